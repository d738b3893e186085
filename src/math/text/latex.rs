//! LaTeX: environments, rows by `\\`, cells by `&`.

use super::assemble::assemble;
use super::grid::{CellComma, Grid, Row};
use super::latex_cell::number_text;
use super::latex_columns::bar_of;
use super::{MatrixProblem, MatrixText};
use crate::math::number::excerpt;

/// Environments that are a matrix. A star and an argument for alignment may follow.
const MATRICES: [&str; 10] = [
    "matrix",
    "bmatrix",
    "pmatrix",
    "vmatrix",
    "Vmatrix",
    "Bmatrix",
    "smallmatrix",
    "bsmallmatrix",
    "psmallmatrix",
    "array",
];

/// Environments that only display what is in them.
const DISPLAYS: [&str; 9] =
    ["equation", "align", "aligned", "gather", "gathered", "displaymath", "math", "multline", "split"];

/// Reads one environment, two with an equals sign before the second (`A = ..., b = ...`), or bare rows.
pub(super) fn read(text: &str) -> Result<MatrixText, MatrixProblem> {
    let text = without_comments(text);
    let found = environments(&text)?;
    let mut grids = found.iter().map(|environment| rows(environment.body, environment.bar));
    let Some(first) = grids.next() else {
        return assemble(Grid { rows: rows(bare(&text), None)?, right_hand_side: None }, CellComma::ByEvidence);
    };
    let first = first?;
    let second = grids.next().transpose()?;
    if grids.next().is_some() {
        return Err(MatrixProblem::SeveralMatrices);
    }
    let right_hand_side = second.map(single_column).transpose()?;
    assemble(Grid { rows: first, right_hand_side }, CellComma::ByEvidence)
}

fn single_column(rows: Vec<Row>) -> Result<Vec<String>, MatrixProblem> {
    let rows: Vec<Row> = rows.into_iter().filter(|row| !row.is_blank()).collect();
    if rows.iter().all(|row| row.cells.len() == 1 && row.bars.is_empty()) {
        Ok(rows.into_iter().flat_map(|row| row.cells).collect())
    } else {
        Err(MatrixProblem::SeveralMatrices)
    }
}

/// Each line up to a `%`, unless it is written `\%` or belongs to a number.
fn without_comments(text: &str) -> String {
    let keep = |line: &str| {
        let comment = line.match_indices('%').find(|(at, _)| {
            let before = line.get(..*at).unwrap_or_default();
            before.is_empty()
                || before.ends_with(|c: char| c.is_whitespace() || matches!(c, '&' | '}' | ']'))
                || before.ends_with("\\\\")
        });
        comment.map_or(line, |(at, _)| line.get(..at).unwrap_or(line)).to_owned()
    };
    text.lines().map(keep).collect::<Vec<_>>().join("\n")
}

/// A text without environments, out of its dollar signs.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c == '$' || c.is_whitespace())
}

struct Environment<'a> {
    body: &'a str,
    bar: Option<usize>,
}

/// The matrices in a text; what stands around them must not change them.
fn environments(text: &str) -> Result<Vec<Environment<'_>>, MatrixProblem> {
    let mut found: Vec<Environment<'_>> = Vec::new();
    let mut rest = text;
    let mut around = String::new();
    while let Some((before, after)) = rest.split_once("\\begin{") {
        around.push_str(before);
        let (name, inside) = after.split_once('}').ok_or(MatrixProblem::UnbalancedBrackets)?;
        let plain = name.strip_suffix('*').unwrap_or(name);
        if DISPLAYS.contains(&plain) {
            rest = inside;
            continue;
        }
        if !MATRICES.contains(&plain) {
            return Err(MatrixProblem::UnknownWord { read: excerpt(name) });
        }
        check_around(&around, !found.is_empty())?;
        around.clear();
        let (whole, outside) =
            inside.split_once(&format!("\\end{{{name}}}")).ok_or(MatrixProblem::UnbalancedBrackets)?;
        if whole.contains("\\begin{") {
            return Err(MatrixProblem::NestingTooDeep);
        }
        if whole.contains("\\end{") {
            return Err(MatrixProblem::UnbalancedBrackets);
        }
        let (bar, body) = bar_of(whole, plain == "array")?;
        found.push(Environment { body, bar });
        rest = outside;
    }
    if !found.is_empty() {
        around.push_str(rest);
        check_around(&around, false)?;
    } else if !around.is_empty() || text.contains("\\end{") {
        return Err(MatrixProblem::UnbalancedBrackets);
    }
    Ok(found)
}

