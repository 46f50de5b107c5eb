//! The viewer's server before requests of all kinds: what it hands out, what it refuses, and that nothing ends it.
//!
//! Browsers are stood in for by plain connections. Not proved: that the page works under the policy of the headers (it is tested in a browser), that
//! no request of any length of bytes ends the server (some thousands do not), and that files stay unseen of whoever may change the folder.

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "support/browsing.rs"]
mod browsing;

use std::fs;
use std::io::{Read, Write};
use std::net::Shutdown;
use std::path::Path;
use std::time::{Duration, Instant};

use browsing::{Browser, Reply, line, put, reply};
use flate2::read::GzDecoder;
use serde_json::json;
use tempfile::TempDir;

/// A batch's folder, with things in it that are nobody's business.
fn avatars() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let text = [
        line(7, &["thumbnails/seed_7.png", "web/seed_7.glb"], json!({})),
        line(8, &["thumbnails/seed_8.png", "web/seed_8.glb"], json!({})),
    ];
    put(root, "manifest.jsonl", text.concat());
    put(root, "web/seed_7.glb", b"glTF 7!");
    put(root, "web/seed_8.glb", b"no glTF");
    put(root, "thumbnails/seed_7.png", b"PNG 7!!");
    put(root, "thumbnails/seed_8.png", b"PNG 8!!");
    put(root, "fields/seed_7.safetensors", b"field");
    put(root, "we b/ü#%2e.glb", b"odd");
    put(root, "%2e%2e", b"literal");
    for name in [
        ".secret",
        "batch.lock",
        ".partial/a.glb",
        "snapshot-1.safetensors",
        "checkpoint.safetensors",
    ] {
        put(root, name, b"secret");
    }
    for name in ["index.html", "picture.svg", "script.js", "text.xml"] {
        put(root, name, b"<script>alert(1)</script>");
    }
    folder
}

/// What every answer must say.
fn check_headers(reply: &Reply) {
    let policy = reply.header("Content-Security-Policy").expect("a policy");
    for part in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval' blob:",
        "worker-src 'self' blob:",
        "connect-src 'self' blob: data:",
        "img-src 'self' blob: data:",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ] {
        let mut parts = policy.split("; ");
        assert!(parts.any(|found| found == part), "{part} in {policy}");
    }
    for (name, value) in [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-cache"),
    ] {
        assert_eq!(reply.header(name), Some(value), "{}", reply.head);
    }
    assert_eq!(reply.header("Access-Control-Allow-Origin"), None);
    if reply.status != 304 {
        let length: usize = reply
            .header("Content-Length")
            .expect("a length")
            .parse()
            .expect("a number");
        assert!(
            reply.body.is_empty() || reply.body.len() == length,
            "{}",
            reply.head
        );
    }
}

#[test]
fn files_of_the_folder_are_had_as_they_are() {
    let folder = avatars();
    let browser = Browser::of(folder.path());
    for (address, bytes, kind) in [
        ("web/seed_7.glb", "glTF 7!", "model/gltf-binary"),
        ("web/seed_7.glb?v=2", "glTF 7!", "model/gltf-binary"),
        ("thumbnails/seed_7.png", "PNG 7!!", "image/png"),
        (
            "fields/seed_7.safetensors",
            "field",
            "application/octet-stream",
        ),
        ("we%20b/%C3%BC%23%252e.glb", "odd", "model/gltf-binary"),
        // Undone once, and no more.
        ("%252e%252e", "literal", "application/octet-stream"),
        ("%77eb/seed%5f7.glb", "glTF 7!", "model/gltf-binary"),
        // Nothing of the folder is run by a browser.
        (
            "index.html",
            "<script>alert(1)</script>",
            "application/octet-stream",
        ),
        (
            "picture.svg",
            "<script>alert(1)</script>",
            "application/octet-stream",
        ),
        (
            "script.js",
            "<script>alert(1)</script>",
            "application/octet-stream",
        ),
        (
            "text.xml",
            "<script>alert(1)</script>",
            "application/octet-stream",
        ),
    ] {
        let reply = browser.get(&format!("/files/{address}"));
        check_headers(&reply);
        assert_eq!(
            (reply.status, reply.header("Content-Type")),
            (200, Some(kind)),
            "{address}"
        );
        assert_eq!(reply.body, bytes.as_bytes(), "{address}");
    }
    // A broken asset is told of like any other: the page says what is wrong with it.
    let contents = browser.contents();
    assert_eq!(
        contents["people"][1]["assets"][0]["file"],
        "files/web/seed_8.glb"
    );
    assert_eq!(browser.get("/files/web/seed_8.glb").body, b"no glTF");
}

