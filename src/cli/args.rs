//! Commands and their arguments. Their doc comments are the English help.

use std::convert::Infallible;
use std::path::PathBuf;

use clap::{Parser, Subcommand};
use clap_complete::Shell;

use super::Failure;
use super::schema::Schema;
use crate::content::starter;
use crate::report::Format;
use crate::text::date::Date;
use crate::text::language::Language;

/// Builds a public directory of ambassadors as a static site.
#[derive(Debug, Parser)]
#[command(name = "annuaire", version, about, disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    /// The language of messages; the site's own by default
    #[arg(long, value_name = "LANGUAGE", global = true, value_parser = language)]
    pub(super) lang: Option<Language>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the content, render the site and write it
    Build(BuildArgs),
    /// Check the content and write nothing
    Check(CheckArgs),
    /// Put profiles in order: their keys, their quotes, their layout
    ///
    /// Keys come in the order of `annuaire schema ambassador`, texts have quotes where they need them, and lists and
    /// records of words take one line. Values and comments do not change: each file is read again before it is written.
    /// A comment goes with the key below it; the first and the last lines of a file keep their place. Only profiles are
    /// changed.
    ///
    /// A profile whose faults leave its order unsure (YAML that cannot be read, a key that is unknown or written twice)
    /// is reported and left alone. Exit codes: 0 fine; 1 there is such a profile or, with --check, one that would change;
    /// 2 a path is no profile of the site.
    Fmt(FmtArgs),
    /// Serve the site on this machine and show every change at once
    Serve(ServeArgs),
    /// Show what changes for visitors between two versions of the content
    Diff(DiffArgs),
    /// List the people who must confirm their profile, the most urgent first
    Remind(RemindArgs),
    /// Empty a profile for good: show the changes, and make them with --yes
    Forget(ForgetArgs),
    /// Put the built site online: show the changes, and make them with --yes
    Publish(PublishArgs),
    /// Try the site's forms
    Form {
        #[command(subcommand)]
        command: FormCommand,
    },
    /// Write a valid file to start from, with comments in the language of messages
    New {
        /// The kind of file
        kind: starter::StarterKind,
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
    /// Write the files of a forge for the site: workflows that check, review, publish and remind, forms of issues
    Forge(ForgeArgs),
    /// Change the theme
    Theme {
        #[command(subcommand)]
        command: ThemeCommand,
    },
    /// Print the JSON Schema of a kind of content file
    ///
    /// A text editor proposes keys and words by it. With --site it also proposes the ids that the site knows, and refuses any
    /// other: terms of vocabularies, sectors, organisations, departments. Write the schemas again when a file is added.
    Schema(SchemaArgs),
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: Shell,
    },
    /// Print this help, or that of a command
    Help {
        /// The command, and the one below it
        commands: Vec<String>,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// The folder to write; it is replaced as a whole. `public` in the site's folder by default
    #[arg(long)]
    pub(super) output: Option<PathBuf>,
    /// The address the site will be published at, instead of the one in site.yaml
    #[arg(long, value_parser = web_address)]
    pub(super) base_url: Option<String>,
    /// Write compressed copies (.gz, .br) of text files as well, for hosts that send them
    #[arg(long)]
    pub(super) precompress: bool,
    /// Where the content has errors, write the newest version without any that git knows, without those who left since;
    /// the exit code is 3 then
    #[arg(long)]
    pub(super) fallback: bool,
    /// Fail on warnings too
    #[arg(long)]
    pub(super) strict: bool,
    /// Print nothing but diagnostics
    #[arg(long)]
    pub(super) quiet: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// Report first the faults of files that differ from this git revision
    #[arg(long, value_name = "REVISION")]
    pub(super) base: Option<String>,
    /// The format of the report; `github` by default under GitHub Actions, `human` elsewhere
    #[arg(long)]
    pub(super) format: Option<Format>,
    /// Fail on warnings too
    #[arg(long)]
    pub(super) strict: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct FmtArgs {
    /// Profiles, or folders with profiles; all of the site's by default
    pub(super) paths: Vec<PathBuf>,
    /// Write nothing: show the changes, and exit with 1 if there are any
    #[arg(long)]
    pub(super) check: bool,
    /// The site's folder
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// The address to listen at, or a name that leads to it; any but this machine's own lets others in
    #[arg(long, default_value = "127.0.0.1")]
    pub(super) host: String,
    /// A name by which the site is opened, beside localhost and addresses; may be repeated
    #[arg(long, value_name = "NAME")]
    pub(super) name: Vec<String>,
    /// The port; 0 chooses one that is free
    #[arg(long, default_value_t = 8000)]
    pub(super) port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct DiffArgs {
    /// The version to compare with: a git revision, or a folder (written `./folder` where a revision has the same name)
    pub(super) base: String,
    /// The version to look at; the site's folder as it is by default
    pub(super) head: Option<String>,
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// The account that changes the content; once more for each team it speaks for
    #[arg(long, value_name = "HANDLE", allow_hyphen_values = true)]
    pub(super) author: Vec<String>,
    /// Compare with the last commit that BASE and HEAD have in common, as forges do
    #[arg(long)]
    pub(super) merge_base: bool,
    /// How to write the changes
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: crate::review::compare::Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct RemindArgs {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// How to write the list
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: crate::review::remind::Format,
    /// How many days ahead to look
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    pub(super) within: u32,
    /// The address the site is published at, instead of the one in site.yaml
    #[arg(long, value_parser = web_address)]
    pub(super) base_url: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct ForgetArgs {
    /// The profile: the name of its file
    pub(super) id: String,
    /// The site's folder
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
    /// Make the changes
    #[arg(long)]
    pub(super) yes: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct PublishArgs {
    /// Where to: a folder, or s3://BUCKET/FOLDER?endpoint=ADDRESS&region=NAME with AWS_ACCESS_KEY_ID and
    /// AWS_SECRET_ACCESS_KEY in the environment
    #[arg(value_name = "DEST")]
    pub(super) to: String,
    /// The site's folder
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
    /// The built site; public in the site's folder by default
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    /// Show the changes, even with --yes
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Make the changes
    #[arg(long)]
    pub(super) yes: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct ForgeArgs {
    /// Which forges; all of them by default
    pub(super) forges: Vec<crate::review::forge::Forge>,
    /// The site's folder
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
    /// Write nothing, and fail where a file is missing or out of date
    #[arg(long)]
    pub(super) check: bool,
    /// Overwrite files that somebody wrote or changed as well
    #[arg(long, conflicts_with = "check")]
    pub(super) force: bool,
    /// The repository is the program's own: workflows build the program instead of installing the `program` of
    /// content/site.yaml
    #[arg(long)]
    pub(super) from_source: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// Which kind; all of them, one after the other, by default
    pub(super) kind: Option<Schema>,
    /// Write every schema to this folder instead
    #[arg(long, conflicts_with = "kind")]
    pub(super) output: Option<PathBuf>,
    /// Accept only the ids that the site knows
    #[arg(long)]
    pub(super) site: bool,
    /// The site's folder
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(super) enum FormCommand {
    /// Send one message marked [TEST] and show the answer of the service
    Test(FormArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct FormArgs {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// Which form: the name of its file; the request by default
    pub(super) name: Option<String>,
    /// Send to this host instead of the service's, for example to a service under test on this machine
    #[arg(long, value_name = "ADDRESS", value_parser = web_address)]
    pub(super) to: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    /// Write files of the built-in theme into the site, to change them there
    ///
    /// A file of the site's theme takes the place of the built-in file of the same name, and no longer follows its
    /// corrections: name the files to change with --only. A file that is there already is kept; if it was named, nothing
    /// is written.
    Export(ExportArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct ExportArgs {
    /// The folder to write to; by default the one in `themes` that `theme` in site.yaml names
    pub(super) dir: Option<PathBuf>,
    /// Write only this file, for example templates/profile.html; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(super) only: Vec<String>,
    /// Replace files that are there already
    #[arg(long)]
    pub(super) force: bool,
    /// The site's folder
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct SiteArgs {
    /// The site's folder
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
    /// The day to build for; the day of SOURCE_DATE_EPOCH, or else of the clock, by default
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<Date>,
}

fn language(tag: &str) -> Result<Language, Infallible> {
    Ok(Language::of(tag))
}

fn web_address(text: &str) -> Result<String, String> {
    if crate::text::url::is_external(text) {
        Ok(text.to_owned())
    } else {
        Err("an address starts with https:// or http://".to_owned())
    }
}

impl BuildArgs {
    /// The folder to write.
    pub(super) fn output(&self) -> PathBuf {
        self.output.clone().unwrap_or_else(|| self.site.root.join("public"))
    }
}

impl PublishArgs {
    /// The folder to publish.
    pub(super) fn from(&self) -> PathBuf {
        self.from.clone().unwrap_or_else(|| self.root.join("public"))
    }
}

impl SiteArgs {
    /// The day to build for.
    pub(super) fn today(&self) -> Result<Date, Failure> {
        if let Some(today) = self.today {
            return Ok(today);
        }
        match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(seconds) => {
                let timestamp = seconds.parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
                let timestamp =
                    timestamp.ok_or_else(|| Failure::Message("no-epoch", vec![("value", seconds.clone())]))?;
                Ok(jiff::tz::TimeZone::UTC.to_datetime(timestamp).date())
            }
            Err(_) => Ok(jiff::ZonedDateTime::now().date()),
        }
    }
}
