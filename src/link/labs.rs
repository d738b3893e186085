//! The keys of the labs map, subspaces and solve, both ways.

use super::address::{Angles, Layer, MapAddress, SolveAddress, Space, SubspacesAddress};
use super::decode::{choose, read_prediction, read_system};
use super::encode::{write_prediction, write_system};
use super::key::Key;
use super::matrix::{entries, write_right_hand_side};
use super::notice::Notice;
use super::number::{read_number, write_number};
use super::query::Query;
use crate::math::{Rational, System};
use num_traits::{One, ToPrimitive, Zero};

/// The most free variables that a link names: more than any matrix has.
const MOST_FREE: usize = crate::math::system::MAX_SIZE;

type Pairs = Vec<(Key, String)>;

pub(super) fn read_map(query: &mut Query, notices: &mut Vec<Notice>) -> MapAddress {
    let system = read_system(query, notices);
    let columns = system.as_ref().map(System::columns);
    let x =
        read_value(query, Key::Vector, notices, |text| numbers(text).filter(|entries| Some(entries.len()) == columns));
    MapAddress {
        x,
        system,
        morph: read_value(query, Key::Morph, notices, |text| {
            read_number(text).ok().filter(|t| *t >= Rational::zero() && *t <= Rational::one())
        }),
        views: read_value(query, Key::View, notices, |text| match text.split_once(';') {
            Some((domain, codomain)) => Some([angles(domain)?, angles(codomain)?]),
            None => angles(text).map(|both| [both; 2]),
        }),
        layers: read_value(query, Key::Show, notices, layers),
        prediction: read_prediction(query, notices),
    }
}

pub(super) fn write_map(address: &MapAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    let columns = address.system.as_ref().map_or(0, System::columns);
    if let Some(x) = address.x.as_ref().filter(|x| x.len() == columns && columns > 0) {
        pairs.push((Key::Vector, write_right_hand_side(x)));
    }
    if let Some(t) = &address.morph {
        pairs.push((Key::Morph, write_number(t)));
    }
    if let Some([domain, codomain]) = address.views {
        let both = if domain == codomain { String::new() } else { format!(";{}", written_angles(codomain)) };
        pairs.push((Key::View, written_angles(domain) + &both));
    }
    if let Some(layers) = &address.layers {
        let names: Vec<&str> = layers.iter().map(|layer| layer.name()).collect();
        pairs.push((Key::Show, if names.is_empty() { NO_LAYER.to_owned() } else { names.join(",") }));
    }
    write_prediction(address.prediction, pairs);
}

pub(super) fn read_subspaces(query: &mut Query, notices: &mut Vec<Notice>) -> SubspacesAddress {
    SubspacesAddress {
        system: read_system(query, notices),
        space: choose(query, Key::Space, &Space::ALL, notices),
        prediction: read_prediction(query, notices),
    }
}

pub(super) fn write_subspaces(address: &SubspacesAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    if let Some((name, _)) = Space::ALL.iter().find(|(_, space)| Some(*space) == address.space) {
        pairs.push((Key::Space, (*name).to_owned()));
    }
    write_prediction(address.prediction, pairs);
}

pub(super) fn read_solve(query: &mut Query, notices: &mut Vec<Notice>) -> SolveAddress {
    let system = read_system(query, notices);
    let free = read_value(query, Key::Free, notices, |text| numbers(text).filter(|free| free.len() <= MOST_FREE));
    SolveAddress {
        free: without_last_zeros(free.unwrap_or_default()),
        view: read_value(query, Key::View, notices, angles),
        system,
        prediction: read_prediction(query, notices),
    }
}

pub(super) fn write_solve(address: &SolveAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    if !address.free.is_empty() {
        pairs.push((Key::Free, write_right_hand_side(&address.free)));
    }
    if let Some(view) = address.view {
        pairs.push((Key::View, written_angles(view)));
    }
    write_prediction(address.prediction, pairs);
}

/// The value of a key where it can be read; where it cannot, a notice says so.
pub(super) fn read_value<T>(
    query: &mut Query,
    key: Key,
    notices: &mut Vec<Notice>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = query.take(key, notices)?;
    let value = read(&text);
    if value.is_none() {
        notices.push(Notice::Value { key, text });
    }
    value
}

pub(super) fn numbers(text: &str) -> Option<Vec<Rational>> {
    entries(text).into_iter().map(|entry| read_number(entry).ok()).collect()
}

/// Zeros at the end say nothing: free variables that are not named are zero.
fn without_last_zeros(mut values: Vec<Rational>) -> Vec<Rational> {
    while values.last().is_some_and(Zero::is_zero) {
        values.pop();
    }
    values
}

/// What a link says where nothing is drawn besides.
const NO_LAYER: &str = "none";

fn layers(text: &str) -> Option<Vec<Layer>> {
    if text.eq_ignore_ascii_case(NO_LAYER) {
        return Some(Vec::new());
    }
    let named = |name: &str| Layer::ALL.into_iter().find(|layer| layer.name().eq_ignore_ascii_case(name));
    let layers: Vec<Layer> = entries(text).into_iter().map(named).collect::<Option<_>>()?;
    Some(Layer::ALL.into_iter().filter(|layer| layers.contains(layer)).collect())
}

/// `turn,tilt` in degrees.
pub(super) fn angles(text: &str) -> Option<Angles> {
    let (turn, tilt) = text.split_once(',')?;
    let hundredths = |text: &str| {
        let degrees = read_number(text.trim()).ok()?;
        (degrees * Rational::from_integer(100.into())).round().to_integer().to_i32()
    };
    let (turn, tilt) = (hundredths(turn)?, hundredths(tilt)?);
    // Whole turns make no difference.
    let turn = 18_000 - (18_000 - turn.checked_rem(36_000)?).rem_euclid(36_000);
    (-9000..=9000).contains(&tilt).then_some(Angles { turn, tilt })
}

pub(super) fn written_angles(angles: Angles) -> String {
    let degrees = |hundredths: i32| {
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let part = if part == 0 { String::new() } else { format!(".{part:02}") };
        format!("{sign}{whole}{part}")
    };
    format!("{},{}", degrees(angles.turn), degrees(angles.tilt))
}
