//! The colours can be read: WCAG contrast of every pair that the style sheets put together, on light and on dark paper.
//! Text needs 4.5 to 1, lines and the edges of controls 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of a test may stop at what they do not expect

use ranklab::scene::Ink;
use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../static/css/tokens.css");
const PAPERS: [&str; 3] = ["paper", "paper-raised", "paper-sunken"];
const INKS: [&str; 5] = ["image", "kernel", "pivot", "row-space", "left-null"];
/// What is drawn, on the paper of figures only.
const DRAWN: [&str; 12] = [
    "face-1",
    "face-2",
    "face-3",
    "target-ink",
    "fibre-1",
    "fibre-2",
    "fibre-3",
    "fibre-4",
    "fibre-5",
    "fibre-6",
    "fibre-7",
    "fibre-8",
];
const EQUATIONS: [&str; 3] = ["equation-1", "equation-2", "equation-3"];
const VERDICTS: [&str; 3] = ["good", "wrong", "notice"];
const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;

type Rgb = [u8; 3];
/// What each token is on light and on dark paper.
type Palette = BTreeMap<String, [Rgb; 2]>;

fn rgb(hex: &str) -> Rgb {
    let digits = hex.trim().strip_prefix('#').unwrap_or_else(|| panic!("{hex} is not #rrggbb"));
    assert_eq!(digits.len(), 6, "{hex} is not #rrggbb");
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    [part(0), part(2), part(4)]
}

fn palette() -> Palette {
    let declaration = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        let (light, dark) = value.trim().strip_prefix("light-dark(")?.strip_suffix(");")?.split_once(',')?;
        Some((name.to_owned(), [rgb(light), rgb(dark)]))
    };
    TOKENS.lines().filter_map(declaration).collect()
}

/// WCAG's relative luminance of an sRGB colour.
fn luminance(colour: Rgb) -> f64 {
    let linear = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every pair that the style sheets use: what is in front, what is behind, and the contrast it needs.
fn pairs() -> Vec<(String, String, f64)> {
    let mut pairs = Vec::new();
    let mut need = |front: &str, back: &str, least: f64| pairs.push((front.to_owned(), back.to_owned(), least));
    for paper in PAPERS {
        for text in ["ink", "ink-soft", "ink-faint"].into_iter().chain(VERDICTS) {
            need(text, paper, TEXT);
        }
        for line in ["rule-strong", "focus", "accent"] {
            need(line, paper, LINE);
        }
        for ink in INKS {
            need(&format!("{ink}-text"), paper, TEXT);
            need(ink, paper, LINE);
        }
    }
    for ink in INKS {
        let wash = format!("{ink}-wash");
        need(&format!("{ink}-text"), &wash, TEXT);
        need("ink", &wash, TEXT);
        need(ink, &wash, LINE);
    }
    for verdict in VERDICTS {
        let wash = format!("{verdict}-wash");
        need(verdict, &wash, TEXT);
        need("ink", &wash, TEXT);
    }
    for ink in DRAWN {
        need(ink, "paper-raised", LINE);
    }
    for ink in EQUATIONS.into_iter().chain(["target-ink"]) {
        PAPERS.iter().for_each(|paper| need(ink, paper, TEXT));
    }
    need("on-accent", "accent", TEXT);
    need("ink", "selection", TEXT);
    pairs
}

/// The canvas paints with these: a name that is missing would be painted black.
#[test]
fn every_ink_has_its_colours() {
    let palette = palette();
    for ink in Ink::ALL {
        for token in [ink.token(), ink.text_token()] {
            let name = token.strip_prefix("--").unwrap();
            assert!(palette.contains_key(name), "{ink:?}: tokens.css does not declare {token}");
        }
    }
}

/// Distance in the Oklab space, times 100: about 2 is just noticeable side by side.
fn difference(one: Rgb, other: Rgb) -> f64 {
    let oklab = |colour: Rgb| {
        let [r, g, b] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    };
    let (one, other) = (oklab(one), oklab(other));
    100.0 * one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// Fibres are told from what collapses, and from each other; the faces of the cube by their lightness.
#[test]
fn drawn_inks_can_be_told_apart() {
    let palette = palette();
    for which in [0, 1] {
        let colour = |name: &str| palette.get(name).unwrap_or_else(|| panic!("no --{name}"))[which];
        for number in 1..=8 {
            let fibre = colour(&format!("fibre-{number}"));
            assert!(difference(fibre, colour("kernel")) > 12.0, "fibre-{number} looks like the kernel");
            for other in number + 1..=8 {
                let apart = difference(fibre, colour(&format!("fibre-{other}")));
                assert!(apart > 7.0, "fibre-{number} and fibre-{other} are {apart:.1} apart");
            }
        }
        for (one, other) in [("face-1", "face-2"), ("face-2", "face-3")] {
            assert!(contrast(colour(one), colour(other)) > 1.4, "{one} and {other} are alike");
        }
    }
}

#[test]
fn every_pair_can_be_read_on_light_and_on_dark_paper() {
    let palette = palette();
    let colour = |name: &str| *palette.get(name).unwrap_or_else(|| panic!("tokens.css does not declare --{name}"));
    let mut too_weak = Vec::new();
    for (front, back, least) in pairs() {
        for (theme, which) in [("light", 0), ("dark", 1)] {
            let found = contrast(colour(&front)[which], colour(&back)[which]);
            let row = format!("{theme:5}  {front:16} on {back:15} {found:5.2} (needs {least})");
            println!("{row}");
            if found < least {
                too_weak.push(row);
            }
        }
    }
    assert!(too_weak.is_empty(), "too little contrast:\n{}", too_weak.join("\n"));
}

/// A script that asks for an unregistered token would be told `light-dark(...)`, which no canvas can paint with.
#[test]
fn every_colour_is_registered_with_its_light_value() {
    for (name, [light, _]) in palette() {
        let start = format!("@property --{name} {{ syntax: \"<color>\";");
        let line = TOKENS.lines().find(|line| line.starts_with(&start));
        let line = line.unwrap_or_else(|| panic!("--{name} has no @property line"));
        let initial = line.split("initial-value:").nth(1).and_then(|rest| rest.split(';').next());
        assert_eq!(initial.map(rgb), Some(light), "--{name}: the initial value is not the light one");
    }
}

/// The measure itself, against the two values that the standard fixes and one it gives as an example.
#[test]
fn contrast_is_the_standards_contrast() {
    assert!((contrast(rgb("#000000"), rgb("#ffffff")) - 21.0).abs() < 1e-9);
    assert!((contrast(rgb("#6b6b6b"), rgb("#6b6b6b")) - 1.0).abs() < 1e-9);
    assert!((contrast(rgb("#767676"), rgb("#ffffff")) - 4.54).abs() < 0.005);
}

#[test]
fn every_style_sheet_closes_what_it_opens() {
    for file in std::fs::read_dir("static/css").expect("the style sheets").flatten() {
        let text = std::fs::read_to_string(file.path()).expect("a style sheet");
        let mut depth = 0_i32;
        for (line, text) in text.lines().enumerate() {
            // A layer inside of another one loses against it.
            assert!(!text.starts_with("@layer") || depth == 0, "{}, line {}", file.path().display(), line + 1);
            for letter in text.chars() {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
            }
        }
        assert_eq!(depth, 0, "{}", file.path().display());
    }
}
