//! The sentences of the lab of numerical rank.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

use ranklab::lab::numerical::words::{
    Ranks, chart, distances, heard_ranks, lost, noise, prediction_result, reasons, refused, storage, tolerance,
};
use ranklab::math::float::TooLarge;
use ranklab::math::number::parse_number;
use ranklab::math::text::parse_line;
use ranklab::stories::doubles::{Report, Trouble, report};

fn reported(text: &str) -> Report {
    report(parse_line(text).unwrap().system.coefficients()).unwrap()
}

#[test]
fn what_the_doubles_make_of_the_entries() {
    for (text, expected) in [
        ("1 2; 3 0.5", &["Every entry is a double exactly: nothing was rounded."][..]),
        ("0.1 2", &["1 of 2 entries is not exactly representable as a double: it was rounded to the nearest."]),
        (
            // Of the tenths, only 0.5 is a double.
            "0.1 0.2 0.3; 0.4 0.5 0.6; 0.7 0.8 0.9",
            &[
                "8 of 9 entries are not exactly representable as doubles: each was rounded to the nearest.",
                "Taken as exact numbers, the stored doubles form a matrix of rank 3, not 2.",
            ],
        ),
        (
            "1 0; 0 1e-400",
            &[
                "1 of 4 entries is not exactly representable as a double: it was rounded to the nearest.",
                "Row 2, column 2 is too small for a double: it became 0.",
                "Taken as exact numbers, the stored doubles form a matrix of rank 1, not 2.",
            ],
        ),
        (
            "1e-400 1e-380",
            &[
                "2 of 2 entries are not exactly representable as doubles: each was rounded to the nearest.",
                "2 entries are too small for a double: they became 0.",
                "Taken as exact numbers, the stored doubles form a matrix of rank 0, not 1.",
            ],
        ),
    ] {
        assert_eq!(storage(&reported(text)), expected, "{text}");
    }
    let trouble = Trouble::Entry(TooLarge { row: 0, column: 1 });
    let sentence = "Row 1, column 2 is too large for a floating-point number (about 1.8e308 at most).";
    assert_eq!(refused(&trouble, false), sentence);
    assert_eq!(refused(&trouble, true), format!("With this noise there are no singular values to show. {sentence}"));
}

#[test]
fn what_is_said_of_a_lost_singular_value() {
    for (values, stored, expected) in [
        (
            &[1.5, 0.5, 0.0][..],
            3,
            Some(
                "Number 3 comes out as 0, but is not: the stored doubles form a matrix of rank 3. It is too small to be told \
                 from the rounding errors of the computation, about 3.33e−16 here; another program may show another number \
                 as small.",
            ),
        ),
        (
            &[2.0, 0.0, 0.0, 0.0],
            3,
            Some(
                "Numbers 2 to 3 come out as 0, but are not: the stored doubles form a matrix of rank 3. They are too small \
                 to be told from the rounding errors of the computation, about 4.44e−16 here; another program may show \
                 another number as small.",
            ),
        ),
        (&[1.5, 0.5, 0.0], 2, None),
        (&[1.5, 0.5, 1e-17], 2, None),
        (&[0.0, 0.0], 0, None),
        (&[], 0, None),
    ] {
        assert_eq!(lost(values, stored).as_deref(), expected, "{values:?} of rank {stored}");
    }
}

#[test]
fn the_chart_in_sentences() {
    for (values, expected) in [
        (&[][..], &[][..]),
        (&[5.0], &["The only singular value is 5."]),
        (&[0.0], &["The only singular value is 0: on a logarithmic scale, 0 has a strip of its own."]),
        (&[0.0, 0.0], &["All singular values are 0: on a logarithmic scale, 0 has a strip of its own."]),
        (
            &[1.0, 1e-16],
            &[
                "The singular values fall from 1 to 1e−16.",
                "The largest gap is after number 1: the next value is 1e16 times smaller. Every tolerance from 1e−16 to just \
                 below 1 gives rank 1.",
            ],
        ),
        (
            &[2.0, 0.0],
            &[
                "One singular value is 2; one comes out as 0 and stands in a strip below the logarithmic scale.",
                "The largest gap is after number 1: what follows comes out as 0. Every tolerance from 0 to just below 2 gives rank 1.",
            ],
        ),
        (
            &[8.0, 4.0, 0.0, 0.0],
            &[
                "The singular values fall from 8 to 4; 2 come out as 0 and stand in a strip below the logarithmic scale.",
                "The largest gap is after number 2: what follows comes out as 0. Every tolerance from 0 to just below 4 gives rank 2.",
            ],
        ),
        (
            // Hilbert, 3 x 3.
            &[1.408, 0.1223, 0.002687],
            &[
                "The singular values fall from 1.41 to 0.00269.",
                "The largest gap is after number 2: the next value is 46 times smaller. Every tolerance from 0.00269 to just \
                 below 0.122 gives rank 2.",
            ],
        ),
        (
            &[100.0, 10.0, 0.5],
            &[
                "The singular values fall from 100 to 0.5.",
                "No gap stands out: neighbours differ by factors of at most 20, so the values do not say where to draw the \
                 line.",
            ],
        ),
        (
            &[1e200, 1e-200],
            &[
                "The singular values fall from 1e200 to 1e−200.",
                "The largest gap is after number 1: the next value is more than 1e308 times smaller. Every tolerance from \
                 1e−200 to just below 1e200 gives rank 1.",
            ],
        ),
    ] {
        assert_eq!(chart(values), expected, "{values:?}");
    }
}

