//! One person: signed distance and colour at any point.
//!
//! The distance is that of the bust and the eyeballs, less the thickness of what is worn or grows there, joined with loose hair and cut flat below and beside. It is
//! nearly exact within 15 mm of the surface. Colours are those of the closest surface, also inside.

use std::sync::Arc;

use glam::{DVec3, Vec3};

use super::eyes::Eyes;
use super::garment::{Garment, Worn};
use super::hair::{Hair, Head, Loose};
use super::latent::Latent;
use super::maths::{mix_color, shade, sigmoid, soft_max, soft_min};
use super::people::Shared;
use super::shape::Build;
use super::skin::{Skin, SkinSite};
use super::winding::Winding;
use super::{BOX_M, CHEST_M, ISO, MOST_DENSITY, SHOULDERS_M, SLOPE};
use crate::body::{Body, BodyFaults, JOINTS};
use crate::field::{Bounds, Field};
use crate::mesh::Mesh;
use crate::mesh::nearest::Nearest;

/// How far loose hair is rounded into what it lies on, metres.
const ROUND_M: f32 = 0.012;
/// How far what is worn on the head, the chin and the chest is rounded into each other, metres; a quarter of it stands on bare skin too.
const LAYER_ROUND_M: f32 = 0.003;

/// A person.
#[derive(Debug, Clone)]
pub struct Person {
    build: Build,
    surface: Option<Nearest>,
    winding: Winding,
    mesh: Mesh,
    eyes: Eyes,
    hair: Hair,
    skin: Skin,
    garment: Garment,
    vertices: Vec<DVec3>,
    joints: [DVec3; JOINTS],
    shared: Arc<Shared>,
}

/// What a person is made of.
pub struct Parts<'a> {
    /// The latent vector.
    pub latent: &'a Latent,
    /// The build.
    pub build: Build,
    /// The bust's vertices, metres.
    pub positions: Vec<Vec3>,
    /// Middle and radius of the eyeballs, metres.
    pub eyes: [(Vec3, f32); 2],
    /// The body's vertices, metres.
    pub vertices: Vec<DVec3>,
    /// The body's joints, metres.
    pub joints: [DVec3; JOINTS],
    /// What all people share.
    pub shared: Arc<Shared>,
}

/// What is known of a point.
struct Site {
    skin: SkinSite,
    /// The nearer eye.
    eye: usize,
    /// Distance from the bare bust, without eyes.
    bare: f32,
    inside_hairline: f32,
    inside_back: f32,
    worn: Worn,
    loose: Loose,
    /// Distance from the person but for loose hair.
    dressed: f32,
}

impl Person {
    /// Puts a person together.
    pub fn new(parts: Parts) -> Self {
        let Parts {
            latent,
            build,
            positions,
            eyes,
            vertices,
            joints,
            shared,
        } = parts;
        let skin = Skin::new(latent, &build);
        let head = head(&positions, &shared.template.canonical, &eyes);
        let mesh = Mesh {
            positions,
            triangles: shared.template.triangles.clone(),
        };
        Self {
            surface: Nearest::build(&mesh).ok(),
            winding: Winding::build(&mesh.positions, &mesh.triangles),
            mesh,
            eyes: Eyes::new(latent, eyes, skin.melanin),
            hair: Hair::new(latent, &build, skin.melanin, head),
            garment: Garment::new(latent),
            skin,
            build,
            vertices,
            joints,
            shared,
        }
    }

    /// Sex, age and the like.
    pub fn build(&self) -> &Build {
        &self.build
    }

    /// Signed distance (metres, negative inside) and display-encoded sRGB colour in [0, 1] at points in metres.
    ///
    /// # Panics
    /// Where the three are not of one length.
    pub fn evaluate(&self, points: &[Vec3], distances: &mut [f32], colors: &mut [[f32; 3]]) {
        assert!(
            points.len() == distances.len() && points.len() == colors.len(),
            "one distance and one colour a point"
        );
        for ((&point, distance), color) in points.iter().zip(distances).zip(colors) {
            let site = self.site(point);
            *distance = cut(self.whole(&site), point);
            *color = self.color(&site, point);
        }
    }

