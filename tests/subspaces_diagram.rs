//! The diagram of the four subspaces: its parts stay apart and in the frame for every shape and rank, and its words are
//! exact.

use ranklab::lab::subspaces::diagram::{Rectangle, WIDTH, diagram, raised};
use ranklab::link::Space;

fn apart(one: Rectangle, other: Rectangle) -> bool {
    one.x + one.width <= other.x
        || other.x + other.width <= one.x
        || one.y + one.height <= other.y
        || other.y + other.height <= one.y
}

fn within(inner: Rectangle, outer: Rectangle) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height
}

#[test]
fn every_shape_and_rank_fits() {
    for (m, n) in (1..=12).flat_map(|m| (1..=12).map(move |n| (m, n))) {
        for rank in (0..=m.min(n)).map(Some).chain([None]) {
            let view = diagram((m, n), rank);
            let drawing = Rectangle { x: 0.0, y: 0.0, width: WIDTH, height: view.height };
            for side in &view.sides {
                let [above, below] = &side.blocks;
                assert!(within(side.frame, drawing), "{m} x {n}, {rank:?}");
                assert!(within(above.place, side.frame) && within(below.place, side.frame), "{m} x {n}, {rank:?}");
                assert!(apart(above.place, below.place), "{m} x {n}, {rank:?}");
                // Two lines of words need this much, whatever the dimension.
                assert!([above, below].iter().all(|block| block.place.height >= 50.0));
                // The blocks meet in the zero vector alone.
                let (x, y) = side.zero;
                assert!((above.place.y + above.place.height - y).abs() < 1e-9 && (below.place.y - y).abs() < 1e-9);
                assert!((above.place.x - x).abs() < 1e-9 || (above.place.x + above.place.width - x).abs() < 1e-9);
            }
            let dimensions: Vec<Option<usize>> =
                view.sides.iter().flat_map(|side| &side.blocks).map(|block| block.dimension).collect();
            assert_eq!(dimensions, [rank, rank.map(|r| n - r), rank, rank.map(|r| m - r)]);
            let arrows = |space| view.arrows.iter().filter(|arrow| arrow.from_space == space).count();
            assert_eq!((arrows(Space::Row), arrows(Space::Null)), (rank.unwrap_or(0), rank.map_or(0, |r| n - r)));
            for arrow in view.arrows.iter().filter(|arrow| arrow.from_space == Space::Row) {
                assert!((arrow.from.1 - arrow.to.1).abs() < 1e-9, "one to one: each direction straight across");
            }
            let (zero_x, zero_y) = view.sides[1].zero;
            for arrow in view.arrows.iter().filter(|arrow| arrow.from_space == Space::Null) {
                assert!((arrow.to.0 - zero_x).hypot(arrow.to.1 - zero_y) < 7.5, "to the zero vector");
            }
        }
    }
}

/// A block grows with its dimension, and equal dimensions are equally high on both sides.
#[test]
fn larger_dimensions_are_higher() {
    let height =
        |rank: usize, side: usize, block: usize| diagram((7, 9), Some(rank)).sides[side].blocks[block].place.height;
    for rank in 0..7 {
        assert!(height(rank, 0, 0) < height(rank + 1, 0, 0) && height(rank, 0, 1) > height(rank + 1, 0, 1));
        assert!((height(rank, 0, 0) - height(rank, 1, 0)).abs() < 1e-9);
    }
}

#[test]
fn the_words_say_the_same() {
    let cases = [
        (
            (3, 4),
            Some(2),
            "A maps the row space one to one onto the column space (2 dimensions each) and sends the null space (2 dimensions) to 0. Of the left null space (1 dimension), A reaches only 0.",
        ),
        (
            (3, 3),
            Some(3),
            "A maps the row space one to one onto the column space (3 dimensions each); the null space holds the zero vector alone, so nothing is lost. The column space is all of R³.",
        ),
        (
            (2, 12),
            Some(1),
            "A maps the row space one to one onto the column space (1 dimension each) and sends the null space (11 dimensions) to 0. Of the left null space (1 dimension), A reaches only 0.",
        ),
        (
            (2, 3),
            Some(0),
            "The row space and the column space hold the zero vector alone; A sends the null space (3 dimensions) to 0. Of the left null space (2 dimensions), A reaches only 0.",
        ),
        (
            (2, 12),
            None,
            "A maps R¹² to R². It takes the row space one to one onto the column space, and the null space to 0.",
        ),
    ];
    for (shape, rank, expected) in cases {
        assert_eq!(diagram(shape, rank).text, expected);
    }
    assert_eq!(raised(120), "¹²⁰");
}
