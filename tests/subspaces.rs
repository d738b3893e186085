//! The four subspaces, solution sets, and what row operations keep: the theorems as properties, and hand-made cases.

mod by_rank;

use by_rank::{Built, built};
use num_traits::{Signed, Zero};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_assume, proptest};
use proptest::test_runner::Config;
use ranklab::math::compare::{ColumnSpace, Comparison, Kept, Side};
use ranklab::math::exact::{beside, from_integers, integer};
use ranklab::math::rank::rank_of;
use ranklab::math::solve::{Solution, SolutionSet, solution_of, solve};
use ranklab::math::subspace::{
    FourSubspaces, contains, is_independent, left_null_space_basis, same_span, scaled_to_integers,
};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, RowOp, System, eliminate};

fn config() -> Config {
    Config { cases: 96, failure_persistence: None, ..Config::default() }
}

fn integers(entries: &[i64]) -> Vec<Rational> {
    entries.iter().map(|&entry| integer(entry)).collect()
}

fn column(vector: &[Rational]) -> ExactMatrix {
    ExactMatrix::from_column_slice(vector.len(), 1, vector)
}

/// The matrix whose rows are the vectors.
fn rows(vectors: &[Vec<Rational>], dimension: usize) -> ExactMatrix {
    ExactMatrix::from_fn(vectors.len(), dimension, |i, j| vectors[i][j].clone())
}

/// One matrix on top of another.
fn stacked(top: &ExactMatrix, bottom: &ExactMatrix) -> ExactMatrix {
    beside(&top.transpose(), &bottom.transpose()).transpose()
}

/// A matrix by rank and as many small numbers as it has columns.
fn built_with_numbers() -> impl Strategy<Value = (Built, Vec<i64>, Vec<i64>)> {
    built().prop_flat_map(|built| {
        let (m, n) = built.matrix.shape();
        (Just(built), vec(-5_i64..=5, n), vec(-5_i64..=5, m))
    })
}

