//! Drawing meshes: coverage, interpolation, agreement with the volume renderer, and the preview sheet. Does not prove:
//! that a preview is beautiful; `write_previews` makes one to look at.

use glam::{Mat3, Vec2, Vec3};
use portrait_export::field::analytic::Ball;
use portrait_export::progress::Silent;
use portrait_export::render::compare::{Settings as CompareSettings, compare, compare_with};
use portrait_export::render::preview::{Settings as PreviewSettings, preview, preview_with};
use portrait_export::render::raster::{BaseColor, RasterError, Settings, draw};
use portrait_export::render::{Camera, march};
use portrait_export::texture::{Texture, UnwrappedMesh};

const WHITE: BaseColor = BaseColor::Uniform([1.0; 3]);

/// A camera at the origin that looks along +z with x right and y down, as in textbooks.
fn plain_camera() -> Camera {
    Camera {
        eye: Vec3::ZERO,
        world_from_camera: Mat3::IDENTITY,
        focal: 1.0,
    }
}

fn one_sample() -> Settings {
    Settings {
        supersampling: 1,
        ..Settings::default()
    }
}

fn flat_mesh(corners: &[[f32; 3]], triangles: Vec<[u32; 3]>) -> UnwrappedMesh {
    UnwrappedMesh {
        positions: corners.iter().map(|&p| Vec3::from_array(p)).collect(),
        normals: vec![Vec3::NEG_Z; corners.len()],
        uvs: vec![Vec2::ZERO; corners.len()],
        triangles,
    }
}

/// An ellipsoid with its latitude and longitude as texture coordinates, split along its seam.
fn add_ellipsoid(mesh: &mut UnwrappedMesh, center: Vec3, radii: Vec3, rings: u32) {
    let sectors = 2 * rings;
    let first = mesh.positions.len() as u32;
    for ring in 0..=rings {
        for sector in 0..=sectors {
            let uv = Vec2::new(sector as f32 / sectors as f32, ring as f32 / rings as f32);
            let (polar, around) = (uv.y * std::f32::consts::PI, uv.x * std::f32::consts::TAU);
            let unit = Vec3::new(
                libm::sinf(polar) * libm::sinf(around),
                libm::cosf(polar),
                libm::sinf(polar) * libm::cosf(around),
            );
            mesh.positions.push(center + radii * unit);
            mesh.normals.push((unit / radii).normalize());
            mesh.uvs.push(uv);
        }
    }
    for ring in 0..rings {
        for sector in 0..sectors {
            let a = first + ring * (sectors + 1) + sector;
            let c = a + sectors + 1;
            mesh.triangles.extend([[a, c, c + 1], [a, c + 1, a + 1]]);
        }
    }
}

fn ball_mesh(ball: &Ball, rings: u32) -> UnwrappedMesh {
    let mut mesh = UnwrappedMesh::default();
    add_ellipsoid(
        &mut mesh,
        Vec3::from_array(ball.center),
        Vec3::splat(ball.radius),
        rings,
    );
    mesh
}

/// The ball's own colours by latitude and longitude.
fn ball_texture(ball: &Ball, height: u32) -> Texture {
    use portrait_export::field::Field;
    let width = 2 * height;
    let texels = (0..width * height)
        .map(|texel| {
            let around = (texel % width) as f32 + 0.5;
            let polar = ((texel / width) as f32 + 0.5) / height as f32 * std::f32::consts::PI;
            let around = around / width as f32 * std::f32::consts::TAU;
            let unit = Vec3::new(
                libm::sinf(polar) * libm::sinf(around),
                libm::cosf(polar),
                libm::sinf(polar) * libm::cosf(around),
            );
            let point = Vec3::from_array(ball.center) + ball.radius * unit;
            let (mut density, mut color) = ([0.0], [[0.0; 3]]);
            ball.density_and_color(&[point.to_array()], &mut density, &mut color);
            color[0].map(|value| (value * 255.0 + 0.5) as u8)
        })
        .collect();
    Texture {
        width,
        height,
        texels,
    }
}

