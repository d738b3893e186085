//! The quiz without a browser: questions made from seeds, answers judged by what they mean, practice and progress.
//!
//! ```text
//! Family + seed -> Exercise -> Question (no key)        -> the page
//!                      Answer -> Exercise::grade         -> Judgement: verdict, marks, credit, feedback
//!                                Exercise::solution      -> steps, those of the stepper among them
//! ```
//!
//! The page holds a [`Question`]; whenever it needs more, it makes the [`Exercise`] again from family and seed.

mod answer;
mod draft;
mod draw;
mod exercise;
/// Practice in which the worked example fades.
pub mod fading;
mod families;
mod family;
/// Formulas within a line.
pub mod formula;
mod grade;
mod key;
/// What has been learnt, and what comes next.
pub mod mastery;
mod misconception;
mod model;
/// What a question says.
pub mod prompt;
mod question;
/// The same questions for a whole class.
pub mod set;
/// What is said to an answer.
pub mod verdict;
/// Sentences.
pub mod words;
mod worked;

pub use answer::{Answer, Operation, Opinion};
pub use exercise::{Exercise, SolutionStep};
pub use family::Family;
pub use grade::read_operation;
pub use misconception::Misconception;
pub use prompt::Prompt;
pub use question::{Kind, Question, Show};
pub use verdict::{Judgement, Verdict};
pub use worked::{Ending, Taken, Worked};
