//! What the calculator shows.

use super::action::{Guess, Kept};
use super::counts::Count;
use super::state::{Guessing, State};
use super::view::{BarView, CalculatorView, FactView, FieldView, MemoryView, PartKind, QuestionView};
use super::words;
use crate::lab::table::TableView;
use crate::math::Rational;
use crate::math::number::format_exact;
use crate::stories::lora::{Memory, Shape, memory_ratio};

pub(super) fn present(state: &State) -> CalculatorView {
    let shape = state.counts.shape();
    let ratios = [shape.ratio(), memory_ratio(shape, state.precision)];
    // The question has one right answer only where the two ratios are far apart.
    let askable = &ratios[1] * Rational::from_integer(4.into()) < ratios[0];
    let asked = state.guessing == Guessing::Asked && askable;
    let question = asked.then(|| QuestionView {
        text: words::question(&ratios[0]),
        choices: Guess::ALL.map(|guess| (guess, words::guess(guess, &ratios[0]))).to_vec(),
    });
    let outcome = match state.guessing {
        Guessing::Made(guess) if askable => Some(words::guessed(guess, &ratios)),
        _ => None,
    };
    CalculatorView {
        fields: Count::ALL.map(|count| field(state, count)).to_vec(),
        bits: [
            (Kept::Frozen, state.precision.frozen),
            (Kept::Trained, state.precision.trained),
            (Kept::Moments, state.precision.moments),
        ],
        facts: facts(shape),
        sentence: words::counted(shape),
        bars: bars([("Full update", shape.full()), ("Adapter BA", shape.adapter())]),
        question,
        asking: state.asking,
        outcome,
        memory: (!asked).then(|| memory(state, shape, &ratios[1])),
    }
}

fn field(state: &State, count: Count) -> FieldView {
    FieldView {
        count,
        name: words::count_name(count),
        text: state.counts.text(count).to_owned(),
        problem: state.counts.problem(count).map(words::count_problem),
    }
}

fn fact(name: &'static str, fact: &'static str, value: String, written: String) -> FactView {
    FactView { name, fact, value, written }
}

fn facts(shape: Shape) -> Vec<FactView> {
    let count = |name, key, number: u128| fact(name, key, number.to_string(), words::grouped(number));
    let ratio = |name, key, number: Rational| fact(name, key, format_exact(&number), words::ratio(&number));
    vec![
        count("Full update", "parameters-full", shape.full()),
        count("Adapter, r (m + n)", "parameters-adapter", shape.adapter()),
        ratio("Fewer by a factor of", "parameters-ratio", shape.ratio()),
        ratio("Break-even at r =", "break-even", shape.break_even()),
    ]
}

/// Two bars to one scale.
fn bars(counts: [(&'static str, u128); 2]) -> [BarView; 2] {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    counts.map(|(name, count)| BarView {
        name,
        parts: vec![(PartKind::Trained, thousandths(count, most))],
        written: words::grouped(count),
    })
}

/// How long a bar is beside the longest.
fn thousandths(part: u128, whole: u128) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 * 1000.0 }
}

fn memory(state: &State, shape: Shape, ratio: &Rational) -> MemoryView {
    let both = [
        ("Full update", Memory::with_full_update(shape, state.precision)),
        ("With the adapter", Memory::with_adapter(shape, state.precision)),
    ];
    let most = both.iter().map(|(_, memory)| memory.total()).max().unwrap_or(1);
    let bars = both.map(|(name, memory)| BarView {
        name,
        parts: PartKind::ALL.map(|kind| (kind, thousandths(part(memory, kind), most))).to_vec(),
        written: words::bytes(memory.total()),
    });
    let [full, adapter] = both.map(|(_, memory)| memory);
    let row = |name: &str, bits: [u128; 2]| {
        let [full, adapter] = bits.map(words::bytes);
        vec![name.to_owned(), full, adapter]
    };
    let parts = PartKind::ALL.map(|kind| row(words::part_name(kind), [part(full, kind), part(adapter, kind)]));
    let total = row("Together", [full.total(), adapter.total()]);
    let bytes = |bits: u128| format_exact(&Rational::new(bits.into(), 8.into()));
    MemoryView {
        bars,
        table: TableView::new(
            "Memory, by what it holds",
            &["Part", "Full update", "Adapter"],
            parts.into_iter().chain([total]).collect(),
        ),
        facts: vec![
            fact("Full update", "memory-full", bytes(full.total()), words::bytes(full.total())),
            fact("With the adapter", "memory-adapter", bytes(adapter.total()), words::bytes(adapter.total())),
            fact("Less by a factor of", "memory-ratio", format_exact(ratio), words::ratio(ratio)),
        ],
        sentence: words::memory(adapter, ratio),
    }
}

fn part(memory: Memory, kind: PartKind) -> u128 {
    match kind {
        PartKind::Frozen => memory.frozen,
        PartKind::Trained => memory.trained,
        PartKind::Gradients => memory.gradients,
        PartKind::Moments => memory.moments,
    }
}
