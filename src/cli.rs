//! The person at the keyboard: arguments, exit codes, what is printed where.

mod build;
mod check;
mod diff;
mod fmt;
mod forge;
mod forget;
mod form;
mod publish;
mod remind;
mod serve;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use crate::document::Date;
use crate::report::Format;
use crate::scaffold;
use crate::schema::{SchemaKind, schema};
use crate::starter;

/// Builds a public directory of ambassadors as a static site.
#[derive(Debug, Parser)]
#[command(name = "annuaire", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the content, render the site and write it
    Build(BuildArgs),
    /// Check the content and write nothing
    Check(CheckArgs),
    /// Put profiles in order: their keys, their quotes, their layout
    ///
    /// Keys come in the order of `annuaire schema ambassador`, texts have quotes where they need them, lists and records
    /// of words stand on one line. Values and comments stay what they are: each file is read again before it is written.
    /// A comment goes with the key below it; the first lines and the last of a file stay where they are. Other files than
    /// profiles are never touched.
    ///
    /// A profile with a fault that leaves no sure order (YAML that cannot be read, a key that is not known or stands
    /// twice) is told of and left as it is. Exit codes: 0 fine, 1 there is such a profile or, with --check, one that
    /// would change; 2 a path that is no profile of the site.
    Fmt(FmtArgs),
    /// Serve the site on this machine and show every change at once
    Serve(ServeArgs),
    /// Tell what changes for visitors between two versions of the content
    Diff(DiffArgs),
    /// List whose profile is to be confirmed, the soonest first
    Remind(RemindArgs),
    /// Empty a profile for good: show what would change, and do it with --yes
    Forget(ForgetArgs),
    /// Put the built site online: show what would change, and do it with --yes
    Publish(PublishArgs),
    /// Try the site's forms
    Form {
        #[command(subcommand)]
        command: FormCommand,
    },
    /// Write a commented, valid file to start from
    New {
        /// What to write
        kind: starter::Kind,
        /// Its id: the file's name and the last part of its address
        id: String,
        /// The site's folder
        #[arg(long, default_value = ".")]
        root: PathBuf,
    },
    /// Write a small complete site to start from
    Init {
        /// The folder to write it to; it must be empty or new
        dir: PathBuf,
    },
    /// Write what a forge reads beside the site: workflows that check, review, publish and remind, forms of issues
    Forge(ForgeArgs),
    /// Print the JSON Schema of a kind of content file
    Schema {
        /// Which kind; all of them, one after the other, by default
        kind: Option<SchemaKind>,
        /// Write every schema to this folder instead
        #[arg(long, conflicts_with = "kind")]
        output: Option<PathBuf>,
    },
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: Shell,
    },
}

#[derive(Debug, clap::Args)]
struct BuildArgs {
    #[command(flatten)]
    common: CommonArgs,
    /// The folder to write; it is replaced as a whole. `public` in the site's folder by default
    #[arg(long)]
    output: Option<PathBuf>,
    /// The address the site will be published at, instead of the one in site.yaml
    #[arg(long, value_parser = web_address)]
    base_url: Option<String>,
    /// Write packed copies (.gz, .br) beside text files, for hosts that send them
    #[arg(long)]
    precompress: bool,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// Print nothing but diagnostics
    #[arg(long)]
    quiet: bool,
}

#[derive(Debug, clap::Args)]
struct CheckArgs {
    #[command(flatten)]
    common: CommonArgs,
    /// Tell first what is found in files that differ from this revision of git
    #[arg(long, value_name = "REVISION")]
    base: Option<String>,
    /// How to print what is found; `github` by default under GitHub Actions, `human` elsewhere
    #[arg(long)]
    format: Option<Format>,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, clap::Args)]
struct FmtArgs {
    /// Profiles, or folders with profiles; all of the site's by default
    paths: Vec<PathBuf>,
    /// Write nothing: show what would change, and end with 1 if anything would
    #[arg(long)]
    check: bool,
    /// The site's folder
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The language of messages; the site's own by default
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(Debug, clap::Args)]
struct ServeArgs {
    #[command(flatten)]
    common: CommonArgs,
    /// The address to listen at; another than this machine's own lets others in
    #[arg(long, default_value = "127.0.0.1")]
    host: std::net::IpAddr,
    /// The port; 0 chooses one that is free
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
}

#[derive(Debug, clap::Args)]
struct DiffArgs {
    /// The version to compare with: a git revision, or a folder (written `./folder` where a revision has the same name)
    base: String,
    /// The version to look at; the site's folder as it is by default
    head: Option<String>,
    #[command(flatten)]
    common: CommonArgs,
    /// The account that changes the content; once more for each team it speaks for
    #[arg(long, value_name = "HANDLE", allow_hyphen_values = true)]
    author: Vec<String>,
    /// Compare with the last commit that BASE and HEAD have in common, as forges do
    #[arg(long)]
    merge_base: bool,
    /// How to write the changes
    #[arg(long, value_enum, default_value = "human")]
    format: crate::compare::Format,
}

