//! Marks onto a canvas, sharp at any pixel ratio.

use super::Palette;
use super::palette::PAPER;
use crate::scene::text::{RIM, Run, SIZE, SUBSCRIPT_DROP, runs};
use crate::scene::{Dash, DisplayList, Ink, Mark, Marker, Point};
use js_sys::Array;
use std::f64::consts::TAU;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Paints marks onto a canvas, whose backing store gets as many pixels as the screen shows for the list's size.
pub fn paint(
    canvas: &HtmlCanvasElement,
    context: &CanvasRenderingContext2d,
    list: &DisplayList,
    palette: &Palette,
    pixel_ratio: f64,
) {
    let pixels = |size: f64| ((size * pixel_ratio).round() as u32).max(1);
    let (width, height) = (pixels(list.width), pixels(list.height));
    // Setting a size empties the backing store, even if it is the same size.
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let scale = [f64::from(width) / list.width, f64::from(height) / list.height];
    // Fails only for numbers that are not finite; then nothing can be seen anyway.
    let _ = context.set_transform(scale[0], 0.0, 0.0, scale[1], 0.0, 0.0);
    context.clear_rect(0.0, 0.0, list.width, list.height);
    let mut brush = Brush { context, palette, scale, open: None, fill: None, stroke: None, size: None };
    list.marks.iter().for_each(|mark| brush.mark(mark));
    brush.texts(list.marks.iter());
}

/// What is in the path that has not been painted yet: marks that look the same are painted together.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Lines { ink: Ink, width: f64 },
    Discs { ink: Ink },
}

struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    palette: &'a Palette,
    /// Pixels of the backing store for a CSS pixel.
    scale: [f64; 2],
    open: Option<Open>,
    /// What the context was last told to fill with, to draw with, and how large to write: telling it again costs a frame
    /// more than anything else, since each text crosses from one language into the other.
    fill: Option<&'static str>,
    stroke: Option<&'static str>,
    size: Option<Size>,
}

/// The sizes of letters.
#[derive(Clone, Copy, PartialEq)]
enum Size {
    Letters,
    Subscript,
}

