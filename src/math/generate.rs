//! Random matrices of a chosen rank, kind to hand arithmetic.
