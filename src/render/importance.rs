//! Where a ray is sampled: the published renderer's rules in deterministic mode.
//!
//! Stratified depths with u = 0.5, importance depths with u = linspace(0, 1, n) (Mildenhall et al., "`NeRF`", 2020, sections 4 and 5.2; pooling after Barron et al., "Mip-NeRF", 2021,
//! section 3.1).

/// Added to every pooled weight, so that importance samples reach everywhere.
const PADDING: f32 = 0.01;
/// Below this a step of the cumulated weights counts as 1.
const SMALLEST_STEP: f32 = 1e-5;
/// `count` depths, one in the middle of each stratum of width (end - start) / (count - 1), beginning at `start`.
pub(super) fn stratified_depths(start: f32, end: f32, count: usize) -> Vec<f32> {
    let step = (end - start) / (count - 1) as f32;
    (0..count)
        .map(|i| start + i as f32 * step + 0.5 * step)
        .collect()
}

/// Depths drawn from the coarse weights by inversion, ascending, appended to `fine`. As published, the weight of the
/// interval between samples i and i + 1 is spread around sample i, half a step towards the camera.
///
/// # Shapes
/// `coarse`: n depths, n >= 4; `weights`: the n - 1 weights between them; `fine`: `count` more depths.
pub(super) fn importance_depths(
    coarse: &[f32],
    weights: &[f32],
    count: usize,
    fine: &mut Vec<f32>,
) {
    let intervals = weights.len();
    let at = |i: usize| weights[i];
    // Max over each interval and its predecessor, then the mean of neighbours: n - 1 values, first and last unused.
    let pooled = |i: usize| {
        let left = at(i - 1).max(at(i));
        let right = at(i).max(at(i + 1));
        0.5 * (left + right) + PADDING + SMALLEST_STEP
    };
    let mut cumulated = Vec::with_capacity(intervals - 1);
    let mut sum = 0.0;
    cumulated.push(0.0);
    for i in 1..intervals - 1 {
        sum += pooled(i);
        cumulated.push(sum);
    }
    for value in &mut cumulated {
        *value /= sum;
    }
    let middle = |i: usize| 0.5 * (coarse[i] + coarse[i + 1]);
    let last = cumulated.len() - 1;
    let mut above = 0;
    for k in 0..count {
        let u = if count > 1 {
            k as f32 / (count - 1) as f32
        } else {
            0.0
        };
        while above <= last && cumulated[above] <= u {
            above += 1;
        }
        let (low, high) = (above.saturating_sub(1), above.min(last));
        let step = cumulated[high] - cumulated[low];
        let step = if step < SMALLEST_STEP { 1.0 } else { step };
        let share = (u - cumulated[low]) / step;
        fine.push(middle(low) + share * (middle(high) - middle(low)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_weights_give_evenly_spread_depths() {
        let coarse = stratified_depths(2.25, 3.3, 48);
        let mut fine = Vec::new();
        importance_depths(&coarse, &[0.0; 47], 48, &mut fine);
        assert_eq!(fine.len(), 48);
        assert!((fine[0] - 0.5 * (coarse[0] + coarse[1])).abs() < 1e-6);
        assert!((fine[47] - 0.5 * (coarse[45] + coarse[46])).abs() < 1e-5);
        let step = (fine[47] - fine[0]) / 47.0;
        assert!(
            fine.windows(2)
                .all(|pair| (pair[1] - pair[0] - step).abs() < 1e-4)
        );
    }

    #[test]
    fn depths_gather_where_the_weight_is() {
        let coarse = stratified_depths(2.25, 3.3, 48);
        let mut weights = [0.0; 47];
        weights[20] = 1.0;
        let mut fine = Vec::new();
        importance_depths(&coarse, &weights, 48, &mut fine);
        assert!(fine.windows(2).all(|pair| pair[0] <= pair[1]));
        let near = fine
            .iter()
            .filter(|&&depth| coarse[18] <= depth && depth <= coarse[22])
            .count();
        // Pooling spreads the spike over three steps of 0.5, 1, 0.5 against 0.01 for each of the 45: 39 of 48.
        assert!((36..=42).contains(&near), "{near}");
    }
}
