//! What depends on the matrix alone: computed once for each.

use super::geometry::{Flat, Unit, direction, vector};
use super::lattice::Lattice;
use super::state::largest;
use super::words;
use crate::lab::elimination::present::hidden_meter;
use crate::lab::elimination::view::MeterView;
use crate::math::subspace::FourSubspaces;
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, System, eliminate};
use crate::scene::Vector;

/// The most rows, and columns, that are drawn.
pub const MOST_DRAWN: usize = 3;

/// A matrix seen from every side that the lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// The matrix.
    pub matrix: ExactMatrix,
    /// Its four subspaces.
    pub spaces: FourSubspaces,
    /// The meter.
    pub meter: MeterView,
    /// The meter while the rank is kept back.
    pub hidden_meter: MeterView,
    /// What is drawn; `None` where the matrix is too large to be drawn.
    pub shape: Option<Shape>,
    /// The sentences about the four subspaces.
    pub sentences: words::Subspaces,
}

/// What of a matrix is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The unit of the codomain's picture.
    pub unit: Unit,
    /// Where the unit vectors are sent, in that unit; zero beyond the columns that there are.
    pub columns: [Vector; 3],
    /// The kernel, in the domain.
    pub kernel: Flat,
    /// The row space, in the domain.
    pub row_space: Flat,
    /// The image, in the codomain.
    pub image: Flat,
    /// The left null space, in the codomain.
    pub left_null: Flat,
    /// Where to stand to look along the kernel, if it is a line or a plane.
    pub along_kernel: Option<Vector>,
    /// The lattice, in the domain.
    pub lattice: Lattice,
}

impl Survey {
    /// Looks at a matrix.
    pub fn of(system: &System) -> Self {
        let matrix = system.coefficients();
        let trace = eliminate(matrix, system.columns(), Form::Reduced, PivotPolicy::default());
        let spaces = FourSubspaces::from_trace(&trace);
        let drawn = system.rows() <= MOST_DRAWN && system.columns() <= MOST_DRAWN;
        Self {
            meter: MeterView::of_trace(&trace),
            hidden_meter: hidden_meter(&trace),
            shape: drawn.then(|| Shape::of(matrix, &spaces)),
            sentences: words::Subspaces::of(&spaces, system.rows(), system.columns()),
            matrix: matrix.clone(),
            spaces,
        }
    }

    /// The rank.
    pub fn rank(&self) -> usize {
        self.spaces.row.len()
    }

    /// Where a vector is sent, exactly. Entries that it lacks are 0.
    pub fn image_of(&self, x: &[Rational]) -> Vec<Rational> {
        let product = |row: usize| self.matrix.row(row).iter().zip(x).map(|(a, x)| a * x).sum();
        (0..self.matrix.nrows()).map(product).collect()
    }
}

impl Shape {
    fn of(matrix: &ExactMatrix, spaces: &FourSubspaces) -> Self {
        let (rows, columns) = matrix.shape();
        let unit = Unit::for_largest(&largest(matrix.as_slice()));
        let column = |index: usize| match index < columns {
            true => vector(matrix.column(index).as_slice(), unit),
            false => Vector::zeros(),
        };
        let along = spaces.null.first().filter(|_| spaces.null.len() < columns);
        Self {
            unit,
            columns: std::array::from_fn(column),
            kernel: Flat::of(&spaces.null, &spaces.row, columns),
            row_space: Flat::of(&spaces.row, &spaces.null, columns),
            image: Flat::of(&spaces.column, &spaces.left_null, rows),
            left_null: Flat::of(&spaces.left_null, &spaces.column, rows),
            along_kernel: along.map(|vector| direction(vector)),
            lattice: Lattice::of(columns, &spaces.row),
        }
    }
}
