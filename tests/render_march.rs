//! Volume rendering of a field whose silhouette is known. Does not prove: agreement with a published renderer's
//! pictures, or anything about fields with thin features.

use portrait_export::field::analytic::Ball;
use portrait_export::field::{Bounds, Field};
use portrait_export::progress::Silent;
use portrait_export::render::march::{Settings, render};
use portrait_export::render::occupancy::{EMPTY_BELOW, Occupancy};
use portrait_export::render::{Camera, Picture};

const SIZE: [u32; 2] = [160, 160];

fn shoot(field: &dyn Field, settings: &Settings, occupancy: Option<&Occupancy>) -> Picture {
    let camera = Camera::orbit(0.4, 0.1);
    render(field, &camera, SIZE, settings, occupancy, &Silent)
}

fn fine() -> Settings {
    Settings {
        samples: 192,
        importance_samples: 192,
        ..Settings::default()
    }
}

/// The ball, but sure of itself everywhere: nothing is left out for being outside its bounds.
struct Everywhere(Ball);

impl Field for Everywhere {
    fn bounds(&self) -> Bounds {
        Bounds::cube(10.0)
    }
    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        self.0.density(points, density);
    }
    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.0.density_and_color(points, density, color);
    }
}

#[test]
fn the_silhouette_of_a_ball_has_its_radius_and_its_centre_its_depth() {
    // Steep, so that rays which graze the ball are stopped too: at 20,000 per metre it looks 1 mm smaller.
    let ball = Ball {
        slope: 400_000.0,
        ..Ball::default()
    };
    let picture = shoot(&ball, &fine(), None);
    let covered: f32 = picture.alpha.iter().sum();
    let seen_px = libm::sqrtf(covered / std::f32::consts::PI);
    let camera = Camera::orbit(0.4, 0.1);
    let center = glam::Vec3::from_array(ball.center);
    let distance = (center - camera.eye).length();
    // A sphere of radius r at distance d shows a disc of tan(asin(r / d)).
    let apparent = ball.radius / libm::sqrtf(distance * distance - ball.radius * ball.radius);
    let expected_px = apparent * camera.focal * SIZE[0] as f32;
    assert!(
        (seen_px - expected_px).abs() < 0.35,
        "{seen_px} vs {expected_px}"
    );

    let at = camera.project(center, SIZE);
    let pixel = picture.index(at.x as u32, at.y as u32);
    assert!(picture.alpha[pixel] > 0.9999, "{}", picture.alpha[pixel]);
    let depth = picture.depth[pixel];
    assert!((depth - (distance - ball.radius)).abs() < 2e-3, "{depth}");
    assert_eq!(picture.alpha[0], 0.0);
    assert!(picture.depth[0].is_infinite());
}

#[test]
fn leaving_out_what_cannot_matter_changes_less_than_1e_4() {
    let ball = Ball {
        slope: 3_000.0,
        ..Ball::default()
    };
    let settings = fine();
    let all = shoot(&Everywhere(ball), &settings, None);
    let occupancy = Occupancy::build(&ball, ball.bounds(), EMPTY_BELOW, settings.step_m());
    let skipped = shoot(&ball, &settings, Some(&occupancy));
    let mut greatest = 0.0_f32;
    for pixel in 0..all.alpha.len() {
        greatest = greatest.max((all.alpha[pixel] - skipped.alpha[pixel]).abs());
        for channel in 0..3 {
            let [a, b] = [&all, &skipped].map(|p| p.color[pixel][channel] * p.alpha[pixel]);
            greatest = greatest.max((a - b).abs());
        }
    }
    assert!(greatest < 1e-4, "{greatest}");
}

#[test]
fn threads_change_no_bit() {
    let ball = Ball::default();
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool of threads")
            .install(|| shoot(&ball, &Settings::default(), None))
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn a_region_cuts_and_colours_stay_straight() {
    let ball = Ball::default();
    let settings = Settings {
        region: Some(Bounds {
            min: [-1.0, ball.center[1], -1.0],
            max: [1.0; 3],
        }),
        ..fine()
    };
    let camera = Camera::orbit(0.0, 0.0);
    let cut = render(&ball, &camera, SIZE, &settings, None, &Silent);
    let at = camera.project(glam::Vec3::from_array(ball.center), SIZE);
    let [x, y] = [at.x as u32, at.y as u32];
    assert!(cut.alpha[cut.index(x, y - 10)] > 0.999);
    assert_eq!(cut.alpha[cut.index(x, y + 10)], 0.0);
    // Straight colours stay within the field's 0.1 to 0.9 even where alpha is small.
    for (color, &alpha) in cut.color.iter().zip(&cut.alpha) {
        if alpha > 1e-3 {
            assert!(
                color.iter().all(|value| (0.099..=0.901).contains(value)),
                "{color:?} at {alpha}"
            );
        }
    }
}

#[test]
fn no_more_samples_than_asked_for_are_needed_and_few_do_not_fail() {
    let settings = Settings {
        samples: 1,
        importance_samples: 0,
        ..Settings::default()
    };
    let picture = shoot(&Ball::default(), &settings, None);
    assert_eq!(picture.alpha.len(), 160 * 160);
    let nothing = Settings {
        region: Some(Bounds {
            min: [1.0; 3],
            max: [-1.0; 3],
        }),
        ..Settings::default()
    };
    assert!(
        shoot(&Ball::default(), &nothing, None)
            .alpha
            .iter()
            .all(|&alpha| alpha == 0.0)
    );
}
