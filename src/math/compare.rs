//! What a row operation changes about a matrix and what it keeps.
