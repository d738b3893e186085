//! A matrix that a person edits inside of a lab: the cells as typed, the last matrix that they read as, and undo.

use super::elimination::action::{Run, ShapeChange};
use super::elimination::view::{Available, CellView, Room};
use super::sheet::{Place, Sheet};
use crate::math::number::parse_number;
use crate::math::system::MAX_SIZE;
use crate::math::text::{MatrixProblem, parse_matrix};
use crate::math::{Rational, System};

/// So many changes can be undone.
const REMEMBERED: usize = 100;

/// The state of an edited matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    sheet: Sheet,
    system: System,
    /// Text entered as a whole that could not be read.
    unread: Option<MatrixProblem>,
    past: Vec<Sheet>,
    future: Vec<Sheet>,
    /// The cell that is being typed in: more of the same is one change.
    typing: Option<Place>,
}

/// What can happen to an edited matrix.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text of a cell changed; its whole new text.
    CellEdited {
        /// Which cell.
        place: Place,
        /// Its text.
        text: String,
    },
    /// Rows or columns were added or removed.
    ShapeChanged(ShapeChange),
    /// A whole matrix was pasted into a cell.
    Pasted(String),
    /// The last change is to be taken back.
    UndoPressed,
    /// What was taken back is to come again.
    RedoPressed,
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::CellEdited { place, .. } => Run::Typing(*place),
            _ => Run::Single,
        }
    }
}

/// An edited matrix as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct GridView {
    /// What it is called, such as `Matrix A`: the heading.
    pub title: String,
    /// A name for ids and for a screen reader to tell two of them apart: `a`, `b`.
    pub id: &'static str,
    /// The cells, row by row.
    pub rows: Vec<Vec<CellView>>,
    /// The right-hand side, if there is one.
    pub right_hand_side: Option<Vec<CellView>>,
    /// Sentences for the cells that are no numbers, and for a pasted text that is no matrix.
    pub problems: Vec<String>,
    /// Whether the matrix may grow or shrink each way.
    pub room: Room,
    /// Whether there is something to undo.
    pub undo: Available,
    /// Whether there is something to redo.
    pub redo: Available,
}

impl Grid {
    /// A matrix to be edited.
    pub fn of(system: System) -> Self {
        let sheet = Sheet::of(&system);
        Self { sheet, system, unread: None, past: Vec::new(), future: Vec::new(), typing: None }
    }

    /// A matrix to be edited, its numbers as they are written.
    pub fn from_text(text: &str) -> Result<Self, MatrixProblem> {
        let read = parse_matrix(text)?;
        let sheet = Sheet::with_texts(&read.system, read.cells, read.right_hand_side);
        Ok(Self { sheet, ..Self::of(read.system) })
    }

    /// The matrix, as the cells read; while one of them does not, the last matrix that there was.
    pub fn system(&self) -> &System {
        &self.system
    }

    /// Whether every cell reads as a number, so that [`Self::system`] is what is seen.
    pub fn is_read(&self) -> bool {
        self.sheet.read().is_ok()
    }

    /// Shows another matrix. The change can be undone; nothing happens where it is the same one.
    pub fn show(&mut self, system: System) {
        if system != self.system || !self.is_read() {
            self.remember();
            self.sheet = Sheet::of(&system);
            self.system = system;
        }
        self.unread = None;
    }

    /// Writes the numbers another way, such as `0.1` for 1/10. What would not read as the same number stays as it is.
    pub fn write(&mut self, text: impl Fn(&Rational) -> String) {
        let coefficients = self.system.coefficients();
        for row in 0..self.sheet.rows() {
            for column in 0..self.sheet.columns() {
                let Some(entry) = coefficients.get((row, column)) else { continue };
                let text = text(entry);
                if parse_number(&text).as_ref() == Ok(entry) {
                    self.sheet.set_text(Place::Entry { row, column }, text);
                }
            }
        }
    }