    /// Signed distances alone, those of [`Person::evaluate`].
    ///
    /// # Panics
    /// Where the two are not of one length.
    pub fn distances(&self, points: &[Vec3], distances: &mut [f32]) {
        assert_eq!(points.len(), distances.len(), "one distance a point");
        for (&point, distance) in points.iter().zip(distances) {
            *distance = cut(self.whole(&self.site(point)), point);
        }
    }

    /// Signed distances at all points, and colours at those that are chosen by them, both as [`Person::evaluate`] tells them.
    pub(super) fn evaluate_chosen(
        &self,
        points: &[Vec3],
        choose: impl FnOnce(&[f32]) -> Vec<usize>,
    ) -> Vec<(usize, f32, [f32; 3])> {
        let sites: Vec<Site> = points.iter().map(|&point| self.site(point)).collect();
        let distances = sites.iter().zip(points);
        let distances: Vec<f32> = distances
            .map(|(site, &point)| cut(self.whole(site), point))
            .collect();
        let chosen = choose(&distances).into_iter();
        chosen
            .map(|at| (at, distances[at], self.color(&sites[at], points[at])))
            .collect()
    }

    /// This person's own body, unclothed, in the pose of the geometry.
    ///
    /// # Errors
    /// [`BodyFaults`], which no person of whole data has.
    pub fn body(&self) -> Result<Body, BodyFaults> {
        Body::new(
            self.shared
                .rigging
                .posed_body(self.vertices.clone(), self.joints),
        )
    }

    /// The bust's triangles.
    pub fn triangles(&self) -> &[[u32; 3]] {
        &self.mesh.triangles
    }

    /// Corners of one of the bust's triangles, metres.
    pub fn corners(&self, triangle: usize) -> [Vec3; 3] {
        self.mesh.corners(triangle)
    }

    /// The canonical place of a triangle's middle, metres.
    pub fn canonical_middle(&self, triangle: usize) -> Vec3 {
        let canonical = &self.shared.template.canonical;
        let corners = self.mesh.triangles[triangle].map(|corner| canonical[corner as usize]);
        corners.iter().sum::<Vec3>() / 3.0
    }

    /// How thick what is worn or grows at a canonical place is, metres; beards and loose hair left out.
    pub fn thickness(&self, place: Vec3) -> f32 {
        let inside = self.hair.inside_hairline(place, 0.0);
        let cloth = self.garment.thickness(place, self.garment.worn(place));
        self.hair.thickness(place, inside).max(cloth)
    }

    fn site(&self, point: Vec3) -> Site {
        let (bare, place, uv) = self.bare(point);
        let (eye, to_eye) = self.eyes.distance(point);
        let template = &self.shared.template;
        let skin = SkinSite {
            place,
            lips: template.lips.at(uv),
            ears: template.ears.at(uv),
            to_eye,
        };
        let inside_hairline = self.hair.inside_hairline(place, skin.ears);
        let inside_back = self.hair.inside_back(place);
        let worn = self.garment.worn(place);
        let scalp = self.hair.thickness(place, inside_hairline);
        let beard = self.skin.beard_thickness(self.skin.beard(place, skin.lips));
        let cloth =
            self.garment.thickness(place, worn) + self.hair.back_thickness(place, inside_back);
        let layers = soft_max(scalp.max(beard), cloth, LAYER_ROUND_M);
        Site {
            skin,
            eye,
            bare,
            inside_hairline,
            inside_back,
            worn,
            loose: self.hair.loose(point),
            dressed: (bare - layers).min(to_eye),
        }
    }

