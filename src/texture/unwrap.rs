//! Cuts a closed surface into charts and lays them out in one square texture.
//!
//! In: a closed manifold mesh of about 20,000 triangles (the time grows faster than linearly) and its vertex normals.
//! Out: the same triangles in the same order with texture coordinates; vertices are copied along seams. Guaranteed:
//! one texture, charts at least [`UnwrapSettings::padding_texels`] apart, every chart at the same mean density of
//! texels per metre, the same result for any number of threads. Not guaranteed: charts without any overlap of their
//! own triangles (rare; [`atlas`](super::atlas) counts them) and equal density *within* a curved chart.
//!
//! Charts are grown and flattened (least squares conformal maps, Lévy et al. 2002) by xatlas; scaled and packed here,
//! since its packer scales curved charts unevenly and may need several textures.

use super::UnwrappedMesh;
use super::chartable::{check, lifted};
use super::pack::{FlatChart, Placement, pack};
use super::xatlas::{ChartOptions, Flat, flatten};
use crate::mesh::Mesh;
use glam::{Vec2, Vec3};

/// What xatlas gets as mean edge length: far above its absolute tolerances (areas of 1e-7 count as zero), and such
/// that its rounding of charts to whole texels changes them by at most some percent.
const MEAN_EDGE_UNITS: f64 = 8.0;
/// Directions tried, within a quarter turn, to give a chart a small box.
const BOX_TURNS: u32 = 16;
/// Below this mean width in texels, filtering mixes a chart's two sides.
const SLIVER_TEXELS: f32 = 8.0;

/// How to unwrap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnwrapSettings {
    /// Side of the square texture in texels.
    pub size_texels: u32,
    /// Least distance of charts in texels.
    pub padding_texels: u32,
    /// Cost above which a chart stops growing (xatlas' `maxThreshold`): higher gives fewer, more distorted charts.
    pub max_cost: f32,
    /// Largest chart, as a share of the surface: smaller charts flatten faster and more evenly, but have more seams.
    pub max_chart_share: f32,
    /// Rounds of growing charts from better seeds (xatlas' `maxIterations`).
    pub iterations: u32,
}

impl Default for UnwrapSettings {
    /// Bounded from both sides on bumpy and rough head-sized surfaces of 20,000 triangles: without a largest chart,
    /// flattening takes five times as long and densities differ by a factor of two; at 2 % there are half as many
    /// charts again. Costs of 0.5 and 0.7 leave no slivers, xatlas' own 2.0 leaves every fifth chart one. More
    /// iterations made it worse.
    fn default() -> Self {
        Self {
            size_texels: 2048,
            padding_texels: 4,
            max_cost: 0.7,
            max_chart_share: 0.03,
            iterations: 1,
        }
    }
}

/// What makes a surface impossible to unwrap.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum UnwrapError {
    /// Not one normal a vertex.
    #[error("expected {vertices} vertex normals, found {normals}")]
    NormalCount {
        /// Vertices of the mesh.
        vertices: usize,
        /// Normals given.
        normals: usize,
    },
    /// Nothing to unwrap.
    #[error("the mesh has no triangles; is the iso level within the field's densities?")]
    Empty,
    /// An edge is not shared by exactly two triangles of the same winding.
    #[error(
        "expected every edge between two triangles of equal winding, found edge {edge:?} otherwise; \
         weld the mesh and remove non-manifold parts first"
    )]
    NotClosed {
        /// The edge's vertices.
        edge: [u32; 2],
    },
    /// xatlas said no.
    #[error("the chart library refused the mesh of {triangles} triangles with code {code}")]
    Refused {
        /// Triangles given.
        triangles: usize,
        /// xatlas' `AddMeshError`.
        code: i32,
    },
    /// Triangles without an area.
    #[error(
        "expected a chart for each of {triangles} triangles, found {uncharted} without one; \
         remove triangles of no area first: smooth the surface, or extract it on another lattice"
    )]
    Uncharted {
        /// Triangles given.
        triangles: usize,
        /// Those left without a chart.
        uncharted: usize,
    },
    /// The texture is too small.
    #[error(
        "{charts} charts with {padding} texels between them do not fit in {size} x {size} texels; \
         ask for a larger texture or fewer triangles"
    )]
    DoesNotFit {
        /// Charts to place.
        charts: usize,
        /// Texels between charts.
        padding: u32,
        /// Side of the texture.
        size: u32,
    },
}

/// Numbers about an unwrapping.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnwrapStats {
    /// How many charts there are.
    pub charts: usize,
    /// Charts with a mean width (twice area over perimeter) below 8 texels.
    pub sliver_charts: usize,
    /// Share of the texture inside charts, in [0, 1].
    pub fill: f32,
    /// Mean density of every chart: square root of texels per square metre.
    pub texels_per_metre: f32,
    /// Density of single triangles below which 1 % of the area lies.
    pub low_texels_per_metre: f32,
    /// Density of single triangles above which 1 % of the area lies.
    pub high_texels_per_metre: f32,
}

