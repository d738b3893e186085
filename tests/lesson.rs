//! The lesson as it is: it compiles, and everything that it has to hold is there.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/lesson/main.rs"]
#[allow(dead_code, reason = "its main writes files; tests look at what it would write")]
mod lesson;
mod lesson_text;

use lesson::compile::{Chapter, Lesson, compile};
use lesson::node::{Element, Node, tag_named, tags};
use lesson::{content, output};
use lesson_text::{is_trivial, numbers, pieces};
use ranklab::lesson::place::Problem;
use ranklab::lesson::widget::Figure;
use ranklab::lesson::{CHAPTERS, MISCONCEPTIONS};
use ranklab::link::decode;
use ranklab::math::Rational;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Compiled once for all tests.
fn the_lesson() -> &'static Lesson {
    static LESSON: LazyLock<Lesson> = LazyLock::new(|| {
        let said = |found: Vec<Problem>| found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        compile(&content().unwrap()).unwrap_or_else(|found| panic!("{}", said(found)))
    });
    &LESSON
}

/// Every element of a chapter, an element before what it holds.
fn elements(chapter: &Chapter) -> Vec<&Element> {
    tags().flat_map(|tag| chapter.elements(tag)).collect()
}

#[test]
fn fourteen_chapters_compile_in_order() {
    let lesson = the_lesson();
    let slugs: Vec<&str> = lesson.chapters.iter().map(|chapter| chapter.head.slug.as_str()).collect();
    assert_eq!(slugs, CHAPTERS);
    for (index, chapter) in lesson.chapters.iter().enumerate() {
        assert!(chapter.file.starts_with(&format!("content/{:02}-", index + 1)), "{}", chapter.file);
        assert!((500..=1000).contains(&chapter.words), "{} has {} words", chapter.file, chapter.words);
        assert!((4..=15).contains(&chapter.minutes), "{} takes {} minutes", chapter.file, chapter.minutes);
        let ids: BTreeSet<&String> = chapter.sections.iter().map(|(id, _)| id).collect();
        assert_eq!(ids.len(), chapter.sections.len(), "{}: each section has a name of its own", chapter.file);
        assert!(chapter.head.summary.ends_with('.'), "{}", chapter.file);
    }
}

#[test]
fn each_chapter_has_its_figures_and_its_lab() {
    let lesson = the_lesson();
    let expected: [(&str, &[Figure]); 14] = [
        ("map", &[Figure::HomeCube]),
        ("elimination", &[Figure::Stepper]),
        ("map", &[Figure::Map]),
        ("subspaces", &[Figure::Bar, Figure::FourSubspaces]),
        ("solve", &[Figure::Solve]),
        ("numerical", &[Figure::SingularValues]),
        ("compress", &[Figure::Truncation]),
        ("properties", &[Figure::Product, Figure::Bottleneck]),
        ("elimination", &[Figure::Lenses]),
        ("collinearity", &[Figure::Coefficients]),
        ("lora", &[Figure::LoraCalculator, Figure::SmallUpdate]),
        ("recommender", &[Figure::Ratings]),
        ("pca", &[Figure::PointCloud, Figure::Jacobian]),
        ("elimination", &[]),
    ];
    for (chapter, (lab, figures)) in lesson.chapters.iter().zip(expected) {
        assert_eq!(chapter.head.lab, lab, "{}", chapter.file);
        let shown: Vec<&str> = chapter.elements("widget").iter().filter_map(|w| w.attribute("figure")).collect();
        for figure in figures {
            assert!(shown.contains(&figure.name()), "{} shows {}", chapter.file, figure.name());
        }
        let links = chapter.elements("a").iter().any(|a| a.attribute("href").is_some_and(|href| href.contains(lab)));
        assert!(links, "{} leads to its lab", chapter.file);
    }
    let last = lesson.chapters.last().unwrap();
    let hrefs: Vec<&str> = last.elements("a").iter().filter_map(|a| a.attribute("href")).collect();
    for lab in [
        "elimination",
        "map",
        "subspaces",
        "solve",
        "numerical",
        "compress",
        "lora",
        "collinearity",
        "recommender",
        "properties",
        "pca",
    ] {
        assert!(hrefs.iter().any(|href| href.starts_with(&format!("#/lab/{lab}"))), "the last chapter leads to {lab}");
    }
}

#[test]
fn every_figure_asks_and_its_answer_is_checked_where_there_is_a_matrix() {
    for file in content().unwrap() {
        for block in file.text.split("```widget\n").skip(1) {
            let block = block.split("```").next().unwrap();
            let keys: Vec<&str> = block.lines().filter_map(|line| line.split(" = ").next()).collect();
            assert!(keys.contains(&"check") || !keys.contains(&"m"), "{}: no check in\n{block}", file.name);
        }
    }
    for chapter in &the_lesson().chapters {
        for widget in chapter.elements("widget") {
            let choices = widget.children.iter().filter(|child| matches!(child, Node::Element(e) if e.tag == "choice"));
            let answer: usize = widget.attribute("answer").unwrap().parse().unwrap();
            assert!(answer < choices.count(), "{}", chapter.file);
            let (_, notices) = decode(widget.attribute("lab").unwrap());
            assert!(notices.is_empty(), "{}: {notices:?}", chapter.file);
        }
    }
}

