//! Parts of the page that are drawn anew only where what they show has changed.
//!
//! A Yew component does that too, but each brings a copy of its machinery along (some five kilobytes). Parts without
//! hooks share one component.

use std::any::Any;
use std::rc::Rc;
use yew::prelude::*;

/// A part of the page, made from `props` by `show`; not made again while the props stay equal.
pub fn part<P: PartialEq + 'static>(props: P, show: fn(&P) -> Html) -> Html {
    let held: Rc<dyn Part> = Rc::new(Held { props, show });
    html! { <Memo part={held} /> }
}

trait Part {
    fn same(&self, other: &dyn Part) -> bool;
    fn show(&self) -> Html;
    fn any(&self) -> &dyn Any;
}

struct Held<P> {
    props: P,
    show: fn(&P) -> Html,
}

impl<P: PartialEq + 'static> Part for Held<P> {
    fn same(&self, other: &dyn Part) -> bool {
        other.any().downcast_ref::<Self>().is_some_and(|other| self.props == other.props)
    }

    fn show(&self) -> Html {
        (self.show)(&self.props)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

#[derive(Properties)]
struct Props {
    part: Rc<dyn Part>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.part.same(&*other.part)
    }
}

#[component]
fn Memo(props: &Props) -> Html {
    props.part.show()
}
