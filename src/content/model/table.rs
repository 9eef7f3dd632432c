//! Things with an id, in order, found by their id or by a typed key.

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;
use std::sync::Arc;

use crate::content::document::Ref;

/// A thing with an id that is unique among its kind.
pub trait Identified {
    /// The id.
    fn id(&self) -> &str;
}

/// A resolved reference to a row of a [`Table`]: it always leads somewhere.
pub struct Key<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// The row's place in its table, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}

impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Key<T> {}

impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> std::hash::Hash for Key<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// Rows in a fixed order. Tables may share rows, and copies of a table share everything.
#[derive(Debug)]
pub struct Table<T> {
    rows: Arc<Vec<Arc<T>>>,
    by_id: Arc<HashMap<String, u32>>,
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Table { rows: self.rows.clone(), by_id: self.by_id.clone() }
    }
}

impl<T: Identified> Table<T> {
    /// The table of `rows`, in their order; of two rows with one id the first is found.
    pub fn new(rows: Vec<T>) -> Table<T> {
        Table::of_shared(rows.into_iter().map(Arc::new).collect())
    }

    /// Adds a row at the end; of two rows with one id the first is found.
    pub fn push(&mut self, row: Arc<T>) {
        let index = self.rows.len() as u32;
        Arc::make_mut(&mut self.by_id).entry(row.id().to_owned()).or_insert(index);
        Arc::make_mut(&mut self.rows).push(row);
    }

    /// Puts the rows in the order of `compare`. The sort is stable.
    pub fn sort_by(&mut self, compare: impl Fn(&T, &T) -> std::cmp::Ordering) {
        let mut rows = self.rows.to_vec();
        rows.sort_by(|a, b| compare(a, b));
        *self = Table::of_shared(rows);
    }

    /// The same of rows that other tables may have too.
    pub fn of_shared(rows: Vec<Arc<T>>) -> Table<T> {
        let mut by_id = HashMap::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            by_id.entry(row.id().to_owned()).or_insert(index as u32);
        }
        Table { rows: Arc::new(rows), by_id: Arc::new(by_id) }
    }

    /// The key of the row `id`.
    pub fn find(&self, id: &str) -> Option<Key<T>> {
        self.by_id.get(id).map(|&index| Key { index, kind: PhantomData })
    }

    /// The keys of the rows that `references` name, each once. Those that lead nowhere have been reported.
    pub fn find_all<M>(&self, references: &[Ref<M>]) -> Vec<Key<T>> {
        let mut found = Vec::with_capacity(references.len());
        for key in references.iter().filter_map(|id| self.find(&id.value)) {
            if !found.contains(&key) {
                found.push(key);
            }
        }
        found
    }

    /// Every id, in the table's order.
    pub fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.iter().map(Identified::id)
    }
}

impl<T> Table<T> {
    /// Every row, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &T> + DoubleEndedIterator + Clone {
        self.rows.iter().map(|row| &**row)
    }

    /// Every row, in order, for another table to share.
    pub fn shared(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.rows.iter()
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Key<T>> + Clone + use<T> {
        (0..self.rows.len() as u32).map(|index| Key { index, kind: PhantomData })
    }

    /// The row at `index`, from 0.
    pub fn at(&self, index: usize) -> &T {
        &self.rows[index]
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<T> Index<Key<T>> for Table<T> {
    type Output = T;

    fn index(&self, key: Key<T>) -> &T {
        &self.rows[key.index()]
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { rows: Arc::default(), by_id: Arc::default() }
    }
}
