//! Practice that fades, progress that is kept, sets for a class.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use ranklab::math::exact::fraction;
use ranklab::quiz::fading::{Fading, Outcome};
use ranklab::quiz::mastery::{DAYS, MASTERED, Mastery, Next, Trouble};
use ranklab::quiz::set::{MOST, Row, Summary, questions, read_names};
use ranklab::quiz::verdict::{Almost, Credit};
use ranklab::quiz::{Exercise, Family, Judgement, Misconception, Prompt, Verdict};
use std::collections::BTreeSet;

fn family(name: &str) -> Family {
    Family::named(name).expect("a family")
}

fn judged(verdict: Verdict) -> Judgement {
    let credit = if verdict == Verdict::Correct { Credit::FULL } else { Credit::NONE };
    Judgement { verdict, marks: Vec::new(), credit, feedback: Prompt::default() }
}

fn right() -> Judgement {
    judged(Verdict::Correct)
}

fn wrong(misconception: Option<Misconception>) -> Judgement {
    judged(Verdict::Wrong(misconception))
}

#[test]
fn help_fades_step_by_step_and_comes_back() {
    use Outcome::{Failed, Read, Succeeded};
    let steps = 3;
    let walk = |outcomes: &[Outcome]| {
        let mut fading = Fading::default();
        let mut missing = vec![fading.missing(steps)];
        for outcome in outcomes {
            fading = fading.after(*outcome, steps);
            missing.push(fading.missing(steps));
        }
        missing
    };
    assert_eq!(walk(&[Read, Succeeded, Succeeded, Succeeded, Succeeded]), [0, 1, 1, 2, 2, 3]);
    // A failure between two successes starts the count anew; two in a row give a step back.
    assert_eq!(walk(&[Read, Succeeded, Failed, Succeeded, Succeeded]), [0, 1, 1, 1, 1, 2]);
    assert_eq!(walk(&[Read, Failed, Failed, Failed, Failed]), [0, 1, 1, 0, 0, 0]);
    let alone = Fading::with_missing(3);
    assert!(alone.is_alone(3) && !alone.is_alone(4));
    // Nothing more is taken away once all steps are the learner's, and a longer exercise starts from there.
    let still = alone.after(Succeeded, 3).after(Succeeded, 3);
    assert_eq!((still.missing(3), still.missing(9)), (3, 3));
    assert_eq!(alone.after(Failed, 3).after(Failed, 3).missing(3), 2);
    assert_eq!(alone.after(Read, 3), alone);
}

#[test]
fn boxes_bring_back_what_was_missed_at_once_and_what_was_known_later_and_later() {
    let one = family("rank-number");
    let mut mastery = Mastery::default();
    let mut day = 100;
    for (level, days) in DAYS.iter().enumerate().skip(1) {
        mastery = mastery.after(one, &right(), day);
        let record = mastery.family(one).expect("a record");
        assert_eq!((usize::from(record.level), record.due), (level, day + days));
        assert_eq!(record.is_mastered(), record.level >= MASTERED);
        // Practice before the turn is counted, and does not move it on.
        let early = mastery.clone().after(one, &right(), day);
        let record = early.family(one).expect("a record");
        assert_eq!((record.due, record.right), (day + days, u32::try_from(level).expect("small") + 1));
        day += days;
    }
    let almost = mastery.clone().after(one, &judged(Verdict::Almost(Almost::Missing(1))), day);
    assert_eq!(almost.family(one).map(|record| (record.level, record.due)), Some((1, day + 1)));
    let missed = mastery.clone().after(one, &wrong(None), day);
    assert_eq!(missed.family(one).map(|record| (record.level, record.due)), Some((0, day)));
    for unscored in [Verdict::Blank, Verdict::Almost(Almost::Unfinished)] {
        assert_eq!(mastery.clone().after(one, &judged(unscored), day), mastery);
    }
}

