//! Low-rank updates.
