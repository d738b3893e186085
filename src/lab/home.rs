//! The first screen: one 3 × 3 matrix that moves a cube, and one slider that takes a direction away at a time.

use super::map::action::Motion;
use super::map::state::Playback;
use super::map::view::{FigureView, Runs, StageView};
use super::{elimination::action::Asking, map};
use crate::link::Layer;
use crate::math::exact::from_integers;
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, System, Trace, eliminate};
use num_traits::Zero;

/// How many directions of three survive: the rank of the matrix on the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Survivors(usize);

impl Survivors {
    /// Nothing is lost.
    pub const ALL: Self = Self(3);

    /// So many of three; more are three.
    pub fn new(count: usize) -> Self {
        Self(count.min(3))
    }

    /// How many.
    pub fn count(self) -> usize {
        self.0
    }

    /// The matrix: each time one more row depends on the others.
    pub fn system(self) -> System {
        System::new(self.matrix(), None).unwrap_or_default()
    }

    fn matrix(self) -> ExactMatrix {
        let rows: &[&[i64]] = match self.0 {
            3 => &[&[1, 0, 1], &[1, 1, 0], &[0, 1, 1]],
            2 => &[&[1, 0, 1], &[1, 1, 0], &[2, 1, 1]],
            1 => &[&[1, 0, 1], &[2, 0, 2], &[1, 0, 1]],
            _ => &[&[0, 0, 0], &[0, 0, 0], &[0, 0, 0]],
        };
        from_integers(3, 3, rows)
    }
}

/// Something that happened on the first screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The slider was moved, or the button pressed: the cube sets out anew, if it may.
    SurvivorsChosen(Survivors, Motion),
    /// Something in the picture: it was turned, or time has passed.
    Map(map::Action),
}

/// The first screen's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// The slider.
    pub survivors: Survivors,
    /// The picture: the map lab's, of a matrix of its own.
    pub map: map::State,
}

impl Default for Home {
    fn default() -> Self {
        let survivors = Survivors::ALL;
        let mut map = map::State::new(&survivors.system(), Asking::DoesNotAsk);
        map.layers = vec![Layer::Cube, Layer::Columns];
        // No vector of the reader's own: the cube is what is looked at.
        map.x = vec![Rational::zero(); 3];
        Self { survivors, map }
    }
}

/// Lets something happen.
pub fn update(home: &mut Home, action: Action) {
    match action {
        Action::SurvivorsChosen(survivors, motion) => {
            home.survivors = survivors;
            let system = survivors.system();
            home.map.matrix_changed(&system, Asking::DoesNotAsk);
            home.map.playback = Playback::Paused;
            // From the end, playing begins again at the start.
            map::update(&mut home.map, &system, map::Action::MorphMoved(map::state::Morph::END));
            map::update(&mut home.map, &system, map::Action::PlayPressed(motion));
        }
        Action::Map(action) => {
            map::update(&mut home.map, &home.survivors.system(), action);
        }
    }
}

/// What the first screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The matrix.
    pub system: System,
    /// Its elimination.
    pub trace: Trace,
    /// The rank in a sentence.
    pub sentence: &'static str,
    /// Why the rank is what it is, in a sentence.
    pub because: &'static str,
    /// The cube and where it goes.
    pub figure: Option<FigureView>,
    /// What the picture shows, in words.
    pub words: String,
    /// Whether the picture moves.
    pub runs: Runs,
}

/// What the first screen shows in this state.
pub fn present(home: &Home, memo: &mut map::Memo) -> View {
    let (sentence, because) = match home.survivors.count() {
        3 => ("Rank 3: every direction survives.", "No row can be made from the others, so each keeps a pivot."),
        2 => ("Rank 2: one direction did not survive.", "Row 3 is row 1 plus row 2: it says nothing new."),
        1 => ("Rank 1: two directions did not survive.", "Every row is a multiple of row 1."),
        _ => ("Rank 0: nothing survives.", "Every vector is sent to zero."),
    };
    let system = home.survivors.system();
    let trace = eliminate(system.coefficients(), 3, Form::Reduced, PivotPolicy::default());
    let (figure, runs) = match map::present(&home.map, &system, memo).stage {
        StageView::Drawn(drawn) => (Some(drawn.codomain), drawn.morph.runs),
        StageView::TooLarge(..) => (None, Runs::No),
    };
    let image = figure.as_ref().and_then(|figure| figure.sentences.first().cloned()).unwrap_or_default();
    let words = format!("The unit cube, moved by the matrix. {image}");
    View { system, trace, sentence, because, figure, words, runs }
}
