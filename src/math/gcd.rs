//! The greatest common divisor of big integers, by Lehmer's method.
//!
//! num-bigint's own takes a step for every bit, each over the whole length of both numbers, and exact elimination spends
//! most of its time there.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

/// The largest integer that divides both; never negative, and zero only for two zeros.
///
/// Lehmer's method (Knuth, The Art of Computer Programming, volume 2, section 4.5.2, Algorithm L): Euclid's quotients are
/// found from the leading bits alone for as long as these decide them, and many steps are then carried out on the long
/// numbers as one. Once the numbers fit machine words, machine arithmetic finishes.
pub(crate) fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    let (mut large, mut small) = (a.abs(), b.abs());
    if large < small {
        std::mem::swap(&mut large, &mut small);
    }
    loop {
        if small.is_zero() {
            return large;
        }
        if let Some(small) = small.to_u128() {
            let rest = (&large % small).to_u128().unwrap_or_default();
            return BigInt::from(small.gcd(&rest));
        }
        let Steps { a, b, c, d } = leading_steps(&large, &small);
        if b == 0 {
            let rest = &large % &small;
            large = std::mem::replace(&mut small, rest);
        } else {
            (large, small) = (&large * a + &small * b, &large * c + &small * d);
        }
    }
}

/// Some steps of Euclid's algorithm as one: `(x, y)` becomes `(a x + b y, c x + d y)`.
struct Steps {
    a: i64,
    b: i64,
    c: i64,
    d: i64,
}

/// The steps that the leading 62 bits decide: as long as the quotient is the same for the least and the largest number
/// that the unseen bits allow. No cofactor outgrows the leading bits, so an `i64` holds them all.
fn leading_steps(large: &BigInt, small: &BigInt) -> Steps {
    let hidden = large.bits().saturating_sub(62);
    let mut x = (large >> hidden).to_i64().unwrap_or_default();
    let mut y = (small >> hidden).to_i64().unwrap_or_default();
    let mut steps = Steps { a: 1, b: 0, c: 0, d: 1 };
    while y + steps.c != 0 && y + steps.d != 0 {
        let quotient = (x + steps.a) / (y + steps.c);
        if quotient != (x + steps.b) / (y + steps.d) {
            break;
        }
        let Steps { a, b, c, d } = steps;
        steps = Steps { a: c, b: d, c: a - quotient * c, d: b - quotient * d };
        (x, y) = (y, x - quotient * y);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::gcd;
    use num_bigint::{BigInt, Sign};
    use num_integer::Integer;
    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};
    use proptest::test_runner::Config;

    proptest! {
        #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

        /// The same divisor as num-bigint's binary method, for numbers short and long, with and without one built in.
        #[test]
        fn agrees_with_the_binary_method(
            a in vec(any::<u32>(), 0..40), b in vec(any::<u32>(), 0..40), shared in vec(any::<u32>(), 0..20),
            negative in any::<bool>(),
        ) {
            let shared = BigInt::from_slice(Sign::Plus, &shared);
            let a = BigInt::from_slice(if negative { Sign::Minus } else { Sign::Plus }, &a) * &shared;
            let b = BigInt::from_slice(Sign::Plus, &b) * shared;
            assert_eq!(gcd(&a, &b), a.gcd(&b));
        }
    }

    /// Neighbouring Fibonacci numbers take the most steps, and share nothing.
    #[test]
    fn fibonacci_neighbours_are_coprime() {
        let (mut a, mut b) = (BigInt::from(0), BigInt::from(1));
        for _ in 0..3000 {
            (a, b) = (b.clone(), a + b);
        }
        assert_eq!(gcd(&a, &b), BigInt::from(1));
        assert_eq!(gcd(&(&a * 12), &(&b * -18)), BigInt::from(6) * gcd(&(a * 2), &(b * 3)));
    }
}
