//! What the lab of pictures at low rank shows.

use super::action::Choice;
use super::state::{ASKED_ENERGY, Heard, Prediction, State};
use super::subject::{Source, Subject};
use super::view::{FactView, MatrixTable, PickerView, PictureView, ReadyView, RivalView, SliderView, Stage, View};
use super::work::{Ready, Shown, Work};
use super::{charts, words};
use crate::lab::numeral::{Entry, Numeral, entry};
use crate::lab::table::TableView;
use crate::link::NumberStyle;
use crate::math::FloatMatrix;
use crate::scene::decimal::figures;
use crate::stories::compression::picture::Generated;
use crate::stories::compression::rival::Rival;
use crate::stories::compression::{break_even, rank_for, storage};
use std::rc::Rc;

/// What is shown.
pub fn present(state: &mut State) -> View {
    let subject = &state.subject;
    let (rows, columns) = subject.a.shape();
    let asked = state.prediction == Prediction::Asked && state.source.is_picture();
    let stage = match &mut state.work {
        Work::Decomposing(work) => {
            let percent = (100.0 * work.progress()) as usize;
            Stage::Working(percent, words::working(percent))
        }
        Work::Stopped => Stage::Stopped,
        Work::Failed(failure) => Stage::Failed(words::failed(*failure)),
        Work::Ready(ready) => Stage::Ready(Box::new(ready_view(ready, subject, &state.source, state.rule, asked))),
    };
    let prediction = match (&state.work, state.prediction) {
        (Work::Ready(ready), Prediction::Made(said)) if state.source.is_picture() => {
            Some(words::answered(said, rank_for(&ready.curves, ASKED_ENERGY)))
        }
        _ => None,
    };
    let mut view = View {
        picker: picker(state),
        grid: (!state.source.is_picture()).then(|| state.grid.view("a", "Matrix A", "")),
        sentence: words::subject(&state.source, state.tone, rows, columns),
        original: subject.original.clone(),
        question: asked.then_some(words::QUESTION),
        prediction,
        asking: state.asking,
        stage,
        announcement: String::new(),
    };
    view.announcement = announcement(state, &view);
    view
}

fn picker(state: &State) -> PickerView {
    let mut choices: Vec<Choice> = Generated::ALL.iter().map(|(_, picture)| Choice::Generated(*picture)).collect();
    choices.push(Choice::Matrix);
    choices.extend(state.own.is_some().then_some(Choice::Own));
    PickerView {
        choices: choices.into_iter().map(|choice| (choice, words::choice(choice))).collect(),
        chosen: state.source.choice(),
        tone: state.source.is_picture().then_some(state.tone),
        seeded: matches!(&state.source, Source::Generated(picture) if picture.is_seeded()),
        problem: state.refusal.map(words::refusal),
        notice: if state.lacks_own {
            Some(words::LACKS_OWN)
        } else {
            matches!(state.source, Source::Own(_)).then_some(words::OWN_STAYS)
        },
    }
}

fn ready_view(ready: &mut Ready, subject: &Subject, source: &Source, rule: Option<Rival>, asked: bool) -> ReadyView {
    let (rows, columns) = subject.a.shape();
    let (k, rank) = (ready.wanted(), ready.rank);
    let error = ready.curves.frobenius.get(k).copied().unwrap_or(0.0);
    let energy = ready.curves.energy.get(k).copied().unwrap_or(1.0);
    let mut charts =
        if asked { Vec::new() } else { charts::of_values(&ready.svd.singular_values, &ready.curves, rank, k).into() };
    charts.push(charts::of_storage(rows, columns, rank, k));
    let table = (!asked).then(|| ready.table(rows, columns));
    let size = ready.curves.frobenius.first().copied().unwrap_or(0.0);
    let (truncation, difference) = pictures(ready, subject, asked);
    ReadyView {
        slider: SliderView { most: rank, at: k, says: format!("{k} of {rank}") },
        truncation,
        difference,
        tables: if source.is_picture() { Vec::new() } else { tables(source, subject, ready) },
        facts: facts(ready, [rows, columns], [error, energy], asked),
        storage: words::storage(k, rows, columns, break_even(rows, columns)),
        charts,
        table,
        rival: rival_view(ready, rule, error, size),
    }
}

/// The truncation and what it lacks; while that is under way, as far as it is made.
fn pictures(ready: &Ready, subject: &Subject, asked: bool) -> (PictureView, PictureView) {
    let blank = || subject.original.clone();
    let (picture, lacks, gain, made) = match &ready.shown {
        Some(Shown { picture, difference, gain, rank }) => (picture.clone(), difference.clone(), *gain, *rank),
        None => (blank(), blank(), 1.0, 0),
    };
    let error = ready.curves.frobenius.get(made).copied().unwrap_or(0.0) / (subject.a.len().max(1) as f64).sqrt();
    let energy = ready.curves.energy.get(made).copied().filter(|_| !asked);
    (
        PictureView { pixels: picture, sentence: words::truncation(made, ready.rank, energy, error) },
        PictureView { pixels: lacks, sentence: words::difference(gain) },
    )
}

