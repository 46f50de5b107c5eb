//! In what two JSON values differ: what work was told when it was begun, and what it is told now.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// What work was begun with, by its file of settings; no entries where that is broken, so that all of them differ.
pub fn begun_with(text: &str) -> Value {
    let begun: Option<Value> = serde_json::from_str(text).ok();
    begun
        .filter(Value::is_object)
        .unwrap_or_else(|| Value::Object(Map::new()))
}

/// Every entry in which two JSON objects differ, `name: expected A, found B`.
pub fn differing_entries(expected: &Value, found: &Value) -> Vec<String> {
    differing_entries_but(expected, found, &[])
}

/// As [`differing_entries`], without those of the names in `free`, and those below them.
pub fn differing_entries_but(expected: &Value, found: &Value, free: &[&str]) -> Vec<String> {
    let mut differences = Vec::new();
    compare("", Some(expected), Some(found), free, &mut differences);
    differences
}

/// Tells differences by their paths, with dots. What only one of two objects has is one difference, however much it holds; but what the
/// second one has as null or 0 and the first one lacks is none: options that came later were nothing before.
fn compare(
    path: &str,
    expected: Option<&Value>,
    found: Option<&Value>,
    free: &[&str],
    into: &mut Vec<String>,
) {
    if free.contains(&path) {
        return;
    }
    if let (Some(Value::Object(expected)), Some(Value::Object(found))) = (expected, found) {
        let names: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
        for name in names {
            let dot = if path.is_empty() { "" } else { "." };
            let path = format!("{path}{dot}{name}");
            compare(&path, expected.get(name), found.get(name), free, into);
        }
    } else if expected != found && !(expected.is_none() && found.is_some_and(is_nothing)) {
        let (expected, found) = (shown(expected), shown(found));
        into.push(format!("{path}: expected {expected}, found {found}"));
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_f64() == Some(0.0)
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None => "none".to_owned(),
        Some(Value::Object(_)) => "some".to_owned(),
        Some(leaf) => leaf.to_string(),
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
        let older = json!({ "a": { "b": 5 } });
        let newer = json!({ "a": { "b": 5, "weight": 0.0, "rate": 1 }, "from": null });
        assert_eq!(
            differing_entries(&older, &newer),
            ["a.rate: expected none, found 1"]
        );
        assert_eq!(
            differing_entries(&json!({ "weight": 0.5 }), &json!({ "weight": 0.0 })),
            ["weight: expected 0.5, found 0.0"]
        );
        for broken in ["", "{ \"a\"", "3"] {
            let told = differing_entries(&begun_with(broken), &now);
            assert_eq!(
                told,
                ["a: expected none, found some", "ab: expected none, found 4"]
            );
        }
        let profiles = [
            json!({ "web": { "x": 1, "y": 2 } }),
            json!({ "unity": { "x": 1 } }),
        ];
        assert_eq!(
            differing_entries(&profiles[0], &profiles[1]),
            [
                "unity: expected none, found some",
                "web: expected some, found none"
            ]
        );
        assert_eq!(
            differing_entries_but(&then, &now, &["a", "d"]),
            ["ab: expected 3, found 4"]
        );
    }
}
