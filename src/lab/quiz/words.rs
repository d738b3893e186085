//! Every sentence of the quiz's pages.

mod feedback;
mod guide;
mod score;

use super::state::ImportTrouble;
use super::view::{Outcome, Standing};
use crate::lesson::CHAPTERS;
use crate::quiz::mastery::{Next, Record};
use crate::quiz::verdict::{Almost, Mark, Verdict};
pub use feedback::{FIRST_COUNTS, STEP_OPEN, STILL_OPEN, adds, credit};
pub use guide::{
    ANSWER_DONE, ANSWER_TASK, BY_STEPS, OWN_WAY, READ_IT, WHOLE, WHOLE_LINK, closing, entries_task, faded, found_by,
    level, new_entry, practising, row_next, row_task, step_done, steps_link,
};
pub use score::{details, mixed, score, time};

/// What is said once where the browser keeps nothing.
pub const STORAGE_FAILS: &str = "This browser does not let the page keep progress (storage is blocked or full). Nothing of \
     this visit is lost while the page stays open: export the progress to keep it.";
/// What the summary says of itself.
pub const SELF_REPORTED: &str = "Self-reported: made in the learner’s own browser; nobody has checked it.";
/// What is said to someone who has answered nothing yet.
pub const BEGIN: &str = "You have answered nothing yet: this is where the lesson begins.";
/// What is said where progress was read.
pub const IMPORTED: &str = "Progress was read and added to what is here.";
/// What is said where it was forgotten.
pub const FORGOTTEN: &str = "All progress was forgotten.";

/// Why progress from elsewhere was not read.
pub fn import_trouble(trouble: ImportTrouble) -> &'static str {
    match trouble {
        ImportTrouble::PastedOther => "This text is no saved progress: nothing was changed.",
        ImportTrouble::PastedTooLong => "This text is longer than any saved progress: nothing was changed.",
        ImportTrouble::FileOther => "This file holds no saved progress: nothing was changed.",
        ImportTrouble::FileTooLarge => "This file is larger than any saved progress: nothing was changed.",
        ImportTrouble::FileUnreadable => "The browser could not read this file: nothing was changed.",
    }
}

/// What is said where one's own words are missing.
pub const WORDS_MISSING: &str = "Write your own answer first; then compare it with the points.";
/// What is said when the points appear.
pub const POINTS: &str = "Here are the points of the model answer. Tick those that your own answer has.";

/// The titles of the lesson's chapters; the first without the lesson's own.
const TITLES: [&str; 14] = [
    "How much information survives",
    "Rank and elimination",
    "The map of a 3 × 3 matrix",
    "Rank-nullity and the four subspaces",
    "Solving Ax = b",
    "Numerical rank",
    "Singular values and the best approximation",
    "Rank in products and sums",
    "Determinant, inverse, eigenvalues, LU",
    "Collinear features",
    "LoRA: updates of low rank",
    "Recommenders: a matrix with holes",
    "PCA, identifiability and compression",
    "Takeaways and what comes next",
];

/// A chapter's title by its number, 1 to 14.
pub fn chapter_title(number: u8) -> &'static str {
    of_chapter(&TITLES, number)
}

/// The link to a chapter that explains something, and its address.
pub fn read_again(chapter: u8) -> (String, String) {
    (format!("Read chapter {chapter}, {}", chapter_title(chapter)), format!("#/learn/{}", chapter_slug(chapter)))
}

/// A chapter's name in links.
pub fn chapter_slug(number: u8) -> &'static str {
    of_chapter(&CHAPTERS, number)
}

