//! Share links, by properties: nothing is lost on the way through a link, and no text stops the page.

#![allow(clippy::unwrap_used)] // The helpers stop the test too.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{
    BoxedStrategy, Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_assume, prop_oneof,
};
use proptest::{proptest, sample};
use ranklab::link::{
    Address, Angles, Chrome, EliminationAddress, Frame, Layer, MAX_LENGTH, MapAddress, Mode, NumberStyle, Page,
    Practice, Prediction, QuizAddress, RowChecking, SolveAddress, Space, StudyAddress, SubspacesAddress, TextSize,
    decode, encode,
};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, RowOp, System};

/// Integers, fractions, and numbers too large or too small for floating point.
fn number() -> impl Strategy<Value = Rational> {
    let quotient = |p: i128, q: i128| Rational::new(p.into(), if q == 0 { 1.into() } else { q.into() });
    let power =
        |p: i64, exponent: i32| Rational::from_integer(p.into()) * Rational::from_integer(10.into()).pow(exponent);
    prop_oneof![
        6 => (-20_i128..=20).prop_map(move |p| quotient(p, 1)),
        4 => (-99_i128..=99, 1_i128..=99).prop_map(move |(p, q)| quotient(p, q)),
        1 => (any::<i128>(), any::<i128>()).prop_map(move |(p, q)| quotient(p >> 8, q >> 8)),
        1 => (any::<i128>(), any::<i128>()).prop_map(move |(p, q)| quotient(p, q) * quotient(p, 1) / quotient(q | 1, 7)),
        1 => (any::<i64>(), -30_i32..=20).prop_map(move |(p, exponent)| power(p, exponent)),
        1 => (-999_i64..=999, -200_i32..=200).prop_map(move |(p, exponent)| power(p, exponent)),
    ]
}

fn system() -> impl Strategy<Value = System> {
    (1_usize..=12, 1_usize..=12).prop_flat_map(|(rows, columns)| {
        (vec(number(), rows * columns), option::of(vec(number(), rows))).prop_map(move |(entries, right_hand_side)| {
            System::new(ExactMatrix::from_row_slice(rows, columns, &entries), right_hand_side).unwrap()
        })
    })
}

fn op(rows: usize) -> impl Strategy<Value = Option<RowOp>> {
    (0..3, 0..rows, 0..rows, number()).prop_map(|(kind, first, second, factor)| match kind {
        0 => RowOp::swap(first, second).ok(),
        1 => RowOp::scale(first, factor).ok(),
        _ => RowOp::add_multiple(first, second, factor).ok(),
    })
}

fn elimination() -> impl Strategy<Value = EliminationAddress> {
    let with_ops = option::weighted(0.9, system()).prop_flat_map(|system| {
        let ops: BoxedStrategy<Vec<RowOp>> = match &system {
            None => Just(Vec::new()).boxed(),
            Some(system) => vec(op(system.rows()), 0..12).prop_map(|ops| ops.into_iter().flatten().collect()).boxed(),
        };
        (Just(system), ops, any::<sample::Index>(), 0_usize..600)
    });
    let settings = (
        sample::select(vec![Form::Echelon, Form::Reduced]),
        sample::select(vec![Mode::Watch, Mode::Own]),
        sample::select(vec![PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest]),
        sample::select(vec![NumberStyle::Fractions, NumberStyle::Decimals]),
        sample::select(vec![RowChecking::Off, RowChecking::On]),
        sample::select(vec![None, Some(Prediction::Ask), Some(Prediction::Skip)]),
    );
    (with_ops, settings).prop_map(
        |((system, ops, index, step), (form, mode, policy, numbers, checking, prediction))| {
            let step = if mode == Mode::Own { index.index(ops.len() + 1) } else { step };
            EliminationAddress { system, form, mode, ops, step, policy, numbers, checking, prediction }
        },
    )
}

fn prediction() -> impl Strategy<Value = Option<Prediction>> {
    sample::select(vec![None, Some(Prediction::Ask), Some(Prediction::Skip)])
}

fn angles() -> impl Strategy<Value = Angles> {
    (-17_999_i32..=18_000, -9000_i32..=9000).prop_map(|(turn, tilt)| Angles { turn, tilt })
}

