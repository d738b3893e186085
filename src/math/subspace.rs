//! Bases of the four subspaces, membership and equality.
