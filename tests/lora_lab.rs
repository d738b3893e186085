//! The lab of low-rank updates: its calculator, its toy, its small product, and what its link carries.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it does not expect")]

use proptest::prelude::*;
use ranklab::lab::elimination::action::Asking;
use ranklab::lab::elimination::state::Playback;
use ranklab::lab::elimination::view::Available;
use ranklab::lab::grid;
use ranklab::lab::lora::action::{Guess, Kept};
use ranklab::lab::lora::counts::{Count, CountProblem, PRESETS, read};
use ranklab::lab::lora::view::{FactView, View};
use ranklab::lab::lora::{Action, State, words};
use ranklab::lab::sheet::Place;
use ranklab::lab::study::{Waiting, Workbench};
use ranklab::link::{Address, Frame, LoraAddress, Page, Prediction, StudyAddress, decode, encode};
use ranklab::math::System;
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::stories::lora::Bits;

fn opened(link: &str) -> State {
    let mut state = State::default();
    let (address, notices) = decode(link);
    assert!(notices.is_empty(), "{notices:?}");
    let Page::Study(study) = address.page else { panic!("{link} is a study") };
    state.open(&study);
    state
}

fn value(facts: &[FactView], name: &str) -> String {
    facts.iter().find(|fact| fact.fact == name).map_or_else(|| panic!("{name}"), |fact| fact.value.clone())
}

fn counted(view: &View, name: &str) -> String {
    value(&view.calculator.facts, name)
}

#[test]
fn reads_whole_numbers_and_says_what_is_wrong() {
    for (text, expected) in [
        ("8", Ok(8)),
        (" 4,096 ", Ok(4096)),
        ("65 536", Ok(65536)),
        ("007", Ok(7)),
        ("", Err(CountProblem::Empty)),
        (" ", Err(CountProblem::Empty)),
        ("eight", Err(CountProblem::NotWhole)),
        ("-3", Err(CountProblem::NotWhole)),
        ("2.5", Err(CountProblem::NotWhole)),
        ("0", Err(CountProblem::Zero)),
        ("000", Err(CountProblem::Zero)),
        ("65537", Err(CountProblem::TooLarge { most: 65536 })),
        ("99999999999999999999", Err(CountProblem::TooLarge { most: 65536 })),
    ] {
        assert_eq!(read(text, 65536), expected, "{text}");
    }
    assert_eq!(words::count_problem(CountProblem::TooLarge { most: 65536 }), "Enter at most 65,536.");
    assert_eq!(words::count_problem(CountProblem::NotWhole), "This is not a whole number, such as 8.");
}

#[test]
fn writes_numbers_for_people() {
    for (number, written) in [(0, "0"), (999, "999"), (1000, "1,000"), (16_777_216, "16,777,216")] {
        assert_eq!(words::grouped(number), written);
    }
    for (bits, written) in [
        (0, "0 B"),
        (4, "0.5 B"),
        (8, "1 B"),
        (7992, "999 B"),
        (8000, "1 KB"),
        (8 * 999_600, "1 MB"),
        (8 * 33_554_432, "33.6 MB"),
        (8 * 201_326_592, "201 MB"),
        (8 * 58_000_000_000, "58 GB"),
    ] {
        assert_eq!(words::bytes(bits), written, "{bits}");
    }
    assert_eq!(words::ratio(&integer(256)), "256");
    assert_eq!(words::ratio(&fraction(768, 131).unwrap()), "about 5.863");
}

#[test]
fn the_calculator_of_the_chapter() {
    let mut state = opened("#/lab/lora?k=8");
    let view = state.present();
    assert_eq!(counted(&view, "parameters-full"), "16777216");
    assert_eq!(counted(&view, "parameters-adapter"), "65536");
    assert_eq!(counted(&view, "parameters-ratio"), "256");
    assert_eq!(counted(&view, "break-even"), "2048");
    let said = "The adapter trains 65,536 numbers instead of 16,777,216: 256 times fewer.";
    assert_eq!(view.calculator.sentence, said);
    // Misconception 25 is asked for before the memory is there.
    assert_eq!(view.calculator.memory, None);
    assert_eq!(view.calculator.question.unwrap().choices.len(), 3);
    state.update(Action::Guessed(Guess::AsMany));
    let view = state.present();
    let said = "You said: 256 times. It is less than that: 256 times fewer numbers are trained, and the memory falls about \
                5.863 times. The frozen weights stay in memory; only gradients, moments and the adapter itself shrink.";
    assert_eq!(view.calculator.outcome.as_deref(), Some(said));
    let memory = view.calculator.memory.unwrap();
    assert_eq!(value(&memory.facts, "memory-ratio"), "768/131");
    assert_eq!(value(&memory.facts, "memory-full"), "201326592");
    assert_eq!(value(&memory.facts, "memory-adapter"), (33_554_432 + 12 * 65_536).to_string());
    assert_eq!(memory.table.rows[0], ["Frozen weights", "0 B", "33.6 MB"]);
    assert_eq!(memory.table.rows[4], ["Together", "201 MB", "34.3 MB"]);
    for bar in &memory.bars {
        assert!(bar.parts.iter().map(|part| part.1).sum::<f64>() <= 1000.0 + 1e-9);
    }
    // The adapter's bar, in thousandths of the full update's: 1000 divided by the ratio.
    let adapter: f64 = memory.bars[1].parts.iter().map(|part| part.1).sum();
    assert!((adapter - 1000.0 * 131.0 / 768.0).abs() < 1e-9);
}

