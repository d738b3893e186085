//! What the map lab shows: everything derived from the state, nothing remembered but what depends on the matrix alone.

use super::state::State;
use super::view::View;
use crate::lab::elimination::view::MeterView;
use crate::math::{Form, PivotPolicy, System, eliminate};

/// What depends on the matrix alone, computed once for each.
#[derive(Clone, Debug, Default)]
pub struct Memo {}

/// What the lab shows in this state.
pub fn present(_state: &State, system: &System, _memo: &mut Memo) -> View {
    let trace = eliminate(system.coefficients(), system.columns(), Form::Reduced, PivotPolicy::default());
    View { meter: MeterView::of_trace(&trace), announcement: String::new() }
}
