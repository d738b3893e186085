//! The weights against lambda, as a chart, in words and as a table.

use super::words;
use crate::lab::table::TableView;
use crate::scene::plot::{Along, Axis, Hold, Look, Plot, Rule, Scale, Series};
use crate::scene::{Dash, Ink, Marker};
use crate::stories::collinearity::Doubles;

/// Points in each decade of lambda.
const PER_DECADE: i32 = 3;
/// So many decades below and above the largest eigenvalue of X^T X the weights hardly move any more.
const BELOW: i32 = 14;
const ABOVE: i32 = 3;

/// The decades of lambda that the chart shows.
pub(in crate::lab) fn decades(largest_eigenvalue: f64, lambda: f64) -> (i32, i32) {
    let decade = |value: f64| if value > 0.0 { (value.log10().floor() as i32).clamp(-200, 200) } else { 0 };
    let around = decade(largest_eigenvalue);
    let (low, high) = (around - BELOW, around + ABOVE);
    if lambda > 0.0 { (low.min(decade(lambda)), high.max(decade(lambda) + 1)) } else { (low, high) }
}

/// The values of lambda at which the weights are drawn.
pub(in crate::lab) fn lambdas((low, high): (i32, i32)) -> Vec<f64> {
    let third = |third: i32| 10_f64.powf(f64::from(third) / f64::from(PER_DECADE));
    (low * PER_DECADE..=high * PER_DECADE).map(third).collect()
}

/// The chart, from the weights at each of [`lambdas`].
pub(in crate::lab) fn plot(path: &[(f64, Vec<f64>)], (low, high): (i32, i32), lambda: f64, names: &[String]) -> Plot {
    let all = || path.iter().flat_map(|(_, weights)| weights.iter().copied());
    let (least, most) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let margin = 0.05 * (most - least);
    let series = names.iter().enumerate().map(|(index, name)| {
        let (ink, look) = style(index);
        // Where points have marks, three in a decade would hide the line.
        let stride = if matches!(look, Look::Line(_)) { 1 } else { PER_DECADE as usize };
        let path = path.iter().step_by(stride);
        let points = path.filter_map(|(lambda, weights)| Some([*lambda, *weights.get(index)?])).collect();
        Series { name: name.clone(), ink, look, points }
    });
    let rule = Rule {
        name: "lambda".to_owned(),
        along: Along::X,
        at: lambda,
        ink: Ink::Text,
        dash: Dash::Dashed,
        hold: Hold::Movable,
    };
    let edge = |exponent: i32| 10_f64.powi(exponent);
    Plot {
        x: Axis::new("lambda", Scale::Log, edge(low), edge(high)),
        y: Axis::new("weight", Scale::Linear, least - margin, most + margin),
        series: series.collect(),
        rules: if lambda > 0.0 { vec![rule] } else { Vec::new() },
    }
}

/// The ink and the look of a weight: no two are alike, and none differ by their ink alone.
fn style(index: usize) -> (Ink, Look) {
    let inks = [Ink::Image, Ink::RowSpace, Ink::Pivot, Ink::Target];
    let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted];
    let ink = inks.get(index % inks.len()).copied().unwrap_or(Ink::Text);
    let dash = dashes.get(index % dashes.len()).copied().unwrap_or(Dash::Solid);
    let look = match index / dashes.len() {
        0 => Look::Line(dash),
        1 => Look::Both(dash, Marker::Ring),
        2 => Look::Both(dash, Marker::Disc),
        _ => Look::Both(dash, Marker::Diamond),
    };
    (ink, look)
}

/// The chart as a table: a row each power of ten.
pub(super) fn table(doubles: &Doubles, (low, high): (i32, i32), names: &[String]) -> TableView {
    let row = |exponent: i32| {
        let lambda = 10_f64.powi(exponent);
        let mut cells = vec![words::shown(lambda)];
        cells.extend(doubles.weights(lambda).into_iter().map(words::shown));
        cells
    };
    let mut head = vec!["lambda"];
    head.extend(names.iter().map(String::as_str));
    TableView::new("The weights for each lambda", &head, (low..=high).map(row).collect())
}