    /// Lets something happen.
    pub fn update(&mut self, action: Action) {
        let typing = match &action {
            Action::CellEdited { place, .. } => Some(*place),
            _ => None,
        };
        let continues = typing.is_some() && typing == self.typing;
        self.typing = typing;
        self.unread = None;
        match action {
            Action::CellEdited { place, text } => {
                if !continues {
                    self.remember();
                }
                self.sheet.set_text(place, text);
            }
            Action::ShapeChanged(change) => {
                let before = self.sheet.clone();
                match change {
                    ShapeChange::RowAdded => self.sheet.add_row(),
                    ShapeChange::RowRemoved => self.sheet.remove_row(),
                    ShapeChange::ColumnAdded => self.sheet.add_column(),
                    ShapeChange::ColumnRemoved => self.sheet.remove_column(),
                    ShapeChange::RightHandSideAdded => self.sheet.add_right_hand_side(),
                    ShapeChange::RightHandSideRemoved => self.sheet.remove_right_hand_side(),
                }
                if self.sheet != before {
                    let after = std::mem::replace(&mut self.sheet, before);
                    self.remember();
                    self.sheet = after;
                }
            }
            Action::Pasted(text) => match parse_matrix(&text) {
                Ok(read) => {
                    self.remember();
                    self.sheet = Sheet::with_texts(&read.system, read.cells, read.right_hand_side);
                }
                Err(problem) => self.unread = Some(problem),
            },
            Action::UndoPressed => {
                if let Some(sheet) = self.past.pop() {
                    self.future.push(std::mem::replace(&mut self.sheet, sheet));
                }
            }
            Action::RedoPressed => {
                if let Some(sheet) = self.future.pop() {
                    self.past.push(std::mem::replace(&mut self.sheet, sheet));
                }
            }
        }
        if let Ok(system) = self.sheet.read() {
            self.system = system;
        }
    }

    fn remember(&mut self) {
        self.past.push(self.sheet.clone());
        if self.past.len() > REMEMBERED {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// What is shown. Cells are called `Row 2, column 3`, after `prefix`, which tells a second matrix from the first.
    pub fn view(&self, id: &'static str, title: impl Into<String>, prefix: &str) -> GridView {
        let sheet = &self.sheet;
        let name = |place: Place| {
            let name = match place {
                Place::Entry { row, column } => format!("Row {}, column {}", row + 1, column + 1),
                Place::RightHandSide { row } => format!("Right-hand side, row {}", row + 1),
            };
            if prefix.is_empty() { name } else { format!("{prefix}, {}{}", name[..1].to_lowercase(), &name[1..]) }
        };
        let problems = sheet.read().err().unwrap_or_default();
        let cell = |place: Place| CellView {
            place,
            name: name(place),
            text: sheet.text(place).to_owned(),
            problem: problems.iter().find(|problem| problem.place == place).map(|problem| problem.problem.to_string()),
        };
        let sentences = problems.iter().map(|problem| format!("{}: {}", name(problem.place), problem.problem));
        GridView {
            title: title.into(),
            id,
            rows: (0..sheet.rows())
                .map(|row| (0..sheet.columns()).map(|column| cell(Place::Entry { row, column })).collect())
                .collect(),
            right_hand_side: sheet
                .has_right_hand_side()
                .then(|| (0..sheet.rows()).map(|row| cell(Place::RightHandSide { row })).collect()),
            problems: sentences.chain(self.unread.iter().map(ToString::to_string)).collect(),
            room: Room {
                add_row: Available::from(sheet.rows() < MAX_SIZE),
                remove_row: Available::from(sheet.rows() > 1),
                add_column: Available::from(sheet.columns() < MAX_SIZE),
                remove_column: Available::from(sheet.columns() > 1),
            },
            undo: Available::from(!self.past.is_empty()),
            redo: Available::from(!self.future.is_empty()),
        }
    }
}
