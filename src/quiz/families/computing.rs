//! Questions about ideas of computing and machine learning; the lesson's own on LoRA among them.

use super::Concept;
use crate::quiz::family::{About, Make};
use crate::quiz::misconception::Misconception as M;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "float-zero",
        title: "Is this number zero?",
        chapter: 6,
        catches: &[M::FloatComparedWithZero],
        hints: &[
            "0.1 has no exact floating-point representation.",
            "What does a rounding error do to a number that should be 0?",
        ],
        make: Make::Concepts(FLOAT_ZERO),
    },
    About {
        name: "ridge-limits",
        title: "What ridge can and cannot do",
        chapter: 10,
        catches: &[M::AnyLambdaRepairs],
        hints: &[
            "$X^T X$ has no negative eigenvalues; adding λ shifts all of them.",
            "How small is a tiny λ beside the largest eigenvalue, to a computer?",
        ],
        make: Make::Concepts(RIDGE_LIMITS),
    },
    About {
        name: "lora-expressive",
        title: "Why a low-rank update can be enough",
        chapter: 11,
        catches: &[],
        hints: &[
            "What is the largest rank that B A can have?",
            "What has to be true of the update for a product of that rank to come close to it?",
        ],
        make: Make::Concepts(LORA_EXPRESSIVE),
    },
    About {
        name: "lora-memory",
        title: "Parameters and memory",
        chapter: 11,
        catches: &[M::FewerParametersLessMemory],
        hints: &[
            "What has to be in memory during training, besides the trained parameters?",
            "Are the frozen weights still needed to compute the output?",
        ],
        make: Make::Concepts(LORA_MEMORY),
    },
];

const FLOAT_ZERO: &[Concept] = &[
    Concept {
        ask: "A program eliminates the 3 × 3 matrix with the entries 0.1, 0.2, …, 0.9 in floating-point numbers and takes every \
              entry other than 0 as a pivot. Exactly, the rank is 2. Which rank can it find?",
        right: (
            "Rank 3: rounding leaves a tiny entry where there should be 0.",
            "0.1 to 0.9 are not stored exactly, so the last entry comes out tiny instead of 0.",
        ),
        wrong: &[
            (
                "Certainly rank 2: a number is 0 or it is not.",
                Some(M::FloatComparedWithZero),
                "Rounding errors turn an exact 0 into a tiny number. Compare with a tolerance.",
            ),
            ("Rank 1: rounding makes rows equal.", None, "The rows differ by far more than rounding errors."),
            ("None: the elimination never ends.", None, "It takes a fixed number of steps, whatever the numbers."),
        ],
    },
    Concept {
        ask: "How should a program decide whether a computed singular value counts as 0?",
        right: (
            "Compare it with a tolerance that grows with the matrix and its largest singular value.",
            "Rounding errors are about as large as that tolerance, so what is below cannot be told from 0.",
        ),
        wrong: &[
            (
                "Test whether it equals 0.",
                Some(M::FloatComparedWithZero),
                "After rounding hardly anything equals 0, even where the exact value does.",
            ),
            (
                "Print it, and see whether the first digits are 0.",
                None,
                "What is small depends on the size of the other values, not on the digits that are printed.",
            ),
            ("Compare it with 1.", None, "Singular values scale with the matrix: no fixed number can serve."),
        ],
    },
];

