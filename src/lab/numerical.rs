//! The lab of numerical rank without a browser.

use super::study::Workbench;
use crate::link::{NumericalAddress, StudyAddress};

/// The state of the lab.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    address: NumericalAddress,
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
        if let StudyAddress::Numerical(address) = address
            && *address != NumericalAddress::default()
        {
            self.address = address.clone();
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Numerical(self.address.clone())
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
