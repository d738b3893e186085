//! Share links, from tables: what teachers write by hand, and what goes wrong with it.

#![allow(clippy::unwrap_used, clippy::panic)] // The helpers stop the test too.

use ranklab::link::{
    Address, Angles, Area, Chrome, EliminationAddress, Frame, Key, Layer, LoraAddress, MAX_LENGTH, MAX_OPS, MapAddress,
    MatrixProblem, Mode, Notice, NumberStyle, OpProblem, Page, Practice, Prediction, QuizAddress, RightHandSideProblem,
    RowChecking, SolveAddress, Space, StudyAddress, SubspacesAddress, TextSize, decode, encode,
};
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::math::row_op::NotElementary;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, RowOp, System};

fn lab(query: &str) -> (EliminationAddress, Vec<Notice>) {
    let (address, notices) = decode(&format!("#/lab/elimination?{query}"));
    match address.page {
        Page::Elimination(lab) => (lab, notices),
        other => panic!("{query}: {other:?}"),
    }
}

fn system(rows: &[&[i64]]) -> Option<System> {
    System::new(from_integers(rows.len(), rows[0].len(), rows), None).ok()
}

fn half() -> Rational {
    fraction(1, 2).unwrap()
}

fn start() -> EliminationAddress {
    EliminationAddress { system: system(&[&[1, 2], &[3, 4]]), ..Default::default() }
}

fn ops() -> Vec<RowOp> {
    vec![
        RowOp::swap(0, 1).unwrap(),
        RowOp::scale(1, fraction(-1, 3).unwrap()).unwrap(),
        RowOp::add_multiple(1, 0, integer(-2)).unwrap(),
    ]
}

const OPS: &str = "ops=s1.2_m2.-1/3_r2.-2.1";

#[test]
fn every_example_of_the_documented_grammar_is_read() {
    let (address, notices) = decode("#/lab/elimination?m=1,2;3,4&b=5,6&form=rref&step=2");
    let coefficients = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
    let expected = EliminationAddress {
        system: System::new(coefficients, Some(vec![integer(5), integer(6)])).ok(),
        step: 2,
        ..Default::default()
    };
    assert_eq!(address, Address { page: Page::Elimination(expected), frame: Frame::default() });
    assert_eq!(notices, []);
    assert_eq!(encode(&address), "#/lab/elimination?m=1,2;3,4&b=5,6&step=2");

    let (read, notices) = lab("m=7,-3/4,0.125,1e-16");
    let tiny = Rational::new(1.into(), 10_000_000_000_000_000_i64.into());
    let entries = [integer(7), fraction(-3, 4).unwrap(), fraction(1, 8).unwrap(), tiny];
    assert_eq!(read.system.unwrap().coefficients(), &ExactMatrix::from_row_slice(1, 4, &entries));
    assert_eq!(notices, []);

    let (read, notices) = lab("m=1;2;3&mode=own&ops=s1.2_m2.-1/3_r3.-2.1");
    let third = RowOp::add_multiple(2, 0, integer(-2)).unwrap();
    assert_eq!(read.ops, [ops()[0].clone(), ops()[1].clone(), third]);
    assert_eq!((read.step, notices), (3, vec![]));
}