    /// Signed distance from the bare bust, the canonical place and the texture coordinates of its closest point.
    fn bare(&self, point: Vec3) -> (f32, Vec3, [f32; 2]) {
        let Some(surface) = &self.surface else {
            return (f32::INFINITY, Vec3::ZERO, [0.0; 2]);
        };
        let hit = surface.query(point);
        let template = &self.shared.template;
        let triangle = hit.triangle as usize;
        let corners = template.triangles[triangle];
        let (mut place, mut uv) = (Vec3::ZERO, [0.0; 2]);
        for (corner, weight) in hit.barycentric.into_iter().enumerate() {
            place += weight * template.canonical[corners[corner] as usize];
            let of_corner = template.uvs[triangle][corner];
            uv = [0, 1].map(|c| uv[c] + weight * of_corner[c]);
        }
        let inside = self.winding.number(point) > 0;
        (if inside { -hit.distance } else { hit.distance }, place, uv)
    }

    fn whole(&self, site: &Site) -> f32 {
        soft_min(site.dressed, site.loose.distance, ROUND_M)
    }

    fn color(&self, site: &Site, point: Vec3) -> [f32; 3] {
        let Site {
            skin, worn, loose, ..
        } = site;
        let place = skin.place;
        let mut color = self.skin.color(skin, self.hair.color);
        let eye = sigmoid((site.bare - skin.to_eye) / 0.0005);
        if eye > 1e-4 {
            color = mix_color(color, self.eyes.color(site.eye, point), eye);
        }
        color = mix_color(
            color,
            self.hair.scalp_color(place),
            self.hair.cover(site.inside_hairline),
        );
        color = self.garment.over(color, place, *worn);
        let strands = shade(self.hair.color, loose.shade);
        color = mix_color(color, strands, sigmoid((site.inside_back - 0.008) / 0.002));
        color = mix_color(
            color,
            strands,
            sigmoid((site.dressed - loose.distance) / 0.002),
        );
        color.map(|c| c.clamp(0.0, 1.0))
    }
}

/// Measures of a head.
fn head(positions: &[Vec3], canonical: &[Vec3], eyes: &[(Vec3, f32); 2]) -> Head {
    let of_head = || {
        positions
            .iter()
            .zip(canonical)
            .filter(|(_, place)| place.y > 0.10)
    };
    let above_ears = of_head().filter(|(_, place)| place.y > 0.17 && (place.z - 0.03).abs() < 0.05);
    Head {
        eyes: 0.5 * (eyes[0].0 + eyes[1].0),
        half_width: above_ears.fold(0.0, |most, (p, _)| p.x.abs().max(most)),
        top: of_head().fold(0.0, |most, (p, _)| p.y.max(most)),
        back: of_head().fold(0.0, |least, (p, _)| p.z.min(least)),
    }
}

/// Cuts the bust off below and beside.
fn cut(distance: f32, point: Vec3) -> f32 {
    distance
        .max(CHEST_M - point.y)
        .max(point.x.abs() - SHOULDERS_M)
}

fn density(distance: f32) -> f32 {
    ISO + (-SLOPE * distance).clamp(-MOST_DENSITY, MOST_DENSITY)
}

impl Field for Person {
    fn bounds(&self) -> Bounds {
        Bounds::cube(BOX_M)
    }

    fn density(&self, points: &[[f32; 3]], out: &mut [f32]) {
        for (&point, out) in points.iter().zip(out) {
            let point = Vec3::from_array(point);
            *out = density(cut(self.whole(&self.site(point)), point));
        }
    }

    fn density_and_color(&self, points: &[[f32; 3]], out: &mut [f32], color: &mut [[f32; 3]]) {
        for ((&point, out), color) in points.iter().zip(out).zip(color) {
            let point = Vec3::from_array(point);
            let site = self.site(point);
            *out = density(cut(self.whole(&site), point));
            *color = self.color(&site, point);
        }
    }
}
