//! The cells as typed, as one text that the browser keeps for its tab: a link holds only what reads as a matrix.

use super::state::State;
use crate::lab::sheet::{Place, Sheet};

/// Between cells, rows and sheets: characters that nobody types. (Pasted ones are left out of a draft.)
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';
const SHEET: char = '\u{1d}';
/// In place of a right-hand side that is not there.
const NO_RIGHT_HAND_SIDE: &str = "\u{1c}";
const RESERVED: [char; 4] = [CELL, ROW, SHEET, '\u{1c}'];

impl State {
    /// The matrix in view, by which the draft is recognised again, and the cells as typed.
    pub fn draft(&self) -> String {
        format!("{}{SHEET}{}", text(&Sheet::of(&self.document.system)), text(&self.document.sheet))
    }

    /// Takes the cells of a draft, if it belongs to the matrix in view; otherwise nothing happens.
    pub fn take_draft(&mut self, draft: &str) {
        let Some((system, cells)) = draft.split_once(SHEET) else { return };
        if system != text(&Sheet::of(&self.document.system)) {
            return;
        }
        if let Some(sheet) = sheet(cells) {
            // Cells that all read as numbers must make the matrix in view; cells that do not are what drafts are for.
            if sheet.read().map_or(true, |read| read == self.document.system) {
                self.document.sheet = sheet;
            }
        }
    }
}

fn text(sheet: &Sheet) -> String {
    let cell = |place: Place| sheet.text(place).replace(RESERVED, "");
    let row = |row: usize| {
        let mut cells: Vec<String> = (0..sheet.columns()).map(|column| cell(Place::Entry { row, column })).collect();
        cells.push(if sheet.has_right_hand_side() {
            cell(Place::RightHandSide { row })
        } else {
            NO_RIGHT_HAND_SIDE.to_owned()
        });
        cells.join(&CELL.to_string())
    };
    (0..sheet.rows()).map(row).collect::<Vec<_>>().join(&ROW.to_string())
}

fn sheet(text: &str) -> Option<Sheet> {
    let mut cells: Vec<Vec<String>> = text.split(ROW).map(|row| row.split(CELL).map(str::to_owned).collect()).collect();
    let beside: Vec<String> = cells.iter_mut().map(Vec::pop).collect::<Option<_>>()?;
    let right_hand_side = if beside.iter().all(|entry| entry == NO_RIGHT_HAND_SIDE) { None } else { Some(beside) };
    Sheet::of_texts(cells, right_hand_side)
}
