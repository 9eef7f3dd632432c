//! The command line: arguments, exit codes, standard output and standard error.

mod args;
mod build;
mod check;
mod diff;
mod failure;
mod fmt;
mod forge;
mod forget;
mod form;
mod help;
mod publish;
mod remind;
mod schema;
mod serve;
mod site;
mod theme;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use args::{Cli, Command, FormCommand, SchemaArgs, ThemeCommand};
use clap::{CommandFactory, Parser};
use failure::Failure;

use crate::load;
use crate::review::scaffold;

/// How a command ended that the machine did not stop, with the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine = 0,
    ContentHasErrors = 1,
    WrongArguments = 2,
    /// An older version was written, because the content has errors.
    OlderSite = 3,
}

/// Runs the program with the arguments of the process. Exit codes: 0 fine, 1 the content has errors, 2 the machine or
/// the command line, 3 an older version of the site was written.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let result = match Cli::try_parse_from(&arguments) {
        Ok(cli) => run(cli),
        Err(error) => Ok(help::answer(Cli::command(), &arguments, &error)),
    };
    match result {
        Ok(outcome) => ExitCode::from(outcome as u8),
        Err(failure) => {
            let message = failure.message(help::language(&arguments));
            let _ = writeln!(io::stderr(), "annuaire: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(Cli { command, lang }: Cli) -> Result<Outcome, Failure> {
    let language_here = || lang.unwrap_or_else(|| load::language(Path::new(".")));
    match command {
        Command::Build(args) => build::run(&args, lang),
        Command::Check(args) => check::run(&args, lang),
        Command::Fmt(args) => fmt::run(&args, lang),
        Command::Serve(args) => serve::run(&args, lang),
        Command::Forge(args) => forge::run(&args, lang),
        Command::Diff(args) => diff::run(&args, lang),
        Command::Forget(args) => forget::run(&args, lang),
        Command::Publish(args) => publish::run(&args, lang),
        Command::Remind(args) => remind::run(&args, lang),
        Command::Form { command: FormCommand::Test(args) } => form::test(&args, lang),
        Command::New { kind, id, root } => {
            let path = scaffold::new(&root, kind, &id, lang)?;
            print(&format!("{}\n", path.display()))
        }
        Command::Init { dir } => {
            // The new site itself is in the default language.
            let language = lang.unwrap_or_default();
            let inner = scaffold::init(&dir, language)?;
            print(&build::next_steps(&dir, inner.as_deref(), language))
        }
        Command::Theme { command: ThemeCommand::Export(args) } => theme::export(&args, lang),
        Command::Schema(SchemaArgs { kind, output, site, root }) => {
            let language = lang.unwrap_or_else(|| load::language(&root));
            schema::run(kind, output.as_deref(), site.then_some(root.as_path()), language)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "annuaire", &mut script);
            print(&String::from_utf8_lossy(&script))
        }
        Command::Help { commands } => Ok(help::print(&Cli::command(), &commands, language_here())),
    }
}

/// Prints to standard output; a reader that has gone away is no fault.
fn print(text: &str) -> Result<Outcome, Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(Outcome::Fine),
    }
}

/// True for a terminal whose owner does not forbid colours (<https://no-color.org>).
fn colours(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
