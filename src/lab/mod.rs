//! Each interactive without a browser: state, update, present, words.

/// Checking a basis that the learner entered.
pub mod basis_check;
/// The elimination lab.
pub mod elimination;
/// The hint ladder.
pub mod hint;
/// The first screen.
pub mod home;
/// What a key means.
pub mod keys;
/// The lesson.
pub mod learn;
/// Image and kernel as pictures.
pub mod map;
/// A number as typeset.
pub mod numeral;
/// A typed row operation.
pub mod own_op;
/// Ready-made matrices.
pub mod presets;
/// The quiz's pages.
pub mod quiz;
/// Checking the learner's arithmetic.
pub mod row_check;
/// The matrix editor.
pub mod sheet;
/// The whole site.
pub mod site;
/// Systems of equations.
pub mod solve;
/// The four subspaces.
pub mod subspaces;
/// The sentences.
pub mod words;
