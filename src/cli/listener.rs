//! What a person or a pipeline hears while long work runs: bars on a terminal, lines elsewhere, JSON events, or nothing.

use std::io::Write;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use crate::progress::Progress;

/// At most one JSON progress event in this time: often enough for a bar, rare enough for a log.
const EVENT_INTERVAL: Duration = Duration::from_millis(200);

/// How to tell of progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Bars with estimates on a terminal's standard error, one line a stage elsewhere.
    Human,
    /// One JSON object a line on standard output.
    Json,
    /// Errors only.
    Quiet,
}

impl Voice {
    /// What `--json` and `--quiet` ask for; never both.
    pub fn of(json: bool, quiet: bool) -> Self {
        match (json, quiet) {
            (true, _) => Self::Json,
            (false, true) => Self::Quiet,
            (false, false) => Self::Human,
        }
    }
}

/// A [`Progress`] that speaks with one of the [`Voice`]s.
pub struct Listener {
    voice: Voice,
    stage: Mutex<Option<Stage>>,
}

struct Stage {
    name: String,
    bar: ProgressBar,
    began: Instant,
    told: Instant,
    done: u64,
    /// So many of them before the stage began.
    before: u64,
    total: u64,
}

impl Stage {
    /// Seconds to the end at the speed so far; none before the first step.
    fn seconds_left(&self) -> Option<f64> {
        let here = self.done - self.before;
        let each = self.began.elapsed().as_secs_f64() / here as f64;
        (here > 0).then(|| each * (self.total - self.done) as f64)
    }
}

impl Listener {
    /// A listener with nothing heard yet.
    pub fn new(voice: Voice) -> Self {
        Self {
            voice,
            stage: Mutex::new(None),
        }
    }

    /// The work is over: `summary` for people, `event` for pipelines.
    pub fn finish(&self, summary: &str, event: serde_json::Value) {
        match self.voice {
            Voice::Human => tell(summary),
            Voice::Json => emit(&event),
            Voice::Quiet => {}
        }
    }

    /// A part of the work is over: `line` for people, above the bar if there is one, `event` for pipelines.
    pub fn tell(&self, line: &str, event: &serde_json::Value) {
        match self.voice {
            Voice::Human => match self.lock().as_ref() {
                Some(stage) => stage.bar.suspend(|| tell(line)),
                None => tell(line),
            },
            Voice::Json => emit(event),
            Voice::Quiet => {}
        }
    }

    /// The work failed. A failure is told whatever the voice.
    pub fn fail(&self, error: &anyhow::Error) {
        if let Some(stage) = self.lock().take() {
            stage.bar.finish_and_clear();
        }
        if self.voice == Voice::Json {
            emit(&json!({ "event": "error", "message": format!("{error:#}") }));
        }
        tell(&format!("error: {error:#}"));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Stage>> {
        self.stage
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Writes one line for people; a standard error that is closed or full is no reason to stop the work either.
fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Writes one event; a reader that went away is no reason to stop the work.
fn emit(event: &serde_json::Value) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{event}").and_then(|()| out.flush());
}

impl Progress for Listener {
    fn begin(&self, name: &str, total: u64) {
        let bar = if self.voice == Voice::Human {
            ProgressBar::new(total)
        } else {
            ProgressBar::hidden()
        };
        let style =
            ProgressStyle::with_template("{prefix:<12} {bar:36} {percent:>3} %  {eta} left")
                .unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style.progress_chars("█▓░"));
        bar.set_prefix(name.to_owned());
        if self.voice == Voice::Json {
            emit(&json!({ "event": "stage", "stage": name, "total": total }));
        }
        let now = Instant::now();
        *self.lock() = Some(Stage {
            name: name.to_owned(),
            bar,
            began: now,
            told: now,
            done: 0,
            before: 0,
            total,
        });
    }

    fn stand(&self, steps: u64) {
        let mut guard = self.lock();
        let Some(stage) = guard.as_mut() else { return };
        stage.done += steps;
        stage.before += steps;
        stage.total = stage.total.max(stage.done);
        stage.bar.set_length(stage.total);
        stage.bar.inc(steps);
        stage.bar.reset_eta();
    }

    fn advance(&self, steps: u64) {
        let mut guard = self.lock();
        let Some(stage) = guard.as_mut() else { return };
        stage.done += steps;
        stage.total = stage.total.max(stage.done);
        match self.voice {
            Voice::Human => {
                stage.bar.set_length(stage.total);
                stage.bar.inc(steps);
            }
            Voice::Json if stage.told.elapsed() >= EVENT_INTERVAL => {
                stage.told = Instant::now();
                let left = stage
                    .seconds_left()
                    .map(|left| (left * 10.0).round() / 10.0);
                emit(&json!({
                    "event": "progress", "stage": stage.name, "done": stage.done, "total": stage.total, "seconds_left": left,
                }));
            }
            _ => {}
        }
    }

    fn end(&self) {
        let Some(stage) = self.lock().take() else {
            return;
        };
        stage.bar.finish_and_clear();
        let seconds = stage.began.elapsed().as_secs_f64();
        match self.voice {
            Voice::Human => tell(&format!("{:<12} {seconds:6.2} s", stage.name)),
            Voice::Json => {
                emit(&json!({ "event": "stage_done", "stage": stage.name, "seconds": seconds }));
            }
            Voice::Quiet => {}
        }
    }

    fn note(&self, message: &str) {
        match self.voice {
            Voice::Json => emit(&json!({ "event": "note", "message": message })),
            _ => self.tell(&format!("note: {message}"), &json!(null)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_leaves_out_what_was_done_before() {
        let stage = |done| Stage {
            name: "portraits".into(),
            bar: ProgressBar::hidden(),
            began: Instant::now() - Duration::from_secs(10),
            told: Instant::now(),
            done,
            before: 100,
            total: 200,
        };
        assert_eq!(stage(100).seconds_left(), None);
        let left = stage(110).seconds_left().expect("ten steps");
        assert!((left - 90.0).abs() < 5.0, "{left}");
    }
}
