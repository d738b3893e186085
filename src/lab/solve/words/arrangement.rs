//! The rows as points, lines or planes in words: the exact equivalent of the picture.

use super::{capital, count, equation, rows, vector};
use crate::lab::solve::arrangement::{Apart, Arrangement, Common, Flat};
use crate::lab::words::number;
use crate::math::subspace::scaled_to_integers;
use crate::math::{Rational, System};

/// What is said in place of the picture where there are too many unknowns.
pub fn too_many_unknowns(unknowns: usize) -> String {
    format!(
        "With {unknowns} unknowns each row is a hyperplane of a space of {unknowns} dimensions: there is no picture of it, \
         but the ranks decide as they do for lines and planes."
    )
}

/// What each row is: "Row 1 is the line x1 + 2 x2 = 5."
pub fn row_readings(arrangement: &Arrangement, system: &System) -> Vec<String> {
    (0..system.rows()).map(|row| reading(arrangement, system, row)).collect()
}

fn reading(arrangement: &Arrangement, system: &System, row: usize) -> String {
    let name = row + 1;
    if arrangement.always.contains(&row) {
        return format!("Row {name} reads 0 = 0, which every {} satisfies.", element(arrangement.unknowns));
    }
    if let Some((_, value)) = arrangement.never.iter().find(|(never, _)| *never == row) {
        return format!(
            "Row {name} reads 0 = {}, which no {} satisfies.",
            number(value),
            element(arrangement.unknowns)
        );
    }
    let flat = arrangement.flats.iter().find(|flat| flat.rows.contains(&row));
    match flat.and_then(|flat| flat.rows.first()) {
        Some(&first) if first != row => {
            format!("Row {name} is the same {} as row {}.", kind(arrangement.unknowns), first + 1)
        }
        _ => {
            let coefficients: Vec<Rational> = system.coefficients().row(row).iter().cloned().collect();
            let value = system.right_hand_side().and_then(|side| side.get(row)).cloned().unwrap_or_default();
            format!("Row {name} is the {} {}.", kind(arrangement.unknowns), equation(&coefficients, &value))
        }
    }
}

/// What a row is, for so many unknowns.
fn kind(unknowns: usize) -> &'static str {
    match unknowns {
        1 => "point",
        2 => "line",
        _ => "plane",
    }
}

/// What satisfies a row, for so many unknowns.
fn element(unknowns: usize) -> &'static str {
    if unknowns == 1 { "number" } else { "point" }
}

/// Where the shapes of the rows are: a line, the plane or space.
fn whole(unknowns: usize) -> &'static str {
    match unknowns {
        1 => "number",
        2 => "point of the plane",
        _ => "point of space",
    }
}

/// How the shapes of the rows lie to each other: where they meet, or why they do not.
pub fn arrangement(arrangement: &Arrangement) -> String {
    match &arrangement.common {
        Common::Part { point, directions } => meeting(arrangement, point, directions),
        Common::Nothing(why) => apart(arrangement, *why),
    }
}

/// Which of many solutions the picture marks: the particular one and the chosen one; and the null space, if it is drawn.
pub fn marked(particular: &[Rational], x: &[Rational], null_space: Option<usize>) -> String {
    let null_space = match null_space {
        Some(1) => " The dashed line is the null space: parallel, and through the origin.",
        Some(_) => " The dashed plane is the null space: parallel, and through the origin.",
        None => "",
    };
    let marks = if particular == x {
        format!("The mark x is the particular solution {}.", vector(x))
    } else {
        format!(
            "The mark x is the solution {}; an arrow in the null space leads there from the particular solution {}.",
            vector(x),
            vector(particular)
        )
    };
    marks + null_space
}

fn meeting(arrangement: &Arrangement, point: &[Rational], directions: &[Vec<Rational>]) -> String {
    let (unknowns, flats) = (arrangement.unknowns, arrangement.flats.len());
    let kind = kind(unknowns);
    let all = the(flats, kind);
    match (flats, directions) {
        (0, _) => format!("Every {} is a solution.", whole(unknowns)),
        (1, []) => format!("The solution is x1 = {}.", vector(point)),
        (1, _) => format!("Every point of the {kind} is a solution."),
        (_, [direction]) => {
            let direction: Vec<Rational> =
                scaled_to_integers(direction).into_iter().map(Rational::from_integer).collect();
            format!("{all} meet in the line through {} with direction {}.", vector(point), vector(&direction))
        }
        _ => format!("{all} meet in the point {}.", vector(point)),
    }
}

/// "The three planes".
fn the(flats: usize, kind: &str) -> String {
    format!("The {} {kind}s", count(flats))
}

fn apart(arrangement: &Arrangement, why: Apart) -> String {
    let (unknowns, flats) = (arrangement.unknowns, &arrangement.flats);
    let kind = kind(unknowns);
    let all = the(flats.len(), kind);
    let name = |flat: &Flat| rows(flat.rows.get(..1).unwrap_or_default());
    match why {
        Apart::ImpossibleRow => {
            let never: Vec<usize> = arrangement.never.iter().map(|(row, _)| *row).collect();
            let verb = if never.len() == 1 { "has" } else { "have" };
            format!(
                "{} {verb} no {} at all, so the rows have none in common.",
                capital(&rows(&never)),
                element(unknowns)
            )
        }
        Apart::AllParallel if unknowns == 1 => format!("{all} differ, so no number satisfies every row."),
        Apart::AllParallel => format!("{all} are parallel and have no point in common."),
        Apart::TwoParallel(one, other) => {
            let names = [flats.get(one), flats.get(other)].into_iter().flatten().flat_map(|flat| flat.rows.first());
            let pair: Vec<usize> = names.copied().collect();
            let third: Vec<&Flat> = flats
                .iter()
                .enumerate()
                .filter(|(place, _)| ![one, other].contains(place))
                .map(|(_, flat)| flat)
                .collect();
            let cut = match (third.as_slice(), unknowns) {
                ([third], 3) => format!(" The plane of {} cuts both, in two parallel lines.", name(third)),
                ([third], _) => format!(" The line of {} cuts both, in two points.", name(third)),
                _ => String::new(),
            };
            format!("The {kind}s of {} are parallel, so no point lies on all {}.{cut}", rows(&pair), count(flats.len()))
        }
        Apart::NoneParallel => {
            let pairs = match (unknowns, flats.len()) {
                (2, _) => "each two of them meet in a point",
                (_, 3) => "each two of them meet in a line, and the three lines are parallel",
                _ => "each two of them meet in a line",
            };
            format!("No point lies on all {} {kind}s; {pairs}.", count(flats.len()))
        }
    }
}
