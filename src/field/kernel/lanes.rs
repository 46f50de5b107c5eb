//! The few vector operations that the kernel needs, and their portable form.
//!
//! Each is elementwise and exactly rounded, so the width of a vector never shows in a result.

/// A vector of single-precision numbers.
///
/// # Safety
/// Implementers compile to instructions of their own set: every method may be called only on a processor that has it.
/// Pointers must be valid for [`Lanes::WIDTH`] numbers; they need not be aligned.
pub(super) trait Lanes: Copy {
    /// Numbers in a vector; a divisor of 16.
    const WIDTH: usize;
    /// How many points share one pass over the weights: as many as leave the accumulators in registers.
    const TILE: usize;

    unsafe fn splat(value: f32) -> Self;
    unsafe fn load(from: *const f32) -> Self;
    unsafe fn store(self, to: *mut f32);
    unsafe fn add(self, other: Self) -> Self;
    unsafe fn sub(self, other: Self) -> Self;
    unsafe fn mul(self, other: Self) -> Self;
    /// `self * factor + addend`, rounded once.
    unsafe fn mul_add(self, factor: Self, addend: Self) -> Self;
    unsafe fn max(self, other: Self) -> Self;
    unsafe fn min(self, other: Self) -> Self;
    /// `self * 2^n`, where `magic` is n + 1.5 * 2^23 as a float: n is added to the exponent bits.
    unsafe fn scale_by_power(self, magic: Self) -> Self;
}

/// Plain arrays: correct everywhere, vectorised by the compiler where it can be.
#[derive(Clone, Copy)]
pub(super) struct Portable([f32; 8]);

impl Portable {
    #[inline(always)]
    fn zip(self, other: Self, f: impl Fn(f32, f32) -> f32) -> Self {
        Self(std::array::from_fn(|i| f(self.0[i], other.0[i])))
    }
}

impl Lanes for Portable {
    const WIDTH: usize = 8;
    const TILE: usize = 1;

    #[inline(always)]
    unsafe fn splat(value: f32) -> Self {
        Self([value; 8])
    }
    #[inline(always)]
    unsafe fn load(from: *const f32) -> Self {
        // SAFETY: valid for eight numbers by contract; arrays of floats need no more alignment than a float.
        Self(unsafe { from.cast::<[f32; 8]>().read() })
    }
    #[inline(always)]
    unsafe fn store(self, to: *mut f32) {
        // SAFETY: as in `load`.
        unsafe { to.cast::<[f32; 8]>().write(self.0) }
    }
    #[inline(always)]
    unsafe fn add(self, other: Self) -> Self {
        self.zip(other, |a, b| a + b)
    }
    #[inline(always)]
    unsafe fn sub(self, other: Self) -> Self {
        self.zip(other, |a, b| a - b)
    }
    #[inline(always)]
    unsafe fn mul(self, other: Self) -> Self {
        self.zip(other, |a, b| a * b)
    }
    #[inline(always)]
    unsafe fn mul_add(self, factor: Self, addend: Self) -> Self {
        Self(std::array::from_fn(|i| {
            self.0[i].mul_add(factor.0[i], addend.0[i])
        }))
    }
    #[inline(always)]
    unsafe fn max(self, other: Self) -> Self {
        self.zip(other, |a, b| if a > b { a } else { b })
    }
    #[inline(always)]
    unsafe fn min(self, other: Self) -> Self {
        self.zip(other, |a, b| if a < b { a } else { b })
    }
    #[inline(always)]
    unsafe fn scale_by_power(self, magic: Self) -> Self {
        self.zip(magic, |a, m| {
            f32::from_bits(a.to_bits().wrapping_add(m.to_bits() << 23))
        })
    }
}
