//! A server for this machine's browser alone: 127.0.0.1, GET and HEAD, nothing is ever changed by a request.
//!
//! Each connection has a thread and deadlines, so that whoever is slow holds up nobody else. Requests are read by `httparse` within limits; one that is
//! none is answered, as far as it can be, and its connection closed. The name that a browser asked must be this machine's (`Host`): else a foreign
//! page could have its own name lead here and read along (DNS rebinding).

mod answer;
mod connection;
mod request;
mod routes;

use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

pub use routes::Routes;

/// Connections at a time. A browser has six; more than this is no browser.
const MOST_CONNECTIONS: usize = 64;
/// How long to wait after the system had no connection to give, as when all files of the process are open.
const PAUSE: Duration = Duration::from_millis(50);

/// Why there is no server.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// Another program has the port.
    #[error(
        "port {port} is in use by another program; choose another --port, or leave it out to get a free one"
    )]
    PortTaken {
        /// Which.
        port: u16,
    },
    /// The system does not give the port.
    #[error(
        "cannot listen on 127.0.0.1, port {port}; choose a --port of 1024 or more, or leave it out"
    )]
    Port {
        /// Which; 0 stands for any.
        port: u16,
        /// What the system says.
        source: io::Error,
    },
}

/// A server that has its port.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    port: u16,
}

impl Server {
    /// Takes a port of 127.0.0.1; 0 takes any that is free.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn bind(port: u16) -> Result<Self, ServerError> {
        let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let bound = bound.and_then(|listener| {
            let port = listener.local_addr()?.port();
            Ok(Self { listener, port })
        });
        bound.map_err(|source| match source.kind() {
            io::ErrorKind::AddrInUse => ServerError::PortTaken { port },
            _ => ServerError::Port { port, source },
        })
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address to open.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers until the process ends.
    pub fn run(&self, routes: &Arc<Routes>) {
        let count = Arc::new(AtomicUsize::new(0));
        for stream in self.listener.incoming() {
            match stream {
                Ok(stream) => self.answer(stream, routes, &count),
                Err(_) => thread::sleep(PAUSE),
            }
        }
    }

    fn answer(&self, stream: TcpStream, routes: &Arc<Routes>, count: &Arc<AtomicUsize>) {
        let place = Place::take(count);
        let is_crowded = count.load(Ordering::SeqCst) > MOST_CONNECTIONS;
        let (routes, port) = (Arc::clone(routes), self.port);
        // Where no thread can be had, the connection is closed.
        let _ = thread::Builder::new().spawn(move || {
            let _place = place;
            if is_crowded {
                connection::turn_away(stream);
            } else {
                connection::serve(stream, &routes, port);
            }
        });
    }
}

/// One connection's place among all.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(count))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
