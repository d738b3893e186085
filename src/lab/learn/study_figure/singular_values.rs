//! Singular values on a logarithmic scale, with a tolerance to move: the lab of numerical rank in small.

use crate::lab::numerical::analysis::Analysis;
use crate::lab::numerical::chart::{plot, sizes};
use crate::lab::numerical::rule::moved_to;
use crate::lab::numerical::view::STEPS;
use crate::lab::numerical::{present, words};
use crate::lab::table::TableView;
use crate::link::{NumericalAddress, ToleranceRule};
use crate::math::System;
use crate::math::numerical::numerical_rank;
use crate::scene::plot::Plot;
use std::rc::Rc;

/// The state of the figure.
pub struct SingularValues {
    rule: ToleranceRule,
    analysis: Analysis,
}

/// What happens in the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moved {
    /// The line was moved to this tolerance.
    Line(f64),
    /// The slider was moved to this step of [`STEPS`].
    Slider(i64),
}

/// What the figure shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SingularValuesView {
    /// The chart.
    pub plot: Rc<Plot>,
    /// The chart's numbers.
    pub table: TableView,
    /// Where the slider stands, of [`STEPS`].
    pub at: i64,
    /// The tolerance, and what is above it.
    pub says: String,
    /// The numerical rank.
    pub rank: usize,
    /// What the chart shows, and the ranks.
    pub sentence: String,
}

impl SingularValues {
    /// The figure of an address with a matrix; `None` where the matrix has no singular values in doubles.
    pub fn open(system: &System, address: &NumericalAddress) -> Option<Self> {
        let analysis = Analysis::of(system.coefficients().clone(), None, None);
        analysis.shown.as_ref().ok()?;
        Some(Self { rule: address.tolerance.clone().unwrap_or_default(), analysis })
    }

    /// The address of what is shown.
    pub fn address(&self, system: &System) -> NumericalAddress {
        let tolerance = (self.rule != ToleranceRule::NumPy).then(|| self.rule.clone());
        NumericalAddress { system: Some(system.clone()), tolerance, ..NumericalAddress::default() }
    }

    /// Moves the tolerance.
    pub fn update(&mut self, moved: Moved) {
        let to = match moved {
            Moved::Line(to) => to,
            Moved::Slider(step) => sizes(&self.analysis, self.tolerance()).value(step as f64 / STEPS as f64),
        };
        self.rule = moved_to(&self.rule, to, self.analysis.largest());
    }

    fn tolerance(&self) -> f64 {
        self.analysis.tolerance(&self.rule).unwrap_or(0.0)
    }

    /// What the figure shows.
    pub fn present(&self) -> Option<SingularValuesView> {
        let (measured, report) = (self.analysis.shown.as_ref().ok()?, self.analysis.report.as_ref().as_ref().ok()?);
        let (values, tolerance) = (&measured.singular_values, self.tolerance());
        let rank = numerical_rank(values, tolerance);
        let axis = sizes(&self.analysis, tolerance);
        let range = words::chart(values).into_iter().next().unwrap_or_default();
        Some(SingularValuesView {
            table: present::table(values, tolerance),
            at: present::step(&axis, tolerance),
            says: words::tolerance(tolerance, rank, values.len()),
            rank,
            sentence: format!("{range} {}", words::two_ranks(report.exact_rank, rank)),
            plot: Rc::new(plot(&self.analysis, tolerance, axis)),
        })
    }
}
