//! A texture from views of a person whose pictures are known exactly: three balls, painted with finer detail than the field
//! knows.
//!
//! These prove where colours come from, that detail arrives, and that views which disagree in colour leave no seam.
//! They do not prove that a network's pictures, whose detail drifts between views, come out as well.

use glam::Vec3;
use portrait_export::field::{Bounds, Field};
use portrait_export::pipeline::{
    Bake, ColorSettings, PipelineError, Product, Settings, Sources, TriangleBudget, make_from,
};
use portrait_export::progress::Silent;
use portrait_export::render::compare::compare_views;
use portrait_export::render::view::{View, ViewError, ViewSource};
use portrait_export::render::{Camera, Picture};
use portrait_export::report::report;
use portrait_export::texture::views::ViewBakeSettings;
use portrait_export::texture::{Texture, atlas};
use rayon::prelude::*;

const ISO: f32 = 10.0;
/// Steep, as a sharp portrait's density: what is seen is the surface.
const SLOPE: f32 = 400_000.0;

/// Head, nose and neck: centre and radius in metres.
const BALLS: [(Vec3, f32); 3] = [
    (Vec3::new(0.0, 0.09, 0.0), 0.1),
    (Vec3::new(0.0, 0.08, 0.1), 0.022),
    (Vec3::new(0.0, -0.02, -0.01), 0.06),
];

/// What the field knows: colours that change over centimetres.
fn broad_color(point: Vec3) -> Vec3 {
    let wave = |axis: usize| 0.5 + 0.2 * libm::sinf(25.0 * point[axis] + axis as f32);
    Vec3::new(wave(0), wave(1), wave(2))
}

/// What pictures show on top: stripes of 6 mm, all around.
fn fine_color(point: Vec3) -> Vec3 {
    let wave = |turn: f32| libm::sinf(std::f32::consts::TAU / 0.006 * turn);
    broad_color(point) + 0.08 * wave(point.x + 0.5 * point.y) * wave(point.z - 0.4 * point.y)
}

struct Person;

impl Field for Person {
    fn bounds(&self) -> Bounds {
        Bounds {
            min: [-0.13, -0.1, -0.13],
            max: [0.13, 0.22, 0.14],
        }
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        for (point, density) in points.iter().zip(density) {
            let depth =
                |(center, radius): (Vec3, f32)| radius - Vec3::from(*point).distance(center);
            *density = BALLS.map(depth).into_iter().fold(f32::MIN, f32::max) * SLOPE + ISO;
        }
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.density(points, density);
        for (point, color) in points.iter().zip(color) {
            *color = broad_color(Vec3::from(*point)).to_array();
        }
    }
}

/// Pictures of the person, point by point exact.
#[derive(Clone)]
struct Painter {
    color: fn(Vec3) -> Vec3,
    /// Added to every colour of a camera's picture.
    shift: fn(&Camera) -> Vec3,
    /// Cameras that show anything at all.
    sees: fn(&Camera) -> bool,
    /// Changes the finished picture.
    spoil: Option<fn(&mut Picture)>,
}

impl Default for Painter {
    fn default() -> Self {
        Self {
            color: fine_color,
            shift: |_| Vec3::ZERO,
            sees: |_| true,
            spoil: None,
        }
    }
}

/// Distance to a ball along a ray.
fn hit(origin: Vec3, direction: Vec3, (center, radius): (Vec3, f32)) -> Option<f32> {
    let to = center - origin;
    let along = to.dot(direction);
    let half2 = radius * radius - (to - along * direction).length_squared();
    (half2 >= 0.0).then(|| along - half2.sqrt())
}

impl ViewSource for Painter {
    fn is_finer_than_field(&self) -> bool {
        true
    }

