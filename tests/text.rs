//! Whole matrices as text: every notation, every problem with its position, and the way back.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used)]

use num_rational::BigRational;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::{collection::vec, option};
use ranklab::math::exact::ExactMatrix;
use ranklab::math::number::parse_number;
use ranklab::math::system::{MAX_SIZE, System};
use ranklab::math::text::{
    MAX_TEXT, MatrixProblem, MatrixText, parse_line, parse_matrix, write_csv, write_latex, write_matlab, write_numpy,
    write_plain, write_sympy,
};
use std::time::{Duration, Instant};

/// Every way to write a system.
const WRITERS: [fn(&System) -> String; 6] =
    [write_plain, write_csv, write_latex, write_numpy, write_matlab, write_sympy];

/// The rows of a case, written as exact values: `1 1/2 | 5; 3 4 | 6`.
fn expected_system(rows: &str) -> System {
    let value = |text: &str| text.parse::<BigRational>().unwrap();
    let values = |text: &str| text.split_whitespace().map(value).collect::<Vec<_>>();
    let rows: Vec<_> =
        rows.split(';').map(|row| row.split_once('|').map_or((row, None), |(a, b)| (a, Some(b)))).collect();
    let entries: Vec<Vec<BigRational>> = rows.iter().map(|(row, _)| values(row)).collect();
    let constants = rows.iter().map(|(_, b)| b.map(|b| value(b.trim()))).collect::<Option<Vec<_>>>();
    let matrix = ExactMatrix::from_row_iterator(entries.len(), entries[0].len(), entries.into_iter().flatten());
    System::new(matrix, constants).unwrap()
}

/// Checks a reading against what `MatrixText` promises: each cell is read alone as the entry of the system.
fn check_cells(read: &MatrixText) {
    let system = &read.system;
    assert_eq!((read.cells.len(), read.cells[0].len()), (system.rows(), system.columns()));
    for (i, row) in read.cells.iter().enumerate() {
        for (j, cell) in row.iter().enumerate() {
            assert_eq!(parse_number(cell).as_ref(), Ok(&system.coefficients()[(i, j)]), "{cell}");
        }
    }
    let constants =
        read.right_hand_side.as_ref().map(|b| b.iter().map(|b| parse_number(b).unwrap()).collect::<Vec<_>>());
    assert_eq!(constants.as_deref(), system.right_hand_side());
}

fn cases() -> Vec<(String, String, String)> {
    let file = include_str!("cases/matrices.txt");
    let case = |block: &str| {
        let (name, rest) = block.split_once('\n').unwrap();
        let (input, expected) = match rest.strip_prefix("-> ") {
            Some(expected) => ("", expected),
            None => rest.split_once("\n-> ").unwrap(),
        };
        let input = input.replace('→', "\t").replace('␠', "\u{a0}").replace('␍', "\r");
        (name.to_owned(), input, expected.trim_end().to_owned())
    };
    file.split("\n== ").skip(1).map(case).collect()
}

