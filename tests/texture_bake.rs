//! From field to padded texture on analytic fields: exact colours, seams, padding, mips, determinism.
//!
//! Does not prove fidelity to renderings of a real portrait (the pipeline's own measurements do), nor anything about
//! charts of a surface finer than the texels.

mod texture_common;

use glam::{Vec2, Vec3};
use portrait_export::field::analytic::Ball;
use portrait_export::field::{Bounds, Field};
use portrait_export::progress::Silent;
use portrait_export::texture::atlas::{Atlas, rasterise};
use portrait_export::texture::bake::{Bake, vertex_colors};
use portrait_export::texture::color::{
    byte_from_linear, linear_from_byte, linear_u16_from_display,
};
use portrait_export::texture::shell::ShellSettings;
use portrait_export::texture::unwrap::{UnwrapSettings, Unwrapped, unwrap};
use portrait_export::texture::{Texture, pad};

const SIZE: u32 = 1024;

/// Colours at the surface point itself, so that the expected value has a formula.
fn surface_only() -> ShellSettings {
    ShellSettings {
        samples: 0,
        ..ShellSettings::default()
    }
}

fn unwrapped_ball(level: u32, size_texels: u32) -> Unwrapped {
    let (mesh, normals) = texture_common::ball(level);
    let settings = UnwrapSettings {
        size_texels,
        ..Default::default()
    };
    unwrap(&mesh, &normals, &settings).expect("a ball unwraps")
}

/// Atlas and unpadded texture of a field on the ball.
fn baked(field: &dyn Field, unwrapped: &Unwrapped, settings: &ShellSettings) -> (Atlas, Texture) {
    let atlas = rasterise(&unwrapped.mesh, SIZE);
    let result = Bake {
        field,
        mesh: &unwrapped.mesh,
        atlas: &atlas,
        offsets: None,
        settings,
        nearest: None,
    }
    .all(&Silent);
    assert_eq!(result.stats.misses, 0);
    (atlas, result.texture)
}

/// One mip level down, as engines make it: the mean of four in linear light.
fn half(texture: &Texture) -> Texture {
    let (width, height) = (texture.width / 2, texture.height / 2);
    let texels = (0..height * width)
        .map(|i| {
            let (x, y) = (2 * (i % width), 2 * (i / width));
            std::array::from_fn(|channel| {
                let sum: f32 = [(0, 0), (1, 0), (0, 1), (1, 1)]
                    .map(|(dx, dy)| texture.texels[((y + dy) * texture.width + x + dx) as usize])
                    .map(|texel| linear_from_byte(texel[channel]))
                    .iter()
                    .sum();
                byte_from_linear(0.25 * sum)
            })
        })
        .collect();
    Texture {
        width,
        height,
        texels,
    }
}

/// Bilinear lookup in display bytes, clamped at the border.
fn lookup(texture: &Texture, uv: Vec2) -> Vec3 {
    let size = Vec2::new(texture.width as f32, texture.height as f32);
    let at = (uv * size - 0.5).clamp(Vec2::ZERO, size - 1.0);
    let (low, share) = (at.floor(), at.fract());
    let texel = |dx: f32, dy: f32| {
        let x = (low.x + dx).min(size.x - 1.0) as usize;
        let y = (low.y + dy).min(size.y - 1.0) as usize;
        Vec3::from(texture.texels[y * texture.width as usize + x].map(f32::from))
    };
    texel(0.0, 0.0)
        .lerp(texel(1.0, 0.0), share.x)
        .lerp(texel(0.0, 1.0).lerp(texel(1.0, 1.0), share.x), share.y)
}

/// The ball's own colour, in bytes, at the surface point in some direction.
fn truth(point: Vec3) -> Vec3 {
    let ball = Ball::default();
    let center = Vec3::from(ball.center);
    let on = center + (point - center).normalize() * ball.radius;
    let mut color = [[0.0; 3]];
    ball.density_and_color(&[on.to_array()], &mut [0.0], &mut color);
    Vec3::from(color[0]) * 255.0
}

