//! A question without its key.

use super::family::Family;
use super::prompt::Prompt;
use crate::math::{ExactMatrix, Form};

/// A question as the page may hold it: everything to show, nothing that gives the answer away.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The family it belongs to.
    pub family: Family,
    /// The seed it was made from.
    pub seed: u64,
    /// What is asked.
    pub prompt: Prompt,
    /// How it is answered.
    pub kind: Kind,
    /// The hints, each saying a little more than the one before; never the key.
    pub hints: Vec<Prompt>,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of the options.
    ChooseOne(Vec<Prompt>),
    /// All options that are right: at least one is.
    ChooseAll(Vec<Prompt>),
    /// One number.
    Number,
    /// The entries of a matrix.
    Matrix {
        /// Its rows.
        rows: usize,
        /// Its columns.
        columns: usize,
        /// A bar stands after so many of them.
        coefficient_columns: usize,
    },
    /// The entries of one vector.
    Vector {
        /// What it is called, `b`.
        name: &'static str,
        /// How many entries it has.
        entries: usize,
    },
    /// Vectors that are a basis, as many as the learner thinks it takes.
    Basis {
        /// The entries of each vector.
        entries: usize,
    },
    /// One elementary row operation.
    Operation {
        /// How many rows the matrix has.
        rows: usize,
    },
    /// Whether a claim is true; if not, a matrix that refutes it.
    Claim {
        /// The rows of that matrix.
        rows: usize,
        /// Its columns.
        columns: usize,
        /// A bar stands after so many of them.
        coefficient_columns: usize,
    },
    /// Steps to put in order.
    Order(Vec<Prompt>),
    /// An answer in the learner's own words, which they compare with points afterwards: see [`Exercise::points`].
    ///
    /// [`Exercise::points`]: super::Exercise::points
    Points {
        /// How many points there are.
        count: usize,
    },
}

/// A place in the stepper that shows what matters.
#[derive(Clone, Debug, PartialEq)]
pub struct Show {
    /// The matrix, a right-hand side included.
    pub matrix: ExactMatrix,
    /// How many of its columns are coefficients.
    pub coefficient_columns: usize,
    /// Where its elimination leads.
    pub form: Form,
    /// The position in the steps, 0 for the start.
    pub step: usize,
}
