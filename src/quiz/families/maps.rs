//! Chapters 1 and 3: what a shape promises, dependence, spans, what survives.

use super::Wrong;
use crate::math::exact::integer;
use crate::math::random::Random;
use crate::math::{ExactMatrix, Form};
use crate::quiz::draft::{Draft, choice, choose_one, listed};
use crate::quiz::draw::{self, between, combine, cross, told};
use crate::quiz::family::{About, Make};
use crate::quiz::misconception::Misconception as M;
use crate::quiz::prompt::Prompt;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "largest-rank",
        title: "What the shape allows",
        chapter: 1,
        catches: &[M::RankNeedsSquare],
        hints: &[
            "The rank counts independent rows, and just as well independent columns.",
            "It can be larger than neither number.",
        ],
        make: Make::Drawn(largest_rank),
    },
    About {
        name: "dependence",
        title: "Dependent or independent",
        chapter: 1,
        catches: &[M::DependenceNeedsParallel],
        hints: &[
            "Is one of the vectors a combination of the other two?",
            "Two of them being parallel is one way to be dependent, not the only one.",
            "Put them into the columns of a matrix and find its rank: is it 3?",
        ],
        make: Make::Drawn(dependence),
    },
    About {
        name: "span-of-two",
        title: "The span of two vectors",
        chapter: 3,
        catches: &[M::SpanIsSum, M::PlaneIsSubspaceOfSpace],
        hints: &[
            "A span holds all combinations, with all numbers as factors.",
            "How many directions are independent here, and how many entries do the vectors have?",
        ],
        make: Make::Drawn(span_of_two),
    },
    About {
        name: "image-and-kernel-shape",
        title: "What survives, what is lost",
        chapter: 3,
        catches: &[],
        hints: &[
            "The rank is the dimension of the image.",
            "A point, a line, a plane and all of space have the dimensions 0, 1, 2 and 3.",
            "Image and kernel share the three dimensions of the inputs.",
        ],
        make: Make::Drawn(image_and_kernel_shape),
    },
];

fn largest_rank(random: &mut Random) -> Draft {
    let m = between(random, 2, 9);
    let n = m + between(random, 1, 6);
    let (m, n) = if random.below(2) == 0 { (m, n) } else { (n, m) };
    let (small, large) = (m.min(n), m.max(n));
    let right = choice(
        &format!("Any whole number from 0 to {small}."),
        None,
        format!("The rank is at most the number of rows and at most the number of columns: at most {small}."),
    );
    let others = vec![
        choice(
            "None: a matrix that is not square has no rank.",
            Some(M::RankNeedsSquare),
            "Every matrix has a rank, the number of its independent rows. A determinant needs a square matrix.",
        ),
        choice(
            &format!("Any whole number from 0 to {large}."),
            None,
            format!("More than {small} is impossible: row rank and column rank are the same number."),
        ),
        choice(
            &format!("Only {small}: the shape decides."),
            None,
            format!(
                "The shape only says how large the rank can be. Rows may depend on others: {small} is the largest."
            ),
        ),
    ];
    let prompt = Prompt::new(&format!("$A$ has {m} rows and {n} columns. Which ranks are possible?"));
    Draft::new(prompt, choose_one(right, others, random))
        .explain(format!("There are {m} rows and {n} columns, so the rank is at most {small}."))
        .explain("The zero matrix has rank 0, and every number between occurs.")
}

/// Two vectors that are not parallel, with small entries.
fn two_directions(random: &mut Random) -> ([i64; 3], [i64; 3]) {
    loop {
        let (u, v) = (draw::vector(random, 3), draw::vector(random, 3));
        if cross(u, v) != [0; 3] {
            return (u, v);
        }
    }
}