#[test]
fn triangles_that_share_edges_cover_every_sample_once() {
    // A fan of slivers around an off-centre point that fills the square: drawn one by one, each sample is hit once.
    let mut corners = vec![[0.137, -0.081, 1.0]];
    for i in 0..40 {
        let t = i as f32 / 10.0;
        let (side, along) = (t as u32, t.fract() - 0.5);
        corners.push(match side {
            0 => [along, -0.5, 1.0],
            1 => [0.5, along, 1.0],
            2 => [-along, 0.5, 1.0],
            _ => [-0.5, -along, 1.0],
        });
    }
    let size = [64, 64];
    let mut hits = vec![0.0; 64 * 64];
    for i in 0..40 {
        let sliver = flat_mesh(&corners, vec![[0, 1 + i, 1 + (i + 1) % 40]]);
        let drawing =
            draw(&sliver, WHITE, &plain_camera(), size, &one_sample()).expect("a valid mesh");
        for (sum, alpha) in hits.iter_mut().zip(&drawing.picture.alpha) {
            *sum += alpha;
        }
    }
    assert!(hits.iter().all(|&hits| hits == 1.0), "holes or double hits");
}

#[test]
fn textures_are_interpolated_in_perspective() {
    // A quad that recedes from 1 m on the left to 3 m on the right, with u along it and a ramp as its texture.
    let mut mesh = flat_mesh(
        &[
            [-0.5, -0.5, 1.0],
            [1.5, -1.5, 3.0],
            [1.5, 1.5, 3.0],
            [-0.5, 0.5, 1.0],
        ],
        vec![[0, 1, 2], [0, 2, 3]],
    );
    mesh.uvs = vec![Vec2::ZERO, Vec2::X, Vec2::ONE, Vec2::Y];
    let ramp = BaseColor::Vertices(&[[0; 3], [65535; 3], [65535; 3], [0; 3]]);
    let texture = Texture {
        width: 256,
        height: 1,
        texels: (0..256).map(|i| [i as u8; 3]).collect(),
    };
    let size = [100, 100];
    let camera = plain_camera();
    let drawn = |base| {
        draw(&mesh, base, &camera, size, &one_sample())
            .expect("a valid mesh")
            .picture
    };
    let (by_texture, by_vertex) = (drawn(BaseColor::Texture(&texture)), drawn(ramp));
    for x in [5, 30, 50, 75, 95] {
        // On the ray x = s z the quad's line x = z - 1.5 is met at z = 1.5 / (1 - s), which is u = (z - 1) / 2.
        let s = (x as f32 + 0.5) / 100.0 - 0.5;
        let u = (1.5 / (1.0 - s) - 1.0) / 2.0;
        let pixel = by_texture.index(x, 50);
        let shown = by_texture.color[pixel][0];
        assert!(
            (shown - (256.0 * u - 0.5) / 255.0).abs() < 3e-3,
            "texture at {x}: {shown} vs {u}"
        );
        let linear = portrait_export::spaces::linear_from_display(by_vertex.color[pixel][0]);
        assert!(
            (linear - u).abs() < 3e-3,
            "vertices at {x}: {linear} vs {u}"
        );
        let along = by_vertex.depth[pixel] / camera_length(s, 0.005);
        assert!(
            (along - 1.5 / (1.0 - s)).abs() < 1e-2,
            "depth at {x}: {along}"
        );
    }
}

fn camera_length(x: f32, y: f32) -> f32 {
    libm::sqrtf(1.0 + x * x + y * y)
}

#[test]
fn the_nearer_triangle_is_seen_whatever_the_order() {
    let near = [[-1.0, -1.0, 1.0], [1.0, -1.0, 1.0], [0.0, 1.0, 1.0]];
    let far = near.map(|[x, y, _]| [2.0 * x, 2.0 * y, 2.0]);
    let corners: Vec<[f32; 3]> = near.into_iter().chain(far).collect();
    let colors: Vec<[u16; 3]> = (0..6)
        .map(|i| if i < 3 { [65535, 0, 0] } else { [0, 65535, 0] })
        .collect();
    for triangles in [vec![[0, 1, 2], [3, 4, 5]], vec![[3, 4, 5], [0, 1, 2]]] {
        let mesh = flat_mesh(&corners, triangles);
        let base = BaseColor::Vertices(&colors);
        let picture = draw(&mesh, base, &plain_camera(), [32, 32], &one_sample())
            .expect("valid")
            .picture;
        let color = picture.color[picture.index(16, 14)];
        assert!(color[0] > 0.999 && color[1] < 1e-3, "{color:?}");
    }
}