fn facts(ready: &Ready, [rows, columns]: [usize; 2], [error, energy]: [f64; 2], asked: bool) -> Vec<FactView> {
    let (k, rank) = (ready.wanted(), ready.rank);
    let spectral = ready.svd.singular_values.get(k).copied().filter(|_| k < rank).unwrap_or(0.0);
    let error = if k < rank { error } else { 0.0 };
    let whole =
        |label, name, value: usize| FactView { label, name, value: value.to_string(), written: words::grouped(value) };
    let mut facts = vec![
        whole("Rows", "rows", rows),
        whole("Columns", "columns", columns),
        whole("Rank of A", "rank", rank),
        real("Frobenius error", "truncation-error", error),
        real("Spectral error", "spectral-error", spectral),
    ];
    if !asked {
        facts.push(FactView { written: words::percent(energy), ..real("Energy kept", "energy-kept", energy) });
    }
    facts.push(whole("Numbers stored", "storage", storage(k, rows, columns)));
    facts.push(whole("Last rank that pays", "break-even", break_even(rows, columns)));
    facts
}

fn real(label: &'static str, name: &'static str, value: f64) -> FactView {
    FactView { label, name, value: figures(value, 15).replace('\u{2212}', "-"), written: figures(value, 5) }
}

/// The small matrix, its truncation and the difference.
fn tables(source: &Source, subject: &Subject, ready: &Ready) -> Vec<MatrixTable> {
    let Source::Matrix(system) = source else { return Vec::new() };
    let exact = system.coefficients();
    let k = ready.wanted();
    let row = |i: usize| exact.row(i).iter().map(|value| entry(value, NumberStyle::Fractions)).collect();
    let truncation = ready.truncation();
    let difference = &*subject.a - truncation;
    vec![
        MatrixTable { name: "original", label: "A".to_owned(), rows: (0..exact.nrows()).map(row).collect() },
        MatrixTable {
            name: "truncation",
            label: format!("A at rank {k}"),
            rows: floats(truncation, ready.svd.singular_values.first().copied().unwrap_or(0.0)),
        },
        MatrixTable {
            name: "difference",
            label: "The difference".to_owned(),
            rows: floats(&difference, ready.svd.singular_values.first().copied().unwrap_or(0.0)),
        },
    ]
}

/// Entries to five digits; what is only rounding beside the largest singular value is written as 0.
fn floats(matrix: &FloatMatrix, largest: f64) -> Vec<Vec<Entry>> {
    let cell = |value: f64| {
        let value = if value.abs() <= 1e-14 * largest { 0.0 } else { value };
        let text = figures(value, 5);
        Entry { exact: figures(value, 15).replace('\u{2212}', "-"), numeral: Numeral::Decimal(text) }
    };
    matrix.row_iter().map(|row| row.iter().map(|value| cell(*value)).collect()).collect()
}

fn rival_view(ready: &Ready, rule: Option<Rival>, truncation_error: f64, size: f64) -> RivalView {
    let rules: Vec<Option<Rival>> = [None].into_iter().chain(Rival::ALL.map(Some)).collect();
    let ready_rival = ready.rival.as_ref();
    let shown = ready_rival.and_then(|rival| rival.ready.as_ref());
    let truncation_error = if ready.wanted() < ready.rank { truncation_error } else { 0.0 };
    RivalView {
        rules: rules.into_iter().map(|rule| (rule, words::rival(rule))).collect(),
        chosen: rule,
        rule: rule.map_or_else(String::new, |rule| words::rival_rule(rule, ready.wanted())),
        working: ready_rival.filter(|_| shown.is_none()).map(|rival| (100.0 * rival.work.progress()) as usize),
        picture: shown.map(|(shown, error)| PictureView {
            pixels: shown.picture.clone(),
            sentence: words::verdict(*error, truncation_error, size),
        }),
        error: shown.map(|(_, error)| real("Its Frobenius error", "rival-error", *error)),
    }
}

fn announcement(state: &State, view: &View) -> String {
    let told = |view: &View| match &view.stage {
        Stage::Working(..) => String::new(),
        Stage::Stopped => words::STOPPED.to_owned(),
        Stage::Failed(why) => why.clone(),
        Stage::Ready(ready) => ready.truncation.sentence.clone(),
    };
    match state.heard {
        Heard::Nothing => String::new(),
        Heard::Subject => match &view.stage {
            Stage::Ready(ready) => format!("{} {}", view.sentence, ready.truncation.sentence),
            _ => told(view),
        },
        Heard::Rank => told(view),
        Heard::Rival => match &view.stage {
            Stage::Ready(ready) => {
                ready.rival.picture.as_ref().map(|picture| picture.sentence.clone()).unwrap_or_default()
            }
            _ => String::new(),
        },
        Heard::Prediction => view.prediction.clone().unwrap_or_else(|| told(view)),
        Heard::Refused => state.refusal.map(words::refusal).unwrap_or_default().to_owned(),
    }
}

impl Ready {
    /// The table, made once for a decomposition.
    fn table(&mut self, rows: usize, columns: usize) -> Rc<TableView> {
        if let Some(table) = &self.table {
            return table.clone();
        }
        let table = Rc::new(charts::table(&self.svd.singular_values, &self.curves, self.rank, [rows, columns]));
        self.table = Some(table.clone());
        table
    }
}