fn dependence(random: &mut Random) -> Draft {
    let (u, v) = two_directions(random);
    let (s, t) = (draw::one_of(random, &[1, -1, 2], 1), draw::one_of(random, &[1, -1, 2, -2], 1));
    let sum = combine(s, u, t, v);
    let dependent = random.below(2) == 0;
    // A third vector beside the plane of the two: a step along their vector product leads out.
    let w = if dependent {
        sum
    } else {
        let out = cross(u, v);
        let at = out.iter().position(|&entry| entry != 0).unwrap_or(0);
        let mut beside = sum;
        if let Some(entry) = beside.get_mut(at) {
            *entry += 1;
        }
        beside
    };
    let combination = "Dependent, since one is a combination of the other two.";
    let only_zero = "Independent: only the factors 0, 0, 0 combine them to 0.";
    let no_parallel = "Independent, since no two of them are parallel.";
    let many = "Dependent, since there are as many vectors as entries.";
    let parallel_why =
        "Without parallel pairs three vectors can still lie in one plane. Look at combinations of all three.";
    let many_why = "Three vectors in $R^3$ can be independent. Only more than three are always dependent.";
    let (right, wrong) = if dependent {
        let why = format!("${s} u$ and ${t} v$ add up to $w$.").replace('-', "−");
        (
            choice(combination, None, why),
            choice(only_zero, None, "Look again: one of them is a combination of the others."),
        )
    } else {
        (
            choice(only_zero, None, "The matrix with these columns has rank 3."),
            choice(
                combination,
                None,
                "The matrix with these columns has rank 3, so none is a combination of the others.",
            ),
        )
    };
    let others =
        vec![choice(no_parallel, Some(M::DependenceNeedsParallel), parallel_why), wrong, choice(many, None, many_why)];
    let prompt = Prompt::new(&format!(
        "Are the vectors $u =$ {}, $v =$ {}, $w =$ {} dependent or independent, and why?",
        told(&u),
        told(&v),
        told(&w)
    ));
    let columns = ExactMatrix::from_fn(3, 3, |i, j| {
        [u, v, w].get(j).and_then(|vector| vector.get(i)).map_or_else(|| integer(0), |&entry| integer(entry))
    });
    Draft::new(prompt, choose_one(right, others, random))
        .explain("Put the vectors into the columns of a matrix.")
        .eliminate(columns, 3, Form::Echelon)
        .explain(if dependent {
            "Two pivots for three columns: the vectors are dependent."
        } else {
            "Three pivots: the vectors are independent."
        })
}

const NOT_THE_SPAN: &[Wrong] = &[
    (
        "The plane $R^2$.",
        Some(M::PlaneIsSubspaceOfSpace),
        "These vectors have three entries, those of $R^2$ have two. It is a plane within $R^3$.",
    ),
    ("All of $R^3$.", None, "Two vectors span at most a plane; for all of $R^3$ it takes three."),
    ("Two lines through 0, one along each vector.", None, "The sum $u + v$ is on neither line, but in the span."),
];

fn span_of_two(random: &mut Random) -> Draft {
    let (u, v) = two_directions(random);
    let sum = combine(1, u, 1, v);
    let right = choice(
        "A plane through 0: all vectors $a u + b v$.",
        None,
        "Two independent directions give a plane, with every combination in it.",
    );
    let sum = choice(
        &format!("The vector $u + v =$ {} alone.", told(&sum)),
        Some(M::SpanIsSum),
        "The sum is one vector of the span. The span holds every combination $a u + b v$.",
    );
    let others = std::iter::once(sum).chain(listed(NOT_THE_SPAN)).collect();
    let prompt = Prompt::new(&format!("What is the span of $u =$ {} and $v =$ {}?", told(&u), told(&v)));
    Draft::new(prompt, choose_one(right, others, random))
        .explain("Neither vector is a multiple of the other: two independent directions.")
        .explain("All combinations of two independent vectors form a plane through 0.")
}

fn image_and_kernel_shape(random: &mut Random) -> Draft {
    const SHAPES: [&str; 4] = ["point", "line", "plane", "all of space"];
    let rank = draw::one_of(random, &[1_usize, 2, 3], 2);
    let matrix = draw::matrix(random, 3, 3, rank);
    let shape = |dimension: usize| SHAPES.get(dimension).copied().unwrap_or_default();
    let label = |image: usize, kernel: usize| format!("Image: {}. Kernel: {}.", shape(image), shape(kernel));
    let right = choice(
        &label(rank, 3 - rank),
        None,
        format!("Rank {rank} is the dimension of the image, and 3 − {rank} that of the kernel."),
    );
    let others = (0..=3)
        .flat_map(|image| [(image, 3 - image), (image, image)])
        .filter(|&(image, kernel)| (image, kernel) != (rank, 3 - rank) && image > 0)
        .map(|(image, kernel)| {
            let why = if image + kernel == 3 && kernel == rank {
                "The other way round: the image has the dimension of the rank, the kernel that of what is lost."
                    .to_owned()
            } else if image + kernel == 3 {
                format!("The dimensions add up to 3, but that would take rank {image}.")
            } else {
                format!("{image} + {kernel} is not 3: the dimensions have to add up to the number of columns.")
            };
            choice(&label(image, kernel), None, why)
        })
        .take(4)
        .collect();
    let prompt = Prompt::new("What are image and kernel of the map $x ↦ A x$? ").matrix("A", matrix.clone());
    Draft::new(prompt, choose_one(right, others, random)).eliminate(matrix, 3, Form::Echelon).explain(format!(
        "Columns with a pivot: {rank} of 3. So the image has dimension {rank}, the kernel {}.",
        3 - rank
    ))
}
