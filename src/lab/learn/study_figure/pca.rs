//! The figures of the lab of principal components: a cloud, a Jacobian, a square matrix through several instruments.

use crate::lab::elimination::present::bare_matrix;
use crate::lab::elimination::view::MatrixView;
use crate::lab::pca::measured::Measured;
use crate::lab::pca::present::{ENOUGH, cloud, jacobian, lenses};
use crate::lab::pca::view::{CloudView, JacobianTold, LensReport};
use crate::lab::pca::{viewer, words};
use crate::lab::solve::viewer::Viewer;
use crate::lesson::widget;
use crate::link::{NumberStyle, Page, PcaAddress, StudyAddress};
use crate::math::System;
use crate::stories::pca::{Centring, Components};

/// A figure of the lab of principal components.
pub struct PcaFigure {
    /// The page of its lab, as the chapter names it.
    page: Page,
    kind: Kind,
}

enum Kind {
    Cloud { components: Box<Components>, kept: usize, viewer: Viewer },
    Jacobian(Box<JacobianFigure>),
    Lenses(Box<LensReport>),
}

/// What a figure of the lab of principal components shows.
#[derive(Clone, Debug, PartialEq)]
pub enum PcaView {
    /// Points with their components.
    Cloud {
        /// The picture.
        cloud: CloudView,
        /// How many components are kept, of how many.
        kept: (usize, usize),
        /// What that keeps.
        sentence: String,
    },
    /// A Jacobian.
    Jacobian(Box<JacobianFigure>),
    /// A square matrix.
    Lenses(Box<LensReport>),
}

/// A Jacobian with what there is to say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct JacobianFigure {
    /// The matrix.
    pub matrix: MatrixView,
    /// What it is.
    pub caption: String,
    /// What it says.
    pub told: JacobianTold,
}

impl PcaFigure {
    /// The figure of a kind that a page of the lab describes, with its matrix; `None` where it describes none.
    pub fn open(kind: widget::Figure, page: &Page) -> Option<(System, Self)> {
        let named = match page {
            Page::Study(StudyAddress::Pca(address)) => address.clone(),
            // The instruments read a matrix from wherever the chapter goes on with it.
            Page::Elimination(address) if kind == widget::Figure::Lenses => {
                PcaAddress { system: address.system.clone(), ..PcaAddress::default() }
            }
            _ => return None,
        };
        let system = named.system.clone()?;
        let matrix = system.coefficients();
        let kind = match kind {
            widget::Figure::PointCloud => {
                let components = Components::of(matrix, Centring::Mean).ok()?;
                let kept = named.rank.and_then(|rank| usize::try_from(rank).ok());
                let kept = kept.unwrap_or(1).min(components.count());
                let viewer = viewer(named.view);
                cloud::bare(&components, &viewer)?;
                Kind::Cloud { components: Box::new(components), kept, viewer }
            }
            widget::Figure::Jacobian => {
                let model = named.model?;
                let measured = Measured::new(model, named.parameters.as_deref(), named.measurements.as_deref());
                let names: Vec<String> = model.parameters().iter().map(|name| (*name).to_owned()).collect();
                Kind::Jacobian(Box::new(JacobianFigure {
                    matrix: bare_matrix(matrix, matrix.ncols(), NumberStyle::Fractions),
                    caption: words::jacobian_caption(Some(model), matrix.nrows()),
                    told: jacobian::told(matrix, &names, Some(&measured)),
                }))
            }
            _ => Kind::Lenses(Box::new(lenses::report(matrix).ok()?)),
        };
        Some((system, Self { page: page.clone(), kind }))
    }

    /// Another number of components is to be kept.
    pub fn keep(&mut self, chosen: usize) {
        if let Kind::Cloud { components, kept, .. } = &mut self.kind {
            *kept = chosen.min(components.count());
        }
    }

    /// The viewer of the picture, where there is one.
    pub fn viewer(&mut self) -> Option<&mut Viewer> {
        match &mut self.kind {
            Kind::Cloud { viewer, .. } => Some(viewer),
            _ => None,
        }
    }

    /// What it shows.
    pub fn present(&self) -> Option<PcaView> {
        Some(match &self.kind {
            Kind::Cloud { components, kept, viewer } => PcaView::Cloud {
                cloud: cloud::with_components(components, *kept, viewer)?,
                kept: (*kept, components.count()),
                sentence: words::variance(components, *kept, ENOUGH),
            },
            Kind::Jacobian(figure) => PcaView::Jacobian(figure.clone()),
            Kind::Lenses(report) => PcaView::Lenses(report.clone()),
        })
    }

    /// The page of the lab as the figure stands.
    pub fn page(&self) -> Page {
        match (&self.kind, &self.page) {
            (Kind::Cloud { kept, viewer, .. }, Page::Study(StudyAddress::Pca(address))) => {
                let rank = u64::try_from(*kept).ok();
                let view = viewer.angles();
                Page::Study(StudyAddress::Pca(PcaAddress { rank, view, ..address.clone() }))
            }
            (_, page) => page.clone(),
        }
    }
}

impl PcaView {
    /// What a screen reader hears after something happened.
    pub fn announcement(&self) -> String {
        match self {
            Self::Cloud { sentence, .. } => sentence.clone(),
            Self::Jacobian(_) | Self::Lenses(_) => String::new(),
        }
    }
}
