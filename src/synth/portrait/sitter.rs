//! A person made ready for many portraits: a fine mesh with colours and skin weights, made once.
//!
//! In: a person's [`Field`] and body. Out: a [`Sitter`], whose neck and head turn by linear blend skinning (without pose blend shapes,
//! which made bodies have none of). The mesh ends below what the label's cameras see. Not promised: anything that the lattice's
//! spacing cannot hold.

use glam::{Affine3A, Mat3, Mat3A, Vec3, Vec3A};

use crate::body::skinning::{JointTransform, joint_transforms};
use crate::body::{Body, BodyFaults, HEAD, NECK, Pose};
use crate::field::{Bounds, Field, colors_at};
use crate::mesh::Mesh;
use crate::mesh::extract::{ExtractError, ExtractSettings, extract};
use crate::mesh::normals::from_geometry;
use crate::progress::Silent;
use crate::render::Camera;
use crate::render::direct::{LinearPicture, draw};
use crate::rig::RigJoint;
use crate::rig::transfer::{TransferError, TransferSettings, transferred};
use crate::spaces::linear_from_display;
use crate::synth::surface::mesh_of_person;
use crate::synth::{ISO, Person};

/// Samples per pixel along each axis: nine make edges of 128 pixels smooth, and a portrait still takes milliseconds.
const SUPERSAMPLING: u32 = 3;

/// How finely a sitter is meshed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SitterSettings {
    /// Density on the surface.
    pub iso_level: f32,
    /// What to mesh, in metres.
    pub region: Bounds,
    /// Distance of lattice points in metres.
    pub spacing_m: f32,
}

impl SitterSettings {
    /// 3.5 mm, a pixel of a portrait of 128, and as far down as a camera 30 degrees above sees.
    pub fn new(iso_level: f32) -> Self {
        Self {
            iso_level,
            region: Bounds {
                min: [-0.35, -0.26, -0.35],
                max: [0.35, 0.35, 0.35],
            },
            spacing_m: 0.0035,
        }
    }
}

