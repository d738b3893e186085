//! Ranklab: matrix rank and rank-nullity, exactly, in the browser.
//!
//! The layers, each knowing only those below it:
//!
//! ```text
//! ui       Yew components                                         [feature web]
//! canvas   paints a scene                                         [feature web]
//! lab      each interactive without a browser: state, update, present, words
//! lesson   the chapters as Markdown, the blocks in them, and claims that are recomputed
//! link     what a share link remembers <-> the text of an address
//! stories  what rank means to machine learning: small inputs -> a report; uses math
//! quiz     question families, answers, verdicts, practice and progress; uses math
//! math     linear algebra over nalgebra, exact and in floating point; knows nothing above it
//! scene    drawings as data: shapes in space, cameras, inks; knows nothing of the others
//! ```
//!
//! Everything from `lab` down is plain Rust that runs natively (`--no-default-features`) and is where every decision is
//! made; `ui` only shows it. *What* happens is in [`lab`], *why it is true* in [`math`], *how it looks* in `ui` and
//! `static/css`.

/// Paints a scene with the browser's canvas.
#[cfg(feature = "web")]
#[allow(missing_docs)]
pub mod canvas;
/// Each interactive without a browser.
pub mod lab;
/// The lesson: its chapters, and what their blocks say.
pub mod lesson;
/// Share links.
pub mod link;
/// Linear algebra: matrices of rationals, row operations, eliminations as data, and what follows from them; singular
/// values and numerical rank in floating point.
pub mod math;
/// Questions with seeded generators, and what is said to an answer.
pub mod quiz;
/// Drawings as data.
pub mod scene;
/// The machine-learning stories: compression, ridge, low-rank updates, ratings, principal components.
pub mod stories;
/// The page.
#[cfg(feature = "web")]
#[allow(missing_docs)]
pub mod ui;
