//! Cutting a fragment into a route, keys and values.

use super::key::Key;
use super::notice::Notice;
use super::percent::unescape;

/// The longest link that is read whole, in bytes.
pub const MAX_LENGTH: usize = 20_000;

/// How many unknown keys are kept to be named in a notice.
const MAX_UNKNOWN_KEYS: usize = 8;

/// A fragment, cut: its route, and for each key the value that counts.
pub(super) struct Query {
    pub(super) route: String,
    known: Vec<(Key, String)>,
    unknown: Vec<String>,
}

impl Query {
    /// Cuts a fragment, with or without its `#`. Of a key that comes twice the first counts.
    pub(super) fn cut(fragment: &str, notices: &mut Vec<Notice>) -> Self {
        let fragment = fragment.trim();
        let whole = unescape(within_limit(fragment.strip_prefix('#').unwrap_or(fragment), notices));
        let (route, rest) = whole.split_once('?').unwrap_or((&whole, ""));
        let mut query = Self { route: route.to_owned(), known: Vec::new(), unknown: Vec::new() };
        let mut repeated = Vec::new();
        for part in rest.split('&').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            // A link copied out of a page's source has `&amp;` for `&`.
            let name = name.trim().trim_start_matches("amp;");
            match Key::named(name) {
                Some(key) if query.known.iter().all(|(known, _)| *known != key) => {
                    query.known.push((key, value.trim().to_owned()));
                }
                Some(key) if !repeated.contains(&key) => repeated.push(key),
                Some(_) => {}
                None if query.unknown.len() < MAX_UNKNOWN_KEYS && !query.unknown.iter().any(|known| known == name) => {
                    query.unknown.push(name.to_owned());
                }
                None => {}
            }
        }
        notices.extend(repeated.into_iter().map(|key| Notice::RepeatedKey { key }));
        query
    }

    /// Takes the value of a key out. A key without a value counts as absent and is named in a notice.
    pub(super) fn take(&mut self, key: Key, notices: &mut Vec<Notice>) -> Option<String> {
        let value = self.take_list(key);
        if value.as_deref() == Some("") {
            notices.push(Notice::EmptyValue { key });
        }
        value.filter(|value| !value.is_empty())
    }

    /// Takes the value of a key out for which nothing written means that there is nothing.
    pub(super) fn take_list(&mut self, key: Key) -> Option<String> {
        let index = self.known.iter().position(|(known, _)| *known == key)?;
        Some(self.known.remove(index).1)
    }

    /// Names the keys that nobody took.
    pub(super) fn name_the_rest(self, notices: &mut Vec<Notice>) {
        notices.extend(self.known.into_iter().map(|(key, _)| Notice::KeyNotUsedHere { key }));
        notices.extend(self.unknown.into_iter().map(|key| Notice::UnknownKey { key }));
    }
}

/// The part of a fragment that is read. A longer one is cut between two keys: half a number would be another number.
fn within_limit<'a>(fragment: &'a str, notices: &mut Vec<Notice>) -> &'a str {
    if fragment.len() <= MAX_LENGTH {
        return fragment;
    }
    notices.push(Notice::TooLong { limit: MAX_LENGTH });
    let last_start = fragment.bytes().take(MAX_LENGTH + 1).rposition(|byte| byte == b'&' || byte == b'?');
    // A link without keys is a route; one that long names no page, wherever it is cut.
    let end = last_start.unwrap_or_else(|| fragment.floor_char_boundary(MAX_LENGTH));
    fragment.get(..end).unwrap_or("")
}
