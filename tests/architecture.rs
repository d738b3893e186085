//! The rules of the house that a machine can check. Why they are rules stands in README.md, "Map of the code".
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder with one of the endings.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the repository") {
            let path = entry.expect("an entry of a folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|extension| extension == *ending)) {
                let text = fs::read_to_string(&path).expect("a text file");
                found.push((path.strip_prefix(root).expect("below the root").to_owned(), text));
            }
        }
    }
    assert!(!found.is_empty(), "there are files in {folder}");
    found
}

/// Lines that are code, with their numbers from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line))
}

fn never(folder: &str, endings: &[&str], words: &[&str]) {
    for (path, text) in files(folder, endings) {
        for (number, line) in code(&text) {
            for word in words {
                assert!(!line.contains(word), "{}:{number} names `{word}`: {line}", path.display());
            }
        }
    }
}

#[test]
fn the_plain_half_knows_no_browser() {
    for layer in ["src/math", "src/quiz", "src/lab", "src/link", "src/lesson", "src/scene", "src/stories"] {
        never(layer, &["rs"], &["yew", "web_sys", "wasm_bindgen", "js_sys", "gloo"]);
    }
}

#[test]
fn each_layer_knows_only_those_below_it() {
    never("src/math", &["rs"], &["crate::quiz", "crate::lab", "crate::link", "crate::ui"]);
    never("src/stories", &["rs"], &["crate::quiz", "crate::lab", "crate::link", "crate::scene", "crate::ui"]);
    never("src/quiz", &["rs"], &["crate::lab", "crate::link", "crate::scene", "crate::ui"]);
    never("src/link", &["rs"], &["crate::lab", "crate::ui"]);
    never("src/lesson", &["rs"], &["crate::lab", "crate::scene", "crate::ui", "pulldown_cmark", "math_core"]);
    never("src/lab", &["rs"], &["crate::ui", "crate::canvas"]);
    never("src/scene", &["rs"], &["crate::"]);
    never("src/canvas", &["rs"], &["crate::math", "crate::link", "crate::lab", "crate::ui", "yew"]);
}

#[test]
fn the_page_computes_nothing() {
    never("src/ui", &["rs"], &["eliminate(", "nalgebra", "ExactMatrix", "parse_number", "parse_matrix"]);
}

#[test]
fn the_page_injects_no_markup_and_no_style_attribute() {
    never("src/ui", &["rs"], &["inner_html", "from_html_unchecked", "style=", "set_attribute(\"style\""]);
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).expect("the page");
    assert!(!page.contains("style="), "a style attribute is blocked by the content security policy");
    assert!(!page.contains("<style"), "so is a style element");
    assert!(!page.contains("http://") && !page.contains("https://"), "the page loads nothing from elsewhere");
}

#[test]
fn a_file_holds_one_idea() {
    for (path, text) in files("src", &["rs"]) {
        let lines = text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines: look for the second idea", path.display());
    }
}

#[test]
fn nothing_is_left_over() {
    for folder in ["src", "tests", "benches", "examples"] {
        for (path, text) in files(folder, &["rs"]) {
            // This file has to name them.
            if path.ends_with("architecture.rs") {
                continue;
            }
            for word in ["todo!(", "unimplemented!(", "dbg!(", "#[ignore", "thread::sleep", "FIXME"] {
                assert!(!text.contains(word), "{} holds `{word}`", path.display());
            }
        }
    }
}

#[test]
fn style_sheets_load_nothing_from_elsewhere() {
    for (path, text) in files("static/css", &["css"]) {
        assert!(!text.contains("@import"), "{} imports another sheet", path.display());
        for address in text.split("url(").skip(1) {
            let local = address.starts_with("\"../fonts/") || address.starts_with("\"data:image/svg+xml");
            assert!(local, "{} loads {}", path.display(), address.chars().take(60).collect::<String>());
        }
    }
}
