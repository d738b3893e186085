//! A small static server: the built site under a path that nobody foresaw, with the headers that it must live with.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use tiny_http::{Header, Request, Response, Server};

/// Where the site lies on the server: relative addresses must work anywhere.
const SITE: &str = "/some/where/";
const FIXTURE: &str = "/fixture/";
const HELPER: &str = "/test/page.js";

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// The running server, stopped when dropped.
pub struct Site {
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
    pub address: String,
}

impl Site {
    pub fn start() -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let address = format!("http://{}", server.server_addr());
        let listening = Arc::clone(&server);
        let thread = std::thread::spawn(move || listening.incoming_requests().for_each(answer));
        Self { server, thread: Some(thread), address }
    }

    /// The address of the built site.
    pub fn home(&self) -> String {
        format!("{}{SITE}", self.address)
    }

    /// The address of the page that the harness is tried on.
    pub fn fixture(&self) -> String {
        format!("{}{FIXTURE}", self.address)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The built site's folder.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

fn answer(request: Request) {
    let address = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let file = if address == HELPER {
        Some(tests.join("page.js"))
    } else if let Some(rest) = address.strip_prefix(SITE) {
        Some(dist().join(if rest.is_empty() { "index.html" } else { rest }))
    } else {
        address
            .strip_prefix(FIXTURE)
            .map(|rest| tests.join("fixture").join(if rest.is_empty() { "index.html" } else { rest }))
    };
    let body = file.as_ref().filter(|_| !address.contains("..")).and_then(|file| fs::read(file).ok());
    // A browser that has gone away needs no answer.
    let _ = match (file, body) {
        (Some(file), Some(body)) => request.respond(page(&file, body)),
        _ => request.respond(Response::from_string("not found").with_status_code(404)),
    };
}

fn page(file: &Path, mut body: Vec<u8>) -> Response<std::io::Cursor<Vec<u8>>> {
    let kind = match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => {
            body = with_helper(&body);
            "text/html; charset=utf-8"
        }
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
    };
    let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("a header");
    Response::from_data(body)
        .with_header(header("Content-Type", kind))
        .with_header(header("Content-Security-Policy", POLICY))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_header(header("Cache-Control", "no-store"))
}

/// The page with the tests' helper as its first script: the only thing that differs from what visitors get.
fn with_helper(html: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let (before, after) = html.split_once("<head>").expect("the page has a <head>");
    format!("{before}<head><script src=\"{HELPER}\"></script>{after}").into_bytes()
}
