//! An answer in the making: what is typed, ticked and chosen, whatever the kind of question.

use crate::quiz::{Answer, Kind, Operation, Opinion};

/// The most vectors that a basis can be given.
pub const MOST_VECTORS: usize = 6;

/// What is thought of a claim so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Belief {
    /// Nothing yet.
    #[default]
    None,
    /// It holds.
    Holds,
    /// It fails.
    Fails,
}

/// Which row operation is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Operating {
    /// A multiple of a row is added to another.
    #[default]
    Add,
    /// A row is multiplied.
    Scale,
    /// Two rows change places.
    Swap,
}

impl Operating {
    /// Every one, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Add, Self::Scale, Self::Swap];
}

/// How far an answer in one's own words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Telling {
    /// It is being written; the points of the model answer are not shown.
    #[default]
    Writing,
    /// It is written, and compared with those points.
    Comparing,
}

/// An answer in the making. Which parts count depends on the kind of question.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// The texts of all fields: of a matrix row by row, of a basis vector by vector; of an operation the row that changes,
    /// the other row, the factor.
    pub texts: Vec<String>,
    /// The options chosen; of steps their order, as positions in the question's list.
    pub picked: Vec<usize>,
    /// What is thought of a claim.
    pub belief: Belief,
    /// Which operation is entered.
    pub operating: Operating,
    /// How far an answer in one's own words is.
    pub telling: Telling,
}

impl Draft {
    /// Nothing given yet.
    pub fn blank(kind: &Kind) -> Self {
        let fields = match kind {
            Kind::Number | Kind::Points { .. } => 1,
            Kind::Matrix { rows, columns, .. } | Kind::Claim { rows, columns, .. } => rows * columns,
            Kind::Vector { entries, .. } | Kind::Basis { entries } => *entries,
            Kind::Operation { .. } => 3,
            Kind::ChooseOne(_) | Kind::ChooseAll(_) | Kind::Order(_) => 0,
        };
        let picked = if let Kind::Order(steps) = kind { (0..steps.len()).collect() } else { Vec::new() };
        Self { texts: vec![String::new(); fields], picked, ..Self::default() }
    }

    /// The draft with the parts that this kind of question cannot have brought into range: for texts from elsewhere.
    pub fn fitted(mut self, kind: &Kind) -> Self {
        let blank = Self::blank(kind);
        let options = match kind {
            Kind::ChooseOne(options) | Kind::ChooseAll(options) | Kind::Order(options) => options.len(),
            Kind::Points { count } => *count,
            _ => 0,
        };
        match kind {
            Kind::Basis { entries } => {
                let vectors = self.texts.len().div_ceil((*entries).max(1)).clamp(1, MOST_VECTORS);
                self.texts.resize(vectors * entries, String::new());
            }
            _ => self.texts.resize(blank.texts.len(), String::new()),
        }
        let mut seen = Vec::new();
        self.picked.retain(|&one| {
            one < options && !seen.contains(&one) && {
                seen.push(one);
                true
            }
        });
        match kind {
            Kind::ChooseOne(_) => self.picked.truncate(1),
            Kind::Order(_) if self.picked.len() < options => self.picked = blank.picked,
            _ => {}
        }
        self
    }

    /// The answer, as it is judged.
    pub fn answer(&self, kind: &Kind) -> Answer {
        let text = |index: usize| self.texts.get(index).cloned().unwrap_or_default();
        let grid = |columns: usize| self.texts.chunks(columns.max(1)).map(<[String]>::to_vec).collect::<Vec<_>>();
        match kind {
            Kind::ChooseOne(_) => Answer::One(self.picked.first().copied()),
            Kind::ChooseAll(_) => Answer::All(self.picked.clone()),
            Kind::Number => Answer::Number(text(0)),
            Kind::Matrix { columns, .. } => Answer::Matrix(grid(*columns)),
            Kind::Vector { .. } => Answer::Vector(self.texts.clone()),
            Kind::Basis { entries } => Answer::Basis(grid(*entries)),
            Kind::Operation { .. } => Answer::Operation(match self.operating {
                Operating::Add => Operation::Add { target: text(0), factor: text(2), source: text(1) },
                Operating::Scale => Operation::Scale { row: text(0), factor: text(2) },
                Operating::Swap => Operation::Swap { first: text(0), second: text(1) },
            }),
            Kind::Claim { columns, .. } => Answer::Claim(match self.belief {
                Belief::None => Opinion::None,
                Belief::Holds => Opinion::True,
                Belief::Fails => Opinion::False(grid(*columns)),
            }),
            Kind::Order(_) => Answer::Order(self.picked.clone()),
            Kind::Points { .. } => Answer::Points(self.picked.clone()),
        }
    }
}