#[test]
fn every_misconception_is_named_and_mended() {
    let lesson = the_lesson();
    let mut found = Vec::new();
    for chapter in &lesson.chapters {
        for remark in chapter.elements("misconception") {
            let text = remark.children.iter().map(Node::text).collect::<String>();
            assert!(text.starts_with('“') && text.split_whitespace().count() > 12, "{}: {text}", chapter.file);
            found.push(remark.attribute("n").unwrap().parse::<usize>().unwrap());
        }
    }
    found.sort_unstable();
    assert_eq!(found, (1..=MISCONCEPTIONS).collect::<Vec<_>>());
}

#[test]
fn the_lessons_own_questions_are_there() {
    let lesson = the_lesson();
    let questions: Vec<&Element> = lesson.chapters.iter().flat_map(|chapter| chapter.elements("quiz")).collect();
    let named = |id: &str| questions.iter().find(|quiz| quiz.attribute("question") == Some(id)).copied();
    for (id, topic) in [("a", "row echelon form"), ("b", "rank-nullity"), ("c", "useful weight updates")] {
        let quiz = named(id).unwrap_or_else(|| panic!("question {id}"));
        assert!(quiz.attribute("answer").is_some() && quiz.children[0].text().contains(topic), "question {id}");
    }
    for (id, topic, least) in [("d", "normal equations", 4), ("e", "LoRA", 4), ("f", "Eckart and Young", 3)] {
        let quiz = named(id).unwrap_or_else(|| panic!("question {id}"));
        let points = quiz.children.iter().filter(|child| matches!(child, Node::Element(e) if e.tag == "point")).count();
        assert!(points >= least && quiz.children[0].text().contains(topic), "question {id} has {points} points");
    }
}

#[test]
fn facts_stand_beside_their_sources() {
    let lesson = the_lesson();
    // What is said, the source in the same paragraph.
    let facts = [
        ("100,480,507 ratings by 480,189 people of 17,770 films", "bennett2007"),
        ("from tens to hundreds", "koren2009"),
        ("needed about 40", "sirovich1987"),
        ("115 is a small set", "turk1991"),
        ("1,281,167 training pictures", "russakovsky2015"),
        ("up to 10,000 times fewer", "hu2021"),
        ("about 3 times less GPU memory", "hu2021"),
        ("values like 4 to 64", "hu2021"),
        ("main runs of QLoRA used 64", "dettmers2023"),
        ("Frobenius norm", "eckart1936"),
        ("every norm that does not change under turns", "mirsky1960"),
        ("adds a price for large weights", "hoerl1970"),
        ("two on the side of the input", "strang1993"),
        ("NumPy uses", "numpy"),
        ("predicted first did better", "crouch2004"),
    ];
    for (fact, key) in facts {
        let cites = |paragraph: &&Element| {
            let mut cites = false;
            for child in &paragraph.children {
                child.for_each(&mut |element| cites |= element.tag == "cite" && element.attribute("key") == Some(key));
            }
            cites
        };
        let stated =
            |paragraph: &&Element| paragraph.children.iter().map(Node::text).collect::<String>().contains(fact);
        let found = lesson.chapters.iter().any(|c| c.elements("p").iter().any(|p| stated(p) && cites(p)));
        assert!(found, "“{fact}” with the source {key}");
    }
    let cited: BTreeSet<&String> = lesson.chapters.iter().flat_map(|chapter| &chapter.sources).collect();
    let listed: BTreeSet<&String> = lesson.sources.iter().map(|source| &source.key).collect();
    assert_eq!(cited, listed, "every source is cited");
    let used: BTreeSet<&String> = lesson.chapters.iter().flat_map(|chapter| &chapter.terms).collect();
    let explained: BTreeSet<&String> = lesson.glossary.iter().map(|term| &term.key).collect();
    assert_eq!(used, explained, "every term of the glossary is used");
}

