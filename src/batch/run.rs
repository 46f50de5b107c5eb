//! The work itself: workers that take one seed after another, until none is left or the run is stopped.
//!
//! Each worker is a thread with a [`Maker`] of its own, and with a pool of rayon's threads of its own, so that the parts of
//! making someone that have one thread only on one worker run beside the other parts on others.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::folder::{Folder, FolderError};
use super::manifest::Entry;
use super::{MakeError, Maker};

/// As much as a program's first thread has: stages are written for that.
const STACK_BYTES: usize = 8 << 20;

/// What to make, and how.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// Where to.
    pub folder: &'a Folder,
    /// Whom.
    pub seeds: &'a [u32],
    /// Workers; at least one.
    pub jobs: usize,
    /// Threads of all workers together.
    pub threads: usize,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tally {
    /// People made.
    pub finished: usize,
    /// People who could not be made.
    pub failed: usize,
    /// All that the run is to make.
    pub total: usize,
    /// Since it began.
    pub elapsed: Duration,
}

impl Tally {
    /// People that are over with.
    pub fn done(&self) -> usize {
        self.finished + self.failed
    }

    /// People a minute.
    pub fn per_minute(&self) -> f64 {
        60.0 * self.done() as f64 / self.elapsed.as_secs_f64().max(1e-3)
    }

    /// Until the last one, at that rate.
    pub fn left(&self) -> Duration {
        let left = self.total.saturating_sub(self.done()) as f64;
        let each = self.elapsed.as_secs_f64() / self.done().max(1) as f64;
        Duration::from_secs_f64(left * each)
    }
}

/// Why a run ended before its last person.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// No worker can begin.
    #[error("cannot begin to make people")]
    Open(#[source] MakeError),
    /// The folder does not take any more.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The system has no threads left.
    #[error("cannot start the threads of {jobs} workers; take fewer --jobs or --threads")]
    Threads {
        /// Workers asked for.
        jobs: usize,
        /// Why.
        #[source]
        source: MakeError,
    },
    /// Somebody asked it to stop.
    #[error("stopped after {done} of {total} people; the same command goes on with the rest")]
    Stopped {
        /// People that are over with.
        done: usize,
        /// People asked for.
        total: usize,
    },
}

/// Begins a maker that may use so many threads, on the thread that it will work on.
pub type Open<'a> = dyn Fn(usize) -> Result<Box<dyn Maker + 'a>, MakeError> + Sync + 'a;
/// Hears of everyone who is over with, one after another.
pub type Told<'a> = dyn Fn(&Entry, &Tally) + Sync + 'a;

/// Makes everyone. Who fails is noted, and the others are made.
///
/// # Errors
/// [`RunError`]. Whoever was finished before is kept, and nothing is half written.
pub fn run(run: &Run, open: &Open<'_>, stop: &AtomicBool, told: &Told) -> Result<Tally, RunError> {
    let total = run.seeds.len();
    let jobs = run.jobs.clamp(1, total.max(1));
    let crew = Crew {
        run,
        open,
        stop,
        told,
        broken: AtomicBool::new(false),
        next: AtomicUsize::new(0),
        began: Instant::now(),
        state: Mutex::new(State {
            tally: Tally {
                total,
                ..Tally::default()
            },
            error: None,
        }),
    };
    std::thread::scope(|scope| {
        for worker in 0..jobs {
            let crew = &crew;
            let threads = (run.threads / jobs + usize::from(worker < run.threads % jobs)).max(1);
            let builder = std::thread::Builder::new().stack_size(STACK_BYTES);
            let started = builder.spawn_scoped(scope, move || {
                if let Err(error) = crew.work(worker, threads) {
                    crew.break_off(error);
                }
            });
            if let Err(error) = started {
                crew.break_off(RunError::Threads {
                    jobs,
                    source: error.into(),
                });
            }
        }
    });
    let State { tally, error } = crew
        .state
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    match error {
        Some(error) => Err(error),
        None if tally.done() < total => Err(RunError::Stopped {
            done: tally.done(),
            total,
        }),
        None => Ok(tally),
    }
}

/// What workers share.
struct Crew<'a, 'm> {
    run: &'a Run<'a>,
    open: &'a Open<'m>,
    stop: &'a AtomicBool,
    told: &'a Told<'a>,
    /// Whether an error ended the run.
    broken: AtomicBool,
    next: AtomicUsize,
    began: Instant,
    state: Mutex<State>,
}

struct State {
    tally: Tally,
    error: Option<RunError>,
}

impl Crew<'_, '_> {
    fn stopping(&self) -> bool {
        self.stop.load(Ordering::Relaxed) || self.broken.load(Ordering::Relaxed)
    }

    /// Ends the run; the first error is the one that is told.
    fn break_off(&self, error: RunError) {
        self.lock().error.get_or_insert(error);
        self.broken.store(true, Ordering::Relaxed);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, worker: usize, threads: usize) -> Result<(), RunError> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .stack_size(STACK_BYTES);
        let _pool = pool
            .use_current_thread()
            .build()
            .map_err(|error| RunError::Threads {
                jobs: self.run.jobs,
                source: error.into(),
            })?;
        let opened = || (self.open)(threads).map_err(RunError::Open);
        let mut maker = opened()?;
        while !self.stopping() {
            let Some(&seed) = self
                .run
                .seeds
                .get(self.next.fetch_add(1, Ordering::Relaxed))
            else {
                break;
            };
            let began = Instant::now();
            let made = catch_unwind(AssertUnwindSafe(|| maker.make(seed, &|| self.stopping())));
            if self.stopping() {
                break;
            }
            let seconds = || began.elapsed().as_secs_f64();
            let folder = self.run.folder;
            let entry = match made {
                Ok(Ok(made)) => folder.keep(seed, made, seconds(), worker)?,
                Ok(Err(error)) => folder.give_up(seed, chain(&*error), seconds(), worker)?,
                Err(_) => {
                    maker = opened()?;
                    let fault = "a fault of the program: it panicked";
                    folder.give_up(seed, fault.to_owned(), seconds(), worker)?
                }
            };
            let mut state = self.lock();
            if entry.is_finished() {
                state.tally.finished += 1;
            } else {
                state.tally.failed += 1;
            }
            state.tally.elapsed = self.began.elapsed();
            (self.told)(&entry, &state.tally);
        }
        Ok(())
    }
}

/// An error and its causes in one line.
fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ")
}
