//! Points and their components.

use super::{ENOUGH, cloud, count, heard, measured, question, words};
use crate::lab::pca::examples::{POINTS, id_of};
use crate::lab::pca::state::{Source, State};
use crate::lab::pca::view::{Body, Fact, PointsTold, PointsView, QuestionView};
use crate::lab::table::TableView;
use crate::scene::decimal::figures;
use crate::scene::plot::{Along, Axis, Hold, Look, Plot, Rule, Scale, Series};
use crate::scene::{Dash, Ink, Marker};
use crate::stories::pca::{Centring, Components};
use std::rc::Rc;

/// What is shown, the result in a sentence, and what is heard of the question.
pub(super) fn present(state: &mut State) -> (Body, String, String) {
    let [prediction, _] = state.predictions;
    let found = state.components();
    let own = state.source == Source::Own;
    let known = found.as_ref().ok().filter(|components| !components.is_constant());
    let choices = (1..=known.map_or(0, Components::count)).map(|count| (count, count.to_string())).collect();
    let question = question(prediction, words::points_question(ENOUGH), choices, words::points_result);
    let asked = matches!(question, QuestionView::Asked { .. });
    let mut view = PointsView {
        source: if own { id_of(&POINTS, state.points.system()).unwrap_or("own") } else { "cloud" },
        flattened: (!own).then(|| (state.flattened, words::spread(state.flattened))),
        grid: own.then(|| state.points.view("a", "Points, one a row", "")),
        kept: None,
        centring: state.centring,
        question,
        picture: None,
        no_picture: None,
        told: None,
    };
    let components = match found {
        Ok(components) => components,
        Err(problem) => {
            view.no_picture = Some(problem.to_string());
            return (Body::Points(Box::new(view)), problem.to_string(), String::new());
        }
    };
    let kept = state.kept_of(components.count());
    let dimension = components.data.ncols();
    if asked {
        view.picture = cloud::bare(&components, &state.viewer);
    } else {
        view.picture = cloud::with_components(&components, kept, &state.viewer);
        view.kept = Some((kept, components.count(), words::kept(kept, components.count())));
        view.told = Some(told(&components, kept));
    }
    view.no_picture = view.picture.is_none().then(|| words::no_picture(dimension));
    let result = if asked { heard(&view.question) } else { words::variance(&components, kept, ENOUGH) };
    let heard = heard(&view.question);
    (Body::Points(Box::new(view)), result, heard)
}

fn told(components: &Components, kept: usize) -> PointsTold {
    let mut sentences = vec![words::variance(components, kept, ENOUGH)];
    sentences.extend(words::rank_of_points(components));
    sentences.extend(words::uncentred(components));
    PointsTold {
        chart: Rc::new(chart(components, kept)),
        chart_sentence: words::chart(components, ENOUGH),
        table: table(components),
        facts: facts(components, kept),
        sentences,
    }
}

fn facts(components: &Components, kept: usize) -> Vec<Fact> {
    let (points, dimension) = components.data.shape();
    let (part, error) = (components.kept(kept), components.error(kept));
    let explained = match components.centring {
        Centring::Mean => "Explained variance",
        Centring::Nothing => "Explained squares",
    };
    vec![
        count("Points (rows)", "rows", points),
        count("Coordinates (columns)", "columns", dimension),
        count("Rank, exact", "rank", components.rank),
        count("Numerical rank", "numerical-rank", components.numerical_rank),
        measured("Tolerance (NumPy)", "tolerance", components.tolerance, figures(components.tolerance, 3)),
        measured(explained, "energy-kept", part, words::per_cent(part)),
        measured("Distance to the projections", "truncation-error", error, figures(error, 4)),
    ]
}

/// The explained variance of each component, and of all up to it.
fn chart(components: &Components, kept: usize) -> Plot {
    let shares = components.shares();
    let numbered = |values: Vec<f64>| -> Vec<[f64; 2]> {
        values.into_iter().enumerate().map(|(index, value)| [index as f64 + 1.0, value * 100.0]).collect()
    };
    let together = if components.is_constant() {
        shares.clone()
    } else {
        (1..=shares.len()).map(|count| components.kept(count)).collect()
    };
    let rule = |name: &str, along: Along, at: f64, ink: Ink, dash: Dash| Rule {
        name: name.to_owned(),
        along,
        at,
        ink,
        dash,
        hold: Hold::Fixed,
    };
    Plot {
        x: Axis::new("component", Scale::Whole, 0.4, shares.len() as f64 + 0.6),
        y: Axis::new("explained, in per cent", Scale::Linear, 0.0, 105.0),
        series: vec![
            Series {
                name: "each component".to_owned(),
                ink: Ink::Image,
                look: Look::Bars,
                points: numbered(shares.clone()),
            },
            Series {
                name: "all up to it".to_owned(),
                ink: Ink::Text,
                look: Look::Both(Dash::Solid, Marker::Ring),
                points: numbered(together),
            },
        ],
        rules: vec![
            rule("95", Along::Y, ENOUGH * 100.0, Ink::Target, Dash::Dotted),
            rule("kept", Along::X, kept as f64 + 0.5, Ink::Kernel, Dash::Dashed),
        ],
    }
}

fn table(components: &Components) -> TableView {
    let (shares, spreads) = (components.shares(), components.spreads());
    let rows = components.singular_values.iter().enumerate().map(|(index, value)| {
        let direction = components.directions.column(index);
        vec![
            (index + 1).to_string(),
            figures(*value, 4),
            spreads.get(index).map(|spread| figures(*spread, 4)).unwrap_or_default(),
            words::rounded_vector(direction.iter().copied()),
            shares.get(index).map(|share| words::per_cent(*share)).unwrap_or_default(),
            if components.is_constant() { "0\u{a0}%".to_owned() } else { words::per_cent(components.kept(index + 1)) },
        ]
    });
    let spread = match components.centring {
        Centring::Mean => "Standard deviation",
        Centring::Nothing => "Root mean square",
    };
    TableView::new(
        "The components. Each direction has the sign that makes its largest entry positive; the other sign is as good.",
        &["Component", "Singular value", spread, "Direction", "Explained", "Together"],
        rows.collect(),
    )
}
