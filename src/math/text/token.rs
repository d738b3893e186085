//! The tokens of the bracket notations.

use super::MatrixProblem;

/// A piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `[`, `{` or `(`, told by the bracket that closes it.
    Open(char),
    /// `]`, `}` or `)`.
    Close(char),
    Comma,
    Semicolon,
    Bar,
    Equals,
    /// `/` or a fraction slash.
    Slash,
    /// `//`: a Julia rational, a floor division in Python.
    DoubleSlash,
    /// One or more line ends, with the blanks around them.
    Newline,
    /// One or more blanks.
    Blank,
    /// A run of anything else: a number, a name, an operator.
    Word(String),
    /// What stood between quotation marks.
    Quoted(String),
}

/// Cuts a text into tokens; comments and continued line ends are gone.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, MatrixProblem> {
    let mut found: Vec<Token> = Vec::new();
    for line in text.lines() {
        let trimmed = line.trim_start();
        if trimmed.starts_with("import ") || trimmed.starts_with("from ") {
            continue;
        }
        let continued = line_tokens(line, &mut found)?;
        if !continued {
            drop_blank(&mut found);
            if !matches!(found.last(), None | Some(Token::Newline)) {
                found.push(Token::Newline);
            }
        }
    }
    Ok(found)
}

fn drop_blank(found: &mut Vec<Token>) {
    if found.last() == Some(&Token::Blank) {
        found.pop();
    }
}

/// Adds the tokens of a line; `true` if the next line continues it (MATLAB's `...`).
fn line_tokens(line: &str, found: &mut Vec<Token>) -> Result<bool, MatrixProblem> {
    let mut rest = line;
    let mut word = String::new();
    // Whether the line has said anything: NumPy prints a line of nothing but `...` for rows that it leaves out.
    let mut begun = false;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if word.is_empty() && matches!(c, '%' | '#') {
            break;
        }
        if word.is_empty() && begun && rest.starts_with("...") {
            let tail = rest.get(3..).unwrap_or_default().trim_start();
            if tail.is_empty() || tail.starts_with(['%', '#']) {
                return Ok(true);
            }
        }
        let token = match c {
            '[' => Token::Open(']'),
            '{' => Token::Open('}'),
            '(' => Token::Open(')'),
            ']' | '}' | ')' => Token::Close(c),
            ',' => Token::Comma,
            ';' => Token::Semicolon,
            '|' => Token::Bar,
            '=' => Token::Equals,
            '/' if after.starts_with('/') => Token::DoubleSlash,
            '/' | '\u{2044}' | '\u{2215}' => Token::Slash,
            '"' | '\'' => Token::Quoted(String::new()),
            _ if is_blank(c) => Token::Blank,
            _ => {
                word.push(c);
                rest = after;
                continue;
            }
        };
        finish_word(&mut word, found);
        begun = begun || token != Token::Blank;
        match token {
            Token::Blank => {
                if !matches!(found.last(), None | Some(Token::Blank | Token::Newline)) {
                    found.push(Token::Blank);
                }
                rest = after;
            }
            Token::DoubleSlash => {
                found.push(Token::DoubleSlash);
                rest = after.get(1..).unwrap_or_default();
            }
            Token::Quoted(_) => {
                let (inner, outside) = after.split_once(c).ok_or(MatrixProblem::UnbalancedQuotes)?;
                found.push(Token::Quoted(inner.trim().to_owned()));
                rest = outside;
            }
            other => {
                found.push(other);
                rest = after;
            }
        }
        continue;
    }
    finish_word(&mut word, found);
    Ok(false)
}

fn finish_word(word: &mut String, found: &mut Vec<Token>) {
    if !word.is_empty() {
        found.push(Token::Word(std::mem::take(word)));
    }
}

/// Thin spaces are no blanks: they group the digits of one number.
fn is_blank(c: char) -> bool {
    (c.is_whitespace() && !matches!(c, '\u{2009}' | '\u{202f}')) || matches!(c, '\u{feff}' | '\u{200b}')
}
