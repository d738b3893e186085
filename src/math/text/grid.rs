//! Cells before anyone has read them: what all families of notation come down to.

/// One row: its cells in order, and before which of them bars stand. A cell without text is a missing entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    pub(super) bars: Vec<usize>,
}

impl Row {
    /// A row of cells in which one that is nothing but `|` is a bar.
    pub(super) fn of_cells(cells: impl IntoIterator<Item = String>) -> Self {
        let mut row = Self::default();
        for cell in cells {
            row.push(cell.trim());
        }
        row
    }

    pub(super) fn push(&mut self, cell: &str) {
        if cell == "|" {
            self.bars.push(self.cells.len());
        } else {
            self.cells.push(cell.to_owned());
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.bars.is_empty() && self.cells.iter().all(String::is_empty)
    }
}

/// All cells, with a right-hand side where it was written apart from the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) rows: Vec<Row>,
    pub(super) right_hand_side: Option<Vec<String>>,
}

/// What a comma inside a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellComma {
    /// A decimal comma, whatever stands around it.
    Decimal,
    /// A decimal comma unless it may group thousands; one cell where it cannot settles it for all.
    ByEvidence,
}
