//! Portrait fields: a tri-grid in a safetensors file, with what its metadata says about box, iso level and region.
//!
//! In: a field file of format `portrait-field/1` (see README, "Portrait fields"), plain or packed ([`super::packed`]). Out: a
//! checked [`Portrait`]; every fault of the file is reported at once. Guaranteed: shapes fit, all values are finite. Not
//! checked: that the field looks like a person.

use std::path::{Path, PathBuf};

use safetensors::{Dtype, SafeTensors};

use super::cropped::empty_outside;
use super::packed::{PackError, is_packed, unpack};
use super::tri_grid::{DECODER_OUTPUTS, DecoderWeights, TriGrid};
use super::{Bounds, Field};

/// The `format` that this program reads.
pub const FORMAT: &str = "portrait-field/1";

/// Why a file is not a portrait field.
#[derive(Debug, thiserror::Error)]
pub enum PortraitError {
    /// The file cannot be read.
    #[error("cannot read the portrait field {path}; check that it exists and may be read")]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Not a safetensors file, or one that was cut off.
    #[error(
        "{path} is not a complete safetensors file ({size} bytes found); expected a portrait field ({FORMAT}): \
         if it was copied or downloaded, fetch it again"
    )]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// Bytes in it.
        size: usize,
        /// What the reader stumbled over.
        #[source]
        source: safetensors::SafeTensorError,
    },
    /// Compressed, and no packed portrait, or a broken one.
    #[error(
        "{path} is compressed, but not a whole packed portrait field; expected a portrait field ({FORMAT}), packed or not: if it was \
         copied or downloaded, fetch it again"
    )]
    Packed {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        #[source]
        source: PackError,
    },
    /// Tensors or metadata are missing, misshapen or not finite: all faults, one a line.
    #[error("{path} is not a usable portrait field ({FORMAT}); {} fault(s):\n  {}", faults.len(), faults.join("\n  "))]
    Faults {
        /// Which file.
        path: PathBuf,
        /// Every fault found, in the order of the file format's description.
        faults: Vec<String>,
    },
}

/// What a field file says about itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PortraitInfo {
    /// Edge of the box that the planes span, in metres.
    pub box_m: f32,
    /// Density on the surface.
    pub iso_level: f32,
    /// Where the portrait is, if the file says so, in metres.
    pub region_m: Option<Bounds>,
    /// Width of the empty margin along x and z, in metres.
    pub crop_margin_m: f32,
    /// Beyond this box the planes were cropped away (packed portraits only), in metres.
    pub extent_m: Option<Bounds>,
}

impl Default for PortraitInfo {
    fn default() -> Self {
        Self {
            box_m: 1.0,
            iso_level: 10.0,
            region_m: None,
            crop_margin_m: 0.1,
            extent_m: None,
        }
    }
}

/// Default reach along x and z, to either side of the neck joint: head, neck and shoulders (metres).
const REGION_HALF_WIDTH_M: f32 = 0.275;
/// Default lower end below the neck joint (metres).
const REGION_BOTTOM_M: f32 = -0.25;

impl PortraitInfo {
    /// The box less its margin: where the field means something.
    pub fn usable_bounds(&self) -> Bounds {
        let half = 0.5 * self.box_m;
        let side = half - self.crop_margin_m;
        let usable = Bounds {
            min: [-side, -half, -side],
            max: [side, half, side],
        };
        self.extent_m
            .map_or(usable, |extent| usable.intersection(&extent))
    }

    /// Head, neck and shoulders: the file's region or the default one, inside the usable bounds.
    pub fn region(&self) -> Bounds {
        let half = 0.5 * self.box_m;
        let portrait = self.region_m.unwrap_or(Bounds {
            min: [-REGION_HALF_WIDTH_M, REGION_BOTTOM_M, -REGION_HALF_WIDTH_M],
            max: [REGION_HALF_WIDTH_M, half, REGION_HALF_WIDTH_M],
        });
        portrait.intersection(&self.usable_bounds())
    }
}

/// What the embedded portrait is called in messages and provenance.
pub const EMBEDDED_NAME: &str = "embedded default portrait";

/// A person's field, ready to evaluate.
#[derive(Debug, Clone)]
pub struct Portrait {
    /// The raw network function.
    pub grid: TriGrid,
    /// What the file says about itself.
    pub info: PortraitInfo,
}

/// The default portrait, packed by `examples/04_pack_portrait.rs`; `templates/README.md` tells its origin.
const EMBEDDED: &[u8] = include_bytes!("../../templates/portrait.packed");

