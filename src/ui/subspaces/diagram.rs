//! The diagram of the four subspaces, as a drawing of nodes that take the inks of the page.

use crate::lab::basis_check::space_symbol;
use crate::lab::subspaces::diagram::{Arrow, Block, DiagramView, Point, Rectangle, Side, WIDTH};
use crate::link::Space;
use crate::scene::decimal::hundredths;
use yew::prelude::*;

/// The diagram with its words below it.
pub fn diagram(view: &DiagramView) -> Html {
    let view_box = format!("0 0 {} {}", hundredths(WIDTH), hundredths(view.height));
    html! {
        <figure class="subspace-diagram">
            <svg viewBox={view_box} role="img" aria-label={view.name.clone()} aria-describedby="diagram-text">
                { for view.sides.iter().map(frame) }
                { for view.arrows.iter().map(arrow) }
                { for view.sides.iter().map(side) }
            </svg>
            <figcaption id="diagram-text">{ view.text.clone() }</figcaption>
        </figure>
    }
}

/// The class that gives a subspace its ink.
pub fn ink(space: Space) -> &'static str {
    match space {
        Space::Null => "of-kernel",
        Space::Column => "of-image",
        Space::Row => "of-row-space",
        Space::LeftNull => "of-left-null",
    }
}

fn frame(side: &Side) -> Html {
    html! {
        <>
            { rectangle(side.frame, "frame") }
            { words((side.frame.x + side.frame.width / 2.0, side.frame.y - 10.0), "side", html! {
                <>{ side.name }{ " R" }<tspan dy="-6" class="raised">{ side.dimension }</tspan></>
            }) }
        </>
    }
}

fn side(side: &Side) -> Html {
    let (x, y) = side.zero;
    let corner =
        format!("M{} {}H{}V{}", hundredths(x), hundredths(y - 9.0), hundredths(x + 9.0 * side.angle), hundredths(y));
    html! {
        <>
            { for side.blocks.iter().map(block) }
            <path class="right-angle" d={corner} />
            <circle class="zero" cx={hundredths(x)} cy={hundredths(y)} r="4" />
            { words((x + 18.0 * side.angle, y - 5.0), "dim", html! { "0" }) }
        </>
    }
}

fn block(block: &Block) -> Html {
    let Rectangle { x, y, width, height } = block.place;
    let (middle, centre) = (x + width / 2.0, y + height / 2.0);
    let dimension = block.dimension.map_or_else(|| "?".to_owned(), |dimension| dimension.to_string());
    html! {
        <g class={ink(block.space)}>
            if block.is_drawn() { { rectangle(block.place, "block") } }
            { words((middle, centre - 3.0), "space", html! { { space_symbol(block.space) } }) }
            { words((middle, centre + 16.0), "dim", html! { <>{ "dim " }{ dimension }</> }) }
        </g>
    }
}

fn arrow(arrow: &Arrow) -> Html {
    let Arrow { from, to, head: [one, other], .. } = arrow;
    let at = |place: &Point| format!("{} {}", hundredths(place.0), hundredths(place.1));
    html! {
        <g class={ink(arrow.from_space)}>
            <path class="arrow" d={format!("M{}L{}", at(from), at(to))} />
            <path class="arrow-head" d={format!("M{}L{}L{}z", at(to), at(one), at(other))} />
        </g>
    }
}

fn rectangle(place: Rectangle, class: &'static str) -> Html {
    let [x, y, width, height] = [place.x, place.y, place.width, place.height].map(hundredths);
    html! { <rect {class} {x} {y} {width} {height} rx="3" /> }
}

fn words((x, y): Point, class: &'static str, content: Html) -> Html {
    html! { <text {class} x={hundredths(x)} y={hundredths(y)} text-anchor="middle">{ content }</text> }
}
