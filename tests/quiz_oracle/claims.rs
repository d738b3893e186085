//! What each claim says, worked out by itself.

use super::minors::{Rows, column, determinant, dot, leading, rank, times};

/// `None` where the claim holds for every matrix; otherwise whether a matrix refutes it.
pub type Refutes = Option<fn(&Rows) -> bool>;

/// The claims by how they begin.
pub const CLAIMS: &[(&str, Refutes)] = &[
    ("For every 2 × 2 matrix A, kernel and image have only", Some(kernel_meets_image)),
    ("For every 3 × 3 matrix A, kernel and image have only", Some(kernel_meets_image)),
    ("For every 2 × 2 matrix A, what A sends to 0, A^2", None),
    ("For every 3 × 3 matrix A, the dimensions of kernel and image", None),
    ("If the columns of a 2 × 2 matrix are a basis of R^2, then they are orthogonal", Some(independent_and_skew)),
    ("If no two columns of a 3 × 3 matrix are parallel", Some(dependent_not_parallel)),
    ("The only 2 × 2 matrix whose columns are a basis", Some(|a| determinant(a) != 0 && *a != [[1, 0], [0, 1]])),
    ("If a 3 × 3 matrix has rank 3, then its columns are a basis", None),
    ("If A has 2 rows and 3 columns, then A x = b has a solution for every b", Some(|a| rank(a) < 2)),
    ("If A has 2 rows and 3 columns, then A x = 0", None),
    (
        "If elimination makes a row of [A | b] zero, with three equations for two unknowns, then there are infinitely",
        Some(|ab| determinant(ab) == 0 && rank(&leading(ab, 2)) == 2),
    ),
    (
        "If elimination makes a row of [A | b] zero, with three equations for two unknowns, then there is no solution",
        Some(|ab| rank(ab) == rank(&leading(ab, 2))),
    ),
    ("For every 2 × 2 matrix A, the product A A has the rank", Some(|a| rank(&times(a, a)) < rank(a))),
    ("For every 3 × 3 matrix A, the product A A has the rank", Some(|a| rank(&times(a, a)) < rank(a))),
    ("For every 2 × 3 matrix A, A and A^T", None),
    ("For every 3 × 2 matrix A, A^T A has the rank", None),
    ("The rank of a 2 × 2 matrix is the number of its eigenvalues", Some(rank_is_not_eigenvalues)),
    ("If 0 is the only eigenvalue of a 2 × 2 matrix", Some(only_zero_but_not_zero)),
    ("A 2 × 2 matrix has the eigenvalue 0 exactly", None),
    ("The rank of a symmetric 2 × 2 matrix", None),
];

/// Some vector other than 0 is in both: tried on a basis of whichever is a line.
fn kernel_meets_image(a: &Rows) -> bool {
    let sent_to_zero = |vector: &[i128]| a.iter().all(|row| dot(row, vector) == 0);
    let columns: Rows = (0..a.len()).map(|j| column(a, j)).collect();
    match (a.len(), rank(a)) {
        (_, 1) => columns.iter().any(|column| column.iter().any(|entry| *entry != 0) && sent_to_zero(column)),
        (3, 2) => {
            let cross = |u: &[i128], v: &[i128]| {
                vec![u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
            };
            let kernels = [cross(&a[0], &a[1]), cross(&a[0], &a[2]), cross(&a[1], &a[2])];
            let kernel = kernels.iter().find(|vector| vector.iter().any(|entry| *entry != 0)).expect("rank 2");
            // The image lies in the planes of any two columns: the kernel is in all of them.
            let volume = |i: usize, j: usize| determinant(&[columns[i].clone(), columns[j].clone(), kernel.clone()]);
            volume(0, 1) == 0 && volume(0, 2) == 0 && volume(1, 2) == 0
        }
        _ => false,
    }
}

fn independent_and_skew(a: &Rows) -> bool {
    determinant(a) != 0 && dot(&column(a, 0), &column(a, 1)) != 0
}

fn dependent_not_parallel(a: &Rows) -> bool {
    let apart = |i: usize, j: usize| rank(&vec![column(a, i), column(a, j)]) == 2;
    determinant(a) == 0 && apart(0, 1) && apart(0, 2) && apart(1, 2)
}

/// The eigenvalues of a 2 x 2 matrix are the roots of t² − (trace) t + det.
fn nonzero_eigenvalues(a: &Rows) -> usize {
    match (a[0][0] + a[1][1], determinant(a)) {
        (0, 0) => 0,
        (_, 0) => 1,
        _ => 2,
    }
}

fn rank_is_not_eigenvalues(a: &Rows) -> bool {
    nonzero_eigenvalues(a) != rank(a)
}

fn only_zero_but_not_zero(a: &Rows) -> bool {
    nonzero_eigenvalues(a) == 0 && rank(a) > 0
}
