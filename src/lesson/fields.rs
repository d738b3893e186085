//! Lines that read `key = value`: the head of a chapter and the inside of its blocks.

use super::place::Trouble;

/// One line of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The line in its file, from 1.
    pub line: usize,
    /// What stands before the first equals sign.
    pub key: String,
    /// What stands after it; never empty.
    pub value: String,
}

/// What is wrong in a block, with its line.
pub type Misfit = (usize, Trouble);

/// The fields of a block whose first line is line `first` of its file. Blank lines are passed over.
///
/// # Errors
/// The first line without a key, an equals sign or a value.
pub fn read_fields(text: &str, first: usize) -> Result<Vec<Field>, Misfit> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(index, line)| read_field(line, first + index)).collect()
}

fn read_field(text: &str, line: usize) -> Result<Field, Misfit> {
    let split = text.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
    match split {
        Some((key, value)) if !key.is_empty() && !value.is_empty() => {
            Ok(Field { line, key: key.to_owned(), value: value.to_owned() })
        }
        _ => Err((line, Trouble::NotAField { text: text.trim().to_owned() })),
    }
}

/// Takes the only field with this key out of the list.
///
/// # Errors
/// A second field with the key.
pub fn take(fields: &mut Vec<Field>, key: &str) -> Result<Option<Field>, Misfit> {
    let mut found = take_all(fields, key).into_iter();
    let first = found.next();
    match found.next() {
        Some(second) => Err((second.line, Trouble::RepeatedKey { key: second.key })),
        None => Ok(first),
    }
}

/// Takes the only field with this key, which has to be there; `line` is where the block begins.
///
/// # Errors
/// No field with the key, or a second one.
pub fn need(fields: &mut Vec<Field>, key: &'static str, line: usize) -> Result<Field, Misfit> {
    take(fields, key)?.ok_or((line, Trouble::MissingKey { key }))
}

/// Takes every field with this key out of the list, in order.
pub fn take_all(fields: &mut Vec<Field>, key: &str) -> Vec<Field> {
    fields.extract_if(.., |field| field.key == key).collect()
}

/// That nothing is left over.
///
/// # Errors
/// The first field that nobody has taken.
pub fn finish(fields: Vec<Field>) -> Result<(), Misfit> {
    match fields.into_iter().next() {
        None => Ok(()),
        Some(field) => Err((field.line, Trouble::UnknownKey { key: field.key })),
    }
}
