//! What is decomposed: a picture as a matrix, or a small matrix as a picture.

use super::action::Choice;
use super::pixels::{Levels, Pixels, pixels};
use crate::link::Tone;
use crate::math::float::{TooLarge, round};
use crate::math::rank::rank_of;
use crate::math::{FloatMatrix, System};
use crate::stories::compression::picture::{Generated, Raster, SIDE};
use std::rc::Rc;

/// The visitor's own picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The name of its file.
    pub name: String,
    /// The picture.
    pub raster: Rc<Raster>,
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// A picture that the lab makes.
    Generated(Generated),
    /// A small matrix.
    Matrix(System),
    /// The visitor's own picture.
    Own(Own),
}

impl Source {
    /// What a person chose to see it.
    pub fn choice(&self) -> Choice {
        match self {
            Self::Generated(picture) => Choice::Generated(*picture),
            Self::Matrix(_) => Choice::Matrix,
            Self::Own(_) => Choice::Own,
        }
    }

    /// Whether it is a picture.
    pub fn is_picture(&self) -> bool {
        !matches!(self, Self::Matrix(_))
    }
}

/// A source as the matrix that is decomposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// The matrix: in colour, `m x 3w`.
    pub a: Rc<FloatMatrix>,
    /// The pixels of a row.
    pub width: usize,
    /// How entries become levels.
    pub levels: Levels,
    /// How it looks.
    pub original: Rc<Pixels>,
    /// The exact rank, of a small matrix.
    pub exact_rank: Option<usize>,
    /// The entry that no double comes near, where there is one: then the matrix is all zeros, and is not shown.
    pub too_large: Option<TooLarge>,
}

impl Subject {
    /// The matrix of a source.
    pub fn of(source: &Source, tone: Tone, seed: u64) -> Self {
        match source {
            Source::Generated(picture) => Self::of_raster(&picture.raster(seed, SIDE), tone),
            Source::Own(own) => Self::of_raster(&own.raster, tone),
            Source::Matrix(system) => {
                let exact = system.coefficients();
                let rounded = round(exact);
                let too_large = rounded.as_ref().err().copied();
                let a = rounded.map_or_else(|_| FloatMatrix::zeros(exact.nrows(), exact.ncols()), |a| a.matrix);
                let (levels, width) = (Levels::of(&a), a.ncols());
                Self { exact_rank: Some(rank_of(exact)), too_large, ..Self::new(a, width, levels) }
            }
        }
    }

    fn of_raster(raster: &Raster, tone: Tone) -> Self {
        let a = match tone {
            Tone::Grey => raster.grey(),
            Tone::Colour => raster.colour(),
        };
        Self::new(a, raster.width, Levels::BYTES)
    }

    fn new(a: FloatMatrix, width: usize, levels: Levels) -> Self {
        let original = Rc::new(pixels(&a, width, levels));
        Self { a: Rc::new(a), width, levels, original, exact_rank: None, too_large: None }
    }

    /// How many colours stand side by side.
    pub fn channels(&self) -> usize {
        if self.a.ncols() > self.width { 3 } else { 1 }
    }
}
