//! Matrices, vectors, operations and options about them.

use super::minors::{
    Rows, beside, column, determinant, dot, in_row_space, integers, leading, rank, scaled, transpose, values,
};
use super::{labels, numbers_in, shown};
use num_traits::{One, Zero};
use ranklab::math::Rational;
use ranklab::quiz::{Answer, Kind, Operation, Question};

pub fn is_right(question: &Question, answer: &Answer) -> bool {
    let name = question.family.name();
    match (name, answer) {
        ("echelon-form" | "reduced-form", Answer::Matrix(texts)) => {
            let a = &shown(question)[0];
            let rows: Vec<Vec<Rational>> = texts.iter().map(|row| values(row)).collect();
            let scaled: Rows = texts.iter().map(|row| scaled(row)).collect();
            is_staircase(&rows, name == "reduced-form")
                && scaled.iter().all(|row| in_row_space(a, row))
                && rank(&scaled) == rank(a)
        }
        ("column-space-basis", Answer::Basis(texts)) => {
            let columns = transpose(&shown(question)[0]);
            let vectors: Rows = texts.iter().map(|vector| scaled(vector)).collect();
            vectors.len() == rank(&columns)
                && rank(&vectors) == vectors.len()
                && vectors.iter().all(|vector| in_row_space(&columns, vector))
        }
        ("null-space-basis", Answer::Basis(texts)) => {
            let a = &shown(question)[0];
            let vectors: Rows = texts.iter().map(|vector| scaled(vector)).collect();
            vectors.len() == a[0].len() - rank(a)
                && rank(&vectors) == vectors.len()
                && vectors.iter().all(|vector| a.iter().all(|row| dot(row, vector) == 0))
        }
        ("next-operation", Answer::Operation(operation)) => makes_progress(question, operation),
        ("unsolvable-side", Answer::Vector(texts)) => {
            let a = &shown(question)[0];
            rank(&beside(a, &scaled(texts))) == rank(a) + 1
        }
        ("one-solution", Answer::Vector(texts)) => {
            let x = values(texts);
            shown(question)[0].iter().all(|row| {
                let (right, left) = row.split_last().expect("a right-hand side");
                let sum: Rational =
                    left.iter().zip(&x).map(|(factor, x)| x * Rational::from_integer((*factor).into())).sum();
                sum == Rational::from_integer((*right).into())
            })
        }
        ("build-kernel", Answer::Matrix(texts)) => {
            let vector = &vectors_in(&question.prompt.plain())[0];
            let rows: Rows = texts.iter().map(|row| scaled(row)).collect();
            rows.iter().all(|row| dot(row, vector) == 0) && rank(&rows) == 2
        }
        ("build-image", Answer::Matrix(texts)) => {
            let spanning: Rows = vectors_in(&question.prompt.plain());
            let columns = transpose(&texts.iter().map(|row| scaled(row)).collect());
            rank(&columns) == 2 && columns.iter().all(|column| in_row_space(&spanning, column))
        }
        _ => false,
    }
}

/// The vectors of three entries in a text.
fn vectors_in(text: &str) -> Rows {
    let inner = text.split('(').skip(1).filter_map(|part| part.split(')').next());
    inner.map(numbers_in).filter(|vector| vector.len() == 3).collect()
}

fn is_staircase(rows: &[Vec<Rational>], reduced: bool) -> bool {
    let leading: Vec<Option<usize>> = rows.iter().map(|row| row.iter().position(|entry| !entry.is_zero())).collect();
    let pair = |(above, below): (&Option<usize>, &Option<usize>)| match (above, below) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(above), Some(below)) => above < below,
    };
    let alone = |(row, column): (usize, &Option<usize>)| {
        column.is_none_or(|column| {
            rows[row][column].is_one() && (0..rows.len()).all(|other| other == row || rows[other][column].is_zero())
        })
    };
    leading.iter().zip(&leading[1..]).all(pair) && (!reduced || leading.iter().enumerate().all(alone))
}

