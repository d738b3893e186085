//! Ready-made matrices for the lab of numerical rank. What a name or a hint claims is recomputed by `tests/numerical_lab.rs`.

use crate::math::text::parse_line;
use crate::math::{ExactMatrix, Rational, System};
use std::ops::RangeInclusive;

/// The identifier of the Hilbert matrices.
pub const HILBERT: &str = "hilbert";
/// How many rows a Hilbert matrix may have here.
pub const HILBERT_ROWS: RangeInclusive<usize> = 2..=12;
/// How many it has when it is chosen.
const FIRST_HILBERT: usize = 4;

/// A ready-made matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// A name for programs that never changes.
    pub id: &'static str,
    /// What a person chooses it by.
    pub name: &'static str,
    /// One sentence on what there is to see.
    pub hint: &'static str,
    source: Source,
}

/// Where the entries come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// Rows by `;`, entries by spaces.
    Text(&'static str),
    /// A Hilbert matrix: entry i, j is 1/(i + j - 1). How many rows is chosen apart.
    Hilbert,
}

/// All of them. The first is what the lab opens with.
pub const PRESETS: [Preset; 7] = [
    Preset {
        id: "one-and-almost-zero",
        name: "1 and 1e−16",
        hint: "Exactly, the rank is 2. NumPy’s tolerance, about 4.4e−16, is above the second singular value.",
        source: Source::Text("1 0; 0 1e-16"),
    },
    Preset {
        id: "tenths",
        name: "0.1 to 0.9",
        hint: "Exactly, the rank is 2. The doubles that are stored instead form a matrix of rank 3, though only just.",
        source: Source::Text("0.1 0.2 0.3; 0.4 0.5 0.6; 0.7 0.8 0.9"),
    },
    Preset {
        id: HILBERT,
        name: "Hilbert, n × n",
        hint: "Entry i, j is 1/(i + j − 1). Exactly, the rank is n; but the more rows, the closer the smallest singular \
               value is to 0: from n = 11 on it is below NumPy’s tolerance.",
        source: Source::Hilbert,
    },
    Preset {
        id: "nearly-dependent",
        name: "Nearly dependent rows",
        hint: "The third row is the sum of the first two, but for a millionth in one entry: rank 3, and a matrix of \
               rank 2 is less than a millionth away.",
        source: Source::Text("1 2 3; 4 5 6; 5 7 9.000001"),
    },
    Preset {
        id: "noisy-copies",
        name: "Two noisy copies",
        hint: "Two measurements of one quantity, with errors of about a hundredth: a tolerance of 0.05 sees one column.",
        source: Source::Text("1.00 1.01; 2.00 1.99; 3.00 3.00"),
    },
    Preset {
        id: "tiny-scale",
        name: "Everything near 1e−200",
        hint: "A tolerance that scales with the data finds rank 2; a fixed one, such as 1e−10, finds rank 0.",
        source: Source::Text("1e-200 2e-200; 3e-200 4e-200"),
    },
    Preset {
        id: "rounded-away",
        name: "A difference that is rounded away",
        hint: "Exactly, the rank is 2. The last entry is stored as 1, and then both rows are the same.",
        source: Source::Text("1 1; 1 1.00000000000000000001"),
    },
];

/// The preset with this [`id`](Preset::id).
pub fn preset(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.id == id)
}

/// The preset that a matrix is.
pub fn preset_of(system: &System) -> Option<&'static Preset> {
    let same = |preset: &&Preset| match preset.source {
        Source::Text(_) => preset.system() == *system,
        Source::Hilbert => HILBERT_ROWS.contains(&system.rows()) && hilbert(system.rows()) == *system,
    };
    PRESETS.iter().find(same)
}

impl Preset {
    /// Its matrix.
    pub fn system(&self) -> System {
        match self.source {
            Source::Text(text) => parse_line(text).map(|read| read.system).unwrap_or_default(),
            Source::Hilbert => hilbert(FIRST_HILBERT),
        }
    }
}

/// The Hilbert matrix with so many rows, at an end of [`HILBERT_ROWS`] for a number beyond it.
pub fn hilbert(rows: usize) -> System {
    let rows = rows.clamp(*HILBERT_ROWS.start(), *HILBERT_ROWS.end());
    // 0-based, entry i, j is 1/(i + j + 1).
    let matrix = ExactMatrix::from_fn(rows, rows, |i, j| Rational::new(1.into(), (i + j + 1).into()));
    System::new(matrix, None).unwrap_or_default()
}
