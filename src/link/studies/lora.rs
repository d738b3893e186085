//! The keys of the lab `lora`.

use super::{Pairs, read_second, read_whole, write_second, write_whole};
use crate::link::decode::read_system;
use crate::link::encode::write_system;
use crate::link::key::Key;
use crate::link::notice::Notice;
use crate::link::query::Query;
use crate::math::System;

/// What the lab of low-rank updates shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoraAddress {
    /// `m`: the factor B of the small update; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `n`: its factor A; `None` leaves the choice to the lab.
    pub second: Option<System>,
    /// `k`: the rank of the update; `None` leaves it to the lab.
    pub rank: Option<u64>,
    /// `seed`: what is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> LoraAddress {
    LoraAddress {
        system: read_system(query, notices),
        second: read_second(query, notices),
        rank: read_whole(Key::RankKept, 1, 65536, query, notices),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
    }
}

pub(super) fn write(address: &LoraAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    write_second(address.second.as_ref(), pairs);
    write_whole(Key::RankKept, address.rank, pairs);
    write_whole(Key::Seed, address.seed, pairs);
}
