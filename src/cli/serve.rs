//! `annuaire serve`.

use std::io::{self, Write};
use std::net::{IpAddr, ToSocketAddrs};
use std::process::{Command, Stdio};

use super::args::ServeArgs;
use super::{Failure, Outcome, colours};
use crate::serve::{Options, ServeError, serve};
use crate::text::language::Language;

pub(super) fn run(args: &ServeArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let (host, names) = address(args)?;
    let options = Options {
        root: args.site.root.clone(),
        host,
        port: args.port,
        names,
        today: args.site.today()?,
        language: asked,
        colour: colours(&io::stderr()),
    };
    let ready = |address: std::net::SocketAddr, base: &str| {
        let site = format!("http://{address}{base}");
        // A reader that has gone away is no fault.
        let _ = writeln!(io::stdout(), "{site}").and_then(|()| io::stdout().flush());
        if args.open {
            open(&site);
        }
    };
    let report = |text: &str| {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    };
    serve(&options, ready, report).map_err(|error| match error {
        ServeError::Load(error) => Failure::Load(error),
        ServeError::System(error) if error.kind() == io::ErrorKind::AddrInUse => {
            Failure::Message("port-taken", vec![("port", args.port.to_string())])
        }
        ServeError::System(error) => Failure::System(error),
    })?;
    Ok(Outcome::Fine)
}

/// The address to listen at, and the names that are answered. A name to listen at is one of them.
fn address(args: &ServeArgs) -> Result<(IpAddr, Vec<String>), Failure> {
    let mut names = args.name.clone();
    if let Ok(address) = args.host.parse() {
        return Ok((address, names));
    }
    let found = (args.host.as_str(), args.port).to_socket_addrs().ok().and_then(|mut found| found.next());
    let unknown = || Failure::Message("unknown-host", vec![("name", args.host.clone())]);
    let address = found.ok_or_else(unknown)?.ip();
    names.push(args.host.clone());
    Ok((address, names))
}

/// Opens `site` in the person's browser, where the system knows one.
fn open(site: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let _ = Command::new(program).arg(site).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
