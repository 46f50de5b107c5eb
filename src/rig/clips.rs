//! Movements of neck and head.
//!
//! A clip holds *deltas*: poses relative to how the rig stands. At a delta, a joint's rotation in its parent is
//!
//! ```text
//! rotation = R(rig's pose of the joint) * R(delta of the joint)
//! ```
//!
//! with R from rotation vectors: the delta turns about the joint's own axes, which the rig's pose has turned already, so that a head that
//! looks to the side still nods about the line through its ears. [`turned`] is that product; exporters store it and nothing else.
//!
//! All clips begin and end at rest, at standstill but for `idle`, whose movement goes on through the seam; so they can be
//! repeated, and played one after the other. Angles stay well within the joints' range. Between keys players interpolate
//! (spherically linear); keys are so dense that this cannot be told from the curves.

use glam::{DQuat, DVec3, Vec3};

use crate::body::Pose;

/// Keys a second: between them the sharpest turn, a nod's of 16 degrees in 0.4 seconds, is off by 0.05 degrees.
const KEYS_PER_S: f64 = 30.0;

/// A movement: poses at times, to be blended between.
#[derive(Debug, Clone, PartialEq)]
pub struct Clip {
    /// As a player shows it, for instance `nod`.
    pub name: String,
    /// Ascending, from 0, in seconds.
    pub times_s: Vec<f32>,
    /// The delta at each time, to be composed with the rig's pose as this module says; first and last are equal, so that a clip can be
    /// repeated.
    pub poses: Vec<Pose>,
}

/// All clips.
pub fn all() -> Vec<Clip> {
    vec![look(), nod(), tilt(), idle()]
}

/// How a joint stands in its parent, from the rotation vectors of the rig's pose and of a clip's delta.
pub fn turned(pose: Vec3, delta: Vec3) -> DQuat {
    (quaternion(pose) * quaternion(delta)).normalize()
}

/// The rotation of a rotation vector in radians.
pub fn quaternion(vector: Vec3) -> DQuat {
    let vector = vector.as_dvec3();
    let angle = vector.length();
    if angle < 1e-12 {
        return DQuat::IDENTITY;
    }
    let (sin, cos) = libm::sincos(0.5 * angle);
    let DVec3 { x, y, z } = vector * (sin / angle);
    DQuat::from_xyzw(x, y, z, cos)
}

/// To the person's left, to the right, and back: 35 degrees, the head ahead of the neck.
pub fn look() -> Clip {
    let path = [(0.1, 1.2, 35.0), (1.9, 3.5, -35.0), (4.2, 5.3, 0.0)];
    clip("look", 5.8, |time| {
        let (neck, head) = split(&path, time, 0.4, 0.12);
        // A head that turns leans a little into the turn.
        [
            Vec3::new(0.0, neck, 0.0),
            Vec3::new(0.0, head, -0.08 * head),
        ]
    })
}

/// Twice down and up.
pub fn nod() -> Clip {
    let path = [
        (0.1, 0.55, 13.0),
        (0.55, 0.95, -3.0),
        (0.95, 1.35, 10.0),
        (1.35, 1.9, 0.0),
    ];
    clip("nod", 2.2, |time| {
        let (neck, head) = split(&path, time, 0.35, 0.05);
        [Vec3::new(neck, 0.0, 0.0), Vec3::new(head, 0.0, 0.0)]
    })
}

/// To the person's right shoulder, to the left one, and back: 16 degrees.
pub fn tilt() -> Clip {
    let path = [(0.1, 1.0, 16.0), (1.6, 2.9, -16.0), (3.5, 4.4, 0.0)];
    clip("tilt", 4.8, |time| {
        let (neck, head) = split(&path, time, 0.45, 0.08);
        [Vec3::new(0.0, 0.0, neck), Vec3::new(0.0, 0.0, head)]
    })
}

/// Breathing and a slow sway of a few degrees, over eight seconds.
pub fn idle() -> Clip {
    const LENGTH_S: f64 = 8.0;
    clip("idle", LENGTH_S, |time| {
        // Whole numbers of turns, so that the end meets the beginning; no two axes move together.
        let wave = |turns: f64| libm::sin(std::f64::consts::TAU * turns * time / LENGTH_S) as f32;
        let (breath, sway, drift) = (wave(2.0), wave(1.0), wave(3.0));
        [
            Vec3::new(0.7 * breath, 0.8 * sway, 0.3 * drift),
            Vec3::new(
                -0.5 * breath + 0.5 * sway,
                1.4 * sway + 0.4 * drift,
                0.8 * wave(2.0),
            ),
        ]
    })
}

