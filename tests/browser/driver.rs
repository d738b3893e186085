//! A browser of one's own for each test: the driver's process on a port that it chooses, and a session with the browser.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::env;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU16, Ordering};

/// The browsers that are tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
}

/// What a person's machine is like.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    pub reduced_motion: bool,
    /// Device pixels for each CSS pixel.
    pub pixel_ratio: u32,
}

impl Default for Machine {
    fn default() -> Self {
        Self { width: 1280, height: 800, dark: false, reduced_motion: false, pixel_ratio: 1 }
    }
}

impl Browser {
    /// The browser that `RANKLAB_BROWSER` names; Chromium if it names none.
    pub fn wanted() -> Self {
        match env::var("RANKLAB_BROWSER").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("RANKLAB_BROWSER is `{other}`: chromium and firefox are tested"),
        }
    }

    fn start_driver(self) -> Command {
        match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={}", port_for_chromedriver()));
                command
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                // Without a port of its own for the second protocol, two drivers would not run at once.
                command.args(["--port", "0", "--websocket-port", "0"]);
                command
            }
        }
    }

    fn capabilities(self, machine: Machine) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => json!({ "goog:chromeOptions": chromium_options(machine) }),
            Self::Firefox => {
                let mut options = json!({
                    "args": ["-headless"],
                    "prefs": {
                        "ui.prefersReducedMotion": i32::from(machine.reduced_motion),
                        // 0 is dark, 1 is light.
                        "layout.css.prefers-color-scheme.content-override": i32::from(!machine.dark),
                        "layout.css.devPixelsPerPx": machine.pixel_ratio.to_string(),
                        // Tab reaches links and buttons too, as it does everywhere but on macOS.
                        "accessibility.tabfocus": 7,
                    },
                });
                // Debian calls it so.
                if let Some(path) = on_path("firefox-esr") {
                    options["binary"] = json!(path);
                }
                json!({ "moz:firefoxOptions": options })
            }
        };
        capabilities.as_object().cloned().unwrap_or_default()
    }
}

fn chromium_options(machine: Machine) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        // Not available to root, nor in many containers; the pages are our own.
        "--no-sandbox".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        format!("--blink-settings=preferredColorScheme={}", if machine.dark { 0 } else { 1 }),
    ];
    let quiet = "gpu quic background-networking component-update sync default-apps extensions";
    arguments.extend(quiet.split(' ').map(|what| format!("--disable-{what}")));
    arguments.push("--no-first-run".to_owned());
    if machine.reduced_motion {
        arguments.push("--force-prefers-reduced-motion".to_owned());
    }
    let metrics = json!({
        "width": machine.width, "height": machine.height, "pixelRatio": machine.pixel_ratio, "mobile": false, "touch": false,
    });
    // A window cannot be as narrow as a telephone: the viewport's size is set instead.
    json!({ "args": arguments, "mobileEmulation": { "deviceMetrics": metrics } })
}

fn on_path(program: &str) -> Option<String> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths).map(|folder| folder.join(program)).find(|path| path.is_file())?.to_str().map(str::to_owned)
}

/// A driver's process and its browser's, ended when dropped.
pub struct Driver {
    process: Child,
    browser_process: OnceLock<u64>,
    address: String,
}

impl Driver {
    pub fn start(browser: Browser) -> Self {
        let mut process = browser
            .start_driver()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("the driver for {browser:?} does not start ({error}): use script/test"));
        let mut output = BufReader::new(process.stdout.take().expect("the output was asked for"));
        let mut said = String::new();
        let port = loop {
            let mut line = String::new();
            let read = output.read_line(&mut line).expect("the driver says something readable");
            said.push_str(&line);
            assert!(read > 0, "the driver for {browser:?} ended before it listened: {said}");
            if let Some(port) = port_in(&line) {
                break port;
            }
        };
        // Reads on, so that the driver never waits for room in the pipe.
        std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
        Self { process, browser_process: OnceLock::new(), address: format!("http://127.0.0.1:{port}") }
    }

    pub async fn session(&self, browser: Browser, machine: Machine) -> Client {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(browser.capabilities(machine))
            .connect(&self.address)
            .await
            .unwrap_or_else(|error| panic!("{browser:?} does not start: {error}"));
        let ids = ["moz:processID", "goog:processID"].map(|key| client.capabilities()?.get(key)?.as_u64());
        if let Some(id) = ids.into_iter().flatten().next() {
            let _ = self.browser_process.set(id);
        }
        if browser == Browser::Firefox {
            size_viewport(&client, machine).await;
        }
        client
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Gone already is as good: only a session that could not be closed leaves its browser behind.
        if let Some(id) = self.browser_process.get() {
            let _ = Command::new("kill").arg(id.to_string()).stderr(Stdio::null()).status();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that is free on IPv4 and on IPv6. Told to choose one itself, ChromeDriver takes one that is free on IPv4 and
/// ends where that one is taken on IPv6, be it by a connection of another test that lasts a moment. Ports below those
/// that the system gives to connections are nobody's by chance, and each of our drivers asks for another one.
fn port_for_chromedriver() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(20_000);
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        assert!(port < 30_000, "every port that was tried is taken");
        let v4 = TcpListener::bind(("127.0.0.1", port));
        let v6 = TcpListener::bind(("::1", port));
        let no_v6 = v6.as_ref().is_err_and(|error| error.kind() != ErrorKind::AddrInUse);
        if v4.is_ok() && (v6.is_ok() || no_v6) {
            return port;
        }
    }
}

/// The port in "ChromeDriver was started successfully on port 1234." or "... Listening on 127.0.0.1:1234".
fn port_in(line: &str) -> Option<u16> {
    let rest = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?.1;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

/// Gives the viewport the size wanted. Firefox's windows are at least 500 px wide, except for those without a toolbar.
async fn size_viewport(client: &Client, machine: Machine) {
    const OPEN: &str = "window.open('about:blank', '', `popup,width=${arguments[0]},height=${arguments[1]}`)";
    if machine.width < 500 {
        let first = client.window().await.expect("a window");
        let size = [machine.width, machine.height].map(Value::from).to_vec();
        client.execute(OPEN, size).await.expect("a window can be opened");
        let windows = client.windows().await.expect("two windows");
        client.close_window().await.expect("the first window closes");
        let second = windows.into_iter().find(|window| *window != first).expect("a second window");
        return client.switch_to_window(second).await.expect("the second window");
    }
    let chrome = client.execute("return [outerWidth - innerWidth, outerHeight - innerHeight]", Vec::new()).await;
    let chrome = chrome.expect("the page has a size");
    let extra = |i: usize| u32::try_from(chrome[i].as_u64().unwrap_or(0)).unwrap_or(0);
    let (width, height) = (machine.width + extra(0), machine.height + extra(1));
    client.set_window_size(width, height).await.expect("the window can be resized");
}
