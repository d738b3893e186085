//! A table of ratings with gaps, from few factors.