/// Points spread over all triangles: texture coordinate and position.
fn surface_samples(unwrapped: &Unwrapped) -> impl Iterator<Item = (Vec2, Vec3)> + '_ {
    let weights = [
        (0.0, 0.0),
        (1.0, 0.0),
        (0.0, 1.0),
        (0.5, 0.5),
        (0.0, 0.3),
        (0.2, 0.3),
    ];
    let mesh = &unwrapped.mesh;
    mesh.triangles.iter().flat_map(move |&corners| {
        let [a, b, c] = corners.map(|v| v as usize);
        weights.map(|(s, t)| {
            let mix = |i: usize| [1.0 - s - t, s, t][i];
            (
                mesh.uvs[a] * mix(0) + mesh.uvs[b] * mix(1) + mesh.uvs[c] * mix(2),
                mesh.positions[a] * mix(0)
                    + mesh.positions[b] * mix(1)
                    + mesh.positions[c] * mix(2),
            )
        })
    })
}

#[test]
fn colours_are_the_surface_s_everywhere_even_on_chart_edges() {
    let unwrapped = unwrapped_ball(3, SIZE);
    let (_, texture) = baked(&Ball::default(), &unwrapped, &surface_only());
    // Unpadded: every lookup on the surface sees covered texels only.
    for (uv, position) in surface_samples(&unwrapped) {
        let error = (lookup(&texture, uv) - truth(position)).abs().max_element();
        assert!(error < 2.0, "error {error} at {uv}");
    }
}

#[test]
fn both_sides_of_a_seam_agree() {
    let unwrapped = unwrapped_ball(3, SIZE);
    let (atlas, mut texture) = baked(&Ball::default(), &unwrapped, &surface_only());
    pad::fill(&mut texture, &atlas);
    let mesh = &unwrapped.mesh;
    let mut sides = std::collections::BTreeMap::<[u32; 2], Vec<[u32; 2]>>::new();
    for corners in &mesh.triangles {
        for i in 0..3 {
            let mut edge = [corners[i], corners[(i + 1) % 3]];
            edge.sort_by_key(|&v| unwrapped.source_vertex[v as usize]);
            let key = edge.map(|v| unwrapped.source_vertex[v as usize]);
            sides.entry(key).or_default().push(edge);
        }
    }
    let mut seams = 0;
    for pair in sides.values().filter(|pair| pair[0] != pair[1]) {
        seams += 1;
        for step in 0..=8 {
            let [a, b] = [pair[0], pair[1]].map(|[from, to]| {
                let share = step as f32 / 8.0;
                lookup(
                    &texture,
                    mesh.uvs[from as usize].lerp(mesh.uvs[to as usize], share),
                )
            });
            assert!((a - b).abs().max_element() <= 2.0, "{a} {b}");
        }
    }
    assert!(seams > 50, "{seams} seam edges");
}

/// A ball of one colour.
struct Plain([f32; 3]);

impl Field for Plain {
    fn bounds(&self) -> Bounds {
        Ball::default().bounds()
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        Ball::default().density(points, density);
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.density(points, density);
        color.fill(self.0);
    }
}

