//! The lab of pictures at low rank: what happens, what is shown, what is said, what a link carries.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod by_rank;

use by_rank::built;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::Config;
use ranklab::lab::compress::action::{Action, Choice, Refusal};
use ranklab::lab::compress::state::{Expected, Prediction};
use ranklab::lab::compress::view::{ChartName, ReadyView, Stage};
use ranklab::lab::compress::work::Work;
use ranklab::lab::compress::{State, View, words};
use ranklab::lab::elimination::action::Asking;
use ranklab::lab::grid;
use ranklab::lab::sheet::Place;
use ranklab::lab::study::{Waiting, Workbench};
use ranklab::link::{
    Address, CompressAddress, Frame, LinkedPicture, Page, Prediction as Linked, StudyAddress, Tone, decode, encode,
};
use ranklab::math::svd::svd;
use ranklab::math::{FloatMatrix, System};
use ranklab::scene::plot::{Hold, Scale};
use ranklab::stories::compression::picture::{Generated, Raster};
use ranklab::stories::compression::rival::Rival;
use std::rc::Rc;

fn opened(link: &str) -> State {
    let (address, notices) = decode(link);
    assert_eq!(notices, [], "{link}");
    let Page::Study(study) = address.page else { panic!("{link} is no study") };
    let mut state = State::default();
    state.open(&study);
    state
}

/// The state when nothing is left to be done.
fn settled(mut state: State) -> State {
    let mut slices = 0;
    while state.waiting() != Waiting::Nothing {
        state.tick();
        slices += 1;
        assert!(slices < 5000, "the work comes to no end");
    }
    state
}

/// A picture that decomposes quickly: 48 rows of 60 pixels, smooth with an edge.
fn small() -> Action {
    let level = |at: usize| {
        let (x, y) = ((at % 60) as f64 / 60.0, (at / 60) as f64 / 48.0);
        (120.0 + 60.0 * (9.0 * x * y).sin() + if (x - 0.5).hypot(y - 0.4) < 0.3 { 50.0 } else { 0.0 }) as u8
    };
    let rgb = (0..60 * 48).flat_map(|at| [level(at), level(at) / 2, 255 - level(at)]).collect();
    Action::PictureRead { name: "small.png".to_owned(), raster: Rc::new(Raster { width: 60, height: 48, rgb }) }
}

/// The lab with that picture.
fn with_small(link: &str) -> State {
    let mut state = opened(link);
    state.update(small());
    state
}

fn after(mut state: State, actions: impl IntoIterator<Item = Action>) -> State {
    for action in actions {
        state.update(action);
        state = settled(state);
    }
    state
}

fn ready(view: &View) -> &ReadyView {
    match &view.stage {
        Stage::Ready(ready) => ready,
        _ => panic!("there is no truncation"),
    }
}

fn fact(view: &View, name: &str) -> String {
    let facts = &ready(view).facts;
    facts.iter().find(|fact| fact.name == name).map(|fact| fact.value.clone()).unwrap_or_else(|| panic!("no {name}"))
}

fn number(view: &View, name: &str) -> f64 {
    fact(view, name).parse().unwrap()
}

fn link(state: &State) -> String {
    encode(&Address { page: Page::Study(state.address()), frame: Frame::default() })
}

