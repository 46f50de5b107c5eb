//! A body small enough to be written down, and its arrays as files have them.

#![allow(
    dead_code,
    reason = "each test file uses the part of this module that it needs"
)]

#[path = "pickle_text.rs"]
mod pickle_text;

use std::io::Write;
use std::path::Path;

use glam::{DVec3, Vec3};
use pickle_text::{Instructions, pickle};
use portrait_export::body::{BodyData, HEAD, JOINTS, NECK, PoseShapes};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Vertices of the body: a double pyramid with its neck in the middle.
pub const VERTICES: usize = 6;

/// SMPL's tree of joints.
pub const PARENTS: [i64; JOINTS] = [
    -1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 12, 13, 14, 16, 17, 18, 19, 20, 21,
];

/// A double pyramid of 6 vertices: the upper one is the head's, the lower one the root's, and those between the neck's.
pub fn tiny() -> BodyData {
    let vertices = [
        [0.0, 0.875, 0.0],
        [0.25, 0.625, 0.0],
        [0.0, 0.625, 0.25],
        [-0.25, 0.625, 0.0],
        [0.0, 0.625, -0.25],
        [0.0, 0.375, 0.0],
    ];
    let mut weights = vec![[0.0; JOINTS]; VERTICES];
    weights[0][HEAD] = 1.0;
    weights[5][0] = 1.0;
    for row in &mut weights[1..5] {
        (row[NECK], row[9]) = (0.75, 0.25);
    }
    let faces = [1, 2, 3, 4].map(|side| {
        let next = side % 4 + 1;
        [[0, next, side], [5, side, next]]
    });
    let shapes = |sign: f32| {
        let shape = |vertex: usize| {
            std::array::from_fn(|element| Vec3::new(vertex as f32, element as f32, sign) / 1024.0)
        };
        (0..VERTICES).map(shape).collect()
    };
    let mut data = BodyData {
        name: "tiny.npz".into(),
        licence: None,
        vertices: vertices.map(DVec3::from).into(),
        faces: faces.concat(),
        weights,
        parents: PARENTS.map(|parent| u32::try_from(parent).ok()),
        joints: [DVec3::ZERO; JOINTS],
        origin: DVec3::ZERO,
        pose_shapes: Some(PoseShapes {
            neck: shapes(1.0),
            head: shapes(-1.0),
        }),
    };
    for (joint, row) in regressor().chunks(VERTICES).enumerate() {
        data.joints[joint] = row.iter().zip(&data.vertices).map(|(&w, v)| w * *v).sum();
    }
    data.origin = data.joints[NECK];
    data
}

/// Rows of joints over vertices: most joints are in the middle, the head's halfway up.
pub fn regressor() -> Vec<f64> {
    let mut rows = vec![0.0; JOINTS * VERTICES];
    for (joint, row) in rows.chunks_mut(VERTICES).enumerate() {
        row[1..5].fill(0.25);
        if joint == HEAD {
            row[1..5].fill(0.125);
            row[0] = 0.5;
        }
    }
    rows
}

/// Numbers of an array, in C order.
#[derive(Debug, Clone)]
pub enum Numbers {
    /// Double precision.
    F64(Vec<f64>),
    /// Single precision.
    F32(Vec<f32>),
    /// 32 bits without a sign.
    U32(Vec<u32>),
    /// 64 bits with a sign.
    I64(Vec<i64>),
}

/// An array of a file.
#[derive(Debug, Clone)]
pub struct Array {
    /// Its name.
    pub name: &'static str,
    /// Its shape.
    pub shape: Vec<usize>,
    /// Its elements.
    pub numbers: Numbers,
    /// Whether it is written with the first index turning fastest.
    pub is_fortran: bool,
}

