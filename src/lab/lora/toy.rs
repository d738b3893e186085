//! What the toy task shows: its loss, its spectrum, where it stands.

use super::state::State;
use super::view::{FactView, ToyView};
use super::words;
use crate::lab::elimination::view::Available;
use crate::lab::table::TableView;
use crate::math::FloatMatrix;
use crate::math::numerical::{Tolerance, numerical_rank};
use crate::scene::decimal::figures;
use crate::scene::plot::{Along, Axis, Hold, Look, Plot, Rule, Scale, Series};
use crate::scene::{Dash, Ink, Marker};
use crate::stories::lora::toy::{SIZE, Training};
use std::rc::Rc;

/// The chart of the loss is at least so many steps wide.
const FEWEST_STEPS: usize = 20;

pub(super) fn present(state: &State) -> ToyView {
    let training = &state.training;
    let task = training.task();
    let learnt = Training::singular_values(&training.update());
    let rank = rank(&learnt);
    let over = training.is_over();
    ToyView {
        rank: task.rank,
        true_rank: task.true_rank,
        loss: Rc::new(loss(training)),
        loss_sentence: words::loss(training),
        loss_table: loss_table(training),
        spectrum: Rc::new(spectrum(training, &learnt)),
        spectrum_sentence: words::spectrum(training, rank),
        spectrum_table: spectrum_table(training, &learnt),
        facts: facts(training, rank),
        standing: words::standing(training, rank),
        playback: state.playback,
        next: Available::from(!over),
        reset: Available::from(training.steps() > 0),
    }
}

/// The numerical rank, by NumPy's rule.
fn rank(values: &[f64]) -> usize {
    numerical_rank(values, Tolerance::NumPy.value(values, SIZE, SIZE))
}

fn rank_of(matrix: &FloatMatrix) -> usize {
    rank(&Training::singular_values(matrix))
}

fn facts(training: &Training, rank: usize) -> Vec<FactView> {
    let count = |name, fact, number: usize| {
        let value = number.to_string();
        FactView { name, fact, written: value.clone(), value }
    };
    let float = |name, fact, number: f64| FactView {
        name,
        fact,
        value: figures(number, 12).replace('\u{2212}', "-"),
        written: figures(number, 5),
    };
    vec![
        count("Step", "step", training.steps()),
        float("Loss", "loss", training.loss()),
        float("Least possible", "least-loss", training.least_loss()),
        count("Rank of BA", "numerical-rank", rank),
        count("Rank of W + BA", "rank-adapted", rank_of(&training.adapted())),
    ]
}

fn loss(training: &Training) -> Plot {
    let least = training.least_loss();
    let steps = training.steps().max(FEWEST_STEPS);
    let points = training.losses().iter().enumerate().map(|(step, loss)| [step as f64, *loss]).collect();
    let values = training.losses().iter().copied().chain([least]);
    let rule = Rule {
        name: words::LEAST.to_owned(),
        along: Along::Y,
        at: least,
        ink: Ink::Image,
        dash: Dash::Dashed,
        hold: Hold::Fixed,
    };
    Plot {
        x: Axis::new("Step", Scale::Whole, 0.0, steps as f64),
        y: Axis::powers_of_ten("Loss", values),
        series: vec![Series { name: "Loss".to_owned(), ink: Ink::Text, look: Look::Line(Dash::Solid), points }],
        // Zero has no place on a logarithmic axis.
        rules: if least > 0.0 { vec![rule] } else { Vec::new() },
    }
}

/// The losses at 0, 1, 2, 5, 10 and so on, and the last.
fn loss_table(training: &Training) -> TableView {
    let row = |step: usize| {
        let loss = training.losses().get(step)?;
        Some(vec![step.to_string(), figures(*loss, 6)])
    };
    let steps = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].into_iter().filter(|step| *step < training.steps());
    let rows = steps.chain([training.steps()]).filter_map(row).collect();
    TableView::new("Loss by step", &["Step", "Loss"], rows)
}

fn spectrum(training: &Training, learnt: &[f64]) -> Plot {
    let needed = training.needed();
    let points = |values: &[f64]| values.iter().enumerate().map(|(i, value)| [i as f64 + 1.0, *value]).collect();
    let most = needed.iter().chain(learnt).copied().fold(1.0, f64::max);
    let series =
        |name: &str, ink: Ink, look: Look, points: Vec<[f64; 2]>| Series { name: name.to_owned(), ink, look, points };
    let rank = training.task().rank;
    Plot {
        x: Axis::new("Number", Scale::Whole, 0.0, SIZE as f64 + 0.5),
        y: Axis::new("Singular value", Scale::Linear, 0.0, most * 1.1),
        series: vec![
            series("BA, as learnt", Ink::Image, Look::Bars, points(learnt)),
            series("the change that is needed", Ink::Target, Look::Dots(Marker::Ring), points(&needed)),
        ],
        rules: vec![Rule {
            name: format!("r = {rank}"),
            along: Along::X,
            at: rank as f64 + 0.5,
            ink: Ink::Kernel,
            dash: Dash::Dashed,
            hold: Hold::Fixed,
        }],
    }
}

fn spectrum_table(training: &Training, learnt: &[f64]) -> TableView {
    let (needed, adapted) = (training.needed(), Training::singular_values(&training.adapted()));
    let rows = (0..SIZE).map(|place| {
        let value = |values: &[f64]| figures(values.get(place).copied().unwrap_or(0.0), 6);
        vec![(place + 1).to_string(), value(&needed), value(learnt), value(&adapted)]
    });
    TableView::new("Singular values", &["Number", "Needed change", "BA, as learnt", "W + BA"], rows.collect())
}
