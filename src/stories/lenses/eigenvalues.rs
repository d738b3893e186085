//! Eigenvalues from the characteristic polynomial: how many are zero is exact for every matrix, the rational ones are
//! exact, and of the rest those of a factor of degree two or three are given as decimals.

use crate::math::exact::{ExactMatrix, Rational, identity, integer};
use crate::math::float::nearest;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// The largest integer that is tried as an eigenvalue of the matrix times its common denominator.
const LARGEST_TRIED: i64 = 10_000;

/// The eigenvalues of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Eigenvalues {
    /// Those that were found, each as often as it is a root of the characteristic polynomial.
    pub found: Vec<Eigenvalue>,
    /// How many besides there are that are not given here.
    pub others: usize,
    /// How many are not zero, counted as often as they are roots. Exact.
    pub non_zero: usize,
}

/// An eigenvalue.
#[derive(Clone, Debug, PartialEq)]
pub enum Eigenvalue {
    /// A rational one.
    Exact(Rational),
    /// A real one, rounded.
    Real(f64),
    /// Two that are conjugates: `re ± im i`, rounded, with `im` positive.
    Pair {
        /// The real part.
        re: f64,
        /// The imaginary part.
        im: f64,
    },
}

impl Eigenvalues {
    /// The eigenvalues of a square matrix; `None` for another one.
    pub fn of(matrix: &ExactMatrix) -> Option<Self> {
        let mut rest = characteristic_polynomial(matrix)?;
        let mut found = Vec::new();
        while rest.len() > 1 && rest[0].is_zero() {
            rest.remove(0);
            found.push(Eigenvalue::Exact(Rational::zero()));
        }
        let non_zero = rest.len() - 1;
        for root in rational_candidates(matrix, &rest) {
            while let Some(quotient) = divided(&rest, &root) {
                rest = quotient;
                found.push(Eigenvalue::Exact(root.clone()));
            }
        }
        let last = match rest.as_slice() {
            [c, b, _] => quadratic(b, c),
            [d, c, b, _] => cubic([b, c, d].map(nearest)),
            _ => Vec::new(),
        };
        // Where a number is too large for doubles, there is nothing to show.
        let others = if last.is_empty() || !last.iter().all(Eigenvalue::is_finite) { rest.len() - 1 } else { 0 };
        found.extend(last.into_iter().filter(|_| others == 0));
        Some(Self { found, others, non_zero })
    }
}

impl Eigenvalue {
    fn is_finite(&self) -> bool {
        match self {
            Self::Exact(_) => true,
            Self::Real(value) => value.is_finite(),
            Self::Pair { re, im } => re.is_finite() && im.is_finite(),
        }
    }
}

/// The coefficients of `det(λ I − A)`, from the constant one to the leading 1, by the method of Faddeev and Le Verrier.
/// `None` where the matrix is not square.
///
/// ```
/// use ranklab::{math::exact::{from_integers, integer}, stories::lenses::characteristic_polynomial};
/// let polynomial = characteristic_polynomial(&from_integers(2, 2, &[&[1, 2], &[3, 4]]));
/// assert_eq!(polynomial, Some(vec![integer(-2), integer(-5), integer(1)]));
/// ```
pub fn characteristic_polynomial(matrix: &ExactMatrix) -> Option<Vec<Rational>> {
    let n = matrix.nrows();
    if n != matrix.ncols() {
        return None;
    }
    let mut coefficients = vec![Rational::one()];
    let mut work = ExactMatrix::from_element(n, n, Rational::zero());
    for degree in 1..=n {
        let last = coefficients.last().cloned().unwrap_or_default();
        work = matrix * work + identity(n) * last;
        let product = matrix * &work;
        let trace = (0..n).fold(Rational::zero(), |sum, i| sum + &product[(i, i)]);
        coefficients.push(-trace / integer(i64::try_from(degree).unwrap_or(1)));
    }
    coefficients.reverse();
    Some(coefficients)
}

