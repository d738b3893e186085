//! The lesson's compiler says what is wrong, with file and line, whatever it is; and says everything at once.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/lesson/main.rs"]
#[allow(dead_code, reason = "its main reads and writes the real files; tests call what it calls")]
mod lesson;

use lesson::compile::{File, Lesson, compile};
use ranklab::lesson::place::Problem;

/// The head takes six lines: what follows begins on line 7.
const HEAD: &str = "---\ntitle = T\nslug = svd\nlab = compress\nsummary = S.\n---\n";

fn files(body: &str) -> [File; 3] {
    let file = |name: &str, text: String| File { name: name.to_owned(), text };
    [
        file("content/05-solving.md", format!("{HEAD}{body}")),
        file("content/glossary.md", "Note.\n\n## rank\nThe dimension of $\\mathbb{R}$.\n".to_owned()),
        file(
            "content/sources.md",
            "## strang1993 | Strang 1993\nG. Strang, [a page](https://example.org).\n".to_owned(),
        ),
    ]
}

fn compiled(body: &str) -> Result<Lesson, Vec<Problem>> {
    compile(&files(body))
}

const WIDGET: &str = "```widget\nfigure = map\nlab = map\nm = 1,2;2,4\nask = Which image?\nchoice = A plane\n\
    right = A line\nwhy = Rank 1.\ncheck = rank(A) = 1\n```\n";

#[test]
fn a_sound_chapter_compiles() {
    let body =
        format!("## One\n\nSome [[rank]] [@strang1993], $x^2$.\n\n> Plain: so.\n\n> Misconception 3: no.\n\n{WIDGET}");
    let lesson = compiled(&body).unwrap_or_else(|problems| panic!("{problems:?}"));
    let chapter = &lesson.chapters[0];
    assert_eq!(chapter.sections, [("one".to_owned(), "One".to_owned())]);
    assert_eq!(chapter.terms, ["rank"]);
    assert_eq!(chapter.sources, ["strang1993"]);
    let widget = chapter.elements("widget")[0];
    assert_eq!(widget.attribute("figure"), Some("map"));
    assert_eq!(widget.attribute("lab"), Some("#/lab/map?m=1,2;2,4"));
    assert_eq!(widget.attribute("answer"), Some("1"));
    assert_eq!(chapter.elements("misconception")[0].attribute("n"), Some("3"));
}

#[test]
fn every_kind_of_mistake_has_its_file_and_line() {
    let widget = |from: &str, to: &str| WIDGET.replace(from, to);
    let cases = [
        // What is written, the line, a part of the message.
        (widget("figure = map", "figure = mop"), 8, "There is no figure “mop”. The figures are: home-cube, stepper"),
        (widget("m = 1,2;2,4", "m = 1,2;2,x"), 10, "row 2, column 2"),
        (widget("m = 1,2;2,4", "m = 1,2;2"), 10, "row 2"),
        (widget("m = 1,2;2,4", "m = 1,2;2,4\nb = 1"), 11, "right-hand side"),
        (widget("lab = map", "lab = mop"), 9, "The link “#/lab/mop” leads nowhere."),
        (widget("lab = map", "lab = map\nspace = null"), 10, "space"),
        (widget("lab = map", "lab = map\nx = 1,2,3"), 10, "x"),
        (widget("lab = map", "lab = map\nmatrix = 1"), 10, "There is no key “matrix” here."),
        (widget("lab = map", "lab = map\nm = 1"), 11, "The key “m” comes twice."),
        (widget("ask = Which image?\n", ""), 8, "The key “ask” is missing."),
        (widget("why = Rank 1.", "why"), 14, "“why” is not of the form `key = value`."),
        (widget("right", "choice"), 11, "here they are 2 and 0."),
        (widget("choice", "right"), 11, "here they are 0 and 2."),
        (widget("check = rank(A) = 1", "check = rank(A) = 2"), 15, "the left side is 1, the right side 2."),
        (widget("Which image?", "$\\wrong$"), 11, "The formula “\\wrong” does not convert"),
        ("```quiz\nfamily = ranks\n```\n".to_owned(), 8, "There is no family of questions “ranks”."),
        ("```quiz\nfamily = rank-number\nseed = x\n```\n".to_owned(), 9, "“x” is no value for “seed”."),
        ("```quiz\nask = Why?\n```\n".to_owned(), 8, "The key “question” is missing."),
        (
            "Text.\n\n```claim\nrank([1 2; 2 4]) = 1\nrank([1 2; 2 4]) = 2\n```\n".to_owned(),
            11,
            "The claim “rank([1 2; 2 4]) = 2”",
        ),
        ("```claim\nrank([1 2; 2]) = 1\n```\n".to_owned(), 8, "Row 2"),
        ("One.\n\nTwo $\\frac{1}$ three.\n".to_owned(), 9, "The formula “\\frac{1}” does not convert"),
        ("One.\n\n$$\n\\begin{bmatrix} 1\n$$\n".to_owned(), 9, "does not convert"),
        ("One,\ntwo [three](#/lab/mop).\n".to_owned(), 8, "The link “#/lab/mop” leads nowhere."),
        ("A [link](#/lab/map?m=1,x).\n".to_owned(), 7, "row 1, column 2"),
        ("A [link](#/learn/nothing).\n".to_owned(), 7, "The link “#/learn/nothing” leads nowhere."),
        ("A [link](#/quiz/nothing).\n".to_owned(), 7, "The link “#/quiz/nothing” leads nowhere."),
        ("A [link](https://example.org).\n".to_owned(), 7, "The link “https://example.org” leads nowhere."),
        ("A [link](other.md).\n".to_owned(), 7, "The link “other.md” leads nowhere."),
        ("A\n[[rankle]].\n".to_owned(), 8, "The glossary has no term “rankle”."),
        ("- One\n- two [@nobody2000]\n".to_owned(), 8, "There is no source “nobody2000”."),
        ("> Misconception 27: no.\n".to_owned(), 7, "“Misconception 27”"),
        ("> Somebody said so.\n".to_owned(), 7, "“Somebody said so.”"),
        ("```aside Why?\nOne.\n\n[[rankle]]\n```\n".to_owned(), 10, "The glossary has no term “rankle”."),
        ("```rust\nfn main() {}\n```\n".to_owned(), 7, "There is no block “rust”"),
        ("# Title\n".to_owned(), 7, "headings other than ## and ###"),
        ("A <b>bold</b> word.\n".to_owned(), 7, "HTML"),
        ("![a](b.png)\n".to_owned(), 7, "images"),
        ("One\n\n***\n".to_owned(), 9, "rules"),
    ];
    for (body, line, part) in cases {
        let problems = compiled(&body).map(|_| ()).expect_err(&body);
        let first = problems[0].to_string();
        let place = format!("content/05-solving.md:{line}: ");
        assert!(first.starts_with(&place) && first.contains(part), "{body}\nsays: {first}\nwanted: {place}… {part}");
    }
}

