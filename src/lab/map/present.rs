//! What the map lab shows: everything derived from the state, nothing remembered but what depends on the matrix and its
//! vectors alone.

mod alone;
mod codomain;
mod domain;
mod draw;
mod facts;
mod points;

pub use alone::alone;
pub use codomain::B_HANDLE;
pub use domain::X_HANDLE;

use super::action::Viewpoint;
use super::state::{Heard, Morph, Playback, State};
use super::survey::{Shape, Survey};
use super::view::{
    Drawn, DrawnView, FactsView, FieldView, FigureView, MorphView, PointView, QuestionView, Runs, StageView, Turns,
    View,
};
use super::words;
use crate::lab::elimination::state::Prediction;
use crate::lab::elimination::view::Available;
use crate::lab::subspaces::diagram::diagram;
use crate::link::Layer;
use crate::math::System;
use crate::math::number::parse_number;
use domain::Sketch;
use points::Points;
use std::rc::Rc;

/// What depends on the matrix alone, computed once for each, and what depends on x and b besides.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    survey: Option<Rc<Survey>>,
    facts: Option<Rc<FactsView>>,
    points: Option<Rc<Points>>,
}

impl Memo {
    /// The matrix seen from every side.
    fn survey(&mut self, system: &System) -> (Rc<Survey>, Rc<FactsView>) {
        match (&self.survey, &self.facts) {
            (Some(survey), Some(facts)) if survey.matrix == *system.coefficients() => {
                (Rc::clone(survey), Rc::clone(facts))
            }
            _ => {
                self.points = None;
                let survey = Rc::clone(self.survey.insert(Rc::new(Survey::of(system))));
                let facts = Rc::clone(self.facts.insert(Rc::new(facts::facts(&survey))));
                (survey, facts)
            }
        }
    }

    /// The vectors, with what is true of them.
    fn points(&mut self, survey: &Survey, state: &State, system: &System) -> Rc<Points> {
        match &self.points {
            Some(points) if points.are(state, system) => Rc::clone(points),
            _ => Rc::clone(self.points.insert(Rc::new(Points::of(survey, state, system)))),
        }
    }
}

/// What the lab shows in this state.
pub fn present(state: &State, system: &System, memo: &mut Memo) -> View {
    let (survey, facts) = memo.survey(system);
    let points = memo.points(&survey, state, system);
    let hides = state.hides() && survey.shape.is_some();
    let (rows, columns) = (system.rows(), system.columns());
    View {
        meter: if hides { survey.hidden_meter.clone() } else { survey.meter.clone() },
        facts: (!hides).then_some(facts),
        stage: match &survey.shape {
            Some(shape) => StageView::Drawn(Box::new(drawn(state, system, &survey, shape, &points))),
            None => {
                let diagram = Box::new(diagram((rows, columns), Some(survey.rank())));
                StageView::TooLarge(words::too_large(rows, columns), diagram)
            }
        },
        question: hides.then(|| QuestionView {
            question: words::question(rows),
            choices: (0..=rows).map(|dimension| (dimension, words::choice(dimension, rows))).collect(),
        }),
        result: match state.prediction {
            Prediction::Made(predicted) if survey.shape.is_some() => {
                Some(words::result(predicted, survey.rank(), rows, columns))
            }
            _ => None,
        },
        asking: state.asking,
        announcement: announcement(state, &survey, &points, system),
    }
}

fn drawn(state: &State, system: &System, survey: &Survey, shape: &Shape, points: &Points) -> DrawnView {
    let hides = state.hides();
    let (rows, columns) = (system.rows(), system.columns());
    let figure = |title: &str, dimension, sketch: Sketch, turns, mut sentences: Vec<String>| {
        sentences.extend(sketch.outside.into_iter().map(words::outside));
        FigureView {
            title: format!("{title} {}", words::space(dimension)),
            picture: Rc::new(sketch.picture),
            turns: if turns { Turns::Yes } else { Turns::LiesFlat },
            sentences,
        }
    };
    let sketch = domain::domain(state, columns, shape, &points.vectors);
    let domain = figure("Domain", columns, sketch, columns == 3, domain_sentences(state, survey, points));
    let arrived = state.morph == Morph::END;
    let turns = if arrived { rows == 3 } else { rows.max(columns) == 3 };
    let sketch = codomain::codomain(state, (rows, columns), shape, &points.vectors);
    let codomain = figure("Codomain", rows, sketch, turns, codomain_sentences(state, system, survey, shape, points));
    let lattice = &shape.lattice;
    DrawnView {
        morph: MorphView {
            morph: state.morph,
            spoken: words::morph(state.morph),
            runs: if state.playback == Playback::Paused { Runs::No } else { Runs::Yes },
            available: Available::from(!hides),
            count: (!hides).then(|| words::count(lattice.points.len(), lattice.fibres)),
        },
        viewpoints: viewpoints(rows.max(columns), columns == 3 && !hides && shape.along_kernel.is_some()),
        viewpoint: state.viewpoint,
        turning: (rows == 3 && columns == 3).then_some(state.turning),
        layers: layers(state),
        x: x_view(state, points),
        b: points.b_sentence.as_ref().map(|sentence| PointView {
            fields: (0..rows).map(|entry| field('b', entry, "")).collect(),
            sentences: if hides { Vec::new() } else { vec![sentence.clone()] },
        }),
        snap: Available::from(!hides),
        domain,
        codomain,
    }
}

