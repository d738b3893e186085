//! Collinear features, least squares and ridge.
