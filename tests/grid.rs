//! A matrix that is edited inside of a lab.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test stops at what it does not expect.

use proptest::prelude::*;
use ranklab::lab::elimination::action::ShapeChange;
use ranklab::lab::elimination::view::Available;
use ranklab::lab::grid::{Action, Grid};
use ranklab::lab::sheet::Place;
use ranklab::math::System;
use ranklab::math::exact::fraction;
use ranklab::math::text::parse_line;

fn system(text: &str) -> System {
    parse_line(text).unwrap().system
}

fn edit(row: usize, column: usize, text: &str) -> Action {
    Action::CellEdited { place: Place::Entry { row, column }, text: text.to_owned() }
}

fn action() -> impl Strategy<Value = Action> {
    let shapes = prop::sample::select(vec![
        ShapeChange::RowAdded,
        ShapeChange::RowRemoved,
        ShapeChange::ColumnAdded,
        ShapeChange::ColumnRemoved,
        ShapeChange::RightHandSideAdded,
        ShapeChange::RightHandSideRemoved,
    ]);
    prop_oneof![
        (0..14_usize, 0..14_usize, "[-0-9/.e x]{0,6}").prop_map(|(row, column, text)| edit(row, column, &text)),
        shapes.prop_map(Action::ShapeChanged),
        "[-0-9 ;,x]{0,12}".prop_map(Action::Pasted),
        Just(Action::UndoPressed),
        Just(Action::RedoPressed),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_matrix_is_what_the_cells_say(actions in prop::collection::vec(action(), 0..40)) {
        let mut grid = Grid::of(system("1 2; 3 4"));
        for action in actions {
            let before = grid.system().clone();
            grid.update(action);
            let view = grid.view("a", "Matrix A", "");
            prop_assert_eq!(view.rows.iter().flatten().any(|cell| cell.problem.is_some())
                || view.right_hand_side.iter().flatten().any(|cell| cell.problem.is_some()), !grid.is_read());
            if grid.is_read() {
                prop_assert_eq!((view.rows.len(), view.rows[0].len()), (grid.system().rows(), grid.system().columns()));
            } else {
                prop_assert_eq!(grid.system(), &before, "a cell that reads as nothing changes no matrix");
                prop_assert!(!view.problems.is_empty());
            }
        }
    }

    #[test]
    fn undoing_everything_leads_back_and_redoing_forth(actions in prop::collection::vec(action(), 0..30)) {
        let first = system("1 2; 3 4");
        let mut grid = Grid::of(first.clone());
        for action in actions {
            // Undo in between would begin another story.
            if !matches!(action, Action::UndoPressed | Action::RedoPressed) {
                grid.update(action);
            }
        }
        let texts = |grid: &Grid| {
            let view = grid.view("a", "Matrix A", "");
            view.rows.iter().flatten().map(|cell| cell.text.clone()).collect::<Vec<_>>()
        };
        let last = texts(&grid);
        let mut steps = 0;
        while grid.view("a", "", "").undo == Available::Now {
            grid.update(Action::UndoPressed);
            steps += 1;
            prop_assert!(steps <= 100);
        }
        prop_assert_eq!(grid.system(), &first);
        for _ in 0..steps {
            grid.update(Action::RedoPressed);
        }
        prop_assert_eq!(texts(&grid), last);
    }
}

#[test]
fn typing_in_one_cell_is_one_change() {
    let mut grid = Grid::of(system("1 2; 3 4"));
    for text in ["", "-", "-7"] {
        grid.update(edit(0, 0, text));
    }
    assert_eq!(grid.system(), &system("-7 2; 3 4"));
    grid.update(Action::UndoPressed);
    assert_eq!(grid.system(), &system("1 2; 3 4"));
    assert_eq!(grid.view("a", "", "").undo, Available::NotNow);
}

#[test]
fn cells_have_names_and_a_second_matrix_says_whose() {
    let mut grid = Grid::of(system("1 2; 3 4 | 5; 6"));
    let view = grid.view("a", "Matrix A", "");
    assert_eq!(view.rows[1][0].name, "Row 2, column 1");
    assert_eq!(view.right_hand_side.unwrap()[1].name, "Right-hand side, row 2");
    grid.update(edit(0, 1, "two"));
    let view = grid.view("b", "Matrix B", "B");
    assert_eq!(view.rows[0][1].name, "B, row 1, column 2");
    assert!(view.problems[0].starts_with("B, row 1, column 2: "), "{}", view.problems[0]);
}

#[test]
fn a_pasted_text_that_is_no_matrix_says_so_and_changes_nothing() {
    let mut grid = Grid::of(system("1 2; 3 4"));
    grid.update(Action::Pasted("one, two".to_owned()));
    assert_eq!(grid.system(), &system("1 2; 3 4"));
    assert_eq!(grid.view("a", "", "").problems.len(), 1);
    grid.update(Action::Pasted("5 6\n7 8\n9 10".to_owned()));
    assert_eq!(grid.system(), &system("5 6; 7 8; 9 10"));
    assert!(grid.view("a", "", "").problems.is_empty());
}

#[test]
fn numbers_are_written_another_way_only_where_they_stay_the_same() {
    let mut grid = Grid::of(system("1/10 1/3; 3 4"));
    grid.write(|entry| if *entry == fraction(1, 10).unwrap() { "0.1".to_owned() } else { "0.3".to_owned() });
    let texts: Vec<String> = grid.view("a", "", "").rows.concat().into_iter().map(|cell| cell.text).collect();
    assert_eq!(texts, ["0.1", "1/3", "3", "4"]);
    assert_eq!(grid.system(), &system("1/10 1/3; 3 4"));
    assert_eq!(grid.view("a", "", "").undo, Available::NotNow, "nothing was changed");
}
