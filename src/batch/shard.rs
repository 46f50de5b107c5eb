//! One of several machines' part of a batch: how it is named, where it is learnt from, and which seeds are its own.

use std::fmt;
use std::str::FromStr;

/// More machines than anybody has; a slip of the keyboard should be told.
const MOST: u32 = 10_000;
/// What Slurm tells the tasks of an array.
const SLURM: &str = "SLURM_ARRAY_TASK_ID";
/// What Kubernetes tells the pods of an Indexed Job; from 0.
const KUBERNETES: &str = "JOB_COMPLETION_INDEX";
/// How many pods there are. Kubernetes does not tell; our template does.
const COMPLETIONS: &str = "JOB_COMPLETIONS";

/// Part `index` of `count`, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    index: u32,
    count: u32,
}

/// Why there is no telling which part is meant.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ShardError {
    /// Not `i/n`.
    #[error(
        "expected a part such as `3/16`, from `1/n` to `n/n` and n at most {MOST}, found `{0}`"
    )]
    Form(String),
    /// A scheduler's variables contradict each other.
    #[error(
        "the variables of the scheduler do not name a part: {0}; name it with --shard, such as --shard 3/16, or --shard 1/1 for all"
    )]
    Variables(String),
}

impl Shard {
    /// Everything: the only part there is.
    pub const WHOLE: Self = Self { index: 1, count: 1 };

    /// Part `index` of `count`; none unless 1 <= `index` <= `count` <= 10 000.
    pub fn new(index: u32, count: u32) -> Option<Self> {
        ((1..=count).contains(&index) && count <= MOST).then_some(Self { index, count })
    }

    /// Which part, from 1.
    pub fn index(self) -> u32 {
        self.index
    }

    /// How many parts.
    pub fn count(self) -> u32 {
        self.count
    }

    /// Whether it is everything.
    pub fn is_whole(self) -> bool {
        self.count == 1
    }

    /// Its seeds of a list: every `count`-th, so that parts differ by one person at most.
    pub fn of(self, seeds: &[u32]) -> Vec<u32> {
        let skipped = seeds.iter().skip(self.index as usize - 1);
        skipped.step_by(self.count as usize).copied().collect()
    }

    /// What names of its files have behind their stems: nothing, or `-003-of-016`.
    pub fn suffix(self) -> String {
        if self.is_whole() {
            return String::new();
        }
        format!("-{:03}-of-{:03}", self.index, self.count)
    }

    /// Reads what [`Self::suffix`] wrote.
    pub fn from_suffix(suffix: &str) -> Option<Self> {
        if suffix.is_empty() {
            return Some(Self::WHOLE);
        }
        let (index, count) = suffix.strip_prefix('-')?.split_once("-of-")?;
        let shard = Self::new(index.parse().ok()?, count.parse().ok()?)?;
        (shard.suffix() == suffix).then_some(shard)
    }

