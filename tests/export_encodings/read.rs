//! A file read by the specification's letter: JSON, buffers, and views unpacked with meshoptimizer's decoder.

use glam::{DMat4, DQuat, DVec3, DVec4};
use portrait_export::export::files::OutputFile;
use portrait_export::export::meshopt_view::{Mode, decode};
use serde_json::Value;

/// Columns of a mesh as numbers; normalised ones are fractions. Positions are in space.
pub struct Level {
    pub name: String,
    pub triangles: Vec<[usize; 3]>,
    pub positions: Vec<DVec3>,
    pub normals: Vec<DVec3>,
    pub tangents: Vec<DVec4>,
    pub uvs: Vec<[f64; 2]>,
    /// Joints' places and their weights.
    pub influences: Vec<[(u64, f64); 4]>,
    /// Weights as stored.
    pub stored_weights: Vec<[u64; 4]>,
}

pub struct File {
    pub json: Value,
    bin: Vec<u8>,
}

impl File {
    /// A `.glb`, or a `.gltf` with its `.bin` before it.
    pub fn of(files: &[OutputFile]) -> Self {
        let main = files.last().expect("a main file");
        if main.bytes.starts_with(b"glTF") {
            let glb = gltf::Glb::from_slice(&main.bytes).expect("a GLB");
            return Self {
                json: serde_json::from_slice(&glb.json).expect("JSON"),
                bin: glb.bin.expect("a binary chunk").into_owned(),
            };
        }
        Self {
            json: serde_json::from_slice(&main.bytes).expect("JSON"),
            bin: files[0].bytes.clone(),
        }
    }

    fn number(value: &Value) -> usize {
        value.as_u64().unwrap_or(0) as usize
    }

    fn view(&self, index: &Value) -> (Vec<u8>, Option<usize>) {
        let view = &self.json["bufferViews"][Self::number(index)];
        let of = |object: &Value| {
            let start = Self::number(&object["byteOffset"]);
            self.bin[start..start + Self::number(&object["byteLength"])].to_vec()
        };
        let stride = view["byteStride"].as_u64().map(|stride| stride as usize);
        let packed = &view["extensions"]["EXT_meshopt_compression"];
        if packed.is_null() {
            assert_eq!(Self::number(&view["buffer"]), 0);
            return (of(view), stride);
        }
        assert_eq!(Self::number(&packed["buffer"]), 0);
        let placeholder = &self.json["buffers"][Self::number(&view["buffer"])];
        assert!(placeholder["uri"].is_null());
        let end = Self::number(&view["byteOffset"]) + Self::number(&view["byteLength"]);
        assert!(end <= Self::number(&placeholder["byteLength"]));
        let mode = packed["mode"].as_str().expect("a mode");
        let mode = Mode::named(mode, packed["filter"].as_str()).expect("a known mode");
        let [count, each] = ["count", "byteStride"].map(|key| Self::number(&packed[key]));
        let bytes = decode(mode, count, each, &of(packed)).expect("unpacks");
        assert_eq!(bytes.len(), Self::number(&view["byteLength"]));
        (bytes, stride.or(Some(each)))
    }

    /// Rows of an accessor as stored, and what stands for 1.
    fn rows(&self, index: &Value) -> (Vec<Vec<f64>>, f64) {
        let accessor = &self.json["accessors"][Self::number(index)];
        let components = match accessor["type"].as_str().expect("a type") {
            "SCALAR" => 1,
            "VEC2" => 2,
            "VEC3" => 3,
            "VEC4" => 4,
            _ => 16,
        };
        type Read = fn(&[u8]) -> f64;
        let (width, read, one): (usize, Read, f64) = match Self::number(&accessor["componentType"])
        {
            5120 => (1, |b| f64::from(b[0] as i8), 127.0),
            5121 => (1, |b| f64::from(b[0]), 255.0),
            5122 => (2, |b| f64::from(i16::from_le_bytes([b[0], b[1]])), 32_767.0),
            5123 => (2, |b| f64::from(u16::from_le_bytes([b[0], b[1]])), 65_535.0),
            5125 => (
                4,
                |b| f64::from(u32::from_le_bytes([b[0], b[1], b[2], b[3]])),
                1.0,
            ),
            5126 => (
                4,
                |b| f64::from(f32::from_le_bytes([b[0], b[1], b[2], b[3]])),
                1.0,
            ),
            other => panic!("component type {other}"),
        };
        let (bytes, stride) = self.view(&accessor["bufferView"]);
        let stride = stride.unwrap_or(components * width);
        let start = Self::number(&accessor["byteOffset"]);
        let rows = (0..Self::number(&accessor["count"])).map(|row| {
            let at = start + row * stride;
            (0..components)
                .map(|c| read(&bytes[at + c * width..][..width]))
                .collect()
        });
        let is_fraction = accessor["normalized"] == true;
        (rows.collect(), if is_fraction { one } else { 1.0 })
    }