#[test]
fn the_page_is_the_programs_own_and_compressed_where_that_is_taken() {
    let folder = avatars();
    let browser = Browser::of(folder.path());
    for (address, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/viewer.js", "text/javascript; charset=utf-8"),
        ("/viewer.css", "text/css; charset=utf-8"),
        (
            "/basis/basis_transcoder.js",
            "text/javascript; charset=utf-8",
        ),
        ("/basis/basis_transcoder.wasm", "application/wasm"),
        ("/LICENSES.txt", "text/plain; charset=utf-8"),
        ("/contents.json", "application/json"),
    ] {
        let plain = browser.get(address);
        check_headers(&plain);
        assert_eq!(
            (plain.status, plain.header("Content-Type")),
            (200, Some(kind)),
            "{address}"
        );
        assert_eq!(plain.header("Content-Encoding"), None);
        let packed = browser.ask("GET", address, "Accept-Encoding: gzip, br\r\n");
        check_headers(&packed);
        assert_eq!(packed.header("Content-Encoding"), Some("gzip"));
        let mut unpacked = Vec::new();
        GzDecoder::new(&packed.body[..])
            .read_to_end(&mut unpacked)
            .expect("gzip");
        assert!(unpacked == plain.body, "{address}");
        let head = browser.ask("HEAD", address, "");
        check_headers(&head);
        assert!(head.body.is_empty());
        assert_eq!(
            head.header("Content-Length"),
            plain.header("Content-Length")
        );
        let tag = plain.header("ETag").expect("a tag");
        let had = browser.ask("GET", address, &format!("If-None-Match: \"a\", {tag}\r\n"));
        check_headers(&had);
        assert_eq!((had.status, had.body.len()), (304, 0), "{address}");
    }
    assert_eq!(browser.get("/viewer.map").status, 404);
    assert_eq!(browser.get("/web/seed_7.glb").status, 404);
}

#[test]
fn nothing_outside_the_folder_or_hidden_in_it_is_had() {
    let outside = tempfile::tempdir().expect("a folder");
    put(outside.path(), "secret.glb", b"secret");
    let folder = avatars();
    let root = folder.path();
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(outside.path().join("secret.glb"), root.join("web/out.glb")).expect("a link");
        symlink(outside.path(), root.join("out")).expect("a link");
        symlink(root.join(".secret"), root.join("web/hidden.glb")).expect("a link");
        symlink("seed_7.glb", root.join("web/inside.glb")).expect("a link");
        symlink("loop.glb", root.join("web/loop.glb")).expect("a link");
        let pipe = std::process::Command::new("mkfifo")
            .arg(root.join("web/pipe.glb"))
            .status();
        assert!(pipe.expect("mkfifo").success());
    }
    let browser = Browser::of(root);
    let name = root.file_name().expect("a name").to_str().expect("text");
    let to_itself = format!("../{name}/web/seed_7.glb");
    let absolute = format!("/{}/web/seed_7.glb", root.display());
    for (address, status) in [
        ("../Cargo.toml", 400),
        ("web/../web/seed_7.glb", 400),
        ("web/../../secret.glb", 400),
        (&to_itself, 400),
        (&absolute, 400),
        ("%2e%2e/Cargo.toml", 400),
        ("%2E%2E%2FCargo.toml", 400),
        ("web%2fseed_7.glb", 400),
        ("web%5Cseed_7.glb", 400),
        ("web\\seed_7.glb", 400),
        ("..%5c..%5cCargo.toml", 400),
        ("%252e%252e/%252e%252e/Cargo.toml", 404),
        ("web%252fseed_7.glb", 404),
        ("web//seed_7.glb", 400),
        ("./web/seed_7.glb", 400),
        ("web/seed_7.glb/", 400),
        ("web/seed_7.glb/x", 404),
        ("web/seed_7.glb%00.png", 400),
        ("web/seed_7.glb%", 400),
        ("web/%c0%ae", 400),
        ("", 400),
        ("web", 404),
        ("web/", 400),
        ("nothing.glb", 404),
        (".secret", 403),
        ("%2esecret", 403),
        (".partial/a.glb", 403),
        ("batch.lock", 403),
        ("snapshot-1.safetensors", 403),
        ("checkpoint.safetensors", 403),
    ] {
        let reply = browser.get(&format!("/files/{address}"));
        check_headers(&reply);
        assert_eq!(reply.status, status, "{address}");
        assert!(
            reply.body.len() < 100 && !reply.body.starts_with(b"secret"),
            "{address}"
        );
    }
    #[cfg(unix)]
    for (address, status) in [
        ("web/out.glb", 403),
        ("out/secret.glb", 403),
        ("web/hidden.glb", 403),
        ("web/inside.glb", 200),
        ("web/loop.glb", 404),
        ("web/pipe.glb", 404),
    ] {
        assert_eq!(
            browser.get(&format!("/files/{address}")).status,
            status,
            "{address}"
        );
    }
}

