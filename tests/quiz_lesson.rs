//! The quiz and the lesson name the same chapters and misconceptions.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::expect_used)]

use ranklab::lab::quiz::words::{chapter_slug, chapter_title};
use ranklab::lesson::CHAPTERS;
use ranklab::quiz::{Family, Misconception};
use std::fs;
use std::path::Path;

/// The Markdown of every chapter, in order.
fn chapters() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lesson/content");
    let file = |(index, slug): (usize, &&str)| folder.join(format!("{:02}-{slug}.md", index + 1));
    CHAPTERS.iter().enumerate().map(file).map(|path| fs::read_to_string(path).expect("a chapter")).collect()
}

#[test]
fn the_quiz_calls_chapters_what_the_lesson_calls_them() {
    for (number, chapter) in (1..).zip(chapters()) {
        let title = chapter.lines().find_map(|line| line.strip_prefix("title =")).expect("a title").trim();
        let called = chapter_title(number);
        // The first chapter has the lesson's own title before it.
        assert!(title.to_lowercase().ends_with(&called.to_lowercase()), "{number}: {title} is called {called}");
        assert!(number == 1 || title == called, "{number}: {title} is called {called}");
        assert_eq!(chapter_slug(number), CHAPTERS[usize::from(number) - 1]);
    }
    assert_eq!((chapter_title(0), chapter_slug(15)), ("", ""));
}

#[test]
fn a_misconception_leads_to_a_chapter_that_mends_it() {
    let chapters = chapters();
    for (number, misconception) in (1..).zip(Misconception::ALL) {
        let mended = chapters[usize::from(misconception.chapter()) - 1].contains(&format!("Misconception {number}:"));
        assert!(mended, "chapter {} does not mend misconception {number}", misconception.chapter());
    }
}

#[test]
fn a_chapter_may_name_just_the_families_there_are() {
    let mut named = ranklab::lesson::quiz::FAMILIES.to_vec();
    let mut there: Vec<&str> = Family::all().map(Family::name).collect();
    named.sort_unstable();
    there.sort_unstable();
    assert_eq!(named, there);
}

#[test]
fn a_chapter_practises_families_of_its_own() {
    for (number, chapter) in (1_u8..).zip(chapters()) {
        let named: Vec<&str> = chapter.lines().filter_map(|line| line.strip_prefix("family = ")).collect();
        assert!(!named.is_empty(), "chapter {number} has practice");
        for name in named {
            assert_eq!(Family::named(name).map(Family::chapter), Some(number), "{name}");
        }
        assert!(Family::all().any(|family| family.chapter() == number && !family.is_self_checked()));
    }
}
