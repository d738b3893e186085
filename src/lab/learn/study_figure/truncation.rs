//! What a truncation of a matrix keeps, loses and costs: the lab of pictures at low rank in small.

use super::dial::DialView;
use crate::lab::compress::words::{grouped, percent, truncation};
use crate::link::CompressAddress;
use crate::math::float::round;
use crate::math::rank::rank_of;
use crate::math::svd::svd;
use crate::scene::decimal::figures;
use crate::stories::compression::{Curves, break_even, curves, storage};

/// The state of the figure.
pub struct Truncation {
    address: CompressAddress,
    rows: usize,
    columns: usize,
    /// The largest rank that can be kept.
    rank: usize,
    k: usize,
    /// What every rank keeps and loses.
    curves: Curves,
    /// The singular values.
    values: Vec<f64>,
}

impl Truncation {
    /// The figure of an address with a matrix and a rank; `None` where the matrix has no singular values in doubles.
    pub(super) fn open(address: CompressAddress) -> Option<Self> {
        let k = usize::try_from(address.rank?).ok()?;
        let exact = address.system.as_ref()?.coefficients();
        let (rows, columns, rank) = (exact.nrows(), exact.ncols(), rank_of(exact));
        let values = svd(&round(exact).ok()?.matrix).ok()?.singular_values;
        Some(Self { rows, columns, rank, k: k.min(rank), curves: curves(&values), values, address })
    }

    /// The slider was moved.
    pub(super) fn moved(&mut self, to: i64) {
        self.k = usize::try_from(to).unwrap_or(0).min(self.rank);
    }

    pub(super) fn view(&self) -> DialView {
        let (rows, columns, k) = (self.rows, self.columns, self.k);
        let whole = |number: usize| (number.to_string(), grouped(number));
        let ((numbers, numbers_written), (last, last_written)) =
            (whole(storage(k, rows, columns)), whole(break_even(rows, columns)));
        let at = |numbers: &[f64]| numbers.get(k).copied().filter(|_| k < self.rank);
        let (frobenius, spectral) = (at(&self.curves.frobenius).unwrap_or(0.0), at(&self.values).unwrap_or(0.0));
        let energy = at(&self.curves.energy).unwrap_or(1.0);
        let value = |number: f64| figures(number, 15).replace('\u{2212}', "-");
        let facts = vec![
            ("truncation-error", "Frobenius error", value(frobenius), figures(frobenius, 4)),
            ("spectral-error", "Spectral error", value(spectral), figures(spectral, 4)),
            ("energy-kept", "Energy kept", value(energy), percent(energy)),
            ("storage", "Numbers stored", numbers, numbers_written),
            ("break-even", "Last rank that pays", last, last_written),
        ];
        let entries = (rows * columns).max(1) as f64;
        let step = |number: usize| i64::try_from(number).unwrap_or(0);
        DialView {
            name: "Rank kept",
            range: [0, step(self.rank), step(k)],
            says: format!("{k} of {}", self.rank),
            chain: Vec::new(),
            facts,
            sentence: truncation(k, self.rank, Some(energy), frobenius / entries.sqrt()),
        }
    }

    /// The lab as the figure stands.
    pub(super) fn address(&self) -> CompressAddress {
        CompressAddress { rank: u64::try_from(self.k).ok(), ..self.address.clone() }
    }
}