#[test]
fn the_matrix_of_the_chapter() {
    let mut state = settled(opened("#/lab/compress?m=3,0;4,5&k=1"));
    let view = state.present();
    // By hand: the singular values are the roots of 45 and 5, and each piece holds its part of 50.
    for (name, value) in [("rows", "2"), ("columns", "2"), ("rank", "2"), ("storage", "5"), ("break-even", "0")] {
        assert_eq!(fact(&view, name), value, "{name}");
    }
    for (name, value) in [("truncation-error", 5_f64.sqrt()), ("spectral-error", 5_f64.sqrt()), ("energy-kept", 0.9)] {
        assert!((number(&view, name) - value).abs() < 1e-14, "{name} {}", fact(&view, name));
    }
    let tables: Vec<(&str, Vec<f64>)> = ready(&view)
        .tables
        .iter()
        .map(|table| (table.name, table.rows.iter().flatten().map(|entry| entry.exact.parse().unwrap()).collect()))
        .collect();
    for ((name, entries), (wanted, values)) in tables.iter().zip([
        ("original", [3.0, 0.0, 4.0, 5.0]),
        ("truncation", [1.5, 1.5, 4.5, 4.5]),
        ("difference", [1.5, -1.5, -0.5, 0.5]),
    ]) {
        assert_eq!(*name, wanted);
        assert!(entries.iter().zip(values).all(|(entry, value)| (entry - value).abs() < 1e-13), "{name} {entries:?}");
    }
    // 5 / 4 a square entry: off by 1.118.
    let sentence = "Rank 1 of 2: 90\u{a0}% of the energy is kept; an entry is off by 1.12 (root mean square).";
    assert_eq!(ready(&view).truncation.sentence, sentence);
    assert!(State::announcement(&view).ends_with(sentence));
    assert_eq!(
        ready(&view).storage,
        "k(m + n + 1) = 1 · 5 = 5 numbers: no fewer than the 4 entries. No rank pays here."
    );
    assert_eq!(view.question, None);
    assert_eq!(link(&state), "#/lab/compress?m=3,0;4,5&k=1");
}

#[test]
fn the_small_matrix_is_edited() {
    let mut state = settled(opened("#/lab/compress?m=3,0;4,5&k=1"));
    let edit = |row: usize, column: usize, text: &str| {
        Action::Grid(grid::Action::CellEdited { place: Place::Entry { row, column }, text: text.to_owned() })
    };
    // 3, 0; 0, 2 at rank 1 lacks the 2. A small matrix is decomposed at once.
    for action in [edit(1, 0, "0"), edit(1, 1, "2")] {
        state.update(action);
        assert_eq!(state.waiting(), Waiting::Nothing);
    }
    let view = state.present();
    assert!((number(&view, "truncation-error") - 2.0).abs() < 1e-14);
    assert_eq!(link(&state), "#/lab/compress?m=3,0;0,2&k=1");
    // What is no number stays where it is, and the last matrix with it.
    state.update(edit(0, 0, "x"));
    let view = state.present();
    assert_eq!(view.grid.as_ref().map(|grid| grid.problems.len()), Some(1));
    assert_eq!(link(&state), "#/lab/compress?m=3,0;0,2&k=1");
    assert!((number(&view, "truncation-error") - 2.0).abs() < 1e-14);
    state.update(Action::Grid(grid::Action::UndoPressed));
    // A right-hand side has no meaning here, nor has a matrix beside a picture.
    state.update(Action::Grid(grid::Action::Pasted("1 2 | 3".to_owned())));
    assert_eq!(link(&state), "#/lab/compress?m=1,2&k=1");
    let state = after(state, [Action::Chosen(Choice::Generated(Generated::Plaid)), edit(0, 0, "7")]);
    assert!(link(&state).starts_with("#/lab/compress?picture=plaid"), "{}", link(&state));
    let mut state = after(state, [Action::Chosen(Choice::Matrix)]);
    assert!(link(&state).starts_with("#/lab/compress?m=7,2"), "{}", link(&state));
    assert!(state.present().grid.is_some());
}

#[test]
fn the_picture_of_the_chapter() {
    let mut state = settled(opened("#/lab/compress?k=20"));
    let view = state.present();
    for (name, value) in [("rows", "224"), ("columns", "224"), ("storage", "8980"), ("break-even", "111")] {
        assert_eq!(fact(&view, name), value, "{name}");
    }
    assert_eq!(view.sentence, "Landscape in grey: 224 rows and 224 columns, each entry a brightness from 0 to 255.");
    assert_eq!(
        ready(&view).storage,
        "k(m + n + 1) = 20 · 449 = 8,980 numbers: 17.9\u{a0}% of the 50,176 entries. Rank 111 is the last that pays."
    );
    let charts: Vec<ChartName> = ready(&view).charts.iter().map(|chart| chart.name).collect();
    assert_eq!(charts, [ChartName::Spectrum, ChartName::Errors, ChartName::Storage]);
    for chart in &ready(&view).charts {
        assert!(chart.plot.rules.iter().any(|rule| rule.hold == Hold::Movable), "{:?}", chart.name);
    }
    assert_eq!(ready(&view).charts[0].plot.y.scale, Scale::Log);
    let table = ready(&view).table.clone().unwrap();
    assert_eq!(table.rows.len(), ready(&view).slider.most + 1);
    assert_eq!(table.rows[20][4], "8,980");
    assert!(link(&state).starts_with("#/lab/compress?picture=landscape&k=20"));
}

