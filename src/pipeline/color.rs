//! The second half of the making: normals, texture coordinates and colours of a finished surface.

use glam::{Vec2, Vec3};

use super::{Bake, ColorSettings, PipelineError, Settings, Shape, cut_planes, stage};
use crate::field::{Cropped, Field};
use crate::mesh::Mesh;
use crate::mesh::lattice::Lattice;
use crate::mesh::nearest::Nearest;
use crate::mesh::normals::{self, FieldNormalSettings};
use crate::progress::Progress;
use crate::render::march;
use crate::render::{FieldViews, ViewSource};
use crate::texture::atlas;
use crate::texture::bake::{self, BakeStats, vertex_colors};
use crate::texture::seen::seen_offsets;
use crate::texture::shell::{Nearest as FindNearest, ShellSettings};
use crate::texture::unwrap::{UnwrapSettings, UnwrapStats, Unwrapped, unwrap};
use crate::texture::views::{
    Canvas, FieldTexels, ViewBakeSettings, ViewBaked, ViewStats, bake_views,
};
use crate::texture::{Texture, UnwrappedMesh, pad};

/// A mesh with its colours, wherever they live.
pub(super) struct Colored {
    pub(super) mesh: UnwrappedMesh,
    pub(super) texture: Option<Texture>,
    pub(super) vertex_colors: Option<Vec<[u16; 3]>>,
    pub(super) field_texture: Option<Texture>,
    pub(super) unwrap: Option<UnwrapStats>,
    pub(super) bake: Option<BakeStats>,
    pub(super) views: Option<ViewStats>,
}

/// Normals, and colours in a texture or at the vertices.
pub(super) fn colored(
    field: &dyn Field,
    views: Option<&dyn ViewSource>,
    shape: &Shape,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Colored, PipelineError> {
    let surface = &shape.surface;
    let normals = stage(progress, "normals", || {
        field_normals(field, &shape.surface, &shape.lattice)
    });
    let shell = ShellSettings {
        iso_level: settings.extract.iso_level,
        ..ShellSettings::default()
    }
    .with_simplification_error(shape.simplify_error_m);
    // What lies beyond the cut is gone: rays through a cap begin at the cap.
    let field = &Cropped {
        field,
        window: shape.lattice.region,
    };
    let nearest = |point| closest(&shape.tree, &shape.full, point);
    let offsets = stage(progress, "views", || {
        seen_offsets(field, &surface.positions, &normals, &shell, Some(&nearest))
    });
    let painter = Painter {
        field,
        shell: &shell,
        nearest: &nearest,
        progress,
    };
    match settings.color {
        ColorSettings::Texture { size } => {
            let unwrapped = stage(progress, "unwrap", || {
                let settings = UnwrapSettings {
                    size_texels: size,
                    ..UnwrapSettings::default()
                };
                unwrap(surface, &normals, &settings)
            })?;
            painter.texture(unwrapped, &offsets, size, settings, views)
        }
        ColorSettings::Vertices => Ok(painter.vertices(surface, normals, &offsets)),
    }
}

/// Normals of a surface at one of these resolutions, taken from the field.
pub(super) fn field_normals(field: &dyn Field, surface: &Mesh, lattice: &Lattice) -> Vec<Vec3> {
    let steps = lattice.step_m.into_iter();
    let settings = FieldNormalSettings {
        step_m: steps.fold(f32::INFINITY, f32::min),
        ..FieldNormalSettings::default()
    };
    normals::from_field(field, surface, &settings, &cut_planes(lattice))
}

/// What colours are taken from.
struct Painter<'a> {
    field: &'a Cropped<'a>,
    shell: &'a ShellSettings,
    nearest: &'a FindNearest<'a>,
    progress: &'a dyn Progress,
}

impl Painter<'_> {
    /// Colours in a texture; `offsets` are those of the uncut surface's vertices.
    fn texture(
        &self,
        unwrapped: Unwrapped,
        offsets: &[[f32; 3]],
        size: u32,
        settings: &Settings,
        views: Option<&dyn ViewSource>,
    ) -> Result<Colored, PipelineError> {
        let progress = self.progress;
        let sources = unwrapped.source_vertex.iter();
        let offsets: Vec<[f32; 3]> = sources.map(|vertex| offsets[*vertex as usize]).collect();
        let atlas = atlas::rasterise(&unwrapped.mesh, size);
        let bake = bake::Bake {
            field: self.field,
            mesh: &unwrapped.mesh,
            atlas: &atlas,
            offsets: Some(&offsets),
            settings: self.shell,
            nearest: Some(self.nearest),
        };
        let (mut texture, mut field_texture, stats, views) = match settings.bake {
            Bake::Field => {
                let baked = bake.all(progress);
                (baked.texture, None, baked.stats, None)
            }
            Bake::Views(view_settings) => {
                let (mut whole, mut stats) = (None, BakeStats::default());
                let by_field = |needed: &[u32]| {
                    let baked = if settings.compare_bakes {
                        bake.all(progress)
                    } else {
                        bake.texels(needed, progress)
                    };
                    stats = baked.stats;
                    whole = settings.compare_bakes.then(|| baked.texture.clone());
                    baked.texture
                };
                let canvas = Canvas {
                    mesh: &unwrapped.mesh,
                    source_vertex: &unwrapped.source_vertex,
                    atlas: &atlas,
                };
                let seen = self.seen(&canvas, Box::new(by_field), views, &view_settings)?;
                (seen.texture, whole, stats, Some(seen.stats))
            }
        };
        stage(progress, "pad", || {
            for texture in [&mut texture].into_iter().chain(&mut field_texture) {
                pad::fill(texture, &atlas);
            }
        });
        Ok(Colored {
            mesh: unwrapped.mesh,
            texture: Some(texture),
            vertex_colors: None,
            field_texture,
            unwrap: Some(unwrapped.stats),
            bake: Some(stats),
            views,
        })
    }

    /// A texture from views, and from the field where they do not see.
    fn seen(
        &self,
        canvas: &Canvas,
        by_field: Box<FieldTexels>,
        views: Option<&dyn ViewSource>,
        settings: &ViewBakeSettings,
    ) -> Result<ViewBaked, PipelineError> {
        let own;
        let source = match views {
            Some(views) => views,
            None => {
                own = FieldViews::new(self.field, march::Settings::default());
                &own
            }
        };
        Ok(bake_views(
            source,
            canvas,
            by_field,
            settings,
            self.progress,
        )?)
    }

    /// Colours at the vertices.
    fn vertices(&self, surface: &Mesh, normals: Vec<Vec3>, offsets: &[[f32; 3]]) -> Colored {
        let positions = &surface.positions;
        let colors = stage(self.progress, "colours", || {
            vertex_colors(
                self.field,
                positions,
                &normals,
                Some(offsets),
                self.shell,
                Some(self.nearest),
            )
        });
        Colored {
            mesh: UnwrappedMesh {
                positions: positions.clone(),
                normals,
                uvs: vec![Vec2::ZERO; positions.len()],
                triangles: surface.triangles.clone(),
            },
            texture: None,
            vertex_colors: Some(colors),
            field_texture: None,
            unwrap: None,
            bake: None,
            views: None,
        }
    }
}

/// The closest point of the full surface and the outward normal of its triangle.
fn closest(tree: &Nearest, full: &Mesh, point: Vec3) -> Option<(Vec3, Vec3)> {
    let hit = tree.query(point);
    let [a, b, c] = full.corners(hit.triangle as usize);
    let normal = (b - a).cross(c - a).try_normalize()?;
    Some((hit.point, normal))
}
