//! The colours of inks, read from the style sheets.

use crate::scene::Ink;
use crate::scene::decimal::hundredths;
use crate::scene::text::{SIZE, SUBSCRIPT};
use web_sys::{Element, window};

/// The token of the paper that a figure is painted on.
pub(super) const PAPER: &str = "--paper-raised";
/// The token of the lines behind a chart.
pub(super) const GRID: &str = "--rule";
const FONT: &str = "--font-math";

/// What the custom properties of an element say. Read it anew when the theme changes.
pub struct Palette {
    values: Vec<(&'static str, String)>,
    /// The fonts of labels and of their subscripts, as a canvas takes them.
    fonts: [String; 2],
    family: String,
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
        add(GRID);
        let family = value(FONT).unwrap_or_default();
        let fonts = [SIZE, SIZE * SUBSCRIPT].map(|size| format!("{}px {family}", hundredths(size)));
        Self { values, fonts, family }
    }

    /// The value of a custom property; black for one that no ink has.
    pub fn get(&self, token: &str) -> &str {
        self.values.iter().find(|(name, _)| *name == token).map_or("#000", |(_, value)| value.as_str())
    }

    /// The colour of the paper that a figure is painted on.
    pub fn paper(&self) -> &str {
        self.get(PAPER)
    }

    /// The font of labels in another size, in CSS pixels.
    pub fn font_of(&self, size: f64) -> String {
        format!("{}px {}", hundredths(size), self.family)
    }

    /// The font of labels.
    pub fn font(&self) -> &str {
        &self.fonts[0]
    }

    /// The font of their subscripts.
    pub fn subscript_font(&self) -> &str {
        &self.fonts[1]
    }
}
