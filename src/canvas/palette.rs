//! The colours of inks, read from the style sheets.

use crate::scene::Ink;
use web_sys::{Element, window};

const PAPER: &str = "--paper-raised";
const FONT: &str = "--font-math";

/// What the custom properties of an element say. Read it anew when the theme changes.
pub struct Palette {
    values: Vec<(&'static str, String)>,
}

impl Palette {
    /// Asks the browser, once for each name.
    pub fn read(element: &Element) -> Self {
        let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
        let value = |token: &str| style.as_ref().and_then(|style| style.get_property_value(token).ok());
        let mut values: Vec<(&'static str, String)> = Vec::new();
        let mut add = |token: &'static str| {
            if values.iter().all(|(name, _)| *name != token) {
                values.push((token, value(token).unwrap_or_default()));
            }
        };
        for ink in Ink::ALL {
            add(ink.token());
            add(ink.text_token());
        }
        add(PAPER);
        add(FONT);
        Self { values }
    }

    /// The value of a custom property; black for one that no ink has.
    pub fn get(&self, token: &str) -> &str {
        self.values.iter().find(|(name, _)| *name == token).map_or("#000", |(_, value)| value.as_str())
    }

    /// The colour of the paper that a figure is painted on.
    pub fn paper(&self) -> &str {
        self.get(PAPER)
    }

    /// The font family of labels.
    pub fn font(&self) -> &str {
        self.get(FONT)
    }
}
