//! What is exported reads back as what it was, with readers that share no code with the writers (`gltf`, `tobj`;
//! for PLY the few lines below).
//!
//! Not proved: that DCC tools and engines read the files as these readers do, nor that the files are small.

#[path = "support/assets.rs"]
mod assets;

use std::fs;
use std::path::{Path, PathBuf};

use glam::{Vec2, Vec3};
use portrait_export::export::format::Format;
use portrait_export::export::{Asset, files, order};
use portrait_export::mesh::Mesh;
use portrait_export::spaces::display_from_linear;
use tempfile::TempDir;

/// The volume of the inscribed polyhedron is a little less than the sphere's.
fn assert_sphere(mesh: &Mesh) {
    let ball = 4.0 / 3.0 * std::f64::consts::PI * f64::from(assets::RADIUS).powi(3);
    let ratio = mesh.signed_volume() / ball;
    assert!((0.97..1.0).contains(&ratio), "volume ratio {ratio}");
}

/// Undirected edges that do not have exactly one triangle on each side.
fn open_edges(triangles: &[[u32; 3]]) -> usize {
    let mut balance = std::collections::BTreeMap::new();
    for &[a, b, c] in triangles {
        for (from, to) in [(a, b), (b, c), (c, a)] {
            let sides = balance
                .entry((from.min(to), from.max(to)))
                .or_insert((0, 0));
            if from < to {
                sides.0 += 1;
            } else {
                sides.1 += 1;
            }
        }
    }
    balance.values().filter(|&&sides| sides != (1, 1)).count()
}

fn export(asset: &Asset, format: Format) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // A blank and a dot in the name, since files name each other.
    let path = folder
        .path()
        .join(format!("my head.v1.{}", format.extension()));
    let outputs = files::encode(asset, format, &path).expect("a valid asset");
    assert_eq!(
        outputs,
        files::encode(asset, format, &path).expect("again"),
        "same asset, same bytes"
    );
    files::write_all(&outputs).expect("a writable folder");
    (folder, path)
}

struct GltfRead {
    mesh: Mesh,
    normals: Vec<Vec3>,
    uvs: Option<Vec<Vec2>>,
    colors: Option<Vec<[u16; 4]>>,
    document: gltf::Document,
    images: Vec<gltf::image::Data>,
}

fn read_gltf(path: &Path) -> GltfRead {
    let (document, buffers, images) = gltf::import(path).expect("the gltf crate reads it");
    let mesh = document.meshes().next().expect("a mesh");
    assert_eq!(
        (
            document.meshes().len(),
            document.nodes().len(),
            mesh.primitives().len()
        ),
        (1, 1, 1)
    );
    let primitive = mesh.primitives().next().expect("a primitive");
    let reader = primitive.reader(|buffer| Some(&buffers[buffer.index()]));
    let positions: Vec<Vec3> = reader
        .read_positions()
        .expect("positions")
        .map(Vec3::from)
        .collect();
    let indices: Vec<u32> = reader.read_indices().expect("indices").into_u32().collect();
    let triangles = indices.as_chunks::<3>().0.to_vec();
    let uvs = reader
        .read_tex_coords(0)
        .map(|uvs| uvs.into_f32().map(Vec2::from).collect());
    let colors = reader
        .read_colors(0)
        .map(|colors| colors.into_rgba_u16().collect());
    let normals = reader
        .read_normals()
        .expect("normals")
        .map(Vec3::from)
        .collect();
    let stored = primitive.bounding_box();
    let bounds = positions
        .iter()
        .fold((positions[0], positions[0]), |(lo, hi), &p| {
            (lo.min(p), hi.max(p))
        });
    assert_eq!(
        (Vec3::from(stored.min), Vec3::from(stored.max)),
        bounds,
        "exact bounds"
    );
    GltfRead {
        mesh: Mesh::new(positions, triangles).expect("a sound mesh"),
        normals,
        uvs,
        colors,
        images,
        document,
    }
}

