//! Paints a scene with the browser's canvas. Knows no mathematics: it is given marks in inks.

/// Marks onto a canvas.
mod paint;
/// The colours of inks.
mod palette;
/// Charts onto a canvas.
mod plot;

pub use paint::paint;
pub use palette::Palette;
pub use plot::paint_plot;
