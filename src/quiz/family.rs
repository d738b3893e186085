//! The families of questions: a closed list with names that links use.

use super::draft::Draft;
use super::families;
use super::misconception::Misconception;
use crate::math::random::Random;
use std::fmt;

/// A family of questions: one idea, asked with other numbers for every seed.
#[derive(Clone, Copy)]
pub struct Family(&'static About);

/// What there is to know of a family.
pub(super) struct About {
    /// In links, for ever.
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) chapter: u8,
    pub(super) catches: &'static [Misconception],
    /// Two to four, each saying more than the one before.
    pub(super) hints: &'static [&'static str],
    pub(super) make: Make,
}

/// How a family's questions come about.
pub(super) enum Make {
    /// From drawn numbers.
    Drawn(fn(&mut Random) -> Draft),
    /// From a list of ideas, the options in another order.
    Concepts(&'static [families::Concept]),
    /// Some statements out of a list.
    Statements { ask: &'static str, pool: &'static [families::Statement] },
    /// One of some claims.
    Claims(&'static [families::Claim]),
    /// One of some sequences, shuffled.
    Orders(&'static [families::Sequence]),
    /// A question to answer in one's own words.
    Points { ask: &'static str, points: &'static [&'static str] },
}

impl Family {
    /// Every family, in the order of the lesson.
    pub fn all() -> std::vec::IntoIter<Self> {
        let mut all: Vec<Self> = families::GROUPS.iter().flat_map(|group| group.iter()).map(Self).collect();
        // Stable, so that within a chapter the themes keep their order.
        all.sort_by_key(|family| family.chapter());
        all.into_iter()
    }

    /// The family of a name, as links have it. Upper case makes no difference.
    ///
    /// ```
    /// use ranklab::quiz::Family;
    /// assert_eq!(Family::named("rank-number").map(|family| family.chapter()), Some(2));
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|family| family.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The name in links: lower case, with hyphens, the same for ever.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// The name for people.
    pub fn title(self) -> &'static str {
        self.0.title
    }

    /// The chapter it belongs to, 1 to 14.
    pub fn chapter(self) -> u8 {
        self.0.chapter
    }

    /// The misconceptions that it recognises.
    pub fn catches(self) -> &'static [Misconception] {
        self.0.catches
    }

    /// Whether learners compare their own words with the points of a model answer, instead of being scored.
    pub fn is_self_checked(self) -> bool {
        matches!(self.0.make, Make::Points { .. })
    }

    pub(super) fn hints(self) -> &'static [&'static str] {
        self.0.hints
    }

    pub(super) fn draft(self, seed: u64) -> Draft {
        let mut random = Random::new(seed ^ mixed(self.0.name));
        match self.0.make {
            Make::Drawn(draw) => draw(&mut random),
            Make::Concepts(concepts) => families::concept(concepts, &mut random),
            Make::Statements { ask, pool } => families::statements(ask, pool, &mut random),
            Make::Claims(claims) => families::claim(claims, &mut random),
            Make::Orders(sequences) => families::sequence(sequences, &mut random),
            Make::Points { ask, points } => families::points(ask, points),
        }
    }
}

/// FNV-1a of a name: one seed draws other numbers in every family.
fn mixed(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl PartialEq for Family {
    fn eq(&self, other: &Self) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for Family {}

impl fmt::Debug for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}