/// Only delimiters, names and an equals sign may stand around a matrix: a factor, a power or a product would change it.
fn check_around(around: &str, needs_equals: bool) -> Result<(), MatrixProblem> {
    let mut rest = around;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == '\\' {
            let name_end = after.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(after.len());
            let (name, behind) = after.split_at(name_end);
            rest = match name {
                // `\[`, `\]`, `\,` and their like are one character.
                "" => behind.get(behind.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default(),
                "end" => match behind.strip_prefix('{').and_then(|behind| behind.split_once('}')) {
                    Some((name, behind)) if DISPLAYS.contains(&name.strip_suffix('*').unwrap_or(name)) => behind,
                    _ => return Err(MatrixProblem::UnbalancedBrackets),
                },
                _ if AROUND.contains(&name) => behind,
                _ => return Err(MatrixProblem::UnknownWord { read: excerpt(&format!("\\{name}")) }),
            };
            continue;
        }
        if !(c.is_alphabetic() || c.is_whitespace() || "[](){}|.,;:=$&~".contains(c)) {
            return Err(MatrixProblem::UnknownWord { read: excerpt(rest) });
        }
        rest = after;
    }
    // Side by side two matrices are a product.
    if needs_equals && !around.contains('=') { Err(MatrixProblem::SeveralMatrices) } else { Ok(()) }
}

/// Commands that may stand around a matrix.
const AROUND: [&str; 24] = [
    "left",
    "right",
    "big",
    "Big",
    "bigl",
    "bigr",
    "Bigl",
    "Bigr",
    "displaystyle",
    "textstyle",
    "mathbf",
    "mathrm",
    "boldsymbol",
    "bm",
    "vec",
    "text",
    "quad",
    "qquad",
    "lbrack",
    "rbrack",
    "lvert",
    "rvert",
    "lbrace",
    "rbrace",
];

/// The rows of a body, each cell the text of a number. `bar` is the column before which the column description has a bar.
fn rows(body: &str, bar: Option<usize>) -> Result<Vec<Row>, MatrixProblem> {
    let mut rows = Vec::new();
    let mut rest = body;
    loop {
        let end = row_end(rest);
        let (row, after) = end.map_or((rest, ""), |(at, length)| {
            (rest.get(..at).unwrap_or_default(), rest.get(at + length..).unwrap_or_default())
        });
        let mut read = Row::of_cells(cells(row));
        if let Some(bar) = bar
            && !read.is_blank()
        {
            read.bars.push(bar);
        }
        rows.push(read);
        if end.is_none() {
            return Ok(rows);
        }
        rest = after.strip_prefix('*').unwrap_or(after);
        // The extra space in `\\[2pt]`: short, so that looking for its end takes no time.
        if rest.starts_with('[')
            && let Some(end) = rest.bytes().take(LONGEST_SPACE).position(|byte| byte == b']')
        {
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }
}

/// The longest that the argument of `\\` may be, with its brackets.
const LONGEST_SPACE: usize = 24;

/// Where the next row ends, and how long the command is that ends it.
fn row_end(text: &str) -> Option<(usize, usize)> {
    text.match_indices('\\').find_map(|(at, _)| {
        let command = text.get(at..)?;
        // Two backslashes are found at the first; `\cr` must not be the start of a longer name.
        if command.starts_with("\\\\") {
            return Some((at, 2));
        }
        let longer = command.get(3..)?.starts_with(|c: char| c.is_ascii_alphabetic());
        (command.starts_with("\\cr") && !longer).then_some((at, 3))
    })
}

/// The cells of a row; a bar may stand in a cell of its own or beside a number.
fn cells(row: &str) -> Vec<String> {
    let mut cells = Vec::new();
    for cell in row.split('&') {
        let cell = number_text(cell);
        if let Some((before, after)) = cell.split_once('|') {
            cells.extend((!before.trim().is_empty()).then(|| before.to_owned()));
            cells.push("|".to_owned());
            cells.extend((!after.trim().is_empty()).then(|| after.to_owned()));
        } else {
            cells.push(cell);
        }
    }
    // A row of nothing is no row with one empty cell.
    if cells.len() == 1 && cells.iter().all(String::is_empty) { Vec::new() } else { cells }
}
