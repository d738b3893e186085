//! What a learner gives: texts and choices, just as they are.

/// An answer as it was given. Positions are 0-based; texts are unread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The option that is marked, if any.
    One(Option<usize>),
    /// The options that are ticked, in any order.
    All(Vec<usize>),
    /// The text of a number.
    Number(String),
    /// The texts of a matrix, row by row.
    Matrix(Vec<Vec<String>>),
    /// The texts of one vector.
    Vector(Vec<String>),
    /// The texts of some vectors, one inner list a vector; a vector without any text does not count.
    Basis(Vec<Vec<String>>),
    /// A row operation.
    Operation(Operation),
    /// What is thought of a claim.
    Claim(Opinion),
    /// The steps in the order given: the position of each in the question's list.
    Order(Vec<usize>),
    /// The points that the learner's own answer has.
    Points(Vec<usize>),
}

/// A row operation as typed. Rows are texts that count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Exchange two rows.
    Swap {
        /// One of them.
        first: String,
        /// The other.
        second: String,
    },
    /// Multiply a row.
    Scale {
        /// The row.
        row: String,
        /// What by.
        factor: String,
    },
    /// Add a multiple of another row.
    Add {
        /// The row that changes.
        target: String,
        /// What the other one is multiplied by.
        factor: String,
        /// The other row.
        source: String,
    },
}

/// What a learner thinks of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opinion {
    /// Nothing yet.
    None,
    /// It is true.
    True,
    /// It is false, and this matrix shows it; row by row.
    False(Vec<Vec<String>>),
}
