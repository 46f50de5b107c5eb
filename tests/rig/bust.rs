//! A body and a mesh around it, both turned on a lathe: shoulders, neck and head.

use glam::{DVec3, Vec2, Vec3};
use portrait_export::body::{Body, BodyData, HEAD, JOINTS, NECK};
use portrait_export::export::{Asset, Material};
use portrait_export::mesh::Mesh;
use portrait_export::rig::{BonePreset, Rig, TransferSettings, clips};
use portrait_export::texture::{Texture, UnwrappedMesh};

pub const COLUMNS: u32 = 48;
const RINGS: u32 = 80;
/// Height of the clavicles' joints.
pub const CLAVICLES_Y: f32 = -0.07;

fn smoothstep(from: f32, to: f32, x: f32) -> f32 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn radius(y: f32) -> f32 {
    let neck = 0.05 + 0.15 * (1.0 - smoothstep(-0.16, -0.04, y));
    let head = 0.1 * 0.1 - (y - 0.14) * (y - 0.14);
    neck.min(0.2 * (0.3 - y).max(0.0).sqrt())
        .max(head.max(0.0).sqrt())
        .max(1e-3)
}

/// Rings from y = -0.4 to 0.24, `columns` around; the last column is at the place of the first. `scale` blows it up sideways.
fn lathe(scale: f32) -> UnwrappedMesh {
    let mut mesh = UnwrappedMesh::default();
    for ring in 0..=RINGS {
        let up = ring as f32 / RINGS as f32;
        let y = -0.4 + 0.64 * up;
        for column in 0..=COLUMNS {
            let around = std::f32::consts::TAU * (column % COLUMNS) as f32 / COLUMNS as f32;
            let out = Vec3::new(libm::sinf(around), 0.0, libm::cosf(around));
            mesh.positions.push(Vec3::Y * y + out * (scale * radius(y)));
            mesh.normals.push(out);
            mesh.uvs
                .push(Vec2::new(column as f32 / COLUMNS as f32, 1.0 - up));
        }
    }
    let at = |ring: u32, column: u32| ring * (COLUMNS + 1) + column;
    for ring in 0..RINGS {
        for column in 0..COLUMNS {
            let (a, b) = (at(ring, column), at(ring, column + 1));
            let (c, d) = (at(ring + 1, column), at(ring + 1, column + 1));
            mesh.triangles.extend([[a, b, c], [b, d, c]]);
        }
    }
    mesh
}

/// The body: head, neck and collars as one expects, nothing below.
pub fn body() -> Body {
    let UnwrappedMesh {
        positions,
        triangles,
        ..
    } = lathe(1.0);
    let weights = positions.iter().map(|&Vec3 { x, y, .. }| {
        let mut weights = [0.0; JOINTS];
        let head = smoothstep(0.02, 0.08, y);
        let above = smoothstep(-0.06, 0.0, y);
        let arm = (1.0 - above) * smoothstep(0.05, 0.2, x.abs());
        weights[HEAD] = head;
        weights[NECK] = (above - head).max(0.0);
        weights[if x > 0.0 { 16 } else { 17 }] = arm;
        weights[9] = 1.0 - weights[HEAD] - weights[NECK] - arm;
        weights
    });
    let parents = [
        0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 12, 13, 14, 16, 17, 18, 19, 20, 21,
    ];
    let mut joints = [DVec3::new(0.0, -0.5, 0.0); JOINTS];
    joints[9].y = -0.3;
    joints[NECK] = DVec3::ZERO;
    joints[HEAD] = DVec3::new(0.0, 0.07, 0.01);
    joints[13] = DVec3::new(0.03, f64::from(CLAVICLES_Y), 0.05);
    joints[14] = DVec3::new(-0.03, f64::from(CLAVICLES_Y), 0.05);
    Body::new(BodyData {
        name: "lathe".to_owned(),
        licence: None,
        vertices: positions.iter().map(|p| p.as_dvec3()).collect(),
        faces: triangles,
        weights: weights.collect(),
        parents: std::array::from_fn(|joint| (joint > 0).then(|| parents[joint])),
        joints,
        origin: DVec3::ZERO,
        pose_shapes: None,
    })
    .expect("a sound body")
}

/// A mesh a little larger than the body, its seam cut open.
pub fn mesh() -> Mesh {
    let UnwrappedMesh {
        positions,
        triangles,
        ..
    } = lathe(1.06);
    Mesh::new(positions, triangles).expect("a sound mesh")
}

/// An asset with all clips.
pub fn asset() -> Asset {
    let unwrapped = lathe(1.06);
    let (mut rig, _) = Rig::new(
        &body(),
        &mesh(),
        BonePreset::Vrm,
        &TransferSettings::default(),
    )
    .expect("close enough");
    rig.clips = clips::all();
    Asset {
        name: "bust".to_owned(),
        mesh: unwrapped,
        texture: Some(Texture {
            width: 2,
            height: 2,
            texels: vec![[200, 150, 120]; 4],
        }),
        detail: None,
        occlusion: None,
        vertex_colors: None,
        material: Material::default(),
        rig: Some(rig),
        provenance: serde_json::Map::new(),
    }
}
