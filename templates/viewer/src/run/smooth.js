// Smoothing: an exponential mean that does not begin at zero (as TensorBoard's): value i is the mean of all before it, weighted by
// weight^age. What is no number is left out, and stays a gap.

/** Smoothed values; `weight` from 0 (as they are) to below 1. */
export function smooth(values, weight) {
  if (!(weight > 0)) return values;
  let [sum, total] = [0, 0];
  return values.map((value) => {
    if (value === null || value === undefined) return value;
    sum = weight * sum + (1 - weight) * value;
    total = weight * total + (1 - weight);
    return sum / total;
  });
}
