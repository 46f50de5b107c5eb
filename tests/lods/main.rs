//! Levels of detail of the embedded portrait on the embedded body.
//!
//! `chain`: outlines, exact copies, closedness, bytes on any number of threads. `shading`: how close a coarse level with a normal map comes to the
//! full-resolution surface as grey clay. Not proved: that other portraits do as well, and that engines shade alike.

mod chain;
mod shading;
mod support;
