//! The few calls of the xatlas library that [`unwrap`](super::unwrap) needs: charts and their flattening.
//!
//! The C++ comes compiled with the `xatlas-rs` crate. Its Rust declarations carry the symbol names of one compiler
//! only and hide errors, so the declarations here are our own, with the names of both C++ ABIs (Itanium, MSVC).
//! Everything is copied out before the handle is destroyed; nothing of the C++ side outlives [`flatten`].
#![allow(unsafe_code, reason = "calls a C++ library")]

use glam::{Vec2, Vec3};
use std::ffi::{c_int, c_void};
// Links the compiled C++ library.
use xatlas_rs as _;

/// One vertex of a flattened chart.
#[derive(Debug, Clone, Copy)]
pub(super) struct FlatVertex {
    /// Place in the plane, in no particular scale; charts overlap each other.
    pub place: Vec2,
    /// The input vertex it is a copy of.
    pub source: u32,
    /// Whether it belongs to a chart at all.
    pub charted: bool,
}

/// Charts of a surface, flattened one by one.
pub(super) struct Flat {
    /// Vertices, split between charts.
    pub vertices: Vec<FlatVertex>,
    /// The input triangles in their order, on `vertices`.
    pub triangles: Vec<[u32; 3]>,
    /// Per chart, the vertex indices of its triangles, three by three.
    pub charts: Vec<Vec<u32>>,
}

#[repr(C)]
struct Chart {
    atlas_index: u32,
    indices: *const u32,
    index_count: u32,
}

#[repr(C)]
struct Vertex {
    atlas_index: i32,
    uv: [f32; 2],
    xref: u32,
}

#[repr(C)]
struct OutputMesh {
    charts: *const Chart,
    chart_count: u32,
    indices: *const u32,
    index_count: u32,
    vertices: *const Vertex,
    vertex_count: u32,
}

#[repr(C)]
struct Atlas {
    width: u32,
    height: u32,
    atlas_count: u32,
    chart_count: u32,
    mesh_count: u32,
    meshes: *const OutputMesh,
    utilization: *const f32,
    texels_per_unit: f32,
}

#[repr(C)]
struct MeshDecl {
    vertex_count: u32,
    positions: *const c_void,
    position_stride: u32,
    normals: *const c_void,
    normal_stride: u32,
    uvs: *const c_void,
    uv_stride: u32,
    index_count: u32,
    indices: *const c_void,
    index_offset: i32,
    index_format: c_int,
    face_ignore: *const bool,
}

/// How charts grow; the fields and defaults are xatlas' own.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub(super) struct ChartOptions {
    pub max_chart_area: f32,
    pub max_boundary_length: f32,
    pub proxy_fit_weight: f32,
    pub roundness_weight: f32,
    pub straightness_weight: f32,
    pub normal_seam_weight: f32,
    pub texture_seam_weight: f32,
    pub max_threshold: f32,
    pub grow_face_count: u32,
    pub max_iterations: u32,
}

#[repr(C)]
struct PackOptions {
    attempts: c_int,
    texels_per_unit: f32,
    resolution: u32,
    max_chart_size: u32,
    block_align: bool,
    conservative: bool,
    padding: u32,
}

type Callback = Option<unsafe extern "C" fn()>;
const INDEX_FORMAT_U32: c_int = 1;
/// Our own error number: the library made no chart at all.
const NO_CHARTS: i32 = -1;

#[rustfmt::skip]
unsafe extern "C" {
    #[cfg_attr(not(target_env = "msvc"), link_name = "_ZN6xatlas6CreateEv")]
    #[cfg_attr(target_env = "msvc", link_name = "\u{1}?Create@xatlas@@YAPEAUAtlas@1@XZ")]
    fn xatlas_create() -> *mut Atlas;
    #[cfg_attr(not(target_env = "msvc"), link_name = "_ZN6xatlas7DestroyEPNS_5AtlasE")]
    #[cfg_attr(target_env = "msvc", link_name = "\u{1}?Destroy@xatlas@@YAXPEAUAtlas@1@@Z")]
    fn xatlas_destroy(atlas: *mut Atlas);
    #[cfg_attr(not(target_env = "msvc"), link_name = "_ZN6xatlas7AddMeshEPNS_5AtlasERKNS_8MeshDeclE")]
    #[cfg_attr(target_env = "msvc", link_name = "\u{1}?AddMesh@xatlas@@YA?AW4Enum@AddMeshError@1@PEAUAtlas@1@AEBUMeshDecl@1@@Z")]
    fn xatlas_add_mesh(atlas: *mut Atlas, mesh: *const MeshDecl) -> c_int;
    #[cfg_attr(not(target_env = "msvc"), link_name = "_ZN6xatlas13ComputeChartsEPNS_5AtlasENS_12ChartOptionsEPFvNS_16ProgressCategory4EnumEiPvES5_")]
    #[cfg_attr(target_env = "msvc", link_name = "\u{1}?ComputeCharts@xatlas@@YAXPEAUAtlas@1@UChartOptions@1@P6AXW4Enum@ProgressCategory@1@HPEAX@Z3@Z")]
    fn xatlas_compute_charts(atlas: *mut Atlas, options: ChartOptions, progress: Callback, user: *mut c_void);
    #[cfg_attr(not(target_env = "msvc"), link_name = "_ZN6xatlas18ParameterizeChartsEPNS_5AtlasEPFvPKfPfjPKjjbEPFvNS_16ProgressCategory4EnumEiPvESB_")]
    #[cfg_attr(target_env = "msvc", link_name = "\u{1}?ParameterizeCharts@xatlas@@YAXPEAUAtlas@1@P6AXPEBMPEAMIPEBII_N@ZP6AXW4Enum@ProgressCategory@1@HPEAX@Z7@Z")]
    fn xatlas_parameterize_charts(atlas: *mut Atlas, function: Callback, progress: Callback, user: *mut c_void);
    #[cfg_attr(not(target_env = "msvc"), link_name = "_ZN6xatlas10PackChartsEPNS_5AtlasENS_11PackOptionsEPFvNS_16ProgressCategory4EnumEiPvES5_")]
    #[cfg_attr(target_env = "msvc", link_name = "\u{1}?PackCharts@xatlas@@YAXPEAUAtlas@1@UPackOptions@1@P6AXW4Enum@ProgressCategory@1@HPEAX@Z3@Z")]
    fn xatlas_pack_charts(atlas: *mut Atlas, options: PackOptions, progress: Callback, user: *mut c_void);
    #[cfg_attr(not(target_env = "msvc"), link_name = "_ZN6xatlas8SetPrintEPFiPKczEb")]
    #[cfg_attr(target_env = "msvc", link_name = "\u{1}?SetPrint@xatlas@@YAXP6AHPEBDZZ_N@Z")]
    fn xatlas_set_print(print: Callback, verbose: bool);
}

