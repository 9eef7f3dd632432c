//! The person at the keyboard: arguments, exit codes, what is printed where.

mod args;
mod build;
mod check;
mod diff;
mod failure;
mod fmt;
mod forge;
mod forget;
mod form;
mod publish;
mod remind;
mod schema;
mod serve;
mod speech;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use args::{Cli, Command, FormCommand};
use clap::{CommandFactory, Parser};
use failure::Failure;

use crate::review::scaffold;

/// How a command ended that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine,
    ContentHasErrors,
}

/// Runs the program with the arguments of the process. Exit codes: 0 fine, 1 the content has errors, 2 the machine or
/// the command line.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => return ExitCode::from(speech::answer(Cli::command(), &arguments, &error)),
    };
    match run(cli.command, &speech::language(&arguments)) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::ContentHasErrors) => ExitCode::from(1),
        Err(failure) => {
            let told = failure.told(&speech::language(&arguments));
            let _ = writeln!(io::stderr(), "annuaire: {told}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command, language: &str) -> Result<Outcome, Failure> {
    match command {
        Command::Build(args) => build::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Fmt(args) => fmt::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Forge(args) => forge::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Forget(args) => forget::run(&args),
        Command::Publish(args) => publish::run(&args),
        Command::Remind(args) => remind::run(&args),
        Command::Form { command: FormCommand::Test(args) } => form::test(&args),
        Command::New { kind, id, root } => {
            let path = scaffold::new(&root, kind, &id)?;
            print(&format!("{}\n", path.display()))
        }
        Command::Init { dir, .. } => {
            let inner = scaffold::init(&dir, language)?;
            print(&build::begun(&dir, inner.as_deref()))
        }
        Command::Schema { kind, output, .. } => schema::run(kind, output.as_deref(), language),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "annuaire", &mut script);
            print(&String::from_utf8_lossy(&script))
        }
    }
}

/// Prints to standard output; a reader that has gone away is no fault.
fn print(text: &str) -> Result<Outcome, Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(Outcome::Fine),
    }
}

/// Whether to colour what goes to `stream` (<https://no-color.org>).
fn colours(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
