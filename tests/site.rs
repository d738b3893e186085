//! The site around the lab: keys, the first screen, routes.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ranklab::lab::elimination::action::{Action, Asking, OwnAction};
use ranklab::lab::elimination::present::{edit_sentence, editor_elsewhere};
use ranklab::lab::elimination::state::{Playback, Prediction};
use ranklab::lab::elimination::view::Available;
use ranklab::lab::elimination::{Memo, present, update};
use ranklab::lab::home::{self, Home, Survivors};
use ranklab::lab::keys::{Focus, Key, Meaning, Where, meaning};
use ranklab::lab::map;
use ranklab::lab::map::action::Motion;
use ranklab::lab::map::state::Morph;
use ranklab::lab::map::view::Runs;
use ranklab::lab::numeral::{Numeral, entry};
use ranklab::lab::site::{Event, Lab, Memos, Open, Shown, Site};
use ranklab::link::{Chrome, Mode, NumberStyle, decode, encode};
use ranklab::math::exact::{fraction, integer};
use ranklab::math::rank::rank_of;

fn key(name: &str) -> Key {
    let (name, command) = name.strip_prefix("Ctrl+").map_or((name, false), |name| (name, true));
    let (name, shift) = name.strip_prefix("Shift+").map_or((name, false), |name| (name, true));
    let (name, alt) = name.strip_prefix("Alt+").map_or((name, false), |name| (name, true));
    Key { name: name.to_owned(), command, shift, alt }
}

#[test]
fn keys_mean_what_the_focus_leaves_to_them() {
    use Focus::{Button, Cell, Dialog, Field, Page};
    let (watch, own) = (Where::Elimination(Mode::Watch), Where::Elimination(Mode::Own));
    let (other, outside) = (Where::OtherLab, Where::Outside);
    let lab = |action| Some(Meaning::Lab(action));
    let hint = || Action::Own(OwnAction::HintPressed);
    let cases = [
        ("ArrowRight", Page, watch, lab(Action::NextPressed)),
        ("ArrowRight", Button, watch, lab(Action::NextPressed)),
        ("ArrowRight", Cell, watch, None),
        ("ArrowRight", Field, watch, None),
        ("ArrowRight", Dialog, watch, None),
        ("ArrowRight", Page, own, None),
        ("ArrowRight", Page, outside, None),
        ("Alt+ArrowRight", Page, watch, None),
        ("Ctrl+ArrowRight", Page, watch, None),
        ("PageDown", Page, watch, lab(Action::NextPressed)),
        (" ", Page, watch, lab(Action::NextPressed)),
        (" ", Button, watch, None),
        (" ", Page, own, None),
        ("ArrowLeft", Page, watch, lab(Action::PreviousPressed)),
        ("PageUp", Page, watch, lab(Action::PreviousPressed)),
        ("Home", Page, watch, lab(Action::FirstPressed)),
        ("End", Page, watch, lab(Action::LastPressed)),
        ("p", Page, watch, lab(Action::PlayPressed)),
        ("Shift+P", Page, watch, lab(Action::PlayPressed)),
        ("p", Page, own, None),
        ("p", Cell, watch, None),
        ("h", Page, own, lab(hint())),
        ("H", Button, own, lab(hint())),
        ("h", Page, watch, None),
        ("h", Field, own, None),
        ("Ctrl+z", Page, watch, lab(Action::UndoPressed)),
        ("Ctrl+z", Cell, own, lab(Action::UndoPressed)),
        ("Ctrl+z", Field, own, None),
        ("Ctrl+z", Dialog, watch, None),
        ("Ctrl+z", Page, outside, None),
        ("Ctrl+Shift+Z", Cell, watch, lab(Action::RedoPressed)),
        ("Ctrl+y", Page, own, lab(Action::RedoPressed)),
        ("Ctrl+Shift+y", Page, own, None),
        ("Ctrl+Alt+z", Page, watch, None),
        ("z", Page, watch, None),
        ("Ctrl+z", Cell, other, lab(Action::EditUndone)),
        ("Ctrl+y", Page, other, lab(Action::EditRedone)),
        ("ArrowRight", Page, other, None),
        ("?", Page, other, Some(Meaning::Shortcuts)),
        ("?", Page, outside, Some(Meaning::Shortcuts)),
        ("Shift+?", Button, own, Some(Meaning::Shortcuts)),
        ("?", Cell, watch, None),
        ("?", Field, watch, None),
        ("Enter", Button, watch, None),
        ("Tab", Page, watch, None),
        ("Escape", Page, own, None),
    ];
    for (name, focus, mode, expected) in cases {
        assert_eq!(meaning(&key(name), focus, mode, Playback::Paused), expected, "{name}, {focus:?}, {mode:?}");
    }
    assert_eq!(meaning(&key("p"), Page, watch, Playback::Playing), lab(Action::PausePressed));
}

