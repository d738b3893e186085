//! P, L and U, and the elementary matrices of an elimination.
