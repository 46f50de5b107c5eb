//! Skin weights as files have them: few influences, whole numbers, an exact sum.

use super::RigJoint;

/// At most so many joints move a vertex: one set of attributes in glTF, which every engine reads.
pub const INFLUENCES: usize = 4;
/// The stored weight that stands for 1.
pub const ONE: u16 = u16::MAX;

/// Weights of one vertex, one for each of [`RigJoint::ALL`].
pub type JointWeights = [f64; RigJoint::ALL.len()];

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

impl Skin {
    /// Weights in whole numbers.
    pub fn quantized(weights: &[JointWeights]) -> Self {
        let (joints, weights) = weights.iter().map(quantized).unzip();
        Self { joints, weights }
    }

    /// The skin of other vertices that were made of these: vertex i of it was vertex `source[i]` here.
    ///
    /// # Panics
    /// Where a source is beyond the vertices.
    #[must_use]
    pub fn taken(&self, source: &[u32]) -> Self {
        let sources = || source.iter().map(|&vertex| vertex as usize);
        Self {
            joints: sources().map(|vertex| self.joints[vertex]).collect(),
            weights: sources().map(|vertex| self.weights[vertex]).collect(),
        }
    }

    /// How much each joint moves a vertex, as stored.
    pub fn of(&self, vertex: usize) -> JointWeights {
        let mut weights = JointWeights::default();
        for (&joint, &weight) in self.joints[vertex].iter().zip(&self.weights[vertex]) {
            weights[usize::from(joint)] += f64::from(weight) / f64::from(ONE);
        }
        weights
    }
}

/// The four greatest weights, scaled to sum to [`ONE`], and rounded by the method of largest remainders, which keeps the sum.
fn quantized(weights: &JointWeights) -> ([u8; INFLUENCES], [u16; INFLUENCES]) {
    let mut order: [usize; RigJoint::ALL.len()] = std::array::from_fn(|joint| joint);
    let weight = |joint: usize| weights[joint].max(0.0);
    order.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
    let kept: [usize; INFLUENCES] = std::array::from_fn(|place| order[place]);
    let sum: f64 = kept.iter().map(|&joint| weight(joint)).sum();
    if !(sum > 0.0 && sum.is_finite()) {
        // Nobody moves it: the root does.
        return ([0; INFLUENCES], [ONE, 0, 0, 0]);
    }
    let exact = kept.map(|joint| weight(joint) / sum * f64::from(ONE));
    let mut stored = exact.map(|exact| exact as u16);
    let missing = u32::from(ONE) - stored.iter().map(|&weight| u32::from(weight)).sum::<u32>();
    let mut by_remainder: [usize; INFLUENCES] = std::array::from_fn(|place| place);
    let remainder = |place: usize| exact[place] - f64::from(stored[place]);
    by_remainder.sort_by(|&a, &b| remainder(b).total_cmp(&remainder(a)).then(a.cmp(&b)));
    for &place in by_remainder.iter().take(missing as usize) {
        stored[place] += 1;
    }
    // Rounding up may have turned neighbours around.
    let mut rows: [(u16, usize); INFLUENCES] = std::array::from_fn(|i| (stored[i], kept[i]));
    rows.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    (
        rows.map(|(weight, joint)| if weight == 0 { 0 } else { joint as u8 }),
        rows.map(|(weight, _)| weight),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_weights_come_out_exact_ordered_and_without_duplicates() {
        let mut state = 7_u64;
        let mut random = || {
            state = state
                .wrapping_mul(6364136223846793005)
                .wrapping_add(1442695040888963407);
            (state >> 33) as f64 / f64::from(1_u32 << 31)
        };
        let mut rows: Vec<JointWeights> = (0..2000)
            .map(|i| std::array::from_fn(|_| random().powi(1 + i % 9)))
            .collect();
        rows.extend([
            [0.0; 6],
            [1.0 / 6.0; 6],
            [1.0, 1e-6, 0.0, 0.0, 0.0, 0.0],
            [-0.1, 0.2, f64::MIN_POSITIVE, 0.0, 0.0, 0.5],
            [0.0, 0.0, 1e-5, 0.0, 1.0, 0.0],
        ]);
        let skin = Skin::quantized(&rows);
        for (vertex, row) in rows.iter().enumerate() {
            let (joints, weights) = (skin.joints[vertex], skin.weights[vertex]);
            assert_eq!(weights.iter().map(|&w| u32::from(w)).sum::<u32>(), 65535);
            assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?}");
            for place in 0..INFLUENCES {
                if weights[place] == 0 {
                    assert_eq!(joints[place], 0);
                } else {
                    assert!(!joints[..place].contains(&joints[place]), "{joints:?}");
                }
            }
            // Rounded by less than one step, where nothing had to be left out.
            if row.iter().filter(|&&weight| weight > 0.0).count() <= INFLUENCES {
                let sum: f64 = row.iter().map(|weight| weight.max(0.0)).sum();
                for (stored, exact) in skin.of(vertex).iter().zip(row) {
                    let exact = exact.max(0.0) / sum;
                    assert!(sum == 0.0 || (stored - exact).abs() < 1.0 / 65535.0);
                }
            }
        }
    }

    #[test]
    fn the_greatest_influences_stay() {
        let skin = Skin::quantized(&[[0.05, 0.1, 0.2, 0.3, 0.31, 0.04]]);
        assert_eq!(skin.joints, [[4, 3, 2, 1]]);
        assert_eq!(skin.taken(&[0, 0]).joints, [[4, 3, 2, 1]; 2]);
    }
}
