//! Help, and the answer to a command that was mistyped, in the reader's language.
//!
//! The English texts are the doc comments of `args.rs`, which clap reads. The French ones are in `locales/fr/cli.ftl`: a
//! message for each command, an attribute for each of its arguments.

use std::ffi::OsString;
use std::path::Path;
use std::sync::LazyLock;

use clap::builder::Resettable;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use super::Outcome;
use crate::load;
use crate::text::language::Language;
use crate::text::locale::{Argument, Locale};

static FRENCH: LazyLock<Locale> =
    LazyLock::new(|| Locale::built_in(Language::French, "cli.ftl", include_str!("../../locales/fr/cli.ftl")));

/// The message whose attributes describe arguments in every command that has no text of its own for them.
const COMMON: &str = "common";
/// The message of the program itself.
const ROOT: &str = "annuaire";
/// The headings of positional arguments and of options. Clap adds the colon, before which French has a space.
const HEADINGS: [&str; 2] = ["heading-arguments", "heading-options"];

/// The language of messages about `arguments`, which clap may not have understood: that of `--lang`, or else of the site in
/// `--root` or in the current folder.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let arguments: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    // Clap takes the last of several.
    let value = |name: &str| {
        arguments.iter().enumerate().rev().find_map(|(index, argument)| match argument.strip_prefix(name)? {
            "" => arguments.get(index + 1).copied(),
            rest => rest.strip_prefix('='),
        })
    };
    value("--lang").map_or_else(|| load::language(Path::new(value("--root").unwrap_or("."))), Language::of)
}

/// Prints the answer to `arguments` that name no command to run: help and the version to standard output, a refusal to
/// standard error.
pub(super) fn answer(command: Command, arguments: &[OsString], error: &Error) -> Outcome {
    if language(arguments) == Language::English {
        let _ = error.print();
    } else if let Err(error) = french(command).try_get_matches_from(arguments) {
        match error.kind() {
            ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => drop(error.print()),
            _ => eprintln!("annuaire: {}\n\n{}", refusal(&error), FRENCH.text("more-help")),
        }
    }
    if error.use_stderr() { Outcome::WrongArguments } else { Outcome::Fine }
}

/// Prints the help of the command that `names` lead to; without names, that of the program.
pub(super) fn print(command: &Command, names: &[String], language: Language) -> Outcome {
    let start = [ROOT, "--lang", language.tag()].into_iter();
    let names = names.iter().map(String::as_str);
    let arguments: Vec<OsString> = start.chain(names).chain(["--help"]).map(OsString::from).collect();
    let result = command.clone().try_get_matches_from(&arguments);
    result.map_or_else(|error| answer(command.clone(), &arguments, &error), |_| Outcome::Fine)
}

/// `command` with its help in French.
fn french(mut command: Command) -> Command {
    command.build();
    translated(command, ROOT)
}

fn translated(command: Command, key: &str) -> Command {
    let usage = FRENCH.text("heading-usage");
    let template = format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}");
    let heading = FRENCH.find("heading-commands").unwrap_or_default();
    let mut command = command.help_template(template).subcommand_help_heading(heading);
    if let Some(about) = FRENCH.find(key) {
        command = command.about(about).long_about(Resettable::Reset);
        if let Some(more) = FRENCH.attribute(key, "more", &[]) {
            command = command.long_about(format!("{about}\n\n{more}"));
        }
    }
    let command = command.mut_args(|argument| described(argument, key));
    command.mut_subcommands(|inner| {
        let inner_key = inner_key(key, inner.get_name());
        translated(inner, &inner_key)
    })
}

/// The message of the command `name` below the command of the message `key`.
fn inner_key(key: &str, name: &str) -> String {
    if key == ROOT { name.to_owned() } else { format!("{key}-{name}") }
}

/// An argument of the command `key` with its help, its values and its default.
fn described(argument: Arg, key: &str) -> Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let heading = FRENCH.find(HEADINGS[usize::from(!argument.is_positional())]).unwrap_or_default();
    let words = FRENCH.attribute(key, &id, &[]).or_else(|| FRENCH.attribute(COMMON, &id, &[])).unwrap_or_default();
    let mut help = vec![words];
    let listed = |texts: Vec<String>, key: &str| {
        (!texts.is_empty()).then(|| FRENCH.format(key, &[("values", Argument::Text(&texts.join(", ")))]))
    };
    if argument.get_action().takes_values() {
        let values = argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        let defaults = argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        help.extend(listed(values, "values").into_iter().chain(listed(defaults, "default")));
    }
    let argument = argument.help(help.join(" ")).long_help(Resettable::Reset).help_heading(heading);
    let argument = argument.hide_possible_values(true).hide_default_value(true);
    // Under a heading of its own, clap would sort positional arguments by name.
    match argument.get_index() {
        Some(index) => argument.display_order(index),
        None => argument,
    }
}

