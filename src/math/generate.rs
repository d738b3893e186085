//! Random matrices of a chosen rank that are kind to hand arithmetic.
//!
//! A matrix is made outwards from its reduced row echelon form: a form with small integer entries first, then rows that
//! depend on its rows, then row operations with small integer factors, each of them undoable and therefore keeping rank
//! and reduced form. Several candidates are made and the one whose elimination has the fewest fractions is kept; if even
//! that one has equal rows, all but one of them are built anew.
//!
//! A recipe and a seed give the same matrix for ever, because links name them. What a seed gives depends on the draws
//! here, on how candidates are judged and equal rows replaced, and (through that) on what [`PivotPolicy::FewestDigits`]
//! prefers: a change to any of them needs a version of its own in links. `tests/generate.rs` pins a few matrices to
//! notice.

use super::elimination::{Form, PivotPolicy, eliminate};
use super::exact::{ExactMatrix, integer, leading_columns};
use super::random::Random;
use super::row_op::RowOpView;
use super::system::{MAX_SIZE, System};
use super::trace::Trace;

mod unlike;

/// What kind of right-hand side a generated system has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum RightHandSide {
    /// None: the matrix alone.
    #[default]
    None,
    /// `A x = b` has a solution, and one with integer entries.
    Consistent,
    /// `A x = b` has no solution.
    Inconsistent,
}

/// What a random matrix shall be like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recipe {
    /// The number of rows, 1 to [`MAX_SIZE`].
    pub rows: usize,
    /// The number of columns, 1 to [`MAX_SIZE`].
    pub columns: usize,
    /// The rank, at most the smaller of the two.
    pub rank: usize,
    /// No entry (of the right-hand side neither) is larger in absolute value: 3 to 99.
    pub largest_entry: u32,
    /// Whether there is a right-hand side, and of what kind.
    pub right_hand_side: RightHandSide,
}

/// The smallest value of [`Recipe::largest_entry`].
pub const SMALLEST_LIMIT: u32 = 3;
/// The largest value of [`Recipe::largest_entry`].
pub const LARGEST_LIMIT: u32 = 99;

/// Why nothing can be made from a recipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRecipe {
    /// Rows and columns must be 1 to [`MAX_SIZE`].
    Shape {
        /// The rows asked for.
        rows: usize,
        /// The columns asked for.
        columns: usize,
    },
    /// A rank is at most the number of rows and at most the number of columns.
    RankTooLarge {
        /// The rank asked for.
        rank: usize,
        /// The largest possible.
        largest: usize,
    },
    /// The limit on entries must be [`SMALLEST_LIMIT`] to [`LARGEST_LIMIT`].
    LargestEntry(u32),
    /// A system whose rank is the number of its rows has a solution for every right-hand side.
    AlwaysConsistent,
}

/// Makes a random system from a recipe: its rank is exactly the one asked for and its entries are integers.
///
/// With a rank of at least 1 no row and no column is zero. With a rank of at least 2 and a limit of at least 6 no two
/// rows (without the right-hand side) are equal; a rank of 1 or a narrower limit may leave too few different rows for a
/// tall matrix. For the same recipe and seed the result is the same for ever.
///
/// ```
/// use ranklab::math::generate::{generate, Recipe, RightHandSide};
/// use ranklab::math::{eliminate, Form, PivotPolicy};
/// let recipe =
///     Recipe { rows: 3, columns: 4, rank: 2, largest_entry: 9, right_hand_side: RightHandSide::None };
/// let system = generate(&recipe, 1).unwrap();
/// assert_eq!(eliminate(system.coefficients(), 4, Form::Echelon, PivotPolicy::default()).rank(), 2);
/// ```
pub fn generate(recipe: &Recipe, seed: u64) -> Result<System, BadRecipe> {
    check(recipe)?;
    let mut random = Random::new(seed);
    let first = candidate(recipe, &mut random);
    let mut best = (judge(recipe, &first.rows), first);
    for _ in 1..candidates(recipe) {
        let other = candidate(recipe, &mut random);
        let verdict = judge(recipe, &other.rows);
        if verdict < best.0 {
            best = (verdict, other);
        }
    }
    let mut chosen = best.1;
    unlike::part_equal_rows(recipe, &mut chosen, &mut random);
    system(recipe, &chosen.rows)
}

/// The first candidate of [`generate`], kept whatever it is like to compute with: the same promises on rank, limit and
/// rows, without the eliminations by which `generate` chooses. For where many are made at once.
///
/// # Errors
/// As for [`generate`].
pub fn draft(recipe: &Recipe, random: &mut Random) -> Result<System, BadRecipe> {
    check(recipe)?;
    let mut made = candidate(recipe, random);
    unlike::part_equal_rows(recipe, &mut made, random);
    system(recipe, &made.rows)
}