#[test]
fn what_to_do_next_begins_with_what_went_wrong() {
    let (rank, nullity) = (family("rank-number"), family("nullity-number"));
    let first = Family::all().next().expect("a family");
    assert_eq!(Mastery::default().next(5), Next::New(first));
    let mastery = Mastery::default().after(nullity, &wrong(Some(Misconception::SumIsRows)), 5);
    let Next::Misconception(Misconception::SumIsRows, practice) = mastery.next(5) else {
        panic!("{:?}", mastery.next(5))
    };
    assert!(practice.catches().contains(&Misconception::SumIsRows));
    assert_ne!(practice, nullity, "another family for the same idea");
    // A right answer in any family that catches it moves the misconception on.
    let mastery = mastery.after(practice, &right(), 5);
    assert_eq!(mastery.misconception(Misconception::SumIsRows).map(|record| record.due), Some(6));
    assert_eq!(mastery.next(5), Next::Review(nullity));
    let mastery = mastery.after(nullity, &right(), 5).after(rank, &wrong(None), 5);
    assert_eq!(mastery.next(5), Next::New(first), "not the same family twice in a row");
    let everything = Family::all().fold(Mastery::default(), |mastery, family| mastery.after(family, &right(), 5));
    assert_eq!(everything.next(5), Next::Nothing { due: 6 });
    assert!(matches!(everything.next(6), Next::Review(_)));
}

#[test]
fn progress_is_written_as_lines_and_read_again() {
    let mastery = Mastery::default()
        .after(family("rank-number"), &right(), 20000)
        .after(family("nullity-number"), &wrong(Some(Misconception::SumIsRows)), 20001)
        .with_fading(family("rank-number"), Fading::with_missing(2), 20001);
    let text = "ranklab progress 1\n\
                family nullity-number box=0 due=20001 right=0 wrong=1\n\
                family rank-number box=1 due=20001 right=1 wrong=0 fade=2\n\
                misconception sum-is-rows box=0 due=20001 right=0 wrong=1\n\
                last nullity-number\n";
    assert_eq!(mastery.write(), text);
    let (read, troubles) = Mastery::read(text);
    assert_eq!(troubles, []);
    assert_eq!(read.write(), text);
    assert_eq!(read.family(family("rank-number")), mastery.family(family("rank-number")));
    assert_eq!(Mastery::read(""), (Mastery::default(), Vec::new()));
}

#[test]
fn what_a_newer_version_has_written_is_kept() {
    let text = "ranklab progress 3\n\
                family new-family box=2 due=7 right=1 wrong=0\n\
                family rank-number box=1 due=4 right=1 wrong=0 colour=blue\n\
                streak days=12\n";
    let (read, troubles) = Mastery::read(text);
    assert_eq!(troubles, [Trouble::Newer { version: 3 }]);
    assert_eq!(read.write(), text);
    let later = read.after(family("rank-number"), &right(), 4).write();
    assert!(later.contains("family new-family box=2 due=7 right=1 wrong=0\n"), "{later}");
    assert!(later.contains("family rank-number box=2 due=7 right=2 wrong=0 colour=blue\n"), "{later}");
    assert!(later.starts_with("ranklab progress 3\n") && later.ends_with("streak days=12\n"), "{later}");
}

