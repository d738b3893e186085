//! An axis: which values it has, where they are, and where its ticks stand.

use super::super::decimal::{figures, thousands};

/// An axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What is on it, with its unit.
    pub label: String,
    /// How values are spread.
    pub scale: Scale,
    /// The value where it begins.
    pub from: f64,
    /// The value where it ends: larger.
    pub to: f64,
}

/// How values are spread along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Evenly.
    Linear,
    /// Evenly, and only whole numbers have ticks.
    Whole,
    /// Equal factors take equal lengths; only positive values have a place.
    Log,
    /// The same, with a strip for 0 at the beginning.
    LogAndZero,
}

/// The part of an axis that is the strip for 0; 0 itself is in its middle.
const STRIP: f64 = 0.1;

/// A value that is written beside an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub at: f64,
    /// As it is written.
    pub label: String,
}

/// So far apart stand ticks at least, in CSS pixels.
const APART: f64 = 44.0;
/// So far from the tick at 0 stands the next one at least, in CSS pixels: a line of small letters.
const CLEAR_OF_ZERO: f64 = 18.0;

impl Axis {
    /// An axis. Ends that are no axis (equal, the wrong way round, not finite, not positive on a logarithmic scale) are
    /// moved apart: there is always something to draw on.
    pub fn new(label: impl Into<String>, scale: Scale, from: f64, to: f64) -> Self {
        let (mut from, mut to) = (if from.is_finite() { from } else { 0.0 }, if to.is_finite() { to } else { 1.0 });
        if from > to {
            (from, to) = (to, from);
        }
        if matches!(scale, Scale::Log | Scale::LogAndZero) {
            to = if to > 0.0 { to } else { 1.0 };
            from = if from > 0.0 { from } else { to / 10.0 };
            if to / from < 1.5 {
                (from, to) = (from / 3.0, to * 3.0);
            }
        } else if to - from <= f64::EPSILON * to.abs().max(from.abs()).max(f64::MIN_POSITIVE) {
            (from, to) = (from - 0.5, to + 0.5);
        }
        Self { label: label.into(), scale, from, to }
    }

    /// A logarithmic axis from the power of ten below the smallest positive value to the one above the largest.
    pub fn powers_of_ten(label: impl Into<String>, values: impl IntoIterator<Item = f64>) -> Self {
        let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
        for value in values.into_iter().filter(|value| *value > 0.0 && value.is_finite()) {
            least = least.min(value);
            most = most.max(value);
        }
        if most == 0.0 {
            (least, most) = (0.1, 1.0);
        }
        let low = power((least.log10() - 1e-9).floor() as i32);
        let high = power((most.log10() + 1e-9).ceil() as i32);
        Self::new(label, Scale::Log, low, high)
    }

    /// How far along the axis a value is: 0 at its beginning, 1 at its end; `None` where it has no place.
    pub fn share(&self, value: f64) -> Option<f64> {
        let share = match self.scale {
            Scale::Linear | Scale::Whole => (value - self.from) / (self.to - self.from),
            Scale::Log if value > 0.0 => self.log_share(value),
            Scale::LogAndZero if value > 0.0 => STRIP + (1.0 - STRIP) * self.log_share(value),
            Scale::LogAndZero if value == 0.0 => STRIP / 2.0,
            Scale::Log | Scale::LogAndZero => return None,
        };
        share.is_finite().then_some(share)
    }

    /// How far along the powers of ten a positive value is.
    fn log_share(&self, value: f64) -> f64 {
        (value.log10() - self.from.log10()) / (self.to.log10() - self.from.log10())
    }

    /// The value that is so far along; at an end for a share beyond it. In the lower half of the strip for 0 it is 0.
    pub fn value(&self, share: f64) -> f64 {
        if self.scale == Scale::LogAndZero {
            let positive = Self { scale: Scale::Log, label: String::new(), ..*self };
            return if share <= STRIP / 2.0 { 0.0 } else { positive.value((share - STRIP) / (1.0 - STRIP)) };
        }
        if share <= 0.0 {
            return self.from;
        }
        if share >= 1.0 {
            return self.to;
        }
        match self.scale {
            Scale::Linear | Scale::Whole => self.from + share * (self.to - self.from),
            Scale::Log | Scale::LogAndZero => {
                let exponent = self.from.log10() + share * (self.to.log10() - self.from.log10());
                10_f64.powf(exponent)
            }
        }
    }

    /// The ticks of an axis that is so many CSS pixels long.
    pub fn ticks(&self, length: f64) -> Vec<Tick> {
        let most = (length / APART).clamp(2.0, 11.0);
        let tick = |at: f64| Tick { at, label: written(at) };
        match self.scale {
            Scale::LogAndZero => {
                let positive = Self { scale: Scale::Log, label: String::new(), ..*self };
                let positive = positive.ticks(length * (1.0 - STRIP)).into_iter();
                // The smallest power of ten may stand so near to 0 that their labels would touch.
                let clear = |tick: &Tick| {
                    self.share(tick.at).is_some_and(|share| (share - STRIP / 2.0) * length >= CLEAR_OF_ZERO)
                };
                std::iter::once(tick(0.0)).chain(positive.filter(clear)).collect()
            }
            Scale::Linear | Scale::Whole => {
                let places =
                    |step: f64| ((self.from / step - 1e-9).ceil() as i64, (self.to / step + 1e-9).floor() as i64);
                // On a short axis the step may be longer than the axis, with no multiple on it; 2.5 is the largest factor
                // between a step and the next one.
                let wide = self.step(most);
                let step = if places(wide).0 > places(wide).1 { self.step(2.5 * most) } else { wide };
                let (first, last) = places(step);
                // A step of 0.2 is not a double, so multiples of it are taken from whole numbers.
                let at =
                    |number: i64| if step < 1.0 { number as f64 / (1.0 / step).round() } else { number as f64 * step };
                (first..=last).map(at).map(tick).collect()
            }
            Scale::Log => {
                let first = (self.from.log10() - 1e-9).ceil() as i32;
                let last = (self.to.log10() + 1e-9).floor() as i32;
                let stride = (f64::from(last - first + 1) / most).ceil().max(1.0) as i32;
                // From a multiple of the stride, so that 1 is among them where it is on the axis.
                let first = first + (-first).rem_euclid(stride);
                let exponents = (first..=last).step_by(stride.unsigned_abs() as usize);
                let all: Vec<Tick> = exponents.map(|exponent| tick(power(exponent))).collect();
                // Within one decade the ends have to do.
                if all.len() < 2 { vec![tick(self.from), tick(self.to)] } else { all }
            }
        }
    }

    /// The distance of ticks: 1, 2 or 5 times a power of ten.
    fn step(&self, most: f64) -> f64 {
        let raw = (self.to - self.from) / most;
        let power = 10_f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|nice| nice * power).find(|step| *step >= raw * 0.999);
        let step = step.unwrap_or(10.0 * power);
        if self.scale == Scale::Whole { step.max(1.0).round() } else { step }
    }
}

/// A value as it is written at its tick.
fn written(at: f64) -> String {
    let written = figures(at, 3);
    if written.bytes().all(|byte| byte.is_ascii_digit()) { thousands(&written) } else { written }
}

/// A power of ten, from the smallest double to the largest.
fn power(exponent: i32) -> f64 {
    // Below 1e-307 the reciprocal would be infinite.
    if exponent < -307 { 1e-307 / 10_f64.powi(-307 - exponent) } else { 10_f64.powi(exponent.min(308)) }
}
