//! The functions and operators of claims. Each answers with a value or says that it has none.

use super::ClaimProblem;
use super::float::{eliminated_rank, nearest_doubles};
use super::value::{Space, Value};
use crate::math::determinant::determinant;
use crate::math::exact::{beside, identity};
use crate::math::factors::{inverse, plu};
use crate::math::rank::rank_of;
use crate::math::solve::{SolutionSet, solve};
use crate::math::subspace::{Basis, FourSubspaces};
use crate::math::system::MAX_SIZE;
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, System, Trace, eliminate};
use num_bigint::BigInt;
use num_traits::{Signed, Zero, pow};

type Evaluated = Result<Value, ClaimProblem>;

/// The decimal places of a square root.
const ROOT_PLACES: usize = 50;

/// The value of a function.
pub(super) fn call(name: &str, arguments: &[Value]) -> Evaluated {
    let value = match arguments {
        [Value::Matrix(matrix)] => of_matrix(name, matrix),
        [Value::System(system)] => of_system(name, system),
        [Value::Number(number)] => of_number(name, number),
        [Value::Space(space)] if name == "dim" => Some(Value::count(rank_of(&columns(space)))),
        [Value::Matrix(left), Value::Matrix(right)] => of_matrices(name, left, right),
        [Value::Number(left), Value::Number(right)] => of_numbers(name, left, right),
        _ => None,
    };
    value.ok_or_else(|| ClaimProblem::NoValue { function: name.to_owned() })
}

fn of_matrix(name: &str, matrix: &ExactMatrix) -> Option<Value> {
    let (rows, count) = matrix.shape();
    let reduced = || trace(matrix, Form::Reduced);
    let factors = || plu(&trace(matrix, Form::Echelon));
    let spaces = || FourSubspaces::of(matrix);
    let square = |value: Value| matrix.is_square().then_some(value);
    Some(match name {
        "rank" => Value::count(rank_of(matrix)),
        "nullity" => Value::count(count - rank_of(matrix)),
        "left_nullity" => Value::count(rows - rank_of(matrix)),
        "det" => Value::Number(determinant(&trace(matrix, Form::Echelon))?),
        "rref" => Value::Matrix(reduced().end),
        "ref" => Value::Matrix(trace(matrix, Form::Echelon).end),
        "pivots" => {
            let pivots = reduced().pivot_columns();
            let numbers = pivots.iter().map(|column| Rational::from_integer((column + 1).into()));
            Value::Matrix(ExactMatrix::from_row_iterator(1, pivots.len(), numbers))
        }
        "null" => space(count, spaces().null),
        "row" => space(count, spaces().row),
        "col" => space(rows, spaces().column),
        "left" => space(rows, spaces().left_null),
        "span" => space(rows, matrix.column_iter().map(|column| column.iter().cloned().collect()).collect()),
        "T" => Value::Matrix(matrix.transpose()),
        "inv" => Value::Matrix(inverse(matrix)?),
        "P" => Value::Matrix(factors().p),
        "L" => Value::Matrix(factors().l),
        "U" => Value::Matrix(factors().u),
        "trace" => square(Value::Number(matrix.diagonal().iter().sum()))?,
        "sumsq" => Value::Number(matrix.iter().map(|entry| entry * entry).sum()),
        "entries" => Value::count(rows * count),
        "double" => Value::Matrix(nearest_doubles(matrix)?),
        "float_rank" => Value::count(eliminated_rank(matrix)?),
        _ => return None,
    })
}

fn of_system(name: &str, system: &System) -> Option<Value> {
    let solution = solve(system)?;
    match (name, solution.set) {
        ("rank", _) => Some(Value::count(solution.rank)),
        ("rank_augmented", _) => Some(Value::count(solution.rank_augmented)),
        ("solutions", set) => Some(Value::Word(kind(&set).to_owned())),
        ("solution", SolutionSet::Unique { point } | SolutionSet::Infinite { point, .. }) => {
            Some(Value::Matrix(ExactMatrix::from_column_slice(point.len(), 1, &point)))
        }
        _ => None,
    }
}

fn kind(set: &SolutionSet) -> &'static str {
    match set {
        SolutionSet::Unique { .. } => "unique",
        SolutionSet::Infinite { .. } => "infinite",
        SolutionSet::Inconsistent { .. } => "none",
    }
}

fn of_number(name: &str, number: &Rational) -> Option<Value> {
    match name {
        "sqrt" => square_root(number).map(Value::Number),
        "abs" => Some(Value::Number(number.abs())),
        "I" => usize::try_from(number.to_integer()).ok().filter(|n| *n <= MAX_SIZE).map(|n| Value::Matrix(identity(n))),
        _ => None,
    }
}

fn of_numbers(name: &str, left: &Rational, right: &Rational) -> Option<Value> {
    match name {
        "min" => Some(Value::Number(left.min(right).clone())),
        "max" => Some(Value::Number(left.max(right).clone())),
        _ => None,
    }
}

/// Two matrices: `[A | B]`, or a system where the second is the right-hand side.
fn of_matrices(name: &str, left: &ExactMatrix, right: &ExactMatrix) -> Option<Value> {
    if left.nrows() != right.nrows() {
        return None;
    }
    match name {
        "beside" => Some(Value::Matrix(beside(left, right))),
        _ if right.ncols() == 1 => {
            let side = right.iter().cloned().collect();
            of_system(name, &System::new(left.clone(), Some(side)).ok()?)
        }
        _ => None,
    }
}

pub(super) fn negated(value: &Value) -> Evaluated {
    multiplied(&Value::Number(Rational::from_integer((-1).into())), value)
}

pub(super) fn added(left: &Value, right: &Value) -> Evaluated {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Ok(Value::Number(left + right)),
        (Value::Matrix(left), Value::Matrix(right)) if left.shape() == right.shape() => Ok(Value::Matrix(left + right)),
        _ => Err(ClaimProblem::NoValue { function: "+".to_owned() }),
    }
}

pub(super) fn multiplied(left: &Value, right: &Value) -> Evaluated {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Ok(Value::Number(left * right)),
        (Value::Number(number), Value::Matrix(matrix)) | (Value::Matrix(matrix), Value::Number(number)) => {
            Ok(Value::Matrix(matrix.map(|entry| entry * number)))
        }
        (Value::Matrix(left), Value::Matrix(right)) if left.ncols() == right.nrows() => Ok(Value::Matrix(left * right)),
        _ => Err(ClaimProblem::NoValue { function: "*".to_owned() }),
    }
}

fn trace(matrix: &ExactMatrix, form: Form) -> Trace {
    eliminate(matrix, matrix.ncols(), form, PivotPolicy::default())
}

fn space(dimension: usize, vectors: Basis) -> Value {
    Value::Space(Space { dimension, vectors })
}

fn columns(space: &Space) -> ExactMatrix {
    ExactMatrix::from_iterator(space.dimension, space.vectors.len(), space.vectors.iter().flatten().cloned())
}

/// The square root: exact where it is rational, otherwise cut after [`ROOT_PLACES`] decimal places.
fn square_root(number: &Rational) -> Option<Rational> {
    if number.is_negative() {
        return None;
    }
    let exact = Rational::new(number.numer().sqrt(), number.denom().sqrt());
    if &exact * &exact == *number || number.is_zero() {
        return Some(exact);
    }
    let scale = pow(BigInt::from(10), ROOT_PLACES);
    Some(Rational::new((number.numer() * &scale * &scale / number.denom()).sqrt(), scale))
}
