//! The running mean of a network's parameters (EMA), which is what is sampled from (`StyleGAN2`, arXiv 1912.04958; network.md,
//! Training).

use tch::no_grad;

use crate::generator::parameters::Parameters;

/// Moves `average` towards `current`: `keep` of it stays. What is not learnt (fixed noise, the mean of w) is copied; of what keeps no gradients now,
/// `learnt` tells by name whether it was learnt before.
///
/// # Panics
/// If the two are not of one layout.
pub fn follow(
    average: &Parameters,
    current: &Parameters,
    keep: f64,
    learnt: impl Fn(&str) -> bool,
) {
    no_grad(|| {
        for ((name, mean), (other, value)) in average.named().zip(current.named()) {
            assert_eq!(name, other, "parameters of one layout");
            let mut mean = mean.shallow_clone();
            if value.requires_grad() || learnt(name) {
                let _ = mean.lerp_(value, 1.0 - keep);
            } else {
                mean.copy_(value);
            }
        }
    });
}

/// The share that stays for a half-life of `half_life` images, which early in training is at most `ramp_up` of the images seen.
pub fn keep(half_life: f64, ramp_up: f64, images_seen: f64, batch: f64) -> f64 {
    let half_life = half_life.min(images_seen * ramp_up).max(1e-8);
    libm::pow(0.5, batch / half_life)
}

#[cfg(test)]
mod tests {
    use super::keep;

    #[test]
    fn half_of_the_mean_is_left_after_its_half_life() {
        let steps = 10_000.0 / 32.0;
        let left = libm::pow(keep(10_000.0, 0.05, 1e9, 32.0), steps);
        assert!((left - 0.5).abs() < 1e-9, "{left}");
        assert!(keep(10_000.0, 0.05, 0.0, 32.0) < 1e-9);
        assert!(keep(10_000.0, 0.05, 100.0, 32.0) < keep(10_000.0, 0.05, 1000.0, 32.0));
    }
}
