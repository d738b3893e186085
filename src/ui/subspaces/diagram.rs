//! The diagram of the four subspaces, as a drawing of nodes that take the inks of the page.

use crate::lab::basis_check::space_symbol;
use crate::lab::subspaces::diagram::{Arrow, Block, DiagramView, Point, Rectangle, Side, WIDTH};
use crate::link::Space;
use yew::prelude::*;

/// The diagram with its words below it.
pub fn diagram(view: &DiagramView) -> Html {
    let view_box = format!("0 0 {WIDTH} {}", view.height);
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
    let edge = x + 9.0 * side.angle;
    html! {
        <>
            { for side.blocks.iter().map(block) }
            <path class="right-angle" d={format!("M{x} {}H{edge}V{y}", y - 9.0)} />
            <circle class="zero" cx={x.to_string()} cy={y.to_string()} r="4" />
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
    html! {
        <g class={ink(arrow.from_space)}>
            <path class="arrow" d={format!("M{} {}L{} {}", from.0, from.1, to.0, to.1)} />
            <path class="arrow-head" d={format!("M{} {}L{} {}L{} {}z", to.0, to.1, one.0, one.1, other.0, other.1)} />
        </g>
    }
}

fn rectangle(place: Rectangle, class: &'static str) -> Html {
    let [x, y, width, height] = [place.x, place.y, place.width, place.height].map(|length| length.to_string());
    html! { <rect {class} {x} {y} {width} {height} rx="3" /> }
}

fn words((x, y): Point, class: &'static str, content: Html) -> Html {
    html! { <text {class} x={x.to_string()} y={y.to_string()} text-anchor="middle">{ content }</text> }
}
