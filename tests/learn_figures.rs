//! The lesson's live figures without a browser: each opens in the state of its link, and leads back to it.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "each theme needs a part of it")]
mod learn_files;

use learn_files::chapter;
use ranklab::lab::home::Survivors;
use ranklab::lab::learn::chapter::{Block, Shows};
use ranklab::lab::learn::figure::singular_values::Moved;
use ranklab::lab::learn::figure::{Action, Figure, View, cube_sentence};
use ranklab::lab::map;
use ranklab::lab::map::action::Motion;
use ranklab::lab::map::state::Morph;
use ranklab::lab::map::view::{Runs, StageView};
use ranklab::lab::{collinearity, recommender};
use ranklab::lesson::CHAPTERS;
use ranklab::link::{Page, StudyAddress, decode};
use ranklab::math::System;

fn figures() -> Vec<Shows> {
    let of_chapter = |slug: &str| chapter(slug).0.blocks;
    let shows = |block| match block {
        Block::Stop(stop) => stop.figure,
        Block::Text(_) | Block::Practice(_) => None,
    };
    CHAPTERS.into_iter().flat_map(of_chapter).filter_map(shows).collect()
}

fn system(link: &str) -> Option<System> {
    match decode(link).0.page {
        Page::Map(lab) => lab.system,
        Page::Elimination(lab) => lab.system,
        Page::Subspaces(lab) => lab.system,
        Page::Solve(lab) => lab.system,
        Page::Study(StudyAddress::Numerical(lab)) => lab.system,
        Page::Study(StudyAddress::Collinearity(lab)) => lab.system,
        Page::Study(StudyAddress::Properties(lab)) => lab.system,
        Page::Study(StudyAddress::Lora(lab)) => lab.system,
        Page::Study(StudyAddress::Compress(lab)) => lab.system,
        _ => None,
    }
}

fn of(figure: &str, lab: &str) -> Shows {
    Shows { figure: figure.to_owned(), lab: lab.to_owned() }
}

#[test]
fn figures_live_where_their_pieces_exist() {
    let shown = figures();
    assert_eq!(shown.len(), 29);
    for shows in &shown {
        let expected = !["lenses", "point-cloud", "jacobian"].contains(&shows.figure.as_str());
        assert_eq!(Figure::lives(shows), expected, "{shows:?}");
    }
    assert!(!Figure::lives(&of("no-such-figure", "#/lab/map?m=1")));
    assert!(!Figure::lives(&of("map", "#/lab/map")), "a figure shows a matrix of its own");
    assert!(!Figure::lives(&of("map", "#/lab/elimination?m=1")), "a figure is opened by its own lab");
}

#[test]
fn each_figure_leads_to_its_lab_with_the_matrix_that_it_shows() {
    for shows in figures().into_iter().filter(Figure::lives) {
        let mut figure = Figure::open(&shows).unwrap();
        let matches = match (shows.figure.as_str(), figure.present()) {
            ("map", Some(View::Map(view))) => matches!(view.stage, StageView::Drawn(_)) && view.question.is_none(),
            ("home-cube", Some(View::Cube(view, ..))) => matches!(view.stage, StageView::Drawn(_)),
            ("stepper", Some(View::Stepper(shown))) => shown.1.steps > 0,
            ("bar", Some(View::Bar(bar))) => bar.cells.len() == system(&shows.lab).unwrap().columns(),
            ("four-subspaces", Some(View::Spaces(diagram))) => !diagram.arrows.is_empty(),
            ("solve", Some(View::Solve(rows))) => !rows.sentences.is_empty(),
            ("singular-values", Some(View::Values(values))) => values.table.rows.len() == 2,
            ("coefficients", Some(View::Coefficients(view))) => {
                view.told.is_ok_and(|told| told.plot_words.contains("(0.4, 0.8)"))
            }
            ("ratings", Some(View::Ratings(view))) => view.readers.len() == 3 || view.factors.0 == 3,
            ("product" | "small-update", Some(View::Products(_))) => true,
            // The chapter's matrix has three errors more than its picture, whose size alone is told.
            ("truncation", Some(View::Dial(dial))) => {
                dial.facts.len() == if system(&shows.lab).is_some() { 5 } else { 2 }
            }
            ("bottleneck" | "lora-calculator", Some(View::Dial(dial))) => !dial.sentence.is_empty(),
            _ => false,
        };
        assert!(matches, "{shows:?}");
        let picture = shows.figure == "truncation" && shows.lab.ends_with("compress?k=20");
        let has_one = !(picture || matches!(shows.figure.as_str(), "ratings" | "bottleneck" | "lora-calculator"));
        assert_eq!(system(&shows.lab).is_some(), has_one, "{shows:?}");
        assert_eq!(system(&figure.link()), system(&shows.lab), "{shows:?}");
    }
}

