//! Seeds to people: the latent vector of a seed as `NumPy` draws it, and lists of seeds as people write them.
//!
//! In: a seed, or a text such as `0-9,42`. Out: the f32 values of `numpy.random.RandomState(seed).randn(z_dim)`, which is what
//! the published samplers feed their networks. Guaranteed: the same numbers on every machine. The generator is MT19937
//! (Matsumoto and Nishimura, 1998; seeded by `init_genrand`), doubles take 53 bits of two draws, and normal values
//! come in pairs by Marsaglia's polar method (1964), second one first. Not promised: the last bit of the f64 values, which hangs on the
//! logarithm's implementation; it reaches an f32 less than once in 10^9 values.

use std::collections::HashSet;
use std::str::FromStr;

use rand_mt::Mt;

/// More people than anybody looks at; a slip of the keyboard (`0-99999999`) should not start a week of work.
pub const MOST_SEEDS: usize = 10_000;
/// More than any folder holds, where lists grow bit by bit; a list is written out in memory.
const MOST_OF_ALL: u64 = 10_000_000;

/// The latent vector of a seed: `z_dim` normally distributed values.
pub fn latent(seed: u32, z_dim: usize) -> Vec<f32> {
    let mut draws = Mt::new(seed);
    let mut values = Vec::with_capacity(z_dim + 1);
    while values.len() < z_dim {
        let (first, second) = normal_pair(&mut draws);
        values.push(first as f32);
        values.push(second as f32);
    }
    values.truncate(z_dim);
    values
}

/// Two independent normal values; `NumPy` hands out the one along the second draw first.
fn normal_pair(draws: &mut Mt) -> (f64, f64) {
    loop {
        let x = 2.0 * unit(draws) - 1.0;
        let y = 2.0 * unit(draws) - 1.0;
        let squared = x * x + y * y;
        if squared < 1.0 && squared != 0.0 {
            let scale = (-2.0 * libm::log(squared) / squared).sqrt();
            return (scale * y, scale * x);
        }
    }
}

/// A multiple of 2^-53 in [0, 1), of 27 and 26 bits.
fn unit(draws: &mut Mt) -> f64 {
    let high = f64::from(draws.next_u32() >> 5);
    let low = f64::from(draws.next_u32() >> 6);
    (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
}

/// Seeds in the order asked for, at least one, none twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedList(Vec<u32>);

impl SeedList {
    /// The seeds, in the order asked for.
    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }
}

/// Why a text is not a list of seeds.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SeedError {
    /// Nothing where a seed should be.
    #[error("expected seeds such as `7` or `0-9,42`, found nothing {0}")]
    Empty(String),
    /// Neither a seed nor a range of seeds.
    #[error("expected a whole number or a range such as `0-9`, found `{0}`")]
    NotANumber(String),
    /// `NumPy`, whose numbers these are, takes 32 bits.
    #[error("a seed is at most 4294967295 (2^32 - 1, NumPy's limit), found {0}")]
    TooLarge(String),
    /// A range from high to low.
    #[error("the range {first}-{last} runs backwards; write {last}-{first}")]
    Reversed {
        /// Where it begins.
        first: u32,
        /// Where it ends.
        last: u32,
    },
    /// Seeds that come up again.
    #[error("{} named twice, in `{first}` and in `{second}`; name every seed once", overlap_text(*.seeds))]
    Twice {
        /// The first and the last of them.
        seeds: [u32; 2],
        /// Where they are named first.
        first: String,
        /// Where they are named again.
        second: String,
    },
    /// More than [`MOST_SEEDS`], or than a long list holds.
    #[error("{count} or more seeds; at most {most} are taken at a time")]
    TooMany {
        /// As many at least.
        count: u64,
        /// So many may be.
        most: u64,
    },
}

impl FromStr for SeedList {
    type Err = SeedError;

    /// Seeds and inclusive ranges of seeds, separated by commas; spaces are allowed.
    fn from_str(text: &str) -> Result<Self, SeedError> {
        Self::of_at_most(text, MOST_SEEDS as u64)
    }
}

impl SeedList {
    /// As [`Self::from_str`], for lists that may be longer than [`MOST_SEEDS`]: what was asked for bit by bit. Ten million seeds at most.
    ///
    /// # Errors
    /// [`SeedError`].
    pub fn of_many(text: &str) -> Result<Self, SeedError> {
        Self::of_at_most(text, MOST_OF_ALL)
    }