#[test]
fn links_written_by_hand_mean_what_they_say() {
    let own = |step| EliminationAddress { mode: Mode::Own, ops: ops(), step, ..start() };
    let decimals = |op| EliminationAddress { ops: vec![op], ..start() };
    let table: Vec<(String, EliminationAddress)> = vec![
        (String::new(), EliminationAddress::default()),
        ("v=1&m=1,2;3,4".into(), start()),
        ("m=1,2;3,4;".into(), start()),
        ("m=1,2;3,4&b=&ops=".into(), start()),
        (" M = 1 , 2 ; 3 , 4 &".into(), start()),
        ("m=1%2C2%3B3%2c4".into(), start()),
        ("m%3D1,2;3,4%26form%3Drref".into(), start()),
        ("m=%E2%88%921,2;3,4".into(), EliminationAddress { system: system(&[&[-1, 2], &[3, 4]]), ..start() }),
        ("m=\u{2212}1,2;3,4".into(), EliminationAddress { system: system(&[&[-1, 2], &[3, 4]]), ..start() }),
        ("m=1,2;3,4&amp;form=ref".into(), EliminationAddress { form: Form::Echelon, ..start() }),
        ("m=1,2;3,4&form=REF".into(), EliminationAddress { form: Form::Echelon, ..start() }),
        ("m=1,2;3,4&step=7".into(), EliminationAddress { step: 7, ..start() }),
        (format!("m=1,2;3,4&{OPS}"), EliminationAddress { ops: ops(), ..start() }),
        (format!("m=1,2;3,4&mode=own&{OPS}"), own(3)),
        (format!("m=1,2;3,4&mode=own&{OPS}&step=1"), own(1)),
        (format!("m=1,2;3,4&mode=Own&{}_&step=0", OPS.to_uppercase()), own(0)),
        ("m=1,2;3,4&ops=m2.0.5".into(), decimals(RowOp::scale(1, half()).unwrap())),
        ("m=1,2;3,4&ops=r2.0.5.1".into(), decimals(RowOp::add_multiple(1, 0, half()).unwrap())),
        ("m=1,2;3,4&pivot=first".into(), EliminationAddress { policy: PivotPolicy::FirstNonZero, ..start() }),
        ("m=1,2;3,4&pivot=kind".into(), start()),
        ("m=1,2;3,4&pivot=largest".into(), EliminationAddress { policy: PivotPolicy::Largest, ..start() }),
        ("m=1,2;3,4&numbers=decimals".into(), EliminationAddress { numbers: NumberStyle::Decimals, ..start() }),
        ("m=1,2;3,4&check=1".into(), EliminationAddress { checking: RowChecking::On, ..start() }),
        ("m=1,2;3,4&predict=1".into(), EliminationAddress { prediction: Some(Prediction::Ask), ..start() }),
        ("m=1,2;3,4&predict=0".into(), EliminationAddress { prediction: Some(Prediction::Skip), ..start() }),
    ];
    for (query, expected) in table {
        assert_eq!(lab(&query), (expected, vec![]), "{query}");
    }
}

#[test]
fn routes_open_pages() {
    let not_yet = |route: &str| Page::NotYet { route: route.into() };
    let unknown = |route: &str| Page::Unknown { route: route.into() };
    let elimination = || Page::Elimination(EliminationAddress::default());
    let table = [
        ("", Page::Home),
        ("#", Page::Home),
        ("#/", Page::Home),
        ("/", Page::Home),
        ("#/lab/elimination", elimination()),
        ("lab/elimination", elimination()),
        ("#//Lab/Elimination//?", elimination()),
        ("#/lab/map", Page::Map(MapAddress::default())),
        ("#/Lab/Subspaces/", Page::Subspaces(SubspacesAddress::default())),
        ("lab/solve", Page::Solve(SolveAddress::default())),
        ("#/Lab/LoRA/", Page::Study(StudyAddress::Lora(LoraAddress::default()))),
        ("#/learn", Page::Learn { chapter: None }),
        ("#/Learn/Solving/", Page::Learn { chapter: Some("solving".into()) }),
        ("#/learn/a/b", Page::Learn { chapter: Some("a/b".into()) }),
        ("#/learned", unknown("learned")),
        ("#/quiz", Page::Quiz(QuizAddress::default())),
        (
            "#/Quiz/Rank-Number/",
            Page::Quiz(QuizAddress { family: Some("rank-number".into()), ..QuizAddress::default() }),
        ),
        ("#/quiz/a/b", unknown("quiz/a/b")),
        ("#/quizzes", unknown("quizzes")),
        ("#/review", Page::Review),
        ("#/teach", not_yet("teach")),
        ("#/lab/eliminaton", unknown("lab/eliminaton")),
        ("#/lab", unknown("lab")),
        ("#main", unknown("main")),
        ("#/Caf%C3%A9 bar/%zz", unknown("Café bar/%zz")),
    ];
    for (fragment, page) in table {
        assert_eq!(decode(fragment), (Address { page, frame: Frame::default() }, vec![]), "{fragment}");
    }
    let labs = ["numerical", "compress", "lora", "collinearity", "recommender", "properties", "pca"];
    for lab in labs {
        let Page::Study(study) = decode(&format!("lab/{lab}")).0.page else { panic!("{lab} is a study") };
        assert_eq!(study.name(), lab);
    }
}

