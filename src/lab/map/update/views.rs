//! Turning the pictures.

use crate::lab::map::action::{Side, Viewpoint};
use crate::lab::map::geometry::direction;
use crate::lab::map::state::{Heard, State, Turning};
use crate::math::System;
use crate::math::subspace::FourSubspaces;
use crate::scene::{Camera, Vector};

/// How small and how large a picture can be made.
const ZOOMS: [f64; 2] = [0.4, 6.0];

/// Which of the cameras a side's events move.
fn moves(state: &State, side: Side) -> [bool; 2] {
    match (state.turning, side) {
        (Turning::Together, _) => [true, true],
        (Turning::Apart, Side::Domain) => [true, false],
        (Turning::Apart, Side::Codomain) => [false, true],
    }
}

fn change(state: &State, which: [bool; 2], change: impl Fn(Camera) -> Camera) -> [Camera; 2] {
    let [domain, codomain] = state.cameras;
    let [first, second] = which;
    [if first { change(domain) } else { domain }, if second { change(codomain) } else { codomain }]
}

pub(super) fn turned(state: &mut State, side: Side, right: f64, up: f64) {
    if !(right.is_finite() && up.is_finite()) {
        return;
    }
    let cameras = change(state, moves(state, side), |camera| Camera {
        turn: (camera.turn + right) % 360.0,
        tilt: (camera.tilt + up).clamp(-90.0, 90.0),
        ..camera
    });
    state.look_from(cameras, None);
}

pub(super) fn zoomed(state: &mut State, side: Side, factor: f64) {
    if !(factor.is_finite() && factor > 0.0) {
        return;
    }
    let [smallest, largest] = ZOOMS;
    let which = [side == Side::Domain, side == Side::Codomain];
    let zoom = |camera: Camera| Camera { zoom: (camera.zoom * factor).clamp(smallest, largest), ..camera };
    state.cameras = change(state, which, zoom);
}

pub(super) fn reset(state: &mut State, side: Side) {
    state.cameras = change(state, moves(state, side), |_| Camera::OVERVIEW);
    let [domain, codomain] = state.cameras;
    state.viewpoint = (domain == codomain).then_some(Viewpoint::AllAxes);
}

pub(super) fn chosen(state: &mut State, system: &System, viewpoint: Viewpoint) {
    let look =
        |direction: Vector| move |camera: Camera| Camera { zoom: camera.zoom, ..Camera::looking_along(&direction) };
    let cameras = match viewpoint {
        Viewpoint::AllAxes => change(state, [true, true], |camera| Camera { zoom: camera.zoom, ..Camera::OVERVIEW }),
        Viewpoint::Axis(0) => change(state, [true, true], look(Vector::x())),
        Viewpoint::Axis(1) => change(state, [true, true], look(Vector::y())),
        Viewpoint::Axis(_) => change(state, [true, true], look(Vector::z())),
        Viewpoint::Kernel => {
            let kernel = FourSubspaces::of(system.coefficients()).null;
            let Some(line) = kernel.first().filter(|_| !state.hides() && system.columns() == 3) else { return };
            let along = direction(line);
            // From above rather than from below.
            change(state, [true, false], look(if along.z < 0.0 { -along } else { along }))
        }
    };
    state.look_from(cameras, Some(viewpoint));
    state.heard = Heard::Viewpoint(viewpoint);
}

pub(super) fn turning(state: &mut State, turning: Turning) {
    state.turning = turning;
    if turning == Turning::Together {
        let [domain, codomain] = state.cameras;
        state.cameras = [domain, Camera { zoom: codomain.zoom, ..domain }];
        if domain != codomain {
            state.viewpoint = None;
        }
    }
}
