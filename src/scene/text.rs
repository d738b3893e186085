//! The letters of labels: subscripts, and how wide they are, without a browser to ask.

/// The size of a label's letters in CSS pixels.
pub const SIZE: f64 = 16.0;
/// The size of a subscript, as a part of the letters'.
pub const SUBSCRIPT: f64 = 0.72;
/// How far a subscript's base line is below the letters', as a part of their size.
pub const SUBSCRIPT_DROP: f64 = 0.22;
/// How wide the rim of paper round the letters is, in CSS pixels.
pub const RIM: f64 = 2.0;

/// Letters that stand on one base line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// The letters.
    pub text: &'a str,
    /// Whether they are a subscript.
    pub is_subscript: bool,
}

/// A label's letters: after `_` the digits, or else one letter, are a subscript. A `_` at the end stays.
///
/// ```
/// use ranklab::scene::text::runs;
/// let parts: Vec<(&str, bool)> = runs("x_12 = y_k").map(|run| (run.text, run.is_subscript)).collect();
/// assert_eq!(parts, [("x", false), ("12", true), (" = y", false), ("k", true)]);
/// ```
pub fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let lowered = rest.strip_prefix('_').filter(|after| !after.is_empty());
        let (part, is_subscript, left) = match lowered {
            Some(after) => {
                let digits = after.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(after.len());
                let one = after.chars().next().map_or(0, char::len_utf8);
                let (part, left) = after.split_at(digits.max(one));
                (part, true, left)
            }
            None => {
                let begin = rest.chars().next().map_or(0, char::len_utf8);
                let lowered = |(at, _): &(usize, &str)| at + 1 < rest.len();
                let end = rest.match_indices('_').filter(|(at, _)| *at >= begin).find(lowered);
                let (part, left) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
                (part, false, left)
            }
        };
        rest = left;
        Some(Run { text: part, is_subscript })
    })
}

/// About how wide a label is in CSS pixels: rather more than it is.
pub fn width(text: &str) -> f64 {
    let of = |run: Run<'_>| {
        let ems: f64 = run.text.chars().map(em_width).sum();
        if run.is_subscript { ems * SUBSCRIPT } else { ems }
    };
    runs(text).map(of).sum::<f64>() * SIZE
}

/// About how wide a letter is, as a part of its size.
fn em_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | ':' | ';' | '|' | '!' => 0.3,
        ' ' | '¹' | '²' | '³' | 'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '−' | '=' | '+' | '×' => 0.9,
        letter if letter.is_uppercase() => 0.75,
        letter if letter.is_ascii() => 0.55,
        _ => 1.0,
    }
}
