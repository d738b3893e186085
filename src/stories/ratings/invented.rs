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

/// The places whose ratings are kept back: drawn from the seed among the known ones, such that each row and each column
/// keeps two for the fit. None where fewer than 20 are known.
pub fn kept_back(cells: &[Vec<Option<f64>>], seed: u64) -> Vec<(usize, usize)> {
    let mut known: Vec<(usize, usize)> = Vec::new();
    for (row, cells) in cells.iter().enumerate() {
        known.extend(cells.iter().enumerate().filter(|(_, cell)| cell.is_some()).map(|(column, _)| (row, column)));
    }
    let wanted = if known.len() < ENOUGH { 0 } else { known.len() / ONE_OF };
    // Another stretch of the seed's numbers than the ratings are made from.
    let mut drawn = known.clone();
    Random::new(seed.wrapping_add(0x5eed)).shuffle(&mut drawn);
    let mut held_out: Vec<(usize, usize)> = Vec::new();
    for (row, column) in drawn {
        let left = |along: fn(&(usize, usize)) -> usize, index: usize| {
            let count = |places: &[(usize, usize)]| places.iter().filter(|place| along(place) == index).count();
            count(&known) - count(&held_out)
        };
        if held_out.len() < wanted && left(|place| place.0, row) > 2 && left(|place| place.1, column) > 2 {
            held_out.push((row, column));
        }
    }
    held_out.sort_unstable();
    held_out
}
