//! Chapters 10 to 13: collinear features, LoRA, ratings, components, identifiable parameters.

use crate::math::exact::{fraction, integer};
use crate::math::random::Random;
use crate::math::{Form, Rational};
use crate::quiz::draft::{Draft, count, exact_number, number};
use crate::quiz::draw;
use crate::quiz::family::{About, Make};
use crate::quiz::misconception::Misconception as M;
use crate::quiz::prompt::Prompt;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "ridge-determinant",
        title: "What ridge does to a singular matrix",
        chapter: 10,
        catches: &[],
        hints: &[
            "The second column is a multiple of the first: the determinant of $X^T X$ is 0.",
            "Add λ to both entries of the diagonal of $X^T X$.",
            "The determinant of a 2 × 2 matrix: the product of the diagonal minus the product of the other two.",
        ],
        make: Make::Drawn(ridge_determinant),
    },
    About {
        name: "lora-parameters",
        title: "The parameters of a LoRA update",
        chapter: 11,
        catches: &[],
        hints: &[
            "The update is a product B A of two thin matrices.",
            "B has m rows and r columns, A has r rows and n columns.",
        ],
        make: Make::Drawn(lora_parameters),
    },
    About {
        name: "rank-one-rating",
        title: "A missing rating",
        chapter: 12,
        catches: &[M::MissingIsZero],
        hints: &[
            "In a table of rank 1 every row is a multiple of every other.",
            "Compare a complete column with the incomplete one.",
            "What is the row with the gap divided by another row? Apply that factor in the column of the gap.",
        ],
        make: Make::Drawn(rank_one_rating),
    },
    About {
        name: "explained-variance",
        title: "The variance of a component",
        chapter: 13,
        catches: &[],
        hints: &[
            "The variance of a component is proportional to the square of its singular value.",
            "Divide the square of the first by the sum of all squares.",
        ],
        make: Make::Drawn(explained_variance),
    },
    About {
        name: "identifiable-parameters",
        title: "Identifiable parameters",
        chapter: 13,
        catches: &[],
        hints: &[
            "Each column says how the outputs react to one parameter.",
            "If one column is a combination of others, the data cannot tell these parameters apart.",
            "Find the rank of the Jacobian.",
        ],
        make: Make::Drawn(identifiable_parameters),
    },
];

fn ridge_determinant(random: &mut Random) -> Draft {
    let [a, b, c] = std::array::from_fn(|_| random.between(1, 3));
    let factor = random.between(2, 3);
    let lambda = random.between(1, 3);
    let x = draw::rows(&[[a, factor * a], [b, factor * b], [c, factor * c]]);
    let squares = a * a + b * b + c * c;
    let (p, q, r) = (squares, factor * squares, factor * factor * squares);
    let value = (p + lambda) * (r + lambda) - q * q;
    let slips = [
        (0, None, "That is the determinant of $X^T X$ alone. With λ > 0 added to the diagonal it is positive."),
        (lambda, None, "λ is added to the diagonal of the matrix, not to its determinant."),
        (lambda * lambda, None, "That would be the determinant of λ I alone."),
    ];
    let prompt = Prompt::new(&format!("What is the determinant of $X^T X + λ I$ for $λ = {lambda}$? ")).matrix("X", x);
    let gram = draw::rows(&[[p + lambda, q], [q, r + lambda]]);
    Draft::new(prompt, number(value, &slips))
        .explain(format!("$X^T X$ has the diagonal {p}, {r} and {q} beside it: its determinant is 0."))
        .explain(format!("({p} + {lambda}) · ({r} + {lambda}) − {q} · {q} = {value}: not 0, so the rank is 2."))
        .eliminate(gram, 2, Form::Echelon)
}

fn lora_parameters(random: &mut Random) -> Draft {
    let sizes = [512_i64, 768, 1024, 2048, 3072, 4096];
    let (m, n) = (draw::one_of(random, &sizes, 4096), draw::one_of(random, &sizes, 4096));
    let r = draw::one_of(random, &[4_i64, 8, 16, 32, 64], 8);
    let slips = [
        (m * n, None, "That is the full update. LoRA trains the two thin matrices only."),
        (r * m, None, "That is one of the two matrices."),
        (r * n, None, "That is one of the two matrices."),
        (r * m * n, None, "The two matrices are stored apart: their sizes are added."),
        (m * n - r * (m + n), None, "That is how many are saved."),
        (r * (m + n) + r, None, "There are no singular values to store here: B and A only."),
    ];
    let prompt = Prompt::new(&format!(
        "A {m} × {n} weight matrix is adapted with LoRA of rank {r}. How many parameters are trained?"
    ));
    Draft::new(prompt, number(r * (m + n), &slips))
        .explain(format!("B is {m} × {r}, A is {r} × {n}."))
        .explain(format!("{r} · {m} + {r} · {n} = {}, against {m} · {n} = {} for the full update.", r * (m + n), m * n))
}

