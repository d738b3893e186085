//! The diagram of the four subspaces: where each lives, how large it is, and what A does to it.
//!
//! Each side of the map is a frame. Its two subspaces are blocks that share one corner, the zero vector, and meet there
//! at a right angle. The row space and the column space face each other, since A maps one onto the other; the null
//! space points at the zero vector of the other side.

use crate::lab::words::counted;
use crate::link::Space;

/// The width of the drawing; all lengths are in its units.
pub const WIDTH: f64 = 380.0;
/// The width of a frame.
const FRAME: f64 = 168.0;
/// The width of a block.
const BLOCK: f64 = 78.0;
/// From the edge of a frame to its blocks.
const INSET: f64 = 6.0;
/// Where the frames begin: the names of the two sides stand above.
const TOP: f64 = 30.0;
/// The height of a block without dimensions: room for what is written on it.
const EMPTY: f64 = 50.0;
/// The height that as many dimensions as the larger side has add to its blocks.
const GROWTH: f64 = 120.0;

/// The diagram, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DiagramView {
    /// The height of the drawing; its width is [`WIDTH`].
    pub height: f64,
    /// Domain and codomain.
    pub sides: [Side; 2],
    /// What A does, one arrow a dimension; none while the dimensions are kept back.
    pub arrows: Vec<Arrow>,
    /// The accessible name.
    pub name: String,
    /// The same in words.
    pub text: String,
}

/// A point of the drawing, y downwards.
pub type Point = (f64, f64);

/// One side of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// "Domain" or "Codomain".
    pub name: &'static str,
    /// The dimension of the space around: n or m.
    pub dimension: usize,
    /// The frame around its two blocks.
    pub frame: Rectangle,
    /// The zero vector, where the blocks meet.
    pub zero: Point,
    /// On which side of the zero vector the sign of the right angle is: −1 left, 1 right.
    pub angle: f64,
    /// The two subspaces, the one above first.
    pub blocks: [Block; 2],
}

/// A subspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Which.
    pub space: Space,
    /// Its dimension; `None` while it is kept back.
    pub dimension: Option<usize>,
    /// The place for what is written; drawn as a rectangle unless the dimension is 0.
    pub place: Rectangle,
}

impl Block {
    /// Whether there is more than the zero vector to draw.
    pub fn is_drawn(&self) -> bool {
        self.dimension != Some(0)
    }
}

/// A rectangle by its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// What A does to one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// Where it comes from: the row space or the null space.
    pub from_space: Space,
    /// Its start.
    pub from: Point,
    /// Its tip.
    pub to: Point,
    /// The other two corners of its head.
    pub head: [Point; 2],
}

/// The diagram of an `m x n` matrix, `shape` = (m, n), of this rank; `None` keeps the dimensions back.
pub fn diagram(shape: (usize, usize), rank: Option<usize>) -> DiagramView {
    let (m, n) = shape;
    let unit = GROWTH / count(m.max(n).max(1));
    let height = |dimension: Option<usize>| EMPTY + unit * dimension.map_or(0.5, count);
    let [row, null, left] = [rank, rank.map(|rank| n.saturating_sub(rank)), rank.map(|rank| m.saturating_sub(rank))];
    let zero_y = TOP + INSET + height(row);
    let side = |name, dimension, x: f64, angle: f64, spaces: [Space; 2], below: Option<usize>| {
        let middle = x + INSET + BLOCK;
        let frame = Rectangle { x, y: TOP, width: FRAME, height: zero_y - TOP + height(below) + INSET };
        let block = |space, dimension, upper: bool| {
            // The upper block lies on the side of the other frame, the lower one across.
            let right = upper == (angle < 0.0);
            let x = if right { middle } else { middle - BLOCK };
            let y = if upper { zero_y - height(dimension) } else { zero_y };
            Block { space, dimension, place: Rectangle { x, y, width: BLOCK, height: height(dimension) } }
        };
        let blocks = [block(spaces[0], row, true), block(spaces[1], below, false)];
        Side { name, dimension, frame, zero: (middle, zero_y), angle, blocks }
    };
    let domain = side("Domain", n, 2.0, -1.0, [Space::Row, Space::Null], null);
    let codomain = side("Codomain", m, WIDTH - FRAME - 2.0, 1.0, [Space::Column, Space::LeftNull], left);
    let bottom = |side: &Side| side.frame.y + side.frame.height;
    DiagramView {
        height: bottom(&domain).max(bottom(&codomain)) + 2.0,
        arrows: rank.map(|_| arrows(&domain, &codomain)).unwrap_or_default(),
        sides: [domain, codomain],
        name: "The four subspaces of A".to_owned(),
        text: text(shape, rank),
    }
}

