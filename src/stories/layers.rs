//! Rank in products, sums and chains: the ranks of two matrices and of what is made from them, and what every pair obeys.

use crate::math::exact::{beside, integer};
use crate::math::random::Random;
use crate::math::rank::rank_of;
use crate::math::subspace::FourSubspaces;
use crate::math::{ExactMatrix, RowOp};

/// The statements about ranks that hold for every pair of matrices whose shapes fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// `rank(A^T) = rank(A)`.
    Transpose,
    /// `rank(AB) <= min(rank A, rank B)`.
    Product,
    /// `rank A + rank B - n <= rank(AB)`, with n for the size in the middle: Sylvester's inequality.
    Sylvester,
    /// `rank(A + B) <= rank A + rank B`.
    Sum,
    /// `|rank A - rank B| <= rank(A + B)`.
    Difference,
    /// Row and column operations keep the rank.
    Operations,
}

impl Law {
    /// Every statement.
    pub const ALL: [Self; 6] =
        [Self::Product, Self::Sylvester, Self::Sum, Self::Difference, Self::Transpose, Self::Operations];
}

/// How the two sides of a statement compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They are the same number.
    Equal,
    /// The left side is smaller.
    Strict,
}

/// The ranks of a pair of matrices and of what is made from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The rank of A.
    pub a: usize,
    /// The rank of B.
    pub b: usize,
    /// The rank of the transpose of A.
    pub transpose: usize,
    /// The rank of A after a row operation and after a column operation, where there are two rows, or columns.
    pub operations: [Option<usize>; 2],
    /// The rows and columns of A.
    pub shape: (usize, usize),
    /// The product AB; `None` where A has not as many columns as B has rows.
    pub product: Option<Made>,
    /// The sum A + B; `None` where the shapes differ.
    pub sum: Option<Made>,
    /// The dimension of what the image of B and the kernel of A have in common: what AB loses of the rank of B. `None`
    /// where there is no product.
    pub lost: Option<usize>,
}

/// A matrix that was made from two others.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The matrix.
    pub matrix: ExactMatrix,
    /// Its rank.
    pub rank: usize,
}

impl Made {
    fn of(matrix: ExactMatrix) -> Self {
        let rank = rank_of(&matrix);
        Self { matrix, rank }
    }
}

impl Pair {
    /// Computes everything, exactly. Each rank is found by an elimination of its own: none is derived from another one.
    ///
    /// ```
    /// use ranklab::math::exact::from_integers;
    /// use ranklab::stories::layers::Pair;
    /// let pair = Pair::of(&from_integers(2, 2, &[&[1, 0], &[0, 0]]), &from_integers(2, 2, &[&[0, 0], &[0, 1]]));
    /// assert_eq!(pair.product.map(|product| product.rank), Some(0));
    /// assert_eq!(pair.lost, Some(1));
    /// ```
    pub fn of(a: &ExactMatrix, b: &ExactMatrix) -> Self {
        let product = (a.ncols() == b.nrows()).then(|| Made::of(a * b));
        let sum = (a.shape() == b.shape()).then(|| Made::of(a + b));
        Self {
            a: rank_of(a),
            b: rank_of(b),
            transpose: rank_of(&a.transpose()),
            operations: [after_operation(a), after_operation(&a.transpose())],
            shape: a.shape(),
            lost: product.as_ref().map(|_| common_dimension(a, b)),
            product,
            sum,
        }
    }

    /// The two sides of a statement, the smaller or equal one first; `None` where the shapes do not fit, or there is
    /// nothing to operate on.
    pub fn sides(&self, law: Law) -> Option<[i64; 2]> {
        let [a, b, middle] = [self.a, self.b, self.shape.1].map(number);
        let product = self.product.as_ref().map(|made| number(made.rank));
        let sum = self.sum.as_ref().map(|made| number(made.rank));
        match law {
            Law::Transpose => Some([number(self.transpose), a]),
            Law::Product => product.map(|product| [product, a.min(b)]),
            Law::Sylvester => product.map(|product| [a + b - middle, product]),
            Law::Sum => sum.map(|sum| [sum, a + b]),
            Law::Difference => sum.map(|sum| [(a - b).abs(), sum]),
            Law::Operations => self.operations.iter().flatten().next().map(|after| [number(*after), a]),
        }
    }