#[test]
fn a_truncation_after_any_walk_is_the_truncation() {
    let Action::PictureRead { raster, .. } = small() else { panic!("a picture") };
    let a = raster.grey();
    let decomposition = svd(&a).unwrap();
    let mut state = settled(with_small("#/lab/compress?k=20"));
    for k in [3, 40, 39, 17, 30, 7, 0, 5] {
        state = after(state, [Action::RankSlid(k)]);
        let view = state.present();
        let mut wanted = FloatMatrix::zeros(48, 60);
        decomposition.add_terms(&mut wanted, 0..k, 1.0);
        let Work::Ready(ready) = &state.work else { panic!("not ready") };
        assert!((ready.truncation() - &wanted).norm() < 1e-9 * a.norm(), "rank {k}");
        let error = (&a - &wanted).norm();
        assert!((number(&view, "truncation-error") - error).abs() <= 1e-9 * error, "rank {k}");
        assert_eq!(number(&view, "storage"), (109 * k) as f64);
    }
}

#[test]
fn a_rank_beyond_the_last_is_the_last() {
    let mut state = settled(opened("#/lab/compress?picture=checkerboard&k=20"));
    let view = state.present();
    assert_eq!((fact(&view, "rank").as_str(), ready(&view).slider.at), ("2", 2));
    assert_eq!(fact(&view, "truncation-error"), "0");
    assert_eq!(
        ready(&view).truncation.sentence,
        "Rank 2 of 2: 100\u{a0}% of the energy is kept; nothing is lost but rounding."
    );
    // What was asked for is not forgotten.
    assert!(link(&state).ends_with("k=20"));
    let view = after(state, [small()]).present();
    assert_eq!(ready(&view).slider.at, 20);
}

#[test]
fn colour_is_one_matrix() {
    let mut state = settled(with_small("#/lab/compress?tone=colour&k=9"));
    let view = state.present();
    assert_eq!((fact(&view, "rows").as_str(), fact(&view, "columns").as_str()), ("48", "180"));
    assert_eq!(view.original.rgba.len(), 4 * 48 * 60);
    let Action::PictureRead { raster, .. } = small() else { panic!("a picture") };
    for (pixel, colours) in view.original.rgba.chunks(4).zip(raster.rgb.chunks(3)) {
        assert_eq!(pixel[..3], *colours);
    }
    let view = after(state, [Action::ToneChosen(Tone::Grey)]).present();
    assert_eq!(fact(&view, "columns"), "60");
    assert!(view.original.rgba.chunks(4).all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2] && pixel[3] == 255));
}

#[test]
fn work_can_be_cancelled_and_begun_again() {
    let mut state = with_small("#/lab/compress?tone=colour&k=20");
    assert!(matches!(state.present().stage, Stage::Working(..)));
    assert_eq!(state.waiting(), Waiting::Slice);
    state.update(Action::CancelPressed);
    assert_eq!(state.waiting(), Waiting::Nothing);
    let view = state.present();
    assert!(matches!(view.stage, Stage::Stopped));
    assert_eq!(State::announcement(&view), words::STOPPED);
    state.update(Action::RankSlid(3));
    assert!(matches!(state.present().stage, Stage::Stopped));
    state.update(Action::ComputePressed);
    let view = settled(state).present();
    assert_eq!(ready(&view).slider.at, 3);
}

