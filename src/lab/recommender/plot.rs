//! The errors against the number of factors, as a chart and as a table.

use super::curve::Curve;
use crate::lab::table::TableView;
use crate::scene::decimal::hundredths;
use crate::scene::plot::{Along, Axis, Hold, Look, Plot, Rule, Scale, Series};
use crate::scene::{Dash, Ink, Marker};
use crate::stories::ratings::Errors;

/// Whether the errors of the table filled with zeros are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zeros {
    Shown,
    Hidden,
}

const TRAIN: &str = "Known ratings";
const HELD_OUT: &str = "Kept back";
const ZEROS: &str = "Kept back, gaps filled with zeros";

/// The chart.
///
/// `zero_filled` are the errors of the table filled with zeros, where they are shown.
pub(in crate::lab) fn plot(
    errors: &[Errors],
    zero_filled: Option<&[Option<f64>]>,
    (factors, most): (usize, usize),
) -> Plot {
    let points = |error: &dyn Fn(usize) -> Option<f64>| -> Vec<[f64; 2]> {
        (0..errors.len()).filter_map(|index| Some([(index + 1) as f64, error(index)?])).collect()
    };
    let mut series = vec![
        Series {
            name: TRAIN.to_owned(),
            ink: Ink::Image,
            look: Look::Both(Dash::Solid, Marker::Disc),
            points: points(&|index| errors.get(index)?.train),
        },
        Series {
            name: HELD_OUT.to_owned(),
            ink: Ink::Target,
            look: Look::Both(Dash::Dashed, Marker::Ring),
            points: points(&|index| errors.get(index)?.held_out),
        },
    ];
    if let Some(zero_filled) = zero_filled {
        series.push(Series {
            name: ZEROS.to_owned(),
            ink: Ink::Kernel,
            look: Look::Both(Dash::Dotted, Marker::Diamond),
            points: points(&|index| *zero_filled.get(index)?),
        });
    }
    let highest = series.iter().flat_map(|one| &one.points).map(|point| point[1]).fold(0.5, f64::max);
    let rule = Rule {
        name: "k".to_owned(),
        along: Along::X,
        at: factors as f64,
        ink: Ink::Text,
        dash: Dash::Dashed,
        hold: Hold::Movable,
    };
    Plot {
        x: Axis::new("factors k", Scale::Whole, 0.5, most as f64 + 0.5),
        y: Axis::new("error", Scale::Linear, 0.0, highest * 1.08),
        series,
        rules: vec![rule],
    }
}

/// The same as a table.
pub(super) fn table(curve: &Curve, zeros: Zeros) -> TableView {
    let written = |error: Option<f64>| error.map_or_else(|| "none".to_owned(), hundredths);
    let row = |(index, errors): (usize, &Errors)| {
        let mut cells = vec![errors.factors.to_string(), written(errors.train), written(errors.held_out)];
        if zeros == Zeros::Shown {
            cells.push(written(curve.zero_filled.get(index).copied().flatten()));
        }
        cells
    };
    let head = ["Factors", TRAIN, HELD_OUT, ZEROS];
    let columns = if zeros == Zeros::Shown { 4 } else { 3 };
    let head = head.get(..columns).unwrap_or_default();
    TableView::new("Errors (root mean square)", head, curve.errors.iter().enumerate().map(row).collect())
}