/// The layers by their names; while image and kernel are kept back, the cube alone.
fn layers(state: &State) -> Vec<(Layer, &'static str, Drawn)> {
    let name = |layer| match layer {
        Layer::Cube => "Unit cube",
        Layer::Lattice => "Lattice of points",
        Layer::Columns => "Columns of A",
        Layer::RowSpace => "Row space",
        Layer::LeftNull => "Left null space",
    };
    let drawn = |layer| if state.layers.contains(&layer) { Drawn::Yes } else { Drawn::No };
    let offered = Layer::ALL.into_iter().filter(|layer| *layer == Layer::Cube || !state.hides());
    offered.map(|layer| (layer, name(layer), drawn(layer))).collect()
}

fn viewpoints(dimension: usize, along_kernel: bool) -> Vec<(Viewpoint, &'static str)> {
    if dimension < 3 {
        return Vec::new();
    }
    let mut viewpoints = vec![
        (Viewpoint::AllAxes, "All axes"),
        (Viewpoint::Axis(0), "Along axis 1"),
        (Viewpoint::Axis(1), "Along axis 2"),
        (Viewpoint::Axis(2), "Along axis 3"),
    ];
    if along_kernel {
        viewpoints.push((Viewpoint::Kernel, "Along the kernel"));
    }
    viewpoints
}

fn field(letter: char, entry: usize, text: &str) -> FieldView {
    FieldView { name: words::entry(letter, entry), text: text.to_owned(), problem: None }
}

fn x_view(state: &State, points: &Points) -> PointView {
    let read = |(entry, text): (usize, &String)| FieldView {
        problem: parse_number(text).err().map(|problem| problem.to_string()),
        ..field('x', entry, text)
    };
    let sentences = if state.hides() {
        vec![format!("{}.", points.ax_line)]
    } else {
        vec![format!("{}.", points.ax_line), points.x_sentence.clone()]
    };
    PointView { fields: state.texts.iter().enumerate().map(read).collect(), sentences }
}

/// The picture of the domain in words.
fn domain_sentences(state: &State, survey: &Survey, points: &Points) -> Vec<String> {
    if state.hides() {
        return vec![words::x_alone(&state.x)];
    }
    let mut sentences = vec![survey.sentences.kernel.clone()];
    if state.layers.contains(&Layer::RowSpace) {
        sentences.push(survey.sentences.row_space.clone());
    }
    sentences.push(points.x_sentence.clone());
    sentences
}

/// The picture of the codomain in words.
fn codomain_sentences(state: &State, system: &System, survey: &Survey, shape: &Shape, points: &Points) -> Vec<String> {
    let mut sentences = Vec::new();
    if !state.hides() {
        sentences.push(survey.sentences.image.clone());
        if state.layers.contains(&Layer::LeftNull) {
            sentences.push(survey.sentences.left_null.clone());
        }
    }
    sentences.push(format!("{}.", points.ax_line));
    sentences.extend(points.b_sentence.clone().filter(|_| !state.hides()));
    sentences.push(words::morph(state.morph));
    if state.morph != Morph::END {
        sentences.extend(words::padding(system.rows(), system.columns()));
    }
    sentences.extend(words::unit(shape.unit.exponent()));
    sentences
}

/// The one sentence a screen reader hears about what just happened.
fn announcement(state: &State, survey: &Survey, points: &Points, system: &System) -> String {
    let spaces = || format!("{} {}", survey.sentences.image, survey.sentences.kernel);
    let asks = || format!("Predict first: {}", words::question(system.rows()));
    let hides = state.hides() && survey.shape.is_some();
    let sentence = match state.heard {
        Heard::Nothing => String::new(),
        Heard::Matrix if hides => format!("The matrix has changed. {}", asks()),
        Heard::Matrix => format!("The matrix has changed. {}", spaces()),
        Heard::Opened if hides => asks(),
        Heard::Opened => spaces(),
        Heard::MorphEnded => spaces(),
        Heard::Moved if hides => format!("{}.", points.ax_line),
        Heard::Moved => format!("{} {}.", points.x_sentence, points.ax_line),
        Heard::TargetMoved if hides => String::new(),
        Heard::TargetMoved => points.b_sentence.clone().unwrap_or_default(),
        Heard::Snapped if survey.spaces.null.is_empty() => words::only_zero().to_owned(),
        Heard::Snapped => words::snapped(&state.x),
        Heard::Prediction => match state.prediction {
            Prediction::Made(predicted) => words::result(predicted, survey.rank(), system.rows(), system.columns()),
            Prediction::Asked => asks(),
            Prediction::None => spaces(),
        },
        Heard::Viewpoint(viewpoint) => words::viewpoint(viewpoint),
    };
    // The same sentence twice must be heard twice: an invisible character makes it a new one.
    let again = if state.events % 2 == 1 && !sentence.is_empty() { "\u{2060}" } else { "" };
    sentence + again
}
