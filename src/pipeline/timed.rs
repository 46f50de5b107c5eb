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

/// The running stage with its start, and those finished.
#[derive(Default)]
struct Clock {
    running: Option<(String, Instant)>,
    finished: Vec<StageTime>,
}

/// Passes everything on, and keeps the times.
pub struct Timed<'a> {
    listener: &'a dyn Progress,
    created: Instant,
    clock: Mutex<Clock>,
}

impl<'a> Timed<'a> {
    /// Wraps a listener.
    pub fn new(listener: &'a dyn Progress) -> Self {
        Self {
            listener,
            created: Instant::now(),
            clock: Mutex::default(),
        }
    }

    /// The finished stages, in order, and last what passed between them since this listener was made.
    pub fn times(&self) -> Vec<StageTime> {
        let mut times = self.lock().finished.clone();
        let told: f64 = times.iter().map(|time| time.seconds).sum();
        times.push(StageTime {
            stage: "between stages".to_owned(),
            seconds: self.created.elapsed().as_secs_f64() - told,
        });
        times
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Clock> {
        self.clock
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Progress for Timed<'_> {
    fn begin(&self, stage: &str, total: u64) {
        self.lock().running = Some((stage.to_owned(), Instant::now()));
        self.listener.begin(stage, total);
    }

    fn stand(&self, steps: u64) {
        self.listener.stand(steps);
    }

    fn advance(&self, steps: u64) {
        self.listener.advance(steps);
    }

    fn end(&self) {
        let mut clock = self.lock();
        if let Some((stage, began)) = clock.running.take() {
            clock.finished.push(StageTime {
                stage,
                seconds: began.elapsed().as_secs_f64(),
            });
        }
        drop(clock);
        self.listener.end();
    }

    fn note(&self, message: &str) {
        self.listener.note(message);
    }
}