/// One arrow from each direction of the row space to one of the column space, one from each of the null space to zero.
fn arrows(domain: &Side, codomain: &Side) -> Vec<Arrow> {
    let [row, null] = &domain.blocks;
    let [column, _] = &codomain.blocks;
    let across = |block: &Block| {
        let (dimension, place) = (block.dimension.unwrap_or(0), block.place);
        let y = move |index| place.y + place.height * (count(index) + 0.5) / count(dimension.max(1));
        (0..dimension).map(y).collect::<Vec<f64>>()
    };
    let right = |block: &Block| block.place.x + block.place.width;
    let kept = across(row).into_iter().map(|y| arrow(Space::Row, (right(row) + 3.0, y), (column.place.x - 3.0, y)));
    let (zero_x, zero_y) = codomain.zero;
    let lost = across(null).into_iter().map(|y| {
        let from = (right(null) + 3.0, y);
        // The tip stops at the dot of the zero vector.
        let (dx, dy) = (zero_x - from.0, zero_y - from.1);
        let length = dx.hypot(dy);
        arrow(Space::Null, from, (zero_x - 7.0 * dx / length, zero_y - 7.0 * dy / length))
    });
    kept.chain(lost).collect()
}

fn arrow(from_space: Space, from: Point, to: Point) -> Arrow {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    let (dx, dy) = (dx / length, dy / length);
    let corner = |side: f64| (to.0 - 8.0 * dx - 3.2 * side * dy, to.1 - 8.0 * dy + 3.2 * side * dx);
    Arrow { from_space, from, to, head: [corner(1.0), corner(-1.0)] }
}

/// A count of dimensions as a length's factor: at most a few dozen, so nothing is lost.
fn count(dimensions: usize) -> f64 {
    u32::try_from(dimensions).map_or(0.0, f64::from)
}

/// The diagram in words.
fn text((m, n): (usize, usize), rank: Option<usize>) -> String {
    let Some(rank) = rank else {
        return format!(
            "A maps R{} to R{}. It takes the row space one to one onto the column space, and the null space to 0.",
            raised(n),
            raised(m)
        );
    };
    let (null, left) = (n.saturating_sub(rank), m.saturating_sub(rank));
    let kept = match rank {
        0 => "the row space and the column space hold the zero vector alone".to_owned(),
        _ => format!(
            "A maps the row space one to one onto the column space ({} each)",
            counted(rank, "dimension", "dimensions")
        ),
    };
    let lost = match null {
        0 => "the null space holds the zero vector alone, so nothing is lost".to_owned(),
        _ => format!("sends the null space ({}) to 0", counted(null, "dimension", "dimensions")),
    };
    let missed = match left {
        0 => format!("The column space is all of R{}", raised(m)),
        _ => {
            format!("Of the left null space ({}), A reaches only 0", counted(left, "dimension", "dimensions"))
        }
    };
    let first = match (rank, null) {
        (0, _) => format!("{}; A {lost}", capital(&kept)),
        (_, 0) => format!("{kept}; {lost}"),
        _ => format!("{kept} and {lost}"),
    };
    format!("{first}. {missed}.")
}

/// A number raised, as in R³.
pub fn raised(number: usize) -> String {
    let digit =
        |digit: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit.to_digit(10).and_then(|d| usize::try_from(d).ok()).unwrap_or(0));
    number.to_string().chars().filter_map(digit).collect()
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