proptest! {
    #![proptest_config(config())]

    /// Dimensions r, n − r, r, m − r; bases independent; A N = 0, yᵀ A = 0; columns and rows spanned.
    #[test]
    fn the_four_subspaces(built in built()) {
        let (a, r) = (&built.matrix, built.rank);
        let (m, n) = a.shape();
        let spaces = FourSubspaces::of(a);
        prop_assert_eq!((spaces.row.len(), spaces.null.len()), (r, n - r));
        prop_assert_eq!((spaces.column.len(), spaces.left_null.len()), (r, m - r));
        for basis in [&spaces.row, &spaces.null, &spaces.column, &spaces.left_null] {
            prop_assert!(is_independent(basis));
        }
        prop_assert!((a * rows(&spaces.null, n).transpose()).iter().all(Zero::is_zero));
        prop_assert!((rows(&spaces.left_null, m) * a).iter().all(Zero::is_zero));
        let columns: Vec<Vec<Rational>> = a.column_iter().map(|c| c.iter().cloned().collect()).collect();
        prop_assert!(columns.iter().all(|c| contains(&spaces.column, c)));
        prop_assert!(spaces.column.iter().all(|c| columns.contains(c)), "columns of the matrix itself");
        prop_assert_eq!(rank_of(&stacked(a, &rows(&spaces.row, n))), r);
        // Row space and null space meet in zero alone and together fill R^n; so do the other two in R^m.
        prop_assert_eq!(rank_of(&stacked(&rows(&spaces.row, n), &rows(&spaces.null, n))), n);
        prop_assert_eq!(rank_of(&stacked(&rows(&spaces.column, m), &rows(&spaces.left_null, m))), m);
        prop_assert_eq!(&left_null_space_basis(a), &spaces.left_null);
    }

    /// Neither the form in which an elimination stops, nor its policy, nor a right-hand side changes the bases.
    #[test]
    fn the_bases_are_canonical((built, _, b) in built_with_numbers()) {
        let a = &built.matrix;
        let expected = FourSubspaces::of(a);
        let augmented = beside(a, &column(&integers(&b)));
        for policy in [PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest] {
            for form in [Form::Echelon, Form::Reduced] {
                prop_assert_eq!(&FourSubspaces::from_trace(&eliminate(&augmented, a.ncols(), form, policy)), &expected);
            }
        }
    }

    /// A combination of vectors is in their span; spans are equal exactly when stacking adds no rank.
    #[test]
    fn spans((built, coefficients, _) in built_with_numbers(), other in vec(vec(-2_i64..=2, 3), 0..4), one in vec(vec(-2_i64..=2, 3), 0..4)) {
        let columns: Vec<Vec<Rational>> = built.matrix.column_iter().map(|c| c.iter().cloned().collect()).collect();
        let combination = &built.matrix * column(&integers(&coefficients));
        prop_assert!(contains(&columns, combination.as_slice()));
        prop_assert_eq!(is_independent(&columns), built.rank == columns.len());

        let [one, other] = [one, other].map(|vectors| vectors.iter().map(|v| integers(v)).collect::<Vec<_>>());
        let (first, second) = (rows(&one, 3), rows(&other, 3));
        let together = rank_of(&stacked(&first, &second));
        prop_assert_eq!(same_span(&one, &other, 3), rank_of(&first) == together && rank_of(&second) == together);
        for vector in &other {
            let larger = rank_of(&stacked(&first, &rows(std::slice::from_ref(vector), 3)));
            prop_assert_eq!(contains(&one, vector), larger == rank_of(&first));
        }
    }

    /// The integers point the same way and share no factor.
    #[test]
    fn scaling_to_integers_keeps_the_direction(fractions in vec((-30_i64..=30, 1_i64..=30), 1..6)) {
        use num_integer::Integer;
        let vector: Vec<Rational> = fractions.iter().map(|&(p, q)| Rational::new(p.into(), q.into())).collect();
        let scaled = scaled_to_integers(&vector);
        let shared = scaled.iter().fold(num_bigint::BigInt::zero(), |gcd, entry| gcd.gcd(entry));
        prop_assert_eq!(shared, i32::from(vector.iter().any(|entry| !entry.is_zero())).into());
        for ((integer, entry), (other_integer, other)) in scaled.iter().zip(&vector).zip(scaled.iter().zip(&vector).skip(1)) {
            prop_assert_eq!(entry * other_integer, other * integer);
        }
        prop_assert!(scaled.iter().zip(&vector).all(|(integer, entry)| integer.signum() == *entry.signum().numer()));
    }

    /// Solvable exactly when the ranks agree; point and point plus directions solve; free variables are zero in the point.
    #[test]
    fn solutions_solve((built, x, noise) in built_with_numbers(), solvable in proptest::bool::ANY) {
        let (a, n) = (&built.matrix, built.matrix.ncols());
        let b = if solvable { a * column(&integers(&x)) } else { column(&integers(&noise)) };
        let system = System::new(a.clone(), Some(b.iter().cloned().collect())).expect("at most 12 x 12");
        let Solution { set, rank, rank_augmented } = solve(&system).expect("a right-hand side");
        prop_assert_eq!((rank, rank_augmented), (built.rank, rank_of(&system.augmented())));
        match set {
            SolutionSet::Inconsistent { row } => {
                prop_assert!(!solvable && rank < rank_augmented);
                let end = eliminate(&system.augmented(), n, Form::Reduced, PivotPolicy::default()).end;
                prop_assert!((0..n).all(|j| end[(row, j)].is_zero()) && !end[(row, n)].is_zero());
            }
            SolutionSet::Unique { point } => {
                prop_assert_eq!((rank_augmented, rank), (rank, n));
                prop_assert_eq!(a * column(&point), b);
            }
            SolutionSet::Infinite { point, directions } => {
                prop_assert!(rank == rank_augmented && rank < n);
                prop_assert_eq!(a * column(&point), b.clone());
                prop_assert_eq!(&directions, &FourSubspaces::of(a).null);
                let free = eliminate(a, n, Form::Reduced, PivotPolicy::default()).free_columns();
                prop_assert!(free.iter().all(|&j| point[j].is_zero()));
                let combined = column(&point) + rows(&directions, n).transpose() * column(&integers(&x[..n - rank]));
                prop_assert_eq!(a * combined, b);
            }
        }
    }

    /// Row operations keep row space, null space, rank and solutions, whatever happens to the column space.
    #[test]
    fn row_operations_keep_what_they_must((built, _, b) in built_with_numbers(), target in 0_usize..12, source in 0_usize..12, factor in 1_i64..4) {
        let (m, n) = built.matrix.shape();
        let before = beside(&built.matrix, &column(&integers(&b)));
        let op = RowOp::add_multiple(target % m, source % m, integer(factor));
        prop_assume!(op.is_ok());
        let mut after = before.clone();
        op.expect("assumed").apply(&mut after);
        let seen = Comparison::between(&before, &after, n).expect("one shape");
        prop_assert_eq!((seen.row_space, seen.null_space, seen.solutions), (Kept::Same, Kept::Same, Some(Kept::Same)));
        prop_assert_eq!((seen.rank_before, seen.rank_after), (built.rank, built.rank));
        agrees_with_ranks(&seen, &built.matrix, &after.columns(0, n).into_owned());
    }

    /// Two matrices that need have nothing to do with each other, against ranks of stacked matrices.
    #[test]
    fn comparing_agrees_with_ranks(m in 1_usize..=3, n in 1_usize..=3, first in vec(-1_i64..=1, 9), second in vec(-1_i64..=1, 9), b in vec(-1_i64..=1, 6)) {
        let [before, after] = [first, second].map(|entries| ExactMatrix::from_fn(m, n, |i, j| integer(entries[3 * i + j])));
        let seen = Comparison::between(&before, &after, n).expect("one shape");
        agrees_with_ranks(&seen, &before, &after);
        prop_assert_eq!(seen.solutions, None);

        let (b, c) = (column(&integers(&b[..m])), column(&integers(&b[3..3 + m])));
        let (system, other) = (beside(&before, &b), beside(&after, &c));
        let seen = Comparison::between(&system, &other, n).expect("one shape");
        // Both empty, or neither and the equations of one follow from the other's.
        let empty = |system: &ExactMatrix, matrix: &ExactMatrix| rank_of(system) > rank_of(matrix);
        let follow = rank_of(&system) == rank_of(&stacked(&system, &other)) && rank_of(&other) == rank_of(&system);
        let same = match (empty(&system, &before), empty(&other, &after)) {
            (true, true) => true,
            (false, false) => follow,
            _ => false,
        };
        prop_assert_eq!(seen.solutions, Some(if same { Kept::Same } else { Kept::Changed }));
    }
}

