//! A system as text for people: plain, LaTeX, CSV. Every one of them is exact and is read back by `parse_matrix`.

use crate::math::exact::Rational;
use crate::math::number::{Scaled, format_input, parts};
use crate::math::system::System;

/// `1 2; 3 4 | 5; 6`: rows by `;`, entries by blanks, fractions as `1/2`.
///
/// ```
/// use ranklab::math::text::{parse_matrix, write_plain};
/// let system = parse_matrix("1,0.5\n3,4").unwrap().system;
/// assert_eq!(write_plain(&system), "1 1/2; 3 4");
/// ```
pub fn write_plain(system: &System) -> String {
    let matrix = rows_of(system, format_input, " ").join("; ");
    match constants_of(system, format_input) {
        None => matrix,
        Some(constants) => format!("{matrix} | {}", constants.join("; ")),
    }
}

/// One line for each row, entries by commas, fractions as `1/2`. A right-hand side is the last cell, after a cell `|`.
pub fn write_csv(system: &System) -> String {
    let constants = constants_of(system, format_input).unwrap_or_default();
    let rows = rows_of(system, format_input, ",").into_iter().enumerate();
    rows.map(|(row, text)| match constants.get(row) {
        None => format!("{text}\n"),
        Some(constant) => format!("{text},|,{constant}\n"),
    })
    .collect()
}

/// A `bmatrix`, or with a right-hand side an `array` with a bar; fractions as `\frac{1}{2}`.
pub fn write_latex(system: &System) -> String {
    let rows = rows_of(system, latex_entry, " & ");
    match constants_of(system, latex_entry) {
        None => format!("\\begin{{bmatrix}}\n{}\n\\end{{bmatrix}}", rows.join(" \\\\\n")),
        Some(constants) => {
            let rows: Vec<String> = rows.iter().zip(&constants).map(|(row, b)| format!("{row} & {b}")).collect();
            let columns = "c".repeat(system.columns());
            let body = rows.join(" \\\\\n");
            format!("\\left[\\begin{{array}}{{{columns}|c}}\n{body}\n\\end{{array}}\\right]")
        }
    }
}

fn latex_entry(value: &Rational) -> String {
    let parts = parts(value);
    let Some(below) = parts.denominator else { return latex_scaled(&parts.numerator) };
    let above = latex_scaled(&parts.numerator);
    let (sign, above) = above.strip_prefix('-').map_or(("", above.as_str()), |rest| ("-", rest));
    format!("{sign}\\frac{{{above}}}{{{}}}", latex_scaled(&below))
}

fn latex_scaled(value: &Scaled) -> String {
    match value.mantissa_and_exponent() {
        (mantissa, 0) => mantissa,
        (mantissa, exponent) => format!("{mantissa} \\times 10^{{{exponent}}}"),
    }
}

/// Each row of the matrix as one text.
pub(super) fn rows_of(system: &System, entry: fn(&Rational) -> String, between: &str) -> Vec<String> {
    let row = |row: nalgebra::MatrixView<'_, Rational, nalgebra::U1, nalgebra::Dyn, nalgebra::U1, nalgebra::Dyn>| {
        row.iter().map(entry).collect::<Vec<_>>().join(between)
    };
    system.coefficients().row_iter().map(row).collect()
}

/// The entries of the right-hand side.
pub(super) fn constants_of(system: &System, entry: fn(&Rational) -> String) -> Option<Vec<String>> {
    system.right_hand_side().map(|entries| entries.iter().map(entry).collect())
}
