//! The preview: a server that renders the page that is asked for, when it is asked for, with the functions of `build`.
//!
//! One thread owns the site. It reads the folder, checks it, and answers the requests of the others from the last site
//! that could be shown; when files change it reads only those. Every connection has a thread of its own, so that a slow
//! reader keeps nobody waiting. Only photos that were made are written to the disk (see [`crate::load`]), and the path of
//! a request never reaches it.

mod answer;
mod connection;
mod events;
mod live;
mod request;
mod response;
mod sandbox;
mod unwatched;
mod watch;

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use crate::load::LoadError;
use crate::text::date::Date;
use crate::text::language::Language;
use answer::Responder;
use events::Streams;
use live::{Live, Request};
use request::OwnHost;
use sandbox::FormSandbox;

/// Changes that follow each other this closely are one.
const DEBOUNCE: Duration = Duration::from_millis(40);

/// The site to serve, and the address to serve it at.
#[derive(Debug, Clone)]
pub struct Options {
    /// The site's folder.
    pub root: PathBuf,
    /// The address to listen at.
    pub host: IpAddr,
    /// The port; 0 chooses one that is free.
    pub port: u16,
    /// Names that are answered beside `localhost` and addresses.
    pub names: Vec<String>,
    /// The day to serve for.
    pub today: Date,
    /// The language of messages; the site's own where there is none.
    pub language: Option<Language>,
    /// Whether the reports have colours.
    pub colour: bool,
}

/// The reason why a site could not be served.
#[derive(Debug)]
pub enum ServeError {
    /// The folder could not be read.
    Load(LoadError),
    /// The system refuses the address or a thread.
    System(io::Error),
}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> ServeError {
        ServeError::System(error)
    }
}

/// Serves the site of `options.root` until the process ends. `ready` is called once with the address and the path of the
/// site below it; `report` after every change with the diagnostics as text, which is empty where there are none.
///
/// # Errors
/// When the folder cannot be read, or the port is taken.
pub fn serve(
    options: &Options,
    ready: impl FnOnce(SocketAddr, &str),
    report: impl Fn(&str) + Send + 'static,
) -> Result<(), ServeError> {
    let listener = TcpListener::bind((options.host, options.port))?;
    let address = listener.local_addr()?;
    let streams = Arc::new(Streams::default());
    let (site, requests) = mpsc::channel::<Request>();
    let live = Live::open(options, streams.clone(), Box::new(report)).map_err(ServeError::Load)?;
    let base = live.base();
    watch::watch(live.root(), DEBOUNCE, site.clone())?;
    thread::Builder::new().name("site".to_owned()).spawn(move || live.run(&requests))?;
    let kept = streams.clone();
    thread::Builder::new().name("keep-alive".to_owned()).spawn(move || kept.keep_alive())?;
    ready(address, &base);
    let own = OwnHost { bound: options.host, names: options.names.clone() };
    let responder = Responder { own, site, sandbox: FormSandbox::default() };
    connection::listen(&listener, &streams, move |request| responder.respond(request));
    Ok(())
}
