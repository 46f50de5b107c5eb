//! What a glTF file holds: who made it, its meshes, pictures, skins and animations.
//!
//! The document is read as plain JSON, so that a file that breaks the specification (glTF 2.0, Khronos, 2021) can be told of
//! as well. Bounds are those of the vertices as stored, without the nodes' transformations; whole numbers are put into their place.

use std::cell::Cell;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::facts::{Facts, short};
use super::gltf_data::{Buffers, Data};
use super::{gltf_placed as placed, picture, skin};

/// A document without its data is small; buffers inside it as text may not be.
const MOST_DOCUMENT_BYTES: u64 = 1 << 28;
/// Types of chunks, section 4.4.3.
const JSON_CHUNK: u32 = 0x4E4F_534A;
const BIN_CHUNK: u32 = 0x004E_4942;

/// Tells of a binary glTF file.
pub fn tell_glb(path: &Path, facts: &mut Facts) -> Result<()> {
    facts.kind = "glTF asset (binary)".into();
    let mut file = File::open(path).context("cannot open it")?;
    let mut header = [0; 12];
    file.read_exact(&mut header)
        .context("it is a GLB that ends in its header")?;
    let number = |at: usize| {
        u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    if number(4) != 2 {
        bail!("expected GLB version 2, found {}", number(4));
    }
    if u64::from(number(8)) != facts.bytes() {
        facts.fault(format!(
            "expected {} bytes by its header, found {}; if it was copied or downloaded, fetch it again",
            number(8),
            facts.bytes()
        ));
    }
    let mut rest = facts.bytes() - 12;
    let (mut document, mut bin) = (None, None);
    for place in 0.. {
        let mut head = [0; 8];
        if rest < 8 || file.read_exact(&mut head).is_err() {
            break;
        }
        rest -= 8;
        let [a, b, c, d, kind @ ..] = head;
        let length = u64::from(u32::from_le_bytes([a, b, c, d]));
        let kind = u32::from_le_bytes(kind);
        if length > rest {
            facts.fault(format!(
                "chunk {place} promises {length} bytes, found {rest}"
            ));
        }
        let take = length.min(rest);
        rest -= take;
        if kind == JSON_CHUNK && take > MOST_DOCUMENT_BYTES {
            bail!("its JSON has {take} bytes; at most {MOST_DOCUMENT_BYTES} are read");
        }
        let mut chunk = Vec::new();
        (&mut file)
            .take(take)
            .read_to_end(&mut chunk)
            .context("cannot read it")?;
        match kind {
            JSON_CHUNK if place == 0 => document = Some(chunk),
            BIN_CHUNK if place == 1 => bin = Some(chunk),
            _ => {}
        }
    }
    let document = document.context("it is a GLB without a JSON chunk")?;
    let document = parse(&document)?;
    let buffers = Buffers::open(&document, path, bin, facts);
    tell(&document, &buffers, path, facts);
    Ok(())
}

/// Tells of a glTF file with its data beside or within it.
pub fn tell_gltf(path: &Path, facts: &mut Facts) -> Result<()> {
    facts.kind = "glTF asset".into();
    if facts.bytes() > MOST_DOCUMENT_BYTES {
        bail!(
            "it looks like JSON of {} bytes; at most {MOST_DOCUMENT_BYTES} are read",
            facts.bytes()
        );
    }
    let document = parse(&std::fs::read(path).context("cannot read it")?)?;
    if document["asset"]["version"].is_null() {
        bail!("it is JSON, but not glTF: it has no `asset` with a `version`");
    }
    let buffers = Buffers::open(&document, path, None, facts);
    tell(&document, &buffers, path, facts);
    Ok(())
}

fn parse(bytes: &[u8]) -> Result<Value> {
    serde_json::from_slice(bytes).context("its JSON is broken")
}

fn tell(document: &Value, buffers: &Buffers, path: &Path, facts: &mut Facts) {
    let data = Data {
        document,
        buffers,
        values: Cell::default(),
    };
    let asset = &document["asset"];
    if asset["version"] != "2.0" {
        facts.fault(format!(
            "asset.version: expected \"2.0\", found {}",
            asset["version"]
        ));
    }
    for (key, value) in [
        ("generator", &asset["generator"]),
        ("copyright", &asset["copyright"]),
        ("provenance", &asset["extras"]),
        ("extensions_used", &document["extensionsUsed"]),
        ("extensions_required", &document["extensionsRequired"]),
    ] {
        facts.add_some(key, Some(value.clone()));
    }
    data.check(facts);
    tell_meshes(&data, facts);
    let materials = list(document, "materials").map(|material| {
        let pbr = &material["pbrMetallicRoughness"];
        let factor = |key: &str| pbr[key].as_f64().unwrap_or(1.0);
        let (roughness, metallic) = (factor("roughnessFactor"), factor("metallicFactor"));
        let textured = !pbr["baseColorTexture"].is_null();
        let unlit = !material["extensions"]["KHR_materials_unlit"].is_null();
        let [normals, occlusion] =
            ["normalTexture", "occlusionTexture"].map(|key| !material[key].is_null());
        let line = format!(
            "{}: roughness {}, metallic {}{}{}{}{}",
            named(material),
            short(roughness),
            short(metallic),
            if textured { ", textured" } else { "" },
            if normals { ", normal map" } else { "" },
            if occlusion { ", occlusion" } else { "" },
            if unlit { ", unlit" } else { "" },
        );
        let value = json!({
            "name": material["name"], "textured": textured, "roughness": roughness,
            "metallic": metallic, "unlit": unlit, "normal_map": normals, "occlusion": occlusion,
        });
        (value, line)
    });
    facts.add_list("materials", materials.collect());
    tell_images(&data, path, facts);
    facts.add("nodes", list(document, "nodes").count());
    skin::tell(&data, facts);
    let animations = list(document, "animations").map(|animation| {
        let samplers = animation["samplers"].as_array().into_iter().flatten();
        let ends =
            samplers.filter_map(|sampler| data.accessor(&sampler["input"])?["max"][0].as_f64());
        let seconds = ends.fold(0.0, f64::max);
        let channels = animation["channels"].as_array().map_or(0, Vec::len);
        let line = format!(
            "{}: {} s, {channels} channels",
            named(animation),
            short(seconds)
        );
        let value = json!({ "name": animation["name"], "channels": channels, "seconds": seconds });
        (value, line)
    });
    facts.add_list("animations", animations.collect());
}

/// A thing's name.
pub fn named(thing: &Value) -> &str {
    thing["name"].as_str().unwrap_or("(no name)")
}

/// The parts of one of the document's lists.
pub fn list<'a>(document: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    document[key].as_array().into_iter().flatten()
}