fn check(recipe: &Recipe) -> Result<(), BadRecipe> {
    let Recipe { rows, columns, rank, largest_entry, right_hand_side } = *recipe;
    if !(1..=MAX_SIZE).contains(&rows) || !(1..=MAX_SIZE).contains(&columns) {
        return Err(BadRecipe::Shape { rows, columns });
    }
    if rank > rows.min(columns) {
        return Err(BadRecipe::RankTooLarge { rank, largest: rows.min(columns) });
    }
    if !(SMALLEST_LIMIT..=LARGEST_LIMIT).contains(&largest_entry) {
        return Err(BadRecipe::LargestEntry(largest_entry));
    }
    if right_hand_side == RightHandSide::Inconsistent && rank == rows {
        return Err(BadRecipe::AlwaysConsistent);
    }
    Ok(())
}

fn system(recipe: &Recipe, rows: &Rows) -> Result<System, BadRecipe> {
    let augmented = exact(rows);
    let has_side = recipe.right_hand_side != RightHandSide::None;
    let side = has_side.then(|| augmented.column(recipe.columns).iter().cloned().collect());
    System::new(leading_columns(&augmented, recipe.columns), side)
        .map_err(|_| BadRecipe::Shape { rows: recipe.rows, columns: recipe.columns })
}

/// How many candidates are made: fewer of large ones, which take longer to eliminate.
fn candidates(recipe: &Recipe) -> usize {
    if recipe.rows * recipe.columns <= 36 { 16 } else { 8 }
}

/// Rows of integers, a right-hand side (if asked for) as the last column.
type Rows = Vec<Vec<i64>>;

/// What a matrix (or augmented matrix) was made from, and what became of it.
struct Candidate {
    /// The non-zero rows of its reduced row echelon form; the last one of an inconsistent system is 0 = 1.
    form: Rows,
    /// The rows themselves.
    rows: Rows,
}

fn exact(rows: &Rows) -> ExactMatrix {
    let width = rows.first().map_or(0, Vec::len);
    ExactMatrix::from_row_iterator(rows.len(), width, rows.iter().flatten().map(|&entry| integer(entry)))
}

/// One random matrix (or augmented matrix) that keeps all hard promises of the recipe.
fn candidate(recipe: &Recipe, random: &mut Random) -> Candidate {
    let form = reduced_form(recipe, random);
    let mut rows = form.clone();
    let independent = rows.len();
    // An inconsistent system's last row is 0 = 1 here: hide it behind another one.
    if recipe.right_hand_side == RightHandSide::Inconsistent
        && let Some((contradiction, others)) = rows.split_last_mut()
        && let Some(other) = random.choose(others)
    {
        add_multiple(contradiction, other, 1);
    }
    while rows.len() < recipe.rows {
        let row = dependent_row(recipe, &rows, independent, random);
        rows.push(row);
    }
    mix(recipe, &mut rows, random);
    random.shuffle(&mut rows);
    Candidate { form, rows }
}

/// The non-zero rows of a reduced row echelon form with small integer entries. The first column holds a pivot and every
/// other column something, so that no column is zero.
fn reduced_form(recipe: &Recipe, random: &mut Random) -> Rows {
    let (columns, rank) = (recipe.columns, recipe.rank);
    let mut others: Vec<usize> = (1..columns).collect();
    random.shuffle(&mut others);
    let chosen: Vec<usize> = others.into_iter().take(rank.saturating_sub(1)).collect();
    let is_pivot = |column: &usize| rank > 0 && *column == 0 || chosen.contains(column);
    let mut pivots: Vec<usize> = (0..columns).filter(is_pivot).collect();
    let width = columns + usize::from(recipe.right_hand_side != RightHandSide::None);
    if recipe.right_hand_side == RightHandSide::Inconsistent {
        pivots.push(columns);
    }
    let mut rows = vec![vec![0; width]; pivots.len()];
    for column in 0..width {
        if let Some(row) = pivots.iter().position(|&pivot| pivot == column) {
            rows[row][column] = 1;
            continue;
        }
        // Only rows whose pivot lies to the left may be non-zero here; with a rank of 0 there is none.
        let above = pivots.iter().take_while(|&&pivot| pivot < column).count();
        while above > 0 && (0..above).all(|row| rows[row][column] == 0) {
            for row in &mut rows[..above] {
                row[column] = random.between(-3, 3);
            }
        }
    }
    rows
}

/// A combination of the first `independent` rows with small integer factors that fits the limit, preferably unlike the
/// rows that are there already.
fn dependent_row(recipe: &Recipe, rows: &Rows, independent: usize, random: &mut Random) -> Vec<i64> {
    let width = recipe.columns + usize::from(recipe.right_hand_side != RightHandSide::None);
    let mut fallback = rows.first().cloned().unwrap_or_else(|| vec![0; width]);
    if independent == 0 {
        return fallback;
    }
    for attempt in 0..40 {
        // Larger factors once small ones have not given anything new.
        let factor = 2 + attempt / 8;
        let mut made = vec![0; width];
        let terms = random.between(1, 3).min(independent as i64);
        for _ in 0..terms {
            if let Some(row) = random.choose(&rows[..independent]) {
                add_multiple(&mut made, row, random.between(-factor, factor));
            }
        }
        if fits(recipe, &made) {
            if rows.iter().all(|row| row[..recipe.columns] != made[..recipe.columns]) {
                return made;
            }
            fallback = made;
        }
    }
    fallback
}

