//! libtorch's refusals as errors. Its binding panics on them; what can still refuse after all shapes were checked is memory, the
//! processor's or the GPU's.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// Whether this thread's panics are caught here.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Has panics print nothing on threads where they are caught here; several threads may work at a time.
fn hush() {
    static HUSHED: Once = Once::new();
    HUSHED.call_once(|| {
        let hook = take_hook();
        set_hook(Box::new(move |panic| {
            if !GUARDED.get() {
                hook(panic);
            }
        }));
    });
}

/// libtorch could not compute something.
#[derive(Debug, thiserror::Error)]
#[error(
    "libtorch refused: {reason}; where that is memory, close other programs or take another --device, else this is a fault of \
     the program"
)]
pub struct Refused {
    /// The first line of what it said.
    pub reason: String,
}

/// Runs `work`, in which a panic becomes an error. The panic's own message is not printed.
///
/// # Errors
/// [`Refused`], with what the panic said.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Refused> {
    hush();
    let outer = GUARDED.replace(true);
    // Whatever was half done belongs to `work` and is dropped with it.
    let result = catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    result.map_err(|payload| {
        let said = payload
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| payload.downcast_ref::<&str>().copied())
            .unwrap_or("without a reason");
        // The binding quotes libtorch's message with its line breaks escaped; a stack of frames follows the first line.
        let said = said.split("\\n").next().unwrap_or(said);
        let reason = said
            .rsplit_once("Torch(\"")
            .map_or(said, |(_, reason)| reason.trim_end_matches("\")"))
            .to_owned();
        Refused { reason }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use tch::{Device, Kind, Tensor};

    #[test]
    fn a_refusal_is_one_line_that_says_why() {
        let far_too_large = || Tensor::zeros([1 << 40, 1 << 10], (Kind::Float, Device::Cpu));
        let refused = guarded(far_too_large).expect_err("more memory than there is");
        let told = refused.to_string();
        assert!(told.contains("memory") && !told.contains('\n'), "{told}");
        assert!(!told.contains("frame #"), "{told}");
        let short = guarded(|| -> i32 { panic!("called on an `Err` value: Torch(\"too far\")") });
        assert_eq!(short.expect_err("refused").reason, "too far");
        assert_eq!(guarded(|| 7).ok(), Some(7));
    }
}
