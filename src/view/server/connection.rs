//! One browser's connection: requests in, answers out, one after another, within deadlines.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::answer::Answer;
use super::request::{Head, Request, parse};
use super::routes::Routes;

/// No browser sends a longer head.
const MOST_HEAD_BYTES: usize = 16 << 10;
/// How long a head may take, from its first byte.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// How long a connection may stay without a request.
const IDLE_TIME: Duration = Duration::from_secs(30);
/// How long a browser may take nothing of an answer.
const SENDING_TIME: Duration = Duration::from_secs(60);
/// How long to let the other side hear an answer before the connection is gone, and how much it may still send.
const LINGERING_TIME: Duration = Duration::from_millis(500);
const MOST_LINGERING_BYTES: usize = 1 << 20;

/// Answers a connection's requests until it ends.
pub fn serve(mut stream: TcpStream, routes: &Routes, port: u16) {
    // Answers of several writes are not held back; where a deadline cannot be set, there is none.
    let _ = stream.set_nodelay(true);
    let _ = stream.set_write_timeout(Some(SENDING_TIME));
    let mut read = Vec::new();
    loop {
        match next(&mut stream, &mut read) {
            Ok(Some(Ok(request))) => {
                let answer = routes.answer(&request, port);
                let sent = answer.send(&mut stream, Some(&request), request.stays);
                if sent.is_err() {
                    return;
                }
                if !request.stays {
                    return linger(&mut stream);
                }
            }
            Ok(Some(Err(status))) => return refuse(&mut stream, status),
            Ok(None) | Err(_) => return,
        }
    }
}

/// Tells a connection that there are too many.
pub fn turn_away(mut stream: TcpStream) {
    let _ = stream.set_write_timeout(Some(LINGERING_TIME));
    refuse(&mut stream, 503);
}

fn refuse(stream: &mut TcpStream, status: u16) {
    if Answer::wrong(status).send(stream, None, false).is_ok() {
        linger(stream);
    }
}

/// Closes the connection once the other side has heard the answer: closed with bytes unread, it would lose it.
fn linger(stream: &mut TcpStream) {
    let _ = stream.flush();
    let _ = stream.shutdown(Shutdown::Write);
    let until = Instant::now() + LINGERING_TIME;
    let mut buffer = [0; 4096];
    let mut left = MOST_LINGERING_BYTES;
    while let Ok(read @ 1..) = read_until(stream, &mut buffer, until) {
        left = left.saturating_sub(read);
        if left == 0 {
            return;
        }
    }
}

/// The next request, of `read` and of what follows; the status of what is none. None where the other side has gone, or is silent.
fn next(stream: &mut TcpStream, read: &mut Vec<u8>) -> io::Result<Option<Result<Request, u16>>> {
    let mut until = Instant::now()
        + if read.is_empty() {
            IDLE_TIME
        } else {
            HEAD_TIME
        };
    loop {
        if !read.is_empty() {
            match parse(read) {
                Head::Whole(request, length) => {
                    read.drain(..length);
                    return Ok(Some(Ok(request)));
                }
                Head::Wrong(status) => return Ok(Some(Err(status))),
                Head::Partial if read.len() >= MOST_HEAD_BYTES => return Ok(Some(Err(431))),
                Head::Partial => {}
            }
        }
        let mut buffer = [0; 4096];
        let room = buffer
            .len()
            .min(MOST_HEAD_BYTES.saturating_sub(read.len()).max(1));
        match read_until(stream, &mut buffer[..room], until) {
            Ok(0) => return Ok(None),
            Ok(count) => {
                if read.is_empty() {
                    until = Instant::now() + HEAD_TIME;
                }
                read.extend_from_slice(&buffer[..count]);
            }
            Err(error) if error.kind() == io::ErrorKind::TimedOut && !read.is_empty() => {
                return Ok(Some(Err(408)));
            }
            Err(error) => return Err(error),
        }
    }
}

/// Reads what there is, waiting for it no longer than until then.
fn read_until(stream: &mut TcpStream, buffer: &mut [u8], until: Instant) -> io::Result<usize> {
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) if error.kind() == io::ErrorKind::TimedOut => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read,
        }
    }
}
