//! Sentences about operations, steps and results: what the page shows and a screen reader hears.