impl Array {
    /// The type as `NumPy` writes it.
    pub fn descr(&self) -> &'static str {
        match self.numbers {
            Numbers::F64(_) => "<f8",
            Numbers::F32(_) => "<f4",
            Numbers::U32(_) => "<u4",
            Numbers::I64(_) => "<i8",
        }
    }

    /// The elements' bytes in the order written; fewer than the shape says where there are fewer.
    pub fn data(&self) -> Vec<u8> {
        let held = match &self.numbers {
            Numbers::F64(all) => all.len(),
            Numbers::F32(all) => all.len(),
            Numbers::U32(all) => all.len(),
            Numbers::I64(all) => all.len(),
        };
        let count = held.min(self.shape.iter().product());
        let place = |mut at: usize| {
            if !self.is_fortran {
                return at;
            }
            // The place in C order of what is at `at` in Fortran order.
            let mut index = Vec::new();
            for size in &self.shape {
                index.push(at % size);
                at /= size;
            }
            index
                .iter()
                .zip(&self.shape)
                .fold(0, |n, (i, size)| n * size + i)
        };
        let places = (0..count).map(place);
        match &self.numbers {
            Numbers::F64(all) => places.flat_map(|at| all[at].to_le_bytes()).collect(),
            Numbers::F32(all) => places.flat_map(|at| all[at].to_le_bytes()).collect(),
            Numbers::U32(all) => places.flat_map(|at| all[at].to_le_bytes()).collect(),
            Numbers::I64(all) => places.flat_map(|at| all[at].to_le_bytes()).collect(),
        }
    }

    /// As a `.npy` file.
    pub fn npy(&self) -> Vec<u8> {
        let shape: Vec<String> = self.shape.iter().map(usize::to_string).collect();
        let order = if self.is_fortran { "True" } else { "False" };
        let mut header = format!(
            "{{'descr': '{}', 'fortran_order': {order}, 'shape': ({},), }}",
            self.descr(),
            shape.join(", ")
        );
        while (header.len() + 11) % 64 != 0 {
            header.push(' ');
        }
        header.push('\n');
        let mut bytes = b"\x93NUMPY\x01\0".to_vec();
        bytes.extend((header.len() as u16).to_le_bytes());
        bytes.extend(header.as_bytes());
        bytes.extend(self.data());
        bytes
    }
}

/// The arrays of [`tiny`] as SMPL's files have them.
pub fn arrays() -> Vec<Array> {
    let body = tiny();
    let array = |name, shape: &[usize], numbers| Array {
        name,
        shape: shape.to_vec(),
        numbers,
        is_fortran: false,
    };
    let vertices: Vec<f64> = body.vertices.iter().flat_map(DVec3::to_array).collect();
    let weights = body.weights.as_flattened().iter().map(|&w| f64::from(w));
    let tree = PARENTS.into_iter().chain(0..JOINTS as i64);
    let tree = tree.map(|joint| joint as u32).collect();
    let mut posedirs = vec![0.0; VERTICES * 3 * 207];
    let shapes = body.pose_shapes.expect("there");
    for (joint, of_joint) in [(NECK, shapes.neck), (HEAD, shapes.head)] {
        for (vertex, shape) in of_joint.iter().enumerate() {
            for (element, direction) in shape.iter().enumerate() {
                for axis in 0..3 {
                    let feature = 9 * (joint - 1) + element;
                    posedirs[(vertex * 3 + axis) * 207 + feature] = direction[axis].into();
                }
            }
        }
    }
    // Other joints' shapes, which nobody may take for these.
    for value in posedirs.iter_mut().step_by(207) {
        *value = 9.0;
    }
    vec![
        array("v_template", &[VERTICES, 3], Numbers::F64(vertices)),
        array(
            "f",
            &[body.faces.len(), 3],
            Numbers::U32(body.faces.concat()),
        ),
        array(
            "weights",
            &[VERTICES, JOINTS],
            Numbers::F64(weights.collect()),
        ),
        array("kintree_table", &[2, JOINTS], Numbers::U32(tree)),
        array(
            "J_regressor",
            &[JOINTS, VERTICES],
            Numbers::F64(regressor()),
        ),
        array("posedirs", &[VERTICES, 3, 207], Numbers::F64(posedirs)),
        array(
            "shapedirs",
            &[VERTICES, 3, 2],
            Numbers::F64(vec![7.0; VERTICES * 6]),
        ),
    ]
}

/// Entries of a zip file, deflated.
pub fn zipped<'e>(entries: impl IntoIterator<Item = (String, Vec<u8>)> + 'e) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        writer.start_file(name, options).expect("a new entry");
        writer.write_all(&bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// Arrays as an `.npz` file.
pub fn npz(arrays: &[Array]) -> Vec<u8> {
    zipped(
        arrays
            .iter()
            .map(|array| (format!("{}.npy", array.name), array.npy())),
    )
}

/// Writes a file and gives its path.
pub fn put(folder: &Path, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("writable");
    path
}

/// How a pickle of a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// By Python 2 in protocol 2, as published first: strings of bytes, arrays within chumpy's, a sparse regressor.
    Chumpy,
    /// By Python 3 in protocol 2: bytes as text in Latin-1.
    Latin1,
    /// By Python 3 in protocol 4: bytes.
    Bytes,
    /// By Python 3 in protocol 5: arrays over buffers.
    Buffers,
}

