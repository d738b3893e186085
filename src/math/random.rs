//! Seeded random numbers that are the same on every machine, for ever.
//!
//! A link that names a seed promises everyone the same question, so all draws are of fixed width: a `usize` differs
//! between wasm32 and 64-bit machines and never takes part in a draw.

use rand_core::Rng;
use rand_pcg::Pcg32;

/// PCG's choice of one of its 2^63 streams: the one that its published demonstration uses, so that its output can
/// witness ours.
const STREAM: u64 = 54;

/// A source of random numbers: the `pcg32` generator of O'Neill, *PCG: A Family of Simple Fast Space-Efficient
/// Statistically Good Algorithms for Random Number Generation* (2014).
///
/// ```
/// use ranklab::math::random::Random;
/// let mut random = Random::new(42);
/// // What pcg32-demo prints first.
/// assert_eq!([random.next(), random.next()], [0xa15c_02b7, 0x7b47_f409]);
/// ```
#[derive(Clone, Debug)]
pub struct Random(Pcg32);

impl Random {
    /// The numbers that belong to a seed.
    pub fn new(seed: u64) -> Self {
        Self(Pcg32::new(seed, STREAM))
    }

    /// The next 32 random bits.
    #[expect(clippy::should_implement_trait, reason = "the numbers never end, so an Option would say nothing")]
    pub fn next(&mut self) -> u32 {
        self.0.next_u32()
    }

    /// A number from 0 to `n - 1`, each equally likely (0 where `n` is 0).
    ///
    /// The lowest `2^32 mod n` outputs are thrown away, which leaves a multiple of `n` of them: `pcg32_boundedrand` of
    /// the reference implementation.
    pub fn below(&mut self, n: u32) -> u32 {
        if n == 0 {
            return 0;
        }
        let too_low = n.wrapping_neg() % n;
        loop {
            let drawn = self.next();
            if drawn >= too_low {
                return drawn % n;
            }
        }
    }

    /// A number from `low` to `high`, both included, each equally likely. The order of the two does not matter.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let (low, high) = (low.min(high), low.max(high));
        let span = high.abs_diff(low);
        let offset = match u32::try_from(span) {
            Ok(u32::MAX) => u64::from(self.next()),
            Ok(span) => u64::from(self.below(span + 1)),
            Err(_) => self.up_to(span),
        };
        low.wrapping_add_unsigned(offset)
    }

    /// A number from 0 to `largest` where that takes more than 32 bits: 64 bits at a time, those past the end thrown
    /// away once the bits that `largest` does not need are masked off.
    fn up_to(&mut self, largest: u64) -> u64 {
        let mask = u64::MAX >> largest.leading_zeros();
        loop {
            let drawn = ((u64::from(self.next()) << 32) | u64::from(self.next())) & mask;
            if drawn <= largest {
                return drawn;
            }
        }
    }

    /// One of the items, each equally likely; `None` where there are none.
    pub fn choose<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let index = self.below(length(items));
        items.get(index as usize)
    }

    /// Puts the items into a random order, each order equally likely (Fisher and Yates, from the end, as PCG's
    /// demonstration shuffles its cards).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for left in (2..=length(items)).rev() {
            let chosen = self.below(left);
            items.swap(chosen as usize, left as usize - 1);
        }
    }
}

/// The number of items as a number of fixed width; lists here are short.
fn length<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Random;

    // The first round that pcg32-demo prints (imneme/pcg-c, `test-high/expected/check-pcg32.out`: seed 42, stream 54):
    // six numbers, 65 coins, 33 dice, one shuffled deck.
    const COINS: &str = "HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT";
    const ROLLS: &str = "3 4 1 1 2 2 3 2 4 3 2 4 3 3 5 2 3 1 3 1 5 1 4 1 5 6 4 6 6 2 6 3 3";
    const CARDS: &str = "Qd Ks 6d 3s 3d 4c 3h Td Kc 5c Jh Kd Jd As 4s 4h Ad Th Ac Jc 7s Qs 2s 7h Kh 2d 6c Ah 4d Qh 9h \
                         6s 5s 2c 9c Ts 8d 9s 3c 8c Js 5d 2h 6h 7d 8s 9d 5h 8h Qc 7c Tc";

    #[test]
    fn draws_what_the_demonstration_of_pcg_prints() {
        let mut random = Random::new(42);
        let numbers: Vec<u32> = (0..6).map(|_| random.next()).collect();
        assert_eq!(numbers, [0xa15c_02b7, 0x7b47_f409, 0xba1d_3330, 0x83d2_f293, 0xbfa4_784b, 0xcbed_606e]);
        let coins: String = (0..65).map(|_| if random.below(2) == 1 { 'H' } else { 'T' }).collect();
        assert_eq!(coins, COINS);
        let rolls: Vec<String> = (0..33).map(|_| (random.below(6) + 1).to_string()).collect();
        assert_eq!(rolls.join(" "), ROLLS);
        let mut deck: Vec<usize> = (0..52).collect();
        random.shuffle(&mut deck);
        let card = |&card: &usize| format!("{}{}", &"A23456789TJQK"[card / 4..][..1], &"hcds"[card % 4..][..1]);
        assert_eq!(deck.iter().map(card).collect::<Vec<_>>().join(" "), CARDS);
    }

    #[test]
    fn stays_within_its_bounds_and_reaches_them() {
        let mut random = Random::new(7);
        for (low, high) in [(-2, 2), (2, -2), (5, 5), (i64::MIN, i64::MAX), (-1, i64::from(u32::MAX) - 1)] {
            for _ in 0..50 {
                let drawn = random.between(low, high);
                assert!(low.min(high) <= drawn && drawn <= low.max(high));
            }
        }
        for value in -2..=2 {
            assert!((0..200).any(|_| random.between(-2, 2) == value));
        }
        assert_eq!(random.below(0), 0);
        assert_eq!(random.choose::<u8>(&[]), None);
    }

    #[test]
    fn neighbouring_seeds_agree_no_more_often_than_chance() {
        // 20,000 pairs of seeds, six faces: 3,333 expected, with a standard deviation of 53.
        let roll = |seed: u64| Random::new(seed).below(6);
        let equal = (0..20_000).filter(|&seed| roll(seed) == roll(seed + 1)).count();
        assert!(equal.abs_diff(3333) < 6 * 53, "{equal}");
    }
}
