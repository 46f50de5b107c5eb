//! What a Wavefront OBJ file holds, read once from front to end in little memory.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::facts::{Facts, number};

/// Longer lines are none that any program writes.
const LONGEST_LINE: u64 = 1 << 16;
/// Faults that are told one by one.
const MOST_FAULTS: usize = 10;
/// Names and comments that are kept.
const MOST_NAMES: usize = 1000;

#[derive(Default)]
struct Counts {
    vertices: u64,
    colored_vertices: u64,
    texture_coordinates: u64,
    normals: u64,
    faces: u64,
    triangles: u64,
    bounds: Option<[[f32; 3]; 2]>,
    materials: BTreeSet<String>,
    libraries: BTreeSet<String>,
    objects: BTreeSet<String>,
    comments: Vec<Value>,
    faults: Vec<String>,
    more_faults: u64,
}

/// Tells of an OBJ file.
pub fn tell(path: &Path, facts: &mut Facts) -> Result<()> {
    facts.kind = "OBJ asset".into();
    let mut reader = BufReader::new(File::open(path).context("cannot open it")?);
    let mut counts = Counts::default();
    let mut line = Vec::new();
    for at in 1u64.. {
        line.clear();
        let read = (&mut reader)
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line);
        let read = read.context("cannot read it")? as u64;
        if read == 0 {
            break;
        }
        if read == LONGEST_LINE && line.last() != Some(&b'\n') {
            counts.fault(at, "longer than 64 KiB");
            reader.skip_until(b'\n').context("cannot read it")?;
            continue;
        }
        counts.take(at, &String::from_utf8_lossy(&line));
    }
    counts.tell(path, facts);
    Ok(())
}

impl Counts {
    fn fault(&mut self, line: u64, fault: &str) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(format!("line {line}: {fault}"));
        } else {
            self.more_faults += 1;
        }
    }

    fn take(&mut self, at: u64, line: &str) {
        let line = line.trim();
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        match word {
            "v" => self.vertex(at, rest),
            "vt" | "vn" => {
                let numbers = numbers(rest);
                let least = if word == "vt" { 1 } else { 3 };
                if numbers.is_none_or(|numbers| numbers.len() < least) {
                    self.fault(
                        at,
                        &format!(
                            "expected finite numbers after {word}, found `{}`",
                            short(rest)
                        ),
                    );
                }
                if word == "vt" {
                    self.texture_coordinates += 1;
                } else {
                    self.normals += 1;
                }
            }
            "f" => self.face(at, rest),
            "usemtl" => keep(&mut self.materials, rest),
            "mtllib" => keep(&mut self.libraries, rest),
            "o" | "g" => keep(&mut self.objects, rest),
            _ if word.starts_with('#') && self.comments.len() < MOST_NAMES => {
                let text = line.trim_start_matches('#').trim();
                if !text.is_empty() {
                    self.comments.push(text.into());
                }
            }
            _ => {}
        }
    }

    fn vertex(&mut self, at: u64, rest: &str) {
        self.vertices += 1;
        let Some(numbers) = numbers(rest).filter(|numbers| numbers.len() >= 3) else {
            self.fault(
                at,
                &format!(
                    "expected three finite numbers after v, found `{}`",
                    short(rest)
                ),
            );
            return;
        };
        self.colored_vertices += u64::from(numbers.len() >= 6);
        let place = [numbers[0], numbers[1], numbers[2]];
        let [low, high] = self.bounds.unwrap_or([place; 2]);
        self.bounds = Some([
            std::array::from_fn(|axis| low[axis].min(place[axis])),
            std::array::from_fn(|axis| high[axis].max(place[axis])),
        ]);
    }

    fn face(&mut self, at: u64, rest: &str) {
        self.faces += 1;
        let counts = [self.vertices, self.texture_coordinates, self.normals];
        let mut corners = 0u64;
        for corner in rest.split_whitespace() {
            corners += 1;
            let fits = corner
                .split('/')
                .zip(counts)
                .enumerate()
                .all(|(part, (index, count))| {
                    let count = count as i64;
                    match index.parse::<i64>() {
                        Ok(index) => (1..=count).contains(&index) || (-count..=-1).contains(&index),
                        // `v//vn` has no texture coordinate.
                        Err(_) => index.is_empty() && part > 0,
                    }
                });
            if !fits {
                self.fault(
                    at,
                    &format!("corner `{}` names what is not there", short(corner)),
                );
                break;
            }
        }
        if corners < 3 {
            self.fault(
                at,
                &format!("expected at least three corners, found {corners}"),
            );
        }
        self.triangles += corners.saturating_sub(2);
    }

    fn tell(self, path: &Path, facts: &mut Facts) {
        facts.add("vertices", self.vertices);
        facts.add("colored_vertices", self.colored_vertices);
        facts.add("texture_coordinates", self.texture_coordinates);
        facts.add("normals", self.normals);
        facts.add("faces", self.faces);
        facts.add("triangles", self.triangles);
        let bounds = self
            .bounds
            .map(|[low, high]| json!({ "min": low.map(number), "max": high.map(number) }));
        facts.add_some("bounds_m", bounds);
        facts.add_some("objects", Some(list(&self.objects)));
        facts.add_some("materials", Some(list(&self.materials)));
        facts.add_some("material_libraries", Some(list(&self.libraries)));
        facts.add_some("comments", Some(self.comments));
        facts.faults.extend(self.faults);
        if self.more_faults > 0 {
            facts.fault(format!("and {} more", self.more_faults));
        }
        for library in &self.libraries {
            if !path.with_file_name(library).is_file() {
                facts.fault(format!("its material library {library} is not beside it"));
            }
        }
    }
}

fn keep(names: &mut BTreeSet<String>, name: &str) {
    if names.len() < MOST_NAMES {
        names.insert(name.to_owned());
    }
}

fn list(names: &BTreeSet<String>) -> Vec<Value> {
    names.iter().cloned().map(Value::from).collect()
}

/// All numbers of a line, if every word is a finite one.
fn numbers(text: &str) -> Option<Vec<f32>> {
    let number = |word: &str| word.parse().ok().filter(|number: &f32| number.is_finite());
    text.split_whitespace().map(number).collect()
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}
