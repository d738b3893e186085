//! Chapter 2: row operations, echelon forms, pivots.

use super::Wrong;
use crate::math::echelon::check_echelon;
use crate::math::random::Random;
use crate::math::{ExactMatrix, Form, PivotPolicy, eliminate};
use crate::quiz::draft::{Draft, choice, choose_one, count, listed, number, some_of};
use crate::quiz::draw;
use crate::quiz::family::{About, Make};
use crate::quiz::key::{Key, Space, SpaceKey};
use crate::quiz::misconception::Misconception as M;
use crate::quiz::prompt::Prompt;
use crate::quiz::question::Kind;

pub(in crate::quiz) const FAMILIES: &[About] = &[
    About {
        name: "rank-number",
        title: "The rank of a matrix",
        chapter: 2,
        catches: &[],
        hints: &[
            "The shape only says how large the rank can be.",
            "Which rows are combinations of others? Elimination finds out.",
            "Reduce to row echelon form and count the pivots, not the rows.",
        ],
        make: Make::Drawn(rank_number),
    },
    About {
        name: "echelon-form",
        title: "Reach row echelon form",
        chapter: 2,
        catches: &[M::OperationsAtOnce],
        hints: &[
            "Any row echelon form of the matrix counts.",
            "Work column by column from the left: one pivot, zeros below it.",
            "Subtract multiples of the pivot row, one row at a time, and go on below and to the right.",
        ],
        make: Make::Drawn(echelon_form),
    },
    About {
        name: "reduced-form",
        title: "Reach reduced row echelon form",
        chapter: 2,
        catches: &[M::StoppedAtEchelon],
        hints: &[
            "There is exactly one reduced form, whatever the way.",
            "First reach row echelon form; then there is more to do.",
            "From the last pivot up: divide its row so that the pivot is 1, then clear the entries above it.",
        ],
        make: Make::Drawn(reduced_form),
    },
    About {
        name: "next-operation",
        title: "Choose the next row operation",
        chapter: 2,
        catches: &[],
        hints: &[
            "Any legal operation that leaves fewer steps to do counts.",
            "Find the first column, from the left, that is not finished.",
            "Make one entry below the pivot 0: divide it by the pivot, and subtract that multiple of the pivot row.",
        ],
        make: Make::Drawn(next_operation),
    },
    About {
        name: "row-operation-effects",
        title: "What row operations keep",
        chapter: 2,
        catches: &[M::RowOperationsKeepTheColumnSpace, M::RowOperationsChangeTheNullSpace],
        hints: &[
            "Each new row is a combination of old rows, and the other way round.",
            "The equations $A x = 0$ and $B x = 0$ say the same.",
            "Compare the last entries of the columns of A and of B.",
        ],
        make: Make::Drawn(row_operation_effects),
    },
    About {
        name: "two-at-once",
        title: "Two operations in one step",
        chapter: 2,
        catches: &[M::OperationsAtOnce],
        hints: &[
            "Elementary operations keep the rank. What are the ranks here?",
            "After the first operation, what is in row 1?",
            "Do the two operations one after the other, and compare.",
        ],
        make: Make::Drawn(two_at_once),
    },
    About {
        name: "column-space-basis",
        title: "A basis of the column space",
        chapter: 2,
        catches: &[M::RowOperationsKeepTheColumnSpace],
        hints: &[
            "Any basis of the space counts. Its vectors have as many entries as the matrix has rows.",
            "Elimination tells which columns are independent.",
            "Find the pivot columns, then go back to the original matrix and take those columns from there.",
        ],
        make: Make::Drawn(column_space_basis),
    },
];

fn rank_number(random: &mut Random) -> Draft {
    let shapes = [(3, 3, 1), (3, 3, 2), (3, 3, 3), (3, 4, 2), (3, 4, 3), (4, 3, 2), (4, 3, 3), (3, 5, 2)];
    let (m, n, rank) = draw::one_of(random, &shapes, (3, 3, 2));
    let a = draw::matrix(random, m, n, rank);
    let slips = [
        (count(m), None, "That is the number of rows. Rows that become zero do not count: the rank counts pivots."),
        (count(n), None, "That is the number of columns. Only columns with a pivot count."),
        (count(n - rank), None, "That is the nullity, the number of columns without a pivot."),
    ];
    let prompt = Prompt::new("What is the rank of $A$? ").matrix("A", a.clone());
    Draft::new(prompt, number(count(rank), &slips))
        .eliminate(a, n, Form::Echelon)
        .explain(format!("The echelon form has {rank} non-zero rows, one for each pivot: $rank A = {rank}$."))
}

/// A matrix that is not in the form yet.
fn to_reduce(random: &mut Random, form: Form) -> ExactMatrix {
    loop {
        let (m, n, rank) = draw::one_of(random, &[(2, 3, 2), (3, 3, 2), (3, 3, 3), (3, 4, 2), (3, 4, 3)], (3, 3, 2));
        let made = draw::matrix(random, m, n, rank);
        if check_echelon(&made, n, form).is_err() {
            return made;
        }
    }
}

fn form_question(random: &mut Random, form: Form, ask: &str, closing: &'static str) -> Draft {
    let matrix = to_reduce(random, form);
    let (rows, columns) = matrix.shape();
    let prompt = Prompt::new(ask).matrix("A", matrix.clone());
    let key = Key::RowEquivalent { matrix: matrix.clone(), coefficient_columns: columns, form };
    let kind = Kind::Matrix { rows, columns, coefficient_columns: columns };
    Draft::new(prompt, (kind, key)).eliminate(matrix, columns, form).explain(closing)
}

