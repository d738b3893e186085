//! The first screen: one matrix, one slider that takes a direction away at a time.

use crate::math::exact::from_integers;
use crate::math::{Form, PivotPolicy, System, Trace, eliminate};

/// How many directions of three survive: the rank of the matrix on the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Survivors(usize);

impl Survivors {
    /// Nothing is lost.
    pub const ALL: Self = Self(3);

    /// So many of three; more are three.
    pub fn new(count: usize) -> Self {
        Self(count.min(3))
    }

    /// How many.
    pub fn count(self) -> usize {
        self.0
    }
}

/// What the first screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HomeView {
    /// The matrix.
    pub system: System,
    /// Its elimination.
    pub trace: Trace,
    /// The rank in a sentence.
    pub sentence: &'static str,
    /// Why the rank is what it is, in a sentence.
    pub because: &'static str,
}

/// The matrix for each number of survivors: each time one more row is made to depend on the others.
pub fn present(survivors: Survivors) -> HomeView {
    let rows: &[&[i64]] = match survivors.count() {
        3 => &[&[1, 2, 1], &[2, 5, 4], &[1, 3, 4]],
        2 => &[&[1, 2, 1], &[2, 5, 4], &[1, 3, 3]],
        1 => &[&[1, 2, 1], &[2, 4, 2], &[1, 2, 1]],
        _ => &[&[0, 0, 0], &[0, 0, 0], &[0, 0, 0]],
    };
    let (sentence, because) = match survivors.count() {
        3 => ("Rank 3: every direction survives.", "No row can be made from the others, so each keeps a pivot."),
        2 => ("Rank 2: one direction did not survive.", "Row 3 is row 2 minus row 1: it says nothing new."),
        1 => ("Rank 1: two directions did not survive.", "Every row is a multiple of row 1."),
        _ => ("Rank 0: nothing survives.", "Every vector is sent to zero."),
    };
    let matrix = from_integers(3, 3, rows);
    let trace = eliminate(&matrix, 3, Form::Reduced, PivotPolicy::default());
    HomeView { system: System::new(matrix, None).unwrap_or_default(), trace, sentence, because }
}
