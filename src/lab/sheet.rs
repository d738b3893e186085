//! The matrix editor's sheet: the text of every cell as typed, and what it reads as.

use crate::math::number::{NumberProblem, format_input, parse_number};
use crate::math::system::MAX_SIZE;
use crate::math::{ExactMatrix, Rational, System};

/// A cell of the sheet, 0-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// An entry of the matrix.
    Entry {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// An entry of the right-hand side.
    RightHandSide {
        /// Its row.
        row: usize,
    },
}

/// A cell that does not read as a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// Which cell.
    pub place: Place,
    /// What is wrong with its text.
    pub problem: NumberProblem,
}

/// The cells of a matrix and, optionally, of a right-hand side, as typed. Always a rectangle of 1 to [`MAX_SIZE`] rows
/// and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    cells: Vec<Vec<String>>,
    right_hand_side: Option<Vec<String>>,
}

impl Sheet {
    /// The sheet that writes a system with exact numbers.
    pub fn of(system: &System) -> Self {
        let row = |i: usize| system.coefficients().row(i).iter().map(format_input).collect();
        Self {
            cells: (0..system.rows()).map(row).collect(),
            right_hand_side: system.right_hand_side().map(|entries| entries.iter().map(format_input).collect()),
        }
    }

    /// The sheet with the given texts, whatever they say; `None` where they are not a rectangle of an accepted size.
    pub fn of_texts(cells: Vec<Vec<String>>, right_hand_side: Option<Vec<String>>) -> Option<Self> {
        let columns = cells.first().map_or(0, Vec::len);
        let accepted = (1..=MAX_SIZE).contains(&cells.len())
            && (1..=MAX_SIZE).contains(&columns)
            && cells.iter().all(|row| row.len() == columns)
            && right_hand_side.as_ref().is_none_or(|entries| entries.len() == cells.len());
        accepted.then_some(Self { cells, right_hand_side })
    }

    /// The sheet with the given texts, where they read as the system: pasted numbers stay as they were written.
    pub fn with_texts(system: &System, cells: Vec<Vec<String>>, right_hand_side: Option<Vec<String>>) -> Self {
        Self::of_texts(cells, right_hand_side)
            .filter(|sheet| sheet.read().as_ref() == Ok(system))
            .unwrap_or_else(|| Self::of(system))
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.cells.len()
    }

    /// The number of columns, the right-hand side not counted.
    pub fn columns(&self) -> usize {
        self.cells.first().map_or(0, Vec::len)
    }

    /// Whether there is a right-hand side.
    pub fn has_right_hand_side(&self) -> bool {
        self.right_hand_side.is_some()
    }

    /// The text of a cell; empty where there is no such cell.
    pub fn text(&self, place: Place) -> &str {
        match place {
            Place::Entry { row, column } => self.cells.get(row).and_then(|cells| cells.get(column)),
            Place::RightHandSide { row } => self.right_hand_side.as_ref().and_then(|cells| cells.get(row)),
        }
        .map_or("", String::as_str)
    }

    /// Changes the text of a cell; nothing happens where there is no such cell.
    pub fn set_text(&mut self, place: Place, text: String) {
        let cell = match place {
            Place::Entry { row, column } => self.cells.get_mut(row).and_then(|cells| cells.get_mut(column)),
            Place::RightHandSide { row } => self.right_hand_side.as_mut().and_then(|cells| cells.get_mut(row)),
        };
        if let Some(cell) = cell {
            *cell = text;
        }
    }

    /// Reads every cell. All problems are found at once, in reading order, the right-hand side at each row's end.
    pub fn read(&self) -> Result<System, Vec<CellProblem>> {
        let mut problems = Vec::new();
        let mut read = |place: Place| match parse_number(self.text(place)) {
            Ok(value) => Some(value),
            Err(problem) => {
                problems.push(CellProblem { place, problem });
                None
            }
        };
        let mut entries: Vec<Option<Rational>> = Vec::new();
        let mut beside: Vec<Option<Rational>> = Vec::new();
        for row in 0..self.rows() {
            entries.extend((0..self.columns()).map(|column| read(Place::Entry { row, column })));
            if self.has_right_hand_side() {
                beside.push(read(Place::RightHandSide { row }));
            }
        }
        let (rows, columns) = (self.rows(), self.columns());
        let entries: Option<Vec<Rational>> = entries.into_iter().collect();
        let beside: Option<Vec<Rational>> = beside.into_iter().collect();
        match (entries, beside) {
            (Some(entries), Some(beside)) => {
                let matrix = ExactMatrix::from_row_slice(rows, columns, &entries);
                System::new(matrix, self.has_right_hand_side().then_some(beside)).map_err(|_| problems)
            }
            _ => Err(problems),
        }
    }

    /// Adds a row of zeros at the bottom, written out so that they can be seen. Nothing happens at [`MAX_SIZE`].
    pub fn add_row(&mut self) {
        if self.rows() < MAX_SIZE {
            self.cells.push(vec!["0".to_owned(); self.columns()]);
            if let Some(entries) = &mut self.right_hand_side {
                entries.push("0".to_owned());
            }
        }
    }

    /// Adds a column of zeros at the right, before the right-hand side. Nothing happens at [`MAX_SIZE`].
    pub fn add_column(&mut self) {
        if self.columns() < MAX_SIZE {
            self.cells.iter_mut().for_each(|row| row.push("0".to_owned()));
        }
    }

    /// Removes the last row, unless it is the only one.
    pub fn remove_row(&mut self) {
        if self.rows() > 1 {
            self.cells.pop();
            if let Some(entries) = &mut self.right_hand_side {
                entries.pop();
            }
        }
    }

    /// Removes the last column, unless it is the only one.
    pub fn remove_column(&mut self) {
        if self.columns() > 1 {
            self.cells.iter_mut().for_each(|row| {
                row.pop();
            });
        }
    }

    /// Adds a right-hand side of zeros, where there is none.
    pub fn add_right_hand_side(&mut self) {
        let rows = self.rows();
        self.right_hand_side.get_or_insert_with(|| vec!["0".to_owned(); rows]);
    }

    /// Writes a right-hand side of as many numbers as there are rows, in place of the one that there is.
    pub fn set_right_hand_side(&mut self, entries: &[Rational]) {
        if entries.len() == self.rows() {
            self.right_hand_side = Some(entries.iter().map(format_input).collect());
        }
    }

    /// Removes the right-hand side.
    pub fn remove_right_hand_side(&mut self) {
        self.right_hand_side = None;
    }
}

/// Whether pasted text holds more than one number: then it is a whole matrix, not the text of one cell.
///
/// ```
/// use ranklab::lab::sheet::is_whole_matrix;
/// assert!(is_whole_matrix("1\t2\n3\t4"));
/// assert!(!is_whole_matrix(" -3/4 "));
/// ```
pub fn is_whole_matrix(text: &str) -> bool {
    let text = text.trim();
    parse_number(text).is_err() && text.contains(|c: char| c.is_whitespace() || ",;[{\\&|".contains(c))
}