/// Sameness by the rank of the two matrices together, and the witness by definition.
fn agrees_with_ranks(seen: &Comparison, before: &ExactMatrix, after: &ExactMatrix) {
    let (first, second) = (rank_of(before), rank_of(after));
    let same = |together: usize| first == together && second == together;
    let kept = if same(rank_of(&stacked(before, after))) { Kept::Same } else { Kept::Changed };
    // The null space is what the row space is orthogonal to: they are kept together.
    assert_eq!((seen.row_space, seen.null_space, seen.rank_before, seen.rank_after), (kept, kept, first, second));
    match &seen.column_space {
        ColumnSpace::Same => assert!(same(rank_of(&beside(before, after)))),
        ColumnSpace::Changed { witness, side, column: index } => {
            let (own, other) = if *side == Side::Before { (before, after) } else { (after, before) };
            let outside = |j: usize| rank_of(&beside(other, &own.columns(j, 1).into_owned())) > rank_of(other);
            assert_eq!(witness.as_slice(), own.column(*index).as_slice());
            assert!(outside(*index) && !(0..*index).any(outside), "the first column that serves");
        }
    }
}

/// Textbook matrices with all four bases written out.
#[test]
fn the_four_subspaces_of_textbook_matrices() {
    // Strang's 3 x 4 example of rank 2.
    let spaces = FourSubspaces::of(&from_integers(3, 4, &[&[1, 3, 3, 2], &[2, 6, 9, 7], &[-1, -3, 3, 4]]));
    assert_eq!(spaces.row, [integers(&[1, 3, 0, -1]), integers(&[0, 0, 1, 1])]);
    assert_eq!(spaces.null, [integers(&[-3, 1, 0, 0]), integers(&[1, 0, -1, 1])]);
    assert_eq!(spaces.column, [integers(&[1, 2, -1]), integers(&[3, 9, 3])]);
    assert_eq!(spaces.left_null, [integers(&[5, -2, 1])]);

    let spaces = FourSubspaces::of(&from_integers(2, 3, &[]));
    assert_eq!((spaces.row.len(), spaces.column.len()), (0, 0));
    assert_eq!(spaces.null, [integers(&[1, 0, 0]), integers(&[0, 1, 0]), integers(&[0, 0, 1])]);
    assert_eq!(spaces.left_null, [integers(&[1, 0]), integers(&[0, 1])]);

    let row = FourSubspaces::of(&from_integers(1, 3, &[&[0, 2, 4]]));
    assert_eq!((row.row, row.column), (vec![integers(&[0, 1, 2])], vec![integers(&[2])]));
    assert_eq!(row.null, [integers(&[1, 0, 0]), integers(&[0, -2, 1])]);
    assert!(row.left_null.is_empty());

    let one = FourSubspaces::of(&from_integers(1, 1, &[&[5]]));
    assert_eq!((one.row, one.column), (vec![integers(&[1])], vec![integers(&[5])]));
    assert!(one.null.is_empty() && one.left_null.is_empty());
}

