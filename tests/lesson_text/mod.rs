//! The chapters' files as written, cut into pieces of prose, with the numbers in them.

use num_traits::Signed;
use ranklab::math::Rational;
use ranklab::math::exact::integer;
use ranklab::math::number::parse_number;

/// A piece of prose: a paragraph, an item of a list, a row of a table, a question, a right answer. (Wrong ones may say
/// what they like.)
pub struct Piece {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The text, its lines joined.
    pub text: String,
}

/// The prose of a chapter, and the lines of its claims.
pub fn pieces(text: &str) -> (Vec<Piece>, Vec<&str>) {
    let (mut prose, mut claims) = (Vec::new(), Vec::new());
    let mut block: Option<&str> = None;
    let mut open: Option<Piece> = None;
    let body = text.splitn(3, "---\n").nth(2).unwrap_or_default();
    let first = text.lines().count() - body.lines().count() + 1;
    for (index, line) in body.lines().enumerate() {
        let alone = || Piece { line: first + index, text: line.to_owned() };
        if let Some(info) = line.strip_prefix("```") {
            prose.extend(open.take());
            block = block.is_none().then_some(info);
        } else if block == Some("claim") || line.starts_with("check = ") && block.is_some() {
            claims.push(line);
        } else if block.is_some_and(|block| ["widget", "quiz"].contains(&block)) {
            let asked = ["ask", "right", "why", "point"].iter().any(|key| line.starts_with(&format!("{key} = ")));
            prose.extend(asked.then(alone));
        } else if line.trim().is_empty() || line.starts_with(['|', '-', '#']) {
            prose.extend(open.take());
            prose.extend((!line.trim().is_empty()).then(alone));
        } else {
            let piece = open.get_or_insert_with(|| Piece { line: first + index, text: String::new() });
            piece.text.push_str(line);
            piece.text.push(' ');
        }
    }
    prose.extend(open);
    (prose, claims)
}

/// The numbers of a text, without those in links, names of sources, and the numbers of chapters and misconceptions.
pub fn numbers(text: &str) -> Vec<Rational> {
    let text = without(&without(text, "](", ")"), "[@", "]").replace("{,}", ",").replace("\\,", " ");
    let text = text
        .replace("isconception ", "hapter ")
        .split("hapter ")
        .map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()))
        .collect::<String>();
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'));
    let pieces = pieces.map(|piece| piece.trim_matches([',', '.'])).filter(|piece| !piece.is_empty());
    pieces.flat_map(number).collect()
}

/// `16,777,216` is one number; `1,2` in a link or a list is two.
fn number(piece: &str) -> Vec<Rational> {
    let groups: Vec<&str> = piece.split(',').collect();
    let thousands = groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3 || group.contains('.'));
    let joined = groups.concat();
    let parts = if thousands { vec![joined.as_str()] } else { groups };
    parts.into_iter().filter_map(|part| parse_number(part).ok()).collect()
}

/// Whether a number may stand without a claim: whole and at most 12, as in counting.
pub fn is_trivial(number: &Rational) -> bool {
    number.is_integer() && number.abs() <= integer(12)
}

fn without(text: &str, opening: &str, closing: &str) -> String {
    let mut parts = text.split(opening);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + " " + part.split_once(closing).map_or("", |(_, after)| after))
}
