//! Operations whose last bits do not depend on the number of threads, where libtorch's own may.
//!
//! libtorch gives each thread a stretch of the elements and computes what does not fill a vector unit at its end by other
//! instructions: `softplus` and `sigmoid` of those elements differ by a last bit. Its matrix products are Intel's MKL's, which cuts them by the
//! number of threads too, steadily where it is asked to ([`super::steady`]) on Intel's own processors alone. Here, functions are made of
//! those that are rounded alike everywhere, and every product is one thread's.
//!
//! This holds for one person at a time on a processor: several are drawn in training alone. Where gradients are kept, libtorch's own are
//! taken but for single rows: they are faster, and so are their gradients.

use tch::{Device, Kind, Tensor};

use super::volume::keeps_graph;

/// Rows that one thread multiplies at once, at most.
const BLOCK: i64 = 2048;
/// libtorch gives each image of a plain convolution to one thread where there are more than 20.
const BLOCKS: i64 = 32;
/// Images up to so many numbers, one alone, libtorch convolves by products of matrices; others by oneDNN, which gives threads whole
/// stretches of an image.
const SMALL_IMAGE: usize = 20_480;
/// `exp` of more than 88 overflows, and from 20 on `softplus` of a number is the number.
const NOT_TOO_LARGE: f64 = 80.0;

/// Whether `x` is computed by threads, and no gradients are kept.
fn asks_for_steadiness(x: &Tensor) -> bool {
    x.device() == Device::Cpu && !keeps_graph()
}

/// `ln(1 + exp(x))`.
pub fn softplus(x: &Tensor) -> Tensor {
    if !asks_for_steadiness(x) {
        return x.softplus();
    }
    x.clamp_max(NOT_TOO_LARGE).exp_().log1p_().max_other(x)
}

/// `1 / (1 + exp(-x))`.
pub fn sigmoid(x: &Tensor) -> Tensor {
    if !asks_for_steadiness(x) {
        return x.sigmoid();
    }
    (x.neg().exp_() + 1.0).reciprocal_()
}

/// Rows by a matrix: one is one person's, several are training's.
///
/// # Shapes
/// `x`: `[N, inputs]`, `weight`: `[outputs, inputs]`; result: `[N, outputs]`.
pub fn rows_times(x: &Tensor, weight: &Tensor) -> Tensor {
    if x.size()[0] == 1 {
        (x * weight)
            .sum_dim_intlist(1i64, false, Kind::Float)
            .unsqueeze(0)
    } else {
        x.matmul(&weight.tr())
    }
}

/// Many rows by a matrix, with a bias.
///
/// # Shapes
/// `x`: `[..., inputs]`, `weight`: `[outputs, inputs]`, `bias`: `[outputs]`; result: `[..., outputs]`.
pub fn many_rows_times(x: &Tensor, weight: &Tensor, bias: &Tensor) -> Tensor {
    if !asks_for_steadiness(x) {
        return x.linear(weight, Some(bias));
    }
    let mut size = x.size();
    let inputs = size.pop().unwrap_or(0);
    let rows: i64 = size.iter().product();
    size.push(bias.size()[0]);
    let columns = x.reshape([rows, inputs]).tr();
    (times_channels(weight, &columns).tr() + bias).reshape(size.as_slice())
}

/// A matrix by the channels of one image.
///
/// # Shapes
/// `weight`: `[outputs, inputs]`, `x`: `[inputs, pixels]`; result: `[outputs, pixels]`.
pub fn times_channels(weight: &Tensor, x: &Tensor) -> Tensor {
    if !asks_for_steadiness(x) {
        return weight.matmul(x);
    }
    let (inputs, pixels) = (x.size()[0], x.size()[1]);
    let parts: Vec<Tensor> = Stretch::of(pixels)
        .into_iter()
        .map(
            |Stretch {
                 start,
                 blocks,
                 each,
             }| {
                let pixels = x.narrow(1, start, blocks * each);
                if blocks == 1 {
                    return (weight.unsqueeze(2) * pixels).sum_dim_intlist(
                        1i64,
                        false,
                        Kind::Float,
                    );
                }
                let images = pixels.reshape([inputs, blocks, each]).transpose(0, 1);
                let product = multiplied(&images, weight); // (blocks, outputs, each)
                product.transpose(0, 1).reshape([-1, blocks * each])
            },
        )
        .collect();
    Tensor::cat(&parts, 1)
}

/// What `convolve` makes of `image`, computed as one of two where it would be by products.
///
/// # Shapes
/// `image`: `[N, C, H, W]`.
pub fn convolved(image: &Tensor, convolve: impl Fn(&Tensor) -> Tensor) -> Tensor {
    let alone = image.size()[0] == 1 && image.numel() <= SMALL_IMAGE;
    if alone && asks_for_steadiness(image) {
        convolve(&Tensor::cat(&[image, image], 0)).narrow(0, 0, 1)
    } else {
        convolve(image)
    }
}

