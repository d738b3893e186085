//! The Jacobian of a model, its rank, and what it hides.

use super::{count, heard, question, words};
use crate::lab::elimination::present::bare_matrix;
use crate::lab::elimination::view::MatrixView;
use crate::lab::pca::measured::Measured;
use crate::lab::pca::state::{Derived, State};
use crate::lab::pca::view::{Body, FieldView, JacobianTold, JacobianView, QuestionView};
use crate::lab::table::TableView;
use crate::link::NumberStyle;
use crate::math::exact::{ExactMatrix, Rational, fraction};
use crate::math::float::nearest;
use crate::math::subspace::{Basis, scaled_to_integers};
use crate::scene::decimal::figures;
use crate::stories::jacobian::Identifiability;

/// What is shown, the result in a sentence, and what is heard of the question.
pub(super) fn present(state: &State) -> (Body, String, String) {
    let [_, prediction] = state.predictions;
    let model = state.model();
    let measured = (state.derived == Derived::FromModel).then_some(&state.measured);
    let found = match measured {
        Some(measured) => {
            measured.model.jacobian(&measured.values(), &measured.measurements.value).map_err(|problem| {
                let x = measured.measurements.value.get(problem.measurement).cloned().unwrap_or_default();
                words::undefined(measured.model, problem, &x)
            })
        }
        None => Ok(state.jacobian.system().coefficients().clone()),
    };
    let names = found.as_ref().map(|jacobian| names(measured, jacobian.ncols())).unwrap_or_default();
    let choices = match &found {
        Ok(jacobian) => (0..=jacobian.ncols()).map(|count| (count, count.to_string())).collect(),
        Err(_) => Vec::new(),
    };
    let question = question(prediction, words::jacobian_question(model), choices, words::jacobian_result);
    let asked = matches!(question, QuestionView::Asked { .. });
    let told = found.as_ref().ok().filter(|_| !asked).map(|jacobian| told(jacobian, &names, measured));
    let result = match (&told, &found) {
        (Some(told), _) => told.sentences.first().cloned().unwrap_or_default(),
        (None, Err(problem)) => problem.clone(),
        (None, Ok(_)) => heard(&question),
    };
    let heard = heard(&question);
    let view = JacobianView {
        model,
        parameters: measured.map(parameters).unwrap_or_default(),
        measurements: measured.map(|measured| FieldView {
            name: "Measured at x =",
            text: measured.measurements.text.clone(),
            problem: measured.measurements.problem.clone(),
        }),
        grid: measured.is_none().then(|| state.jacobian.view("a", "The Jacobian", "")),
        question,
        shown: found.as_ref().ok().map(|jacobian| {
            let caption = words::jacobian_caption(model, jacobian.nrows());
            (bare_matrix(jacobian, jacobian.ncols(), NumberStyle::Fractions), caption)
        }),
        problem: found.err(),
        told,
    };
    (Body::Jacobian(Box::new(view)), result, heard)
}

/// The names of the columns.
fn names(measured: Option<&Measured>, columns: usize) -> Vec<String> {
    let numbered = || (1..=columns).map(|column| format!("p{column}")).collect();
    measured
        .map_or_else(numbered, |measured| measured.model.parameters().iter().map(|name| (*name).to_owned()).collect())
}

fn parameters(measured: &Measured) -> Vec<FieldView> {
    let names = measured.model.parameters().iter();
    names
        .zip(&measured.parameters)
        .map(|(name, typed)| FieldView { name, text: typed.text.clone(), problem: typed.problem.clone() })
        .collect()
}

/// What there is to say of a Jacobian, whose columns have these names; with a model, it can be checked.
pub fn told(jacobian: &ExactMatrix, names: &[String], measured: Option<&Measured>) -> JacobianTold {
    let says = Identifiability::of(jacobian);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut sentences = words::rank_of_parameters(&says, &names, jacobian.nrows());
    sentences.push(words::hidden(&says, &names));
    let check = measured.and_then(|measured| check(measured, &says));
    let (check, check_sentence) = check.map_or((None, None), |(table, sentence)| (Some(table), Some(sentence)));
    JacobianTold {
        facts: vec![
            count("Rank: combinations that can be found", "rank", says.rank),
            count("Parameters (columns)", "columns", jacobian.ncols()),
            count("Hidden directions (nullity)", "nullity", says.hidden.len()),
            count("Measurements (rows)", "rows", jacobian.nrows()),
        ],
        sentences,
        hidden: basis(&says.hidden),
        check,
        check_sentence,
    }
}

/// A basis as a table, a vector a row, each by the smallest integers in its direction.
fn basis(vectors: &Basis) -> Option<MatrixView> {
    let columns = vectors.first()?.len();
    let integers = vectors.iter().flat_map(|vector| scaled_to_integers(vector)).map(Rational::from_integer);
    let matrix = ExactMatrix::from_row_iterator(vectors.len(), columns, integers);
    Some(bare_matrix(&matrix, columns, NumberStyle::Fractions))
}

/// Steps along a hidden direction and along one that is seen, and how far the predictions move at most.
fn check(measured: &Measured, says: &Identifiability) -> Option<(TableView, String)> {
    let direction = |basis: &Basis| -> Option<Vec<Rational>> {
        Some(scaled_to_integers(basis.first()?).into_iter().map(Rational::from_integer).collect())
    };
    let (hidden, seen) = (direction(&says.hidden), direction(&says.seen));
    let along = |direction: &Option<Vec<Rational>>, denominator: i64| -> Option<Rational> {
        let (model, at) = (measured.model, &measured.measurements.value);
        let step = fraction(1, denominator)?;
        model.largest_change(&measured.values(), at, direction.as_ref()?, &step)
    };
    hidden.as_ref()?;
    let written = |change: Option<Rational>| match change {
        Some(change) => figures(nearest(&change), 4),
        None => "—".to_owned(),
    };
    let rows = [10, 100, 1000].map(|denominator| {
        let change = |direction| written(along(direction, denominator));
        vec![format!("1/{denominator}"), change(&hidden), change(&seen)]
    });
    let name = |direction: &Option<Vec<Rational>>| match direction {
        Some(direction) => format!("along {}", words::vector(direction)),
        None => "no direction is seen".to_owned(),
    };
    let head = ["Step".to_owned(), name(&hidden), name(&seen)];
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let table = TableView::new("The largest change of a prediction", &head, rows.to_vec());
    let pair = |direction: &Option<Vec<Rational>>| Some([along(direction, 100)?, along(direction, 1000)?]);
    Some((table, words::check(pair(&hidden), pair(&seen))))
}