#[test]
fn what_each_chapter_has_to_say_is_said() {
    let lesson = the_lesson();
    let said: [(usize, &[&str]); 14] = [
        (1, &["Houses", "Ratings", "Faces", "Pictures", "Language models"]),
        (2, &["A=CR", "column space", "Only the reduced form is unique"]),
        (3, &["no inverse", "fibre", "Only the zero matrix has rank 0"]),
        (4, &["number of free columns", "left null space", "right angles"]),
        (5, &["exactly one", "infinitely many", "a point plus the kernel", "nearest reachable"]),
        (6, &["4.4e-16", "NumPy says 1", "gap", "accident of noise"]),
        (7, &["spectral error", "costs", "no longer pay", "half-axes"]),
        (8, &["at most what the kernel", "Column operations", "narrowest one limits", "strict"]),
        (9, &["nilpotent", "symmetric", "Elimination is LU"]),
        (10, &["m² and one for the area in ft²", "lasso", "for every", "rounding unit"]),
        (11, &["16,777,216", "256 times", "128 times", "2048", "frozen weights", "figure of speech"]),
        (12, &["1.178\u{a0}%", "They are no ratings", "held-out error", "a few dozen factors"]),
        (13, &["centred data", "eigenfaces", "Jacobian", "in the weights"]),
        (14, &["Six sentences", "LU", "inverse", "SVD", "PCA"]),
    ];
    for (number, phrases) in said {
        let text = lesson.chapters[number - 1].text();
        for phrase in phrases {
            assert!(text.to_lowercase().contains(&phrase.to_lowercase()), "chapter {number} says “{phrase}”");
        }
    }
}

#[test]
fn what_has_no_source_is_not_said() {
    for file in content().unwrap() {
        for words in ["99 %", "99%", "99 percent", "95 %", "95%", "95 percent", "50 components", "captures 99"] {
            assert!(!file.text.contains(words), "{} says “{words}”, which has no source", file.name);
        }
    }
}

#[test]
fn every_number_is_a_claim_or_has_a_source() {
    let mut bare = Vec::new();
    for file in content().unwrap().iter().filter(|file| file.text.starts_with("---")) {
        let (prose, claims) = pieces(&file.text);
        let claimed: BTreeSet<Rational> = claims.iter().flat_map(|claim| numbers(&claim.replace(',', " "))).collect();
        assert!(!claimed.is_empty(), "{} claims nothing", file.name);
        for piece in prose.iter().filter(|piece| !piece.text.contains("[@")) {
            let unclaimed = |number: &Rational| !is_trivial(number) && !claimed.contains(number);
            let found: Vec<String> =
                numbers(&piece.text).into_iter().filter(unclaimed).map(|n| n.to_string()).collect();
            if !found.is_empty() {
                bare.push(format!("{}:{}: {}: {}", file.name, piece.line, found.join(", "), piece.text));
            }
        }
    }
    assert!(bare.is_empty(), "numbers in no claim, in a paragraph without a source:\n{}", bare.join("\n"));
}

#[test]
fn a_plain_sentence_stands_beside_every_displayed_formula() {
    let mut bare = Vec::new();
    for chapter in &the_lesson().chapters {
        let displayed = |node: &Node| matches!(node, Node::Element(e) if e.attribute("display") == Some("block"));
        let plain = |node: &Node| matches!(node, Node::Element(e) if e.tag == "plain");
        for pair in chapter.body.windows(2) {
            if let [Node::Element(formula), next] = pair
                && formula.children.iter().any(displayed)
                && !plain(next)
            {
                bare.push(format!("{}: {}", chapter.file, next.text()));
            }
        }
    }
    assert!(bare.is_empty(), "a displayed formula without its plain sentence, before:\n{}", bare.join("\n"));
}

#[test]
fn the_files_are_small_and_hold_only_what_a_page_knows() {
    let files = output::files(the_lesson());
    assert_eq!(files.len(), CHAPTERS.len() + 3);
    for (name, value) in &files {
        let text = value.to_string();
        assert!(text.len() < 20_000, "{name} has {} bytes", text.len());
        assert!(!text.contains("\"style\""), "{name}: a style attribute is blocked by the content security policy");
        if let Some(body) = value.get("body").and_then(Value::as_array) {
            body.iter().for_each(|node| known(name, node));
        }
    }
    let lesson = the_lesson();
    let tags: BTreeSet<&str> = lesson.chapters.iter().flat_map(elements).map(|element| element.tag).collect();
    for tag in ["p", "h2", "ul", "ol", "table", "widget", "quiz", "claim", "aside", "plain", "math", "term", "cite"] {
        assert!(tags.contains(tag), "{tag} is used");
    }
}

/// That a node is text, or a tag from the list with an optional object of strings and nodes.
fn known(name: &str, node: &Value) {
    match node {
        Value::String(_) => {}
        Value::Array(parts) => {
            let tag = parts[0].as_str().unwrap();
            assert!(tag_named(tag).is_some(), "{name}: {tag}");
            let attributes = parts.get(1).and_then(Value::as_object);
            assert!(attributes.is_none_or(|object| object.values().all(Value::is_string)), "{name}: {tag}");
            parts.iter().skip(if attributes.is_some() { 2 } else { 1 }).for_each(|child| known(name, child));
        }
        other => panic!("{name}: {other}"),
    }
}
