//! The lesson's sentences.

use super::answers::{Mark, Verdict};
use super::chapter::Listed;
use super::node::{Node, text_of};

/// The lesson's title.
pub const TITLE: &str = "Matrix rank: how much information survives";

/// What a choice is marked with after an answer.
pub fn mark(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Open | Mark::Other => None,
        Mark::RightlyChosen => Some("Your answer: right"),
        Mark::WronglyChosen => Some("Your answer"),
        Mark::Right => Some("Right"),
    }
}

/// The name of a choice that holds a formula, with its mark: not all software reads formulas in the names of buttons.
/// `None` for one in words alone, which is its own name.
pub fn choice_name(choice: &[Node], marked: Mark) -> Option<String> {
    let holds_formula = choice.iter().any(|node| matches!(node, Node::Element(element) if element.tag == "math"));
    let mark = mark(marked).map(|mark| format!(" {mark}")).unwrap_or_default();
    holds_formula.then(|| text_of(choice) + &mark)
}

/// Whether an answer was right, to stand before the reason.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "Right.",
        Verdict::Wrong => "Not so.",
    }
}

/// The same for somebody who does not see the choices, with the right one and the reason.
pub fn verdict_spoken(verdict: Verdict, answer: &[Node], why: &[Node]) -> String {
    let why = text_of(why);
    match verdict {
        Verdict::Right => format!("Right. {why}"),
        Verdict::Wrong => format!("Not so. The answer is: {}. {why}", text_of(answer)),
    }
}

/// How many points of a model answer are ticked.
pub fn points(ticked: usize, all: usize) -> String {
    match ticked {
        0 => format!("{all} points make a good answer. Tick those that yours had."),
        ticked if ticked == all => format!("All {all} points."),
        ticked => format!("{ticked} of {all} points. Read once more about the others."),
    }
}

/// Where a chapter stands, and how long it takes.
pub fn place(number: usize, chapters: usize, minutes: u32) -> String {
    format!("Chapter {number} of {chapters} · about {}", self::minutes(minutes))
}

/// A time in minutes.
pub fn minutes(minutes: u32) -> String {
    if minutes == 1 { "1 minute".to_owned() } else { format!("{minutes} minutes") }
}

/// The document's title for a chapter.
pub fn document_title(number: usize, chapter: &Listed) -> String {
    format!("{number}. {} · Ranklab", chapter.title)
}

/// How much of the lesson was read.
pub fn read(read: usize, chapters: usize) -> String {
    match read {
        0 => format!("{chapters} chapters. Each asks before it tells."),
        read if read >= chapters => format!("You have read all {chapters} chapters."),
        1 => format!("You have read 1 of {chapters} chapters."),
        read => format!("You have read {read} of {chapters} chapters."),
    }
}

/// The link to the chapter that comes next for the reader.
pub fn go_on(number: usize, begun: bool) -> String {
    if begun { format!("Go on with chapter {number}") } else { format!("Begin with chapter {number}") }
}

/// What is said where a chapter's address names none.
pub fn no_such_chapter(slug: &str) -> String {
    format!("There is no chapter “{slug}”. These are the chapters there are.")
}
