//! In what two JSON values differ: what work was told when it was begun, and what it is told now.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Every entry in which two JSON objects differ, `name: expected A, found B`.
pub fn differing_entries(expected: &Value, found: &Value) -> Vec<String> {
    differing_entries_but(expected, found, &[])
}

/// As [`differing_entries`], without those of the names in `free`, and those below them.
pub fn differing_entries_but(expected: &Value, found: &Value, free: &[&str]) -> Vec<String> {
    let flat = |value: &Value| {
        let mut entries = BTreeMap::new();
        flatten("", value, &mut entries);
        entries
    };
    let is_free = |name: &str| {
        free.iter().any(|free| {
            let rest = name.strip_prefix(free);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    };
    let (expected, found) = (flat(expected), flat(found));
    let names: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    let shown = |value: Option<&String>| value.cloned().unwrap_or_else(|| "none".into());
    names
        .into_iter()
        .filter(|name| expected.get(*name) != found.get(*name) && !is_free(name))
        .map(|name| {
            let (expected, found) = (shown(expected.get(name)), shown(found.get(name)));
            format!("{name}: expected {expected}, found {found}")
        })
        .collect()
}

/// The leaves of JSON by their paths, with dots.
fn flatten(path: &str, value: &Value, into: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let dot = if path.is_empty() { "" } else { "." };
                flatten(&format!("{path}{dot}{key}"), value, into);
            }
        }
        leaf => {
            into.insert(path.to_owned(), leaf.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn differences_are_told_by_their_paths_and_free_entries_are_not() {
        let then = json!({ "a": { "b": 1, "c": 2 }, "ab": 3, "d": "x" });
        let now = json!({ "a": { "b": 5, "c": 2 }, "ab": 4 });
        assert_eq!(
            differing_entries(&then, &now),
            [
                "a.b: expected 1, found 5",
                "ab: expected 3, found 4",
                "d: expected \"x\", found none"
            ]
        );
        assert_eq!(
            differing_entries_but(&then, &now, &["a", "d"]),
            ["ab: expected 3, found 4"]
        );
    }
}