const RIDGE_LIMITS: &[Concept] = &[
    Concept {
        ask: "$X$ has collinear columns. What is true of $X^T X + λ I$ with λ > 0?",
        right: (
            "It is invertible for every λ > 0, but a tiny λ leaves it numerically singular.",
            "All eigenvalues are at least λ. If λ is tiny beside the largest one, a computer cannot tell it from 0.",
        ),
        wrong: &[
            (
                "Any λ > 0 repairs the data: the coefficients become those of the true model.",
                Some(M::AnyLambdaRepairs),
                "λ picks one solution out of many; it adds no information on what the columns have in common.",
            ),
            (
                "However small λ is, the computed inverse can be trusted.",
                Some(M::AnyLambdaRepairs),
                "With a tiny λ the matrix is still numerically singular: rounding errors are amplified by about 1/λ.",
            ),
            ("It is singular as long as λ < 1.", None, "Every eigenvalue is at least λ, so λ > 0 is enough."),
        ],
    },
    Concept {
        ask: "Why is $X^T X + λ I$ invertible for every λ > 0?",
        right: (
            "$v^T (X^T X + λ I) v = |X v|^2 + λ |v|^2$ is positive for every v other than 0.",
            "So no v other than 0 is sent to 0, and a square matrix with such a kernel has full rank.",
        ),
        wrong: &[
            (
                "λ removes the collinearity from the data.",
                Some(M::AnyLambdaRepairs),
                "The columns of X stay collinear. Only the matrix of the equations becomes invertible.",
            ),
            ("Every matrix with a positive diagonal is invertible.", None, "The matrix with all entries 1 is not."),
            ("λ is chosen so that the determinant is 1.", None, "No particular value is needed: every λ > 0 serves."),
        ],
    },
];

const LORA_EXPRESSIVE: &[Concept] = &[
    Concept {
        ask: "Why can a product $B A$ of low rank express useful weight updates?",
        right: (
            "The update that a task needs is often close to a matrix of low rank, and B A can be any matrix of rank at most r.",
            "Few directions matter for the task, and B A spends its parameters on just those.",
        ),
        wrong: &[
            ("Because $B A$ can have any rank, however small r is.", None, "The rank of B A is at most r."),
            (
                "Because every weight matrix has low rank itself.",
                None,
                "Weights usually have full rank. It is their change that a low rank describes well.",
            ),
            ("Because the frozen weights are set to zero.", None, "They stay as they are; B A is added to them."),
        ],
    },
    Concept {
        ask: "Which updates of an m × n weight matrix can $B A$ with inner dimension r give exactly?",
        right: (
            "Just the matrices of rank at most r.",
            "A product through r dimensions has rank at most r, and every matrix of that rank is such a product.",
        ),
        wrong: &[
            (
                "Every m × n matrix.",
                None,
                "The rank of the product is at most r: the narrow layer in the middle lets no more through.",
            ),
            (
                "Matrices with at most r entries other than 0.",
                None,
                "Rank does not count entries: a full matrix can have rank 1.",
            ),
            ("Just the matrices of rank r.", None, "Smaller ranks occur too, 0 among them."),
        ],
    },
];

const LORA_MEMORY: &[Concept] = &[
    Concept {
        ask: "LoRA of rank 8 trains 256 times fewer parameters of a 4096 × 4096 matrix. What happens to the memory that training takes?",
        right: (
            "It shrinks far less than 256 times: the frozen weights stay in memory.",
            "What shrinks are gradients and optimiser states of the trained parameters.",
        ),
        wrong: &[
            (
                "It shrinks 256 times as well.",
                Some(M::FewerParametersLessMemory),
                "The frozen weights are still needed for every output; only what belongs to trained parameters shrinks.",
            ),
            ("It grows 256 times.", None, "B and A are small, and less has to be kept for training."),
            (
                "It stays the same, to the byte.",
                None,
                "Gradients and optimiser states are kept for the trained parameters only, and those are fewer.",
            ),
        ],
    },
    Concept {
        ask: "For GPT-3 the authors of LoRA report up to 10,000 times fewer trainable parameters. About how much less memory do \
              they report for training?",
        right: (
            "About 3 times less.",
            "The frozen weights stay in memory; the saving is in gradients and optimiser states.",
        ),
        wrong: &[
            (
                "About 10,000 times less.",
                Some(M::FewerParametersLessMemory),
                "Parameters are not memory: the frozen weights are still there.",
            ),
            ("None at all.", None, "Gradients and optimiser states of the frozen weights are not needed."),
            ("About 3,000 times less.", None, "The frozen weights alone take more than that."),
        ],
    },
];
