//! `examples/analyze.rs`, which scripts rely on: the keys, the notation, the errors, one object a line.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/analyze.rs"]
#[expect(dead_code, reason = "its main only connects `run` to the standard streams")]
mod analyze;

use num_traits::Zero;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use ranklab::lab::presets::PRESETS;
use ranklab::math::exact::integer;
use ranklab::math::generate::{Recipe, RightHandSide, generate};
use ranklab::math::{ExactMatrix, Rational, System};
use serde_json::{Value, json};

const KEYS: [&str; 20] = [
    "rows",
    "columns",
    "rank",
    "nullity",
    "left_nullity",
    "pivot_columns",
    "ref",
    "rref",
    "steps",
    "null_space_basis",
    "column_space_basis",
    "row_space_basis",
    "left_null_space_basis",
    "determinant",
    "solutions",
    "rank_augmented",
    "particular_solution",
    "singular_values",
    "tolerance",
    "numerical_rank",
];

/// What the program prints for an input, a JSON value for each line.
fn answers(input: &[u8]) -> Vec<Value> {
    let mut output = Vec::new();
    analyze::run(input, &mut output).unwrap();
    let text = String::from_utf8(output).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn answer(line: &str) -> Value {
    let mut answers = answers(line.as_bytes());
    assert_eq!(answers.len(), 1, "{line}");
    answers.remove(0)
}

#[test]
fn gives_the_documented_object() {
    // By hand: R2 - 3 R1 leaves 0 -2 | -9, so y = 9/2 and x = 5 - 9 = -4; det = 4 - 6.
    let expected = json!({
        "rows": 2, "columns": 2, "rank": 2, "nullity": 0, "left_nullity": 0, "pivot_columns": [1, 2],
        "ref": [["1", "2"], ["0", "-2"]], "rref": [["1", "0"], ["0", "1"]],
        "steps": ["R2 <- R2 - 3 R1", "R2 <- -1/2 R2", "R1 <- R1 - 2 R2"],
        "null_space_basis": [], "column_space_basis": [["1", "3"], ["2", "4"]],
        "row_space_basis": [["1", "0"], ["0", "1"]], "left_null_space_basis": [],
        "determinant": "-2",
        "solutions": "unique", "rank_augmented": 2, "particular_solution": ["-4", "9/2"],
        "numerical_rank": 2,
    });
    let mut found = answer("1 2; 3 4 | 5; 6");
    assert_eq!(answer("1,2;3,4|5;6"), found);
    // The trace of A^T A is 30 and its determinant 4: the squares are 15 plus and minus the root of 221.
    let (values, tolerance) = (found["singular_values"].take(), found["tolerance"].take());
    for (value, square) in floats(&values).into_iter().zip([15.0 + 221_f64.sqrt(), 15.0 - 221_f64.sqrt()]) {
        assert!((value * value - square).abs() < 1e-13, "{values}");
    }
    assert_eq!(tolerance.as_f64().unwrap(), floats(&values)[0] * 2.0 * f64::EPSILON);
    let object = found.as_object_mut().unwrap();
    object.retain(|key, _| key != "singular_values" && key != "tolerance");
    // As text, so that the order of the keys counts.
    assert_eq!(found.to_string(), expected.to_string());
}

fn floats(values: &Value) -> Vec<f64> {
    values.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}

#[test]
fn gives_the_numerical_rank() {
    for (line, rank, numerical) in [
        ("1 0; 0 1e-16", 2, 1),
        ("1e-200 0; 0 1e-200", 2, 2),
        ("1e-200 2e-200; 2e-200 4e-200", 1, 1),
        ("0.1 0.2 0.3; 0.4 0.5 0.6; 0.7 0.8 0.9", 2, 2),
        ("1 1; 1 1.0000000000000001", 2, 1),
        ("0 0 0; 0 0 0", 0, 0),
        ("1e308", 1, 1),
        // Less than half of the smallest double: zero.
        ("1e-330", 1, 0),
        // The right-hand side is no part of it, however large.
        ("1 2; 2 4 | 1e400; 1", 1, 1),
    ] {
        let answer = answer(line);
        assert_eq!((&answer["rank"], &answer["numerical_rank"]), (&json!(rank), &json!(numerical)), "{line}");
        let count = floats(&answer["singular_values"]).len();
        assert_eq!(count, size(&answer["rows"]).min(size(&answer["columns"])), "{line}");
    }
    assert_eq!(answer("1 0; 0 1e-16")["singular_values"], json!([1.0, 1e-16]));
    assert_eq!(answer("0 0 0; 0 0 0")["tolerance"], json!(0.0));
    // The first has an entry that is no double, the second a singular value.
    for line in ["1 1e309; 1 1", "1.7e308 1.7e308; 1.7e308 1.7e308"] {
        let answer = answer(line);
        for key in ["singular_values", "tolerance", "numerical_rank"] {
            assert_eq!(answer[key], Value::Null, "{line}");
        }
    }
}

fn size(value: &Value) -> usize {
    value.as_u64().unwrap() as usize
}

#[test]
fn without_a_right_hand_side_and_without_a_square_there_are_nulls() {
    let wide = answer("1 2 3; 4 5 6");
    assert_eq!(wide["determinant"], Value::Null);
    for key in ["solutions", "rank_augmented", "particular_solution"] {
        assert_eq!(wide[key], Value::Null);
    }
    assert_eq!(answer("1 2; 3 4")["determinant"], "-2");
    let contradiction = answer("1 1; 2 2 | 1; 3");
    assert_eq!(contradiction["solutions"], "none");
    assert_eq!((&contradiction["rank_augmented"], &contradiction["particular_solution"]), (&json!(2), &Value::Null));
    let line = answer("1 1; 2 2 | 1; 2");
    assert_eq!((&line["solutions"], &line["particular_solution"]), (&json!("infinite"), &json!(["1", "0"])));
    assert_eq!(line["null_space_basis"], json!([["-1", "1"]]));
    assert_eq!(line["left_null_space_basis"], json!([["-2", "1"]]));
}

#[test]
fn every_operation_has_one_notation() {
    // 0 in the corner: a swap; then 3 below 2; then pivots that are not 1; entries of 1 and -1 above.
    assert_eq!(
        answer("0 5; 2 4; 3 1")["steps"],
        json!(["R1 <-> R2", "R3 <- R3 - 3/2 R1", "R3 <- R3 + 1 R2", "R2 <- 1/5 R2", "R1 <- R1 - 4 R2", "R1 <- 1/2 R1"])
    );
    assert_eq!(answer("1 1; 0 -1")["steps"], json!(["R2 <- -1 R2", "R1 <- R1 - 1 R2"]));
}

#[test]
fn answers_every_line_in_order_and_goes_on_after_a_bad_one() {
    let long = format!("{} 1\n", "1 ".repeat(60_000));
    let mut input = b"1 2; 3 4\n\n1 x; 3 4\r\n\xff\xfe 1\n".to_vec();
    input.extend(long.as_bytes());
    input.extend(b"1 2; 3\n5");
    let answers = answers(&input);
    assert_eq!(answers.len(), 7);
    assert_eq!(answers[0]["rank"], 2);
    for (index, row, column) in
        [(1, None, None), (2, Some(1), Some(2)), (3, None, None), (4, None, None), (5, None, None)]
    {
        let keys: Vec<&String> = answers[index].as_object().unwrap().keys().collect();
        assert_eq!(keys, ["error", "row", "column"]);
        assert!(!answers[index]["error"].as_str().unwrap().is_empty());
        assert_eq!((&answers[index]["row"], &answers[index]["column"]), (&json!(row), &json!(column)), "line {index}");
    }
    assert!(answers[4]["error"].as_str().unwrap().replace([',', '\u{202f}', ' '], "").contains("100000"));
    assert_eq!(answers[6]["rref"], json!([["1"]]));
}

#[test]
fn says_the_limits() {
    let row = |columns: usize| vec!["1"; columns].join(" ");
    let matrix = |rows: usize, columns: usize| vec![row(columns); rows].join("; ");
    assert_eq!(answer(&matrix(12, 12))["rank"], 1);
    assert_eq!(answer(&format!("{} | {}", matrix(12, 12), ["1"; 12].join("; ")))["solutions"], "infinite");
    for (rows, columns) in [(12, 13), (13, 12)] {
        let refused = answer(&matrix(rows, columns));
        assert!(refused["error"].as_str().unwrap().contains("12"), "{refused}");
        assert_eq!((&refused["row"], &refused["column"]), (&Value::Null, &Value::Null));
    }
    let (longest, too_long) = ("7".repeat(40), "7".repeat(41));
    assert_eq!(answer(&longest)["determinant"], longest.as_str());
    let refused = answer(&format!("1 2; 3 {too_long}"));
    assert!(refused["error"].as_str().unwrap().contains("40"), "{refused}");
    assert_eq!((&refused["row"], &refused["column"]), (&json!(2), &json!(2)));
}

#[test]
fn answers_every_preset() {
    for preset in PRESETS {
        let answer = answer(preset.text);
        assert!(answer["error"].is_null(), "{}: {answer}", preset.id);
        check(&answer);
    }
}

/// A number as it is printed, read by num-rational.
fn number(value: &Value) -> Rational {
    value.as_str().unwrap().parse().unwrap()
}

fn matrix(value: &Value, columns: usize) -> ExactMatrix {
    let rows: Vec<&Vec<Value>> = value.as_array().unwrap().iter().map(|row| row.as_array().unwrap()).collect();
    assert!(rows.iter().all(|row| row.len() == columns));
    ExactMatrix::from_row_iterator(rows.len(), columns, rows.iter().flat_map(|row| row.iter().map(number)))
}

/// Carries out one printed step; what does not follow the notation stops the test.
fn carry_out(step: &str, matrix: &mut ExactMatrix) {
    let row = |word: &str| word.strip_prefix('R').unwrap().parse::<usize>().unwrap() - 1;
    let words: Vec<&str> = step.split(' ').collect();
    match words[..] {
        [first, "<->", second] => matrix.swap_rows(row(first), row(second)),
        [target, "<-", factor, same] if same == target => {
            let factor: Rational = factor.parse().unwrap();
            assert!(!factor.is_zero());
            let scaled = matrix.row(row(target)).map(|entry| entry * &factor);
            matrix.set_row(row(target), &scaled);
        }
        [target, "<-", same, sign @ ("+" | "-"), factor, source] if same == target && source != target => {
            let factor: Rational = factor.parse().unwrap();
            assert!(factor > Rational::zero(), "{step}");
            let factor = if sign == "-" { -factor } else { factor };
            let sum = matrix.row(row(target)) + matrix.row(row(source)).map(|entry| entry * &factor);
            matrix.set_row(row(target), &sum);
        }
        _ => panic!("not in the notation: {step}"),
    }
}

/// What holds within every answer, whatever the matrix.
fn check(answer: &Value) {
    let keys: Vec<&String> = answer.as_object().unwrap().keys().collect();
    assert_eq!(keys, KEYS);
    let size = |key: &str| answer[key].as_u64().unwrap() as usize;
    let (rows, columns, rank) = (size("rows"), size("columns"), size("rank"));
    assert_eq!((rank + size("nullity"), rank + size("left_nullity")), (columns, rows));
    for (basis, count, length) in [
        ("null_space_basis", columns - rank, columns),
        ("column_space_basis", rank, rows),
        ("row_space_basis", rank, columns),
        ("left_null_space_basis", rows - rank, rows),
    ] {
        assert_eq!(matrix(&answer[basis], length).nrows(), count, "{basis}");
    }
    assert_eq!(answer["pivot_columns"].as_array().unwrap().len(), rank);
    assert_eq!(answer["determinant"].is_string(), rows == columns);
}

fn line(system: &System) -> String {
    let rows = |matrix: &ExactMatrix| -> Vec<String> {
        let row = |i: usize| matrix.row(i).iter().map(Rational::to_string).collect::<Vec<_>>().join(" ");
        (0..matrix.nrows()).map(row).collect()
    };
    let matrix = rows(system.coefficients()).join("; ");
    match system.right_hand_side() {
        None => matrix,
        Some(b) => format!("{matrix} | {}", b.iter().map(Rational::to_string).collect::<Vec<_>>().join("; ")),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_printed_steps_lead_from_the_input_to_the_reduced_form(
        rows in 1usize..=12, columns in 1usize..=12, rank in 0usize..=12, seed: u64, side: bool,
    ) {
        let right_hand_side = if side { RightHandSide::Consistent } else { RightHandSide::None };
        let rank = rank.min(rows).min(columns);
        let system = generate(&Recipe { rows, columns, rank, largest_entry: 99, right_hand_side }, seed).unwrap();
        let answer = answer(&line(&system));
        check(&answer);
        prop_assert_eq!(&answer["rank"], rank);
        let mut work = system.coefficients().clone();
        let echelon = matrix(&answer["ref"], columns);
        let mut met_echelon = work == echelon;
        for step in answer["steps"].as_array().unwrap() {
            carry_out(step.as_str().unwrap(), &mut work);
            met_echelon |= work == echelon;
        }
        prop_assert!(met_echelon, "ref is not on the way");
        prop_assert_eq!(&work, &matrix(&answer["rref"], columns));
        // A x = 0 on the null space, y A = 0 on the left null space, A x = b.
        let zero = |product: ExactMatrix| product.iter().all(Zero::is_zero);
        let a = system.coefficients();
        prop_assert!(zero(a * matrix(&answer["null_space_basis"], columns).transpose()));
        prop_assert!(zero(matrix(&answer["left_null_space_basis"], rows) * a));
        if let Some(b) = system.right_hand_side() {
            let point = matrix(&json!([&answer["particular_solution"]]), columns);
            let product = a * point.transpose();
            prop_assert!(product.iter().eq(b));
        }
    }

    #[test]
    fn no_line_stops_it(bytes in proptest::collection::vec(any::<u8>(), 0..80), text in "[0-9;|,./e \\-x]{0,60}") {
        let line: Vec<u8> = bytes.into_iter().filter(|&byte| byte != b'\n').collect();
        let input = [&line[..], b"\n", text.as_bytes(), b"\n1 2\n"].concat();
        let answers = answers(&input);
        prop_assert_eq!(answers.len(), 3);
        prop_assert_eq!(&answers[2]["rank"], &json!(1));
        prop_assert!(answers.iter().all(|answer| answer["error"].is_string() != answer["rank"].is_u64()));
    }
}

#[test]
fn an_exponent_is_exact() {
    let tiny = answer("1 0; 0 1e-16");
    assert_eq!((&tiny["rank"], &tiny["determinant"]), (&json!(2), &json!("1/10000000000000000")));
    assert_eq!(number(&answer("0.5")["determinant"]) * integer(2), integer(1));
}
