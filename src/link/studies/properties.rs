//! The keys of the lab `properties`.

use super::{Pairs, read_second, write_second};
use crate::link::decode::read_system;
use crate::link::encode::write_system;
use crate::link::notice::Notice;
use crate::link::query::Query;
use crate::math::System;

/// What the lab of products and sums shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PropertiesAddress {
    /// `m`: the matrix A; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `n`: the matrix B; `None` leaves the choice to the lab.
    pub second: Option<System>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> PropertiesAddress {
    PropertiesAddress { system: read_system(query, notices), second: read_second(query, notices) }
}

pub(super) fn write(address: &PropertiesAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    write_second(address.second.as_ref(), pairs);
}
