//! Low-rank updates: how many numbers they have, what they take in memory, and how they learn.

/// Gradient descent on a small update whose true rank is known.
pub mod toy;

use crate::math::Rational;

/// The largest side of an adapted matrix, and the largest rank, that is counted with.
pub const WIDEST: u32 = 65536;
/// The most adapted matrices.
pub const MOST_MATRICES: u32 = 10_000;

/// The shape of an update: `count` matrices of `rows x columns`, each changed through a `rows x rank` matrix B times a
/// `rank x columns` matrix A.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The rows m of each adapted matrix, at least 1.
    pub rows: u32,
    /// Its columns n, at least 1.
    pub columns: u32,
    /// The rank r of the update, at least 1.
    pub rank: u32,
    /// How many matrices are adapted, at least 1.
    pub count: u32,
}

impl Shape {
    /// How many numbers a full update trains: `m n` for each matrix.
    pub fn full(self) -> u128 {
        u128::from(self.rows) * u128::from(self.columns) * u128::from(self.count)
    }

    /// How many numbers the adapter trains: `r (m + n)` for each matrix.
    ///
    /// ```
    /// use ranklab::stories::lora::Shape;
    /// let shape = Shape { rows: 4096, columns: 4096, rank: 8, count: 1 };
    /// assert_eq!((shape.full(), shape.adapter()), (16_777_216, 65_536));
    /// ```
    pub fn adapter(self) -> u128 {
        u128::from(self.rank) * (u128::from(self.rows) + u128::from(self.columns)) * u128::from(self.count)
    }

    /// How many times fewer numbers the adapter trains than a full update, exactly; below 1 where it trains more.
    pub fn ratio(self) -> Rational {
        Rational::new(self.full().into(), self.adapter().into())
    }

    /// The rank at which both have as many numbers: `m n / (m + n)`.
    pub fn break_even(self) -> Rational {
        let (rows, columns) = (u128::from(self.rows), u128::from(self.columns));
        Rational::new((rows * columns).into(), (rows + columns).into())
    }
}

/// How many bits a number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bits {
    /// Four, as QLoRA stores frozen weights.
    Four,
    /// Eight.
    Eight,
    /// Sixteen.
    Sixteen,
    /// Thirty-two.
    ThirtyTwo,
}

impl Bits {
    /// Every width.
    pub const ALL: [Self; 4] = [Self::Four, Self::Eight, Self::Sixteen, Self::ThirtyTwo];

    /// The number of bits.
    pub fn number(self) -> u32 {
        match self {
            Self::Four => 4,
            Self::Eight => 8,
            Self::Sixteen => 16,
            Self::ThirtyTwo => 32,
        }
    }
}

/// In how many bits each kind of number is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Precision {
    /// The frozen weights.
    pub frozen: Bits,
    /// Numbers that are trained, and their gradients.
    pub trained: Bits,
    /// Each of the two moments that Adam keeps for a trained number.
    pub moments: Bits,
}

impl Default for Precision {
    /// What is usual: weights and gradients in 16 bits, moments in 32.
    fn default() -> Self {
        Self { frozen: Bits::Sixteen, trained: Bits::Sixteen, moments: Bits::ThirtyTwo }
    }
}

/// What is in memory while one trains, in bits; activations, and all of the model that is not adapted, are not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Weights that are kept but not trained.
    pub frozen: u128,
    /// Numbers that are trained.
    pub trained: u128,
    /// A gradient for each of these.
    pub gradients: u128,
    /// Adam's two moments for each of these.
    pub moments: u128,
}

impl Memory {
    /// With an adapter: the weights stay, and only the adapter has gradients and moments.
    pub fn with_adapter(shape: Shape, precision: Precision) -> Self {
        Self { frozen: shape.full() * bits(precision.frozen), ..Self::of_trained(shape.adapter(), precision) }
    }

    /// With a full update: every weight is trained, at the precision of what is trained.
    pub fn with_full_update(shape: Shape, precision: Precision) -> Self {
        Self::of_trained(shape.full(), precision)
    }

    fn of_trained(numbers: u128, precision: Precision) -> Self {
        let trained = numbers * bits(precision.trained);
        Self { frozen: 0, trained, gradients: trained, moments: 2 * numbers * bits(precision.moments) }
    }

    /// All of it.
    pub fn total(self) -> u128 {
        self.frozen + self.trained + self.gradients + self.moments
    }
}

fn bits(bits: Bits) -> u128 {
    u128::from(bits.number())
}

/// How many times less memory the adapter takes than a full update.
pub fn memory_ratio(shape: Shape, precision: Precision) -> Rational {
    let [full, adapter] = [Memory::with_full_update(shape, precision), Memory::with_adapter(shape, precision)];
    Rational::new(full.total().into(), adapter.total().into())
}
