//! What the reader answered is kept for the tab as a text, and is the same when it is read again.

use proptest::prelude::*;
use ranklab::lab::learn::answers::{Action, Answers, Event};
use ranklab::lab::learn::visit::Visit;

fn event() -> impl Strategy<Value = Event> {
    let action = prop_oneof![
        (0..5usize).prop_map(Action::Chosen),
        Just(Action::PointsAsked),
        (0..6usize).prop_map(Action::PointTicked),
    ];
    (0..9usize, action).prop_map(|(stop, action)| Event { stop, action })
}

proptest! {
    #[test]
    fn a_visit_is_the_same_when_it_is_read_again(
        events in prop::collection::vec((prop::sample::select(vec!["svd", "solving", "why-rank"]), event()), 0..40),
    ) {
        let mut visit = Visit::default();
        for (slug, event) in &events {
            visit.update(slug, *event);
        }
        let again = Visit::of_text(&visit.text());
        prop_assert_eq!(&again, &visit);
        // And it goes on as if there had been no interruption.
        let (mut visit, mut again) = (visit, again);
        for (slug, event) in &events {
            visit.update(slug, *event);
            again.update(slug, *event);
        }
        prop_assert_eq!(again, visit);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        let visit = Visit::of_text(&text);
        prop_assert_eq!(Visit::of_text(&visit.text()), visit);
    }
}

#[test]
fn each_chapter_has_its_own_answers() {
    let mut visit = Visit::default();
    let chosen = |stop, choice| Event { stop, action: Action::Chosen(choice) };
    visit.update("svd", chosen(0, 2));
    visit.update("solving", chosen(0, 1));
    // The first choice counts.
    visit.update("svd", chosen(0, 1));
    visit.update("svd", Event { stop: 3, action: Action::PointsAsked });
    visit.update("svd", Event { stop: 3, action: Action::PointTicked(1) });
    assert_eq!(visit.text(), "svd 0=2 3+1\nsolving 0=1");
    assert_eq!(visit.answers("svd"), Answers::of_text("0=2 3+1"));
    assert_eq!(visit.answers("why-rank"), Answers::default());
}

#[test]
fn what_cannot_be_read_is_left_out() {
    for text in ["", "svd", "svd ", "svd x", "svd 1=", "svd =1", "svd 1=-2", "svd 1=99999999999999999999999", "svd a+1"]
    {
        assert_eq!(Visit::of_text(text).answers("svd"), Answers::default(), "{text}");
    }
    assert_eq!(Visit::of_text("svd 1=2 z 2+x,1").answers("svd"), Answers::of_text("1=2 2+1"));
}