    /// Whether a statement holds with equality here.
    pub fn relation(&self, law: Law) -> Option<Relation> {
        self.sides(law).map(|[left, right]| if left == right { Relation::Equal } else { Relation::Strict })
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The rank after the first row was added twice to the last one; `None` for a single row.
fn after_operation(matrix: &ExactMatrix) -> Option<usize> {
    let op = RowOp::add_multiple(matrix.nrows().checked_sub(1)?, 0, integer(2)).ok()?;
    let mut changed = matrix.clone();
    op.apply(&mut changed).then(|| rank_of(&changed))
}

/// The dimension of the image of `b` within the kernel of `a`: what two spaces have together, less what they span.
fn common_dimension(a: &ExactMatrix, b: &ExactMatrix) -> usize {
    let kernel = FourSubspaces::of(a).null;
    let image = FourSubspaces::of(b).column;
    let matrix = |vectors: &[Vec<_>]| {
        ExactMatrix::from_fn(a.ncols(), vectors.len(), |row, column| {
            vectors[column].get(row).cloned().unwrap_or_default()
        })
    };
    let spanned = if kernel.len() + image.len() == 0 { 0 } else { rank_of(&beside(&matrix(&kernel), &matrix(&image))) };
    kernel.len() + image.len() - spanned
}

/// The widest that a layer may be.
pub const WIDEST: usize = 12;
/// The most widths in a chain: one more than its layers.
pub const LONGEST: usize = 6;

/// A chain of layers without anything in between: x goes from the first width through matrix after matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// The matrices, the first to act first: the i-th is `widths[i + 1] x widths[i]`, of full rank.
    pub layers: Vec<ExactMatrix>,
    /// How many directions are left at each width: the first width itself, then the rank of the product of the layers up
    /// to there.
    pub passing: Vec<usize>,
}

impl Chain {
    /// A chain of random integer layers, each of full rank, with its ranks computed exactly. The same widths and seed give
    /// the same chain for ever. Widths beyond [`WIDEST`] or below 1 are moved to these, widths after the
    /// [`LONGEST`] are left out.
    pub fn of(widths: &[usize], seed: u64) -> Self {
        let widths: Vec<usize> = widths.iter().take(LONGEST).map(|width| (*width).clamp(1, WIDEST)).collect();
        let mut random = Random::new(seed);
        let mut layers = Vec::new();
        let mut passing = vec![widths.first().copied().unwrap_or(0)];
        let mut product: Option<ExactMatrix> = None;
        for (&from, &to) in widths.iter().zip(widths.iter().skip(1)) {
            let layer = full_rank(to, from, &mut random);
            let so_far = product.map_or_else(|| layer.clone(), |before| &layer * before);
            passing.push(rank_of(&so_far));
            product = Some(so_far);
            layers.push(layer);
        }
        Self { layers, passing }
    }

    /// The rank of the whole product; the first width where there is no layer.
    pub fn rank(&self) -> usize {
        self.passing.last().copied().unwrap_or(0)
    }
}

/// A matrix of full rank with entries from -2 to 2: drawn until it has it, which is soon.
fn full_rank(rows: usize, columns: usize, random: &mut Random) -> ExactMatrix {
    loop {
        let mut drawn = || integer(random.between(-2, 2));
        let matrix = ExactMatrix::from_fn(rows, columns, |_, _| drawn());
        if rank_of(&matrix) == rows.min(columns) {
            return matrix;
        }
    }
}

/// The place of the narrowest width, the first of several.
pub fn narrowest(widths: &[usize]) -> usize {
    let least = widths.iter().min();
    widths.iter().position(|width| Some(width) == least).unwrap_or(0)
}
