//! A matrix as integer rows, each over one denominator: the same numbers as an [`ExactMatrix`], faster to compute with.
//!
//! Adding two fractions costs greatest common divisors, and those cost more than all else. A row over one denominator
//! needs one for the whole row instead of several for each entry.

use super::exact::{ExactMatrix, Rational};
use super::gcd::gcd;
use super::row_op::{RowOp, RowOpView};
use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

/// The rows of a matrix, each as integers over a common denominator.
pub(crate) struct IntegerRows {
    rows: Vec<Row>,
    columns: usize,
}

/// `entries / denominator`. The denominator is positive, and no integer larger than 1 divides it and all the entries.
struct Row {
    entries: Vec<BigInt>,
    denominator: BigInt,
}

impl IntegerRows {
    /// The rows of a matrix.
    pub(crate) fn of(matrix: &ExactMatrix) -> Self {
        let row = |i: usize| {
            let entries = || (0..matrix.ncols()).map(move |j| &matrix[(i, j)]);
            let denominator = entries().fold(BigInt::one(), |lcm, entry| {
                if (&lcm % entry.denom()).is_zero() { lcm } else { &lcm / gcd(&lcm, entry.denom()) * entry.denom() }
            });
            Row {
                entries: entries().map(|entry| entry.numer() * (&denominator / entry.denom())).collect(),
                denominator,
            }
        };
        Self { rows: (0..matrix.nrows()).map(row).collect(), columns: matrix.ncols() }
    }

    /// The matrix with these rows.
    pub(crate) fn to_matrix(&self) -> ExactMatrix {
        ExactMatrix::from_fn(self.rows.len(), self.columns, |i, j| self.entry(i, j))
    }

    /// The integers alone, the denominators forgotten: each row a positive multiple of the matrix's row.
    pub(crate) fn into_integers(self) -> Vec<Vec<BigInt>> {
        self.rows.into_iter().map(|row| row.entries).collect()
    }

    /// Whether an entry is zero.
    pub(crate) fn is_zero(&self, row: usize, column: usize) -> bool {
        self.rows[row].entries[column].is_zero()
    }

    /// One entry, in lowest terms.
    pub(crate) fn entry(&self, row: usize, column: usize) -> Rational {
        let Row { entries, denominator } = &self.rows[row];
        lowest_terms(entries[column].clone(), denominator.clone())
    }

    /// The quotient of two entries of a column, the second not zero.
    pub(crate) fn quotient(&self, column: usize, row: usize, divisor_row: usize) -> Rational {
        let (above, below) = (&self.rows[row], &self.rows[divisor_row]);
        let numerator = &above.entries[column] * &below.denominator;
        let denominator = &below.entries[column] * &above.denominator;
        if denominator.is_negative() {
            lowest_terms(-numerator, -denominator)
        } else {
            lowest_terms(numerator, denominator)
        }
    }

    /// Carries out an operation, as [`RowOp::apply`] does on a matrix: `false`, and nothing changed, if it does not fit.
    pub(crate) fn apply(&mut self, op: &RowOp) -> bool {
        if !op.fits(self.rows.len()) {
            return false;
        }
        match op.view() {
            RowOpView::Swap { first, second } => self.rows.swap(first, second),
            RowOpView::Scale { row, factor } => self.rows[row].scale(factor),
            RowOpView::AddMultiple { target, source, factor } => {
                // The row is taken out for a moment, so that the source can be read while it changes.
                let mut changed = std::mem::replace(&mut self.rows[target], Row::empty());
                changed.add_multiple(&self.rows[source], factor);
                self.rows[target] = changed;
            }
        }
        true
    }
}

impl Row {
    fn empty() -> Self {
        Self { entries: Vec::new(), denominator: BigInt::one() }
    }

    fn scale(&mut self, factor: &Rational) {
        for entry in &mut self.entries {
            *entry *= factor.numer();
        }
        self.denominator *= factor.denom();
        self.reduce();
    }

    /// `t / d + (p / q) (s / e) = (a t + b s) / common` with `common = lcm(d, q e)`.
    fn add_multiple(&mut self, source: &Row, factor: &Rational) {
        let source_denominator = factor.denom() * &source.denominator;
        let shared = gcd(&self.denominator, &source_denominator);
        let for_target = &source_denominator / &shared;
        let for_source = factor.numer() * (&self.denominator / shared);
        for (entry, added) in self.entries.iter_mut().zip(&source.entries) {
            if !for_target.is_one() {
                *entry *= &for_target;
            }
            if !added.is_zero() {
                *entry += added * &for_source;
            }
        }
        self.denominator *= for_target;
        self.reduce();
    }

    /// Divides out what the denominator shares with all the entries.
    fn reduce(&mut self) {
        let mut shared = self.denominator.clone();
        for entry in &self.entries {
            if shared.is_one() {
                return;
            }
            // Mostly what the first entries share is shared by all: the remainder then tells without another divisor.
            let remainder = entry % &shared;
            if !remainder.is_zero() {
                shared = gcd(&remainder, &shared);
            }
        }
        for entry in self.entries.iter_mut().filter(|entry| !entry.is_zero()) {
            *entry /= &shared;
        }
        self.denominator /= shared;
    }
}

/// The rational with a positive denominator, in lowest terms.
fn lowest_terms(numerator: BigInt, denominator: BigInt) -> Rational {
    if denominator.is_one() {
        return Rational::new_raw(numerator, denominator);
    }
    let shared = gcd(&numerator, &denominator);
    Rational::new_raw(numerator / &shared, denominator / shared)
}
