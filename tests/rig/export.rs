//! What an engine finds in a file: read with the `gltf` crate, skinned here from nodes and inverse bind matrices.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::ValueEnum;
use glam::{Mat4, Quat, Vec3};
use gltf::animation::util::ReadOutputs;
use portrait_export::body::Pose;
use portrait_export::export::format::Format;
use portrait_export::export::{Asset, files, glb, order};
use portrait_export::rig::clips::turned;
use portrait_export::rig::skinning::{joint_transforms, posed_positions};
use portrait_export::rig::{BonePreset, RigJoint};

use crate::{bust, validator};

/// Local transforms of all nodes, by index.
type Locals = BTreeMap<usize, Mat4>;

struct Read {
    document: gltf::Document,
    buffers: Vec<gltf::buffer::Data>,
    positions: Vec<Vec3>,
    joints: Vec<[u16; 4]>,
    weights: Vec<[f32; 4]>,
}

fn read(asset: &Asset) -> Read {
    let bytes = glb::encode(asset).expect("a sound asset");
    assert_eq!(
        bytes,
        glb::encode(asset).expect("again"),
        "same asset, same bytes"
    );
    let (document, buffers, _) = gltf::import_slice(&bytes).expect("the gltf crate reads it");
    let mesh = document.meshes().next().expect("a mesh");
    let primitive = mesh.primitives().next().expect("a primitive");
    let reader = primitive.reader(|buffer| Some(&buffers[buffer.index()]));
    let positions = reader
        .read_positions()
        .expect("positions")
        .map(Vec3::from)
        .collect();
    let joints = reader.read_joints(0).expect("joints").into_u16().collect();
    let weights = reader
        .read_weights(0)
        .expect("weights")
        .into_f32()
        .collect();
    Read {
        positions,
        joints,
        weights,
        document,
        buffers,
    }
}

impl Read {
    fn locals(&self) -> Locals {
        let nodes = self.document.nodes();
        nodes
            .map(|node| {
                (
                    node.index(),
                    Mat4::from_cols_array_2d(&node.transform().matrix()),
                )
            })
            .collect()
    }

    fn skin(&self) -> gltf::Skin<'_> {
        self.document.skins().next().expect("a skin")
    }

    fn node(&self, name: &str) -> gltf::Node<'_> {
        let mut nodes = self.document.nodes();
        nodes.find(|node| node.name() == Some(name)).expect(name)
    }

    /// Vertices as an engine draws them, by section 3.7.3 of the specification.
    fn skinned(&self, locals: &Locals) -> Vec<Vec3> {
        let mut parent = BTreeMap::new();
        for node in self.document.nodes() {
            for child in node.children() {
                assert!(parent.insert(child.index(), node.index()).is_none());
            }
        }
        let global = |mut node: usize| {
            let mut matrix = locals[&node];
            while let Some(&above) = parent.get(&node) {
                matrix = locals[&above] * matrix;
                node = above;
            }
            matrix
        };
        let skin = self.skin();
        let reader = skin.reader(|buffer| Some(&self.buffers[buffer.index()]));
        let inverse = reader.read_inverse_bind_matrices().expect("matrices");
        let matrices: Vec<Mat4> = skin
            .joints()
            .zip(inverse)
            .map(|(node, inverse)| global(node.index()) * Mat4::from_cols_array_2d(&inverse))
            .collect();
        let rows = self.joints.iter().zip(&self.weights);
        rows.zip(&self.positions)
            .map(|((joints, weights), &position)| {
                let places = joints.iter().zip(weights);
                places
                    .map(|(&joint, &weight)| {
                        weight * matrices[usize::from(joint)].transform_point3(position)
                    })
                    .sum()
            })
            .collect()
    }

    /// Local transforms with an animation at a time, by linear interpolation of its keys.
    fn played(&self, clip: &gltf::Animation, time: f32) -> Locals {
        let mut locals = self.locals();
        for channel in clip.channels() {
            let reader = channel.reader(|buffer| Some(&self.buffers[buffer.index()]));
            let times: Vec<f32> = reader.read_inputs().expect("times").collect();
            let Some(ReadOutputs::Rotations(rotations)) = reader.read_outputs() else {
                panic!("rotations only");
            };
            let rotations: Vec<Quat> = rotations.into_f32().map(Quat::from_array).collect();
            assert_eq!(times.len(), rotations.len());
            for pair in rotations.windows(2) {
                assert!(pair[0].dot(pair[1]) > 0.0, "the nearer of two quaternions");
            }
            for rotation in &rotations {
                assert!((rotation.length() - 1.0).abs() < 1e-6);
            }
            let key = times
                .partition_point(|&at| at <= time)
                .clamp(1, times.len() - 1);
            let share = (time - times[key - 1]) / (times[key] - times[key - 1]);
            let rotation = rotations[key - 1].slerp(rotations[key], share.clamp(0.0, 1.0));
            let node = channel.target().node().index();
            let origin = self.locals()[&node].w_axis.truncate();
            locals.insert(node, Mat4::from_rotation_translation(rotation, origin));
        }
        locals
    }
}

