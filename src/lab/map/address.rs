//! What a link remembers of the map lab, and the lab that a link describes.

use super::action::Viewpoint;
use super::state::{FIRST_LAYERS, Heard, Morph, Playback, State, first_x, float};
use crate::lab::elimination::action::Asking;
use crate::link::{Angles, Layer, MapAddress, Prediction};
use crate::math::System;
use crate::scene::Camera;

impl State {
    /// Shows what a link describes; `system` is the matrix in view, that of the link if it names one.
    pub fn open(&mut self, address: &MapAddress, system: &System, asking: Asking) {
        let events = self.events.wrapping_add(1);
        *self = Self::new(system, asking);
        self.events = events;
        self.heard = Heard::Opened;
        if let Some(x) = address.x.as_ref().filter(|x| x.len() == system.columns()) {
            self.put_x(x.clone());
            self.make_room(system);
        }
        // A prediction is for the moment before anything has moved.
        if let Some(t) = address.morph.as_ref().filter(|_| asking == Asking::DoesNotAsk) {
            self.morph = Morph::nearest(float(t));
        }
        if let Some(views) = address.views {
            self.cameras = views.map(camera);
            self.viewpoint = None;
        }
        if let Some(layers) = &address.layers {
            self.layers = Layer::ALL.into_iter().filter(|layer| layers.contains(layer)).collect();
        }
    }

    /// The part of the state that a link carries: what is as at first is left out. A morph that runs is remembered at
    /// its end.
    pub fn address(&self, system: &System) -> MapAddress {
        let runs = self.playback != Playback::Paused;
        let views = self.cameras.map(angles);
        MapAddress {
            system: Some(system.clone()),
            x: (self.x != first_x(system)).then(|| self.x.clone()),
            morph: (!runs && !self.hides() && self.morph != Morph::END).then(|| self.morph.exact()),
            views: (views != [angles(Camera::OVERVIEW); 2]).then_some(views),
            layers: (self.layers != FIRST_LAYERS).then(|| self.layers.clone()),
            prediction: self.hides().then_some(Prediction::Ask),
        }
    }

    /// Whether what is chosen to look from is still where the viewer stands.
    pub(super) fn look_from(&mut self, cameras: [Camera; 2], viewpoint: Option<Viewpoint>) {
        self.cameras = cameras.map(|viewer| Camera { zoom: viewer.zoom, ..camera(angles(viewer)) });
        self.viewpoint = viewpoint;
    }
}

/// In hundredths of a degree, whole turns taken away.
fn angles(camera: Camera) -> Angles {
    // A conversion brings what is too large, or no number, into the integer's range.
    let turn = (camera.turn * 100.0).round() as i32;
    let tilt = (camera.tilt * 100.0).round() as i32;
    Angles { turn: 18_000 - (18_000 - i64::from(turn)).rem_euclid(36_000) as i32, tilt: tilt.clamp(-9000, 9000) }
}

fn camera(angles: Angles) -> Camera {
    Camera { turn: f64::from(angles.turn) / 100.0, tilt: f64::from(angles.tilt) / 100.0, zoom: 1.0 }
}
