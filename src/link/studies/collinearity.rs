//! The keys of the lab `collinearity`.

use super::{Pairs, read_size, read_whole, write_whole};
use crate::link::decode::read_system;
use crate::link::encode::write_system;
use crate::link::key::Key;
use crate::link::notice::Notice;
use crate::link::number::write_number;
use crate::link::query::Query;
use crate::math::{Rational, System};

/// What the lab of collinear features shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollinearityAddress {
    /// `m`, `b`: the features, a column each, and the target; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `lambda`: the price of large weights, not negative; `None` leaves it to the lab.
    pub lambda: Option<Rational>,
    /// `noise`: the size of the noise on one feature, not negative; `None` for none.
    pub noise: Option<Rational>,
    /// `seed`: what is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> CollinearityAddress {
    CollinearityAddress {
        system: read_system(query, notices),
        lambda: read_size(Key::Lambda, query, notices),
        noise: read_size(Key::Noise, query, notices),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
    }
}

pub(super) fn write(address: &CollinearityAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    for (key, size) in [(Key::Lambda, &address.lambda), (Key::Noise, &address.noise)] {
        if let Some(size) = size {
            pairs.push((key, write_number(size)));
        }
    }
    write_whole(Key::Seed, address.seed, pairs);
}
