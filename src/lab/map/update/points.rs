//! Moving x and b. What is moved in a picture comes to rest on quarters, so that every number stays exact and short.

use crate::lab::elimination;
use crate::lab::map::action::Point;
use crate::lab::map::geometry::Unit;
use crate::lab::map::snap::nearest_in_span;
use crate::lab::map::state::{Heard, State, largest};
use crate::math::exact::integer;
use crate::math::number::{format_input, parse_number};
use crate::math::subspace::FourSubspaces;
use crate::math::{Rational, System};
use num_traits::One;

/// The furthest that a point can be moved in a picture, in units of the picture.
const FURTHEST: f64 = 1e6;

/// An entry of x was typed. An unreadable one stays as typed and changes nothing else.
pub(super) fn edited(state: &mut State, system: &System, entry: usize, text: String) {
    let Some(place) = state.texts.get_mut(entry) else { return };
    *place = text;
    let read = parse_number(place);
    if let (Ok(value), Some(entry)) = (read, state.x.get_mut(entry)) {
        *entry = value;
        state.make_room(system);
        state.heard = Heard::Moved;
    }
}

/// An entry was moved by so many quarters.
pub(super) fn nudged(
    state: &mut State,
    system: &System,
    point: Point,
    entry: usize,
    quarters: i8,
) -> Option<elimination::Action> {
    let step = Rational::new(quarters.into(), 4.into());
    match point {
        Point::X => {
            let value = state.x.get_mut(entry)?;
            *value += step;
            let text = format_input(value);
            if let Some(place) = state.texts.get_mut(entry) {
                *place = text;
            }
            state.make_room(system);
            state.heard = Heard::Moved;
            None
        }
        Point::B => {
            let mut b = system.right_hand_side()?.to_vec();
            *b.get_mut(entry)? += step;
            Some(elimination::Action::RightHandSideGiven(b))
        }
    }
}

/// The tip of x, or b, was moved in its picture.
pub(super) fn moved(state: &mut State, system: &System, point: Point, to: [f64; 3]) -> Option<elimination::Action> {
    match point {
        Point::X => {
            let x: Vec<Rational> = to.into_iter().take(system.columns()).map(quarters).collect();
            if x.len() == system.columns() {
                state.dragged = Some(Point::X);
                state.put_x(x);
            }
            None
        }
        Point::B => {
            let rows = system.rows();
            let unit = picture_unit(state, system);
            let b: Vec<Rational> = to.into_iter().take(rows).map(|place| quarters(place) * &unit).collect();
            if b.len() != rows || system.right_hand_side().is_none() {
                return None;
            }
            state.dragged = Some(Point::B);
            Some(elimination::Action::RightHandSideGiven(b))
        }
    }
}

/// One unit of the codomain's picture, as far as the morph has gone.
fn picture_unit(state: &State, system: &System) -> Rational {
    let unit = Unit::for_largest(&largest(system.coefficients().as_slice()));
    if unit.exponent() == 0 {
        return Rational::one();
    }
    let t = state.morph.exact();
    (Rational::one() - &t) + t * unit.exact()
}

/// The nearest multiple of one quarter.
fn quarters(place: f64) -> Rational {
    let within = place.clamp(-FURTHEST, FURTHEST);
    // A conversion of what is no number gives 0.
    integer((within * 4.0).round() as i64) / integer(4)
}

/// x goes to the kernel.
pub(super) fn snapped(state: &mut State, system: &System) {
    if state.hides() {
        return;
    }
    let kernel = FourSubspaces::of(system.coefficients()).null;
    state.put_x(nearest_in_span(&kernel, &state.x));
    state.make_room(system);
    state.heard = Heard::Snapped;
}
