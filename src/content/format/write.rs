//! Writes a document as text.

use super::scalar::{self, Context};
use super::tree::{Block, Document, Item, Remark, Value};

/// The longest line of a list of words or of a record in a list, in columns; a longer one has an item on each line.
const LINE_MAX: usize = 120;
/// The longest line of a top-level record, in columns; its numbers are read together.
const RECORD_MAX: usize = 180;

/// The text of `document`.
pub(super) fn write(document: &Document) -> String {
    let Document { header, is_header_apart, body, footer } = document;
    let mut writer = Writer { text: String::new(), owes_blank: false };
    writer.remarks(header, "");
    writer.owes_blank = *is_header_apart;
    if body.is_empty() {
        writer.line("{}", false);
    }
    body.iter().for_each(|item| writer.item(item, "", "", Context::Top));
    writer.remarks(footer, "");
    writer.text
}

struct Writer {
    text: String,
    /// Whether a blank line is due before the next.
    owes_blank: bool,
}

impl Writer {
    fn line(&mut self, line: &str, is_apart: bool) {
        let is_due = std::mem::take(&mut self.owes_blank) || is_apart;
        // A block may end with a blank line of its own.
        let is_blank = self.text.lines().next_back().is_none_or(|last| last.trim().is_empty());
        if is_due && !is_blank {
            self.text.push('\n');
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn remarks(&mut self, remarks: &[Remark], indentation: &str) {
        for Remark { text, is_apart } in remarks {
            self.line(&format!("{indentation}{text}"), *is_apart);
        }
    }

    /// Writes `item` after `head` on its first line, and after `indentation` on all others.
    fn item(&mut self, item: &Item, head: &str, indentation: &str, place: Context) {
        let Item { before, is_apart, key, value, trailing, below } = item;
        let key_head = key.as_ref().map_or_else(|| head.to_owned(), |key| format!("{head}{}:", scalar::key(key)));
        // A record of one key is easy to read after a dash, without braces.
        let is_single = key.is_none() && matches!(value, Value::Record(Block { items, .. }) if items.len() == 1);
        let whole = one_line(value, place).filter(|_| !is_single).map(|value| match key {
            Some(_) if value.is_empty() => key_head.clone(),
            Some(_) => format!("{key_head} {value}"),
            None => format!("{key_head}{value}").trim_end().to_owned(),
        });
        let whole = whole.filter(|line| line.chars().count() <= width_max(value, key.is_some()));
        let end = trailing.as_ref().map_or(String::new(), |comment| format!(" {comment}"));
        self.remarks(before, indentation);
        match (whole, value) {
            (Some(line), _) => self.line(&format!("{line}{end}"), *is_apart),
            (None, Value::Text(text)) => {
                let (mark, lines) = scalar::as_block(text).unwrap_or_default();
                let space = if key.is_some() { " " } else { "" };
                self.line(&format!("{key_head}{space}{mark}{end}"), *is_apart);
                for line in lines {
                    let line = if line.is_empty() { line } else { format!("{indentation}  {line}") };
                    self.text.push_str(&line);
                    self.text.push('\n');
                }
            }
            (None, Value::List(Block { items, tail }) | Value::Record(Block { items, tail })) => {
                let inner = format!("{indentation}  ");
                let is_list = matches!(value, Value::List(_));
                let mut inner_head = inner.clone();
                if key.is_some() {
                    self.line(&format!("{key_head}{end}"), *is_apart);
                } else {
                    // The line of the dash is the one of the first item, which may have its own comment.
                    let remark = trailing.iter().map(|text| Remark { text: text.clone(), is_apart: false });
                    self.remarks(&remark.collect::<Vec<_>>(), indentation);
                    inner_head = head.to_owned();
                }
                for item in items {
                    let item_head = if is_list { format!("{inner_head}- ") } else { inner_head };
                    self.item(item, &item_head, &inner, Context::Inner);
                    inner_head = inner.clone();
                }
                self.remarks(tail, &inner);
            }
        }
        self.remarks(below, indentation);
        self.owes_blank |= !below.is_empty();
    }
}

/// The longest line that may hold all of `value`.
fn width_max(value: &Value, is_entry: bool) -> usize {
    match value {
        Value::Text(_) => usize::MAX,
        Value::Record(_) if is_entry => RECORD_MAX,
        _ => LINE_MAX,
    }
}

/// `value` on one line; `None` if it has comments, or is a list or record of records.
fn one_line(value: &Value, place: Context) -> Option<String> {
    if value.has_comments() {
        return None;
    }
    match value {
        Value::Text(text) => scalar::on_one_line(text, place),
        Value::List(Block { items, .. }) => {
            let are_texts = items.iter().all(|item| matches!(item.value, Value::Text(_)));
            let items: Option<Vec<String>> = items.iter().map(|item| one_line(&item.value, Context::Line)).collect();
            Some(format!("[{}]", items.filter(|_| are_texts)?.join(", ")))
        }
        Value::Record(Block { items, .. }) if items.is_empty() => Some("{}".to_owned()),
        Value::Record(Block { items, .. }) => {
            let entry = |item: &Item| {
                let key = item.key.as_deref().unwrap_or_default();
                Some(format!("{}: {}", scalar::key(key), one_line(&item.value, Context::Line)?))
            };
            Some(format!("{{ {} }}", items.iter().map(entry).collect::<Option<Vec<_>>>()?.join(", ")))
        }
    }
}
