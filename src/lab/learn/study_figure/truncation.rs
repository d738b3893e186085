//! What a truncation keeps, loses and costs: the lab of pictures at low rank in small. Of a matrix its errors, of the
//! chapter's picture the storage alone, which depends on its size only.

use super::dial::DialView;
use crate::lab::compress::words::{grouped, percent, storage as stored, storage_chart, truncation};
use crate::link::CompressAddress;
use crate::math::float::round;
use crate::math::rank::rank_of;
use crate::math::svd::svd;
use crate::scene::decimal::figures;
use crate::stories::compression::picture::SIDE;
use crate::stories::compression::{Curves, break_even, curves, storage};

/// The state of the figure.
pub struct Truncation {
    address: CompressAddress,
    rows: usize,
    columns: usize,
    /// The largest rank that can be kept.
    rank: usize,
    k: usize,
    /// Of a matrix: what every rank keeps and loses, and the singular values.
    spectrum: Option<(Curves, Vec<f64>)>,
}

impl Truncation {
    /// The figure of an address with a rank; `None` where its matrix has no singular values in doubles.
    pub(super) fn open(address: CompressAddress) -> Option<Self> {
        let k = usize::try_from(address.rank?).ok()?;
        let Some(system) = &address.system else {
            return Some(Self { address, rows: SIDE, columns: SIDE, rank: SIDE, k: k.min(SIDE), spectrum: None });
        };
        let exact = system.coefficients();
        let (rows, columns, rank) = (exact.nrows(), exact.ncols(), rank_of(exact));
        let values = svd(&round(exact).ok()?.matrix).ok()?.singular_values;
        let spectrum = Some((curves(&values), values));
        Some(Self { address, rows, columns, rank, k: k.min(rank), spectrum })
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
        let mut facts = Vec::new();
        // The first says what the slider changes, the second what stays.
        let pays = break_even(rows, columns);
        let mut sentence = format!("{} {}", stored(k, rows, columns, pays), storage_chart(rows, columns, pays));
        if let Some((curves, values)) = &self.spectrum {
            let at = |numbers: &[f64]| numbers.get(k).copied().filter(|_| k < self.rank);
            let (frobenius, spectral) = (at(&curves.frobenius).unwrap_or(0.0), at(values).unwrap_or(0.0));
            let energy = at(&curves.energy).unwrap_or(1.0);
            let value = |number: f64| figures(number, 15).replace('\u{2212}', "-");
            facts.push(("truncation-error", "Frobenius error", value(frobenius), figures(frobenius, 4)));
            facts.push(("spectral-error", "Spectral error", value(spectral), figures(spectral, 4)));
            facts.push(("energy-kept", "Energy kept", value(energy), percent(energy)));
            let entries = (rows * columns).max(1) as f64;
            sentence = truncation(k, self.rank, Some(energy), frobenius / entries.sqrt());
        }
        facts.push(("storage", "Numbers stored", numbers, numbers_written));
        facts.push(("break-even", "Last rank that pays", last, last_written));
        let step = |number: usize| i64::try_from(number).unwrap_or(0);
        DialView {
            name: "Rank kept",
            range: [0, step(self.rank), step(k)],
            says: format!("{k} of {}", self.rank),
            chain: Vec::new(),
            facts,
            sentence,
        }
    }

    /// The lab as the figure stands.
    pub(super) fn address(&self) -> CompressAddress {
        CompressAddress { rank: u64::try_from(self.k).ok(), ..self.address.clone() }
    }
}
