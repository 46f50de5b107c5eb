//! Bodies as SMPL publishes them (`.pkl`): a Python pickle of a dictionary of arrays.
//!
//! In: a [`Pickle`], of which nothing was run. Out: the arrays that [`super::smpl`] lists, be they `NumPy`'s own, wrapped in chumpy's `Ch`
//! (whose state holds the array as `x`, in older releases), or `SciPy`'s sparse matrices by columns or rows (`J_regressor`); as Python 2
//! or 3 saves them, in protocols 1 to 5. Values are read from the file's bytes as they are asked for.
//! Not tried: the official files themselves, whose licence does not let them be passed on; what is tried is made in their image.
//! Not supported, and told: chumpy's formulas (anything but `Ch`), arrays of Python objects, and text with escapes (protocol 0).

use std::borrow::Cow;
use std::io::Cursor;

use super::npy;
use super::pickle::{Id, Pickle, Value};
use super::tables::{Table, Tables};
use crate::body::JOINTS;
use crate::body::smpl::MOST_VERTICES;

/// Arrays are wrapped once or twice at most.
const MOST_WRAPPERS: usize = 4;
/// A body's arrays have three dimensions at most.
const MOST_DIMENSIONS: usize = 8;
/// The largest matrix that is sparse: joints from vertices.
const MOST_ELEMENTS: usize = JOINTS * MOST_VERTICES;

/// A pickle of a dictionary of arrays.
pub struct SmplPickle<'p, 'a>(pub &'p Pickle<'a>);

impl Tables for SmplPickle<'_, '_> {
    fn open(&mut self, name: &str) -> Result<Option<Table<'_>>, String> {
        let found = self.0.get(self.0.root(), name);
        found.map(|id| self.table(id)).transpose()
    }
}

impl<'p, 'a> SmplPickle<'p, 'a> {
    /// Whether the dictionary has an entry.
    pub fn has(&self, name: &str) -> bool {
        self.0.get(self.0.root(), name).is_some()
    }

