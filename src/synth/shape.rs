//! A person's shape: which targets of the base mesh, and how much of each.
//!
//! Ages are `MakeHuman`'s: 0.5 is 25 years, 1 is 90. Only the targets for young and for old adults are used, so there are no children.

use super::latent::{Latent, coordinate};

/// The youngest and the oldest: 25 and 83 years.
pub const AGES: [f64; 2] = [0.5, 0.95];
/// Two targets that are each other's opposite, and how much of them the extreme person has. `@` stands for `l` and `r`.
pub type Pair = (&'static str, &'static str, f64);

/// The pairs, in the order of their coordinates. Shares are what keeps faces plausible when many pairs are extreme at once.
pub const PAIRS: [Pair; 30] = [
    ("head/head-fat-decr", "head/head-fat-incr", 0.8),
    (
        "head/head-scale-horiz-decr",
        "head/head-scale-horiz-incr",
        0.5,
    ),
    (
        "head/head-scale-vert-decr",
        "head/head-scale-vert-incr",
        0.5,
    ),
    ("head/head-oval", "head/head-square", 0.8),
    ("head/head-triangular", "head/head-round", 0.6),
    ("head/head-invertedtriangular", "head/head-rectangular", 0.6),
    ("chin/chin-width-decr", "chin/chin-width-incr", 0.7),
    ("chin/chin-height-decr", "chin/chin-height-incr", 0.6),
    ("chin/chin-prominent-decr", "chin/chin-prominent-incr", 0.6),
    ("chin/chin-bones-decr", "chin/chin-bones-incr", 0.8),
    (
        "nose/nose-scale-horiz-decr",
        "nose/nose-scale-horiz-incr",
        0.6,
    ),
    (
        "nose/nose-scale-vert-decr",
        "nose/nose-scale-vert-incr",
        0.5,
    ),
    (
        "nose/nose-scale-depth-decr",
        "nose/nose-scale-depth-incr",
        0.6,
    ),
    ("nose/nose-curve-concave", "nose/nose-hump-incr", 0.6),
    ("nose/nose-point-down", "nose/nose-point-up", 0.7),
    ("nose/nose-volume-decr", "nose/nose-volume-incr", 0.6),
    (
        "mouth/mouth-scale-horiz-decr",
        "mouth/mouth-scale-horiz-incr",
        0.6,
    ),
    (
        "mouth/mouth-lowerlip-volume-decr",
        "mouth/mouth-lowerlip-volume-incr",
        0.7,
    ),
    (
        "mouth/mouth-upperlip-volume-decr",
        "mouth/mouth-upperlip-volume-incr",
        0.7,
    ),
    ("mouth/mouth-angles-down", "mouth/mouth-angles-up", 0.5),
    ("eyes/@-eye-scale-decr", "eyes/@-eye-scale-incr", 0.6),
    ("eyes/@-eye-trans-in", "eyes/@-eye-trans-out", 0.5),
    ("eyes/@-eye-corner2-down", "eyes/@-eye-corner2-up", 0.7),
    (
        "eyebrows/eyebrows-trans-down",
        "eyebrows/eyebrows-trans-up",
        0.7,
    ),
    ("cheek/@-cheek-bones-decr", "cheek/@-cheek-bones-incr", 0.8),
    (
        "cheek/@-cheek-volume-decr",
        "cheek/@-cheek-volume-incr",
        0.7,
    ),
    ("ears/@-ear-scale-decr", "ears/@-ear-scale-incr", 0.6),
    ("ears/@-ear-wing-decr", "ears/@-ear-wing-incr", 0.6),
    (
        "neck/neck-scale-horiz-decr",
        "neck/neck-scale-horiz-incr",
        0.6,
    ),
    (
        "torso/measure-shoulder-dist-decr",
        "torso/measure-shoulder-dist-incr",
        0.7,
    ),
];

const ETHNICITIES: [&str; 3] = ["african", "asian", "caucasian"];
const AGE_NAMES: [&str; 2] = ["young", "old"];
const SEXES: [&str; 2] = ["male", "female"];
const MUSCLES: [&str; 3] = ["minmuscle", "averagemuscle", "maxmuscle"];
const WEIGHTS: [&str; 3] = ["minweight", "averageweight", "maxweight"];
/// Expressions, which exist for each ethnicity: a smile, and lids that open or close.
const SMILE: &str = "mouth-corner-puller";
const LIDS: [[&str; 2]; 2] = [
    ["eye-left-closure", "eye-right-closure"],
    ["eye-left-opened-up", "eye-right-opened-up"],
];

