//! What a frame costs in a real browser: the script that runs while the map lab's pictures turn, while the morph moves,
//! and while the elimination lab steps. Times are printed, never tested: they depend on the machine.
//!
//! `script/bench` builds the site and runs this; `RANKLAB_BROWSER=firefox` measures Firefox.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark stops at what it does not expect")]
// The browser tests' harness, of which a benchmark needs the smaller part.
#![allow(dead_code)]

#[path = "../tests/browser/act.rs"]
mod act;
#[path = "../tests/browser/driver.rs"]
mod driver;
#[path = "../tests/browser/find.rs"]
mod find;
#[path = "../tests/browser/page.rs"]
mod page;
#[path = "../tests/browser/see.rs"]
mod see;
#[path = "../tests/browser/site.rs"]
mod site;

use driver::Machine;
use page::{Page, in_browser};
use serde_json::json;

const FRAMES: usize = 300;

/// A cube, its 125 points and every subspace, in both pictures.
const MAP: &str = "#/lab/map?m=1,2,1;2,5,4;1,3,3&x=1,1/2,-1&show=cube,lattice,columns,row,left";

/// Runs `act` (a script with the number of the frame in `frame`) once a frame, and gives the milliseconds of script in
/// each: the act itself, every animation frame's callback, and what they leave to be done before the browser goes on.
const MEASURE: &str = r#"
    const done = arguments[arguments.length - 1];
    const [frames, act] = arguments[0];
    const native = window.requestAnimationFrame.bind(window);
    let spent = 0;
    const timed = async (work) => {
        const start = performance.now();
        work();
        // Yew renders in microtasks, which queue microtasks of their own.
        for (let hop = 0; hop < 40; hop += 1) await null;
        spent += performance.now() - start;
    };
    window.requestAnimationFrame = (callback) => native((time) => timed(() => callback(time)));
    const once = new Function("frame", act);
    (async () => {
        const costs = [];
        for (let frame = 0; frame < frames; frame += 1) {
            await new Promise(native);
            costs.push(spent);
            spent = 0;
            await timed(() => once(frame));
        }
        window.requestAnimationFrame = native;
        // The first frames pay for what is made once.
        done(costs.slice(20));
    })().catch((error) => done(String(error)));
"#;

const TURN: &str = r#"
    document.querySelector(".figure [tabindex], .figure[tabindex]")
        .dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
"#;

const MORPH: &str = r#"
    const slider = document.querySelector("input[type=range][aria-label=Morph]");
    slider.value = String(Math.abs((frame % 200) - 100) / 100);
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
"#;

const STEP: &str = r#"
    const last = [...document.querySelectorAll("[data-fact=step]")].at(0).value === [...document.querySelectorAll("[data-fact=steps]")].at(0).value;
    dispatchEvent(new KeyboardEvent("keydown", { key: last ? "Home" : "ArrowRight", bubbles: true, cancelable: true }));
"#;

async fn measure(page: &Page, name: &str, route: &str, act: &str) {
    page.open(route).await;
    let costs = page.client.execute_async(MEASURE, vec![json!([FRAMES, act])]).await.expect("the script runs");
    let mut costs: Vec<f64> =
        costs.as_array().unwrap_or_else(|| panic!("{costs}")).iter().filter_map(|cost| cost.as_f64()).collect();
    costs.sort_by(f64::total_cmp);
    let at = |part: f64| costs.get(((costs.len() - 1) as f64 * part) as usize).copied().unwrap_or(f64::NAN);
    println!(
        "{name:44} median {:5.2} ms, 95th percentile {:5.2} ms, slowest {:5.2} ms ({} frames)",
        at(0.5),
        at(0.95),
        at(1.0),
        costs.len()
    );
    page.see_no_problems().await;
}

fn main() {
    in_browser(Machine::default(), async |page| {
        println!("script for a frame in {:?}:", page.browser);
        measure(page, "map: turning, 125 points, all subspaces", MAP, TURN).await;
        measure(page, "map: the morph, 125 points, all subspaces", MAP, MORPH).await;
        measure(page, "elimination: a step, 3 x 4", "#/lab/elimination?m=1,2,-1,3;2,4,1,3;3,6,0,6", STEP).await;
        let row = |i: i64| (0..12).map(|j| ((i * 7 + j * j * 3) % 19 - 9).to_string()).collect::<Vec<_>>().join(",");
        let dense = (1..=12).map(row).collect::<Vec<_>>().join(";");
        let ones = ["1"; 12].join(",");
        let largest = format!("#/lab/elimination?m={dense}&b={ones}");
        measure(page, "elimination: a step, dense 12 x 12 and b", &largest, STEP).await;
    });
}
