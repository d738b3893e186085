//! axe: the accessibility checker, in the page as it stands.

use crate::page::Page;
use serde_json::{Value, json};
use std::fmt::Write;
use std::sync::OnceLock;

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
    }).then((results) => done(results.violations), (error) => done(String(error)));
";

/// axe-core's script, from the file that `RANKLAB_AXE` names.
fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = std::env::var("RANKLAB_AXE").expect("RANKLAB_AXE names axe.min.js: use script/test browser");
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    })
}

impl Page {
    /// What axe finds wrong with the page: WCAG 2.2 A and AA and axe's best practices.
    pub async fn axe(&self) -> Vec<String> {
        self.client.execute(source(), Vec::new()).await.expect("axe can be loaded");
        let found = self.client.execute_async(RUN, Vec::new()).await.expect("axe runs");
        let violations = found.as_array().unwrap_or_else(|| panic!("axe failed: {found}"));
        violations.iter().map(describe).collect()
    }

    /// axe finds nothing wrong.
    pub async fn axe_clean(&self, where_: &str) {
        // Colours that are still changing are not those that are read.
        let settled = "
            const done = arguments[arguments.length - 1];
            const running = document.getAnimations().filter((a) => Number.isFinite(a.effect?.getComputedTiming().endTime));
            Promise.allSettled(running.map((animation) => animation.finished)).then(() => done(running.length));
        ";
        self.client.execute_async(settled, Vec::new()).await.expect("animations end");
        let violations = self.axe().await;
        assert!(violations.is_empty(), "axe on {where_}:\n{}", violations.join("\n"));
    }
}

fn describe(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut said =
        format!("* {} ({}): {}", text(&violation["id"]), text(&violation["impact"]), text(&violation["help"]));
    for node in violation["nodes"].as_array().into_iter().flatten() {
        let html: String = text(&node["html"]).chars().take(160).collect();
        let why = text(&node["failureSummary"]).replace('\n', "\n      ");
        let _ = write!(said, "\n    {} {html}\n      {why}", json!(node["target"]));
    }
    said
}