    /// Rows of an accessor as they are meant.
    pub fn values<const N: usize>(&self, index: &Value) -> Vec<[f64; N]> {
        let (rows, one) = self.rows(index);
        let rows = rows.into_iter();
        rows.map(|row| std::array::from_fn(|c| (row[c] / one).max(-1e30)))
            .collect()
    }

    fn node(&self, index: usize) -> &Value {
        &self.json["nodes"][index]
    }

    fn local(node: &Value) -> DMat4 {
        let list = |key: &str, default: Vec<f64>| {
            let list = node[key].as_array().map(|list| {
                list.iter()
                    .map(|number| number.as_f64().expect("a number"))
                    .collect()
            });
            list.unwrap_or(default)
        };
        let scale = DVec3::from_slice(&list("scale", vec![1.0; 3]));
        let rotation = DQuat::from_slice(&list("rotation", vec![0.0, 0.0, 0.0, 1.0]));
        let translation = DVec3::from_slice(&list("translation", vec![0.0; 3]));
        DMat4::from_scale_rotation_translation(scale, rotation, translation)
    }

    /// From stored positions to space for a node: its own place, or where the first of its skin's joints holds it at rest.
    fn placed(&self, node: &Value) -> DMat4 {
        if node["skin"].is_null() {
            return Self::local(node);
        }
        let skin = &self.json["skins"][Self::number(&node["skin"])];
        let inverse = self.values::<16>(&skin["inverseBindMatrices"]);
        let root = self.node(Self::number(&skin["joints"][0]));
        Self::local(root) * DMat4::from_cols_array(&inverse[0])
    }

    /// The accessor's stated ends are those of its rows.
    fn check_bounds(&self, index: &Value) {
        let accessor = &self.json["accessors"][Self::number(index)];
        let (rows, _) = self.rows(index);
        for (key, pick) in [("min", f64::min as fn(f64, f64) -> f64), ("max", f64::max)] {
            for (axis, told) in accessor[key].as_array().expect("bounds").iter().enumerate() {
                let found = rows.iter().map(|row| row[axis]).reduce(pick);
                let [told, found] = [told.as_f64(), found].map(|end| end.expect("a number"));
                // serde_json reads to the last digit but one.
                assert!(
                    (told - found).abs() < 1e-15 * (1.0 + found.abs()),
                    "{key} {told}, {found}"
                );
            }
        }
    }

    /// All levels in the order of their nodes.
    pub fn levels(&self) -> Vec<Level> {
        let nodes = self.json["nodes"].as_array().expect("nodes");
        let with_mesh = nodes.iter().filter(|node| !node["mesh"].is_null());
        with_mesh.map(|node| self.level(node)).collect()
    }

    fn level(&self, node: &Value) -> Level {
        let mesh = &self.json["meshes"][Self::number(&node["mesh"])];
        let primitive = &mesh["primitives"][0];
        let attributes = &primitive["attributes"];
        self.check_bounds(&attributes["POSITION"]);
        let placed = self.placed(node);
        let at = |key: &str| Some(&attributes[key]).filter(|index| !index.is_null());
        let (joints, weights) = (at("JOINTS_0"), at("WEIGHTS_0"));
        let joints = joints.map_or(Vec::new(), |it| self.values::<4>(it));
        let shares = weights.map_or(Vec::new(), |it| self.values::<4>(it));
        let indices = self.values::<1>(&primitive["indices"]);
        Level {
            name: node["name"].as_str().unwrap_or_default().to_owned(),
            triangles: indices
                .chunks_exact(3)
                .map(|corners| std::array::from_fn(|i| corners[i][0] as usize))
                .collect(),
            positions: self
                .values::<3>(&attributes["POSITION"])
                .into_iter()
                .map(|position| placed.transform_point3(position.into()))
                .collect(),
            normals: self
                .values::<3>(&attributes["NORMAL"])
                .into_iter()
                .map(DVec3::from)
                .collect(),
            tangents: at("TANGENT").map_or(Vec::new(), |it| {
                self.values::<4>(it).into_iter().map(DVec4::from).collect()
            }),
            uvs: at("TEXCOORD_0").map_or(Vec::new(), |it| self.values::<2>(it)),
            influences: joints
                .iter()
                .zip(&shares)
                .map(|(j, w)| std::array::from_fn(|i| (j[i] as u64, w[i])))
                .collect(),
            stored_weights: weights.map_or(Vec::new(), |it| {
                let rows = self.rows(it).0.into_iter();
                rows.map(|row| std::array::from_fn(|i| row[i] as u64))
                    .collect()
            }),
        }
    }
}
