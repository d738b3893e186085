//! Chapters 6 to 9: numerical rank, truncation, products and sums, the determinant.

use crate::math::exact::integer;
use crate::math::random::Random;
use crate::math::{Form, Rational};
use crate::quiz::draft::{Draft, count, exact_number, number};
use crate::quiz::draw::{self, combine, cross};
use crate::quiz::family::{About, Make};
use crate::quiz::misconception::Misconception as M;
use crate::quiz::prompt::Prompt;
use num_bigint::BigInt;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "numerical-rank",
        title: "Numerical rank from singular values",
        chapter: 6,
        catches: &[M::FloatComparedWithZero],
        hints: &[
            "The numerical rank counts the singular values above a tolerance.",
            "The tolerance is the largest singular value times the larger side of the matrix times eps.",
            "With $eps ≈ 2.2 × 10^{−16}$, work out the power of ten of the tolerance and compare.",
        ],
        make: Make::Drawn(numerical_rank),
    },
    About {
        name: "truncation-error",
        title: "The error of a truncation",
        chapter: 7,
        catches: &[],
        hints: &[
            "Which singular values are left out?",
            "The squared Frobenius error is the sum of their squares; the spectral error is the largest of them.",
        ],
        make: Make::Drawn(truncation_error),
    },
    About {
        name: "truncation-storage",
        title: "What a truncation stores",
        chapter: 7,
        catches: &[],
        hints: &[
            "For each of the k parts there are two vectors and a singular value.",
            "One vector has m entries, the other n.",
        ],
        make: Make::Drawn(truncation_storage),
    },
    About {
        name: "product-rank",
        title: "The rank of a product",
        chapter: 8,
        catches: &[M::ProductRankIsMinimum],
        hints: &[
            "The rank of a product is at most the smaller rank. It can be less.",
            "A acts on the image of B. Is a part of it in the kernel of A?",
            "Multiply the matrices and reduce the product.",
        ],
        make: Make::Drawn(product_rank),
    },
    About {
        name: "sum-bound",
        title: "How large the rank of a sum can be",
        chapter: 8,
        catches: &[],
        hints: &[
            "The columns of A + B lie in what the columns of A and B span together.",
            "Neither the sum of the ranks nor the shape can be exceeded.",
        ],
        make: Make::Drawn(sum_bound),
    },
    About {
        name: "determinant",
        title: "A determinant by elimination",
        chapter: 9,
        catches: &[],
        hints: &[
            "Adding a multiple of a row keeps the determinant; a swap turns its sign.",
            "Reduce to a triangular matrix.",
            "Multiply the diagonal, and turn the sign once for every swap.",
        ],
        make: Make::Drawn(determinant),
    },
];

/// `digit * 10^exponent`.
fn scientific(digit: i64, exponent: i32) -> Rational {
    integer(digit) * Rational::from_integer(BigInt::from(10)).pow(exponent)
}

fn numerical_rank(random: &mut Random) -> Draft {
    let larger = draw::one_of(random, &[10_i64, 100, 200, 500, 1000], 100);
    let smaller = draw::one_of(random, &[7_i64, 8, 9, 10], 8);
    let (rows, columns) = if random.below(2) == 0 { (larger, smaller) } else { (smaller, larger) };
    let top = i32::try_from(random.between(0, 4)).unwrap_or(0);
    let first = random.between(1, 5);
    // With d = first and e = top the tolerance lies between 2 × 10^(e−15) and 1.2 × 10^(e−12).
    let mut values = vec![(first, top)];
    for (low, high) in [(1, 3), (4, 8), (9, 11)] {
        if random.below(3) > 0 {
            values.push((random.between(1, 9), top - i32::try_from(random.between(low, high)).unwrap_or(1)));
        }
    }
    // One that the shape decides, two that are lost in any case, one that is exactly zero.
    values.push((random.between(4, 9), top - 14));
    values.push((random.between(1, 9), top - i32::try_from(random.between(17, 19)).unwrap_or(17)));
    let zero = random.below(2) == 0;
    let eps = Rational::from_integer(BigInt::from(2)).pow(-52);
    let tolerance = scientific(first, top) * integer(larger) * &eps;
    let above = |limit: &Rational| {
        let counted = values.iter().filter(|(digit, exponent)| scientific(*digit, *exponent) > *limit).count();
        count(counted)
    };
    let written: Vec<String> = values.iter().map(|&(digit, exponent)| power_of_ten(digit, exponent)).collect();
    let listed = format!("{}{}", written.join(", "), if zero { ", 0" } else { "" });
    let rank = above(&tolerance);
    let slips = [
        (
            above(&integer(0)),
            Some(M::FloatComparedWithZero),
            "That counts every singular value other than 0. Rounding leaves tiny ones: compare with the tolerance.",
        ),
        (
            above(&eps),
            None,
            "That compares with eps alone. The tolerance grows with the matrix and its largest singular value.",
        ),
        (above(&(scientific(first, top) * &eps)), None, "The larger side of the matrix is missing in the tolerance."),
    ];
    let prompt = Prompt::new(&format!(
        "A matrix of floating-point numbers with {rows} rows and {columns} columns has the singular values {listed} (any \
         others are 0). What rank does NumPy give, with $tol = max(M, N) σ_1 eps$ and $eps = 2^{{−52}} ≈ 2.2 × 10^{{−16}}$?"
    ));
    Draft::new(prompt, number(rank, &slips))
        .explain(format!("The larger side is {larger}, the largest singular value {}.", power_of_ten(first, top)))
        .explain(format!("The tolerance is {larger} · {} · $2^{{−52}}$.", power_of_ten(first, top)))
        .explain("Count the singular values above it; the others cannot be told from rounding.")
}

