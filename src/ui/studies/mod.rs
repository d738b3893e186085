//! The studies: the labs about floating point and low rank, a program of their own.

/// The application: which lab is open, and what surrounds it.
mod app;
/// A lab as the application holds it.
mod bench;
mod collinearity;
mod compress;
/// A matrix that is edited.
mod grid;
mod lora;
mod numerical;
/// What pages are made of.
pub mod parts;
mod pca;
mod properties;
mod recommender;

use crate::lab;
use crate::lab::study::Study;
use bench::{Bench, Happened, Held};
use yew::Callback;

/// Mounts the studies into the page's `#app` element.
pub fn start() {
    super::mount::<app::StudiesApp>();
}

/// A lab as somebody finds it who has not been there.
fn bench(study: Study, on_happened: &Callback<Happened>) -> Box<dyn Bench> {
    let made = match study {
        Study::Numerical => Held::<lab::numerical::State>::boxed,
        Study::Compress => Held::<lab::compress::State>::boxed,
        Study::Properties => Held::<lab::properties::State>::boxed,
        Study::Lora => Held::<lab::lora::State>::boxed,
        Study::Collinearity => Held::<lab::collinearity::State>::boxed,
        Study::Recommender => Held::<lab::recommender::State>::boxed,
        Study::Pca => Held::<lab::pca::State>::boxed,
    };
    made(on_happened)
}
