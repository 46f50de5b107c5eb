//! What is behind a made portrait: a gradient of two colours with soft blots of others, as a wall or a street out of focus.

use crate::draws::Draws;
use crate::spaces::linear_from_display;

/// Most blots over the gradient.
const MOST_BLOTS: u64 = 6;
/// Radii of blots as shares of the picture's edge.
const RADIUS: [f32; 2] = [0.15, 0.6];
/// Share of backdrops that are nearly grey, as a studio's paper.
const GREY_SHARE: f64 = 0.4;

/// A backdrop; colours are display values.
#[derive(Debug, Clone, PartialEq)]
pub struct Backdrop {
    /// Colours at both ends of the gradient.
    pub ends: [[f32; 3]; 2],
    /// Direction of the gradient across the picture (right, down), a unit vector.
    pub along: [f32; 2],
    /// Blots, each over those before.
    pub blots: Vec<Blot>,
}

/// A soft disc.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Blot {
    /// Its middle, from the top left, as shares of the picture's edge.
    pub center: [f32; 2],
    /// Where it has faded to nothing, as a share of the picture's edge.
    pub radius: f32,
    /// Display colour in its middle.
    pub color: [f32; 3],
    /// How much of what is behind it hides in its middle, in [0, 1].
    pub opacity: f32,
}

impl Backdrop {
    /// A random backdrop.
    pub fn draw(draws: &mut Draws) -> Self {
        let most_saturation = if draws.unit() < GREY_SHARE { 0.12 } else { 0.7 };
        let color = |draws: &mut Draws| random_color(draws, most_saturation);
        let ends = [color(draws), color(draws)];
        let angle = draws.between(0.0, std::f32::consts::TAU);
        let blots = (0..draws.below(MOST_BLOTS + 1)).map(|_| Blot {
            center: [draws.unit() as f32, draws.unit() as f32],
            radius: draws.between(RADIUS[0], RADIUS[1]),
            color: color(draws),
            opacity: draws.between(0.3, 1.0),
        });
        Self {
            ends,
            blots: blots.collect(),
            along: [libm::cosf(angle), libm::sinf(angle)],
        }
    }

    /// One colour, in display values.
    pub fn plain(color: [f32; 3]) -> Self {
        Self {
            ends: [color; 2],
            along: [1.0, 0.0],
            blots: Vec::new(),
        }
    }

    /// The same with linear colours.
    pub(super) fn prepared(&self) -> Prepared {
        let linear = |color: [f32; 3]| color.map(linear_from_display);
        let mut linear_light = self.clone();
        linear_light.ends = linear_light.ends.map(linear);
        for blot in &mut linear_light.blots {
            blot.color = linear(blot.color);
        }
        Prepared(linear_light)
    }
}

/// A backdrop whose colours are linear.
pub(super) struct Prepared(Backdrop);

impl Prepared {
    /// The linear colour at a place, from the top left, in shares of the picture's edge.
    pub(super) fn linear(&self, place: [f32; 2]) -> [f32; 3] {
        let Backdrop { ends, along, blots } = &self.0;
        let across = along[0] * (place[0] - 0.5) + along[1] * (place[1] - 0.5);
        // Corners are sqrt(1/2) from the middle.
        let share = (0.5 + across * std::f32::consts::FRAC_1_SQRT_2).clamp(0.0, 1.0);
        let mix = |from: f32, to: f32, share: f32| from + share * (to - from);
        let mut color: [f32; 3] = std::array::from_fn(|c| mix(ends[0][c], ends[1][c], share));
        for blot in blots {
            let off = [place[0] - blot.center[0], place[1] - blot.center[1]];
            let away = (off[0] * off[0] + off[1] * off[1]) / (blot.radius * blot.radius);
            if away < 1.0 {
                let share = blot.opacity * (1.0 - away) * (1.0 - away);
                color = std::array::from_fn(|c| mix(color[c], blot.color[c], share));
            }
        }
        color
    }
}

/// A display colour of any hue: saturation up to a bound, brightness from dark to white.
fn random_color(draws: &mut Draws, most_saturation: f32) -> [f32; 3] {
    let hue = draws.between(0.0, 6.0);
    let saturation = draws.between(0.0, most_saturation);
    let value = draws.between(0.08, 0.97);
    // HSV by distance from each primary's hue (Smith, "Color gamut transform pairs", 1978).
    [0.0, 2.0, 4.0].map(|primary: f32| {
        let away = (hue - primary).abs();
        let away = away.min(6.0 - away);
        value * (1.0 - saturation * (away - 1.0).clamp(0.0, 1.0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_stay_in_range_and_differ() {
        let drawn: Vec<Backdrop> = (0..30)
            .map(|seed| Backdrop::draw(&mut Draws::new(&[seed])))
            .collect();
        for backdrop in &drawn {
            let prepared = backdrop.prepared();
            for at in 0..100 {
                let place = [(at % 10) as f32 / 9.0, (at / 10) as f32 / 9.0];
                let color = prepared.linear(place);
                assert!(color.iter().all(|c| (0.0..=1.0).contains(c)), "{color:?}");
            }
        }
        assert!(drawn.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn a_plain_backdrop_is_its_colour_everywhere() {
        let prepared = Backdrop::plain([0.5, 0.2, 0.9]).prepared();
        for place in [[0.0, 0.0], [0.3, 0.9], [1.0, 1.0]] {
            assert_eq!(
                prepared.linear(place),
                [0.5, 0.2, 0.9].map(linear_from_display)
            );
        }
    }
}
