//! A learner at the quiz's pages: opens, answers, goes on.

use ranklab::lab::quiz::draft::{Belief, Operating};
use ranklab::lab::quiz::state::Item;
use ranklab::lab::quiz::view::{PageView, QuestionView, SummaryView};
use ranklab::lab::quiz::{Action, Event, Moment, State, present, update};
use ranklab::link::decode;
use ranklab::quiz::{Answer, Operation, Opinion};

/// A day.
pub const DAY: u32 = 20_000;

/// The quiz at an address.
pub fn open(fragment: &str) -> State {
    let mut state = State::new(None, DAY);
    state.open(&decode(fragment).0.page, 5, None);
    state
}

/// Something happens, at no particular time.
pub fn act(state: &mut State, action: Action) {
    act_at(state, action, 0);
}

/// Something happens after so many milliseconds.
pub fn act_at(state: &mut State, action: Action, milliseconds: u64) {
    update(state, Event { action, at: Moment { milliseconds, day: DAY } });
}

/// The question shown.
pub fn item(state: &State) -> Item {
    state.run.as_ref().and_then(|run| run.item()).cloned().expect("a question")
}

/// The question as the page shows it.
pub fn question(state: &State) -> QuestionView {
    match present(state).page {
        PageView::Question(view) => *view,
        other => panic!("no question: {other:?}"),
    }
}

/// The summary as the page shows it.
pub fn summary(state: &State) -> SummaryView {
    match present(state).page {
        PageView::Summary(view) => view,
        other => panic!("no summary: {other:?}"),
    }
}

/// Gives an answer, field by field.
pub fn give(state: &mut State, answer: &Answer) {
    let mut actions = Vec::new();
    let texts = |first: usize, texts: &[String]| {
        let edited = |(index, text): (usize, &String)| Action::TextEdited { field: first + index, text: text.clone() };
        texts.iter().enumerate().map(edited).collect::<Vec<Action>>()
    };
    match answer {
        Answer::One(chosen) => actions.extend(chosen.map(Action::OptionChosen)),
        Answer::All(ticked) | Answer::Points(ticked) => {
            actions.extend(ticked.iter().copied().map(Action::OptionToggled))
        }
        Answer::Number(text) => actions.extend(texts(0, std::slice::from_ref(text))),
        Answer::Matrix(rows) => actions.extend(texts(0, &rows.concat())),
        Answer::Vector(entries) => actions.extend(texts(0, entries)),
        Answer::Basis(vectors) => {
            actions.extend((1..vectors.len()).map(|_| Action::VectorAdded));
            actions.extend(texts(0, &vectors.concat()));
        }
        Answer::Operation(operation) => {
            let (operating, fields) = match operation {
                Operation::Add { target, factor, source } => (Operating::Add, [target, source, factor]),
                Operation::Scale { row, factor } => (Operating::Scale, [row, row, factor]),
                Operation::Swap { first, second } => (Operating::Swap, [first, second, first]),
            };
            actions.push(Action::OperatingChosen(operating));
            actions.extend(texts(0, &fields.map(Clone::clone)));
        }
        Answer::Claim(opinion) => match opinion {
            Opinion::None => {}
            Opinion::True => actions.push(Action::BeliefChosen(Belief::Holds)),
            Opinion::False(rows) => {
                actions.push(Action::BeliefChosen(Belief::Fails));
                actions.extend(texts(0, &rows.concat()));
            }
        },
        Answer::Order(order) => {
            // Each step in turn climbs to its place.
            for (place, step) in order.iter().enumerate() {
                let here = item(state).draft.picked.iter().position(|one| one == step).expect("the step");
                for position in (place + 1..=here).rev() {
                    act(state, Action::StepMoved { position, way: ranklab::lab::quiz::action::Way::Up });
                }
            }
        }
    }
    for action in actions {
        act(state, action);
    }
}

/// Answers rightly and has it judged.
pub fn answer_rightly(state: &mut State) {
    let answer = item(state).exercise().model_answer();
    give(state, &answer);
    act(state, Action::CheckPressed);
}
