//! The numbers of the calculator, as typed, and ready-made calculations.

use crate::stories::lora::{MOST_MATRICES, Shape, WIDEST};

/// A number of the calculator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The rows m.
    Rows,
    /// The columns n.
    Columns,
    /// The rank r.
    Rank,
    /// How many matrices are adapted.
    Matrices,
}

impl Count {
    /// Every number, in order.
    pub const ALL: [Self; 4] = [Self::Rows, Self::Columns, Self::Rank, Self::Matrices];

    /// The largest that is counted with.
    pub fn most(self) -> u32 {
        match self {
            Self::Matrices => MOST_MATRICES,
            _ => WIDEST,
        }
    }
}

/// Why a text is no number for the calculator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountProblem {
    /// It is empty.
    Empty,
    /// It is not a whole number.
    NotWhole,
    /// It is zero.
    Zero,
    /// It is more than the most that is counted with.
    TooLarge {
        /// That.
        most: u32,
    },
}

/// Reads a whole number from 1 on; commas and spaces between digits make no difference.
pub fn read(text: &str, most: u32) -> Result<u32, CountProblem> {
    let digits: String = text.chars().filter(|c| !(*c == ',' || c.is_whitespace())).collect();
    if digits.is_empty() {
        return Err(CountProblem::Empty);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CountProblem::NotWhole);
    }
    match digits.trim_start_matches('0').parse::<u32>() {
        _ if digits.bytes().all(|byte| byte == b'0') => Err(CountProblem::Zero),
        Ok(number) if number <= most => Ok(number),
        _ => Err(CountProblem::TooLarge { most }),
    }
}

/// The calculator's numbers: as typed, and the last that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    texts: [String; 4],
    numbers: [u32; 4],
}

impl Counts {
    /// The numbers of a shape, written out.
    pub fn of(shape: Shape) -> Self {
        let numbers = [shape.rows, shape.columns, shape.rank, shape.count];
        Self { texts: numbers.map(|number| number.to_string()), numbers }
    }

    /// The shape; a number that cannot be read keeps its last value.
    pub fn shape(&self) -> Shape {
        let [rows, columns, rank, count] = self.numbers;
        Shape { rows, columns, rank, count }
    }

    /// A number's text as typed.
    pub fn text(&self, which: Count) -> &str {
        &self.texts[which as usize]
    }

    /// What is wrong with a number's text.
    pub fn problem(&self, which: Count) -> Option<CountProblem> {
        read(self.text(which), which.most()).err()
    }

    /// Takes a text as typed.
    pub fn edit(&mut self, which: Count, text: String) {
        if let Ok(number) = read(&text, which.most()) {
            self.numbers[which as usize] = number;
        }
        self.texts[which as usize] = text;
    }

    /// Takes a number, unless it is the one in view already.
    pub fn set(&mut self, which: Count, number: u32) {
        if self.problem(which).is_some() || self.numbers[which as usize] != number {
            self.edit(which, number.to_string());
        }
    }
}

/// A ready-made calculation.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Its identifier.
    pub id: &'static str,
    /// What the button says.
    pub name: &'static str,
    /// What is calculated.
    pub shape: Shape,
}

/// The ready-made calculations. GPT-3 175B has 96 layers of width 12288; the paper on LoRA adapts the query and the value
/// matrix of each in its runs with r = 4.
pub const PRESETS: [Preset; 4] = [
    Preset {
        id: "chapter", name: "4096 × 4096, r = 8", shape: Shape { rows: 4096, columns: 4096, rank: 8, count: 1 }
    },
    Preset { id: "qlora", name: "r = 64, as in QLoRA", shape: Shape { rows: 4096, columns: 4096, rank: 64, count: 1 } },
    Preset {
        id: "gpt3",
        name: "GPT-3: 2 × 96 matrices, r = 4",
        shape: Shape { rows: 12288, columns: 12288, rank: 4, count: 192 },
    },
    Preset { id: "tiny", name: "3 × 3, r = 2", shape: Shape { rows: 3, columns: 3, rank: 2, count: 1 } },
];
