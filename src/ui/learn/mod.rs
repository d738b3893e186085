//! The lesson: a program of its own, beside that of the labs. It shows the chapters, which it fetches one at a time.

mod app;

/// Mounts the lesson into the page's `#app` element.
pub fn start() {
    super::mount::<app::LearnApp>();
}
