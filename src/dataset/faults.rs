//! What is wrong with a dataset: everything that was found, told at once.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// Examples told of each kind of fault; a dataset that is wrong throughout has thousands.
const EXAMPLES: usize = 4;

/// All that is wrong with a dataset.
#[derive(Debug, thiserror::Error)]
#[error("the dataset of {} and {} cannot be used:\n{}", images.display(), masks.display(), told(faults))]
pub struct DatasetFaults {
    /// The images' zip.
    pub images: PathBuf,
    /// The masks' zip.
    pub masks: PathBuf,
    /// What is wrong, at least one thing.
    pub faults: Vec<Fault>,
}

/// One kind of thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What, and what was expected.
    pub what: String,
    /// How often.
    pub count: usize,
    /// Where, the first ones; empty where it concerns the whole.
    pub examples: Vec<String>,
}

fn told(faults: &[Fault]) -> String {
    let line = |fault: &Fault| {
        let Fault {
            what,
            count,
            examples,
        } = fault;
        let rest = count.saturating_sub(examples.len());
        match (examples.is_empty(), rest) {
            (true, _) => format!("- {what}"),
            (false, 0) => format!("- {what}: {}", examples.join(", ")),
            (false, rest) => format!("- {what}: {} and {rest} more", examples.join(", ")),
        }
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Faults as they are found, gathered by kind in the order of their first.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    faults: Vec<Fault>,
    place_of: BTreeMap<String, usize>,
}

impl Gathered {
    /// Something is wrong with the whole.
    pub(super) fn whole(&mut self, what: impl Into<String>) {
        self.faults.push(Fault {
            what: what.into(),
            count: 1,
            examples: Vec::new(),
        });
    }

    /// Something is wrong with one of many.
    pub(super) fn one(&mut self, what: impl Into<String>, example: impl Into<String>) {
        let what = what.into();
        let place = *self.place_of.entry(what.clone()).or_insert_with(|| {
            self.faults.push(Fault {
                what,
                count: 0,
                examples: Vec::new(),
            });
            self.faults.len() - 1
        });
        let fault = &mut self.faults[place];
        fault.count += 1;
        if fault.examples.len() < EXAMPLES {
            fault.examples.push(example.into());
        }
    }

    /// All of them.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_of_one_kind_take_one_line() {
        let mut gathered = Gathered::default();
        gathered.whole("there is no label file");
        for i in 0..6 {
            gathered.one("not square", format!("img{i}.png"));
        }
        gathered.one("not grey", "mask.png");
        let error = DatasetFaults {
            images: "i.zip".into(),
            masks: "m.zip".into(),
            faults: gathered.into_faults(),
        };
        let expected = "the dataset of i.zip and m.zip cannot be used:\n\
                        - there is no label file\n\
                        - not square: img0.png, img1.png, img2.png, img3.png and 2 more\n\
                        - not grey: mask.png";
        assert_eq!(error.to_string(), expected);
    }
}
