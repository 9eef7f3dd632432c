//! A file as it is laid out: its items with the comments that go with them.

/// A comment on a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    /// From its `#` to its last visible character.
    pub text: String,
    /// Whether a blank line stands above.
    pub is_apart: bool,
}

/// A whole file.
#[derive(Debug)]
pub(super) struct Document {
    /// The comments that stay first.
    pub header: Vec<Remark>,
    /// Whether a blank line stands below the header.
    pub is_header_apart: bool,
    /// The keys and values.
    pub body: Vec<Item>,
    /// The comments that stay last.
    pub footer: Vec<Remark>,
}

/// An entry of a record, or of a list.
#[derive(Debug)]
pub(super) struct Item {
    /// The comments above it.
    pub before: Vec<Remark>,
    /// Whether a blank line stands above its own first line.
    pub is_apart: bool,
    /// Its key, in a record.
    pub key: Option<String>,
    /// Its value.
    pub value: Value,
    /// The comment at the end of its line.
    pub trailing: Option<String>,
    /// The comments right below it that have a blank line after them.
    pub below: Vec<Remark>,
}

/// A value.
#[derive(Debug)]
pub(super) enum Value {
    /// One word or one text.
    Text(Text),
    /// A list.
    List(Block),
    /// A record.
    Record(Block),
}

/// The items of a list or of a record.
#[derive(Debug)]
pub(super) struct Block {
    /// The items.
    pub items: Vec<Item>,
    /// The comments below the last of them that are still among them.
    pub tail: Vec<Remark>,
}

/// A text and how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// What it says.
    pub value: String,
    /// How it was written.
    pub written: Written,
}

/// The ways to write a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// Without quotes; an empty one is nothing.
    Plain,
    /// Between quotes of either kind.
    Quoted,
    /// A block whose lines are kept, `|`.
    Literal,
    /// A block whose lines are joined, `>`: these lines, without their indentation.
    Folded(Vec<String>),
}

/// What a document says whatever its order: its comments, and each text with whether it may be more than a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    comments: Vec<String>,
    texts: Vec<(String, bool)>,
}

impl Document {
    /// What it says whatever its order.
    pub(super) fn told(&self) -> Told {
        let mut told = Told { comments: Vec::new(), texts: Vec::new() };
        told.remarks(&self.header);
        self.body.iter().for_each(|item| told.item(item));
        told.remarks(&self.footer);
        told.comments.sort();
        told.texts.sort();
        told
    }
}

impl Told {
    fn remarks(&mut self, remarks: &[Remark]) {
        self.comments.extend(remarks.iter().map(|remark| remark.text.clone()));
    }

    fn item(&mut self, item: &Item) {
        let Item { before, is_apart: _, key, value, trailing, below } = item;
        self.remarks(before);
        self.comments.extend(trailing.clone());
        self.remarks(below);
        self.texts.extend(key.clone().map(|key| (key, false)));
        match value {
            Value::Text(text) => {
                let is_open = text.written == Written::Plain && !super::scalar::is_text(&text.value);
                let is_nothing = is_open && matches!(text.value.as_str(), "~" | "null");
                self.texts.push((if is_nothing { String::new() } else { text.value.clone() }, is_open));
            }
            Value::List(Block { items, tail }) | Value::Record(Block { items, tail }) => {
                items.iter().for_each(|item| self.item(item));
                self.remarks(tail);
            }
        }
    }
}

impl Value {
    /// Whether a comment stands anywhere in it.
    pub(super) fn has_comments(&self) -> bool {
        match self {
            Value::Text(_) => false,
            Value::List(Block { items, tail }) | Value::Record(Block { items, tail }) => {
                let has_own = |item: &Item| {
                    !item.before.is_empty()
                        || item.trailing.is_some()
                        || !item.below.is_empty()
                        || item.value.has_comments()
                };
                !tail.is_empty() || items.iter().any(has_own)
            }
        }
    }
}
