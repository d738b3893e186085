//! The map lab without a browser: image and kernel as pictures.

/// What can happen.
pub mod action;
mod address;
/// Exact vectors as places in a picture.
pub mod geometry;
/// Points of the domain, by where they are sent.
pub mod lattice;
/// What the lab shows.
pub mod present;
/// The vector of the kernel that is nearest.
pub mod snap;
/// What the lab remembers.
pub mod state;
/// What depends on the matrix alone.
pub mod survey;
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
