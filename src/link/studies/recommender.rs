//! The keys of the lab `recommender`.

use super::{Pairs, read_whole, write_whole};
use crate::link::key::Key;
use crate::link::notice::Notice;
use crate::link::query::Query;

/// What the lab of ratings shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecommenderAddress {
    /// `k`: the number of factors; `None` leaves it to the lab.
    pub rank: Option<u64>,
    /// `seed`: what is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> RecommenderAddress {
    RecommenderAddress {
        rank: read_whole(Key::RankKept, 0, 64, query, notices),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
    }
}

pub(super) fn write(address: &RecommenderAddress, pairs: &mut Pairs) {
    write_whole(Key::RankKept, address.rank, pairs);
    write_whole(Key::Seed, address.seed, pairs);
}
