//! Each interactive without a browser: state, update, present, words.

/// The hint ladder.
pub mod hint;
/// A typed row operation.
pub mod own_op;
/// Ready-made matrices.
pub mod presets;
/// Checking the learner's arithmetic.
pub mod row_check;
/// The sentences.
pub mod words;
