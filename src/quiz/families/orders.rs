//! Steps to put in order.

use super::Sequence;
use crate::quiz::family::{About, Make};

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "order-of-solving",
        title: "The steps of a solution",
        chapter: 5,
        catches: &[],
        hints: &[
            "Which step needs nothing but the given matrix?",
            "What does each step need, and which step gives that?",
        ],
        make: Make::Orders(SOLVING),
    },
    About {
        name: "order-of-reasons",
        title: "The steps of a proof",
        chapter: 2,
        catches: &[],
        hints: &[
            "A proof starts with what is given and ends with what was to be shown.",
            "Look for words that take up the sentence before.",
        ],
        make: Make::Orders(REASONS),
    },
];

const SOLVING: &[Sequence] = &[
    Sequence {
        ask: "Put the steps for a basis of the null space in order.",
        steps: &[
            "Reduce A to reduced row echelon form.",
            "Mark the columns without a pivot as free.",
            "Set one free variable to 1 and the other free ones to 0.",
            "Solve each pivot row for its own variable.",
            "Collect the values into a vector, and repeat for the next free variable.",
        ],
    },
    Sequence {
        ask: "Put the steps for a basis of the column space in order.",
        steps: &[
            "Reduce A to row echelon form.",
            "Note which columns hold a pivot.",
            "Go back to the original matrix.",
            "Copy the columns with those numbers.",
        ],
    },
    Sequence {
        ask: "Put the steps for all solutions of $A x = b$ in order.",
        steps: &[
            "Write the augmented matrix [A | b].",
            "Reduce it to reduced row echelon form.",
            "Check that no row reads 0 = c with c other than 0.",
            "Set the free variables to 0 and read off one solution.",
            "Add every combination of a basis of the null space to it.",
        ],
    },
    Sequence {
        ask: "Put the steps for the inverse of a square matrix in order.",
        steps: &[
            "Write the identity beside A.",
            "Reduce the left half to row echelon form.",
            "Check that every column of the left half has a pivot.",
            "Go on until the left half is the identity.",
            "Read off the inverse in the right half.",
        ],
    },
];

const REASONS: &[Sequence] = &[
    Sequence {
        ask: "Put the proof that row rank and column rank agree in order.",
        steps: &[
            "Let the r columns of C be a basis of the column space of A.",
            "So every column of A is a combination of these: A = C R, and R has r rows.",
            "This product shows every row of A as a combination of the r rows of R.",
            "Hence the row rank is at most r, the column rank.",
            "The same, said of the transpose, gives the other inequality: the two are equal.",
        ],
    },
    Sequence {
        ask: "Put the proof that row operations keep the null space in order.",
        steps: &[
            "Let x satisfy $A x = 0$, and let B come from A by one row operation.",
            "Then each row of B is a combination of rows of A.",
            "That combination of zeros is 0, so $B x = 0$.",
            "The operation can be undone, which gives the same in the other direction.",
            "So A and B have the same null space.",
        ],
    },
    Sequence {
        ask: "Put the reason for rank(AB) ≤ rank A in order.",
        steps: &[
            "Take any vector of the image of AB.",
            "It has the form $A (B x)$ for some x.",
            "With y = B x it is A y, and so lies in the image of A.",
            "So the image of AB is contained in the image of A.",
            "A contained space has at most the same dimension: rank(AB) ≤ rank A.",
        ],
    },
];
