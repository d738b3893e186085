//! The text of an operation cut into its parts.

use super::{OpProblem, unreadable};
use crate::math::Rational;
use crate::math::number::{excerpt, parse_number};

/// A part of an operation's text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A row, counted from 1 as typed.
    Row(usize),
    Number(Rational),
    Plus,
    Minus,
    Times,
    Over,
    Open,
    Close,
    /// An arrow or equals sign between a row and what it becomes.
    Becomes,
    /// An arrow with two heads.
    Exchange,
    /// The word "swap".
    Swap,
    /// What stands between two operations: a comma, a semicolon, a new line, "and".
    Separator,
}

/// Longer row numbers are no row numbers.
const LONGEST_ROW: usize = 6;

/// Cuts a text into tokens.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, OpProblem> {
    let mut rest = text;
    let mut tokens = Vec::new();
    while let Some(next) = rest.chars().next() {
        let after = rest.strip_prefix(next).unwrap_or_default();
        if let Some((token, left)) = arrow(rest) {
            tokens.push(token);
            rest = left;
        } else if let Some(token) = symbol(next) {
            tokens.push(token);
            rest = after;
        } else if is_blank(next) {
            rest = after;
        } else if next.is_alphabetic() {
            let (token, left) = word(rest)?;
            tokens.push(token);
            rest = left;
        } else {
            let in_swap = tokens.first() == Some(&Token::Swap);
            let (written, left) = number(rest, in_swap).ok_or_else(|| unreadable(rest))?;
            let bad = |problem| OpProblem::BadNumber { read: excerpt(written), problem };
            tokens.push(Token::Number(parse_number(written).map_err(bad)?));
            rest = left;
        }
    }
    Ok(tokens)
}

/// Blanks, and the invisible characters that come along when text is copied.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2063}' | '\u{feff}')
}

fn symbol(c: char) -> Option<Token> {
    Some(match c {
        '+' => Token::Plus,
        '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' => Token::Minus,
        '*' | '·' | '⋅' | '×' | '∙' | '•' => Token::Times,
        '/' | '\u{2044}' | '\u{2215}' | '÷' => Token::Over,
        '(' | '[' => Token::Open,
        ')' | ']' => Token::Close,
        '←' | '→' | '⟵' | '⟶' | '⇐' | '⇒' | '↦' | '=' => Token::Becomes,
        '↔' | '⇔' | '⟷' | '⇄' | '⇆' | '⇌' => Token::Exchange,
        ',' | ';' | '\n' | '&' => Token::Separator,
        _ => return None,
    })
}

/// An arrow made of several characters, longest first.
fn arrow(text: &str) -> Option<(Token, &str)> {
    const ARROWS: [(&str, Token); 13] = [
        ("<-->", Token::Exchange),
        ("<==>", Token::Exchange),
        ("<->", Token::Exchange),
        ("<=>", Token::Exchange),
        ("<>", Token::Exchange),
        ("-->", Token::Becomes),
        ("->", Token::Becomes),
        ("=>", Token::Becomes),
        (":=", Token::Becomes),
        // Before a blank this is a long arrow; in "R2 <--R2" it is an arrow and a minus sign.
        ("<-- ", Token::Becomes),
        ("<-", Token::Becomes),
        ("<=", Token::Becomes),
        ("==", Token::Becomes),
    ];
    ARROWS.iter().find_map(|(written, token)| Some((token.clone(), text.strip_prefix(written)?)))
}

/// A row (`R2`, `r_2`, `R₂`, `Row 2`, `L2`) or one of the few words.
fn word(text: &str) -> Result<(Token, &str), OpProblem> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let token = match name.to_lowercase().as_str() {
        "r" | "row" | "rows" | "l" | "line" => return row(text, rest),
        "swap" | "exchange" | "interchange" | "switch" => Token::Swap,
        "and" | "then" | "with" => Token::Separator,
        "times" | "x" => Token::Times,
        _ => return Err(unreadable(text)),
    };
    Ok((token, rest))
}

/// The number of a row, after its name.
fn row<'a>(text: &str, after_name: &'a str) -> Result<(Token, &'a str), OpProblem> {
    let digits = after_name.trim_start_matches(|c: char| is_blank(c) && c != '\n' || c == '_' || c == '{');
    let end = digits.find(|c| digit(c).is_none()).unwrap_or(digits.len());
    let (written, rest) = digits.split_at_checked(end).unwrap_or((digits, ""));
    let count = written.chars().count();
    if count == 0 || count > LONGEST_ROW {
        return Err(unreadable(text));
    }
    let row = written.chars().filter_map(digit).fold(0, |sum, digit| sum * 10 + digit);
    Ok((Token::Row(row), rest.strip_prefix('}').unwrap_or(rest)))
}

/// The value of a digit, plain or lowered.
fn digit(c: char) -> Option<usize> {
    let lowered = u32::from(c).checked_sub(u32::from('₀')).filter(|&value| value < 10);
    c.to_digit(10).or(lowered).and_then(|value| usize::try_from(value).ok())
}

/// The longest piece that may be one unsigned number, and the rest. A comma or a thin space belongs to it between
/// digits only, and in a swap never: `swap 1,2` means two rows.
fn number(text: &str, in_swap: bool) -> Option<(&str, &str)> {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((start, c)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let digit_next = next.is_some_and(|next| next.is_ascii_digit());
        let belongs = match c {
            '0'..='9' | '.' => true,
            '½'..='¾' | '¼' | '⅐'..='⅞' => true,
            ',' | '\u{2009}' | '\u{202f}' | '\u{a0}' => start > 0 && digit_next && !in_swap,
            'e' | 'E' => start > 0 && exponent_follows(text.get(start + 1..).unwrap_or_default()),
            '-' | '+' | '\u{2212}' | '\u{2013}' => text.get(..start).is_some_and(|so_far| so_far.ends_with(['e', 'E'])),
            _ => false,
        };
        if !belongs {
            break;
        }
        end = start + c.len_utf8();
    }
    if end == 0 { None } else { text.split_at_checked(end) }
}

/// Whether this is a power of ten after its "e": digits, with a sign or without.
fn exponent_follows(text: &str) -> bool {
    text.trim_start_matches(['-', '+', '\u{2212}', '\u{2013}']).starts_with(|c: char| c.is_ascii_digit())
}
