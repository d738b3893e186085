//! One number: text to exact value and back.
