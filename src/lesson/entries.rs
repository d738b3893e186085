//! Files that are lists: the glossary and the sources. An entry begins with a heading `## key` and goes on to the next.

use super::fields::Misfit;
use super::place::Trouble;

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What `[[...]]` or `[@...]` names it by, in lower case.
    pub key: String,
    /// The text after the key in the heading, after a bar: `## hu2021 | Hu et al. 2021`; the key where there is none.
    pub label: String,
    /// The Markdown under the heading.
    pub text: String,
    /// The line of the file, from 1, on which that text begins.
    pub line: usize,
}

/// The entries of a file, in order. What stands before the first heading is a note to writers.
///
/// # Errors
/// Two entries with one key.
pub fn read_entries(text: &str) -> Result<Vec<Entry>, Misfit> {
    let mut entries: Vec<Entry> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if let Some(heading) = line.strip_prefix("## ") {
            let (key, label) = heading.split_once('|').unwrap_or((heading, heading));
            let key = key.trim().to_lowercase();
            if entries.iter().any(|entry| entry.key == key) {
                return Err((index + 1, Trouble::RepeatedEntry { key }));
            }
            entries.push(Entry { key, label: label.trim().to_owned(), text: String::new(), line: index + 2 });
        } else if let Some(entry) = entries.last_mut() {
            entry.text.push_str(line);
            entry.text.push('\n');
        }
    }
    Ok(entries)
}