fn map() -> impl Strategy<Value = MapAddress> {
    let with_x = option::weighted(0.9, system()).prop_flat_map(|system| {
        let x = match &system {
            None => Just(None).boxed(),
            Some(system) => option::of(vec(number(), system.columns())).boxed(),
        };
        (Just(system), x)
    });
    let morph = option::of((0_i64..=60, 60_i64..=99).prop_map(|(p, q)| Rational::new(p.into(), q.into())));
    let views = option::of([angles(), angles()]);
    let layers = option::of(sample::subsequence(Layer::ALL.to_vec(), 0..=Layer::ALL.len()));
    (with_x, morph, views, layers, prediction()).prop_map(|((system, x), morph, views, layers, prediction)| {
        MapAddress { system, x, morph, views, layers, prediction }
    })
}

fn subspaces() -> impl Strategy<Value = SubspacesAddress> {
    let space = option::of(sample::select(Space::ALL.map(|(_, space)| space).to_vec()));
    (option::of(system()), space, prediction()).prop_map(|(system, space, prediction)| SubspacesAddress {
        system,
        space,
        prediction,
    })
}

fn solve() -> impl Strategy<Value = SolveAddress> {
    (option::of(system()), vec(number(), 0..=12), option::of(angles()), prediction()).prop_map(
        |(system, mut free, view, prediction)| {
            // Zeros at the end say nothing, and are not written.
            while free.last() == Some(&Rational::from_integer(0.into())) {
                free.pop();
            }
            SolveAddress { system, free, view, prediction }
        },
    )
}

fn quiz() -> impl Strategy<Value = QuizAddress> {
    let seed = option::of(any::<u64>());
    prop_oneof![
        ("[a-z][a-z-]{0,9}", seed.clone(), any::<bool>()).prop_map(|(family, seed, steps)| QuizAddress {
            family: Some(family),
            practice: if steps { Practice::Steps } else { Practice::Whole },
            seed,
            ..QuizAddress::default()
        }),
        (seed, sample::subsequence(vec!["rank-number", "3", "12", "no-family"], 0..=4), option::of(1_usize..=50))
            .prop_map(|(seed, set, count)| QuizAddress {
                seed,
                set: set.into_iter().map(str::to_owned).collect(),
                count,
                ..QuizAddress::default()
            }),
    ]
}

fn address() -> impl Strategy<Value = Address> {
    let page = prop_oneof![
        1 => Just(Page::Home),
        1 => Just(Page::NotYet { route: "teach".to_owned() }),
        1 => sample::select(StudyAddress::all().to_vec()).prop_map(|(_, study)| Page::Study(study)),
        1 => Just(Page::Review),
        2 => quiz().prop_map(Page::Quiz),
        1 => option::of("[a-z][a-z-]{0,9}").prop_map(|chapter| Page::Learn { chapter }),
        1 => "nowhere(/[^/?&=#\\s\\pC]{1,9}){0,3}".prop_map(|route| Page::Unknown { route }),
        9 => elimination().prop_map(Page::Elimination),
        4 => map().prop_map(Page::Map),
        2 => subspaces().prop_map(Page::Subspaces),
        2 => solve().prop_map(Page::Solve),
    ];
    let chrome = sample::select(vec![Chrome::Full, Chrome::Embedded]);
    let text_size = sample::select(vec![TextSize::Regular, TextSize::Presentation]);
    (page, chrome, text_size).prop_map(|(page, chrome, text_size)| Address { page, frame: Frame { chrome, text_size } })
}

/// Text in the shape of a link, right and wrong.
fn link_like() -> impl Strategy<Value = String> {
    let key = sample::select(vec![
        "v", "m", "b", "n", "form", "mode", "ops", "step", "pivot", "numbers", "check", "predict", "tol", "noise", "k",
        "seed", "set", "embed", "present", "M", "amp;m", "zoom", "",
    ]);
    let value = prop_oneof![
        "[-0-9,;./e]{0,12}",
        "[1-3],[1-3];[1-3],[1-3]",
        "([smr][0-3][.](-?[0-9][.])?[0-3]_?){0,4}",
        "ref|rref|own|watch|first|largest|decimals|0|1|2",
        "\\PC{0,6}",
        "(%[0-9a-fA-F]{2}){0,4}",
    ];
    let route = sample::select(vec![
        "#/lab/elimination",
        "/lab/elimination/",
        "#/",
        "",
        "#/lab/pca",
        "#/quiz",
        "#/quiz/x",
        "#/x%2Fy",
        "#/ a /",
    ]);
    (route, vec((key, value), 0..8)).prop_map(|(route, pairs)| {
        let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        format!("{route}?{}", pairs.join("&"))
    })
}

