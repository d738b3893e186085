//! The examples of the lab.

use crate::math::System;
use crate::math::exact::from_integers;

/// A ready-made matrix.
pub struct Example {
    /// Its id.
    pub id: &'static str,
    /// What a person chooses.
    pub name: &'static str,
    rows: &'static [&'static [i64]],
}

impl Example {
    /// The matrix.
    pub fn system(&self) -> System {
        let columns = self.rows.first().map_or(0, |row| row.len());
        System::new(from_integers(self.rows.len(), columns, self.rows), None).unwrap_or_default()
    }
}

/// Points.
pub const POINTS: [Example; 5] = [
    Example { id: "diagonal", name: "Four points in the plane", rows: &[&[1, 1], &[2, 3], &[3, 2], &[4, 4]] },
    Example {
        id: "line",
        name: "Points on a line",
        rows: &[&[1, 0, 2], &[3, 1, 3], &[5, 2, 4], &[7, 3, 5], &[11, 5, 7]],
    },
    Example {
        id: "plane",
        name: "Points on a plane",
        rows: &[&[1, 0, 3], &[0, 1, 4], &[2, 1, 0], &[3, 2, -3], &[-1, 1, 6], &[2, -2, 3], &[-2, 0, 9]],
    },
    Example { id: "square", name: "The corners of a square", rows: &[&[0, 0], &[2, 0], &[2, 2], &[0, 2]] },
    Example { id: "same", name: "The same point three times", rows: &[&[2, 5], &[2, 5], &[2, 5]] },
];

/// Square matrices.
pub const SQUARES: [Example; 6] = [
    Example { id: "nilpotent", name: "Nilpotent", rows: &[&[0, 1], &[0, 0]] },
    Example { id: "symmetric", name: "Symmetric, rank 1", rows: &[&[1, 1], &[1, 1]] },
    Example { id: "shift", name: "Pushes coordinates up", rows: &[&[0, 1, 0], &[0, 0, 1], &[0, 0, 0]] },
    Example { id: "regular", name: "Needs a swap", rows: &[&[0, 1, 2], &[1, 3, 1], &[2, 1, -1]] },
    Example { id: "turn", name: "A quarter turn", rows: &[&[0, -1], &[1, 0]] },
    Example { id: "numbers", name: "1 to 9", rows: &[&[1, 2, 3], &[4, 5, 6], &[7, 8, 9]] },
];

/// The example with this matrix.
pub fn id_of(examples: &[Example], system: &System) -> Option<&'static str> {
    examples.iter().find(|example| example.system() == *system).map(|example| example.id)
}
