//! Products of matrices whose last bits do not depend on the number of threads.
//!
//! Intel's MKL, which libtorch multiplies with on x86-64, splits sums by the number of threads unless it is asked for strict reproducibility;
//! it reads a variable of the environment when it is first used ("Conditional Numerical Reproducibility" in its developer guide). Other
//! libraries know nothing of it.

/// The variable that MKL reads.
pub const VARIABLE: &str = "MKL_CBWR";
/// The best instructions of the processor, and bits that do not depend on the number of threads.
pub const STRICT: &str = "AUTO,STRICT";

/// Asks for steady products in this process, unless the variable says something else already. To be called first thing in `main`.
#[allow(
    unsafe_code,
    reason = "MKL takes its settings from the environment, and std cannot know whether other threads read it"
)]
pub(crate) fn ask() {
    if std::env::var_os(VARIABLE).is_none() {
        // SAFETY: called before this process has a second thread, so nobody reads the environment meanwhile.
        unsafe { std::env::set_var(VARIABLE, STRICT) };
    }
}
