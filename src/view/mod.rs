//! Looking at what was made: assets, folders of people and training runs, as one page that this machine's browser opens, or as a static site.
//!
//! ```text
//!  PATH ──▶ opened (what it is) ──▶ contents (JSON: what there is to see)  ──▶ server (127.0.0.1, read-only) ──▶ browser
//!                                └▶ shared (which files may be had)        ──▶ site (a folder of files)
//!                                   page (embedded: HTML, CSS, JS)         ──▶ both
//! ```
//!
//! The page is static and asks for nothing but relative addresses: itself, `contents.json`, and files below `files/`. Guaranteed: nothing is
//! written into what is looked at; no file is handed out that is outside the folder, hidden, a lock, or a network of a run; no request ends the
//! server. What a file holds is not checked here: the page tells of a broken one. Not promised: safety from others who may change the folder
//! meanwhile, for they have its files anyway; and from other users of this machine, who may ask the server as the browser does.

pub mod contents;
pub mod opened;
pub mod page;
pub mod server;
pub mod shared;
pub mod site;

pub use opened::{OpenError, Viewed};
