//! What libtorch's libraries are told through the environment: products of matrices whose last bits do not depend on the number of
//! threads, and threads that wait asleep.
//!
//! Intel's MKL, which libtorch multiplies with on x86-64, splits sums by the number of threads unless it is asked for strict reproducibility;
//! it reads a variable of the environment when it is first used ("Conditional Numerical Reproducibility" in its developer guide). It heeds
//! that on Intel's processors alone, which is why what pictures are made of does not rely on it ([`super::threadless`]). Other libraries
//! know nothing of it.

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

/// Variables that libgomp takes its way of waiting from.
#[cfg(target_os = "linux")]
const WAITING: [&str; 2] = ["OMP_WAIT_POLICY", "GOMP_SPINCOUNT"];

/// Lets libtorch's threads sleep while they wait for each other, unless the environment says how they shall: on Linux, this process
/// begins anew, since libgomp reads the environment before `main`.
///
/// They would spin for milliseconds after each operation. Where operations alternate with work of other threads, or other programs use the
/// processor too, these then wait for nothing: `mesh` took 1.1 times as long on an idle machine, and 1.7 times on a busy one. To be
/// called before anything is told or written.
pub(crate) fn wait_asleep() {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;

        if WAITING.iter().any(|name| std::env::var_os(name).is_some()) {
            return;
        }
        let mut arguments = std::env::args_os();
        let (Some(name), Ok(program)) = (arguments.next(), std::env::current_exe()) else {
            return;
        };
        // It only returns where it fails, and then nothing is lost but time.
        let _ = std::process::Command::new(program)
            .arg0(name)
            .args(arguments)
            .env(WAITING[0], "passive")
            .exec();
    }
}
