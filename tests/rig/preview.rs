//! The preview of a rigged asset.

use portrait_export::render::preview::{Settings, preview_rigged};
use portrait_export::render::raster::BaseColor;
use portrait_export::rig::weights::ONE;
use portrait_export::texture::Texture;

use crate::bust;

const VIEW_PX: [u32; 2] = [48, 60];

/// The texels of a panel.
fn panel(sheet: &Texture, column: u32, row: u32) -> Vec<[u8; 3]> {
    let [width, height] = VIEW_PX;
    let rows = row * height..(row + 1) * height;
    rows.flat_map(|y| {
        let start = (y * sheet.width + column * width) as usize;
        sheet.texels[start..start + width as usize].to_vec()
    })
    .collect()
}

#[test]
fn the_last_row_shows_what_the_rig_moves() {
    let asset = bust::asset();
    let settings = Settings {
        view_px: VIEW_PX,
        ..Settings::default()
    };
    let texture = asset.texture.as_ref().expect("textured");
    let sheet = |stiff: bool| {
        let mut rig = asset.rig.clone().expect("rigged");
        if stiff {
            rig.skin.joints.fill([0; 4]);
            rig.skin.weights.fill([ONE, 0, 0, 0]);
        }
        let base = BaseColor::Texture(texture);
        preview_rigged(&asset.mesh, &rig, base, &settings).expect("a sound mesh")
    };
    let (moving, stiff) = (sheet(false), sheet(true));
    assert_eq!(
        [moving.width, moving.height],
        [4 * VIEW_PX[0], 3 * VIEW_PX[1]]
    );
    // Two poses from the front and from the side.
    for (column, view) in [(0, 0), (1, 2), (2, 0), (3, 2)] {
        assert_eq!(panel(&stiff, column, 2), panel(&stiff, view, 0), "{column}");
        assert_ne!(
            panel(&moving, column, 2),
            panel(&moving, view, 0),
            "{column}"
        );
    }
    assert_ne!(panel(&moving, 0, 2), panel(&moving, 2, 2));
}
