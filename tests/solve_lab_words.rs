//! The pictures of the lab for systems of equations in words: exact sentences for each arrangement of points, lines and
//! planes, and for what cannot be drawn.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod solve_bench;

use ranklab::lab::solve::Action;
use solve_bench::{Bench, exact};

/// For each system: what is said below the picture of its rows.
const ARRANGEMENTS: [(&str, &[&str]); 24] = [
    ("2 | 5", &["Row 1 is the point 2 x1 = 5.", "The solution is x1 = 5/2."]),
    ("1; 2 | 3; 6", &["Row 1 is the point x1 = 3.", "Row 2 is the same point as row 1.", "The solution is x1 = 3."]),
    (
        "1; 2 | 3; 5",
        &[
            "Row 1 is the point x1 = 3.",
            "Row 2 is the point 2 x1 = 5.",
            "The two points differ, so no number satisfies every row.",
        ],
    ),
    ("0 | 0", &["Row 1 reads 0 = 0, which every number satisfies.", "Every number is a solution."]),
    (
        "0 | 2",
        &[
            "Row 1 reads 0 = 2, which no number satisfies.",
            "Row 1 has no number at all, so the rows have none in common.",
        ],
    ),
    (
        "1 2; 3 4 | 5; 11",
        &[
            "Row 1 is the line x1 + 2 x2 = 5.",
            "Row 2 is the line 3 x1 + 4 x2 = 11.",
            "The two lines meet in the point (1, 2).",
        ],
    ),
    (
        "1 0; 0 1; 1 -1 | 1/2; -3; 7/2",
        &[
            "Row 1 is the line x1 = 1/2.",
            "Row 2 is the line x2 = −3.",
            "Row 3 is the line x1 − x2 = 7/2.",
            "The three lines meet in the point (1/2, −3).",
        ],
    ),
    (
        "-1 2; 2 -4 | 1; -2",
        &[
            "Row 1 is the line −x1 + 2 x2 = 1.",
            "Row 2 is the same line as row 1.",
            "Every point of the line is a solution.",
        ],
    ),
    (
        "1 1; 1 1 | 1; 2",
        &[
            "Row 1 is the line x1 + x2 = 1.",
            "Row 2 is the line x1 + x2 = 2.",
            "The two lines are parallel and have no point in common.",
        ],
    ),
    (
        "1 1; 1 1; 1 1 | 1; 2; 3",
        &[
            "Row 1 is the line x1 + x2 = 1.",
            "Row 2 is the line x1 + x2 = 2.",
            "Row 3 is the line x1 + x2 = 3.",
            "The three lines are parallel and have no point in common.",
        ],
    ),
    (
        "1 1; 1 -1; 2 2 | 1; 2; 3",
        &[
            "Row 1 is the line x1 + x2 = 1.",
            "Row 2 is the line x1 − x2 = 2.",
            "Row 3 is the line 2 x1 + 2 x2 = 3.",
            "The lines of rows 1 and 3 are parallel, so no point lies on all three. The line of row 2 cuts both, in two points.",
        ],
    ),
    (
        "1 0; 0 1; 1 1 | 0; 0; 1",
        &[
            "Row 1 is the line x1 = 0.",
            "Row 2 is the line x2 = 0.",
            "Row 3 is the line x1 + x2 = 1.",
            "No point lies on all three lines; each two of them meet in a point.",
        ],
    ),
    (
        "0 0; 1 1 | 0; 2",
        &[
            "Row 1 reads 0 = 0, which every point satisfies.",
            "Row 2 is the line x1 + x2 = 2.",
            "Every point of the line is a solution.",
        ],
    ),
    (
        "0 0; 0 0 | 0; 0",
        &[
            "Row 1 reads 0 = 0, which every point satisfies.",
            "Row 2 reads 0 = 0, which every point satisfies.",
            "Every point of the plane is a solution.",
        ],
    ),
    (
        "1 1; 0 0; 0 0 | 1; -2; 3",
        &[
            "Row 1 is the line x1 + x2 = 1.",
            "Row 2 reads 0 = −2, which no point satisfies.",
            "Row 3 reads 0 = 3, which no point satisfies.",
            "Rows 2 and 3 have no point at all, so the rows have none in common.",
        ],
    ),
    (
        "1 0 0; 0 1 0; 0 0 1 | 1; -2; 3",
        &[
            "Row 1 is the plane x1 = 1.",
            "Row 2 is the plane x2 = −2.",
            "Row 3 is the plane x3 = 3.",
            "The three planes meet in the point (1, −2, 3).",
        ],
    ),
    // x1 + x2 + x3 = 3 and x2 + 2 x3 = 2: from (1, 2, 0) in direction (1, -2, 1); the third is their sum.
    (
        "1 1 1; 0 1 2; 1 2 3 | 3; 2; 5",
        &[
            "Row 1 is the plane x1 + x2 + x3 = 3.",
            "Row 2 is the plane x2 + 2 x3 = 2.",
            "Row 3 is the plane x1 + 2 x2 + 3 x3 = 5.",
            "The three planes meet in the line through (1, 2, 0) with direction (1, −2, 1).",
        ],
    ),
    (
        "2 0 -1; 0 1 0 | 1; 4",
        &[
            "Row 1 is the plane 2 x1 − x3 = 1.",
            "Row 2 is the plane x2 = 4.",
            "The two planes meet in the line through (1/2, 4, 0) with direction (1, 0, 2).",
        ],
    ),
    (
        "1 1 1; 2 2 2; 3 3 3 | 1; 2; 3",
        &[
            "Row 1 is the plane x1 + x2 + x3 = 1.",
            "Row 2 is the same plane as row 1.",
            "Row 3 is the same plane as row 1.",
            "Every point of the plane is a solution.",
        ],
    ),
    (
        "1 1 1; 1 1 1; 1 1 1 | 1; 2; 3",
        &[
            "Row 1 is the plane x1 + x2 + x3 = 1.",
            "Row 2 is the plane x1 + x2 + x3 = 2.",
            "Row 3 is the plane x1 + x2 + x3 = 3.",
            "The three planes are parallel and have no point in common.",
        ],
    ),
    (
        "1 1 1; 2 2 2; 1 0 0 | 1; 5; 0",
        &[
            "Row 1 is the plane x1 + x2 + x3 = 1.",
            "Row 2 is the plane 2 x1 + 2 x2 + 2 x3 = 5.",
            "Row 3 is the plane x1 = 0.",
            "The planes of rows 1 and 2 are parallel, so no point lies on all three. The plane of row 3 cuts both, in two parallel lines.",
        ],
    ),
    (
        "1 0 0; 0 1 0; 1 1 0 | 0; 0; 1",
        &[
            "Row 1 is the plane x1 = 0.",
            "Row 2 is the plane x2 = 0.",
            "Row 3 is the plane x1 + x2 = 1.",
            "No point lies on all three planes; each two of them meet in a line, and the three lines are parallel.",
        ],
    ),
    (
        "1 0 0; 0 1 0; 0 0 1; 1 1 1 | 0; 0; 0; 1",
        &[
            "Row 1 is the plane x1 = 0.",
            "Row 2 is the plane x2 = 0.",
            "Row 3 is the plane x3 = 0.",
            "Row 4 is the plane x1 + x2 + x3 = 1.",
            "No point lies on all four planes; each two of them meet in a line.",
        ],
    ),
    ("0 0 0 | 0", &["Row 1 reads 0 = 0, which every point satisfies.", "Every point of space is a solution."]),
];

