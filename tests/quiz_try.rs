#![allow(missing_docs)]
use ranklab::quiz::{Exercise, Family};
use std::time::Instant;
#[test]
fn t() {
    for family in Family::all() {
        let start = Instant::now();
        for seed in 0..500 {
            let e = Exercise::new(family, seed);
            assert!(!e.question().prompt.pieces.is_empty());
        }
        let made = start.elapsed();
        let start = Instant::now();
        for seed in 0..100 {
            let e = Exercise::new(family, seed);
            let j = e.grade(&e.model_answer());
            assert_eq!(j.verdict, ranklab::quiz::Verdict::Correct, "{family:?} {seed} {:?}", e.model_answer());
        }
        println!(
            "{:25} {:2} make {:6} us  grade {:6} us",
            family.name(),
            family.chapter(),
            made.as_micros() / 500,
            start.elapsed().as_micros() / 100
        );
    }
    for family in Family::all() {
        for seed in 1..3 {
            let e = Exercise::new(family, seed);
            println!("== {} {seed}: {}", family.name(), e.question().prompt.plain());
            match &e.question().kind {
                ranklab::quiz::Kind::ChooseOne(o)
                | ranklab::quiz::Kind::ChooseAll(o)
                | ranklab::quiz::Kind::Order(o) => {
                    for o in o {
                        println!("   - {}", o.plain());
                    }
                }
                k => println!("   {k:?}"),
            }
            println!("   => {:?}", e.model_answer());
            println!(
                "   .. {:?}",
                e.solution()
                    .iter()
                    .map(|s| match s {
                        ranklab::quiz::SolutionStep::Say(p) => p.plain(),
                        ranklab::quiz::SolutionStep::Row { show, .. } => format!("row {}", show.step),
                    })
                    .collect::<Vec<_>>()
            );
        }
    }
}