#[test]
fn progress_only_goes_forward() {
    let mut state = State::default();
    let mut last = 0;
    while let Stage::Working(percent, sentence) = state.present().stage {
        assert!(last <= percent && percent < 100, "{last} {percent}");
        assert_eq!(sentence, format!("Computing the singular values: {percent}\u{a0}%."));
        last = percent;
        state.tick();
    }
    assert!(last > 0, "nothing was seen of the work");
}

#[test]
fn the_page_asks_first_and_does_not_tell() {
    let mut state = State::default();
    state.update(small());
    state = settled(state);
    let view = state.present();
    assert!(view.question.is_some() && view.prediction.is_none());
    let told = ready(&view);
    assert!(told.table.is_none() && told.facts.iter().all(|fact| fact.name != "energy-kept"));
    assert_eq!(told.charts.iter().map(|chart| chart.name).collect::<Vec<_>>(), [ChartName::Storage]);
    assert!(!told.truncation.sentence.contains("energy"), "{}", told.truncation.sentence);
    let mut state = after(state, [Action::Predicted(Expected::UpTo100)]);
    let view = state.present();
    let takes = ready(&view).table.as_ref().unwrap().rows.iter().position(|row| row[2].parse::<f64>().unwrap() >= 0.99);
    let takes = takes.unwrap();
    let several = if takes == 1 { "singular value" } else { "singular values" };
    assert_eq!(view.prediction, Some(format!("You said 26 to 100: not so. It takes {takes} {several}.")));
    assert_eq!(State::announcement(&view), view.prediction.unwrap());
    // A second answer changes nothing; another picture asks anew; a link does not ask, unless it says so.
    state.update(Action::Predicted(Expected::More));
    assert_eq!(state.prediction, Prediction::Made(Expected::UpTo100));
    state.update(Action::Chosen(Choice::Generated(Generated::Noise)));
    assert_eq!(state.prediction, Prediction::Asked);
    state.update(Action::PredictionSkipped);
    assert_eq!(state.present().question, None);
    assert_eq!(opened("#/lab/compress?k=3").prediction, Prediction::None);
    assert_eq!(opened("#/lab/compress?k=3&predict=1").prediction, Prediction::Asked);
    // Of a small matrix nothing is asked.
    assert_eq!(after(State::default(), [Action::Chosen(Choice::Matrix)]).present().question, None);
}

#[test]
fn answers_are_judged() {
    let said = |expected, rank| words::answered(expected, rank);
    assert_eq!(said(Expected::UpTo5, 1), "You said 5 or fewer: right. It takes 1 singular value.");
    assert_eq!(said(Expected::UpTo25, 26), "You said 6 to 25: not so. It takes 26 singular values.");
    for (rank, right) in [(5, Expected::UpTo5), (6, Expected::UpTo25), (100, Expected::UpTo100), (101, Expected::More)]
    {
        assert_eq!(Expected::of(rank), right);
    }
}

#[test]
fn rivals_lose() {
    let mut state = settled(with_small("#/lab/compress?k=10"));
    for rule in Rival::ALL {
        state = after(state, [Action::RivalChosen(Some(rule))]);
        let view = state.present();
        let rival = &ready(&view).rival;
        let error: f64 = rival.error.as_ref().unwrap().value.parse().unwrap();
        assert!(error > number(&view, "truncation-error"), "{rule:?}");
        let sentence = &rival.picture.as_ref().unwrap().sentence;
        assert!(sentence.ends_with("The truncation wins, as Eckart and Young proved."), "{sentence}");
        assert_eq!(State::announcement(&view), *sentence);
    }
    // Another rank, another rival; none, none.
    state = after(state, [Action::RankSlid(30)]);
    let view = state.present();
    assert_eq!(
        ready(&view).rival.rule,
        "30 random combinations of the columns; every column is the nearest combination of them."
    );
    let view = after(state, [Action::RivalChosen(None)]).present();
    assert!(ready(&view).rival.picture.is_none() && ready(&view).rival.rule.is_empty());
}

