//! The lab of the four subspaces on a bench: actions go in, what it shows comes out.

// Each test program uses its own part.
#![allow(dead_code)]

use ranklab::lab::elimination::action::Asking;
use ranklab::lab::subspaces::view::{Content, Told};
use ranklab::lab::subspaces::{Action, Memo, State, View, present, update};
use ranklab::math::text::parse_line;
use ranklab::math::{ExactMatrix, System};

/// Null space spanned by (−2, 1, 0, 0) and (−2, 0, 1, 1), column space by (1, 2, 3) and (−1, 1, 0).
pub const RANK_TWO: &str = "1 2 -1 3; 2 4 1 3; 3 6 0 6";

/// A lab with its matrix and its memo.
pub struct Bench {
    /// The matrix in view.
    pub system: System,
    /// The state.
    pub state: State,
    memo: Memo,
}

impl Bench {
    /// A lab that does not ask for predictions.
    pub fn new(matrix: ExactMatrix) -> Self {
        Self::asking(matrix, Asking::DoesNotAsk)
    }

    /// A lab that asks, or does not.
    pub fn asking(matrix: ExactMatrix, asking: Asking) -> Self {
        let system = System::new(matrix, None).expect("a matrix of an accepted size");
        Self { state: State::new(&system, asking), system, memo: Memo::default() }
    }

    /// A lab that does not ask, with the matrix of a text such as `1 2; 3 4`.
    pub fn text(text: &str) -> Self {
        let read = parse_line(text).unwrap_or_else(|problem| panic!("{text}: {problem}"));
        Self::new(read.system.coefficients().clone())
    }

    /// Puts another matrix in view.
    pub fn matrix(&mut self, text: &str) {
        self.system = Self::text(text).system;
        self.state.matrix_changed(&self.system, Asking::DoesNotAsk);
    }

    /// Lets something happen; nothing here changes the matrix.
    pub fn act(&mut self, action: Action) {
        assert!(update(&mut self.state, &self.system, action).is_none());
    }

    /// Lets several things happen.
    pub fn all(&mut self, actions: impl IntoIterator<Item = Action>) {
        actions.into_iter().for_each(|action| self.act(action));
    }

    /// What is shown.
    pub fn view(&mut self) -> View {
        present(&self.state, &self.system, &mut self.memo)
    }

    /// What is told, where nothing is asked.
    pub fn told(&mut self) -> Told {
        match self.view().content {
            Content::Told(told) => *told,
            Content::Question(_) => panic!("the lab asks for the nullity"),
        }
    }

    /// What a screen reader hears.
    pub fn heard(&mut self) -> String {
        self.view().announcement.trim_end_matches('\u{2060}').to_owned()
    }
}