#[derive(Debug, clap::Args)]
struct RemindArgs {
    #[command(flatten)]
    common: CommonArgs,
    /// How to write the list
    #[arg(long, value_enum, default_value = "table")]
    format: crate::remind::Format,
    /// How many days ahead to look
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    within: u32,
    /// The address the site is published at, instead of the one in site.yaml
    #[arg(long, value_parser = web_address)]
    base_url: Option<String>,
}

#[derive(Debug, clap::Args)]
struct ForgetArgs {
    /// The profile: the name of its file
    id: String,
    /// The site's folder
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// Do it
    #[arg(long)]
    yes: bool,
    /// The language of messages; the site's own by default
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(Debug, clap::Args)]
struct PublishArgs {
    /// Where to: a folder, or s3://BUCKET/FOLDER?endpoint=ADDRESS&region=NAME with AWS_ACCESS_KEY_ID and
    /// AWS_SECRET_ACCESS_KEY in the environment
    #[arg(value_name = "DEST")]
    to: String,
    /// The built site
    #[arg(long, value_name = "DIR", default_value = "public")]
    from: PathBuf,
    /// Show what would change, whatever else is asked
    #[arg(long)]
    dry_run: bool,
    /// Do it
    #[arg(long)]
    yes: bool,
    /// The language of messages; the site's own by default
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(Debug, clap::Args)]
struct ForgeArgs {
    /// Which forges; all of them by default
    forges: Vec<crate::forge::Forge>,
    /// The site's folder
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// Write nothing, and fail where a file is not what it would be
    #[arg(long)]
    check: bool,
    /// The repository is the program's own: workflows build it instead of installing a release
    #[arg(long)]
    from_source: bool,
    /// The language of messages; the site's own by default
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(Debug, Subcommand)]
enum FormCommand {
    /// Send one message marked [TEST] and tell what the service answers
    Test(FormArgs),
}

#[derive(Debug, clap::Args)]
struct FormArgs {
    #[command(flatten)]
    common: CommonArgs,
    /// Which form: the name of its file; the request by default
    name: Option<String>,
    /// Send to this host instead of the service's, for example to a service under test on this machine
    #[arg(long, value_name = "ADDRESS", value_parser = web_address)]
    to: Option<String>,
}

#[derive(Debug, clap::Args)]
struct CommonArgs {
    /// The site's folder
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The day to build for; the day of SOURCE_DATE_EPOCH, or else of the clock, by default
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// The language of messages; the site's own by default
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

/// A fault of the machine or of the command line: it ends the program with code 2.
#[derive(Debug)]
struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure(error.to_string())
    }
}

/// The failure of git, whose message may hold the name of a branch.
fn told(error: crate::load::GitError) -> Failure {
    Failure(crate::report::visible(&error.to_string()))
}

/// How a command ended that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine,
    ContentHasErrors,
}

/// Runs the program with the arguments of the process. Exit codes: 0 fine, 1 the content has errors, 2 the machine or
/// the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli.command) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::ContentHasErrors) => ExitCode::from(1),
        Err(Failure(message)) => {
            let _ = writeln!(io::stderr(), "annuaire: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<Outcome, Failure> {
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
        Command::Init { dir } => {
            scaffold::init(&dir)?;
            print(&format!("{}\n", dir.display()))
        }
        Command::Schema { kind: Some(kind), .. } => print(&schema(kind)),
        Command::Schema { kind: None, output: Some(folder) } => {
            std::fs::create_dir_all(&folder)?;
            for kind in SchemaKind::ALL {
                std::fs::write(folder.join(format!("{}.schema.json", kind.word())), schema(kind))?;
            }
            Ok(Outcome::Fine)
        }
        Command::Schema { kind: None, output: None } => {
            print(&SchemaKind::ALL.into_iter().map(schema).collect::<String>())
        }
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

fn web_address(text: &str) -> Result<String, String> {
    if crate::url::is_external(text) {
        Ok(text.to_owned())
    } else {
        Err("an address starts with https:// or http://".to_owned())
    }
}

impl BuildArgs {
    /// The folder to write.
    fn output(&self) -> PathBuf {
        self.output.clone().unwrap_or_else(|| self.common.root.join("public"))
    }
}

impl CommonArgs {
    /// The day to build for.
    fn today(&self) -> Result<Date, Failure> {
        if let Some(today) = self.today {
            return Ok(today);
        }
        match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(seconds) => {
                let timestamp = seconds.parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
                let timestamp = timestamp
                    .ok_or_else(|| Failure(format!("SOURCE_DATE_EPOCH is no number of seconds: {seconds}")))?;
                Ok(jiff::tz::TimeZone::UTC.to_datetime(timestamp).date())
            }
            Err(_) => Ok(jiff::ZonedDateTime::now().date()),
        }
    }
}

/// Whether to colour what goes to `stream` (<https://no-color.org>).
fn colours(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
