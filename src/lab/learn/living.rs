//! What every live figure can do, whichever lab it is in small.

use super::chapter::Shows;
use crate::lab::map::action::Motion;

/// A live figure without a browser.
pub trait Living: Sized {
    /// What can happen in it.
    type Action: 'static;
    /// What it shows.
    type View: 'static;

    /// The figure that shows this; `None` where it is none of these.
    fn open(shows: &Shows) -> Option<Self>;

    /// Whether there is a figure that shows this.
    fn lives(shows: &Shows) -> bool {
        Self::open(shows).is_some()
    }

    /// The figure comes on screen: what moves in it sets out, or goes on, if things may move by themselves.
    fn woken(&mut self, _motion: Motion) {}

    /// The figure left the screen: nothing moves on behind it.
    fn slept(&mut self) {}

    /// Lets something happen. What does not belong to the figure does nothing.
    fn update(&mut self, action: Self::Action);

    /// What the figure shows; `None` where that is nothing.
    fn present(&mut self) -> Option<Self::View>;

    /// The link to the lab as the figure stands.
    fn link(&self) -> String;

    /// What a screen reader hears after something happened in the figure.
    fn announcement(view: &Self::View) -> String;
}
