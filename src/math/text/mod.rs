//! A whole matrix from text, and back.
