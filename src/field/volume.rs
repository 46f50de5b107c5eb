//! How density absorbs light between two samples of a ray: the published marching formula (network.md, section
//! Generator, 5), for pictures and for baking alike.

/// Keeps the transmittance of an opaque interval above zero, as published.
const LEAK: f32 = 1e-10;

/// Weight of the interval between two sorted samples relative to what light reaches it, in [0, 1].
pub fn interval_alpha(density: [f32; 2], length_m: f32) -> f32 {
    let sigma = softplus(0.5 * (density[0] + density[1]) - 1.0);
    1.0 - libm::expf(-sigma * length_m)
}

/// What light passes an interval of the given alpha.
pub fn transmitted(transmittance: f32, alpha: f32) -> f32 {
    transmittance * (1.0 - alpha + LEAK)
}

/// ln(1 + e^x); beyond +-20 its asymptotes, and above 8 its first two terms, which are equal in `f32`.
fn softplus(x: f32) -> f32 {
    if x > 20.0 {
        x
    } else if x > 8.0 {
        x + libm::expf(-x)
    } else if x < -90.0 {
        0.0
    } else if x < -20.0 {
        libm::expf(x)
    } else {
        libm::log1pf(libm::expf(x))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn softplus_is_continuous_at_its_asymptotes() {
        for x in [-90.0_f32, -20.0, 8.0, 20.0] {
            let (below, above) = (softplus(x - 1e-4), softplus(x + 1e-4));
            assert!((above - below).abs() <= 1e-3 * above.max(1e-30) || above < 1e-38);
        }
        assert!((softplus(0.0) - core::f32::consts::LN_2).abs() < 1e-6);
    }
}