#[test]
fn the_first_screen_shows_the_rank_that_it_names() {
    for count in 0..=5 {
        let mut memo = map::Memo::default();
        let mut home = Home::default();
        home::update(&mut home, home::Action::SurvivorsChosen(Survivors::new(count), Motion::Reduced));
        let view = home::present(&home, &mut memo);
        let a = view.system.coefficients();
        let rank = count.min(3);
        assert_eq!((Survivors::new(count).count(), rank_of(a), view.trace.rank()), (rank, rank, rank));
        assert!(view.sentence.starts_with(&format!("Rank {rank}: ")), "{}", view.sentence);
        assert_eq!((a.nrows(), a.ncols(), &view.trace.start), (3, 3, a));
        match rank {
            3 => assert_eq!(view.because, "No row can be made from the others, so each keeps a pivot."),
            2 => {
                assert_eq!(view.because, "Row 3 is row 1 plus row 2: it says nothing new.");
                assert_eq!(a.row(2), a.row(0) + a.row(1));
            }
            1 => {
                assert_eq!(view.because, "Every row is a multiple of row 1.");
                for row in 1..3 {
                    let factor = &a[(row, 0)] / &a[(0, 0)];
                    assert!((0..3).all(|column| a[(row, column)] == &factor * &a[(0, column)]));
                }
            }
            _ => {
                assert_eq!(view.because, "Every vector is sent to zero.");
                assert!(a.iter().all(|entry| *entry == integer(0)));
            }
        }
        // The picture shows the same, in words too.
        let image = ["only the origin", "the line", "the plane", "all of"][rank];
        assert!(view.words.contains(image), "rank {rank}: {}", view.words);
        assert!(view.figure.is_some_and(|figure| !figure.picture.shapes.is_empty()));
    }
    assert_eq!(Survivors::ALL, Survivors::new(3));
}

#[test]
fn the_cube_sets_out_anew_unless_it_may_not_move() {
    let at = |motion| {
        let mut home = Home::default();
        home::update(&mut home, home::Action::SurvivorsChosen(Survivors::new(2), motion));
        home
    };
    assert_eq!(at(Motion::Reduced).map.morph, Morph::END);
    let mut home = at(Motion::Full);
    assert_eq!(home.map.morph, Morph::START);
    assert_eq!(home::present(&home, &mut map::Memo::default()).runs, Runs::Yes);
    for _ in 0..200 {
        home::update(&mut home, home::Action::Map(map::Action::Ticked { milliseconds: 16.0 }));
    }
    assert_eq!(home.map.morph, Morph::END, "it arrives");
    assert_eq!(home::present(&home, &mut map::Memo::default()).runs, Runs::No);
}

/// The site after a link, which has nothing to complain about.
fn opened(link: &str) -> Site {
    let mut site = Site::new(Asking::Asks);
    let (address, notices) = decode(link);
    assert!(notices.is_empty(), "{link}: {notices:?}");
    site.go(&address);
    site
}

#[test]
fn a_link_comes_back_as_the_address() {
    let links = [
        "#/",
        "#/?embed=1",
        "#/lab/elimination?m=1,2;3,4",
        "#/lab/elimination?m=1,2;3,4&b=5,6&form=ref&step=1&pivot=largest&numbers=decimals&present=1",
        "#/lab/elimination?m=1,2;3,4&mode=own&ops=r2.-3.1_m2.-1/2&step=1&check=1",
        "#/lab/elimination?m=1,2;3,4&predict=1",
        "#/lab/map?m=1,2;3,4",
        "#/lab/subspaces?m=1,2;3,4&b=5,6",
        "#/lab/solve?m=1,2;3,4&b=5,6",
    ];
    for link in links {
        assert_eq!(encode(&opened(link).address().unwrap()), link);
    }
}

#[test]
fn a_bare_address_returns_to_the_lab_as_it_was_left() {
    let mut site = opened("#/lab/elimination?m=1,2;3,4&step=2");
    let left = site.elimination.clone();
    site.go(&decode("#/").0);
    assert_eq!((&site.open, site.title()), (&Open::Home, "Ranklab: matrix rank, exactly"));
    site.go(&decode("#/lab/elimination").0);
    assert_eq!(site.elimination, left);
    assert_eq!((&site.open, site.title()), (&Open::Lab(Lab::Elimination), "Elimination, step by step · Ranklab"));
    assert_eq!(encode(&site.lab_address(Lab::Elimination)), "#/lab/elimination?m=1,2;3,4&step=2");
}

