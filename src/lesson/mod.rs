//! The lesson: fourteen chapters as Markdown, and everything about them that can be checked without a browser.
//!
//! ```text
//! content/    01-why-rank.md ... 14-takeaways.md, glossary.md, sources.md
//! head        the lines at the top of a chapter          entries   the glossary and the sources
//! widget      a live figure and its prediction           quiz      a question to answer on the page
//! question    choices, one of them right                 fields    the `key = value` lines of all of these
//! claim       statements that are recomputed with `math`
//! place       what is wrong, with file and line
//! ```
//!
//! `examples/lesson` compiles the chapters to JSON: it reads the Markdown and turns LaTeX into MathML, so that the site
//! needs neither. A wrong figure, a matrix that cannot be read, a dead link or a false claim stops it, with file and
//! line.

/// Statements in a chapter that are recomputed.
pub mod claim;
/// The entries of the glossary and of the list of sources.
pub mod entries;
/// Lines that read `key = value`.
pub mod fields;
/// The head of a chapter.
pub mod head;
/// What is wrong with a text, and where.
pub mod place;
/// Questions inside a chapter.
pub mod question;
/// Blocks that ask.
pub mod quiz;
/// Blocks that show a live figure.
pub mod widget;

/// The address names of the chapters, in reading order; `#/learn/` and one of them opens a chapter.
pub const CHAPTERS: [&str; 14] = [
    "why-rank",
    "rank-and-elimination",
    "three-by-three",
    "rank-nullity",
    "solving",
    "numerical-rank",
    "svd",
    "products-and-sums",
    "one-matrix-many-views",
    "collinear-features",
    "lora",
    "recommenders",
    "pca",
    "takeaways",
];

/// The number of misconceptions that the lesson names and mends; they count from 1.
pub const MISCONCEPTIONS: usize = 26;
