//! The chart of the singular values: their sizes on a logarithmic scale, those that count apart from those that do not,
//! and the tolerance as a line to move.

use super::analysis::Analysis;
use super::state::State;
use crate::link::ToleranceRule;
use crate::scene::plot::{Along, Axis, Hold, Look, Plot, Rule, Scale, Series};
use crate::scene::{Dash, Ink, Marker};

/// The axis of the sizes, which the slider of the tolerance goes along too; `None` where there are no singular values.
pub fn axis(state: &mut State) -> Option<Axis> {
    let analysis = state.analysis();
    let tolerance = state.tolerance(&analysis)?;
    Some(sizes(&analysis, tolerance))
}

/// The axis of the sizes: room for every singular value and NumPy's tolerance, and for the present one if it is beyond.
///
/// It does not follow the tolerance as long as that stays on it: a line that is moved must not move its axis.
pub(in crate::lab) fn sizes(analysis: &Analysis, tolerance: f64) -> Axis {
    let mut values = Vec::new();
    for measured in [&analysis.clean, &analysis.shown].into_iter().filter_map(|measured| measured.as_ref().ok()) {
        values.extend(&measured.singular_values);
    }
    // Some room below NumPy's tolerance and above the largest value.
    if let Some(numpy) = analysis.tolerance(&ToleranceRule::NumPy) {
        values.extend([numpy / 10.0, analysis.largest() * 1.01]);
    }
    let axis = |values: &[f64]| Axis {
        scale: Scale::LogAndZero,
        ..Axis::powers_of_ten("Size of the singular value", values.iter().copied())
    };
    let usual = axis(&values);
    // An end of the axis is on it, whatever its last bit.
    if tolerance <= 0.0 || (usual.from * 0.99..=usual.to * 1.01).contains(&tolerance) {
        return usual;
    }
    values.push(tolerance);
    axis(&values)
}

/// The chart.
pub(in crate::lab) fn plot(analysis: &Analysis, tolerance: f64, axis: Axis) -> Plot {
    let values = analysis.shown.as_ref().map_or(&[][..], |measured| &measured.singular_values);
    let points = |values: &[f64], keep: &dyn Fn(f64) -> bool| -> Vec<[f64; 2]> {
        let numbered = values.iter().enumerate().filter(|(_, value)| keep(**value));
        numbered.map(|(index, value)| [(index + 1) as f64, *value]).collect()
    };
    let series = |name: &str, ink: Ink, marker: Marker, points: Vec<[f64; 2]>| Series {
        name: name.to_owned(),
        ink,
        look: Look::Dots(marker),
        points,
    };
    let mut shown = Vec::new();
    if analysis.noise.is_some()
        && let Ok(clean) = &analysis.clean
    {
        shown.push(series("without noise", Ink::Text, Marker::Diamond, points(&clean.singular_values, &|_| true)));
    }
    shown.push(series("above the tolerance", Ink::Image, Marker::Disc, points(values, &|value| value > tolerance)));
    shown.push(series("counts as zero", Ink::Kernel, Marker::Ring, points(values, &|value| value <= tolerance)));
    Plot {
        x: Axis::new("Number of the singular value", Scale::Whole, 0.5, values.len() as f64 + 0.5),
        y: axis,
        series: shown,
        rules: vec![Rule {
            name: "Tolerance".to_owned(),
            along: Along::Y,
            at: tolerance,
            ink: Ink::Target,
            dash: Dash::Dashed,
            hold: Hold::Movable,
        }],
    }
}