    fn view(&self, camera: &Camera, size_px: u32) -> Result<View, ViewError> {
        let size = [size_px; 2];
        let mut image = Picture::empty(size);
        let shift = (self.shift)(camera);
        let pixels: Vec<Option<(Vec3, f32)>> = (0..size_px * size_px)
            .into_par_iter()
            .map(|pixel| {
                let (origin, direction) = camera.ray(pixel % size_px, pixel / size_px, size);
                let hits = BALLS
                    .iter()
                    .filter_map(|&ball| hit(origin, direction, ball));
                let depth = hits.reduce(f32::min)?;
                Some(((self.color)(origin + depth * direction) + shift, depth))
            })
            .collect();
        for (pixel, seen) in pixels.into_iter().enumerate() {
            if let Some((color, depth)) = seen.filter(|_| (self.sees)(camera)) {
                image.color[pixel] = color.to_array();
                image.alpha[pixel] = 1.0;
                image.depth[pixel] = depth;
            }
        }
        if let Some(spoil) = &self.spoil {
            spoil(&mut image);
        }
        Ok(View { image, raw: None })
    }
}

/// Small enough to be quick; a texel is about a millimetre, a pixel 1.1 mm.
fn settings(bake: Bake) -> Settings {
    let mut settings = Settings::new(ISO, Person.bounds());
    settings.extract.resolution = 128;
    settings.triangles = TriangleBudget::AtMost(6000);
    settings.color = ColorSettings::Texture { size: 512 };
    settings.bake = bake;
    settings.compare_bakes = true;
    settings
}

fn views() -> Bake {
    Bake::Views(ViewBakeSettings {
        size_px: 384,
        ..ViewBakeSettings::default()
    })
}

fn sources(views: &dyn ViewSource) -> Sources<'_> {
    Sources {
        field: &Person,
        views: Some(views),
        body: None,
    }
}

fn product(source: &Painter) -> Product {
    make_from(&sources(source), &settings(views()), &Silent).expect("an asset")
}

fn texture(product: &Product) -> &Texture {
    product.asset.texture.as_ref().expect("a texture")
}

fn by_field(product: &Product) -> &Texture {
    let texture = product.field_texture.as_ref();
    texture.expect("the field's texture beside the views'")
}

#[test]
fn the_field_is_asked_only_where_it_has_a_say() {
    let source = Painter::default();
    let whole = product(&source);
    let alone = Settings {
        compare_bakes: false,
        ..settings(views())
    };
    let alone = make_from(&sources(&source), &alone, &Silent).expect("an asset");
    assert!(alone.field_texture.is_none());
    assert!(texture(&alone) == texture(&whole), "the same colours");
    let [asked, all] = [&alone, &whole].map(|product| product.figures.bake.expect("baked").texels);
    let stats = alone.figures.views.expect("numbers");
    let without = stats.texels_without_field;
    eprintln!("the field was asked for {asked} of {all} texels and has no say in {without}");
    assert_eq!(all, stats.texels);
    assert!(without > stats.texels / 2, "{stats:?}");
    // Those where it has a say, and those at which views are compared.
    assert!(all - without <= asked && asked < all - without + 121_000);
}

#[test]
fn finer_detail_of_the_pictures_arrives_in_the_texture() {
    let source = Painter::default();
    let product = product(&source);
    let textures = [texture(&product), by_field(&product)];
    let compared = compare_views(&source, &product.asset.mesh, &textures, &Silent);
    let compared = compared.expect("drawable");
    let [views, field] = [0, 1].map(|i| compared[i].psnr_db.expect("pixels to compare"));
    eprintln!("held-out views: {views:.2} dB from views, {field:.2} dB from the field");
    assert!(views > field + 6.0, "{views} dB, the field {field} dB");
    let stats = product.figures.views.expect("numbers");
    assert!(stats.share_from_views() > 0.9, "{stats:?}");
    assert!((4..=24).contains(&stats.cameras_deg.len()), "{stats:?}");
    assert_eq!(stats.cameras_deg[0], (0.0, 0.0));
}

