//! What students get wrong about rank, and the sentence that puts it right.

/// One of the 26 misconceptions that the quiz recognises. Their order and numbers are those of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the correction of each says what it is")]
pub enum Misconception {
    RowOperationsKeepTheColumnSpace,
    SpacesSwapped,
    ZeroRowMeansNone,
    ZeroRowMeansInfinite,
    HarmlessRowInconsistent,
    ZeroVariableFree,
    OperationsAtOnce,
    EchelonUnique,
    StoppedAtEchelon,
    AugmentedColumnForgotten,
    RankNeedsSquare,
    SumIsRows,
    RowOperationsChangeTheNullSpace,
    KernelMeetsImageInZero,
    BasisOrthogonalOrUnique,
    SpanIsSum,
    PlaneIsSubspaceOfSpace,
    NullSpaceDependsOnB,
    DependenceNeedsParallel,
    WideMeansSolvable,
    FloatComparedWithZero,
    RankCountsEigenvalues,
    ProductRankIsMinimum,
    MissingIsZero,
    FewerParametersLessMemory,
    AnyLambdaRepairs,
}

struct About {
    name: &'static str,
    title: &'static str,
    correction: &'static str,
    chapter: u8,
}

const fn about(name: &'static str, chapter: u8, title: &'static str, correction: &'static str) -> About {
    About { name, title, correction, chapter }
}

use Misconception as M;

impl Misconception {
    /// All of them, in the order of the lesson.
    pub const ALL: [Self; 26] = [
        M::RowOperationsKeepTheColumnSpace,
        M::SpacesSwapped,
        M::ZeroRowMeansNone,
        M::ZeroRowMeansInfinite,
        M::HarmlessRowInconsistent,
        M::ZeroVariableFree,
        M::OperationsAtOnce,
        M::EchelonUnique,
        M::StoppedAtEchelon,
        M::AugmentedColumnForgotten,
        M::RankNeedsSquare,
        M::SumIsRows,
        M::RowOperationsChangeTheNullSpace,
        M::KernelMeetsImageInZero,
        M::BasisOrthogonalOrUnique,
        M::SpanIsSum,
        M::PlaneIsSubspaceOfSpace,
        M::NullSpaceDependsOnB,
        M::DependenceNeedsParallel,
        M::WideMeansSolvable,
        M::FloatComparedWithZero,
        M::RankCountsEigenvalues,
        M::ProductRankIsMinimum,
        M::MissingIsZero,
        M::FewerParametersLessMemory,
        M::AnyLambdaRepairs,
    ];

