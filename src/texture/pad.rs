//! pad
