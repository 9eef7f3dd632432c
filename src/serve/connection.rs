//! Connections: a thread for each, which ends with it; an event stream needs none.
//!
//! tiny_http reads header fields and prints responses. Its `Server` (0.12.0) is not used: while event streams are open, it
//! can leave another request without an answer for as long as a browser shows a page.
//!
//! - `TaskPool::spawn` (`util/task_pool.rs`) counts a thread as idle until it has woken up. Of two connections that come
//!   at one moment to one idle thread, the second is queued until some other connection ends.
//! - `ClientConnection::next` (`client.rs`) reads on after a request unless the request itself says `Connection: close`,
//!   which no browser's does. The thread of an event stream, or of a connection that is kept, ends when the browser
//!   closes it.
//! - `Server::from_listener` (`lib.rs`) accepts connections itself and `client` is private, so that neither the threads
//!   nor the sockets can be ours.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use tiny_http::{HTTPVersion, Header, Method};

use super::events::Streams;
use super::response::{BytesResponse, field, plain};

/// The longest request line and header fields together, in bytes.
const HEAD_MAX: u64 = 64 * 1024;
/// The longest body of a request, in bytes.
const BODY_MAX: usize = 1024 * 1024;
/// The longest time from the first byte of a request to its last.
const REQUEST_TIME_MAX: Duration = Duration::from_secs(10);
/// The time after which a silent connection is closed. Browsers keep theirs for about as long.
const IDLE_MAX: Duration = Duration::from_secs(120);
/// The most that is still read of a request that was refused, in bytes, and the time for it.
const REFUSED_MAX: u64 = 16 * 1024 * 1024;
const REFUSED_TIME_MAX: Duration = Duration::from_secs(2);
/// The wait before the next connection is accepted after one could not be.
const ACCEPT_WAIT: Duration = Duration::from_millis(50);

/// A request with its whole body.
pub(super) struct HttpRequest {
    pub(super) method: Method,
    /// The path and the query, as they were sent.
    pub(super) target: String,
    pub(super) body: Vec<u8>,
    version: HTTPVersion,
    headers: Vec<Header>,
}

/// The answer to a request.
pub(super) enum HttpReply {
    Response(BytesResponse),
    /// The connection becomes an event stream.
    Events,
    /// These bytes are sent as they are, and the connection is closed.
    Raw(&'static [u8]),
}

impl From<BytesResponse> for HttpReply {
    fn from(response: BytesResponse) -> HttpReply {
        HttpReply::Response(response)
    }
}

/// The reason why there is no request to answer.
#[derive(Debug)]
enum NoRequest {
    /// The connection is at its end.
    Closed(io::Error),
    /// This status is the answer, and the connection is closed.
    Refused(u16),
}

impl From<io::Error> for NoRequest {
    fn from(error: io::Error) -> NoRequest {
        if error.kind() == ErrorKind::TimedOut { NoRequest::Refused(408) } else { NoRequest::Closed(error) }
    }
}

/// A connection that is read against the clock. The first byte of a request starts it.
struct Timed<'a> {
    stream: &'a TcpStream,
    end: Option<Instant>,
}

impl Timed<'_> {
    fn limit(&mut self, time: Duration) {
        self.end = Some(Instant::now() + time);
    }
}

impl Read for Timed<'_> {
    /// Fails with [`ErrorKind::TimedOut`] when the time of a request is over, and otherwise when there was silence.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.end.map_or(IDLE_MAX, |end| end.saturating_duration_since(Instant::now()));
        let over =
            || io::Error::from(if self.end.is_some() { ErrorKind::TimedOut } else { ErrorKind::ConnectionAborted });
        if left.is_zero() {
            return Err(over());
        }
        self.stream.set_read_timeout(Some(left))?;
        let count = self.stream.read(buffer).map_err(|error| match error.kind() {
            // What the system says depends on the system.
            ErrorKind::WouldBlock | ErrorKind::TimedOut => over(),
            _ => error,
        })?;
        if self.end.is_none() {
            self.limit(REQUEST_TIME_MAX);
        }
        Ok(count)
    }
}

impl HttpRequest {
    /// The value of the first header field `name`.
    pub(super) fn header(&self, name: &'static str) -> Option<&str> {
        self.headers.iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
    }

    /// Whether the connection ends with this request (RFC 9112, 9.3).
    fn is_last(&self) -> bool {
        let asked = self.header("Connection").unwrap_or_default().to_ascii_lowercase();
        asked.contains("close") || self.version < HTTPVersion(1, 1)
    }

