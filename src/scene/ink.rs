//! Inks: what a thing is, never what colour it has.

/// What a thing is. The colour of an ink is the custom property [`Ink::token`] of `static/css/tokens.css`, which the page
/// and the canvas both read, so that the palette exists once.
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

const FACE_TOKENS: [&str; 3] = ["--face-1", "--face-2", "--face-3"];
const FIBRE_TOKENS: [&str; FIBRES as usize] =
    ["--fibre-1", "--fibre-2", "--fibre-3", "--fibre-4", "--fibre-5", "--fibre-6", "--fibre-7", "--fibre-8"];
const EQUATION_TOKENS: [&str; 3] = ["--equation-1", "--equation-2", "--equation-3"];

impl Ink {
    /// Every ink there is, each once.
    pub const ALL: [Self; 22] = [
        Self::Text,
        Self::Axis,
        Self::Image,
        Self::Kernel,
        Self::Pivot,
        Self::RowSpace,
        Self::LeftNull,
        Self::Target,
        Self::Face(0),
        Self::Face(1),
        Self::Face(2),
        Self::Equation(0),
        Self::Equation(1),
        Self::Equation(2),
        Self::Fibre(0),
        Self::Fibre(1),
        Self::Fibre(2),
        Self::Fibre(3),
        Self::Fibre(4),
        Self::Fibre(5),
        Self::Fibre(6),
        Self::Fibre(7),
    ];

    /// The custom property that holds the ink's colour for faces, lines and dots.
    pub fn token(self) -> &'static str {
        let nth = |tokens: &'static [&str], number: u8| {
            tokens.iter().cycle().nth(usize::from(number) % tokens.len()).copied().unwrap_or("--ink")
        };
        match self {
            Self::Text => "--ink",
            Self::Axis => "--rule-strong",
            Self::Image => "--image",
            Self::Kernel => "--kernel",
            Self::Pivot => "--pivot",
            Self::RowSpace => "--row-space",
            Self::LeftNull => "--left-null",
            Self::Face(axis) => nth(&FACE_TOKENS, axis),
            Self::Fibre(number) => nth(&FIBRE_TOKENS, number),
            Self::Target => "--target-ink",
            Self::Equation(number) => nth(&EQUATION_TOKENS, number),
        }
    }

    /// The custom property that holds the ink's colour for letters, which need more contrast than lines.
    pub fn text_token(self) -> &'static str {
        match self {
            Self::Axis => "--ink-faint",
            Self::Image => "--image-text",
            Self::Kernel => "--kernel-text",
            Self::Pivot => "--pivot-text",
            Self::RowSpace => "--row-space-text",
            Self::LeftNull => "--left-null-text",
            Self::Face(_) | Self::Fibre(_) => "--ink-soft",
            Self::Text | Self::Target | Self::Equation(_) => self.token(),
        }
    }
}
