//! Movements of neck and head.

use crate::body::Pose;

/// A movement: poses at times, to be blended between.
#[derive(Debug, Clone, PartialEq)]
pub struct Clip {
    /// As a player shows it, for instance `nod`.
    pub name: String,
    /// Ascending, from 0, in seconds.
    pub times_s: Vec<f32>,
    /// What is added to the rig's pose at each time; first and last are equal, so that a clip can be repeated.
    pub poses: Vec<Pose>,
}
