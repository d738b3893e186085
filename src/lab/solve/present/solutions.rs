//! The solutions of a consistent system, and the one that the free variables give.

use super::entries;
use crate::lab::numeral;
use crate::lab::solve::analysis::Analysis;
use crate::lab::solve::state::{FreeField, State};
use crate::lab::solve::view::{Agreement, CheckView, FreeView, MOST_HALVES, SolutionsView};
use crate::lab::solve::words;
use crate::lab::words::number;
use crate::link::NumberStyle;
use crate::math::exact::integer;
use crate::math::number::parse_number;
use crate::math::projection::dot;
use crate::math::solve::{Solution, SolutionSet};
use crate::math::subspace::Basis;
use crate::math::{Rational, Trace};
use num_traits::{Signed, ToPrimitive, Zero};

/// The longest product that is written out, in characters.
const LONGEST_PRODUCT: usize = 44;

/// The solution that the free variables give.
pub struct Chosen {
    /// The solution whose free variables are zero.
    pub particular: Vec<Rational>,
    /// The directions, one for each free variable.
    pub directions: Basis,
    /// The free variables: their columns, their fields.
    pub free: Vec<(usize, FreeField)>,
    /// The solution.
    pub x: Vec<Rational>,
}

impl Chosen {
    /// The solution in a state; `None` for an inconsistent system.
    pub fn of(state: &State, trace: &Trace, solution: &Solution) -> Option<Self> {
        let (particular, directions) = match &solution.set {
            SolutionSet::Unique { point } => (point.clone(), Vec::new()),
            SolutionSet::Infinite { point, directions } => (point.clone(), directions.clone()),
            SolutionSet::Inconsistent { .. } => return None,
        };
        let field = |(index, column): (usize, usize)| (column, state.free.get(index).cloned().unwrap_or_default());
        let free: Vec<(usize, FreeField)> = trace.free_columns().into_iter().enumerate().map(field).collect();
        let mut x = particular.clone();
        for (direction, (_, field)) in directions.iter().zip(&free) {
            if !field.value.is_zero() {
                x.iter_mut().zip(direction).for_each(|(entry, step)| *entry += step * &field.value);
            }
        }
        Some(Self { particular, directions, free, x })
    }
}

/// What the lab shows of it.
pub fn view(analysis: &Analysis, chosen: &Chosen) -> SolutionsView {
    let checks = checks(analysis, &chosen.x);
    let differing: Vec<usize> =
        (0..).zip(&checks).filter(|(_, check)| check.agreement == Agreement::Differs).map(|(row, _)| row).collect();
    let values: Vec<(usize, Rational)> =
        chosen.free.iter().map(|(column, field)| (*column, field.value.clone())).collect();
    SolutionsView {
        particular: entries(&chosen.particular),
        directions: chosen.directions.iter().map(|direction| entries(direction)).collect(),
        free: chosen.free.iter().map(|(column, field)| free_view(*column, field)).collect(),
        x: entries(&chosen.x),
        sentence: format!("{}.", words::given(&values, &chosen.x)),
        checked: words::checked(checks.len(), &differing),
        checks,
        kernel_stays: (!chosen.directions.is_empty()).then(|| words::kernel_stays(chosen.directions.len())),
    }
}

fn free_view(column: usize, field: &FreeField) -> FreeView {
    let limit = Rational::from_integer(MOST_HALVES.into());
    // Between two positions the slider stands at the nearer one.
    let halves = (&field.value * integer(2)).round();
    let halves = if halves.abs() > limit { limit * halves.signum() } else { halves };
    let name = words::variable(column);
    FreeView {
        halves: halves.to_i32().unwrap_or(0),
        spoken: number(&field.value),
        problem: parse_number(&field.text).err().map(|problem| format!("{name}: {problem}")),
        text: field.text.clone(),
        name,
    }
}

/// A x beside b, row by row.
fn checks(analysis: &Analysis, x: &[Rational]) -> Vec<CheckView> {
    let sides = analysis.system.right_hand_side().unwrap_or_default();
    let check = |(row, side): (usize, &Rational)| {
        let coefficients: Vec<Rational> = analysis.system.coefficients().row(row).iter().cloned().collect();
        let value = dot(&coefficients, x);
        let product = words::product(&coefficients, x);
        CheckView {
            product: (product.chars().count() <= LONGEST_PRODUCT).then_some(product),
            agreement: if value == *side { Agreement::Agrees } else { Agreement::Differs },
            value: numeral::entry(&value, NumberStyle::Fractions),
            side: numeral::entry(side, NumberStyle::Fractions),
        }
    };
    sides.iter().enumerate().map(check).collect()
}
