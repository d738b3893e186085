//! Checking a new row that the learner worked out, and recognising the usual slips.