#[test]
fn frames_go_with_every_page() {
    let frame = Frame { chrome: Chrome::Embedded, text_size: TextSize::Presentation };
    for route in ["#/", "#/lab/elimination", "#/lab/map", "#/nowhere"] {
        let (address, notices) = decode(&format!("{route}?present=1&embed=1"));
        assert_eq!((address.frame, notices), (frame, vec![]));
        assert_eq!(encode(&address), format!("{route}?embed=1&present=1"));
    }
}

#[test]
fn a_link_that_cannot_be_read_names_what_and_keeps_the_rest() {
    let none = EliminationAddress::default;
    let own = |count: usize| {
        let ops = ops()[..count].to_vec();
        EliminationAddress { mode: Mode::Own, step: count, ops, ..start() }
    };
    // The words are what each notice must say at least.
    let table: Vec<(&str, EliminationAddress, &[&str])> = vec![
        ("m=1,2;3,x", none(), &["row 2, column 2 is “x”"]),
        ("m=1,,2", none(), &["row 1, column 2 is empty"]),
        ("m=1,1/0", none(), &["row 1, column 2 is “1/0”"]),
        ("m=1,2;3", none(), &["row 2 has 1 entry, but row 1 has 2"]),
        ("m=1,2;;3,4", none(), &["row 2 has 0 entries, but row 1 has 2"]),
        ("m=1,2,3,4,5,6,7,8,9,10,11,12,13", none(), &["1 × 13; the limit is 12 × 12"]),
        ("m=1;1;1;1;1;1;1;1;1;1;1;1;1", none(), &["13 × 1; the limit is 12 × 12"]),
        ("m=", none(), &["nothing after “m=”"]),
        ("m", none(), &["nothing after “m=”"]),
        ("b=1,2", none(), &["right-hand side, but no matrix"]),
        ("ops=s1.2", none(), &["operations, but no matrix"]),
        (
            "m=x&ops=s1.2&b=1",
            none(),
            &["row 1, column 1 is “x”", "right-hand side, but no matrix", "operations, but no"],
        ),
        ("m=1,2;3,4&b=1,2,3", start(), &["has 3 entries, but the matrix has 2 rows"]),
        ("m=1,2;3,4&b=1,,", start(), &["has 3 entries, but the matrix has 2 rows"]),
        ("m=1,2;3,4&b=1,y", start(), &["right-hand side of the link, the entry in row 2 is “y”"]),
        ("m=1,2;3,4&m=5,6;7,8", start(), &["“m” more than once: the first"]),
        ("m=1,2;3,4&colour=red&colour=blue", start(), &["“colour”, which means nothing"]),
        ("m=1,2;3,4&tol=1e-9&k=2", start(), &["“tol”, which this page has no use for", "“k”"]),
        ("m=1,2;3,4&v=2", start(), &["version “2”, newer than this page"]),
        ("m=1,2;3,4&v=99999999999999999999999", start(), &["newer than this page"]),
        ("m=1,2;3,4&v=one", start(), &["“v” is “one” in the link, but it should be 1"]),
        ("m=1,2;3,4&form=reduced", start(), &["“form” is “reduced” in the link, but it should be ref or rref"]),
        ("m=1,2;3,4&mode=auto", start(), &["watch or own"]),
        ("m=1,2;3,4&step=-1", start(), &["“step” is “-1” in the link, but it should be a whole number"]),
        ("m=1,2;3,4&step=+1", start(), &["“step” is “+1”"]),
        ("m=1,2;3,4&step=two&pivot=best&numbers=roman", start(), &["“two”", "“best”", "“roman”"]),
        ("m=1,2;3,4&check=yes&predict=&embed=2", start(), &["“yes”", "nothing after “predict=”", "“embed” is “2”"]),
        ("m=1,2;3,4&mode=own&ops=s1.2_m2.-1/3_r2.-2.1&step=9", own(3), &["step 9 of 3"]),
        ("m=1,2;3,4&mode=own&ops=s1.2_m2.-1/3_r3.-2.1&step=3", own(2), &["Operation 3 of the link, “r3.-2.1”"]),
        ("m=1,2;3,4&mode=own&ops=s1.2_m2.-1/3_oops_r2.-2.1", own(2), &["Operation 3 of the link, “oops”"]),
        ("m=1,2;3,4&mode=own&ops=s1.2__r2.-2.1", own(1), &["Operation 2 of the link, “”"]),
        ("m=1,2;3,4&mode=own&ops=s1.2_m2.0", own(1), &["multiplied by 0"]),
        ("m=1,2;3,4&mode=own&ops=s1.1", own(0), &["Swapping a row with itself"]),
    ];
    for (query, expected, words) in table {
        let (read, notices) = lab(query);
        assert_eq!(read, expected, "{query}");
        let sentences: Vec<String> = notices.iter().map(ToString::to_string).collect();
        assert_eq!(sentences.len(), words.len(), "{query}: {sentences:?}");
        for (sentence, words) in sentences.iter().zip(words) {
            assert!(sentence.contains(words), "{query}: {sentence}");
            assert!(sentence.ends_with('.'), "{sentence}");
        }
    }
}

