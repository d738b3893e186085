//! NumPy, SymPy, MATLAB, Julia, Mathematica, JSON: lists in brackets, with names and calls around them.

use super::assemble::assemble;
use super::constructor::{Constructor, List, is_element_type, shaped};
use super::expression::{Reader, unexpected};
use super::grid::{CellComma, Grid, Row};
use super::lines::is_printed_header;
use super::token::{Token, tokens};
use super::{MatrixProblem, MatrixText};
use crate::math::number::excerpt;

/// Whether brackets occur only in the line that Julia prints above a matrix.
pub(super) fn is_printed_without_brackets(text: &str) -> bool {
    text.lines().all(|line| is_printed_header(line) || !line.contains(['[', '(', '{']))
}

/// A matrix as it stands in the text, with its name if it has one.
struct Object {
    rows: Vec<Row>,
    named: bool,
}

/// Reads one matrix, or a matrix and a named column, or lists of numbers that are rows.
pub(super) fn read(text: &str) -> Result<MatrixText, MatrixProblem> {
    let mut reader = Reader::new(tokens(text)?);
    let mut objects = Vec::new();
    loop {
        while matches!(reader.peek(), Some(Token::Blank | Token::Newline | Token::Semicolon | Token::Comma)) {
            reader.advance();
        }
        if reader.peek().is_none() {
            break;
        }
        objects.push(reader.statement()?);
    }
    assemble(together(objects)?, CellComma::ByEvidence)
}

/// One grid out of what was found.
fn together(objects: Vec<Object>) -> Result<Grid, MatrixProblem> {
    let plain_rows = objects.len() > 1 && objects.iter().all(|object| !object.named && object.rows.len() == 1);
    if plain_rows {
        return Ok(Grid { rows: objects.into_iter().flat_map(|object| object.rows).collect(), right_hand_side: None });
    }
    let mut objects = objects.into_iter();
    let Some(first) = objects.next() else { return Err(MatrixProblem::Empty) };
    let second = objects.next();
    if objects.next().is_some() {
        return Err(MatrixProblem::SeveralMatrices);
    }
    let right_hand_side = second.map(|object| column(object.rows)).transpose()?;
    Ok(Grid { rows: first.rows, right_hand_side })
}

/// The entries of a column, or of a single row that stands for one.
fn column(rows: Vec<Row>) -> Result<Vec<String>, MatrixProblem> {
    let narrow = rows.len() == 1 || rows.iter().all(|row| row.cells.len() == 1);
    if !narrow || rows.iter().any(|row| !row.bars.is_empty()) {
        return Err(MatrixProblem::SeveralMatrices);
    }
    Ok(rows.into_iter().flat_map(|row| row.cells).collect())
}

/// The deepest lists: a list of rows.
const DEEPEST: usize = 2;

impl Reader {
    /// `[...]`, `A = [...]`, `np.array([...])`, `Int64[...]`.
    fn statement(&mut self) -> Result<Object, MatrixProblem> {
        let mut named = false;
        if let Some(Token::Word(_)) = self.peek()
            && self.is_assignment()
        {
            named = true;
            self.advance();
            self.take(&Token::Blank);
            self.advance();
            self.skip_blanks();
        }
        let rows = match self.peek() {
            Some(Token::Open(close)) => self.list_after_open(*close, 1)?.rows()?,
            Some(Token::Word(word)) => {
                let word = word.clone();
                self.advance();
                self.wrapped(&word)?
            }
            other => return Err(unexpected(other)),
        };
        // What follows a matrix on its line (a power, a transpose, a product) would change it.
        match self.peek_past_blank() {
            None | Some(Token::Newline | Token::Semicolon | Token::Comma) => Ok(Object { rows, named }),
            other => Err(unexpected(other)),
        }
    }

    fn is_assignment(&self) -> bool {
        self.peek_after(1) == Some(&Token::Equals)
            || (self.peek_after(1) == Some(&Token::Blank) && self.peek_after(2) == Some(&Token::Equals))
    }

    /// A list behind a word: the call of a constructor, or an element type.
    fn wrapped(&mut self, word: &str) -> Result<Vec<Row>, MatrixProblem> {
        let unknown = || MatrixProblem::UnknownWord { read: excerpt(word) };
        let name = word.rsplit('.').next().unwrap_or(word);
        match self.peek() {
            Some(Token::Open(')')) => {
                let constructor = Constructor::named(name).ok_or_else(unknown)?;
                self.advance();
                self.constructed(constructor)
            }
            Some(Token::Open(_)) if is_element_type(name) => {
                if self.take(&Token::Open('}')) {
                    let inner = matches!(self.peek(), Some(Token::Word(inner)) if is_element_type(inner));
                    self.advance();
                    if !inner || !self.take(&Token::Close('}')) {
                        return Err(unknown());
                    }
                }
                if !self.take(&Token::Open(']')) {
                    return Err(unknown());
                }
                self.list(']', 1, false)?.rows()
            }
            _ => Err(unknown()),
        }
    }

