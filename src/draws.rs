//! Random numbers for made data: the same for one key on every machine.
//!
//! In: a key of any length. Out: a stream of uniform, normal and whole numbers. The generator is `SplitMix64` (Steele, Lea and Flood,
//! "Fast splittable pseudorandom number generators", 2014); every part of the key passes its finaliser, so that neighbouring keys give
//! streams that have nothing in common. Not for secrets.

/// The golden ratio in 64 bits, the generator's step.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub struct Draws {
    state: u64,
}

impl Draws {
    /// The stream of a key, such as a seed, a person and a number.
    pub fn new(key: &[u64]) -> Self {
        let state = key.iter().fold(0, |state: u64, part| {
            mixed(state.wrapping_add(STEP) ^ part.wrapping_mul(STEP))
        });
        Self { state }
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        mixed(self.state)
    }

    /// Uniform in [0, 1), a multiple of 2^-53.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform between two numbers.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        (f64::from(low) + f64::from(high - low) * self.unit()) as f32
    }

    /// A whole number below `end`, which is not 0; its bias is below `end` / 2^64.
    pub fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.bits()) * u128::from(end)) >> 64) as u64
    }

    /// An index into `count` things, at least one.
    pub fn index(&mut self, count: usize) -> usize {
        self.below(count as u64) as usize
    }

    /// Normally distributed, mean 0 and deviation 1 (Marsaglia's polar method, 1964, its first value).
    pub fn normal(&mut self) -> f32 {
        loop {
            let (x, y) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let squared = x * x + y * y;
            if squared < 1.0 && squared != 0.0 {
                return (x * (-2.0 * libm::log(squared) / squared).sqrt()) as f32;
            }
        }
    }
}

fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_is_one_stream_and_every_part_of_it_counts() {
        let first = |key: &[u64]| Draws::new(key).bits();
        assert_eq!(first(&[3, 4]), first(&[3, 4]));
        let others = [first(&[4, 3]), first(&[3, 5]), first(&[3]), first(&[])];
        assert!(others.iter().all(|other| *other != first(&[3, 4])));
    }

    #[test]
    fn values_have_the_moments_they_should() {
        let mut draws = Draws::new(&[1]);
        let count = 20_000;
        let of = |mut next: Box<dyn FnMut() -> f32 + '_>| {
            let values: Vec<f64> = (0..count).map(|_| f64::from(next())).collect();
            let mean = values.iter().sum::<f64>() / f64::from(count);
            let square = values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>();
            (mean, (square / f64::from(count)).sqrt())
        };
        let (mean, deviation) = of(Box::new(|| draws.normal()));
        assert!(mean.abs() < 0.03 && (deviation - 1.0).abs() < 0.03);
        let (mean, deviation) = of(Box::new(|| draws.between(-1.0, 3.0)));
        assert!((mean - 1.0).abs() < 0.04 && (deviation - 4.0 / 12_f64.sqrt()).abs() < 0.03);
        let mut counts = [0; 5];
        (0..count).for_each(|_| counts[draws.below(5) as usize] += 1);
        assert!(
            counts.iter().all(|n| (3700..4300).contains(n)),
            "{counts:?}"
        );
    }
}