fn largest(a: &[Vec3], b: &[Vec3]) -> f32 {
    let pairs = a.iter().zip(b);
    pairs.map(|(a, b)| a.distance(*b)).fold(0.0, f32::max)
}

#[test]
fn at_rest_the_skin_changes_nothing() {
    let asset = bust::asset();
    let read = read(&asset);
    assert_eq!(read.positions, asset.mesh.positions);
    assert!(largest(&read.skinned(&read.locals()), &read.positions) < 1e-6);
    let skinned = read.node("bust");
    assert_eq!(skinned.skin().map(|skin| skin.index()), Some(0));
    assert_eq!(
        skinned.transform().matrix(),
        Mat4::IDENTITY.to_cols_array_2d()
    );
    let roots: Vec<Option<&str>> = read
        .document
        .scenes()
        .next()
        .expect("a scene")
        .nodes()
        .map(|node| {
            read.document
                .nodes()
                .nth(node.index())
                .and_then(|node| node.name())
        })
        .collect();
    assert_eq!(roots, [Some("bust"), Some("hips")]);
}

#[test]
fn joints_stand_at_the_bodys_centres_in_every_convention() {
    let mut asset = bust::asset();
    for preset in BonePreset::value_variants() {
        asset.rig.as_mut().expect("rigged").bones = *preset;
        let read = read(&asset);
        let names: Vec<&str> = read
            .skin()
            .joints()
            .filter_map(|joint| joint.name())
            .collect();
        assert_eq!(names, preset.names());
        let body = bust::body();
        let mut at = BTreeMap::new();
        for (place, joint) in RigJoint::ALL.into_iter().enumerate() {
            let node = read.skin().joints().nth(place).expect("six joints");
            let (translation, rotation, scale) = node.transform().decomposed();
            assert_eq!((rotation, scale), ([0.0, 0.0, 0.0, 1.0], [1.0; 3]));
            let parent = joint.parent().map_or(Vec3::ZERO, |parent| at[&parent]);
            let center = parent + Vec3::from(translation);
            assert!(center.distance(body.joints()[joint.body_joint()]) < 1e-6);
            at.insert(joint, center);
        }
    }
}

#[test]
fn turning_the_head_node_moves_the_head_and_nothing_below_the_clavicles() {
    let read = read(&bust::asset());
    for axis in Vec3::AXES {
        let mut locals = read.locals();
        let head = read.node("head").index();
        let turn = Mat4::from_quat(Quat::from_axis_angle(axis, 30_f32.to_radians()));
        locals.insert(head, locals[&head] * turn);
        let posed = read.skinned(&locals);
        let mut highest = 0.0_f32;
        for (rest, posed) in read.positions.iter().zip(&posed) {
            let moved = rest.distance(*posed);
            assert!(
                rest.y >= bust::CLAVICLES_Y || moved < 1e-4,
                "{rest} {moved}"
            );
            highest = highest.max(moved);
        }
        assert!(highest > 0.04, "{highest}");
    }
}

#[test]
fn a_posed_rig_is_drawn_as_the_program_poses_it() {
    let mut asset = bust::asset();
    let rig = asset.rig.as_mut().expect("rigged");
    rig.pose = Pose::from_array([0.2, -0.3, 0.1, -0.1, 0.5, 0.2]);
    let transforms = joint_transforms(&rig.skeleton, &rig.pose);
    let expected = posed_positions(&rig.skin, &transforms, &asset.mesh.positions);
    let read = read(&asset);
    assert!(largest(&expected, &read.positions) > 0.04);
    assert!(largest(&read.skinned(&read.locals()), &expected) < 1e-6);
}

#[test]
fn clips_play_around_the_rigs_pose_and_come_back_to_it() {
    let mut asset = bust::asset();
    asset.rig.as_mut().expect("rigged").pose = Pose::from_array([0.0, 0.2, 0.0, 0.1, 0.3, 0.0]);
    let rig = asset.rig.clone().expect("rigged");
    let read = read(&asset);
    let still = read.skinned(&read.locals());
    let names: Vec<_> = read
        .document
        .animations()
        .filter_map(|clip| clip.name().map(str::to_owned))
        .collect();
    assert_eq!(names, ["look", "nod", "tilt", "idle"]);
    for (animation, clip) in read.document.animations().zip(&rig.clips) {
        let end = clip.times_s.last().copied().expect("keys");
        assert!(largest(&read.skinned(&read.played(&animation, 0.0)), &still) < 1e-6);
        assert!(largest(&read.skinned(&read.played(&animation, end)), &still) < 1e-6);
        let quarter = largest(&read.skinned(&read.played(&animation, 0.25 * end)), &still);
        assert!(quarter > 2e-3, "{} moves {quarter} m", clip.name);
        // At a key: the composition that `rig::clips` states.
        let key = clip.poses.len() / 3;
        let locals = read.played(&animation, clip.times_s[key]);
        let head = turned(rig.pose.head, clip.poses[key].head).as_quat();
        let found = Quat::from_mat4(&locals[&read.node("head").index()]);
        assert!(found.dot(head).abs() > 1.0 - 1e-6, "{}", clip.name);
        let inputs: Vec<usize> = animation
            .samplers()
            .map(|sampler| sampler.input().index())
            .collect();
        assert_eq!(inputs.len(), 2, "neck and head");
        assert_eq!(inputs[0], inputs[1], "times are shared");
    }
}