/// All bytes of a field file, unchecked.
///
/// # Errors
/// [`PortraitError::Io`].
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, PortraitError> {
    let io = |source| PortraitError::Io {
        path: path.into(),
        source,
    };
    // A device has no end, and a pipe perhaps no beginning.
    if !std::fs::metadata(path).map_err(io)?.is_file() {
        return Err(io(std::io::Error::other("it is not a file")));
    }
    std::fs::read(path).map_err(io)
}

impl Portrait {
    /// The portrait that ships inside the program.
    ///
    /// # Panics
    /// Never in a program whose tests passed: the bytes are part of it.
    pub fn embedded() -> Self {
        match Self::from_bytes(EMBEDDED, Path::new(EMBEDDED_NAME)) {
            Ok(portrait) => portrait,
            Err(error) => unreachable!("the embedded portrait is broken: {error}"),
        }
    }

    /// The bytes of the embedded portrait, to hash.
    pub fn embedded_bytes() -> &'static [u8] {
        EMBEDDED
    }

    /// Reads and checks a field file, packed or not.
    ///
    /// # Errors
    /// [`PortraitError`], with every fault of the content at once.
    pub fn read(path: &Path) -> Result<Self, PortraitError> {
        Self::from_bytes(&read_bytes(path)?, path)
    }

    /// Checks the bytes of a field file, packed or not; `path` only names them in errors.
    ///
    /// # Errors
    /// As [`Portrait::read`].
    pub fn from_bytes(bytes: &[u8], path: &Path) -> Result<Self, PortraitError> {
        if is_packed(bytes) {
            let unpacked = unpack(bytes).map_err(|source| PortraitError::Packed {
                path: path.into(),
                source,
            })?;
            return Self::from_plain(&unpacked, path);
        }
        Self::from_plain(bytes, path)
    }

    fn from_plain(bytes: &[u8], path: &Path) -> Result<Self, PortraitError> {
        let foreign = |source| PortraitError::Foreign {
            path: path.into(),
            size: bytes.len(),
            source,
        };
        let (_, header) = SafeTensors::read_metadata(bytes).map_err(foreign)?;
        let tensors = SafeTensors::deserialize(bytes).map_err(foreign)?;
        let mut reader = Reader {
            tensors: &tensors,
            faults: Vec::new(),
        };
        let info = reader.info(header.metadata().as_ref());
        let planes = reader.planes();
        let weights = DecoderWeights {
            hidden_weight: reader.tensor("decoder.net.0.weight", &[64, 32]),
            hidden_bias: reader.tensor("decoder.net.0.bias", &[64]),
            output_weight: reader.tensor("decoder.net.2.weight", &[DECODER_OUTPUTS, 64]),
            output_bias: reader.tensor("decoder.net.2.bias", &[DECODER_OUTPUTS]),
            rgb: reader.rgb(),
        };
        if !reader.faults.is_empty() {
            return Err(PortraitError::Faults {
                path: path.into(),
                faults: reader.faults,
            });
        }
        let (planes, sizes) = planes;
        let grid = TriGrid::new(&planes, sizes, &weights, info.box_m);
        if !grid.has_finite_weights() {
            let fault = "decoder and colour weights: their products overflow; expected factors that stay within 1e38";
            return Err(PortraitError::Faults {
                path: path.into(),
                faults: vec![fault.into()],
            });
        }
        Ok(Self { grid, info })
    }
}

/// Collects faults while it reads, so that all are told at once.
struct Reader<'a> {
    tensors: &'a SafeTensors<'a>,
    faults: Vec<String>,
}

