//! The elimination lab on a bench: actions go in, what it shows comes out.

// Each test program uses its own part.
#![allow(dead_code)]

use ranklab::lab::elimination::action::OwnAction;
use ranklab::lab::elimination::{Action, Memo, State, View, present, update};
use ranklab::lab::sheet::Place;
use ranklab::math::System;
use ranklab::math::text::parse_line;

/// A lab with its memo.
pub struct Bench {
    /// The state.
    pub state: State,
    /// What is remembered of the elimination.
    pub memo: Memo,
}

impl Bench {
    /// A lab that does not ask for predictions, with the matrix of a text such as `1 2; 3 4 | 5; 6`.
    pub fn with(text: &str) -> Self {
        let system = parse_line(text).unwrap_or_else(|problem| panic!("{text}: {problem}")).system;
        Self { state: State::with(system), memo: Memo::default() }
    }

    /// Lets something happen.
    pub fn act(&mut self, action: Action) {
        update(&mut self.state, &mut self.memo, action);
    }

    /// Lets several things happen.
    pub fn all(&mut self, actions: impl IntoIterator<Item = Action>) {
        actions.into_iter().for_each(|action| self.act(action));
    }

    /// Lets things happen in the builder for own operations.
    pub fn own(&mut self, actions: impl IntoIterator<Item = OwnAction>) {
        self.all(actions.into_iter().map(Action::Own));
    }

    /// Types and submits an own operation.
    pub fn type_operation(&mut self, text: &str) {
        self.own([OwnAction::TextEdited(text.to_owned()), OwnAction::TextSubmitted]);
    }

    /// What is shown.
    pub fn view(&mut self) -> View {
        present(&self.state, &mut self.memo)
    }

    /// What a screen reader hears.
    pub fn heard(&mut self) -> String {
        self.view().announcement.trim_end_matches('\u{2060}').to_owned()
    }

    /// The matrix that the lab works on, as a line of text.
    pub fn matrix(&self) -> String {
        line(&self.state.document.system)
    }

    /// The matrix at the shown step, its right-hand side along, as a line of text.
    pub fn current(&mut self) -> String {
        let rows = self.view().stage.matrix.rows;
        let row = |row: &ranklab::lab::elimination::view::RowView| {
            row.entries.iter().map(|entry| entry.entry.exact.clone()).collect::<Vec<_>>().join(" ")
        };
        rows.iter().map(row).collect::<Vec<_>>().join("; ")
    }
}

/// A system as a line of text.
pub fn line(system: &System) -> String {
    let row = |row: Vec<String>| row.join(" ");
    let matrix = system.coefficients();
    let rows: Vec<String> =
        (0..matrix.nrows()).map(|i| row(matrix.row(i).iter().map(ToString::to_string).collect())).collect();
    let beside = system
        .right_hand_side()
        .map(|entries| format!(" | {}", entries.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")));
    rows.join("; ") + &beside.unwrap_or_default()
}

/// A cell of the matrix, 0-based.
pub fn entry(row: usize, column: usize) -> Place {
    Place::Entry { row, column }
}

/// A cell of the right-hand side, 0-based.
pub fn right_hand_side(row: usize) -> Place {
    Place::RightHandSide { row }
}