/// Numbers among which all rational roots of the rest of the characteristic polynomial are, as far as they are tried.
///
/// The matrix times its common denominator has integer entries; its rational eigenvalues are integers that divide the
/// constant coefficient, and none is larger than the largest row sum.
fn rational_candidates(matrix: &ExactMatrix, polynomial: &[Rational]) -> Vec<Rational> {
    if let [constant, _] = polynomial {
        return vec![-constant.clone()];
    }
    let denominator = matrix.iter().fold(BigInt::one(), |lcm, entry| lcm.lcm(entry.denom()));
    let scale = Rational::from_integer(denominator.clone());
    let row_sum = |i: usize| matrix.row(i).iter().fold(Rational::zero(), |sum, entry| sum + entry.abs());
    let bound = (0..matrix.nrows()).map(row_sum).max().unwrap_or_default() * &scale;
    let bound = bound.to_integer().to_i64().map_or(LARGEST_TRIED, |bound| bound.min(LARGEST_TRIED));
    let degree = polynomial.len() - 1;
    let constant = polynomial[0].clone() * num_traits::Pow::pow(scale, degree);
    let constant = constant.to_integer();
    let divides = |candidate: &i64| (&constant % *candidate).is_zero();
    (1..=bound)
        .filter(divides)
        .flat_map(|size| [size, -size])
        .map(|root| Rational::new(root.into(), denominator.clone()))
        .collect()
}

/// A polynomial divided by `λ − root`, where that leaves nothing over. A constant one is not divided.
fn divided(polynomial: &[Rational], root: &Rational) -> Option<Vec<Rational>> {
    let mut quotient = Vec::with_capacity(polynomial.len());
    let mut carried = Rational::zero();
    for coefficient in polynomial.iter().rev() {
        carried = carried * root + coefficient;
        quotient.push(carried.clone());
    }
    let rest = quotient.pop()?;
    quotient.reverse();
    (polynomial.len() > 1 && rest.is_zero()).then_some(quotient)
}

/// The roots of `λ² + b λ + c`, exact where they are rational.
fn quadratic(b: &Rational, c: &Rational) -> Vec<Eigenvalue> {
    let discriminant = b * b - c * integer(4);
    if let Some(root) = exact_root(&discriminant) {
        let half = |sign: i64| Eigenvalue::Exact((&root * integer(sign) - b) / integer(2));
        return vec![half(1), half(-1)];
    }
    float_quadratic(nearest(b), nearest(c), nearest(&discriminant))
}

/// The square root of a rational that is a square.
fn exact_root(value: &Rational) -> Option<Rational> {
    if value.is_negative() {
        return None;
    }
    let root = Rational::new(value.numer().sqrt(), value.denom().sqrt());
    (&root * &root == *value).then_some(root)
}

fn float_quadratic(b: f64, c: f64, discriminant: f64) -> Vec<Eigenvalue> {
    let half = discriminant.abs().sqrt() / 2.0;
    if discriminant < 0.0 {
        return vec![Eigenvalue::Pair { re: -b / 2.0, im: half }];
    }
    // The root in which nothing cancels, and the other one from the product.
    let larger = if b > 0.0 { -b / 2.0 - half } else { -b / 2.0 + half };
    let smaller = if larger == 0.0 { 0.0 } else { c / larger };
    vec![Eigenvalue::Real(larger.max(smaller)), Eigenvalue::Real(larger.min(smaller))]
}

/// The roots of `λ³ + b λ² + c λ + d`: a real one by bisection, the other two from what is left.
fn cubic([b, c, d]: [f64; 3]) -> Vec<Eigenvalue> {
    let value = |x: f64| ((x + b) * x + c) * x + d;
    let bound = 1.0 + b.abs().max(c.abs()).max(d.abs());
    let (mut below, mut above) = (-bound, bound);
    for _ in 0..2100 {
        let middle = f64::midpoint(below, above);
        if middle <= below || middle >= above {
            break;
        }
        if value(middle) < 0.0 { below = middle } else { above = middle }
    }
    let root = above;
    let (b, c) = (b + root, c + root * (b + root));
    let mut roots = vec![Eigenvalue::Real(root)];
    roots.extend(float_quadratic(b, c, b * b - 4.0 * c));
    roots
}