#[test]
fn one_colour_fills_everything_black_too() {
    let unwrapped = unwrapped_ball(2, SIZE);
    for color in [[0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [0.8, 0.4, 0.0]] {
        let (atlas, mut texture) = baked(&Plain(color), &unwrapped, &ShellSettings::default());
        pad::fill(&mut texture, &atlas);
        let expected = color.map(|c| (255.0 * c).round() as u8);
        assert!(texture.texels.iter().all(|texel| *texel == expected));
    }
}

#[test]
fn mips_stay_near_the_surface_s_colour() {
    let unwrapped = unwrapped_ball(3, SIZE);
    let (atlas, mut texture) = baked(&Ball::default(), &unwrapped, &surface_only());
    pad::fill(&mut texture, &atlas);
    let mut mip = texture;
    // At higher levels a lookup mixes neighbouring charts, whose colours differ: the mean tells of bleeding.
    for (level, mean_bound) in [(1, 1.0), (2, 2.0), (3, 5.0), (4, 14.0)] {
        mip = half(&mip);
        let (mut sum, mut count) = (0.0, 0.0);
        for (uv, position) in surface_samples(&unwrapped) {
            sum += (lookup(&mip, uv) - truth(position)).abs().max_element();
            count += 1.0;
        }
        assert!(sum / count < mean_bound, "level {level}: {}", sum / count);
    }
}

#[test]
fn padding_touches_no_covered_texel() {
    let unwrapped = unwrapped_ball(2, SIZE);
    let (atlas, texture) = baked(&Ball::default(), &unwrapped, &surface_only());
    let mut padded = texture.clone();
    pad::fill(&mut padded, &atlas);
    let mut filled = 0;
    for texel in 0..texture.texels.len() {
        if atlas.is_covered(texel) {
            assert_eq!(texture.texels[texel], padded.texels[texel]);
        } else {
            filled += usize::from(texture.texels[texel] != padded.texels[texel]);
        }
    }
    assert!(filled > 10_000, "{filled} texels filled");
}

#[test]
fn threads_change_nothing() {
    let run = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool")
            .install(|| {
                let unwrapped = unwrapped_ball(2, SIZE);
                let (atlas, mut texture) =
                    baked(&Ball::default(), &unwrapped, &ShellSettings::default());
                pad::fill(&mut texture, &atlas);
                texture
            })
    };
    assert!(run(1) == run(2));
}

#[test]
fn vertex_colours_are_linear() {
    let (mesh, normals) = texture_common::ball(2);
    let color = [0.8, 0.4, 0.0];
    let colors = vertex_colors(
        &Plain(color),
        &mesh.positions,
        &normals,
        None,
        &ShellSettings::default(),
        None,
    );
    assert_eq!(colors.len(), mesh.positions.len());
    for found in colors
        .iter()
        .flatten()
        .zip(color.map(linear_u16_from_display).iter().cycle())
    {
        assert!(found.0.abs_diff(*found.1) <= 1);
    }
}

#[test]
#[ignore = "prints numbers and writes a picture; run by hand"]
fn prints_times_at_full_size() {
    let size = 2048;
    let (mesh, normals) = texture_common::bumpy(5);
    let mut clock = std::time::Instant::now();
    let mut lap = |stage: &str| {
        println!("{stage}: {:?}", clock.elapsed());
        clock = std::time::Instant::now();
    };
    let unwrapped = unwrap(&mesh, &normals, &UnwrapSettings::default()).expect("closed");
    lap("unwrap");
    let atlas = rasterise(&unwrapped.mesh, size);
    lap("atlas");
    let field = Ball {
        center: [0.0; 3],
        ..Ball::default()
    };
    let settings = ShellSettings {
        search_m: 0.02,
        ..ShellSettings::default()
    };
    let mut result = Bake {
        field: &field,
        mesh: &unwrapped.mesh,
        atlas: &atlas,
        offsets: None,
        settings: &settings,
        nearest: None,
    }
    .all(&Silent);
    lap("bake");
    let fog = Ball {
        slope: 1_200.0,
        ..field
    };
    let foggy = Bake {
        field: &fog,
        mesh: &unwrapped.mesh,
        atlas: &atlas,
        offsets: None,
        settings: &settings,
        nearest: None,
    }
    .all(&Silent);
    lap("bake of a foggy field");
    println!("{:?}", foggy.stats);
    pad::fill(&mut result.texture, &atlas);
    lap("pad");
    println!("{:?}\n{:?}", unwrapped.stats, result.stats);
    println!("inside {} overlaps {}", atlas.inside, atlas.overlaps);
    let chart_picture: Vec<u8> = (0..(size * size) as usize)
        .flat_map(|texel| match atlas.surface_point(&unwrapped.mesh, texel) {
            Some(at) => {
                let hash =
                    unwrapped.chart_of_triangle[at.triangle as usize].wrapping_mul(2_654_435_761);
                [hash >> 8, hash >> 16, hash >> 24].map(|c| c as u8 | 64)
            }
            None => [0; 3],
        })
        .collect();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let save = |name: &str, bytes: &[u8]| {
        image::save_buffer(folder.join(name), bytes, size, size, image::ColorType::Rgb8)
            .expect("a picture");
    };
    save("charts.png", &chart_picture);
    save("texture.png", result.texture.texels.as_flattened());
}
