//! Practice step by step.

use super::{MatrixPiece, Piece};
use crate::math::RowOp;

/// Practice step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideView {
    /// Which steps are left to the learner.
    pub level: String,
    /// The steps so far.
    pub steps: Vec<GuideStep>,
    /// What the step is called that is asked for; `None` where nothing is asked.
    pub task: Option<String>,
    /// The row operation that was found and whose new row is asked for.
    pub operation: Option<RowOp>,
    /// A right answer, in the worked example or once it was shown.
    pub answer: Option<Vec<Piece>>,
    /// What is said at the end.
    pub closing: Option<String>,
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideStep {
    /// The operation.
    pub op: RowOp,
    /// Why it is done.
    pub reason: String,
    /// The matrix after it.
    pub matrix: MatrixPiece,
    /// Who found it, in a word or two; empty for a step of the worked example.
    pub who: &'static str,
}