/// `3 × 10^{−14}` within dollar signs; small powers in full.
fn power_of_ten(digit: i64, exponent: i32) -> String {
    match exponent {
        0 => digit.to_string(),
        1..=4 => scientific(digit, exponent).to_string(),
        _ => format!("${digit} × 10^{{{exponent}}}$").replace('-', "−"),
    }
}

fn truncation_error(random: &mut Random) -> Draft {
    // Discarded values whose squares add up to a square.
    const DISCARDED: [(&[i64], i64); 6] =
        [(&[4, 3], 5), (&[12, 5], 13), (&[2, 2, 1], 3), (&[6, 3, 2], 7), (&[8, 4, 1], 9), (&[8, 6], 10)];
    let (discarded, root) = draw::one_of(random, &DISCARDED, (&[4, 3], 5));
    let largest = discarded.first().copied().unwrap_or(1);
    let mut kept = vec![largest + random.between(1, 9)];
    for _ in 0..random.below(3) {
        let above = kept.first().copied().unwrap_or(largest);
        kept.insert(0, above + random.between(1, 9));
    }
    let k = kept.len();
    let told: Vec<String> = kept.iter().chain(discarded).map(i64::to_string).collect();
    let spectral = random.below(3) == 0;
    let sum: i64 = discarded.iter().sum();
    let (value, norm, other, why) = if spectral {
        (
            largest,
            "spectral norm",
            root,
            "That is the error in the Frobenius norm. In the spectral norm it is the first \
          singular value left out.",
        )
    } else {
        (
            root,
            "Frobenius norm",
            largest,
            "That is the error in the spectral norm. In the Frobenius norm all that is left \
          out counts.",
        )
    };
    let slips = [
        (other, None, why),
        (sum, None, "The values left out are not added themselves: their squares are, and then comes the root."),
        (root * root, None, "That is the square of the error in the Frobenius norm: take the root."),
    ];
    let prompt = Prompt::new(&format!(
        "A matrix has the singular values {}. What is the error of the best approximation of rank {k}, in the {norm}?",
        told.join(", ")
    ));
    let left_out: Vec<String> = discarded.iter().map(i64::to_string).collect();
    Draft::new(prompt, number(value, &slips))
        .explain(format!("Keeping {k} leaves out {}.", left_out.join(", ")))
        .explain(format!("The squares add up to {}, so the Frobenius error is {root}.", root * root))
        .explain(format!("The spectral error is the first value left out, {largest}."))
}

fn truncation_storage(random: &mut Random) -> Draft {
    let m = random.between(2, 40) * 10;
    let n = random.between(2, 40) * 10;
    let k = random.between(2, 9);
    let slips = [
        (k * (m + n), None, "The singular values are missing: there are k of them."),
        (m * n, None, "That is the full matrix. Rank k takes two vectors and a number for each part."),
        (k * m * n, None, "A part of rank 1 is stored as two vectors, not as a matrix."),
        (m + n + 1, None, "That is one part; there are k."),
    ];
    let prompt = Prompt::new(&format!(
        "A matrix with {m} rows and {n} columns is approximated with rank {k} by its singular value decomposition. How many numbers are stored: \
         {k} singular values and their left and right vectors?"
    ));
    Draft::new(prompt, number(k * (m + n + 1), &slips))
        .explain(format!("Each part: a vector of {m} entries, one of {n}, and one singular value."))
        .explain(format!("{k} · ({m} + {n} + 1) = {}, against {m} · {n} = {}.", k * (m + n + 1), m * n))
}

