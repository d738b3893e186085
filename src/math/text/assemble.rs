//! From a grid of cell texts to a system: the one place that checks shapes and reads the numbers.

use super::grid::{CellComma, Grid, Row};
use super::{MatrixProblem, MatrixText};
use crate::math::exact::{ExactMatrix, Rational};
use crate::math::number::{excerpt, parse_number};
use crate::math::system::{BadShape, MAX_SIZE, System};

/// Checks the shape, then reads every cell. Separators at the end of rows and empty rows at the end are forgiven; an empty
/// cell elsewhere is a missing entry.
pub(super) fn assemble(grid: Grid, comma: CellComma) -> Result<MatrixText, MatrixProblem> {
    let Grid { mut rows, mut right_hand_side } = grid;
    while rows.last().is_some_and(Row::is_blank) {
        rows.pop();
    }
    if rows.is_empty() {
        return Err(MatrixProblem::Empty);
    }
    if rows.iter().any(|row| !row.bars.is_empty()) {
        let taken = take_right_hand_side(&mut rows)?;
        if right_hand_side.replace(taken).is_some() {
            return Err(MatrixProblem::SeveralRightHandSides);
        }
    }
    let mut cells: Vec<Vec<String>> = rows.into_iter().map(|row| row.cells).collect();
    check_shape(&mut cells)?;
    if let Some(entries) = &right_hand_side
        && entries.len() != cells.len()
    {
        return Err(MatrixProblem::RightHandSideLength { rows: cells.len(), entries: entries.len() });
    }
    let mut all = cells.iter().flatten().chain(right_hand_side.iter().flatten());
    let decimal = comma == CellComma::Decimal || all.any(|cell| cell.contains(',') && parse_number(cell).is_ok());
    read_all(cells, right_hand_side, decimal)
}

/// Takes the cell after the bar off every row.
fn take_right_hand_side(rows: &mut [Row]) -> Result<Vec<String>, MatrixProblem> {
    let first_bar = rows.first().map(|row| row.bars.clone());
    let mut taken = Vec::with_capacity(rows.len());
    for (row, Row { cells, bars }) in rows.iter_mut().enumerate() {
        let [bar] = bars[..] else { return Err(MatrixProblem::BarMisplaced { row }) };
        let mut after = cells.split_off(bar.min(cells.len()));
        while after.len() > 1 && after.last().is_some_and(String::is_empty) {
            after.pop();
        }
        match after.pop() {
            Some(entry) if after.is_empty() && !cells.is_empty() => taken.push(entry),
            Some(_) if !cells.is_empty() && first_bar.as_ref() == Some(bars) => {
                return Err(MatrixProblem::SeveralRightHandSides);
            }
            _ => return Err(MatrixProblem::BarMisplaced { row }),
        }
    }
    Ok(taken)
}

/// Every row as long as the first, no larger than can be shown, nothing missing.
fn check_shape(cells: &mut [Vec<String>]) -> Result<(), MatrixProblem> {
    let filled = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let widest = cells.iter().map(filled).max().unwrap_or(0);
    if widest == 0 {
        return Err(MatrixProblem::Empty);
    }
    if cells.len() > MAX_SIZE || widest > MAX_SIZE {
        return Err(MatrixProblem::TooLarge { rows: cells.len(), columns: widest, limit: MAX_SIZE });
    }
    for (row, entries) in cells.iter().enumerate() {
        // Before the lengths: in `1 - 2` the sign is what is wrong, not that there are three entries.
        if let Some(column) = entries.iter().position(|cell| is_sign(cell)) {
            return Err(MatrixProblem::DetachedSign { row, column });
        }
    }
    // A separator at the end of the first row announces a column only if another row has something there.
    let expected = cells.first().map_or(0, |row| row.len().min(widest).max(filled(row)));
    for (index, row) in cells.iter_mut().enumerate() {
        row.truncate(expected.max(filled(row)));
        if row.len() != expected {
            return Err(MatrixProblem::Ragged { row: index, found: row.len(), expected });
        }
    }
    for (row, entries) in cells.iter().enumerate() {
        if let Some(column) = entries.iter().position(String::is_empty) {
            return Err(MatrixProblem::MissingEntry { row, column });
        }
    }
    Ok(())
}

fn read_all(
    mut cells: Vec<Vec<String>>,
    mut right_hand_side: Option<Vec<String>>,
    decimal: bool,
) -> Result<MatrixText, MatrixProblem> {
    let columns = cells.first().map_or(0, Vec::len);
    let mut values = Vec::with_capacity(cells.len() * columns);
    let mut constants = right_hand_side.as_ref().map(|entries| Vec::with_capacity(entries.len()));
    for (row, entries) in cells.iter_mut().enumerate() {
        for (column, cell) in entries.iter_mut().enumerate() {
            values.push(read_cell(cell, decimal, row, column)?);
        }
        let apart = right_hand_side.as_mut().and_then(|entries| entries.get_mut(row));
        if let (Some(cell), Some(constants)) = (apart, &mut constants) {
            constants.push(read_cell(cell, decimal, row, columns)?);
        }
    }
    let coefficients = ExactMatrix::from_row_iterator(cells.len(), columns, values);
    let system = System::new(coefficients, constants).map_err(|shape| match shape {
        BadShape::Empty => MatrixProblem::Empty,
        BadShape::TooLarge { rows, columns } => MatrixProblem::TooLarge { rows, columns, limit: MAX_SIZE },
        BadShape::RightHandSideLength { rows, entries } => MatrixProblem::RightHandSideLength { rows, entries },
    })?;
    Ok(MatrixText { cells, right_hand_side, system })
}

/// Reads one cell, and rewrites it where alone it would be read differently.
fn read_cell(cell: &mut String, decimal: bool, row: usize, column: usize) -> Result<Rational, MatrixProblem> {
    if cell.is_empty() {
        return Err(MatrixProblem::MissingEntry { row, column });
    }
    if is_sign(cell) {
        return Err(MatrixProblem::DetachedSign { row, column });
    }
    let alone = parse_number(cell);
    if decimal
        && alone.is_err()
        && let Some(pointed) = with_decimal_point(cell)
        && let Ok(value) = parse_number(&pointed)
    {
        *cell = pointed;
        return Ok(value);
    }
    alone.map_err(|problem| MatrixProblem::Unreadable { row, column, read: excerpt(cell), problem })
}

fn is_sign(cell: &str) -> bool {
    matches!(cell, "-" | "+" | "\u{2212}" | "\u{2013}")
}

/// The cell with points for decimal commas: at most one comma, and no point, on either side of a slash.
fn with_decimal_point(cell: &str) -> Option<String> {
    let once = |side: &str| side.matches([',', '.']).count() <= 1;
    (cell.contains(',') && cell.split('/').all(once)).then(|| cell.replace(',', "."))
}
