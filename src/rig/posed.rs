//! The posed shape of a surface, for formats without a skeleton.
//!
//! In: a surface in the unposed shape, where its skin takes it, and the body's [`Deformation`] from canonical to posed space. Out:
//! the surface in the pose, with normals. The learned deformation is rigid for each face of the body and jumps between faces, most
//! where a surface is far from the body; a mesh would tear there. So the skin, which is smooth, carries the surface, and
//! what the learned deformation does beside it is smoothed over the surface before it is added. Vertices at one place stay at one
//! place; threads change nothing. Not promised: the deformation itself, vertex by vertex ([`PosedShape::off_m`] tells how near).

use glam::{Quat, Vec3};
use rayon::prelude::*;

use crate::body::Deformation;
use crate::mesh::Mesh;
use crate::mesh::coincident::merged_with_places;
use crate::mesh::normals::from_geometry;
use crate::texture::UnwrappedMesh;

/// Rounds in which each vertex takes the mean of itself and its neighbours: jumps of a few millimetres fade over
/// as many triangles (5 mm each at 20 000), while pose blend shapes, which span centimetres, stay. Fewer leave creases under the chin.
const SMOOTHING_ROUNDS: usize = 12;

/// Where the learned deformation is this far from the skin or farther, in metres, it has torn, and counts for nothing; nearer, it counts for
/// more and more (Tukey's biweight). Pose blend shapes of neck and head stay below 10 mm.
const TORN_M: f32 = 0.012;

/// A posed surface.
#[derive(Debug, Clone, PartialEq)]
pub struct PosedShape {
    /// Positions and normals of the pose; all else as it was.
    pub mesh: UnwrappedMesh,
    /// Mean distance to where the learned deformation takes each vertex, in metres.
    pub off_m: f64,
}

/// Poses a surface.
///
/// # Shapes
/// `skinned`: one position a vertex of `mesh`, equal where vertices are at one place.
pub fn posed(mesh: &UnwrappedMesh, skinned: &[Vec3], deformation: &Deformation) -> PosedShape {
    let (surface, of_vertex) = merged_with_places(&Mesh {
        positions: mesh.positions.clone(),
        triangles: mesh.triangles.clone(),
    });
    let mut carried = vec![Vec3::ZERO; surface.positions.len()];
    for (&place, &position) in of_vertex.iter().zip(skinned) {
        carried[place as usize] = position;
    }
    let learned = deformation.apply_all(&surface.positions);
    let beside = learned.iter().zip(&carried).map(|(to, from)| *to - *from);
    let beside = smoothed(&surface, beside.map(without_tears).collect());
    let posed: Vec<Vec3> = carried.iter().zip(&beside).map(|(a, b)| *a + *b).collect();
    let pairs = posed.iter().zip(&learned);
    let off: f64 = pairs
        .map(|(found, told)| f64::from(found.distance(*told)))
        .sum();
    let off_m = off / posed.len().max(1) as f64;

    let before = from_geometry(&surface);
    let after = from_geometry(&Mesh {
        positions: posed.clone(),
        triangles: surface.triangles,
    });
    let normals = mesh.normals.iter().zip(&of_vertex).map(|(normal, &place)| {
        let turn = Quat::from_rotation_arc(before[place as usize], after[place as usize]);
        (turn * *normal).normalize_or(*normal)
    });
    PosedShape {
        mesh: UnwrappedMesh {
            positions: of_vertex
                .iter()
                .map(|&place| posed[place as usize])
                .collect(),
            normals: normals.collect(),
            uvs: mesh.uvs.clone(),
            triangles: mesh.triangles.clone(),
        },
        off_m,
    }
}

/// What the learned deformation adds, less where it is much.
fn without_tears(beside: Vec3) -> Vec3 {
    let share = (beside.length_squared() / (TORN_M * TORN_M)).min(1.0);
    beside * ((1.0 - share) * (1.0 - share))
}

/// Values at vertices, smoothed over the surface.
fn smoothed(surface: &Mesh, mut values: Vec<Vec3>) -> Vec<Vec3> {
    let neighbours = Neighbours::of(surface);
    for _ in 0..SMOOTHING_ROUNDS {
        values = (0..values.len())
            .into_par_iter()
            .with_min_len(1024)
            .map(|vertex| {
                let around = neighbours.around(vertex);
                let sum: Vec3 = around.iter().map(|&other| values[other as usize]).sum();
                let mean = sum / around.len().max(1) as f32;
                if around.is_empty() {
                    values[vertex]
                } else {
                    0.5 * (values[vertex] + mean)
                }
            })
            .collect();
    }
    values
}

/// The vertices that each vertex shares a side with, ascending.
struct Neighbours {
    starts: Vec<u32>,
    list: Vec<u32>,
}

impl Neighbours {
    fn of(surface: &Mesh) -> Self {
        let sides = surface
            .triangles
            .iter()
            .flat_map(|&[a, b, c]| [(a, b), (b, a), (b, c), (c, b), (c, a), (a, c)]);
        let mut sides: Vec<(u32, u32)> = sides.collect();
        sides.par_sort_unstable();
        sides.dedup();
        let mut starts = vec![0u32; surface.positions.len() + 1];
        for &(vertex, _) in &sides {
            starts[vertex as usize + 1] += 1;
        }
        for vertex in 1..starts.len() {
            starts[vertex] += starts[vertex - 1];
        }
        Self {
            starts,
            list: sides.into_iter().map(|(_, other)| other).collect(),
        }
    }