impl Brush<'_> {
    fn fill_with(&mut self, token: &'static str) {
        if self.fill.replace(token) != Some(token) {
            self.context.set_fill_style_str(self.palette.get(token));
        }
    }

    fn draw_with(&mut self, token: &'static str) {
        if self.stroke.replace(token) != Some(token) {
            self.context.set_stroke_style_str(self.palette.get(token));
        }
    }

    fn write_in(&mut self, size: Size) {
        if self.size.replace(size) != Some(size) {
            self.context.set_font(match size {
                Size::Letters => self.palette.font(),
                Size::Subscript => self.palette.subscript_font(),
            });
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Polygon { corners, ink, opacity } => self.polygon(corners, *ink, *opacity),
            Mark::Line { from, to, ink, width, dash: Dash::Solid, .. } => {
                self.begin(Open::Lines { ink: *ink, width: *width });
                self.segment(from, to, *width);
            }
            Mark::Line { from, to, ink, width, dash, offset } => {
                self.close();
                self.dashes(*dash, *width, *offset);
                self.context.begin_path();
                self.segment(from, to, *width);
                self.stroke(*ink, *width);
                let _ = self.context.set_line_dash(&Array::new());
            }
            Mark::Dot { at, radius, marker: Marker::Disc, ink } => {
                self.begin(Open::Discs { ink: *ink });
                self.context.move_to(at.x + radius, at.y);
                let _ = self.context.arc(at.x, at.y, *radius, 0.0, TAU);
            }
            Mark::Dot { at, radius, marker: marker @ Marker::Ring, ink } => {
                self.close();
                self.context.begin_path();
                let _ = self.context.arc(at.x, at.y, *radius, 0.0, TAU);
                self.fill_with(PAPER);
                self.context.fill();
                self.stroke(*ink, marker.rim());
            }
            Mark::Dot { at, radius, marker: Marker::Diamond, ink } => {
                self.polygon(&Marker::diamond(at, *radius), *ink, 1.0);
            }
            // In front of everything: see `texts`.
            Mark::Text { .. } => {}
        }
    }

    /// Adds to the open path if it looks the same, and otherwise paints it and begins another.
    fn begin(&mut self, open: Open) {
        if self.open != Some(open) {
            self.close();
            self.context.begin_path();
            self.open = Some(open);
        }
    }

    /// Paints the open path.
    fn close(&mut self) {
        match self.open.take() {
            Some(Open::Lines { ink, width }) => {
                self.context.set_line_cap("round");
                self.stroke(ink, width);
            }
            Some(Open::Discs { ink }) => {
                self.fill_with(ink.token());
                self.context.fill();
            }
            None => {}
        }
    }

    fn polygon(&mut self, corners: &[Point], ink: Ink, opacity: f64) {
        self.close();
        self.context.begin_path();
        for (index, corner) in corners.iter().enumerate() {
            if index == 0 {
                self.context.move_to(corner.x, corner.y);
            } else {
                self.context.line_to(corner.x, corner.y);
            }
        }
        self.fill_with(ink.token());
        self.context.set_global_alpha(opacity);
        self.context.fill();
        self.context.set_global_alpha(1.0);
    }

    fn stroke(&mut self, ink: Ink, width: f64) {
        self.draw_with(ink.token());
        self.context.set_line_width(width);
        self.context.stroke();
    }

    fn dashes(&self, dash: Dash, width: f64, offset: f64) {
        let pattern: Array = dash.pattern(width).into_iter().flatten().map(wasm_bindgen::JsValue::from_f64).collect();
        let _ = self.context.set_line_dash(&pattern);
        self.context.set_line_dash_offset(offset);
        self.context.set_line_cap(if dash == Dash::Dashed { "butt" } else { "round" });
    }

    /// A line that is upright or level is moved by less than a pixel, so that its sides are where pixels meet.
    fn segment(&self, from: &Point, to: &Point, width: f64) {
        let (mut from, mut to) = (*from, *to);
        for axis in 0..2 {
            if (from[axis] - to[axis]).abs() < 0.01 {
                let scale = self.scale[axis];
                let half = if (width * scale).round() as i64 % 2 == 0 { 0.0 } else { 0.5 };
                let sharp = ((from[axis] * scale - half).round() + half) / scale;
                from[axis] = sharp;
                to[axis] = sharp;
            }
        }
        self.context.move_to(from.x, from.y);
        self.context.line_to(to.x, to.y);
    }

    fn width(&mut self, run: &Run<'_>) -> f64 {
        self.write_in(Size::of(run));
        self.context.measure_text(run.text).map_or(0.0, |measure| measure.width())
    }

    /// Writes labels. They are in front of everything and overlap nothing, so all letters of one size are written
    /// together: a change of font is the dearest thing that a context can be told.
    fn texts<'m>(&mut self, marks: impl Iterator<Item = &'m Mark>) {
        self.close();
        let mut letters: Vec<Letters<'m>> = Vec::new();
        for mark in marks {
            let Mark::Text { at, text, ink } = mark else { continue };
            let mut right = *at;
            let mut rest = runs(text).peekable();
            while let Some(run) = rest.next() {
                // Where a run ends the next one of its label begins.
                let end = rest.peek().map_or(0.0, |_| self.width(&run));
                letters.push(Letters { run, at: right, ink: *ink });
                right.x += end;
            }
        }
        self.context.set_line_join("round");
        self.context.set_line_width(2.0 * RIM);
        self.draw_with(PAPER);
        for size in [Size::Letters, Size::Subscript] {
            self.write_in(size);
            let of_size = |letters: &&Letters<'_>| Size::of(&letters.run) == size;
            // The rims first: they must not cut into letters beside them.
            for Letters { run, at, .. } in letters.iter().filter(of_size) {
                let _ = self.context.stroke_text(run.text, at.x, at.y + drop(run));
            }
            for Letters { run, at, ink } in letters.iter().filter(of_size) {
                self.fill_with(ink.text_token());
                let _ = self.context.fill_text(run.text, at.x, at.y + drop(run));
            }
        }
        self.context.set_line_join("miter");
    }
}

impl Size {
    fn of(run: &Run<'_>) -> Self {
        if run.is_subscript { Self::Subscript } else { Self::Letters }
    }
}

/// A run of letters where it is to stand.
struct Letters<'a> {
    run: Run<'a>,
    at: Point,
    ink: Ink,
}

/// How far below the base line of its label a run stands.
fn drop(run: &Run<'_>) -> f64 {
    if run.is_subscript { SIZE * SUBSCRIPT_DROP } else { 0.0 }
}
