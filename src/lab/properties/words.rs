//! The sentences of the lab of products and sums.

use crate::lab::words::counted;
use crate::stories::layers::{Law, Pair, narrowest};

/// What a statement says.
pub fn formula(law: Law) -> &'static str {
    match law {
        Law::Transpose => "rank Aᵀ = rank A",
        Law::Product => "rank AB ≤ min(rank A, rank B)",
        Law::Sylvester => "rank A + rank B − n ≤ rank AB",
        Law::Sum => "rank (A + B) ≤ rank A + rank B",
        Law::Difference => "|rank A − rank B| ≤ rank (A + B)",
        Law::Operations => "Row and column operations keep the rank",
    }
}

/// Why a statement holds, in three lines.
pub fn proof(law: Law) -> [&'static str; 3] {
    match law {
        Law::Transpose => [
            "Write A = CR, with the r pivot columns of A in C and r rows in R.",
            "Then Aᵀ = RᵀCᵀ, so every column of Aᵀ is a combination of the r columns of Rᵀ: rank Aᵀ ≤ rank A.",
            "The same for Aᵀ in place of A gives rank A ≤ rank Aᵀ.",
        ],
        Law::Product => [
            "Each column of AB is A times something, so the image of AB lies in the image of A.",
            "Each row of AB is a combination of rows of B, so its row space lies in that of B.",
            "A subspace has no larger dimension than the space it lies in.",
        ],
        Law::Sylvester => [
            "AB sends x to A(Bx): of the rank B directions in the image of B, it loses those in the kernel of A.",
            "So rank AB is rank B less the dimension of what the kernel of A and the image of B share.",
            "The kernel of A has dimension n − rank A, and no more than that can be lost.",
        ],
        Law::Sum => [
            "Each column of A + B is a column of A plus a column of B.",
            "So the image of A + B lies in the sum of both images.",
            "A sum of subspaces has at most the sum of their dimensions.",
        ],
        Law::Difference => [
            "A = (A + B) + (−B), and rank (−B) = rank B.",
            "By the rule for sums, rank A ≤ rank (A + B) + rank B.",
            "Subtract rank B; then exchange A and B.",
        ],
        Law::Operations => [
            "A row operation is a product EA with an invertible E, so rank EA ≤ rank A.",
            "It can be undone by another one, so rank A ≤ rank EA.",
            "A column operation is a product AE: the same with the transposes.",
        ],
    }
}

/// "Equal: 1 = 1." or "Strict: 0 < 1.", and what it comes from.
pub fn compared(law: Law, [left, right]: [i64; 2], pair: &Pair) -> String {
    let comparison = if left == right {
        format!("Equal: {} = {}.", signed(left), signed(right))
    } else {
        format!("Strict: {} < {}.", signed(left), signed(right))
    };
    let more = match (law, pair.lost) {
        (Law::Product, Some(lost)) => format!(" {}", loss(lost)),
        (Law::Sylvester, _) if left < 0 => " The limit is below 0 and says nothing here.".to_owned(),
        (Law::Sylvester, Some(0)) if left == right => " The kernel of A is zero: nothing can be lost.".to_owned(),
        (Law::Sylvester, Some(lost)) if left == right => {
            format!(" The whole kernel of A lies in the image of B, and {} lost.", are(lost))
        }
        _ => String::new(),
    };
    comparison + &more
}

/// What AB loses of the image of B.
fn loss(lost: usize) -> String {
    match lost {
        0 => "The kernel of A takes nothing from the image of B.".to_owned(),
        lost => format!("The kernel of A takes {} from the image of B.", directions(lost)),
    }
}

fn are(count: usize) -> String {
    format!("{} {}", directions(count), if count == 1 { "is" } else { "are" })
}

fn directions(count: usize) -> String {
    counted(count, "direction", "directions")
}

/// A whole number with the real minus sign.
fn signed(number: i64) -> String {
    if number < 0 { format!("\u{2212}{}", number.unsigned_abs()) } else { number.to_string() }
}

/// The lower limit of Sylvester's inequality, with its numbers.
pub fn sylvester_limit(pair: &Pair) -> String {
    format!("rank A + rank B \u{2212} n = {} + {} \u{2212} {}", pair.a, pair.b, pair.shape.1)
}

/// Which B would fit for the product, where A's columns are not as many as B's rows.
pub fn product_misfit([(rows, columns), (b_rows, b_columns)]: [(usize, usize); 2]) -> String {
    format!(
        "AB needs as many rows in B as A has columns. A is {rows} × {columns}, B is {b_rows} × {b_columns}: \
         a B with {} would fit.",
        counted(columns, "row", "rows")
    )
}

/// Which B would fit for the sum, where the shapes differ.
pub fn sum_misfit([(rows, columns), (b_rows, b_columns)]: [(usize, usize); 2]) -> String {
    format!(
        "A + B needs two matrices of one shape. A is {rows} × {columns}, B is {b_rows} × {b_columns}: \
         a {rows} × {columns} matrix B would fit."
    )
}

/// Where A has one entry alone.
pub fn nothing_to_operate_on() -> String {
    "A has one row and one column: there is nothing to add to another one.".to_owned()
}

/// The prediction beside the result; the rank of the smaller factor is a misconception of its own.
pub fn predicted(predicted: usize, rank: usize, [a, b]: [usize; 2], lost: usize) -> String {
    if predicted == rank {
        return format!("You predicted {predicted}, and the rank of AB is {rank}. {}", loss(lost));
    }
    let why = if predicted == a.min(b) {
        format!(" The smaller rank, {predicted}, is only a limit. {}", loss(lost))
    } else if predicted > a.min(b) {
        format!(" A product carries no more than either factor: at most {}.", a.min(b))
    } else {
        format!(" {}", loss(lost))
    };
    format!("You predicted {predicted}; the rank of AB is {rank}.{why}")
}

/// What is said when A or B has changed.
pub fn announced(pair: &Pair, asked: bool) -> String {
    if asked {
        return format!("Rank of A {}, rank of B {}. Predict first: what is the rank of AB?", pair.a, pair.b);
    }
    let of = |name: &str, rank: Option<usize>| match rank {
        Some(rank) => format!("rank of {name} {rank}"),
        None => format!("{name} does not exist"),
    };
    let product = of("AB", pair.product.as_ref().map(|made| made.rank));
    let sum = of("A + B", pair.sum.as_ref().map(|made| made.rank));
    format!("Rank of A {}, rank of B {}, {product}, {sum}.", pair.a, pair.b)
}

/// What a width of the chain is called.
pub fn place_name(place: usize) -> String {
    if place == 0 { "Input".to_owned() } else { format!("Layer {place}") }
}

/// What the chain does.
pub fn chain(widths: &[usize], rank: usize) -> String {
    let place = narrowest(widths);
    let least = widths.get(place).copied().unwrap_or(0);
    let product = match widths.len() {
        2 => "The matrix".to_owned(),
        count => format!("The product of the {} matrices", count - 1),
    };
    let narrow = if place == 0 { "the input".to_owned() } else { format!("layer {place}") };
    if rank == least {
        format!("{product} has rank {rank}: what {narrow} does not let through, no later layer brings back.")
    } else {
        format!("{product} has rank {rank}, less than the {least} that {narrow} lets through: more is lost on the way.")
    }
}

/// The value of the slider.
pub fn slid(width: usize, place: usize) -> String {
    let at = if place == 0 { "input".to_owned() } else { format!("layer {place}") };
    format!("{width} wide ({at})")
}