#[test]
fn an_operation_that_cannot_be_used_says_why() {
    let no_such_row = |written: &str| OpProblem::NoSuchRow { written: written.into(), rows: 2 };
    let table = [
        ("s1", OpProblem::Unreadable),
        ("s1.2.3", OpProblem::Unreadable),
        ("x1.2", OpProblem::Unreadable),
        ("é1.2", OpProblem::Unreadable),
        ("s-1.2", OpProblem::Unreadable),
        ("r2.1", OpProblem::Unreadable),
        ("r2..1", OpProblem::Unreadable),
        ("m1.", OpProblem::Unreadable),
        ("s1.3", no_such_row("3")),
        ("s0.1", no_such_row("0")),
        ("r2.1.99999999999999999999", no_such_row("99999999999999999999")),
        ("s2.2", OpProblem::NotElementary(NotElementary::SwapWithItself)),
        ("m1.0/5", OpProblem::NotElementary(NotElementary::ScaleByZero)),
        ("r1.2.1", OpProblem::NotElementary(NotElementary::AddToItself)),
    ];
    for (text, problem) in table {
        let (read, notices) = lab(&format!("m=1,2;3,4&mode=own&ops=s1.2_{text}_s1.2"));
        assert_eq!(read.ops, [RowOp::swap(0, 1).unwrap()], "{text}");
        assert_eq!(notices, [Notice::Op { index: 1, text: text.into(), problem }]);
    }
    for text in ["m1.abc", "r2.1/0.1", "m1.--2"] {
        let (_, notices) = lab(&format!("m=1,2;3,4&ops={text}"));
        assert!(matches!(&notices[..], [Notice::Op { index: 0, problem: OpProblem::Factor(_), .. }]), "{text}");
    }
}

#[test]
fn problems_carry_their_place() {
    let (_, notices) = lab("m=1,2;3,4,5");
    assert_eq!(notices, [Notice::Matrix { problem: MatrixProblem::Ragged { row: 1, entries: 3, expected: 2 } }]);
    let (_, notices) = lab("m=1,2;x,4");
    assert!(matches!(&notices[..], [Notice::Matrix { problem: MatrixProblem::Entry { row: 1, column: 0, .. } }]));
    let (_, notices) = lab("m=1;2&b=1,x");
    assert!(matches!(&notices[..], [Notice::RightHandSide { problem: RightHandSideProblem::Entry { row: 1, .. } }]));
    assert_eq!(decode("#/?m=1").1, [Notice::KeyNotUsedHere { key: Key::Matrix }]);
}

#[test]
fn links_without_end_are_cut_between_keys() {
    let many = format!("m=1,2;3,4&mode=own&ops={}", vec!["s1.2"; MAX_OPS + 1].join("_"));
    let (read, notices) = lab(&many);
    assert_eq!((read.ops.len(), read.step), (MAX_OPS, MAX_OPS));
    assert_eq!(notices, [Notice::TooManyOps { limit: MAX_OPS }]);

    let (read, notices) = lab(&format!("m=1,2;3,4&form=ref&b=5,{}", "6".repeat(MAX_LENGTH)));
    assert_eq!(read, EliminationAddress { form: Form::Echelon, ..start() });
    assert_eq!(notices, [Notice::TooLong { limit: MAX_LENGTH }]);

    let (address, notices) = decode(&format!("#/{}", "é".repeat(MAX_LENGTH)));
    assert_eq!((address.page, notices.len()), (Page::Unknown { route: "é".repeat(80) }, 1));
    let (_, notices) = decode(&format!("#/?{}", (0..3000).map(|n| format!("k{n}=1")).collect::<Vec<_>>().join("&")));
    assert!(notices.len() < 12, "a page of notices helps nobody: {}", notices.len());
}

