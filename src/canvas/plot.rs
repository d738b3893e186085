//! Charts onto a canvas with plotters, sharp at any pixel ratio: plotters draws in pixels of the screen, and letters are
//! written here, since plotters would measure them with elements that it puts on the page.

use super::Palette;
use super::palette::{GRID, PAPER};
use crate::scene::plot::{Along, Area, Axis, Hold, Look, Plot, Rule, Series, TICK_GAP, TICK_SIZE};
use crate::scene::text::{RIM, SIZE};
use crate::scene::{Dash, Ink, Marker, Point};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::prelude::{
    ChartBuilder, ChartContext, Circle, DashedLineSeries, DrawingArea, DrawingAreaErrorKind, IntoDrawingArea,
    LineSeries, PathElement, Polygon, RGBColor, Rectangle,
};
use plotters::style::{Color, ShapeStyle};
use plotters_canvas::CanvasBackend;
use std::ops::Range;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

type Chart<'a> = ChartContext<'a, CanvasBackend, Cartesian2d<Ruler, Ruler>>;
type Outcome = Result<(), DrawingAreaErrorKind<<CanvasBackend as plotters::prelude::DrawingBackend>::ErrorType>>;

/// Paints a chart of a size in CSS pixels.
pub fn paint_plot(
    canvas: &HtmlCanvasElement,
    context: &CanvasRenderingContext2d,
    plot: &Plot,
    [width, height]: [f64; 2],
    palette: &Palette,
    pixel_ratio: f64,
) {
    let pixels = |size: f64| ((size * pixel_ratio).round() as u32).max(1);
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    let area = Area::new(plot, width, height);
    let pen = Pen { palette, context, pixel_ratio };
    if let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        // Fails only where the browser refuses to draw at all.
        let _ = pen.draw(&backend.into_drawing_area(), plot, &area, [width, height]);
    }
    let _ = context.set_transform(pixel_ratio, 0.0, 0.0, pixel_ratio, 0.0, 0.0);
    pen.letters(plot, &area, height);
}

/// An axis as plotters asks for one.
struct Ruler {
    axis: Axis,
    ticks: Vec<f64>,
}

impl Ruler {
    fn new(axis: &Axis, length: f64) -> Self {
        Self { axis: axis.clone(), ticks: axis.ticks(length).iter().map(|tick| tick.at).collect() }
    }
}

impl Ranged for Ruler {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (from, to): (i32, i32)) -> i32 {
        let share = self.axis.share(*value).unwrap_or(0.0).clamp(-2.0, 3.0);
        from + (share * f64::from(to - from)).round() as i32
    }

    fn key_points<H: KeyPointHint>(&self, _hint: H) -> Vec<f64> {
        self.ticks.clone()
    }

    fn range(&self) -> Range<f64> {
        self.axis.from..self.axis.to
    }
}

/// plotters wants to know how values are written, and never writes any.
impl ValueFormatter<f64> for Ruler {
    fn format(_value: &f64) -> String {
        String::new()
    }
}

struct Pen<'a> {
    palette: &'a Palette,
    context: &'a CanvasRenderingContext2d,
    pixel_ratio: f64,
}

