//! All that follows from the system alone: computed once for each system, and kept until there is another.

use super::arrangement::Arrangement;
use super::picture::{RowShapes, image_shapes, row_shapes};
use super::words;
use crate::lab::elimination::present::plain_matrix;
use crate::lab::elimination::view::{MatrixView, RowRole};
use crate::link::{self, Address, EliminationAddress, Frame, Page};
use crate::math::number::{format_input, parse_number};
use crate::math::projection::{Projection, nearest_right_hand_side};
use crate::math::solve::{Solution, SolutionSet, solution_of};
use crate::math::subspace::column_space_basis;
use crate::math::{Form, PivotPolicy, Rational, System, Trace, eliminate};
use crate::scene::Shape;
use num_traits::Zero;
use std::rc::Rc;

/// A system with all that follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The system.
    pub system: System,
    /// The elimination of `[A | b]` to the reduced form.
    pub trace: Trace,
    /// The reduced form, its pivots marked, and the row that cannot be satisfied, if there is one.
    pub reduced: MatrixView,
    /// The solutions; `None` without a right-hand side.
    pub solution: Option<Solution>,
    /// The rows of the reduced form that read 0 = 0.
    pub zero_rows: Vec<usize>,
    /// The rows as shapes, and how they lie to each other.
    pub rows: Option<RowPicture>,
    /// The link to the elimination lab with this system, at its last step.
    pub elimination: String,
    /// The way out, where the system is inconsistent.
    pub nearest: Option<Nearest>,
}

/// The rows as shapes.
#[derive(Clone, Debug, PartialEq)]
pub struct RowPicture {
    /// How the rows lie to each other.
    pub arrangement: Arrangement,
    /// What each row is, in words.
    pub readings: Vec<String>,
    /// The shapes.
    pub shapes: RowShapes,
}

/// The nearest right-hand side that can be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// The row of the reduced form that reads 0 = c, and c.
    pub impossible: (usize, Rational),
    /// The projection of `b` onto the column space.
    pub projection: Projection,
    /// Whether its entries fit into the editor's cells.
    pub fits: bool,
    /// Its picture, with the distance that must fit into the figure, and the same in words.
    pub picture: Option<(Vec<Shape>, f64, String)>,
}

impl Analysis {
    /// Eliminates once and looks at the result from every side.
    fn of(system: &System) -> Self {
        let n = system.columns();
        let trace = eliminate(&system.augmented(), n, Form::Reduced, PivotPolicy::default());
        let solution = solution_of(&trace);
        let zero_rows =
            (trace.rank()..trace.end.nrows()).filter(|row| trace.end.row(*row).iter().all(Zero::is_zero)).collect();
        let rows =
            solution.as_ref().and_then(|solution| Arrangement::of(system, solution)).map(|arrangement| RowPicture {
                readings: words::row_readings(&arrangement, system),
                shapes: row_shapes(&arrangement),
                arrangement,
            });
        let nearest = solution.as_ref().and_then(|solution| nearest(system, &trace, solution));
        let mut reduced = plain_matrix(&trace.end, &trace, trace.steps.len());
        if let Some(row) = nearest.as_ref().and_then(|nearest| reduced.rows.get_mut(nearest.impossible.0)) {
            row.role = RowRole::Changed;
        }
        let elimination = elimination_link(system, trace.steps.len());
        Self { elimination, system: system.clone(), reduced, solution, zero_rows, rows, nearest, trace }
    }
}

/// The elimination lab with a system, after so many steps.
fn elimination_link(system: &System, step: usize) -> String {
    let lab = EliminationAddress { system: Some(system.clone()), step, ..EliminationAddress::default() };
    link::encode(&Address { page: Page::Elimination(lab), frame: Frame::default() })
}

fn nearest(system: &System, trace: &Trace, solution: &Solution) -> Option<Nearest> {
    let SolutionSet::Inconsistent { row } = solution.set else { return None };
    let b = system.right_hand_side()?;
    let projection = nearest_right_hand_side(system.coefficients(), b)?;
    let picture = (b.len() <= 3).then(|| {
        let basis = column_space_basis(trace);
        let (shapes, reach) = image_shapes(&basis, b, &projection);
        (shapes, reach, words::column_space(&basis, b, &projection))
    });
    let fits = projection.point.iter().all(|entry| parse_number(&format_input(entry)).as_ref() == Ok(entry));
    let value = trace.end.get((row, trace.coefficient_columns)).cloned().unwrap_or_default();
    Some(Nearest { impossible: (row, value), projection, fits, picture })
}

/// Remembers the last analysis, so that a slider costs no elimination.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    last: Option<Rc<Analysis>>,
}

impl Memo {
    /// The analysis of a system.
    pub(super) fn analysis(&mut self, system: &System) -> Rc<Analysis> {
        match &self.last {
            Some(last) if last.system == *system => Rc::clone(last),
            _ => Rc::clone(self.last.insert(Rc::new(Analysis::of(system)))),
        }
    }
}
