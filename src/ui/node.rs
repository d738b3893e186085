//! Elements by one function. The macro writes out the code of each element where it stands; parts of many small elements
//! without listeners are a third of the size this way.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// An element with the attributes `keys`, one value each, and its children.
pub fn node(tag: &'static str, keys: &'static [&'static str], values: &[&str], children: Vec<Html>) -> Html {
    let value = |value: &&str| Some(AttributeOrProperty::Attribute(AttrValue::from((*value).to_owned())));
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic { keys, values: values.iter().map(value).collect() });
    element.add_children(children);
    element.into()
}

/// Words.
pub fn text(words: &str) -> Html {
    VText::new(words.to_owned()).into()
}

/// An element of a class that holds words alone.
pub fn words(tag: &'static str, class: &str, words: &str) -> Html {
    node(tag, &["class"], &[class], vec![text(words)])
}
