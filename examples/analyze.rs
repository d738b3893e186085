//! The exact core as a native program: one matrix a line on standard input, one JSON object a line on standard output.
//!
//! ```text
//! cargo run --release --no-default-features --example analyze < lines.txt
//! ```
//!
//! A line is `1 2; 3 4 | 5; 6`: rows by `;`, entries by spaces or commas, an optional right-hand side after `|`. Every
//! line, a blank one too, is answered by one object, in order; a line that is not a matrix by
//! `{"error":"...","row":2,"column":3}`, where row and column are null unless one entry is at fault.
//!
//! Exact numbers are strings, `"p"` or `"p/q"` in lowest terms; rows and columns count from 1. `steps` lead from the
//! matrix (with its right-hand side) to `rref`, in the notation of [`ranklab::math::notation::ascii`]; `ref` is what
//! they have reached when row echelon form is. `singular_values` (the largest first), `tolerance` and `numerical_rank`
//! are numbers: those of the coefficients, each correctly rounded to a double, and NumPy's tolerance. All three are null
//! where an entry is too large for a double.

use ranklab::math::determinant::determinant;
use ranklab::math::exact::leading_columns;
use ranklab::math::float::round;
use ranklab::math::notation::ascii;
use ranklab::math::numerical::{Tolerance, numerical_rank};
use ranklab::math::solve::{SolutionSet, solution_of};
use ranklab::math::subspace::FourSubspaces;
use ranklab::math::svd::svd;
use ranklab::math::text::{MAX_TEXT, MatrixProblem, parse_line};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, System, eliminate};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(BufReader::new(io::stdin().lock()), BufWriter::new(io::stdout().lock())) {
        // Whoever reads the answers may stop early, as `head` does.
        Err(problem) if problem.kind() != ErrorKind::BrokenPipe => {
            eprintln!("analyze: {problem}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

/// Answers every line of the input, in order. An answer is written out before the next line is waited for, so that a
/// program can talk back and forth.
pub fn run(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    while let Some(line) = next_line(&mut input)? {
        writeln!(output, "{}", answer(&line))?;
        output.flush()?;
    }
    Ok(())
}

/// The next line without its end; of a very long one just enough to see that it is too long, so that no input can take
/// up more memory than that.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    if input.by_ref().take(MAX_TEXT as u64 + 2).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else {
        input.skip_until(b'\n')?;
    }
    Ok(Some(line))
}

/// The JSON object for one line.
fn answer(line: &[u8]) -> Value {
    if line.len() > MAX_TEXT {
        return refusal(&MatrixProblem::InputTooLong { limit: MAX_TEXT });
    }
    let Ok(text) = std::str::from_utf8(line) else {
        return json!({ "error": "This line is not UTF-8 text.", "row": null, "column": null });
    };
    match parse_line(text) {
        Ok(matrix) => analysis(&matrix.system),
        Err(problem) => refusal(&problem),
    }
}

/// What is wrong with a line, and where, if one entry is at fault.
fn refusal(problem: &MatrixProblem) -> Value {
    let position = match problem {
        MatrixProblem::Unreadable { row, column, .. }
        | MatrixProblem::DetachedSign { row, column }
        | MatrixProblem::MissingEntry { row, column } => Some((row + 1, column + 1)),
        _ => None,
    };
    let (row, column) = position.unzip();
    json!({ "error": problem.to_string(), "row": row, "column": column })
}

/// Everything about a system. The order of the keys is part of the promise.
fn analysis(system: &System) -> Value {
    let columns = system.columns();
    let trace = eliminate(&system.augmented(), columns, Form::Reduced, PivotPolicy::FewestDigits);
    let spaces = FourSubspaces::from_trace(&trace);
    let solution = system.right_hand_side().and_then(|_| solution_of(&trace));
    let (solutions, point) = match solution.as_ref().map(|solution| &solution.set) {
        None => (None, None),
        Some(SolutionSet::Inconsistent { .. }) => (Some("none"), None),
        Some(SolutionSet::Unique { point }) => (Some("unique"), Some(point)),
        Some(SolutionSet::Infinite { point, .. }) => (Some("infinite"), Some(point)),
    };
    let singular_values = singular_values(system.coefficients());
    let tolerance = singular_values.as_ref().map(|values| Tolerance::NumPy.value(values, system.rows(), columns));
    let above = |tolerance| singular_values.as_ref().map(|values| numerical_rank(values, tolerance));
    json!({
        "rows": system.rows(),
        "columns": columns,
        "rank": trace.rank(),
        "nullity": trace.nullity(),
        "left_nullity": system.rows() - trace.rank(),
        "pivot_columns": trace.pivot_columns().iter().map(|column| column + 1).collect::<Vec<_>>(),
        "ref": rows_of(&leading_columns(&trace.matrix_after(trace.steps_to_echelon), columns)),
        "rref": rows_of(&leading_columns(&trace.end, columns)),
        "steps": trace.steps.iter().map(|step| ascii(&step.op)).collect::<Vec<_>>(),
        "null_space_basis": vectors(&spaces.null),
        "column_space_basis": vectors(&spaces.column),
        "row_space_basis": vectors(&spaces.row),
        "left_null_space_basis": vectors(&spaces.left_null),
        "determinant": determinant(&trace).map(|value| value.to_string()),
        "solutions": solutions,
        "rank_augmented": solution.as_ref().map(|solution| solution.rank_augmented),
        "particular_solution": point.map(numbers),
        "singular_values": singular_values,
        "tolerance": tolerance,
        "numerical_rank": tolerance.and_then(above),
    })
}

/// The singular values of the matrix in doubles, if there are doubles for all of them.
fn singular_values(matrix: &ExactMatrix) -> Option<Vec<f64>> {
    Some(svd(&round(matrix).ok()?.matrix).ok()?.singular_values)
}

/// Exact numbers as strings: `"p"` or `"p/q"`.
fn numbers<'a>(entries: impl IntoIterator<Item = &'a Rational>) -> Vec<String> {
    entries.into_iter().map(Rational::to_string).collect()
}

fn vectors(basis: &[Vec<Rational>]) -> Vec<Vec<String>> {
    basis.iter().map(numbers).collect()
}

fn rows_of(matrix: &ExactMatrix) -> Vec<Vec<String>> {
    matrix.row_iter().map(|row| numbers(row.iter())).collect()
}