/// A stretch of rows, cut into blocks for threads: enough of them, or a single one where rows are few.
struct Stretch {
    start: i64,
    blocks: i64,
    each: i64,
}

impl Stretch {
    /// All of `length` rows.
    fn of(length: i64) -> Vec<Self> {
        let mut stretches = Vec::new();
        let mut start = 0;
        // One of nothing where there is nothing.
        while start < length || stretches.is_empty() {
            let left = length - start;
            let (blocks, each) = if left < BLOCKS {
                (1, left)
            } else {
                let each = (left / BLOCKS).min(BLOCK);
                (left / each, each)
            };
            stretches.push(Self {
                start,
                blocks,
                each,
            });
            start += blocks * each;
        }
        stretches
    }
}

/// Images by a matrix: each is one thread's, however many threads and images there are.
///
/// # Shapes
/// `images`: `[blocks, inputs, each]`, `weight`: `[outputs, inputs]`; result: `[blocks, outputs, each]`.
fn multiplied(images: &Tensor, weight: &Tensor) -> Tensor {
    let (images, weight) = (
        images.unsqueeze(-1).unsqueeze(-1),
        weight.view([weight.size()[0], -1, 1, 1, 1]),
    );
    let product = images.slow_conv3d(&weight, [1, 1, 1], None::<Tensor>, [1, 1, 1], [0, 0, 0]);
    product.squeeze_dim(-1).squeeze_dim(-1)
}

#[cfg(test)]
mod tests {
    use tch::{Kind, Tensor, no_grad};

    use super::*;

    /// Numbers as a generator has them, and some far out.
    fn numbers(size: &[i64]) -> Tensor {
        tch::manual_seed(5);
        Tensor::randn(size, (Kind::Float, Device::Cpu)) * 3.0
    }

    /// The same on every number of threads, and what double precision says.
    fn is_steady(what: &str, computed: impl Fn() -> Tensor, truth: &Tensor) {
        let usual = tch::get_num_threads();
        let on = |threads| {
            tch::set_num_threads(threads);
            no_grad(&computed)
        };
        let alone = on(1);
        for threads in [2, 3, 5, 7, 8] {
            assert!(alone.equal(&on(threads)), "{what} with {threads} threads");
        }
        tch::set_num_threads(usual);
        assert_eq!(alone.size(), truth.size(), "{what}");
        if truth.numel() == 0 {
            return;
        }
        let error = (alone.to_kind(Kind::Double) - truth).abs().max();
        let error = error.double_value(&[]) / truth.abs().max().double_value(&[]);
        assert!(error < 1e-6, "{what}: {error:e}");
    }

    #[test]
    fn functions_are_steady_and_right() {
        // Enough for several threads, and no multiple of what a vector unit holds.
        let x = numbers(&[300_007]);
        let exact = x.to_kind(Kind::Double);
        is_steady("softplus", || softplus(&x), &exact.softplus());
        is_steady("sigmoid", || sigmoid(&x), &exact.sigmoid());
        let far = Tensor::from_slice(&[-1000.0_f32, -90.0, 0.0, 20.0, 80.0, 90.0, 1000.0]);
        let found = no_grad(|| softplus(&far));
        let ends = Vec::<f32>::try_from(found).expect("numbers");
        assert!(ends[0] == 0.0 && ends[1] < 1e-38 && (ends[2] - 2f32.ln()).abs() < 1e-7);
        assert_eq!(ends[4..], [80.0, 90.0, 1000.0]);
        let found = no_grad(|| sigmoid(&far));
        let ends = Vec::<f32>::try_from(found).expect("numbers");
        assert!(
            ends[0] == 0.0 && ends[2] == 0.5 && ends[6] == 1.0,
            "{ends:?}"
        );
    }

    #[test]
    fn products_are_steady_and_right() {
        let double = |x: &Tensor| x.to_kind(Kind::Double);
        let bias = numbers(&[33]);
        for rows in [0, 1, 31, 32, 1000, 5 * BLOCK + 123, 40 * BLOCK + 1] {
            let (x, weight) = (numbers(&[rows, 64]), numbers(&[33, 64]));
            let truth = double(&x).matmul(&double(&weight).tr()) + double(&bias);
            is_steady("rows", || many_rows_times(&x, &weight, &bias), &truth);
        }
        for pixels in [0, 16, 64, 1000, 5 * BLOCK + 7, 40 * BLOCK] {
            let (x, weight) = (numbers(&[64, pixels]), numbers(&[33, 64]));
            let truth = double(&weight).matmul(&double(&x));
            is_steady("channels", || times_channels(&weight, &x), &truth);
        }
        let (x, weight) = (numbers(&[1, 512]), numbers(&[512, 512]));
        let truth = double(&x).matmul(&double(&weight).tr());
        is_steady("a row", || rows_times(&x, &weight), &truth);
    }
}