    /// What a scheduler's variables say, and which of them said it; none where there is no scheduler.
    ///
    /// # Errors
    /// [`ShardError::Variables`] where they contradict each other or do not say enough.
    pub fn from_variables(
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Option<(Self, &'static str)>, ShardError> {
        let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
        match (variable(SLURM), variable(KUBERNETES)) {
            (None, None) => Ok(None),
            (Some(_), Some(_)) => Err(ShardError::Variables(format!(
                "both {SLURM} and {KUBERNETES} are set"
            ))),
            (Some(task), None) => Ok(Some((of_slurm(&task, &variable)?, SLURM))),
            (None, Some(index)) => Ok(Some((of_kubernetes(&index, &variable)?, KUBERNETES))),
        }
    }
}

/// Arrays of Slurm: `--array=MIN-MAX:STEP` has COUNT tasks.
fn of_slurm(task: &str, variable: &dyn Fn(&str) -> Option<String>) -> Result<Shard, ShardError> {
    let id = number(SLURM, task)?;
    let of_array = |what: &str| {
        let name = format!("SLURM_ARRAY_TASK_{what}");
        let value = variable(&name);
        let value = value.ok_or_else(|| {
            ShardError::Variables(format!("{SLURM} is {task}, and {name} is not set"))
        })?;
        number(&name, &value)
    };
    let [min, max, count] = [of_array("MIN")?, of_array("MAX")?, of_array("COUNT")?];
    let step = variable("SLURM_ARRAY_TASK_STEP")
        .map_or(Ok(1), |step| number("SLURM_ARRAY_TASK_STEP", &step))?;
    let wrong = || {
        ShardError::Variables(format!(
            "an array of {count} tasks from {min} to {max} by steps of {step} has no task {id}, or has gaps"
        ))
    };
    let is_even = step > 0
        && min <= id
        && id <= max
        && (max - min) / step + 1 == count
        && (id - min) % step == 0;
    if !is_even {
        return Err(wrong());
    }
    let part = |value: u64| u32::try_from(value).ok();
    let shard = part((id - min) / step + 1).zip(part(count));
    shard
        .and_then(|(index, count)| Shard::new(index, count))
        .ok_or_else(wrong)
}

fn of_kubernetes(
    index: &str,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<Shard, ShardError> {
    let count = variable(COMPLETIONS).ok_or_else(|| {
        ShardError::Variables(format!(
            "{KUBERNETES} is {index}, and {COMPLETIONS}, how many there are, is not set (templates/cluster/kubernetes.yaml sets it)"
        ))
    })?;
    let [at, of] = [number(KUBERNETES, index)?, number(COMPLETIONS, &count)?];
    let shard = u32::try_from(at + 1).ok().zip(u32::try_from(of).ok());
    shard.and_then(|(index, count)| Shard::new(index, count)).ok_or_else(|| {
        ShardError::Variables(format!(
            "{KUBERNETES} is {index}, which is none of the {count} of {COMPLETIONS}, counted from 0"
        ))
    })
}

fn number(name: &str, value: &str) -> Result<u64, ShardError> {
    let wrong = || ShardError::Variables(format!("{name} is `{value}`, expected a whole number"));
    value.parse::<u32>().map(u64::from).map_err(|_| wrong())
}

impl FromStr for Shard {
    type Err = ShardError;

    /// Reads `i/n`.
    fn from_str(text: &str) -> Result<Self, ShardError> {
        let wrong = || ShardError::Form(text.to_owned());
        let part = |part: &str| {
            let plain = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse().ok().filter(|_| plain)
        };
        let (index, count) = text.split_once('/').ok_or_else(wrong)?;
        let shard = part(index).zip(part(count));
        shard
            .and_then(|(index, count)| Self::new(index, count))
            .ok_or_else(wrong)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.index, self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_balanced_and_every_seed_is_in_one() {
        let seeds: Vec<u32> = (5..108).collect();
        for count in [1, 2, 7, 16, 200] {
            let parts: Vec<Vec<u32>> = (1..=count)
                .map(|index| Shard::new(index, count).expect("a part").of(&seeds))
                .collect();
            let sizes = parts.iter().map(Vec::len);
            assert!(sizes.clone().max() <= sizes.min().map(|least| least + 1));
            let mut all: Vec<u32> = parts.concat();
            all.sort_unstable();
            assert_eq!(all, seeds);
        }
    }

    #[test]
    fn parts_read_back_as_they_are_written() {
        let shard: Shard = "3/16".parse().expect("a part");
        assert_eq!(
            (shard.to_string().as_str(), shard.suffix().as_str()),
            ("3/16", "-003-of-016")
        );
        assert_eq!(Shard::from_suffix("-003-of-016"), Some(shard));
        assert_eq!("1/1".parse(), Ok(Shard::WHOLE));
        assert_eq!(
            Shard::from_suffix(&Shard::WHOLE.suffix()),
            Some(Shard::WHOLE)
        );
        for text in [
            "", "3", "0/4", "5/4", "1/0", "-1/4", "+1/4", "1/2/3", "a/b", "1/10001", " 1/2",
        ] {
            assert_eq!(text.parse::<Shard>(), Err(ShardError::Form(text.into())));
        }
        for suffix in ["-3-of-16", "-017-of-016", "-003-of", "x"] {
            assert_eq!(Shard::from_suffix(suffix), None, "{suffix}");
        }
    }

    fn found(variables: &[(&str, &str)]) -> Result<Option<String>, String> {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let found = Shard::from_variables(variable).map_err(|error| error.to_string())?;
        Ok(found.map(|(shard, _)| shard.to_string()))
    }

    #[test]
    fn schedulers_are_understood() {
        let slurm = |id, min, max, count, step| {
            let [id, min, max, count, step] =
                [id, min, max, count, step].map(|it: u32| it.to_string());
            found(&[
                ("SLURM_ARRAY_TASK_ID", &id),
                ("SLURM_ARRAY_TASK_MIN", &min),
                ("SLURM_ARRAY_TASK_MAX", &max),
                ("SLURM_ARRAY_TASK_COUNT", &count),
                ("SLURM_ARRAY_TASK_STEP", &step),
            ])
        };
        assert_eq!(found(&[]), Ok(None));
        assert_eq!(slurm(3, 1, 16, 16, 1), Ok(Some("3/16".into())));
        assert_eq!(slurm(0, 0, 15, 16, 1), Ok(Some("1/16".into())));
        assert_eq!(slurm(8, 0, 9, 3, 4), Ok(Some("3/3".into())));
        for wrong in [
            slurm(17, 1, 16, 16, 1),
            slurm(5, 1, 7, 3, 1),
            slurm(2, 1, 9, 3, 4),
            slurm(2, 1, 9, 9, 0),
            found(&[("SLURM_ARRAY_TASK_ID", "3")]),
            found(&[("JOB_COMPLETION_INDEX", "3")]),
            found(&[("JOB_COMPLETION_INDEX", "4"), ("JOB_COMPLETIONS", "4")]),
            found(&[("JOB_COMPLETION_INDEX", "x"), ("JOB_COMPLETIONS", "4")]),
            found(&[("JOB_COMPLETION_INDEX", "0"), ("SLURM_ARRAY_TASK_ID", "0")]),
        ] {
            let told = wrong.expect_err("refused");
            assert!(told.contains("--shard"), "{told}");
        }
        let job = [("JOB_COMPLETION_INDEX", "3"), ("JOB_COMPLETIONS", "4")];
        assert_eq!(found(&job), Ok(Some("4/4".into())));
    }
}
