//! The review questions: an answer in one's own words, compared with the points of a model answer.

use crate::quiz::family::{About, Make};

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "review-normal-equation",
        title: "Review: the normal equation",
        chapter: 10,
        catches: &[],
        hints: &[
            "Compare the rank of $X^T X$ with that of $X$. Which vectors does each of them send to 0?",
            "What does a singular matrix mean for the solutions: none, one, or infinitely many?",
            "Two ways to mend it: change the columns of $X$, or add something to $X^T X$. What is the second one called?",
        ],
        make: Make::Points {
            ask: "$X$ has n columns and $rank X < n$. What happens to $X^T X$ in the normal equation, why, and what fixes it?",
            points: &[
                "$X^T X$ has the rank of X, less than n: it is singular, its determinant is 0.",
                "The reason: $X^T X v = 0$ means $|X v|^2 = 0$, so both have the same null space, and that is more than 0.",
                "There are infinitely many least-squares solutions: adding a vector of the null space changes no prediction.",
                "Remove or combine the dependent columns, or take ridge: $X^T X + λ I$ is invertible for every λ > 0.",
                "A tiny λ leaves the matrix numerically singular; ridge picks a solution, it adds no information.",
            ],
        },
    },
    About {
        name: "review-lora",
        title: "Review: LoRA with rank 8",
        chapter: 11,
        catches: &[],
        hints: &[
            "The update is a product of a tall and a wide matrix. What does the inner dimension say about its rank?",
            "Count the numbers of both factors, and compare with 4096 × 4096.",
            "For the cost, think of updates of larger rank, and of the frozen weights, which have to stay in memory.",
        ],
        make: Make::Points {
            ask: "LoRA adapts a 4096 × 4096 matrix with rank 8 instead of 4096. Why does that work, and what does it cost?",
            points: &[
                "The update is B A with inner dimension 8, so its rank is at most 8.",
                "It works where the update that the task needs is close to a matrix of low rank: few directions matter.",
                "65,536 parameters are trained instead of 16,777,216: 256 times fewer for this matrix.",
                "Updates of larger rank cannot be expressed exactly; what lies beyond 8 directions is lost.",
                "Memory falls far less than the number of parameters, because the frozen weights stay.",
            ],
        },
    },
    About {
        name: "review-eckart-young",
        title: "Review: Eckart and Young",
        chapter: 13,
        catches: &[],
        hints: &[
            "Of all matrices of rank k, which is nearest to the given one, and in which norms?",
            "What are the principal components of centred data, in terms of singular vectors?",
            "For a picture, compare the numbers that are stored, and say which singular values make up the error.",
        ],
        make: Make::Points {
            ask: "Why is the theorem of Eckart and Young central to principal components and to image compression?",
            points: &[
                "It says that keeping the k largest singular values gives the best approximation of rank k.",
                "That holds in the Frobenius norm and in the spectral norm.",
                "Principal components are the singular vectors of the centred data: k of them lose the least variance.",
                "A picture kept at rank k takes k (m + n + 1) numbers instead of m n.",
                "The values left out give the error: the root of the sum of their squares, or the first of them.",
            ],
        },
    },
];