    /// Its number in the lesson, 1 to 26.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The name it is stored under: stable, lower case, with hyphens.
    pub fn name(self) -> &'static str {
        self.about().name
    }

    /// The misconception of a stored name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// What is believed, in a few words.
    pub fn title(self) -> &'static str {
        self.about().title
    }

    /// What is true instead, in one sentence.
    pub fn correction(self) -> &'static str {
        self.about().correction
    }

    /// The chapter that explains it, 1 to 14.
    pub fn chapter(self) -> u8 {
        self.about().chapter
    }

    fn about(self) -> About {
        match self {
            M::RowOperationsKeepTheColumnSpace => about(
                "row-operations-keep-column-space",
                2,
                "Row operations keep the column space",
                "Row operations change the column space: its basis is the pivot columns of the original matrix.",
            ),
            M::SpacesSwapped => about(
                "spaces-swapped",
                4,
                "The column space lives in R^n, the null space in R^m",
                "For an m × n matrix the column space lies in R^m, where the images are, and the null space in R^n, where \
                 the inputs are.",
            ),
            M::ZeroRowMeansNone => about(
                "zero-row-means-none",
                5,
                "A zero row means no solution",
                "A zero row reads 0 = 0, which is always true: by itself it decides nothing.",
            ),
            M::ZeroRowMeansInfinite => about(
                "zero-row-means-infinite",
                5,
                "A zero row means infinitely many solutions",
                "Free columns, not zero rows, make the solutions many: count the columns without a pivot.",
            ),
            M::HarmlessRowInconsistent => about(
                "harmless-row-inconsistent",
                5,
                "A row such as 0 0 0 | 0 or 0 0 1 | 0 is inconsistent",
                "Only a row that reads 0 = c with c other than 0 is inconsistent.",
            ),
            M::ZeroVariableFree => about(
                "zero-variable-free",
                5,
                "k z = 0 leaves z free",
                "With k other than 0, k z = 0 says z = 0: z has a pivot and is not free.",
            ),
            M::OperationsAtOnce => about(
                "operations-at-once",
                2,
                "Two row operations can be done at once",
                "One row operation at a time: the second works with the rows that the first has left.",
            ),
            M::EchelonUnique => about(
                "echelon-unique",
                2,
                "The echelon form, or the way to it, is unique",
                "A matrix has many row echelon forms and many ways to each; only the reduced one is unique.",
            ),
            M::StoppedAtEchelon => about(
                "stopped-at-echelon",
                2,
                "Row echelon form is as good as reduced row echelon form",
                "The reduced form asks for more: every pivot is 1 and alone in its column.",
            ),
            M::AugmentedColumnForgotten => about(
                "augmented-column-forgotten",
                5,
                "The right-hand side does not matter",
                "The column b decides whether there is a solution: compare the ranks of A and [A | b].",
            ),
            M::RankNeedsSquare => about(
                "rank-needs-square",
                1,
                "Only a square matrix has a rank",
                "Every matrix has a rank, the number of its independent rows or columns; a determinant needs a square one.",
            ),
            M::SumIsRows => about(
                "sum-is-rows",
                4,
                "Rank and nullity add up to the number of rows",
                "Rank and nullity add up to the number of columns: each column has a pivot or is free.",
            ),
            M::RowOperationsChangeTheNullSpace => about(
                "row-operations-change-null-space",
                2,
                "Row operations change the null space",
                "Row operations keep the solutions of A x = 0, and so the null space.",
            ),
            M::KernelMeetsImageInZero => about(
                "kernel-meets-image-in-zero",
                3,
                "Kernel and image have only 0 in common",
                "The kernel of a square matrix can meet its image, or even be the same line.",
            ),
            M::BasisOrthogonalOrUnique => about(
                "basis-orthogonal-or-unique",
                4,
                "A basis is orthogonal, or unique",
                "A basis has to be independent and to span; it need not be orthogonal, and there are many.",
            ),
            M::SpanIsSum => about(
                "span-is-sum",
                3,
                "The span of two vectors is their sum",
                "The span holds every combination a u + b v; the sum u + v is one vector of it.",
            ),
            M::PlaneIsSubspaceOfSpace => about(
                "plane-is-subspace-of-space",
                3,
                "R^2 is a subspace of R^3",
                "Vectors of R^2 have two entries and are not in R^3; a plane through 0 in R^3 is a subspace of it.",
            ),
            M::NullSpaceDependsOnB => about(
                "null-space-depends-on-b",
                5,
                "The null space depends on b",
                "The null space is that of A alone; b only moves the solution set, parallel to it.",
            ),
            M::DependenceNeedsParallel => about(
                "dependence-needs-parallel",
                1,
                "Vectors are dependent only if two are parallel",
                "Three vectors are dependent as soon as one is a combination of the others, parallel or not.",
            ),
            M::WideMeansSolvable => about(
                "wide-means-solvable",
                5,
                "More columns than rows always means solutions",
                "A wide system can be inconsistent; it has a solution for every b only if every row has a pivot.",
            ),
            M::FloatComparedWithZero => about(
                "float-compared-with-zero",
                6,
                "A floating-point number can safely be compared with zero",
                "Rounding leaves tiny numbers where exact arithmetic has 0: compare with a tolerance.",
            ),
            M::RankCountsEigenvalues => about(
                "rank-counts-eigenvalues",
                9,
                "The rank is always the number of non-zero eigenvalues",
                "Symmetric matrices have as many non-zero eigenvalues as their rank; a nilpotent matrix has none and can have \
                 a positive rank.",
            ),
            M::ProductRankIsMinimum => about(
                "product-rank-is-minimum",
                8,
                "rank(AB) is the smaller of the two ranks",
                "rank(AB) is at most the smaller rank; it is less where A loses what B lets through.",
            ),
            M::MissingIsZero => about(
                "missing-is-zero",
                12,
                "A missing rating is a zero",
                "A missing rating is unknown: fit the known ones only.",
            ),
            M::FewerParametersLessMemory => about(
                "fewer-parameters-less-memory",
                11,
                "Fewer parameters means equally less memory",
                "Only what belongs to the trained parameters shrinks; the frozen weights stay in memory.",
            ),
            M::AnyLambdaRepairs => about(
                "any-lambda-repairs",
                10,
                "Any lambda repairs any data",
                "Every positive lambda makes the matrix invertible in exact arithmetic, but a tiny one leaves it numerically \
                 singular, and none adds information.",
            ),
        }
    }
}
