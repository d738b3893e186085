//! The engine: what every elimination records, and what follows from it, on matrices built by rank and on hand-made
//! cases.

mod by_rank;

use by_rank::{Built, NONZERO, built};
use num_traits::{One, Zero};
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::Config;
use ranklab::math::determinant::determinant;
use ranklab::math::echelon::{check_echelon, leading_entries};
use ranklab::math::exact::{from_integers, identity, integer, leading_columns};
use ranklab::math::factors::{elementary_matrices, inverse, plu};
use ranklab::math::rank::rank_of;
use ranklab::math::row_op::RowOpView;
use ranklab::math::subspace::row_space_basis;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, RowOp, Trace, eliminate};

const POLICIES: [PivotPolicy; 3] = [PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest];

fn config() -> Config {
    Config { cases: 96, failure_persistence: None, ..Config::default() }
}

fn reduce(a: &ExactMatrix) -> Trace {
    eliminate(a, a.ncols(), Form::Reduced, PivotPolicy::default())
}

/// A random elementary operation on `rows` rows.
fn any_op(rows: usize) -> impl Strategy<Value = RowOp> {
    let factor = prop_oneof![Just(-3), Just(-1), Just(1), Just(2), Just(7)];
    (0..3, 0..rows, 0..rows, factor, 1_i64..4).prop_map(move |(kind, first, second, numerator, denominator)| {
        let factor = Rational::new(numerator.into(), denominator.into());
        let op = match kind {
            0 => RowOp::swap(first, second),
            1 => RowOp::add_multiple(first, second, factor.clone()),
            _ => RowOp::scale(first, factor.clone()),
        };
        // Two equal rows make no swap and no sum: scale instead.
        op.or_else(|_| RowOp::scale(first, factor)).unwrap_or_else(|_| unreachable!("the factor is not zero"))
    })
}

/// A matrix by rank, and operations that fit it.
fn built_with_ops() -> impl Strategy<Value = (Built, Vec<RowOp>)> {
    built().prop_flat_map(|built| {
        let rows = built.matrix.nrows();
        (Just(built), proptest::collection::vec(any_op(rows), 0..12))
    })
}

/// The determinant by expansion along the first row: independent of any elimination.
fn laplace(a: &ExactMatrix) -> Rational {
    if a.ncols() == 0 {
        return Rational::one();
    }
    let term = |j: usize| {
        // Not nalgebra's `remove_row`: it frees entries twice where they own memory, as big rationals do.
        let minor = laplace(&ExactMatrix::from_fn(a.nrows() - 1, a.ncols() - 1, |row, column| {
            a[(row + 1, if column < j { column } else { column + 1 })].clone()
        }));
        let signed = if j.is_multiple_of(2) { minor } else { -minor };
        &a[(0, j)] * signed
    };
    (0..a.ncols()).map(term).sum()
}

/// Equality of rationals looks at the value alone, so the way an entry is written needs a check of its own.
fn in_lowest_terms(entry: &Rational) -> bool {
    let proper = Rational::new(entry.numer().clone(), entry.denom().clone());
    (proper.numer(), proper.denom()) == (entry.numer(), entry.denom())
}

fn factor(op: &RowOp) -> Option<&Rational> {
    match op.view() {
        RowOpView::Swap { .. } => None,
        RowOpView::Scale { factor, .. } | RowOpView::AddMultiple { factor, .. } => Some(factor),
    }
}

/// Carries the steps out one by one on the matrix of rationals itself.
fn carry_out(trace: &Trace, count: usize) -> ExactMatrix {
    let mut matrix = trace.start.clone();
    for step in &trace.steps[..count] {
        assert!(step.op.apply(&mut matrix), "every step fits");
    }
    matrix
}

