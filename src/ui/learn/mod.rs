//! The lesson: a program of its own, beside that of the labs. It shows the chapters, which it fetches one at a time.

/// The application: which page is open, and what surrounds it.
mod app;
/// A chapter's page.
mod chapter;
/// The table of contents.
mod contents;
/// The files of the lesson, from the site.
mod fetch;
/// What live figures look like.
mod figures;
/// The files that have arrived.
mod library;
/// A live figure.
mod live;
/// What can happen.
mod message;
/// The nodes of a chapter as elements.
mod nodes;
/// A term or a source in a pop-up.
mod note;
/// Places to stop and think.
mod question;
/// From the files' values to the lesson's types.
mod read;
/// Whether something is on screen.
mod watch;

/// Mounts the lesson into the page's `#app` element.
pub fn start() {
    super::mount::<app::LearnApp>(());
}
