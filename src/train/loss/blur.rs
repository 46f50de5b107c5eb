//! The blur through which the discriminator first sees portraits (Karras et al., "Alias-Free Generative Adversarial Networks", 2021, appendix
//! F.2; network.md, Training).

use tch::Tensor;

/// The kernel reaches so many sigmas to either side.
const REACH: f64 = 3.0;

/// Images through the separable kernel `exp2(-(x / sigma)^2)`, normalised, with zeros around them; as they are where the kernel has one pixel.
///
/// # Shapes
/// `image`: `[N, C, H, W]`; result alike.
pub fn blurred(image: &Tensor, sigma_px: f64) -> Tensor {
    let radius = (REACH * sigma_px).floor() as i64;
    if radius < 1 {
        return image.shallow_clone();
    }
    let taps: Vec<f64> = (-radius..=radius)
        .map(|x| {
            let x = x as f64 / sigma_px;
            libm::exp2(-x * x)
        })
        .collect();
    let sum: f64 = taps.iter().sum();
    let taps: Vec<f32> = taps.iter().map(|tap| (tap / sum) as f32).collect();
    let taps = Tensor::from_slice(&taps).to_device(image.device());
    let (channels, length) = (image.size()[1], 2 * radius + 1);
    let none = None::<Tensor>;
    let along = |x: &Tensor, kernel: [i64; 2], padding: [i64; 2]| {
        let weight = taps
            .view([1, 1, kernel[0], kernel[1]])
            .expand([channels, 1, kernel[0], kernel[1]], false);
        x.conv2d(&weight, none.as_ref(), [1, 1], padding, [1, 1], channels)
    };
    let rows = along(image, [1, length], [0, radius]);
    along(&rows, [length, 1], [radius, 0])
}

#[cfg(test)]
mod tests {
    use tch::{Device, Kind, Tensor};

    use super::blurred;

    #[test]
    fn a_point_becomes_the_kernel_and_keeps_its_sum() {
        let point = Tensor::zeros([1, 1, 31, 31], (Kind::Float, Device::Cpu));
        let _ = point.select(2, 15).select(2, 15).fill_(1.0);
        let spread = blurred(&point, 2.0);
        let at = |y: i64, x: i64| spread.double_value(&[0, 0, y, x]);
        assert!((spread.sum(Kind::Double).double_value(&[]) - 1.0).abs() < 1e-6);
        assert!(
            (at(15, 17) / at(15, 15) - 0.5).abs() < 1e-6,
            "half at one sigma"
        );
        assert_eq!(at(15, 17), at(17, 15));
        assert_eq!(at(15, 22), 0.0, "nothing beyond three sigmas");
        assert_eq!(blurred(&point, 0.3), point);
    }
}
