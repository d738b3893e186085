//! The rows of A x = b as points, lines or planes, and what they have in common: exact, for one, two or three unknowns.

use crate::math::exact::ExactMatrix;
use crate::math::projection::onto_span;
use crate::math::solve::{Solution, SolutionSet, solve};
use crate::math::subspace::Basis;
use crate::math::{Rational, System};
use num_traits::Zero;

/// The most unknowns that a picture has.
pub const MOST_UNKNOWNS: usize = 3;

/// A point on a line, a line in a plane or a plane in space: all x with `normal · x = offset`. Rows that say the same
/// share one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flat {
    /// The rows that say so, 0-based and in order; one at least.
    pub rows: Vec<usize>,
    /// The row's coefficients, divided by the first that is not zero.
    pub normal: Vec<Rational>,
    /// The right-hand side, divided by the same.
    pub offset: Rational,
}

/// What all rows have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Common {
    /// Nothing.
    Nothing(Apart),
    /// As many dimensions as there are directions: a point, a line, a plane or all of space.
    Part {
        /// The solution whose free variables are zero.
        point: Vec<Rational>,
        /// A basis of the null space.
        directions: Basis,
    },
}

/// Why rows have nothing in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// A row reads 0 = c with c not zero.
    ImpossibleRow,
    /// All are parallel.
    AllParallel,
    /// Two of them are parallel, by their places among the flats; not all are.
    TwoParallel(usize, usize),
    /// No two are parallel: three lines form a triangle, three planes a prism.
    NoneParallel,
}

/// The rows of a system, seen as shapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// The number of unknowns, 1 to [`MOST_UNKNOWNS`].
    pub unknowns: usize,
    /// The rows that read 0 = 0.
    pub always: Vec<usize>,
    /// The rows that read 0 = c with c not zero, and c.
    pub never: Vec<(usize, Rational)>,
    /// The shapes, each once, in the order of their first rows.
    pub flats: Vec<Flat>,
    /// What they have in common.
    pub common: Common,
}

impl Arrangement {
    /// The rows of a system with a right-hand side and at most three unknowns; `None` for any other.
    pub fn of(system: &System, solution: &Solution) -> Option<Self> {
        let unknowns = system.columns();
        if unknowns > MOST_UNKNOWNS {
            return None;
        }
        let (mut always, mut never, mut flats) = (Vec::new(), Vec::new(), Vec::<Flat>::new());
        for (row, value) in system.right_hand_side()?.iter().enumerate() {
            let coefficients: Vec<Rational> = system.coefficients().row(row).iter().cloned().collect();
            let Some(leading) = coefficients.iter().find(|entry| !entry.is_zero()).cloned() else {
                if value.is_zero() {
                    always.push(row)
                } else {
                    never.push((row, value.clone()))
                }
                continue;
            };
            let normal: Vec<Rational> = coefficients.iter().map(|entry| entry / &leading).collect();
            let offset = value / &leading;
            match flats.iter_mut().find(|flat| flat.normal == normal && flat.offset == offset) {
                Some(flat) => flat.rows.push(row),
                None => flats.push(Flat { rows: vec![row], normal, offset }),
            }
        }
        let common = match &solution.set {
            SolutionSet::Inconsistent { .. } => Common::Nothing(apart(&never, &flats)),
            SolutionSet::Unique { point } => Common::Part { point: point.clone(), directions: Vec::new() },
            SolutionSet::Infinite { point, directions } => {
                Common::Part { point: point.clone(), directions: directions.clone() }
            }
        };
        Some(Self { unknowns, always, never, flats, common })
    }

    /// The common point of some of the flats that is nearest to the origin; `None` where they have none in common.
    pub fn nearest_point(&self, flats: &[&Flat]) -> Option<Vec<Rational>> {
        let rows = ExactMatrix::from_row_iterator(
            flats.len(),
            self.unknowns,
            flats.iter().flat_map(|flat| flat.normal.iter().cloned()),
        );
        let sides = flats.iter().map(|flat| flat.offset.clone()).collect();
        match solve(&System::new(rows, Some(sides)).ok()?)?.set {
            SolutionSet::Unique { point } => Some(point),
            SolutionSet::Infinite { point, directions } => Some(nearest_to_origin(&point, &directions)),
            SolutionSet::Inconsistent { .. } => None,
        }
    }
}

/// Of the points that directions lead to from a point, the one nearest to the origin.
pub fn nearest_to_origin(point: &[Rational], directions: &[Vec<Rational>]) -> Vec<Rational> {
    match onto_span(directions, point) {
        Some(along) => point.iter().zip(&along.point).map(|(entry, part)| entry - part).collect(),
        None => point.to_vec(),
    }
}

fn apart(never: &[(usize, Rational)], flats: &[Flat]) -> Apart {
    if !never.is_empty() {
        return Apart::ImpossibleRow;
    }
    // Scaled as they are, parallel flats have equal normals.
    if flats.windows(2).all(|pair| matches!(pair, [one, other] if one.normal == other.normal)) {
        return Apart::AllParallel;
    }
    let later = |(place, flat): (usize, &Flat)| {
        let found = flats.iter().skip(place + 1).position(|other| other.normal == flat.normal)?;
        Some(Apart::TwoParallel(place, place + 1 + found))
    };
    flats.iter().enumerate().find_map(later).unwrap_or(Apart::NoneParallel)
}
