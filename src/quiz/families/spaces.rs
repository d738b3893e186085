//! Chapter 4: rank and nullity, the null space, matrices made to order.

use super::pictures::shortened;
use crate::math::Form;
use crate::math::exact::integer;
use crate::math::random::Random;
use crate::quiz::draft::{Draft, choice, count, number, some_of};
use crate::quiz::draw::{self, cross, told};
use crate::quiz::family::{About, Make};
use crate::quiz::grade::SIDE;
use crate::quiz::key::{Key, Space, SpaceKey};
use crate::quiz::misconception::Misconception as M;
use crate::quiz::prompt::Prompt;
use crate::quiz::question::Kind;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "nullity-number",
        title: "The nullity of a matrix",
        chapter: 4,
        catches: &[M::SumIsRows],
        hints: &[
            "The nullity is the dimension of the null space.",
            "Each column has a pivot or is free.",
            "Reduce to row echelon form and count the columns without a pivot.",
        ],
        make: Make::Drawn(nullity_number),
    },
    About {
        name: "null-space-basis",
        title: "A basis of the null space",
        chapter: 4,
        catches: &[],
        hints: &[
            "Any basis of the space counts. Its vectors have as many entries as the matrix has columns.",
            "There is one vector for each free column.",
            "Reduce to reduced form. Set one free variable to 1 and the others to 0, and solve for the rest: mind the signs.",
        ],
        make: Make::Drawn(null_space_basis),
    },
    About {
        name: "where-spaces-live",
        title: "Where the subspaces live",
        chapter: 4,
        catches: &[M::SpacesSwapped, M::SumIsRows],
        hints: &[
            "A takes vectors with n entries to vectors with m entries.",
            "The null space holds inputs, the column space outputs.",
        ],
        make: Make::Drawn(where_spaces_live),
    },
    About {
        name: "build-kernel",
        title: "Build a matrix with a given kernel",
        chapter: 4,
        catches: &[M::SpacesSwapped],
        hints: &[
            "Any such matrix counts.",
            "Each row times the vector has to give 0, and nothing else may be lost: the rank has to be 2.",
            "Find two independent rows that are orthogonal to the vector; the third row may repeat one.",
        ],
        make: Make::Drawn(build_kernel),
    },
    About {
        name: "build-image",
        title: "Build a matrix with a given image",
        chapter: 3,
        catches: &[M::SpacesSwapped, M::SpanIsSum],
        hints: &[
            "Any such matrix counts.",
            "The image is spanned by the columns.",
            "Write the vectors as columns; the third column may be any combination of them, even 0.",
        ],
        make: Make::Drawn(build_image),
    },
];

fn nullity_number(random: &mut Random) -> Draft {
    let shapes = [(3, 4, 2), (3, 4, 3), (2, 4, 2), (4, 3, 2), (3, 5, 2), (3, 5, 3), (2, 3, 1), (4, 3, 3), (2, 5, 2)];
    let (m, n, rank) = draw::one_of(random, &shapes, (3, 4, 2));
    let a = draw::matrix(random, m, n, rank);
    let slips = [
        (
            count(m - rank),
            Some(M::SumIsRows),
            "That is the number of rows minus the rank. Rank and nullity add up to the number of columns.",
        ),
        (count(rank), None, "That is the rank, the number of columns with a pivot. The nullity counts the others."),
        (count(n), None, "That is the number of columns. Those with a pivot do not count."),
    ];
    let prompt = Prompt::new("What is the nullity of $A$, the dimension of its null space? ").matrix("A", a.clone());
    Draft::new(prompt, number(count(n - rank), &slips))
        .eliminate(a, n, Form::Echelon)
        .explain(format!("Columns with a pivot: {rank} of {n}. The others are free, so the nullity is {}.", n - rank))
}

