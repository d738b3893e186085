//! The keys of the lab `lora`.

use super::{Pairs, read_numbers, read_second, read_whole, write_numbers, write_second, write_whole};
use crate::link::Prediction;
use crate::link::decode::{read_prediction, read_system};
use crate::link::encode::{write_prediction, write_system};
use crate::link::key::Key;
use crate::link::notice::Notice;
use crate::link::query::Query;
use crate::math::System;
use crate::stories::lora::toy::{MOST_STEPS, SIZE};
use crate::stories::lora::{Bits, MOST_MATRICES, WIDEST};

/// What the lab of low-rank updates shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoraAddress {
    /// `m`: the factor B of the small update; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `n`: its factor A; `None` leaves the choice to the lab.
    pub second: Option<System>,
    /// `k`: the rank of the update that is counted; `None` leaves it to the lab.
    pub rank: Option<u64>,
    /// `dim`: rows, columns and number of the adapted matrices.
    pub dimensions: Option<[u64; 3]>,
    /// `bits`: of frozen weights, of what is trained, of the optimiser's moments.
    pub bits: Option<[u64; 3]>,
    /// `toy`: the rank of the toy task's update, and the rank that it needs.
    pub toy: Option<[u64; 2]>,
    /// `seed`: which toy task; `None` leaves it to the lab.
    pub seed: Option<u64>,
    /// `step`: how many steps it has been trained.
    pub step: Option<u64>,
    /// `predict`: whether the page asks first.
    pub prediction: Option<Prediction>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> LoraAddress {
    let widest = u64::from(WIDEST);
    let within = |numbers: &[u64], most: u64| numbers.iter().all(|number| (1..=most).contains(number));
    LoraAddress {
        system: read_system(query, notices),
        second: read_second(query, notices),
        rank: read_whole(Key::RankKept, 1, widest, query, notices),
        dimensions: read_array(Key::Dimensions, query, notices, |[rows, columns, count]: &[u64; 3]| {
            within(&[*rows, *columns], widest) && within(&[*count], u64::from(MOST_MATRICES))
        }),
        bits: read_array(Key::Bits, query, notices, |bits: &[u64; 3]| {
            bits.iter().all(|bits| Bits::ALL.iter().any(|known| u64::from(known.number()) == *bits))
        }),
        toy: read_array(Key::Toy, query, notices, |ranks: &[u64; 2]| within(ranks, SIZE as u64)),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
        step: read_whole(Key::Step, 0, MOST_STEPS as u64, query, notices),
        prediction: read_prediction(query, notices),
    }
}

fn read_array<const N: usize>(
    key: Key,
    query: &mut Query,
    notices: &mut Vec<Notice>,
    accepted: impl FnOnce(&[u64; N]) -> bool,
) -> Option<[u64; N]> {
    let numbers = read_numbers(key, query, notices, |numbers| numbers.try_into().is_ok_and(accepted));
    numbers.and_then(|numbers| numbers.try_into().ok())
}

pub(super) fn write(address: &LoraAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    write_second(address.second.as_ref(), pairs);
    write_whole(Key::RankKept, address.rank, pairs);
    write_numbers(Key::Dimensions, address.dimensions.as_ref().map(<[u64; 3]>::as_slice), pairs);
    write_numbers(Key::Bits, address.bits.as_ref().map(<[u64; 3]>::as_slice), pairs);
    write_numbers(Key::Toy, address.toy.as_ref().map(<[u64; 2]>::as_slice), pairs);
    write_whole(Key::Seed, address.seed, pairs);
    write_whole(Key::Step, address.step, pairs);
    write_prediction(address.prediction, pairs);
}