#[test]
fn the_rows_are_named_and_how_they_lie_is_said() {
    for (text, expected) in ARRANGEMENTS {
        assert_eq!(Bench::with(text).words(), expected, "{text}");
    }
}

#[test]
fn four_unknowns_have_a_sentence_instead_of_a_picture() {
    let mut lab = Bench::with("1 0 0 1; 0 1 0 1 | 1; 2");
    assert_eq!(lab.view().rows, None);
    assert_eq!(
        lab.told().no_picture.as_deref(),
        Some(
            "With 4 unknowns each row is a hyperplane of a space of 4 dimensions: there is no picture of it, but the ranks \
             decide as they do for lines and planes."
        )
    );
    assert_eq!(Bench::with("1 2; 3 4 | 5; 6").told().no_picture, None);
}

#[test]
fn the_column_space_may_be_a_point_or_a_plane_or_too_large_to_draw() {
    let words = |text: &str| Bench::with(text).nearest().figure.map(|figure| figure.sentences.join(" "));
    assert_eq!(
        words("0 0 | 3").as_deref(),
        Some(
            "The column space holds the origin alone. b = 3 does not lie on it. The nearest point that does is p = 0, and b \
             − p is at right angles to the column space."
        )
    );
    assert!(words("1 0; 0 1/2; 0 0 | 1; 2; 3").unwrap().starts_with(
        "The column space is the plane spanned by (1, 0, 0) and (0, 1, 0). b = (1, 2, 3) does not lie on it."
    ));
    let large = Bench::with("1; 1; 1; 1 | 0; 0; 0; 4").nearest();
    assert_eq!(large.figure, None);
    assert_eq!(
        large.sentence.as_deref(),
        Some(
            "The nearest right-hand side that A reaches is p = (1, 1, 1, 1), the projection of b onto the column space. \
             (With 4 rows, b lies in a space of 4 dimensions: there is no picture of it.)"
        )
    );
    assert_eq!(exact(&large.point), ["1"; 4]);
}

#[test]
fn the_marked_solutions_are_named() {
    let marked = |text: &str, halves| {
        let mut lab = Bench::with(text);
        lab.act(Action::FreeSlid { index: 0, halves });
        lab.view().rows.unwrap().chosen
    };
    let line = "The dashed line is the null space: parallel, and through the origin.";
    assert_eq!(marked("1 2 | 4", 0), Some(format!("The mark x is the particular solution (4, 0). {line}")));
    assert_eq!(
        marked("1 2 | 4", 1),
        Some(format!(
            "The mark x is the solution (3, 1/2); an arrow in the null space leads there from the particular solution (4, \
             0). {line}"
        ))
    );
    assert_eq!(
        marked("1 1 1 | 3", 0).as_deref(),
        Some(
            "The mark x is the particular solution (3, 0, 0). The dashed plane is the null space: parallel, and through the \
             origin."
        )
    );
    // The solutions are the null space itself.
    assert_eq!(marked("1 2 | 0", 0).as_deref(), Some("The mark x is the particular solution (0, 0)."));
    assert_eq!(marked("1 2; 3 4 | 5; 11", 0), None);
}