/// Differences in colour of up to 0.14 between views, 36 of 255 levels.
fn shifted(camera: &Camera) -> Vec3 {
    let direction = camera.eye.normalize();
    let turn =
        |speed: f32| libm::sinf(speed * (3.0 * direction.x + 5.0 * direction.z) + direction.y);
    0.07 * Vec3::new(turn(11.0), turn(17.0), turn(23.0))
}

/// Pairs of neighbouring texels that are also neighbours on the surface, so in one chart.
fn neighbours(product: &Product) -> Vec<(usize, usize)> {
    let mesh = &product.asset.mesh;
    let size = texture(product).width;
    let atlas = atlas::rasterise(mesh, size);
    let edge = size as usize;
    let point = |texel: usize| -> Option<Vec3> {
        let at = atlas.surface_point(mesh, texel)?;
        let corners = mesh.triangles[at.triangle as usize];
        Some(
            (0..3)
                .map(|i| at.weights[i] * mesh.positions[corners[i] as usize])
                .sum(),
        )
    };
    let usual = 1.0 / product.figures.unwrap.expect("charts").texels_per_metre;
    let mut pairs = Vec::new();
    for texel in 0..edge * (edge - 1) {
        for other in [texel + 1, texel + edge] {
            if let (Some(a), Some(b)) = (point(texel), point(other))
                && other % edge != 0
                && a.distance(b) < 2.0 * usual
            {
                pairs.push((texel, other));
            }
        }
    }
    pairs
}

#[test]
fn views_of_different_colours_leave_no_seam() {
    let even = product(&Painter::default());
    let uneven = product(&Painter {
        shift: shifted,
        ..Painter::default()
    });
    assert_eq!(even.asset.mesh, uneven.asset.mesh);
    // What the shifts alone change, texel by texel.
    let change = |texel: usize, channel: usize| {
        let [a, b] = [&even, &uneven].map(|p| i32::from(texture(p).texels[texel][channel]));
        b - a
    };
    let pairs = neighbours(&even);
    let mut counts = [0; 64];
    for &(a, b) in &pairs {
        let jump = (0..3).map(|c| (change(a, c) - change(b, c)).abs()).max();
        counts[jump.expect("channels").min(63) as usize] += 1;
    }
    let largest = counts.iter().rposition(|&count| count > 0).expect("texels");
    eprintln!(
        "jumps of the change between {} neighbours: {:?}",
        pairs.len(),
        &counts[..=largest]
    );
    // Rounding of four bytes alone makes 2 levels.
    assert!(largest <= 3, "a jump of {largest} levels");
}

#[test]
fn where_no_view_sees_the_field_stays() {
    let blind = product(&Painter {
        sees: |_| false,
        ..Painter::default()
    });
    assert_eq!(texture(&blind), by_field(&blind));
    assert_eq!(blind.figures.views.expect("numbers").texels_from_views, 0);
    // Cameras on the left only.
    let half = product(&Painter {
        sees: |camera| camera.eye.x > 0.1,
        ..Painter::default()
    });
    let share = half
        .figures
        .views
        .as_ref()
        .expect("numbers")
        .share_from_views();
    assert!((0.4..0.8).contains(&share), "{share}");
    let mesh = &half.asset.mesh;
    let atlas = atlas::rasterise(mesh, texture(&half).width);
    let mut far = 0;
    for texel in atlas.covered() {
        let texel = texel as usize;
        let at = atlas.surface_point(mesh, texel).expect("covered");
        let corner = mesh.triangles[at.triangle as usize][0];
        // The right ear's side, which only cameras on the right see.
        if mesh.positions[corner as usize].x < -0.09 {
            far += 1;
            for (a, b) in texture(&half).texels[texel]
                .iter()
                .zip(by_field(&half).texels[texel])
            {
                // Not equal: the fine stripes' mean over a vertex' surroundings may follow.
                assert!(a.abs_diff(b) <= 8, "{texel}: {a} {b}");
            }
        }
    }
    assert!(far > 100, "{far} texels");
}

