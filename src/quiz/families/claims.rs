//! Claims to judge: true, or refuted by a matrix.

use super::{Claim, ClaimTruth};
use crate::math::ExactMatrix;
use crate::math::exact::leading_columns;
use crate::math::rank::rank_of;
use crate::quiz::family::{About, Make};
use crate::quiz::misconception::Misconception as M;
use num_traits::Zero;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "claim-kernel-image",
        title: "A claim about kernel and image",
        chapter: 4,
        catches: &[M::KernelMeetsImageInZero],
        hints: &[
            "Try matrices with many zeros before you believe it.",
            "What does a matrix whose square is 0 do with its own image?",
        ],
        make: Make::Claims(KERNEL_IMAGE),
    },
    About {
        name: "claim-bases",
        title: "A claim about bases",
        chapter: 4,
        catches: &[M::BasisOrthogonalOrUnique, M::DependenceNeedsParallel],
        hints: &[
            "A basis has to be independent and to span. Nothing else is asked of it.",
            "Try small integers, and compute the rank of what you try.",
        ],
        make: Make::Claims(BASES),
    },
    About {
        name: "claim-systems",
        title: "A claim about systems",
        chapter: 5,
        catches: &[M::WideMeansSolvable, M::ZeroRowMeansNone, M::ZeroRowMeansInfinite],
        hints: &[
            "Try equations that say the same twice, or contradict each other.",
            "A row can become zero because its equation repeats another; that can happen in any kind of system.",
        ],
        make: Make::Claims(SYSTEMS),
    },
    About {
        name: "claim-products",
        title: "A claim about products",
        chapter: 8,
        catches: &[M::ProductRankIsMinimum],
        hints: &[
            "The rank of a product is at most the smaller rank. When is it less?",
            "Try a matrix that sends its own image to 0.",
        ],
        make: Make::Claims(PRODUCTS),
    },
    About {
        name: "claim-eigenvalues",
        title: "A claim about eigenvalues",
        chapter: 9,
        catches: &[M::RankCountsEigenvalues],
        hints: &[
            "The eigenvalues of a triangular matrix stand on its diagonal.",
            "Can a matrix with only zeros on its diagonal have rank 1?",
        ],
        make: Make::Claims(EIGENVALUES),
    },
];

const fn always(text: &'static str, shape: (usize, usize), why: &'static str) -> Claim {
    Claim { text, shape, coefficient_columns: shape.1, truth: ClaimTruth::True, why }
}

/// What refutes a claim, and a matrix that does.
type Refutation = (fn(&ExactMatrix) -> bool, &'static [&'static [i64]]);

const fn refuted(
    text: &'static str,
    shape: (usize, usize),
    misconception: M,
    (refutes, example): Refutation,
    why: &'static str,
) -> Claim {
    let truth = ClaimTruth::False { refutes, example, misconception: Some(misconception) };
    Claim { text, shape, coefficient_columns: shape.1, truth, why }
}

const KERNEL_IMAGE: &[Claim] = &[
    refuted(
        "For every 2 × 2 matrix $A$, kernel and image have only the vector 0 in common.",
        (2, 2),
        M::KernelMeetsImageInZero,
        (loses_rank_when_squared, &[&[0, 1], &[0, 0]]),
        "The matrix with rows 0 1 and 0 0 has the same line as kernel and as image.",
    ),
    refuted(
        "For every 3 × 3 matrix $A$, kernel and image have only the vector 0 in common.",
        (3, 3),
        M::KernelMeetsImageInZero,
        (loses_rank_when_squared, &[&[0, 1, 0], &[0, 0, 0], &[0, 0, 0]]),
        "If $A^2$ has a smaller rank than A, then A sends some vector of its own image to 0.",
    ),
    always(
        "For every 2 × 2 matrix $A$, what $A$ sends to 0, $A^2$ sends to 0 too.",
        (2, 2),
        "True: from $A x = 0$ follows $A A x = 0$. What is lost stays lost.",
    ),
    always(
        "For every 3 × 3 matrix $A$, the dimensions of kernel and image add up to 3.",
        (3, 3),
        "True: each of the 3 columns has a pivot or is free. That says nothing on whether the two spaces meet.",
    ),
];

