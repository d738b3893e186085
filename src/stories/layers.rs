//! Rank in products, sums and chains.
