//! A viewer's server in this process, and as much of a browser as its tests need: plain connections, no client library.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use portrait_export::view::Viewed;
use portrait_export::view::server::{Routes, Server};
use serde_json::Value;

/// Longer than any answer takes, deadlines included.
const PATIENCE: Duration = Duration::from_secs(20);

/// Who asks a server.
pub struct Browser {
    pub port: u16,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Browser {
    /// A server of what is at the path, until the tests end.
    pub fn of(path: &Path) -> Self {
        let viewed = Viewed::open(path, None).expect("something to see");
        let server = Server::bind(0).expect("a port");
        let port = server.port();
        let routes = Arc::new(Routes::new(viewed).expect("the page"));
        thread::spawn(move || server.run(&routes));
        Self { port }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a server");
        stream.set_read_timeout(Some(PATIENCE)).expect("a deadline");
        stream
    }

    /// Sends bytes as they are, and reads all that comes back until the server closes.
    pub fn raw(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = self.connect();
        // A server that has heard enough may have closed already.
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut back = Vec::new();
        let _ = stream.read_to_end(&mut back);
        back
    }

    /// A request with more header lines, each of which ends with `\r\n`.
    pub fn ask(&self, method: &str, target: &str, headers: &str) -> Reply {
        let host = format!("Host: 127.0.0.1:{}\r\n", self.port);
        self.ask_as(method, target, &(host + headers))
    }

    /// The same, and who is asked is among the headers, or not.
    pub fn ask_as(&self, method: &str, target: &str, headers: &str) -> Reply {
        let request = format!("{method} {target} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        reply(&self.raw(request.as_bytes()))
    }

    pub fn get(&self, target: &str) -> Reply {
        self.ask("GET", target, "")
    }

    /// What there is to see.
    pub fn contents(&self) -> Value {
        let reply = self.get("/contents.json");
        assert_eq!(reply.status, 200, "{reply:?}");
        serde_json::from_slice(&reply.body).expect("JSON")
    }
}

/// Takes one answer apart, which must be all there is.
pub fn reply(bytes: &[u8]) -> Reply {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("no answer: {:?}", String::from_utf8_lossy(bytes)));
    let head = String::from_utf8(bytes[..end].to_vec()).expect("text");
    let status = head.strip_prefix("HTTP/1.1 ").expect("HTTP/1.1");
    Reply {
        status: status[..3].parse().expect("a number"),
        head,
        body: bytes[end + 4..].to_vec(),
    }
}

impl Reply {
    /// The value of a header line.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let found = lines.find(|(found, _)| found.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value)
    }
}

/// Writes a small file, and the folders that it is in.
pub fn put(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(path, bytes).expect("written");
}

/// A line of a manifest: a person with these files, each of 7 bytes, the first of which is the thumbnail.
pub fn line(seed: u32, files: &[&str], figures: Value) -> String {
    let told = |path: &&str| serde_json::json!({ "path": path, "bytes": 7, "sha256": "00" });
    let files_told: Vec<Value> = files.iter().map(told).collect();
    let entry = serde_json::json!({
        "seed": seed, "files": files_told, "thumbnail": files[0], "figures": figures, "seconds": 1.5, "worker": 0,
    });
    format!("{entry}\n")
}
