//! Which cameras to take: few that together see the surface well.
//!
//! Greedy, front first: each next camera is the candidate that adds most newly well-seen area, until the gain is small.
//! Candidates stand on the standard orbit within what published networks were trained for, and keep some degrees away
//! from the held-out views (`HELD_OUT_VIEWS_DEG` of [`compare`](crate::render::compare)), so that those stay unseen.

use rayon::prelude::*;

use super::ViewBakeSettings;
use super::sight::Sight;
use super::site::Site;
use crate::progress::Progress;
use crate::render::Camera;
use crate::render::raster::RasterError;
use crate::texture::UnwrappedMesh;

/// Yaws of the candidates in degrees: multiples of this, 7.5 or more beside every held-out view.
const YAW_STEP_DEG: u32 = 15;
/// Their pitches in degrees: level, and up and down as far as published networks' training views reach.
const PITCHES_DEG: [f32; 4] = [0.0, -25.0, 20.0, 42.0];
/// Edge of the pictures that coverage is judged by: enough to see which side of a nose is hidden.
const PLAN_PX: u32 = 192;
/// Points of the surface that coverage is judged at.
const PLAN_POINTS: usize = 15_000;

/// A camera and where on the orbit it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlannedCamera {
    /// Yaw in degrees, positive towards the person's left.
    pub yaw_deg: f32,
    /// Pitch in degrees, positive from above.
    pub pitch_deg: f32,
    /// The camera there.
    pub camera: Camera,
}

impl PlannedCamera {
    fn at(yaw_deg: f32, pitch_deg: f32) -> Self {
        Self {
            yaw_deg,
            pitch_deg,
            camera: Camera::orbit(yaw_deg.to_radians(), pitch_deg.to_radians()),
        }
    }
}

/// All cameras that may be planned, the frontal one first.
pub fn candidates() -> Vec<PlannedCamera> {
    PITCHES_DEG
        .iter()
        .flat_map(|&pitch| {
            (0..360)
                .step_by(YAW_STEP_DEG as usize)
                .map(move |yaw| PlannedCamera::at(yaw as f32, pitch))
        })
        .collect()
}

/// Chooses cameras for a surface known by `sites`.
///
/// # Errors
/// [`RasterError`] where the mesh cannot be drawn.
pub(super) fn plan(
    mesh: &UnwrappedMesh,
    sites: &[Site],
    settings: &ViewBakeSettings,
    progress: &dyn Progress,
) -> Result<Vec<PlannedCamera>, RasterError> {
    let candidates = candidates();
    progress.begin("plan views", candidates.len() as u64);
    let sites: Vec<&Site> = sites
        .iter()
        .step_by((sites.len() / PLAN_POINTS).max(1))
        .collect();
    // Sites are texels, which stand for equal areas.
    let seen: Vec<Vec<f32>> = candidates
        .par_iter()
        .map(|candidate| {
            let sight = Sight::new(mesh, &candidate.camera, PLAN_PX, None)?;
            // Half of the preference for level views (by its square root): what is seen from above alone, as the crown, is
            // worth a picture.
            let seen = sites.iter().map(|site| {
                let quality = sight.quality(site.point, site.normal, site.normal);
                quality.map_or(0.0, |quality| quality / sight.worth.sqrt())
            });
            progress.advance(1);
            Ok(seen.collect())
        })
        .collect::<Result<_, RasterError>>()?;
    progress.end();
    let order = greedy(&seen, settings);
    Ok(order.into_iter().map(|index| candidates[index]).collect())
}

/// Indices of the chosen candidates: the first one, then whichever adds most, the earlier of equal ones.
/// `seen[candidate][site]` is how well a site is seen, in [0, 1].
fn greedy(seen: &[Vec<f32>], settings: &ViewBakeSettings) -> Vec<usize> {
    let Some(front) = seen.first() else {
        return Vec::new();
    };
    let mut best = front.clone();
    let mut chosen = vec![0];
    let least = f64::from(settings.least_gain) * best.len() as f64;
    while chosen.len() < settings.most_views {
        let gains: Vec<f64> = seen
            .par_iter()
            .map(|seen| {
                let gain = |(now, before): (&f32, &f32)| f64::from((now - before).max(0.0));
                seen.iter().zip(&best).map(gain).sum()
            })
            .collect();
        let first_best = |a: usize, b: usize| if gains[b] > gains[a] { b } else { a };
        let Some(next) = (0..gains.len()).reduce(first_best) else {
            break;
        };
        if gains[next] <= least {
            break;
        }
        for (best, seen) in best.iter_mut().zip(&seen[next]) {
            *best = best.max(*seen);
        }
        chosen.push(next);
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::compare::held_out_cameras;

    #[test]
    fn no_candidate_comes_near_a_held_out_view() {
        for held_out in held_out_cameras() {
            for candidate in candidates() {
                let cosine = held_out
                    .eye
                    .normalize()
                    .dot(candidate.camera.eye.normalize());
                let apart = libm::acosf(cosine).to_degrees();
                assert!(apart > 7.0, "{candidate:?}: {apart}");
            }
        }
    }

    #[test]
    fn the_front_is_first_and_what_adds_nothing_is_left_out() {
        let seen = vec![
            vec![1.0, 0.2, 0.0, 0.0],
            vec![0.9, 0.3, 0.0, 0.0],
            vec![0.0, 0.0, 0.6, 0.1],
            vec![0.0, 0.0, 0.5, 0.9],
        ];
        let settings = ViewBakeSettings {
            least_gain: 0.05,
            ..ViewBakeSettings::default()
        };
        assert_eq!(greedy(&seen, &settings), [0, 3]);
        let most_views = 1;
        assert_eq!(
            greedy(
                &seen,
                &ViewBakeSettings {
                    most_views,
                    ..settings
                }
            ),
            [0]
        );
    }
}
