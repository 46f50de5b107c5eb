//! Masks: pictures over the base mesh's texture coordinates that say what is lip, ear, ...

/// Texels along an edge of the masks as they are kept. The files have 2048, finer than the mesh's features.
const EDGE: usize = 1024;

/// How much of something is at each place of the texture.
#[derive(Debug, Clone, PartialEq)]
pub struct Mask {
    /// Rows from the top, [`EDGE`] squared values.
    texels: Vec<u8>,
}

impl Mask {
    /// Reads a square JPEG picture; grey tells how much.
    pub fn decode(bytes: &[u8]) -> Result<Self, String> {
        let picture = image::load_from_memory_with_format(bytes, image::ImageFormat::Jpeg);
        let picture = picture
            .map_err(|error| error.to_string().trim().to_owned())?
            .into_luma8();
        let (width, height) = picture.dimensions();
        let step = width as usize / EDGE;
        if width != height || step == 0 || !(width as usize).is_multiple_of(EDGE) {
            return Err(format!(
                "expected a square picture whose edge is a multiple of {EDGE} pixels, found {width} x {height}"
            ));
        }
        let mean = |texel: usize| {
            let (left, top) = (texel % EDGE * step, texel / EDGE * step);
            let pixels = (0..step * step).map(|at| {
                let (x, y) = (left + at % step, top + at / step);
                u32::from(picture.get_pixel(x as u32, y as u32).0[0])
            });
            (pixels.sum::<u32>() / (step * step) as u32) as u8
        };
        Ok(Self {
            texels: (0..EDGE * EDGE).map(mean).collect(),
        })
    }

    /// How much there is at texture coordinates, from 0 to 1; between texels bilinearly.
    pub fn at(&self, [u, v]: [f32; 2]) -> f32 {
        let place = |along: f32| {
            let place = (along * EDGE as f32 - 0.5).clamp(0.0, (EDGE - 1) as f32);
            let low = place as usize;
            (low, (low + 1).min(EDGE - 1), place - low as f32)
        };
        let (left, right, across) = place(u);
        let (top, bottom, down) = place(1.0 - v);
        let texel = |x: usize, y: usize| f32::from(self.texels[y * EDGE + x]) / 255.0;
        let upper = texel(left, top) + across * (texel(right, top) - texel(left, top));
        let lower = texel(left, bottom) + across * (texel(right, bottom) - texel(left, bottom));
        upper + down * (lower - upper)
    }
}

#[cfg(test)]
mod tests {
    use image::{GrayImage, Luma};

    use super::*;

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        // White in the upper left quarter.
        let at = |x, y| {
            Luma([if x < width / 2 && y < height / 2 {
                255
            } else {
                0
            }])
        };
        let picture = GrayImage::from_fn(width, height, at);
        let written = picture.write_to(&mut bytes, image::ImageFormat::Jpeg);
        written.expect("memory");
        bytes.into_inner()
    }

    #[test]
    fn a_picture_that_was_cut_off_is_told_in_a_line() {
        let told = Mask::decode(&jpeg(2048, 2048)[..100]).expect_err("cut off");
        assert!(!told.contains('\n'), "{told:?}");
    }

    #[test]
    fn the_top_of_a_mask_is_where_v_is_one() {
        let mask = Mask::decode(&jpeg(2048, 2048)).expect("a mask");
        let found = [[0.1, 0.9], [0.1, 0.1], [0.9, 0.9], [-3.0, 4.0]].map(|uv| mask.at(uv).round());
        assert_eq!(found, [1.0, 0.0, 0.0, 1.0]);
        assert!((mask.at([0.5, 0.9]) - 0.5).abs() < 0.05);
    }

    #[test]
    fn other_pictures_are_told() {
        for (bytes, told) in [
            (jpeg(2048, 1024), "2048 x 1024"),
            (jpeg(512, 512), "512 x 512"),
            (b"no picture".to_vec(), ""),
        ] {
            let error = Mask::decode(&bytes).expect_err(told);
            assert!(error.contains(told), "{error}");
        }
    }
}
