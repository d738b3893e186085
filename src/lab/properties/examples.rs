//! One-click pairs: for each inequality one where it holds with equality and one where it is strict.

use crate::math::System;
use crate::math::text::parse_line;
use crate::stories::layers::{Law, Relation};

/// A pair of matrices that shows something.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its identifier.
    pub id: &'static str,
    /// What the button says.
    pub name: &'static str,
    /// The statement that it is an example for.
    pub law: Law,
    /// How the two sides of that compare here.
    pub relation: Relation,
    a: &'static str,
    b: &'static str,
}

impl Example {
    /// The matrices.
    pub fn pair(&self) -> Option<[System; 2]> {
        let read = |text| parse_line(text).ok().map(|read| read.system);
        Some([read(self.a)?, read(self.b)?])
    }
}

const fn example(
    id: &'static str,
    name: &'static str,
    law: Law,
    relation: Relation,
    [a, b]: [&'static str; 2],
) -> Example {
    Example { id, name, law, relation, a, b }
}

/// The examples, those with equality first.
pub const EXAMPLES: [Example; 8] = [
    example("full-factor", "AB keeps all of B", Law::Product, Relation::Equal, ["1 2; 3 4", "1 2; 2 4"]),
    example(
        "most-lost",
        "AB loses all it can",
        Law::Sylvester,
        Relation::Equal,
        ["1 1 0; 0 1 0; 0 0 0", "0 0 0; 0 1 2; 0 1 3"],
    ),
    example("apart", "The sum adds up", Law::Sum, Relation::Equal, ["1 0; 0 0", "0 0; 0 1"]),
    example(
        "cancel",
        "The sum cancels",
        Law::Difference,
        Relation::Equal,
        ["1 0 2; 0 1 1; 1 1 1", "-1 0 -2; 0 0 0; 0 0 0"],
    ),
    example("thrown-away", "AB loses more than min", Law::Product, Relation::Strict, ["1 0; 0 0", "0 0; 0 1"]),
    example(
        "between",
        "AB between both limits",
        Law::Sylvester,
        Relation::Strict,
        ["1 0 0 0; 0 1 0 0; 0 0 0 0; 0 0 0 0", "0 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 0"],
    ),
    example("overlap", "The sum overlaps", Law::Sum, Relation::Strict, ["1 2; 2 4", "1 2; 2 4"]),
    example("beyond", "The sum above both", Law::Difference, Relation::Strict, ["1 0; 0 1", "-1 0; 0 1"]),
];

/// The example with this identifier.
pub fn named(id: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.id == id)
}
