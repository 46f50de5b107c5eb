//! unwrap