/// Everybody's eyes are a little larger than the data's, so that iris and white are more than a texel of a network's planes.
const LARGER_EYES: &str = "eyes/@-eye-scale-incr";
const LARGER_EYES_SHARE: f64 = 0.3;

/// What of a person's build other parts need too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Build {
    /// From 0, female, to 1, male.
    pub male: f64,
    /// `MakeHuman`'s age, within [`AGES`].
    pub age: f64,
    /// Shares of African, Asian and European features; they sum to 1.
    pub ethnicity: [f64; 3],
    /// From 0 to 1.
    pub muscle: f64,
    /// From 0 to 1.
    pub weight: f64,
    /// How much of a smile.
    pub smile: f64,
    /// From -0.4, lids low, to 1, wide open.
    pub lids: f64,
}

impl Build {
    /// The build of a person.
    pub fn new(latent: &Latent) -> Self {
        let [youngest, oldest] = AGES;
        let share = latent.share(coordinate::AGE);
        let (african, asian) = (
            latent.normal(coordinate::AFRICAN),
            latent.normal(coordinate::ASIAN),
        );
        let scores = [1.2 * african, asian - 0.6 * african, -asian - 0.6 * african];
        let powers = scores.map(|score| libm::exp(1.2 * score));
        let sum: f64 = powers.iter().sum();
        Self {
            male: 1.0 / (1.0 + libm::exp(-3.0 * latent.normal(coordinate::SEX))),
            // More young than old people, as in portraits.
            age: youngest + (oldest - youngest) * libm::pow(share, 1.3),
            ethnicity: powers.map(|power| power / sum),
            muscle: 0.3 + 0.5 * latent.share(coordinate::MUSCLE),
            weight: 0.2 + 0.6 * latent.share(coordinate::WEIGHT),
            smile: 0.35 + 0.5 * latent.share(coordinate::SMILE),
            lids: 1.4 * latent.share(coordinate::EYELIDS) - 0.4,
        }
    }

    fn ages(&self) -> [f64; 2] {
        let old = ((self.age - 0.5) / 0.5).clamp(0.0, 1.0);
        [1.0 - old, old]
    }
}

/// What the shape of the bare bust hangs on, nearly linearly.
pub(super) fn traits(latent: &Latent, build: &Build) -> Vec<f64> {
    let mut all = Vec::new();
    for sex in [build.male, 1.0 - build.male] {
        for age in build.ages() {
            all.extend(build.ethnicity.map(|ethnicity| sex * age * ethnicity));
        }
    }
    all.extend(thirds(build.muscle));
    all.extend(thirds(build.weight));
    all.extend((0..PAIRS.len()).map(|at| towards(latent, at)));
    let [open, closed] = [build.lids.max(0.0), (-build.lids).max(0.0)];
    for expression in [build.smile, open, closed] {
        all.extend(build.ethnicity.map(|ethnicity| ethnicity * expression));
    }
    all
}

/// Names of all targets that any person may need.
pub fn target_names() -> Vec<String> {
    let mut names = Vec::new();
    for_each_macro(|name, _, _| names.push(name));
    for (less, more, _) in PAIRS {
        names.extend(sides(less).chain(sides(more)));
    }
    for ethnicity in ETHNICITIES {
        for unit in LIDS.as_flattened().iter().chain([&SMILE]) {
            names.push(expression(ethnicity, unit));
        }
    }
    names
}

/// Targets of a person and their shares, none 0.
pub fn shares(latent: &Latent, build: &Build) -> Vec<(String, f64)> {
    let mut shares = Vec::new();
    let sexes = [build.male, 1.0 - build.male];
    let (ages, muscles, weights) = (build.ages(), thirds(build.muscle), thirds(build.weight));
    for_each_macro(|name, [sex, age], kind| {
        let share = match kind {
            Macro::Ethnic(ethnicity) => build.ethnicity[ethnicity],
            Macro::Universal(muscle, weight) => muscles[muscle] * weights[weight],
        };
        shares.push((name, sexes[sex] * ages[age] * share));
    });
    for (at, (less, more, extreme)) in PAIRS.into_iter().enumerate() {
        let towards = towards(latent, at);
        let name = if towards > 0.0 { more } else { less };
        shares.extend(sides(name).map(|name| (name, extreme * towards.abs())));
    }
    shares.extend(sides(LARGER_EYES).map(|name| (name, LARGER_EYES_SHARE)));
    for (ethnicity, share) in ETHNICITIES.into_iter().zip(build.ethnicity) {
        shares.push((expression(ethnicity, SMILE), share * build.smile));
        /// Lids closed by more than this look asleep; opened by more, frightened.
        const MOST: [f64; 2] = [0.06, 0.70];
        for (wide, units) in LIDS.into_iter().enumerate() {
            let lids = if wide == 1 { build.lids } else { -build.lids };
            let by = MOST[wide] * lids.max(0.0);
            shares.extend(units.map(|unit| (expression(ethnicity, unit), share * by)));
        }
    }
    shares.retain(|&(_, share)| share != 0.0);
    shares
}