#[test]
fn a_truncation_in_a_chapter_tells_what_it_loses_and_costs() {
    let facts = |figure: &mut Figure| match figure.present() {
        Some(View::Dial(dial)) => {
            dial.facts.iter().map(|fact| (fact.0, fact.2.parse().unwrap())).collect::<Vec<(_, f64)>>()
        }
        _ => panic!("a slider"),
    };
    let mut matrix = Figure::open(&of("truncation", "#/lab/compress?m=3,0;4,5&k=1")).unwrap();
    // The singular values are the roots of 45 and 5.
    let wanted = [
        ("truncation-error", 5_f64.sqrt()),
        ("spectral-error", 5_f64.sqrt()),
        ("energy-kept", 0.9),
        ("storage", 5.0),
        ("break-even", 0.0),
    ];
    for ((name, found), (fact, value)) in facts(&mut matrix).into_iter().zip(wanted) {
        assert!(name == fact && (found - value).abs() < 1e-13, "{name} {found}");
    }
    matrix.update(Action::DialMoved(9));
    assert_eq!(facts(&mut matrix)[..2], [("truncation-error", 0.0), ("spectral-error", 0.0)]);
    assert_eq!(matrix.link(), "#/lab/compress?m=3,0;4,5&k=2");
    let mut picture = Figure::open(&of("truncation", "#/lab/compress?k=20")).unwrap();
    assert_eq!(facts(&mut picture), [("storage", 8980.0), ("break-even", 111.0)]);
    picture.update(Action::DialMoved(112));
    assert_eq!(facts(&mut picture)[0], ("storage", 50_288.0));
    assert!(picture.present().unwrap().announcement().contains("no fewer than the 50,176 entries"));
}

#[test]
fn a_steppers_link_is_where_the_reader_left_it() {
    let mut figure = Figure::open(&of("stepper", "#/lab/elimination?m=1,2,1;2,4,3;3,6,4")).unwrap();
    let steps = |figure: &mut Figure| match figure.present() {
        Some(View::Stepper(shown)) => (shown.1.step, shown.1.steps),
        _ => panic!("a stepper"),
    };
    let (start, all) = steps(&mut figure);
    assert_eq!(start, 0);
    assert!(all > 1);
    figure.update(Action::StepChosen(1));
    assert_eq!(steps(&mut figure), (1, all));
    match decode(&figure.link()).0.page {
        Page::Elimination(lab) => assert_eq!(lab.step, 1),
        other => panic!("{other:?}"),
    }
    // What belongs to another figure does nothing.
    let before = figure.link();
    figure.update(Action::SurvivorsChosen(Survivors::new(0)));
    figure.update(Action::Map(map::Action::SnapPressed));
    assert_eq!(figure.link(), before);
}

#[test]
fn a_map_sets_out_when_it_is_seen_and_rests_when_it_is_not() {
    let shows = of("map", "#/lab/map?m=1,2,3;4,5,6;7,8,9");
    let morph = |figure: &mut Figure| {
        let Some(View::Map(view)) = figure.present() else { panic!("a map") };
        match view.stage {
            StageView::Drawn(drawn) => (drawn.morph.morph, drawn.morph.runs),
            StageView::TooLarge { .. } => panic!("a map that is drawn"),
        }
    };
    let mut figure = Figure::open(&shows).unwrap();
    figure.woken(Motion::Full);
    assert_eq!(morph(&mut figure), (Morph::START, Runs::Yes));
    figure.update(Action::Map(map::Action::Ticked { milliseconds: 100.0 }));
    figure.slept();
    let (rests, runs) = morph(&mut figure);
    assert!(rests > Morph::START && rests < Morph::END && runs == Runs::No);
    figure.woken(Motion::Full);
    assert_eq!(morph(&mut figure), (rests, Runs::Yes), "it goes on where it was");
    figure.update(Action::Map(map::Action::PausePressed));
    figure.slept();
    figure.woken(Motion::Full);
    assert_eq!(morph(&mut figure), (rests, Runs::No), "what the reader stopped stays so");

    let mut still = Figure::open(&shows).unwrap();
    still.woken(Motion::Reduced);
    assert_eq!(morph(&mut still), (Morph::END, Runs::No), "who prefers less motion sees the result");
}

