//! Where lines of the lesson may end: not between a formula, a source or a term and the punctuation beside it.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/lesson/main.rs"]
#[allow(dead_code, reason = "its main writes files; tests look at what it would write")]
mod lesson;

use lesson::compile::{Chapter, File, compile};
use lesson::content;
use lesson::node::{Element, Node, tags};

fn chapters(files: &[File]) -> Vec<Chapter> {
    compile(files).unwrap_or_else(|problems| panic!("{problems:?}")).chapters
}

/// Every element of a chapter.
fn elements(chapter: &Chapter) -> Vec<&Element> {
    tags().flat_map(|tag| chapter.elements(tag)).collect()
}

/// What stays together in the first paragraph of a chapter with this text.
fn kept_in(text: &str) -> Vec<String> {
    let head = "---\ntitle = T\nslug = svd\nlab = compress\nsummary = S.\n---\n";
    let file = |name: &str, text: String| File { name: name.to_owned(), text };
    let files = [
        file("content/07-svd.md", format!("{head}{text}\n")),
        file("content/glossary.md", "Note.\n\n## rank\nA number.\n".to_owned()),
        file("content/sources.md", "## a1999 | A\nA.\n\n## b1999 | B\nB.\n".to_owned()),
    ];
    let chapter = chapters(&files).remove(0);
    chapter.elements("keep").into_iter().map(|keep| keep.children.iter().map(Node::text).collect()).collect()
}

#[test]
fn what_touches_a_formula_a_source_or_a_term_stays_with_it() {
    assert_eq!(kept_in("A direction $v$ that is lost."), [""; 0]);
    assert_eq!(kept_in("Is it $v$? It is ($w$), or “$u$.” Not so."), ["v?", "(w),", "“u.”"]);
    assert_eq!(kept_in("$v$’s length, the [[rank]]: one."), ["v’s", "rank:"]);
    // A source stays with what it follows as well, and with the next one.
    assert_eq!(kept_in("It was proved long ago [@a1999]. So it is."), ["ago A."]);
    assert_eq!(kept_in("It starts with $B$ [@a1999][@b1999], and so on."), ["B AB,"]);
    assert_eq!(kept_in("It is *so* [@a1999]."), [" A."]);
    assert_eq!(kept_in("[@a1999] says so."), [""; 0]);
}

#[test]
fn no_line_ends_between_a_formula_or_a_source_and_its_punctuation() {
    let alone = |node: &Node| matches!(node, Node::Element(e) if ["math", "cite", "term"].contains(&e.tag) && e.attribute("display").is_none());
    let lesson = chapters(&content().unwrap());
    let mut kept = 0;
    for chapter in &lesson {
        kept += chapter.elements("keep").len();
        for element in elements(chapter).into_iter().filter(|element| element.tag != "keep") {
            for pair in element.children.windows(2) {
                let [one, next] = pair else { continue };
                let text = format!("{}|{}", one.text(), next.text());
                let open = |node: &Node, edge: fn(&str) -> Option<char>| matches!(node, Node::Text(text) if edge(text).is_none_or(char::is_whitespace));
                assert!(!alone(one) || open(next, |text| text.chars().next()), "{}: {text}", chapter.file);
                assert!(!alone(next) || open(one, |text| text.chars().next_back()), "{}: {text}", chapter.file);
                assert!(!matches!(next, Node::Element(e) if e.tag == "cite"), "{}: {text}", chapter.file);
            }
        }
    }
    assert!(kept > 100, "{kept}");
    let wide = |element: &&Element| element.tag == "mspace" && element.attribute("width") == Some("2em");
    let spaces = lesson.iter().flat_map(elements).filter(wide).count();
    assert_eq!(spaces, 0, "a narrow page sets the parts of a formula one below the other");
}

#[test]
fn a_percent_sign_stays_with_its_number() {
    for chapter in chapters(&content().unwrap()) {
        for text in elements(&chapter).into_iter().flat_map(|element| &element.children) {
            assert!(!matches!(text, Node::Text(text) if text.contains(" %")), "{}: {}", chapter.file, text.text());
        }
    }
}