#[test]
fn verdicts_are_exact() {
    assert_eq!(
        words::verdict(9.0, 4.5, 100.0),
        "Frobenius error 9 against 4.5: 2 times as far off. The truncation wins, as Eckart and Young proved."
    );
    assert_eq!(words::verdict(4.5, 4.5, 100.0), "Frobenius error 4.5 against 4.5: as good. None can be better.");
    assert_eq!(words::verdict(4.5, 0.0, 100.0), "Frobenius error 4.5 against 0: the truncation is exact.");
    assert_eq!(words::verdict(0.0, 0.0, 100.0), "At the full rank nothing is left to win: both are exact.");
    assert_eq!([0.5, 0.99996, 1.0].map(words::percent), ["50\u{a0}%", "over 99.99\u{a0}%", "100\u{a0}%"]);
    assert_eq!([7, 999, 1000, 50_176, 1_234_567].map(words::grouped), ["7", "999", "1,000", "50,176", "1,234,567"]);
}

#[test]
fn an_own_picture_is_shown_and_stays_here() {
    let raster = Rc::new(Raster { width: 3, height: 2, rgb: (0..18).collect() });
    let read = Action::PictureRead { name: "cat.png".to_owned(), raster };
    let mut state = opened("#/lab/compress?k=20");
    state.update(Action::PictureRefused(Refusal::NotAPicture));
    let view = state.present();
    assert_eq!(view.picker.problem, Some(words::refusal(Refusal::NotAPicture)));
    assert_eq!(State::announcement(&view), words::refusal(Refusal::NotAPicture));
    assert_eq!(view.picker.chosen, Choice::Generated(Generated::Landscape));
    let mut state = after(state, [read]);
    let view = state.present();
    assert_eq!(view.sentence, "cat.png in grey: 2 rows and 3 columns, each entry a brightness from 0 to 255.");
    assert_eq!((view.picker.problem, view.picker.notice), (None, Some(words::OWN_STAYS)));
    assert_eq!(view.picker.choices.last().map(|choice| choice.0), Some(Choice::Own));
    let own = link(&state);
    assert_eq!(own, "#/lab/compress?picture=own&k=20");
    // It is still there after a look at another one, and after going back.
    state.update(Action::Chosen(Choice::Generated(Generated::Disc)));
    state.update(Action::Chosen(Choice::Own));
    assert_eq!(state.source.choice(), Choice::Own);
    state.open(&StudyAddress::Compress(CompressAddress::default()));
    assert_eq!(state.source.choice(), Choice::Own);
    // Elsewhere it is not.
    let mut elsewhere = opened(&own);
    assert_eq!(elsewhere.present().picker.notice, Some(words::LACKS_OWN));
    assert_eq!(elsewhere.source.choice(), Choice::Generated(Generated::Landscape));
    elsewhere.update(Action::Chosen(Choice::Own));
    assert_eq!(elsewhere.source.choice(), Choice::Generated(Generated::Landscape));
}

#[test]
fn numbers_without_a_double_get_a_sentence() {
    let view = settled(opened("#/lab/compress?m=1e309,1")).present();
    let Stage::Failed(why) = view.stage else { panic!("it was decomposed") };
    assert!(why.starts_with("Row 1, column 1 is too large for a floating-point number"), "{why}");
    let view = settled(opened("#/lab/compress?m=1e308,1e308;1e308,1e308")).present();
    let Stage::Failed(why) = view.stage else { panic!("it was decomposed") };
    assert_eq!(
        why,
        "The largest singular value is larger than any floating-point number. Divide the matrix by something."
    );
}

#[test]
fn what_a_link_says_wrongly_is_named() {
    for (keys, said) in
        [("k=513", "“k”"), ("k=-1", "“k”"), ("picture=cat", "landscape, checkerboard"), ("tone=blue", "grey or colour")]
    {
        let (address, notices) = decode(&format!("#/lab/compress?{keys}"));
        assert_eq!(notices.len(), 1, "{keys}");
        assert!(notices[0].to_string().contains(said), "{}", notices[0]);
        assert_eq!(address.page, Page::Study(StudyAddress::Compress(CompressAddress::default())));
    }
}

