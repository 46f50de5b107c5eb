//! The pose that was asked for, brought to whoever is looked at.

use anyhow::Result;

use super::super::body::Carrier;
use super::super::listener::Listener;
use super::super::pose::{PoseArguments, PoseChoice};
use super::super::source::Someone;
use super::arguments::{RenderArguments, Settings};
use crate::body::Pose;
use crate::body::deformation::{Deformation, Direction};

/// A pose, and the body that carries it.
pub struct Poser<'a> {
    choice: PoseChoice,
    arguments: &'a PoseArguments,
    listener: &'a Listener,
    /// None where nothing is to be moved and no body was named.
    carrier: Option<Carrier>,
}

impl<'a> Poser<'a> {
    /// Reads the body, where one is needed or named, and warns of a pose that people cannot take.
    ///
    /// # Errors
    /// A file that is not a usable body.
    pub fn open(
        arguments: &'a RenderArguments,
        settings: &Settings,
        listener: &'a Listener,
    ) -> Result<Self> {
        let arguments = &arguments.pose;
        let is_needed = !settings.pose.is_rest() || arguments.body.is_some();
        let open = || Carrier::open(&settings.choice, arguments.body.as_deref());
        let choice = match settings.pose {
            PoseChoice::Given(pose) => PoseChoice::Given(arguments.settle(pose, listener)),
            PoseChoice::Auto => PoseChoice::Auto,
        };
        Ok(Self {
            choice,
            arguments,
            listener,
            carrier: is_needed.then(open).transpose()?,
        })
    }

    /// Poses one of a generator's people.
    ///
    /// # Errors
    /// A body that is elsewhere, or a network whose numbers are not finite.
    pub fn pose(&self, person: &mut dyn Someone) -> Result<()> {
        let Some(Carrier { body, .. }) = &self.carrier else {
            return Ok(());
        };
        let pose = match self.choice {
            PoseChoice::Given(pose) => pose,
            PoseChoice::Auto => self.natural(person)?,
        };
        person.pose(&pose, body)
    }

    fn natural(&self, person: &dyn Someone) -> Result<Pose> {
        Ok(self.arguments.settle(person.natural_pose()?, self.listener))
    }

    /// From posed to canonical space, for a field, be it a generator's person's; none where nothing is turned.
    ///
    /// # Errors
    /// A body that is elsewhere, or a network whose numbers are not finite.
    pub fn deformation(&self, person: Option<&dyn Someone>) -> Result<Option<Deformation>> {
        let Some(Carrier {
            body, deformation, ..
        }) = &self.carrier
        else {
            return Ok(None);
        };
        let pose = match (self.choice, person) {
            (PoseChoice::Given(pose), _) => pose,
            (PoseChoice::Auto, Some(person)) => self.natural(person)?,
            (PoseChoice::Auto, None) => return Ok(None),
        };
        let turned = Some(pose).filter(|pose: &Pose| !pose.is_rest());
        let turned = turned
            .map(|pose| Deformation::new(body, &pose, Direction::PosedToCanonical, deformation));
        Ok(turned.transpose()?)
    }
}