#[test]
fn the_table_of_matrices() {
    let cases = cases();
    assert!(cases.len() > 100, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for (name, input, expected) in cases {
        let read = parse_matrix(&input);
        let right = match expected.strip_prefix("! ") {
            Some(problem) => read.as_ref().is_err_and(|found| format!("{found:?}") == problem),
            None => read.as_ref().is_ok_and(|found| found.system == expected_system(&expected)),
        };
        if !right {
            wrong.push(format!("{name}: expected {expected}, got {read:?}"));
        }
        if let Ok(read) = read {
            check_cells(&read);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_line_format() {
    let reads = |line: &str, rows: &str| {
        let read = parse_line(line).unwrap();
        assert_eq!(read.system, expected_system(rows), "{line}");
        check_cells(&read);
    };
    reads("1 2; 3 4 | 5; 6", "1 2 | 5; 3 4 | 6");
    reads("1,2;3,4|5,6", "1 2 | 5; 3 4 | 6");
    reads("1, 2; 3 4; | 5 6", "1 2 | 5; 3 4 | 6");
    reads("1 2 | 5; 3 4 | 6;", "1 2 | 5; 3 4 | 6");
    reads("1,2 3,4", "1 2 3 4");
    reads("-1/2 .5 1e-3", "-1/2 1/2 1/1000");
    reads("\t7\r\n", "7");
    let fails = |line: &str| parse_line(line).unwrap_err();
    assert_eq!(fails("1,,2"), MatrixProblem::MissingEntry { row: 0, column: 1 });
    assert_eq!(fails("1 2; 3"), MatrixProblem::Ragged { row: 1, found: 1, expected: 2 });
    assert_eq!(fails(" "), MatrixProblem::Empty);
    assert_eq!(fails("1 2; 3 4 | 5"), MatrixProblem::RightHandSideLength { rows: 2, entries: 1 });
    assert!(matches!(fails("1 2; 3 x"), MatrixProblem::Unreadable { row: 1, column: 1, .. }));
    assert!(matches!(fails("[[1, 2]]"), MatrixProblem::Unreadable { row: 0, column: 0, .. }));
}

#[test]
fn sentences_for_people() {
    let says = |text: &str| parse_matrix(text).unwrap_err().to_string();
    assert_eq!(
        says("1 2 3; 4 5 abc"),
        "Row 2, column 3: “abc” is not a number. Write an integer, a fraction such as 3/4, or a decimal."
    );
    assert_eq!(says("1 2; 3"), "Row 2 has 1 entry, but row 1 has 2. Every row needs 2.");
    assert_eq!(says("1,2\n,4"), "Row 2, column 1: the entry is missing. Write a number there; 0 counts.");
    assert_eq!(says(&"1 ".repeat(13)), "This matrix has 1 row and 13 columns; up to 12 of each can be read.");
}

#[test]
fn what_the_writers_write() {
    let system = expected_system("1 1/2 | 5; -3 4 | -2/3");
    assert_eq!(write_plain(&system), "1 1/2; -3 4 | 5; -2/3");
    assert_eq!(write_csv(&system), "1,1/2,|,5\n-3,4,|,-2/3\n");
    assert_eq!(
        write_latex(&system),
        "\\left[\\begin{array}{cc|c}\n1 & \\frac{1}{2} & 5 \\\\\n-3 & 4 & -\\frac{2}{3}\n\\end{array}\\right]"
    );
    assert_eq!(write_matlab(&system), "A = [1, 1/2; -3, 4];\nb = [5; -2/3];");
    assert_eq!(write_sympy(&system), "A = Matrix([[1, Rational(1, 2)], [-3, 4]])\nb = Matrix([5, Rational(-2, 3)])");
    assert_eq!(
        write_numpy(&system),
        "import numpy as np\nfrom fractions import Fraction\n\
         A = np.array([[1, Fraction(1, 2)], [-3, 4]], dtype=object)\nb = np.array([5, Fraction(-2, 3)], dtype=object)"
    );
    assert_eq!(write_numpy(&expected_system("1 2; 3 4")), "import numpy as np\nA = np.array([[1, 2], [3, 4]])");
}

/// Long texts of every kind that could tempt a reader into more than linear time or into recursion.
#[test]
fn long_texts_answer_at_once() {
    let pieces = [
        "[",
        "]",
        "[[",
        "[1,",
        "(",
        "{",
        "{{1},",
        "Rational(",
        "S(-",
        "\\frac",
        "\\frac{",
        "{",
        "\\begin{bmatrix}",
        "\\\\[",
        "\\\\",
        "\\begin{equation}",
        "\\end{bmatrix}",
        "&",
        "1 ",
        "1/",
        "1 / ",
        "- ",
        "1,",
        "1;",
        ";",
        "|",
        "1|",
        "\t",
        "\n",
        "1\n",
        "\"",
        "'",
        "...",
        "1 ...\n",
        "9",
        "0",
        "0.",
        "e9",
        "1,000,",
        "%",
        "#\n",
        "\u{2009}",
        "1\u{2009}",
        "A = ",
        "A=[1]\n",
        "dtype=",
        "½",
        "np.array(",
        "\\phantom",
        "\\left[",
        "$",
        "\u{feff}",
        "[1]",
        "[1,2],",
        "\\begin{array}{",
        "\\begin{array}{c|",
        "×",
        "* ",
        "//",
    ];
    for piece in pieces {
        for (start, end) in [("", ""), ("[1 ", "]"), ("1 & ", ""), ("\\begin{bmatrix}", "\\end{bmatrix}"), ("1;", "")] {
            // Alone at full length; a quarter of it shows in the other surroundings whether a step is quadratic.
            let length = if start.is_empty() { MAX_TEXT } else { MAX_TEXT / 4 };
            let count = length / piece.len();
            let text = format!("{start}{}{end}", piece.repeat(count));
            let begun = Instant::now();
            let _ = (parse_matrix(&text), parse_line(&text), parse_number(&text));
            // A quadratic step over 100 kB costs tens of seconds in a debug build; linear ones some milliseconds.
            assert!(begun.elapsed() < Duration::from_secs(3), "{start}{piece}...: {:?}", begun.elapsed());
        }
    }
    let long = "1 ".repeat(MAX_TEXT);
    assert_eq!(parse_matrix(&long), Err(MatrixProblem::InputTooLong { limit: MAX_TEXT }));
    assert_eq!(parse_line(&long), Err(MatrixProblem::InputTooLong { limit: MAX_TEXT }));
}

/// Text of one entry, from everyday to the limits.
fn entry() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (-9..10_i32).prop_map(|n| n.to_string()),
        2 => (-99..100_i32, 1..30_i32).prop_map(|(p, q)| format!("{p}/{q}")),
        1 => "-?[0-9]{1,3}\\.[0-9]{1,5}",
        1 => "-?[0-9]{40}/[1-9][0-9]{39}",
        1 => ("-?[1-9][0-9]{0,39}", -400..=400_i32).prop_map(|(m, e)| format!("{m}e{e}")),
        1 => ("[1-9]\\.[0-9]{39}", -400..=400_i32, "[1-9][0-9]{0,30}").prop_map(|(m, e, q)| format!("{m}e{e}/{q}e{}", -e)),
        1 => Just("1e-400".to_owned()),
    ]
}

fn system() -> impl Strategy<Value = System> {
    (1..=MAX_SIZE, 1..=MAX_SIZE, any::<bool>()).prop_flat_map(|(rows, columns, with_constants)| {
        let constants = if with_constants { option::of(vec(entry(), rows)).boxed() } else { Just(None).boxed() };
        (vec(entry(), rows * columns), constants).prop_map(move |(entries, constants)| {
            let values = |texts: Vec<String>| texts.iter().map(|text| parse_number(text).unwrap()).collect::<Vec<_>>();
            System::new(ExactMatrix::from_row_iterator(rows, columns, values(entries)), constants.map(values)).unwrap()
        })
    })
}

/// A valid text with one piece replaced by another.
fn mutated() -> impl Strategy<Value = String> {
    let valid: Vec<String> = cases().into_iter().map(|(_, input, _)| input).collect();
    let put = prop_oneof!["\\PC{0,3}", "[-\\[\\](){}|;,&\\\\\n\t /=\"'0-9.e]{0,4}"];
    (proptest::sample::select(valid), any::<usize>(), 0..5_usize, put).prop_map(|(text, at, removed, put)| {
        let mut characters: Vec<char> = text.chars().collect();
        let at = at % (characters.len() + 1);
        let end = (at + removed).min(characters.len());
        characters.splice(at..end, put.chars());
        characters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_writer_is_read_back(system in system()) {
        for (index, write) in WRITERS.into_iter().enumerate() {
            let text = write(&system);
            let read = parse_matrix(&text);
            prop_assert!(read.as_ref().is_ok_and(|read| read.system == system), "{index}: {text}\n{read:?}");
        }
        let line = parse_line(&write_plain(&system)).unwrap();
        check_cells(&line);
        prop_assert_eq!(line.system, system);
    }

    #[test]
    fn blanks_change_nothing(entries in vec(entry(), 4), blank in "[ \u{a0}]{1,3}", around in "[ \n]{0,2}") {
        let [a, b, c, d] = &entries[..] else { unreachable!() };
        let expected = parse_matrix(&format!("{a} {b}; {c} {d}")).unwrap().system;
        for text in [
            format!("{around}{a}{blank}{b}{blank};{blank}{c}{blank}{d}{around}"),
            format!("{around}{blank}{a}{blank}{b}{blank}\r\n{blank}{c}{blank}{d}{around}"),
            format!("{around}[{blank}[{a}{blank},{b}{blank}],{around}[{c},{blank}{d}]{blank}]{around}"),
            format!("{a}\t{b}{blank}\n{blank}{c}\t{d}\n"),
            format!("\\begin{{bmatrix}}{blank}{a}{blank}&{b}\\\\{around}{c}&{blank}{d}\\end{{bmatrix}}"),
        ] {
            prop_assert_eq!(&parse_matrix(&text).unwrap().system, &expected, "{}", text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_what_is_read_is_what_the_cells_say(
        text in "\\PC{0,80}", bytes in vec(any::<u8>(), 0..80), mutated in mutated(),
    ) {
        for text in [text, String::from_utf8_lossy(&bytes).into_owned(), mutated] {
            for read in [parse_matrix(&text), parse_line(&text)] {
                match read {
                    Ok(read) => check_cells(&read),
                    Err(problem) => prop_assert!(problem.to_string().ends_with('.')),
                }
            }
        }
    }
}
