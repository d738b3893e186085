//! The keys of the lab `recommender`.

use super::{Pairs, read_whole, size, write_whole};
use crate::link::key::Key;
use crate::link::labs::read_value;
use crate::link::matrix::entries;
use crate::link::notice::Notice;
use crate::link::number::{read_number, write_number};
use crate::link::query::Query;
use crate::math::Rational;
use crate::math::system::MAX_SIZE;
use num_traits::Signed;

/// The lowest and the highest rating of a link.
const RATINGS: (i64, i64) = (1, 5);

/// How a gap is written.
const GAP: &str = "_";

/// What the lab of ratings shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecommenderAddress {
    /// `cells`: the ratings, 1 to 5, a row each reader, `None` for a gap; `None` as a whole leaves them to the seed.
    pub cells: Option<Vec<Vec<Option<Rational>>>>,
    /// `k`: the number of factors; `None` leaves it to the lab.
    pub rank: Option<u64>,
    /// `lambda`: the price of large factors, positive; `None` leaves it to the lab.
    pub lambda: Option<Rational>,
    /// `step`: how many steps of the fit are done; `None` for none.
    pub step: Option<u64>,
    /// `seed`: what is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> RecommenderAddress {
    RecommenderAddress {
        cells: read_value(query, Key::Cells, notices, read_cells),
        rank: read_whole(Key::RankKept, 1, 12, query, notices),
        lambda: read_value(query, Key::Lambda, notices, |text| size(text).filter(Signed::is_positive)),
        step: read_whole(Key::Step, 0, 400, query, notices),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
    }
}

pub(super) fn write(address: &RecommenderAddress, pairs: &mut Pairs) {
    if let Some(cells) = &address.cells {
        pairs.push((Key::Cells, write_cells(cells)));
    }
    write_whole(Key::RankKept, address.rank, pairs);
    if let Some(lambda) = &address.lambda {
        pairs.push((Key::Lambda, write_number(lambda)));
    }
    write_whole(Key::Step, address.step, pairs);
    write_whole(Key::Seed, address.seed, pairs);
}

/// Rows by `;`, ratings by `,`, gaps as `_`; all rows of one length, 2 to [`MAX_SIZE`] each way.
fn read_cells(text: &str) -> Option<Vec<Vec<Option<Rational>>>> {
    let text = text.strip_suffix(';').unwrap_or(text);
    let row = |row: &str| entries(row).into_iter().map(read_cell).collect::<Option<Vec<_>>>();
    let rows: Vec<Vec<Option<Rational>>> = text.split(';').map(row).collect::<Option<_>>()?;
    let columns = rows.first().map_or(0, Vec::len);
    let sizes = 2..=MAX_SIZE;
    let whole = sizes.contains(&rows.len()) && sizes.contains(&columns) && rows.iter().all(|row| row.len() == columns);
    whole.then_some(rows)
}

fn read_cell(text: &str) -> Option<Option<Rational>> {
    if text == GAP {
        return Some(None);
    }
    let (lowest, highest) = RATINGS;
    let rating = read_number(text).ok()?;
    (Rational::from_integer(lowest.into()) <= rating && rating <= Rational::from_integer(highest.into()))
        .then_some(Some(rating))
}

fn write_cells(cells: &[Vec<Option<Rational>>]) -> String {
    let cell = |cell: &Option<Rational>| cell.as_ref().map_or_else(|| GAP.to_owned(), write_number);
    let row = |row: &Vec<Option<Rational>>| row.iter().map(cell).collect::<Vec<_>>().join(",");
    cells.iter().map(row).collect::<Vec<_>>().join(";")
}
