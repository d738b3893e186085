//! What is true in the questions about ideas: the right options of each, by how they begin.

/// The right options of families that ask for one, by how the label begins.
pub const RIGHT: &[(&str, &[&str])] = &[
    ("echelon-meaning", &["The number of pivots, which is", "In the number of columns with a pivot"]),
    ("rank-nullity-theorem", &["Rank plus nullity is n,", "Every column has a pivot or belongs"]),
    ("null-space-and-b", &["It stays the same", "They are parallel:"]),
    ("float-zero", &["Rank 3:", "Compare it with a tolerance"]),
    ("ridge-limits", &["It is invertible for every λ > 0, but a tiny", "v^T (X^T X + λ I) v ="]),
    ("lora-expressive", &["The update that a task needs is often close", "Just the matrices of rank at most r"]),
    ("lora-memory", &["It shrinks far less", "About 3 times less"]),
    ("span-of-two", &["A plane through 0"]),
    ("two-at-once", &["It is not a sequence of elementary operations"]),
];

/// The statements that are true, of families that ask for all.
pub const TRUE: &[(&str, &[&str])] = &[
    (
        "unique-form",
        &["The same reduced", "The same number of pivots", "Pivots in the same", "The same number of zero rows"],
    ),
    ("subspaces", &["The plane x + 2 y − z = 0", "The set that holds the vector 0", "All multiples of", "All of R^3"]),
    (
        "inverse-and-rank",
        &["A has an inverse exactly", "The determinant is 0 exactly", "If A is symmetric", "Elimination without swaps"],
    ),
    (
        "takeaways",
        &[
            "The rank is the dimension of the image",
            "Rank and nullity add up to the number of columns",
            "What has been sent to 0",
            "A x = b has a solution exactly",
            "The numerical rank counts",
            "Keeping the k largest",
        ],
    ),
    (
        "row-operation-effects",
        &["A and B have the same rank", "A and B have the same null", "A and B have the same row"],
    ),
];

/// The first words of every step, in order.
pub const ORDERS: &[&[&str]] = &[
    &["Reduce A to reduced", "Mark the columns", "Set one free variable", "Solve each pivot row", "Collect the values"],
    &["Reduce A to row", "Note which columns", "Go back to", "Copy the columns"],
    &["Write the augmented", "Reduce it", "Check that no row", "Set the free", "Add every"],
    &["Write the identity", "Reduce the left half", "Check that every column", "Go on until", "Read off"],
    &["Let the r columns", "So every column", "This product", "Hence", "The same, said"],
    &["Let x satisfy", "Then each row", "That combination", "The operation can", "So A and B"],
    &["Take any vector", "It has the form", "With y", "So the image", "A contained space"],
];
