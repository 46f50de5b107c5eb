//! How long each stage took, noted on the way to another listener.

use std::sync::Mutex;
use std::time::Instant;

use crate::progress::Progress;

/// A stage and its duration.
#[derive(Debug, Clone, PartialEq)]
pub struct StageTime {
    /// As the stage calls itself.
    pub stage: String,
    /// Wall clock.
    pub seconds: f64,
}

/// Passes everything on, and keeps the times.
pub struct Timed<'a> {
    listener: &'a dyn Progress,
    times: Mutex<(Option<(String, Instant)>, Vec<StageTime>)>,
}

impl<'a> Timed<'a> {
    /// Wraps a listener.
    pub fn new(listener: &'a dyn Progress) -> Self {
        Self {
            listener,
            times: Mutex::new((None, Vec::new())),
        }
    }

    /// The finished stages, in order.
    pub fn times(&self) -> Vec<StageTime> {
        self.lock().1.clone()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, (Option<(String, Instant)>, Vec<StageTime>)> {
        self.times
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Progress for Timed<'_> {
    fn begin(&self, stage: &str, total: u64) {
        self.lock().0 = Some((stage.to_owned(), Instant::now()));
        self.listener.begin(stage, total);
    }

    fn advance(&self, steps: u64) {
        self.listener.advance(steps);
    }

    fn end(&self) {
        let mut times = self.lock();
        if let Some((stage, began)) = times.0.take() {
            times.1.push(StageTime {
                stage,
                seconds: began.elapsed().as_secs_f64(),
            });
        }
        drop(times);
        self.listener.end();
    }

    fn note(&self, message: &str) {
        self.listener.note(message);
    }
}