/// A turn split between neck and head: the neck takes its share later by the lag (seconds), the head the rest.
fn split(path: &[(f64, f64, f64)], time: f64, neck_share: f64, lag: f64) -> (f32, f32) {
    let head = (1.0 - neck_share) * along(path, time);
    let neck = neck_share * along(path, time - lag);
    (neck as f32, head as f32)
}

/// The value at a time of a path that moves from each value to the next, from rest to rest with the least jerk (Flash and Hogan, "The coordination of
/// arm movements", 1985, equation 13): `(start, end, value)` in seconds.
fn along(path: &[(f64, f64, f64)], time: f64) -> f64 {
    let mut value = 0.0;
    for &(start, end, next) in path {
        let t = ((time - start) / (end - start)).clamp(0.0, 1.0);
        value += (next - value) * (t * t * t * (10.0 - 15.0 * t + 6.0 * t * t));
    }
    value
}

/// Samples neck and head, in degrees, from 0 to the length.
fn clip(name: &str, length_s: f64, degrees: impl Fn(f64) -> [Vec3; 2]) -> Clip {
    let steps = (length_s * KEYS_PER_S + 0.5).floor();
    let times = (0..=steps as usize).map(|key| key as f64 * length_s / steps);
    let mut poses: Vec<Pose> = times
        .clone()
        .map(|time| {
            let [neck, head] = degrees(time).map(|joint| joint * (std::f32::consts::PI / 180.0));
            Pose { neck, head }
        })
        .collect();
    // To the bit: a sine of whole turns is not quite 0.
    if let [first, .., last] = poses.as_mut_slice() {
        *last = *first;
    }
    Clip {
        name: name.to_owned(),
        times_s: times.map(|time| time as f32).collect(),
        poses,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::pose::rotation_matrix;

    #[test]
    fn clips_are_loops_within_the_joints_range() {
        for Clip {
            name,
            times_s,
            poses,
        } in all()
        {
            assert_eq!(times_s.len(), poses.len());
            assert_eq!(times_s[0], 0.0);
            assert!(times_s.is_sorted_by(|a, b| a < b), "{name}");
            assert_eq!((poses[0], poses.last()), (Pose::REST, Some(&Pose::REST)));
            assert!(poses.iter().any(|pose| !pose.is_rest()));
            assert!(poses.iter().all(|pose| pose.beyond_range().is_empty()));
        }
    }

    /// Neither position nor speed jumps, the seam included: between keys a joint turns by less than 4 degrees, and its speed
    /// changes by less than a third of the greatest.
    #[test]
    fn movements_are_smooth_through_the_seam() {
        for Clip { name, poses, .. } in all() {
            let keys = poses.len() - 1;
            for component in 0..6 {
                let value = |key: usize| poses[key % keys].to_array()[component].to_degrees();
                let speed = |key: usize| value(key + 1) - value(key);
                let greatest = (0..keys).map(|key| speed(key).abs()).fold(0.0, f32::max);
                assert!(greatest < 4.0, "{name} {component}: {greatest}");
                for key in 0..keys {
                    let change = (speed(key + 1) - speed(key)).abs();
                    assert!(change <= greatest / 3.0, "{name} {component} at {key}");
                }
            }
        }
    }

    #[test]
    fn a_look_reaches_35_degrees_and_the_head_leads() {
        let Clip { poses, .. } = look();
        let turn = |pose: &Pose| (pose.neck.y + pose.head.y).to_degrees();
        let greatest = poses.iter().map(turn).fold(0.0, f32::max);
        assert!((greatest - 35.0).abs() < 0.01, "{greatest}");
        let half_way = |angle: fn(&Pose) -> f32| {
            let most = poses.iter().map(angle).fold(0.0, f32::max);
            poses.iter().position(|pose| angle(pose) > 0.5 * most)
        };
        assert!(half_way(|pose| pose.head.y) < half_way(|pose| pose.neck.y));
        let idle = idle().poses;
        let most = idle.iter().flat_map(|pose| pose.to_array()).map(f32::abs);
        assert!(most.fold(0.0, f32::max).to_degrees() < 3.0);
    }

    #[test]
    fn deltas_turn_about_the_posed_joints_own_axes() {
        let (pose, delta) = (Vec3::new(0.1, 0.7, -0.2), Vec3::new(0.3, 0.0, 0.05));
        let point = DVec3::new(0.3, -0.2, 0.9);
        let expected = rotation_matrix(pose) * rotation_matrix(delta) * point;
        assert!((turned(pose, delta) * point).abs_diff_eq(expected, 1e-12));
        assert_eq!(turned(Vec3::ZERO, Vec3::ZERO), DQuat::IDENTITY);
    }
}