#[test]
fn damaged_lines_are_said_once_and_kept() {
    let text = "ranklab progress 1\n\
                family rank-number box=1 due=4 right=1 wrong=0\n\
                family nullity-number box=9 due=4\n\
                family\n\
                misconception sum-is-rows box=x due=4\n\
                family rank-number box=2 due=9 right=5 wrong=0\n";
    let (read, troubles) = Mastery::read(text);
    let lines: Vec<usize> = troubles
        .iter()
        .map(|trouble| match trouble {
            Trouble::Damaged { line } => *line,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(lines, [3, 4, 5, 6]);
    assert_eq!(read.family(family("rank-number")).map(|record| record.level), Some(1));
    let written = read.write();
    for line in text.lines().skip(2) {
        assert!(written.contains(line), "{line} is kept");
    }
    assert_eq!(Mastery::read(&written), (read, Vec::new()));
    assert_eq!(Mastery::read("hello").1, [Trouble::NoTitle]);
    assert_eq!(
        Trouble::Damaged { line: 3 }.to_string(),
        "Line 3 of the progress cannot be read. It is kept, but not used."
    );
}

#[test]
fn two_devices_are_merged_by_the_record_with_more_answers() {
    let (rank, nullity) = (family("rank-number"), family("nullity-number"));
    let one = Mastery::default().after(rank, &right(), 1).after(rank, &right(), 2);
    let other = Mastery::default().after(rank, &wrong(None), 9).after(nullity, &right(), 9);
    let merged = one.clone().merged(other.clone());
    assert_eq!(merged.family(rank), one.family(rank));
    assert_eq!(merged.family(nullity), other.family(nullity));
    assert_eq!(merged.clone().merged(one), merged);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_what_is_written_is_stable(text in any::<String>(), lines in proptest::collection::vec("(family|misconception|x) [a-z-]{1,8}( (box|due|right|fade|new)=[0-9a]{1,3}){0,4}", 0..6)) {
        for text in [text, format!("ranklab progress 1\n{}", lines.join("\n"))] {
            let (read, _) = Mastery::read(&text);
            let written = read.write();
            let (again, troubles) = Mastery::read(&written);
            prop_assert!(troubles.is_empty(), "{:?} in {}", troubles, written);
            prop_assert_eq!(again.write(), written);
        }
    }

    #[test]
    fn a_set_is_the_same_for_everyone(seed in any::<u64>(), n in 0_usize..80) {
        let families = [family("rank-number"), family("nullity-number"), family("determinant")];
        let set = questions(seed, &families, n);
        prop_assert_eq!(&set, &questions(seed, &families, n));
        prop_assert_eq!(set.len(), n.min(MOST));
        for one in families {
            let times = set.iter().filter(|(family, _)| *family == one).count();
            prop_assert!(times.abs_diff(set.len() / 3) <= 1);
        }
        let different: BTreeSet<u64> = set.iter().map(|(_, seed)| *seed).collect();
        prop_assert_eq!(different.len(), set.len());
    }
}

#[test]
fn a_set_without_names_takes_scored_families_only() {
    let set = questions(3, &[], MOST);
    assert_eq!(set.len(), MOST);
    assert!(set.iter().all(|(family, _)| !family.is_self_checked()));
    let names: BTreeSet<&str> = set.iter().map(|(family, _)| family.name()).collect();
    assert_eq!(names.len(), MOST, "no family twice while others have not been asked");
}

/// Pinned: links of a class name a seed.
#[test]
fn the_first_sets_stay_as_they_are() {
    let (families, unknown) = read_names("rank-number, Nullity-Number,nonsense,rank-number,7");
    assert_eq!(unknown, ["nonsense"]);
    let names: Vec<&str> = families.iter().map(|family| family.name()).collect();
    assert_eq!(names, ["rank-number", "nullity-number", "truncation-error", "truncation-storage"]);
    let told: Vec<String> =
        questions(1, &families, 5).iter().map(|(family, seed)| format!("{} {seed}", family.name())).collect();
    assert_eq!(told, PINNED);
}

const PINNED: [&str; 5] = [
    "rank-number 2183922644",
    "truncation-error 2487127282",
    "truncation-storage 460709347",
    "nullity-number 2950590256",
    "rank-number 1529972408",
];

#[test]
fn a_summary_is_csv_that_says_who_reports_it() {
    let row = |name: &str, judgement: Option<Judgement>| Row { family: family(name), seed: 7, judgement, seconds: 61 };
    let half = Judgement { credit: Credit { earned: 1, of: 2 }, ..judged(Verdict::Almost(Almost::TooFewVectors)) };
    let rows = vec![row("rank-number", Some(right())), row("null-space-basis", Some(half)), row("determinant", None)];
    let summary = Summary { name: "Lee, \"Sam\"".to_owned(), rows };
    assert_eq!(
        summary.csv(),
        "name,question,family,seed,result,earned,of,seconds,source\r\n\
         \"Lee, \"\"Sam\"\"\",1,rank-number,7,correct,1,1,61,self-reported\r\n\
         \"Lee, \"\"Sam\"\"\",2,null-space-basis,7,almost,1,2,61,self-reported\r\n\
         \"Lee, \"\"Sam\"\"\",3,determinant,7,not answered,0,1,61,self-reported\r\n"
    );
    assert_eq!(summary.correct(), 1);
    assert_eq!(Some(summary.credit()), fraction(3, 2));
    assert_eq!(summary.seconds(), 183);
    let formula = Summary { name: "=1+1".to_owned(), rows: vec![row("determinant", Some(wrong(None)))] };
    assert!(formula.csv().contains("\r\n'=1+1,1,determinant,7,wrong,0,1,61,self-reported\r\n"), "{}", formula.csv());
}

#[test]
fn fading_fits_the_steps_of_real_solutions() {
    for family in Family::all().filter(|family| !family.is_self_checked()) {
        let steps = Exercise::new(family, 1).solution().len();
        let mut fading = Fading::default().after(Outcome::Read, steps);
        for _ in 0..2 * steps {
            fading = fading.after(Outcome::Succeeded, steps);
        }
        assert!(fading.is_alone(steps), "{family:?} has {steps} steps");
    }
}
