//! A model with its parameters and the places where it is measured, as typed, and the last numbers that they read as.

use crate::lab::words::number;
use crate::math::Rational;
use crate::math::exact::integer;
use crate::math::number::parse_number;
use crate::math::system::MAX_SIZE;
use crate::stories::jacobian::Model;

/// A text that stands for a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed<T> {
    /// As typed.
    pub text: String,
    /// The last value that was read.
    pub value: T,
    /// What is wrong with the text.
    pub problem: Option<String>,
}

impl<T> Typed<T> {
    fn new(text: String, value: T) -> Self {
        Self { text, value, problem: None }
    }

    fn read(&mut self, text: String, read: impl FnOnce(&str) -> Result<T, String>) {
        match read(&text) {
            Ok(value) => (self.value, self.problem) = (value, None),
            Err(problem) => self.problem = Some(problem),
        }
        self.text = text;
    }
}

/// A model and where it is measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The model.
    pub model: Model,
    /// Its parameters.
    pub parameters: Vec<Typed<Rational>>,
    /// The places of the measurements, 1 to [`MAX_SIZE`].
    pub measurements: Typed<Vec<Rational>>,
}

impl Default for Measured {
    fn default() -> Self {
        Self::new(Model::default(), None, None)
    }
}

impl Measured {
    /// A model with these values; what is not given, or does not fit, has its usual value.
    pub fn new(model: Model, parameters: Option<&[Rational]>, measurements: Option<&[Rational]>) -> Self {
        let usual = [2, 3, 1].map(integer);
        let count = model.parameters().len();
        let parameters = parameters.filter(|values| values.len() == count).unwrap_or(&usual);
        let ones = [1, 2, 3].map(integer);
        let measurements =
            measurements.filter(|values| (1..=MAX_SIZE).contains(&values.len())).unwrap_or(&ones).to_vec();
        let texts: Vec<String> = measurements.iter().map(number).collect();
        Self {
            model,
            parameters: parameters.iter().take(count).map(|value| Typed::new(number(value), value.clone())).collect(),
            measurements: Typed::new(texts.join(", "), measurements),
        }
    }

    /// The values of the parameters.
    pub fn values(&self) -> Vec<Rational> {
        self.parameters.iter().map(|typed| typed.value.clone()).collect()
    }

    /// Whether everything typed could be read.
    pub fn is_read(&self) -> bool {
        self.measurements.problem.is_none() && self.parameters.iter().all(|typed| typed.problem.is_none())
    }

    /// A parameter was typed.
    pub fn parameter_typed(&mut self, index: usize, text: String) {
        if let Some(typed) = self.parameters.get_mut(index) {
            typed.read(text, |text| parse_number(text).map_err(|problem| problem.to_string()));
        }
    }

    /// The measurements were typed.
    pub fn measurements_typed(&mut self, text: String) {
        self.measurements.read(text, |text| {
            let texts: Vec<&str> = text.split([',', ';']).collect();
            if texts.len() > MAX_SIZE {
                return Err(format!("These are {} places; {MAX_SIZE} are the most.", texts.len()));
            }
            let read = |(index, text): (usize, &&str)| {
                parse_number(text.trim()).map_err(|problem| format!("Place {}: {problem}", index + 1))
            };
            texts.iter().enumerate().map(read).collect()
        });
    }
}