impl Reader<'_> {
    fn info(
        &mut self,
        metadata: Option<&std::collections::HashMap<String, String>>,
    ) -> PortraitInfo {
        let mut info = PortraitInfo::default();
        let Some(metadata) = metadata else {
            return info;
        };
        if let Some(format) = metadata.get("format")
            && format != FORMAT
        {
            self.faults.push(format!(
                "metadata `format`: expected `{FORMAT}`, found `{format}`"
            ));
        }
        if let Some(encoding) = metadata.get("color_encoding")
            && encoding != "srgb"
        {
            self.faults.push(format!(
                "metadata `color_encoding`: expected `srgb`, found `{encoding}`"
            ));
        }
        let mut number = |key: &str, into: &mut f32, least: f32| {
            let Some(text) = metadata.get(key) else {
                return;
            };
            match text.trim().parse::<f32>() {
                Ok(value) if value.is_finite() && value >= least => *into = value,
                _ => self.faults.push(format!(
                    "metadata `{key}`: expected a number of at least {least}, found `{text}`"
                )),
            }
        };
        number("box_m", &mut info.box_m, 1e-3);
        number("iso_level", &mut info.iso_level, f32::MIN);
        number("crop_margin_m", &mut info.crop_margin_m, 0.0);
        if info.crop_margin_m >= 0.5 * info.box_m {
            self.faults.push(format!(
                "metadata `crop_margin_m`: {} leaves nothing of a box of {} m",
                info.crop_margin_m, info.box_m
            ));
        }
        for (key, into) in [
            ("region_m", &mut info.region_m),
            ("extent_m", &mut info.extent_m),
        ] {
            let Some(text) = metadata.get(key) else {
                continue;
            };
            match text.trim_matches(['[', ']']).parse::<Bounds>() {
                Ok(bounds) => *into = Some(bounds),
                Err(error) => self.faults.push(format!("metadata `{key}`: {error}")),
            }
        }
        info
    }

    /// `[1, 3, 96, H, W]` -> values and `[depth, H, W]`.
    fn planes(&mut self) -> (Vec<f32>, [usize; 3]) {
        let found = self
            .tensors
            .tensor("planes")
            .ok()
            .map(|view| view.shape().to_vec());
        match found.as_deref() {
            Some(&[1, 3, 96, height, width]) if height > 0 && width > 0 => (
                self.tensor("planes", &[1, 3, 96, height, width]),
                [3, height, width],
            ),
            Some(shape) => {
                self.faults.push(format!(
                    "tensor `planes`: expected shape [1, 3, 96, H, W], found {shape:?}"
                ));
                (Vec::new(), [0; 3])
            }
            None => (self.tensor("planes", &[1, 3, 96, 0, 0]), [0; 3]),
        }
    }

    fn rgb(&mut self) -> Option<(Vec<f32>, Vec<f32>)> {
        let has = |name| self.tensors.tensor(name).is_ok();
        (has("rgb.weight") || has("rgb.bias")).then(|| {
            (
                self.tensor("rgb.weight", &[3, 32]),
                self.tensor("rgb.bias", &[3]),
            )
        })
    }

    /// A tensor as single precision; a fault and nothing where it is missing, misshapen or not finite.
    fn tensor(&mut self, name: &str, shape: &[usize]) -> Vec<f32> {
        let Ok(view) = self.tensors.tensor(name) else {
            let shape: Vec<String> = shape
                .iter()
                .map(|n| if *n == 0 { "_".into() } else { n.to_string() })
                .collect();
            self.faults.push(format!(
                "tensor `{name}`: missing (expected shape [{}])",
                shape.join(", ")
            ));
            return Vec::new();
        };
        if view.shape() != shape {
            self.faults.push(format!(
                "tensor `{name}`: expected shape {shape:?}, found {:?}",
                view.shape()
            ));
            return Vec::new();
        }
        let bytes = view.data();
        let values: Vec<f32> = match view.dtype() {
            Dtype::F32 => bytes
                .chunks_exact(4)
                .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
                .collect(),
            Dtype::F16 => bytes
                .chunks_exact(2)
                .map(|b| half::f16::from_le_bytes([b[0], b[1]]).to_f32())
                .collect(),
            other => {
                self.faults.push(format!(
                    "tensor `{name}`: expected F32 or F16, found {other:?}"
                ));
                return Vec::new();
            }
        };
        let bad = values.iter().filter(|v| !v.is_finite()).count();
        if bad > 0 {
            let first = values
                .iter()
                .position(|v| !v.is_finite())
                .unwrap_or_default();
            self.faults.push(format!(
                "tensor `{name}`: {bad} of {} values are NaN or infinite, the first at flat index {first}",
                values.len()
            ));
        }
        values
    }
}

impl Field for Portrait {
    fn bounds(&self) -> Bounds {
        self.info.usable_bounds()
    }

    fn density(&self, points: &[[f32; 3]], density: &mut [f32]) {
        self.grid.density(points, density);
        empty_outside(&self.bounds(), points, density);
    }

    fn density_and_color(&self, points: &[[f32; 3]], density: &mut [f32], color: &mut [[f32; 3]]) {
        self.grid.density_and_color(points, density, color);
        empty_outside(&self.bounds(), points, density);
    }
}
