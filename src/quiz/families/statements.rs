//! Statements to tick.

use super::{Statement, Truth};
use crate::quiz::family::{About, Make};
use crate::quiz::misconception::Misconception as M;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "unique-form",
        title: "What elimination always gives",
        chapter: 2,
        catches: &[M::EchelonUnique],
        hints: &["Think of two people who choose different pivots.", "Only one of the two forms is unique."],
        make: Make::Statements {
            ask: "Two people reduce the same matrix in different ways. What do they certainly both get?",
            pool: UNIQUE_FORM,
        },
    },
    About {
        name: "subspaces",
        title: "Subspaces of space",
        chapter: 4,
        catches: &[M::PlaneIsSubspaceOfSpace, M::SpanIsSum],
        hints: &[
            "A subspace contains 0, and with two vectors all their combinations.",
            "Its vectors have to be vectors of $R^3$ in the first place.",
        ],
        make: Make::Statements { ask: "Which of these are subspaces of $R^3$?", pool: SUBSPACES },
    },
    About {
        name: "inverse-and-rank",
        title: "Rank, determinant, inverse",
        chapter: 9,
        catches: &[M::RankCountsEigenvalues],
        hints: &[
            "For a square matrix, rank n means that nothing is lost.",
            "Test each statement on a matrix of rank 1.",
        ],
        make: Make::Statements { ask: "$A$ is an n × n matrix. Which statements hold?", pool: INVERSE },
    },
    About {
        name: "takeaways",
        title: "What to remember",
        chapter: 14,
        catches: &[
            M::RankNeedsSquare,
            M::SumIsRows,
            M::RowOperationsKeepTheColumnSpace,
            M::FloatComparedWithZero,
            M::ProductRankIsMinimum,
            M::MissingIsZero,
            M::FewerParametersLessMemory,
            M::AnyLambdaRepairs,
        ],
        hints: &[
            "One counter-example is enough to drop a statement.",
            "Words such as “always” and “any” deserve a second look.",
        ],
        make: Make::Statements { ask: "Which of these statements are true?", pool: TAKEAWAYS },
    },
];

const fn holds(text: &'static str, why: &'static str) -> Statement {
    Statement { text, truth: Truth::True, why }
}

const fn fails(text: &'static str, misconception: Option<M>, why: &'static str) -> Statement {
    Statement { text, truth: Truth::False(misconception), why }
}

const UNIQUE_FORM: &[Statement] = &[
    holds("The same reduced row echelon form.", "The reduced row echelon form is unique."),
    holds("The same number of pivots.", "That number is the rank, which belongs to the matrix."),
    holds("Pivots in the same columns.", "They are those of the reduced form, which is unique."),
    holds("The same number of zero rows.", "The number of rows minus the rank, whatever the way."),
    fails(
        "The same row echelon form.",
        Some(M::EchelonUnique),
        "Row echelon forms differ by multiples of rows; only the reduced form is unique.",
    ),
    fails(
        "The same values of the pivots in row echelon form.",
        Some(M::EchelonUnique),
        "Whoever scales a row, or swaps two, gets other pivots.",
    ),
    fails("The same sequence of row operations.", Some(M::EchelonUnique), "There are many ways to an echelon form."),
    fails("Zero rows in the place of the same original rows.", None, "Which row becomes zero depends on the swaps."),
];

const SUBSPACES: &[Statement] = &[
    holds(
        "The plane $x + 2 y − z = 0$.",
        "Sums and multiples of solutions of this equation are solutions: it is a plane through 0.",
    ),
    holds("The set that holds the vector 0 alone.", "It contains 0, and all combinations of 0 are 0: dimension 0."),
    holds("All multiples of (1, −1, 2).", "A line through 0: the span of one vector."),
    holds("All of $R^3$.", "The whole space is a subspace of itself."),
    fails(
        "$R^2$.",
        Some(M::PlaneIsSubspaceOfSpace),
        "Vectors of $R^2$ have two entries and are not in $R^3$. The plane z = 0 in $R^3$ would be a subspace.",
    ),
    fails("The plane $x + y + z = 1$.", None, "It does not contain 0."),
    fails("All vectors with $x ≥ 0$.", None, "The multiple by −1 leads out."),
    fails(
        "The set that holds only the sum (1, 0, 0) + (0, 1, 0).",
        Some(M::SpanIsSum),
        "A single vector other than 0 is no subspace. The span of the two vectors holds all their combinations.",
    ),
    fails(
        "The union of two different lines through 0.",
        None,
        "The sum of a vector on one and a vector on the other is on neither.",
    ),
];

