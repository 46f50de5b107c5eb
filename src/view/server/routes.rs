//! Which address has which answer.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use flate2::Compression;

use super::answer::Answer;
use super::request::{Method, Request};
use crate::batch::layout;
use crate::view::contents::contents;
use crate::view::opened::{Kind, Viewed};
use crate::view::page::{self, Body, INDEX, content_type, page_content_type};
use crate::view::shared::{FILES, REPORT, Refusal};

/// The address of what there is to see.
const CONTENTS: &str = "contents.json";

/// Everything that is answered.
#[derive(Debug)]
pub struct Routes {
    viewed: Viewed,
    page: Vec<(&'static str, Arc<Body>)>,
    told: Mutex<Option<Told>>,
}

/// What was told last, so that what has not changed is not compressed again, and manifests are not even read again.
#[derive(Debug)]
struct Told {
    marks: Vec<Mark>,
    body: Arc<Body>,
}

/// By what a manifest is known to be as it was: manifests are only added to.
type Mark = (PathBuf, Option<SystemTime>, u64);

impl Routes {
    /// Prepares the page.
    ///
    /// # Errors
    /// None that memory gives.
    pub fn new(viewed: Viewed) -> io::Result<Self> {
        let file = |file: &page::PageFile| {
            let body = Body::new(file.bytes.to_vec(), Compression::best())?;
            Ok((file.name, Arc::new(body)))
        };
        Ok(Self {
            viewed,
            page: page::FILES.iter().map(file).collect::<io::Result<_>>()?,
            told: Mutex::new(None),
        })
    }

    /// The answer to a request that this server's `port` got.
    pub fn answer(&self, request: &Request, port: u16) -> Answer {
        if !request.is_ours(port) {
            let text = format!(
                "this viewer answers as http://127.0.0.1:{port}/ and http://localhost:{port}/ only"
            );
            return Answer::refusal(421, text);
        }
        if request.method == Method::Other {
            return Answer::refusal(405, "this viewer only shows: GET and HEAD");
        }
        let address = request.path.strip_prefix('/').unwrap_or_default();
        if address.starts_with(FILES) || address == REPORT {
            return self.file(address);
        }
        if address == CONTENTS {
            return match self.contents() {
                Ok(body) => Answer::body("application/json", &body),
                Err(error) => Answer::refusal(500, format!("cannot tell what there is: {error}")),
            };
        }
        let name = if address.is_empty() { INDEX } else { address };
        match self.page.iter().find(|(found, _)| *found == name) {
            Some((name, body)) => Answer::body(page_content_type(name), body),
            None => Answer::refusal(404, "no such page"),
        }
    }

    fn file(&self, address: &str) -> Answer {
        match self.viewed.file(address) {
            Ok(found) => Answer::file(content_type(&found.name), found.file, &found.about),
            Err(refusal) => {
                let status = match refusal {
                    Refusal::Malformed => 400,
                    Refusal::NotShared => 403,
                    Refusal::Missing => 404,
                };
                Answer::refusal(status, refusal.to_string())
            }
        }
    }

    /// What there is to see now.
    fn contents(&self) -> io::Result<Arc<Body>> {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let marks = self.marks();
        if let Some(told) = told.as_ref()
            && !marks.is_empty()
            && told.marks == marks
        {
            return Ok(Arc::clone(&told.body));
        }
        let json = contents(&self.viewed, true).json()?;
        let body = match told.take() {
            Some(told) if told.body.plain == json => told.body,
            _ => Arc::new(Body::new(json, Compression::fast())?),
        };
        *told = Some(Told {
            marks,
            body: Arc::clone(&body),
        });
        Ok(body)
    }

    /// Of a batch's manifests with something in them; nothing else is known to be as it was without looking at it.
    fn marks(&self) -> Vec<Mark> {
        if self.viewed.kind != Kind::Batch {
            return Vec::new();
        }
        let found = layout::manifests(&self.viewed.root).unwrap_or_default();
        let marks = found.into_iter().map(|(_, path)| {
            let about = fs::metadata(&path).ok();
            let modified = about.as_ref().and_then(|about| about.modified().ok());
            (path, modified, about.map_or(0, |about| about.len()))
        });
        let marks: Vec<Mark> = marks.collect();
        // Before anybody is in them, the folder itself is looked at.
        let has_people = marks.iter().any(|(_, _, bytes)| *bytes > 0);
        if has_people { marks } else { Vec::new() }
    }
}