#[test]
fn closed_outward_surfaces_show_no_back_and_culling_changes_nothing() {
    let ball = Ball::default();
    let mesh = ball_mesh(&ball, 48);
    let camera = Camera::orbit(1.0, 0.2);
    let open = draw(&mesh, WHITE, &camera, [128, 128], &Settings::default()).expect("valid");
    assert_eq!(open.backfacing_samples, 0);
    let settings = Settings {
        cull_backfaces: true,
        ..Settings::default()
    };
    let culled = draw(&mesh, WHITE, &camera, [128, 128], &settings).expect("valid");
    assert_eq!(open.picture, culled.picture);
    let mut inside_out = mesh.clone();
    inside_out
        .triangles
        .iter_mut()
        .for_each(|triangle| triangle.swap(1, 2));
    let turned = draw(
        &inside_out,
        WHITE,
        &camera,
        [128, 128],
        &Settings::default(),
    )
    .expect("valid");
    assert!(turned.backfacing_samples > 1000);
    assert_eq!(turned.picture.alpha, open.picture.alpha);
}

#[test]
fn both_renderers_see_the_same_silhouette() {
    let ball = Ball::default();
    let camera = Camera::orbit(0.4, 0.1);
    let size = [192, 192];
    let march = march::Settings {
        samples: 192,
        importance_samples: 192,
        ..Default::default()
    };
    let volume = march::render(&ball, &camera, size, &march, None, &Silent);
    let mesh = draw(
        &ball_mesh(&ball, 96),
        WHITE,
        &camera,
        size,
        &Settings::default(),
    )
    .expect("valid")
    .picture;
    for y in 1..191 {
        for x in 1..191 {
            let inside = |picture: &portrait_export::render::Picture, x, y| {
                picture.alpha[picture.index(x, y)] > 0.5
            };
            if inside(&volume, x, y) != inside(&mesh, x, y) {
                let agrees_nearby = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
                    .into_iter()
                    .any(|(i, j)| inside(&mesh, i, j) == inside(&volume, x, y));
                assert!(agrees_nearby, "({x}, {y})");
            }
        }
    }
}

