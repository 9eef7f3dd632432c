//! How the store's library reaches the network: through the client that the program has already.

use std::time::Duration;

use async_trait::async_trait;
use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use ureq::http::{Request, Response};

/// How long to wait for a connection, and for an answer once all is sent.
const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(60);
/// How long one upload may take: a photo on a slow line.
const SEND: Duration = Duration::from_secs(300);

/// The largest answer that is read, in bytes: a page of a listing has a thousand entries.
const ANSWER_MAX: u64 = 64 << 20;

/// Makes clients.
#[derive(Debug)]
pub(super) struct Connector;

#[derive(Debug)]
struct Client(ureq::Agent);

impl HttpConnector for Connector {
    fn connect(&self, _options: &ClientOptions) -> object_store::Result<HttpClient> {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            // A signed request is for one address.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(CONNECT))
            .timeout_send_body(Some(SEND))
            .timeout_recv_response(Some(ANSWER))
            .timeout_recv_body(Some(ANSWER));
        Ok(HttpClient::new(Client(config.build().into())))
    }
}

#[async_trait]
impl HttpService for Client {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        let body = body.collect().await?.to_bytes();
        let agent = self.0.clone();
        let work = move || send(&agent, Request::from_parts(parts, body.to_vec()));
        match tokio::task::spawn_blocking(work).await {
            Ok(result) => {
                let (parts, body) = result.map_err(|error| HttpError::new(kind(&error), error))?.into_parts();
                Ok(HttpResponse::from_parts(parts, body.into()))
            }
            Err(error) => Err(HttpError::new(HttpErrorKind::Unknown, error)),
        }
    }
}

/// Sends `request` and reads the whole answer.
fn send(agent: &ureq::Agent, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, ureq::Error> {
    let is_empty = request.body().is_empty() && !matches!(request.method().as_str(), "POST" | "PUT");
    let answer = if is_empty { agent.run(request.map(|_| ()))? } else { agent.run(request)? };
    let (parts, mut body) = answer.into_parts();
    let bytes = body.with_config().limit(ANSWER_MAX).read_to_vec()?;
    Ok(Response::from_parts(parts, bytes))
}

/// What went wrong, in the words by which the library decides whether to try again.
fn kind(error: &ureq::Error) -> HttpErrorKind {
    use std::io::ErrorKind;
    match error {
        ureq::Error::Timeout(_) => HttpErrorKind::Timeout,
        ureq::Error::ConnectionFailed | ureq::Error::HostNotFound => HttpErrorKind::Connect,
        ureq::Error::Io(error) => match error.kind() {
            ErrorKind::ConnectionRefused | ErrorKind::NotFound => HttpErrorKind::Connect,
            ErrorKind::TimedOut | ErrorKind::WouldBlock => HttpErrorKind::Timeout,
            _ => HttpErrorKind::Interrupted,
        },
        ureq::Error::Protocol(_) => HttpErrorKind::Interrupted,
        _ => HttpErrorKind::Unknown,
    }
}
