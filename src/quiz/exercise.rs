//! A question with its key: made from a family and a seed whenever it is needed, never kept in the page.

use super::answer::Answer;
use super::draft::{Draft, Working};
use super::family::Family;
use super::grade::judge;
use super::key::Key;
use super::model;
use super::prompt::Prompt;
use super::question::Kind;
use super::question::{Question, Show};
use super::verdict::Judgement;
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, Step, eliminate};

/// What helps where a new row is worked out.
const ROW_HINTS: [&str; 2] = [
    "Go column by column: an entry of the new row needs only the entries that stood in its column.",
    "Take the sign of the factor along: minus times minus is plus.",
];

/// A question with its key.
pub struct Exercise {
    question: Question,
    key: Key,
    working: Vec<Working>,
}

/// A step of a worked solution.
#[derive(Clone, Debug, PartialEq)]
pub enum SolutionStep {
    /// A sentence.
    Say(Prompt),
    /// A row operation of the stepper's own elimination; `show` is the place right after it.
    Row {
        /// Where the stepper shows it.
        show: Show,
        /// The operation and why it is done.
        step: Step,
    },
}

impl Exercise {
    /// The exercise of a family and a seed: the same for ever.
    pub fn new(family: Family, seed: u64) -> Self {
        let Draft { prompt, kind, key, working } = family.draft(seed);
        let hints = family.hints().iter().map(|hint| Prompt::new(hint)).collect();
        Self { question: Question { family, seed, prompt, kind, hints }, key, working }
    }

    /// The question which row operation comes next on the way to a form, within an exercise of a family.
    pub(super) fn next_operation(
        family: Family,
        seed: u64,
        matrix: ExactMatrix,
        coefficient_columns: usize,
        form: Form,
    ) -> Self {
        let hints = Family::named("next-operation").map_or(&[][..], Family::hints);
        let question = Question {
            family,
            seed,
            prompt: Prompt::new("Which row operation comes next?"),
            kind: Kind::Operation { rows: matrix.nrows() },
            hints: hints.iter().map(|hint| Prompt::new(hint)).collect(),
        };
        Self { question, key: Key::Operation { matrix, coefficient_columns, form }, working: Vec::new() }
    }

    /// The question for the row that an operation makes, within an exercise of a family.
    pub(super) fn new_row(family: Family, seed: u64, row: Vec<Rational>, coefficient_columns: usize) -> Self {
        let question = Question {
            family,
            seed,
            prompt: Prompt::new("Work out the new row."),
            kind: Kind::Matrix { rows: 1, columns: row.len(), coefficient_columns },
            hints: ROW_HINTS.iter().map(|hint| Prompt::new(hint)).collect(),
        };
        Self { question, key: Key::Row(row), working: Vec::new() }
    }

    /// The question alone.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// Judges an answer: first whether it can be read, then whether it is right.
    pub fn grade(&self, answer: &Answer) -> Judgement {
        judge(&self.key, &self.question.kind, answer)
    }

    /// A right answer, to show once the learner has given theirs; there may be many others.
    pub fn model_answer(&self) -> Answer {
        model::answer(&self.key)
    }

    /// The points of the model answer that learners compare their own words with; none for other kinds of question.
    pub fn points(&self) -> Vec<Prompt> {
        match self.key {
            Key::Points(points) => points.iter().map(|point| Prompt::new(point)).collect(),
            _ => Vec::new(),
        }
    }

    /// The worked solution. Its row operations are those that the stepper shows for the matrix.
    pub fn solution(&self) -> Vec<SolutionStep> {
        let mut steps = Vec::new();
        for part in &self.working {
            match part {
                Working::Say(sentence) => steps.push(SolutionStep::Say(Prompt::new(sentence))),
                Working::Eliminate { matrix, coefficient_columns, form } => {
                    let trace = eliminate(matrix, *coefficient_columns, *form, PivotPolicy::default());
                    steps.extend(trace.steps.into_iter().enumerate().map(|(index, step)| SolutionStep::Row {
                        show: Show {
                            matrix: matrix.clone(),
                            coefficient_columns: *coefficient_columns,
                            form: *form,
                            step: index + 1,
                        },
                        step,
                    }));
                }
            }
        }
        steps
    }

    /// Where the stepper shows what matters, if the solution rests on an elimination: its end, or where the next operation
    /// is asked for, that operation.
    pub fn show_me(&self) -> Option<Show> {
        self.working.iter().find_map(|part| match part {
            Working::Say(_) => None,
            Working::Eliminate { matrix, coefficient_columns, form } => {
                let trace = eliminate(matrix, *coefficient_columns, *form, PivotPolicy::default());
                let asks_for_next = matches!(self.key, Key::Operation { .. });
                let step = if asks_for_next { 1 } else { trace.steps.len() };
                Some(Show { matrix: matrix.clone(), coefficient_columns: *coefficient_columns, form: *form, step })
            }
        })
    }
}
