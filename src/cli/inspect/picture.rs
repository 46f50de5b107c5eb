//! Width and height of a picture inside an asset, from its first bytes.

/// Format, and width and height in pixels, of a PNG, JPEG or WebP picture.
pub fn size(bytes: &[u8]) -> Option<(&'static str, [u32; 2])> {
    let format = image::guess_format(bytes).ok()?;
    match format {
        image::ImageFormat::Png => {
            let big = |at: usize| {
                bytes
                    .get(at..at + 4)?
                    .try_into()
                    .ok()
                    .map(u32::from_be_bytes)
            };
            Some(("PNG", [big(16)?, big(20)?]))
        }
        image::ImageFormat::Jpeg => Some(("JPEG", jpeg(bytes)?)),
        image::ImageFormat::WebP => {
            let decoder =
                image::codecs::webp::WebPDecoder::new(std::io::Cursor::new(bytes)).ok()?;
            let (width, height) = image::ImageDecoder::dimensions(&decoder);
            Some(("WebP", [width, height]))
        }
        _ => None,
    }
}

/// Walks a JPEG's markers to its frame header (ITU T.81, section B.2.2).
fn jpeg(bytes: &[u8]) -> Option<[u32; 2]> {
    let mut at = 2;
    loop {
        let [0xFF, marker, high, low] = *bytes.get(at..at + 4)?.first_chunk::<4>()? else {
            return None;
        };
        let is_frame = (0xC0..=0xCF).contains(&marker) && ![0xC4, 0xC8, 0xCC].contains(&marker);
        if is_frame {
            let size = bytes.get(at + 5..at + 9)?;
            let two = |i: usize| u32::from(u16::from_be_bytes([size[i], size[i + 1]]));
            return Some([two(2), two(0)]);
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low])).max(2);
    }
}
