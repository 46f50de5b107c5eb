//! How a run ended that did not fail.

/// The end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// All of it is done, and the checkpoint is written.
    Finished,
    /// It was asked to stop in lessons before the first step, of which nothing is kept.
    Early,
    /// It was asked to stop, and kept a snapshot.
    Stopped {
        /// Steps that are done.
        step: u64,
    },
}
