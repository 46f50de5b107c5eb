//! What makes a person look as they do, as plain numbers: what a network that learns people has to find in their latent vectors.
//!
//! In: a latent vector. Out: numbers on which shape and colour depend nearly linearly, in the order of the parts: build, shapes of the face, skin, eyes, hair,
//! clothes. They hang on the latent by shares, ramps and products (a bun needs long hair, grey hair needs age), so that few of them are
//! linear in it.

use super::eyes::iris_place;
use super::garment::Garment;
use super::hair::{Hair, Head};
use super::latent::{LATENT, Latent};
use super::shape::{self, Build};
use super::skin::Skin;

/// The traits of a person, as many for everybody, all finite.
pub fn traits(z: &[f32; LATENT]) -> Vec<f32> {
    let latent = Latent::new(z);
    let build = Build::new(&latent);
    let skin = Skin::new(&latent, &build);
    // No trait is a measure of the head.
    let hair = Hair::new(&latent, &build, skin.melanin, Head::default());
    let mut all: Vec<f32> = shape::traits(&latent, &build)
        .into_iter()
        .map(|trait_| trait_ as f32)
        .collect();
    all.extend(skin.traits());
    all.push(iris_place(&latent, skin.melanin).clamp(0.0, 1.0));
    all.extend(hair.traits());
    all.extend(Garment::new(&latent).traits());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synth::latent_of;

    #[test]
    fn everybody_has_as_many_and_nobody_is_like_another() {
        let people: Vec<Vec<f32>> = (0..50).map(|seed| traits(&latent_of(seed))).collect();
        for (at, person) in people.iter().enumerate() {
            assert_eq!(person.len(), people[0].len());
            assert!(person.iter().all(|value| value.is_finite()));
            assert!(people[..at].iter().all(|other| other != person));
        }
        // None is the same for all: such a trait would teach nothing.
        for at in 0..people[0].len() {
            let first = people[0][at];
            assert!(
                people
                    .iter()
                    .any(|person| (person[at] - first).abs() > 1e-4),
                "trait {at} is {first} for everybody"
            );
        }
    }
}
