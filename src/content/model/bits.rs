//! A set of small numbers.

/// A set of numbers below a fixed size, one bit each: the communes of an area.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// The empty set of numbers below `size`.
    pub fn new(size: usize) -> Bits {
        Bits { words: vec![0; size.div_ceil(64)] }
    }

    /// Adds `number`.
    pub fn insert(&mut self, number: usize) {
        self.words[number / 64] |= 1 << (number % 64);
    }

    /// Whether `number` is in the set.
    pub fn contains(&self, number: usize) -> bool {
        self.words[number / 64] & (1 << (number % 64)) != 0
    }

    /// Adds all of `other`.
    pub fn union_with(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// Whether the two share a number.
    pub fn intersects(&self, other: &Bits) -> bool {
        self.words.iter().zip(&other.words).any(|(mine, theirs)| mine & theirs != 0)
    }

    /// How many numbers the two share.
    pub fn shared(&self, other: &Bits) -> usize {
        self.words.iter().zip(&other.words).map(|(mine, theirs)| (mine & theirs).count_ones() as usize).sum()
    }

    /// Whether every number of this set is in `other`.
    pub fn is_subset_of(&self, other: &Bits) -> bool {
        self.words.iter().zip(&other.words).all(|(mine, theirs)| mine & !theirs == 0)
    }

    /// How many numbers are in the set.
    pub fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether the set is empty.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_know_their_neighbours() {
        let (mut a, mut b) = (Bits::new(130), Bits::new(130));
        a.insert(129);
        b.insert(2);
        assert!(!a.intersects(&b) && !a.is_subset_of(&b));
        b.union_with(&a);
        assert!(a.intersects(&b) && a.is_subset_of(&b) && b.contains(129));
        assert_eq!((b.len(), a.is_empty()), (2, false));
        assert_eq!(a.shared(&b), 1);
    }
}