#[test]
fn of_one_asset_its_neighbours_are_not_shared() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let document = json!({
        "asset": { "version": "2.0" },
        "buffers": [{ "uri": "a%20b.bin", "byteLength": 3 }],
        "images": [{ "uri": "maps/a.png" }, { "uri": "../outside.png" }, { "uri": "data:image/png;base64,AA" }, { "bufferView": 0 }],
    });
    put(root, "in/a.gltf", document.to_string());
    for name in [
        "a b.bin",
        "maps/a.png",
        "a.json",
        "a_LOD1.gltf",
        "b.glb",
        "a.png",
        "ab.gltf",
    ] {
        put(root, &format!("in/{name}"), b"seven b");
    }
    put(root, "outside.png", b"secret");
    let browser = Browser::of(&root.join("in/a.gltf"));
    let asset = &browser.contents()["asset"];
    assert_eq!(asset["file"], "files/a.gltf");
    assert_eq!(asset["levels"], json!(["files/a_LOD1.gltf"]));
    assert_eq!(asset["report"], "files/a.json");
    for shared in ["a.gltf", "a%20b.bin", "maps/a.png", "a.json", "a_LOD1.gltf"] {
        assert_eq!(
            browser.get(&format!("/files/{shared}")).status,
            200,
            "{shared}"
        );
    }
    for (refused, status) in [
        ("b.glb", 403),
        ("a.png", 403),
        ("ab.gltf", 403),
        ("../outside.png", 400),
        ("maps", 403),
    ] {
        assert_eq!(
            browser.get(&format!("/files/{refused}")).status,
            status,
            "{refused}"
        );
    }
    // What the file names now counts, not what it named when it was opened.
    put(
        root,
        "in/a.gltf",
        "no JSON at all, and still shown by the page as broken",
    );
    assert_eq!(browser.get("/files/maps/a.png").status, 403);
    assert_eq!(browser.get("/files/a.gltf").status, 200);
}

#[test]
fn files_that_vanish_or_change_while_they_are_viewed_are_told_of() {
    let folder = avatars();
    let root = folder.path();
    let browser = Browser::of(root);
    let first = browser.get("/files/web/seed_7.glb");
    let tag = first.header("ETag").expect("a tag").to_owned();
    let again = |tag: &str| {
        browser.ask(
            "GET",
            "/files/web/seed_7.glb",
            &format!("If-None-Match: {tag}\r\n"),
        )
    };
    assert_eq!(again(&tag).status, 304);
    put(root, "web/seed_7.glb", b"glTF of another length");
    let changed = again(&tag);
    assert_eq!(
        (changed.status, &changed.body[..]),
        (200, &b"glTF of another length"[..])
    );
    fs::remove_file(root.join("web/seed_7.glb")).expect("removed");
    let gone = again(&tag);
    check_headers(&gone);
    assert_eq!(gone.status, 404);
    assert!(
        String::from_utf8_lossy(&gone.body).contains("gone"),
        "{gone:?}"
    );
    // Torn off in the middle of an answer.
    let large = root.join("web/large.glb");
    fs::File::create(&large)
        .and_then(|file| file.set_len(64 << 20))
        .expect("made");
    let mut stream = browser.connect();
    let request = format!(
        "GET /files/web/large.glb HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        browser.port
    );
    stream.write_all(request.as_bytes()).expect("sent");
    let mut some = [0; 1000];
    stream.read_exact(&mut some).expect("the beginning");
    fs::File::options()
        .write(true)
        .open(&large)
        .and_then(|file| file.set_len(1))
        .expect("cut");
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    assert!(rest.len() < 64 << 20);
    assert_eq!(browser.get("/files/web/large.glb").body.len(), 1);
    // All of it.
    fs::remove_dir_all(root).expect("removed");
    assert_eq!(browser.get("/files/thumbnails/seed_7.png").status, 404);
    assert_eq!(browser.contents()["people"], json!([]));
    assert_eq!(browser.get("/").status, 200);
}

