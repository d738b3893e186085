//! The lab of the four subspaces without a browser: bases, dimensions, orthogonality.

/// What can happen.
pub mod action;
/// The diagram of the four subspaces.
pub mod diagram;
/// What the lab shows.
pub mod present;
/// What the lab remembers.
pub mod state;
/// What an event does.
pub mod update;
/// What the lab shows, as data.
pub mod view;
/// The sentences.
pub mod words;

pub use action::Action;
pub use present::{Memo, present};
pub use state::State;
pub use update::update;
pub use view::View;
