//! A small deterministic generator of random numbers: SplitMix64, by Sebastiano Vigna, in the public domain.

/// The state of the generator.
pub struct Random(u64);

impl Random {
    /// A generator for the profile `number`; neighbouring numbers give unrelated sequences.
    pub fn for_profile(number: usize) -> Random {
        let mut random = Random((number as u64).wrapping_mul(0x2545_f491_4f6c_dd1d));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        first + self.below((last - first + 1) as usize) as u32
    }

    /// True in `percent` cases of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `list`, which is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// The place of one of `weights`, each as likely as it is heavy.
    pub fn weighted(&mut self, weights: impl Iterator<Item = usize> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (index, weight) in weights.enumerate() {
            match left.checked_sub(weight) {
                Some(rest) => left = rest,
                None => return index,
            }
        }
        unreachable!("the number drawn is below the sum of the weights")
    }

    /// The words of `table` that are drawn, each with its own chance in percent; at least one, in the table's order.
    pub fn several<'a>(&mut self, table: &[(&'a str, usize)]) -> Vec<&'a str> {
        let drawn: Vec<&str> =
            table.iter().filter(|(_, percent)| self.chance(*percent)).map(|(word, _)| *word).collect();
        if drawn.is_empty() { vec![self.pick(table).0] } else { drawn }
    }
}
