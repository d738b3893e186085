//! From the state to what is shown.

use super::state::{Heard, State};
use super::view::{Bar, ChainView, LawView, MadeView, Narrow, Part, PlaceView, Standing, View};
use super::words;
use crate::lab::elimination::present::bare_matrix;
use crate::lab::elimination::state::Prediction;
use crate::lab::elimination::view::{Available, MatrixView};
use crate::link::NumberStyle;
use crate::math::ExactMatrix;
use crate::stories::layers::{Chain, LONGEST, Law, Made, Pair, WIDEST, narrowest};

/// What is shown.
pub fn present(state: &State) -> View {
    let (a, b) = (state.a.system().coefficients(), state.b.system().coefficients());
    let pair = Pair::of(a, b);
    let asked = state.prediction == Prediction::Asked && pair.product.is_some();
    let shapes = [a.shape(), b.shape()];
    let made = |made: &Option<Made>, misfit: &dyn Fn() -> String| match made {
        _ if made.is_none() => MadeView::Misfit(misfit()),
        Some(made) => MadeView::Shown(matrix(&made.matrix)),
        None => MadeView::Asked,
    };
    let chain = chain(state);
    let outcome = outcome(state, &pair);
    let announcement = match state.heard {
        Heard::Nothing => String::new(),
        Heard::Chain => chain.sentence.clone(),
        Heard::Pair => outcome.clone().unwrap_or_else(|| words::announced(&pair, asked)),
    };
    View {
        a: state.a.view("a", "Matrix A", ""),
        b: state.b.view("b", "Matrix B", "B"),
        facts: facts(&pair, asked),
        choices: asked.then(|| (0..=a.nrows().min(a.ncols()).min(b.ncols())).collect()),
        asking: state.asking,
        outcome,
        product: if asked { MadeView::Asked } else { made(&pair.product, &|| words::product_misfit(shapes)) },
        sum: made(&pair.sum, &|| words::sum_misfit(shapes)),
        laws: Law::ALL.into_iter().map(|law| law_view(law, &pair, shapes, asked)).collect(),
        chain,
        announcement,
    }
}

fn matrix(matrix: &ExactMatrix) -> MatrixView {
    bare_matrix(matrix, matrix.ncols(), NumberStyle::Fractions)
}

fn outcome(state: &State, pair: &Pair) -> Option<String> {
    match (state.prediction, &pair.product, pair.lost) {
        (Prediction::Made(predicted), Some(product), Some(lost)) => {
            Some(words::predicted(predicted, product.rank, [pair.a, pair.b], lost))
        }
        _ => None,
    }
}

/// The ranks, without what would answer the question.
fn facts(pair: &Pair, asked: bool) -> Vec<(&'static str, &'static str, usize)> {
    let product = pair.product.as_ref().filter(|_| !asked).map(|made| ("rank-product", "Rank of AB", made.rank));
    let sum = pair.sum.as_ref().map(|made| ("rank-sum", "Rank of A + B", made.rank));
    let lost = pair.lost.filter(|_| !asked).map(|lost| ("lost", "Lost in AB", lost));
    let first = [
        ("rank", "Rank of A", pair.a),
        ("rank-b", "Rank of B", pair.b),
        ("rank-transpose", "Rank of A transposed", pair.transpose),
    ];
    first.into_iter().chain(product).chain(sum).chain(lost).collect()
}

fn law_view(law: Law, pair: &Pair, shapes: [(usize, usize); 2], asked: bool) -> LawView {
    let standing = match (pair.sides(law), pair.relation(law)) {
        (Some(_), Some(_)) if asked && matches!(law, Law::Product | Law::Sylvester) => Standing::Asked,
        (Some(sides), Some(relation)) => {
            Standing::Compared { bars: bars(law, pair, sides), relation, sentence: words::compared(law, sides, pair) }
        }
        _ => Standing::Misfit(match law {
            Law::Product | Law::Sylvester => words::product_misfit(shapes),
            Law::Sum | Law::Difference => words::sum_misfit(shapes),
            Law::Transpose | Law::Operations => words::nothing_to_operate_on(),
        }),
    };
    LawView { law, formula: words::formula(law), standing, proof: words::proof(law) }
}

/// The numbers of a statement: the bounded rank first where it is the smaller side, else last.
fn bars(law: Law, pair: &Pair, [left, right]: [i64; 2]) -> Vec<Bar> {
    let bar = |name: &str, count: i64, part: Part| Bar { name: name.to_owned(), count, part };
    let count = |rank: usize| i64::try_from(rank).unwrap_or(i64::MAX);
    let (a, b) = (count(pair.a), count(pair.b));
    match law {
        Law::Product => {
            vec![bar("rank AB", left, Part::Rank), bar("rank A", a, Part::Limit), bar("rank B", b, Part::Limit)]
        }
        Law::Sylvester => {
            vec![bar(&words::sylvester_limit(pair), left, Part::Limit), bar("rank AB", right, Part::Rank)]
        }
        Law::Sum => vec![
            bar("rank (A + B)", left, Part::Rank),
            bar(&format!("rank A + rank B = {a} + {b}"), right, Part::Limit),
        ],
        Law::Difference => vec![
            bar(&format!("|rank A \u{2212} rank B| = |{a} \u{2212} {b}|"), left, Part::Limit),
            bar("rank (A + B)", right, Part::Rank),
        ],
        Law::Transpose => vec![bar("rank A transposed", left, Part::Rank), bar("rank A", right, Part::Limit)],
        Law::Operations => {
            let [rows, columns] = pair.operations.map(|after| after.map(count));
            let after = |name: &str, rank: Option<i64>| rank.map(|rank| bar(name, rank, Part::Rank));
            let last = count(pair.shape.0);
            let row = after(&format!("after R{last} \u{2190} R{last} + 2 R1"), rows);
            let last = count(pair.shape.1);
            let column = after(&format!("after C{last} \u{2190} C{last} + 2 C1"), columns);
            row.into_iter().chain(column).chain([bar("rank A", right, Part::Limit)]).collect()
        }
    }
}

fn chain(state: &State) -> ChainView {
    let chain = Chain::of(&state.widths, state.seed);
    let narrow = narrowest(&state.widths);
    let places = state.widths.iter().zip(&chain.passing).enumerate().map(|(place, (&width, &passing))| PlaceView {
        name: words::place_name(place),
        width,
        passing,
        room: [Available::from(width > 1), Available::from(width < WIDEST)],
        narrow: if place == narrow { Narrow::Narrowest } else { Narrow::Wider },
    });
    let slid = state.widths.get(state.slid).copied().unwrap_or(1);
    ChainView {
        places: places.collect(),
        rank: chain.rank(),
        sentence: words::chain(&state.widths, chain.rank()),
        slid,
        slid_says: words::slid(slid, state.slid),
        length: [Available::from(state.widths.len() < LONGEST), Available::from(state.widths.len() > 2)],
        layers: chain.layers.iter().map(matrix).collect(),
    }
}
