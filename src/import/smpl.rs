//! Bodies in SMPL's own format, whatever container they come in.
//!
//! In: arrays by the names of the published files, V vertices and F faces, of any number type, in C or Fortran order:
//!
//! | array | shape | |
//! | --- | --- | --- |
//! | `v_template` | `[V, 3]` | unposed vertices, metres |
//! | `f` | `[F, 3]` | vertices of each triangle |
//! | `weights` | `[V, 24]` | skin weights |
//! | `kintree_table` | `[2, 24]` | the parent of each joint (-1, as a signed or unsigned number, for the root), and the joints |
//! | `J_regressor` | `[24, V]` | joints from vertices |
//! | `posedirs` | `[V, 3, 207]` | pose blend shapes; may be missing |
//! | `joint_regressor` | `[R, V]` | landmarks from vertices, of which row 12 is the origin; where it is missing, the neck joint is |
//!
//! Out: a [`BodyData`], or all that is wrong with the arrays. `shapedirs` and everything else is passed over: the body's shape is
//! the template's. Guaranteed: sizes are checked before anything is allocated, and memory stays below
//! 400 bytes for each of at most [`MOST_VERTICES`] vertices and what the container itself takes.

use glam::DVec3;

use super::tables::{Table, Tables};
use crate::body::smpl::{
    MOST_FACES, MOST_VERTICES, NECK_LANDMARK, POSE_FEATURES, Parts, row_fault,
};
use crate::body::{BodyData, JOINTS, NECK};

/// Arrays without which there is no body.
pub const NEEDED: [&str; 5] = ["v_template", "f", "weights", "kintree_table", "J_regressor"];

/// A size that an array must have.
#[derive(Debug, Clone, Copy)]
enum Size {
    Exactly(usize),
    /// At least, at most.
    Between(usize, usize),
}

impl Size {
    fn fits(self, found: usize) -> bool {
        match self {
            Self::Exactly(size) => size == found,
            Self::Between(least, most) => (least..=most).contains(&found),
        }
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exactly(size) => write!(f, "{size}"),
            Self::Between(least, most) => write!(f, "{least} to {most}"),
        }
    }
}

/// Puts a body together; `landmarks` is a file with `joint_regressor` in place of the body's own.
///
/// # Errors
/// Everything that is wrong with the arrays, a line each.
pub fn assemble(
    tables: &mut dyn Tables,
    landmarks: Option<&mut dyn Tables>,
    name: &str,
    licence: Option<&str>,
) -> Result<BodyData, Vec<String>> {
    let mut reader = Reader {
        tables,
        faults: Vec::new(),
    };
    let vertices = reader.vertices();
    // Where the vertices are faulty, the others' shapes are compared with any number of them.
    let count = match vertices.len() {
        0 => Size::Between(1, MOST_VERTICES),
        count => Size::Exactly(count),
    };
    let mut parts = Parts::new(name.to_owned(), licence.map(str::to_owned), vertices);
    reader.faces(&mut parts);
    reader.weights(&mut parts, count);
    reader.parents(&mut parts);
    reader.joints(&mut parts, count);
    reader.pose_shapes(&mut parts, count);
    let mut faults = reader.faults;
    match landmarks {
        Some(tables) => {
            let mut reader = Reader {
                tables,
                faults: Vec::new(),
            };
            if !reader.origin(&mut parts, count) && reader.faults.is_empty() {
                reader.faults.push("`joint_regressor`: missing".into());
            }
            faults.append(&mut reader.faults);
        }
        None => {
            let mut reader = Reader {
                tables,
                faults: Vec::new(),
            };
            if !reader.origin(&mut parts, count) {
                parts.data.origin = parts.data.joints[NECK];
            }
            faults.append(&mut reader.faults);
        }
    }
    if faults.is_empty() {
        Ok(parts.data)
    } else {
        Err(faults)
    }
}

struct Reader<'t> {
    tables: &'t mut dyn Tables,
    faults: Vec<String>,
}

