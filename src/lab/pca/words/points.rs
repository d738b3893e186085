//! Sentences about points and their components.

use super::per_cent;
use crate::lab::words::{counted, joined};
use crate::scene::decimal::figures;
use crate::stories::pca::{Centring, Components, FLATTEST};

/// What is asked.
pub fn points_question(enough: f64) -> String {
    format!("how many components explain at least {} of the variance?", per_cent(enough))
}

/// The answer beside the result.
pub fn points_result(said: usize, was: usize) -> String {
    let components = |count: usize| counted(count, "component", "components");
    if said == was {
        format!("You predicted {}, and so it is.", components(said))
    } else {
        format!("You predicted {}; it takes {was}.", components(said))
    }
}

/// How flat the cloud is: its third spread is its thickness, its second one its width.
pub fn spread(flattened: u64) -> String {
    let half = FLATTEST / 2;
    let left = |taken: u64| per_cent((half - taken.min(half)) as f64 / half as f64);
    match flattened {
        0 => "not flattened".to_owned(),
        flat if flat < half => format!("thickness {}", left(flat)),
        flat if flat == half => "a plane".to_owned(),
        flat if flat < FLATTEST => format!("a plane, width {}", left(flat - half)),
        _ => "a line".to_owned(),
    }
}

/// How many components are kept.
pub fn kept(kept: usize, count: usize) -> String {
    format!("{kept} of {count}")
}

/// What the rank of the points means.
pub fn rank_of_points(components: &Components) -> Vec<String> {
    let (points, dimension) = components.data.shape();
    let rank = components.rank;
    let centred = components.centring == Centring::Mean;
    let place = match (rank, dimension) {
        (0, _) if centred => "all points are the same".to_owned(),
        (0, _) => "all points are the origin".to_owned(),
        (1, 1) | (2, 2) | (3, 3) => "they leave no direction out".to_owned(),
        (1, _) => "they lie on a line".to_owned(),
        (2, _) => "they lie on a plane".to_owned(),
        _ if rank == dimension => "they leave no direction out".to_owned(),
        _ => format!("they lie in {rank} of {dimension} dimensions"),
    };
    let what = if centred { "The points less their mean have" } else { "The points as given have" };
    let through = if centred || rank == 0 || rank == dimension { "" } else { " through the origin" };
    let mut sentences = vec![format!("{what} rank {rank}: {place}{through}.")];
    if centred && points > 1 && rank == points - 1 && rank < dimension {
        sentences.push(format!("{points} points less their mean never have a rank above {rank}: their sum is zero."));
    }
    if components.numerical_rank != rank {
        sentences.push(format!(
            "In floating point {} above NumPy’s tolerance: the exact rank is {rank}, the numerical rank {}.",
            counted(components.numerical_rank, "singular value is", "singular values are"),
            components.numerical_rank
        ));
    }
    sentences
}

/// What is kept and what is lost.
pub fn variance(components: &Components, kept: usize, enough: f64) -> String {
    let what = match components.centring {
        Centring::Mean => "variance",
        Centring::Nothing => "squared distance from the origin",
    };
    if components.is_constant() {
        return format!("There is no {what} to explain.");
    }
    let needed = components.needed(enough);
    let first = match kept {
        0 => "No component is kept: each point is replaced by the same one".to_owned(),
        1 => format!("The first component explains {} of the {what}", per_cent(components.kept(1))),
        _ => format!("The first {kept} components explain {} of the {what}", per_cent(components.kept(kept))),
    };
    let error = components.error(kept);
    format!(
        "{first}; for {} it takes {needed}. The discarded squares sum to {}: the distance to all projections together is \
         its root, {}.",
        per_cent(enough),
        figures(error * error, 4),
        figures(error, 4)
    )
}

/// What happens without centring.
pub fn uncentred(components: &Components) -> Option<String> {
    let angle = components.angle_to_mean().filter(|_| components.centring == Centring::Nothing)?;
    Some(format!(
        "The mean is not taken out. The first direction is at an angle of {}° to the line from the origin to the mean: the \
         nearer to 0, the more it tells where the points are, and the less how they spread.",
        figures(angle, 3)
    ))
}

/// What the picture shows.
pub fn picture(components: &Components, kept: usize) -> Vec<String> {
    let (points, dimension) = components.data.shape();
    let points = counted(points, "point", "points");
    let spreads: Vec<String> = components.spreads().into_iter().map(|spread| figures(spread, 3)).collect();
    let (middle, length) = match components.centring {
        Centring::Mean => ("the mean in the middle", "the standard deviation"),
        Centring::Nothing => ("the arrows at the origin", "the root mean square"),
    };
    let mut sentences = vec![format!(
        "{points}, {middle}. Each arrow is a direction, as long as {length} of the points along it: {}.",
        joined(&spreads)
    )];
    if kept < dimension && kept <= components.count() {
        let onto = match kept {
            0 => "onto a single point".to_owned(),
            1 => "onto the line of the first component".to_owned(),
            _ => "onto the plane of the first two components".to_owned(),
        };
        sentences.push(format!("Diamonds: the points projected {onto}. Dotted lines: what is lost."));
    }
    sentences
}

/// Why there is no picture.
pub fn no_picture(dimension: usize) -> String {
    format!("A picture shows up to 3 coordinates; these points have {dimension}.")
}

/// What the chart of the explained variance shows.
pub fn chart(components: &Components, enough: f64) -> String {
    if components.is_constant() {
        return "There is nothing to explain: every bar is 0.".to_owned();
    }
    let each: Vec<String> = components
        .shares()
        .into_iter()
        .enumerate()
        .map(|(index, share)| format!("component {} explains {}", index + 1, per_cent(share)))
        .collect();
    format!("Bars: {}. The line adds them up and passes {} at component {}.", joined(&each), per_cent(enough), {
        components.needed(enough)
    })
}
