//! The lesson's live figures without a browser: each opens in the state of its link, and leads back to it.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "each theme needs a part of it")]
mod learn_files;

use learn_files::{figures, of};
use ranklab::lab::home::Survivors;
use ranklab::lab::learn::figure::{Action, Figure, View, cube_sentence};
use ranklab::lab::learn::living::Living;
use ranklab::lab::map;
use ranklab::lab::map::action::Motion;
use ranklab::lab::map::state::Morph;
use ranklab::lab::map::view::{Runs, StageView};
use ranklab::link::{Page, STUDY_CHAPTERS, decode};
use ranklab::math::System;

fn system(link: &str) -> Option<System> {
    match decode(link).0.page {
        Page::Map(lab) => lab.system,
        Page::Elimination(lab) => lab.system,
        Page::Subspaces(lab) => lab.system,
        Page::Solve(lab) => lab.system,
        _ => None,
    }
}

#[test]
fn figures_live_where_their_pieces_exist() {
    let shown = figures(|slug| !STUDY_CHAPTERS.contains(&slug));
    assert_eq!(shown.len(), 13);
    assert!(shown.iter().all(Figure::lives));
    assert!(!Figure::lives(&of("no-such-figure", "#/lab/map?m=1")));
    assert!(!Figure::lives(&of("map", "#/lab/map")), "a figure shows a matrix of its own");
    assert!(!Figure::lives(&of("map", "#/lab/elimination?m=1")), "a figure is opened by its own lab");
}

#[test]
fn each_figure_leads_to_its_lab_with_the_matrix_that_it_shows() {
    for shows in figures(|slug| !STUDY_CHAPTERS.contains(&slug)) {
        let mut figure = Figure::open(&shows).unwrap();
        let matches = match (shows.figure.as_str(), figure.present()) {
            ("map", Some(View::Map(view))) => matches!(view.stage, StageView::Drawn(_)) && view.question.is_none(),
            ("home-cube", Some(View::Cube(view, ..))) => matches!(view.stage, StageView::Drawn(_)),
            ("stepper", Some(View::Stepper(shown))) => shown.1.steps > 0,
            ("bar", Some(View::Bar(bar))) => bar.cells.len() == system(&shows.lab).unwrap().columns(),
            ("four-subspaces", Some(View::Spaces(diagram))) => !diagram.arrows.is_empty(),
            ("solve", Some(View::Solve(rows))) => !rows.sentences.is_empty(),
            _ => false,
        };
        assert!(matches, "{shows:?}");
        assert!(system(&shows.lab).is_some());
        assert_eq!(system(&figure.link()), system(&shows.lab), "{shows:?}");
    }
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
