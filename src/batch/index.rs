//! The folder as a page: everyone's thumbnail, files and figures. It works from a disk, and asks nothing of any other place.

use std::fmt::Write;

use serde_json::Value;

use super::manifest::Entry;
use super::sheet::THUMBNAIL_PX;
use crate::export::uri;

const STYLE: &str = "\
:root{color-scheme:light dark;--page:#f6f6f4;--ink:#1d1e20;--quiet:#5c5f66;--card:#fff;--line:#d9d9d4;--link:#0b57a4;--fault:#a3261b}\
@media(prefers-color-scheme:dark){:root{--page:#17181a;--ink:#e8e8e4;--quiet:#a2a6ad;--card:#222427;--line:#383b40;--link:#8cbcf5;--fault:#f29a90}}\
body{margin:0 auto;max-width:110rem;padding:1.5rem;background:var(--page);color:var(--ink);font:1rem/1.45 system-ui,sans-serif}\
h1{font-size:1.4rem;margin:0 0 .25rem}h2{font-size:1.1rem}p{margin:.25rem 0 1rem;color:var(--quiet)}\
ul{list-style:none;margin:0;padding:0}.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem}\
.people>li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;overflow:hidden}\
img{display:block;width:100%;height:auto;background:#222427}\
.told{padding:.6rem .8rem .8rem;overflow-wrap:anywhere}.told h2{font-size:1rem;margin:0 0 .3rem}\
.told li,.told p{font-size:.85rem}.told p{margin:.3rem 0 0}a{color:var(--link)}.fault{color:var(--fault)}";

/// The page of people in the order given.
pub fn index<'a>(title: &str, entries: impl Iterator<Item = &'a Entry> + Clone) -> String {
    let finished = entries.clone().filter(|entry| entry.is_finished());
    let failed: Vec<&Entry> = entries.filter(|entry| !entry.is_finished()).collect();
    let count = finished.clone().count();
    let bytes: u64 = finished
        .clone()
        .flat_map(|entry| &entry.files)
        .map(|file| file.bytes)
        .sum();
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         <p>{count} generated people, {} in all. None of them exists.</p>\n<ul class=\"people\">\n",
        size(bytes),
        title = escaped(title),
    );
    for entry in finished {
        person(&mut page, entry);
    }
    page.push_str("</ul>\n");
    if !failed.is_empty() {
        let _ = writeln!(page, "<h2>Not made: {}</h2>\n<ul>", failed.len());
        for entry in failed {
            let error = escaped(entry.error.as_deref().unwrap_or_default());
            let _ = writeln!(
                page,
                "<li class=\"fault\">seed {}: {error}</li>",
                entry.seed
            );
        }
        page.push_str("</ul>\n");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn person(page: &mut String, entry: &Entry) {
    let seed = entry.seed;
    let _ = write!(page, "<li id=\"seed-{seed}\">");
    if let Some(thumbnail) = &entry.thumbnail {
        let _ = write!(
            page,
            "<img src=\"{}\" width=\"{THUMBNAIL_PX}\" height=\"{THUMBNAIL_PX}\" loading=\"lazy\" decoding=\"async\" \
             alt=\"The person of seed {seed}, from the front\">",
            uri::escaped_path(thumbnail)
        );
    }
    let _ = write!(page, "<div class=\"told\"><h2>Seed {seed}</h2><ul>");
    let files = entry
        .files
        .iter()
        .filter(|file| Some(&file.path) != entry.thumbnail.as_ref());
    for file in files {
        let _ = write!(
            page,
            "<li><a href=\"{}\">{}</a> {}</li>",
            uri::escaped_path(&file.path),
            escaped(&file.path),
            size(file.bytes)
        );
    }
    page.push_str("</ul>");
    for (what, figures) in &entry.figures {
        let _ = write!(page, "<p>{}</p>", escaped(&told(what, figures)));
    }
    page.push_str("</div></li>\n");
}

/// `web: 20000 triangles, 131 charts`.
fn told(what: &str, figures: &Value) -> String {
    let plain = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    let Some(figures) = figures.as_object() else {
        return format!("{what}: {}", plain(figures));
    };
    let parts = figures
        .iter()
        .filter(|(_, value)| !value.is_null() && !value.is_array());
    let parts = parts.map(|(name, value)| format!("{} {}", plain(value), name.replace('_', " ")));
    format!("{what}: {}", parts.collect::<Vec<_>>().join(", "))
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{:.0} kB", bytes as f64 / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{:.1} GB", bytes as f64 / 1e9),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::manifest::FileEntry;
    use serde_json::json;

    #[test]
    fn pages_ask_for_nothing_elsewhere_and_texts_stay_texts() {
        let mut entry = Entry {
            seed: 7,
            files: ["we b/a\"<.glb", "thumbnails/seed_7.png"]
                .map(|path| FileEntry {
                    path: path.into(),
                    bytes: 2_340_000,
                    sha256: String::new(),
                })
                .into(),
            thumbnail: Some("thumbnails/seed_7.png".into()),
            figures: serde_json::Map::from_iter([("web".into(), json!({ "triangles": 20_000 }))]),
            error: None,
            seconds: 1.0,
            worker: 0,
        };
        let made = entry.clone();
        entry.seed = 8;
        entry.error = Some("<script>".into());
        let page = index("A & B", [made, entry].iter());
        for expected in [
            "<title>A &amp; B</title>",
            "href=\"we%20b/a%22%3C.glb\"",
            "we b/a&quot;&lt;.glb",
            "2.3 MB",
            "alt=\"The person of seed 7, from the front\"",
            "loading=\"lazy\"",
            "web: 20000 triangles",
            "seed 8: &lt;script&gt;",
            "prefers-color-scheme:dark",
        ] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        for elsewhere in ["http:", "https:", "//", "<script", "@import", "url("] {
            assert!(!page.contains(elsewhere), "{elsewhere}");
        }
    }
}
