//! Rank alone, fraction-free, for larger matrices.
