//! Paints a scene with the browser's canvas. Knows no mathematics: it is given shapes and inks.