fn of_chapter(list: &[&'static str; 14], number: u8) -> &'static str {
    usize::from(number).checked_sub(1).and_then(|index| list.get(index)).copied().unwrap_or_default()
}

/// A name of a set that no family has.
pub fn unknown_family(name: &str) -> String {
    format!("There is no family “{name}” and no such chapter: it was left out.")
}

/// `Question 3 of 10`, `Question 3` in practice.
pub fn position(at: usize, of: Option<usize>) -> String {
    match of {
        Some(of) => format!("Question {} of {of}", at + 1),
        None => format!("Question {}", at + 1),
    }
}

/// A verdict in a word or two.
pub fn verdict(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Blank => "No answer yet",
        Verdict::Malformed { .. } => "Cannot be read",
        Verdict::Almost(Almost::Unfinished) => "Incomplete",
        Verdict::Almost(_) => "Almost",
        Verdict::Wrong(_) => "Not right",
        Verdict::Correct => "Right",
    }
}

/// What became of a question, in a word.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NotAnswered => "not answered",
        Outcome::Right => "right",
        Outcome::Almost => "almost",
        Outcome::Wrong => "not right",
    }
}

/// A mark in a word, for the name of what has it.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::None => "",
        Mark::Right => ", right",
        Mark::Wrong => ", not right",
        Mark::Malformed => ", cannot be read",
    }
}

/// What to do next, and why.
pub fn next(next: Next, day: u32) -> String {
    match next {
        Next::Misconception(misconception, _) => {
            format!("Something that went wrong is due again: “{}”.", misconception.title())
        }
        Next::Review(_) => "This was answered before and is due again.".to_owned(),
        Next::Steps(_, missing) => practising(missing),
        Next::New(_) => "Nothing is due: here is something new.".to_owned(),
        Next::Nothing { due } => match due.saturating_sub(day) {
            0 | 1 => "Everything is done for today. The next review is tomorrow.".to_owned(),
            days => format!("Everything is done for today. The next review is in {days} days."),
        },
    }
}

/// How well something is known, as a sign and in words.
pub fn standing(record: Option<&Record>, day: u32) -> (Standing, String) {
    let Some(record) = record else { return (Standing::New, "new".to_owned()) };
    let (standing, words) = if record.is_mastered() && record.due > day {
        (Standing::Mastered, "mastered".to_owned())
    } else if record.due <= day {
        (Standing::Due, "due now".to_owned())
    } else {
        let days = record.due - day;
        let when = if days == 1 { "tomorrow".to_owned() } else { format!("in {days} days") };
        (Standing::Begun, format!("due {when}"))
    };
    let answers = record.right.saturating_add(record.wrong);
    (standing, format!("{words}, {} of {answers} right", record.right))
}

/// The sentence under a picture of an image: the plane by its equation, the line by a vector on it.
pub fn image_picture(plane: Option<String>, vector: String) -> String {
    match plane {
        Some(equation) => format!("A plane through the origin: all y with {equation}."),
        None => format!("A line through the origin and {vector}."),
    }
}

/// The sentence under a picture of a kernel: which line it is, is the question.
pub const KERNEL_PICTURE: &str = "The unit cube, and a dashed line through the origin: all vectors x with Ax = 0. The matrix A says which line it is.";

/// A linear form set to 0, `2 y1 − y2 = 0`, from its whole coefficients as texts with their signs.
pub fn equation(coefficients: &[String]) -> String {
    let mut text = String::new();
    for (index, coefficient) in coefficients.iter().enumerate().filter(|(_, text)| *text != "0") {
        let (sign, size) = match coefficient.strip_prefix('-') {
            Some(size) => ("−", size),
            None => ("+", coefficient.as_str()),
        };
        match (text.is_empty(), sign) {
            (true, "−") => text.push('−'),
            (true, _) => {}
            (false, _) => text.push_str(&format!(" {sign} ")),
        }
        if size != "1" {
            text.push_str(&format!("{size} "));
        }
        text.push_str(&format!("y{}", index + 1));
    }
    format!("{text} = 0")
}

/// What is said when a step was moved.
pub fn moved(place: usize, steps: usize) -> String {
    format!("Now step {} of {steps}.", place + 1)
}

/// What is said when a vector was added or taken away.
pub fn vectors(count: usize) -> String {
    if count == 1 { "1 vector.".to_owned() } else { format!("{count} vectors.") }
}
