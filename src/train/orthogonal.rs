//! Steps of equal length in all directions of a layer: momentum made orthogonal (Jordan et al., "Muon: An optimizer for hidden layers in neural
//! networks", 2024; the coefficients are theirs).
//!
//! Adam scales each weight's step by itself, so that what a layer does with a few strong features outweighs what it does with the others. Here the
//! singular values of the step's matrix all become nearly one.

use tch::{Kind, Tensor};

/// Iterations of Newton and Schulz.
const ITERATIONS: usize = 5;
/// Their odd polynomial: 5 iterations take singular values from 0.005 on to 0.7 to 1.2.
const POLYNOMIAL: [f64; 3] = [3.4445, -4.7750, 2.0315];
/// Against a matrix of zeros.
const EPSILON: f64 = 1e-12;

/// The nearest matrix whose rows, or columns where there are fewer, are orthonormal, roughly; zeros stay zeros.
///
/// # Shapes
/// `matrix`: `[M, N]`; result alike.
pub fn orthogonalized(matrix: &Tensor) -> Tensor {
    let size = matrix.size();
    if size[0] > size[1] {
        return orthogonalized(&matrix.tr()).tr();
    }
    let length = matrix.square().sum(Kind::Float).sqrt() + EPSILON;
    let x = matrix / length;
    // All iterations multiply by polynomials of the same small matrix, so they can be done there.
    let mut squares = x.matmul(&x.tr());
    let eye = Tensor::eye(size[0], (Kind::Float, matrix.device()));
    let mut product = eye.shallow_clone();
    let [a, b, c] = POLYNOMIAL;
    for _ in 0..ITERATIONS {
        let factor = &eye * a + &squares * b + squares.matmul(&squares) * c;
        squares = factor.matmul(&squares).matmul(&factor);
        product = factor.matmul(&product);
    }
    product.matmul(&x)
}

#[cfg(test)]
mod tests {
    use tch::Device;

    use super::*;

    #[test]
    fn all_directions_become_equally_long_and_stay_where_they_are() {
        tch::manual_seed(4);
        let options = (Kind::Float, Device::Cpu);
        // Two directions, one a hundred times as strong as the other.
        for shape in [[2, 5], [5, 2]] {
            let (u, _, v) = Tensor::randn(shape, options).svd(true, true);
            let made = |s: [f32; 2]| u.matmul(&Tensor::from_slice(&s).diag(0)).matmul(&v.tr());
            let found = orthogonalized(&made([30.0, 0.3]));
            let (_, lengths, _) = found.svd(true, true);
            for at in 0..2 {
                let length = lengths.double_value(&[at]);
                assert!((0.6..1.3).contains(&length), "{length}");
            }
            let apart = found - made([1.0, 1.0]);
            assert!(apart.abs().max().double_value(&[]) < 0.4);
        }
        let none = orthogonalized(&Tensor::zeros([3, 4], options));
        assert_eq!(none.abs().max().double_value(&[]), 0.0);
    }
}
