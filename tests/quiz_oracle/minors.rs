//! Linear algebra by its definitions, on small integer matrices: minors instead of elimination.

use num_integer::Integer;
use num_traits::ToPrimitive;
use ranklab::math::number::parse_number;
use ranklab::math::{ExactMatrix, Rational};

pub type Rows = Vec<Vec<i128>>;

/// The determinant by expansion along the first row.
pub fn determinant(rows: &[Vec<i128>]) -> i128 {
    let Some(first) = rows.first() else { return 1 };
    let minor = |column: usize| -> Rows {
        rows[1..]
            .iter()
            .map(|row| row.iter().enumerate().filter(|(j, _)| *j != column).map(|(_, e)| *e).collect())
            .collect()
    };
    first.iter().enumerate().filter(|(_, entry)| **entry != 0).fold(0, |sum, (column, entry)| {
        let sign = if column % 2 == 0 { 1 } else { -1 };
        sum + sign * entry * determinant(&minor(column))
    })
}

fn choices(n: usize, k: usize) -> Vec<Vec<usize>> {
    let members = |set: u32| (0..n).filter(|i| set >> i & 1 == 1).collect::<Vec<_>>();
    (0..1_u32 << n).map(members).filter(|set| set.len() == k).collect()
}

/// The largest size of a minor that is not zero.
pub fn rank(rows: &Rows) -> usize {
    let (m, n) = (rows.len(), rows.first().map_or(0, Vec::len));
    let nonzero = |size: usize| {
        choices(m, size).iter().any(|chosen| {
            choices(n, size).iter().any(|columns| {
                let minor: Rows = chosen.iter().map(|&i| columns.iter().map(|&j| rows[i][j]).collect()).collect();
                determinant(&minor) != 0
            })
        })
    };
    (1..=m.min(n)).rev().find(|&size| nonzero(size)).unwrap_or(0)
}

/// Whether a vector is a combination of the rows: it does not raise the rank.
pub fn in_row_space(rows: &Rows, vector: &[i128]) -> bool {
    let mut more = rows.clone();
    more.push(vector.to_vec());
    rank(&more) == rank(rows)
}

pub fn transpose(rows: &Rows) -> Rows {
    (0..rows.first().map_or(0, Vec::len)).map(|j| rows.iter().map(|row| row[j]).collect()).collect()
}

pub fn times(a: &Rows, b: &Rows) -> Rows {
    let columns = transpose(b);
    a.iter().map(|row| columns.iter().map(|column| dot(row, column)).collect()).collect()
}

pub fn dot(a: &[i128], b: &[i128]) -> i128 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

pub fn beside(rows: &Rows, column: &[i128]) -> Rows {
    rows.iter().zip(column).map(|(row, last)| row.iter().copied().chain([*last]).collect()).collect()
}

/// The first columns of every row.
pub fn leading(rows: &Rows, columns: usize) -> Rows {
    rows.iter().map(|row| row[..columns].to_vec()).collect()
}

pub fn column(rows: &Rows, column: usize) -> Vec<i128> {
    rows.iter().map(|row| row[column]).collect()
}

/// The entries of an integer matrix.
pub fn integers(matrix: &ExactMatrix) -> Rows {
    let entry = |value: &Rational| {
        assert!(value.is_integer(), "{value} is an integer");
        value.to_integer().to_i128().expect("small")
    };
    matrix.row_iter().map(|row| row.iter().map(entry).collect()).collect()
}

pub fn values(texts: &[String]) -> Vec<Rational> {
    texts.iter().map(|text| parse_number(text).expect("a number")).collect()
}

/// The texts of a vector, multiplied so that all entries are integers.
pub fn scaled(texts: &[String]) -> Vec<i128> {
    let values = values(texts);
    let common = values.iter().fold(1_i128, |lcm, value| lcm.lcm(&value.denom().to_i128().expect("small")));
    let scale =
        |value: &Rational| (value * Rational::from_integer(common.into())).to_integer().to_i128().expect("small");
    values.iter().map(scale).collect()
}