fn tell_meshes(data: &Data, facts: &mut Facts) {
    let mut bounds: Option<[[f64; 3]; 2]> = None;
    let (mut triangles, mut vertices) = (0u64, 0u64);
    let mut meshes = Vec::new();
    let mut of_meshes = Vec::new();
    for (number, mesh) in list(data.document, "meshes").enumerate() {
        let mut of_mesh = [0u64; 2];
        let mut attributes: Vec<String> = Vec::new();
        let mut primitives = 0;
        for primitive in mesh["primitives"].as_array().into_iter().flatten() {
            primitives += 1;
            let position = data.accessor(&primitive["attributes"]["POSITION"]);
            let points = position.map_or(0, |accessor| accessor["count"].as_u64().unwrap_or(0));
            let corners = match data.accessor(&primitive["indices"]) {
                Some(indices) => indices["count"].as_u64().unwrap_or(0),
                None => points,
            };
            of_mesh[0] += match primitive["mode"].as_u64().unwrap_or(4) {
                4 => corners / 3,
                5 | 6 => corners.saturating_sub(2),
                _ => 0,
            };
            of_mesh[1] = of_mesh[1].saturating_add(points);
            for name in primitive["attributes"]
                .as_object()
                .into_iter()
                .flat_map(|a| a.keys())
            {
                if !attributes.contains(name) {
                    attributes.push(name.clone());
                }
            }
            let corner = |key: &str| -> Option<[f64; 3]> {
                let ends = &position?[key];
                Some([ends[0].as_f64()?, ends[1].as_f64()?, ends[2].as_f64()?])
            };
            if let (Some(low), Some(high)) = (corner("min"), corner("max")) {
                let is_float = position.is_some_and(|it| it["componentType"] == 5126);
                let [low, high] = match placed::of_mesh(data, number).filter(|_| !is_float) {
                    Some(matrix) => placed::moved(&matrix, [low, high]),
                    None => [low, high],
                };
                let [before, after] = bounds.unwrap_or([low, high]);
                bounds = Some([
                    std::array::from_fn(|axis| before[axis].min(low[axis])),
                    std::array::from_fn(|axis| after[axis].max(high[axis])),
                ]);
            }
        }
        let [of_triangles, of_vertices] = of_mesh;
        of_meshes.push(of_triangles);
        triangles = triangles.saturating_add(of_triangles);
        vertices = vertices.saturating_add(of_vertices);
        let targets = mesh["primitives"][0]["targets"]
            .as_array()
            .map_or(0, Vec::len);
        let line = format!(
            "{}: {of_triangles} triangles, {of_vertices} vertices, {}",
            named(mesh),
            attributes.join(", ")
        );
        let value = json!({
            "name": mesh["name"], "primitives": primitives, "triangles": of_triangles, "vertices": of_vertices,
            "attributes": attributes, "morph_targets": targets,
        });
        meshes.push((value, line));
    }
    facts.add("triangles", triangles);
    facts.add("vertices", vertices);
    facts.add_list("meshes", meshes);
    placed::tell_levels(data, &of_meshes, facts);
    let bounds = bounds.map(|[low, high]| json!({ "min": low, "max": high }));
    facts.add_some("bounds_m", bounds);
}