#[test]
fn threads_change_no_bit() {
    let ball = Ball::default();
    let (mesh, texture) = (ball_mesh(&ball, 32), ball_texture(&ball, 64));
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool")
            .install(|| {
                let settings = PreviewSettings {
                    view_px: [96, 120],
                    ..Default::default()
                };
                preview_with(&mesh, BaseColor::Texture(&texture), &settings).expect("valid")
            })
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn what_does_not_fit_is_named() {
    let mut mesh = flat_mesh(&[[0.0, 0.0, 1.0]; 3], vec![[0, 1, 2]]);
    let camera = plain_camera();
    mesh.uvs.pop();
    let texture = Texture {
        width: 2,
        height: 2,
        texels: vec![[0; 3]; 4],
    };
    let error = draw(
        &mesh,
        BaseColor::Texture(&texture),
        &camera,
        [8, 8],
        &one_sample(),
    )
    .expect_err("uvs are short");
    assert_eq!(
        error.to_string(),
        "found 2 texture coordinates for 3 vertices; they must be as many"
    );
    mesh.triangles[0][2] = 7;
    let error =
        draw(&mesh, WHITE, &camera, [8, 8], &one_sample()).expect_err("index is out of range");
    assert_eq!(
        error,
        RasterError::IndexOutOfRange {
            triangle: 0,
            vertex: 7,
            vertices: 3
        }
    );
    // Not finite, or behind the camera: nothing is drawn.
    let mesh = flat_mesh(
        &[[f32::NAN; 3], [0.0, 0.0, -1.0], [1.0, 0.0, 1.0]],
        vec![[0, 1, 2]],
    );
    let picture = draw(&mesh, WHITE, &camera, [8, 8], &one_sample())
        .expect("valid")
        .picture;
    assert!(picture.alpha.iter().all(|&alpha| alpha == 0.0));
}

#[test]
fn a_well_textured_ball_compares_well_and_a_wrong_one_badly() {
    // Steep, so that light comes from the surface; at 20,000 per metre it comes from 9 mm inside, 29 dB away.
    let ball = Ball {
        slope: 2_000_000.0,
        ..Ball::default()
    };
    let (mesh, texture) = (ball_mesh(&ball, 96), ball_texture(&ball, 512));
    let mut settings = CompareSettings {
        size_px: 128,
        ..Default::default()
    };
    settings.raster.supersampling = 2;
    let gray = Texture {
        width: 1,
        height: 1,
        texels: vec![[128; 3]],
    };
    let both = [&texture, &gray];
    let compared = compare_with(&settings, &ball, &mesh, &both, &Silent, |_, _, _| {});
    let [good, bad] = <[_; 2]>::try_from(compared.expect("valid")).expect("one a texture");
    assert_eq!(good.views.len(), 8);
    assert_eq!(
        good.pixels,
        good.views.iter().map(|view| view.pixels).sum::<u64>()
    );
    assert!(good.psnr_db.expect("pixels are shared") > 38.0, "{good:?}");
    assert!(bad.psnr_db.expect("pixels are shared") < 15.0);
}

#[test]
#[ignore = "prints times; run with --ignored --nocapture"]
fn time_compare() {
    use portrait_export::field::{Bounds, Field};
    use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
    struct Counting(Ball, AtomicU64, AtomicU64);
    impl Field for Counting {
        fn bounds(&self) -> Bounds {
            self.0.bounds()
        }
        fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
            self.1.fetch_add(points.len() as u64, Relaxed);
            self.0.density(points, density);
        }
        fn density_and_color(
            &self,
            points: &[[f32; 3]],
            density: &mut [f32],
            color: &mut [[f32; 3]],
        ) {
            self.2.fetch_add(points.len() as u64, Relaxed);
            self.0.density_and_color(points, density, color);
        }
    }
    let ball = Ball::default();
    let (mesh, texture) = (ball_mesh(&ball, 180), ball_texture(&ball, 1024));
    let start = std::time::Instant::now();
    let field = Counting(ball, AtomicU64::new(0), AtomicU64::new(0));
    let comparison = compare(&field, None, &mesh, &[&texture], &Silent).expect("valid");
    println!(
        "compare: {:.2} s, {:?} densities, {:?} colours, {comparison:#?}",
        start.elapsed().as_secs_f32(),
        field.1,
        field.2
    );
}

#[test]
#[ignore = "writes pictures to look at into the target folder"]
fn write_previews() {
    let mut head = UnwrappedMesh::default();
    for (center, radii) in [
        ([0.0, 0.12, 0.02], [0.078, 0.11, 0.095]),
        ([0.0, 0.06, 0.045], [0.055, 0.06, 0.06]),
        ([0.0, 0.10, 0.118], [0.014, 0.024, 0.02]),
        ([0.079, 0.11, 0.01], [0.012, 0.03, 0.018]),
        ([-0.079, 0.11, 0.01], [0.012, 0.03, 0.018]),
        ([0.0, -0.02, 0.0], [0.055, 0.12, 0.055]),
        ([0.0, -0.17, -0.01], [0.22, 0.09, 0.10]),
        ([0.0, 0.15, 0.0], [0.088, 0.10, 0.10]),
    ] {
        add_ellipsoid(
            &mut head,
            Vec3::from_array(center),
            Vec3::from_array(radii),
            64,
        );
    }
    let texture = Texture {
        width: 64,
        height: 64,
        texels: (0..64 * 64)
            .map(|i: u32| {
                let warm = (i / 64) as u8;
                if (i / 4 + i / 256).is_multiple_of(2) {
                    [222 - warm / 2, 178 - warm, 150 - warm]
                } else {
                    [205, 160, 135]
                }
            })
            .collect(),
    };
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    for unlit in [false, true] {
        let start = std::time::Instant::now();
        let sheet = preview(&head, &texture, unlit).expect("valid");
        let seconds = start.elapsed().as_secs_f32();
        let path = folder.join(if unlit {
            "preview-unlit.png"
        } else {
            "preview-lit.png"
        });
        image::save_buffer(
            &path,
            sheet.texels.as_flattened(),
            sheet.width,
            sheet.height,
            image::ColorType::Rgb8,
        )
        .expect("the target folder is writable");
        println!("{seconds:.2} s for {}", path.display());
    }
}
