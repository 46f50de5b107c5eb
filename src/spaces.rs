//! Axis, unit and colour conventions, in one place.
//!
//! | space | origin | axes | unit |
//! | --- | --- | --- | --- |
//! | canonical | neck joint | +y up, the face looks along +z, +x is the person's left | metre |
//! | glTF | as canonical | the same axes: +y up, front +z, left +x, right-handed | metre |
//! | camera | eye | x right, y down, z forward (`OpenCV`) | metre |
//! | texture | top left | u right, v **down**, in [0, 1] (glTF) | texture |
//! | OBJ texture | bottom left | u right, v **up**, in [0, 1] | texture |
//!
//! Canonical space *is* glTF space, so no matrix stands between a field and its asset.
//!
//! Colours: "display" values are sRGB-encoded in [0, 1] (what a network emits, what a PNG stores);
//! "linear" values are proportional to light. Blend in linear, store in display.

/// Display (sRGB-encoded) value in [0, 1] of a linear value (IEC 61966-2-1). Values outside are clamped.
pub fn display_from_linear(linear: f32) -> f32 {
    let linear = linear.clamp(0.0, 1.0);
    if linear <= 0.003_130_8 {
        12.92 * linear
    } else {
        1.055 * libm::powf(linear, 1.0 / 2.4) - 0.055
    }
}

/// Linear value in [0, 1] of a display (sRGB-encoded) value (IEC 61966-2-1). Values outside are clamped.
pub fn linear_from_display(display: f32) -> f32 {
    let display = display.clamp(0.0, 1.0);
    if display <= 0.040_45 {
        display / 12.92
    } else {
        libm::powf((display + 0.055) / 1.055, 2.4)
    }
}

/// OBJ texture coordinate (v up) of a glTF texture coordinate (v down).
pub fn obj_from_gltf_uv(uv: glam::Vec2) -> glam::Vec2 {
    glam::Vec2::new(uv.x, 1.0 - uv.y)
}
