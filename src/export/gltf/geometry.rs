//! The geometry of a document: the primitive, its accessors and their bytes.

use gltf_json::accessor::{ComponentType, GenericComponentType, Type};
use gltf_json::buffer::{Target, View};
use gltf_json::mesh::{Mode, Primitive, Semantic};
use gltf_json::validation::Checked::Valid;
use gltf_json::{Accessor, Index, Material};
use serde_json::json;

use super::Builder;
use crate::export::Asset;
use crate::rig::Skin;

/// The most vertices that u16 indices can name: 65,535 itself is reserved for primitive restart
/// (specification, section 3.7.2.1).
const MAX_U16_VERTICES: usize = 65_535;

impl Builder {
    pub(super) fn primitive(
        &mut self,
        asset: &Asset,
        material: Option<Index<Material>>,
    ) -> Primitive {
        let mesh = &asset.mesh;
        let mut attributes = std::collections::BTreeMap::new();
        let indices = self.indices(&mesh.triangles, mesh.positions.len());
        attributes.insert(Valid(Semantic::Positions), self.positions(&mesh.positions));
        // Unit to the last bit but one: f64 leaves only the final rounding.
        let normals: Vec<[f32; 3]> = mesh
            .normals
            .iter()
            .map(|normal| normal.as_dvec3().normalize().as_vec3().to_array())
            .collect();
        let normals = self.floats("normals", &normals, Type::Vec3);
        attributes.insert(Valid(Semantic::Normals), normals);
        if asset.texture.is_some() {
            let uvs: Vec<[f32; 2]> = mesh.uvs.iter().map(|uv| uv.to_array()).collect();
            let uvs = self.floats("uvs", &uvs, Type::Vec2);
            attributes.insert(Valid(Semantic::TexCoords(0)), uvs);
        } else if let Some(colors) = &asset.vertex_colors {
            attributes.insert(Valid(Semantic::Colors(0)), self.colors(colors));
        }
        if let Some(rig) = &asset.rig {
            let (joints, weights) = self.influences(&rig.skin);
            attributes.insert(Valid(Semantic::Joints(0)), joints);
            attributes.insert(Valid(Semantic::Weights(0)), weights);
        }
        Primitive {
            attributes,
            extensions: None,
            extras: None,
            indices: Some(indices),
            material,
            mode: Valid(Mode::Triangles),
            targets: None,
        }
    }

    fn indices(&mut self, triangles: &[[u32; 3]], vertices: usize) -> Index<Accessor> {
        let indices = triangles.as_flattened();
        let (bytes, component): (Vec<u8>, _) = if vertices <= MAX_U16_VERTICES {
            let narrow = indices.iter().flat_map(|&i| (i as u16).to_le_bytes());
            (narrow.collect(), ComponentType::U16)
        } else {
            let wide = indices.iter().flat_map(|&i| i.to_le_bytes());
            (wide.collect(), ComponentType::U32)
        };
        let view = self.view("indices", &bytes, Some(Target::ElementArrayBuffer));
        self.accessor(view, indices.len(), component, Type::Scalar)
    }

    fn positions(&mut self, positions: &[glam::Vec3]) -> Index<Accessor> {
        let values: Vec<[f32; 3]> = positions.iter().map(|p| p.to_array()).collect();
        let start = positions[0];
        let min = positions.iter().fold(start, |a, &b| a.min(b));
        let max = positions.iter().fold(start, |a, &b| a.max(b));
        let index = self.floats("positions", &values, Type::Vec3);
        let accessor = &mut self.root.accessors[index.value()];
        // As f64, so that the text names exactly the stored f32.
        accessor.min = Some(json!(min.as_dvec3().to_array()));
        accessor.max = Some(json!(max.as_dvec3().to_array()));
        index
    }

    fn floats<const N: usize>(
        &mut self,
        name: &str,
        values: &[[f32; N]],
        type_: Type,
    ) -> Index<Accessor> {
        self.floats_for(Some(Target::ArrayBuffer), name, values, type_)
    }

    pub(super) fn floats_for<const N: usize>(
        &mut self,
        target: Option<Target>,
        name: &str,
        values: &[[f32; N]],
        type_: Type,
    ) -> Index<Accessor> {
        let floats = values.as_flattened().iter();
        let bytes: Vec<u8> = floats.flat_map(|value| value.to_le_bytes()).collect();
        let view = self.view(name, &bytes, target);
        self.accessor(view, values.len(), ComponentType::F32, type_)
    }

    /// Joints and weights, each aligned to 4 bytes.
    fn influences(&mut self, skin: &Skin) -> (Index<Accessor>, Index<Accessor>) {
        let count = skin.joints.len();
        let view = self.view(
            "joints",
            skin.joints.as_flattened(),
            Some(Target::ArrayBuffer),
        );
        let joints = self.accessor(view, count, ComponentType::U8, Type::Vec4);
        let weights = skin.weights.as_flattened().iter();
        let bytes: Vec<u8> = weights.flat_map(|weight| weight.to_le_bytes()).collect();
        let view = self.view("weights", &bytes, Some(Target::ArrayBuffer));
        let weights = self.accessor(view, count, ComponentType::U16, Type::Vec4);
        self.root.accessors[weights.value()].normalized = true;
        (joints, weights)
    }

    /// RGBA rather than RGB, since elements must be aligned to 4 bytes and three u16 are not.
    fn colors(&mut self, colors: &[[u16; 3]]) -> Index<Accessor> {
        let bytes: Vec<u8> = colors
            .iter()
            .flat_map(|&[r, g, b]| [r, g, b, u16::MAX])
            .flat_map(u16::to_le_bytes)
            .collect();
        let view = self.view("colors", &bytes, Some(Target::ArrayBuffer));
        let index = self.accessor(view, colors.len(), ComponentType::U16, Type::Vec4);
        self.root.accessors[index.value()].normalized = true;
        index
    }

    fn accessor(
        &mut self,
        view: Index<View>,
        count: usize,
        component: ComponentType,
        type_: Type,
    ) -> Index<Accessor> {
        self.root.push(Accessor {
            buffer_view: Some(view),
            byte_offset: None,
            count: count.into(),
            component_type: Valid(GenericComponentType(component)),
            extensions: None,
            extras: None,
            type_: Valid(type_),
            min: None,
            max: None,
            name: None,
            normalized: false,
            sparse: None,
        })
    }
}
