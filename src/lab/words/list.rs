//! Lists and plurals.

/// "1", "1 and 3", "1, 3 and 4".
pub(in crate::lab) fn joined(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Columns by their numbers: "column 2", "columns 1 and 3".
pub(in crate::lab) fn columns(indices: &[usize]) -> String {
    let numbers: Vec<String> = indices.iter().map(|index| (index + 1).to_string()).collect();
    let word = if numbers.len() == 1 { "column" } else { "columns" };
    format!("{word} {}", joined(&numbers))
}

/// "1 pivot", "2 pivots".
pub(in crate::lab) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
