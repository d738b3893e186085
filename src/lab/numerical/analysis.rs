//! What is computed of the matrix and the noise, once for each.

use super::rule;
use super::state::State;
use crate::link::ToleranceRule;
use crate::math::numerical::{Tolerance, numerical_rank};
use crate::math::{ExactMatrix, Rational};
use crate::stories::doubles::{Measured, Report, Trouble, measured, report, with_noise};
use std::rc::Rc;

/// What was computed last.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    last: Option<Rc<Analysis>>,
}

/// A matrix and its doubles, with and without noise.
#[derive(Debug)]
pub struct Analysis {
    matrix: ExactMatrix,
    /// The size and the seed of the noise.
    pub noise: Option<(Rational, u64)>,
    /// The report on the matrix; its trouble, where it has no doubles.
    pub report: Rc<Result<Report, Trouble>>,
    /// What floating point finds without the noise.
    pub clean: Result<Measured, Trouble>,
    /// What it finds with it.
    pub shown: Result<Measured, Trouble>,
}

impl State {
    /// The analysis of what is shown.
    pub(super) fn analysis(&mut self) -> Rc<Analysis> {
        let matrix = self.grid.system().coefficients();
        let noise = self.noise.clone().map(|size| (size, self.seed));
        match &self.memo.last {
            Some(last) if last.matrix == *matrix && last.noise == noise => Rc::clone(last),
            last => {
                let known = last.as_ref().filter(|last| last.matrix == *matrix).map(|last| Rc::clone(&last.report));
                let analysis = Rc::new(Analysis::of(matrix.clone(), noise, known));
                self.memo.last = Some(Rc::clone(&analysis));
                analysis
            }
        }
    }

    /// The tolerance; `None` where there are no singular values.
    pub(super) fn tolerance(&self, analysis: &Analysis) -> Option<f64> {
        analysis.tolerance(&self.rule)
    }

    /// The tolerance and the largest singular value; 0 where there are none.
    pub(super) fn tolerance_and_largest(&mut self) -> (f64, f64) {
        let analysis = self.analysis();
        (self.tolerance(&analysis).unwrap_or(0.0), analysis.largest())
    }
}

impl Analysis {
    /// The analysis of a matrix, with noise of a size and a seed; the report on it, if it is known already.
    pub fn of(matrix: ExactMatrix, noise: Option<(Rational, u64)>, known: Option<Rc<Result<Report, Trouble>>>) -> Self {
        let report = known.unwrap_or_else(|| Rc::new(report(&matrix)));
        let clean = report.as_ref().as_ref().map(|report| report.measured.clone()).map_err(|trouble| *trouble);
        let shown = match (&noise, report.as_ref()) {
            (Some((size, seed)), Ok(report)) => measured(&with_noise(&report.stored.matrix, size, *seed)),
            _ => clean.clone(),
        };
        Self { matrix, noise, report, clean, shown }
    }

    /// The tolerance that a rule gives for the singular values that are shown.
    pub fn tolerance(&self, rule: &ToleranceRule) -> Option<f64> {
        let measured = self.shown.as_ref().ok()?;
        Some(rule::tolerance(rule).value(&measured.singular_values, self.matrix.nrows(), self.matrix.ncols()))
    }

    /// The largest singular value that is shown, 0 where there is none.
    pub fn largest(&self) -> f64 {
        self.shown.as_ref().ok().and_then(|measured| measured.singular_values.first()).copied().unwrap_or(0.0)
    }

    /// The rank that NumPy reports for the matrix without noise.
    pub fn numpy_rank(&self) -> Option<usize> {
        let values = &self.clean.as_ref().ok()?.singular_values;
        Some(numerical_rank(values, Tolerance::NumPy.value(values, self.matrix.nrows(), self.matrix.ncols())))
    }
}