#[test]
fn pages_that_are_not_there_leave_the_address_bar_alone() {
    let site = opened("#/teach?m=1,2");
    assert_eq!(site.open, Open::NotYet { route: "teach".to_owned() });
    assert_eq!((site.address(), site.title()), (None, "Page not found · Ranklab"));
    let site = opened("#/no/such/page");
    assert_eq!(site.open, Open::Unknown { route: "no/such/page".to_owned() });
    assert_eq!(site.address(), None);
    assert_eq!(opened("#/no?embed=1").frame.chrome, Chrome::Embedded);
}

#[test]
fn the_first_screens_matrix_goes_into_the_lab_and_can_be_undone() {
    let mut site = Site::new(Asking::Asks);
    let mut memo = Memo::default();
    home::update(&mut site.home, home::Action::SurvivorsChosen(Survivors::new(1), Motion::Reduced));
    update(&mut site.elimination, &mut memo, Action::NextPressed);
    let before = site.elimination.document.clone();
    let [link, map] = site.home_matrix_addresses().map(|address| encode(&address));
    assert_eq!(link, "#/lab/elimination?m=1,0,1;2,0,2;1,0,1");
    assert_eq!(map, "#/lab/map?m=1,0,1;2,0,2;1,0,1");
    site.go(&decode(&link).0);
    assert_eq!(present(&site.elimination, &mut memo).facts.unwrap().rank, 1, "the first screen has told the rank");
    update(&mut site.elimination, &mut memo, Action::UndoPressed);
    assert_eq!(site.elimination.document, before);
}

#[test]
fn a_matrix_that_nobody_has_seen_is_nothing_to_go_back_to() {
    let site = opened("#/lab/elimination?m=1,2;3,4");
    assert!(site.elimination.past.is_empty());
}

#[test]
fn who_does_not_want_to_predict_is_not_asked() {
    let asked = Site::new(Asking::Asks).elimination;
    assert_eq!(asked.prediction, Prediction::Asked);
    let not_asked = Site::new(Asking::DoesNotAsk).elimination;
    assert_eq!(not_asked.prediction, Prediction::None);
    assert_eq!(asked.document, not_asked.document);
}

#[test]
fn links_decide_whether_to_ask_and_going_back_keeps_the_answer() {
    assert_eq!(opened("#/lab/elimination?m=1,2;3,4").elimination.prediction, Prediction::None);
    assert_eq!(opened("#/lab/elimination?m=1,2;3,4&predict=0").elimination.prediction, Prediction::None);
    // A step that is shown already has told.
    assert_eq!(opened("#/lab/elimination?m=1,2;3,4&predict=1&step=1").elimination.prediction, Prediction::None);
    let mut site = opened("#/lab/elimination?m=1,2;3,4&predict=1");
    assert_eq!(site.elimination.prediction, Prediction::Asked);
    site.elimination.prediction = Prediction::Made(1);
    site.go(&decode("#/lab/elimination?m=1,2;3,4&predict=1&step=1").0);
    site.go(&decode("#/lab/elimination?m=1,2;3,4&predict=1").0);
    assert_eq!(site.elimination.prediction, Prediction::Made(1));
    site.go(&decode("#/lab/elimination?m=1,2;3,5&predict=1").0);
    assert_eq!(site.elimination.prediction, Prediction::Asked, "another matrix, another question");
}

#[test]
fn going_back_keeps_the_cells_as_typed() {
    let mut site = opened("#/lab/elimination?m=1,2;3,4");
    let mut memo = Memo::default();
    let place = ranklab::lab::sheet::Place::Entry { row: 0, column: 0 };
    update(&mut site.elimination, &mut memo, Action::CellEdited { place, text: "0.5".to_owned() });
    update(&mut site.elimination, &mut memo, Action::NextPressed);
    site.go(&decode("#/lab/elimination?m=1/2,2;3,4").0);
    assert_eq!(site.elimination.document.sheet.text(place), "0.5");
    assert_eq!(present(&site.elimination, &mut memo).walk.step, 0);
}

#[test]
fn numbers_are_set_with_their_exact_value_beside_them() {
    let fraction_of = |p, q| fraction(p, q).unwrap();
    let stacked = |sign, numerator: &str, denominator: &str| Numeral::Fraction {
        sign,
        numerator: numerator.to_owned(),
        denominator: denominator.to_owned(),
    };
    let cases = [
        (integer(-3), NumberStyle::Fractions, Numeral::Integer("−3".to_owned()), "-3"),
        (integer(0), NumberStyle::Decimals, Numeral::Integer("0".to_owned()), "0"),
        (fraction_of(-3, 2), NumberStyle::Fractions, stacked("−", "3", "2"), "-3/2"),
        (fraction_of(1, 3), NumberStyle::Fractions, stacked("", "1", "3"), "1/3"),
        (fraction_of(-1, 4), NumberStyle::Decimals, Numeral::Decimal("−0.25".to_owned()), "-1/4"),
        (fraction_of(1, 3), NumberStyle::Decimals, Numeral::Rounded("0.333333".to_owned()), "1/3"),
        (fraction_of(2, 3), NumberStyle::Decimals, Numeral::Rounded("0.666667".to_owned()), "2/3"),
    ];
    for (value, style, numeral, exact) in cases {
        let set = entry(&value, style);
        assert_eq!((set.numeral, set.exact.as_str()), (numeral, exact));
    }
}

