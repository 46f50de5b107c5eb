//! Which vector instructions to use, found at run time.

use super::lanes::Portable;
use super::{Decoder, Planes, Wanted, body};

/// An instruction set of the kernel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Isa {
    /// Plain Rust, on every processor.
    Portable,
    /// x86-64 with AVX2 and FMA.
    #[cfg(target_arch = "x86_64")]
    Avx2,
    /// x86-64 with AVX-512F.
    #[cfg(target_arch = "x86_64")]
    Avx512,
    /// 64-bit Arm.
    #[cfg(target_arch = "aarch64")]
    Neon,
}

/// Environment variable that holds back vector instructions (`portable`, `avx2`), to compare or to look for faults.
/// Results never depend on it.
pub const LIMIT_VARIABLE: &str = "PORTRAIT_EXPORT_SIMD";

impl Isa {
    /// What this processor offers, slowest first.
    pub fn available() -> Vec<Self> {
        #[allow(unused_mut, reason = "other architectures have the portable form only")]
        let mut found = vec![Self::Portable];
        #[cfg(target_arch = "x86_64")]
        {
            if is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") {
                found.push(Self::Avx2);
            }
            if is_x86_feature_detected!("avx512f") {
                found.push(Self::Avx512);
            }
        }
        #[cfg(target_arch = "aarch64")]
        found.push(Self::Neon);
        found
    }

    /// What [`LIMIT_VARIABLE`] may say, on any processor.
    pub const NAMES: [&'static str; 4] = ["portable", "avx2", "avx512", "neon"];

    /// The fastest of [`Isa::available`] that [`LIMIT_VARIABLE`] allows.
    pub fn fastest() -> Self {
        let limit = std::env::var(LIMIT_VARIABLE)
            .unwrap_or_default()
            .to_lowercase();
        let mut best = Self::Portable;
        for isa in Self::available() {
            best = isa;
            if isa.name() == limit {
                break;
            }
        }
        best
    }

    /// Lower-case name, as in [`LIMIT_VARIABLE`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Portable => "portable",
            #[cfg(target_arch = "x86_64")]
            Self::Avx2 => "avx2",
            #[cfg(target_arch = "x86_64")]
            Self::Avx512 => "avx512",
            #[cfg(target_arch = "aarch64")]
            Self::Neon => "neon",
        }
    }

    /// Runs the kernel's body compiled for this instruction set.
    pub(super) fn run(
        self,
        planes: &Planes,
        decoder: &Decoder,
        points: &[[f32; 3]],
        density: &mut [f32],
        wanted: Wanted,
    ) {
        match self {
            // SAFETY: plain Rust, no instruction set to ask for.
            Self::Portable => unsafe {
                body::evaluate::<Portable>(planes, decoder, points, density, wanted);
            },
            #[cfg(target_arch = "x86_64")]
            Self::Avx2 => {
                assert!(is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma"));
                // SAFETY: both features were just detected (the standard library caches the answer).
                unsafe { avx2(planes, decoder, points, density, wanted) }
            }
            #[cfg(target_arch = "x86_64")]
            Self::Avx512 => {
                assert!(is_x86_feature_detected!("avx512f"));
                // SAFETY: the feature was just detected.
                unsafe { avx512(planes, decoder, points, density, wanted) }
            }
            #[cfg(target_arch = "aarch64")]
            // SAFETY: NEON is part of the 64-bit Arm baseline.
            Self::Neon => unsafe {
                body::evaluate::<super::neon::Neon>(planes, decoder, points, density, wanted)
            },
        }
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
unsafe fn avx2(
    planes: &Planes,
    decoder: &Decoder,
    points: &[[f32; 3]],
    density: &mut [f32],
    wanted: Wanted,
) {
    // SAFETY: this function is compiled for, and called on, a processor with AVX2 and FMA.
    unsafe { body::evaluate::<super::x86::Avx2>(planes, decoder, points, density, wanted) }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx2,fma")]
unsafe fn avx512(
    planes: &Planes,
    decoder: &Decoder,
    points: &[[f32; 3]],
    density: &mut [f32],
    wanted: Wanted,
) {
    // SAFETY: this function is compiled for, and called on, a processor with AVX-512F (which implies AVX2 and FMA).
    unsafe { body::evaluate::<super::x86::Avx512>(planes, decoder, points, density, wanted) }
}
