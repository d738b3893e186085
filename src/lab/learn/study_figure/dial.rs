//! Figures with one slider: the narrow place of a chain, the rank of an update that is counted.

use crate::lab::{lora, properties};
use crate::link::{LoraAddress, PropertiesAddress, StudyAddress};
use crate::math::number::format_exact;
use crate::stories::layers::Chain;
use crate::stories::lora::Shape;

/// The widths before and after the narrow place.
const WIDE: usize = 10;
/// Which layers of these widths.
const SEED: u64 = 1;
/// The side of the matrix that is adapted.
const SIDE: u32 = 4096;

/// A figure with one slider, and where that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// The width in the middle of a chain.
    Bottleneck(usize),
    /// The rank of an update, as a power of 2.
    Calculator(u32),
}

/// A figure with one slider, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct DialView {
    /// What the slider moves.
    pub name: &'static str,
    /// Its first step, its last, and where it stands.
    pub range: [i64; 3],
    /// Its value in words.
    pub says: String,
    /// The widths of the chain, and how much is left at each.
    pub chain: Vec<(usize, usize)>,
    /// The numbers: name of the fact, what it is called, its value, as it is written.
    pub facts: Vec<(&'static str, &'static str, String, String)>,
    /// What that means.
    pub sentence: String,
}

impl Dial {
    /// The chain of the chapter.
    pub(super) fn bottleneck() -> Self {
        Self::Bottleneck(3)
    }

    /// The calculator of an address, at the power of 2 next to its rank.
    pub(super) fn calculator(address: &StudyAddress) -> Option<Self> {
        let StudyAddress::Lora(address) = address else { return None };
        Some(Self::Calculator(address.rank?.max(1).ilog2().min(SIDE.ilog2())))
    }

    /// The slider was moved.
    pub(super) fn moved(self, to: i64) -> Self {
        let within = |most: i64, least: i64| to.clamp(least, most);
        match self {
            Self::Bottleneck(_) => Self::Bottleneck(usize::try_from(within(WIDE as i64, 1)).unwrap_or(1)),
            Self::Calculator(_) => Self::Calculator(u32::try_from(within(SIDE.ilog2().into(), 0)).unwrap_or(0)),
        }
    }

    pub(super) fn view(self) -> DialView {
        match self {
            Self::Bottleneck(width) => {
                let widths = [WIDE, width, WIDE];
                let chain = Chain::of(&widths, SEED);
                let rank = chain.rank().to_string();
                DialView {
                    name: "Width of the narrow place",
                    range: [1, WIDE as i64, i64::try_from(width).unwrap_or(1)],
                    says: width.to_string(),
                    chain: widths.into_iter().zip(chain.passing.iter().copied()).collect(),
                    facts: vec![("rank-chain", "Rank of the chain", rank.clone(), rank)],
                    sentence: properties::words::chain(&widths, chain.rank()),
                }
            }
            Self::Calculator(power) => {
                let shape = shape(power);
                let whole = |number: u128| (number.to_string(), lora::words::grouped(number));
                let ((full, full_written), (adapter, written)) = (whole(shape.full()), whole(shape.adapter()));
                let ratio = shape.ratio();
                DialView {
                    name: "Rank r",
                    range: [0, SIDE.ilog2().into(), power.into()],
                    says: format!("r = {}", shape.rank),
                    chain: Vec::new(),
                    facts: vec![
                        ("parameters-full", "Full update", full, full_written),
                        ("parameters-adapter", "B and A together", adapter, written),
                        ("parameters-ratio", "Fewer by a factor of", format_exact(&ratio), lora::words::ratio(&ratio)),
                    ],
                    sentence: lora::words::counted(shape),
                }
            }
        }
    }

    /// The lab as the figure stands.
    pub(super) fn address(self) -> StudyAddress {
        match self {
            Self::Bottleneck(width) => StudyAddress::Properties(PropertiesAddress {
                layers: Some([WIDE, width, WIDE].map(|width| width as u64).to_vec()),
                ..PropertiesAddress::default()
            }),
            Self::Calculator(power) => {
                let rank = Some(shape(power).rank.into());
                StudyAddress::Lora(LoraAddress { rank, ..LoraAddress::default() })
            }
        }
    }
}

fn shape(power: u32) -> Shape {
    Shape { rows: SIDE, columns: SIDE, rank: 1 << power.min(SIDE.ilog2()), count: 1 }
}
