//! A matrix as a table with real brackets, its entries readable by scripts and screen readers.

use super::number;
use crate::lab::elimination::view::{ColumnKind, Mark, MatrixView, RowRole, Size};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub matrix: MatrixView,
    /// The `data-matrix` name.
    pub name: AttrValue,
    /// What a screen reader calls the table.
    pub label: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// Whether the rows carry their names R1, R2, ...
    #[prop_or(RowNames::Hidden)]
    pub row_names: RowNames,
    #[prop_or_default]
    pub node: NodeRef,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RowNames {
    Shown,
    Hidden,
}

#[component]
pub fn Matrix(props: &Props) -> Html {
    let augmented = props.matrix.columns.last() == Some(&ColumnKind::RightHandSide);
    html! {
        <table
            ref={props.node.clone()}
            class={classes!("matrix", augmented.then_some("augmented"), size_class(props.matrix.size), props.class.clone())}
            data-matrix={props.name.clone()}
            aria-label={props.label.clone()}
        >
            <tbody>
            { for props.matrix.rows.iter().enumerate().map(|(index, row)| html! {
                <tr key={index} class={role_class(row.role)}>
                    if props.row_names == RowNames::Shown {
                        <th scope="row"><span class="row-name">{ "R" }<sub>{ index + 1 }</sub></span></th>
                    }
                    { for row.entries.iter().zip(&props.matrix.columns).map(|(entry, column)| html! {
                        <td class={classes!(mark_class(entry.mark), column_class(*column))}>
                            { number::entry(&entry.entry) }
                            if entry.mark == Mark::Pivot {
                                <span class="visually-hidden">{ ", pivot" }</span>
                            }
                        </td>
                    }) }
                </tr>
            }) }
            </tbody>
        </table>
    }
}

/// The class that sets a matrix in its size.
pub fn size_class(size: Size) -> Option<&'static str> {
    match size {
        Size::Large => None,
        Size::Medium => Some("medium"),
        Size::Small => Some("small"),
    }
}

fn role_class(role: RowRole) -> Option<&'static str> {
    match role {
        RowRole::Bystander => None,
        RowRole::Changed => Some("row-target"),
        RowRole::Source => Some("row-source"),
    }
}

fn mark_class(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Plain => None,
        Mark::Pivot => Some("is-pivot"),
        Mark::BecameZero => Some("became-zero"),
    }
}

fn column_class(column: ColumnKind) -> Option<&'static str> {
    match column {
        ColumnKind::Open | ColumnKind::Pivot => None,
        ColumnKind::Free => Some("is-free"),
        ColumnKind::RightHandSide => Some("right-hand-side"),
    }
}
