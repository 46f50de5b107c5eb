//! How well two pictures agree over the head.

use crate::render::psnr::Difference;
use crate::render::{Camera, Picture};

/// The head is what is above this height, in canonical metres at rest: where the face begins ([`super::surface::is_face`]).
pub const HEAD_FROM_M: f32 = 0.02;

/// Difference of two pictures of N pixels in display values (clamped to [0, 1]), over pixels whose mask exceeds one half.
///
/// None where lengths differ.
pub fn difference_under(a: &[[f32; 3]], b: &[[f32; 3]], mask: &[f32]) -> Option<Difference> {
    if a.len() != b.len() || a.len() != mask.len() {
        return None;
    }
    let mut sum = Difference::default();
    for ((a, b), _) in a.iter().zip(b).zip(mask).filter(|(_, mask)| **mask > 0.5) {
        for channel in 0..3 {
            let [a, b] = [a, b].map(|color| f64::from(color[channel].clamp(0.0, 1.0)));
            sum.squared_error += (a - b) * (a - b);
        }
        sum.pixels += 1;
    }
    Some(sum)
}

/// The part of a picture's coverage that shows the head of a person at rest, by where the surface is; N pixels.
pub fn head_mask(picture: &Picture, camera: &Camera) -> Vec<f32> {
    let size = [picture.width, picture.height];
    let mut mask = Vec::with_capacity(picture.alpha.len());
    for y in 0..picture.height {
        for x in 0..picture.width {
            let pixel = picture.index(x, y);
            let (eye, direction) = camera.ray(x, y, size);
            let height = eye.y + picture.depth[pixel] * direction.y;
            let is_head = picture.depth[pixel].is_finite() && height > HEAD_FROM_M;
            mask.push(if is_head { picture.alpha[pixel] } else { 0.0 });
        }
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::tests::ball;
    use crate::render::direct::draw;

    #[test]
    fn only_what_the_mask_shows_counts() {
        let (a, mut b) = (vec![[0.5; 3]; 10], vec![[0.6; 3]; 10]);
        b[0] = [0.0, 1.0, 0.0];
        let mut mask = vec![1.0; 10];
        mask[0] = 0.5;
        let found = difference_under(&a, &b, &mask).expect("lengths agree");
        assert_eq!(found.pixels, 9);
        let ratio = found.psnr_db().expect("pixels");
        assert!((ratio - 20.0).abs() < 1e-4, "{ratio}");
        assert_eq!(difference_under(&a, &b[1..], &mask), None);
    }

    #[test]
    fn the_head_is_what_is_high_enough() {
        let ball = ball([0.0, 0.02, 0.0], 0.1);
        let camera = Camera::orbit(0.4, 0.0);
        let colors = vec![glam::Vec3::ONE; ball.mesh.positions.len()];
        let (points, triangles) = (&ball.mesh.positions, &ball.mesh.triangles);
        let drawn = draw(points, &colors, triangles, &camera, [64, 64], 2);
        let picture = drawn.to_picture(&camera);
        let mask = head_mask(&picture, &camera);
        let (head, all) = (mask.iter().sum::<f32>(), picture.alpha.iter().sum::<f32>());
        // The camera is level with the pivot, 45 mm above the ball's middle: of the half towards it, a little more is seen.
        assert!((0.45..0.6).contains(&(head / all)), "{}", head / all);
        let lowest = mask.iter().rposition(|&mask| mask > 0.0).expect("a head") / 64;
        let expected = camera.project(glam::Vec3::new(0.0, 0.02, 0.1), [64, 64]).y;
        assert!((lowest as f32 + 0.5 - expected).abs() < 2.0);
    }
}
