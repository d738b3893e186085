//! The determinant, read off an elimination.
