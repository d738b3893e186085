//! A small static server: the built site under a path that nobody foresaw, with the headers that it must live with.

use std::fs;
use std::io::{BufRead, BufReader, Result, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// Where the site lies on the server: relative addresses must work anywhere.
const SITE: &str = "/some/where/";
const FIXTURE: &str = "/fixture/";
const HELPER: &str = "/test/page.js";

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// The running server, stopped when dropped.
pub struct Site {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopped);
        let thread = std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                // A browser opens connections that it then leaves unused: none may wait for another.
                std::thread::spawn(move || answer(connection));
            }
        });
        Self { address, stopped, thread: Some(thread) }
    }

    /// The address of the built site.
    pub fn home(&self) -> String {
        format!("http://{}{SITE}", self.address)
    }

    /// The address of the page that the harness is tried on.
    pub fn fixture(&self) -> String {
        format!("http://{}{FIXTURE}", self.address)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // One last connection, so that the wait for the next one ends.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The built site's folder.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// Answers one request and closes the connection. A browser that has gone away needs no answer.
fn answer(mut connection: TcpStream) {
    let _ = wanted(&connection).and_then(|address| connection.write_all(&response(&address)));
}

/// The address that is asked for; the rest of the request says nothing that matters here.
fn wanted(connection: &TcpStream) -> Result<String> {
    let mut lines = BufReader::new(connection).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let address = first.split(' ').nth(1).unwrap_or_default();
    Ok(address.split(['?', '#']).next().unwrap_or_default().to_owned())
}

fn response(address: &str) -> Vec<u8> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let index = |folder: PathBuf, rest: &str| folder.join(if rest.is_empty() { "index.html" } else { rest });
    let file = if address == HELPER {
        Some(tests.join("page.js"))
    } else if let Some(rest) = address.strip_prefix(SITE) {
        Some(index(dist(), rest))
    } else {
        address.strip_prefix(FIXTURE).map(|rest| index(tests.join("fixture"), rest))
    };
    let body = file.as_ref().filter(|_| !address.contains("..")).and_then(|file| fs::read(file).ok());
    let (status, kind, body) = match (file, body) {
        (Some(file), Some(body)) => match kind(&file) {
            kind if kind.starts_with("text/html") => ("200 OK", kind, with_helper(&body)),
            kind => ("200 OK", kind, body),
        },
        _ => ("404 Not Found", "text/plain; charset=utf-8", b"not found".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.into_bytes(), body].concat()
}

/// The content type, by the name's ending.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The page with the tests' helper as its first script: the only thing that differs from what visitors get.
fn with_helper(html: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let (before, after) = html.split_once("<head>").expect("the page has a <head>");
    format!("{before}<head><script src=\"{HELPER}\"></script>{after}").into_bytes()
}
