//! What long stages tell whoever waits: a name, a total, and how much is done.
//!
//! A stage calls [`Progress::begin`], [`Progress::stand`] where it goes on with what was done before, then [`Progress::advance`] from any
//! thread, then [`Progress::end`].
//! Reporting never changes a result.

/// A listener for the progress of long stages.
pub trait Progress: Sync {
    /// A stage of `total` steps begins. Stages do not nest.
    fn begin(&self, stage: &str, total: u64);
    /// `steps` steps of the current stage were done before it began: no estimate counts them.
    fn stand(&self, steps: u64) {
        self.advance(steps);
    }
    /// `steps` more steps of the current stage are done; called from any thread.
    fn advance(&self, steps: u64);
    /// The current stage is over.
    fn end(&self);
    /// Something the person should know, in one line.
    fn note(&self, message: &str);
}

/// Hears nothing, says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _stage: &str, _total: u64) {}
    fn advance(&self, _steps: u64) {}
    fn end(&self) {}
    fn note(&self, _message: &str) {}
}
