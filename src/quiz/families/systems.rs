//! Chapter 5: solving A x = b.

use super::Wrong;
use crate::math::generate::RightHandSide;
use crate::math::random::Random;
use crate::math::{Form, System};
use crate::quiz::draft::{Draft, choice, choose_one, count, listed, number};
use crate::quiz::draw;
use crate::quiz::family::{About, Make};
use crate::quiz::key::{Feedback, Key};
use crate::quiz::misconception::Misconception as M;
use crate::quiz::prompt::Prompt;
use crate::quiz::question::Kind;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "classify-system",
        title: "None, one or infinitely many",
        chapter: 5,
        catches: &[M::ZeroRowMeansNone, M::ZeroRowMeansInfinite, M::AugmentedColumnForgotten, M::WideMeansSolvable],
        hints: &[
            "Reduce the augmented matrix to row echelon form.",
            "Is there a row 0 = c with c other than 0?",
            "If not: is there a column, left of the bar, without a pivot?",
        ],
        make: Make::Drawn(classify_system),
    },
    About {
        name: "read-row",
        title: "What the last row says",
        chapter: 5,
        catches: &[
            M::ZeroRowMeansInfinite,
            M::HarmlessRowInconsistent,
            M::ZeroVariableFree,
            M::AugmentedColumnForgotten,
        ],
        hints: &[
            "Write the row as an equation, with all its factors.",
            "For which values of x, y and z does that equation hold?",
        ],
        make: Make::Drawn(read_row),
    },
    About {
        name: "augmented-rank",
        title: "The rank of the augmented matrix",
        chapter: 5,
        catches: &[M::AugmentedColumnForgotten],
        hints: &[
            "Here the right-hand side counts as a column.",
            "Reduce to row echelon form, and count all rows that are not zero, the right-hand side included.",
        ],
        make: Make::Drawn(augmented_rank),
    },
    About {
        name: "unsolvable-side",
        title: "A right-hand side without solution",
        chapter: 5,
        catches: &[M::AugmentedColumnForgotten],
        hints: &[
            "Any such b counts.",
            "$A x = b$ has a solution exactly where b is a combination of the columns.",
            "Find how the rows depend on one another; b must not follow that rule.",
        ],
        make: Make::Drawn(unsolvable_side),
    },
    About {
        name: "one-solution",
        title: "Find a solution",
        chapter: 5,
        catches: &[],
        hints: &[
            "There are infinitely many solutions; any one counts.",
            "Reduce the augmented matrix to reduced form.",
            "Set the free variables to 0 and read the others off the right-hand side.",
        ],
        make: Make::Drawn(one_solution),
    },
];

fn solved(draft: Draft, system: &System, form: Form) -> Draft {
    draft.eliminate(system.augmented(), system.columns(), form)
}

/// The kinds of systems, by what makes them hard to read.
#[derive(Clone, Copy)]
enum Case {
    UniqueWithZeroRow,
    Unique,
    InfiniteWithZeroRow,
    InfiniteWide,
    Inconsistent,
    InconsistentWide,
}