/// rank A² < rank A: exactly then kernel and image share more than 0.
fn loses_rank_when_squared(a: &ExactMatrix) -> bool {
    rank_of(&(a * a)) < rank_of(a)
}

const BASES: &[Claim] = &[
    refuted(
        "If the columns of a 2 × 2 matrix are a basis of $R^2$, then they are orthogonal to each other.",
        (2, 2),
        M::BasisOrthogonalOrUnique,
        (skew_basis, &[&[1, 1], &[0, 1]]),
        "(1, 0) and (1, 1) are a basis and not orthogonal: independence is enough.",
    ),
    refuted(
        "If no two columns of a 3 × 3 matrix are parallel, then its columns are independent.",
        (3, 3),
        M::DependenceNeedsParallel,
        (dependent_without_parallels, &[&[1, 0, 1], &[0, 1, 1], &[0, 0, 0]]),
        "Of (1, 0, 0), (0, 1, 0) and (1, 1, 0) no two are parallel, but the third is the sum of the others.",
    ),
    refuted(
        "The only 2 × 2 matrix whose columns are a basis of $R^2$ is the identity.",
        (2, 2),
        M::BasisOrthogonalOrUnique,
        (another_basis, &[&[2, 0], &[0, 1]]),
        "Every matrix of rank 2 has such columns: there are many bases.",
    ),
    always(
        "If a 3 × 3 matrix has rank 3, then its columns are a basis of $R^3$.",
        (3, 3),
        "True: three independent vectors of a space of dimension 3 span it.",
    ),
];

fn skew_basis(a: &ExactMatrix) -> bool {
    rank_of(a) == 2 && !(&a[(0, 0)] * &a[(0, 1)] + &a[(1, 0)] * &a[(1, 1)]).is_zero()
}

fn another_basis(a: &ExactMatrix) -> bool {
    rank_of(a) == 2 && *a != crate::math::exact::identity(2)
}

fn dependent_without_parallels(a: &ExactMatrix) -> bool {
    let independent = |first: usize, second: usize| {
        rank_of(&ExactMatrix::from_fn(a.nrows(), 2, |i, j| a[(i, if j == 0 { first } else { second })].clone())) == 2
    };
    rank_of(a) < 3 && independent(0, 1) && independent(0, 2) && independent(1, 2)
}

const fn augmented(claim: Claim, coefficient_columns: usize) -> Claim {
    Claim { coefficient_columns, ..claim }
}

const SYSTEMS: &[Claim] = &[
    refuted(
        "If $A$ has 2 rows and 3 columns, then $A x = b$ has a solution for every b.",
        (2, 3),
        M::WideMeansSolvable,
        (misses_a_row, &[&[1, 1, 1], &[1, 1, 1]]),
        "If the two rows are dependent, some b contradicts them. It takes a pivot in every row.",
    ),
    augmented(
        refuted(
            "If elimination makes a row of $[A | b]$ zero, with three equations for two unknowns, then there are infinitely \
             many solutions. (A counter-example would be a matrix $[A | b]$.)",
            (3, 3),
            M::ZeroRowMeansInfinite,
            (unique_with_zero_row, &[&[1, 0, 1], &[0, 1, 1], &[1, 1, 2]]),
            "With x = 1, y = 1 and x + y = 2 one equation is superfluous, and the solution is still the only one.",
        ),
        2,
    ),
    augmented(
        refuted(
            "If elimination makes a row of $[A | b]$ zero, with three equations for two unknowns, then there is no solution. \
             (A counter-example would be a matrix $[A | b]$.)",
            (3, 3),
            M::ZeroRowMeansNone,
            (solvable_with_zero_row, &[&[1, 0, 1], &[0, 1, 1], &[1, 1, 2]]),
            "A zero row reads 0 = 0, which is always true: its equation was superfluous.",
        ),
        2,
    ),
    always(
        "If $A$ has 2 rows and 3 columns, then $A x = 0$ has a solution other than 0.",
        (2, 3),
        "True: at most 2 of the 3 columns have a pivot, so at least one variable is free.",
    ),
];