/// No vectors, zero vectors, vectors of other lengths.
#[test]
fn spans_of_little() {
    let v = integers(&[1, 2]);
    assert!(contains(&[], &integers(&[0, 0])) && !contains(&[], &v) && contains(&[], &[]));
    assert!(
        contains(std::slice::from_ref(&v), &integers(&[-2, -4]))
            && !contains(std::slice::from_ref(&v), &integers(&[1, 2, 0]))
    );
    assert!(is_independent(&[]) && is_independent(std::slice::from_ref(&v)) && !is_independent(&[integers(&[0, 0])]));
    assert!(!is_independent(&[v.clone(), integers(&[1])]) && !is_independent(&[vec![]]));
    assert!(same_span(&[], &[integers(&[0, 0])], 2) && !same_span(&[], std::slice::from_ref(&v), 2));
    assert!(!same_span(std::slice::from_ref(&v), std::slice::from_ref(&v), 3), "not vectors of R^3");
    assert!(scaled_to_integers(&[]).is_empty());
    assert_eq!(scaled_to_integers(&integers(&[0, 0])), [0.into(), 0.into()]);
    assert_eq!(scaled_to_integers(&integers(&[-4, 6])), [(-2).into(), 3.into()]);
}

/// The three outcomes, by hand.
#[test]
fn the_three_outcomes() {
    let solved = |rows: &[&[i64]], b: &[i64]| {
        let a = from_integers(rows.len(), rows[0].len(), rows);
        solve(&System::new(a, Some(integers(b))).unwrap()).unwrap()
    };
    let half = |n: i64| Rational::new(n.into(), 2.into());
    let unique = SolutionSet::Unique { point: vec![integer(-4), half(9)] };
    assert_eq!(solved(&[&[1, 2], &[3, 4]], &[5, 6]), Solution { set: unique, rank: 2, rank_augmented: 2 });
    let none = SolutionSet::Inconsistent { row: 1 };
    assert_eq!(solved(&[&[1, 1], &[1, 1], &[2, 2]], &[1, 2, 2]), Solution { set: none, rank: 1, rank_augmented: 2 });
    let zero = SolutionSet::Inconsistent { row: 2 };
    assert_eq!(solved(&[&[0], &[0], &[0]], &[0, 0, 1]), Solution { set: zero, rank: 0, rank_augmented: 1 });
    let many = SolutionSet::Infinite {
        point: integers(&[0, 2, 0]),
        directions: vec![integers(&[1, 0, 0]), integers(&[0, -3, 1])],
    };
    assert_eq!(solved(&[&[0, 1, 3]], &[2]), Solution { set: many, rank: 1, rank_augmented: 1 });

    let a = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
    assert_eq!(solve(&System::new(a.clone(), None).unwrap()), None);
    assert_eq!(solution_of(&eliminate(&a, 2, Form::Reduced, PivotPolicy::default())), None, "no right-hand side");
    let augmented = from_integers(2, 3, &[&[1, 2, 5], &[3, 4, 6]]);
    assert_eq!(solution_of(&eliminate(&augmented, 2, Form::Echelon, PivotPolicy::default())), None, "more to do");
}

/// A column operation keeps the column space and changes the row space; shapes must agree.
#[test]
fn a_column_operation_seen_by_the_comparison() {
    let (before, after) = (from_integers(2, 2, &[&[1, 2], &[2, 4]]), from_integers(2, 2, &[&[1, 0], &[2, 0]]));
    let seen = Comparison::between(&before, &after, 2).unwrap();
    assert_eq!((seen.row_space, seen.null_space, seen.column_space), (Kept::Changed, Kept::Changed, ColumnSpace::Same));
    assert_eq!(Comparison::between(&before, &from_integers(3, 2, &[]), 2), None);

    // The zero matrix's column space lacks a column of the other: the witness is on the side that has one.
    let seen = Comparison::between(&from_integers(2, 2, &[]), &from_integers(2, 2, &[&[0, 0], &[0, 7]]), 2).unwrap();
    let witness = integers(&[0, 7]);
    assert_eq!(seen.column_space, ColumnSpace::Changed { witness, side: Side::After, column: 1 });
    assert_eq!((seen.rank_before, seen.rank_after), (0, 1));
}
