//! What a share link remembers, and the text of an address.