proptest! {
    #![proptest_config(config())]

    /// The recorded operations, carried out on the matrix itself, give what the engine says, in the form asked for; and
    /// no step is idle.
    #[test]
    fn a_trace_replays_and_ends_in_its_form(built in built(), right_hand_side in 0_usize..3) {
        let a = &built.matrix;
        let columns = a.ncols().saturating_sub(right_hand_side);
        for policy in POLICIES {
            for form in [Form::Echelon, Form::Reduced] {
                let trace = eliminate(a, columns, form, policy);
                prop_assert_eq!(&trace.start, a);
                prop_assert_eq!(&carry_out(&trace, trace.steps.len()), &trace.end);
                prop_assert_eq!(&trace.matrix_after(trace.steps.len()), &trace.end);
                prop_assert_eq!(check_echelon(&trace.end, columns, form), Ok(()));
                let echelon = carry_out(&trace, trace.steps_to_echelon);
                prop_assert_eq!(&trace.matrix_after(trace.steps_to_echelon), &echelon);
                prop_assert_eq!(check_echelon(&echelon, columns, Form::Echelon), Ok(()));
                prop_assert!(trace.steps.iter().all(|step| !step.op.is_identity()));
                prop_assert!(trace.end.iter().all(in_lowest_terms));
                prop_assert!(trace.steps.iter().all(|step| factor(&step.op).is_none_or(in_lowest_terms)));
                let leading: Vec<usize> = leading_entries(&trace.end, columns).into_iter().flatten().collect();
                prop_assert_eq!(leading, trace.pivot_columns());
            }
        }
    }

    /// Every step makes the entry it names zero, or the pivot 1, at the place it names.
    #[test]
    fn every_step_does_what_it_says(built in built(), policy in proptest::sample::select(&POLICIES[..])) {
        use ranklab::math::Why;
        let trace = eliminate(&built.matrix, built.matrix.ncols(), Form::Reduced, policy);
        let mut now = trace.start.clone();
        for step in &trace.steps {
            step.op.apply(&mut now);
            let pivot = &now[(step.pivot.row, step.pivot.column)];
            prop_assert!(!pivot.is_zero());
            match step.why {
                Why::BringPivotUp => {}
                Why::MakePivotOne => prop_assert!(pivot.is_one()),
                Why::ClearBelow { target } => {
                    prop_assert!(target.row > step.pivot.row && now[(target.row, target.column)].is_zero());
                }
                Why::ClearAbove { target } => {
                    prop_assert!(target.row < step.pivot.row && now[(target.row, target.column)].is_zero());
                }
            }
        }
    }

    /// The rank is that of the construction, found three ways; row rank is column rank.
    #[test]
    fn the_rank_is_the_one_built_in(built in built()) {
        let a = &built.matrix;
        prop_assert_eq!(rank_of(a), built.rank);
        prop_assert_eq!(rank_of(&a.transpose()), built.rank);
        for policy in POLICIES {
            let trace = eliminate(a, a.ncols(), Form::Echelon, policy);
            prop_assert_eq!(trace.rank(), built.rank);
            prop_assert_eq!(trace.rank() + trace.nullity(), a.ncols());
        }
    }

    /// The reduced form is unique: no pivot policy makes a difference.
    #[test]
    fn the_reduced_form_is_unique(built in built()) {
        let a = &built.matrix;
        let [first, second, third] = POLICIES.map(|policy| eliminate(a, a.ncols(), Form::Reduced, policy).end);
        prop_assert_eq!(&first, &second);
        prop_assert_eq!(&second, &third);
    }

    /// Row operations are undone by their inverses, last first, and keep rank and row space; both ways to replay agree.
    #[test]
    fn row_operations_are_undone_and_keep_rank_and_row_space((built, ops) in built_with_ops()) {
        let mut now = built.matrix.clone();
        for op in &ops {
            prop_assert!(op.apply(&mut now));
        }
        prop_assert_eq!(&ranklab::math::trace::replay(&built.matrix, &ops), &now);
        prop_assert_eq!(rank_of(&now), built.rank);
        prop_assert_eq!(row_space_basis(&reduce(&now)), row_space_basis(&reduce(&built.matrix)));
        for op in ops.iter().rev() {
            prop_assert!(op.inverse().apply(&mut now));
        }
        prop_assert_eq!(now, built.matrix);
    }

    /// P A = L U, L unit lower triangular, P a permutation; and the elementary matrices multiply to the end.
    #[test]
    fn the_factors_multiply_to_the_matrix(built in built(), policy in proptest::sample::select(&POLICIES[..])) {
        let a = &built.matrix;
        let m = a.nrows();
        let trace = eliminate(a, a.ncols(), Form::Reduced, policy);
        let factors = plu(&trace);
        prop_assert_eq!(&factors.p * a, &factors.l * &factors.u);
        prop_assert_eq!(&factors.p * factors.p.transpose(), identity(m));
        prop_assert!(factors.p.iter().all(|entry| entry.is_zero() || entry.is_one()));
        for i in 0..m {
            prop_assert!(factors.l[(i, i)].is_one());
            prop_assert!((i + 1..m).all(|j| factors.l[(i, j)].is_zero()));
        }
        prop_assert_eq!(check_echelon(&factors.u, a.ncols(), Form::Echelon), Ok(()));
        let product = elementary_matrices(&trace).iter().fold(a.clone(), |product, e| e * product);
        prop_assert_eq!(product, trace.end);
    }

    /// An inverse exists exactly for the square matrices of full rank, and is one on both sides.
    #[test]
    fn the_inverse_exists_where_the_rank_is_full(built in built()) {
        let a = &built.matrix;
        let n = a.nrows();
        match inverse(a) {
            Some(b) => {
                prop_assert_eq!(built.rank, n);
                prop_assert_eq!(a * &b, identity(n));
                prop_assert_eq!(b * a, identity(n));
            }
            None => prop_assert!(a.ncols() != n || built.rank < n),
        }
    }

    /// The determinant by Laplace's expansion, by every policy and form; multiplicative; a swap turns its sign.
    #[test]
    fn the_determinant_is_laplaces(a in built(), b in built(), most in 1_usize..=5) {
        let n = [a.matrix.nrows(), a.matrix.ncols(), b.matrix.nrows(), b.matrix.ncols()].into_iter().fold(most, usize::min);
        let [a, b] = [a, b].map(|built| built.matrix.view((0, 0), (n, n)).into_owned());
        let expected = laplace(&a);
        for policy in POLICIES {
            for form in [Form::Echelon, Form::Reduced] {
                prop_assert_eq!(determinant(&eliminate(&a, n, form, policy)), Some(expected.clone()));
            }
        }
        let det = |matrix: &ExactMatrix| determinant(&reduce(matrix)).unwrap_or_default();
        prop_assert_eq!(det(&(&a * &b)), &expected * det(&b));
        prop_assert_eq!(det(&a.transpose()), expected.clone());
        if n > 1 {
            let mut swapped = a.clone();
            swapped.swap_rows(0, n - 1);
            prop_assert_eq!(det(&swapped), -expected);
        }
    }

    /// The determinant is zero exactly where the rank is not full, whatever the size.
    #[test]
    fn the_determinant_is_zero_where_the_rank_is_not_full(built in built()) {
        let (m, n) = built.matrix.shape();
        match determinant(&reduce(&built.matrix)) {
            None => prop_assert!(m != n),
            Some(det) => prop_assert_eq!(det.is_zero(), built.rank < n),
        }
    }
}

