//! The decomposition, and then the truncation of the wanted rank and its rival, in slices.

use super::pixels::{Pixels, difference, gain, pixels};
use super::subject::Subject;
use crate::lab::table::TableView;
use crate::math::FloatMatrix;
use crate::math::float::TooLarge;
use crate::math::numerical::{Tolerance, numerical_rank};
use crate::math::svd::{Svd, SvdProblem, SvdWork};
use crate::stories::compression::rival::{Rival, RivalWork};
use crate::stories::compression::{Curves, curves};
use std::rc::Rc;

/// Multiplications in a slice: a few milliseconds in a browser.
const SLICE: usize = 3_000_000;

/// The seed of random projections: any would do, and the same one gives the same picture to everyone.
const PROJECTION_SEED: u64 = 1;

/// How far the computation is.
pub enum Work {
    /// The singular values are being computed.
    Decomposing(Box<SvdWork>),
    /// Somebody stopped that.
    Stopped,
    /// There is no decomposition.
    Failed(Failure),
    /// The decomposition, and what follows from it.
    Ready(Box<Ready>),
}

/// Why there is no decomposition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    /// An entry has no double.
    TooLarge(TooLarge),
    /// The computation says why.
    Svd(SvdProblem),
}

/// A decomposition with a truncation on the way to the wanted rank.
pub struct Ready {
    /// The decomposition.
    pub svd: Svd,
    /// The rank: exact where that is known, else NumPy's.
    pub rank: usize,
    /// What every truncation keeps and loses.
    pub curves: Curves,
    wanted: usize,
    made: usize,
    truncation: FloatMatrix,
    /// The truncation that was made last, and its difference.
    pub shown: Option<Shown>,
    /// A rival of the wanted rank.
    pub rival: Option<RivalState>,
    /// The table of all ranks, once somebody has seen it.
    pub table: Option<Rc<TableView>>,
}

/// A matrix in place of the original, as it looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Itself.
    pub picture: Rc<Pixels>,
    /// What it lacks.
    pub difference: Rc<Pixels>,
    /// How much that is magnified.
    pub gain: f64,
    /// Its rank or, of a rival, the rank that is allowed.
    pub rank: usize,
}

/// A rival, under way or ready.
pub struct RivalState {
    /// Its work.
    pub work: RivalWork,
    /// How it looks, and the Frobenius norm of what it lacks.
    pub ready: Option<(Shown, f64)>,
}

impl Work {
    /// Begins with a subject.
    pub fn begin(subject: &Subject) -> Self {
        if let Some(entry) = subject.too_large {
            return Self::Failed(Failure::TooLarge(entry));
        }
        match SvdWork::new(&subject.a) {
            Ok(work) => Self::Decomposing(Box::new(work)),
            Err(problem) => Self::Failed(Failure::Svd(problem)),
        }
    }

    /// Whether something is left to be done.
    pub fn is_waiting(&self) -> bool {
        match self {
            Self::Decomposing(_) => true,
            Self::Ready(ready) => ready.is_waiting(),
            Self::Stopped | Self::Failed(_) => false,
        }
    }

    /// The next slice. `wanted` is the rank to keep, `rule` the rival to try.
    pub fn advance(&mut self, subject: &Subject, wanted: impl Fn(usize) -> usize, rule: Option<Rival>) {
        match self {
            Self::Decomposing(work) => match work.step(SLICE) {
                Ok(None) => {}
                Ok(Some(svd)) => {
                    let mut ready = Ready::new(svd, subject);
                    ready.want(wanted(ready.rank), rule, subject);
                    *self = Self::Ready(Box::new(ready));
                }
                Err(problem) => *self = Self::Failed(Failure::Svd(problem)),
            },
            Self::Ready(ready) => ready.advance(subject),
            Self::Stopped | Self::Failed(_) => {}
        }
    }
}

impl Ready {
    fn new(svd: Svd, subject: &Subject) -> Self {
        let (m, n) = subject.a.shape();
        let tolerance = Tolerance::NumPy.value(&svd.singular_values, m, n);
        let rank = subject.exact_rank.unwrap_or_else(|| numerical_rank(&svd.singular_values, tolerance));
        let curves = curves(&svd.singular_values);
        let truncation = FloatMatrix::zeros(m, n);
        Self { svd, rank, curves, wanted: 0, made: 0, truncation, shown: None, rival: None, table: None }
    }

    /// The rank that is wanted.
    pub fn wanted(&self) -> usize {
        self.wanted
    }

    /// The truncation, as far as it is made: to its rank, once nothing is waited for.
    pub fn truncation(&self) -> &FloatMatrix {
        &self.truncation
    }

    /// Sets out for a rank, with a rival or without, and does what fits into a slice at once.
    pub fn want(&mut self, rank: usize, rule: Option<Rival>, subject: &Subject) {
        self.wanted = rank;
        let same =
            self.rival.as_ref().is_some_and(|rival| Some(rival.work.rule()) == rule && rival.work.rank() == rank);
        if !same {
            let begin = |rule| RivalWork::new(subject.a.clone(), rule, rank, PROJECTION_SEED, subject.channels());
            self.rival = rule.map(|rule| RivalState { work: begin(rule), ready: None });
        }
        // From nothing where that is nearer; so rounding errors never pile up.
        if rank < self.made.saturating_sub(rank) {
            self.truncation.fill(0.0);
            self.made = 0;
            self.shown = None;
        }
        self.advance(subject);
    }

    fn is_waiting(&self) -> bool {
        self.made != self.wanted || self.rival.as_ref().is_some_and(|rival| rival.ready.is_none())
    }

    fn advance(&mut self, subject: &Subject) {
        if self.made != self.wanted || self.shown.is_none() {
            let at_once = (SLICE / subject.a.len().max(1)).max(1);
            if self.made < self.wanted {
                let next = self.wanted.min(self.made + at_once);
                self.svd.add_terms(&mut self.truncation, self.made..next, 1.0);
                self.made = next;
            } else {
                let next = self.wanted.max(self.made.saturating_sub(at_once));
                self.svd.add_terms(&mut self.truncation, next..self.made, -1.0);
                self.made = next;
            }
            let error = self.curves.frobenius.get(self.made).copied().unwrap_or(0.0);
            self.shown = Some(shown(subject, &self.truncation, error, self.made));
        } else if let Some(rival) = self.rival.as_mut().filter(|rival| rival.ready.is_none())
            && rival.work.step(SLICE)
        {
            let error = (&*subject.a - rival.work.result()).norm();
            rival.ready = Some((shown(subject, rival.work.result(), error, rival.work.rank()), error));
        }
    }
}

fn shown(subject: &Subject, matrix: &FloatMatrix, error: f64, rank: usize) -> Shown {
    let (a, levels) = (&*subject.a, subject.levels);
    let gain = gain(error / (a.len().max(1) as f64).sqrt(), levels);
    Shown {
        picture: Rc::new(pixels(matrix, subject.width, levels)),
        difference: Rc::new(difference(a, matrix, subject.width, levels, gain)),
        gain,
        rank,
    }
}
