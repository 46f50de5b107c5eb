//! Animations of neck and head as clips.

use glam::{DQuat, Vec3};
use serde_json::Value;

use super::accessor::Data;
use super::rig::{Bound, SAME_POSE, rotation_vector};
use super::{ReadError, broken, foreign};
use crate::body::Pose;
use crate::rig::clips::{self, quaternion};
use crate::rig::{Clip, RigJoint};

/// More than anyone looks through.
const MOST_CLIPS: usize = 64;
/// How much longer or shorter (seconds) a known clip may have become: one that is sampled anew may miss by a key.
const SAME_LENGTH_S: f32 = 0.05;

/// A document's clips; one that is known is taken as it is known.
pub fn clips_of(data: &Data, bound: &Bound) -> Result<Vec<Clip>, ReadError> {
    let animations = data.json["animations"].as_array();
    let animations = animations.map_or(&[][..], Vec::as_slice);
    if animations.len() > MOST_CLIPS {
        return Err(foreign(format!("{} animations", animations.len())));
    }
    animations
        .iter()
        .map(|animation| {
            let clip = clip(data, bound, animation)?;
            let known = clips::all()
                .into_iter()
                .find(|known| known.name == clip.name);
            Ok(known.filter(|known| is_same(&clip, known)).unwrap_or(clip))
        })
        .collect()
}

/// Rotations at times.
struct Track {
    times_s: Vec<f32>,
    rotations: Vec<DQuat>,
}

impl Track {
    /// As players show it.
    fn at(&self, time_s: f32) -> DQuat {
        let next = self.times_s.partition_point(|&key| key < time_s);
        match (next.checked_sub(1), self.times_s.get(next)) {
            (Some(last), Some(&end)) => {
                let begin = self.times_s[last];
                let share = f64::from((time_s - begin) / (end - begin));
                self.rotations[last].slerp(self.rotations[next], share)
            }
            (None, _) => self.rotations[0],
            (Some(last), None) => self.rotations[last],
        }
    }
}

fn clip(data: &Data, bound: &Bound, animation: &Value) -> Result<Clip, ReadError> {
    let name = animation["name"].as_str().unwrap_or("clip").to_owned();
    let place = || format!("animation {name}");
    let mut tracks: [Option<Track>; 2] = [None, None];
    for channel in animation["channels"].as_array().into_iter().flatten() {
        let target = &channel["target"];
        let node = target["node"].as_u64();
        let is_joint = |joint: RigJoint| node == Some(bound.nodes[joint as usize] as u64);
        let slot = match [RigJoint::Neck, RigJoint::Head].map(is_joint) {
            [true, _] => 0,
            [_, true] => 1,
            _ => return Err(foreign(format!("{} of more than neck and head", place()))),
        };
        let sampler = channel["sampler"].as_u64();
        let sampler = sampler.and_then(|it| animation["samplers"].get(usize::try_from(it).ok()?));
        let sampler = sampler
            .ok_or_else(|| broken(place(), "a sampler for each channel", &channel["sampler"]))?;
        let interpolation = sampler["interpolation"].as_str().unwrap_or("LINEAR");
        if target["path"] != "rotation" || interpolation != "LINEAR" {
            let found = format!("{} of {} ({interpolation})", place(), target["path"]);
            return Err(foreign(found));
        }
        tracks[slot] = Some(track(data, sampler, &place())?);
    }
    let longest = tracks.iter().flatten().max_by_key(|it| it.times_s.len());
    let longest = longest.ok_or_else(|| broken(place(), "channels", "none"))?;
    let start = longest.times_s[0];
    let mut poses = Vec::with_capacity(longest.times_s.len());
    for &time in &longest.times_s {
        let delta = |slot: usize, pose: Vec3| {
            let Some(track) = &tracks[slot] else {
                return Vec3::ZERO;
            };
            let delta = quaternion(pose).inverse() * track.at(time);
            rotation_vector(delta).unwrap_or(Vec3::NAN)
        };
        poses.push(Pose {
            neck: delta(0, bound.pose.neck),
            head: delta(1, bound.pose.head),
        });
    }
    // To the bit, where rounding came between.
    if let [first, .., last] = poses.as_mut_slice()
        && is_near(first, last)
    {
        *last = *first;
    }
    Ok(Clip {
        times_s: longest.times_s.iter().map(|time| time - start).collect(),
        name,
        poses,
    })
}

fn track(data: &Data, sampler: &Value, place: &str) -> Result<Track, ReadError> {
    let times = data.elements::<1>(&sampler["input"], place)?.floats();
    let rotations = data.elements::<4>(&sampler["output"], place)?.floats();
    if times.is_empty() || times.len() != rotations.len() {
        let expected = format!("a rotation for each of {} times", times.len());
        return Err(broken(place, expected, rotations.len()));
    }
    let of = |rotation: [f32; 4]| DQuat::from_array(rotation.map(f64::from));
    Ok(Track {
        times_s: times.into_iter().map(|[time]| time).collect(),
        rotations: rotations.into_iter().map(of).collect(),
    })
}

fn is_near(a: &Pose, b: &Pose) -> bool {
    let pairs = a.to_array().into_iter().zip(b.to_array());
    pairs.into_iter().all(|(a, b)| (a - b).abs() < SAME_POSE)
}

/// Whether a clip that was read is a known one, maybe quantised or sampled anew.
fn is_same(read: &Clip, known: &Clip) -> bool {
    let [Some(end), Some(known_end)] = [read, known].map(|clip| clip.times_s.last().copied())
    else {
        return false;
    };
    let mut keys = read.times_s.iter().zip(&read.poses);
    (end - known_end).abs() < SAME_LENGTH_S
        && keys.all(|(&time, pose)| is_near(pose, &pose_at(known, time)))
}

/// Linear between keys.
fn pose_at(clip: &Clip, time_s: f32) -> Pose {
    let last = clip.times_s.len() - 1;
    let next = clip
        .times_s
        .partition_point(|&key| key < time_s)
        .clamp(1, last);
    let (begin, end) = (clip.times_s[next - 1], clip.times_s[next]);
    let share = ((time_s - begin) / (end - begin)).clamp(0.0, 1.0);
    let (a, b) = (&clip.poses[next - 1], &clip.poses[next]);
    Pose {
        neck: a.neck.lerp(b.neck, share),
        head: a.head.lerp(b.head, share),
    }
}
