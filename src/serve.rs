//! The preview: a server that renders the page that is asked for, when it is asked for, with the functions of `build`.
//!
//! One thread owns the site. It reads the folder, checks it, and answers the questions of the others from the last site
//! that could be shown; when files change it reads only those. Every request has a thread of its own, so that a slow
//! reader keeps nobody waiting. Nothing is written to the disk but what is kept of photos
//! (see [`crate::load`]), and no path of a request ever reaches it.

mod answer;
mod events;
mod live;
mod request;
mod sandbox;
mod watch;

use std::io::{self, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use crate::load::LoadError;
use crate::text::date::Date;
use crate::text::language::Language;
use events::Streams;
use live::{Ask, Live};
use sandbox::Sandbox;

/// Changes that follow each other this closely are one.
const DEBOUNCE: Duration = Duration::from_millis(40);

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The site's folder.
    pub root: PathBuf,
    /// The address to listen at: only this machine, unless somebody says otherwise.
    pub host: IpAddr,
    /// The port; 0 chooses one that is free.
    pub port: u16,
    /// The day to serve for.
    pub today: Date,
    /// The language of messages; the site's own where there is none.
    pub language: Option<Language>,
    /// Whether the terminal shows colours.
    pub colour: bool,
}

/// Why a site could not be served.
#[derive(Debug)]
pub enum ServeError {
    /// It could not be read.
    Load(LoadError),
    /// It cannot be listened at the address, or the system refuses something else.
    System(io::Error),
}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> ServeError {
        ServeError::System(error)
    }
}

/// Serves the site of `options.root` until the process ends. `ready` is called once with the address; `report` with what a
/// person at the terminal should read after every change, which is nothing where all is well.
///
/// # Errors
/// When the folder cannot be read or watched, or the port is taken.
pub fn serve(
    options: &Options,
    ready: impl FnOnce(SocketAddr, &str),
    report: impl Fn(&str) + Send + 'static,
) -> Result<(), ServeError> {
    let address = SocketAddr::new(options.host, options.port);
    let server = tiny_http::Server::http(address).map_err(|error| match error.downcast::<io::Error>() {
        Ok(error) => *error,
        Err(error) => io::Error::other(error),
    })?;
    let address = server.server_addr().to_ip().unwrap_or(address);
    let streams = Arc::new(Streams::default());
    let sandbox = Arc::new(Sandbox::default());
    let (questions, inbox) = mpsc::channel::<Ask>();
    let live = Live::open(options, streams.clone(), Box::new(report)).map_err(ServeError::Load)?;
    let base = live.base();
    watch::watch(live.root(), DEBOUNCE, questions.clone())?;
    thread::Builder::new().name("site".to_owned()).spawn(move || live.run(&inbox))?;
    let beats = streams.clone();
    thread::Builder::new().name("heart".to_owned()).spawn(move || beats.beat())?;
    thread::Builder::new().name("pump".to_owned()).spawn(move || pump(address))?;
    ready(address, &base);
    for request in server.incoming_requests() {
        let (questions, streams, sandbox, host) = (questions.clone(), streams.clone(), sandbox.clone(), options.host);
        let answered = thread::Builder::new().name("request".to_owned());
        // Without a thread the request is dropped, and with it the connection.
        drop(answered.spawn(move || answer::answer(request, host, &questions, &streams, &sandbox)));
    }
    Ok(())
}

/// Connects to the server itself again and again, for ever.
///
/// tiny_http hands a new connection to a thread that seems to be free. Of two that come at one moment the second can be
/// left waiting for any thread to end, and threads of browsers' connections end late. A connection that ends at once
/// sets its thread free for the one that waits.
fn pump(address: SocketAddr) {
    const PAUSE: Duration = Duration::from_millis(50);
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(std::net::Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(std::net::Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    loop {
        thread::sleep(PAUSE);
        // A connection that fails is tried again.
        if let Ok(mut stream) = TcpStream::connect((ip, address.port())) {
            let request = format!("HEAD /{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", answer::PUMP);
            let _ = stream.set_read_timeout(Some(PAUSE));
            let _ = stream.write_all(request.as_bytes()).and_then(|()| stream.read_to_end(&mut Vec::new()));
        }
    }
}