#[test]
fn keeps_what_was_typed_and_the_last_number() {
    let mut state = State::default();
    state.update(Action::CountEdited(Count::Rank, "1o".to_owned()));
    let view = state.present();
    assert_eq!(view.calculator.fields[2].text, "1o");
    assert_eq!(view.calculator.fields[2].problem.as_deref(), Some("This is not a whole number, such as 8."));
    assert_eq!(counted(&view, "parameters-adapter"), "65536");
    state.update(Action::CountEdited(Count::Rank, "16".to_owned()));
    let view = state.present();
    assert_eq!(view.calculator.fields[2].problem, None);
    assert_eq!(counted(&view, "parameters-ratio"), "128");
    for preset in &PRESETS {
        state.update(Action::PresetChosen(preset.id));
        assert_eq!(counted(&state.present(), "parameters-adapter"), preset.shape.adapter().to_string());
    }
    // 3 x 3 at rank 2: 12 numbers instead of 9, and nothing is worth asking.
    let view = state.present();
    assert_eq!(view.calculator.sentence, "The adapter trains 12 numbers, more than the 9 of a full update.");
    assert_eq!((view.calculator.question.is_some(), view.calculator.memory.is_some()), (false, true));
    assert!(view.calculator.memory.unwrap().sentence.starts_with("The memory does not fall."));
}

#[test]
fn the_numbers_of_gpt_3_are_near_what_the_paper_reports() {
    let gpt3 = PRESETS.iter().find(|preset| preset.id == "gpt3").unwrap();
    // 175 billion weights over the adapter's: "up to 10,000 times".
    let fewer = 175_000_000_000 / gpt3.shape.adapter();
    assert!((9_000..10_000).contains(&fewer), "{fewer}");
}

#[test]
fn the_toy_trains_by_step_by_itself_and_to_the_end() {
    let mut state = State::default();
    assert_eq!(state.waiting(), Waiting::Nothing);
    let view = state.present();
    assert_eq!(view.toy.loss_sentence, "Before the first step the loss is 74.5. It cannot fall below 18.");
    assert_eq!((view.toy.next, view.toy.reset), (Available::Now, Available::NotNow));
    assert!(view.toy.standing.starts_with("B is zero, so BA is zero"));
    assert_eq!(value(&view.toy.facts, "numerical-rank"), "0");
    state.update(Action::NextPressed);
    let view = state.present();
    assert_eq!(value(&view.toy.facts, "step"), "1");
    assert_eq!(value(&view.toy.facts, "numerical-rank"), "2");
    assert!(view.announcement.starts_with("Step 1: the loss is "), "{}", view.announcement);
    state.update(Action::PlayPressed);
    assert!(matches!(state.waiting(), Waiting::Beat(_)));
    state.tick();
    assert_eq!(value(&state.present().toy.facts, "step"), "3");
    assert_eq!(state.present().announcement, "");
    state.update(Action::PausePressed);
    assert_eq!(state.waiting(), Waiting::Nothing);
    state.tick();
    assert_eq!(value(&state.present().toy.facts, "step"), "3");
    state.update(Action::LastPressed);
    let view = state.present();
    assert_eq!(view.toy.next, Available::NotNow);
    // The third singular value is 6: half of 36 is left.
    assert_eq!(value(&view.toy.facts, "least-loss"), "18");
    let loss: f64 = value(&view.toy.facts, "loss").parse().unwrap();
    assert!((18.0..18.000_001).contains(&loss), "{loss}");
    assert!(view.toy.standing.contains("An update of rank 2 cannot become a change of rank 3: 18 is half"));
    state.update(Action::PlayPressed);
    assert_eq!(state.playback, Playback::Paused);
    state.update(Action::RankMoved(3));
    assert_eq!(value(&state.present().toy.facts, "step"), "0");
    state.update(Action::PlayPressed);
    while state.waiting() != Waiting::Nothing {
        state.tick();
    }
    let view = state.present();
    assert!(view.announcement.ends_with("The update has become the change that was needed."), "{}", view.announcement);
    assert_eq!(view.toy.loss.rules.len(), 0);
    // The squares of the singular values of W + BA add up to those of its entries.
    let squares: f64 = view.toy.spectrum_table.rows.iter().map(|row| row[3].parse::<f64>().unwrap().powi(2)).sum();
    let adapted = state.training.adapted().norm_squared();
    assert!((squares - adapted).abs() < 1e-4 * adapted, "{squares} {adapted}");
    assert_eq!(view.toy.spectrum_table.rows[2][1], "6");
    assert!(
        view.toy.spectrum_table.rows[2][2].starts_with('6') || view.toy.spectrum_table.rows[2][2].starts_with("5.99")
    );
    state.update(Action::ResetPressed);
    assert_eq!(value(&state.present().toy.facts, "step"), "0");
}

