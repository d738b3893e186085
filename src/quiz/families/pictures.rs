//! Chapter 3: read a picture. The question says what is to be drawn; the page draws it.

use crate::math::random::Random;
use crate::math::subspace::contains;
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, eliminate};
use crate::quiz::draft::{Choice, Draft, choice, choose_one};
use crate::quiz::draw::{self, combine, cross, told};
use crate::quiz::family::{About, Make};
use crate::quiz::key::Feedback;
use crate::quiz::misconception::Misconception as M;
use crate::quiz::prompt::{Prompt, View};
use std::borrow::Cow;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "image-picture",
        title: "Which matrix has this image",
        chapter: 3,
        catches: &[M::RowOperationsKeepTheColumnSpace],
        hints: &[
            "The image is spanned by the columns of the matrix.",
            "Is it a line or a plane, and which vectors lie in it?",
            "Take one column of each matrix and see whether it lies in the picture.",
        ],
        make: Make::Drawn(image_picture),
    },
    About {
        name: "kernel-picture",
        title: "Which direction is lost",
        chapter: 3,
        catches: &[],
        hints: &[
            "The picture shows the line of vectors that are sent to 0.",
            "Test a direction by multiplying: does the matrix send it to 0?",
            "Multiply each row of the matrix with the vector; all three results have to be 0.",
        ],
        make: Make::Drawn(kernel_picture),
    },
];

fn columns(matrix: &ExactMatrix) -> Vec<Vec<Rational>> {
    matrix.column_iter().map(|column| column.iter().cloned().collect()).collect()
}

fn option(matrix: ExactMatrix, misconception: Option<M>, why: impl Into<Cow<'static, str>>) -> Choice {
    Choice { label: Prompt::default().matrix("", matrix), feedback: Feedback { text: why.into(), misconception } }
}

fn image_picture(random: &mut Random) -> Draft {
    let rank = draw::one_of(random, &[1, 2], 2);
    let matrix = draw::matrix(random, 3, 3, rank);
    // Another matrix with the same image: its columns in another order, one of them negated.
    let mut same = matrix.clone();
    same.swap_columns(0, 1 + random.below(2) as usize);
    same.column_mut(1).neg_mut();
    let reduced = eliminate(&matrix, 3, Form::Reduced, PivotPolicy::default()).end;
    let mut others = vec![option(
        reduced,
        Some(M::RowOperationsKeepTheColumnSpace),
        "This is the reduced form of a right matrix. Its image is another one: row operations change the column space.",
    )];
    let spanned = columns(&matrix);
    // All of these matrices have the same rank: one column outside makes another image.
    let outside = |other: &ExactMatrix| columns(other).into_iter().find(|column| !contains(&spanned, column));
    let transposed = matrix.transpose();
    if outside(&transposed).is_some() {
        let why = "This matrix has the rows where the columns should be: the image is spanned by columns.";
        others.push(option(transposed, None, why));
    }
    while others.len() < 3 {
        let other = draw::matrix(random, 3, 3, rank);
        if let Some(column) = outside(&other) {
            let why =
                format!("The column {} of this matrix is not in the picture.", crate::quiz::words::vector(&column));
            others.push(option(other, None, why));
        }
    }
    let right = option(same, None, "The columns of this matrix span just what the picture shows.");
    let prompt = Prompt::new("The picture shows the image of a matrix. Which of these matrices has the same image? ")
        .picture(matrix.clone(), View::Image);
    Draft::new(prompt, choose_one(right, others, random))
        .explain("The image is the span of the columns: compare columns, not rows.")
        .eliminate(matrix, 3, Form::Echelon)
        .explain("Exchanging columns, or multiplying one by −1, keeps their span.")
}

fn kernel_picture(random: &mut Random) -> Draft {
    // Rows 1 and 2 are orthogonal to the kernel, and so is every combination of them.
    let (first, second) = loop {
        let (first, second) = (draw::vector::<3>(random, 3), draw::vector(random, 3));
        if cross(first, second) != [0; 3] {
            break (first, second);
        }
    };
    let third = combine(draw::one_of(random, &[1, -1], 1), first, draw::one_of(random, &[1, 2, -1], 1), second);
    let matrix = draw::rows(&[first, second, third]);
    let kernel = shortened(cross(first, second));
    let flipped = kernel.map(i64::abs);
    let column = matrix.column(0).iter().cloned().collect::<Vec<_>>();
    let row = |vector: [i64; 3]| {
        let why = format!("{} is a row of A. Rows are orthogonal to the kernel, not in it.", told(&vector));
        (vector, Cow::from(why))
    };
    let candidates = [
        row(first),
        (flipped, Cow::from("The sizes are right, but not the signs: multiply and see.")),
        (integers(&column), Cow::from("This is a column of A: it spans the image, not the kernel.")),
        row(second),
        row(third),
    ];
    let basis = [exact(kernel)];
    let others: Vec<Choice> = candidates
        .into_iter()
        .filter(|(vector, _)| !contains(&basis, &exact(*vector)))
        .map(|(vector, why)| choice(&told(&vector), None, why))
        .take(3)
        .collect();
    let right = choice(&told(&kernel), None, "A sends this vector, and its multiples, to 0.");
    let prompt =
        Prompt::new("The picture shows the kernel of $A$, the line that collapses to 0. Which vector is on it? ")
            .matrix("A", matrix.clone())
            .say(" ")
            .picture(matrix.clone(), View::Kernel);
    Draft::new(prompt, choose_one(right, others, random))
        .eliminate(matrix, 3, Form::Reduced)
        .explain(format!("The free column gives the direction {}: every multiple of it is sent to 0.", told(&kernel)))
}

fn exact(vector: [i64; 3]) -> Vec<Rational> {
    vector.map(crate::math::exact::integer).to_vec()
}

fn integers(vector: &[Rational]) -> [i64; 3] {
    let mut made = [0; 3];
    for (entry, value) in made.iter_mut().zip(vector) {
        *entry = i64::try_from(value.to_integer()).unwrap_or(0);
    }
    made
}

/// Divided by the greatest common divisor.
pub(super) fn shortened(vector: [i64; 3]) -> [i64; 3] {
    let divisor = vector.iter().fold(0, |gcd, &entry| num_integer::gcd(gcd, entry)).max(1);
    vector.map(|entry| entry / divisor)
}
