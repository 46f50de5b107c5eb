// As many points as a screen can show: of all that fall on a pixel's column, the first, the least, the largest and the last, in their order. A
// line through them covers the same pixels as a line through all.

/**
 * Pieces of a curve between gaps, each a list of indices. `xs` rise; a null of `ys` is a gap, undefined is passed over. `column(x)` is the pixel
 * of an x; points within one are thinned out.
 */
export function decimate(xs, ys, column) {
  const pieces = [];
  let piece = null;
  let [at, first, least, most, last] = [NaN, -1, -1, -1, -1];
  const flush = () => {
    if (first < 0) return;
    const some = [...new Set([first, least, most, last])].sort((a, b) => a - b);
    piece.push(...some);
    first = -1;
  };
  for (let index = 0; index < xs.length; index++) {
    const y = ys[index];
    if (y === undefined) continue;
    if (y === null) {
      flush();
      piece = null;
      continue;
    }
    if (piece === null) pieces.push((piece = []));
    const here = Math.floor(column(xs[index]));
    if (first < 0 || here !== at) {
      flush();
      [at, first, least, most, last] = [here, index, index, index, index];
      continue;
    }
    if (y < ys[least]) least = index;
    if (y > ys[most]) most = index;
    last = index;
  }
  flush();
  return pieces;
}

/** The index of the x nearest to `x` among those whose y is a number or a gap; -1 where there is none. `xs` rise. */
export function nearest(xs, ys, x) {
  let [low, high] = [0, xs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle] < x) low = middle + 1;
    else high = middle;
  }
  let [left, right] = [low - 1, low];
  while (left >= 0 && ys[left] === undefined) left--;
  while (right < xs.length && ys[right] === undefined) right++;
  if (left < 0) return right < xs.length ? right : -1;
  if (right >= xs.length) return left;
  return x - xs[left] <= xs[right] - x ? left : right;
}
