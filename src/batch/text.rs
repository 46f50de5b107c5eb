//! Seeds as `--seeds` takes them, of a list.

/// The seeds in rising order with ranges joined, such as `0-9,42`; none twice.
pub fn seeds_text(seeds: &[u32]) -> String {
    let mut seeds = seeds.to_vec();
    seeds.sort_unstable();
    seeds.dedup();
    let mut ranges: Vec<[u32; 2]> = Vec::new();
    for seed in seeds {
        match ranges.last_mut() {
            Some([_, last]) if seed - *last == 1 => *last = seed,
            _ => ranges.push([seed, seed]),
        }
    }
    let texts = ranges.iter().map(|&[first, last]| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    });
    texts.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds::SeedList;

    #[test]
    fn texts_read_back() {
        assert_eq!(seeds_text(&[]), "");
        for text in ["7", "0-3,9,42-43", "4294967294-4294967295"] {
            let seeds: SeedList = text.parse().expect("seeds");
            assert_eq!(seeds_text(seeds.as_slice()), text);
        }
        assert_eq!(seeds_text(&[3, 1, 2, 2]), "1-3");
    }
}
