//! The lesson's pages without a browser: what is read of the files, what is told when, how far a reader is.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "each theme needs a part of it")]
mod learn_files;
#[path = "../examples/lesson/main.rs"]
#[allow(dead_code, reason = "its main writes files; tests look at what it would write")]
mod lesson;

use learn_files::{chapter, contents};
use lesson::compile::compile;
use lesson::{content, output};
use ranklab::lab::elimination::view::{EntryView, MatrixView, RowView};
use ranklab::lab::learn::answers::{Action, Answers, Event, Mark, Told, Verdict, update};
use ranklab::lab::learn::chapter::{Block, Chapter, Stop, Task};
use ranklab::lab::learn::node::{Node, Target, shown_as_it_is, text_of};
use ranklab::lab::learn::progress::Progress;
use ranklab::lab::learn::words;
use ranklab::lab::numeral::Numeral;
use ranklab::lesson::CHAPTERS;
use ranklab::link::{Page, decode};
use ranklab::quiz::Family;
use std::fs;
use std::path::Path;

#[test]
fn the_kept_files_are_what_the_chapters_compile_to() {
    let lesson = compile(&content().unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/lesson");
    let again = "run `cargo run --release --no-default-features --example lesson -- static/lesson`";
    let files = output::files(&lesson);
    for (name, value) in &files {
        let kept = fs::read_to_string(folder.join(name)).unwrap_or_default();
        let compiled = value.to_string();
        assert!(kept == compiled, "static/lesson/{name} is not what src/lesson/content compiles to: {again}");
    }
    let kept = fs::read_dir(folder).unwrap().count();
    assert_eq!(kept, files.len(), "static/lesson holds a file that no chapter compiles to: {again}");
}

#[test]
fn nothing_of_a_chapter_is_lost_on_the_way_to_the_page() {
    for slug in CHAPTERS {
        // The reader of these tests panics at a tag or an attribute that a page does not know.
        let (chapter, body) = chapter(slug);
        assert_eq!(chapter.blocks.len(), body.len(), "{slug}");
        for block in &chapter.blocks {
            if let Block::Practice(question) = block {
                let (address, notices) = decode(&question.address);
                let Page::Quiz(quiz) = address.page else { panic!("{slug}: {}", question.address) };
                let family = Family::named(&quiz.family.unwrap_or_default()).unwrap();
                assert_eq!((question.title.as_str(), notices.len()), (family.title(), 0), "{slug}");
                assert!(quiz.seed.is_some() && text_of(&question.ask).len() > 15, "{slug}: {}", question.title);
            }
            if let Block::Text(node) = block {
                text_only(slug, node);
            }
        }
    }
}

/// That a text holds only what a page shows, and no question, which a page shows at the top level only.
fn text_only(slug: &str, node: &Node) {
    let Node::Element(element) = node else { return };
    let special = ["a", "term", "cite", "keep", "plain", "misconception", "aside", "summary", "claim"];
    assert!(shown_as_it_is(element.tag) || special.contains(&element.tag), "{slug}: {}", element.tag);
    element.children.iter().for_each(|child| text_only(slug, child));
}

fn stops(chapter: &Chapter) -> Vec<&Stop> {
    let blocks = chapter.blocks.iter();
    blocks.filter_map(|block| if let Block::Stop(stop) = block { Some(stop) } else { None }).collect()
}

#[test]
fn every_stop_of_every_chapter_tells_after_the_answer_and_not_before() {
    let mut seen = 0;
    for slug in CHAPTERS {
        let (chapter, _) = chapter(slug);
        for (number, stop) in stops(&chapter).into_iter().enumerate() {
            assert_eq!(stop.number, number, "{slug}");
            assert_eq!(chapter.stop(number), Some(stop), "{slug}");
            let mut answers = Answers::default();
            assert_eq!(answers.told(stop), Told::Nothing);
            match &stop.task {
                Task::Choose { choices, answer, .. } => {
                    for choice in 0..choices.len() {
                        let mut answers = Answers::default();
                        assert_eq!(answers.mark(stop, choice), Mark::Open);
                        update(&mut answers, Event { stop: number, action: Action::Chosen(choice) });
                        let right = choice == *answer;
                        let verdict = if right { Verdict::Right } else { Verdict::Wrong };
                        assert_eq!(answers.told(stop), Told::Verdict(verdict), "{slug}, stop {number}");
                        let mark = if right { Mark::RightlyChosen } else { Mark::WronglyChosen };
                        assert_eq!(answers.mark(stop, choice), mark);
                        assert_eq!(answers.mark(stop, *answer), if right { mark } else { Mark::Right });
                    }
                }
                Task::Compare { points } => {
                    update(&mut answers, Event { stop: number, action: Action::PointTicked(0) });
                    assert_eq!(answers.told(stop), Told::Nothing, "there is nothing to tick yet");
                    update(&mut answers, Event { stop: number, action: Action::PointsAsked });
                    for point in 0..points.len() {
                        assert_eq!(answers.told(stop), Told::Points(point));
                        update(&mut answers, Event { stop: number, action: Action::PointTicked(point) });
                        assert!(answers.ticked(stop, point));
                    }
                    update(&mut answers, Event { stop: number, action: Action::PointTicked(0) });
                    assert!(!answers.ticked(stop, 0));
                    assert_eq!(answers.told(stop), Told::Points(points.len() - 1));
                }
            }
            seen += 1;
        }
    }
    // 29 figures, 8 questions of the lesson itself and 3 that readers judge themselves.
    assert_eq!(seen, 41);
}

#[test]
fn the_first_answer_counts() {
    let (chapter, _) = chapter("why-rank");
    let stop = chapter.stop(0).unwrap();
    let mut answers = Answers::default();
    for choice in [0, 1, 2] {
        update(&mut answers, Event { stop: 0, action: Action::Chosen(choice) });
    }
    let marks = [0, 1, 2].map(|choice| answers.mark(stop, choice));
    assert_eq!(marks, [Mark::WronglyChosen, Mark::Right, Mark::Other]);
    // Another stop is another question.
    assert_eq!(answers.told(chapter.stop(1).unwrap()), Told::Nothing);
}

#[test]
fn a_screen_reader_hears_the_verdict_the_answer_and_the_reason() {
    let (chapter, _) = chapter("why-rank");
    let said = |choice| {
        let mut answers = Answers::default();
        let event = Event { stop: 0, action: Action::Chosen(choice) };
        update(&mut answers, event);
        answers.announcement(&chapter, event)
    };
    let why = "Only two rows are independent, so the outputs fill a plane. One direction of the cube did not survive.";
    assert_eq!(said(1), format!("Right. {why}"));
    assert_eq!(said(0), format!("Not so. The answer is: A flat piece of a plane. {why}"));
    let event = Event { stop: 999, action: Action::Chosen(0) };
    assert_eq!(Answers::default().announcement(&chapter, event), "");
}

#[test]
fn links_lead_where_there_is_something() {
    for (href, target) in [
        ("#/lab/map?m=1,2;2,4", Target::Site),
        ("#/lab/elimination", Target::Site),
        ("#/learn/svd", Target::Site),
        ("#/lab/no-such-lab", Target::NotYet),
        ("https://arxiv.org/abs/2106.09685", Target::Elsewhere),
        ("http://example.org", Target::NotYet),
        ("javascript:alert(1)", Target::NotYet),
    ] {
        assert_eq!(Target::of(href), target, "{href}");
    }
}

#[test]
fn progress_goes_on_where_the_reader_was() {
    let chapters = contents();
    let mut progress = Progress::default();
    assert!(!progress.has_begun());
    assert_eq!((progress.count(&chapters), progress.next(&chapters)), (0, Some(0)));

    progress.opened("rank-nullity");
    assert!(progress.has_begun());
    assert_eq!(progress.next(&chapters), Some(3), "the chapter that is open and not read");
    progress.finished("rank-nullity");
    progress.finished("rank-nullity");
    assert_eq!((progress.count(&chapters), progress.next(&chapters)), (1, Some(4)));

    progress.opened("takeaways");
    progress.finished("takeaways");
    assert_eq!(progress.next(&chapters), Some(0), "after the last one, what was left out before");
    progress.unread("rank-nullity");
    assert!(!progress.has_read("rank-nullity") && progress.has_read("takeaways"));
    CHAPTERS.iter().for_each(|slug| progress.finished(slug));
    assert_eq!((progress.count(&chapters), progress.next(&chapters)), (14, None));
}

#[test]
fn progress_survives_being_kept() {
    let mut progress = Progress::default();
    assert_eq!(progress.text(), "");
    progress.finished("why-rank");
    progress.finished("svd");
    progress.opened("lora");
    assert_eq!(progress.text(), "why-rank svd @lora");
    assert_eq!(Progress::of_text(&progress.text()), progress);
    assert_eq!(Progress::of_text(""), Progress::default());
    // What another version kept, or somebody wrote by hand, does no harm.
    let other = Progress::of_text("  why-rank a-later-chapter\nwhy-rank @gone @ ");
    assert_eq!((other.count(&contents()), other.next(&contents())), (1, Some(1)));
}

#[test]
fn sentences() {
    let chapters = contents();
    let titled = words::document_title(2, &chapters[1]);
    for (said, sentence) in [
        (words::read(0, 14), "14 chapters. Each asks before it tells."),
        (words::read(1, 14), "You have read 1 of 14 chapters."),
        (words::read(3, 14), "You have read 3 of 14 chapters."),
        (words::read(14, 14), "You have read all 14 chapters."),
        (words::go_on(1, false), "Begin with chapter 1"),
        (words::go_on(5, true), "Go on with chapter 5"),
        (words::place(4, 14, 11), "Chapter 4 of 14 · about 11 minutes"),
        (words::place(1, 1, 1), "Chapter 1 of 1 · about 1 minute"),
        (words::points(0, 4), "4 points make a good answer. Tick those that yours had."),
        (words::points(3, 4), "3 of 4 points. Read once more about the others."),
        (words::points(4, 4), "All 4 points."),
        (words::no_such_chapter("matrices"), "There is no chapter “matrices”. These are the chapters there are."),
        (titled, "2. Rank and elimination · Ranklab"),
    ] {
        assert_eq!(said, sentence);
    }
}

/// The keys of the sources that a text cites.
fn cites(node: &Node, found: &mut Vec<String>) {
    let Node::Element(element) = node else { return };
    if element.tag == "cite" {
        found.push(element.attribute("key").unwrap().to_owned());
    }
    element.children.iter().for_each(|child| cites(child, found));
}

#[test]
fn every_cited_source_has_a_number_and_every_section_a_heading() {
    for (slug, listed) in CHAPTERS.into_iter().zip(contents()) {
        let (chapter, body) = chapter(slug);
        let mut cited = Vec::new();
        body.iter().for_each(|node| cites(node, &mut cited));
        cited.dedup();
        assert!(cited.iter().all(|key| chapter.sources.contains(key)), "{slug} cites what it does not list");
        assert!(chapter.sources.iter().all(|key| cited.contains(key)), "{slug} lists what it does not cite");
        let headings: Vec<(String, String)> = body
            .iter()
            .filter_map(|node| match node {
                Node::Element(e) if e.tag == "h2" => Some((e.attribute("id")?.to_owned(), text_of(&e.children))),
                _ => None,
            })
            .collect();
        assert_eq!(headings, listed.sections, "{slug}");
    }
}

#[test]
fn a_question_shows_the_matrices_that_it_is_about_as_they_were_written() {
    let shown = |slug: &str, stop: usize| {
        let (chapter, _) = chapter(slug);
        let rows = |matrix: &MatrixView| {
            let texts = |row: &RowView| {
                let text = |entry: &EntryView| match &entry.entry.numeral {
                    Numeral::Integer(text) | Numeral::Decimal(text) => text.clone(),
                    other => panic!("{other:?}"),
                };
                row.entries.iter().map(text).collect::<Vec<_>>().join(" ")
            };
            matrix.rows.iter().map(texts).collect::<Vec<_>>().join("; ")
        };
        let given = &chapter.stop(stop).unwrap().given;
        given.iter().map(|given| format!("{} = {}", given.letter, rows(&given.matrix))).collect::<Vec<_>>()
    };
    assert_eq!(shown("why-rank", 0), ["A = 1 2 3; 4 5 6; 7 8 9"]);
    assert_eq!(shown("solving", 0), ["[A | b] = 1 2 3; 2 4 7"]);
    assert_eq!(shown("numerical-rank", 0), ["A = 1 0; 0 1e\u{2212}16"]);
    let products = shown("products-and-sums", 1);
    assert_eq!(products, ["A = 1 0; 0 0", "B = 0 0; 0 1"]);
    // An update is BA: its column is B, as the chapter and the figure call it.
    assert_eq!(shown("lora", 1), ["B = 1; 2; 0", "A = 1 \u{2212}1 2"]);
    // Nothing is given where a figure has no matrix.
    assert_eq!(shown("recommenders", 0), [""; 0]);
}

#[test]
fn a_choice_with_a_formula_has_a_name_in_words_and_signs() {
    let (chapter, _) = chapter("rank-nullity");
    let question = chapter.stop(1).unwrap();
    let Task::Choose { choices, .. } = &question.task else { panic!("a choice") };
    assert_eq!(words::choice_name(&choices[1], Mark::Open).as_deref(), Some("rank+nullity=n"));
    assert_eq!(words::choice_name(&choices[0], Mark::WronglyChosen).as_deref(), Some("rank+nullity=m Your answer"));
    assert_eq!(words::choice_name(&[Node::Text("A plane".to_owned())], Mark::Right), None);
}
