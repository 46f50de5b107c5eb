//! Skin weights of a surface, carried over from a body.

/// At most so many joints move a vertex.
pub const INFLUENCES: usize = 4;

/// How much each joint moves each vertex; for V vertices.
///
/// Guaranteed by this module's functions: weights of a vertex sum to 65535 exactly, stand in descending order, no joint occurs
/// twice, and where a weight is 0 the joint is 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skin {
    /// V rows: places in [`RigJoint::ALL`](super::RigJoint::ALL).
    pub joints: Vec<[u8; INFLUENCES]>,
    /// V rows: weights, of which 65535 make 1.
    pub weights: Vec<[u16; INFLUENCES]>,
}