#[test]
fn a_large_file_comes_whole() {
    let folder = avatars();
    let bytes: Vec<u8> = (0..5_000_003_u32)
        .map(|index| (index * 7 / 3) as u8)
        .collect();
    put(folder.path(), "large.glb", &bytes);
    let browser = Browser::of(folder.path());
    assert!(browser.get("/files/large.glb").body == bytes);
    assert!(browser.ask("HEAD", "/files/large.glb", "").body.is_empty());
}

#[test]
fn only_whoever_asks_this_machine_by_name_is_answered_and_nothing_can_be_changed() {
    let folder = avatars();
    let browser = Browser::of(folder.path());
    let port = browser.port;
    let ask = |host: &str| {
        let reply = browser.ask_as("GET", "/contents.json", host);
        check_headers(&reply);
        reply.status
    };
    for name in ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"] {
        assert_eq!(ask(&format!("Host: {name}:{port}\r\n")), 200, "{name}");
    }
    for foreign in [
        String::new(),
        "Host: \r\n".into(),
        "Host: localhost\r\n".into(),
        format!("Host: localhost:{}\r\n", port - 1),
        format!("Host: localhost:0{port}\r\n"),
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: localhost.evil.example:{port}\r\n"),
        format!("Host: 127.0.0.1.nip.io:{port}\r\n"),
        format!("Host: a@127.0.0.1:{port}\r\n"),
        format!("Host: 0.0.0.0:{port}\r\n"),
        format!("Host: localhost:{port}\r\nHost: evil.example\r\n"),
        format!("Host: \u{fc}:{port}\r\n"),
    ] {
        assert_eq!(ask(&foreign), 421, "{foreign}");
    }
    for method in [
        "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "BREW",
    ] {
        let reply = browser.ask(method, "/files/web/seed_7.glb", "");
        check_headers(&reply);
        assert_eq!(
            (reply.status, reply.header("Allow")),
            (405, Some("GET, HEAD")),
            "{method}"
        );
    }
    assert_eq!(
        fs::read(folder.path().join("web/seed_7.glb")).expect("there"),
        b"glTF 7!"
    );
}

#[test]
fn one_connection_carries_many_requests_and_none_is_smuggled_in_a_body() {
    let folder = avatars();
    let browser = Browser::of(folder.path());
    let host = format!("Host: localhost:{}\r\n", browser.port);
    let two = format!(
        "GET /files/thumbnails/seed_7.png HTTP/1.1\r\n{host}\r\nGET /files/thumbnails/seed_8.png HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
    );
    let back = browser.raw(two.as_bytes());
    let text = String::from_utf8_lossy(&back);
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 2, "{text}");
    assert!(text.find("PNG 7!!") < text.find("PNG 8!!"));
    for length in ["Content-Length: 100", "Transfer-Encoding: chunked"] {
        let hidden = format!(
            "GET / HTTP/1.1\r\n{host}{length}\r\n\r\nGET /viewer.js HTTP/1.1\r\n{host}\r\n"
        );
        let back = browser.raw(hidden.as_bytes());
        assert_eq!(
            String::from_utf8_lossy(&back).matches("HTTP/1.1 ").count(),
            1
        );
    }
}

#[test]
fn what_is_no_request_is_told_so_and_ends_nothing() {
    let folder = avatars();
    let browser = Browser::of(folder.path());
    let host = format!("Host: localhost:{}\r\n", browser.port);
    let huge = "a".repeat(1 << 20);
    for (request, status) in [
        ("\r\n\r\n\r\nnonsense\r\n\r\n".to_owned(), 400),
        ("GET\r\n\r\n".to_owned(), 400),
        (
            format!(
                "GET http://localhost:{}/ HTTP/1.1\r\n{host}\r\n",
                browser.port
            ),
            400,
        ),
        (
            format!("GET files/web/seed_7.glb HTTP/1.1\r\n{host}\r\n"),
            400,
        ),
        (format!("GET / HTTP/3.0\r\n{host}\r\n"), 505),
        (format!("GET / HTTP/1.1\r\n{host}a b: c\r\n\r\n"), 400),
        (format!("GET / HTTP/1.1\r\n{host}: c\r\n\r\n"), 400),
        (format!("GET / HTTP/1.1\r\n{host}a: \0\r\n\r\n"), 400),
        (
            format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(1000)),
            431,
        ),
        (format!("GET / HTTP/1.1\r\n{host}a: {huge}\r\n\r\n"), 431),
        (format!("GET /{huge} HTTP/1.1\r\n{host}\r\n"), 431),
        (huge.clone(), 431),
        ("\r\n".repeat(1 << 19), 431),
        ("\x16\x03\x01\x02\x00\x01\x00\x01\u{fc}".to_owned(), 400),
    ] {
        let reply = reply(&browser.raw(request.as_bytes()));
        check_headers(&reply);
        assert_eq!(
            reply.status,
            status,
            "{}",
            &request[..request.len().min(60)]
        );
        assert_eq!(reply.header("Connection"), Some("close"));
    }
    // Random bytes, and requests with random bytes in them.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as usize
    };
    let whole = format!(
        "GET /files/web/seed_7.glb HTTP/1.1\r\n{host}Accept-Encoding: gzip\r\nIf-None-Match: W/\"a\"\r\n\r\n"
    );
    for round in 0..1500 {
        let mut bytes: Vec<u8> = match round % 3 {
            0 => (0..random() % 300).map(|_| random() as u8).collect(),
            _ => whole.clone().into_bytes(),
        };
        for _ in 0..random() % 4 {
            let at = random() % bytes.len().max(1);
            match random() % 3 {
                0 => bytes.truncate(at),
                1 => bytes.insert(at.min(bytes.len()), random() as u8),
                _ => bytes
                    .iter_mut()
                    .skip(at)
                    .take(1)
                    .for_each(|byte| *byte = random() as u8),
            }
        }
        let back = browser.raw(&bytes);
        assert!(
            back.is_empty() || back.starts_with(b"HTTP/1.1 "),
            "{bytes:?}"
        );
    }
    assert_eq!(browser.get("/files/web/seed_7.glb").body, b"glTF 7!");
}