fn assert_gltf_equals(read: &GltfRead, asset: &Asset) {
    let mesh = &asset.mesh;
    assert_eq!(read.mesh.positions, mesh.positions);
    assert_eq!(read.mesh.triangles, mesh.triangles);
    assert_sphere(&read.mesh);
    for (read, written) in read.normals.iter().zip(&mesh.normals) {
        assert!(read.distance(*written) < 1e-6, "{read} for {written}");
        assert!((read.as_dvec3().length() - 1.0).abs() < 1e-7);
    }
    let material = read.document.materials().next().expect("a material");
    let pbr = material.pbr_metallic_roughness();
    assert_eq!(
        (pbr.metallic_factor(), pbr.roughness_factor()),
        (0.0, asset.material.roughness)
    );
    assert_eq!(material.unlit(), asset.material.unlit);
    assert!(!material.double_sided());
    assert_eq!(material.alpha_mode(), gltf::material::AlphaMode::Opaque);
    let node = read.document.nodes().next().expect("a node");
    assert_eq!(node.name(), Some(asset.name.as_str()));
    assert_eq!(
        node.transform().matrix(),
        glam::Mat4::IDENTITY.to_cols_array_2d()
    );
    let about = &read.document.as_json().asset;
    let extras: serde_json::Value =
        serde_json::from_str(about.extras.as_ref().expect("extras").get()).expect("JSON");
    assert_eq!(extras.as_object(), Some(&asset.provenance));
    let generator = about.generator.as_deref().expect("a generator");
    assert_eq!(
        generator,
        format!("portrait-export {}", env!("CARGO_PKG_VERSION"))
    );
    match &asset.texture {
        Some(texture) => {
            let image = &read.images[pbr
                .base_color_texture()
                .expect("textured")
                .texture()
                .source()
                .index()];
            assert_eq!(
                (image.width, image.height, image.format),
                (texture.width, texture.height, gltf::image::Format::R8G8B8)
            );
            assert_eq!(image.pixels, texture.texels.as_flattened());
            assert_eq!(read.uvs.as_ref(), Some(&mesh.uvs));
            assert_eq!(read.colors, None, "colours would multiply the texture");
        }
        None => {
            assert!(read.images.is_empty() && read.uvs.is_none());
            let colors = asset.vertex_colors.as_ref().expect("colours");
            let opaque: Vec<_> = colors.iter().map(|&[r, g, b]| [r, g, b, 65_535]).collect();
            assert_eq!(read.colors.as_ref(), Some(&opaque));
        }
    }
}

#[test]
fn gltf_in_both_forms_reads_back_exactly() {
    let mut unlit = assets::sphere(24, 40, true);
    unlit.material.unlit = true;
    let mut both = assets::sphere(24, 40, true);
    both.vertex_colors = assets::sphere(24, 40, false).vertex_colors;
    let large = assets::sphere(256, 260, true);
    assert!(large.mesh.positions.len() > 65_535, "needs u32 indices");
    // 255 * 257 vertices are 65,535: the most that u16 indices hold.
    let brim = assets::sphere(254, 256, true);
    assert_eq!(brim.mesh.positions.len(), 65_535);
    let assets = [
        assets::sphere(24, 40, true),
        assets::sphere(24, 40, false),
        unlit,
        both,
        large,
        brim,
    ];
    let mut read_back = 0;
    for asset in &assets {
        for format in [Format::Glb, Format::Gltf] {
            let (_folder, path) = export(asset, format);
            assert_gltf_equals(&read_gltf(&path), asset);
            read_back += 1;
        }
    }
    assert_eq!(read_back, 12);
}

#[test]
fn glb_chunks_are_aligned_and_padded_as_specified() {
    for rings in 5..9 {
        let (_folder, path) = export(&assets::sphere(rings, 7, true), Format::Glb);
        let glb = fs::read(path).expect("readable");
        let word =
            |at: usize| u32::from_le_bytes(glb[at..at + 4].try_into().expect("4 bytes")) as usize;
        assert_eq!(
            (&glb[..4], word(4), word(8)),
            (b"glTF".as_slice(), 2, glb.len())
        );
        let json_len = word(12);
        assert_eq!((&glb[16..20], json_len % 4), (b"JSON".as_slice(), 0));
        let json = &glb[20..20 + json_len];
        let padding = json.iter().rev().take_while(|&&byte| byte == b' ').count();
        assert!(padding < 4 && json[json_len - padding - 1] == b'}');
        let bin = 20 + json_len;
        assert_eq!(&glb[bin + 4..bin + 8], b"BIN\0");
        assert_eq!((bin + 8 + word(bin), word(bin) % 4), (glb.len(), 0));
    }
}

#[test]
fn the_same_surface_survives_optimizing() {
    for textured in [true, false] {
        let mut asset = assets::sphere(24, 40, textured);
        let triangles = asset.mesh.triangles.len();
        order::optimize(&mut asset).expect("a valid asset");
        let (_folder, path) = export(&asset, Format::Glb);
        let read = read_gltf(&path);
        assert_gltf_equals(&read, &asset);
        assert_eq!(read.mesh.triangles.len(), triangles);
    }
}

