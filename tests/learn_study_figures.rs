//! The live figures of the chapters about floating point and low rank, without a browser.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "each theme needs a part of it")]
mod learn_files;

use learn_files::{figures, of};
use ranklab::lab::learn::living::Living;
use ranklab::lab::learn::study_figure::pca::PcaView;
use ranklab::lab::learn::study_figure::picture::SMALL_SIDE;
use ranklab::lab::learn::study_figure::singular_values::Moved;
use ranklab::lab::learn::study_figure::{Action, StudyFigure as Figure, View};
use ranklab::lesson::CHAPTERS;
use ranklab::link::{Page, STUDY_CHAPTERS, StudyAddress, decode};
use ranklab::math::System;
use ranklab::stories::compression::picture::Generated;

fn system(link: &str) -> Option<System> {
    match decode(link).0.page {
        Page::Map(lab) => lab.system,
        Page::Elimination(lab) => lab.system,
        Page::Subspaces(lab) => lab.system,
        Page::Solve(lab) => lab.system,
        Page::Study(StudyAddress::Pca(lab)) => lab.system,
        Page::Study(StudyAddress::Numerical(lab)) => lab.system,
        Page::Study(StudyAddress::Collinearity(lab)) => lab.system,
        Page::Study(StudyAddress::Properties(lab)) => lab.system,
        Page::Study(StudyAddress::Lora(lab)) => lab.system,
        Page::Study(StudyAddress::Compress(lab)) => lab.system,
        _ => None,
    }
}

#[test]
fn the_program_of_the_studies_has_the_chapters_six_to_thirteen() {
    assert_eq!(STUDY_CHAPTERS, CHAPTERS[5..13]);
}

