//! The vectors that can be moved, with what is true of them: derived anew only when one of them, or the matrix, changed.

use crate::lab::map::geometry::{Unit, vector};
use crate::lab::map::state::{State, float};
use crate::lab::map::survey::Survey;
use crate::lab::map::words;
use crate::math::subspace::contains;
use crate::math::{Rational, System};
use crate::scene::Vector;

/// The vectors as places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Vectors {
    /// x, in the domain.
    pub(super) x: Vector,
    /// Ax, in the codomain's unit.
    pub(super) ax: Vector,
    /// b, in the same.
    pub(super) b: Option<Vector>,
    /// The room that b needs, in the same.
    pub(super) b_room: f64,
}

/// The vectors with what is true of them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Points {
    of: (Vec<Rational>, Option<Vec<Rational>>, [Rational; 2]),
    pub(super) ax: Vec<Rational>,
    pub(super) vectors: Vectors,
    /// x, and whether it is in the kernel.
    pub(super) x_sentence: String,
    /// `Ax = (1, 2)`
    pub(super) ax_line: String,
    /// b, and whether it is in the image.
    pub(super) b_sentence: Option<String>,
}

impl Points {
    pub(super) fn of(survey: &Survey, state: &State, system: &System) -> Self {
        let unit = survey.shape.as_ref().map_or(Unit::default(), |shape| shape.unit);
        let b = system.right_hand_side();
        let ax = survey.image_of(&state.x);
        let [_, b_room] = &state.room;
        Self {
            vectors: Vectors {
                x: vector(&state.x, Unit::default()),
                ax: vector(&ax, unit),
                b: b.map(|b| vector(b, unit)),
                b_room: float(&(b_room / unit.exact())),
            },
            x_sentence: words::x(&state.x, &ax),
            ax_line: words::ax(&ax),
            b_sentence: b.map(|b| words::b(b, contains(&survey.spaces.column, b))),
            ax,
            of: (state.x.clone(), b.map(<[Rational]>::to_vec), state.room.clone()),
        }
    }

    /// Whether these are the vectors in view.
    pub(super) fn are(&self, state: &State, system: &System) -> bool {
        let (x, b, room) = &self.of;
        *x == state.x && b.as_deref() == system.right_hand_side() && *room == state.room
    }
}
