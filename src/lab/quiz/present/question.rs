//! A question on the page.

use super::guide::guide;
use super::input::input;
use super::letters::set;
use super::outcome;
use super::pieces::{bar, matrix as shown, matrix_of_texts, pieces, tuple, verbatim};
use crate::lab::elimination::view::Available;
use crate::lab::quiz::draft::Telling;
use crate::lab::quiz::state::{Item, Run, Solution, State};
use crate::lab::quiz::update::is_closed;
use crate::lab::quiz::view::{
    FeedbackView, InputView, OptionView, Outcome, Piece, ProgressView, QuestionView, SolutionView, StepView,
};
use crate::lab::quiz::words;
use crate::lab::words::{operation, reason};
use crate::link::{self, Address, EliminationAddress, Frame, Page, Prediction};
use crate::math::exact::leading_columns;
use crate::math::{ExactMatrix, PivotPolicy, Step, System};
use crate::quiz::prompt::Shown;
use crate::quiz::{Answer, Exercise, Judgement, Kind, Opinion, Show, SolutionStep, Verdict, read_operation};
use crate::scene::Camera;

pub(super) fn question(state: &State, run: &Run, item: &Item) -> QuestionView {
    let camera = state.viewer.in_space();
    let exercise = item.exercise();
    let question = exercise.question();
    let judgement = item.checked.as_ref().map(|checked| item.judged(checked));
    // Marks stand at what was judged: after a change they would be at something else.
    let judged = judgement.as_ref().filter(|_| item.checked.as_ref() == Some(&item.draft));
    let last = run.at + 1 == run.items.len();
    QuestionView {
        position: words::position(run.at, (!run.is_practice()).then_some(run.items.len())),
        family: item.family.title(),
        progress: progress(run),
        prompt: pieces(&Exercise::new(item.family, item.seed).question().prompt, camera),
        input: input(item, &exercise, judged, camera),
        open: Available::from(!is_closed(item)),
        check: match (&question.kind, item.draft.telling) {
            (Kind::Points { .. }, Telling::Writing) => "Compare with the points",
            _ => "Check",
        },
        hints: question.hints.iter().take(item.hints).map(|hint| pieces(hint, camera)).collect(),
        more_hints: Available::from(item.hints < question.hints.len() && !is_closed(item)),
        feedback: judgement.as_ref().map(|judgement| feedback(item, &question.kind, judgement, camera)),
        guide: guide(state, item, camera),
        way: if run.is_practice() { way(item) } else { None },
        solution: (item.guide.is_none() && item.solution == Solution::Open).then(|| solution(item, &exercise, camera)),
        previous: Available::from(run.at > 0),
        show: if item.guide.is_some() { "Show this step" } else { "Show the solution" },
        next: match (last, run.is_practice()) {
            (true, true) if item.guide.is_some() => "Another exercise",
            (true, true) => "Another question",
            (true, false) => "To the summary",
            _ => "Next question",
        },
        finish: Available::from(!run.is_by_steps() && (run.is_practice() || !last)),
    }
}

/// The other way to practise this family.
fn way(item: &Item) -> Option<(&'static str, String)> {
    match item.guide {
        Some(_) => Some((words::WHOLE, super::family_address(item.family))),
        None => Some((words::BY_STEPS, super::steps_address(item.family)?)),
    }
}

fn progress(run: &Run) -> Vec<ProgressView> {
    let one = |(index, item): (usize, &Item)| ProgressView { result: outcome(item), here: index == run.at };
    run.items.iter().enumerate().map(one).collect()
}

pub(super) fn of_verdict(verdict: &Verdict) -> Outcome {
    match verdict {
        Verdict::Correct => Outcome::Right,
        Verdict::Almost(crate::quiz::verdict::Almost::Unfinished) => Outcome::NotAnswered,
        Verdict::Almost(_) => Outcome::Almost,
        Verdict::Wrong(_) => Outcome::Wrong,
        Verdict::Blank | Verdict::Malformed { .. } => Outcome::NotAnswered,
    }
}

fn feedback(item: &Item, kind: &Kind, judgement: &Judgement, camera: Camera) -> FeedbackView {
    let said = judgement.feedback.plain();
    let (correction, chapter) = match judgement.verdict {
        Verdict::Wrong(Some(misconception)) => (Some(misconception.correction()), Some(misconception.chapter())),
        Verdict::Wrong(None) => (None, Some(item.family.chapter())),
        Verdict::Almost(_) if judgement.counts() => (None, Some(item.family.chapter())),
        _ => (None, None),
    };
    let by_steps = item.guide.is_some();
    let another = item.scored.is_some() && item.scored != item.checked;
    let right = judgement.verdict == Verdict::Correct;
    let counts = match kind {
        _ if !judgement.counts() => None,
        _ if by_steps => (!right).then_some(words::STEP_OPEN),
        _ if another => Some(words::FIRST_COUNTS),
        Kind::Points { .. } => None,
        _ => (!right && !is_closed(item)).then_some(words::STILL_OPEN),
    };
    FeedbackView {
        outcome: of_verdict(&judgement.verdict),
        verdict: words::verdict(&judgement.verdict),
        text: if judgement.counts() {
            pieces(&judgement.feedback, camera)
        } else {
            verbatim(&judgement.feedback, camera)
        },
        correction: correction.filter(|correction| words::adds(correction, &said)).map(set),
        // What is off in a row is arithmetic: its own sentence says what.
        chapter: chapter.filter(|_| item.new_row().is_none()).map(words::read_again),
        credit: if judgement.counts() && !another && !by_steps { words::credit(kind, judgement.credit) } else { None },
        counts,
    }
}