/// The operation clears an entry in the column of a leading entry, makes a leading entry 1, or brings up a row.
fn makes_progress(question: &Question, operation: &Operation) -> bool {
    let matrix = &question.prompt.matrices().next().expect("a matrix").matrix;
    let row = |text: &String| text.parse::<usize>().expect("a row") - 1;
    let factor = |text: &String| values(std::slice::from_ref(text)).remove(0);
    let leads = |row: usize| (0..matrix.ncols()).find(|&column| !matrix[(row, column)].is_zero());
    match operation {
        Operation::Swap { first, second } => row(first) != row(second) && leads(row(second)).is_some(),
        Operation::Scale { row: scaled, factor: by } => {
            let column = leads(row(scaled)).expect("a leading entry");
            (&matrix[(row(scaled), column)] * factor(by)).is_one()
        }
        Operation::Add { target, factor: by, source } => {
            let column = leads(row(source)).expect("a leading entry");
            let old = &matrix[(row(target), column)];
            !old.is_zero() && (old + factor(by) * &matrix[(row(source), column)]).is_zero()
        }
    }
}

/// Whether an option of one of the families with numbers is right.
pub fn option_is_right(question: &Question, label: &str) -> bool {
    let text = question.prompt.plain();
    match question.family.name() {
        "largest-rank" => {
            let sizes = numbers_in(&text);
            numbers_in(label) == [0, *sizes[..2].iter().min().expect("two sizes")]
        }
        "dependence" => {
            let dependent = determinant(&vectors_in(&text)) == 0;
            label == if dependent { "Dependent, since one is a combination of the other two." } else { ONLY_ZERO }
        }
        "image-and-kernel-shape" => {
            let rank = rank(&shown(question)[0]);
            let names = ["point", "line", "plane", "all of space"];
            label == format!("Image: {}. Kernel: {}.", names[rank], names[3 - rank])
        }
        "kernel-picture" => {
            let vector = numbers_in(label);
            let a = &shown(question)[0];
            rank(a) == 2 && *a == super::picture(question) && a.iter().all(|row| dot(row, &vector) == 0)
        }
        "classify-system" => {
            let ab = &shown(question)[0];
            let n = ab[0].len() - 1;
            let (without, with) = (rank(&leading(ab, n)), rank(ab));
            label
                == match without {
                    _ if with > without => "No solution.",
                    rank if rank == n => "Exactly one solution.",
                    _ => "Infinitely many solutions.",
                }
        }
        "read-row" => {
            let last = shown(question)[0][2].clone();
            assert_eq!(last[..2], [0, 0], "{text}");
            label
                == match (last[2], last[3]) {
                    (0, 0) => "Nothing: it reads 0 = 0.",
                    (0, _) => "The system has no solution.",
                    (_, 0) => "z = 0.",
                    _ => "",
                }
        }
        _ => false,
    }
}

const ONLY_ZERO: &str = "Independent: only the factors 0, 0, 0 combine them to 0.";

/// Whether the chosen matrix, and no other, has the column space of the picture's.
pub fn only_image(question: &Question, picture: &Rows, chosen: usize) -> bool {
    let Kind::ChooseOne(options) = &question.kind else { return false };
    let spanning = transpose(picture);
    options.iter().enumerate().all(|(index, option)| {
        let columns = transpose(&integers(&option.matrices().next().expect("a matrix").matrix));
        let same = rank(&columns) == rank(&spanning) && columns.iter().all(|column| in_row_space(&spanning, column));
        same == (index == chosen)
    })
}

/// What the statements on a pair of matrices take for granted: the same rows span, the columns do not.
pub fn statements_fit(question: &Question) -> bool {
    match (question.family.name(), shown(question).as_slice()) {
        ("row-operation-effects", [a, b]) => {
            let same_rows = rank(a) == rank(b) && b.iter().all(|row| in_row_space(a, row));
            let columns = transpose(a);
            let other_columns = (0..b[0].len()).any(|j| !in_row_space(&columns, &column(b, j)));
            same_rows && other_columns && labels(question).len() == 4
        }
        ("row-operation-effects", _) => false,
        _ => true,
    }
}