impl Reader<'_> {
    /// Visits the array of a name, if it is there and of this shape; what is wrong is noted. Tells whether it was there.
    fn visit(&mut self, name: &str, sizes: &[Size], take: impl FnMut(&[usize], f64)) -> bool {
        let table = match self.tables.open(name) {
            Ok(Some(table)) => table,
            Ok(None) => return false,
            Err(fault) => {
                self.faults.push(format!("`{name}`: {fault}"));
                return true;
            }
        };
        let Table { shape, .. } = &table;
        if shape.len() != sizes.len() || !shape.iter().zip(sizes).all(|(&n, size)| size.fits(n)) {
            let expected: Vec<String> = sizes.iter().map(Size::to_string).collect();
            let fault = format!(
                "`{name}`: expected shape [{}], found {shape:?}",
                expected.join(", ")
            );
            self.faults.push(fault);
            return true;
        }
        if let Err(fault) = table.each(take) {
            self.faults.push(format!("`{name}`: {fault}"));
        }
        true
    }

    /// As [`Reader::visit`], for an array that must be there.
    fn need(&mut self, name: &str, sizes: &[Size], take: impl FnMut(&[usize], f64)) {
        if !self.visit(name, sizes, take) {
            self.faults.push(format!("`{name}`: missing"));
        }
    }

    fn vertices(&mut self) -> Vec<DVec3> {
        let sizes = [Size::Between(3, MOST_VERTICES), Size::Exactly(3)];
        let mut vertices = Vec::new();
        let before = self.faults.len();
        self.need("v_template", &sizes, |index, value| {
            if vertices.len() <= index[0] {
                vertices.resize(index[0] + 1, DVec3::ZERO);
            }
            vertices[index[0]][index[1]] = value;
        });
        if self.faults.len() > before {
            vertices.clear();
        }
        vertices
    }

    fn faces(&mut self, parts: &mut Parts) {
        let faces = &mut parts.data.faces;
        let sizes = [Size::Between(1, MOST_FACES), Size::Exactly(3)];
        self.need("f", &sizes, |index, value| {
            if faces.len() <= index[0] {
                faces.resize(index[0] + 1, [0; 3]);
            }
            faces[index[0]][index[1]] = place(value);
        });
    }

    fn weights(&mut self, parts: &mut Parts, vertices: Size) {
        self.need("weights", &[vertices, Size::Exactly(JOINTS)], |index, w| {
            if let Some(row) = parts.data.weights.get_mut(index[0]) {
                row[index[1]] = w as f32;
            }
        });
    }

    fn parents(&mut self, parts: &mut Parts) {
        let mut joints = [0.0; JOINTS];
        let sizes = [Size::Exactly(2), Size::Exactly(JOINTS)];
        let before = self.faults.len();
        self.need("kintree_table", &sizes, |index, value| match index[0] {
            0 => parts.data.parents[index[1]] = parent(value),
            _ => joints[index[1]] = value,
        });
        let is_off = |(at, &joint): (usize, &f64)| at as f64 != joint;
        if self.faults.len() == before
            && let Some((at, found)) = joints.iter().enumerate().find(|&it| is_off(it))
        {
            self.faults.push(format!(
                "`kintree_table`: expected joint {at} in column {at}, found {found}"
            ));
        }
    }

    fn joints(&mut self, parts: &mut Parts, vertices: Size) {
        let is_known = !parts.data.vertices.is_empty();
        let sizes = [Size::Exactly(JOINTS), vertices];
        let mut sums = [0.0; JOINTS];
        let before = self.faults.len();
        self.need("J_regressor", &sizes, |index, weight| {
            sums[index[0]] += weight;
            if is_known {
                parts.add_to_joint(index[0], index[1], weight);
            }
        });
        if self.faults.len() == before {
            let sums = sums.into_iter().enumerate();
            self.faults.extend(row_fault("J_regressor", sums));
        }
    }

    fn pose_shapes(&mut self, parts: &mut Parts, vertices: Size) {
        let is_known = !parts.data.vertices.is_empty();
        let sizes = [vertices, Size::Exactly(3), Size::Exactly(POSE_FEATURES)];
        let take = |index: &[usize], metres| {
            if is_known {
                parts.set_pose_shape(index[2], index[0], index[1], metres);
            }
        };
        self.visit("posedirs", &sizes, take);
    }

    /// The origin by a regressor of landmarks; tells whether there is one.
    fn origin(&mut self, parts: &mut Parts, vertices: Size) -> bool {
        let is_known = !parts.data.vertices.is_empty();
        /// Far more landmarks than any regressor has.
        const MOST_LANDMARKS: usize = 256;
        let sizes = [Size::Between(NECK_LANDMARK + 1, MOST_LANDMARKS), vertices];
        let mut sum = 0.0;
        let take = |index: &[usize], weight| {
            if index[0] == NECK_LANDMARK {
                sum += weight;
                if is_known {
                    parts.add_to_origin(index[1], weight);
                }
            }
        };
        let before = self.faults.len();
        let is_there = self.visit("joint_regressor", &sizes, take);
        if is_there && self.faults.len() == before {
            let fault = row_fault("joint_regressor", [(NECK_LANDMARK, sum)]);
            self.faults.extend(fault);
        }
        is_there
    }
}

/// A vertex's number; what is none becomes one that no body has.
fn place(value: f64) -> u32 {
    let is_number = value.fract() == 0.0 && (0.0..f64::from(u32::MAX)).contains(&value);
    if is_number { value as u32 } else { u32::MAX }
}

/// A joint's parent: none where it is -1, be it as a signed number or as an unsigned one of 32 or 64 bits.
fn parent(value: f64) -> Option<u32> {
    let is_root = value == -1.0 || value == f64::from(u32::MAX) || value == u64::MAX as f64;
    (!is_root).then(|| place(value))
}