#[test]
fn every_lab_shows_the_same_matrix() {
    let mut site = opened("#/lab/elimination?m=1,2;3,4&step=2");
    let mut memos = Memos::default();
    for lab in Lab::ALL {
        assert!(encode(&site.lab_address(lab)).contains("m=1,2;3,4"), "{lab:?}");
    }
    // A link of another lab brings its matrix along, and the elimination lab begins with it.
    site.go(&decode("#/lab/map?m=5,6;7,8").0);
    assert_eq!(site.open, Open::Lab(Lab::Map));
    assert_eq!(encode(&site.lab_address(Lab::Solve)), "#/lab/solve?m=5,6;7,8");
    assert_eq!(site.elimination.step, 0);
    site.update(&mut memos, Event::Elimination(Action::EditUndone));
    assert_eq!(encode(&site.lab_address(Lab::Subspaces)), "#/lab/subspaces?m=1,2;3,4");
    // The same matrix leaves the elimination lab where it was.
    let mut site = opened("#/lab/elimination?m=1,2;3,4&step=2");
    site.go(&decode("#/lab/subspaces?m=1,2;3,4").0);
    assert_eq!(site.elimination.step, 2);
    for lab in Lab::ALL {
        site.go(&site.lab_address(lab));
        let shown = site.present(&mut memos).expect("a lab shows something");
        assert_eq!(matches!(shown, Shown::Elimination(_)), lab == Lab::Elimination);
        assert!(site.title().ends_with(" · Ranklab"), "{}", site.title());
    }
}

#[test]
fn a_right_hand_side_given_by_a_lab_is_an_edit() {
    let mut site = opened("#/lab/solve?m=1,2;3,4");
    let mut memos = Memos::default();
    let give = |entries: [i64; 2]| Event::Elimination(Action::RightHandSideGiven(entries.map(integer).to_vec()));
    site.update(&mut memos, give([5, 6]));
    site.update(&mut memos, give([5, 7]));
    assert_eq!(encode(&site.lab_address(Lab::Solve)), "#/lab/solve?m=1,2;3,4&b=5,7");
    // One run of moves is undone at once.
    site.update(&mut memos, Event::Elimination(Action::EditUndone));
    assert_eq!(encode(&site.lab_address(Lab::Solve)), "#/lab/solve?m=1,2;3,4");
    site.update(&mut memos, Event::Elimination(Action::EditRedone));
    assert_eq!(encode(&site.lab_address(Lab::Solve)), "#/lab/solve?m=1,2;3,4&b=5,7");
    // A cell that is no number yet is kept as typed.
    let place = ranklab::lab::sheet::Place::Entry { row: 0, column: 0 };
    site.update(&mut memos, Event::Elimination(Action::CellEdited { place, text: "1/".to_owned() }));
    site.update(&mut memos, give([8, 9]));
    assert_eq!(site.elimination.document.sheet.text(place), "1/");
    let wrong_length = Event::Elimination(Action::RightHandSideGiven(vec![integer(1)]));
    let before = site.elimination.document.clone();
    site.update(&mut memos, wrong_length);
    assert_eq!(site.elimination.document, before);
}

#[test]
fn undo_in_another_lab_takes_back_edits_and_leaves_operations() {
    let mut site = opened("#/lab/elimination?m=1,2;3,4&mode=own&ops=r2.-3.1");
    let mut memos = Memos::default();
    site.update(&mut memos, Event::Elimination(Action::EditUndone));
    assert_eq!(site.elimination.document.done, 1, "there is no edit to take back");
    assert_eq!(edit_sentence(&site.elimination), "There is nothing left to undo or redo.");
    assert_eq!(editor_elsewhere(&site.elimination).undo, Available::NotNow);
    site.update(&mut memos, Event::Elimination(Action::PresetChosen("rank-1".to_owned())));
    assert_eq!(edit_sentence(&site.elimination), "");
    assert_eq!(editor_elsewhere(&site.elimination).undo, Available::Now);
    site.update(&mut memos, Event::Elimination(Action::EditUndone));
    assert_eq!((site.elimination.document.done, site.elimination.document.ops.len()), (1, 1));
}
