//! The 64 numbers that a person is made of, and what each of them drives.
//!
//! In: any 64 numbers, meant to be normally distributed; they are divided by their root mean square, as the network's mapping does, so
//! that only their direction counts. What is not finite counts as 0. Every coordinate drives one thing, monotonically and continuously.

use crate::seeds;

/// Coordinates of a latent vector.
pub const LATENT: usize = 64;

/// Which coordinate drives what.
pub mod coordinate {
    /// From female to male.
    pub const SEX: usize = 0;
    /// From 25 to 83 years.
    pub const AGE: usize = 1;
    /// Towards African features, away from the other two.
    pub const AFRICAN: usize = 2;
    /// From European towards Asian features.
    pub const ASIAN: usize = 3;
    /// Muscles.
    pub const MUSCLE: usize = 4;
    /// Weight.
    pub const WEIGHT: usize = 5;
    /// The first of the 30 pairs of shapes ([`crate::synth::shape::PAIRS`]).
    pub const PAIRS: usize = 6;
    /// From light to dark skin.
    pub const MELANIN: usize = 36;
    /// From cool to warm skin.
    pub const WARMTH: usize = 37;
    /// From dark to fair hair.
    pub const HAIR_COLOR: usize = 38;
    /// Towards red hair, and grey with age.
    pub const RED_OR_GREY: usize = 39;
    /// Length of the hair.
    pub const HAIR_LENGTH: usize = 40;
    /// Volume of the hair.
    pub const HAIR_VOLUME: usize = 41;
    /// From straight to curly hair.
    pub const CURL: usize = 42;
    /// How far the hairline recedes with age.
    pub const RECESSION: usize = 43;
    /// A fringe over the forehead.
    pub const FRINGE: usize = 44;
    /// A bun.
    pub const BUN: usize = 45;
    /// A beard.
    pub const BEARD: usize = 46;
    /// How bushy the eyebrows are.
    pub const BROWS: usize = 47;
    /// From brown to blue eyes.
    pub const IRIS: usize = 48;
    /// From pale to rosy lips.
    pub const LIPS: usize = 49;
    /// Red, green and blue of the shirt.
    pub const SHIRT: usize = 50;
    /// Red, green and blue of the jacket.
    pub const JACKET: usize = 53;
    /// From a high to a deep neckline.
    pub const NECKLINE: usize = 56;
    /// How wide the jacket is open.
    pub const OPENING: usize = 57;
    /// Stripes on the shirt.
    pub const STRIPES: usize = 58;
    /// Where the hair is parted.
    pub const PARTING: usize = 59;
    /// How wavy the hair is.
    pub const WAVE: usize = 60;
    /// How much the person smiles.
    pub const SMILE: usize = 61;
    /// How far the eyelids are open.
    pub const EYELIDS: usize = 62;
    /// How far a collar stands out.
    pub const COLLAR: usize = 63;
}

/// The latent vector of a seed, the same that a generator draws ([`seeds::latent`]).
pub fn latent_of(seed: u32) -> [f32; LATENT] {
    let drawn = seeds::latent(seed, LATENT);
    std::array::from_fn(|at| drawn[at])
}

/// A latent vector, normalised.
#[derive(Debug, Clone, PartialEq)]
pub struct Latent {
    values: [f64; LATENT],
}

impl Latent {
    /// Normalises a vector.
    pub fn new(z: &[f32; LATENT]) -> Self {
        let finite = z.map(|value| {
            if value.is_finite() {
                f64::from(value)
            } else {
                0.0
            }
        });
        let mean_square = finite.iter().map(|value| value * value).sum::<f64>() / LATENT as f64;
        // A vector of zeros is the mean person.
        let scale = if mean_square > 0.0 {
            1.0 / mean_square.sqrt()
        } else {
            0.0
        };
        Self {
            values: finite.map(|value| value * scale),
        }
    }

    /// A coordinate: normally distributed over people.
    pub fn normal(&self, coordinate: usize) -> f64 {
        self.values[coordinate]
    }

    /// The share of people with less of a coordinate: uniformly distributed from 0 to 1.
    pub fn share(&self, coordinate: usize) -> f64 {
        0.5 * (1.0 + libm::erf(self.values[coordinate] * std::f64::consts::FRAC_1_SQRT_2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_direction_counts_and_odd_values_count_as_zero() {
        let z: [f32; LATENT] = std::array::from_fn(|at| (at as f32 - 20.0) / 16.0);
        let latent = Latent::new(&z);
        assert_eq!(latent, Latent::new(&z.map(|value| 8.0 * value)));
        let mean_square: f64 = (0..LATENT).map(|at| latent.normal(at).powi(2)).sum::<f64>() / 64.0;
        assert!((mean_square - 1.0).abs() < 1e-12);
        let mut odd = z;
        (odd[3], odd[5]) = (f32::NAN, f32::INFINITY);
        let mut zeros = z;
        (zeros[3], zeros[5]) = (0.0, 0.0);
        assert_eq!(Latent::new(&odd), Latent::new(&zeros));
        assert_eq!(Latent::new(&[0.0; LATENT]).share(0), 0.5);
    }
}