fn echelon_form(random: &mut Random) -> Draft {
    let closing = "Every leading entry is to the right of the one above, and zero rows come last.";
    form_question(random, Form::Echelon, "Give a row echelon form of $A$. ", closing)
}

fn reduced_form(random: &mut Random) -> Draft {
    let closing = "Every pivot is 1 and alone in its column: this form is unique.";
    form_question(random, Form::Reduced, "Give the reduced row echelon form of $A$. ", closing)
}

fn next_operation(random: &mut Random) -> Draft {
    let form = if random.below(2) == 0 { Form::Echelon } else { Form::Reduced };
    let start = to_reduce(random, form);
    let trace = eliminate(&start, start.ncols(), form, PivotPolicy::default());
    let done = random.below(u32::try_from(trace.steps.len()).unwrap_or(1));
    let matrix = trace.matrix_after(done as usize);
    let (rows, columns) = matrix.shape();
    let ask = match form {
        Form::Echelon => "Which row operation brings this matrix closer to row echelon form? ",
        Form::Reduced => "Which row operation brings this matrix closer to reduced row echelon form? ",
    };
    let prompt = Prompt::new(ask).matrix("", matrix.clone());
    let key = Key::Operation { matrix: matrix.clone(), coefficient_columns: columns, form };
    Draft::new(prompt, (Kind::Operation { rows }, key)).eliminate(matrix, columns, form)
}

fn row_operation_effects(random: &mut Random) -> Draft {
    let (m, n, rank) = draw::one_of(random, &[(3, 3, 2), (3, 4, 2), (3, 3, 1), (4, 3, 2)], (3, 3, 2));
    let a = draw::matrix(random, m, n, rank);
    // The last row of B is zero and that of A is not: the column spaces differ.
    let b = eliminate(&a, n, Form::Reduced, PivotPolicy::default()).end;
    let options = some_of(listed(KEPT), listed(CHANGED), random);
    let prompt = Prompt::new("Row operations turned $A$ into $B$. Which statements hold? ")
        .matrix("A", a.clone())
        .say(" ")
        .matrix("B", b);
    Draft::new(prompt, options)
        .eliminate(a, n, Form::Reduced)
        .explain("Row operations keep rank, row space and null space.")
        .explain("They change the column space: here the last entries of all columns became 0.")
}

const KEPT: &[Wrong] = &[
    ("A and B have the same rank.", None, "Row operations keep the rank."),
    ("A and B have the same null space.", None, "$A x = 0$ and $B x = 0$ have the same solutions."),
    ("A and B have the same row space.", None, "The rows of each are combinations of the rows of the other."),
];

const CHANGED: &[Wrong] = &[
    (
        "A and B have the same column space.",
        Some(M::RowOperationsKeepTheColumnSpace),
        "In B every column ends in 0, in A one does not: the column spaces differ.",
    ),
    (
        "The pivot columns of B are a basis of the column space of A.",
        Some(M::RowOperationsKeepTheColumnSpace),
        "The pivot columns of A are such a basis; those of B span another space.",
    ),
    (
        "B sends some vector to 0 that A does not send to 0.",
        Some(M::RowOperationsChangeTheNullSpace),
        "Row operations can be undone, so $A x = 0$ and $B x = 0$ say the same.",
    ),
];

const AT_ONCE: &[Wrong] = &[
    (
        "It is right: two elementary operations, carried out at once.",
        Some(M::OperationsAtOnce),
        "Both used old rows, so B lost a row: its rows are negatives of each other. One operation at a time.",
    ),
    (
        "It is right: row operations may lower the rank.",
        None,
        "Every elementary operation can be undone, so none lowers the rank.",
    ),
    (
        "It is wrong: a row may never be subtracted from the row above it.",
        None,
        "Any row may be subtracted from any other row. Two of that at once is the trouble.",
    ),
];

fn two_at_once(random: &mut Random) -> Draft {
    let a = draw::matrix(random, 2, 3, 2);
    let b = ExactMatrix::from_fn(2, 3, |i, j| &a[(i, j)] - &a[(1 - i, j)]);
    let right = choice(
        "It is not a sequence of elementary operations: rank 2 became rank 1.",
        None,
        "Row 2 of B is row 1 times −1. The second operation has to use the new row 1.",
    );
    let prompt = Prompt::new(
        "To get $B$ from $A$, a learner replaced $R_1$ by $R_1 − R_2$ and in the same step $R_2$ by $R_2 − R_1$, both with \
         the rows of $A$. What is true of this step? ",
    )
    .matrix("A", a.clone())
    .say(" ")
    .matrix("B", b.clone());
    Draft::new(prompt, choose_one(right, listed(AT_ONCE), random))
        .eliminate(b, 3, Form::Echelon)
        .explain("B has one pivot, A has two: no sequence of elementary operations leads from A to B.")
}

fn column_space_basis(random: &mut Random) -> Draft {
    let (m, n, rank) = draw::one_of(random, &[(3, 3, 2), (3, 4, 2), (4, 3, 2), (3, 3, 1)], (3, 3, 2));
    let matrix = draw::matrix(random, m, n, rank);
    let prompt = Prompt::new("Give a basis of the column space of $A$. ").matrix("A", matrix.clone());
    let key = Key::Basis(SpaceKey { matrix: matrix.clone(), space: Space::Image });
    Draft::new(prompt, (Kind::Basis { entries: m }, key))
        .eliminate(matrix, n, Form::Echelon)
        .explain("The columns of the original matrix in the places of the pivots are a basis.")
}
