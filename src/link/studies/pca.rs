//! The keys of the lab `pca`.

use super::{Pairs, read_whole, write_whole};
use crate::link::address::Angles;
use crate::link::decode::{choose, read_system};
use crate::link::encode::write_system;
use crate::link::key::Key;
use crate::link::labs::{angles, numbers, read_value, written_angles};
use crate::link::matrix::write_right_hand_side;
use crate::link::notice::Notice;
use crate::link::query::Query;
use crate::math::system::MAX_SIZE;
use crate::math::{Rational, System};
use crate::stories::jacobian::Model;
use crate::stories::pca::{Centring, FLATTEST};

/// A part of the lab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PcaPart {
    /// Points and their principal components.
    #[default]
    Points,
    /// The rank of a Jacobian.
    Jacobian,
    /// A square matrix through determinant, inverse, factors and eigenvalues.
    Lenses,
}

const PARTS: [(&str, PcaPart); 3] =
    [("points", PcaPart::Points), ("jacobian", PcaPart::Jacobian), ("lenses", PcaPart::Lenses)];
const CENTRINGS: [(&str, Centring); 2] = [("1", Centring::Mean), ("0", Centring::Nothing)];

/// What the lab of principal components shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PcaAddress {
    /// `show`: the part of the lab; `None` for the points.
    pub part: Option<PcaPart>,
    /// `m`: the points, a row each, the Jacobian, or the square matrix; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `k`: how many components are kept; `None` leaves it to the lab.
    pub rank: Option<u64>,
    /// `seed`: the cloud that is generated; `None` leaves it to the lab.
    pub seed: Option<u64>,
    /// `flat`: how flat the cloud is, from 0 to [`FLATTEST`].
    pub flattened: Option<u64>,
    /// `centre`: whether the mean is taken out first.
    pub centring: Option<Centring>,
    /// `model`: the model whose Jacobian is shown.
    pub model: Option<Model>,
    /// `at`: the values of the model's parameters.
    pub parameters: Option<Vec<Rational>>,
    /// `x`: where the model is measured, at most [`MAX_SIZE`] places.
    pub measurements: Option<Vec<Rational>>,
    /// `view`: where the viewer stands; `None` where one sees all three axes.
    pub view: Option<Angles>,
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> PcaAddress {
    let model = choose(query, Key::Model, &Model::ALL, notices);
    let parameters = model.unwrap_or_default().parameters().len();
    PcaAddress {
        part: choose(query, Key::Show, &PARTS, notices),
        system: read_system(query, notices),
        rank: read_whole(Key::RankKept, 0, 64, query, notices),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
        flattened: read_whole(Key::Flattened, 0, FLATTEST, query, notices),
        centring: choose(query, Key::Centre, &CENTRINGS, notices),
        model,
        parameters: read_value(query, Key::At, notices, |text| {
            numbers(text).filter(|values| values.len() == parameters)
        }),
        measurements: read_value(query, Key::Vector, notices, |text| {
            numbers(text).filter(|values| (1..=MAX_SIZE).contains(&values.len()))
        }),
        view: read_value(query, Key::View, notices, angles),
    }
}

pub(super) fn write(address: &PcaAddress, pairs: &mut Pairs) {
    fn word<T: PartialEq>(key: Key, value: Option<T>, words: &[(&str, T)], pairs: &mut Pairs) {
        let named = value.and_then(|value| words.iter().find(|(_, known)| *known == value));
        pairs.extend(named.map(|(name, _)| (key, (*name).to_owned())));
    }
    word(Key::Show, address.part, &PARTS, pairs);
    write_system(address.system.as_ref(), pairs);
    word(Key::Model, address.model, &Model::ALL, pairs);
    if let Some(parameters) = &address.parameters {
        pairs.push((Key::At, write_right_hand_side(parameters)));
    }
    if let Some(measurements) = &address.measurements {
        pairs.push((Key::Vector, write_right_hand_side(measurements)));
    }
    write_whole(Key::Seed, address.seed, pairs);
    write_whole(Key::Flattened, address.flattened, pairs);
    write_whole(Key::RankKept, address.rank, pairs);
    word(Key::Centre, address.centring, &CENTRINGS, pairs);
    if let Some(view) = address.view {
        pairs.push((Key::View, written_angles(view)));
    }
}
