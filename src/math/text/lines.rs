//! Text without brackets: spreadsheet cells, CSV, blank-separated lines, `1 2; 3 4 | 5; 6`.

use super::assemble::assemble;
use super::grid::{CellComma, Grid, Row};
use super::{MatrixProblem, MatrixText};

/// What separates the entries of a row. A `|` is a bar in all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    /// Only this character; cells may be quoted and may hold blanks.
    Only(char),
    /// Blanks; a comma belongs to its number.
    Blanks,
    /// Blanks, commas, or a comma with blanks.
    BlanksAndCommas,
}

/// Decides by what is there: tabs, then semicolons, then commas, then blanks.
pub(super) fn read(text: &str) -> Result<MatrixText, MatrixProblem> {
    // Julia prints three quarters as 3//4.
    let text = text.replace("//", "/");
    let lines: Vec<&str> = text.lines().filter(|line| !is_blank_or_comment(line)).collect();
    if lines.is_empty() {
        return Err(MatrixProblem::Empty);
    }
    if text.contains('\t') {
        return by_lines(&lines, Between::Only('\t'), CellComma::ByEvidence);
    }
    let inner_semicolon = |line: &&str| line.trim_end().trim_end_matches(';').contains(';');
    let bare: Vec<&str> = lines.iter().map(|line| line.trim_end().trim_end_matches(';')).collect();
    if lines.iter().any(inner_semicolon) {
        if lines.len() > 1 && lines.iter().all(|line| line.split(';').all(is_one_entry)) {
            return by_lines(&lines, Between::Only(';'), CellComma::Decimal);
        }
        return by_semicolons(&bare.join(";"), blanks_or_commas(&bare));
    }
    let between = match blanks_or_commas(&bare) {
        Between::BlanksAndCommas if text.contains(',') => Between::Only(','),
        other => other,
    };
    by_lines(&bare, between, CellComma::ByEvidence)
}

/// One line, its rows by semicolons; commas always separate.
pub(super) fn read_line(line: &str) -> Result<MatrixText, MatrixProblem> {
    by_semicolons(line, Between::BlanksAndCommas)
}

/// Lines that say nothing. A comment takes its whole line here: a `%` further on may belong to a number.
fn is_blank_or_comment(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with(['#', '%']) || is_printed_header(line)
}

/// The line above a matrix that Julia prints: `2×3 Matrix{Int64}:` or `3-element Vector{Int64}:`.
pub(super) fn is_printed_header(line: &str) -> bool {
    let Some(line) = line.trim().strip_suffix(':') else { return false };
    let shape = line.split(' ').next().unwrap_or_default();
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    shape.split_once('×').is_some_and(|(rows, columns)| digits(rows) && digits(columns))
        || shape.strip_suffix("-element").is_some_and(digits)
}

fn by_lines(lines: &[&str], between: Between, comma: CellComma) -> Result<MatrixText, MatrixProblem> {
    let rows = lines.iter().map(|line| cells(line, between)).collect::<Result<_, _>>()?;
    assemble(Grid { rows, right_hand_side: None }, comma)
}

/// Rows by `;`. A single bar behind a semicolon opens a whole right-hand side, otherwise every row has its own.
fn by_semicolons(text: &str, between: Between) -> Result<MatrixText, MatrixProblem> {
    let rows = |text: &str| text.split(';').map(|row| cells(row, between)).collect::<Result<Vec<Row>, _>>();
    let whole = text.split_once('|').filter(|(before, after)| before.contains(';') && !after.contains('|'));
    let Some((before, after)) = whole else {
        return assemble(Grid { rows: rows(text)?, right_hand_side: None }, CellComma::ByEvidence);
    };
    let mut left = rows(before)?;
    while left.last().is_some_and(Row::is_blank) {
        left.pop();
    }
    let mut right: Vec<Row> = rows(after)?;
    while right.last().is_some_and(Row::is_blank) {
        right.pop();
    }
    for row in &mut right {
        // A comma before the semicolon is only a separator at the end.
        if row.cells.len() > 1 && row.cells.last().is_some_and(String::is_empty) {
            row.cells.pop();
        }
    }
    if right.is_empty() {
        return Err(MatrixProblem::BarMisplaced { row: left.len().saturating_sub(1) });
    }
    if right.len() > 1 && right.len() == left.len() && right.iter().any(|row| row.cells.len() > 1) {
        return Err(MatrixProblem::SeveralRightHandSides);
    }
    let entries = right.into_iter().flat_map(|row| if row.cells.is_empty() { vec![String::new()] } else { row.cells });
    assemble(Grid { rows: left, right_hand_side: Some(entries.collect()) }, CellComma::ByEvidence)
}