#[test]
fn whoever_is_slow_holds_up_nobody_and_is_sent_away() {
    let folder = avatars();
    fs::File::create(folder.path().join("web/large.glb"))
        .and_then(|file| file.set_len(64 << 20))
        .expect("made");
    let browser = Browser::of(folder.path());
    let mut slow: Vec<_> = (0..20).map(|_| browser.connect()).collect();
    for (index, stream) in slow.iter_mut().enumerate() {
        let request = format!(
            "GET /files/web/large.glb HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            browser.port
        );
        // Some have not asked yet, some have half, and some take nothing of the answer.
        let sent = [0, request.len() / 2, request.len()][index % 3];
        stream.write_all(&request.as_bytes()[..sent]).expect("sent");
    }
    let began = Instant::now();
    for _ in 0..20 {
        assert_eq!(browser.get("/files/web/seed_7.glb").status, 200);
    }
    assert!(
        began.elapsed() < Duration::from_secs(3),
        "{:?}",
        began.elapsed()
    );
    // More than any browser has: told so, and the others go on.
    let crowd: Vec<_> = (0..60).map(|_| browser.connect()).collect();
    let turned_away = browser.get("/");
    check_headers(&turned_away);
    assert_eq!(turned_away.status, 503);
    drop(crowd);
    let until = Instant::now() + Duration::from_secs(5);
    while browser.get("/").status != 200 {
        assert!(Instant::now() < until, "places are not given back");
        std::thread::sleep(Duration::from_millis(20));
    }
    // Half a request, and no more of it.
    let mut back = Vec::new();
    slow[1].read_to_end(&mut back).expect("an end");
    assert_eq!(reply(&back).status, 408);
    let _ = slow[1].shutdown(Shutdown::Both);
}

#[test]
fn a_batch_is_seen_growing() {
    let folder = avatars();
    let browser = Browser::of(folder.path());
    let first = browser.get("/contents.json");
    let tag = first.header("ETag").expect("a tag").to_owned();
    let poll = |tag: &str| {
        browser.ask(
            "GET",
            "/contents.json",
            &format!("If-None-Match: {tag}\r\n"),
        )
    };
    assert_eq!(poll(&tag).status, 304);
    let add = |text: &str| {
        let manifest = Path::new(folder.path()).join("manifest.jsonl");
        let mut file = fs::File::options()
            .append(true)
            .open(manifest)
            .expect("there");
        file.write_all(text.as_bytes()).expect("added");
    };
    let new = line(3, &["thumbnails/seed_3.png", "web/seed_3.glb"], json!({}));
    // The process that adds it is seen in the middle of it.
    add(&new[..20]);
    let contents = browser.contents();
    assert_eq!(contents["people"].as_array().map(Vec::len), Some(2));
    assert!(
        contents["notes"][0]
            .as_str()
            .is_some_and(|note| note.contains("manifest.jsonl is torn")),
        "{contents}"
    );
    add(&new[20..]);
    let grown = poll(&tag);
    assert_eq!(grown.status, 200);
    let contents = browser.contents();
    assert_eq!(contents["people"][0]["name"], "seed 3");
    assert_eq!(contents["notes"], json!([]));
}
