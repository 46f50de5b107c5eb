//! Answers, and how they are sent.

use std::fs::{File, Metadata};
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use super::request::{Method, Request};
use crate::view::page::Body;

/// What every answer says: scripts, styles and data come from here alone, nothing is sent elsewhere, nobody may frame or embed it, and types
/// are not guessed. Tags are always asked for again.
const ALWAYS: &str = "\
Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:; \
connect-src 'self' blob: data:; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; \
form-action 'none'; frame-ancestors 'none'\r\n\
X-Content-Type-Options: nosniff\r\n\
Referrer-Policy: no-referrer\r\n\
Cross-Origin-Resource-Policy: same-origin\r\n\
Cache-Control: no-cache\r\n";

/// What an answer holds.
#[derive(Debug)]
pub enum Content {
    /// A line for a person.
    Text(String),
    /// Bytes in memory, compressed where that is taken.
    Body(Arc<Body>),
    /// A file, as long as it was when it was opened.
    File(File, u64),
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    status: u16,
    content_type: &'static str,
    tag: Option<String>,
    content: Content,
}

impl Answer {
    /// A refusal, in one line.
    pub fn refusal(status: u16, text: impl Into<String>) -> Self {
        Self {
            status,
            content_type: "text/plain; charset=utf-8",
            tag: None,
            content: Content::Text(text.into() + "\n"),
        }
    }

    /// The refusal of what is no request.
    pub fn wrong(status: u16) -> Self {
        let text = match status {
            408 => "the request took too long",
            431 => "the request is too long",
            503 => "too many connections; close some pages of this viewer",
            505 => "expected HTTP/1.1",
            _ => "not a request",
        };
        Self::refusal(status, text)
    }

    /// Bytes in memory.
    pub fn body(content_type: &'static str, body: &Arc<Body>) -> Self {
        Self {
            status: 200,
            content_type,
            tag: Some(body.tag.clone()),
            content: Content::Body(Arc::clone(body)),
        }
    }

    /// A file.
    pub fn file(content_type: &'static str, file: File, about: &Metadata) -> Self {
        let modified = about.modified().ok();
        let since = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let nanoseconds = since.unwrap_or_default().as_nanos();
        Self {
            status: 200,
            content_type,
            tag: Some(format!("\"{nanoseconds:x}-{:x}\"", about.len())),
            content: Content::File(file, about.len()),
        }
    }

    /// Sends it, as the request wants it. Whether more can follow is said by `stays`.
    ///
    /// # Errors
    /// The connection, or the file, broke off; nothing can follow.
    pub fn send(
        self,
        stream: &mut TcpStream,
        request: Option<&Request>,
        stays: bool,
    ) -> io::Result<()> {
        let is_had = |tag: &String| request.is_some_and(|request| request.has(tag));
        let status = match (self.status, &self.tag) {
            (200, Some(tag)) if is_had(tag) => 304,
            (status, _) => status,
        };
        let takes_gzip = request.is_some_and(|request| request.takes_gzip);
        let mut head = format!("HTTP/1.1 {status} {}\r\n{ALWAYS}", reason(status));
        if let Some(tag) = &self.tag {
            head += &format!("ETag: {tag}\r\n");
        }
        if status == 405 {
            head += "Allow: GET, HEAD\r\n";
        }
        if !stays {
            head += "Connection: close\r\n";
        }
        let mut length = match &self.content {
            Content::Text(text) => text.len() as u64,
            Content::Body(body) => {
                head += "Vary: Accept-Encoding\r\n";
                if takes_gzip && status != 304 {
                    head += "Content-Encoding: gzip\r\n";
                }
                let bytes = if takes_gzip { &body.gzip } else { &body.plain };
                bytes.len() as u64
            }
            Content::File(_, length) => *length,
        };
        if status != 304 {
            head += &format!(
                "Content-Type: {}\r\nContent-Length: {length}\r\n",
                self.content_type
            );
        }
        head += "\r\n";
        if status == 304 || request.is_some_and(|request| request.method == Method::Head) {
            length = 0;
        }
        stream.write_all(head.as_bytes())?;
        if length == 0 {
            return Ok(());
        }
        match self.content {
            Content::Text(text) => stream.write_all(text.as_bytes()),
            Content::Body(body) if takes_gzip => stream.write_all(&body.gzip),
            Content::Body(body) => stream.write_all(&body.plain),
            Content::File(file, _) => {
                let sent = io::copy(&mut file.take(length), stream)?;
                if sent == length {
                    Ok(())
                } else {
                    Err(io::ErrorKind::UnexpectedEof.into())
                }
            }
        }
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Internal Server Error",
    }
}
