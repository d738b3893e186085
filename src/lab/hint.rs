//! The hint ladder: which column next, which kind, the exact operation.
