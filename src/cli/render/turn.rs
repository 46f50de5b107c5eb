//! The camera's way around the person: an angle or a range of angles for yaw and pitch, and where each frame is taken from.

use std::str::FromStr;

use anyhow::{Result, bail};

use crate::render::Camera;

/// Frames of a way where no number is asked for: 15 degrees apart on a turntable, two seconds at the default speed.
const DEFAULT_FRAMES: usize = 24;
/// A tenth of a degree apart on a turntable.
pub const MOST_FRAMES: usize = 3600;
/// Ten turns; far beyond, an f32 could no longer tell neighbouring angles apart.
const MOST_YAW_DEG: f32 = 3600.0;
/// Straight from above and below.
const MOST_PITCH_DEG: f32 = 90.0;

/// An angle, or a way from one to another; degrees, finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Angles {
    /// Where the way begins.
    pub first_deg: f32,
    /// Where it ends; the same for a single angle.
    pub last_deg: f32,
}

impl Angles {
    /// Whether the two ends differ.
    pub fn is_range(self) -> bool {
        self.first_deg != self.last_deg
    }

    /// The angle at `share` (0 to 1) of the way.
    fn at(self, share: f64) -> f64 {
        let [first, last] = [self.first_deg, self.last_deg].map(f64::from);
        first + share * (last - first)
    }
}

impl FromStr for Angles {
    type Err = String;

    /// `A` or `A..B`.
    fn from_str(text: &str) -> Result<Self, String> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let angle = |part: &str| {
            part.trim()
                .parse()
                .ok()
                .filter(|angle: &f32| angle.is_finite())
                .ok_or_else(|| {
                    format!(
                        "expected degrees such as 30, or from and to such as -40..40, found `{text}`"
                    )
                })
        };
        Ok(Self {
            first_deg: angle(first)?,
            last_deg: angle(last)?,
        })
    }
}

/// Where the frames are taken from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn {
    yaw: Angles,
    pitch: Angles,
    is_turntable: bool,
    frames: usize,
}

impl Turn {
    /// Checks angles and frames against each other.
    ///
    /// # Errors
    /// Angles out of range, a turntable that also swings, frames without a movement, or a movement with one frame.
    pub fn new(
        yaw: Angles,
        pitch: Angles,
        is_turntable: bool,
        frames: Option<usize>,
    ) -> Result<Self> {
        for (name, angles, most) in [
            ("--yaw", yaw, MOST_YAW_DEG),
            ("--pitch", pitch, MOST_PITCH_DEG),
        ] {
            let mut ends = [angles.first_deg, angles.last_deg].into_iter();
            if let Some(found) = ends.find(|end| end.abs() > most) {
                bail!("{name} must be from -{most} to {most} degrees, found {found}");
            }
        }
        if is_turntable && yaw.is_range() {
            bail!(
                "--turntable goes all around, so --yaw is where it starts: give one angle, found {}..{}",
                yaw.first_deg,
                yaw.last_deg
            );
        }
        let moves = is_turntable || yaw.is_range() || pitch.is_range();
        let frames = frames.unwrap_or(if moves { DEFAULT_FRAMES } else { 1 });
        if moves && frames < 2 {
            bail!(
                "a movement needs at least 2 frames, found {frames}; give more --frames, or one angle"
            );
        }
        if !moves && frames > 1 {
            bail!(
                "{frames} frames of one view would all be the same; give --turntable or a range such as --yaw -40..40"
            );
        }
        Ok(Self {
            yaw,
            pitch,
            is_turntable,
            frames,
        })
    }

    /// How many frames there are.
    pub fn frames(&self) -> usize {
        self.frames
    }

    /// Whether the last frame is followed by the first one without a jump.
    pub fn is_round(&self) -> bool {
        self.is_turntable && !self.pitch.is_range()
    }

    /// The camera of a frame. A range includes both its ends; a turntable ends one step before it would begin again.
    pub fn camera(&self, frame: usize) -> Camera {
        let steps = self.frames.saturating_sub(1).max(1) as f64;
        let share = frame as f64 / steps;
        let yaw_deg = if self.is_turntable {
            f64::from(self.yaw.first_deg) + 360.0 * frame as f64 / self.frames as f64
        } else {
            self.yaw.at(share)
        };
        let radians = |degrees: f64| (degrees * (std::f64::consts::PI / 180.0)) as f32;
        Camera::orbit(radians(yaw_deg), radians(self.pitch.at(share)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(yaw: &str, pitch: &str, table: bool, frames: Option<usize>) -> Result<Turn> {
        let read = |text: &str| text.parse().expect("angles");
        Turn::new(read(yaw), read(pitch), table, frames)
    }

    #[test]
    fn angles_are_read_or_refused() {
        let read = |text: &str| text.parse::<Angles>().map(|a| [a.first_deg, a.last_deg]);
        assert_eq!(read("30"), Ok([30.0, 30.0]));
        assert_eq!(read("-40..40"), Ok([-40.0, 40.0]));
        assert_eq!(read("-4.5 .. -1e1"), Ok([-4.5, -10.0]));
        for text in [
            "", "..", "1..", "x", "1..2..3", "nan", "inf..0", "1-2", "30°",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_range_includes_its_ends_and_a_turntable_does_not_repeat_its_start() {
        let swing = turn("-40..40", "0", false, Some(3)).expect("fits");
        let at = |degrees: f32| Camera::orbit(degrees.to_radians(), 0.0);
        let [a, b, c] = [0, 1, 2].map(|frame| swing.camera(frame));
        assert!(a.eye.abs_diff_eq(at(-40.0).eye, 1e-5));
        assert_eq!(b, at(0.0));
        assert!(c.eye.abs_diff_eq(at(40.0).eye, 1e-5));
        let table = turn("90", "0", true, Some(4)).expect("fits");
        let [a, .., d] = [0, 1, 2, 3].map(|frame| table.camera(frame));
        assert!(a.eye.abs_diff_eq(at(90.0).eye, 1e-5));
        assert!(d.eye.abs_diff_eq(at(0.0).eye, 1e-4), "{}", d.eye);
    }

    #[test]
    fn frames_follow_the_movement() {
        assert_eq!(turn("3", "4", false, None).expect("fits").frames(), 1);
        assert_eq!(turn("0..3", "4", false, None).expect("fits").frames(), 24);
        assert_eq!(turn("0", "4", true, None).expect("fits").frames(), 24);
        let says = |result: Result<Turn>| result.expect_err("refused").to_string();
        assert!(says(turn("3", "4", false, Some(2))).contains("the same"));
        assert!(says(turn("0..3", "4", false, Some(1))).contains("at least 2"));
        assert!(says(turn("0..3", "4", true, None)).contains("--turntable"));
        assert!(says(turn("0", "91", false, None)).contains("--pitch"));
        assert!(says(turn("-3601", "0", false, None)).contains("--yaw"));
    }
}
