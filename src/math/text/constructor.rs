//! From lists to rows: what `np.array`, `Matrix`, `matrix` make of their arguments.

use super::MatrixProblem;
use super::expression::unexpected;
use super::grid::Row;
use super::token::Token;

/// What was between two brackets.
pub(super) enum List {
    /// Numbers, in one or several rows.
    Flat(Vec<Row>),
    /// Lists.
    Nested(Vec<Vec<Row>>),
}

impl List {
    /// The rows of a matrix.
    pub(super) fn rows(self) -> Result<Vec<Row>, MatrixProblem> {
        match self {
            Self::Flat(rows) => Ok(rows),
            Self::Nested(lists) if lists.len() == 1 => Ok(lists.into_iter().flatten().collect()),
            Self::Nested(lists) if lists.iter().any(|rows| rows.len() > 1) => Err(MatrixProblem::UnevenNesting),
            Self::Nested(lists) => match lists.iter().position(Vec::is_empty) {
                Some(row) if lists.iter().any(|rows| !rows.is_empty()) => {
                    Err(MatrixProblem::MissingEntry { row, column: 0 })
                }
                _ => Ok(lists.into_iter().flatten().collect()),
            },
        }
    }
}

/// The functions that make a matrix of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Constructor {
    /// `np.array`: a flat list is a row here.
    Array,
    /// Sage, Maxima: several lists are rows.
    LowerCaseMatrix,
    /// SymPy: a flat list is a column.
    SymPyMatrix,
}

impl Constructor {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "array" | "asarray" => Some(Self::Array),
            "matrix" => Some(Self::LowerCaseMatrix),
            "Matrix" | "ImmutableMatrix" | "MutableDenseMatrix" | "ImmutableDenseMatrix" => Some(Self::SymPyMatrix),
            _ => None,
        }
    }
}

pub(super) fn is_element_type(word: &str) -> bool {
    let name = word.rsplit('.').next().unwrap_or(word);
    let sized = |prefix: &str| name.strip_prefix(prefix).is_some_and(|size| size.bytes().all(|b| b.is_ascii_digit()));
    ["Int", "UInt", "Float", "int", "float"].into_iter().any(sized)
        || matches!(name, "Rational" | "Real" | "BigInt" | "BigFloat" | "Number" | "object" | "QQ" | "ZZ" | "RR")
}

/// The rows out of the arguments of a constructor.
pub(super) fn shaped(
    mut lists: Vec<List>,
    shape: &[usize],
    constructor: Constructor,
) -> Result<Vec<Row>, MatrixProblem> {
    if lists.len() > 1 && constructor == Constructor::LowerCaseMatrix && shape.is_empty() {
        let rows: Vec<Vec<Row>> = lists.into_iter().map(List::rows).collect::<Result<_, _>>()?;
        return List::Nested(rows).rows();
    }
    let Some(list) = lists.pop() else { return Err(MatrixProblem::Empty) };
    if !lists.is_empty() {
        return Err(MatrixProblem::SeveralMatrices);
    }
    let flat = matches!(list, List::Flat(_));
    let rows = list.rows()?;
    let reshaped = flat && (!shape.is_empty() || constructor == Constructor::SymPyMatrix);
    if reshaped && rows.iter().any(|row| !row.bars.is_empty()) {
        return Err(unexpected(Some(&Token::Bar)));
    }
    let single = |cell: String| Row { cells: vec![cell], bars: Vec::new() };
    match shape {
        [] if reshaped => Ok(rows.into_iter().flat_map(|row| row.cells).map(single).collect()),
        [] => Ok(rows),
        [height, width] if flat => {
            let cells: Vec<String> = rows.into_iter().flat_map(|row| row.cells).collect();
            if *width == 0 || height.checked_mul(*width) != Some(cells.len()) {
                return Err(MatrixProblem::ShapeMismatch { rows: *height, columns: *width, found: cells.len() });
            }
            Ok(cells.chunks(*width).map(|chunk| Row { cells: chunk.to_vec(), bars: Vec::new() }).collect())
        }
        _ => Err(MatrixProblem::UnevenNesting),
    }
}
