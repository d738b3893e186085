//! The names of the keys.

/// A key of a link's query. Each is a promise: links written by hand rely on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// `v`: the version of the link's grammar.
    Version,
    /// `m`: the matrix.
    Matrix,
    /// `b`: the right-hand side.
    RightHandSide,
    /// `n`: a second matrix; in the quiz the number of questions.
    SecondMatrix,
    /// `form`: the form aimed for.
    Form,
    /// `mode`: who chooses the operations.
    Mode,
    /// `ops`: the learner's operations.
    Ops,
    /// `step`: the position in the steps.
    Step,
    /// `pivot`: which entry becomes the pivot.
    Pivot,
    /// `numbers`: how numbers are written.
    Numbers,
    /// `check`: whether the learner computes the changed row.
    Check,
    /// `predict`: whether the learner is asked first.
    Predict,
    /// `tol`: the tolerance of the numerical lab.
    Tolerance,
    /// `noise`: how much is added to each entry at most.
    Noise,
    /// `k`: the rank kept in a truncation.
    RankKept,
    /// `seed`: the seed of something generated.
    Seed,
    /// `set`: the families of a quiz.
    Set,
    /// `practice`: whether a family is practised by its steps.
    Practice,
    /// `x`: the vector that is mapped.
    Vector,
    /// `t`: how far a picture has moved.
    Morph,
    /// `view`: where the viewer stands.
    View,
    /// `show`: what is drawn besides.
    Show,
    /// `space`: one of the four subspaces.
    Space,
    /// `free`: the values of the free variables.
    Free,
    /// `lambda`: the price of large weights.
    Lambda,
    /// `cells`: a table of ratings with gaps.
    Cells,
    /// `layers`: the widths of a chain of layers.
    Layers,
    /// `dim`: the shape of what is adapted, and how many.
    Dimensions,
    /// `bits`: how exactly weights are kept.
    Bits,
    /// `toy`: the ranks of a toy task.
    Toy,
    /// `picture`: which picture is compressed.
    Picture,
    /// `tone`: whether a picture is grey or in colour.
    Tone,
    /// `flat`: how flat a cloud of points is.
    Flattened,
    /// `centre`: whether the mean is taken out of points.
    Centre,
    /// `model`: a model with parameters.
    Model,
    /// `at`: the values of a model's parameters.
    At,
    /// `embed`: without the site's header and footer.
    Embed,
    /// `present`: in large type.
    Present,
}

const NAMES: &[(Key, &str)] = &[
    (Key::Version, "v"),
    (Key::Matrix, "m"),
    (Key::RightHandSide, "b"),
    (Key::SecondMatrix, "n"),
    (Key::Form, "form"),
    (Key::Mode, "mode"),
    (Key::Ops, "ops"),
    (Key::Step, "step"),
    (Key::Pivot, "pivot"),
    (Key::Numbers, "numbers"),
    (Key::Check, "check"),
    (Key::Predict, "predict"),
    (Key::Tolerance, "tol"),
    (Key::Noise, "noise"),
    (Key::RankKept, "k"),
    (Key::Seed, "seed"),
    (Key::Set, "set"),
    (Key::Practice, "practice"),
    (Key::Vector, "x"),
    (Key::Morph, "t"),
    (Key::View, "view"),
    (Key::Show, "show"),
    (Key::Space, "space"),
    (Key::Free, "free"),
    (Key::Lambda, "lambda"),
    (Key::Cells, "cells"),
    (Key::Layers, "layers"),
    (Key::Dimensions, "dim"),
    (Key::Bits, "bits"),
    (Key::Toy, "toy"),
    (Key::Picture, "picture"),
    (Key::Tone, "tone"),
    (Key::Flattened, "flat"),
    (Key::Centre, "centre"),
    (Key::Model, "model"),
    (Key::At, "at"),
    (Key::Embed, "embed"),
    (Key::Present, "present"),
];

impl Key {
    /// The key with this name, in upper or lower case.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(_, known)| known.eq_ignore_ascii_case(name)).map(|(key, _)| *key)
    }

    /// The name, as it stands in a link.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(key, _)| *key == self).map_or("", |(_, name)| name)
    }
}
