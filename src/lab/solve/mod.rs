//! The lab for systems of equations without a browser: ranks, solutions, pictures of the equations.
//!
//! ```text
//! state   what is remembered        action, update   what can happen and what it does
//! analysis   all that follows from the system alone, once for each        arrangement   the rows as lines or planes
//! picture   shapes in space        words   every sentence        present, view   what is shown
//! ```

/// What can happen.
pub mod action;
/// All that follows from the system alone.
mod analysis;
/// The rows as points, lines or planes, and what they have in common.
pub mod arrangement;
/// The pictures.
mod picture;
/// What the lab shows.
pub mod present;
/// What the lab remembers.
pub mod state;
/// What an event does.
pub mod update;
/// What the lab shows, as data.
pub mod view;
/// Where the viewer stands.
pub mod viewer;
/// The sentences.
pub mod words;

pub use action::Action;
pub use analysis::Memo;
pub use present::present;
pub use state::State;
pub use update::update;
pub use view::View;
