//! Percent escapes.

/// Replaces `%2C` and its like by what they stand for. An escape that is none, or whose bytes are no UTF-8, stays as it
/// is; so does `+`, which in a link is a sign and not a space.
pub(super) fn unescape(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('%') {
        let (before, from_escape) = rest.split_at(start);
        result.push_str(before);
        let bytes = leading_escapes(from_escape);
        // A run of escapes may be one character of several bytes, so it is read as a whole.
        let (run, after) = from_escape.split_at((3 * bytes.len()).max(1));
        match String::from_utf8(bytes) {
            Ok(read) if !read.is_empty() => result.push_str(&read),
            _ => result.push_str(run),
        }
        rest = after;
    }
    result.push_str(rest);
    result
}

/// The bytes that the escapes at the start of `text` stand for, up to the first thing that is no escape.
fn leading_escapes(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let escape = |chunk: &[u8]| match *chunk {
        [b'%', high, low] => Some(digit(high)? * 16 + digit(low)?),
        _ => None,
    };
    text.as_bytes().chunks(3).map_while(escape).collect()
}

/// Escapes everything that does not survive in an address as it is, or that means something to [`super::decode`].
/// `/` stays, since it separates the parts of a route.
pub(super) fn escape(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._".contains(&byte) {
            result.push(char::from(byte));
        } else {
            result.push_str(&format!("%{byte:02X}"));
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::{escape, unescape};

    #[test]
    fn escapes_are_read_and_what_is_none_stays() {
        let table = [
            ("1%2C2%3b3", "1,2;3"),
            ("%E2%88%921", "\u{2212}1"),
            ("50%", "50%"),
            ("%zz%2", "%zz%2"),
            ("%%2C", "%,"),
            ("%FF%2C", "%FF%2C"),
            ("1+2", "1+2"),
            ("é%C3%A9", "éé"),
        ];
        for (written, read) in table {
            assert_eq!(unescape(written), read, "{written}");
        }
        assert_eq!(unescape(&escape("a b%2C/é?")), "a b%2C/é?");
    }
}
