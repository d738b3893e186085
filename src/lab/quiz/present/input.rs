//! The fields and options of an answer.

use super::pieces::{bar, pieces};
use crate::lab::elimination::view::Available;
use crate::lab::quiz::draft::{Belief, Draft, MOST_VECTORS, Operating, Telling};
use crate::lab::quiz::state::Item;
use crate::lab::quiz::update::field_of;
use crate::lab::quiz::view::{Bar, FieldView, GridView, InputView, OptionView};
use crate::lab::quiz::words;
use crate::quiz::verdict::Mark;
use crate::quiz::{Answer, Exercise, Judgement, Kind, Prompt, Verdict, read_operation};
use crate::scene::Camera;

/// How the question is answered, with what was given and what was said of that.
pub(super) fn input(item: &Item, exercise: &Exercise, judged: Option<&Judgement>, camera: Camera) -> InputView {
    let kind = &exercise.question().kind;
    let draft = &item.draft;
    let marks = Marks { judged, kind };
    let option = |index: usize, text: &Prompt, mark: Mark, chosen: bool| OptionView {
        text: pieces(text, camera),
        plain: format!("{}{}", text.plain(), words::mark(mark)),
        chosen,
        mark: if draft.picked.contains(&index) { mark } else { Mark::None },
    };
    let options = |options: &[Prompt]| {
        let chosen = |index| draft.picked.contains(&index);
        options.iter().enumerate().map(|(index, text)| option(index, text, marks.of(index), chosen(index))).collect()
    };
    match kind {
        Kind::ChooseOne(texts) => InputView::One(options(texts)),
        Kind::ChooseAll(texts) => InputView::All(options(texts)),
        Kind::Number => InputView::Number(field(draft, 0, "Your answer".to_owned(), marks.of(0))),
        Kind::Matrix { rows, columns, coefficient_columns } => {
            let bar = bar(*columns, *coefficient_columns);
            InputView::Grid(match item.new_row() {
                Some(row) => new_row(draft, &marks, row, *columns, bar),
                None => matrix(draft, &marks, "Your matrix", (*rows, *columns), bar),
            })
        }
        Kind::Vector { name, entries } => InputView::Grid(vector(draft, &marks, (*name).to_owned(), 0, *entries)),
        Kind::Basis { entries } => {
            let count = draft.texts.len() / (*entries).max(1);
            let name = |index: usize| format!("Vector {}", index + 1);
            InputView::Basis {
                vectors: (0..count)
                    .map(|index| vector(draft, &marks, name(index), index * entries, *entries))
                    .collect(),
                more: Available::from(count < MOST_VECTORS),
                fewer: Available::from(count > 1),
            }
        }
        Kind::Operation { rows } => InputView::Operation {
            operating: draft.operating,
            fields: operation_fields(draft.operating)
                .iter()
                .map(|(index, name)| field(draft, *index, (*name).to_owned(), marks.of_field(*index)))
                .collect(),
            reading: match draft.answer(kind) {
                Answer::Operation(given) => read_operation(&given, *rows),
                _ => None,
            },
        },
        Kind::Claim { rows, columns, coefficient_columns } => InputView::Claim {
            belief: draft.belief,
            example: (draft.belief == Belief::Fails).then(|| {
                let bar = bar(*columns, *coefficient_columns);
                matrix(draft, &marks, "Your counter-example", (*rows, *columns), bar)
            }),
        },
        Kind::Order(texts) => {
            let steps = draft
                .picked
                .iter()
                .enumerate()
                .filter_map(|(place, &index)| Some(option(index, texts.get(index)?, marks.of(place), false)));
            InputView::Order(steps.collect())
        }
        Kind::Points { .. } => InputView::Words {
            field: field(draft, 0, "Your own answer".to_owned(), Mark::None),
            points: (draft.telling == Telling::Comparing).then(|| options(&exercise.points())),
        },
    }
}

/// The fields of an operation: their places in the draft, and what they are called.
fn operation_fields(operating: Operating) -> &'static [(usize, &'static str)] {
    match operating {
        Operating::Add => &[(0, "Row that changes"), (2, "Factor"), (1, "Other row")],
        Operating::Scale => &[(0, "Row"), (2, "Factor")],
        Operating::Swap => &[(0, "First row"), (1, "Second row")],
    }
}

/// What the last check said of the parts of this answer.
struct Marks<'a> {
    judged: Option<&'a Judgement>,
    kind: &'a Kind,
}

impl Marks<'_> {
    fn of(&self, index: usize) -> Mark {
        self.judged.and_then(|judgement| judgement.marks.get(index)).copied().unwrap_or(Mark::None)
    }

    /// Fields without marks of their own: the one that cannot be read.
    fn of_field(&self, field: usize) -> Mark {
        match self.judged.map(|judgement| &judgement.verdict) {
            Some(Verdict::Malformed { place, .. }) if field_of(*place, self.kind) == Some(field) => Mark::Malformed,
            _ => Mark::None,
        }
    }
}

fn field(draft: &Draft, field: usize, name: String, mark: Mark) -> FieldView {
    let text = draft.texts.get(field).cloned().unwrap_or_default();
    FieldView { field, name: name + words::mark(mark), text, mark }
}

fn matrix(draft: &Draft, marks: &Marks, label: &str, (rows, columns): (usize, usize), bar: Bar) -> GridView {
    let cell = |row: usize, column: usize| {
        let place = row * columns + column;
        let name = match bar {
            Bar::BeforeLast if column + 1 == columns => format!("Right-hand side, row {}", row + 1),
            _ => format!("Row {}, column {}", row + 1, column + 1),
        };
        field(draft, place, name, marks.of(place))
    };
    let rows = (0..rows).map(|row| (0..columns).map(|column| cell(row, column)).collect()).collect();
    GridView { label: label.to_owned(), name: String::new(), rows, bar }
}

/// The fields of the row that an operation makes.
fn new_row(draft: &Draft, marks: &Marks, row: usize, columns: usize, bar: Bar) -> GridView {
    let behind_bar = |column: usize| bar == Bar::BeforeLast && column + 1 == columns;
    let name = |column: usize| words::new_entry(row, (!behind_bar(column)).then_some(column));
    let cells = (0..columns).map(|column| field(draft, column, name(column), marks.of(column))).collect();
    GridView { label: format!("New row {}", row + 1), name: String::new(), rows: vec![cells], bar }
}

/// A column of fields.
fn vector(draft: &Draft, marks: &Marks, name: String, first: usize, entries: usize) -> GridView {
    let cell = |entry: usize| {
        let place = first + entry;
        vec![field(draft, place, format!("{name}, entry {}", entry + 1), marks.of(place))]
    };
    GridView { label: name.clone(), rows: (0..entries).map(cell).collect(), name, bar: Bar::None }
}