/// The fault of the arguments that `error` is about, and the right ones where clap knows them.
fn refusal(error: &Error) -> String {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "unknown-argument",
        ErrorKind::InvalidSubcommand => "unknown-command",
        ErrorKind::MissingSubcommand => "missing-command",
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => "missing-value",
        ErrorKind::InvalidValue if !text(ContextKind::ValidValue).is_empty() => "value-not-among",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "bad-value",
        ErrorKind::MissingRequiredArgument => "missing-argument",
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) == text(ContextKind::InvalidArg) => "argument-twice",
        ErrorKind::ArgumentConflict => "argument-conflict",
        _ => "bad-arguments",
    };
    let (invalid, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let (valid, prior) = (text(ContextKind::ValidValue), text(ContextKind::PriorArg));
    let command = text(ContextKind::InvalidSubcommand);
    let facts =
        [("argument", &invalid), ("value", &value), ("values", &valid), ("other", &prior), ("command", &command)];
    let facts = facts.map(|(name, text)| (name, Argument::Text(text)));
    let nearest = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    // Of several, clap writes the nearest last.
    let nearest = nearest
        .into_iter()
        .map(text)
        .find_map(|text| Some(text.rsplit(", ").next()?.to_owned()).filter(|text| !text.is_empty()));
    let rather = nearest.map(|nearest| FRENCH.format("rather", &[("value", Argument::Text(&nearest))]));
    let name = invalid.trim_start_matches('-').split(' ').next().unwrap_or_default();
    let expected = (key == "bad-value").then(|| FRENCH.attribute("expected", name, &[])).flatten();
    [Some(FRENCH.format(key, &facts)), expected, rather].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;
    use fluent_syntax::ast::{Entry, Resource};

    use super::*;
    use crate::cli::args::Cli;

    /// The messages and attributes that `command` and all below it are described by.
    fn needed(command: &Command, key: &str, needed: &mut BTreeSet<String>) {
        needed.insert(key.to_owned());
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str().replace('_', "-");
            let has_own = FRENCH.attribute(key, &id, &[]).is_some();
            needed.insert(format!("{}.{id}", if has_own { key } else { COMMON }));
        }
        for inner in command.get_subcommands() {
            super::tests::needed(inner, &inner_key(key, inner.get_name()), needed);
        }
    }

    #[test]
    fn every_command_and_argument_has_a_french_text_and_no_text_is_left() {
        let mut command = Cli::command();
        command.build();
        let mut needed = BTreeSet::new();
        super::tests::needed(&command, ROOT, &mut needed);
        let source = include_str!("../../locales/fr/cli.ftl");
        let Resource { body } = fluent_syntax::parser::parse(source).unwrap();
        let mut written = BTreeSet::new();
        for entry in &body {
            // The messages after the commands are used by name.
            if let Entry::Message(message) = entry {
                if message.id.name.starts_with("heading-") {
                    break;
                }
                written.extend(message.value.is_some().then(|| message.id.name.to_owned()));
                let own =
                    message.attributes.iter().map(|attribute| format!("{}.{}", message.id.name, attribute.id.name));
                written.extend(own.filter(|key| !key.ends_with(".more")));
            }
        }
        assert_eq!(needed, written);
    }

    #[test]
    fn the_language_is_asked_for_or_the_sites_own() {
        let of = |arguments: &[&str]| language(&arguments.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of(&["annuaire", "build", "--lang", "en"]), Language::English);
        assert_eq!(of(&["annuaire", "--lang=de"]), Language::English);
        assert_eq!(of(&["annuaire", "--lang", "fr", "build", "--lang=en"]), Language::English);
        assert_eq!(of(&["annuaire", "--lang=en", "build", "--lang", "FR"]), Language::French);
        assert_eq!(of(&["annuaire", "check", "--root", "nowhere", "--lang"]), Language::French);
        assert_eq!(of(&["annuaire", "--root"]), Language::French);
    }
}