fn pictures() -> impl Strategy<Value = Option<LinkedPicture>> {
    option::of(prop_oneof![
        (0..Generated::ALL.len()).prop_map(|index| LinkedPicture::Generated(Generated::ALL[index].1)),
        any::<u8>().prop_map(|_| LinkedPicture::Own),
    ])
}

fn addresses() -> impl Strategy<Value = CompressAddress> {
    let system = option::of(built().prop_map(|built| System::new(built.matrix, None).unwrap()));
    let prediction = option::of(any::<bool>().prop_map(|asks| if asks { Linked::Ask } else { Linked::Skip }));
    let tone = any::<bool>().prop_map(|colour| if colour { Tone::Colour } else { Tone::Grey });
    (system, pictures(), tone, option::of(0_u64..=512), option::of(any::<u64>()), prediction).prop_map(
        |(system, picture, tone, rank, seed, prediction)| CompressAddress {
            system,
            picture,
            tone,
            rank,
            seed,
            prediction,
        },
    )
}

fn actions() -> impl Strategy<Value = Action> {
    prop_oneof![
        (0..Generated::ALL.len()).prop_map(|index| Action::Chosen(Choice::Generated(Generated::ALL[index].1))),
        any::<bool>().prop_map(|own| Action::Chosen(if own { Choice::Own } else { Choice::Matrix })),
        any::<bool>().prop_map(|colour| Action::ToneChosen(if colour { Tone::Colour } else { Tone::Grey })),
        any::<usize>().prop_map(Action::RankSlid),
        (0_usize..300).prop_map(Action::RankSlid),
        (0_usize..4).prop_map(|rule| Action::RivalChosen(Rival::ALL.get(rule).copied())),
        (1_usize..5, 1_usize..5).prop_map(|(width, height)| Action::PictureRead {
            name: "own".to_owned(),
            raster: Rc::new(Raster { width, height, rgb: vec![9; 3 * width * height] }),
        }),
        (0_usize..7).prop_map(|which| match which {
            0 => Action::AnotherPressed,
            1 => Action::CancelPressed,
            2 => Action::ComputePressed,
            3 => Action::PictureRefused(Refusal::NoFile),
            4 => Action::AskingChosen(Asking::Asks),
            5 => Action::AskingChosen(Asking::DoesNotAsk),
            _ => Action::Predicted(Expected::More),
        }),
    ]
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_link_comes_back(address in addresses()) {
        let address = Address { page: Page::Study(StudyAddress::Compress(address)), frame: Frame::default() };
        let (back, notices) = decode(&encode(&address));
        prop_assert_eq!(notices, []);
        prop_assert_eq!(back, address);
    }

    #[test]
    fn a_small_matrix_has_its_exact_rank(built in built()) {
        let address = CompressAddress { system: System::new(built.matrix, None).ok(), ..CompressAddress::default() };
        let mut state = State::default();
        state.open(&StudyAddress::Compress(address));
        let view = settled(state).present();
        // Those with forty digits and more may have no double.
        if matches!(view.stage, Stage::Ready(_)) {
            prop_assert_eq!(fact(&view, "rank"), built.rank.to_string());
            prop_assert!(ready(&view).slider.at <= built.rank);
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 12, failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_happens_the_lab_goes_on(actions in proptest::collection::vec((actions(), 0_usize..4), 1..12)) {
        let mut state = settled(with_small("#/lab/compress?k=20"));
        for (action, slices) in actions {
            state.update(action);
            for _ in 0..slices {
                state.tick();
            }
            let view = state.present();
            if let Stage::Ready(ready) = &view.stage {
                prop_assert!(ready.slider.at <= ready.slider.most);
                prop_assert_eq!(ready.truncation.pixels.rgba.len(), view.original.rgba.len());
            }
            let link = link(&state);
            prop_assert_eq!(decode(&link).1, []);
        }
    }
}
