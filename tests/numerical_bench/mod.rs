//! The lab of numerical rank as tests use it.

use ranklab::lab::numerical::State;
use ranklab::lab::numerical::view::{Shown, Stage};
use ranklab::lab::study::Workbench;
use ranklab::link::{Address, Frame, Page, decode, encode};

/// The lab as a link with this matrix opens it.
pub fn opened(matrix: &str) -> State {
    let (address, notices) = decode(&format!("#/lab/numerical?m={matrix}"));
    assert_eq!(notices, []);
    let mut state = State::default();
    match &address.page {
        Page::Study(study) => state.open(study),
        page => panic!("another page: {page:?}"),
    }
    state
}

/// The link of what is shown.
#[allow(dead_code, reason = "not every test asks")]
pub fn at(state: &State) -> String {
    encode(&Address { page: Page::Study(state.address()), frame: Frame::default() })
}

/// What is shown where nothing is asked.
pub fn shown(state: &mut State) -> Shown {
    match state.present().stage {
        Stage::Shown(shown) => *shown,
        other => panic!("nothing is shown: {other:?}"),
    }
}

/// Exact rank, numerical rank, float elimination.
#[allow(dead_code, reason = "not every test asks")]
pub fn ranks(state: &mut State) -> [usize; 3] {
    shown(state).answers.map(|answer| answer.rank)
}

/// The choices of the question.
#[allow(dead_code, reason = "not every test asks")]
pub fn question(state: &mut State) -> Vec<usize> {
    match state.present().stage {
        Stage::Question(choices) => choices,
        other => panic!("nothing is asked: {other:?}"),
    }
}

/// Why nothing is shown.
#[allow(dead_code, reason = "not every test asks")]
pub fn refused(state: &mut State) -> String {
    match state.present().stage {
        Stage::Refused(why) => why,
        other => panic!("something is shown: {other:?}"),
    }
}