const INVERSE: &[Statement] = &[
    holds("$A$ has an inverse exactly if its rank is n.", "With rank n nothing is lost, so the map can be undone."),
    holds(
        "The determinant is 0 exactly if the rank is less than n.",
        "Then a diagonal entry of the triangular form is 0.",
    ),
    holds(
        "If $A$ is symmetric, its rank is the number of eigenvalues other than 0.",
        "A symmetric matrix is diagonal in a basis of eigenvectors.",
    ),
    holds(
        "Elimination without swaps writes $A$ as L U.",
        "L collects the multiples that were subtracted, U is what is left.",
    ),
    fails(
        "The rank of $A$ is always the number of eigenvalues other than 0.",
        Some(M::RankCountsEigenvalues),
        "The matrix with rows 0 1 and 0 0 has rank 1 and no eigenvalue other than 0.",
    ),
    fails(
        "If the determinant is tiny, the rank is less than n.",
        None,
        "Only the exact value 0 says that: 0.001 times the identity has rank n.",
    ),
    fails("If the rank is n − 1, the determinant is 1.", None, "With a rank less than n the determinant is 0."),
    fails("If no entry of $A$ is 0, then $A$ has an inverse.", None, "The matrix with all entries 1 has rank 1."),
];

const TAKEAWAYS: &[Statement] = &[
    holds("The rank is the dimension of the image.", "The rank counts the independent directions that survive."),
    holds("Rank and nullity add up to the number of columns.", "Each column has a pivot or is free."),
    holds(
        "What has been sent to 0 cannot be brought back.",
        "No map can tell the vectors apart that were sent to the same place.",
    ),
    holds(
        "$A x = b$ has a solution exactly if b lies in the column space.",
        "The products A x are the combinations of the columns.",
    ),
    holds(
        "The numerical rank counts singular values above a tolerance.",
        "What is below cannot be told from rounding errors.",
    ),
    holds(
        "Keeping the k largest singular values gives the best approximation of rank k.",
        "That is the theorem of Eckart and Young.",
    ),
    fails("Only a square matrix has a rank.", Some(M::RankNeedsSquare), "Every matrix has a rank."),
    fails(
        "Row operations keep the column space.",
        Some(M::RowOperationsKeepTheColumnSpace),
        "They keep the row space and the null space, and change the column space.",
    ),
    fails(
        "Rank and nullity add up to the number of rows.",
        Some(M::SumIsRows),
        "They add up to the number of columns.",
    ),
    fails(
        "A computed number is 0 exactly if the true one is.",
        Some(M::FloatComparedWithZero),
        "Rounding errors leave tiny numbers: compare with a tolerance.",
    ),
    fails(
        "rank(AB) is always the smaller of the two ranks.",
        Some(M::ProductRankIsMinimum),
        "It is at most that, and can be less.",
    ),
    fails(
        "Missing ratings can be filled with 0 before factoring.",
        Some(M::MissingIsZero),
        "They are unknown: fit the known ones only.",
    ),
    fails(
        "256 times fewer parameters means 256 times less memory.",
        Some(M::FewerParametersLessMemory),
        "The frozen weights stay in memory.",
    ),
    fails(
        "Any λ > 0 makes collinear data as good as independent data.",
        Some(M::AnyLambdaRepairs),
        "λ makes the matrix invertible, but adds no information.",
    ),
];
