//! Portraits: labels tell where things are, masks and pictures belong together, bytes do not depend on threads.
//!
//! Not proved here: that portraits look like photographs; that made people are worth portraying. The person is the embedded portrait.

use glam::{Mat3, Vec3};
use portrait_export::body::{Body, HEAD, NECK, Pose, pose::rotation_matrix};
use portrait_export::dataset::LABEL_LENGTH;
use portrait_export::field::{Bounds, Field, portrait::Portrait as PortraitField};
use portrait_export::render::Camera;
use portrait_export::synth::portrait::{
    Backdrop, Shot, Sitter, SitterSettings, label, lit_view, portray, portray_all,
};

/// Radius of the painted spot in metres.
const SPOT_M: f32 = 0.008;

/// A portrait with a spot of one colour on a dark skin.
struct Spotted {
    portrait: PortraitField,
    spot: Vec3,
}

impl Field for Spotted {
    fn bounds(&self) -> Bounds {
        self.portrait.bounds()
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        self.portrait.density(points, density);
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.portrait.density(points, density);
        for (point, color) in points.iter().zip(color) {
            let near = Vec3::from_array(*point).distance(self.spot) < SPOT_M;
            *color = if near { [1.0; 3] } else { [0.0; 3] };
        }
    }
}

fn sitter(field: &dyn Field, iso_level: f32) -> Sitter {
    let settings = SitterSettings {
        spacing_m: 0.004,
        ..SitterSettings::new(iso_level)
    };
    Sitter::new(field, Body::embedded().clone(), &settings).expect("a person to portray")
}

fn embedded() -> Sitter {
    let portrait = PortraitField::embedded();
    sitter(&portrait, portrait.info.iso_level)
}

/// Where a canonical point of the head appears, in pixels, by the numbers of a label alone.
fn place_by_label(label: &[f32; LABEL_LENGTH], body: &Body, point: Vec3, size_px: u32) -> [f32; 2] {
    let pose = Pose::from_array(label[25..].try_into().expect("six numbers"));
    let [neck, head] = [NECK, HEAD].map(|joint| body.joints()[joint].as_dvec3());
    let in_neck = rotation_matrix(pose.head) * (point.as_dvec3() - head) + head;
    let posed = (rotation_matrix(pose.neck) * (in_neck - neck) + neck).as_vec3();
    let rows = [0, 4, 8].map(|at| Vec3::new(label[at], label[at + 1], label[at + 2]));
    let axes = Mat3::from_cols(rows[0], rows[1], rows[2]);
    // The rows of canonical-from-camera, as columns: its inverse.
    let seen = axes * (posed - Vec3::new(label[3], label[7], label[11]));
    let x = label[16] * seen.x / seen.z + label[18];
    let y = label[20] * seen.y / seen.z + label[21];
    [x, y].map(|share| share * size_px as f32)
}

#[test]
fn labels_tell_where_a_point_of_the_face_is_seen() {
    let portrait = PortraitField::embedded();
    let iso_level = portrait.info.iso_level;
    let plain = sitter(&portrait, iso_level);
    // The tip of the nose: the foremost vertex of the face.
    let face = |p: &&Vec3| p.x.abs() < 0.02 && (0.04..0.15).contains(&p.y);
    let vertices = plain.mesh().positions.iter().filter(face);
    let spot = *vertices.max_by(|a, b| a.z.total_cmp(&b.z)).expect("a nose");
    let spotted = sitter(&Spotted { portrait, spot }, iso_level);
    let size_px = 256;
    for (index, (yaw, pitch)) in [(0.0, 0.0), (0.5, 0.2), (-0.6, -0.1), (-0.2, 0.3)]
        .into_iter()
        .enumerate()
    {
        let pose = Shot::draw(&[index as u64]).pose;
        let camera = portrait_export::synth::portrait::shot::labelled_camera(yaw, pitch);
        let seen = lit_view(&spotted, &camera, &pose, None, size_px);
        let (mut sum, mut center) = (0.0, [0.0; 2]);
        for (pixel, color) in seen.color.iter().enumerate() {
            let weight = color[1] * seen.alpha[pixel];
            let at = [pixel as u32 % size_px, pixel as u32 / size_px];
            center = [0, 1].map(|i| center[i] + weight * (at[i] as f32 + 0.5));
            sum += weight;
        }
        assert!(sum > 15.0, "the spot is not seen in view {index}");
        let found = center.map(|at| at / sum);
        let label = label(&camera, &pose);
        let expected = place_by_label(&label, spotted.body(), spot, size_px);
        // A pixel is 1.6 mm; the spot is a cap on a curved nose, seen from the side.
        for i in 0..2 {
            assert!(
                (found[i] - expected[i]).abs() < 2.0,
                "{found:?} {expected:?}"
            );
        }
        // And not where it would be without the pose.
        let mut unposed = label;
        unposed[25..].fill(0.0);
        let rest = place_by_label(&unposed, spotted.body(), spot, size_px);
        assert!((rest[0] - found[0]).abs() + (rest[1] - found[1]).abs() > 4.0);
    }
}

#[test]
fn the_backdrop_is_seen_exactly_where_the_mask_is_not() {
    let sitter = embedded();
    let mut shot = Shot::draw(&[3, 1]);
    let size_px = 128;
    shot.backdrop = Backdrop::plain([0.0, 1.0, 0.0]);
    let green = portray(&sitter, &shot, size_px);
    shot.backdrop = Backdrop::plain([0.0, 0.0, 1.0]);
    let blue = portray(&sitter, &shot, size_px);
    assert_eq!(green.mask, blue.mask);
    let covered = green.mask.iter().filter(|&&mask| mask == 255).count();
    assert!((3000..12_000).contains(&covered), "{covered}");
    assert!(green.mask.iter().any(|mask| (1..255).contains(mask)));
    for (pixel, &mask) in green.mask.iter().enumerate() {
        match mask {
            0 => assert_eq!(green.rgb[pixel], [0, 255, 0]),
            255 => assert_eq!(green.rgb[pixel], blue.rgb[pixel]),
            _ => assert_ne!(green.rgb[pixel], blue.rgb[pixel]),
        }
    }
}

#[test]
fn threads_change_no_byte() {
    let sitter = embedded();
    let shots: Vec<Shot> = (0..6).map(|index| Shot::draw(&[9, index])).collect();
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let pool = pool.build().expect("threads");
        pool.install(|| (embedded(), portray_all(&sitter, &shots, 64)))
    };
    let ((one, first), (other, second)) = (with(1), with(3));
    assert_eq!(first, second);
    assert_eq!(one.linear_colors(), other.linear_colors());
    let pose = shots[0].pose;
    assert_eq!(one.posed(&pose), other.posed(&pose));
}

#[test]
fn without_a_light_colours_are_the_fields_own() {
    let portrait = PortraitField::embedded();
    let sitter = sitter(&portrait, portrait.info.iso_level);
    let camera = Camera::orbit(0.0, 0.0);
    let seen = lit_view(&sitter, &camera, &Pose::REST, None, 64).to_picture(&camera);
    // The middle of the picture is skin: on the surface there, the field has that colour.
    let (origin, direction) = camera.ray(32, 32, [64, 64]);
    let point = (origin + seen.depth[seen.index(32, 32)] * direction).to_array();
    let (mut density, mut color) = ([0.0], [[0.0; 3]]);
    portrait.density_and_color(&[point], &mut density, &mut color);
    let found = Vec3::from(seen.color[seen.index(32, 32)]);
    assert!(
        found.abs_diff_eq(color[0].into(), 0.05),
        "{found} {color:?}"
    );
}
