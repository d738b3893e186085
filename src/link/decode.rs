//! Text as an address.

use super::address::{
    Address, Chrome, EliminationAddress, Frame, Mode, NumberStyle, Page, Prediction, RowChecking, TextSize,
};
use super::encode::step_when_absent;
use super::key::Key;
use super::labs::{read_map, read_solve, read_subspaces};
use super::matrix::{RightHandSideProblem, read_matrix, read_right_hand_side};
use super::notice::Notice;
use super::ops::read_ops;
use super::query::Query;
use super::quiz::read_quiz;
use super::route::page;
use crate::math::{Form, PivotPolicy, RowOp, System};

/// The version of the grammar that is read here.
const VERSION: u64 = 1;

/// The address that a fragment stands for (with or without its `#`), and what of it could not be read.
///
/// Total: every text gives an address, and what cannot be read never becomes a zero. Where a part is left out, so is
/// what rests on it: the operations of a matrix that cannot be read, the operations after one that cannot.
///
/// ```
/// use ranklab::link::{decode, Page};
/// let (address, notices) = decode("#/lab/elimination?m=1,2;3,x");
/// assert!(matches!(address.page, Page::Elimination(lab) if lab.system.is_none()));
/// assert!(notices[0].to_string().contains("row 2, column 2"));
/// ```
pub fn decode(fragment: &str) -> (Address, Vec<Notice>) {
    let mut notices = Vec::new();
    let mut query = Query::cut(fragment, &mut notices);
    read_version(&mut query, &mut notices);
    let mut page = page(&query.route);
    match &mut page {
        Page::Elimination(address) => *address = read_elimination(&mut query, &mut notices),
        Page::Map(address) => *address = read_map(&mut query, &mut notices),
        Page::Subspaces(address) => *address = read_subspaces(&mut query, &mut notices),
        Page::Solve(address) => *address = read_solve(&mut query, &mut notices),
        Page::Study(study) => study.read(&mut query, &mut notices),
        Page::Quiz(address) => read_quiz(address, &mut query, &mut notices),
        Page::Home | Page::Learn { .. } | Page::Review | Page::NotYet { .. } | Page::Unknown { .. } => {}
    }
    let frame = read_frame(&mut query, &mut notices);
    match page {
        // These pages say themselves that they cannot show what the link asks for.
        Page::NotYet { .. } | Page::Unknown { .. } => {}
        _ => query.name_the_rest(&mut notices),
    }
    (Address { page, frame }, notices)
}

fn read_version(query: &mut Query, notices: &mut Vec<Notice>) {
    let Some(text) = query.take(Key::Version, notices) else { return };
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are a newer version too.
        match text.parse::<u64>().unwrap_or(u64::MAX) {
            VERSION => return,
            0 => {}
            _ => return notices.push(Notice::NewerVersion { text }),
        }
    }
    notices.push(Notice::Value { key: Key::Version, text });
}

fn read_elimination(query: &mut Query, notices: &mut Vec<Notice>) -> EliminationAddress {
    let system = read_system(query, notices);
    let form = choose(query, Key::Form, &[("rref", Form::Reduced), ("ref", Form::Echelon)], notices);
    let mode = choose(query, Key::Mode, &[("watch", Mode::Watch), ("own", Mode::Own)], notices).unwrap_or_default();
    let ops = read_own_ops(query, system.as_ref(), notices);
    let step = read_step(query, mode, &ops, notices);
    let policies =
        [("first", PivotPolicy::FirstNonZero), ("kind", PivotPolicy::FewestDigits), ("largest", PivotPolicy::Largest)];
    let styles = [("fractions", NumberStyle::Fractions), ("decimals", NumberStyle::Decimals)];
    EliminationAddress {
        system,
        form: form.unwrap_or_default(),
        mode,
        step,
        policy: choose(query, Key::Pivot, &policies, notices).unwrap_or_default(),
        numbers: choose(query, Key::Numbers, &styles, notices).unwrap_or_default(),
        checking: choose(query, Key::Check, &[("1", RowChecking::On), ("0", RowChecking::Off)], notices)
            .unwrap_or_default(),
        prediction: read_prediction(query, notices),
        ops: ops.kept,
    }
}

