//! The lab for systems of equations on a bench: actions go in, what it shows comes out.

// Each test program uses its own part.
#![allow(dead_code)]

use ranklab::lab::elimination;
use ranklab::lab::elimination::action::Asking;
use ranklab::lab::numeral::Entry;
use ranklab::lab::solve::view::{NearestView, Outcome, SolutionsView, Stage, Told};
use ranklab::lab::solve::{Action, Memo, State, View, present, update};
use ranklab::math::System;
use ranklab::math::text::parse_line;

/// The system of a text such as `1 2; 3 4 | 5; 6`.
pub fn system(text: &str) -> System {
    parse_line(text).unwrap_or_else(|problem| panic!("{text}: {problem}")).system
}

/// The lab on a bench: a system such as `1 2; 3 4 | 5; 6`, actions in, views out.
pub struct Bench {
    /// The system in view.
    pub system: System,
    /// The state.
    pub state: State,
    memo: Memo,
}

impl Bench {
    /// A lab that does not ask for predictions.
    pub fn with(text: &str) -> Self {
        Self::asking(text, Asking::DoesNotAsk)
    }

    /// A lab that does, or does not.
    pub fn asking(text: &str, asking: Asking) -> Self {
        let system = system(text);
        Self { state: State::new(&system, asking), system, memo: Memo::default() }
    }

    /// Lets something happen; returns what it does to the matrix.
    pub fn act(&mut self, action: Action) -> Option<elimination::Action> {
        update(&mut self.state, &self.system, action)
    }

    /// What is shown.
    pub fn view(&mut self) -> View {
        present(&self.state, &self.system, &mut self.memo)
    }

    /// The answer, which must be told.
    pub fn told(&mut self) -> Told {
        match self.view().stage {
            Stage::Told(told) => *told,
            other => panic!("nothing is told: {other:?}"),
        }
    }

    /// The solutions, which there must be.
    pub fn solutions(&mut self) -> SolutionsView {
        match self.told().outcome {
            Outcome::Solutions(view) => view,
            Outcome::Nearest(view) => panic!("no solutions: {view:?}"),
        }
    }

    /// The nearest right-hand side of an inconsistent system.
    pub fn nearest(&mut self) -> NearestView {
        match self.told().outcome {
            Outcome::Nearest(view) => view,
            Outcome::Solutions(view) => panic!("solutions: {view:?}"),
        }
    }

    /// What a screen reader hears.
    pub fn heard(&mut self) -> String {
        self.view().announcement.trim_end_matches('\u{2060}').to_owned()
    }

    /// The words below the picture of the rows.
    pub fn words(&mut self) -> Vec<String> {
        self.view().rows.map(|figure| figure.sentences).unwrap_or_default()
    }
}

/// The exact values of entries.
pub fn exact(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.exact.as_str()).collect()
}
