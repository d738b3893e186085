//! The secular equation: the singular values of a diagonal matrix whose first row is filled.
//!
//! For `M` with first row z and the diagonal `0 = d_0 < d_1 < ...` below it, they are the roots w of
//! `f(w) = 1 + sum z_j^2 / (d_j^2 - w^2)`, one right of each `d_j` (M. Gu, S. C. Eisenstat, "A divide-and-conquer
//! algorithm for the bidiagonal SVD", SIAM Journal on Matrix Analysis and Applications 16, 1995).

/// More steps than any root needs: three to six are usual.
const MAX_STEPS: usize = 200;

/// A root.
pub struct Root {
    /// The singular value.
    pub value: f64,
    /// `d_j^2 - value^2` for each j, each to full relative accuracy, which is what the vectors depend on.
    pub differences: Vec<f64>,
}

/// The `i`-th root, between `d[i]` and `d[i + 1]`, or right of the last. There are at least two entries in `d`, which
/// increase from `d[0] = 0`; `squares` are those of z, all positive.
pub fn root(d: &[f64], squares: &[f64], i: usize) -> Root {
    // Everything is measured from the nearest d, so that no digits cancel.
    let (origin, lowest, highest) = bracket(d, squares, i);
    let base = d[origin];
    let poles: Vec<f64> = d.iter().map(|&x| (x - base) * (x + base)).collect();
    let shift = solve(&poles, squares, i.min(d.len() - 2), lowest, highest);
    let step = shift / (base + (base * base + shift).sqrt());
    let differences = d.iter().map(|&x| ((x - base) - step) * ((x + base) + step)).collect();
    Root { value: base + step, differences }
}

/// Which d is nearest, and between which numbers `w^2 - d^2` lies.
fn bracket(d: &[f64], squares: &[f64], i: usize) -> (usize, f64, f64) {
    let own = d[i];
    let Some(&next) = d.get(i + 1) else {
        // f is negative at the first of these and positive at the second.
        return (i, 0.999 * squares[i], 1.001 * squares.iter().sum::<f64>());
    };
    let half = (next - own) / 2.0;
    let middle: f64 = d.iter().zip(squares).map(|(&x, z)| z / (((x - own) - half) * ((x + own) + half))).sum();
    if 1.0 + middle >= 0.0 { (i, 0.0, half * (2.0 * own + half)) } else { (i + 1, -half * (2.0 * next - half), 0.0) }
}

/// The root of `1 + sum z_j^2 / (pole_j - x)` between `low` and `high`, where the sum jumps at a pole only at the ends.
///
/// Each step replaces the sum over the poles up to `split` by one pole there, that over the later ones by one pole at
/// `split + 1`, with the same value and slope, and solves the quadratic equation that this leaves (R.-C. Li, "Solving
/// secular equations stably and efficiently", LAPACK Working Note 89, 1993: the middle way). A step that would leave the
/// bracket is replaced by one into its middle.
fn solve(poles: &[f64], squares: &[f64], split: usize, mut low: f64, mut high: f64) -> f64 {
    let mut x = middle(low, high);
    for _ in 0..MAX_STEPS {
        let (mut sums, mut slopes, mut size) = ([0.0; 2], [0.0; 2], 1.0);
        for (side, range) in [(0, 0..split + 1), (1, split + 1..poles.len())] {
            for (&pole, &square) in poles[range.clone()].iter().zip(&squares[range]) {
                let inverse = 1.0 / (pole - x);
                let term = square * inverse;
                sums[side] += term;
                slopes[side] += term * inverse;
                size += term.abs();
            }
        }
        let value = 1.0 + sums[0] + sums[1];
        if value.abs() <= 4.0 * f64::EPSILON * size {
            break;
        }
        if value < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let (one, two) = (poles[split] - x, poles[split + 1] - x);
        // c y^2 - a y + b = 0 for the step y.
        let c = value - one * slopes[0] - two * slopes[1];
        let a = (one + two) * value - one * two * (slopes[0] + slopes[1]);
        let b = one * two * value;
        let root = (a * a - 4.0 * b * c).max(0.0).sqrt();
        let stable = a + root.copysign(a);
        let steps = [2.0 * b / stable, stable / (2.0 * c)];
        let inside = |step: &f64| low < x + step && x + step < high;
        let next = steps.into_iter().find(inside).map_or_else(|| middle(low, high), |step| x + step);
        if next == x {
            break;
        }
        x = next;
    }
    x
}

/// A number between two of the same sign, or zero and another, in the middle of their exponents where both are known.
fn middle(low: f64, high: f64) -> f64 {
    if low == 0.0 {
        high / 16.0
    } else if high == 0.0 {
        low / 16.0
    } else if low / high > 0.25 && high / low > 0.25 {
        low + (high - low) / 2.0
    } else {
        low.signum() * (low.abs().sqrt() * high.abs().sqrt())
    }
}
