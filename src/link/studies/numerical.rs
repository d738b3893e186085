//! The keys of the lab `numerical`.

use super::{Pairs, read_whole, write_whole};
use crate::link::decode::read_system;
use crate::link::encode::write_system;
use crate::link::key::Key;
use crate::link::labs::read_value;
use crate::link::notice::Notice;
use crate::link::number::{read_number, write_number};
use crate::link::query::Query;
use crate::math::{Rational, System};
use num_traits::Signed;

/// What the lab of numerical rank shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumericalAddress {
    /// `m`: the matrix; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `tol`: the tolerance itself; `None` for NumPy’s default.
    pub tolerance: Option<Rational>,
    /// `seed`: what is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> NumericalAddress {
    NumericalAddress {
        system: read_system(query, notices),
        tolerance: read_value(query, Key::Tolerance, notices, |text| {
            read_number(text).ok().filter(|tolerance| !tolerance.is_negative())
        }),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
    }
}

pub(super) fn write(address: &NumericalAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    if let Some(tolerance) = &address.tolerance {
        pairs.push((Key::Tolerance, write_number(tolerance)));
    }
    write_whole(Key::Seed, address.seed, pairs);
}