/// Owns the library's handle.
struct Handle(*mut Atlas);

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: the handle came from `xatlas_create` and is destroyed once.
        unsafe { xatlas_destroy(self.0) }
    }
}

/// Cuts a surface into charts and flattens each.
///
/// `positions` should be scaled so that a triangle's area is far above 1e-7, which the library takes for zero.
/// `Err` carries the library's error number.
pub(super) fn flatten(
    positions: &[Vec3],
    triangles: &[[u32; 3]],
    options: ChartOptions,
) -> Result<Flat, i32> {
    let decl = MeshDecl {
        vertex_count: positions.len() as u32,
        positions: positions.as_ptr().cast(),
        position_stride: size_of::<Vec3>() as u32,
        normals: std::ptr::null(),
        normal_stride: 0,
        uvs: std::ptr::null(),
        uv_stride: 0,
        index_count: 3 * triangles.len() as u32,
        indices: triangles.as_ptr().cast(),
        index_offset: 0,
        index_format: INDEX_FORMAT_U32,
        face_ignore: std::ptr::null(),
    };
    // One random try per chart: its places are thrown away, only the shapes count.
    let packing = PackOptions {
        attempts: 1,
        texels_per_unit: 1.0,
        resolution: 0,
        max_chart_size: u32::MAX,
        block_align: false,
        conservative: false,
        padding: 0,
    };
    static SILENCED: std::sync::Once = std::sync::Once::new();
    // SAFETY: the arguments match the C++ declarations; the library copies the mesh before `xatlas_add_mesh`
    // returns, checks its indices, and calls none of the (null) callbacks.
    unsafe {
        // A global of the library: set once, before any other call.
        SILENCED.call_once(|| xatlas_set_print(None, false));
        let handle = Handle(xatlas_create());
        let error = xatlas_add_mesh(handle.0, &decl);
        if error != 0 {
            return Err(error);
        }
        xatlas_compute_charts(handle.0, options, None, std::ptr::null_mut());
        xatlas_parameterize_charts(handle.0, None, None, std::ptr::null_mut());
        xatlas_pack_charts(handle.0, packing, None, std::ptr::null_mut());
        let atlas = &*handle.0;
        if atlas.mesh_count != 1 || atlas.meshes.is_null() {
            return Err(NO_CHARTS);
        }
        Ok(copy(&*atlas.meshes))
    }
}

/// Copies the library's output.
///
/// # Safety
/// `mesh` must be an output mesh of a living handle.
unsafe fn copy(mesh: &OutputMesh) -> Flat {
    // SAFETY: by the contract the arrays have the lengths given beside them.
    let (vertices, indices, charts) = unsafe {
        (
            slice(mesh.vertices, mesh.vertex_count),
            slice(mesh.indices, mesh.index_count),
            slice(mesh.charts, mesh.chart_count),
        )
    };
    Flat {
        vertices: vertices
            .iter()
            .map(|vertex| FlatVertex {
                place: Vec2::from_array(vertex.uv),
                source: vertex.xref,
                charted: vertex.atlas_index >= 0,
            })
            .collect(),
        triangles: indices
            .chunks_exact(3)
            .map(|corners| [corners[0], corners[1], corners[2]])
            .collect(),
        charts: charts
            .iter()
            // SAFETY: as above.
            .map(|chart| unsafe { slice(chart.indices, chart.index_count) }.to_vec())
            .collect(),
    }
}

/// A slice that may be empty with a null pointer.
///
/// # Safety
/// `data` must point to `count` values that outlive `'a`, or `count` must be 0.
unsafe fn slice<'a, T>(data: *const T, count: u32) -> &'a [T] {
    if count == 0 || data.is_null() {
        return &[];
    }
    // SAFETY: by the contract.
    unsafe { std::slice::from_raw_parts(data, count as usize) }
}
