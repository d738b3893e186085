//! The usual slips, and which of them explains a row.
//!
//! A slip is a recipe for a wrong row. It is claimed only where its recipe gives the typed row entry for entry, so a
//! learner is never told of an error that was not made (though another may lead to the same row).

use super::{Change, Task};
use crate::math::Rational;
use num_traits::Zero;

/// A slip that explains a whole wrong row. Below, `t` is the row that changes, `s` the row that is added to it or taken
/// away, `f` the factor: the right row is `t + f s`, or `f t` for a scaling.
///
/// Where several give the same row, the first in this order is claimed: the simplest story first, and the one that fits
/// almost any factor last.
#[derive(Clone, Debug, PartialEq)]
pub enum Slip {
    /// The old row `t`.
    NotChanged,
    /// The coefficients are right, the right-hand side is the old one.
    RightHandSideForgotten,
    /// The factor with the other sign: `t - f s`, or `-f t`.
    SignSlip,
    /// Every sign turned round, as when `t` is taken away from a multiple of `s`: `-(t + f s)`.
    SubtractedTheOtherWay,
    /// The factor upside down: `t + s / f`, or `t / f` (divided where the row is multiplied).
    ReciprocalFactor,
    /// The work went into the other row.
    PivotRowChanged(PivotRow),
    /// The factor was added to every entry instead of multiplied: `t_j + f`.
    FactorAdded,
    /// Right up to a column, the old row from there on.
    StoppedMidway {
        /// The first column (0-based) that is not right.
        from: usize,
    },
    /// Another factor throughout: `t + g s`, or `g t`. Two entries at least must agree on it, since any single wrong
    /// entry fits some factor.
    WrongMultiplier {
        /// The factor `g` that fits.
        used: Rational,
    },
}

/// What became of the row that should only have been read.
#[derive(Clone, Debug, PartialEq)]
pub enum PivotRow {
    /// The rows in each other's place: `s + f t`.
    TookTheMultiple,
    /// The multiple of it alone, `t` left out.
    MultipleAlone {
        /// `f` or `-f`.
        used: Rational,
    },
}

/// The first slip that gives the typed row. `typed` has one entry a column and is not the right row.
pub(super) fn recognise(task: &Task, typed: &[Rational]) -> Option<Slip> {
    if typed == task.old {
        return Some(Slip::NotChanged);
    }
    forgotten_right_hand_side(task, typed)
        .or_else(|| match task.change() {
            Change::Added { factor, .. } => added(task, factor, typed),
            Change::Scaled { factor } => scaled(task, factor, typed),
            Change::Exchanged { .. } | Change::Untouched => None,
        })
        .or_else(|| stopped_midway(task, typed))
        .or_else(|| wrong_multiplier(task, typed))
}

fn forgotten_right_hand_side(task: &Task, typed: &[Rational]) -> Option<Slip> {
    let bar = task.coefficient_columns;
    let coefficients_right = bar > 0 && typed.get(..bar)? == task.right.get(..bar)?;
    (coefficients_right && typed.get(bar..)? == task.old.get(bar..)?).then_some(Slip::RightHandSideForgotten)
}

fn added(task: &Task, f: &Rational, typed: &[Rational]) -> Option<Slip> {
    let is = |recipe: &dyn Fn(&Rational, &Rational) -> Rational| {
        task.old.iter().zip(&task.source).map(|(t, s)| recipe(t, s)).eq(typed.iter().cloned())
    };
    let minus_f = -f.clone();
    if is(&|t, s| t - f * s) {
        Some(Slip::SignSlip)
    } else if is(&|t, s| -(t + f * s)) {
        Some(Slip::SubtractedTheOtherWay)
    } else if !f.is_zero() && is(&|t, s| t + s / f) {
        Some(Slip::ReciprocalFactor)
    } else if is(&|t, s| s + f * t) {
        Some(Slip::PivotRowChanged(PivotRow::TookTheMultiple))
    } else if is(&|_, s| f * s) {
        Some(Slip::PivotRowChanged(PivotRow::MultipleAlone { used: f.clone() }))
    } else if is(&|_, s| &minus_f * s) {
        Some(Slip::PivotRowChanged(PivotRow::MultipleAlone { used: minus_f }))
    } else {
        None
    }
}

fn scaled(task: &Task, f: &Rational, typed: &[Rational]) -> Option<Slip> {
    let is = |recipe: &dyn Fn(&Rational) -> Rational| task.old.iter().map(recipe).eq(typed.iter().cloned());
    if is(&|t| -(f * t)) {
        Some(Slip::SignSlip)
    } else if is(&|t| t / f) {
        Some(Slip::ReciprocalFactor)
    } else if is(&|t| t + f) {
        Some(Slip::FactorAdded)
    } else {
        None
    }
}

fn stopped_midway(task: &Task, typed: &[Rational]) -> Option<Slip> {
    let from = typed.iter().zip(&task.right).position(|(typed, right)| typed != right)?;
    // With nothing changed before, it would be the old row: not a beginning.
    (typed.get(from..)? == task.old.get(from..)?).then_some(Slip::StoppedMidway { from })
}

/// The one factor `g` with `typed = base + g direction`, where the direction has two non-zero entries or more.
fn wrong_multiplier(task: &Task, typed: &[Rational]) -> Option<Slip> {
    let zeros = vec![Rational::zero(); task.old.len()];
    let (base, direction) = match task.change() {
        Change::Added { .. } => (&task.old, &task.source),
        Change::Scaled { .. } => (&zeros, &task.old),
        Change::Exchanged { .. } | Change::Untouched => return None,
    };
    let mut telling = direction.iter().enumerate().filter(|(_, entry)| !entry.is_zero());
    let ((column, entry), _) = (telling.next()?, telling.next()?);
    let used = (typed.get(column)? - base.get(column)?) / entry;
    let fits = base.iter().zip(direction).map(|(base, entry)| base + &used * entry).eq(typed.iter().cloned());
    fits.then_some(Slip::WrongMultiplier { used })
}
