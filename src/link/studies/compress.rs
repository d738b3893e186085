//! The keys of the lab `compress`.

use super::{Pairs, read_whole, write_whole};
use crate::link::address::Prediction;
use crate::link::decode::{choose, read_prediction, read_system};
use crate::link::encode::{write_prediction, write_system};
use crate::link::key::Key;
use crate::link::notice::Notice;
use crate::link::query::Query;
use crate::math::System;
use crate::stories::compression::picture::Generated;

/// A picture as far as a link carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkedPicture {
    /// One that the lab makes.
    Generated(Generated),
    /// The visitor's own, which never leaves their device: the link only says that there was one.
    Own,
}

/// What the lab of pictures at low rank shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompressAddress {
    /// `m`: a small matrix in place of a picture; `None` for a picture.
    pub system: Option<System>,
    /// `picture`: which one; `None` leaves it to the lab.
    pub picture: Option<LinkedPicture>,
    /// `tone`: whether a picture is grey or in colour.
    pub tone: Tone,
    /// `k`: the rank kept; `None` leaves it to the lab.
    pub rank: Option<u64>,
    /// `seed`: what is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
    /// `predict`: whether the lab asks first; `None` leaves it to the lab.
    pub prediction: Option<Prediction>,
}

/// What of a picture is compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Its brightness.
    #[default]
    Grey,
    /// Red, green and blue.
    Colour,
}

const TONES: [(&str, Tone); 2] = [("grey", Tone::Grey), ("colour", Tone::Colour)];

/// The names of the pictures.
fn pictures() -> Vec<(&'static str, LinkedPicture)> {
    let generated = Generated::ALL.into_iter().map(|(name, picture)| (name, LinkedPicture::Generated(picture)));
    generated.chain([("own", LinkedPicture::Own)]).collect()
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> CompressAddress {
    CompressAddress {
        system: read_system(query, notices),
        picture: choose(query, Key::Picture, &pictures(), notices),
        tone: choose(query, Key::Tone, &TONES, notices).unwrap_or_default(),
        rank: read_whole(Key::RankKept, 0, 512, query, notices),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
        prediction: read_prediction(query, notices),
    }
}

pub(super) fn write(address: &CompressAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    if let Some((name, _)) = pictures().into_iter().find(|(_, picture)| Some(*picture) == address.picture) {
        pairs.push((Key::Picture, name.to_owned()));
    }
    if address.tone == Tone::Colour {
        pairs.push((Key::Tone, "colour".to_owned()));
    }
    write_whole(Key::RankKept, address.rank, pairs);
    write_whole(Key::Seed, address.seed, pairs);
    write_prediction(address.prediction, pairs);
}