#[test]
fn numbers_are_written_exactly_and_short() {
    let nines = "9".repeat(300);
    let quotient = format!("-{nines}/{}7", "1".repeat(99));
    let table: [(&str, &str); 10] = [
        ("-0", "0"),
        ("6/-4", "-3/2"),
        ("0.1", "1/10"),
        ("\u{00bd}", "1/2"),
        ("1e-16", "1/10000000000000000"),
        ("1e-200", "1e-200"),
        ("-12.5e-200", "-125e-201"),
        ("12e200", "12e200"),
        (&nines, &nines),
        (&quotient, &quotient),
    ];
    for (written, short) in table {
        let (address, notices) = decode(&format!("#/lab/elimination?m={written}"));
        assert_eq!(notices, [], "{written}");
        let link = encode(&address);
        assert_eq!(link, format!("#/lab/elimination?m={short}"));
        assert_eq!(decode(&link), (address, vec![]), "{written}");
    }
}

fn degrees(turn: i32, tilt: i32) -> Angles {
    Angles { turn: turn * 100, tilt: tilt * 100 }
}

#[test]
fn the_labs_beside_elimination_have_keys_of_their_own() {
    let two_by_three = || Some(System::new(from_integers(2, 3, &[&[1, 2, 3], &[4, 5, 6]]), None).unwrap());
    let quarter = fraction(1, 4).unwrap();
    let maps = [
        ("", MapAddress::default()),
        ("m=1,2,3;4,5,6", MapAddress { system: two_by_three(), ..MapAddress::default() }),
        (
            "m=1,2,3;4,5,6&x=1,-1/2,0.25&t=0.25&view=-63.43,24&show=columns,cube",
            MapAddress {
                system: two_by_three(),
                x: Some(vec![integer(1), fraction(-1, 2).unwrap(), quarter.clone()]),
                morph: Some(quarter),
                views: Some([Angles { turn: -6343, tilt: 2400 }; 2]),
                layers: Some(vec![Layer::Cube, Layer::Columns]),
                prediction: None,
            },
        ),
        (
            "view=0,90;-180,-90",
            MapAddress { views: Some([degrees(0, 90), degrees(180, -90)]), ..MapAddress::default() },
        ),
        ("view=720,0", MapAddress { views: Some([degrees(0, 0); 2]), ..MapAddress::default() }),
        ("show=none", MapAddress { layers: Some(vec![]), ..MapAddress::default() }),
        (
            "show=LEFT,row,left",
            MapAddress { layers: Some(vec![Layer::RowSpace, Layer::LeftNull]), ..MapAddress::default() },
        ),
        ("predict=1", MapAddress { prediction: Some(Prediction::Ask), ..MapAddress::default() }),
    ];
    for (query, expected) in maps {
        let (address, notices) = decode(&format!("#/lab/map?{query}"));
        assert_eq!((address.page, notices), (Page::Map(expected), vec![]), "{query}");
    }
    for (name, space) in
        [("null", Space::Null), ("column", Space::Column), ("row", Space::Row), ("left", Space::LeftNull)]
    {
        let (address, notices) = decode(&format!("#/lab/subspaces?space={name}"));
        let expected = SubspacesAddress { space: Some(space), ..SubspacesAddress::default() };
        assert_eq!((address.page, notices), (Page::Subspaces(expected), vec![]), "{name}");
    }
    let (address, notices) = decode("#/lab/solve?m=1,2,3;4,5,6&free=1/2,0&view=35,22");
    let expected = SolveAddress {
        system: two_by_three(),
        free: vec![fraction(1, 2).unwrap()],
        view: Some(degrees(35, 22)),
        prediction: None,
    };
    assert_eq!((address.page, notices), (Page::Solve(expected), vec![]), "a zero at the end says nothing");
}