fn tell_images(data: &Data, path: &Path, facts: &mut Facts) {
    let mut images = Vec::new();
    for (i, image) in list(data.document, "images").enumerate() {
        let mut told = json!({ "name": image["name"], "type": image["mimeType"] });
        let mut size = None;
        if !image["bufferView"].is_null() {
            match data.view(&image["bufferView"]) {
                Ok(bytes) => {
                    told["bytes"] = bytes.len().into();
                    size = Some(picture::size(bytes));
                }
                Err(fault) => facts.fault(format!("image {i}: {fault}")),
            }
        } else if let Some(uri) = image["uri"].as_str() {
            match super::gltf_data::beside(path, uri) {
                Some(file) => match std::fs::read(&file) {
                    Ok(bytes) => {
                        told["file"] = uri.into();
                        told["bytes"] = bytes.len().into();
                        size = Some(picture::size(&bytes));
                    }
                    Err(_) => facts.fault(format!("image {i}: its file {uri} is not beside it")),
                },
                None => told["inside"] = "not read".into(),
            }
        }
        match size {
            Some(Some((format, size))) => {
                told["type"] = format.into();
                told["size_px"] = json!(size);
            }
            Some(None) => facts.fault(format!("image {i}: neither PNG, JPEG nor WebP")),
            None => {}
        }
        let told_size = told["size_px"]
            .as_array()
            .map(|size| format!(" {} x {}", size[0], size[1]));
        let line = format!(
            "{}: {}{}",
            image["name"]
                .as_str()
                .or(image["uri"].as_str())
                .unwrap_or("(no name)"),
            told["type"].as_str().unwrap_or("unknown type"),
            told_size.unwrap_or_default()
        );
        images.push((told, line));
    }
    facts.add_list("images", images);
}