/// How far a person is towards the second shape of a pair, from -1, all of the first, to 1.
fn towards(latent: &Latent, pair: usize) -> f64 {
    (0.5 * latent.normal(coordinate::PAIRS + pair)).clamp(-1.0, 1.0)
}

enum Macro {
    Ethnic(usize),
    Universal(usize, usize),
}

/// Calls with the name of every target of the whole build, its sex and age, and what else it stands for.
fn for_each_macro(mut call: impl FnMut(String, [usize; 2], Macro)) {
    for (s, sex) in SEXES.iter().enumerate() {
        for (a, age) in AGE_NAMES.iter().enumerate() {
            for (e, ethnicity) in ETHNICITIES.iter().enumerate() {
                let name = format!("macrodetails/{ethnicity}-{sex}-{age}");
                call(name, [s, a], Macro::Ethnic(e));
            }
            for (m, muscle) in MUSCLES.iter().enumerate() {
                for (w, weight) in WEIGHTS.iter().enumerate() {
                    let name = format!("macrodetails/universal-{sex}-{age}-{muscle}-{weight}");
                    call(name, [s, a], Macro::Universal(m, w));
                }
            }
        }
    }
}

/// A value from 0 to 1 as shares of the least, the middle and the most.
fn thirds(value: f64) -> [f64; 3] {
    let (least, most) = ((1.0 - 2.0 * value).max(0.0), (2.0 * value - 1.0).max(0.0));
    [least, 1.0 - least - most, most]
}

/// The target of both sides, or the one of the middle.
fn sides(name: &'static str) -> impl Iterator<Item = String> {
    let count = if name.contains('@') { 2 } else { 1 };
    ["l", "r"]
        .into_iter()
        .take(count)
        .map(|side| name.replace('@', side))
}

fn expression(ethnicity: &str, unit: &str) -> String {
    format!("expression/units/{ethnicity}/{unit}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::seeds::latent;
    use crate::synth::LATENT;

    fn people() -> impl Iterator<Item = (Latent, Build)> {
        let extremes = (0..LATENT).flat_map(|at| {
            [-1.0, 1.0].map(|sign| std::array::from_fn(|k| if k == at { sign } else { 0.0 }))
        });
        let drawn = (0..100).map(|seed| {
            let drawn = latent(seed, LATENT);
            std::array::from_fn(|at| drawn[at])
        });
        extremes.chain(drawn).map(|z: [f32; LATENT]| {
            let latent = Latent::new(&z);
            let build = Build::new(&latent);
            (latent, build)
        })
    }

    #[test]
    fn everybody_is_an_adult() {
        for name in target_names() {
            assert!(!name.contains("child") && !name.contains("baby"), "{name}");
        }
        for (_, build) in people() {
            assert!((AGES[0]..=AGES[1]).contains(&build.age), "{build:?}");
        }
    }

    #[test]
    fn shares_are_of_known_targets_and_those_of_the_build_sum_to_one() {
        let known: BTreeSet<String> = target_names().into_iter().collect();
        for (latent, build) in people() {
            let shares = shares(&latent, &build);
            let [mut ethnic, mut universal] = [0.0; 2];
            for (name, share) in &shares {
                assert!(known.contains(name), "{name}");
                assert!((0.0..=1.0).contains(share), "{name}: {share}");
                match name.strip_prefix("macrodetails/") {
                    Some(of) if of.starts_with("universal") => universal += share,
                    Some(_) => ethnic += share,
                    None => {}
                }
            }
            assert!(
                (ethnic - 1.0).abs() < 1e-9 && (universal - 1.0).abs() < 1e-9,
                "{build:?}"
            );
        }
    }
}
