//! The keys of the studies: the labs about floating point and low rank. One lab a file, both ways.

mod collinearity;
mod compress;
mod lora;
mod numerical;
mod pca;
mod properties;
mod recommender;

pub use collinearity::CollinearityAddress;
pub use compress::{CompressAddress, LinkedPicture, Tone};
pub use lora::LoraAddress;
pub use numerical::{NumericalAddress, ToleranceRule};
pub use pca::{PcaAddress, PcaPart};
pub use properties::PropertiesAddress;
pub use recommender::RecommenderAddress;

use super::key::Key;
use super::labs::read_value;
use super::matrix::{read_matrix, write_matrix};
use super::notice::Notice;
use super::number::read_number;
use super::query::Query;
use crate::math::float::nearest;
use crate::math::{ExactMatrix, Rational, System};
use num_traits::Signed;

type Pairs = Vec<(Key, String)>;

/// What a study shows, as far as a link carries it.
#[derive(Clone, Debug, PartialEq)]
pub enum StudyAddress {
    /// Numerical rank.
    Numerical(NumericalAddress),
    /// Pictures at low rank.
    Compress(CompressAddress),
    /// Rank in products and sums.
    Properties(PropertiesAddress),
    /// Low-rank updates.
    Lora(LoraAddress),
    /// Collinear features and ridge.
    Collinearity(CollinearityAddress),
    /// A table of ratings from few factors.
    Recommender(RecommenderAddress),
    /// Principal components, and the rank of a Jacobian.
    Pca(PcaAddress),
}

impl StudyAddress {
    /// Each lab as somebody finds it who has not been there, with its name in a route.
    pub fn all() -> [(&'static str, Self); 7] {
        [
            ("numerical", Self::Numerical(NumericalAddress::default())),
            ("compress", Self::Compress(CompressAddress::default())),
            ("properties", Self::Properties(PropertiesAddress::default())),
            ("lora", Self::Lora(LoraAddress::default())),
            ("collinearity", Self::Collinearity(CollinearityAddress::default())),
            ("recommender", Self::Recommender(RecommenderAddress::default())),
            ("pca", Self::Pca(PcaAddress::default())),
        ]
    }

    /// The lab's name in a route.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Numerical(_) => "numerical",
            Self::Compress(_) => "compress",
            Self::Properties(_) => "properties",
            Self::Lora(_) => "lora",
            Self::Collinearity(_) => "collinearity",
            Self::Recommender(_) => "recommender",
            Self::Pca(_) => "pca",
        }
    }

    pub(super) fn read(&mut self, query: &mut Query, notices: &mut Vec<Notice>) {
        match self {
            Self::Numerical(address) => *address = numerical::read(query, notices),
            Self::Compress(address) => *address = compress::read(query, notices),
            Self::Properties(address) => *address = properties::read(query, notices),
            Self::Lora(address) => *address = lora::read(query, notices),
            Self::Collinearity(address) => *address = collinearity::read(query, notices),
            Self::Recommender(address) => *address = recommender::read(query, notices),
            Self::Pca(address) => *address = pca::read(query, notices),
        }
    }

    pub(super) fn write(&self, pairs: &mut Pairs) {
        match self {
            Self::Numerical(address) => numerical::write(address, pairs),
            Self::Compress(address) => compress::write(address, pairs),
            Self::Properties(address) => properties::write(address, pairs),
            Self::Lora(address) => lora::write(address, pairs),
            Self::Collinearity(address) => collinearity::write(address, pairs),
            Self::Recommender(address) => recommender::write(address, pairs),
            Self::Pca(address) => pca::write(address, pairs),
        }
    }
}

/// The matrix of `n`, without a right-hand side.
fn read_second(query: &mut Query, notices: &mut Vec<Notice>) -> Option<System> {
    let text = query.take(Key::SecondMatrix, notices)?;
    let read: Result<ExactMatrix, _> = read_matrix(&text);
    let matrix = read.map_err(|problem| notices.push(Notice::Matrix { problem })).ok()?;
    System::new(matrix, None).ok()
}

fn write_second(system: Option<&System>, pairs: &mut Pairs) {
    if let Some(system) = system {
        pairs.push((Key::SecondMatrix, write_matrix(system.coefficients())));
    }
}

/// A whole number, from `least` to `most`.
fn read_whole(key: Key, least: u64, most: u64, query: &mut Query, notices: &mut Vec<Notice>) -> Option<u64> {
    read_value(query, key, notices, |text| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten().filter(|number| (least..=most).contains(number))
    })
}

/// A size: a number that is not negative, and not beyond the largest double.
fn read_size(key: Key, query: &mut Query, notices: &mut Vec<Notice>) -> Option<Rational> {
    read_value(query, key, notices, size)
}

fn size(text: &str) -> Option<Rational> {
    read_number(text).ok().filter(|size| !size.is_negative() && nearest(size).is_finite())
}

fn write_whole(key: Key, number: Option<u64>, pairs: &mut Pairs) {
    if let Some(number) = number {
        pairs.push((key, number.to_string()));
    }
}

/// Whole numbers by `,`, where they are `accepted`.
fn read_numbers(
    key: Key,
    query: &mut Query,
    notices: &mut Vec<Notice>,
    accepted: impl FnOnce(&[u64]) -> bool,
) -> Option<Vec<u64>> {
    read_value(query, key, notices, |text| {
        let numbers: Option<Vec<u64>> = text
            .split(',')
            .map(str::trim)
            .map(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten())
            .collect();
        numbers.filter(|numbers| accepted(numbers))
    })
}

fn write_numbers(key: Key, numbers: Option<&[u64]>, pairs: &mut Pairs) {
    if let Some(numbers) = numbers {
        let texts: Vec<String> = numbers.iter().map(u64::to_string).collect();
        pairs.push((key, texts.join(",")));
    }
}