/// What a browser leaves as it is in a fragment, among the characters that links need.
fn survives_in_a_fragment(character: char) -> bool {
    character.is_ascii_alphanumeric() || "#/?&=,;.-_%".contains(character)
}

/// What must hold for every text: it opens something whose link opens the same, with nothing left to say about it.
fn opens_for_good(text: &str) {
    let (first, notices) = decode(text);
    for notice in &notices {
        let sentence = notice.to_string();
        assert!(!sentence.is_empty() && sentence.len() < 1000 && !sentence.contains(char::is_control), "{sentence:?}");
    }
    let link = encode(&first);
    assert!(link.starts_with("#/") && link.chars().all(survives_in_a_fragment), "{link}");
    let (again, notices) = decode(&link);
    assert_eq!((&again, notices), (&first, vec![]), "{text:?} -> {link}");
    assert_eq!(encode(&again), link);
}

/// What carriers of links do to them: every reserved character escaped, in either case.
fn escaped(link: &str, lower_case: bool) -> String {
    let escape = |byte: u8| if lower_case { format!("%{byte:02x}") } else { format!("%{byte:02X}") };
    let mark = |byte: u8| if b",;/&=?".contains(&byte) { escape(byte) } else { char::from(byte).to_string() };
    // A percent sign that is there already belongs to an escape and stays.
    format!("#{}", link.trim_start_matches('#').bytes().map(mark).collect::<String>())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_address_comes_back_from_its_link(address in address()) {
        let link = encode(&address);
        prop_assume!(link.len() <= MAX_LENGTH);
        prop_assert!(link.chars().all(survives_in_a_fragment), "{}", link);
        prop_assert_eq!(decode(&link), (address.clone(), vec![]), "{}", link);
        prop_assert_eq!(decode(link.trim_start_matches('#')).0, address.clone());
        prop_assume!(3 * link.len() <= MAX_LENGTH);
        for lower_case in [false, true] {
            prop_assert_eq!(decode(&escaped(&link, lower_case)), (address.clone(), vec![]), "{}", link);
        }
    }

    #[test]
    fn any_text_opens_something(text in any::<String>()) {
        opens_for_good(&text);
        opens_for_good(&format!("#/lab/elimination?m={text}"));
        opens_for_good(&format!("#/lab/elimination?m=1,2;3,4&mode=own&ops={text}"));
    }

    #[test]
    fn any_number_is_kept(
        above in "-?[0-9]{1,12}([.][0-9]{0,30})?(e-?[0-4]?[0-9]{1,2})?",
        below in option::of("-?[0-9]{0,45}([.][0-9]{1,3})?(E[+]?[0-4]?[0-9]{1,2})?"),
    ) {
        let text = below.map_or_else(|| above.clone(), |below| format!("{above}/{below}"));
        opens_for_good(&format!("#/lab/elimination?m={text},1&mode=own"));
        opens_for_good(&format!("#/lab/elimination?m=1;2;3&mode=own&ops=m1.{text}_r3.{text}.1"));
    }

    #[test]
    fn any_link_like_text_opens_something(text in link_like()) {
        opens_for_good(&text);
    }

    #[test]
    fn a_damaged_link_opens_something(
        address in address(), cut in any::<sample::Index>(), place in any::<sample::Index>(), put in any::<char>(),
    ) {
        let link = encode(&address);
        prop_assume!(link.len() <= MAX_LENGTH - 20);
        opens_for_good(&link[..cut.index(link.len() + 1)]);
        let place = place.index(link.len());
        opens_for_good(&format!("{}{put}{}", &link[..place], &link[place..]));
        opens_for_good(&format!("{}{put}{}", &link[..place], &link[place + 1..]));
        opens_for_good(&format!("{}%{}", &link[..place], &link[place..]));
    }
}
