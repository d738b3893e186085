//! The examples.

use crate::math::exact::{from_integers, integer};
use crate::math::{ExactMatrix, Rational, System};

/// The examples: their ids, and what the list calls them.
pub const EXAMPLES: [(&str, &str); 3] = [
    ("houses", "Houses, the area twice"),
    ("small", "Two features, one twice the other"),
    ("apart", "Two features apart"),
];

/// The example with an id.
pub fn example(id: &str) -> Option<System> {
    match id {
        "houses" => Some(houses()),
        "small" => Some(with_target(from_integers(3, 2, &[&[1, 2], &[2, 4], &[3, 6]]), &[2, 4, 6])),
        "apart" => Some(with_target(from_integers(3, 2, &[&[1, 2], &[2, 3], &[3, 6]]), &[2, 4, 6])),
        _ => None,
    }
}

/// The id of the example that a table is; empty where it is none.
pub fn id_of(system: &System) -> &'static str {
    EXAMPLES.iter().map(|(id, _)| *id).find(|id| example(id).as_ref() == Some(system)).unwrap_or("")
}

/// Five houses that do not exist: the area in square metres, the same in square feet (1 square metre is 10.7639 square
/// feet), rooms, age in years; and a price in thousands.
pub fn houses() -> System {
    let areas = [(120, 4, 12), (85, 3, 40), (200, 6, 5), (64, 2, 71), (150, 5, 23)];
    let feet = Rational::new(107_639.into(), 10_000.into());
    let entries: Vec<Rational> = areas
        .iter()
        .flat_map(|&(area, rooms, age)| [integer(area), integer(area) * &feet, integer(rooms), integer(age)])
        .collect();
    with_target(ExactMatrix::from_row_slice(5, 4, &entries), &[290, 172, 486, 89, 350])
}

/// What the features of the houses are.
pub const HOUSE_FEATURES: [&str; 4] = ["area in m²", "area in ft²", "rooms", "age"];

fn with_target(features: ExactMatrix, target: &[i64]) -> System {
    System::new(features, Some(target.iter().copied().map(integer).collect())).unwrap_or_default()
}