    fn of_at_most(text: &str, most: u64) -> Result<Self, SeedError> {
        let (mut seeds, mut ranges) = (Vec::new(), Vec::new());
        let mut known = HashSet::new();
        for part in text.split(',') {
            let part = part.trim();
            if part.is_empty() {
                return Err(SeedError::Empty(format!("in `{text}`")));
            }
            let (first, last) = match part.split_once('-') {
                Some((first, last)) if !first.trim().is_empty() => {
                    (seed(first, part)?, seed(last, part)?)
                }
                _ => (seed(part, part)?, seed(part, part)?),
            };
            if first > last {
                return Err(SeedError::Reversed { first, last });
            }
            let count = u64::from(last - first) + 1 + seeds.len() as u64;
            if count > most {
                return Err(SeedError::TooMany { count, most });
            }
            for seed in first..=last {
                if !known.insert(seed) {
                    return Err(twice(&ranges, (first, last), part));
                }
                seeds.push(seed);
            }
            ranges.push((first, last, part));
        }
        Ok(Self(seeds))
    }
}

/// What a range has in common with the first earlier one that it overlaps.
fn twice(earlier: &[(u32, u32, &str)], (first, last): (u32, u32), part: &str) -> SeedError {
    let overlaps = |range: &&(u32, u32, &str)| range.0 <= last && first <= range.1;
    let (low, high, other) = earlier
        .iter()
        .find(overlaps)
        .copied()
        .unwrap_or((first, last, part));
    SeedError::Twice {
        seeds: [first.max(low), last.min(high)],
        first: other.to_owned(),
        second: part.to_owned(),
    }
}

fn overlap_text([first, last]: [u32; 2]) -> String {
    if first == last {
        format!("seed {first} is")
    } else {
        format!("seeds {first}-{last} are")
    }
}

/// One seed; `part` is what the person wrote around it.
fn seed(text: &str, part: &str) -> Result<u32, SeedError> {
    let text = text.trim();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(SeedError::NotANumber(part.to_owned()));
    }
    text.parse()
        .map_err(|_| SeedError::TooLarge(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Result<Vec<u32>, SeedError> {
        text.parse().map(|SeedList(seeds)| seeds)
    }

    #[test]
    fn lists_and_ranges_keep_their_order() {
        assert_eq!(list("7"), Ok(vec![7]));
        assert_eq!(list("9,0-3, 42"), Ok(vec![9, 0, 1, 2, 3, 42]));
        assert_eq!(
            list("4294967294-4294967295"),
            Ok(vec![u32::MAX - 1, u32::MAX])
        );
        assert_eq!(list("0-9999").map(|seeds| seeds.len()), Ok(MOST_SEEDS));
    }

    #[test]
    fn what_is_no_list_is_told_why() {
        assert_eq!(list(""), Err(SeedError::Empty("in ``".into())));
        assert_eq!(list("1,,2"), Err(SeedError::Empty("in `1,,2`".into())));
        for text in ["x", "1.5", "-1", "+1", "1-", "1-2-3", "1 2", "--", "0x10"] {
            assert_eq!(list(text), Err(SeedError::NotANumber(text.into())));
        }
        for text in ["4294967296", "99999999999999999999999"] {
            assert_eq!(list(text), Err(SeedError::TooLarge(text.into())));
            assert_eq!(
                list(&format!("0-{text}")),
                Err(SeedError::TooLarge(text.into()))
            );
        }
        assert!(
            SeedError::TooLarge("4294967296".into())
                .to_string()
                .contains("NumPy")
        );
        let reversed = SeedError::Reversed { first: 9, last: 0 };
        assert_eq!(list("9-0"), Err(reversed));
        let twice = |text: &str| list(text).expect_err("an overlap").to_string();
        assert!(twice("1-5,3").contains("seed 3 is named twice, in `1-5` and in `3`"));
        assert!(
            twice("0-9,20, 8-12").contains("seeds 8-9 are named twice, in `0-9` and in `8-12`")
        );
        assert!(SeedList::of_many("0-10000").is_ok());
        let too_many = |count, most| SeedError::TooMany { count, most };
        assert_eq!(list("0-10000"), Err(too_many(10_001, 10_000)));
        assert_eq!(list("0-4294967295"), Err(too_many(1 << 32, 10_000)));
        let all = SeedList::of_many("0-4294967295").map(|_| ());
        assert_eq!(all, Err(too_many(1 << 32, MOST_OF_ALL)));
    }
}
