//! Each interactive without a browser: state, update, present, words.

/// The hint ladder.
pub mod hint;
/// What a key means.
pub mod keys;
/// A number as typeset.
pub mod numeral;
/// A typed row operation.
pub mod own_op;
/// The elimination lab.
pub mod elimination;
/// The first screen.
pub mod home;
/// Ready-made matrices.
pub mod presets;
/// Checking the learner's arithmetic.
pub mod row_check;
/// The whole site.
pub mod site;
/// The matrix editor.
pub mod sheet;
/// The sentences.
pub mod words;
