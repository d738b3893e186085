//! The lesson without a browser: what a chapter's page shows and says, what the reader answered, how far they have read.
//!
//! ```text
//! node      a chapter's text as a tree of known elements        chapter   chapters, their questions, glossary, sources
//! answers   what the reader answered, and what is told then      figure    the live figures, each a lab in small
//! given     the matrices that a question is about                words     the sentences
//! progress  what was read, kept on the device                     living    what every figure can do; study_figure: those of studies
//! visit     the answers in all chapters, kept for the tab
//! ```

/// What the reader answered, and what is told then.
pub mod answers;
/// Chapters, their questions, glossary and sources.
pub mod chapter;
/// Live figures.
pub mod figure;
/// The matrices that a question is about.
pub mod given;
/// What every live figure can do.
pub mod living;
/// A chapter's text as a tree.
pub mod node;
/// What was read.
pub mod progress;
/// Live figures of the studies.
pub mod study_figure;
/// The answers of a visit.
pub mod visit;
/// The sentences.
pub mod words;
