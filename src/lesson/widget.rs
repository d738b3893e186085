//! Blocks that show a live figure: which one, the state it starts in, the prediction it asks for, and its lab.

use super::fields::{Field, Misfit, finish, need, read_fields};
use super::place::Trouble;
use super::question::{Question, take_checks, take_question};
use crate::link::{Key, Notice, Page, decode};
use crate::math::System;

/// A figure that a chapter may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// The cube of the first screen, with the slider that makes a row depend on the others.
    HomeCube,
    /// An elimination, step by step, with what it changes and keeps.
    Stepper,
    /// Image and kernel as pictures.
    Map,
    /// The columns, each claimed by a pivot or a free variable.
    Bar,
    /// The four subspaces and their dimensions.
    FourSubspaces,
    /// A right-hand side inside or outside of the image.
    Solve,
    /// Singular values on a logarithmic scale, with a tolerance.
    SingularValues,
    /// A picture at rank k, with the curve of its error.
    Truncation,
    /// Two matrices, their product and its rank.
    Product,
    /// A chain of maps with one narrow layer.
    Bottleneck,
    /// One matrix through determinant, inverse, factors and eigenvalues.
    Lenses,
    /// Coefficients of a fit against the ridge parameter.
    Coefficients,
    /// The numbers in a low-rank update.
    LoraCalculator,
    /// A small product BA and its rank.
    SmallUpdate,
    /// A small table of ratings with missing cells.
    Ratings,
    /// A cloud of points and its principal directions.
    PointCloud,
    /// The Jacobian of a small model.
    Jacobian,
}

impl Figure {
    /// Every figure.
    pub const ALL: [Self; 17] = [
        Self::HomeCube,
        Self::Stepper,
        Self::Map,
        Self::Bar,
        Self::FourSubspaces,
        Self::Solve,
        Self::SingularValues,
        Self::Truncation,
        Self::Product,
        Self::Bottleneck,
        Self::Lenses,
        Self::Coefficients,
        Self::LoraCalculator,
        Self::SmallUpdate,
        Self::Ratings,
        Self::PointCloud,
        Self::Jacobian,
    ];

    /// The name in a chapter.
    pub fn name(self) -> &'static str {
        match self {
            Self::HomeCube => "home-cube",
            Self::Stepper => "stepper",
            Self::Map => "map",
            Self::Bar => "bar",
            Self::FourSubspaces => "four-subspaces",
            Self::Solve => "solve",
            Self::SingularValues => "singular-values",
            Self::Truncation => "truncation",
            Self::Product => "product",
            Self::Bottleneck => "bottleneck",
            Self::Lenses => "lenses",
            Self::Coefficients => "coefficients",
            Self::LoraCalculator => "lora-calculator",
            Self::SmallUpdate => "small-update",
            Self::Ratings => "ratings",
            Self::PointCloud => "point-cloud",
            Self::Jacobian => "jacobian",
        }
    }

    /// The figure with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }
}

/// A live figure in a chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Widget {
    /// Which one.
    pub figure: Figure,
    /// The state that it starts in, as the keys and values of a link, in order.
    pub preset: Vec<(Key, String)>,
    /// The matrix of the preset, with its right-hand side.
    pub system: Option<System>,
    /// The second matrix of the preset.
    pub second: Option<System>,
    /// The name of the lab that opens it, as in `#/lab/`.
    pub lab: String,
    /// What the learner predicts first.
    pub question: Question,
    /// Claims about the preset that have to be true, among them what makes the answer right.
    pub checks: Vec<Field>,
}

impl Widget {
    /// The link that opens the figure's lab in the same state.
    pub fn link(&self) -> String {
        link(&self.lab, &self.preset)
    }
}

