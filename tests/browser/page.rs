//! The page under test: opened, waited for, and reported when a test fails.

use crate::driver::{Browser, Driver, Machine};
use crate::site::Site;
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::{Duration, Instant};
use tokio::runtime;
use tokio::time::{sleep, timeout};

/// How long anything may take to appear: generous, since a passing test never waits for it.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long a whole test may take before its browser counts as stuck.
const LONGEST_TEST: Duration = Duration::from_secs(180);
/// How often is looked.
const INTERVAL: Duration = Duration::from_millis(20);
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct Page {
    pub browser: Browser,
    pub machine: Machine,
    pub client: Client,
    pub site: Site,
}

/// Runs a test in a browser of its own, and says what the page was like when it fails.
pub fn in_browser(machine: Machine, test: impl AsyncFnOnce(&Page)) {
    let browser = Browser::wanted();
    let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let driver = Driver::start(browser);
    let client = runtime.block_on(driver.session(browser, machine));
    let page = Page { browser, machine, client, site: Site::start() };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let test = async { timeout(LONGEST_TEST, test(&page)).await };
        runtime.block_on(test).unwrap_or_else(|_| panic!("the test takes longer than {LONGEST_TEST:?}"));
    }));
    if outcome.is_err() {
        // A page that no longer answers must not hide why the test failed.
        let report = runtime.block_on(async { timeout(PATIENCE, page.report()).await });
        eprintln!("{}", report.unwrap_or_else(|_| "the page no longer answers".to_owned()));
    }
    let closed = runtime.block_on(async { timeout(PATIENCE, page.client.close()).await });
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
    assert!(matches!(closed, Ok(Ok(()))), "the browser does not close: {closed:?}");
}

/// Looks again and again until `check` succeeds, and panics with its last complaint when patience ends.
pub async fn wait_until<T>(what: &str, mut check: impl AsyncFnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match check().await {
            Ok(value) => return value,
            Err(complaint) if start.elapsed() > PATIENCE => panic!("{what}: {complaint}"),
            Err(_) => sleep(INTERVAL).await,
        }
    }
}

impl Page {
    /// Opens the site at a route such as `#/lab/elimination`, afresh.
    pub async fn open(&self, route: &str) {
        self.go(&format!("{}{route}", self.site.home())).await;
    }

    pub async fn open_fixture(&self, route: &str) {
        self.go(&format!("{}{route}", self.site.fixture())).await;
    }

    /// Loads an address, even if only what follows its `#` is new, and waits for the page's main heading.
    pub async fn go(&self, address: &str) {
        self.client.goto("about:blank").await.expect("an empty page");
        self.client.goto(address).await.expect("the page loads");
        self.ready().await;
    }

    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page loads again");
        self.ready().await;
    }

    async fn ready(&self) {
        wait_until("the page has a main heading", async || {
            let count = self.try_js("return document.querySelectorAll('h1').length", json!(null)).await?;
            (count.as_u64() > Some(0)).then_some(()).ok_or_else(|| "it shows none".to_owned())
        })
        .await;
    }

    /// Goes on in a new tab.
    pub async fn new_tab(&self, address: &str) {
        let tab = self.client.new_window(true).await.expect("a new tab");
        self.client.switch_to_window(tab.handle).await.expect("the new tab");
        self.go(address).await;
    }

    pub async fn url(&self) -> String {
        self.client.current_url().await.map(String::from).unwrap_or_default()
    }

    /// Runs a script in the page; `argument` is its `arguments[0]`.
    pub async fn try_js(&self, script: &str, argument: Value) -> Result<Value, String> {
        self.client.execute(script, vec![argument]).await.map_err(|error| error.to_string())
    }

    /// Calls a function of the helper in the page (`page.js`).
    pub async fn helper(&self, function: &str, arguments: Value) -> Result<Value, String> {
        self.try_js(&format!("return ranklabTest.{function}(...arguments[0])"), arguments).await
    }

    /// Calls a function of the helper that returns elements.
    pub async fn helper_elements(&self, function: &str, arguments: Value) -> Result<Vec<Element>, String> {
        let found = self.helper(function, arguments).await?;
        let ids = found.as_array().into_iter().flatten().filter_map(|element| element[ELEMENT_KEY].as_str());
        Ok(ids.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))).collect())
    }

    /// What went wrong in the page since it was loaded: its console, its exceptions, the content security policy.
    pub async fn problems(&self) -> Vec<String> {
        strings(&self.try_js("return window.ranklabTest ? ranklabTest.problems : []", json!(null)).await)
    }

    async fn report(&self) -> String {
        let announced = strings(&self.helper("announced", json!([])).await);
        let focused = strings(&self.helper("focused", json!([])).await);
        let text = self.try_js("return document.body.innerText", json!(null)).await;
        let text: String = text.unwrap_or_default().as_str().unwrap_or_default().chars().take(3000).collect();
        let (url, problems) = (self.url().await, self.problems().await);
        self.save_screenshot("failed").await;
        format!(
            "--- {:?}, {:?}\nurl: {url}\nannounced: {announced:#?}\nproblems: {problems:#?}\nfocus: {focused:?}\n{text}\n---",
            self.browser, self.machine
        )
    }

    /// Keeps a picture in target/screenshots where `RANKLAB_SCREENSHOTS` is 1.
    pub async fn screenshot(&self, name: &str) {
        if std::env::var("RANKLAB_SCREENSHOTS").as_deref() == Ok("1") {
            self.save_screenshot(name).await;
        }
    }

    async fn save_screenshot(&self, name: &str) {
        let Ok(picture) = self.client.screenshot().await else { return };
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        let theme = if self.machine.dark { "dark" } else { "light" };
        let browser = format!("{:?}", self.browser).to_lowercase();
        // A failing test is known by its thread's name.
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let file = format!("{test}-{name}-{}x{}-{theme}-{browser}.png", self.machine.width, self.machine.height);
        if let Err(error) = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join(&file), picture))
        {
            eprintln!("no screenshot {file}: {error}");
        }
    }
}

/// The strings in a JSON array.
pub fn strings(value: &Result<Value, String>) -> Vec<String> {
    let items = value.as_ref().ok().and_then(Value::as_array).into_iter().flatten();
    items.map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect()
}
