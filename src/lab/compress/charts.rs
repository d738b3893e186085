//! The charts of a truncation, and their numbers as a table.

use super::view::{ChartName, ChartView};
use super::words;
use crate::lab::table::TableView;
use crate::scene::decimal::figures;
use crate::scene::plot::{Along, Axis, Hold, Look, Plot, Rule, Scale, Series};
use crate::scene::{Dash, Ink, Marker};
use crate::stories::compression::{Curves, break_even, rank_for, storage};
use std::rc::Rc;

/// The chart of the singular values, as many as the rank, and that of energy and error; `k` is marked in both.
pub fn of_values(values: &[f64], curves: &Curves, rank: usize, k: usize) -> [ChartView; 2] {
    let point = |(index, value): (usize, &f64)| [index as f64 + 1.0, *value];
    let kept = values.iter().enumerate().take(k).map(point).collect();
    let discarded = values.iter().enumerate().take(rank).skip(k).map(point).collect();
    let spectrum = Plot {
        x: Axis::new("number i", Scale::Whole, 0.0, rank.max(1) as f64 + 1.0),
        y: Axis::powers_of_ten("singular value σ", values.iter().take(rank).copied()),
        series: vec![
            series("kept", Ink::Image, Look::Dots(Marker::Disc), kept),
            series("discarded", Ink::Kernel, Look::Dots(Marker::Ring), discarded),
        ],
        rules: vec![held(k as f64 + 0.5)],
    };
    let size = curves.frobenius.first().copied().filter(|size| *size > 0.0).unwrap_or(1.0);
    let along = |own: &dyn Fn(usize) -> f64| (0..=rank).map(|k| [k as f64, own(k)]).collect();
    let errors = Plot {
        x: ranks(rank),
        y: Axis::new("part", Scale::Linear, 0.0, 1.0),
        series: vec![
            series("energy kept", Ink::Image, Look::Line(Dash::Solid), along(&|k| at(&curves.energy, k))),
            series(
                "error / size of A",
                Ink::Kernel,
                Look::Line(Dash::Dashed),
                along(&|k| at(&curves.frobenius, k) / size),
            ),
        ],
        rules: vec![held(k as f64)],
    };
    let [most, nearly, almost] = [0.9, 0.99, 0.999].map(|part| rank_for(curves, part));
    [
        chart(ChartName::Spectrum, spectrum, words::spectrum(values, rank, k)),
        chart(ChartName::Errors, errors, words::errors(most, nearly, almost)),
    ]
}

/// The chart of the storage.
pub fn of_storage(rows: usize, columns: usize, rank: usize, k: usize) -> ChartView {
    let (last, all) = (break_even(rows, columns), (rows * columns) as f64);
    let end = storage(rank, rows, columns) as f64;
    let mut rules = vec![rule("the entries: mn", Along::Y, all, Dash::Dashed, Hold::Fixed), held(k as f64)];
    if last > 0 && last < rank {
        rules.push(rule("break-even", Along::X, all / (rows + columns + 1) as f64, Dash::Dotted, Hold::Fixed));
    }
    let plot = Plot {
        x: ranks(rank),
        y: Axis::new("numbers", Scale::Linear, 0.0, end.max(all) * 1.05),
        series: vec![series("k(m + n + 1)", Ink::Image, Look::Line(Dash::Solid), vec![[0.0, 0.0], [rank as f64, end]])],
        rules,
    };
    chart(ChartName::Storage, plot, words::storage_chart(rows, columns, last))
}

/// Every rank with its singular value, energy, error and storage.
pub fn table(values: &[f64], curves: &Curves, rank: usize, [rows, columns]: [usize; 2]) -> TableView {
    let row = |k: usize| {
        let value = k.checked_sub(1).and_then(|index| values.get(index));
        vec![
            k.to_string(),
            value.map_or_else(|| "–".to_owned(), |value| figures(*value, 6)),
            figures(at(&curves.energy, k), 6),
            figures(at(&curves.frobenius, k), 6),
            words::grouped(storage(k, rows, columns)),
        ]
    };
    let head = ["Rank k", "Singular value", "Energy kept", "Frobenius error", "Numbers stored"];
    TableView::new("What each rank keeps, loses and costs", &head, (0..=rank).map(row).collect())
}

fn at(values: &[f64], k: usize) -> f64 {
    values.get(k).copied().unwrap_or(0.0)
}

fn ranks(rank: usize) -> Axis {
    Axis::new("rank k", Scale::Whole, 0.0, rank.max(1) as f64)
}

fn held(at: f64) -> Rule {
    rule("k", Along::X, at, Dash::Solid, Hold::Movable)
}

fn rule(name: &str, along: Along, at: f64, dash: Dash, hold: Hold) -> Rule {
    Rule { name: name.to_owned(), along, at, ink: Ink::Text, dash, hold }
}

fn series(name: &str, ink: Ink, look: Look, points: Vec<[f64; 2]>) -> Series {
    Series { name: name.to_owned(), ink, look, points }
}

fn chart(name: ChartName, plot: Plot, sentence: String) -> ChartView {
    ChartView { name, plot: Rc::new(plot), sentence }
}
