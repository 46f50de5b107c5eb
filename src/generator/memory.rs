//! Memory that is kept for the next step: training frees and takes the same tens of megabytes hundreds of times a minute, and glibc gives each of them
//! back to the system and gets fresh pages for it, which costs a fifth of a step.

/// Has the process keep what it frees, as far as its C library can; for commands that train. To be called before the work.
pub(crate) fn keep_freed() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    glibc::keep_freed();
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod glibc {
    /// Taken from the system at once, in bytes.
    const TOP_PAD: libc::c_int = 256 << 20;

    #[allow(
        unsafe_code,
        reason = "the C library's allocator has no other interface"
    )]
    pub fn keep_freed() {
        for (what, value) in [
            (libc::M_MMAP_MAX, 0),
            (libc::M_TRIM_THRESHOLD, libc::c_int::MAX),
            (libc::M_TOP_PAD, TOP_PAD),
            (libc::M_ARENA_MAX, 1),
        ] {
            // SAFETY: mallopt takes two numbers, locks by itself, and refuses what it does not know.
            unsafe { libc::mallopt(what, value) };
        }
    }
}
