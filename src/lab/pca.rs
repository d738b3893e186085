//! The lab of principal components without a browser.

use super::study::Workbench;
use crate::link::{PcaAddress, StudyAddress};

/// The state of the lab.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    address: PcaAddress,
}

/// What can happen in the lab.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {}

/// What the lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {}

impl Workbench for State {
    type Action = Action;
    type View = View;

    fn open(&mut self, address: &StudyAddress) {
        if let StudyAddress::Pca(address) = address
            && *address != PcaAddress::default()
        {
            self.address = address.clone();
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Pca(self.address.clone())
    }

    fn update(&mut self, action: Action) {
        match action {}
    }

    fn present(&mut self) -> View {
        View {}
    }

    fn announcement(_view: &View) -> String {
        String::new()
    }
}
