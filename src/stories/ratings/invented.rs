//! Ratings that nobody gave: from two tastes that are drawn, rounded to half points, with gaps.

use super::{HIGHEST, LOWEST, Ratings};
use crate::math::random::Random;

/// How many readers and films the invented table has.
const SIZE: (usize, usize) = (10, 8);
/// Of a hundred cells, so many are gaps.
const GAPS: u32 = 36;
/// Each row and each column keeps so many ratings.
const AT_LEAST: usize = 3;
/// From how many known ratings on some are kept back, and one of how many.
const ENOUGH: usize = 20;
const ONE_OF: usize = 6;

/// The table that belongs to a seed: a film is liked by everyone to some degree, and more or less by those who share its
/// taste; so the ratings before rounding, but for a little noise, have rank 2.
pub fn invent(seed: u64) -> Ratings {
    let mut random = Random::new(seed);
    let (rows, columns) = SIZE;
    let mut hundredths = |low: i64, high: i64| random.between(low, high) as f64 / 100.0;
    let tastes: Vec<f64> = (0..rows).map(|_| hundredths(-100, 100)).collect();
    let films: Vec<(f64, f64)> = (0..columns).map(|_| (hundredths(240, 370), hundredths(-180, 180))).collect();
    let mut cells: Vec<Vec<Option<f64>>> = Vec::new();
    for taste in &tastes {
        let rating = |(liked, shared): &(f64, f64)| {
            let exact = liked + taste * shared + hundredths(-20, 20);
            Some(((exact * 2.0).round() / 2.0).clamp(LOWEST, HIGHEST))
        };
        cells.push(films.iter().map(rating).collect());
    }
    for row in 0..rows {
        for column in 0..columns {
            let in_row = cells.get(row).map_or(0, |cells| cells.iter().flatten().count());
            let in_column = cells.iter().filter(|row| row.get(column).is_some_and(Option::is_some)).count();
            if random.below(100) < GAPS
                && in_row.min(in_column) > AT_LEAST
                && let Some(cell) = cells.get_mut(row).and_then(|cells| cells.get_mut(column))
            {
                *cell = None;
            }
        }
    }
    let held_out = kept_back(&cells, seed);
    Ratings::new(cells, &held_out)
}

/// The places whose ratings are kept back: a sixth of the known ones, in an order of all places that the seed draws, such
/// that each row and each column keeps two for the fit. None where fewer than 20 are known.
pub fn kept_back(cells: &[Vec<Option<f64>>], seed: u64) -> Vec<(usize, usize)> {
    let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut places: Vec<(usize, usize)> =
        (0..cells.len()).flat_map(|row| (0..columns).map(move |column| (row, column))).collect();
    // Another stretch of numbers than those that the ratings are made from.
    Random::new(seed.wrapping_add(0x5eed)).shuffle(&mut places);
    let is_known = |place: &(usize, usize)| cells.get(place.0).and_then(|row| *row.get(place.1)?).is_some();
    let mut left: Vec<(usize, usize)> = places.into_iter().filter(is_known).collect();
    let wanted = if left.len() < ENOUGH { 0 } else { left.len() / ONE_OF };
    let mut held_out: Vec<(usize, usize)> = Vec::new();
    for place in left.clone() {
        let in_row = left.iter().filter(|other| other.0 == place.0).count();
        let in_column = left.iter().filter(|other| other.1 == place.1).count();
        if held_out.len() < wanted && in_row.min(in_column) > 2 {
            left.retain(|other| *other != place);
            held_out.push(place);
        }
    }
    held_out.sort_unstable();
    held_out
}