/// Adds small multiples of rows to one another: from the bottom up, then from the top down. That is a product of an
/// upper and a lower triangular matrix with ones on their diagonals, which an elimination takes apart without a fraction
/// if it happens on the same pivots. What would break the limit or make a row zero is left out.
fn mix(recipe: &Recipe, rows: &mut Rows, random: &mut Random) {
    let count = rows.len();
    let upwards = (0..count).rev().flat_map(|source| (0..source).map(move |target| (target, source)));
    let downwards = (0..count).flat_map(|source| (source + 1..count).map(move |target| (target, source)));
    // In a large matrix every row meets so many others that most meetings must do nothing.
    let rarity = u32::try_from(count.div_ceil(4)).unwrap_or(1);
    for (target, source) in upwards.chain(downwards) {
        if random.below(rarity) != 0 {
            continue;
        }
        let factor = *random.choose(&[1, -1, 1, -1, 2, -2]).unwrap_or(&1);
        for factor in [factor, -factor] {
            let mut made = rows[target].clone();
            add_multiple(&mut made, &rows[source], factor);
            if fits(recipe, &made) {
                rows[target] = made;
                break;
            }
        }
    }
    for row in rows {
        let factor = *random.choose(&[1, 1, 1, -1, -1, 2]).unwrap_or(&1);
        let made: Vec<i64> = row.iter().map(|entry| entry * factor).collect();
        if fits(recipe, &made) {
            *row = made;
        }
    }
}

fn add_multiple(target: &mut [i64], source: &[i64], factor: i64) {
    for (entry, added) in target.iter_mut().zip(source) {
        *entry += factor * added;
    }
}

/// Whether a row keeps the limit and (where the rank allows) is not zero in its coefficients.
fn fits(recipe: &Recipe, row: &[i64]) -> bool {
    let not_zero = recipe.rank == 0 || row[..recipe.columns].iter().any(|&entry| entry != 0);
    not_zero && row.iter().all(|entry| entry.unsigned_abs() <= u64::from(recipe.largest_entry))
}

/// What speaks against a candidate, the gravest first: rows that are equal, rows that are multiples of one another (both
/// give the rank away), then fractions (counted twice) and more zeros than an eighth.
fn judge(recipe: &Recipe, rows: &Rows) -> (usize, usize, usize) {
    let pairs =
        (0..rows.len()).flat_map(|i| (0..i).map(move |j| (&rows[i][..recipe.columns], &rows[j][..recipe.columns])));
    let equal = pairs.clone().filter(|(row, other)| row == other).count();
    let proportional = pairs.filter(|(row, other)| are_proportional(row, other)).count();
    let zeros = rows.iter().flatten().filter(|&&entry| entry == 0).count();
    let many_zeros = zeros.saturating_sub(recipe.rows * recipe.columns / 8);
    let trace = eliminate(&exact(rows), recipe.columns, Form::Reduced, PivotPolicy::FewestDigits);
    (equal, proportional, 2 * fractions(&trace) + many_zeros)
}

fn are_proportional(row: &[i64], other: &[i64]) -> bool {
    (0..row.len()).all(|i| (0..i).all(|j| row[i] * other[j] == row[j] * other[i]))
}

/// How many fractions are written in an elimination: in the row that each step makes, and as a factor to add with.
///
/// ```
/// use ranklab::math::{eliminate, exact::from_integers, generate::fractions, Form, PivotPolicy};
/// let fractions_in = |rows: &[&[i64]]| {
///     fractions(&eliminate(&from_integers(2, 2, rows), 2, Form::Echelon, PivotPolicy::default()))
/// };
/// assert_eq!(fractions_in(&[&[1, 2], &[3, 4]]), 0);
/// // R2 <- R2 - 3/2 R1 gives the row 0, 5/2.
/// assert_eq!(fractions_in(&[&[2, 1], &[3, 4]]), 2);
/// ```
pub fn fractions(trace: &Trace) -> usize {
    let mut matrix = trace.start.clone();
    let mut count = 0;
    for step in &trace.steps {
        step.op.apply(&mut matrix);
        let row = match step.op.view() {
            RowOpView::Swap { .. } => continue,
            RowOpView::Scale { row, .. } => row,
            RowOpView::AddMultiple { target, factor, .. } => {
                count += usize::from(!factor.is_integer());
                target
            }
        };
        count += matrix.row(row).iter().filter(|entry| !entry.is_integer()).count();
    }
    count
}