#[test]
fn what_a_view_shows_at_another_depth_is_not_taken() {
    let clean = product(&Painter::default());
    // A red board, 10 cm in front of the face's right half, and pixels that are no numbers beside it.
    let board: fn(&mut Picture) = |image| {
        for y in 0..image.height {
            for x in 0..image.width / 3 {
                let pixel = image.index(x, y);
                image.color[pixel] = [9.0, 0.0, 0.0];
                image.alpha[pixel] = 1.0;
                image.depth[pixel] = 2.5;
            }
            let pixel = image.index(image.width / 2, y);
            image.color[pixel] = [f32::NAN; 3];
        }
    };
    let spoilt = product(&Painter {
        spoil: Some(board),
        ..Painter::default()
    });
    let stripes = 0.16 * 255.0;
    let mut largest = 0;
    for (a, b) in texture(&clean).texels.iter().zip(&texture(&spoilt).texels) {
        for (a, b) in a.iter().zip(b) {
            largest = largest.max(a.abs_diff(*b));
        }
    }
    eprintln!("largest change {largest}");
    assert!(f32::from(largest) < 1.5 * stripes, "{largest}");
}

#[test]
fn threads_change_nothing() {
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("a pool")
            .install(|| product(&Painter::default()).asset)
    };
    assert!(on(1) == on(3));
}

/// A source that never has what is asked for.
struct Wrong(Option<u32>);

impl ViewSource for Wrong {
    fn is_finer_than_field(&self) -> bool {
        true
    }

    fn view(&self, _camera: &Camera, _size_px: u32) -> Result<View, ViewError> {
        let size = self.0.ok_or("the network is on strike")?;
        Ok(View {
            image: Picture::empty([size; 2]),
            raw: None,
        })
    }
}

/// An error and all its causes in one line.
fn told(error: &dyn std::error::Error) -> String {
    let cause = error.source().map(told);
    cause.map_or(error.to_string(), |cause| format!("{error}: {cause}"))
}

#[test]
fn faults_of_a_source_are_told() {
    let made = |source: &dyn ViewSource, settings: &Settings| {
        let made = make_from(&sources(source), settings, &Silent);
        told(&made.expect_err("no asset"))
    };
    let text = made(&Wrong(Some(7)), &settings(views()));
    assert!(
        text.contains("384 x 384") && text.contains("[7, 7]"),
        "{text}"
    );
    let text = made(&Wrong(None), &settings(views()));
    assert!(
        text.contains("yaw 0 and pitch 0") && text.contains("on strike"),
        "{text}"
    );
    let mut at_vertices = settings(views());
    at_vertices.color = ColorSettings::Vertices;
    let made = make_from(&sources(&Wrong(None)), &at_vertices, &Silent);
    assert!(matches!(made, Err(PipelineError::ViewsAtVertices)));
    // Not asked, not missed.
    assert!(make_from(&sources(&Wrong(None)), &settings(Bake::Field), &Silent).is_ok());
}

#[test]
fn the_report_tells_of_views_and_compares_both_bakes() {
    let source = Painter::default();
    let product = product(&source);
    let told = report(
        &Person,
        Some(&source),
        &settings(views()),
        &product,
        &[],
        &Silent,
    );
    let told = told.expect("a report");
    let stats = product.figures.views.as_ref().expect("numbers");
    assert_eq!(told["views"]["count"], stats.cameras_deg.len());
    assert_eq!(told["views"]["cameras"][0]["yaw_deg"], 0.0);
    let share = |key: &str| told["views"][key].as_f64().expect("a share");
    assert!((share("texels_from_views") + share("texels_from_field") - 1.0).abs() < 1e-9);
    let held_out = &told["held_out_views"];
    let psnr = |bake: &str| {
        held_out["psnr_db_by_bake"][bake]
            .as_f64()
            .expect("decibels")
    };
    assert_eq!(held_out["psnr_db"], psnr("views"));
    assert!(psnr("views") > psnr("field"));
}
