//! Assets in several levels of detail with all maps, for tests of how they are stored: coarser levels are simplified without regard to
//! looks, and maps hold patterns.

use glam::{Vec3, Vec4};
use portrait_export::export::{Asset, Detail};
use portrait_export::texture::Texture;

/// Texels along a side of the maps.
pub const SIZE: u32 = 64;

/// The asset and `coarser` levels, each with about a third of the triangles; all with normal maps of their own and one occlusion.
pub fn levels(finest: Asset, coarser: usize) -> Vec<Asset> {
    let mut finest = finest;
    finest.occlusion = Some(map(|x, y| [(3 * x + y) as u8; 3]));
    let mut levels = vec![with_detail(&finest, 0)];
    for level in 1..=coarser {
        let simple = simplified(&levels[level - 1]);
        levels.push(with_detail(&simple, level));
    }
    levels
}

fn map(texel: impl Fn(u32, u32) -> [u8; 3]) -> Texture {
    Texture {
        width: SIZE,
        height: SIZE,
        texels: (0..SIZE * SIZE)
            .map(|i| texel(i % SIZE, i / SIZE))
            .collect(),
    }
}

/// Any tangents, and bumps that differ from level to level.
fn with_detail(asset: &Asset, level: usize) -> Asset {
    let tangents = asset.mesh.normals.iter().enumerate().map(|(i, normal)| {
        let sign = if i % 2 == 0 { 1.0 } else { -1.0 };
        normal.any_orthonormal_vector().extend(sign)
    });
    let detail = Detail {
        tangents: tangents.collect::<Vec<Vec4>>(),
        normal_map: map(|x, y| {
            let bump = |c: u32| 0.3 * libm::sinf((c * (level as u32 + 1)) as f32 * 0.4);
            let normal = Vec3::new(bump(x), bump(y), 1.0).normalize();
            (normal * 127.5 + 127.5).to_array().map(|c| c.round() as u8)
        }),
    };
    Asset {
        detail: Some(detail),
        ..asset.clone()
    }
}

/// A third of the triangles, and the vertices that they use.
fn simplified(asset: &Asset) -> Asset {
    let mesh = &asset.mesh;
    let positions: Vec<[f32; 3]> = mesh.positions.iter().map(|p| p.to_array()).collect();
    let bytes: &[u8] = bytemuck::cast_slice(&positions);
    let adapter = meshopt::VertexDataAdapter::new(bytes, 12, 0).expect("positions");
    let corners = meshopt::simplify(
        mesh.triangles.as_flattened(),
        &adapter,
        mesh.triangles.len() / 3 * 3,
        0.5,
        meshopt::SimplifyOptions::None,
        None,
    );
    let mut source: Vec<u32> = corners.clone();
    source.sort_unstable();
    source.dedup();
    let place = |corner: u32| source.binary_search(&corner).expect("it is used") as u32;
    let corners: Vec<u32> = corners.into_iter().map(place).collect();
    let mut simple = asset.clone();
    let taken = |vertex: &u32| *vertex as usize;
    simple.mesh.triangles = corners.as_chunks::<3>().0.to_vec();
    simple.mesh.positions = source.iter().map(|v| mesh.positions[taken(v)]).collect();
    simple.mesh.normals = source.iter().map(|v| mesh.normals[taken(v)]).collect();
    simple.mesh.uvs = source.iter().map(|v| mesh.uvs[taken(v)]).collect();
    if let Some(rig) = &mut simple.rig {
        rig.skin = rig.skin.taken(&source);
    }
    assert!(simple.mesh.triangles.len() < mesh.triangles.len() / 2);
    simple
}