#[test]
fn the_cubes_slider_takes_a_direction_away_at_a_time() {
    let mut figure = Figure::open(&of("home-cube", "#/lab/map?m=1,2,3;4,5,6;7,8,9")).unwrap();
    for count in [3, 2, 1, 0] {
        let survivors = Survivors::new(count);
        figure.update(Action::SurvivorsChosen(survivors));
        let Some(View::Cube(view, _, shown)) = figure.present() else { panic!("a cube") };
        assert_eq!(shown, survivors);
        assert_eq!(view.facts.unwrap().rank, count);
        assert!(cube_sentence(survivors).starts_with(&format!("Rank {count}: ")));
    }
}

#[test]
fn singular_values_keep_their_tolerance() {
    let values = |figure: &mut Figure| match figure.present() {
        Some(View::Values(view)) => view,
        _ => panic!("singular values"),
    };
    let mut figure = Figure::open(&of("singular-values", "#/lab/numerical?m=1,0;0,1e-16")).unwrap();
    let view = values(&mut figure);
    assert_eq!((view.rank, view.says.as_str()), (1, "4.44e−16: 1 of 2 singular values is above"));
    assert_eq!(
        view.sentence,
        "The singular values fall from 1 to 1e−16. The exact rank is 2; with this tolerance the numerical rank is 1."
    );
    figure.update(Action::Tolerance(Moved::Slider(0)));
    assert_eq!((values(&mut figure).rank, values(&mut figure).at), (2, 10), "0 has a place of its own");
    figure.update(Action::Tolerance(Moved::Line(0.5)));
    assert_eq!(values(&mut figure).rank, 1);
    assert!(figure.link().ends_with("&tol=0.5"), "{}", figure.link());
    let mut noisy =
        Figure::open(&of("singular-values", "#/lab/numerical?m=1.00,1.01;2.00,1.99;3.00,3.00&tol=0.05")).unwrap();
    assert_eq!(values(&mut noisy).rank, 1);
    assert!(!Figure::lives(&of("singular-values", "#/lab/numerical?m=1e400")));
}

#[test]
fn the_weights_follow_lambda() {
    let mut figure = Figure::open(&of("coefficients", "#/lab/collinearity?m=1,2;2,4;3,6&b=2,4,6")).unwrap();
    figure.update(Action::Coefficients(collinearity::Action::LambdaTyped("7".to_owned())));
    let Some(View::Coefficients(view)) = figure.present() else { panic!("no weights") };
    // The chapter: (4/11, 8/11).
    assert!(view.told.is_ok_and(|told| told.plot_words.ends_with("At lambda = 7 they are (0.3636, 0.7273).")));
    assert!(view.announcement.starts_with("Lambda 7: w = (0.3636, 0.7273)"), "{}", view.announcement);
    assert!(figure.link().ends_with("lambda=7"), "{}", figure.link());
}

#[test]
fn the_hole_of_the_chapter_is_filled() {
    let mut figure = Figure::open(&of("ratings", "#/lab/recommender")).unwrap();
    figure.update(Action::Ratings(recommender::Action::ConvergePressed));
    let Some(View::Ratings(view)) = figure.present() else { panic!("no ratings") };
    assert_eq!(view.readers[0].cells[2].predicted.as_deref(), Some("2"));
    let mut figure = Figure::open(&of("ratings", "#/lab/recommender?k=3")).unwrap();
    figure.update(Action::Ratings(recommender::Action::FactorsSlid(2)));
    let Some(View::Ratings(view)) = figure.present() else { panic!("no ratings") };
    assert_eq!((view.factors, view.plot_table.rows.len()), ((2, 6), 6));
    assert!(view.plot_words.ends_with("with 2 factors."), "the errors fall, then rise: {}", view.plot_words);
}