/// A surface with texture coordinates and where they came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Unwrapped {
    /// The input's triangles, in their order, with split vertices.
    pub mesh: UnwrappedMesh,
    /// Per vertex of `mesh`, the input vertex it is a copy of.
    pub source_vertex: Vec<u32>,
    /// Per triangle, its chart, from 0 to `stats.charts`.
    pub chart_of_triangle: Vec<u32>,
    /// Numbers for reports and warnings.
    pub stats: UnwrapStats,
}

/// Gives a closed mesh texture coordinates.
///
/// `normals`: one unit normal for each vertex of `mesh`, copied to the vertices made from it.
///
/// # Errors
/// [`UnwrapError`]: an input that is not closed, has triangles of no area, or does not fit.
pub fn unwrap(
    mesh: &Mesh,
    normals: &[Vec3],
    settings: &UnwrapSettings,
) -> Result<Unwrapped, UnwrapError> {
    check(mesh, normals)?;
    let flat = charts_of(mesh, normals, settings)?;
    let mut chart_of_vertex = vec![0u32; flat.vertices.len()];
    for (chart, corners) in flat.charts.iter().enumerate() {
        for &vertex in corners {
            chart_of_vertex[vertex as usize] = chart as u32;
        }
    }
    let mut places: Vec<Vec2> = flat.vertices.iter().map(|vertex| vertex.place).collect();
    let charts: Vec<FlatChart> = flat
        .charts
        .iter()
        .map(|corners| normalise(mesh, &flat, corners, &mut places))
        .collect();
    let (texels_per_metre, placements) =
        pack(&charts, settings.size_texels, settings.padding_texels).ok_or(
            UnwrapError::DoesNotFit {
                charts: charts.len(),
                padding: settings.padding_texels,
                size: settings.size_texels,
            },
        )?;
    let texels: Vec<Vec2> = places
        .iter()
        .zip(&chart_of_vertex)
        .map(|(place, &chart)| {
            let placement: &Placement = &placements[chart as usize];
            placement.texels_from_chart(*place)
        })
        .collect();
    let chart_of_triangle: Vec<u32> = flat
        .triangles
        .iter()
        .map(|corners| chart_of_vertex[corners[0] as usize])
        .collect();
    let stats = measure(mesh, &flat, &texels, texels_per_metre, settings.size_texels);
    let source = |vertex: &super::xatlas::FlatVertex| vertex.source as usize;
    Ok(Unwrapped {
        mesh: UnwrappedMesh {
            positions: flat
                .vertices
                .iter()
                .map(|v| mesh.positions[source(v)])
                .collect(),
            normals: flat.vertices.iter().map(|v| normals[source(v)]).collect(),
            uvs: texels
                .iter()
                .map(|t| *t / settings.size_texels as f32)
                .collect(),
            triangles: flat.triangles,
        },
        source_vertex: flat.vertices.iter().map(|v| v.source).collect(),
        chart_of_triangle,
        stats,
    })
}

/// Cuts and flattens, in units that suit the library.
fn charts_of(
    mesh: &Mesh,
    normals: &[Vec3],
    settings: &UnwrapSettings,
) -> Result<Flat, UnwrapError> {
    let triangles = mesh.triangles.len();
    let mean_edge = (mesh.area() / triangles as f64 * 4.0 / 3f64.sqrt()).sqrt();
    if !mean_edge.is_finite() || mean_edge <= 0.0 {
        return Err(UnwrapError::Uncharted {
            triangles,
            uncharted: triangles,
        });
    }
    let units_per_metre = (MEAN_EDGE_UNITS / mean_edge) as f32;
    let positions: Vec<Vec3> = mesh
        .positions
        .iter()
        .map(|p| *p * units_per_metre)
        .collect();
    let positions = lifted(positions, &mesh.triangles, normals).map_err(|uncharted| {
        UnwrapError::Uncharted {
            triangles,
            uncharted,
        }
    })?;
    let options = ChartOptions {
        max_chart_area: settings.max_chart_share
            * mesh.area() as f32
            * units_per_metre
            * units_per_metre,
        max_boundary_length: 0.0,
        proxy_fit_weight: 2.0,
        roundness_weight: 0.01,
        straightness_weight: 6.0,
        normal_seam_weight: 4.0,
        texture_seam_weight: 0.5,
        max_threshold: settings.max_cost,
        grow_face_count: 32,
        max_iterations: settings.iterations,
    };
    let flat = flatten(&positions, &mesh.triangles, options)
        .map_err(|code| UnwrapError::Refused { triangles, code })?;
    let uncharted = flat
        .triangles
        .iter()
        .filter(|corners| corners.iter().any(|&v| !flat.vertices[v as usize].charted))
        .count();
    if uncharted > 0 {
        return Err(UnwrapError::Uncharted {
            triangles,
            uncharted,
        });
    }
    Ok(flat)
}

