//! The weights of a small fit against lambda. Exactly computed throughout: the lesson does without the decomposition that
//! the lab needs.

use crate::lab::collinearity::plot::{decades, lambdas, plot};
use crate::lab::collinearity::size::plain;
use crate::lab::collinearity::state::LAMBDAS;
use crate::lab::collinearity::words;
use crate::link::CollinearityAddress;
use crate::math::float::nearest;
use crate::math::{Rational, System};
use crate::scene::plot::Plot;
use crate::stories::collinearity::{Data, HowMany};
use num_traits::Zero;
use std::rc::Rc;

/// The figure: the data, and the weights along the way, which lambda does not change.
pub(super) struct Coefficients {
    data: Data,
    decades: (i32, i32),
    path: Vec<(f64, Vec<f64>)>,
    names: Vec<String>,
    /// The step of lambda's slider.
    step: i64,
}

/// What the figure shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CoefficientsView {
    /// The weights against lambda.
    pub plot: Rc<Plot>,
    /// The same in words.
    pub words: String,
    /// The step of lambda's slider, and its last one.
    pub step: (i64, i64),
    /// What the slider says.
    pub says: String,
    /// The rank of X^T X + lambda I.
    pub rank: usize,
    /// Its determinant: the exact value, and as it is written.
    pub determinant: (String, String),
    /// What a screen reader hears.
    pub sentence: String,
}

/// At first lambda is 1.
const FIRST: f64 = 1.0;

impl Coefficients {
    /// The figure of features with their target.
    pub(super) fn new(system: &System) -> Option<Self> {
        let data = Data { features: system.coefficients().clone(), target: system.right_hand_side()?.to_vec() };
        // The sum of the eigenvalues is near enough to the largest.
        let trace = nearest(&data.features.iter().map(|entry| entry * entry).sum::<Rational>());
        let decades = decades(trace, 0.0);
        let weights = |lambda: f64| {
            let exact = Rational::from_float(lambda)?;
            Some((lambda, data.weights(&exact).0.iter().map(nearest).collect()))
        };
        let path = lambdas(decades).into_iter().filter_map(weights).collect();
        let names = (0..system.columns()).map(|index| words::feature(index, false)).collect();
        Some(Self { decades, path, names, data, step: LAMBDAS.nearest(FIRST) })
    }

    pub(super) fn choose(&mut self, step: i64) {
        self.step = step.clamp(0, LAMBDAS.last());
    }

    pub(super) fn move_to(&mut self, lambda: f64) {
        self.step = LAMBDAS.nearest(lambda).max(1);
    }

    pub(super) fn view(&self) -> CoefficientsView {
        let lambda = LAMBDAS.value(self.step);
        let written = plain(&lambda);
        let exact = self.data.exact(&lambda);
        let (limit, how_many) = self.data.weights(&Rational::zero());
        let floats = |weights: &[Rational]| -> Vec<f64> { weights.iter().map(nearest).collect() };
        let now = floats(&self.data.weights(&lambda).0);
        CoefficientsView {
            plot: Rc::new(plot(&self.path, self.decades, nearest(&lambda), &self.names)),
            words: words::chart(&floats(&limit), &written, &now, how_many == HowMany::One),
            step: (self.step, LAMBDAS.last()),
            says: words::size_says(&written),
            rank: exact.ridge_rank,
            determinant: (exact.ridge_determinant.to_string(), words::exact(&exact.ridge_determinant)),
            sentence: words::heard_weights(&written, &now),
        }
    }

    pub(super) fn address(&self, system: &System) -> CollinearityAddress {
        CollinearityAddress {
            system: Some(system.clone()),
            lambda: Some(LAMBDAS.value(self.step)),
            ..CollinearityAddress::default()
        }
    }
}
