//! Seeded random numbers that are the same on every machine, for ever.
