//! Matrices at low rank: the truncation and its rivals.
