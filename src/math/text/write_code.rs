//! A system as program text. All of it is read back by `parse_matrix` as the same system.

use super::write::{constants_of, rows_of};
use crate::math::exact::Rational;
use crate::math::number::{Scaled, format_input, parts};
use crate::math::system::System;
use num_traits::Signed;

/// MATLAB and Octave: `A = [1, 1/2; 3, 4];` and `b = [5; 6];`. The text is exact; MATLAB itself computes with doubles.
pub fn write_matlab(system: &System) -> String {
    let matrix = format!("A = [{}];", rows_of(system, format_input, ", ").join("; "));
    match constants_of(system, format_input) {
        None => matrix,
        Some(constants) => format!("{matrix}\nb = [{}];", constants.join("; ")),
    }
}

/// SymPy: `A = Matrix([[1, Rational(1, 2)], [3, 4]])` and `b = Matrix([5, 6])`, exact there too.
pub fn write_sympy(system: &System) -> String {
    let rows: Vec<String> = rows_of(system, sympy_entry, ", ").iter().map(|row| format!("[{row}]")).collect();
    let matrix = format!("A = Matrix([{}])", rows.join(", "));
    match constants_of(system, sympy_entry) {
        None => matrix,
        Some(constants) => format!("{matrix}\nb = Matrix([{}])", constants.join(", ")),
    }
}

/// NumPy: `A = np.array([[1, 2], [3, 4]])` and `b = np.array([5, 6])`.
///
/// Integers that a double holds exactly are written plainly. With any other entry the arrays hold Python integers and
/// `Fraction`s (`dtype=object`, with the import), the only exact numbers NumPy stores; `A.astype(float)` makes doubles.
pub fn write_numpy(system: &System) -> String {
    let mut entries = system.coefficients().iter().chain(system.right_hand_side().unwrap_or_default());
    let plain = entries.all(|entry| entry.is_integer() && entry.numer().abs().bits() <= 53);
    let (imports, kind) = if plain { ("", "") } else { ("from fractions import Fraction\n", ", dtype=object") };
    let rows: Vec<String> = rows_of(system, numpy_entry, ", ").iter().map(|row| format!("[{row}]")).collect();
    let matrix = format!("import numpy as np\n{imports}A = np.array([{}]{kind})", rows.join(", "));
    match constants_of(system, numpy_entry) {
        None => matrix,
        Some(constants) => format!("{matrix}\nb = np.array([{}]{kind})", constants.join(", ")),
    }
}

fn sympy_entry(value: &Rational) -> String {
    call("Rational", value)
}

fn numpy_entry(value: &Rational) -> String {
    call("Fraction", value)
}

/// `3`, `Rational(1, 2)`, and with powers of ten `Rational('1e-200')` or `Rational('3e-203')/7`.
fn call(name: &str, value: &Rational) -> String {
    let parts = parts(value);
    let part = |scaled: &Scaled| if scaled.is_plain() { scaled.text() } else { format!("{name}('{}')", scaled.text()) };
    match parts.denominator {
        None => part(&parts.numerator),
        Some(below) if parts.numerator.is_plain() && below.is_plain() => {
            format!("{name}({}, {})", parts.numerator.text(), below.text())
        }
        Some(below) => format!("{}/{}", part(&parts.numerator), part(&below)),
    }
}
