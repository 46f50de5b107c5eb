//! Which files a rendering becomes: one picture, one for each frame, or an animation; for each person.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::super::names::{FRAME, SEED, beside, check_placeholders, is_folder};
use crate::export::files::check_writable;
use crate::export::frame::{Frame, FrameError};
use crate::export::packed::Packed;
use crate::export::{apng, gif, png, webp};

/// More files than a person means to write into one folder.
const MOST_FILES: usize = 100_000;

/// A format of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One picture; distances in 16 bits.
    Png,
    /// A picture or an animation, lossless.
    Apng,
    /// A picture or an animation of 256 colours.
    Gif,
    /// A picture or an animation, lossless unless a quality is named.
    Webp,
}

impl Format {
    fn of(path: &Path) -> Result<Self> {
        let is = |extension: &str| {
            path.extension()
                .is_some_and(|e| e.eq_ignore_ascii_case(extension))
        };
        let found = match path.extension() {
            _ if is("png") => return Ok(Self::Png),
            _ if is("apng") => return Ok(Self::Apng),
            _ if is("gif") => return Ok(Self::Gif),
            _ if is("webp") => return Ok(Self::Webp),
            Some(extension) => format!("the extension .{}", extension.display()),
            None => "a name without an extension".to_owned(),
        };
        bail!(
            "cannot tell the format from {found}: expected .png, .apng, .gif or .webp; path {}",
            path.display()
        )
    }
}

/// A picture, compressed in its format.
pub enum Compressed {
    /// A whole file.
    Png(Vec<u8>),
    /// Waiting for the others of its animation.
    Apng(Packed),
    /// Waiting for the others of its animation.
    Gif(Packed),
    /// Part of a file.
    Webp(webp::WebpFrame),
}

/// What is written, decided before anything is rendered.
#[derive(Debug)]
pub struct Outputs {
    folder: PathBuf,
    /// With [`SEED`] and [`FRAME`] where they are wanted; none where the name is not text, and taken as it is.
    name: Option<String>,
    path: PathBuf,
    /// The format of every file.
    pub format: Format,
    /// Whether all frames of a person are in one file.
    pub is_animation: bool,
    frames: usize,
}

impl Outputs {
    /// What `output` asks for. A folder gets a picture for each person and frame, named by their numbers.
    ///
    /// # Errors
    /// A name from which the format cannot be told, that cannot hold so many frames or people, or with unknown
    /// placeholders.
    pub fn new(output: &Path, seeds: &[Option<u32>], frames: usize) -> Result<Self> {
        let path = in_folder(output, seeds, frames)?;
        let name = path.file_name().and_then(|name| name.to_str());
        let has = |placeholder: &str| name.is_some_and(|name| name.contains(placeholder));
        check_placeholders(name.unwrap_or_default(), &[SEED, FRAME])?;
        let format = Format::of(&path)?;
        let with_seeds = seeds.iter().any(Option::is_some);
        if has(SEED) && !with_seeds {
            bail!(
                "{SEED} in the name stands for a generator's people; a portrait field is one person without a seed"
            );
        }
        if !has(SEED) && seeds.len() > 1 {
            bail!(
                "{} people cannot go to one file; put {SEED} into the name, such as {}, or name a folder",
                seeds.len(),
                beside(&path, SEED).display()
            );
        }
        if format == Format::Png && frames > 1 && !has(FRAME) {
            bail!(
                "a .png holds one picture, and there are {frames} frames; name it {} for one file a frame, or end the name in \
                 .apng, .gif or .webp for an animation",
                beside(&path, FRAME).display()
            );
        }
        let is_animation = frames > 1 && !has(FRAME);
        let files = seeds.len() * if is_animation { 1 } else { frames };
        if files > MOST_FILES {
            bail!("{files} files are too many at a time; at most {MOST_FILES} are written");
        }
        Ok(Self {
            folder: path.parent().map(Path::to_path_buf).unwrap_or_default(),
            name: name.map(str::to_owned),
            path,
            format,
            is_animation,
            frames,
        })
    }

    /// Where a frame of a person goes; all frames of an animation have one path.
    pub fn path(&self, seed: Option<u32>, frame: usize) -> PathBuf {
        let Some(name) = &self.name else {
            return self.path.clone();
        };
        let seed = seed.map(|seed| seed.to_string()).unwrap_or_default();
        let digits = (self.frames - 1).to_string().len();
        let frame = format!("{frame:0digits$}");
        self.folder
            .join(name.replace(SEED, &seed).replace(FRAME, &frame))
    }

    /// Every file of a person, in order.
    pub fn paths(&self, seed: Option<u32>) -> Vec<PathBuf> {
        let files = if self.is_animation { 1 } else { self.frames };
        (0..files).map(|frame| self.path(seed, frame)).collect()
    }