fn load_obj(path: &Path) -> (tobj::Mesh, tobj::Material) {
    let options = tobj::LoadOptions {
        single_index: false,
        ..Default::default()
    };
    let (models, materials) = tobj::load_obj(path, &options).expect("tobj reads it");
    let mut materials = materials.expect("tobj reads the material library");
    assert_eq!((models.len(), materials.len()), (1, 1));
    let model = models.into_iter().next().expect("one");
    assert_eq!(model.name, "test_head");
    (model.mesh, materials.remove(0))
}

fn vec3s(values: &[f32]) -> Vec<Vec3> {
    values
        .as_chunks::<3>()
        .0
        .iter()
        .map(|&v| Vec3::from(v))
        .collect()
}

#[test]
fn obj_reads_back_with_seams_closed_and_corners_intact() {
    let asset = assets::sphere(24, 40, true);
    let (_folder, path) = export(&asset, Format::Obj);
    let (read, material) = load_obj(&path);
    let positions = vec3s(&read.positions);
    let normals = vec3s(&read.normals);
    let uvs = read.texcoords.as_chunks::<2>().0;
    // 23 rings of 40 without the seam's copies, and two poles.
    assert_eq!(positions.len(), 23 * 40 + 2);
    let mesh =
        Mesh::new(positions.clone(), read.indices.as_chunks::<3>().0.to_vec()).expect("sound");
    assert_eq!(open_edges(&mesh.triangles), 0);
    assert_sphere(&mesh);
    let corners = asset.mesh.triangles.as_flattened();
    assert_eq!(read.indices.len(), corners.len());
    for (corner, &vertex) in corners.iter().enumerate() {
        let vertex = vertex as usize;
        assert_eq!(
            positions[read.indices[corner] as usize],
            asset.mesh.positions[vertex]
        );
        assert_eq!(
            normals[read.normal_indices[corner] as usize],
            asset.mesh.normals[vertex]
        );
        let [u, v] = uvs[read.texcoord_indices[corner] as usize];
        assert_eq!(
            (u, v),
            (asset.mesh.uvs[vertex].x, 1.0 - asset.mesh.uvs[vertex].y),
            "v is up in OBJ"
        );
    }
    assert_eq!(material.name, "test_head");
    assert_eq!(
        (material.diffuse, material.ambient, material.specular),
        (Some([1.0; 3]), Some([0.0; 3]), Some([0.0; 3]))
    );
    let image = path.with_file_name(material.diffuse_texture.expect("a texture"));
    let image = image::open(image).expect("a PNG beside it").into_rgb8();
    let texture = asset.texture.expect("textured");
    assert_eq!(image.into_raw(), texture.texels.as_flattened());
    let text = fs::read_to_string(&path).expect("text");
    let provenance = text
        .lines()
        .find_map(|line| line.strip_prefix("# provenance "))
        .expect("a comment");
    let provenance: serde_json::Value = serde_json::from_str(provenance).expect("JSON in one line");
    assert_eq!(provenance.as_object(), Some(&asset.provenance));
}

#[test]
fn obj_without_a_texture_carries_display_colors() {
    let asset = assets::sphere(24, 40, false);
    let (_folder, path) = export(&asset, Format::Obj);
    let (read, material) = load_obj(&path);
    assert_eq!(material.diffuse_texture, None);
    let triangles = read.indices.as_chunks::<3>().0;
    assert_eq!(open_edges(triangles), 0);
    let (colors, read_colors) = (
        asset.vertex_colors.expect("colours"),
        vec3s(&read.vertex_color),
    );
    for (&index, &vertex) in read.indices.iter().zip(asset.mesh.triangles.as_flattened()) {
        let display = colors[vertex as usize].map(|c| display_from_linear(f32::from(c) / 65_535.0));
        assert!(read_colors[index as usize].distance(Vec3::from(display)) < 1e-4);
    }
}

struct PlyRead {
    header: Vec<String>,
    mesh: Mesh,
    rows: Vec<Vec<u8>>,
}

