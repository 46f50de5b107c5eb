//! Axis-aligned boxes in canonical space.

/// An axis-aligned box, in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Lowest corner.
    pub min: [f32; 3],
    /// Highest corner.
    pub max: [f32; 3],
}

impl Bounds {
    /// A cube around the origin with the given edge length in metres.
    pub fn cube(edge_m: f32) -> Self {
        let half = 0.5 * edge_m;
        Self {
            min: [-half; 3],
            max: [half; 3],
        }
    }

    /// All eight corners.
    pub fn corners(&self) -> [[f32; 3]; 8] {
        std::array::from_fn(|corner| {
            [0, 1, 2].map(|axis| {
                let end = if corner >> axis & 1 == 0 {
                    self.min
                } else {
                    self.max
                };
                end[axis]
            })
        })
    }

    /// Edge lengths in metres.
    pub fn size(&self) -> [f32; 3] {
        [0, 1, 2].map(|axis| self.max[axis] - self.min[axis])
    }

    /// The longest edge in metres.
    pub fn longest_edge(&self) -> f32 {
        let [x, y, z] = self.size();
        x.max(y).max(z)
    }

    /// Whether no point lies strictly inside (or a corner is not a number).
    pub fn is_empty(&self) -> bool {
        !(0..3).all(|axis| self.min[axis] < self.max[axis])
    }

    /// What both boxes share; empty if they are apart.
    pub fn intersection(&self, other: &Self) -> Self {
        Self {
            min: [0, 1, 2].map(|axis| self.min[axis].max(other.min[axis])),
            max: [0, 1, 2].map(|axis| self.max[axis].min(other.max[axis])),
        }
    }

    /// Whether the point lies inside or on the boundary.
    pub fn contains(&self, point: [f32; 3]) -> bool {
        (0..3).all(|axis| self.min[axis] <= point[axis] && point[axis] <= self.max[axis])
    }
}

/// Why a text is not a box.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum BoundsError {
    /// Not six numbers.
    #[error(
        "expected six finite numbers in metres (x,y,z of the lowest corner, then of the highest), found `{0}`"
    )]
    NotSixNumbers(String),
    /// Some lower end is not below its upper end.
    #[error("the box is empty: along {axis} its lower end {min} is not below its upper end {max}")]
    Empty {
        /// `x`, `y` or `z`.
        axis: char,
        /// Lower end found, in metres.
        min: f32,
        /// Upper end found, in metres.
        max: f32,
    },
}

impl std::str::FromStr for Bounds {
    type Err = BoundsError;

    /// Six numbers, min then max, separated by commas or spaces.
    fn from_str(text: &str) -> Result<Self, BoundsError> {
        let not_six = || BoundsError::NotSixNumbers(text.to_owned());
        let numbers: Vec<f32> = text
            .split([',', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().ok().filter(|n: &f32| n.is_finite()))
            .collect::<Option<_>>()
            .ok_or_else(not_six)?;
        let [ax, ay, az, bx, by, bz] = numbers[..].try_into().map_err(|_| not_six())?;
        let (min, max) = ([ax, ay, az], [bx, by, bz]);
        match (0..3).find(|&axis| min[axis] >= max[axis]) {
            Some(axis) => Err(BoundsError::Empty {
                axis: ['x', 'y', 'z'][axis],
                min: min[axis],
                max: max[axis],
            }),
            None => Ok(Self { min, max }),
        }
    }
}
