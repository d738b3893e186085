//! Charts as data: two axes, series of points, reference lines. How large the chart is, is nobody's business here but
//! [`Area`]'s.

use super::ink::Ink;
use super::projection::Point;
use super::shape::{Dash, Marker};
use super::text;

pub use axis::{Axis, Scale, Tick};

mod axis;

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The axis from left to right.
    pub x: Axis,
    /// The axis from below.
    pub y: Axis,
    /// What is drawn, the first one at the bottom.
    pub series: Vec<Series>,
    /// Lines across the chart.
    pub rules: Vec<Rule>,
}

/// Points that belong together. A point that has no place on an axis (zero on a logarithmic one) is not drawn, and a
/// line is interrupted there.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is, for the key.
    pub name: String,
    /// In which ink.
    pub ink: Ink,
    /// How it is drawn.
    pub look: Look,
    /// Its points, x and y.
    pub points: Vec<[f64; 2]>,
}

/// How a series is drawn. Two series of a chart never differ by their ink alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A line from point to point.
    Line(Dash),
    /// A mark at each point.
    Dots(Marker),
    /// Both.
    Both(Dash, Marker),
    /// A bar from the axis to each point.
    Bars,
}

/// A straight line across the chart, at a value of one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// What it is: written at its end.
    pub name: String,
    /// The axis that the value is on: a rule of the y axis is level.
    pub along: Along,
    /// The value.
    pub at: f64,
    /// In which ink.
    pub ink: Ink,
    /// Whole, dashed or dotted.
    pub dash: Dash,
    /// Whether it can be moved.
    pub hold: Hold,
}

/// One of the axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// From left to right.
    X,
    /// From below.
    Y,
}

/// Whether a rule can be taken hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// It stays.
    Fixed,
    /// It can be moved.
    Movable,
}

/// Where a chart of a size has its axes, in CSS pixels from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The y axis.
    pub left: f64,
    /// The upper end of the y axis.
    pub top: f64,
    /// The right end of the x axis.
    pub right: f64,
    /// The x axis.
    pub bottom: f64,
}

/// The size of tick labels, as a part of a label's: they are many.
pub const TICK_SIZE: f64 = 0.875;
/// Between a tick label and its axis, in CSS pixels.
pub const TICK_GAP: f64 = 8.0;
/// The height of a line of letters.
const LINE: f64 = 20.0;

impl Area {
    /// The area of a chart of a size: as much as its labels leave.
    pub fn new(plot: &Plot, width: f64, height: f64) -> Self {
        let widest = plot.y.ticks(height).iter().map(|tick| text::width(&tick.label) * TICK_SIZE).fold(16.0, f64::max);
        let (left, top) = (widest + TICK_GAP, 1.5 * LINE);
        // Half of the last tick's label stands out at the right.
        let right = (width - 1.25 * LINE).max(left + 1.0);
        Self { left, top, right, bottom: (height - 2.3 * LINE).max(top + 1.0) }
    }

    /// Where a point of the chart is; `None` where an axis has no place for it. A place may be outside of the area.
    pub fn place(&self, plot: &Plot, [x, y]: [f64; 2]) -> Option<Point> {
        let (right, up) = (plot.x.share(x)?, plot.y.share(y)?);
        Some(Point::new(self.left + right * (self.right - self.left), self.bottom - up * (self.bottom - self.top)))
    }

    /// The value of an axis at a place, at the nearest end of the axis for a place beyond it.
    pub fn value(&self, plot: &Plot, along: Along, at: &Point) -> f64 {
        match along {
            Along::X => plot.x.value((at.x - self.left) / (self.right - self.left)),
            Along::Y => plot.y.value((self.bottom - at.y) / (self.bottom - self.top)),
        }
    }

    /// The movable rule that is within `reach` pixels of a place: its number, the nearest one.
    pub fn rule_at(&self, plot: &Plot, at: &Point, reach: f64) -> Option<usize> {
        let mut nearest = None;
        let mut least = reach;
        for (number, rule) in plot.rules.iter().enumerate() {
            let place = match rule.along {
                Along::X => plot.x.share(rule.at).map(|share| self.left + share * (self.right - self.left) - at.x),
                Along::Y => plot.y.share(rule.at).map(|share| self.bottom - share * (self.bottom - self.top) - at.y),
            };
            if let Some(far) = place.map(f64::abs).filter(|far| rule.hold == Hold::Movable && *far <= least) {
                (nearest, least) = (Some(number), far);
            }
        }
        nearest
    }
}
