//! What happens between two reports of a run.

use std::time::Instant;

use super::learner::PairReport;
use super::supervised::Losses;

/// What happened since the last report.
pub struct Tick {
    /// When it began.
    pub began: Instant,
    /// Steps that are done.
    pub steps: u64,
    sum: Losses,
    rays: f64,
    /// Pictures that were finished, and the sums of theirs.
    finished: u64,
    of_finished: [f64; 2],
}

impl Default for Tick {
    fn default() -> Self {
        Self {
            began: Instant::now(),
            steps: 0,
            sum: Losses::default(),
            rays: 0.0,
            finished: 0,
            of_finished: [0.0; 2],
        }
    }
}

impl Tick {
    /// A step is done.
    pub fn add(&mut self, losses: Losses, pictured: PairReport) {
        self.steps += 1;
        self.sum.shape += losses.shape;
        self.sum.color += losses.color;
        self.rays += pictured.rays;
        if let Some(finished) = pictured.finished {
            self.finished += 1;
            for (sum, loss) in self.of_finished.iter_mut().zip(finished) {
                *sum += loss;
            }
        }
    }

    /// What a step reports, in the mean.
    pub fn mean(&self) -> (Losses, PairReport) {
        let share = 1.0 / self.steps.max(1) as f64;
        let losses = Losses {
            shape: self.sum.shape * share,
            color: self.sum.color * share,
        };
        let of_finished = self.of_finished.map(|sum| sum / self.finished as f64);
        let pictured = PairReport {
            rays: self.rays * share,
            finished: (self.finished > 0).then_some(of_finished),
        };
        (losses, pictured)
    }
}
