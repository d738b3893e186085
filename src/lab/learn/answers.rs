//! What the reader answered in a chapter, and what is told then. The answer is told after the question, never before.

use super::chapter::{Chapter, Stop, Task};
use super::words;

/// The answers to a chapter's questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// By the number of the stop; those that were not answered are absent.
    given: Vec<(usize, Answer)>,
}

/// The answer at a stop.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// The choice with this place, from 0.
    Chosen(usize),
    /// The reader compares their own with the points; these they had.
    Compared(Vec<usize>),
}

/// Something that the reader did at a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which stop.
    pub stop: usize,
    /// What.
    pub action: Action,
}

/// What a reader can do at a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The choice with this place was made. The first one counts.
    Chosen(usize),
    /// The points of the model answer were asked for.
    PointsAsked,
    /// A point was ticked, or no longer is.
    PointTicked(usize),
}

/// What is said about a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It can be chosen.
    Open,
    /// It was chosen, and it is right.
    RightlyChosen,
    /// It was chosen, and it is wrong.
    WronglyChosen,
    /// It is right, and another one was chosen.
    Right,
    /// Neither.
    Other,
}

/// What is told of a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing yet.
    Nothing,
    /// Whether the choice was right.
    Verdict(Verdict),
    /// The points of the model answer, of which so many are ticked.
    Points(usize),
}

/// Whether a choice was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was.
    Right,
    /// It was not.
    Wrong,
}

/// Lets something happen.
pub fn update(answers: &mut Answers, event: Event) {
    let Event { stop, action } = event;
    let place = answers.given.iter().position(|(number, _)| *number == stop);
    let given = place.and_then(|place| answers.given.get_mut(place)).map(|(_, answer)| answer);
    match (action, given) {
        (Action::Chosen(choice), None) => answers.given.push((stop, Answer::Chosen(choice))),
        (Action::PointsAsked, None) => answers.given.push((stop, Answer::Compared(Vec::new()))),
        (Action::PointTicked(point), Some(Answer::Compared(ticked))) => {
            match ticked.iter().position(|known| *known == point) {
                Some(known) => {
                    ticked.remove(known);
                }
                None => ticked.push(point),
            }
        }
        // A question is answered once.
        _ => {}
    }
}

impl Answers {
    /// What [`text`](Self::text) wrote; words that it could not have written are left out.
    pub fn of_text(text: &str) -> Self {
        let answer = |word: &str| {
            let chosen = word.split_once('=');
            let (stop, answer) = match chosen {
                Some((stop, choice)) => (stop, Answer::Chosen(choice.parse().ok()?)),
                None => {
                    let (stop, ticked) = word.split_once('+')?;
                    let ticked = ticked.split(',').filter_map(|point| point.parse().ok()).collect();
                    (stop, Answer::Compared(ticked))
                }
            };
            Some((stop.parse().ok()?, answer))
        };
        Self { given: text.split_whitespace().filter_map(answer).collect() }
    }

    /// The answers as words: `3=1` for a choice, `4+0,2` for points that were ticked.
    pub fn text(&self) -> String {
        let word = |(stop, answer): &(usize, Answer)| match answer {
            Answer::Chosen(choice) => format!("{stop}={choice}"),
            Answer::Compared(ticked) => {
                let ticked: Vec<String> = ticked.iter().map(usize::to_string).collect();
                format!("{stop}+{}", ticked.join(","))
            }
        };
        self.given.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    fn at(&self, stop: &Stop) -> Option<&Answer> {
        self.given.iter().find(|(number, _)| *number == stop.number).map(|(_, answer)| answer)
    }

    /// What is told of a stop.
    pub fn told(&self, stop: &Stop) -> Told {
        match (self.at(stop), &stop.task) {
            (Some(Answer::Chosen(choice)), Task::Choose { answer, .. }) => {
                Told::Verdict(if choice == answer { Verdict::Right } else { Verdict::Wrong })
            }
            (Some(Answer::Compared(ticked)), Task::Compare { .. }) => Told::Points(ticked.len()),
            _ => Told::Nothing,
        }
    }

    /// What is said about the choice with this place, from 0.
    pub fn mark(&self, stop: &Stop, choice: usize) -> Mark {
        let (Some(Answer::Chosen(chosen)), Task::Choose { answer, .. }) = (self.at(stop), &stop.task) else {
            return Mark::Open;
        };
        match (choice == *chosen, choice == *answer) {
            (true, true) => Mark::RightlyChosen,
            (true, false) => Mark::WronglyChosen,
            (false, true) => Mark::Right,
            (false, false) => Mark::Other,
        }
    }

    /// Whether a point is ticked.
    pub fn ticked(&self, stop: &Stop, point: usize) -> bool {
        matches!(self.at(stop), Some(Answer::Compared(ticked)) if ticked.contains(&point))
    }

    /// What a screen reader hears after an event.
    pub fn announcement(&self, chapter: &Chapter, event: Event) -> String {
        let Some(stop) = chapter.stop(event.stop) else { return String::new() };
        match (self.told(stop), &stop.task) {
            (Told::Verdict(verdict), Task::Choose { choices, answer, why }) => {
                words::verdict_spoken(verdict, choices.get(*answer).map(Vec::as_slice).unwrap_or_default(), why)
            }
            (Told::Points(ticked), Task::Compare { points }) => words::points(ticked, points.len()),
            _ => String::new(),
        }
    }
}
