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
use crate::texture::atlas::{self, Atlas};
use crate::texture::bake::{BakeStats, bake, vertex_colors};
use crate::texture::seen::seen_offsets;
use crate::texture::shell::{Nearest as FindNearest, ShellSettings};
use crate::texture::unwrap::{UnwrapSettings, UnwrapStats, Unwrapped, unwrap};
use crate::texture::views::{Canvas, ViewBakeSettings, ViewBaked, ViewStats, bake_views};
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
            painter.texture(unwrapped, &offsets, size, settings.bake, views)
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
        wanted: Bake,
        views: Option<&dyn ViewSource>,
    ) -> Result<Colored, PipelineError> {
        let progress = self.progress;
        let sources = unwrapped.source_vertex.iter();
        let offsets: Vec<[f32; 3]> = sources.map(|vertex| offsets[*vertex as usize]).collect();
        let mesh = &unwrapped.mesh;
        let atlas = atlas::rasterise(mesh, size);
        let baked = bake(
            self.field,
            mesh,
            &atlas,
            Some(&offsets),
            self.shell,
            Some(self.nearest),
            progress,
        );
        let mut texture = baked.texture;
        let mut seen = match wanted {
            Bake::Field => None,
            Bake::Views(settings) => {
                Some(self.seen(&unwrapped, &atlas, &texture, views, &settings)?)
            }
        };
        stage(progress, "pad", || {
            pad::fill(&mut texture, &atlas);
            if let Some(seen) = &mut seen {
                pad::fill(&mut seen.texture, &atlas);
            }
        });
        let (texture, field_texture, views) = match seen {
            Some(seen) => (seen.texture, Some(texture), Some(seen.stats)),
            None => (texture, None, None),
        };
        Ok(Colored {
            mesh: unwrapped.mesh,
            texture: Some(texture),
            vertex_colors: None,
            field_texture,
            unwrap: Some(unwrapped.stats),
            bake: Some(baked.stats),
            views,
        })
    }

    /// A texture from views over the one from the field.
    fn seen(
        &self,
        unwrapped: &Unwrapped,
        atlas: &Atlas,
        field_texture: &Texture,
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
        let canvas = Canvas {
            mesh: &unwrapped.mesh,
            source_vertex: &unwrapped.source_vertex,
            atlas,
        };
        let progress = self.progress;
        Ok(bake_views(
            source,
            &canvas,
            field_texture,
            settings,
            progress,
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
