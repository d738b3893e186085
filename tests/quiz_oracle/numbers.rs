//! Numbers, from the text and the matrices of a question.

use super::minors::{Rows, determinant, rank, times, transpose};
use super::{numbers_in, shown};
use ranklab::math::Rational;
use ranklab::quiz::Question;
use ranklab::quiz::prompt::Piece;

fn whole(value: i128) -> Rational {
    Rational::from_integer(value.into())
}

fn count(value: usize) -> Rational {
    Rational::from_integer(value.into())
}

/// What the number has to be.
pub fn value(question: &Question) -> Rational {
    let text = question.prompt.plain();
    let numbers = numbers_in(&text);
    let matrices = shown(question);
    match question.family.name() {
        "rank-number" | "augmented-rank" => count(rank(&matrices[0])),
        "identifiable-parameters" => {
            let jacobian = &matrices[0];
            assert_eq!(numbers[..2], [jacobian[0].len() as i128, jacobian.len() as i128], "{text}");
            count(rank(jacobian))
        }
        "nullity-number" => count(matrices[0][0].len() - rank(&matrices[0])),
        "product-rank" => count(rank(&times(&matrices[0], &matrices[1]))),
        "determinant" => whole(determinant(&matrices[0])),
        "ridge-determinant" => {
            let x = &matrices[0];
            assert_eq!(rank(x), 1, "{text}");
            let mut gram: Rows = times(&transpose(x), x);
            let lambda = *numbers.first().expect("lambda");
            for (i, row) in gram.iter_mut().enumerate() {
                row[i] += lambda;
            }
            whole(determinant(&gram))
        }
        // "m × n matrices with rank A = r and rank B = s"
        "sum-bound" => {
            let [m, n, r, s] = numbers[..] else { panic!("{text}") };
            whole(m.min(n).min(r + s))
        }
        "truncation-storage" => {
            let [m, n, k, again] = numbers[..] else { panic!("{text}") };
            assert_eq!(k, again, "{text}");
            whole((1..=k).map(|_| m + n + 1).sum())
        }
        "lora-parameters" => {
            let [m, n, r] = numbers[..] else { panic!("{text}") };
            whole(m * r + r * n)
        }
        "truncation-error" => {
            let (k, values) = numbers.split_last().expect("a rank");
            assert!(values.is_sorted_by(|a, b| a >= b), "{text}");
            let left_out = &values[usize::try_from(*k).expect("small")..];
            if text.contains("spectral") {
                whole(left_out[0])
            } else {
                let squares: i128 = left_out.iter().map(|value| value * value).sum();
                let root = squares.isqrt();
                assert_eq!(root * root, squares, "{text}");
                whole(root)
            }
        }
        "explained-variance" => {
            let squares: i128 = numbers.iter().map(|value| value * value).sum();
            Rational::new((numbers[0] * numbers[0]).into(), squares.into())
        }
        "rank-one-rating" => missing(question),
        "numerical-rank" => numerical(&text),
        other => panic!("no oracle for {other}"),
    }
}

/// The one number that makes every 2 x 2 minor of the table zero.
fn missing(question: &Question) -> Rational {
    let table = question.prompt.pieces.iter().find_map(|piece| match piece {
        Piece::Table(rows) => Some(rows),
        _ => None,
    });
    let table = table.expect("a table");
    let fits = |value: i64| {
        let at = |i: usize, j: usize| table[i][j].unwrap_or(value);
        let pairs = || (0..3).flat_map(|i| (0..i).map(move |j| (i, j)));
        pairs().all(|(i, k)| pairs().all(|(j, l)| at(i, j) * at(k, l) == at(i, l) * at(k, j)))
    };
    let fitting: Vec<i64> = (-50..=50).filter(|value| fits(*value)).collect();
    let [only] = fitting[..] else { panic!("{fitting:?} fit {table:?}") };
    whole(only.into())
}

/// NumPy's rule in floating-point numbers, as NumPy itself computes it.
fn numerical(text: &str) -> Rational {
    let (sizes, rest) = text.split_once(" columns has the singular values ").expect("values");
    let (values, _) = rest.split_once(" (any others").expect("values");
    let read = |value: &str| -> f64 {
        value.replace(" × 10^", "e").replace('−', "-").trim().parse().expect("a floating-point number")
    };
    let values: Vec<f64> = values.split(", ").map(read).collect();
    let sizes = numbers_in(sizes);
    let larger = *sizes.iter().max().expect("sizes") as f64;
    assert!(values.len() as i128 <= *sizes.iter().min().expect("sizes"), "{text}");
    assert!(values.is_sorted_by(|a, b| a > b), "{text}");
    let tolerance = values[0] * larger * f64::EPSILON;
    // No value is so near that the learner's 2.2 instead of 2.22 would decide.
    assert!(values.iter().all(|value| (value / tolerance - 1.0).abs() > 0.01), "{text}");
    count(values.iter().filter(|value| **value > tolerance).count())
}

/// "The column space lies in R^m": the sizes are in the question.
pub fn statement_of_sizes(question: &Question, label: &str) -> bool {
    let [m, n] = numbers_in(&question.prompt.plain())[..] else { panic!("two sizes") };
    let stated = *numbers_in(label).last().expect("a number");
    let right = match label {
        _ if label.starts_with("The column space") => m,
        _ if label.starts_with("The null space") || label.starts_with("The row space") => n,
        _ if label.starts_with("Rank and nullity") => n,
        _ => panic!("unknown statement {label}"),
    };
    stated == right
}
