//! The quiz as a page: a run of questions with what was typed, the progress that it leaves, and what is said.
//!
//! ```text
//! address + kept run -> State -> present -> View
//! Event { action, at } -> update -> State        -> kept run, kept progress
//! ```
//!
//! The questions are made anew from family and seed, and answers judged anew, whenever something is shown: what is kept is
//! only what the learner gave.

pub mod action;
/// An answer in the making.
pub mod draft;
/// Practice step by step.
pub mod guide;
/// Progress from elsewhere.
mod import;
/// A run as text.
mod keep;
/// Entering a page of the quiz.
mod open;
/// State to view.
mod present;
pub mod state;
/// State and event to state.
mod update;
pub mod view;
/// Every sentence.
pub mod words;
/// Working out a new row.
pub mod working;

pub use action::{Action, Event, Moment};
pub use present::{present, summary};
pub use state::State;
pub use update::update;
