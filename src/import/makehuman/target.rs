//! Targets: where vertices of the base mesh move for a property of a person.

use glam::DVec3;

use super::METRES_PER_UNIT;

/// Where vertices move.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Target {
    /// Vertices and their movements in metres.
    pub moves: Vec<(u32, DVec3)>,
}

impl Target {
    /// Reads lines of a vertex and three numbers; lines that begin with `#` are remarks.
    pub fn parse(text: &str, vertices: usize) -> Result<Self, String> {
        let mut moves = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let mut words = line.split_whitespace();
            let vertex = words.next().and_then(|word| word.parse::<u32>().ok());
            let vertex = vertex.filter(|&vertex| (vertex as usize) < vertices);
            let mut next = || words.next()?.parse::<f64>().ok().filter(|v| v.is_finite());
            let by = next().zip(next()).zip(next());
            let (Some(vertex), Some(((x, y), z))) = (vertex, by) else {
                return Err(format!(
                    "line {}: expected a vertex below {vertices} and three numbers, found {line:.40?}",
                    number + 1
                ));
            };
            moves.push((vertex, METRES_PER_UNIT * DVec3::new(x, y, z)));
        }
        Ok(Self { moves })
    }

    /// Moves vertices by a share of the target.
    pub fn apply(&self, share: f64, vertices: &mut [DVec3]) {
        for &(vertex, by) in &self.moves {
            if let Some(vertex) = vertices.get_mut(vertex as usize) {
                *vertex += share * by;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_a_target_moves_its_vertices() {
        let target = Target::parse("# remark\n0 1 -.5 25e-2\n\n", 1).expect("a target");
        let mut vertices = [DVec3::ZERO];
        target.apply(0.5, &mut vertices);
        assert_eq!(vertices, [DVec3::new(0.05, -0.025, 0.0125)]);
        for bad in ["1 0 0 0", "0 0 0", "x 0 0 0", "0 0 inf 0"] {
            assert!(Target::parse(bad, 1).is_err(), "{bad}");
        }
    }
}