fn product_rank(random: &mut Random) -> Draft {
    // A has the rows u, v, u + v and so the kernel of their vector product.
    let (u, v) = loop {
        let (u, v) = (draw::vector::<3>(random, 2), draw::vector::<3>(random, 2));
        if cross(u, v) != [0; 3] {
            break (u, v);
        }
    };
    let kernel = super::pictures::shortened(cross(u, v));
    let a = draw::rows(&[u, v, combine(1, u, 1, v)]);
    let loses = random.below(3) > 0;
    // The image of B: the kernel of A and a direction outside, or a plane without it. u and v are orthogonal to the
    // kernel and independent, so A is one to one on what they span.
    let (first, second, rank) = if loses { (kernel, u, 1) } else { (u, v, 2) };
    let b = draw::rows(&[first, second, combine(1, first, 1, second)]).transpose();
    let slips = [
        (
            2,
            Some(M::ProductRankIsMinimum),
            "Both ranks are 2, but that is only the upper bound: A sends a part of the image of B to 0.",
        ),
        (4, None, "Ranks are not added in a product: its rank is at most the smaller one."),
        (3, None, "A product has at most the smaller of the two ranks."),
    ];
    let product = &a * &b;
    let prompt = Prompt::new("What is the rank of $A B$? ").matrix("A", a).say(" ").matrix("B", b);
    Draft::new(prompt, number(rank, &slips))
        .explain("Multiply the matrices.")
        .eliminate(product, 3, Form::Echelon)
        .explain(if loses {
            "The first column of B is in the kernel of A: a direction that B lets through is lost in A."
        } else {
            "No direction of the image of B is in the kernel of A: nothing more is lost."
        })
}

fn sum_bound(random: &mut Random) -> Draft {
    let (m, n) = (random.between(3, 9), random.between(3, 9));
    let smaller = m.min(n);
    let (r, s) = (random.between(1, smaller), random.between(1, smaller));
    let slips = [
        (r + s, None, "The sum of the ranks is a bound, but the shape is one too."),
        (smaller, None, "The shape is a bound, but so is the sum of the ranks."),
        (
            r.max(s),
            None,
            "The columns of A and B can point in different directions: the sum can have more rank than either.",
        ),
        (r.min(s), None, "That is the bound for a product."),
    ];
    let prompt = Prompt::new(&format!(
        "$A$ and $B$ are {m} × {n} matrices with $rank A = {r}$ and $rank B = {s}$. What is the largest rank that $A + B$ can have?"
    ));
    Draft::new(prompt, number(smaller.min(r + s), &slips))
        .explain(format!("The columns of the sum lie in a space of dimension at most {r} + {s} = {}.", r + s))
        .explain(format!(
            "With {m} rows and {n} columns the rank is {smaller} at most. The smaller of the two bounds is reached."
        ))
}

fn determinant(random: &mut Random) -> Draft {
    let rank = draw::one_of(random, &[3, 3, 3, 3, 2], 3);
    let a = draw::matrix(random, 3, 3, rank);
    let row = |i: usize| [a[(i, 0)].clone(), a[(i, 1)].clone(), a[(i, 2)].clone()];
    let ([a1, a2, a3], [b1, b2, b3], [c1, c2, c3]) = (row(0), row(1), row(2));
    let value = &a1 * (&b2 * &c3 - &b3 * &c2) - &a2 * (&b1 * &c3 - &b3 * &c1) + &a3 * (&b1 * &c2 - &b2 * &c1);
    let slips = vec![
        (-&value, None, "The size is right, the sign is not: every swap of two rows turns it."),
        (&a1 * &b2 * &c3, None, "That is the product of the diagonal. It counts once the matrix is triangular."),
    ];
    let prompt = Prompt::new("What is the determinant of $A$? ").matrix("A", a.clone());
    let told = crate::quiz::words::number(&value);
    Draft::new(prompt, exact_number(value, slips))
        .eliminate(a, 3, Form::Echelon)
        .explain(format!("The product of the diagonal, its sign turned for every swap: {told}."))
}