/// The smallest and the emptiest shapes: no panic, and the right answers.
#[test]
fn edge_shapes() {
    for (m, n) in [(0, 0), (0, 3), (3, 0), (1, 1), (1, 5), (5, 1), (3, 4)] {
        let zero = ExactMatrix::zeros(m, n);
        let trace = reduce(&zero);
        assert_eq!((trace.rank(), trace.nullity(), trace.steps.len(), rank_of(&zero)), (0, n, 0, 0), "{m} x {n}");
        assert_eq!((plu(&trace).l, plu(&trace).u), (identity(m), zero), "{m} x {n}");
        let expected = if m != n { None } else { Some(integer(i64::from(n == 0))) };
        assert_eq!(determinant(&trace), expected, "{m} x {n}");

        let ones = ExactMatrix::from_element(m, n, integer(NONZERO));
        let expected = usize::from(m > 0 && n > 0);
        assert_eq!((reduce(&ones).rank(), rank_of(&ones)), (expected, expected), "{m} x {n}");
    }
    assert_eq!(
        inverse(&from_integers(1, 1, &[&[4]])),
        Some(ExactMatrix::from_element(1, 1, Rational::new(1.into(), 4.into())))
    );
    assert_eq!(inverse(&from_integers(1, 2, &[&[1, 2]])), None);
}

