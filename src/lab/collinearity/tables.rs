//! Weights and predictions side by side, without and with lambda, without and with noise.

use super::state::State;
use super::view::NoiseView;
use super::words;
use crate::lab::table::TableView;
use crate::math::Rational;
use crate::math::float::nearest;
use crate::stories::collinearity::Data;
use num_traits::Zero;

/// A fit: its weights, what they predict, and by how much the target is more. Computed exactly, and rounded at the end.
pub(super) struct Fit {
    pub(super) weights: Vec<f64>,
    predictions: Vec<f64>,
    errors: Vec<f64>,
}

/// Least squares with a lambda; with lambda 0 the shortest weights that fit best.
pub(super) fn fit(data: &Data, lambda: &Rational) -> Fit {
    let (weights, _) = data.weights(lambda);
    let predictions = data.predictions(&weights);
    let errors = data.target.iter().zip(&predictions).map(|(target, predicted)| nearest(&(target - predicted)));
    Fit {
        errors: errors.collect(),
        weights: weights.iter().map(nearest).collect(),
        predictions: predictions.iter().map(nearest).collect(),
    }
}

/// The length of a vector.
pub(super) fn length(entries: &[f64]) -> f64 {
    let largest = entries.iter().fold(0.0_f64, |largest, entry| largest.max(entry.abs()));
    if largest > 0.0 {
        largest * entries.iter().map(|entry| (entry / largest).powi(2)).sum::<f64>().sqrt()
    } else {
        0.0
    }
}

/// The weights of both.
pub(super) fn weights(names: &[String], plain: &Fit, ridge: &Fit, lambda: &str) -> TableView {
    let mut rows: Vec<Vec<String>> = names
        .iter()
        .zip(plain.weights.iter().zip(&ridge.weights))
        .map(|(name, (plain, ridge))| vec![name.clone(), words::shown(*plain), words::shown(*ridge)])
        .collect();
    rows.push(vec![
        "Length of w".to_owned(),
        words::shown(length(&plain.weights)),
        words::shown(length(&ridge.weights)),
    ]);
    TableView::new("Weights", &["Weight", "Least squares", &at(lambda)], rows)
}

/// What both predict.
pub(super) fn predictions(target: &[Rational], plain: &Fit, ridge: &Fit, lambda: &str) -> TableView {
    let row = |(index, target): (usize, &Rational)| {
        let side = |fit: &Fit| {
            [&fit.predictions, &fit.errors].map(|values| words::shown(values.get(index).copied().unwrap_or(f64::NAN)))
        };
        let mut cells = vec![format!("Row {}", index + 1), words::shown(nearest(target))];
        cells.extend(side(plain));
        cells.extend(side(ridge));
        cells
    };
    TableView::new(
        "Predictions",
        &["Place", "Target", "Least squares", "Error", &at(lambda), "Error of ridge"],
        target.iter().enumerate().map(row).collect(),
    )
}

fn at(lambda: &str) -> String {
    if lambda == "0" { "lambda = 0".to_owned() } else { format!("Ridge, lambda = {}", lambda.replace('-', "\u{2212}")) }
}

/// What three noises of the same size do.
pub(super) fn noise(state: &State, names: &[String]) -> Option<NoiseView> {
    if state.noise.value.is_zero() {
        return None;
    }
    let seeds: Vec<u64> = (0..3).map(|more| state.seed.wrapping_add(more)).collect();
    let fits = |lambda: &Rational| -> Vec<Fit> { seeds.iter().map(|seed| fit(&state.noisy(*seed), lambda)).collect() };
    let plain = fits(&Rational::zero());
    let ridge = (!state.lambda.value.is_zero()).then(|| {
        let ridged = fits(&state.lambda.value);
        (compared(&at(&state.lambda.written()), names, &seeds, &ridged), spread_words(&ridged))
    });
    Some(NoiseView {
        least_squares: compared("Least squares", names, &seeds, &plain),
        least_squares_words: spread_words(&plain),
        ridge,
    })
}

/// Weights and predictions of some fits, a column each.
fn compared(caption: &str, names: &[String], seeds: &[u64], fits: &[Fit]) -> TableView {
    let heads: Vec<String> = seeds.iter().map(|seed| format!("Noise {seed}")).collect();
    let mut head = vec!["Number"];
    head.extend(heads.iter().map(String::as_str));
    let row = |name: String, values: &dyn Fn(&Fit) -> Option<f64>| {
        let mut cells = vec![name];
        cells.extend(fits.iter().map(|fit| words::shown(values(fit).unwrap_or(f64::NAN))));
        cells
    };
    let mut rows: Vec<Vec<String>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| row(name.clone(), &|fit| fit.weights.get(index).copied()))
        .collect();
    let predictions = fits.first().map_or(0, |fit| fit.predictions.len());
    rows.extend(
        (0..predictions)
            .map(|index| row(format!("Prediction, row {}", index + 1), &|fit| fit.predictions.get(index).copied())),
    );
    TableView::new(caption, &head, rows)
}

fn spread_words(fits: &[Fit]) -> String {
    let (weights, flips) = spread(fits, |fit| &fit.weights);
    let (predictions, _) = spread(fits, |fit| &fit.predictions);
    words::spread(weights, &flips, predictions)
}

/// The largest difference of an entry between fits, and the entries whose sign changes.
fn spread(fits: &[Fit], entries: fn(&Fit) -> &Vec<f64>) -> (f64, Vec<usize>) {
    let count = fits.first().map_or(0, |fit| entries(fit).len());
    let (mut widest, mut flips) = (0.0_f64, Vec::new());
    for index in 0..count {
        let values = || fits.iter().filter_map(|fit| entries(fit).get(index).copied());
        let (least, most) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        widest = widest.max(most - least);
        if least < 0.0 && most > 0.0 {
            flips.push(index);
        }
    }
    (widest, flips)
}