impl Pen<'_> {
    fn pixels(&self, size: f64) -> u32 {
        (size * self.pixel_ratio).round().max(1.0) as u32
    }

    /// The colour of an ink, as the browser writes it.
    fn colour(&self, token: &str) -> RGBColor {
        self.context.set_fill_style_str(self.palette.get(token));
        let colour = self.context.fill_style().as_string().unwrap_or_default();
        let part = |from: usize| colour.get(from..from + 2).and_then(|text| u8::from_str_radix(text, 16).ok());
        match (part(1), part(3), part(5)) {
            (Some(red), Some(green), Some(blue)) => RGBColor(red, green, blue),
            _ => RGBColor(128, 128, 128),
        }
    }

    fn line(&self, ink: Ink, width: f64) -> ShapeStyle {
        self.colour(ink.token()).stroke_width(self.pixels(width))
    }

    fn draw(
        &self,
        root: &DrawingArea<CanvasBackend, Shift>,
        plot: &Plot,
        area: &Area,
        [width, height]: [f64; 2],
    ) -> Outcome {
        let (x, y) = (Ruler::new(&plot.x, area.right - area.left), Ruler::new(&plot.y, area.bottom - area.top));
        let mut chart = ChartBuilder::on(root)
            .margin_left(self.pixels(area.left))
            .margin_top(self.pixels(area.top))
            .margin_right(self.pixels(width - area.right))
            .margin_bottom(self.pixels(height - area.bottom))
            .build_cartesian_2d(x, y)?;
        let axis = self.line(Ink::Axis, 1.0);
        let grid = self.colour(GRID).stroke_width(self.pixels(1.0));
        chart
            .configure_mesh()
            .axis_style(axis)
            .bold_line_style(grid)
            .light_line_style(RGBColor(0, 0, 0).mix(0.0))
            .draw()?;
        for series in &plot.series {
            self.series(&mut chart, plot, area, series)?;
        }
        for rule in &plot.rules {
            self.rule(&mut chart, plot, rule)?;
        }
        Ok(())
    }

    fn series(&self, chart: &mut Chart<'_>, plot: &Plot, area: &Area, series: &Series) -> Outcome {
        let placed = |point: &[f64; 2]| area.place(plot, *point).is_some();
        let (dash, marker) = match series.look {
            Look::Line(dash) => (Some(dash), None),
            Look::Dots(marker) => (None, Some(marker)),
            Look::Both(dash, marker) => (Some(dash), Some(marker)),
            Look::Bars => return self.bars(chart, plot, series),
        };
        if let Some(dash) = dash {
            for part in series.points.split(|point| !placed(point)).filter(|part| part.len() > 1) {
                self.path(chart, part, series.ink, 2.25, dash)?;
            }
        }
        if let Some(marker) = marker {
            let points: Vec<[f64; 2]> = series.points.iter().filter(|point| placed(point)).copied().collect();
            self.markers(chart, &points, series.ink, marker)?;
        }
        Ok(())
    }

    fn path(&self, chart: &mut Chart<'_>, points: &[[f64; 2]], ink: Ink, width: f64, dash: Dash) -> Outcome {
        let style = self.line(ink, width);
        let points = points.iter().map(|[x, y]| (*x, *y));
        match dash.pattern(width) {
            None => chart.draw_series(LineSeries::new(points, style))?,
            // A dot of a dotted line has no length, but round ends; here it is as long as it is wide.
            Some([on, off]) => {
                let (on, off) = (self.pixels(on.max(width)), self.pixels(off));
                chart.draw_series(DashedLineSeries::new(points, on, off, style))?
            }
        };
        Ok(())
    }

    fn markers(&self, chart: &mut Chart<'_>, points: &[[f64; 2]], ink: Ink, marker: Marker) -> Outcome {
        let colour = self.colour(ink.token());
        let radius = self.pixels(4.5) as i32;
        let places = points.iter().map(|[x, y]| (*x, *y));
        match marker {
            Marker::Disc => {
                chart.draw_series(places.map(|at| Circle::new(at, radius, colour.filled())))?;
            }
            Marker::Ring => {
                let paper = self.colour(PAPER);
                let rim = colour.stroke_width(self.pixels(marker.rim()));
                chart.draw_series(places.clone().map(|at| Circle::new(at, radius, paper.filled())))?;
                chart.draw_series(places.map(|at| Circle::new(at, radius, rim)))?;
            }
            Marker::Diamond => {
                let corners = Marker::diamond(&Point::zeros(), f64::from(radius));
                let corners = corners.map(|corner| (corner.x.round() as i32, corner.y.round() as i32));
                chart.draw_series(
                    places.map(|at| plotters::element::EmptyElement::at(at) + Polygon::new(corners, colour.filled())),
                )?;
            }
        }
        Ok(())
    }

    fn bars(&self, chart: &mut Chart<'_>, plot: &Plot, series: &Series) -> Outcome {
        let colour = self.colour(series.ink.token());
        // Whole numbers stand in the middle of their bars.
        let half = 0.36;
        let foot = if plot.y.share(0.0).is_some() { plot.y.from.max(0.0).min(plot.y.to) } else { plot.y.from };
        chart.draw_series(
            series
                .points
                .iter()
                .filter(|[_, y]| plot.y.share(*y).is_some())
                .map(|[x, y]| Rectangle::new([(x - half, foot), (x + half, *y)], colour.filled())),
        )?;
        Ok(())
    }

    fn rule(&self, chart: &mut Chart<'_>, plot: &Plot, rule: &Rule) -> Outcome {
        let (axis, ends) = match rule.along {
            Along::X => (&plot.x, [[rule.at, plot.y.from], [rule.at, plot.y.to]]),
            Along::Y => (&plot.y, [[plot.x.from, rule.at], [plot.x.to, rule.at]]),
        };
        if axis.share(rule.at).is_none_or(|share| !(0.0..=1.0).contains(&share)) {
            return Ok(());
        }
        self.path(chart, &ends, rule.ink, 2.0, rule.dash)?;
        if rule.hold == Hold::Movable {
            // What it is taken hold of by; anywhere on the line will do.
            let [[_, _], [x, y]] = ends;
            let style = self.colour(rule.ink.token()).filled();
            chart.draw_series([Circle::new((x, y), self.pixels(7.0) as i32, style)])?;
            let paper = self.line_of_paper();
            let short = self.pixels(3.0) as i32;
            let across = match rule.along {
                Along::X => [(-short, 0), (short, 0)],
                Along::Y => [(0, -short), (0, short)],
            };
            chart.draw_series([plotters::element::EmptyElement::at((x, y)) + PathElement::new(across, paper)])?;
        }
        Ok(())
    }

    fn line_of_paper(&self) -> ShapeStyle {
        self.colour(PAPER).stroke_width(self.pixels(2.0))
    }

    /// Writes ticks, the axes' names and those of rules.
    fn letters(&self, plot: &Plot, area: &Area, height: f64) {
        self.context.set_font(&self.palette.font_of(SIZE * TICK_SIZE));
        self.context.set_line_join("round");
        self.context.set_line_width(2.0 * RIM);
        let soft = Ink::Axis.text_token();
        for tick in plot.x.ticks(area.right - area.left) {
            if let Some(at) = area.place(plot, [tick.at, plot.y.from]) {
                self.write(&tick.label, [at.x, area.bottom + TICK_GAP + 10.0], "center", soft);
            }
        }
        for tick in plot.y.ticks(area.bottom - area.top) {
            if let Some(at) = area.place(plot, [plot.x.from, tick.at]) {
                self.write(&tick.label, [area.left - TICK_GAP, at.y + 5.0], "right", soft);
            }
        }
        self.write(&plot.x.label, [area.right, height - 5.0], "right", soft);
        self.write(&plot.y.label, [2.0, 14.0], "left", soft);
        for rule in &plot.rules {
            let ink = rule.ink.text_token();
            let (place, axis) = match rule.along {
                Along::X => (area.place(plot, [rule.at, plot.y.to]), &plot.x),
                Along::Y => (area.place(plot, [plot.x.to, rule.at]), &plot.y),
            };
            let inside = axis.share(rule.at).is_some_and(|share| (0.0..=1.0).contains(&share));
            if let Some(at) = place.filter(|_| inside) {
                match rule.along {
                    // Above a level line, but inside of the chart; beside an upright one, where there is room.
                    Along::Y => {
                        self.write(&rule.name, [area.right - 14.0, (at.y - 7.0).max(area.top + 12.0)], "right", ink)
                    }
                    Along::X if at.x > (area.left + area.right) / 2.0 => {
                        self.write(&rule.name, [at.x - 8.0, area.top + 14.0], "right", ink);
                    }
                    Along::X => self.write(&rule.name, [at.x + 8.0, area.top + 14.0], "left", ink),
                }
            }
        }
    }

    fn write(&self, text: &str, [x, y]: [f64; 2], align: &str, token: &str) {
        self.context.set_text_align(align);
        self.context.set_stroke_style_str(self.palette.paper());
        let _ = self.context.stroke_text(text, x, y);
        self.context.set_fill_style_str(self.palette.get(token));
        let _ = self.context.fill_text(text, x, y);
    }
}
