//! Open event streams: pages that wait to hear of changes.

use std::io::Write;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

/// How often a silent stream is told that the server is there; it is also how a closed one is found.
const BEAT: Duration = Duration::from_secs(15);

/// The head of a stream's answer (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).
const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                    X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 500\n\n";

type Stream = Box<dyn Write + Send>;

/// All open streams, and the last state that was told.
#[derive(Default)]
pub(super) struct Streams {
    open: Mutex<(Vec<Stream>, String)>,
}

impl Streams {
    /// Adds a stream; it hears the last state at once.
    pub(super) fn add(&self, mut stream: Stream) {
        let mut open = self.open.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if stream.write_all(HEAD.as_bytes()).and_then(|()| send(&mut stream, &open.1)).is_ok() {
            open.0.push(stream);
        }
    }

    /// Tells everybody `state`, one line of JSON.
    pub(super) fn tell(&self, state: String) {
        let mut open = self.open.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        open.0.retain_mut(|stream| send(stream, &state).is_ok());
        open.1 = state;
    }

    /// Lets every stream feel that the server is there, for ever.
    pub(super) fn beat(&self) {
        loop {
            thread::sleep(BEAT);
            let mut open = self.open.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            open.0.retain_mut(|stream| stream.write_all(b":\n\n").and_then(|()| stream.flush()).is_ok());
        }
    }
}

fn send(stream: &mut Stream, state: &str) -> std::io::Result<()> {
    write!(stream, "data: {state}\n\n")?;
    stream.flush()
}
