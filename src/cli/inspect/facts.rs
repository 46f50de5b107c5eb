//! What is known about a file, in order: as a table for people, as JSON for programs.

use serde_json::{Map, Value};

/// Values longer than this are cut in the table; JSON has them whole.
const LONGEST_SHOWN: usize = 300;
/// So many parts of a list are shown in the table; JSON has them all.
const MOST_SHOWN: usize = 40;

/// What is known about a file.
#[derive(Debug)]
pub struct Facts {
    /// What it is, in words.
    pub kind: String,
    /// What contradicts itself or cannot be used.
    pub faults: Vec<String>,
    name: String,
    bytes: u64,
    list: Vec<(String, Value)>,
}

impl Facts {
    /// Nothing is known yet but the file's name and size.
    pub fn new(name: &str, bytes: u64) -> Self {
        Self {
            kind: String::new(),
            faults: Vec::new(),
            name: name.to_owned(),
            bytes,
            list: Vec::new(),
        }
    }

    /// Size of the file.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Adds a fact; `key` is its name in JSON, and with spaces in the table.
    pub fn add(&mut self, key: &str, value: impl Into<Value>) {
        self.list.push((key.to_owned(), value.into()));
    }

    /// Adds a fact unless there is nothing to tell.
    pub fn add_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value.map(Into::into)
            && !is_nothing(&value)
        {
            self.add(key, value);
        }
    }

    /// Adds a fault.
    pub fn fault(&mut self, fault: impl Into<String>) {
        self.faults.push(fault.into());
    }

    /// One JSON object; its keys are sorted.
    pub fn json(&self) -> String {
        let mut object: Map<String, Value> = self.list.iter().cloned().collect();
        object.insert("file".into(), self.name.clone().into());
        object.insert("bytes".into(), self.bytes.into());
        object.insert("kind".into(), self.kind.clone().into());
        object.insert("faults".into(), self.faults.clone().into());
        serde_json::to_string_pretty(&object).unwrap_or_default()
    }

    /// An aligned table, faults last.
    pub fn table(&self) -> String {
        let mut rows = vec![
            ("file".to_owned(), vec![plain(&self.name)]),
            ("kind".to_owned(), vec![plain(&self.kind)]),
            ("bytes".to_owned(), vec![self.bytes.to_string()]),
        ];
        for (key, value) in &self.list {
            rows.push((key.replace('_', " "), lines(value)));
        }
        if !self.faults.is_empty() {
            let faults = self.faults.iter().map(|fault| plain(fault)).collect();
            rows.push(("faults".to_owned(), faults));
        }
        let width = rows.iter().map(|(key, _)| key.len()).max().unwrap_or(0);
        let mut table = String::new();
        for (key, lines) in rows {
            for (i, line) in lines.iter().enumerate() {
                let key = if i == 0 { key.as_str() } else { "" };
                table += format!("{key:width$}  {line}").trim_end();
                table.push('\n');
            }
        }
        table
    }
}

/// A number as it is written, not as an f64 sees it.
pub fn number(value: f32) -> Value {
    let exact = value.to_string().parse::<f64>();
    exact.map_or(Value::Null, Value::from)
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(parts) => parts.is_empty(),
        Value::Object(parts) => parts.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

/// A value in lines: scalars and lists of scalars take one, lists of anything else one for each part.
fn lines(value: &Value) -> Vec<String> {
    let mut lines = match value {
        Value::Array(parts) if parts.iter().any(|part| part.is_object() || part.is_array()) => {
            parts.iter().map(line).collect()
        }
        Value::Object(parts) => parts
            .iter()
            .map(|(key, value)| format!("{} {}", plain(key), line(value)))
            .collect(),
        value => vec![line(value)],
    };
    if lines.len() > MOST_SHOWN {
        let more = lines.len() - MOST_SHOWN;
        lines.truncate(MOST_SHOWN);
        lines.push(format!("... and {more} more (--json shows all)"));
    }
    lines
}

fn line(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => plain(text),
        Value::Array(parts) if parts.is_empty() => "none".to_owned(),
        Value::Array(parts) => plain(&parts.iter().map(line).collect::<Vec<_>>().join(", ")),
        Value::Object(parts) => {
            let part = |(key, value): (&String, &Value)| match value {
                Value::Object(_) => format!("{key} ({})", line(value)),
                value => format!("{key} {}", line(value)),
            };
            plain(&parts.iter().map(part).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A foreign text in one short line that does nothing to a terminal.
fn plain(text: &str) -> String {
    let visible = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut short: String = visible.take(LONGEST_SHOWN).collect();
    if text.chars().count() > LONGEST_SHOWN {
        short += " ...";
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_table_is_aligned_and_harmless() {
        let mut facts = Facts::new("a\u{1b}[31m.glb", 12);
        facts.kind = "thing".into();
        facts.add("long_key", json!([1, 2.5, "x\ny"]));
        facts.add("parts", json!([{ "a": 1, "b": true }, { "a": null }]));
        facts.add_some("nothing", Some(Vec::<u32>::new()));
        facts.fault("broken");
        let expected = "\
file      a [31m.glb
kind      thing
bytes     12
long key  1, 2.5, x y
parts     a 1, b yes
          a none
faults    broken
";
        assert_eq!(facts.table(), expected);
        let json: Value = serde_json::from_str(&facts.json()).expect("JSON");
        assert_eq!(json["faults"], json!(["broken"]));
        assert_eq!(json["long_key"][2], "x\ny");
    }

    #[test]
    fn long_values_and_lists_are_cut_in_the_table_only() {
        let mut facts = Facts::new("f", 0);
        facts.add("text", "é".repeat(1000));
        facts.add("list", (0..100).map(|i| json!([i])).collect::<Vec<_>>());
        assert!(facts.table().len() < 3000, "{}", facts.table().len());
        assert!(facts.table().contains("and 60 more"));
        assert!(facts.json().len() > 3000);
    }

    #[test]
    fn single_precision_is_told_as_written() {
        assert_eq!(number(0.1), json!(0.1));
        assert_eq!(number(f32::NAN), Value::Null);
    }
}
