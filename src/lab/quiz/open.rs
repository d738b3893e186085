//! Entering a page of the quiz by its address.

use super::state::{Heard, Item, Place, QUESTIONS, Run, Stage, State};
use super::words;
use crate::link::{Page, Practice, QuizAddress};
use crate::quiz::fading::Fading;
use crate::quiz::{Family, set};

impl State {
    /// Opens a page. `seed` is taken where a link names none; `kept` is the run that the tab keeps, with its link.
    pub fn open(&mut self, page: &Page, seed: u64, kept: Option<(&QuizAddress, &str)>) {
        self.heard = Heard::Nothing;
        self.focus = None;
        self.place = match page {
            Page::Quiz(address) => match &address.family {
                Some(name) => match Family::named(name) {
                    Some(family) => {
                        let practice = if family.has_steps() { address.practice } else { Practice::Whole };
                        let name = Some(family.name().to_owned());
                        let address = QuizAddress { family: name, practice, ..address.clone() };
                        let fading = self.mastery.fading(family);
                        self.run(address, seed, kept, |seed, _| vec![one(family, seed, practice, fading)]);
                        Place::Run
                    }
                    None => Place::NoFamily(name.clone()),
                },
                None if *address == QuizAddress::default() => Place::Overview,
                None => {
                    let (families, unknown) = set::read_names(&address.set.join(","));
                    self.notices.extend(unknown.iter().map(|name| words::unknown_family(name)));
                    let address = QuizAddress { count: Some(address.count.unwrap_or(QUESTIONS)), ..address.clone() };
                    self.run(address, seed, kept, |seed, count| {
                        let questions = set::questions(seed, &families, count);
                        questions.into_iter().map(|(family, seed)| Item::new(family, seed)).collect()
                    });
                    Place::Run
                }
            },
            Page::Review => Place::Review,
            _ => Place::Overview,
        };
    }

    /// Goes on with the run of this address, or with the one that is kept, or begins it.
    fn run(
        &mut self,
        address: QuizAddress,
        seed: u64,
        kept: Option<(&QuizAddress, &str)>,
        make: impl FnOnce(u64, usize) -> Vec<Item>,
    ) {
        let is_same =
            |other: &QuizAddress| *other == address || (address.seed.is_none() && without_seed(other) == address);
        if self.run.as_ref().is_some_and(|run| is_same(&run.address) && address.seed.is_some()) {
            return;
        }
        // Without a seed a link asks for new questions, unless the tab was just loaded again.
        let kept = kept.filter(|(other, _)| is_same(other));
        let seed = address.seed.or(kept.and_then(|(other, _)| other.seed)).unwrap_or(seed);
        let items = make(seed, address.count.unwrap_or(QUESTIONS));
        let address = QuizAddress { seed: Some(seed), ..address };
        let mut run = Run { address, items, at: 0, stage: Stage::Asking, name: String::new(), seen: None };
        if let Some((_, text)) = kept {
            run.take(text);
        }
        self.run = Some(run);
    }

    /// The page's address, to be written where the browser shows it.
    pub fn page(&self) -> Page {
        match (&self.place, &self.run) {
            (Place::Run, Some(run)) => Page::Quiz(run.address.clone()),
            (Place::Review, _) => Page::Review,
            (Place::NoFamily(name), _) => {
                Page::Quiz(QuizAddress { family: Some(name.clone()), ..QuizAddress::default() })
            }
            _ => Page::Quiz(QuizAddress::default()),
        }
    }
}

/// The question of practice that comes so many after the first.
pub(super) fn following(run: &Run, index: usize, fading: Fading) -> Option<Item> {
    let first = run.items.first().filter(|_| run.is_practice() && index < set::MOST)?;
    Some(one(first.family, first.seed.wrapping_add(index as u64), run.address.practice, fading))
}

fn one(family: Family, seed: u64, practice: Practice, fading: Fading) -> Item {
    match practice {
        Practice::Whole => Item::new(family, seed),
        Practice::Steps => Item::guided(family, seed, fading.missing(usize::MAX)),
    }
}

fn without_seed(address: &QuizAddress) -> QuizAddress {
    QuizAddress { seed: None, ..address.clone() }
}
