//! A file as items with their comments, between parsing and writing.

/// A comment on a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    /// From its `#` to its last visible character.
    pub text: String,
    /// Whether a blank line is above it.
    pub is_apart: bool,
}

/// A whole file.
#[derive(Debug)]
pub(super) struct Document {
    /// The comments that stay at the top.
    pub header: Vec<Remark>,
    /// Whether a blank line is below the header.
    pub is_header_apart: bool,
    pub body: Vec<Item>,
    /// The comments that stay at the end.
    pub footer: Vec<Remark>,
}

/// An entry of a record or of a list.
#[derive(Debug)]
pub(super) struct Item {
    pub before: Vec<Remark>,
    /// Whether a blank line is above its own first line.
    pub is_apart: bool,
    /// The key, in a record.
    pub key: Option<String>,
    pub value: Value,
    /// The comment at the end of its line.
    pub trailing: Option<String>,
    /// The comments right below it that have a blank line after them.
    pub below: Vec<Remark>,
}

#[derive(Debug)]
pub(super) enum Value {
    Text(Text),
    List(Block),
    Record(Block),
}

/// The items of a list or of a record.
#[derive(Debug)]
pub(super) struct Block {
    pub items: Vec<Item>,
    /// The comments after the last item that belong to the block.
    pub tail: Vec<Remark>,
}

/// A scalar and the style in which it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub value: String,
    pub style: TextStyle,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TextStyle {
    /// Without quotes; null if it is empty.
    Plain,
    /// In quotes of either kind.
    Quoted,
    /// A block whose lines are kept, `|`.
    Literal,
    /// A block whose lines are joined, `>`, with these lines without their indentation.
    Folded(Vec<String>),
}

/// The sorted comments and texts of a document, which formatting must keep; a text may be something else for YAML.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Inventory {
    comments: Vec<String>,
    texts: Vec<(String, bool)>,
}

impl Document {
    pub(super) fn inventory(&self) -> Inventory {
        let mut inventory = Inventory { comments: Vec::new(), texts: Vec::new() };
        inventory.remarks(&self.header);
        self.body.iter().for_each(|item| inventory.item(item));
        inventory.remarks(&self.footer);
        inventory.comments.sort();
        inventory.texts.sort();
        inventory
    }
}

impl Inventory {
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
                let is_open = text.style == TextStyle::Plain && !super::scalar::is_text(&text.value);
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
    /// Whether there is a comment anywhere in it.
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