fn classify_system(random: &mut Random) -> Draft {
    use RightHandSide::{Consistent, Inconsistent};
    let (case, m, n, rank, side) = draw::one_of(
        random,
        &[
            (Case::UniqueWithZeroRow, 3, 2, 2, Consistent),
            (Case::Unique, 3, 3, 3, Consistent),
            (Case::InfiniteWithZeroRow, 3, 3, 2, Consistent),
            (Case::InfiniteWide, 2, 3, 2, Consistent),
            (Case::Inconsistent, 3, 3, 2, Inconsistent),
            (Case::Inconsistent, 3, 2, 2, Inconsistent),
            (Case::InconsistentWide, 2, 4, 1, Inconsistent),
            (Case::InconsistentWide, 3, 4, 2, Inconsistent),
        ],
        (Case::Unique, 3, 3, 3, Consistent),
    );
    let system = draw::system(random, m, n, rank, side);
    let options: &'static [(Option<M>, &'static str); 3] = match case {
        Case::UniqueWithZeroRow => &[
            (Some(M::ZeroRowMeansNone), "The row that became zero reads 0 = 0, which is always true."),
            (None, "Every variable has a pivot and no row reads 0 = c: exactly one solution."),
            (Some(M::ZeroRowMeansInfinite), "A zero row frees no variable: every column has a pivot."),
        ],
        Case::Unique => &[
            (None, "No row reads 0 = c: every row has a pivot, so there is a solution."),
            (None, "Every row and every variable has a pivot: exactly one solution."),
            (None, "No column is free, so nothing can be chosen."),
        ],
        Case::InfiniteWithZeroRow => &[
            (Some(M::ZeroRowMeansNone), "The row that became zero reads 0 = 0, which is always true."),
            (None, "One column has no pivot: its variable can be chosen freely."),
            (None, "No row reads 0 = c, and one variable is free: infinitely many solutions."),
        ],
        Case::InfiniteWide => &[
            (None, "Every row has a pivot, so no row can read 0 = c."),
            (None, "There are more variables than pivots: one of them is free."),
            (None, "No row reads 0 = c, and one variable is free: infinitely many solutions."),
        ],
        Case::Inconsistent => &[
            (None, "One row reads 0 = c with c other than 0: no solution."),
            (Some(M::AugmentedColumnForgotten), "Look at the right-hand side too: one row reads 0 = c."),
            (
                Some(M::AugmentedColumnForgotten),
                "Whatever is chosen for the unknowns: with the right-hand side, one row reads 0 = c.",
            ),
        ],
        Case::InconsistentWide => &[
            (None, "One row reads 0 = c with c other than 0: no solution."),
            (Some(M::AugmentedColumnForgotten), "Look at the right-hand side too: one row reads 0 = c."),
            (
                Some(M::WideMeansSolvable),
                "More variables than equations do not help: the equations contradict each other, one row reads 0 = c.",
            ),
        ],
    };
    let right = match case {
        Case::Inconsistent | Case::InconsistentWide => 0,
        Case::UniqueWithZeroRow | Case::Unique => 1,
        Case::InfiniteWithZeroRow | Case::InfiniteWide => 2,
    };
    let labels = ["No solution.", "Exactly one solution.", "Infinitely many solutions."];
    let said = |(misconception, why): &(Option<M>, &'static str)| Feedback {
        text: (*why).into(),
        misconception: *misconception,
    };
    let key = options.iter().map(said).collect();
    let prompt =
        Prompt::new("How many solutions does this system have? ").augmented("", system.augmented(), system.columns());
    let why = options.get(right).map_or("", |(_, why)| *why);
    let kind = Kind::ChooseOne(labels.map(Prompt::new).to_vec());
    solved(Draft::new(prompt, (kind, Key::One { right, options: key })), &system, Form::Echelon).explain(why)
}

fn read_row(random: &mut Random) -> Draft {
    let k = draw::one_of(random, &[1_i64, 2, 3, -1, -2, 5], 1);
    let last = draw::one_of(random, &[[0, 0, 0, 0], [0, 0, k, 0], [0, 0, 0, k]], [0; 4]);
    let mut entry = || random.between(-4, 4);
    let rows = [[1, entry(), entry(), entry()], [0, 1, entry(), entry()], last];
    let row = match last {
        [0, 0, 0, 0] => &ZERO_ROW,
        [0, 0, 0, _] => &CONTRADICTION,
        _ => &ZERO_VARIABLE,
    };
    let matrix = draw::rows(&rows);
    let prompt = Prompt::new("The unknowns are x, y and z. What does the last row say? ").augmented("", matrix, 3);
    let (label, why) = row.right;
    Draft::new(prompt, choose_one(choice(label, None, why), listed(row.wrong), random))
        .explain(
            "Read the row as an equation: each coefficient times its unknown, the sum equal to what stands right of \
                  the bar.",
        )
        .explain(why)
}

const NOTHING: &str = "Nothing: it reads 0 = 0.";
const NONE: &str = "The system has no solution.";
const INFINITE: &str = "The system has infinitely many solutions.";
const ZERO: &str = "z = 0.";

/// What the last row says, and what it is taken to say.
struct Reading {
    right: (&'static str, &'static str),
    wrong: &'static [Wrong],
}

