//! Questions about ideas of linear algebra; the lesson's own two among them.

use super::Concept;
use crate::quiz::family::{About, Make};
use crate::quiz::misconception::Misconception as M;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "echelon-meaning",
        title: "What the rank equals after elimination",
        chapter: 2,
        catches: &[M::RankNeedsSquare],
        hints: &["Which rows of an echelon form are independent?", "Every row that is not zero has a leading entry."],
        make: Make::Concepts(ECHELON_MEANING),
    },
    About {
        name: "rank-nullity-theorem",
        title: "The rank-nullity theorem",
        chapter: 4,
        catches: &[M::SumIsRows],
        hints: &["The theorem divides the dimensions of the inputs.", "Every column either has a pivot or is free."],
        make: Make::Concepts(RANK_NULLITY),
    },
    About {
        name: "null-space-and-b",
        title: "What b changes",
        chapter: 5,
        catches: &[M::NullSpaceDependsOnB],
        hints: &[
            "Write down the equation that defines the null space. Does b occur in it?",
            "Subtract two solutions of $A x = b$ from each other.",
        ],
        make: Make::Concepts(NULL_SPACE_AND_B),
    },
];

const ECHELON_MEANING: &[Concept] = &[
    Concept {
        ask: "A matrix has been reduced to row echelon form. What does its rank equal?",
        right: (
            "The number of pivots, which is the number of non-zero rows.",
            "Each non-zero row has one pivot, and these rows are independent.",
        ),
        wrong: &[
            ("The number of zero rows.", None, "Zero rows are what elimination found to be superfluous."),
            ("The number of rows.", None, "Rows that became zero do not count."),
            (
                "That can only be said of a square matrix.",
                Some(M::RankNeedsSquare),
                "Every matrix has an echelon form and a rank; only a determinant needs a square one.",
            ),
            (
                "The number of columns without a pivot.",
                None,
                "Those are the free columns: their number is the nullity.",
            ),
        ],
    },
    Concept {
        ask: "Where does a row echelon form of $A$ show the rank of $A$?",
        right: (
            "In the number of columns with a pivot.",
            "Every pivot has a column and a row of its own: pivots, pivot columns and non-zero rows are equally many.",
        ),
        wrong: &[
            ("In the product of the pivots.", None, "For a square matrix that gives the determinant, up to the sign."),
            ("In the number of entries that are not 0.", None, "Pivots count, not all entries: one row has one pivot."),
            (
                "In its diagonal, and only if $A$ is square.",
                Some(M::RankNeedsSquare),
                "Pivots need not stand on the diagonal, and every matrix has a rank.",
            ),
            (
                "In the number of columns without a pivot.",
                None,
                "Those are the free columns: their number is the nullity.",
            ),
        ],
    },
];

const RANK_NULLITY: &[Concept] = &[
    Concept {
        ask: "What does the rank-nullity theorem say for an m × n matrix?",
        right: (
            "Rank plus nullity is n, the number of columns.",
            "Each column has a pivot, and counts for the rank, or is free, and counts for the nullity.",
        ),
        wrong: &[
            (
                "Rank plus nullity is m, the number of rows.",
                Some(M::SumIsRows),
                "The kernel is a part of the inputs, and inputs have n entries: the sum is n.",
            ),
            ("Rank plus nullity is m + n.", None, "Each column counts once: the sum is n."),
            ("Rank and nullity are the same number.", None, "They share the n columns, in any proportion."),
            ("Rank times nullity is m n.", None, "The two are added, and their sum is n."),
        ],
    },
    Concept {
        ask: "Why is rank plus nullity the number of columns?",
        right: (
            "Every column has a pivot or belongs to a free variable.",
            "The pivots are the rank, the free variables the nullity: no column is left out, none counted twice.",
        ),
        wrong: &[
            (
                "Every row has a pivot or is zero.",
                Some(M::SumIsRows),
                "True, but that counts rows: rank plus the number of zero rows is m. The nullity counts free columns.",
            ),
            ("Every matrix has as many rows as columns.", None, "It holds for every m × n matrix."),
            ("Row operations keep the determinant.", None, "Not all do, and the theorem needs no determinant."),
        ],
    },
];

const NULL_SPACE_AND_B: &[Concept] = &[
    Concept {
        ask: "$A x = b$ has solutions, and so has $A x = c$ for another right-hand side c. What happens to the null space \
              when b is replaced by c?",
        right: ("It stays the same.", "The null space is defined by $A x = 0$ alone; b and c do not occur in it."),
        wrong: &[
            (
                "It is moved so that it contains a solution of $A x = c$.",
                Some(M::NullSpaceDependsOnB),
                "What moves is the solution set. The null space always contains 0.",
            ),
            (
                "It gets another dimension.",
                Some(M::NullSpaceDependsOnB),
                "Its dimension is n minus the rank of A, whatever stands on the right.",
            ),
            ("It becomes empty.", None, "The null space always contains 0."),
        ],
    },
    Concept {
        ask: "How are the solution sets of $A x = b$ and $A x = c$ related, if neither is empty?",
        right: (
            "They are parallel: each is one solution plus the null space of $A$.",
            "Two solutions differ by a vector of the null space, which is the same for b and c.",
        ),
        wrong: &[
            (
                "They have different directions, since each has a null space of its own.",
                Some(M::NullSpaceDependsOnB),
                "There is one null space, that of A: the directions are the same.",
            ),
            ("They are the same set.", None, "No x can give b and c at once, if b and c differ."),
            ("They meet in one point.", None, "A point on both would give b and c at once: parallel sets do not meet."),
        ],
    },
];
