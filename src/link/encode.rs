//! An address as text.

use super::address::{
    Address, Chrome, EliminationAddress, Frame, Mode, NumberStyle, Page, Prediction, RowChecking, TextSize,
};
use super::key::Key;
use super::labs::{write_map, write_solve, write_subspaces};
use super::matrix::{write_matrix, write_right_hand_side};
use super::ops::write_ops;
use super::percent::escape;
use super::quiz::write_quiz;
use super::route::route;
use crate::math::{Form, PivotPolicy, RowOp, System};

/// The link of an address, from its `#` on. What is as it would be anyway is left out, so equal addresses have equal
/// links.
///
/// A link consists of ASCII letters and digits and of `# / ? & = , ; . - _ %`, none of which a browser escapes in a
/// fragment: `location.hash` gives back the same text.
///
/// ```
/// use ranklab::link::{decode, encode};
/// let (address, notices) = decode("#/lab/elimination/?step=2&m=1, 0.5; 3, 4&form=rref");
/// assert!(notices.is_empty());
/// assert_eq!(encode(&address), "#/lab/elimination?m=1,1/2;3,4&step=2");
/// ```
pub fn encode(address: &Address) -> String {
    let mut pairs = Vec::new();
    match &address.page {
        Page::Elimination(elimination) => write_elimination(elimination, &mut pairs),
        Page::Map(map) => write_map(map, &mut pairs),
        Page::Subspaces(subspaces) => write_subspaces(subspaces, &mut pairs),
        Page::Solve(solve) => write_solve(solve, &mut pairs),
        Page::Study(study) => study.write(&mut pairs),
        Page::Quiz(quiz) => write_quiz(quiz, &mut pairs),
        Page::Home | Page::Learn { .. } | Page::Review | Page::NotYet { .. } | Page::Unknown { .. } => {}
    }
    write_frame(address.frame, &mut pairs);
    let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{}={value}", key.name())).collect();
    let question_mark = if pairs.is_empty() { "" } else { "?" };
    format!("#/{}{question_mark}{}", escape(&route(&address.page)), pairs.join("&"))
}

fn write_elimination(address: &EliminationAddress, pairs: &mut Vec<(Key, String)>) {
    let ops = usable_ops(address);
    write_system(address.system.as_ref(), pairs);
    match address.form {
        Form::Echelon => pairs.push((Key::Form, "ref".to_owned())),
        Form::Reduced => {}
    }
    match address.mode {
        Mode::Own => pairs.push((Key::Mode, "own".to_owned())),
        Mode::Watch => {}
    }
    if !ops.is_empty() {
        pairs.push((Key::Ops, write_ops(ops)));
    }
    let step_when_absent = step_when_absent(address.mode, ops.len());
    let step = if address.mode == Mode::Own { address.step.min(ops.len()) } else { address.step };
    if step != step_when_absent {
        pairs.push((Key::Step, step.to_string()));
    }
    match address.policy {
        PivotPolicy::FirstNonZero => pairs.push((Key::Pivot, "first".to_owned())),
        PivotPolicy::FewestDigits => {}
        PivotPolicy::Largest => pairs.push((Key::Pivot, "largest".to_owned())),
    }
    match address.numbers {
        NumberStyle::Fractions => {}
        NumberStyle::Decimals => pairs.push((Key::Numbers, "decimals".to_owned())),
    }
    match address.checking {
        RowChecking::Off => {}
        RowChecking::On => pairs.push((Key::Check, "1".to_owned())),
    }
    write_prediction(address.prediction, pairs);
}

pub(super) fn write_system(system: Option<&System>, pairs: &mut Vec<(Key, String)>) {
    let Some(system) = system else { return };
    pairs.push((Key::Matrix, write_matrix(system.coefficients())));
    if let Some(entries) = system.right_hand_side() {
        pairs.push((Key::RightHandSide, write_right_hand_side(entries)));
    }
}

pub(super) fn write_prediction(prediction: Option<Prediction>, pairs: &mut Vec<(Key, String)>) {
    match prediction {
        None => {}
        Some(Prediction::Ask) => pairs.push((Key::Predict, "1".to_owned())),
        Some(Prediction::Skip) => pairs.push((Key::Predict, "0".to_owned())),
    }
}

/// The step that a link without one stands for: the start when watching, everything done with own operations.
pub(super) fn step_when_absent(mode: Mode, ops: usize) -> usize {
    match mode {
        Mode::Watch => 0,
        Mode::Own => ops,
    }
}

/// The operations up to the first that does not fit the matrix: what [`super::decode`] would keep, and no more.
fn usable_ops(address: &EliminationAddress) -> &[RowOp] {
    let rows = address.system.as_ref().map_or(0, |system| system.rows());
    let count = address.ops.iter().take_while(|op| op.fits(rows)).count();
    address.ops.get(..count).unwrap_or_default()
}

fn write_frame(frame: Frame, pairs: &mut Vec<(Key, String)>) {
    match frame.chrome {
        Chrome::Full => {}
        Chrome::Embedded => pairs.push((Key::Embed, "1".to_owned())),
    }
    match frame.text_size {
        TextSize::Regular => {}
        TextSize::Presentation => pairs.push((Key::Present, "1".to_owned())),
    }
}
