//! What questions say: words, formulas as MathML, matrices as tables, pictures.

use crate::lab::quiz::Action;
use crate::lab::quiz::view::{Bar, MatrixPiece, PicturePiece, Piece};
use crate::quiz::formula::{self, Node};
use crate::ui::figure::{Figure, FigureEvent, Turning};
use crate::ui::node::{node, text};
use crate::ui::number;
use std::rc::Rc;
use yew::prelude::*;

/// The pieces, one after the other. Pictures are turned by `on_action`.
pub fn pieces(pieces: &[Piece], on_action: &Callback<Action>) -> Html {
    let shown = pieces.iter().map(|piece| match piece {
        Piece::Text(words) => text(words),
        Piece::Formula(nodes) => node("math", &[], &[], spaced(nodes)),
        Piece::Matrix(piece) => matrix(piece),
        Piece::Picture(piece) => picture(piece, on_action),
        Piece::Table(cells) => table(cells),
    });
    shown.collect()
}

/// Nodes in a row, a name such as `rank` set apart from what it is said of.
fn spaced(nodes: &[Node]) -> Vec<Html> {
    let mut parts = Vec::new();
    let mut before: Option<&Node> = None;
    for one in nodes {
        if before.is_some_and(|before| formula::is_apart(before, one)) {
            parts.push(node("mspace", &["width"], &["0.2em"], Vec::new()));
        }
        parts.push(part(one));
        before = Some(one);
    }
    parts
}

fn part(shown: &Node) -> Html {
    let row = |tag, parts: &[&Node]| node(tag, &[], &[], parts.iter().map(|one| part(one)).collect());
    match shown {
        Node::Variable(letter) => node("mi", &[], &[], vec![text(&letter.to_string())]),
        Node::Name(letters) => node("mi", &[], &[], vec![text(letters)]),
        Node::Number(digits) => node("mn", &[], &[], vec![text(digits)]),
        Node::Sign(sign) => node("mo", &[], &[], vec![text(&sign.to_string())]),
        Node::Above(base, script) => row("msup", &[base, script]),
        Node::Below(base, script) => row("msub", &[base, script]),
        Node::Row(parts) => node("mrow", &[], &[], spaced(parts)),
    }
}

pub fn matrix(piece: &MatrixPiece) -> Html {
    let cell = |entry| node("td", &[], &[], vec![number::entry(entry)]);
    let rows = piece.rows.iter().map(|row| node("tr", &[], &[], row.iter().map(cell).collect())).collect();
    let class = if piece.bar == Bar::BeforeLast { "matrix augmented" } else { "matrix" };
    let name = if piece.name.is_empty() { "shown" } else { piece.name };
    let body = node("tbody", &[], &[], rows);
    let table = node("table", &["class", "data-matrix", "aria-label"], &[class, name, &piece.label], vec![body]);
    let mut parts = Vec::new();
    if !piece.name.is_empty() {
        let mut name = spaced(&formula::read(piece.name));
        name.push(node("mo", &[], &[], vec![text("=")]));
        parts.push(node("math", &["class"], &["quiz-name"], name));
    }
    parts.push(table);
    node("span", &["class"], &["quiz-matrix"], parts)
}

fn table(cells: &[Vec<String>]) -> Html {
    let cell = |words: &String| node("td", &[], &[], vec![text(words)]);
    let rows = cells.iter().map(|row| node("tr", &[], &[], row.iter().map(cell).collect())).collect();
    node(
        "div",
        &["class", "tabindex", "role", "aria-label"],
        &["quiz-table", "0", "group", "Table"],
        vec![node("table", &["aria-label"], &["Table"], vec![node("tbody", &[], &[], rows)])],
    )
}

fn picture(piece: &PicturePiece, on_action: &Callback<Action>) -> Html {
    let on_event = crate::ui::events::report(on_action, |event: FigureEvent| match event {
        FigureEvent::Turned { right, up } => Some(Action::Turned { right, up }),
        FigureEvent::Zoomed(factor) => Some(Action::Zoomed(factor)),
        FigureEvent::Reset => Some(Action::ViewReset),
        FigureEvent::HandleMoved { .. } => None,
    });
    html! {
        <div class="quiz-picture">
            <Figure label={piece.label} described_by="quiz-picture-words" picture={Rc::clone(&piece.picture)}
                turning={Turning::Turns} {on_event} file_name="ranklab-question" />
            <p id="quiz-picture-words" class="hint">{ piece.sentence.clone() }</p>
        </div>
    }
}
