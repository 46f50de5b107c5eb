//! The exact Euclidean distance of every pixel to the nearest marked one (Felzenszwalb and Huttenlocher, "Distance
//! transforms of sampled functions", 2012).

/// Stands for "nothing marked on this line"; its sums with squared distances stay finite.
const FAR: f32 = 1e12;

/// Distances in pixels to the nearest marked pixel of a square picture; beyond its border everything counts as marked.
///
/// # Shapes
/// `marked`: `size * size`, row by row; result the same.
pub(super) fn distance_to_marked(marked: &[bool], size: usize) -> Vec<f32> {
    let mut squared: Vec<f32> = marked
        .iter()
        .map(|&marked| if marked { 0.0 } else { FAR })
        .collect();
    let mut line = vec![0.0; size + 2];
    let mut lower = Envelope::new(size + 2);
    for column in 0..size {
        let at = |row: usize| row * size + column;
        lower.transform(&mut line, size, |row| squared[at(row)]);
        (0..size).for_each(|row| squared[at(row)] = line[row + 1]);
    }
    for row in 0..size {
        let at = |column: usize| row * size + column;
        lower.transform(&mut line, size, |column| squared[at(column)]);
        (0..size).for_each(|column| squared[at(column)] = line[column + 1]);
    }
    squared.into_iter().map(f32::sqrt).collect()
}

/// The lower envelope of parabolas over one line.
struct Envelope {
    roots: Vec<usize>,
    /// Where each parabola begins to be the lowest.
    from: Vec<f32>,
    heights: Vec<f32>,
}

impl Envelope {
    fn new(length: usize) -> Self {
        Self {
            roots: vec![0; length],
            from: vec![0.0; length + 1],
            heights: vec![0.0; length],
        }
    }

    /// Writes to `line` the least `height + distance^2` over the `size` given heights and a marked place at either end.
    fn transform(&mut self, line: &mut [f32], size: usize, height: impl Fn(usize) -> f32) {
        let length = size + 2;
        self.heights[0] = 0.0;
        self.heights[length - 1] = 0.0;
        (0..size).for_each(|i| self.heights[i + 1] = height(i));
        let mut last = 0;
        self.roots[0] = 0;
        self.from[0] = f32::NEG_INFINITY;
        for place in 1..length {
            let mut meets = self.meeting(place, self.roots[last]);
            while meets <= self.from[last] {
                last -= 1;
                meets = self.meeting(place, self.roots[last]);
            }
            last += 1;
            self.roots[last] = place;
            self.from[last] = meets;
        }
        self.from[last + 1] = f32::INFINITY;
        let mut lowest = 0;
        for (place, out) in line.iter_mut().enumerate().take(length) {
            while self.from[lowest + 1] < place as f32 {
                lowest += 1;
            }
            let root = self.roots[lowest];
            let apart = place as f32 - root as f32;
            *out = apart * apart + self.heights[root];
        }
    }

    /// Where the parabolas of two places meet.
    fn meeting(&self, right: usize, left: usize) -> f32 {
        let parabola = |place: usize| self.heights[place] + (place * place) as f32;
        (parabola(right) - parabola(left)) / (2.0 * (right as f32 - left as f32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_distance_is_that_to_the_nearest_mark_or_border() {
        let size = 23;
        let marked: Vec<bool> = (0..size * size).map(|i| i * 7919 % 97 == 3).collect();
        let found = distance_to_marked(&marked, size);
        for (pixel, found) in found.iter().enumerate() {
            let [x, y] = [pixel % size, pixel / size];
            let border = (x + 1).min(y + 1).min(size - x).min(size - y) as f32;
            let nearest = (0..size * size)
                .filter(|&other| marked[other])
                .map(|other| {
                    let [dx, dy] = [x.abs_diff(other % size), y.abs_diff(other / size)];
                    libm::sqrtf((dx * dx + dy * dy) as f32)
                })
                .fold(border, f32::min);
            assert!((found - nearest).abs() < 1e-3, "{x} {y}: {found} {nearest}");
        }
    }

    #[test]
    fn without_marks_only_the_border_counts() {
        let found = distance_to_marked(&[false; 25], 5);
        assert_eq!(found[12], 3.0);
        assert_eq!(found[0], 1.0);
    }
}