fn rank_one_rating(random: &mut Random) -> Draft {
    let people: [i64; 3] = std::array::from_fn(|_| random.between(1, 3));
    let films: [i64; 3] = std::array::from_fn(|_| random.between(1, 4));
    let (row, column) = (random.below(3) as usize, random.below(3) as usize);
    let mut table: Vec<Vec<Option<i64>>> =
        people.iter().map(|person| films.iter().map(|film| Some(person * film)).collect()).collect();
    let value = match table.get_mut(row).and_then(|row| row.get_mut(column)) {
        Some(cell) => cell.take().unwrap_or(0),
        None => 0,
    };
    let in_row: Vec<i64> = table.get(row).into_iter().flatten().flatten().copied().collect();
    let mean = fraction(in_row.iter().sum(), 2).unwrap_or_else(|| integer(0));
    let slips = vec![
        (integer(0), Some(M::MissingIsZero), "A gap is unknown, not 0. With 0 the table would not have rank 1."),
        (mean, None, "That is the mean of the row. In a table of rank 1 the rows are multiples of one another."),
    ];
    let prompt = Prompt::new("This table of ratings has rank 1. What is the missing rating? ").table(table);
    Draft::new(prompt, exact_number(integer(value), slips))
        .explain("In a table of rank 1 each rating is a factor of the person times a factor of the film.")
        .explain(format!("The known ratings fix the gap: {value}."))
}

fn explained_variance(random: &mut Random) -> Draft {
    let mut values: Vec<i64> = vec![random.between(1, 4)];
    for _ in 0..1 + random.below(2) {
        let above = values.first().copied().unwrap_or(1);
        values.insert(0, above + random.between(1, 4));
    }
    let first = values.first().copied().unwrap_or(1);
    let sum: i64 = values.iter().sum();
    let squares: i64 = values.iter().map(|value| value * value).sum();
    let of = |part: i64, whole: i64| fraction(part, whole).unwrap_or_else(|| integer(0));
    let share: Rational = of(first * first, squares);
    let slips = vec![
        (of(first, sum), None, "The variance goes with the square of the singular value, not with the value itself."),
        (of(squares - first * first, squares), None, "That is the share of the other components."),
        (of(1, count(values.len())), None, "The components do not share the variance equally."),
    ];
    let told: Vec<String> = values.iter().map(i64::to_string).collect();
    let prompt = Prompt::new(&format!(
        "Centred data have the singular values {}. Which share of the variance does the first component explain? Give a fraction.",
        told.join(", ")
    ));
    let result = crate::quiz::words::number(&share);
    Draft::new(prompt, exact_number(share, slips))
        .explain(format!("The squares add up to {squares}."))
        .explain(format!("{first} · {first} of {squares}: {result}."))
}

fn identifiable_parameters(random: &mut Random) -> Draft {
    let (m, n, rank) =
        draw::one_of(random, &[(4, 3, 2), (4, 2, 1), (3, 2, 1), (4, 3, 1), (4, 3, 3), (3, 3, 2)], (4, 3, 2));
    let jacobian = draw::matrix(random, m, n, rank);
    let slips = [
        (count(n), None, "That is the number of parameters. Some of them have effects that cannot be told apart."),
        (count(m), None, "That is the number of outputs. The rank of the Jacobian decides."),
        (count(n - rank), None, "That is how many are lost: the nullity."),
    ];
    let prompt = Prompt::new(&format!(
        "A model has {n} parameters and {m} outputs; $J$ is its Jacobian, one column for each parameter. How many \
         combinations of parameters can the outputs tell, to first order? "
    ))
    .matrix("J", jacobian.clone());
    Draft::new(prompt, number(count(rank), &slips))
        .eliminate(jacobian, n, Form::Echelon)
        .explain(format!("The rank of the Jacobian is {rank}: so many combinations are identifiable."))
}