/// Commas are decimal commas if blanks separate the entries, every comma stands between two digits, and no entry has two.
fn blanks_or_commas(lines: &[&str]) -> Between {
    let rows = || lines.iter().flat_map(|line| line.split([';', '|']));
    let separates = |row: &str| words(row).nth(1).is_some();
    let decimal = |word: &str| {
        let sides: Vec<&str> = word.splitn(3, ',').collect();
        match sides[..] {
            [before, after] => {
                before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit())
            }
            _ => sides.len() == 1,
        }
    };
    let sides = |word: &str| word.split('/').all(decimal);
    if rows().any(separates) && rows().flat_map(words).all(sides) { Between::Blanks } else { Between::BlanksAndCommas }
}

/// Whether a piece between semicolons can be a single entry: no blank inside and at most one comma.
fn is_one_entry(piece: &str) -> bool {
    let quoted = piece.trim().starts_with('"');
    quoted || (words(piece).nth(1).is_none() && piece.split('/').all(|side| side.matches(',').count() <= 1))
}

/// Cuts one row into cells.
fn cells(row: &str, between: Between) -> Result<Row, MatrixProblem> {
    match between {
        Between::Only(separator) => Ok(Row::of_cells(delimited(row, separator)?)),
        Between::Blanks => Ok(Row::of_cells(words(&spaced_bars(row)).map(str::to_owned))),
        Between::BlanksAndCommas => {
            let spaced = spaced_bars(row);
            let mut cells = Vec::new();
            for (index, piece) in spaced.split(',').enumerate() {
                let before = cells.len();
                cells.extend(words(piece).map(str::to_owned));
                let empty = cells.len() == before;
                // Without a comma a blank row has no entry; beside one a blank is a missing entry.
                if empty && (index > 0 || spaced.contains(',')) {
                    cells.push(String::new());
                }
            }
            Ok(Row::of_cells(cells))
        }
    }
}

/// Bars apart from the numbers beside them.
fn spaced_bars(row: &str) -> String {
    row.replace('|', " | ")
}

/// Cells between single separators, as in CSV: a cell in double quotes may hold anything, `""` in it is one quote. A bar
/// splits a cell that is not quoted.
fn delimited(row: &str, separator: char) -> Result<Vec<String>, MatrixProblem> {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let mut quoted = false;
    let mut rest = row.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            _ if quoted => cell.push(c),
            '|' => {
                if !cell.trim().is_empty() {
                    cells.push(std::mem::take(&mut cell));
                }
                cells.push("|".to_owned());
                cell.clear();
                // `1,|,5` and `1 | 5` are the same: the separator after a bar opens no empty cell.
                while rest.peek().is_some_and(|&next| next == ' ') {
                    rest.next();
                }
                if rest.peek() == Some(&separator) {
                    rest.next();
                }
            }
            _ if c == separator => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(c),
        }
    }
    if quoted {
        return Err(MatrixProblem::UnbalancedQuotes);
    }
    cells.push(cell);
    Ok(cells)
}

/// Words between blanks; blanks around a slash or a multiplication sign belong to the number (`3 / 4`). Thin spaces are not
/// blanks here: they group digits.
fn words(row: &str) -> impl Iterator<Item = &str> {
    let blank = |c: char| c.is_whitespace() && !matches!(c, '\u{2009}' | '\u{202f}');
    let joint = |c: char| matches!(c, '/' | '\u{2044}' | '\u{2215}' | '×' | '*' | '·' | '⋅');
    let mut rest = row.trim_matches(blank);
    std::iter::from_fn(move || {
        let mut end = 0;
        loop {
            let open = rest.get(end..)?;
            let stop = open.find(blank).map_or(rest.len(), |at| end + at);
            let after = rest.get(stop..)?.trim_start_matches(blank);
            let joined = rest.get(..stop)?.ends_with(joint) || after.starts_with(joint);
            let next = rest.len() - after.len();
            if joined && !after.is_empty() {
                end = next;
                continue;
            }
            let word = rest.get(..stop)?;
            rest = after;
            return (!word.is_empty()).then_some(word);
        }
    })
}