    /// How many bytes of a body follow the head, or the status that refuses them.
    fn body_length(&self) -> Result<usize, u16> {
        // Forms are never sent in chunks.
        if self.header("Transfer-Encoding").is_some() {
            return Err(411);
        }
        let mut lengths = self.headers.iter().filter(|header| header.field.equiv("Content-Length"));
        let length = match (lengths.next(), lengths.next()) {
            (None, _) => return Ok(0),
            (Some(length), None) => length.value.as_str(),
            // Where a request ends is no matter of opinion (RFC 9112, 6.3).
            (Some(_), Some(_)) => return Err(400),
        };
        if length.is_empty() || !length.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(400);
        }
        // A number that is too large for the type is too long a body.
        length.parse().ok().filter(|length| *length <= BODY_MAX).ok_or(413)
    }
}

/// Accepts connections for ever and answers their requests with `respond`.
pub(super) fn listen(
    listener: &TcpListener,
    streams: &Arc<Streams>,
    respond: impl Fn(&HttpRequest) -> HttpReply + Send + Sync + 'static,
) {
    let respond = Arc::new(respond);
    for accepted in listener.incoming() {
        let Ok(stream) = accepted else {
            // One that ended before it was accepted, or too many open files: others end meanwhile.
            thread::sleep(ACCEPT_WAIT);
            continue;
        };
        let (respond, streams) = (respond.clone(), streams.clone());
        // Without a thread the connection is closed. One that breaks off is no fault.
        let _ = thread::Builder::new().name("connection".to_owned()).spawn(move || serve(stream, &*respond, &streams));
    }
}

/// Answers the requests of `stream`, one after the other.
fn serve(stream: TcpStream, respond: impl Fn(&HttpRequest) -> HttpReply, streams: &Streams) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(IDLE_MAX))?;
    let mut reader = BufReader::new(Timed { stream: &stream, end: None });
    loop {
        let is_begun = !reader.buffer().is_empty();
        reader.get_mut().end = is_begun.then(|| Instant::now() + REQUEST_TIME_MAX);
        let request = match read(&mut reader, &stream) {
            Ok(request) => request,
            Err(NoRequest::Closed(error)) => return Err(error),
            Err(NoRequest::Refused(status)) => return refuse(reader, &stream, status),
        };
        match respond(&request) {
            HttpReply::Response(response) => {
                let is_head = request.method == Method::Head;
                (&stream).write_all(&printed(response, &request.version, is_head, request.is_last())?)?;
            }
            HttpReply::Events => {
                drop(reader);
                streams.add(stream);
                return Ok(());
            }
            HttpReply::Raw(bytes) => return (&stream).write_all(bytes),
        }
        if request.is_last() {
            return Ok(());
        }
    }
}

/// Reads the next request of `reader`. `writer` is the other half of the connection: some clients ask before they send a
/// body.
fn read(reader: &mut impl BufRead, mut writer: impl Write) -> Result<HttpRequest, NoRequest> {
    let mut request = head(reader)?;
    let length = request.body_length().map_err(NoRequest::Refused)?;
    if length > 0 && request.header("Expect").is_some_and(|asked| asked.eq_ignore_ascii_case("100-continue")) {
        writer.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
    }
    request.body.resize(length, 0);
    reader.read_exact(&mut request.body)?;
    Ok(request)
}

/// Reads a request line and its header fields.
fn head(reader: &mut impl BufRead) -> Result<HttpRequest, NoRequest> {
    let bad = || NoRequest::Refused(400);
    let mut head = reader.take(HEAD_MAX);
    let mut line = || {
        let mut line = Vec::new();
        head.read_until(b'\n', &mut line)?;
        match line.last() {
            Some(b'\n') => String::from_utf8(line).map(|line| line.trim_end().to_owned()).map_err(|_| bad()),
            _ if head.limit() == 0 => Err(NoRequest::Refused(431)),
            _ => Err(NoRequest::Closed(ErrorKind::UnexpectedEof.into())),
        }
    };
    let first = line()?;
    let parts: Vec<&str> = first.split(' ').collect();
    let [method, target, version] = parts[..] else { return Err(bad()) };
    let version = match version {
        "HTTP/1.0" => HTTPVersion(1, 0),
        "HTTP/1.1" => HTTPVersion(1, 1),
        other => return Err(NoRequest::Refused(if other.starts_with("HTTP/") { 505 } else { 400 })),
    };
    let method = method.parse().map_err(|()| bad())?;
    let mut headers: Vec<Header> = Vec::new();
    loop {
        let field = line()?;
        if field.is_empty() {
            return Ok(HttpRequest { method, target: target.to_owned(), body: Vec::new(), version, headers });
        }
        headers.push(field.parse().map_err(|()| bad())?);
    }
}