fn solution(item: &Item, exercise: &Exercise, camera: Camera) -> SolutionView {
    // The matrix before each operation; a new elimination begins at its first step.
    let mut before: Option<ExactMatrix> = None;
    let step = |step: SolutionStep| match step {
        SolutionStep::Say(prompt) => StepView::Say(pieces(&prompt, camera)),
        SolutionStep::Row { show, step } => {
            let mut matrix = match before.take() {
                Some(matrix) if show.step > 1 => matrix,
                _ => show.matrix.clone(),
            };
            let reason = reason_alone(&step, &matrix, show.coefficient_columns);
            step.op.apply(&mut matrix);
            let coefficient_columns = show.coefficient_columns;
            let after = shown(&Shown { name: "", matrix: matrix.clone(), coefficient_columns });
            before = Some(matrix);
            StepView::Row { op: step.op, reason, matrix: after, address: address(&show) }
        }
    };
    SolutionView {
        answer: model(item, exercise, camera),
        steps: exercise.solution().into_iter().map(step).collect(),
        lab: exercise.show_me().map(|show| address(&show)),
    }
}

/// Why a step is done, without the operation, which stands beside it.
pub(super) fn reason_alone(step: &Step, before: &ExactMatrix, coefficient_columns: usize) -> String {
    let reason = reason(step, before, coefficient_columns, PivotPolicy::default());
    let told = format!(": {}.", operation(&step.op));
    reason.strip_suffix(&told).map_or(reason.clone(), |reason| format!("{reason}."))
}

/// The elimination lab at a place.
fn address(show: &Show) -> String {
    let columns = show.coefficient_columns;
    let b = (columns < show.matrix.ncols()).then(|| show.matrix.column(columns).iter().cloned().collect());
    let system = System::new(leading_columns(&show.matrix, columns), b).ok();
    let lab = EliminationAddress {
        system,
        form: show.form,
        step: show.step,
        prediction: Some(Prediction::Skip),
        ..EliminationAddress::default()
    };
    link::encode(&Address { page: Page::Elimination(lab), frame: Frame::default() })
}

/// A right answer in a line; nothing where the steps say it.
pub(super) fn model(item: &Item, exercise: &Exercise, camera: Camera) -> Option<Vec<Piece>> {
    let kind = &exercise.question().kind;
    let say = |text: String| Some(vec![Piece::Text(text)]);
    let options = |chosen: &[usize]| {
        // The options as the page shows them.
        let (InputView::One(options) | InputView::All(options)) = input(item, exercise, None, camera) else {
            return None;
        };
        let texts =
            chosen.iter().filter_map(|&index| options.get(index)).map(|option: &OptionView| option.text.clone());
        let mut pieces = Vec::new();
        for text in texts {
            if !pieces.is_empty() {
                pieces.push(Piece::Text(" · ".to_owned()));
            }
            pieces.extend(text);
        }
        Some(pieces)
    };
    match exercise.model_answer() {
        Answer::One(chosen) => options(&[chosen?]),
        Answer::All(chosen) => options(&chosen),
        Answer::Number(text) => say(text.replace('-', "−")),
        Answer::Matrix(rows) => {
            let bar = match kind {
                Kind::Matrix { columns, coefficient_columns, .. } => bar(*columns, *coefficient_columns),
                _ => crate::lab::quiz::view::Bar::None,
            };
            Some(vec![matrix_of_texts(&rows, bar)])
        }
        Answer::Vector(texts) => say(tuple(&texts)),
        Answer::Basis(vectors) => say(vectors.iter().map(|vector| tuple(vector)).collect::<Vec<String>>().join(", ")),
        Answer::Operation(given) => say(operation(&read_operation(&given, usize::MAX)?)),
        Answer::Claim(Opinion::False(rows)) => {
            let bar = match kind {
                Kind::Claim { columns, coefficient_columns, .. } => bar(*columns, *coefficient_columns),
                _ => crate::lab::quiz::view::Bar::None,
            };
            Some(vec![Piece::Text("The claim is false, for instance for ".to_owned()), matrix_of_texts(&rows, bar)])
        }
        Answer::Claim(_) => say("The claim is true.".to_owned()),
        Answer::Order(_) | Answer::Points(_) => None,
    }
}