fn null_space_basis(random: &mut Random) -> Draft {
    let (m, n, rank) = draw::one_of(random, &[(3, 3, 2), (2, 3, 2), (3, 4, 2), (2, 4, 2), (2, 3, 1)], (3, 3, 2));
    let matrix = draw::matrix(random, m, n, rank);
    let prompt = Prompt::new("Give a basis of the null space of $A$. ").matrix("A", matrix.clone());
    let key = Key::Basis(SpaceKey { matrix: matrix.clone(), space: Space::Kernel });
    Draft::new(prompt, (Kind::Basis { entries: n }, key))
        .eliminate(matrix, n, Form::Reduced)
        .explain("For each free column: set its variable to 1, the other free ones to 0.")
        .explain("Each pivot row then gives its variable: the entry in the free column with the other sign.")
}

fn where_spaces_live(random: &mut Random) -> Draft {
    let m = random.between(2, 6);
    let n = m + random.between(1, 3);
    let (m, n) = if random.below(2) == 0 { (m, n) } else { (n, m) };
    let swapped = Some(M::SpacesSwapped);
    let holding = vec![
        choice(
            &format!("The column space lies in $R^{m}$."),
            None,
            format!("The columns have {m} entries, one for each row."),
        ),
        choice(
            &format!("The null space lies in $R^{n}$."),
            None,
            format!("The null space holds inputs x, with {n} entries, one for each column."),
        ),
        choice(&format!("The row space lies in $R^{n}$."), None, format!("The rows have {n} entries.")),
        choice(
            &format!("Rank and nullity add up to {n}."),
            None,
            format!("Each of the {n} columns has a pivot or is free."),
        ),
    ];
    let failing = vec![
        choice(
            &format!("The column space lies in $R^{n}$."),
            swapped,
            format!("The columns have {m} entries: the column space lies in $R^{m}$."),
        ),
        choice(
            &format!("The null space lies in $R^{m}$."),
            swapped,
            format!("The null space holds inputs x, and those have {n} entries: it lies in $R^{n}$."),
        ),
        choice(
            &format!("Rank and nullity add up to {m}."),
            Some(M::SumIsRows),
            format!("Each column has a pivot or is free, and there are {n} columns."),
        ),
    ];
    let options = some_of(holding, failing, random);
    let prompt = Prompt::new(&format!("$A$ has {m} rows and {n} columns. Which statements hold?"));
    Draft::new(prompt, options)
        .explain(format!("$A x$ takes x with {n} entries to a vector with {m} entries."))
        .explain(format!("Inputs, and so null space and row space, lie in $R^{n}$; the column space lies in $R^{m}$."))
}

fn built_kind() -> Kind {
    Kind::Matrix { rows: SIDE, columns: SIDE, coefficient_columns: SIDE }
}

fn exact(vector: [i64; 3]) -> Vec<crate::math::Rational> {
    vector.map(integer).to_vec()
}

fn build_kernel(random: &mut Random) -> Draft {
    let vector = shortened(draw::vector(random, 3));
    let key = Key::Built { space: Space::Kernel, basis: vec![exact(vector)] };
    let prompt = Prompt::new(&format!(
        "Give a 3 × 3 matrix whose kernel consists of the multiples of {} and nothing else.",
        told(&vector)
    ));
    Draft::new(prompt, (built_kind(), key))
        .explain("Each row has to be orthogonal to the vector: their products, added up, give 0.")
        .explain("Two independent rows of that kind leave nothing else in the kernel: rank 2, nullity 1.")
        .explain("The third row may be a combination of the two, for instance 0.")
}

fn build_image(random: &mut Random) -> Draft {
    let (u, v) = loop {
        let (u, v) = (draw::vector(random, 3), draw::vector(random, 3));
        if cross(u, v) != [0; 3] {
            break (u, v);
        }
    };
    let key = Key::Built { space: Space::Image, basis: vec![exact(u), exact(v)] };
    let prompt =
        Prompt::new(&format!("Give a 3 × 3 matrix whose image is the plane spanned by {} and {}.", told(&u), told(&v)));
    Draft::new(prompt, (built_kind(), key))
        .explain("The image is spanned by the columns.")
        .explain("Take the two vectors as columns and any combination of them as the third, for instance 0.")
}
