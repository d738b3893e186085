//! The solution set of A x = b.
