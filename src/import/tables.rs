//! Arrays of numbers in a file, read one value after the other.
//!
//! In: a file that has arrays by name. Out: shapes first, so that they can be checked before anything is allocated, and then values
//! in the order of the file, each with its index. Elements of every type come as f64, which is exact for all indices.

/// The values of a table in the file's order; an error is what is wrong with the file.
pub type Values<'t> = Box<dyn Iterator<Item = Result<f64, String>> + 't>;

/// An array in a file.
pub struct Table<'t> {
    /// Sizes; empty for a single number.
    pub shape: Vec<usize>,
    /// Whether the first index turns fastest, and not the last.
    pub is_fortran: bool,
    /// The values, as many as the shape says; files that hold fewer end in an error.
    pub values: Values<'t>,
}

/// A file with arrays by name.
pub trait Tables {
    /// Opens an array; none where there is none of this name.
    ///
    /// # Errors
    /// Why it cannot be opened, in a line that does not name it.
    fn open(&mut self, name: &str) -> Result<Option<Table<'_>>, String>;
}

impl Table<'_> {
    /// Calls `take` with the index and value of each element.
    ///
    /// # Errors
    /// What is wrong with the file, in a line.
    pub fn each(self, mut take: impl FnMut(&[usize], f64)) -> Result<(), String> {
        let Self {
            shape,
            is_fortran,
            mut values,
        } = self;
        let count: usize = shape.iter().product();
        let mut index = vec![0; shape.len()];
        for at in 0..count {
            let value = values
                .next()
                .unwrap_or_else(|| Err(format!("expected {count} values, found {at}")))?;
            take(&index, value);
            let mut turn = |axis: usize| {
                index[axis] += 1;
                let is_full = index[axis] == shape[axis];
                if is_full {
                    index[axis] = 0;
                }
                is_full
            };
            if is_fortran {
                let _ = (0..shape.len()).all(&mut turn);
            } else {
                let _ = (0..shape.len()).rev().all(&mut turn);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visited(is_fortran: bool) -> Vec<(Vec<usize>, f64)> {
        let table = Table {
            shape: vec![2, 3],
            is_fortran,
            values: Box::new((0..6).map(|value| Ok(f64::from(value)))),
        };
        let mut visited = Vec::new();
        table
            .each(|index, value| visited.push((index.to_vec(), value)))
            .expect("whole");
        visited
    }

    #[test]
    fn both_orders_give_every_value_its_index() {
        assert!(
            visited(false)
                .iter()
                .all(|(index, value)| (3 * index[0] + index[1]) as f64 == *value)
        );
        assert!(
            visited(true)
                .iter()
                .all(|(index, value)| (index[0] + 2 * index[1]) as f64 == *value)
        );
        assert_eq!(visited(true).len(), 6);
    }

    #[test]
    fn too_few_values_are_told() {
        let table = Table {
            shape: vec![4],
            is_fortran: false,
            values: Box::new([Ok(1.0)].into_iter()),
        };
        assert_eq!(
            table.each(|_, _| {}),
            Err("expected 4 values, found 1".to_owned())
        );
    }
}
