//! Which parameters data can tell apart.