const ZERO_ROW: Reading = Reading {
    right: (NOTHING, "0 = 0 is always true. What the system does depends on the other rows."),
    wrong: &[
        (
            NONE,
            Some(M::HarmlessRowInconsistent),
            "0 = 0 contradicts nothing. Only 0 = c with c other than 0 is inconsistent.",
        ),
        (
            INFINITE,
            Some(M::ZeroRowMeansInfinite),
            "There are infinitely many solutions here, but not because of this row: the free column makes them many.",
        ),
        (ZERO, None, "z does not occur in this row: its factor is 0."),
    ],
};

const ZERO_VARIABLE: Reading = Reading {
    right: (ZERO, "The factor of z is not 0, so z has to be 0."),
    wrong: &[
        (
            "z is free.",
            Some(M::ZeroVariableFree),
            "The row says that a multiple of z is 0, and so z is 0: it has a pivot and is not free.",
        ),
        (NONE, Some(M::HarmlessRowInconsistent), "There is a coefficient left of the bar: z = 0 satisfies this row."),
        (NOTHING, None, "Left of the bar stands a number other than 0, with z."),
    ],
};

const CONTRADICTION: Reading = Reading {
    right: (NONE, "0 times anything is never a number other than 0: no solution."),
    wrong: &[
        ("z is the number right of the bar.", None, "z does not occur in this row: its factor is 0."),
        (NOTHING, Some(M::AugmentedColumnForgotten), "Look right of the bar: the row reads 0 = c with c other than 0."),
        (INFINITE, Some(M::ZeroRowMeansInfinite), "The third column has no pivot, but no x, y, z satisfies this row."),
    ],
};

fn augmented_rank(random: &mut Random) -> Draft {
    use RightHandSide::{Consistent, Inconsistent};
    let cases = [(3, 3, 2, Inconsistent), (3, 2, 2, Inconsistent), (3, 3, 1, Inconsistent), (3, 3, 2, Consistent)];
    let (m, n, rank, side) = draw::one_of(random, &cases, (3, 3, 2, Inconsistent));
    let system = draw::system(random, m, n, rank, side);
    let value = rank + usize::from(side == Inconsistent);
    let slips = [
        (
            count(rank),
            Some(M::AugmentedColumnForgotten),
            "That is the rank of A. The right-hand side is a column of [A | b] and raises the rank here.",
        ),
        (count(m), None, "That is the number of rows; some of them become zero."),
        (
            count(rank + 1),
            None,
            "The right-hand side is a combination of the columns here and does not raise the rank.",
        ),
    ];
    let prompt = Prompt::new("What is the rank of the whole matrix $[A | b]$? ").augmented(
        "",
        system.augmented(),
        system.columns(),
    );
    solved(Draft::new(prompt, number(count(value), &slips)), &system, Form::Echelon).explain(format!(
        "Rows that are not zero, the right-hand side included: the rank is {value}, that of A is {rank}."
    ))
}

fn unsolvable_side(random: &mut Random) -> Draft {
    let (m, n, rank) = draw::one_of(random, &[(2, 2, 1), (3, 3, 2), (3, 2, 2), (3, 4, 2)], (3, 3, 2));
    let matrix = draw::matrix(random, m, n, rank);
    let prompt = Prompt::new("Give a vector b for which $A x = b$ has no solution. ").matrix("A", matrix.clone());
    let kind = Kind::Vector { name: "b", entries: m };
    Draft::new(prompt, (kind, Key::Unsolvable(matrix.clone())))
        .eliminate(matrix, n, Form::Echelon)
        .explain(
            "A row became zero: a combination of the rows is 0. For a solution the same combination of b has to be 0.",
        )
        .explain("Any b for which it is not 0 is out of reach.")
}

fn one_solution(random: &mut Random) -> Draft {
    let (m, n, rank) = draw::one_of(random, &[(2, 3, 2), (3, 3, 2), (3, 4, 2), (2, 4, 2)], (2, 3, 2));
    let system = draw::system(random, m, n, rank, RightHandSide::Consistent);
    let kind = Kind::Vector { name: "x", entries: n };
    let right_hand_side = system.right_hand_side().unwrap_or_default().to_vec();
    let key = Key::Solves { matrix: system.coefficients().clone(), right_hand_side };
    let prompt = Prompt::new("Give one solution of this system. ").augmented("", system.augmented(), system.columns());
    solved(Draft::new(prompt, (kind, key)), &system, Form::Reduced)
        .explain("Set the free variables to 0; the right-hand side gives the variables with a pivot.")
}