#[test]
fn each_figure_leads_to_its_lab_with_the_matrix_that_it_shows() {
    let all = figures(|slug| STUDY_CHAPTERS.contains(&slug));
    assert_eq!(all.len(), 16);
    for shows in all {
        let mut figure = Figure::open(&shows).unwrap();
        let matches = match (shows.figure.as_str(), figure.present()) {
            ("point-cloud", Some(View::Pca(PcaView::Cloud { sentence, .. }))) => sentence.contains("90\u{a0}%"),
            ("jacobian", Some(View::Pca(PcaView::Jacobian(figure)))) => figure.told.sentences[0].starts_with("Rank 1:"),
            ("lenses", Some(View::Pca(PcaView::Lenses(report)))) => !report.table.rows.is_empty(),
            ("coefficients", Some(View::Coefficients(view))) => view.words.contains("(0.4, 0.8)"),
            ("ratings", Some(View::Ratings(view))) => {
                view.errors.map_or(view.readers.len() == 3, |errors| errors.factors == (3, 6))
            }
            ("singular-values", Some(View::Values(values))) => values.table.rows.len() == 2,
            ("product" | "small-update", Some(View::Products(_))) => true,
            ("truncation", Some(View::Dial(dial))) => system(&shows.lab).is_some() && dial.facts.len() == 5,
            ("truncation", Some(View::Picture(view))) => system(&shows.lab).is_none() && view.dial.facts.len() == 4,
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
    let found = facts(&mut matrix);
    assert_eq!(found.len(), wanted.len());
    for ((name, found), (fact, value)) in found.into_iter().zip(wanted) {
        assert!(name == fact && (found - value).abs() < 1e-13, "{name} {found}");
    }
    matrix.update(Action::DialMoved(9));
    assert_eq!(facts(&mut matrix)[..2], [("truncation-error", 0.0), ("spectral-error", 0.0)]);
    assert_eq!(matrix.link(), "#/lab/compress?m=3,0;4,5&k=2");
}

#[test]
fn a_picture_in_a_chapter_is_truncated_where_its_slider_stands() {
    let shown = |figure: &mut Figure| match figure.present() {
        Some(View::Picture(view)) => view,
        _ => panic!("a picture"),
    };
    let fact = |figure: &mut Figure, name: &str| {
        let fact = shown(figure).dial.facts.into_iter().find(|fact| fact.0 == name).unwrap();
        fact.2.parse::<f64>().unwrap()
    };
    let mut figure = Figure::open(&of("truncation", "#/lab/compress?k=20")).unwrap();
    let a = Generated::Landscape.raster(0, SMALL_SIDE).grey();
    // The squares of the singular values, by another way: the eigenvalues of A^T A.
    let mut squares: Vec<f64> = (a.transpose() * &a).symmetric_eigenvalues().iter().copied().collect();
    squares.sort_by(f64::total_cmp);
    let all: f64 = squares.iter().sum();
    for k in [0, 1, 5, 20, 40, 63] {
        figure.update(Action::DialMoved(i64::try_from(k).unwrap()));
        let lost: f64 = squares[..64 - k].iter().sum();
        assert!((fact(&mut figure, "truncation-error").powi(2) - lost).abs() < 1e-12 * all, "rank {k}");
        assert!((fact(&mut figure, "energy-kept") - (1.0 - lost / all)).abs() < 1e-12, "rank {k}");
        // Every pixel is rounded to a level in both pictures, and none is beyond black or white.
        let view = shown(&mut figure);
        let [original, kept] = [&view.original, &view.truncation].map(|picture| &picture.pixels.rgba);
        assert_eq!((original.len(), kept.len()), (4 * 64 * 64, 4 * 64 * 64));
        let apart = original.iter().zip(kept).map(|(one, other)| (f64::from(*one) - f64::from(*other)).powi(2));
        let (seen, told) = ((apart.sum::<f64>() / 3.0).sqrt() / 64.0, lost.sqrt() / 64.0);
        assert!((seen - told).abs() < 1.0, "rank {k}: {seen} is seen, {told} told");
        for (chart, at) in view.charts.iter().zip([k as f64 + 0.5, k as f64]) {
            assert_eq!(chart.plot.rules[0].at, at);
        }
    }
    figure.update(Action::DialMoved(99));
    let view = shown(&mut figure);
    assert_eq!(view.truncation.pixels, view.original.pixels, "every term makes the picture");
    assert_eq!(
        Figure::announcement(&View::Picture(view)),
        "Rank 64 of 64: 100\u{a0}% of the energy is kept; nothing is lost but rounding."
    );
    assert_eq!(figure.link(), "#/lab/compress?k=64");
}

#[test]
fn a_picture_in_a_chapter_tells_what_it_costs_and_when_the_chapters_pays() {
    let told = |k: i64| {
        let mut figure = Figure::open(&of("truncation", "#/lab/compress?k=20")).unwrap();
        assert_eq!(figure.link(), "#/lab/compress?k=20");
        figure.update(Action::DialMoved(k));
        let Some(View::Picture(view)) = figure.present() else { panic!("a picture") };
        let facts = view.dial.facts.iter().skip(2).map(|fact| (fact.0, fact.2.clone())).collect::<Vec<_>>();
        (view, facts)
    };
    let (view, facts) = told(20);
    // 20 (64 + 64 + 1) and 64 * 64 / 129 = 31.75.
    assert_eq!(facts, [("storage", "2580".to_owned()), ("break-even", "31".to_owned())]);
    assert_eq!(
        view.original.sentence,
        "The lab's landscape in grey, smaller: 64 × 64, each entry a brightness from 0 to 255."
    );
    let (start, end) = (
        "k(m + n + 1) = 20 · 129 = 2,580 numbers: 63\u{a0}% of the 4,096 entries. Rank 31 is the last that pays.",
        "At the chapter's 224 × 224 it is rank 111: 49,839 numbers against 50,176 entries.",
    );
    assert_eq!(view.dial.sentence, format!("{start} {end}"));
    assert_eq!(view.table.rows.len(), 65);
    assert!(told(31).0.dial.sentence.contains("3,999 numbers: 97.6\u{a0}% of the 4,096 entries"));
    assert!(told(32).0.dial.sentence.contains("4,128 numbers: no fewer than the 4,096 entries"));
    assert_eq!(told(-1).0.dial.range, [0, 64, 0]);
}

#[test]
fn a_clouds_slider_and_viewer_go_into_the_link() {
    let mut figure = Figure::open(&of("point-cloud", "#/lab/pca?m=1,1,0;2,3,1;3,2,0;4,4,5")).unwrap();
    let kept = |figure: &mut Figure| match figure.present() {
        Some(View::Pca(PcaView::Cloud { kept, .. })) => kept,
        _ => panic!("a cloud"),
    };
    assert_eq!(kept(&mut figure), (1, 3));
    figure.update(Action::ComponentsKept(7));
    assert_eq!(kept(&mut figure), (3, 3));
    figure.update(Action::Turned { right: 10.0, up: 0.0 });
    assert_eq!(figure.link(), "#/lab/pca?m=1,1,0;2,3,1;3,2,0;4,4,5&k=3&view=-50,24");
    figure.update(Action::ViewReset);
    assert_eq!(figure.link(), "#/lab/pca?m=1,1,0;2,3,1;3,2,0;4,4,5&k=3");
    assert!(
        Figure::open(&of("point-cloud", "#/lab/pca?m=1,2,3,4;0,0,0,1")).is_none(),
        "four coordinates have no picture"
    );
    assert!(Figure::open(&of("lenses", "#/lab/pca?show=lenses&m=1,2,3;4,5,6")).is_none(), "no instrument reads it");
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
    let shown = |figure: &mut Figure| match figure.present() {
        Some(View::Coefficients(view)) => view,
        _ => panic!("no weights"),
    };
    // (14 + 1)(56 + 1) - 28^2, and the solution of those equations: 28/71 and 56/71.
    let view = shown(&mut figure);
    assert_eq!((view.rank, view.determinant.0.as_str(), view.says.as_str()), (2, "71", "1"));
    assert!(view.words.ends_with("At lambda = 1 they are (0.3944, 0.7887)."), "{}", view.words);
    figure.update(Action::LambdaMoved(9.0));
    // (14 + 10)(56 + 10) - 28^2.
    assert_eq!(shown(&mut figure).determinant.0, "800");
    assert!(figure.link().ends_with("lambda=10"), "{}", figure.link());
    figure.update(Action::LambdaChosen(0));
    let view = shown(&mut figure);
    assert_eq!((view.rank, view.determinant.0.as_str()), (1, "0"));
    assert_eq!(view.sentence, "Lambda none: w = (0.4, 0.8).");
    // Beside the smallest lambda of the chart the shortest weights, beside the largest none.
    let path = &view.plot.series[1].points;
    assert!((path[0][1] - 0.8).abs() < 1e-9 && path[path.len() - 1][1] < 0.02, "{path:?}");
}

#[test]
fn the_hole_of_the_chapter_is_filled() {
    let shown = |figure: &mut Figure| match figure.present() {
        Some(View::Ratings(view)) => view,
        _ => panic!("no ratings"),
    };
    let mut figure = Figure::open(&of("ratings", "#/lab/recommender")).unwrap();
    figure.update(Action::FitStepped);
    assert!(!shown(&mut figure).over);
    figure.update(Action::FitConverged);
    let view = shown(&mut figure);
    assert_eq!((view.readers[0].1[2].clone(), view.over), (Err("2".to_owned()), true));
    assert_eq!(view.readers[2].1[0], Err("4".to_owned()));
    assert!(figure.link().contains("cells=4,2,_;2,1,1;_,2,2"), "{}", figure.link());
    let mut figure = Figure::open(&of("ratings", "#/lab/recommender?k=3")).unwrap();
    figure.update(Action::FactorsChosen(2));
    let errors = shown(&mut figure).errors.unwrap();
    assert_eq!(errors.factors, (2, 6));
    assert!(errors.words.ends_with("with 2 factors."), "the errors fall, then rise: {}", errors.words);
    assert!(figure.link().contains("k=2"), "{}", figure.link());
}