#[test]
fn heads_and_lists_are_checked_too() {
    let with = |index: usize, text: &str| {
        let mut files = files("Text.\n");
        files[index].text = text.to_owned();
        compile(&files).map(|_| ()).expect_err(text).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let cases = [
        (0, "Text.\n", "content/05-solving.md:1: A chapter begins with its head"),
        (0, "---\ntitle = T\n---\nText.\n", "content/05-solving.md:1: The key “slug” is missing."),
        (0, &*HEAD.replace("title", "titel"), "content/05-solving.md:1: The key “title” is missing."),
        (0, &*HEAD.replace("---\ntitle", "---\nby = me\ntitle"), "content/05-solving.md:2: There is no key “by” here."),
        (0, &*HEAD.replace("svd", "other"), "content/05-solving.md:1: “other” is no value for “slug”."),
        (0, &*HEAD.replace("compress", "other"), "content/05-solving.md:1: “other” is no value for “lab”."),
        (1, "## rank\nOne.\n## Rank\nTwo.\n", "content/glossary.md:3: The entry “rank” is there already."),
        (1, "## rank\n\nSee [[rankle]].\n", "content/glossary.md:3: The glossary has no term “rankle”."),
        (2, "## a\n$\\wrong$\n", "content/sources.md:2: The formula “\\wrong” does not convert"),
    ];
    for (index, text, expected) in cases {
        let problems = with(index, text);
        assert!(problems[0].starts_with(expected), "{text}\nsays: {problems:?}");
    }
}

#[test]
fn everything_wrong_is_said_at_once_in_order() {
    let problems =
        compiled("A [[one]].\n\n```claim\n1 = 2\n```\n\nB [[two]] and [@three].\n").expect_err("four mistakes");
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [7, 10, 13, 13]);
}

#[test]
fn a_formula_becomes_mathml_without_styles() {
    let lesson = compiled("$$\\left[\\begin{array}{c|c} 1 & -2 \\end{array}\\right]$$\n\n$a < b$\n").unwrap();
    let json = lesson.chapters[0].body.iter().map(|node| node.json().to_string()).collect::<Vec<_>>();
    assert!(json[0].starts_with(r#"["p",["math",{"display":"block"},"#), "{}", json[0]);
    assert!(json[0].contains(r#"["mtd",{"class":"bar"},["mn","1"]]"#), "{}", json[0]);
    assert!(json[0].contains(r#"["mo","−"]"#), "the real minus sign: {}", json[0]);
    assert!(!json[0].contains("style\":\"border"), "{}", json[0]);
    assert!(json[1].contains(r#""<""#), "{}", json[1]);
}
