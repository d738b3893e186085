//! One number: what is read, what is refused, and that nothing is lost on the way back.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used)]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero, pow};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use ranklab::math::exact::{fraction, integer};
use ranklab::math::number::{NumberProblem, format_decimal, format_exact, format_input, parse_number};

/// Replaces `\u{2212}` in a case by the character.
fn unescaped(text: &str) -> String {
    let mut pieces = text.split("\\u{");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |sum, piece| {
        let (code, rest) = piece.split_once('}').unwrap();
        format!("{sum}{}{rest}", char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
    })
}

#[test]
fn the_table_of_numbers() {
    let cases = include_str!("cases/numbers.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut count = 0;
    for case in cases {
        let (text, expected) = case.split_once(" => ").unwrap();
        let text = unescaped(text.strip_prefix('“').and_then(|text| text.strip_suffix('”')).unwrap_or(text));
        let read = parse_number(&text);
        match expected.strip_prefix("! ") {
            Some(problem) => assert_eq!(format!("{:?}", read.unwrap_err()), debug_form(problem), "{case}"),
            None => assert_eq!(read, Ok(expected.parse::<BigRational>().unwrap()), "{case}"),
        }
        count += 1;
    }
    assert!(count > 100, "{count} cases");
}

/// A problem as `Debug` shows it: characters in the file are written as `Debug` escapes them, or plainly.
fn debug_form(problem: &str) -> String {
    let plain = unescaped(problem);
    let (Some(start), Some(end)) = (plain.find('"'), plain.rfind('"')) else { return plain };
    let quoted: Vec<String> = plain[start + 1..end].split('"').map(|piece| piece.escape_debug().to_string()).collect();
    format!("{}\"{}\"{}", &plain[..start], quoted.join("\""), &plain[end + 1..])
}

#[test]
fn sentences_for_people() {
    let says = |text: &str| parse_number(text).unwrap_err().to_string();
    assert_eq!(says("abc"), "“abc” is not a number. Write an integer, a fraction such as 3/4, or a decimal.");
    assert_eq!(says("1,000"), "“1,000” could mean 1000 or 1.000. Write the one you mean.");
    assert_eq!(says("1e999"), "This power of ten is too far from 1. Exponents from −400 to 400 can be read.");
    assert_eq!(says(&"9".repeat(41)), "This number has 41 digits; up to 40 can be read. Write it shorter.");
}

#[test]
fn decimals_for_people() {
    let cases = [
        ("0", 3, "0", false),
        ("1/8", 3, "0.125", false),
        ("1/8", 2, "0.13", true),
        ("-1/8", 2, "−0.13", true),
        ("2/3", 4, "0.6667", true),
        ("-2/3", 1, "−0.7", true),
        ("999/1000", 2, "1", true),
        ("99999/10", 4, "1e4", true),
        ("99994/10", 4, "9999", true),
        ("1000000", 2, "1000000", false),
        ("1234567", 3, "1.23e6", true),
        ("1/100000", 3, "0.00001", false),
        ("1/1000000", 3, "1e−6", false),
        ("1234/100000000000000000000", 4, "1.234e−17", false),
        ("100000000000000", 3, "100000000000000", false),
        ("1000000000000000", 3, "1e15", false),
        ("5/2", 1, "3", true),
        ("7/2", 1, "4", true),
        ("-5/2", 1, "−3", true),
        ("1/3", 0, "0.3", true),
        ("12345", 5, "12345", false),
    ];
    for (value, digits, text, rounded) in cases {
        let shown = format_decimal(&value.parse().unwrap(), digits);
        assert_eq!((shown.text.as_str(), shown.rounded), (text, rounded), "{value} to {digits} digits");
    }
}

#[test]
fn exact_text() {
    assert_eq!(format_exact(&fraction(2, -4).unwrap()), "-1/2");
    assert_eq!(format_exact(&integer(-3)), "-3");
    assert_eq!(format_input(&parse_number("1e-200").unwrap()), "1e-200");
    assert_eq!(format_input(&parse_number("7e300/3").unwrap()), "7e300/3");
    assert_eq!(format_input(&parse_number("1e-16").unwrap()), "1/10000000000000000");
}

/// An unsigned number without a slash, up to every limit at once.
fn magnitude() -> impl Strategy<Value = String> {
    let digits = prop_oneof!["[0-9]{1,6}", "[0-9]{1,40}", "[0-9]{40}"];
    let exponent = prop_oneof![Just(0), -20..20_i32, -400..=400_i32, Just(400), Just(-400)];
    (digits, any::<usize>(), exponent).prop_map(|(digits, point, exponent)| {
        let (before, after) = digits.split_at(point % (digits.len() + 1));
        let point = if after.is_empty() { "" } else { "." };
        if exponent == 0 { format!("{before}{point}{after}") } else { format!("{before}{point}{after}e{exponent}") }
    })
}

/// The value of such a text by the definition of decimal notation, apart from the reader under test.
fn defined_value(text: &str) -> BigRational {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: BigInt = format!("0{before}{after}").parse().unwrap();
    let exponent = exponent.parse::<i32>().unwrap() - i32::try_from(after.len()).unwrap();
    let power = BigRational::from_integer(pow(BigInt::from(10), exponent.unsigned_abs() as usize));
    if exponent < 0 { BigRational::from_integer(digits) / power } else { BigRational::from_integer(digits) * power }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reads_the_defined_value_and_writes_it_back(
        above in magnitude(), below in magnitude(), negative: bool, blank in "[ \u{a0}\t]{0,2}",
    ) {
        let (p, q) = (defined_value(&above), defined_value(&below));
        let sign = if negative { "−" } else { "" };
        let signed = |value: BigRational| if negative { -value } else { value };
        let text = format!("{blank}{sign}{above}{blank}");
        prop_assert_eq!(parse_number(&text), Ok(signed(p.clone())));
        let read = parse_number(&format!("{text}/{blank}{below}"));
        if q.is_zero() {
            prop_assert_eq!(read, Err(NumberProblem::ZeroDenominator));
        } else {
            let value = signed(p / q);
            prop_assert_eq!(parse_number(&format_input(&value)), Ok(value.clone()));
            prop_assert_eq!(read, Ok(value));
        }
    }

    #[test]
    fn exact_text_is_read_back(p in any::<i128>(), q in 1..i128::MAX) {
        let value = BigRational::new(p.into(), q.into());
        prop_assert_eq!(parse_number(&format_exact(&value)), Ok(value.clone()));
        prop_assert_eq!(parse_number(&format_input(&value)), Ok(value));
    }

    #[test]
    fn decimals_are_the_nearest(above in magnitude(), below in magnitude(), digits in 1..20_usize) {
        let q = defined_value(&below);
        let value = if q.is_zero() { defined_value(&above) } else { defined_value(&above) / q };
        let shown = format_decimal(&value, digits);
        // The oracle: read the decimal back by definition. The error is at most half a unit of the last digit allowed,
        // which is half of 10^(1 - digits) times the leading power of ten, itself at most the value.
        let decimal = defined_value(&shown.text.replace('−', "-"));
        let error = (&decimal - &value).abs();
        let unit = BigRational::new(BigInt::from(1), pow(BigInt::from(10), digits - 1));
        prop_assert!(error.clone() * BigInt::from(2) <= &value * unit);
        prop_assert_eq!(shown.rounded, !error.is_zero());
        prop_assert_eq!(decimal.is_zero(), value.is_zero());
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,60}", near in "[-+−0-9./,eE×^*½ \u{2009}]{0,30}", digits in 0..5000_usize) {
        for text in [text, near] {
            if let Ok(value) = parse_number(&text) {
                prop_assert_eq!(parse_number(&format_input(&value)), Ok(value.clone()));
                prop_assert!(!format_decimal(&value, digits).text.is_empty());
            }
        }
    }
}
