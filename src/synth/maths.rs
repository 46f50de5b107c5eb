//! Small functions that several parts share: ramps, bells, soft extremes, tables. All of them through `libm`, so that every machine
//! computes the same bits.

/// Rises smoothly from 0 at `from` to 1 at `to` (which may lie below `from`).
pub fn ramp(from: f32, to: f32, x: f32) -> f32 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// Rises from 0 to 1 around 0, over a few units.
pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-x.clamp(-30.0, 30.0)))
}

/// 1 at 0, falls to 0 within two units.
pub fn bell(x: f32) -> f32 {
    libm::expf(-(x * x).min(80.0))
}

/// The lesser of two, rounded where they are closer than `round`; never more than the lesser, and less by a quarter of `round` at most.
pub fn soft_min(a: f32, b: f32, round: f32) -> f32 {
    let near = (round - (a - b).abs()).max(0.0);
    a.min(b) - 0.25 * near * near / round
}

/// The greater of two, rounded like [`soft_min`].
pub fn soft_max(a: f32, b: f32, round: f32) -> f32 {
    -soft_min(-a, -b, round)
}

/// From `a` to `b` as `share` goes from 0 to 1.
pub fn mix(a: f32, b: f32, share: f32) -> f32 {
    a + share * (b - a)
}

/// [`mix`] for colours.
pub fn mix_color(a: [f32; 3], b: [f32; 3], share: f32) -> [f32; 3] {
    [0, 1, 2].map(|c| mix(a[c], b[c], share))
}

/// A colour made lighter or darker.
pub fn shade(color: [f32; 3], by: f32) -> [f32; 3] {
    color.map(|c| c * by)
}

/// Goes through the colours of a table as `place` goes from 0 to 1.
pub fn along<const N: usize>(table: &[[f32; 3]; N], place: f32) -> [f32; 3] {
    let place = place.clamp(0.0, 1.0) * (N - 1) as f32;
    let low = (place as usize).min(N - 2);
    mix_color(table[low], table[low + 1], place - low as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_soft_minimum_is_the_minimum_but_for_a_quarter_of_the_round_where_both_are_equal() {
        for (a, b) in [(0.0, 1.0), (1.0, 0.0), (0.3, 0.25), (-2.0, -2.0)] {
            let soft = soft_min(a, b, 0.1);
            assert!(soft <= a.min(b) && soft >= a.min(b) - 0.025, "{a} {b}");
            assert!((soft_max(-a, -b, 0.1) + soft).abs() < 1e-6);
        }
        assert_eq!(soft_min(0.0, 1.0, 0.1), 0.0);
        assert!((soft_min(0.0_f32, 0.0, 0.1) + 0.025).abs() < 1e-6);
    }

    #[test]
    fn ramps_run_both_ways_and_tables_from_end_to_end() {
        assert_eq!(
            [
                ramp(1.0, 3.0, 0.0),
                ramp(1.0, 3.0, 2.0),
                ramp(1.0, 3.0, 9.0)
            ],
            [0.0, 0.5, 1.0]
        );
        assert_eq!(
            [
                ramp(3.0, 1.0, 0.0),
                ramp(3.0, 1.0, 2.0),
                ramp(3.0, 1.0, 9.0)
            ],
            [1.0, 0.5, 0.0]
        );
        let table = [[0.0; 3], [1.0; 3], [3.0; 3]];
        let found = [-1.0, 0.25, 0.5, 0.75, 7.0].map(|place| along(&table, place)[0]);
        assert_eq!(found, [0.0, 0.5, 1.0, 2.0, 3.0]);
        assert_eq!(
            [sigmoid(-1e9), sigmoid(0.0)].map(|s| (s * 2.0).round()),
            [0.0, 1.0]
        );
        assert!(bell(1e9) < 1e-30 && bell(0.0) == 1.0);
    }
}
