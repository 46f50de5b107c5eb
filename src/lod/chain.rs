//! Coarser levels: edge collapses that mind normals, texture coordinates and skin weights, with `meshopt`.
//!
//! In: a finished asset with a texture. Out: the asset with at most as many triangles as asked for. Vertices are a subset of the input's, each
//! with all that it had, and no triangle leaves its chart: a vertex at a seam moves along the seam only. Quadrics are those of Garland and Heckbert with
//! the attributes of Hoppe ("New quadric metric for simplifying meshes with appearance attributes", 1999).
//!
//! meshopt checks neither that a collapse keeps the surface manifold nor that charts stay flat in the texture. Where the result pinches the surface
//! or turns a triangle over in the texture, the vertices there are held, in wider and wider surroundings, and all is done again. Not promised: that this ends well; what is left is
//! told ([`Coarser`]).

use meshopt::{SimplifyOptions, VertexDataAdapter};

use super::faults::{Faults, Ground};
use crate::export::Asset;
use crate::mesh::topology::Topology;
use crate::rig::RigJoint;

/// What an error of 1 in a normal, in a texture coordinate (a whole texture) and in a joint's weight counts as, in extents of the asset (some 0.6 m).
/// Normals count little: a level that is far enough away has a normal map or few pixels, and what is seen is its outline.
const NORMAL_WEIGHT: f32 = 0.02;
const UV_WEIGHT: f32 = 0.5;
const JOINT_WEIGHT: f32 = 0.1;

/// How often to try.
const ATTEMPTS: usize = 16;

/// A solid has at least four faces.
const FEWEST: usize = 4;

/// Why there is no such level.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum ChainError {
    /// The surface cannot be had with so few triangles.
    #[error(
        "asked for a level of detail of {asked} triangles, but the surface and the seams between its charts do not hold together \
         with so few; ask for more"
    )]
    TooFew {
        /// How many were asked for.
        asked: usize,
    },
}

/// A coarser level.
#[derive(Debug, Clone, PartialEq)]
pub struct Coarser {
    /// The asset; unused vertices are still there.
    pub asset: Asset,
    /// How far it is off by meshopt's own estimate, in metres.
    pub error_m: f32,
    /// How it hangs together, vertices at one place taken as one.
    pub topology: Topology,
    /// Triangles that are turned over in the texture.
    pub flipped_uvs: usize,
}

/// The asset with at most `asked` triangles.
///
/// # Errors
/// [`ChainError::TooFew`] where so few cannot be reached, or enclose nothing.
pub fn coarser(finest: &Asset, asked: usize) -> Result<Coarser, ChainError> {
    let attributes = Attributes::of(finest);
    let ground = Ground::of(&finest.mesh);
    let mut times = vec![0; ground.places()];
    let mut held = vec![false; ground.places()];
    let mut best: Option<(Faults, Vec<[u32; 3]>, f32)> = None;
    for _ in 0..ATTEMPTS {
        let places = ground.place_of().iter();
        let locked: Vec<bool> = places.map(|&place| held[place as usize]).collect();
        let (triangles, error_m) = attributes.simplified(finest, asked, &locked);
        if triangles.len() > asked || triangles.is_empty() {
            break;
        }
        let found = ground.faults(&triangles);
        // Where holding a place did not help, its surroundings are held too, wider each time.
        for &place in &found.places {
            let rings = &mut times[place as usize];
            for near in ground.around(place, *rings) {
                held[near as usize] = true;
            }
            *rings += 1;
        }
        let is_sound = found.is_sound();
        if best
            .as_ref()
            .is_none_or(|best| found.rank() < best.0.rank())
        {
            best = Some((found, triangles, error_m));
        }
        if is_sound {
            break;
        }
    }
    let usable = best.filter(|(found, ..)| found.is_outward && asked >= FEWEST);
    let Some((found, triangles, error_m)) = usable else {
        return Err(ChainError::TooFew { asked });
    };
    let mut asset = finest.clone();
    asset.mesh.triangles = triangles;
    Ok(Coarser {
        asset,
        error_m,
        topology: found.topology,
        flipped_uvs: found.flipped_uvs,
    })
}

/// What a collapse should keep, beside the shape.
struct Attributes {
    /// All of a vertex, one after the other.
    values: Vec<f32>,
    weights: Vec<f32>,
}

impl Attributes {
    fn of(asset: &Asset) -> Self {
        let mut weights = vec![NORMAL_WEIGHT; 3];
        weights.extend([UV_WEIGHT; 2]);
        if asset.rig.is_some() {
            weights.extend([JOINT_WEIGHT; RigJoint::ALL.len()]);
        }
        let mesh = &asset.mesh;
        let mut values = Vec::with_capacity(weights.len() * mesh.positions.len());
        for vertex in 0..mesh.positions.len() {
            values.extend(mesh.normals[vertex].to_array());
            values.extend(mesh.uvs[vertex].to_array());
            if let Some(rig) = &asset.rig {
                values.extend(rig.skin.of(vertex).map(|weight| weight as f32));
            }
        }
        Self { values, weights }
    }

    /// Triangles, at most `target` if that can be, and the error in metres.
    fn simplified(&self, asset: &Asset, target: usize, locked: &[bool]) -> (Vec<[u32; 3]>, f32) {
        /// No limit: the triangle count decides. In metres, and its square is still a number.
        const ANY_ERROR_M: f32 = 1e6;
        let bytes = bytemuck::cast_slice(&asset.mesh.positions);
        let Ok(positions) = VertexDataAdapter::new(bytes, size_of::<[f32; 3]>(), 0) else {
            unreachable!("three floats are a multiple of three floats")
        };
        let mut error_m = 0.0;
        let indices = meshopt::simplify_with_attributes_and_locks(
            asset.mesh.triangles.as_flattened(),
            &positions,
            &self.values,
            &self.weights,
            self.weights.len() * size_of::<f32>(),
            locked,
            3 * target,
            ANY_ERROR_M,
            SimplifyOptions::ErrorAbsolute,
            Some(&mut error_m),
        );
        (indices.as_chunks::<3>().0.to_vec(), error_m)
    }
}
