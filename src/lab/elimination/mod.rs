//! The elimination lab without a browser: what it remembers, what can happen in it, and what it shows.

/// What can happen.
pub mod action;
/// What a link remembers of the lab, and the lab that a link describes.
pub mod address;
/// The elimination of the matrix in view, computed once per matrix.
pub mod analysis;
/// The cells as typed, kept through a reload.
pub mod draft;
/// The learner's own operation in the making.
pub mod own;
/// What the lab shows.
pub mod present;
/// What the lab remembers.
pub mod state;
/// What an event does.
pub mod update;
/// What the lab shows, as data.
pub mod view;

pub use action::Action;
pub use analysis::{Analysis, Memo};
pub use present::present;
pub use state::State;
pub use update::update;
pub use view::View;
