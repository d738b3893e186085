//! A matrix to show as a table, with its marks.

use crate::lab::numeral::Entry;

/// A matrix to show as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixView {
    /// Its rows.
    pub rows: Vec<RowView>,
    /// What each column is.
    pub columns: Vec<ColumnKind>,
    /// How large it can be set.
    pub size: Size,
}

/// How large a matrix can be set, by how much there is to write in its widest row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// As large as the page sets matrices.
    Large,
    /// Smaller, to fit.
    Medium,
    /// As small as it reads well; wider ones scroll.
    Small,
}

/// A row of a shown matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// Its part in the last operation.
    pub role: RowRole,
    /// Its entries.
    pub entries: Vec<EntryView>,
}

/// A row's part in the last operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRole {
    /// None.
    Bystander,
    /// It changed.
    Changed,
    /// A multiple of it was added to another.
    Source,
}

/// An entry of a shown matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// The number.
    pub entry: Entry,
    /// Whether it is a pivot.
    pub mark: Mark,
}

/// How an entry is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not at all.
    Plain,
    /// A pivot: boxed.
    Pivot,
    /// It became zero in the last operation.
    BecameZero,
}

/// What a column of a shown matrix is, as far as the steps have gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// It holds a pivot.
    Pivot,
    /// It holds none.
    Free,
    /// The elimination has not come to it yet.
    Open,
    /// The right-hand side.
    RightHandSide,
}
