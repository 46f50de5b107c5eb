//! What a request asks, of its head.

/// Header lines in a request; browsers send about 20.
const MOST_HEADERS: usize = 64;

/// How a request asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// All.
    Get,
    /// Only what is told of it.
    Head,
    /// Something that is not done here.
    Other,
}

/// What a request asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// How.
    pub method: Method,
    /// What: a path that begins with `/`, as it was sent, without a query.
    pub path: String,
    /// Whom it was sent to; none where that is not said, or twice.
    pub host: Option<String>,
    /// Tags of what the browser has.
    pub tags: String,
    /// Whether an answer may be compressed.
    pub takes_gzip: bool,
    /// Whether another request may follow.
    pub stays: bool,
}

/// What was read of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// Not all of it yet.
    Partial,
    /// All of it, and so many bytes.
    Whole(Request, usize),
    /// None, with the status that says why.
    Wrong(u16),
}

/// Reads the head of a request.
pub fn parse(bytes: &[u8]) -> Head {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut found = httparse::Request::new(&mut headers);
    let length = match found.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Head::Partial,
        Err(httparse::Error::TooManyHeaders) => return Head::Wrong(431),
        Err(httparse::Error::Version) => return Head::Wrong(505),
        Err(_) => return Head::Wrong(400),
    };
    let path = found.path.unwrap_or_default();
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if !path.starts_with('/') {
        return Head::Wrong(400);
    }
    let mut request = Request {
        method: match found.method {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            _ => Method::Other,
        },
        path: path.to_owned(),
        host: None,
        tags: String::new(),
        takes_gzip: false,
        stays: found.version == Some(1),
    };
    let mut hosts = 0;
    for header in found.headers.iter() {
        let value = String::from_utf8_lossy(header.value);
        let has = |word: &str| {
            let mut words = value.split(',').map(str::trim);
            words.any(|found| found.eq_ignore_ascii_case(word))
        };
        match header.name.to_ascii_lowercase().as_str() {
            "host" => {
                hosts += 1;
                request.host = (hosts == 1).then(|| value.trim().to_owned());
            }
            "if-none-match" => request.tags = value.trim().to_owned(),
            "accept-encoding" => request.takes_gzip = takes_gzip(&value),
            "connection" => request.stays &= !has("close"),
            // A body is not read, so that nothing can follow it.
            "content-length" => request.stays &= value.trim() == "0",
            "transfer-encoding" => request.stays = false,
            _ => {}
        }
    }
    Head::Whole(request, length)
}

/// Whether gzip is among the encodings, and not with a weight of 0 (RFC 9110, section 12.5.3).
fn takes_gzip(value: &str) -> bool {
    value.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let is_gzip = parts
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
        is_gzip && weight.is_none_or(|weight| weight > 0.0)
    })
}

impl Request {
    /// Whether it was sent to this server, and not to a name of others that leads here.
    pub fn is_ours(&self, port: u16) -> bool {
        let Some(host) = &self.host else {
            return false;
        };
        ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| {
            let is_usual = port == 80 && host.eq_ignore_ascii_case(name);
            is_usual || host.eq_ignore_ascii_case(&format!("{name}:{port}"))
        })
    }

    /// Whether the browser has what the tag stands for; weak and strong ones are alike here (RFC 9110, section 13.1.2).
    pub fn has(&self, tag: &str) -> bool {
        let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        let mut tags = self.tags.split(',');
        tags.any(|had| had.trim() == "*" || bare(had) == bare(tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(head: &str) -> Request {
        match parse(head.as_bytes()) {
            Head::Whole(request, length) if length == head.len() => request,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn requests_say_what_they_ask() {
        let request = whole(
            "GET /files/a%20b.glb?v=1 HTTP/1.1\r\nhost: LocalHost:81\r\nAccept-Encoding: br, gzip;q=0.5\r\n\
             If-None-Match: \"x\", W/\"y\"\r\n\r\n",
        );
        assert_eq!(request.path, "/files/a%20b.glb");
        assert!(request.takes_gzip && request.stays && request.is_ours(81) && !request.is_ours(80));
        assert!(request.has("W/\"x\"") && request.has("\"y\"") && !request.has("\"z\""));
        let none =
            whole("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\nAccept-Encoding: gzip;q=0\r\n\r\n");
        assert!(none.host.is_none() && !none.takes_gzip && !none.is_ours(80));
        assert!(whole("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").is_ours(80));
        assert!(!whole("GET / HTTP/1.0\r\n\r\n").stays);
        assert!(!whole("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n").stays);
    }

    #[test]
    fn what_is_no_request_is_told_from_one_that_is_not_over() {
        assert_eq!(parse(b"GET / HTTP/1.1\r\nHost"), Head::Partial);
        assert_eq!(
            parse(b"GET http://127.0.0.1/ HTTP/1.1\r\n\r\n"),
            Head::Wrong(400)
        );
        assert_eq!(parse(b"OPTIONS * HTTP/1.1\r\n\r\n"), Head::Wrong(400));
        assert_eq!(parse(b"\x16\x03\x01\x02\x00\x01\x00"), Head::Wrong(400));
        assert_eq!(parse(b"GET / HTTP/2.0\r\n\r\n"), Head::Wrong(505));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(65));
        assert_eq!(parse(many.as_bytes()), Head::Wrong(431));
    }
}
