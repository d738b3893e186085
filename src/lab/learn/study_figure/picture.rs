//! A picture at low rank: the lab of pictures in small, with a smaller copy of the lab's first picture.

use super::dial::DialView;
use crate::lab::compress::charts::{of_values, table};
use crate::lab::compress::pixels::{Levels, pixels};
use crate::lab::compress::view::{ChartView, PictureView};
use crate::lab::compress::words::{grouped, percent, storage as stored, truncation};
use crate::lab::table::TableView;
use crate::link::CompressAddress;
use crate::math::FloatMatrix;
use crate::math::svd::{Svd, svd};
use crate::scene::decimal::figures;
use crate::stories::compression::picture::{Generated, SIDE};
use crate::stories::compression::{Curves, break_even, curves, storage};
use std::rc::Rc;

/// The side of the figure's picture: its singular values are there at once, those of the lab's take slices of time.
pub const SMALL_SIDE: usize = 64;
/// The landscape is made without chance.
const SEED: u64 = 0;

/// The state of the figure.
pub struct Picture {
    address: CompressAddress,
    k: usize,
    /// What is computed as soon as the figure is shown.
    painting: Option<Painting>,
}

/// The picture and its decomposition.
struct Painting {
    original: PictureView,
    svd: Svd,
    curves: Curves,
    table: Rc<TableView>,
}

/// The figure, as it is shown.
pub struct TruncatedView {
    /// The picture.
    pub original: PictureView,
    /// The picture at the rank that is kept.
    pub truncation: PictureView,
    /// The singular values; the energy and the error.
    pub charts: [ChartView; 2],
    /// The numbers of the charts.
    pub table: Rc<TableView>,
    /// The slider with the facts, and what it takes to store a truncation.
    pub dial: DialView,
}

impl Picture {
    /// The figure of an address without a matrix; `None` without a rank.
    pub(super) fn open(address: CompressAddress) -> Option<Self> {
        let k = usize::try_from(address.rank?).ok()?.min(SMALL_SIDE);
        Some(Self { address, k, painting: None })
    }

    /// The slider was moved.
    pub(super) fn moved(&mut self, to: i64) {
        self.k = usize::try_from(to).unwrap_or(0).min(SMALL_SIDE);
    }

    /// What is shown; `None` where the picture has no decomposition.
    pub(super) fn view(&mut self) -> Option<TruncatedView> {
        let painting = match self.painting.take() {
            Some(painting) => painting,
            None => Painting::new()?,
        };
        let view = painting.at(self.k);
        self.painting = Some(painting);
        Some(view)
    }

    /// The lab as the figure stands.
    pub(super) fn address(&self) -> CompressAddress {
        CompressAddress { rank: u64::try_from(self.k).ok(), ..self.address.clone() }
    }
}

impl Painting {
    fn new() -> Option<Self> {
        let grey = Generated::Landscape.raster(SEED, SMALL_SIDE).grey();
        let svd = svd(&grey).ok()?;
        let curves = curves(&svd.singular_values);
        let table = Rc::new(table(&svd.singular_values, &curves, SMALL_SIDE, [SMALL_SIDE; 2]));
        Some(Self { original: painted(&grey, original()), svd, curves, table })
    }

    /// The figure at a rank.
    fn at(&self, k: usize) -> TruncatedView {
        let mut kept = FloatMatrix::zeros(SMALL_SIDE, SMALL_SIDE);
        self.svd.add_terms(&mut kept, 0..k, 1.0);
        let at = |numbers: &[f64]| numbers.get(k).copied().unwrap_or(0.0);
        let (energy, error) = (at(&self.curves.energy), at(&self.curves.frobenius));
        let lost = truncation(k, SMALL_SIDE, Some(energy), error / SMALL_SIDE as f64);
        TruncatedView {
            original: self.original.clone(),
            truncation: painted(&kept, lost),
            charts: of_values(&self.svd.singular_values, &self.curves, SMALL_SIDE, k),
            table: Rc::clone(&self.table),
            dial: dial(k, energy, error),
        }
    }
}

fn painted(matrix: &FloatMatrix, sentence: String) -> PictureView {
    PictureView { pixels: Rc::new(pixels(matrix, SMALL_SIDE, Levels::BYTES)), sentence }
}

/// What the picture is.
fn original() -> String {
    format!("The lab's landscape in grey, smaller: {SMALL_SIDE} × {SMALL_SIDE}, each entry a brightness from 0 to 255.")
}

fn dial(k: usize, energy: f64, error: f64) -> DialView {
    let value = |number: f64| figures(number, 15).replace('\u{2212}', "-");
    let whole = |number: usize| (number.to_string(), grouped(number));
    let pays = break_even(SMALL_SIDE, SMALL_SIDE);
    let ((numbers, numbers_written), (last, last_written)) = (whole(storage(k, SMALL_SIDE, SMALL_SIDE)), whole(pays));
    DialView {
        name: "Rank kept",
        range: [0, SMALL_SIDE as i64, i64::try_from(k).unwrap_or(0)],
        says: format!("{k} of {SMALL_SIDE}"),
        chain: Vec::new(),
        facts: vec![
            ("truncation-error", "Frobenius error", value(error), figures(error, 4)),
            ("energy-kept", "Energy kept", value(energy), percent(energy)),
            ("storage", "Numbers stored", numbers, numbers_written),
            ("break-even", "Last rank that pays", last, last_written),
        ],
        sentence: format!("{} {}", stored(k, SMALL_SIDE, SMALL_SIDE, pays), full_size()),
    }
}

/// When the chapter's picture pays, which is as large as the lab's.
fn full_size() -> String {
    let last = break_even(SIDE, SIDE);
    let (numbers, all) = (grouped(storage(last, SIDE, SIDE)), grouped(SIDE * SIDE));
    format!("At the chapter's {SIDE} × {SIDE} it is rank {last}: {numbers} numbers against {all} entries.")
}