    /// Whether every file can be written.
    pub fn check(&self, seeds: &[Option<u32>]) -> Result<()> {
        for &seed in seeds {
            check_writable(&self.paths(seed))?;
        }
        Ok(())
    }

    /// A picture in the format of the files; `quality` is of 100, for WebP with loss.
    pub fn compress(&self, frame: &Frame, quality: Option<u8>) -> Result<Compressed, FrameError> {
        Ok(match self.format {
            Format::Png => Compressed::Png(png::encode_frame(frame)?),
            Format::Apng => Compressed::Apng(apng::compress(frame)?),
            Format::Gif => Compressed::Gif(gif::compress(frame)?),
            Format::Webp => Compressed::Webp(webp::compress(frame, quality)?),
        })
    }
}

/// A file of the given frames, which are all of one format.
pub fn assemble(frames: &[&Compressed], fps: f64) -> Result<Vec<u8>, FrameError> {
    let (mut apngs, mut gifs, mut webps) = (Vec::new(), Vec::new(), Vec::new());
    for frame in frames {
        match frame {
            Compressed::Png(bytes) => return Ok(bytes.clone()),
            Compressed::Apng(frame) => apngs.push(frame),
            Compressed::Gif(frame) => gifs.push(frame),
            Compressed::Webp(frame) => webps.push(frame),
        }
    }
    if !apngs.is_empty() {
        apng::assemble(&apngs, fps)
    } else if !gifs.is_empty() {
        gif::assemble(&gifs, fps)
    } else {
        webp::assemble(&webps, fps)
    }
}

/// The path itself, or a name in it where it is a folder.
fn in_folder(output: &Path, seeds: &[Option<u32>], frames: usize) -> Result<PathBuf> {
    if !is_folder(output) {
        return Ok(output.into());
    }
    let person = seeds
        .iter()
        .any(Option::is_some)
        .then(|| format!("seed_{SEED}"));
    let frame = (frames > 1).then(|| format!("frame_{FRAME}"));
    let parts: Vec<String> = person.into_iter().chain(frame).collect();
    if parts.is_empty() {
        bail!(
            "{} is a folder, and there is one picture; name a file, such as {}",
            output.display(),
            output.join("portrait.png").display()
        );
    }
    Ok(output.join(format!("{}.png", parts.join("_"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: [Option<u32>; 1] = [None];
    const MANY: [Option<u32>; 2] = [Some(7), Some(4_294_967_295)];

    fn refusal(output: &str, seeds: &[Option<u32>], frames: usize) -> String {
        Outputs::new(Path::new(output), seeds, frames)
            .expect_err("refused")
            .to_string()
    }

    #[test]
    fn files_are_named_by_seed_and_frame() {
        let paths = |output: &str, seeds: &[Option<u32>], frames| {
            let outputs = Outputs::new(Path::new(output), seeds, frames).expect("fits");
            let paths: Vec<PathBuf> = seeds.iter().flat_map(|&s| outputs.paths(s)).collect();
            let text = |path: PathBuf| path.into_os_string().into_string().expect("text");
            paths.into_iter().map(text).collect::<Vec<_>>()
        };
        assert_eq!(paths("a/x.PNG", &ONE, 1), ["a/x.PNG"]);
        assert_eq!(paths("x.gif", &ONE, 9), ["x.gif"]);
        assert_eq!(paths("{frame}.webp", &ONE, 2), ["0.webp", "1.webp"]);
        assert_eq!(paths("{frame}.png", &ONE, 11)[..2], ["00.png", "01.png"]);
        assert_eq!(
            paths("p{seed}.gif", &MANY, 3),
            ["p7.gif", "p4294967295.gif"]
        );
        assert_eq!(paths("d/", &MANY, 1)[0], "d/seed_7.png");
        assert_eq!(paths("d/", &MANY, 2)[1], "d/seed_7_frame_1.png");
        assert_eq!(paths("d/", &ONE, 2)[1], "d/frame_1.png");
    }

    #[test]
    fn names_that_cannot_hold_what_is_asked_are_refused_with_a_way_out() {
        assert!(refusal("x.jpg", &ONE, 1).contains("expected .png, .apng, .gif or .webp"));
        assert!(refusal("x", &ONE, 1).contains("without an extension"));
        assert!(refusal("x.png", &ONE, 24).contains("x_{frame}.png"));
        assert!(refusal("x.gif", &MANY, 24).contains("x_{seed}.gif"));
        assert!(refusal("{seed}.gif", &ONE, 24).contains("one person"));
        assert!(refusal("{yaw}.png", &ONE, 1).contains("{yaw}"));
        assert!(refusal("d/", &ONE, 1).contains("is a folder"));
        let crowd: Vec<Option<u32>> = (0..1000).map(Some).collect();
        assert!(refusal("{seed}_{frame}.png", &crowd, 101).contains("101000 files"));
    }
}