    /// The arguments of `np.array(...)`, `Matrix(...)`, up to and with the closing bracket.
    fn constructed(&mut self, constructor: Constructor) -> Result<Vec<Row>, MatrixProblem> {
        let (mut lists, mut shape) = (Vec::new(), Vec::new());
        loop {
            self.skip_blanks();
            match self.peek() {
                None => return Err(MatrixProblem::UnbalancedBrackets),
                Some(Token::Close(')')) => break,
                Some(Token::Comma) => {}
                Some(Token::Open(close)) => {
                    let close = *close;
                    self.advance();
                    lists.push(self.list(close, 1, true)?);
                    continue;
                }
                Some(Token::Word(word)) if word == "dtype" && self.is_assignment() => {
                    self.advance();
                    self.take(&Token::Blank);
                    self.advance();
                    self.take(&Token::Blank);
                    if !matches!(self.peek(), Some(Token::Word(_) | Token::Quoted(_))) {
                        return Err(unexpected(self.peek()));
                    }
                }
                Some(Token::Word(word)) if is_element_type(word) => {}
                Some(Token::Word(word)) if word.len() <= 6 && word.parse::<usize>().is_ok() => {
                    shape.extend(word.parse::<usize>());
                }
                other => return Err(unexpected(other)),
            }
            self.advance();
        }
        self.advance();
        shaped(lists, &shape, constructor)
    }

    fn list_after_open(&mut self, close: char, depth: usize) -> Result<List, MatrixProblem> {
        self.advance();
        self.list(close, depth, false)
    }

    /// What is between an opening bracket, already passed, and the bracket `close`. In the outer list a line end starts a
    /// new row unless commas join the lines; in an inner list, and in a call, it is a blank.
    fn list(&mut self, close: char, depth: usize, in_call: bool) -> Result<List, MatrixProblem> {
        if depth > DEEPEST {
            return Err(MatrixProblem::NestingTooDeep);
        }
        let (mut nested, mut rows, mut row) = (Vec::new(), Vec::new(), Row::default());
        let mut after_comma = false;
        let mut has_cells = false;
        loop {
            match self.peek() {
                None => return Err(MatrixProblem::UnbalancedBrackets),
                Some(Token::Close(found)) if *found == close => break,
                Some(Token::Close(_)) => return Err(MatrixProblem::UnbalancedBrackets),
                Some(Token::Blank) => self.advance(),
                Some(Token::Newline) => {
                    self.advance();
                    let joined = after_comma || self.peek_past_blank() == Some(&Token::Comma);
                    if depth == 1 && !in_call && !joined {
                        end_row(&mut rows, &mut row);
                    }
                }
                Some(Token::Semicolon) => {
                    self.advance();
                    end_row(&mut rows, &mut row);
                    after_comma = false;
                }
                Some(Token::Comma) => {
                    self.advance();
                    if after_comma || (row.cells.is_empty() && nested.is_empty()) {
                        row.cells.push(String::new());
                        has_cells = true;
                    }
                    after_comma = true;
                }
                Some(Token::Bar) => {
                    self.advance();
                    row.push("|");
                    after_comma = false;
                }
                Some(Token::Open(inner)) => {
                    let inner = *inner;
                    self.advance();
                    nested.push(self.list(inner, depth + 1, in_call)?);
                    after_comma = false;
                }
                Some(Token::Equals) => return Err(unexpected(self.peek())),
                Some(Token::Word(_) | Token::Quoted(_) | Token::Slash | Token::DoubleSlash) => {
                    let cell = self.cell(in_call)?;
                    row.cells.push(cell);
                    has_cells = true;
                    after_comma = false;
                }
            }
        }
        self.advance();
        end_row(&mut rows, &mut row);
        if nested.is_empty() {
            return Ok(List::Flat(rows));
        }
        if has_cells || !rows.is_empty() {
            return Err(MatrixProblem::UnevenNesting);
        }
        Ok(List::Nested(nested.into_iter().map(List::rows).collect::<Result<_, _>>()?))
    }
}

fn end_row(rows: &mut Vec<Row>, row: &mut Row) {
    if *row != Row::default() {
        rows.push(std::mem::take(row));
    }
}
