//! Sentences about a Jacobian.

use super::vector;
use crate::lab::words::{counted, joined, number};
use crate::math::exact::Rational;
use crate::math::float::nearest;
use crate::math::subspace::scaled_to_integers;
use crate::scene::decimal::figures;
use crate::stories::jacobian::{Identifiability, Model, Undefined};
use num_traits::Zero;

/// A model as it is written.
pub fn formula(model: Model) -> &'static str {
    match model {
        Model::Product => "y = a b x",
        Model::Line => "y = a + b x",
        Model::Sum => "y = (a + b) x + c",
        Model::Saturation => "y = a x / (b + x)",
        Model::Ratio => "y = a x / (b + c x)",
    }
}

/// What is asked.
pub fn jacobian_question(model: Option<Model>) -> String {
    match model {
        Some(model) => {
            format!("how many combinations of the parameters of {} can be found from such data?", formula(model))
        }
        None => "what is the rank of this Jacobian?".to_owned(),
    }
}

/// The answer beside the result.
pub fn jacobian_result(said: usize, was: usize) -> String {
    if said == was {
        format!("You predicted {said}, and so it is.")
    } else {
        format!("You predicted {said}; it is {was}.")
    }
}

/// What the matrix is.
pub fn jacobian_caption(model: Option<Model>, rows: usize) -> String {
    match model {
        Some(model) => format!(
            "The Jacobian: a row for each of {}, a column for each of {}",
            counted(rows, "measurement", "measurements"),
            list(model.parameters())
        ),
        None => format!("The Jacobian: {}", counted(rows, "row", "rows")),
    }
}

/// Where a model has no value.
pub fn undefined(model: Model, undefined: Undefined, x: &Rational) -> String {
    format!(
        "{} divides by zero at x = {} (place {}). Change it, or the parameters.",
        formula(model),
        number(x),
        undefined.measurement + 1
    )
}

/// What the rank means for the parameters.
pub fn rank_of_parameters(says: &Identifiability, names: &[&str], rows: usize) -> Vec<String> {
    let (rank, count) = (says.rank, names.len());
    let mut sentences = vec![match rank {
        0 => "Rank 0: near these values, the data say nothing about any parameter.".to_owned(),
        _ if rank == count => format!(
            "Rank {rank}: near these values, {} can be found from the data.",
            if count == 1 { "the parameter".to_owned() } else { format!("all {count} parameters") }
        ),
        _ => format!(
            "Rank {rank}: of {count} parameters, the data pin down {} near these values.",
            counted(rank, "combination", "combinations")
        ),
    }];
    if rank > 0 && rank < count {
        let alone: Vec<&str> = says.alone.iter().filter_map(|index| names.get(*index)).copied().collect();
        sentences.push(match alone.as_slice() {
            [] => "No parameter can be found alone.".to_owned(),
            names => format!("{} can be found alone; no other parameter can.", list(names)),
        });
    }
    if rank == rows && rank < count {
        sentences.push(format!(
            "With {} the rank cannot be higher; more of them may raise it.",
            counted(rows, "measurement", "measurements")
        ));
    }
    sentences
}

/// The directions that no prediction shows.
pub fn hidden(says: &Identifiability, names: &[&str]) -> String {
    let directions: Vec<String> = says.hidden.iter().map(|direction| integers(direction)).collect();
    let parameters = if names.len() == 1 { names.join("") } else { format!("({})", names.join(", ")) };
    match directions.as_slice() {
        [] => "The null space holds only zero: every small change of the parameters changes a prediction.".to_owned(),
        [only] => format!("Move {parameters} along {only}: to first order, no prediction changes."),
        _ => format!(
            "Move {parameters} along {}, or along any combination of these: to first order, no prediction changes.",
            joined(&directions)
        ),
    }
}

/// What steps that get ten times smaller show: how the largest change of a prediction shrinks in a hidden direction, and
/// in one that is seen. Each is a change and the one of a step ten times smaller; `None` where a model has no value.
pub fn check(hidden: Option<[Rational; 2]>, seen: Option<[Rational; 2]>) -> String {
    let shrinks = |changes: [Rational; 2], first: &str| {
        let [large, small] = changes;
        if large.is_zero() && small.is_zero() {
            format!("{first} no prediction changes at all")
        } else if small.is_zero() {
            format!("{first} the change disappears")
        } else {
            format!("{first} it changes the predictions {} times less", figures(nearest(&(large / small)), 3))
        }
    };
    let parts: Vec<String> = [
        hidden.map(|changes| shrinks(changes, "in the hidden direction")),
        seen.map(|changes| shrinks(changes, "in the other")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return "These steps lead where the model divides by zero.".to_owned();
    }
    format!("Make the step ten times smaller: {}.", parts.join(", "))
}

/// The smallest integers in a direction: `(−2, 3)`.
pub fn integers(direction: &[Rational]) -> String {
    let integers: Vec<Rational> = scaled_to_integers(direction).into_iter().map(Rational::from_integer).collect();
    vector(&integers)
}

fn list(names: &[&str]) -> String {
    joined(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
}
