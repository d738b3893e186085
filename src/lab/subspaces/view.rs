//! What the lab of the four subspaces shows, as data. The page turns it into elements one to one.

use crate::lab::elimination::view::MeterView;

/// Everything the lab of the four subspaces shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The meter: one cell a column.
    pub meter: MeterView,
    /// The one sentence a screen reader hears.
    pub announcement: String,
}