#[test]
fn the_small_product_of_the_chapter() {
    let mut state = opened("#/lab/lora?m=1;2;0&n=1,-1,2");
    let view = state.present();
    assert_eq!((view.small.b.undo, view.small.a.undo), (Available::NotNow, Available::NotNow));
    let product = view.small.product.unwrap();
    let entries: Vec<Vec<String>> =
        product.rows.iter().map(|row| row.entries.iter().map(|entry| entry.entry.exact.clone()).collect()).collect();
    assert_eq!(entries, [["1", "-1", "2"], ["2", "-2", "4"], ["0", "0", "0"]]);
    assert_eq!(value(&view.small.facts, "rank"), "1");
    let said = "BA passes through r = 1, so its rank is at most 1; it is 1. Its factors have 6 numbers, BA has 9.";
    assert_eq!(view.small.sentence, said);
    let place = Place::Entry { row: 0, column: 0 };
    state.update(Action::B(grid::Action::CellEdited { place, text: "?".to_owned() }));
    assert_eq!(state.present().small.b.rows[0][0].text, "?");
    state.update(Action::B(grid::Action::Pasted("1 0\n0 1\n1 1".to_owned())));
    let view = state.present();
    assert_eq!(view.small.product, None);
    let said = "BA needs as many rows in A as B has columns. B is 3 × 2, A is 1 × 3: an A with 2 rows would fit.";
    assert_eq!((view.small.sentence.as_str(), view.announcement.as_str()), (said, said));
}

#[test]
fn asks_only_where_it_is_wanted() {
    let mut state = State::default();
    state.update(Action::AskingChosen(Asking::DoesNotAsk));
    assert!(state.present().calculator.memory.is_some());
    state.update(Action::BitsChosen(Kept::Frozen, Bits::Four));
    // By hand: 1/2 + 12/256 bytes for each weight instead of 12.
    let memory = state.present().calculator.memory.unwrap();
    assert_eq!(value(&memory.facts, "memory-ratio"), "768/35");
    assert_eq!(opened("#/lab/lora?dim=64,64,1").present().calculator.question, None);
    assert!(opened("#/lab/lora?dim=4096,4096,1&predict=1").present().calculator.question.is_some());
    let before = state.clone();
    state.open(&StudyAddress::Lora(LoraAddress::default()));
    assert_eq!(state, before);
}

#[test]
fn what_cannot_be_read_in_a_link_has_a_notice() {
    for bad in [
        "dim=4096,4096",
        "dim=0,1,1",
        "dim=1,1,10001",
        "dim=65537,1,1",
        "bits=16,16,31",
        "bits=16",
        "toy=0,3",
        "toy=2,9",
        "step=-1",
        "step=2001",
        "k=0",
        "seed=x",
    ] {
        let (_, notices) = decode(&format!("#/lab/lora?{bad}"));
        assert_eq!(notices.len(), 1, "{bad}");
    }
}

fn matrices() -> impl Strategy<Value = System> {
    (1..=4_usize, 1..=4_usize).prop_flat_map(|(rows, columns)| {
        proptest::collection::vec(-9_i64..=9, rows * columns).prop_map(move |entries| {
            let rows_of: Vec<&[i64]> = entries.chunks(columns).collect();
            System::new(from_integers(rows, columns, &rows_of), None).unwrap()
        })
    })
}

proptest! {
    #[test]
    fn a_link_brings_back_the_state(
        (b, a) in (matrices(), matrices()),
        (rows, columns, rank) in (1..=65536_u64, 1..=65536_u64, 1..=65536_u64),
        (count, asks, seed) in (1..=10_000_u64, any::<bool>(), any::<u64>()),
        bits in proptest::array::uniform3(prop::sample::select(vec![4_u64, 8, 16, 32])),
        toy in proptest::array::uniform2(1..=8_u64),
        step in 0..10_u64,
    ) {
        let address = StudyAddress::Lora(LoraAddress {
            system: Some(b),
            second: Some(a),
            rank: Some(rank),
            dimensions: Some([rows, columns, count]),
            bits: Some(bits),
            toy: Some(toy),
            seed: Some(seed),
            step: Some(step),
            prediction: asks.then_some(Prediction::Ask),
        });
        let page = Address { page: Page::Study(address.clone()), frame: Frame::default() };
        prop_assert_eq!(decode(&encode(&page)), (page, Vec::new()));
        let mut state = State::default();
        state.open(&address);
        prop_assert_eq!(state.address(), address);
        let view = state.present();
        prop_assert_eq!(counted(&view, "parameters-full"), (u128::from(rows) * u128::from(columns) * u128::from(count)).to_string());
    }
}
