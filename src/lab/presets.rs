//! Ready-made matrices, each there for one thing that it shows.
//!
//! What a name or a hint claims is recomputed by `tests/presets.rs`.

/// What a group of presets has in common, in the order in which the groups are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// A 3 × 3 matrix of each rank.
    Ranks,
    /// Dependences that are hard to see.
    Hidden,
    /// Matrices that are not square.
    Shapes,
    /// Systems of equations.
    Systems,
    /// Data and decimals, where exact numbers and computers part ways.
    Numbers,
}

impl Group {
    /// The heading of the group.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ranks => "Every rank of a 3 × 3",
            Self::Hidden => "Hidden dependence",
            Self::Shapes => "Wide, tall and large",
            Self::Systems => "Systems of equations",
            Self::Numbers => "Data and decimals",
        }
    }
}

/// A ready-made matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// A name for programs that never changes.
    pub id: &'static str,
    /// The group that it is shown in.
    pub group: Group,
    /// What a person chooses it by.
    pub name: &'static str,
    /// One sentence on what there is to see.
    pub hint: &'static str,
    /// The matrix as text: rows by `;`, entries by spaces, an optional right-hand side after `|`.
    pub text: &'static str,
}

/// The preset with this [`id`](Preset::id).
///
/// ```
/// use ranklab::lab::presets::preset;
/// assert_eq!(preset("rank-1").unwrap().text, "1 2 -1; 2 4 -2; -3 -6 3");
/// assert!(preset("no such").is_none());
/// ```
pub fn preset(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.id == id)
}

/// All presets, group by group.
pub const PRESETS: &[Preset] = &[
    Preset {
        id: "rank-3",
        group: Group::Ranks,
        name: "Rank 3",
        hint: "Full rank: a pivot in every row and every column, and only the zero vector in the null space.",
        text: "1 2 1; 2 5 3; 1 3 3",
    },
    Preset {
        id: "rank-2",
        group: Group::Ranks,
        name: "Rank 2",
        hint: "Counting from 1 to 9: the middle row is the average of the other two.",
        text: "1 2 3; 4 5 6; 7 8 9",
    },
    Preset {
        id: "rank-1",
        group: Group::Ranks,
        name: "Rank 1",
        hint: "Every row is a multiple of the first, and every column too.",
        text: "1 2 -1; 2 4 -2; -3 -6 3",
    },
    Preset {
        id: "rank-0",
        group: Group::Ranks,
        name: "Rank 0",
        hint: "Only the zero matrix has rank 0: every vector is in its null space.",
        text: "0 0 0; 0 0 0; 0 0 0",
    },
    Preset {
        id: "hidden-row-3",
        group: Group::Hidden,
        name: "A dependent third row",
        hint: "Rank 2, although no row is a multiple of another: the third is 3 times the first minus 2 times the second.",
        text: "3 1 2; 1 4 -1; 7 -5 8",
    },
    Preset {
        id: "hidden-row-4",
        group: Group::Hidden,
        name: "A dependent fourth row",
        hint: "Rank 3: the fourth row is the first minus 3 times the second plus the third. Would you have seen it?",
        text: "2 1 0 3; 1 -1 2 1; 3 2 1 -2; 2 6 -5 -2",
    },
    Preset {
        id: "magic-square",
        group: Group::Hidden,
        name: "Dürer’s magic square",
        hint: "Every row, column and diagonal adds up to 34; with all that symmetry the rank is only 3.",
        text: "16 3 2 13; 5 10 11 8; 9 6 7 12; 4 15 14 1",
    },
    Preset {
        id: "wide",
        group: Group::Shapes,
        name: "Wide, 2 × 4",
        hint: "Rank 2 and nullity 2; the second pivot is in the third column.",
        text: "1 2 0 3; 2 4 1 7",
    },
    Preset {
        id: "tall",
        group: Group::Shapes,
        name: "Tall, 4 × 2",
        hint: "Rank 2 and nullity 0: the columns are independent, but the four rows cannot be.",
        text: "1 2; 2 4; -1 -2; 3 5",
    },
    Preset {
        id: "six-by-nine",
        group: Group::Shapes,
        name: "6 × 9",
        hint: "Rank 4 and nullity 5, and not one fraction on the way.",
        text: "1 0 3 3 -1 -1 -5 0 0; 1 -1 4 1 0 1 -2 7 1; 1 1 2 5 0 0 -2 0 2; 1 -1 4 1 -2 0 -8 2 4; \
               0 1 -1 2 1 0 3 -1 -1; -2 0 -6 -6 1 0 7 -4 -3",
    },
    Preset {
        id: "zero-wide",
        group: Group::Shapes,
        name: "All zeros, 2 × 5",
        hint: "Nothing to eliminate: rank 0, nullity 5, left nullity 2.",
        text: "0 0 0 0 0; 0 0 0 0 0",
    },
    Preset {
        id: "unique-solution",
        group: Group::Systems,
        name: "One solution",
        hint: "As many pivots as unknowns: x = 5, y = 3, z = −2 and nothing else.",
        text: "1 1 1; 0 2 5; 2 5 -1 | 6; -4; 27",
    },
    Preset {
        id: "infinitely-many-solutions",
        group: Group::Systems,
        name: "Infinitely many solutions",
        hint: "The third equation is the sum of the first two: one unknown is free.",
        text: "1 2 -1; 2 4 1; 3 6 0 | 4; 5; 9",
    },
    Preset {
        id: "no-solution",
        group: Group::Systems,
        name: "No solution",
        hint: "The left side of the third equation is the sum of the first two, its right side is not.",
        text: "1 1 2; 2 -1 1; 3 0 3 | 4; 1; 6",
    },
    Preset {
        id: "needs-a-swap",
        group: Group::Systems,
        name: "Needs a row swap",
        hint: "The first entry is 0, so another row has to come up; there is one solution.",
        text: "0 1 2; 1 3 1; 2 1 -1 | 5; 6; 1",
    },
    Preset {
        id: "house-areas",
        group: Group::Numbers,
        name: "Houses in m² and ft²",
        hint: "The columns are area in m², area in ft², rooms and age. The second is 10.7639 times the first: \
               rank 3, not 4.",
        text: "120 1291.668 4 12; 85 914.9315 3 40; 200 2152.78 6 5; 64 688.8896 2 71; 150 1614.585 5 23",
    },
    Preset {
        id: "one-and-almost-zero",
        group: Group::Numbers,
        name: "1 and 1e-16",
        hint: "Exactly, the rank is 2. NumPy’s default tolerance, 2 times 2.2e-16, counts 1e-16 as zero and says 1.",
        text: "1 0; 0 1e-16",
    },
    Preset {
        id: "tenths",
        group: Group::Numbers,
        name: "0.1 to 0.9",
        hint: "A tenth of the matrix from 1 to 9, and like it of rank 2. The nearest binary fractions that a computer \
               stores instead have rank 3.",
        text: "0.1 0.2 0.3; 0.4 0.5 0.6; 0.7 0.8 0.9",
    },
    Preset {
        id: "hilbert-4",
        group: Group::Numbers,
        name: "Hilbert, 4 × 4",
        hint: "Entry i, j is 1/(i + j − 1). Rank 4, but only just: the determinant is 1/6048000.",
        text: "1 1/2 1/3 1/4; 1/2 1/3 1/4 1/5; 1/3 1/4 1/5 1/6; 1/4 1/5 1/6 1/7",
    },
];
