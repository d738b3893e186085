//! Each interactive without a browser: state, update, present, words.

/// Checking a basis that the learner entered.
pub mod basis_check;
/// Collinear features and ridge.
pub mod collinearity;
/// Pictures at low rank.
pub mod compress;
/// The elimination lab.
pub mod elimination;
/// A matrix that is edited inside of a lab.
pub mod grid;
/// The hint ladder.
pub mod hint;
/// The first screen.
pub mod home;
/// What a key means.
pub mod keys;
/// The lesson.
pub mod learn;
/// Low-rank updates.
pub mod lora;
/// Image and kernel as pictures.
pub mod map;
/// A number as typeset.
pub mod numeral;
/// Numerical rank.
pub mod numerical;
/// A typed row operation.
pub mod own_op;
/// Principal components.
pub mod pca;
/// Ready-made matrices.
pub mod presets;
/// Rank in products and sums.
pub mod properties;
/// The quiz's pages.
pub mod quiz;
/// Ratings from few factors.
pub mod recommender;
/// Checking the learner's arithmetic.
pub mod row_check;
/// The matrix editor.
pub mod sheet;
/// The whole site.
pub mod site;
/// Systems of equations.
pub mod solve;
/// What the labs about floating point and low rank have in common.
pub mod study;
/// The four subspaces.
pub mod subspaces;
/// A table of words and numbers.
pub mod table;
/// The sentences.
pub mod words;
