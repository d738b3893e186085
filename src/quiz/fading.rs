//! Practice with fading: first a worked example, then its last step is left to the learner, then the last two, and so on
//! until all of them are (Atkinson, Renkl and Merrill 2003).

/// What happened to an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A worked example was read to its end.
    Read,
    /// The steps left to the learner were right.
    Succeeded,
    /// They were not.
    Failed,
}

/// How far the help has faded. Steps differ in number from exercise to exercise, so that only what is missing counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Fading {
    missing: usize,
    run: Run,
}

/// What happened last, and how often in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Run {
    #[default]
    None,
    Successes(u8),
    Failures(u8),
}

/// So many successes in a row take one more step away.
pub const PROMOTED_AFTER: u8 = 2;
/// So many failures in a row give one back.
pub const DEMOTED_AFTER: u8 = 2;
/// More steps than any exercise has.
const MOST: usize = 99;

impl Fading {
    /// The state in which the last `missing` steps are left to the learner: 0 for a worked example.
    pub fn with_missing(missing: usize) -> Self {
        Self { missing: missing.min(MOST), run: Run::None }
    }

    /// The successes in a row (positive) or failures (negative) since the help changed last.
    pub fn streak(self) -> i8 {
        match self.run {
            Run::None => 0,
            Run::Successes(count) => i8::try_from(count).unwrap_or(i8::MAX),
            Run::Failures(count) => i8::try_from(count).map_or(i8::MIN, |count| -count),
        }
    }

    /// The state after so many successes in a row, or failures where it is negative: at most so many that nothing changes.
    #[must_use]
    pub fn with_streak(self, streak: i8) -> Self {
        let count = streak.unsigned_abs();
        let run = match streak {
            0 => Run::None,
            1.. => Run::Successes(count.min(PROMOTED_AFTER - 1)),
            _ => Run::Failures(count.min(DEMOTED_AFTER - 1)),
        };
        Self { run, ..self }
    }

    /// How many of the last steps of an exercise are left to the learner: of one with fewer steps, all.
    ///
    /// ```
    /// use ranklab::quiz::fading::{Fading, Outcome};
    /// let mut fading = Fading::default();
    /// assert_eq!(fading.missing(4), 0);
    /// fading = fading.after(Outcome::Read, 4);
    /// assert_eq!(fading.missing(4), 1);
    /// ```
    pub fn missing(self, steps: usize) -> usize {
        self.missing.min(steps)
    }

    /// Whether all steps are left to the learner.
    pub fn is_alone(self, steps: usize) -> bool {
        self.missing >= steps
    }

    /// The state after an exercise of so many steps. [`PROMOTED_AFTER`] successes in a row, or one example read, take a
    /// step away; [`DEMOTED_AFTER`] failures in a row give one back.
    #[must_use]
    pub fn after(self, outcome: Outcome, steps: usize) -> Self {
        // Whoever did a short exercise alone has shown no more than its number of steps.
        let missing = self.missing(steps.max(1));
        let promoted = Self::with_missing((missing + 1).min(steps.max(1)).max(self.missing));
        match (outcome, self.run) {
            (Outcome::Read, _) if self.missing == 0 => Self::with_missing(1),
            (Outcome::Read, _) => self,
            (Outcome::Succeeded, Run::Successes(before)) if before + 1 >= PROMOTED_AFTER => promoted,
            (Outcome::Succeeded, Run::Successes(before)) => Self { run: Run::Successes(before + 1), ..self },
            (Outcome::Succeeded, _) => Self { run: Run::Successes(1), ..self },
            (Outcome::Failed, Run::Failures(before)) if before + 1 >= DEMOTED_AFTER => {
                Self::with_missing(missing.saturating_sub(1))
            }
            (Outcome::Failed, Run::Failures(before)) => Self { run: Run::Failures(before + 1), ..self },
            (Outcome::Failed, _) => Self { run: Run::Failures(1), ..self },
        }
    }
}
