//! Maps the sentences of the YAML parser to the mistakes that people make.

/// Parts of the parser's sentences, with the variant of the message `yaml-syntax` that explains them. The first match
/// wins.
const CAUSES: &[(&str, &str)] = &[
    ("invisible space", "space"),
    ("curly quotes", "curly"),
    ("empty file", "empty"),
    ("found a tab", "tab"),
    ("tabs disallowed", "tab"),
    ("with a tab", "tab"),
    ("tab cannot", "tab"),
    ("second document", "second-document"),
    ("mapping values are not allowed", "colon"),
    ("after single-quoted scalar", "apostrophe"),
    ("after double-quoted scalar", "quote-inside"),
    ("unclosed quote", "quote"),
    ("found unexpected document indicator", "quote"),
    ("bracket", "bracket"),
    ("flow mapping", "bracket"),
    ("flow sequence", "bracket"),
    ("illegal placement of ':'", "bracket"),
    ("unexpected character", "character"),
    ("escape", "backslash"),
    ("hexadecimal", "backslash"),
    ("simple key expected", "missing-colon"),
    ("block sequence entries are not allowed", "hyphen"),
    ("did not find expected '-'", "list"),
    ("block mapping, did not find expected key", "indentation"),
    ("expected <document start>", "indentation"),
    ("indent", "indentation"),
    ("block scalar", "block"),
];

/// The variant of the message `yaml-syntax` for the parser's `reason`; `other` where there is none.
pub(super) fn cause(reason: &str) -> &'static str {
    CAUSES.iter().find(|(part, _)| reason.contains(part)).map_or("other", |(_, cause)| cause)
}

/// The character that the parser did not expect, where it names one.
pub(super) fn character(reason: &str) -> Option<&str> {
    let (_, rest) = reason.split_once("unexpected character: `")?;
    rest.strip_suffix('\'')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::diagnostic::Diagnostics;

    /// The cause of the fault in `text`, by the parser's own sentence.
    fn cause_in(text: &str) -> &'static str {
        let mut diagnostics = Diagnostics::new();
        crate::content::document::parse(&"a.yaml".into(), text, 0, &mut diagnostics);
        diagnostics.sorted().first().and_then(|diagnostic| diagnostic.get("reason")).map_or("none", cause)
    }

    #[test]
    fn usual_mistakes_have_their_own_words() {
        let mistakes = [
            ("areas:\n\tregion: 44\n", "tab"),
            ("bio: |\n\tx\n", "tab"),
            ("name: Jean: Paul\n", "colon"),
            ("name: 'l'avion'\n", "apostrophe"),
            ("name: \"le \"grand\" jour\"\n", "quote-inside"),
            ("name: \"abc\nrole: x\n", "quote"),
            ("a: [1, 2\nb: 3\n", "bracket"),
            ("a: {x: 1\nb: 3\n", "bracket"),
            ("a: [1}\n", "bracket"),
            ("a: @x\n", "character"),
            ("a: \"\\q\"\n", "backslash"),
            ("areas:\n- region: 44\n  - department: 1\n", "indentation"),
            ("  a: 1\nb: 2\n", "indentation"),
            ("a: - b\n", "hyphen"),
            ("- a\nb: 1\n", "list"),
            ("a: { r: b: c }\n", "colon"),
            ("a: 1\nb:\u{a0}c\n", "space"),
            ("a: “b”\n", "curly"),
            ("a: 1\nnom du metier\nb: 2\n", "missing-colon"),
            ("bio: >x\n  y\n", "block"),
        ];
        for (text, expected) in mistakes {
            assert_eq!(cause_in(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_unexpected_character_is_named() {
        assert_eq!(character("unexpected character: `@'"), Some("@"));
        assert_eq!(character("unclosed quote"), None);
    }
}
