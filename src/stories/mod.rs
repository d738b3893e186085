//! The machine-learning stories: small inputs -> a report. Each is a plain function of matrices and seeds.

/// Collinear features, least squares and ridge.
pub mod collinearity;
/// Matrices at low rank: the truncation and its rivals.
pub mod compression;
/// Doubles in place of exact numbers, and what becomes of the rank.
pub mod doubles;
/// Which parameters data can tell apart.
pub mod jacobian;
/// Rank in products, sums and chains.
pub mod layers;
/// One matrix through several instruments.
pub mod lenses;
/// Low-rank updates.
pub mod lora;
/// Principal components.
pub mod pca;
/// A table of ratings with gaps, from few factors.
pub mod ratings;
