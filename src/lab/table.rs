//! A table of words and numbers, such as that of a chart.

/// A table; the first cell of a row is its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableView {
    /// What is in it.
    pub caption: String,
    /// The headings of the columns.
    pub head: Vec<String>,
    /// The rows, as long as the head.
    pub rows: Vec<Vec<String>>,
}

impl TableView {
    /// A table.
    pub fn new(caption: impl Into<String>, head: &[&str], rows: Vec<Vec<String>>) -> Self {
        Self { caption: caption.into(), head: head.iter().map(|cell| (*cell).to_owned()).collect(), rows }
    }
}