#[test]
fn what_the_other_labs_cannot_read_is_named_and_left_out() {
    let cases = [
        ("map?m=1,2;3,4&x=1", Key::Vector, "1"),
        ("map?x=1,2", Key::Vector, "1,2"),
        ("map?m=1,2;3,4&x=1,y", Key::Vector, "1,y"),
        ("map?t=1.01", Key::Morph, "1.01"),
        ("map?t=-1", Key::Morph, "-1"),
        ("map?view=10", Key::View, "10"),
        ("map?view=10,91", Key::View, "10,91"),
        ("map?view=10,20;x,1", Key::View, "10,20;x,1"),
        ("map?view=1e300,0", Key::View, "1e300,0"),
        ("map?show=cube,sphere", Key::Show, "cube,sphere"),
        ("subspaces?space=image", Key::Space, "image"),
        ("solve?free=1,a", Key::Free, "1,a"),
        ("solve?view=1,2;3,4", Key::View, "1,2;3,4"),
    ];
    for (query, key, text) in cases {
        let (address, notices) = decode(&format!("#/lab/{query}"));
        assert_eq!(notices, [Notice::Value { key, text: text.to_owned() }], "{query}");
        let said = notices[0].to_string();
        assert!(said.contains(&format!("“{}”", key.name())) && said.contains("should be"), "{said}");
        let bare = query.split(['?', '&']).find(|part| part.starts_with("m=")).unwrap_or("");
        let lab = query.split('?').next().unwrap_or("");
        assert_eq!(address, decode(&format!("#/lab/{lab}?{bare}")).0, "{query}");
    }
}

#[test]
fn a_quiz_names_its_questions() {
    let quiz = |query: &str| match decode(&format!("#/quiz{query}")) {
        (Address { page: Page::Quiz(address), .. }, notices) => {
            (address, notices.iter().map(ToString::to_string).collect::<Vec<String>>())
        }
        (other, _) => panic!("{other:?}"),
    };
    let class = QuizAddress {
        seed: Some(2024),
        set: vec!["rank-number".into(), "3".into()],
        count: Some(10),
        ..QuizAddress::default()
    };
    assert_eq!(quiz("?seed=2024&set=Rank-Number,3,rank-number&n=10"), (class.clone(), vec![]));
    let address = Address { page: Page::Quiz(class), frame: Frame::default() };
    assert_eq!(encode(&address), "#/quiz?seed=2024&set=rank-number,3&n=10");
    let (family, notices) = quiz("/rank-number?seed=18446744073709551615");
    assert_eq!((family.family.as_deref(), family.seed, notices.len()), (Some("rank-number"), Some(u64::MAX), 0));

    let (steps, notices) = quiz("/rank-number?seed=4&practice=Steps");
    assert_eq!((steps.practice, notices.len()), (Practice::Steps, 0));
    let address = Address { page: Page::Quiz(steps), frame: Frame::default() };
    assert_eq!(encode(&address), "#/quiz/rank-number?seed=4&practice=steps");

    // What cannot be read is named, and the rest is used.
    for (query, words) in [
        ("?practice=steps", "“practice”"),
        ("/rank-number?practice=fast", "“practice” is “fast” in the link, but it should be steps"),
        ("?seed=-1", "“seed” is “-1” in the link, but it should be a whole number"),
        ("?seed=18446744073709551616", "the page chooses the questions"),
        ("?n=0", "“n” is “0” in the link, but it should be a number of questions, from 1 to 50"),
        ("?n=51", "from 1 to 50"),
        ("?n=1,2;3,4", "from 1 to 50"),
        ("?set=rank-number,r%C3%A4nk", "“ränk”"),
        ("?m=1", "“m”"),
        ("/rank-number?n=3", "“n”"),
    ] {
        let (address, notices) = quiz(query);
        assert_eq!(notices.len(), 1, "{query}: {notices:?}");
        assert!(notices[0].contains(words), "{query}: {notices:?}");
        assert_eq!((address.seed, address.count), (None, None), "{query}");
    }
    assert_eq!(quiz("?set=rank-number,r%C3%A4nk").0.set, ["rank-number"]);
}

#[test]
fn the_quiz_is_an_area_of_its_own() {
    for (route, area) in
        [("#/quiz", Area::Quiz), ("#/quiz/x", Area::Quiz), ("#/review", Area::Quiz), ("#/quiz/a/b", Area::Labs)]
    {
        assert_eq!(decode(route).0.page.area(), area, "{route}");
    }
}