/// Scales a chart to its area in square metres and turns it into a small box from the origin, in `places` too.
fn normalise(mesh: &Mesh, flat: &Flat, corners: &[u32], places: &mut [Vec2]) -> FlatChart {
    let (mut metres2, mut flat2) = (0.0f64, 0.0f64);
    for corners in corners.chunks_exact(3) {
        let [a, b, c] = [0, 1, 2].map(|i| corners[i] as usize);
        let [pa, pb, pc] = [a, b, c].map(|v| mesh.positions[flat.vertices[v].source as usize]);
        metres2 += f64::from((pb - pa).cross(pc - pa).length());
        flat2 += f64::from(
            (places[b] - places[a])
                .perp_dot(places[c] - places[a])
                .abs(),
        );
    }
    let scale = if flat2 > 0.0 {
        (metres2 / flat2).sqrt() as f32
    } else {
        0.0
    };
    let mut vertices = corners.to_vec();
    vertices.sort_unstable();
    vertices.dedup();
    let turned_box = |turn: Vec2| {
        vertices
            .iter()
            .fold((Vec2::INFINITY, Vec2::NEG_INFINITY), |(low, high), &v| {
                let p = turn.rotate(places[v as usize]);
                (low.min(p), high.max(p))
            })
    };
    let turn = (0..BOX_TURNS)
        .map(|i| {
            let angle = std::f32::consts::FRAC_PI_2 * i as f32 / BOX_TURNS as f32;
            let turn = Vec2::new(libm::cosf(angle), libm::sinf(angle));
            let (low, high) = turned_box(turn);
            ((high - low).element_product(), turn)
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(Vec2::X, |(_, turn)| turn);
    let (low, high) = turned_box(turn);
    for &v in &vertices {
        places[v as usize] = (turn.rotate(places[v as usize]) - low) * scale;
    }
    FlatChart {
        triangles: corners
            .chunks_exact(3)
            .map(|c| [0, 1, 2].map(|i| places[c[i] as usize]))
            .collect(),
        extent: (high - low) * scale,
        area: (0.5 * metres2) as f32,
    }
}

/// Densities, fill and slivers of the finished layout.
fn measure(
    mesh: &Mesh,
    flat: &Flat,
    texels: &[Vec2],
    texels_per_metre: f32,
    size: u32,
) -> UnwrapStats {
    let area = |[a, b, c]: [u32; 3]| {
        let [a, b, c] = [a, b, c].map(|v| texels[v as usize]);
        0.5 * f64::from((b - a).perp_dot(c - a).abs())
    };
    let mut densities: Vec<(f64, f64)> = (0..mesh.triangles.len())
        .map(|triangle| {
            let [a, b, c] = mesh.corners(triangle);
            let metres2 = 0.5 * f64::from((b - a).cross(c - a).length());
            (
                (area(flat.triangles[triangle]) / metres2.max(1e-18)).sqrt(),
                metres2,
            )
        })
        .collect();
    densities.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total: f64 = densities.iter().map(|d| d.1).sum();
    let density_at = |share: f64| {
        let mut sum = 0.0;
        densities
            .iter()
            .find(|d| {
                sum += d.1;
                sum >= share * total
            })
            .map_or(0.0, |d| d.0 as f32)
    };
    let mut covered = 0.0;
    let mut sliver_charts = 0;
    for corners in &flat.charts {
        let mut edges: Vec<[u32; 2]> = Vec::with_capacity(corners.len());
        let mut chart_area = 0.0;
        for c in corners.chunks_exact(3) {
            chart_area += area([c[0], c[1], c[2]]);
            edges.extend([[c[0], c[1]], [c[1], c[2]], [c[2], c[0]]]);
        }
        edges.sort_unstable();
        let perimeter: f64 = edges
            .iter()
            .filter(|[a, b]| edges.binary_search(&[*b, *a]).is_err())
            .map(|[a, b]| f64::from(texels[*a as usize].distance(texels[*b as usize])))
            .sum();
        sliver_charts += usize::from(2.0 * chart_area < f64::from(SLIVER_TEXELS) * perimeter);
        covered += chart_area;
    }
    UnwrapStats {
        charts: flat.charts.len(),
        sliver_charts,
        fill: (covered / (f64::from(size) * f64::from(size))) as f32,
        texels_per_metre,
        low_texels_per_metre: density_at(0.01),
        high_texels_per_metre: density_at(0.99),
    }
}
