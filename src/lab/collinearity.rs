//! The lab of collinear features and ridge without a browser.

use super::study::Workbench;
use crate::link::{CollinearityAddress, StudyAddress};

/// The state of the lab.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    address: CollinearityAddress,
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
        if let StudyAddress::Collinearity(address) = address
            && *address != CollinearityAddress::default()
        {
            self.address = address.clone();
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Collinearity(self.address.clone())
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
