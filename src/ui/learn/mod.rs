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
/// A live figure on the page.
mod live;
/// A live figure, whichever it is.
mod living;
/// What can happen.
mod message;
/// The nodes of a chapter as elements.
mod nodes;
/// A term or a source in a pop-up.
mod note;
/// A picture of a live figure.
mod picture;
/// Places to stop and think.
mod question;
/// From the files' values to the lesson's types.
mod read;
/// What the live figures of the studies look like.
mod study_figures;
/// Whether something is on screen.
mod watch;

use crate::lab::learn::figure::Figure;
use crate::lab::learn::study_figure::StudyFigure;
use crate::link::Area;
use living::Figures;

/// Mounts the lesson into the page's `#app` element.
pub fn start() {
    super::mount::<app::LearnApp>(app::Props { area: Area::Learn, figures: Figures::of::<Figure>() });
}

/// Mounts its chapters about floating point and low rank: their figures would make the lesson too large for one program.
pub fn start_studies() {
    super::mount::<app::LearnApp>(app::Props { area: Area::LearnStudies, figures: Figures::of::<StudyFigure>() });
}