    fn around(&self, vertex: usize) -> &[u32] {
        &self.list[self.starts[vertex] as usize..self.starts[vertex + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use glam::{DVec3, Vec2};

    use super::*;
    use crate::body::deformation::{DeformationSettings, Direction};
    use crate::body::{Body, BodyData, HEAD, JOINTS, NECK, Pose};

    const RINGS: usize = 60;
    const AROUND: usize = 48;

    /// A tube along y, from 0.3 m below the neck to 0.3 m above; the last corner of each ring is the first again.
    fn tube(radius_m: f32) -> UnwrappedMesh {
        let mut mesh = UnwrappedMesh::default();
        for ring in 0..RINGS {
            let y = 0.6 * ring as f32 / (RINGS - 1) as f32 - 0.3;
            for step in 0..=AROUND {
                let (sin, cos) =
                    libm::sincosf(std::f32::consts::TAU * (step % AROUND) as f32 / AROUND as f32);
                mesh.positions
                    .push(Vec3::new(radius_m * sin, y, radius_m * cos));
                mesh.normals.push(Vec3::new(sin, 0.0, cos));
                mesh.uvs.push(Vec2::new(
                    step as f32 / AROUND as f32,
                    ring as f32 / RINGS as f32,
                ));
            }
        }
        let row = AROUND as u32 + 1;
        for low in (0..RINGS as u32 - 1)
            .flat_map(|ring| (0..AROUND as u32).map(move |step| ring * row + step))
        {
            mesh.triangles.push([low, low + 1, low + row]);
            mesh.triangles.push([low + 1, low + row + 1, low + row]);
        }
        mesh
    }

    /// How much neck and head move what is at a height, where they take over within so many metres.
    fn shares(y: f32, within_m: f32) -> [f32; 2] {
        let head = ((y - 0.1) / within_m + 0.5).clamp(0.0, 1.0);
        let both = (y / within_m + 0.5).clamp(0.0, 1.0);
        [both - head, head]
    }

    fn body() -> Body {
        let mesh = tube(0.06);
        let weights = mesh.positions.iter().map(|p| {
            let mut row = [0.0; JOINTS];
            [row[NECK], row[HEAD]] = shares(p.y, 0.01);
            row[9] = 1.0 - row[NECK] - row[HEAD];
            row
        });
        let mut parents =
            std::array::from_fn(|joint| Some(joint as u32).filter(|joint| *joint > 0).map(|_| 0));
        parents[HEAD] = Some(NECK as u32);
        let mut joints = [DVec3::ZERO; JOINTS];
        joints[HEAD].y = 0.1;
        let data = BodyData {
            name: "tube".into(),
            licence: None,
            vertices: mesh.positions.iter().map(|p| p.as_dvec3()).collect(),
            faces: mesh.triangles.clone(),
            weights: weights.collect(),
            parents,
            joints,
            origin: DVec3::ZERO,
            pose_shapes: None,
        };
        Body::new(data).expect("a body")
    }

    #[test]
    fn a_surface_off_the_body_bends_without_tearing() {
        let (body, mesh) = (body(), tube(0.1));
        let pose = Pose {
            neck: Vec3::new(0.3, 0.2, 0.0),
            head: Vec3::new(0.2, 0.3, 0.1),
        };
        let transforms = crate::body::skinning::joint_transforms(&body, &pose);
        let skinned: Vec<Vec3> = mesh
            .positions
            .iter()
            .map(|p| {
                let [neck, head] = shares(p.y, 0.08).map(f64::from);
                let p = p.as_dvec3();
                let all = transforms[NECK].apply(p) * neck
                    + transforms[HEAD].apply(p) * head
                    + p * (1.0 - neck - head);
                all.as_vec3()
            })
            .collect();
        let settings = DeformationSettings::default();
        let deformation =
            Deformation::new(&body, &pose, Direction::CanonicalToPosed, &settings).expect("a body");
        let found = posed(&mesh, &skinned, &deformation);
        assert!(found.off_m > 0.0 && found.off_m < 0.005, "{}", found.off_m);
        let shape = &found.mesh;
        // No side is more than half as long again, where the deformation alone tears some far apart.
        let stretch = |positions: &[Vec3]| {
            let sides = mesh
                .triangles
                .iter()
                .flat_map(|&[a, b, c]| [(a, b), (b, c), (c, a)]);
            let length = |p: &[Vec3], (a, b): (u32, u32)| p[a as usize].distance(p[b as usize]);
            sides
                .map(|side| length(positions, side) / length(&mesh.positions, side))
                .fold(0.0, f32::max)
        };
        let alone = deformation.apply_all(&mesh.positions);
        let (smooth, torn) = (stretch(&shape.positions), stretch(&alone));
        assert!(smooth < 1.7 && smooth < 0.8 * torn, "{smooth} {torn}");
        for ring in 0..RINGS {
            let (first, last) = (ring * (AROUND + 1), ring * (AROUND + 1) + AROUND);
            assert_eq!(shape.positions[first], shape.positions[last], "the seam");
        }
        for (triangle, corners) in shape.triangles.iter().enumerate() {
            let [a, b, c] = corners.map(|vertex| shape.positions[vertex as usize]);
            let facing = (b - a).cross(c - a).normalize();
            for &vertex in corners {
                let normal = shape.normals[vertex as usize];
                assert!((normal.length() - 1.0).abs() < 1e-4);
                assert!(facing.dot(normal) > 0.5, "triangle {triangle}");
            }
        }
        // Far below the neck nothing moves.
        assert_eq!(shape.positions[..AROUND], mesh.positions[..AROUND]);
    }
}
