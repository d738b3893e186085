//! The lab for systems of equations without a browser: ranks, solutions, pictures of the equations.

/// What can happen.
pub mod action;
/// What the lab shows.
pub mod present;
/// What the lab remembers.
pub mod state;
/// What an event does.
pub mod update;
/// What the lab shows, as data.
pub mod view;

pub use action::Action;
pub use present::{Memo, present};
pub use state::State;
pub use update::update;
pub use view::View;