pub(super) fn read_prediction(query: &mut Query, notices: &mut Vec<Notice>) -> Option<Prediction> {
    choose(query, Key::Predict, &[("1", Prediction::Ask), ("0", Prediction::Skip)], notices)
}

pub(super) fn read_system(query: &mut Query, notices: &mut Vec<Notice>) -> Option<System> {
    let matrix = query
        .take(Key::Matrix, notices)
        .and_then(|text| read_matrix(&text).map_err(|problem| notices.push(Notice::Matrix { problem })).ok());
    let right_hand_side = query.take_list(Key::RightHandSide).filter(|text| !text.is_empty());
    let Some(matrix) = matrix else {
        if right_hand_side.is_some() {
            notices.push(Notice::RightHandSide { problem: RightHandSideProblem::NoMatrix });
        }
        return None;
    };
    let entries = right_hand_side.and_then(|text| {
        let read = read_right_hand_side(&text, matrix.nrows());
        read.map_err(|problem| notices.push(Notice::RightHandSide { problem })).ok()
    });
    // Both shapes have been checked, with words that say which row is at fault.
    System::new(matrix, entries).ok()
}

/// The operations that are kept, and whether the link has more of them.
struct OwnOps {
    kept: Vec<RowOp>,
    complete: bool,
}

fn read_own_ops(query: &mut Query, system: Option<&System>, notices: &mut Vec<Notice>) -> OwnOps {
    let Some(text) = query.take_list(Key::Ops).filter(|text| !text.is_empty()) else {
        return OwnOps { kept: Vec::new(), complete: true };
    };
    let Some(system) = system else {
        notices.push(Notice::OpsWithoutMatrix);
        return OwnOps { kept: Vec::new(), complete: false };
    };
    let before = notices.len();
    let kept = read_ops(&text, system.rows(), notices);
    OwnOps { kept, complete: notices.len() == before }
}

fn read_step(query: &mut Query, mode: Mode, ops: &OwnOps, notices: &mut Vec<Notice>) -> usize {
    let absent = step_when_absent(mode, ops.kept.len());
    let Some(text) = query.take(Key::Step, notices) else { return absent };
    let digits_only = text.bytes().all(|byte| byte.is_ascii_digit());
    let Some(step) = text.parse::<usize>().ok().filter(|_| digits_only) else {
        notices.push(Notice::Value { key: Key::Step, text });
        return absent;
    };
    if mode == Mode::Own && step > ops.kept.len() {
        // Where operations were left out, that has been said already.
        if ops.complete {
            notices.push(Notice::StepPastEnd { step, ops: ops.kept.len() });
        }
        return absent;
    }
    step
}

fn read_frame(query: &mut Query, notices: &mut Vec<Notice>) -> Frame {
    let chromes = [("1", Chrome::Embedded), ("0", Chrome::Full)];
    let sizes = [("1", TextSize::Presentation), ("0", TextSize::Regular)];
    Frame {
        chrome: choose(query, Key::Embed, &chromes, notices).unwrap_or_default(),
        text_size: choose(query, Key::Present, &sizes, notices).unwrap_or_default(),
    }
}

/// The value of a key that has a few words to choose from, in upper or lower case.
pub(super) fn choose<T: Copy>(
    query: &mut Query,
    key: Key,
    words: &[(&str, T)],
    notices: &mut Vec<Notice>,
) -> Option<T> {
    let text = query.take(key, notices)?;
    let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(&text)).map(|(_, value)| *value);
    if found.is_none() {
        notices.push(Notice::Value { key, text });
    }
    found
}