/// Arrays as a pickled dictionary.
pub fn pkl(arrays: &[Array], style: Style) -> Vec<u8> {
    let mut made = match style {
        Style::Bytes | Style::Buffers => pickle(),
        _ => Instructions::default().raw(b"\x80\x02"),
    };
    made = made.raw(b"}q\0(");
    for array in arrays {
        made = string(made, array.name, style);
        made = match (style, array.name) {
            (Style::Chumpy, "J_regressor") => sparse(made, array),
            (Style::Chumpy, "v_template" | "weights" | "posedirs") => {
                let begun = made.raw(b"cchumpy.ch\nCh\n)\x81}(U\x01x");
                let dirty = b"U\x0b_dirty_varsc__builtin__\nset\n]\x85Rub";
                ndarray(begun, array, style).raw(dirty)
            }
            _ => ndarray(made, array, style),
        };
    }
    let made = string(made, "bs_type", style);
    string(made, "lrotmin", style).raw(b"u").end()
}

/// Text as Python 2 or 3 saves it.
fn string(made: Instructions, text: &str, style: Style) -> Instructions {
    match style {
        Style::Chumpy => made.raw(&[b'U', text.len() as u8]).raw(text.as_bytes()),
        _ => made.text(text),
    }
}

/// An array as `NumPy` has itself rebuilt.
pub fn ndarray(made: Instructions, array: &Array, style: Style) -> Instructions {
    let shape: Vec<i32> = array.shape.iter().map(|&size| size as i32).collect();
    if style == Style::Buffers {
        let made = made.global("numpy._core.numeric", "_frombuffer").raw(b"(");
        let held = made.bytes(&array.data());
        let typed = dtype(held, array, style).ints(&shape);
        return typed
            .text(if array.is_fortran { "F" } else { "C" })
            .raw(b"tR");
    }
    let called = made
        .raw(b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\n")
        .raw(b"K\0\x85");
    let built = string(called, "b", style).raw(b"\x87R(K\x01");
    let typed = dtype(built.ints(&shape), array, style);
    let ordered = typed.raw(if array.is_fortran { b"\x88" } else { b"\x89" });
    let data = array.data();
    let held = match style {
        Style::Chumpy => ordered
            .raw(b"T")
            .raw(&(data.len() as u32).to_le_bytes())
            .raw(&data),
        Style::Latin1 => {
            let text: String = data.iter().map(|&byte| char::from(byte)).collect();
            ordered
                .raw(b"c_codecs\nencode\n")
                .text(&text)
                .text("latin1")
                .raw(b"\x86R")
        }
        Style::Bytes | Style::Buffers => ordered.bytes(&data),
    };
    held.raw(b"tb")
}

/// The type of an array's elements.
fn dtype(made: Instructions, array: &Array, style: Style) -> Instructions {
    let named = string(made.raw(b"cnumpy\ndtype\n"), &array.descr()[1..], style);
    let ordered = string(named.raw(b"K\0K\x01\x87R(K\x03"), "<", style);
    ordered.raw(b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\0tb")
}

/// A matrix of doubles as `SciPy`'s, by columns.
fn sparse(made: Instructions, array: &Array) -> Instructions {
    let (rows, columns) = (array.shape[0], array.shape[1]);
    let Numbers::F64(dense) = &array.numbers else {
        panic!("a regressor of doubles");
    };
    let (mut starts, mut indices, mut data) = (vec![0], Vec::new(), Vec::new());
    for column in 0..columns {
        for row in 0..rows {
            let value = dense[row * columns + column];
            if value != 0.0 {
                indices.push(row as u32);
                data.push(value);
            }
        }
        starts.push(data.len() as u32);
    }
    let part = |count: usize, numbers| Array {
        name: "",
        shape: vec![count],
        numbers,
        is_fortran: false,
    };
    let style = Style::Chumpy;
    let made = made.raw(b"cscipy.sparse.csc\ncsc_matrix\n)\x81}(U\x06_shape");
    let made = made
        .ints(&[rows as i32, columns as i32])
        .raw(b"U\x07indices");
    let made = ndarray(made, &part(indices.len(), Numbers::U32(indices)), style);
    let made = ndarray(
        made.raw(b"U\x06indptr"),
        &part(starts.len(), Numbers::U32(starts)),
        style,
    );
    let made = ndarray(
        made.raw(b"U\x04data"),
        &part(data.len(), Numbers::F64(data)),
        style,
    );
    made.raw(b"U\x06formatU\x03cscub")
}