fn misses_a_row(a: &ExactMatrix) -> bool {
    rank_of(a) < a.nrows()
}

/// `[A | b]` of three equations for two unknowns: consistent, and then the third row becomes zero.
fn solvable_with_zero_row(augmented: &ExactMatrix) -> bool {
    rank_of(augmented) == rank_of(&leading_columns(augmented, 2))
}

fn unique_with_zero_row(augmented: &ExactMatrix) -> bool {
    solvable_with_zero_row(augmented) && rank_of(augmented) == 2
}

const PRODUCTS: &[Claim] = &[
    refuted(
        "For every 2 × 2 matrix $A$, the product $A A$ has the rank of $A$, the smaller rank of its two factors.",
        (2, 2),
        M::ProductRankIsMinimum,
        (loses_rank_when_squared, &[&[0, 1], &[0, 0]]),
        "The matrix with rows 0 1 and 0 0 has rank 1, and its square is 0. The smaller rank is only an upper bound.",
    ),
    refuted(
        "For every 3 × 3 matrix $A$, the product $A A$ has the rank of $A$, the smaller rank of its two factors.",
        (3, 3),
        M::ProductRankIsMinimum,
        (loses_rank_when_squared, &[&[0, 1, 0], &[0, 0, 1], &[0, 0, 0]]),
        "Where the image of A meets its kernel, the second factor loses more. The smaller rank is only an upper bound.",
    ),
    always(
        "For every 2 × 3 matrix $A$, $A$ and $A^T$ have the same rank.",
        (2, 3),
        "True: row rank and column rank are the same number.",
    ),
    always(
        "For every 3 × 2 matrix $A$, $A^T A$ has the rank of $A$.",
        (3, 2),
        "True: from $A^T A x = 0$ follows $|A x|^2 = 0$, so both have the same null space.",
    ),
];

const EIGENVALUES: &[Claim] = &[
    refuted(
        "The rank of a 2 × 2 matrix is the number of its eigenvalues other than 0.",
        (2, 2),
        M::RankCountsEigenvalues,
        (more_rank_than_eigenvalues, &[&[0, 1], &[0, 0]]),
        "The matrix with rows 0 1 and 0 0 has rank 1, and 0 is its only eigenvalue.",
    ),
    refuted(
        "If 0 is the only eigenvalue of a 2 × 2 matrix, then the matrix is 0.",
        (2, 2),
        M::RankCountsEigenvalues,
        (more_rank_than_eigenvalues, &[&[0, 1], &[0, 0]]),
        "The matrix with rows 0 1 and 0 0 has no eigenvalue but 0, and rank 1.",
    ),
    always(
        "A 2 × 2 matrix has the eigenvalue 0 exactly if its rank is less than 2.",
        (2, 2),
        "True: $A x = 0 x$ with x other than 0 says that the kernel is more than 0.",
    ),
    always(
        "The rank of a symmetric 2 × 2 matrix is the number of its eigenvalues other than 0, each counted as often as it \
         occurs.",
        (2, 2),
        "True: a symmetric matrix is diagonal in a basis of eigenvectors, and there the rank counts what is not 0.",
    ),
];

/// Rank 1 without an eigenvalue other than 0: trace and determinant are 0, the matrix is not.
fn more_rank_than_eigenvalues(a: &ExactMatrix) -> bool {
    let trace_is_zero = (&a[(0, 0)] + &a[(1, 1)]).is_zero();
    trace_is_zero && rank_of(a) == 1 && (&a[(0, 0)] * &a[(1, 1)] - &a[(0, 1)] * &a[(1, 0)]).is_zero()
}