/// Reads the inside of a widget block whose first line is line `first` of its file.
///
/// # Errors
/// A figure, key or value that is not known, a matrix that cannot be read, a question without its answer.
pub fn read_widget(text: &str, first: usize) -> Result<Widget, Misfit> {
    let mut fields = read_fields(text, first)?;
    let figure = need(&mut fields, "figure", first)?;
    let figure = Figure::named(&figure.value).ok_or((figure.line, Trouble::UnknownFigure { name: figure.value }))?;
    let lab = need(&mut fields, "lab", first)?;
    let question = take_question(&mut fields, first)?;
    let checks = take_checks(&mut fields);
    let system = read_system(&fields, "m")?;
    let second = read_system(&fields, "n")?;
    let preset = take_preset(&mut fields)?;
    finish(fields)?;
    let lines: Vec<(Key, usize)> = preset.iter().map(|(key, field)| (*key, field.line)).collect();
    let preset: Vec<(Key, String)> = preset.into_iter().map(|(key, field)| (key, field.value)).collect();
    match decode(&link(&lab.value, &preset)) {
        (address, _) if matches!(address.page, Page::Unknown { .. }) => {
            Err((lab.line, Trouble::DeadLink { target: format!("#/lab/{}", lab.value) }))
        }
        (_, notices) => match notices.first() {
            Some(notice) => Err((line_of(notice, &lines).unwrap_or(lab.line), trouble(notice))),
            None => Ok(Widget { figure, preset, system, second, lab: lab.value, question, checks }),
        },
    }
}

/// The line of the key that a notice is about.
fn line_of(notice: &Notice, lines: &[(Key, usize)]) -> Option<usize> {
    let (Notice::Value { key: about, .. } | Notice::KeyNotUsedHere { key: about } | Notice::EmptyValue { key: about }) =
        notice
    else {
        return None;
    };
    lines.iter().find(|(key, _)| key == about).map(|(_, line)| *line)
}

/// Takes the fields that are keys of links, each at most once, in order.
fn take_preset(fields: &mut Vec<Field>) -> Result<Vec<(Key, Field)>, Misfit> {
    let mut preset: Vec<(Key, Field)> = Vec::new();
    let named: Vec<Field> = fields.extract_if(.., |field| Key::named(&field.key).is_some()).collect();
    for field in named {
        let Some(key) = Key::named(&field.key) else { continue };
        if preset.iter().any(|(known, _)| *known == key) {
            return Err((field.line, Trouble::RepeatedKey { key: field.key }));
        }
        preset.push((key, field));
    }
    Ok(preset)
}

/// The matrix of a key, with the right-hand side of `b` where the key is `m`. Read as every link's matrix is: as that of
/// the elimination lab, since a lab that is still to come reads none.
fn read_system(fields: &[Field], key: &str) -> Result<Option<System>, Misfit> {
    let Some(matrix) = fields.iter().find(|field| field.key == key) else { return Ok(None) };
    let mut preset = vec![(Key::Matrix, matrix.value.clone())];
    let side = fields.iter().find(|field| key == "m" && field.key == "b");
    preset.extend(side.map(|side| (Key::RightHandSide, side.value.clone())));
    match decode(&link("elimination", &preset)) {
        (address, notices) if notices.is_empty() => match address.page {
            Page::Elimination(lab) => Ok(lab.system),
            _ => Ok(None),
        },
        (_, notices) => {
            let of_side = notices.iter().find(|notice| matches!(notice, Notice::RightHandSide { .. }));
            let line = side.filter(|_| of_side.is_some()).map_or(matrix.line, |side| side.line);
            Err((line, of_side.or(notices.first()).map_or(Trouble::MissingKey { key: "m" }, trouble)))
        }
    }
}

fn trouble(notice: &Notice) -> Trouble {
    Trouble::Preset { notice: notice.to_string() }
}

fn link(lab: &str, preset: &[(Key, String)]) -> String {
    let pairs: Vec<String> = preset.iter().map(|(key, value)| format!("{}={value}", key.name())).collect();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    format!("#/lab/{lab}{query}")
}
