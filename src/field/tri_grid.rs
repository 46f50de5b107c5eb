//! tri_grid
