//! Why three answers to one question differ.

use super::written;
use crate::lab::words::counted;

/// The answers, and what they rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranks {
    /// The rank of the matrix as it was entered.
    pub exact: usize,
    /// The rank of the stored doubles as exact numbers, without noise.
    pub stored: usize,
    /// How many singular values are above the tolerance.
    pub numerical: usize,
    /// What elimination with doubles finds.
    pub elimination: usize,
    /// Whether noise was added to the doubles.
    pub noise: bool,
}

/// Whether the answers agree, and if not, why; `values` are the singular values.
pub fn reasons(ranks: &Ranks, values: &[f64]) -> Vec<String> {
    let Ranks { exact, numerical, elimination, .. } = *ranks;
    if numerical == exact && elimination == exact {
        return vec![format!("All three answers are {exact}.")];
    }
    [numerical_reason(ranks, values), elimination_reason(ranks)].into_iter().flatten().collect()
}

fn numerical_reason(ranks: &Ranks, values: &[f64]) -> Option<String> {
    let Ranks { exact, stored, numerical, noise, .. } = *ranks;
    if numerical < exact {
        if !noise && stored < exact && stored <= numerical {
            return Some(format!(
                "The numerical rank is that of the stored numbers: rounding the entries to doubles lowered the rank from \
                 {exact} to {stored}."
            ));
        }
        let lost = counted(exact - numerical, "singular value is", "singular values are");
        let largest = values.get(numerical).copied().unwrap_or(0.0);
        let (size, count) = if exact - numerical == 1 { ("", "counts") } else { ("at most ", "count") };
        return Some(format!("{lost} not above the tolerance ({size}{}) and {count} as zero.", written(largest)));
    }
    if numerical > exact {
        let (lifted, them) = match numerical - exact {
            1 => ("1 singular value".to_owned(), "it"),
            several => (format!("{several} singular values"), "them"),
        };
        return Some(if noise {
            format!(
                "Without noise, {lifted} above the tolerance would be 0: the noise lifted {them}. Noise wants a tolerance of \
                 its own size."
            )
        } else {
            format!(
                "With exact numbers, {lifted} above the tolerance would be 0: this tolerance is below the rounding errors."
            )
        });
    }
    None
}

fn elimination_reason(ranks: &Ranks) -> Option<String> {
    let Ranks { exact, stored, numerical, elimination, noise } = *ranks;
    if elimination > exact {
        return Some(if noise {
            "Float elimination: with noise no difference comes out as exactly 0, so nothing is left out.".to_owned()
        } else if stored > exact {
            format!(
                "Float elimination: a rounding error is left where a zero belongs, and is taken for a pivot. Already the \
                 stored doubles, taken as exact numbers, have rank {stored}."
            )
        } else {
            "Float elimination: a rounding error is left where a zero belongs, and is taken for a pivot.".to_owned()
        });
    }
    if elimination < exact {
        return Some(if !noise && stored < exact && stored <= elimination {
            format!("Float elimination starts from the stored doubles, and these have rank {stored}.")
        } else {
            "Float elimination: what is left of a pivot was rounded to 0.".to_owned()
        });
    }
    (numerical < exact).then(|| "Float elimination counts every pivot that is not exactly 0, however small.".to_owned())
}