/// Answers with `status` and closes the connection, after it has read the rest of the request: with a connection that is
/// closed on unread bytes, the answer may be lost (RFC 9112, 9.6).
fn refuse(mut reader: BufReader<Timed<'_>>, mut stream: &TcpStream, status: u16) -> io::Result<()> {
    stream.write_all(&printed(plain(status), &HTTPVersion(1, 1), false, true)?)?;
    stream.shutdown(Shutdown::Write)?;
    reader.get_mut().limit(REFUSED_TIME_MAX);
    io::copy(&mut reader.take(REFUSED_MAX), &mut io::sink()).map(drop)
}

/// The bytes of `response`, in one piece: a head that leaves before its body may wait for the reader to acknowledge it.
fn printed(response: BytesResponse, version: &HTTPVersion, is_head: bool, is_last: bool) -> io::Result<Vec<u8>> {
    let response = response.with_header(field("Cache-Control", "no-store")).with_chunked_threshold(usize::MAX);
    let mut bytes = Vec::new();
    response.raw_print(&mut bytes, version.clone(), &[], is_head, None)?;
    if is_last {
        // tiny_http keeps this field for itself: it is put behind the first line.
        let at = bytes.iter().position(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        bytes.splice(at..at, *b"Connection: close\r\n");
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The request that `bytes` are, or the status that refuses them; 0 if they end too early.
    fn request(bytes: &[u8]) -> Result<HttpRequest, u16> {
        read(&mut &*bytes, io::sink()).map_err(|fault| match fault {
            NoRequest::Refused(status) => status,
            NoRequest::Closed(_) => 0,
        })
    }

    #[test]
    fn a_request_is_read_to_the_end_of_its_body() {
        let bytes =
            b"POST /__form?as=slow HTTP/1.1\r\nHost: localhost\r\ncontent-length: 3\r\n\r\na=bGET / HTTP/1.0\r\n\r\n";
        let mut rest = &bytes[..];
        let post = read(&mut rest, io::sink()).unwrap();
        assert_eq!((&post.method, post.target.as_str()), (&Method::Post, "/__form?as=slow"));
        assert_eq!((post.header("host"), post.header("Origin")), (Some("localhost"), None));
        assert_eq!((post.body.as_slice(), post.is_last()), (&b"a=b"[..], false));
        let get = read(&mut rest, io::sink()).unwrap();
        assert_eq!((get.method, get.target.as_str(), rest), (Method::Get, "/", &b""[..]));
    }

    #[test]
    fn the_connection_is_kept_unless_the_request_says_otherwise() {
        let is_last = |head: &str| request(format!("GET / {head}\r\n\r\n").as_bytes()).unwrap().is_last();
        assert!(!is_last("HTTP/1.1"));
        assert!(!is_last("HTTP/1.1\r\nConnection: keep-alive"));
        assert!(is_last("HTTP/1.1\r\nConnection: Close"));
        assert!(is_last("HTTP/1.0"));
    }

    #[test]
    fn who_asks_before_sending_a_body_is_asked_for_it() {
        let mut said = Vec::new();
        let head = "POST / HTTP/1.1\r\nExpect: 100-continue\r\n";
        read(&mut format!("{head}Content-Length: 1\r\n\r\na").as_bytes(), &mut said).unwrap();
        assert_eq!(said, b"HTTP/1.1 100 Continue\r\n\r\n");
        read(&mut format!("{head}\r\n").as_bytes(), &mut said).unwrap();
        assert_eq!(said, b"HTTP/1.1 100 Continue\r\n\r\n", "there is no body to send");
    }

    #[test]
    fn requests_that_are_none_are_refused() {
        let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(70_000));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(20_000));
        let rows = [
            ("", 0),
            ("GET / HT", 0),
            ("GET / HTTP/1.1\r\nHost: localhost\r\n", 0),
            ("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf", 0),
            ("\r\n\r\n", 400),
            ("GARBAGE\r\n\r\n", 400),
            ("GET / \r\n\r\n", 400),
            ("GET / and more HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nno colon\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nX: é\r\n\r\n", 400),
            ("PRI * HTTP/2.0\r\n\r\n", 505),
            ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: +3\r\n\r\nabc", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 3, 3\r\n\r\nabc", 400),
            ("POST / HTTP/1.1\r\nContent-Length:\r\n\r\nabc", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999999999\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999999\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
            (long.as_str(), 431),
            (many.as_str(), 431),
        ];
        for (text, status) in rows {
            assert_eq!(request(text.as_bytes()).map(|_| ()), Err(status), "{text:?}");
        }
        assert_eq!(request(b"GET /\xff HTTP/1.1\r\n\r\n").map(|_| ()), Err(400));
    }
}
