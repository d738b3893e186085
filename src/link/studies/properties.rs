//! The keys of the lab `properties`.

use super::{Pairs, read_numbers, read_second, read_whole, write_numbers, write_second, write_whole};
use crate::link::Prediction;
use crate::link::decode::{read_prediction, read_system};
use crate::link::encode::{write_prediction, write_system};
use crate::link::key::Key;
use crate::link::notice::Notice;
use crate::link::query::Query;
use crate::math::System;
use crate::stories::layers::{LONGEST, WIDEST};

/// What the lab of products and sums shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PropertiesAddress {
    /// `m`: the matrix A; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `n`: the matrix B; `None` leaves the choice to the lab.
    pub second: Option<System>,
    /// `layers`: the widths of the chain, two at least; `None` leaves them to the lab.
    pub layers: Option<Vec<u64>>,
    /// `seed`: which layers of these widths; `None` leaves it to the lab.
    pub seed: Option<u64>,
    /// `predict`: whether the page asks first.
    pub prediction: Option<Prediction>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> PropertiesAddress {
    PropertiesAddress {
        system: read_system(query, notices),
        second: read_second(query, notices),
        layers: read_numbers(Key::Layers, query, notices, |widths| {
            (2..=LONGEST).contains(&widths.len()) && widths.iter().all(|width| (1..=WIDEST as u64).contains(width))
        }),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
        prediction: read_prediction(query, notices),
    }
}

pub(super) fn write(address: &PropertiesAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    write_second(address.second.as_ref(), pairs);
    write_numbers(Key::Layers, address.layers.as_deref(), pairs);
    write_whole(Key::Seed, address.seed, pairs);
    write_prediction(address.prediction, pairs);
}
