//! Levels of detail in one document: a mesh and a node each, and how a reader chooses among them.
//!
//! Side by side ([`Packaging::Nodes`]) they are named `NAME_LOD0`, `NAME_LOD1`, ... and all belong to the scene. With `MSFT_lod`
//! ([`Packaging::MsftLod`]) only the finest does, and names the others, which stand outside every scene as in the extension's own example.

use std::collections::BTreeMap;

use gltf_json::extensions::scene::Node as NodeExtensions;
use gltf_json::extras::RawValue;
use gltf_json::mesh::{Mode, Primitive};
use gltf_json::validation::Checked::Valid;
use gltf_json::{Index, Material, Mesh, Node};
use serde_json::{Map, json};

use super::quantized::{self, BITS, Grid, PACKED_BITS};
use super::surface::Surface;
use super::{Builder, GltfError, plain};
use crate::export::Asset;
use crate::export::encoding::{Geometry, Packaging};

/// The extension.
const LOD: &str = "MSFT_lod";

/// A level with the finest one's triangles is enough down to this share of the screen; one with half of them down to half of it, so that
/// the triangles of a pixel are as many.
const FINEST_COVERAGE: f64 = 0.5;

impl<'a> Builder<'a> {
    /// Pushes everything that the levels need, the finest first; returns the nodes of the scene.
    pub(super) fn levels(&mut self, levels: &[&'a Asset]) -> Result<Vec<Index<Node>>, GltfError> {
        let grid = self.grid(levels);
        let mut nodes = Vec::new();
        for (level, asset) in levels.iter().enumerate() {
            let name = match levels.len() {
                1 => asset.name.clone(),
                _ => format!("{}_LOD{level}", asset.name),
            };
            let material = self.material(asset, level)?;
            let mesh = self.mesh(&name, asset, material, grid.as_ref());
            // A skinned node's own transform does not count.
            let own = grid.as_ref().filter(|_| asset.rig.is_none());
            nodes.push(self.root.push(Node {
                mesh: Some(mesh),
                name: Some(name),
                translation: own.map(|grid| grid.origin.to_array()),
                scale: own.map(|grid| [grid.step; 3]),
                ..Node::default()
            }));
        }
        let root_joint = self.rig(levels, &nodes, grid.as_ref());
        if nodes.len() > 1 && self.encoding.packaging == Packaging::MsftLod {
            self.chain(levels, &nodes)?;
            nodes.truncate(1);
        }
        nodes.extend(root_joint);
        Ok(nodes)
    }

    /// The places of all levels' positions, where they are whole numbers.
    fn grid(&mut self, levels: &[&Asset]) -> Option<Grid> {
        let bits = match self.encoding.geometry {
            Geometry::Plain => return None,
            Geometry::Quantized => BITS,
            Geometry::Meshopt => PACKED_BITS,
        };
        self.use_extension("KHR_mesh_quantization", true);
        let points = levels.iter().flat_map(|level| &level.mesh.positions);
        Some(Grid::around(points, bits))
    }

    fn mesh(
        &mut self,
        name: &str,
        asset: &Asset,
        material: Index<Material>,
        grid: Option<&Grid>,
    ) -> Index<Mesh> {
        let mut surface = Surface::of(asset);
        if self.compresses() {
            surface = surface.in_strips();
        }
        let vertices = surface.positions.len();
        let indices = plain::indices(&surface.triangles, vertices);
        let indices = self.triangles(&indices, &surface.triangles, vertices);
        let columns = match grid {
            None => plain::attributes(&surface),
            Some(grid) => quantized::attributes(&surface, grid, self.compresses()),
        };
        let mut attributes = BTreeMap::new();
        for (semantic, column) in columns {
            attributes.insert(Valid(semantic), self.column(&column));
        }
        self.root.push(Mesh {
            extensions: None,
            extras: None,
            name: Some(name.to_owned()),
            primitives: vec![Primitive {
                attributes,
                extensions: None,
                extras: None,
                indices: Some(indices),
                material: Some(material),
                mode: Valid(Mode::Triangles),
                targets: None,
            }],
            weights: None,
        })
    }

    /// The rig of all levels, if they have one; returns its root joint.
    fn rig(
        &mut self,
        levels: &[&Asset],
        nodes: &[Index<Node>],
        grid: Option<&Grid>,
    ) -> Option<Index<Node>> {
        let finest = levels.first()?;
        let rig = finest.rig.as_ref()?;
        let joints = self.joints(rig);
        let skin = self.skin(rig, &joints, &finest.name, grid);
        for node in nodes {
            self.root.nodes[node.value()].skin = Some(skin);
        }
        self.animations(rig, &joints);
        Some(joints[0])
    }

    /// Hangs coarser levels on the finest one's node.
    fn chain(&mut self, levels: &[&Asset], nodes: &[Index<Node>]) -> Result<(), GltfError> {
        let [finest, coarser @ ..] = nodes else {
            return Ok(());
        };
        self.use_extension(LOD, false);
        let ids: Vec<usize> = coarser.iter().map(|node| node.value()).collect();
        let triangles = |level: &Asset| level.mesh.triangles.len() as f64;
        let all = levels.first().map_or(1.0, |finest| triangles(finest));
        let mut coverage: Vec<f64> = levels[1..]
            .iter()
            .map(|level| FINEST_COVERAGE * triangles(level) / all)
            .collect();
        // However small, the coarsest is shown.
        coverage.push(0.0);
        let extras = json!({ "MSFT_screencoverage": coverage });
        let node = &mut self.root.nodes[finest.value()];
        node.extensions = Some(NodeExtensions {
            others: Map::from_iter([(LOD.to_owned(), json!({ "ids": ids }))]),
        });
        node.extras = Some(RawValue::from_string(extras.to_string())?);
        Ok(())
    }
}
