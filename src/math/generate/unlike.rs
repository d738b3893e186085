//! Replaces rows that are equal to others.
//!
//! Where the rank is small, the matrix tall and the limit narrow, few rows are within reach of the random mixing, and
//! every candidate may have met one of them twice. Then a row is built anew, straight from the reduced form.

use super::{Candidate, Recipe, RightHandSide, Rows, add_multiple, are_proportional, exact, fits};
use crate::math::random::Random;
use crate::math::rank::rank_of;

/// Gives every row whose coefficients equal those of an earlier one new coefficients, unlike those of all other rows.
///
/// The coefficients of an equal row remain in the other one, and what replaces them is a combination of rows of the form:
/// the row space stays. Of two directions with entries up to 3, the twelve combinations whose factors add up to 1 or 2
/// in absolute value have entries up to 6, and at most eleven rows stand beside the new one. So from a rank of 2 and a
/// limit of 6 on there is always such a row; below that, an equal row may stay.
pub(super) fn part_equal_rows(recipe: &Recipe, candidate: &mut Candidate, random: &mut Random) {
    let Candidate { form, rows } = candidate;
    for index in 1..rows.len() {
        let is_new = rows[..index].iter().all(|row| !equal(recipe, row, &rows[index]));
        if is_new {
            continue;
        }
        let others: Rows = rows.iter().enumerate().filter(|&(i, _)| i != index).map(|(_, row)| row.clone()).collect();
        let mut choices = combinations(recipe, form);
        choices.retain(|made| fits(recipe, made) && others.iter().all(|row| !equal(recipe, row, made)));
        random.shuffle(&mut choices);
        // As in judging: rather not a multiple of another row, then few zeros.
        choices.sort_by_cached_key(|made| {
            let multiples =
                others.iter().filter(|row| are_proportional(coefficients(recipe, row), coefficients(recipe, made)));
            (multiples.count(), made.iter().filter(|&&entry| entry == 0).count())
        });
        // The contradiction of an inconsistent system may have hung on the old right-hand side. If the other rows are
        // consistent, only one right-hand side of the new row keeps them so: another choice brings it back.
        let replacement = choices.into_iter().find(|made| {
            let mut all = others.clone();
            all.push(made.clone());
            rank_of(&exact(&all)) == form.len()
        });
        if let Some(made) = replacement {
            rows[index] = made;
        }
    }
}

/// The combinations of two rows of the form with factors up to 3, for an inconsistent system with some right-hand sides.
fn combinations(recipe: &Recipe, form: &Rows) -> Rows {
    let (directions, contradiction) = form.split_at(recipe.rank.min(form.len()));
    let inconsistent = recipe.right_hand_side == RightHandSide::Inconsistent;
    let sides = if inconsistent { -2..=2 } else { 0..=0 };
    let mut made = Rows::new();
    for (i, first) in directions.iter().enumerate() {
        for second in &directions[..i] {
            for (one, two) in (-3..=3).flat_map(|one| (-3..=3).map(move |two| (one, two))) {
                for side in sides.clone() {
                    let mut row = vec![0; first.len()];
                    add_multiple(&mut row, first, one);
                    add_multiple(&mut row, second, two);
                    if let Some(last) = contradiction.first() {
                        add_multiple(&mut row, last, side);
                    }
                    made.push(row);
                }
            }
        }
    }
    made
}

fn coefficients<'a>(recipe: &Recipe, row: &'a [i64]) -> &'a [i64] {
    &row[..recipe.columns]
}

fn equal(recipe: &Recipe, row: &[i64], other: &[i64]) -> bool {
    coefficients(recipe, row) == coefficients(recipe, other)
}
