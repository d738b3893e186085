//! Sentences with formulas, taken apart into pieces.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::quiz::formula::{Node, read};
use ranklab::quiz::prompt::{Piece, View};
use ranklab::quiz::{Prompt, words};

fn boxed(node: Node) -> Box<Node> {
    Box::new(node)
}

#[test]
fn formulas_are_typed_nodes() {
    let number = |digits: &str| Node::Number(digits.to_owned());
    let cases: [(&str, Vec<Node>); 6] = [
        ("A x = b", vec![Node::Variable('A'), Node::Variable('x'), Node::Sign('='), Node::Variable('b')]),
        ("rank A", vec![Node::Name("rank".to_owned()), Node::Variable('A')]),
        ("R^3", vec![Node::Above(boxed(Node::Variable('R')), boxed(number("3")))]),
        ("σ_1", vec![Node::Below(boxed(Node::Variable('σ')), boxed(number("1")))]),
        ("10^{−16}", vec![Node::Above(boxed(number("10")), boxed(Node::Row(vec![Node::Sign('−'), number("16")])))]),
        ("2.5, x", vec![number("2.5"), Node::Sign(','), Node::Variable('x')]),
    ];
    for (text, nodes) in cases {
        assert_eq!(read(text), nodes, "{text}");
    }
}

#[test]
fn sentences_read_as_plain_text() {
    let cases = [
        ("What is the rank of $A$?", "What is the rank of A?"),
        ("$A x=b$ and $X^T X+λ I$", "A x = b and X^T X + λ I"),
        ("$tol=max(M,N) σ_1 eps$", "tol = max(M, N) σ_1 eps"),
        ("$R_1−R_2$, but $−1$ and $(−2)$", "R_1 − R_2, but −1 and (−2)"),
        ("$2^{−52}≈2.2×10^{−16}$", "2^−52 ≈ 2.2 × 10^−16"),
        ("no formula", "no formula"),
    ];
    for (text, plain) in cases {
        assert_eq!(Prompt::new(text).plain(), plain);
    }
}

#[test]
fn matrices_pictures_and_tables_are_pieces_of_their_own() {
    let matrix = from_integers(2, 3, &[&[1, -2, 3], &[0, 4, 5]]);
    let prompt = Prompt::new("Solve ").augmented("", matrix.clone(), 2).say(" now. ").picture(matrix, View::Kernel);
    assert_eq!(prompt.plain(), "Solve [1 −2 | 3; 0 4 | 5] now. (picture: kernel of [1 −2 3; 0 4 5])");
    assert_eq!(prompt.matrices().count(), 1);
    assert!(matches!(prompt.pieces[1], Piece::Matrix(_)));
    let table = Prompt::default().table(vec![vec![Some(1), None], vec![Some(3), Some(4)]]);
    assert_eq!(table.plain(), "(1 ?; 3 4)");
}

#[test]
fn numbers_and_vectors_have_the_real_minus_sign() {
    let half = fraction(-1, 2).expect("a fraction");
    assert_eq!(words::number(&half), "−1/2");
    assert_eq!(words::vector(&[integer(1), half, integer(0)]), "(1, −1/2, 0)");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every text is read as something, and no letter or digit is lost.
    #[test]
    fn nothing_is_lost_in_a_formula(text in "[a-zA-Zλσ0-9 .,=+−(){}^_|]{0,30}") {
        let plain = Prompt::new(&format!("${text}$")).plain();
        let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(kept(&plain), kept(&text));
        prop_assert!(!plain.contains("  "), "{plain}");
    }
}
