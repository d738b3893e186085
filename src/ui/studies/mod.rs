//! The studies: the labs about floating point and low rank, in two programs of their own.

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
use crate::link::Area;
use bench::{Bench, Happened, Held};
use yew::Callback;

/// Mounts the labs about matrices into the page's `#app` element.
pub fn start() {
    super::mount::<app::StudiesApp>(app::Props { area: Area::Studies, bench: of_matrices });
}

/// Mounts the labs about models and data: another program, so that neither is large.
pub fn start_models() {
    super::mount::<app::StudiesApp>(app::Props { area: Area::Models, bench: of_models });
}

/// A lab of the first program as somebody finds it who has not been there.
fn of_matrices(study: Study, on_happened: &Callback<Happened>) -> Option<Box<dyn Bench>> {
    Some(match study {
        Study::Numerical => Held::<lab::numerical::State>::boxed(on_happened),
        Study::Compress => Held::<lab::compress::State>::boxed(on_happened),
        Study::Properties => Held::<lab::properties::State>::boxed(on_happened),
        Study::Lora | Study::Collinearity | Study::Recommender | Study::Pca => return None,
    })
}

/// A lab of the second one.
fn of_models(study: Study, on_happened: &Callback<Happened>) -> Option<Box<dyn Bench>> {
    Some(match study {
        Study::Lora => Held::<lab::lora::State>::boxed(on_happened),
        Study::Collinearity => Held::<lab::collinearity::State>::boxed(on_happened),
        Study::Recommender => Held::<lab::recommender::State>::boxed(on_happened),
        Study::Pca => Held::<lab::pca::State>::boxed(on_happened),
        Study::Numerical | Study::Compress | Study::Properties => return None,
    })
}