    fn table(&self, id: Id) -> Result<Table<'p>, String> {
        let mut id = id;
        for _ in 0..MOST_WRAPPERS {
            let (class, state) = self.class_and_state(id)?;
            match class.as_str() {
                "chumpy.ch.Ch" => {
                    let inner = self.0.get(state, "x");
                    id = inner
                        .ok_or("expected a chumpy array with its values as `x`, found none")?;
                }
                "numpy.ndarray" => return self.array(state),
                "numpy._frombuffer" => return self.buffer(state),
                class if class.starts_with("scipy.sparse") => return self.sparse(class, state),
                class => {
                    return Err(format!("expected an array of NumPy's, found {class}"));
                }
            }
        }
        Err("expected an array, found wrappers within each other".into())
    }

    /// The class that an object is of, and its state; of what is rebuilt by a call without one, the arguments.
    fn class_and_state(&self, id: Id) -> Result<(String, Id), String> {
        let pickle = self.0;
        let Some((object, by)) = pickle.made_by(id) else {
            let found = pickle.kind(id);
            return Err(format!("expected an array of NumPy's, found {found}"));
        };
        // Calls that make an object name its class first.
        let makes = matches!(by.name, "_reconstruct" | "_reconstructor" | "__newobj__");
        let class = match pickle.elements(object.args).first() {
            Some(&class) if makes => pickle.global(class).unwrap_or(by),
            _ => by,
        };
        if class.name == "_frombuffer" {
            return Ok(("numpy._frombuffer".into(), object.args));
        }
        let state = object.state;
        let state =
            state.ok_or_else(|| format!("expected {class} with its values, found it empty"))?;
        Ok((class.to_string(), state))
    }

    /// An array by the state that `NumPy` gives it: version, shape, type, order, data.
    fn array(&self, state: Id) -> Result<Table<'p>, String> {
        let &[_version, shape, dtype, is_fortran, data] = self.0.elements(state) else {
            return Err("expected the state of a NumPy array in 5 parts".into());
        };
        let is_fortran = match self.0.value(is_fortran) {
            Value::Bool(is) => *is,
            _ => self.0.int(is_fortran) == Some(1),
        };
        self.dense(shape, dtype, is_fortran, data)
    }

    /// An array as protocol 5 saves it: data, type, shape, order.
    fn buffer(&self, args: Id) -> Result<Table<'p>, String> {
        let &[data, dtype, shape, order] = self.0.elements(args) else {
            return Err("expected a NumPy array of 4 parts".into());
        };
        self.dense(shape, dtype, self.0.text(order) == Some("F"), data)
    }

    fn dense(&self, shape: Id, dtype: Id, is_fortran: bool, data: Id) -> Result<Table<'p>, String> {
        let shape = self.sizes(shape)?;
        let descr = self.descr(dtype)?;
        let values = npy::numbers(Cursor::new(self.data(data)?), &descr)?;
        Ok(Table {
            shape,
            is_fortran,
            values,
        })
    }

    fn sizes(&self, id: Id) -> Result<Vec<usize>, String> {
        let sizes = self.0.elements(id);
        let size = |&id: &Id| usize::try_from(self.0.int(id)?).ok();
        let found: Option<Vec<usize>> = match sizes.len() {
            0..=MOST_DIMENSIONS => sizes.iter().map(size).collect(),
            _ => None,
        };
        found.ok_or_else(|| "expected a shape of up to 8 sizes, found something else".into())
    }

    /// A type's name with its byte order, such as `<f8`.
    fn descr(&self, id: Id) -> Result<String, String> {
        let pickle = self.0;
        let made = pickle.made_by(id).filter(|(_, by)| by.name == "dtype");
        let name = made.and_then(|(object, _)| {
            let name = pickle.elements(object.args).first()?;
            pickle.text(*name)
        });
        let (Some((object, _)), Some(name)) = (made, name) else {
            return Err("expected an array with a type of NumPy's, found it without".into());
        };
        let state = object.state.map_or(&[][..], |state| pickle.elements(state));
        let order = state.get(1).and_then(|&order| pickle.text(order));
        let name = name.trim_start_matches(['<', '>', '=', '|']);
        Ok(format!("{}{name:.40}", order.unwrap_or("<")))
    }

    /// Bytes: as such, as the text that Python 2's are taken for where they can be, or encoded from text as Python 3 does
    /// in protocol 2.
    fn data(&self, id: Id) -> Result<Cow<'a, [u8]>, String> {
        let pickle = self.0;
        match pickle.value(id) {
            Value::Bytes(bytes) => return Ok(Cow::Borrowed(bytes)),
            Value::Text(text) => return Ok(Cow::Borrowed(text.as_bytes())),
            _ => {}
        }
        let made = pickle.made_by(id);
        let encoded = made.filter(|(_, by)| (by.module, by.name) == ("_codecs", "encode"));
        let text = encoded.and_then(|(object, _)| {
            let text = pickle.elements(object.args).first()?;
            pickle.text(*text)
        });
        let found = pickle.kind(id);
        let text = text.ok_or_else(|| format!("expected the bytes of an array, found {found}"))?;
        // Latin-1: each byte is the character of its number.
        let bytes: Result<Vec<u8>, _> = text.chars().map(|c| u8::try_from(u32::from(c))).collect();
        bytes
            .map(Cow::Owned)
            .map_err(|_| "expected bytes as text in Latin-1".into())
    }

    /// A sparse matrix by its columns (`csc`) or rows (`csr`), made dense.
    fn sparse(&self, class: &str, state: Id) -> Result<Table<'p>, String> {
        let by_columns = class.ends_with(".csc_matrix");
        if !by_columns && !class.ends_with(".csr_matrix") {
            return Err(format!(
                "expected a matrix of columns or rows (csc_matrix, csr_matrix), found {class}"
            ));
        }
        let part = |name: &str| {
            let found = self.0.get(state, name);
            found.ok_or_else(|| format!("expected a sparse matrix with `{name}`, found it without"))
        };
        let shape = self.sizes(part("_shape").or_else(|_| part("shape"))?)?;
        let &[rows, columns] = &shape[..] else {
            return Err(format!("expected a matrix, found shape {shape:?}"));
        };
        if rows.saturating_mul(columns) > MOST_ELEMENTS {
            return Err(format!(
                "expected at most {MOST_ELEMENTS} elements, found shape {shape:?}"
            ));
        }
        let (lines, length) = if by_columns {
            (columns, rows)
        } else {
            (rows, columns)
        };
        let starts = self.list(part("indptr")?, lines + 1)?;
        let indices = self.list(part("indices")?, MOST_ELEMENTS)?;
        let data = self.list(part("data")?, MOST_ELEMENTS)?;
        let mut dense = vec![0.0; rows * columns];
        let odd = || "the parts of the sparse matrix contradict each other".to_owned();
        if starts.len() != lines + 1 || indices.len() != data.len() {
            return Err(odd());
        }
        for line in 0..lines {
            // Casts of what is no index saturate, and are then beyond the data.
            let range = starts[line] as usize..starts[line + 1] as usize;
            let entries = indices.get(range.clone()).zip(data.get(range));
            let (places, values) = entries.ok_or_else(odd)?;
            for (&place, &value) in places.iter().zip(values) {
                let place = place as usize;
                if place >= length {
                    return Err(odd());
                }
                // The first index turns fastest for columns, the last one for rows. Duplicates add up, as in SciPy.
                dense[line * length + place] += value;
            }
        }
        Ok(Table {
            shape,
            is_fortran: by_columns,
            values: Box::new(dense.into_iter().map(Ok)),
        })
    }

    /// The values of an array of at most `most` in a row.
    fn list(&self, id: Id, most: usize) -> Result<Vec<f64>, String> {
        let table = self.table_of_array(id)?;
        match table.shape[..] {
            [count] if count <= most => {
                let mut values = Vec::new();
                table.each(|_, value| values.push(value))?;
                Ok(values)
            }
            _ => Err(format!(
                "expected up to {most} values in a row, found shape {:?}",
                table.shape
            )),
        }
    }

    /// An array that is no matrix, so that matrices do not nest.
    fn table_of_array(&self, id: Id) -> Result<Table<'p>, String> {
        let (class, state) = self.class_and_state(id)?;
        match class.as_str() {
            "numpy.ndarray" => self.array(state),
            "numpy._frombuffer" => self.buffer(state),
            class => Err(format!("expected an array of NumPy's, found {class}")),
        }
    }
}