#[test]
fn weights_are_exact_and_seams_stay_closed_after_reordering() {
    let mut asset = bust::asset();
    let before = asset.mesh.positions.len();
    order::optimize(&mut asset).expect("a sound asset");
    assert_eq!(
        asset.mesh.positions.len(),
        before,
        "no two vertices were the same"
    );
    let read = read(&asset);
    let mut by_place = BTreeMap::new();
    for (vertex, position) in read.positions.iter().enumerate() {
        let sum: f32 = read.weights[vertex]
            .iter()
            .map(|weight| weight * 65_535.0)
            .sum();
        assert_eq!(sum.round(), 65_535.0);
        assert!((sum - sum.round()).abs() < 0.01);
        let row = (read.joints[vertex], read.weights[vertex].map(f32::to_bits));
        let place = position.to_array().map(f32::to_bits);
        let other = *by_place.entry(place).or_insert(row);
        assert_eq!(other, row);
    }
    assert!(by_place.len() < read.positions.len(), "there is a seam");
    // The same weights at the same place as before the reordering.
    let original = bust::asset();
    let skin = &original.rig.as_ref().expect("rigged").skin;
    for (vertex, position) in original.mesh.positions.iter().enumerate() {
        let (joints, _) = by_place[&position.to_array().map(f32::to_bits)];
        assert_eq!(joints, skin.joints[vertex].map(u16::from));
    }
}

#[test]
fn vertices_with_different_weights_are_not_made_one() {
    let mut asset = bust::asset();
    asset.texture = None;
    let mut plain = asset.clone();
    order::optimize(&mut plain).expect("a sound asset");
    assert!(
        plain.mesh.positions.len() < asset.mesh.positions.len(),
        "the seam closed"
    );
    let skin = &mut asset.rig.as_mut().expect("rigged").skin;
    // One side of the seam, in the middle of the neck.
    (skin.joints[40 * 49], skin.weights[40 * 49]) = ([5, 0, 0, 0], [65_535, 0, 0, 0]);
    order::optimize(&mut asset).expect("a sound asset");
    assert_eq!(asset.mesh.positions.len(), plain.mesh.positions.len() + 1);
}

#[test]
fn the_validator_has_nothing_to_say() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut posed = bust::asset();
    posed.rig.as_mut().expect("rigged").pose = Pose::from_array([0.2, -0.3, 0.1, -0.1, 0.5, 0.2]);
    let mut still = bust::asset();
    still.rig.as_mut().expect("rigged").clips.clear();
    let mut colors = bust::asset();
    colors.texture = None;
    colors.vertex_colors = Some(vec![[1000, 2000, 3000]; colors.mesh.positions.len()]);
    let mut ordered = bust::asset();
    order::optimize(&mut ordered).expect("a sound asset");
    let mut dull = bust::asset();
    for clip in &mut dull.rig.as_mut().expect("rigged").clips {
        clip.poses.fill(Pose::REST);
    }
    let variants = [
        ("rigged", bust::asset()),
        ("posed", posed),
        ("still", still),
        ("colors", colors),
        ("ordered", ordered),
        ("dull", dull),
    ];
    let mut paths: Vec<PathBuf> = Vec::new();
    for (name, mut asset) in variants {
        for preset in [BonePreset::Vrm, BonePreset::Mixamo] {
            asset.rig.as_mut().expect("rigged").bones = preset;
            for format in [Format::Glb, Format::Gltf] {
                let name = format!("{name} {preset:?}.{}", format.extension());
                let path = folder.path().join(name);
                let outputs = files::encode(&asset, format, &path).expect("a sound asset");
                files::write_all(&outputs).expect("a writable folder");
                paths.push(path);
            }
        }
    }
    assert_eq!(paths.len(), 24);
    validator::assert_valid(&paths);
}

#[test]
fn formats_without_rigs_ignore_them() {
    let rigged = bust::asset();
    let mut plain = rigged.clone();
    plain.rig = None;
    for format in [Format::Obj, Format::Ply] {
        let path = PathBuf::from(format!("bust.{}", format.extension()));
        let [rigged, plain] = [&rigged, &plain]
            .map(|asset| files::encode(asset, format, &path).expect("a sound asset"));
        assert_eq!(rigged, plain);
    }
}
