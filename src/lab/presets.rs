//! Ready-made matrices.
