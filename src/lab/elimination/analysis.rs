//! The elimination of the matrix in view: computed once per matrix, form and policy, and kept until one changes.

use super::state::State;
use crate::lab::words;
use crate::math::determinant::determinant;
use crate::math::solve::{Solution, solution_of};
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, System, Trace, eliminate};
use std::rc::Rc;

/// An elimination with all that the lab shows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    system: System,
    form: Form,
    policy: PivotPolicy,
    /// The steps to the chosen form.
    pub trace: Trace,
    /// The matrix after each number of steps: one more than there are steps.
    pub matrices: Vec<ExactMatrix>,
    /// The reason for each step, as a sentence.
    pub reasons: Vec<String>,
    /// The coefficient matrix in reduced row echelon form, right-hand side along.
    pub reduced: ExactMatrix,
    /// The determinant, for a square matrix.
    pub determinant: Option<Rational>,
    /// The solution set, where there is a right-hand side.
    pub solution: Option<Solution>,
}

impl Analysis {
    /// Eliminates the system and looks at the result from every side the lab shows.
    pub fn of(system: &System, form: Form, policy: PivotPolicy) -> Self {
        let augmented = system.augmented();
        let trace = eliminate(&augmented, system.columns(), form, policy);
        let mut matrices = vec![augmented];
        for step in &trace.steps {
            let mut next = matrices.last().cloned().unwrap_or_else(|| trace.start.clone());
            step.op.apply(&mut next);
            matrices.push(next);
        }
        let reason = |(step, before)| words::reason(step, before, system.columns(), policy);
        let reasons = trace.steps.iter().zip(&matrices).map(reason).collect();
        // The solutions are read off the reduced form, which is there or only a few steps further on.
        let (reduced, solution) = match form {
            Form::Reduced => (trace.end.clone(), solution_of(&trace)),
            Form::Echelon => {
                let further = eliminate(&trace.end, system.columns(), Form::Reduced, policy);
                let solution = solution_of(&further);
                (further.end, solution)
            }
        };
        Self {
            determinant: determinant(&trace),
            solution,
            system: system.clone(),
            form,
            policy,
            trace,
            matrices,
            reasons,
            reduced,
        }
    }

    /// The number of steps.
    pub fn steps(&self) -> usize {
        self.trace.steps.len()
    }

    /// The matrix after `count` steps (after all where there are fewer).
    pub fn matrix_after(&self, count: usize) -> &ExactMatrix {
        self.matrices.get(count).unwrap_or(&self.trace.end)
    }
}

/// Remembers the last analysis, so that a step costs a look-up and only a new matrix an elimination.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    last: Option<Rc<Analysis>>,
}

impl Memo {
    /// The analysis of the state's matrix.
    pub fn analysis(&mut self, state: &State) -> Rc<Analysis> {
        let system = &state.document.system;
        match &self.last {
            Some(last) if last.system == *system && last.form == state.form && last.policy == state.policy => {
                Rc::clone(last)
            }
            _ => Rc::clone(self.last.insert(Rc::new(Analysis::of(system, state.form, state.policy)))),
        }
    }
}
