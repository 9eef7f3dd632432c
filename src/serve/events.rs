//! Event streams: pages that wait to hear of changes.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The time between two comments on a silent stream, which is also how one that was closed is found.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The longest wait for a page that does not read its stream. It is cut off, comes back, and gets the last state then.
const WRITE_MAX: Duration = Duration::from_secs(1);

/// The head of a stream's response (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).
const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                    X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 500\n\n";

/// All open streams.
#[derive(Default)]
pub(super) struct Streams {
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    streams: Vec<TcpStream>,
    /// The last event that was sent; empty before the first.
    event: String,
}

impl Streams {
    /// Adds a stream and sends it the last event, if there was one.
    pub(super) fn add(&self, stream: TcpStream) {
        let mut open = self.lock();
        let begin = || {
            stream.set_write_timeout(Some(WRITE_MAX))?;
            (&stream).write_all(format!("{HEAD}{}", open.event).as_bytes())
        };
        let begun: io::Result<()> = begin();
        if begun.is_ok() {
            open.streams.push(stream);
        }
    }

    /// Sends `state`, one line of JSON, to every stream.
    pub(super) fn send(&self, state: &str) {
        let mut open = self.lock();
        let event = format!("data: {state}\n\n");
        open.write(&event);
        open.event = event;
    }

    /// Sends a comment to every stream from time to time, for ever.
    pub(super) fn keep_alive(&self) {
        loop {
            thread::sleep(KEEP_ALIVE);
            self.lock().write(":\n\n");
        }
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// Writes `text` to every stream and drops those that are closed.
    fn write(&mut self, text: &str) {
        self.streams.retain(|mut stream| stream.write_all(text.as_bytes()).is_ok());
    }
}
