//! Inks: what a thing is, never what colour it has.

/// What a thing is. The colour of an ink is the custom property `--name` of `static/css/tokens.css`, which the page and
/// the canvas both read, so that the palette exists once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Letters, and what is the learner's own: x and where it goes.
    Text,
    /// Axes and their names.
    Axis,
    /// The image, and the columns that span it.
    Image,
    /// The kernel, and all that collapses.
    Kernel,
    /// A pivot.
    Pivot,
    /// The row space.
    RowSpace,
    /// The left null space.
    LeftNull,
    /// A face of the cube at right angles to an axis (0, 1 or 2).
    Face(u8),
    /// A fibre of the map, by its number modulo [`FIBRES`].
    Fibre(u8),
    /// A target: b.
    Target,
    /// One of the equations of a system, by its number modulo 3.
    Equation(u8),
}

/// How many inks there are to tell fibres apart.
pub const FIBRES: u8 = 8;
