//! From the state to what is shown.

use super::state::{Heard, State};
use super::view::View;
use super::{calculator, small, toy};

/// What is shown.
pub fn present(state: &State) -> View {
    let calculator = calculator::present(state);
    let toy = toy::present(state);
    let small = small::present(state);
    let announcement = match state.heard {
        Heard::Nothing => String::new(),
        Heard::Counts => {
            let asked = calculator.question.as_ref().map(|question| question.text.clone());
            let memory = calculator.memory.as_ref().map(|memory| memory.sentence.clone());
            let more = calculator.outcome.clone().or(asked).or(memory).unwrap_or_default();
            format!("{} {more}", calculator.sentence)
        }
        Heard::Training => toy.standing.clone(),
        Heard::Product => small.sentence.clone(),
    };
    View { calculator, toy, small, announcement }
}
