//! The embedded portrait with levels of detail, made once.

use std::sync::OnceLock;

use portrait_export::body::Body;
use portrait_export::field::portrait::Portrait;
use portrait_export::pipeline::{
    ColorSettings, Product, Settings, Sources, TriangleBudget, make_from,
};
use portrait_export::progress::Silent;

/// Triangles of the levels, the finest first.
pub const LEVELS: [usize; 4] = [20_000, 10_000, 5_000, 2_500];

/// On a lattice of 256 points, to save time.
pub fn settings(portrait: &Portrait) -> Settings {
    let mut settings = Settings::new(portrait.info.iso_level, portrait.info.region());
    settings.extract.resolution = 256;
    settings.triangles = TriangleBudget::Count(LEVELS[0]);
    settings.color = ColorSettings::Texture { size: 512 };
    settings.coarser = LEVELS[1..].to_vec();
    settings
}

pub fn made(portrait: &Portrait, settings: &Settings) -> Product {
    let sources = Sources {
        field: portrait,
        views: None,
        body: Some(Body::embedded()),
    };
    make_from(&sources, settings, &Silent).expect("an asset")
}

/// With normal maps of 1024 texels and occlusion of 256.
pub fn product() -> &'static Product {
    static PRODUCT: OnceLock<Product> = OnceLock::new();
    PRODUCT.get_or_init(|| {
        let portrait = Portrait::embedded();
        let mut settings = settings(&portrait);
        settings.normal_map_size = Some(1024);
        settings.occlusion_size = Some(256);
        made(&portrait, &settings)
    })
}
