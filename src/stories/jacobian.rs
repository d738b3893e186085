//! Which parameters data can tell apart: the rank of the matrix of derivatives, exact, for small models.

use crate::math::ExactMatrix;
use crate::math::exact::{Rational, integer};
use crate::math::subspace::{Basis, FourSubspaces};
use num_traits::{Signed, Zero};

/// A model that predicts `y` for each `x` from its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Model {
    /// `y = a b x`
    #[default]
    Product,
    /// `y = a + b x`
    Line,
    /// `y = (a + b) x + c`
    Sum,
    /// `y = a x / (b + x)`
    Saturation,
    /// `y = a x / (b + c x)`
    Ratio,
}

/// A measurement, by its place, at which a model has no value: it would divide by zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undefined {
    /// The measurement, 0-based.
    pub measurement: usize,
}

impl Model {
    /// Every model, with its name in a link.
    pub const ALL: [(&'static str, Self); 5] = [
        ("product", Self::Product),
        ("line", Self::Line),
        ("sum", Self::Sum),
        ("saturation", Self::Saturation),
        ("ratio", Self::Ratio),
    ];

    /// The name in a link.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, model)| *model == self).map_or("", |(name, _)| name)
    }

    /// The names of the parameters, in the order of the Jacobian's columns.
    pub fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::Product | Self::Line | Self::Saturation => &["a", "b"],
            Self::Sum | Self::Ratio => &["a", "b", "c"],
        }
    }

    /// The prediction for an `x`; `None` where the model divides by zero, or has not as many parameters.
    ///
    /// ```
    /// use ranklab::{math::exact::integer, stories::jacobian::Model};
    /// assert_eq!(Model::Product.predict(&[integer(2), integer(3)], &integer(5)), Some(integer(30)));
    /// assert_eq!(Model::Saturation.predict(&[integer(2), integer(-5)], &integer(5)), None);
    /// ```
    pub fn predict(self, parameters: &[Rational], x: &Rational) -> Option<Rational> {
        Some(match (self, parameters) {
            (Self::Product, [a, b]) => a * b * x,
            (Self::Line, [a, b]) => a + b * x,
            (Self::Sum, [a, b, c]) => (a + b) * x + c,
            (Self::Saturation, [a, b]) => a * x / non_zero(b + x)?,
            (Self::Ratio, [a, b, c]) => a * x / non_zero(b + c * x)?,
            _ => return None,
        })
    }

    /// The derivatives of the prediction for an `x` with respect to each parameter; `None` where there is no prediction.
    pub fn derivatives(self, parameters: &[Rational], x: &Rational) -> Option<Vec<Rational>> {
        let one = || integer(1);
        Some(match (self, parameters) {
            (Self::Product, [a, b]) => vec![b * x, a * x],
            (Self::Line, [_, _]) => vec![one(), x.clone()],
            (Self::Sum, [_, _, _]) => vec![x.clone(), x.clone(), one()],
            (Self::Saturation, [a, b]) => {
                let below = non_zero(b + x)?;
                vec![x / &below, -(a * x) / (&below * &below)]
            }
            (Self::Ratio, [a, b, c]) => {
                let below = non_zero(b + c * x)?;
                let square = &below * &below;
                vec![x / &below, -(a * x) / &square, -(a * x * x) / &square]
            }
            _ => return None,
        })
    }

    /// The Jacobian: a row for each `x`, a column for each parameter.
    ///
    /// # Errors
    /// The first `x` at which the model divides by zero.
    pub fn jacobian(self, parameters: &[Rational], xs: &[Rational]) -> Result<ExactMatrix, Undefined> {
        let mut entries = Vec::new();
        for (measurement, x) in xs.iter().enumerate() {
            entries.extend(self.derivatives(parameters, x).ok_or(Undefined { measurement })?);
        }
        Ok(ExactMatrix::from_row_iterator(xs.len(), self.parameters().len(), entries))
    }

    /// How far a prediction moves at most, over all `x`, when the parameters go `step` times a direction; `None` where
    /// the model has no value on either side.
    pub fn largest_change(
        self,
        parameters: &[Rational],
        xs: &[Rational],
        direction: &[Rational],
        step: &Rational,
    ) -> Option<Rational> {
        let moved: Vec<Rational> =
            parameters.iter().zip(direction).map(|(value, along)| value + step * along).collect();
        let mut largest = Rational::zero();
        for x in xs {
            let change = (self.predict(&moved, x)? - self.predict(parameters, x)?).abs();
            largest = largest.max(change);
        }
        Some(largest)
    }
}

fn non_zero(value: Rational) -> Option<Rational> {
    (!value.is_zero()).then_some(value)
}

/// What a Jacobian says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifiability {
    /// Its rank: so many combinations of the parameters are identifiable near the current values.
    pub rank: usize,
    /// A basis of its null space: in these directions the parameters move, to first order, without any prediction changing.
    pub hidden: Basis,
    /// A basis of its row space: the combinations that are identifiable.
    pub seen: Basis,
    /// The parameters, by their columns, that are identifiable alone: those that no hidden direction changes.
    pub alone: Vec<usize>,
}

impl Identifiability {
    /// What a Jacobian says, a column for each parameter.
    pub fn of(jacobian: &ExactMatrix) -> Self {
        let spaces = FourSubspaces::of(jacobian);
        let fixed = |column: &usize| spaces.null.iter().all(|direction| direction[*column].is_zero());
        Self {
            rank: spaces.row.len(),
            alone: (0..jacobian.ncols()).filter(fixed).collect(),
            hidden: spaces.null,
            seen: spaces.row,
        }
    }
}
