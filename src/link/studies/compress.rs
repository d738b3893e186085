//! The keys of the lab `compress`.

use super::{Pairs, read_whole, write_whole};
use crate::link::decode::read_system;
use crate::link::encode::write_system;
use crate::link::key::Key;
use crate::link::notice::Notice;
use crate::link::query::Query;
use crate::math::System;

/// What the lab of pictures at low rank shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompressAddress {
    /// `m`: a small matrix in place of a picture; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `k`: the rank kept; `None` leaves it to the lab.
    pub rank: Option<u64>,
    /// `seed`: what is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> CompressAddress {
    CompressAddress {
        system: read_system(query, notices),
        rank: read_whole(Key::RankKept, 0, 512, query, notices),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
    }
}

pub(super) fn write(address: &CompressAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    write_whole(Key::RankKept, address.rank, pairs);
    write_whole(Key::Seed, address.seed, pairs);
}