#[test]
fn how_far_it_is_to_lower_rank() {
    assert_eq!(
        distances(&[1.0, 1e-16], 2, 1, 4.44e-16),
        [
            "The nearest matrix of rank 1 or less is 1e−16 away, in the spectral and in the Frobenius norm.",
            "A matrix of rank 1 or less is only 1e−16 away, which is within the tolerance of 4.44e−16: that is what numerical \
             rank 1 says.",
        ]
    );
    // 3-4-5.
    assert_eq!(
        distances(&[4.0, 3.0], 1, 2, 1.0),
        [
            "The nearest matrix of rank 0 is 4 away in the spectral norm, 5 in the Frobenius norm.",
            "No matrix within the tolerance of 1 has a lower rank than 2: that is what numerical rank 2 says.",
        ]
    );
    assert_eq!(
        distances(&[0.0], 0, 0, 0.0),
        [
            "The exact rank is 0: there is no lower one.",
            "As far as doubles can tell, this is a matrix of rank 0: that is what numerical rank 0 says.",
        ]
    );
}

const SMALL_PIVOTS: &str = "Float elimination counts every pivot that is not exactly 0, however small.";
const LEFT: &str = "Float elimination: a rounding error is left where a zero belongs, and is taken for a pivot.";

#[test]
fn why_the_answers_differ() {
    let ranks = |exact, stored, numerical, elimination, noise| Ranks { exact, stored, numerical, elimination, noise };
    for (ranks, values, expected) in [
        (ranks(2, 2, 2, 2, false), &[2.0, 1.0][..], &["All three answers are 2."][..]),
        (
            ranks(2, 2, 1, 2, false),
            &[1.0, 1e-16],
            &["1 singular value is not above the tolerance (1e−16) and counts as zero.", SMALL_PIVOTS],
        ),
        (
            ranks(3, 3, 1, 3, false),
            &[1.0, 1e-16, 1e-17],
            &["2 singular values are not above the tolerance (at most 1e−16) and count as zero.", SMALL_PIVOTS],
        ),
        (
            ranks(2, 3, 2, 3, false),
            &[1.68, 0.107, 7e-17],
            &[
                "Float elimination: a rounding error is left where a zero belongs, and is taken for a pivot. Already the \
                 stored doubles, taken as exact numbers, have rank 3.",
            ],
        ),
        (ranks(1, 1, 1, 2, false), &[1.0, 1e-17], &[LEFT]),
        (
            ranks(2, 1, 1, 1, false),
            &[2.0, 0.0],
            &[
                "The numerical rank is that of the stored numbers: rounding the entries to doubles lowered the rank from 2 to 1.",
                "Float elimination starts from the stored doubles, and these have rank 1.",
            ],
        ),
        (
            ranks(1, 1, 2, 1, false),
            &[2.0, 1e-17],
            &[
                "With exact numbers, 1 singular value above the tolerance would be 0: this tolerance is below the rounding errors.",
            ],
        ),
        (
            ranks(1, 1, 3, 3, true),
            &[2.0, 1e-3, 1e-3],
            &[
                "Without noise, 2 singular values above the tolerance would be 0: the noise lifted them. Noise wants a \
                 tolerance of its own size.",
                "Float elimination: with noise no difference comes out as exactly 0, so nothing is left out.",
            ],
        ),
        (ranks(2, 2, 2, 1, false), &[2.0, 1e-3], &["Float elimination: what is left of a pivot was rounded to 0."]),
    ] {
        assert_eq!(reasons(&ranks, values), expected, "{ranks:?}");
    }
}

#[test]
fn sizes_and_ranks_as_they_are_heard() {
    assert_eq!(tolerance(4.44e-16, 1, 2), "4.44e−16: 1 of 2 singular values is above");
    assert_eq!(tolerance(0.05, 0, 1), "0.05: 0 of 1 singular value is above");
    assert_eq!(noise(None), "none");
    assert_eq!(noise(parse_number("1e-7").ok().as_ref()), "up to 1e−7 in each entry");
    assert_eq!(heard_ranks(&[2, 1, 3]), "Exact rank 2, numerical rank 1, float elimination 3.");
    assert_eq!(prediction_result(2, 1, false), "You predicted rank 2; NumPy reports 1.");
    assert_eq!(
        prediction_result(1, 1, true),
        "You predicted rank 1, and that is what NumPy reports without the noise."
    );
}
