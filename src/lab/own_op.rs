//! A row operation as a learner types it.