/// Strang's example, step by step: two multiples, pivots 2, −8 and 1, determinant −16.
#[test]
fn a_textbook_elimination() {
    let a = from_integers(3, 3, &[&[2, 1, 1], &[4, -6, 0], &[-2, 7, 2]]);
    let trace = eliminate(&a, 3, Form::Echelon, PivotPolicy::FirstNonZero);
    assert_eq!(trace.end, from_integers(3, 3, &[&[2, 1, 1], &[0, -8, -2], &[0, 0, 1]]));
    let ops = [(1, 0, -2), (2, 0, 1), (2, 1, 1)].map(|(t, s, f)| RowOp::add_multiple(t, s, integer(f)).unwrap());
    assert_eq!(trace.steps.iter().map(|step| step.op.clone()).collect::<Vec<_>>(), ops);
    assert_eq!(determinant(&trace), Some(integer(-16)));
    let factors = plu(&trace);
    assert_eq!(factors.l, from_integers(3, 3, &[&[1, 0, 0], &[2, 1, 0], &[-1, -1, 1]]));
    assert_eq!((factors.p, factors.u), (identity(3), trace.end));
}

/// A swap after entries of L exist takes them along: the zero pivot shows up in the second column.
#[test]
fn a_late_swap_moves_the_entries_of_l() {
    let a = from_integers(3, 3, &[&[1, 1, 1], &[2, 2, 5], &[4, 6, 8]]);
    let factors = plu(&eliminate(&a, 3, Form::Echelon, PivotPolicy::FirstNonZero));
    assert_eq!(factors.p, from_integers(3, 3, &[&[1, 0, 0], &[0, 0, 1], &[0, 1, 0]]));
    assert_eq!(factors.l, from_integers(3, 3, &[&[1, 0, 0], &[4, 1, 0], &[2, 0, 1]]));
    assert_eq!(factors.u, from_integers(3, 3, &[&[1, 1, 1], &[0, 2, 4], &[0, 0, 3]]));
}

/// With a right-hand side, determinant, factors and rank are those of the coefficients.
#[test]
fn a_right_hand_side_comes_along() {
    let augmented = from_integers(2, 3, &[&[0, 2, 6], &[3, 4, 5]]);
    let trace = eliminate(&augmented, 2, Form::Reduced, PivotPolicy::FirstNonZero);
    assert_eq!(determinant(&trace), Some(integer(-6)));
    let factors = plu(&trace);
    assert_eq!(factors.p * leading_columns(&augmented, 2), factors.l * factors.u);
}

/// 10^-200 is not zero, and 1 + 10^-40 is not 1: nothing is rounded.
#[test]
fn tiny_entries_count() {
    let tiny = Rational::new(1.into(), num_bigint::BigInt::from(10).pow(200));
    let a = ExactMatrix::from_row_slice(
        2,
        2,
        &[Rational::one(), Rational::one(), Rational::one(), Rational::one() + &tiny],
    );
    assert_eq!((rank_of(&a), reduce(&a).rank(), determinant(&reduce(&a))), (2, 2, Some(tiny)));
}
