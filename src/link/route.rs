//! Which page a route names.

use super::address::{EliminationAddress, MapAddress, Page, QuizAddress, SolveAddress, SubspacesAddress};
use super::studies::StudyAddress;
use std::borrow::Cow;

const ELIMINATION: &str = "lab/elimination";
const MAP: &str = "lab/map";
const SUBSPACES: &str = "lab/subspaces";
const SOLVE: &str = "lab/solve";

/// The longest route that is kept; a longer one names no page, and is only shown.
const MAX_ROUTE_CHARACTERS: usize = 80;

/// The page of a route, its state as it is at the start. Upper case, doubled slashes and slashes at the end make no
/// difference.
pub(super) fn page(route: &str) -> Page {
    let segments: Vec<&str> = route.split('/').map(str::trim).filter(|segment| !segment.is_empty()).collect();
    let route: String = segments.join("/").chars().take(MAX_ROUTE_CHARACTERS).collect();
    let route = route.trim_end_matches(|last: char| last == '/' || last.is_whitespace()).to_owned();
    let lower_case = route.to_ascii_lowercase();
    match lower_case.split('/').collect::<Vec<_>>().as_slice() {
        [""] => Page::Home,
        _ if lower_case == ELIMINATION => Page::Elimination(EliminationAddress::default()),
        _ if lower_case == MAP => Page::Map(MapAddress::default()),
        _ if lower_case == SUBSPACES => Page::Subspaces(SubspacesAddress::default()),
        _ if lower_case == SOLVE => Page::Solve(SolveAddress::default()),
        ["lab", lab] => match StudyAddress::all().into_iter().find(|(name, _)| name == lab) {
            Some((_, study)) => Page::Study(study),
            None => Page::Unknown { route },
        },
        ["learn"] => Page::Learn { chapter: None },
        ["learn", chapter @ ..] => Page::Learn { chapter: Some(chapter.join("/")) },
        ["quiz"] => Page::Quiz(QuizAddress::default()),
        ["quiz", family] => Page::Quiz(QuizAddress { family: Some((*family).to_owned()), ..QuizAddress::default() }),
        ["review"] => Page::Review,
        ["teach"] => Page::NotYet { route: lower_case },
        _ => Page::Unknown { route },
    }
}

/// The route of a page, without the slash at its start.
pub(super) fn route(page: &Page) -> Cow<'_, str> {
    Cow::Borrowed(match page {
        Page::Home => "",
        Page::Learn { chapter: None } => "learn",
        Page::Learn { chapter: Some(chapter) } => return Cow::Owned(format!("learn/{chapter}")),
        Page::Quiz(QuizAddress { family: None, .. }) => "quiz",
        Page::Quiz(QuizAddress { family: Some(family), .. }) => return Cow::Owned(format!("quiz/{family}")),
        Page::Review => "review",
        Page::Study(study) => return Cow::Owned(format!("lab/{}", study.name())),
        Page::Elimination(_) => ELIMINATION,
        Page::Map(_) => MAP,
        Page::Subspaces(_) => SUBSPACES,
        Page::Solve(_) => SOLVE,
        Page::NotYet { route } | Page::Unknown { route } => route,
    })
}