/// Reads just what the header announces: `row` bytes a vertex, then triangles of int32.
fn read_ply(path: &Path, row: usize) -> PlyRead {
    let bytes = fs::read(path).expect("readable");
    let end = b"end_header\n";
    let body = bytes
        .windows(end.len())
        .position(|w| w == end)
        .expect("a header")
        + end.len();
    let header: Vec<String> = String::from_utf8(bytes[..body].to_vec())
        .expect("text")
        .lines()
        .map(str::to_owned)
        .collect();
    let count = |what: &str| -> usize {
        let line = header
            .iter()
            .find_map(|line| line.strip_prefix(what))
            .expect("announced");
        line.trim().parse().expect("a number")
    };
    let (vertices, faces) = (count("element vertex"), count("element face"));
    let (rows, lists) = bytes[body..].split_at(vertices * row);
    assert_eq!(lists.len(), faces * 13, "nothing after the faces");
    let rows: Vec<Vec<u8>> = rows.chunks(row).map(<[u8]>::to_vec).collect();
    let triangles = lists.chunks(13).map(|list| {
        assert_eq!(list[0], 3);
        std::array::from_fn(|i| {
            u32::from_le_bytes(list[1 + 4 * i..5 + 4 * i].try_into().expect("4 bytes"))
        })
    });
    let positions = rows
        .iter()
        .map(|row| Vec3::from_array(std::array::from_fn(|i| float(row, i))));
    PlyRead {
        mesh: Mesh::new(positions.collect(), triangles.collect()).expect("sound"),
        header,
        rows,
    }
}

fn float(row: &[u8], index: usize) -> f32 {
    f32::from_le_bytes(row[4 * index..4 * index + 4].try_into().expect("4 bytes"))
}

#[test]
fn ply_with_colors_is_closed_and_display_encoded() {
    let mut asset = assets::sphere(24, 40, false);
    asset.texture = assets::sphere(2, 3, true).texture;
    let (folder, path) = export(&asset, Format::Ply);
    assert_eq!(
        fs::read_dir(folder.path()).expect("a folder").count(),
        1,
        "no image beside it"
    );
    let read = read_ply(&path, 6 * 4 + 3);
    assert_eq!(read.mesh.positions.len(), 23 * 40 + 2);
    assert_eq!(open_edges(&read.mesh.triangles), 0);
    assert_sphere(&read.mesh);
    let names: Vec<&str> = read
        .header
        .iter()
        .filter_map(|line| line.strip_prefix("property "))
        .collect();
    assert_eq!(
        names,
        [
            "float x",
            "float y",
            "float z",
            "float nx",
            "float ny",
            "float nz",
            "uchar red",
            "uchar green",
            "uchar blue",
            "list uchar int vertex_indices"
        ]
    );
    let colors = asset.vertex_colors.as_ref().expect("colours");
    let (read_corners, corners) = (
        read.mesh.triangles.as_flattened(),
        asset.mesh.triangles.as_flattened(),
    );
    assert_eq!(read_corners.len(), corners.len());
    for (&index, &vertex) in read_corners.iter().zip(corners) {
        let (row, vertex) = (&read.rows[index as usize], vertex as usize);
        assert_eq!(
            read.mesh.positions[index as usize],
            asset.mesh.positions[vertex]
        );
        let normal = Vec3::new(float(row, 3), float(row, 4), float(row, 5));
        assert_eq!(normal, asset.mesh.normals[vertex]);
        for channel in 0..3 {
            let display = display_from_linear(f32::from(colors[vertex][channel]) / 65_535.0);
            assert!((f32::from(row[24 + channel]) - 255.0 * display).abs() <= 0.501);
        }
    }
}

#[test]
fn ply_with_only_a_texture_names_it_and_keeps_its_coordinates() {
    let asset = assets::sphere(24, 40, true);
    let (_folder, path) = export(&asset, Format::Ply);
    let read = read_ply(&path, 8 * 4);
    assert!(
        read.header
            .contains(&"comment TextureFile my head.v1.png".to_owned())
    );
    assert!(path.with_extension("png").is_file());
    for (&index, &vertex) in read
        .mesh
        .triangles
        .as_flattened()
        .iter()
        .zip(asset.mesh.triangles.as_flattened())
    {
        let (row, uv) = (&read.rows[index as usize], asset.mesh.uvs[vertex as usize]);
        assert_eq!((float(row, 6), float(row, 7)), (uv.x, 1.0 - uv.y));
    }
}

#[test]
fn ply_header_lines_stay_short_enough_for_fixed_buffers() {
    let mut asset = assets::sphere(4, 6, false);
    for key in 0..100 {
        asset
            .provenance
            .insert(format!("key {key}"), "x".repeat(50).into());
    }
    let (_folder, path) = export(&asset, Format::Ply);
    let read = read_ply(&path, 6 * 4 + 3);
    let mut provenance = serde_json::Map::new();
    for line in &read.header {
        assert!(line.len() < 1024);
        if let Some(json) = line.strip_prefix("comment provenance ") {
            let entry: serde_json::Map<_, _> = serde_json::from_str(json).expect("JSON");
            provenance.extend(entry);
        }
    }
    assert_eq!(provenance, asset.provenance);
}
