//! One cell of the bracket notations: a number, a quoted number, or a call that makes one.

use super::MatrixProblem;
use super::token::Token;
use crate::math::number::excerpt;

/// Tokens with a position.
pub(super) struct Reader {
    tokens: Vec<Token>,
    at: usize,
}

impl Reader {
    pub(super) fn new(tokens: Vec<Token>) -> Self {
        Self { tokens, at: 0 }
    }

    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn peek_after(&self, count: usize) -> Option<&Token> {
        self.tokens.get(self.at + count)
    }

    pub(super) fn advance(&mut self) {
        self.at += 1;
    }

    /// Steps over the next token if it is this one.
    pub(super) fn take(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        self.at += usize::from(found);
        found
    }

    pub(super) fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(Token::Blank | Token::Newline)) {
            self.advance();
        }
    }

    /// The next token that is not a blank (a line end is not one here).
    pub(super) fn peek_past_blank(&self) -> Option<&Token> {
        match self.peek() {
            Some(Token::Blank) => self.peek_after(1),
            other => other,
        }
    }

    /// A cell as the text of one number: `S(1) / 2` is `1/2`. `floor` says that `//` is a floor division, which is not
    /// understood.
    pub(super) fn cell(&mut self, floor: bool) -> Result<String, MatrixProblem> {
        let mut text = String::new();
        loop {
            match self.peek() {
                Some(Token::Slash | Token::DoubleSlash) => {}
                _ => text.push_str(&self.piece()?),
            }
            let slash = match self.peek_past_blank() {
                Some(Token::Slash) => "/",
                Some(Token::DoubleSlash) if floor => "//",
                Some(Token::DoubleSlash) => "/",
                _ => return Ok(text),
            };
            text.push_str(slash);
            self.take(&Token::Blank);
            self.advance();
            self.take(&Token::Blank);
            if !matches!(self.peek(), Some(Token::Word(_) | Token::Quoted(_) | Token::Slash | Token::DoubleSlash)) {
                return Ok(text);
            }
        }
    }

    /// A word, a quoted text, or a call with its arguments.
    fn piece(&mut self) -> Result<String, MatrixProblem> {
        let word = match self.peek() {
            Some(Token::Quoted(text)) => {
                let text = text.clone();
                self.advance();
                return Ok(text);
            }
            Some(Token::Word(word)) => word.clone(),
            _ => return Err(MatrixProblem::UnbalancedBrackets),
        };
        self.advance();
        if self.peek() != Some(&Token::Open(')')) {
            return Ok(word);
        }
        let name = word.trim_start_matches(['-', '+', '\u{2212}', '\u{2013}']);
        let sign = word.strip_suffix(name).unwrap_or_default().to_owned();
        let most = arguments_of(name).ok_or_else(|| MatrixProblem::UnknownWord { read: excerpt(name) })?;
        self.advance();
        let arguments = self.arguments(name, most)?;
        Ok(sign + &arguments)
    }

    /// The arguments of a call as one number, `p/q` for two, up to and with the closing bracket.
    fn arguments(&mut self, name: &str, most: usize) -> Result<String, MatrixProblem> {
        let unknown = || MatrixProblem::UnknownWord { read: excerpt(name) };
        let mut found: Vec<String> = Vec::new();
        loop {
            self.skip_blanks();
            match self.peek() {
                None => return Err(MatrixProblem::UnbalancedBrackets),
                Some(Token::Close(')')) => {
                    self.advance();
                    break;
                }
                Some(Token::Comma) if !found.is_empty() => self.advance(),
                Some(Token::Word(_)) if matches!(self.peek_after(1), Some(Token::Open(_))) => return Err(unknown()),
                Some(Token::Word(_) | Token::Quoted(_)) if found.len() < most => found.push(self.cell(true)?),
                Some(_) => return Err(unknown()),
            }
        }
        if found.is_empty() { Err(unknown()) } else { Ok(found.join("/")) }
    }
}

/// How many arguments a function that makes a number takes; `None` for any other function.
fn arguments_of(name: &str) -> Option<usize> {
    match name.rsplit('.').next().unwrap_or(name) {
        "Rational" | "Fraction" | "QQ" | "mpq" => Some(2),
        "S" | "sympify" | "Integer" | "Float" | "Decimal" | "int" | "float" | "float16" | "float32" | "float64"
        | "int8" | "int16" | "int32" | "int64" | "big" => Some(1),
        _ => None,
    }
}

/// The problem with a token that does not belong where it is.
pub(super) fn unexpected(token: Option<&Token>) -> MatrixProblem {
    let read = match token {
        None | Some(Token::Open(_) | Token::Close(_)) => return MatrixProblem::UnbalancedBrackets,
        Some(Token::Word(word) | Token::Quoted(word)) => excerpt(word),
        Some(Token::Comma) => ",".to_owned(),
        Some(Token::Semicolon) => ";".to_owned(),
        Some(Token::Bar) => "|".to_owned(),
        Some(Token::Equals) => "=".to_owned(),
        Some(Token::Slash) => "/".to_owned(),
        Some(Token::DoubleSlash) => "//".to_owned(),
        Some(Token::Newline | Token::Blank) => " ".to_owned(),
    };
    MatrixProblem::UnknownWord { read }
}
