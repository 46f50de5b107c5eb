//! A portrait field as plain numbers, and its file: what a generator hands over.
//!
//! In: planes, decoder, colour head and what belongs to them. Out: the [`Portrait`] to be evaluated, or the bytes of a field file
//! (README, "Portrait fields") that reads back as that portrait to the bit. Equal data give equal bytes.

use safetensors::Dtype;
use serde_json::{Map, Value};

use super::Bounds;
use super::portrait::{FORMAT, Portrait, PortraitInfo};
use super::tri_grid::{DECODER_OUTPUTS, DecoderWeights, TriGrid};
use crate::export::safetensors::header;

/// All that a field file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct PortraitData {
    /// `[3][32][depth][height][width]`, row-major.
    pub planes: Vec<f32>,
    /// Depth, height and width of the planes.
    pub sizes: [usize; 3],
    /// Decoder and colour head, as stored.
    pub weights: DecoderWeights,
    /// Box, iso level, region, margin.
    pub info: PortraitInfo,
    /// Where the person comes from, as JSON; kept in the file and carried into every asset.
    pub provenance: Map<String, Value>,
}

impl PortraitData {
    /// The field, ready to be evaluated.
    pub fn portrait(&self) -> Portrait {
        Portrait {
            grid: TriGrid::new(&self.planes, self.sizes, &self.weights, self.info.box_m),
            info: self.info,
        }
    }

    /// The bytes of a field file, in single precision.
    pub fn file(&self) -> Vec<u8> {
        let [depth, height, width] = self.sizes;
        let planes = [1, 3, 32 * depth, height, width];
        let weights = &self.weights;
        let mut tensors: Vec<(&str, &[usize], &[f32])> = vec![
            ("decoder.net.0.bias", &[64], &weights.hidden_bias),
            ("decoder.net.0.weight", &[64, 32], &weights.hidden_weight),
            (
                "decoder.net.2.bias",
                &[DECODER_OUTPUTS],
                &weights.output_bias,
            ),
            (
                "decoder.net.2.weight",
                &[DECODER_OUTPUTS, 64],
                &weights.output_weight,
            ),
            ("planes", &planes, &self.planes),
        ];
        if let Some((weight, bias)) = &weights.rgb {
            tensors.push(("rgb.bias", &[3], bias));
            tensors.push(("rgb.weight", &[3, 32], weight));
        }
        let entries = tensors
            .iter()
            .map(|(name, shape, _)| (*name, Dtype::F32, *shape));
        let mut bytes = header(&self.metadata(), entries);
        for (_, _, values) in tensors {
            bytes.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        }
        bytes
    }

    fn metadata(&self) -> Map<String, Value> {
        let PortraitInfo {
            box_m,
            iso_level,
            region_m,
            crop_margin_m,
            extent_m,
        } = self.info;
        let mut metadata = Map::new();
        let mut put = |key: &str, value: String| metadata.insert(key.to_owned(), value.into());
        put("format", FORMAT.to_owned());
        put("box_m", box_m.to_string());
        put("iso_level", iso_level.to_string());
        put("color_encoding", "srgb".to_owned());
        put("crop_margin_m", crop_margin_m.to_string());
        for (key, bounds) in [("region_m", region_m), ("extent_m", extent_m)] {
            if let Some(Bounds { min, max }) = bounds {
                let numbers: Vec<String> = [min, max]
                    .as_flattened()
                    .iter()
                    .map(f32::to_string)
                    .collect();
                put(key, numbers.join(","));
            }
        }
        if !self.provenance.is_empty() {
            put(
                "provenance",
                Value::Object(self.provenance.clone()).to_string(),
            );
        }
        metadata
    }
}

#[cfg(test)]
mod tests {
    //! These prove that a file reads back as what was written; what a generator writes is tested with the generator.

    use std::path::Path;

    use super::*;

    fn data() -> PortraitData {
        let mut next = 0.0f32;
        let mut values = |count: usize| -> Vec<f32> {
            (0..count)
                .map(|_| {
                    next = libm::sinf(next * 7.0 + 1.0);
                    next
                })
                .collect()
        };
        PortraitData {
            planes: values(3 * 32 * 3 * 4 * 5),
            sizes: [3, 4, 5],
            weights: DecoderWeights {
                hidden_weight: values(64 * 32),
                hidden_bias: values(64),
                output_weight: values(33 * 64),
                output_bias: values(33),
                rgb: Some((values(96), values(3))),
            },
            info: PortraitInfo {
                iso_level: 15.0,
                region_m: Some(Bounds {
                    min: [-0.1, -0.2, -0.3],
                    max: [0.1, 0.2, 0.3],
                }),
                ..PortraitInfo::default()
            },
            provenance: Map::from_iter([("seed".to_owned(), 7.into())]),
        }
    }

    #[test]
    fn a_file_reads_back_to_the_bit() {
        let data = data();
        let file = data.file();
        assert_eq!(file, data.clone().file());
        let read =
            Portrait::from_bytes(&file, Path::new("field.safetensors")).expect("a whole field");
        assert_eq!(read.info, data.info);
        let points: Vec<[f32; 3]> = (0..99)
            .map(|i| [0.3, 5.1, 9.7].map(|f| 0.5 * libm::sinf(f * i as f32)))
            .collect();
        let values = |portrait: &Portrait| {
            let mut density = vec![0.0; points.len()];
            let mut color = vec![[0.0; 3]; points.len()];
            portrait
                .grid
                .density_and_color(&points, &mut density, &mut color);
            (density, color)
        };
        assert_eq!(values(&read), values(&data.portrait()));
    }
}