/// Why a person cannot sit for portraits.
#[derive(Debug, thiserror::Error)]
pub enum SitterError {
    /// There is no surface.
    #[error("the person has no surface to portray")]
    Extract(#[from] ExtractError),
    /// The body is another person's.
    #[error("the person and their body do not fit")]
    Transfer(#[from] TransferError),
    /// The person's body is none.
    #[error("the person's body cannot be used")]
    Body(#[from] BodyFaults),
}

/// A person who does not move: all that portraits at rest and without light show, without the skin that a [`Sitter`] gets; V vertices.
#[derive(Debug, Clone)]
pub struct StillSitter {
    mesh: Mesh,
    linear_colors: Vec<Vec3>,
}

impl StillSitter {
    /// Meshes a made person, as [`Sitter::of_person`] does.
    ///
    /// # Errors
    /// [`SitterError::Extract`], which no person of whole data has.
    pub fn of_person(person: &Person) -> Result<Self, SitterError> {
        let settings = SitterSettings::new(ISO);
        let mesh = mesh_of_person(person, settings.region, settings.spacing_m)?;
        Ok(Self::of_mesh(person, mesh))
    }

    fn of_mesh(field: &dyn Field, mesh: Mesh) -> Self {
        let colors = colors_at(field, &mesh.positions);
        let linear = colors
            .iter()
            .map(|display| display.map(linear_from_display));
        Self {
            linear_colors: linear.map(Vec3::from).collect(),
            mesh,
        }
    }

    /// Vertices of each triangle.
    pub fn triangles(&self) -> &[[u32; 3]] {
        &self.mesh.triangles
    }

    /// The person alone, in the surface's own linear colours. On the caller's thread.
    pub fn view(&self, camera: &Camera, size_px: u32) -> LinearPicture {
        let positions = &self.mesh.positions;
        self.drawn(positions, &self.linear_colors, camera, size_px)
    }

    /// The same in other places and colours.
    pub(super) fn drawn(
        &self,
        positions: &[Vec3],
        linear_colors: &[Vec3],
        camera: &Camera,
        size_px: u32,
    ) -> LinearPicture {
        let size = [size_px; 2];
        draw(
            positions,
            linear_colors,
            self.triangles(),
            camera,
            size,
            SUPERSAMPLING,
        )
    }
}

/// A person ready to be portrayed; V vertices.
#[derive(Debug, Clone)]
pub struct Sitter {
    still: StillSitter,
    normals: Vec<Vec3>,
    /// Shares of neck and head in each vertex.
    shares: Vec<[f32; 2]>,
    body: Body,
}

/// Where a pose takes a sitter's vertices; V each.
#[derive(Debug, Clone, PartialEq)]
pub struct PosedSitter {
    /// Canonical metres.
    pub positions: Vec<Vec3>,
    /// Unit vectors.
    pub normals: Vec<Vec3>,
}

impl Sitter {
    /// Meshes a person.
    ///
    /// # Errors
    /// [`SitterError`]: the field has no surface at the level, or the body is not around it.
    pub fn new(
        field: &dyn Field,
        body: Body,
        settings: &SitterSettings,
    ) -> Result<Self, SitterError> {
        let region = settings.region.intersection(&field.bounds());
        let extracting = ExtractSettings {
            iso_level: settings.iso_level,
            region,
            resolution: (region.longest_edge() / settings.spacing_m + 1.5) as usize,
        };
        let mesh = extract(field, &extracting, &Silent)?.mesh;
        Self::of_mesh(field, mesh, body)
    }

    /// Meshes a made person, as [`Self::new`] with default settings would, in less time.
    ///
    /// # Errors
    /// [`SitterError`], which no person of whole data has.
    pub fn of_person(person: &Person) -> Result<Self, SitterError> {
        let settings = SitterSettings::new(ISO);
        let mesh = mesh_of_person(person, settings.region, settings.spacing_m)?;
        Self::of_mesh(person, mesh, person.body()?)
    }

    fn of_mesh(field: &dyn Field, mesh: Mesh, body: Body) -> Result<Self, SitterError> {
        let skin = transferred(&body, &mesh, &TransferSettings::default())?.skin;
        let shares = (0..mesh.positions.len()).map(|vertex| {
            let of = skin.of(vertex);
            [RigJoint::Neck, RigJoint::Head].map(|joint| of[joint as usize] as f32)
        });
        Ok(Self {
            normals: from_geometry(&mesh),
            shares: shares.collect(),
            still: StillSitter::of_mesh(field, mesh),
            body,
        })
    }

    /// The unposed surface.
    pub fn mesh(&self) -> &Mesh {
        &self.still.mesh
    }

    /// The same without what moves it.
    pub fn still(&self) -> &StillSitter {
        &self.still
    }

    /// Linear colours of the vertices.
    pub fn linear_colors(&self) -> &[Vec3] {
        &self.still.linear_colors
    }

    /// The body that moves it.
    pub fn body(&self) -> &Body {
        &self.body
    }

    /// Turns neck and head; on the caller's thread.
    pub fn posed(&self, pose: &Pose) -> PosedSitter {
        if pose.is_rest() {
            return PosedSitter {
                positions: self.mesh().positions.clone(),
                normals: self.normals.clone(),
            };
        }
        let transforms = joint_transforms(&self.body, pose);
        let [neck, head] = [NECK, HEAD].map(|joint| affine(&transforms[joint]));
        let mut posed = PosedSitter {
            positions: Vec::with_capacity(self.mesh().positions.len()),
            normals: Vec::with_capacity(self.mesh().positions.len()),
        };
        let vertices = self.mesh().positions.iter().zip(&self.normals);
        for ((&position, &normal), &[of_neck, of_head]) in vertices.zip(&self.shares) {
            if of_neck + of_head == 0.0 {
                posed.positions.push(position);
                posed.normals.push(normal);
                continue;
            }
            let rest = 1.0 - of_neck - of_head;
            let matrix = Mat3A::IDENTITY * rest + neck.matrix3 * of_neck + head.matrix3 * of_head;
            let translation = neck.translation * of_neck + head.translation * of_head;
            let to = matrix * Vec3A::from(position) + translation;
            posed.positions.push(to.into());
            let turned = Vec3::from(matrix * Vec3A::from(normal));
            posed.normals.push(turned.normalize_or(normal));
        }
        posed
    }
}

fn affine(transform: &JointTransform) -> Affine3A {
    let columns = transform.rotation.to_cols_array().map(|value| value as f32);
    Affine3A::from_mat3_translation(
        Mat3::from_cols_array(&columns),
        transform.translation.as_vec3(),
    )
}
