//! The column description of an array: `{cc|c}`.

use super::MatrixProblem;

/// Takes the column description off a body: the column before which its bar stands, and what follows. An array has
/// `{cc|c}`; other environments may have `[cc|c]`. Bars at the outer edges are a frame.
pub(super) fn bar_of(whole: &str, is_array: bool) -> Result<(Option<usize>, &str), MatrixProblem> {
    let inside = whole.trim_start();
    if is_array {
        // A position such as `[t]` may come first.
        let inside = match inside.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((_, behind)) => behind.trim_start(),
            None => inside,
        };
        let description = inside.strip_prefix('{').ok_or(MatrixProblem::UnbalancedBrackets)?;
        let end = closing(description).ok_or(MatrixProblem::UnbalancedBrackets)?;
        let (description, body) = description.split_at(end);
        return Ok((bar(description)?, body.get(1..).unwrap_or_default()));
    }
    match inside.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((description, body)) if description.chars().all(|c| "lcr| ".contains(c)) => Ok((bar(description)?, body)),
        _ => Ok((None, whole)),
    }
}

/// Where the brace closes that was open before the text.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    text.char_indices().find_map(|(at, c)| match c {
        '{' => {
            open += 1;
            None
        }
        '}' if open == 0 => Some(at),
        '}' => {
            open -= 1;
            None
        }
        _ => None,
    })
}

/// The place of the one inner bar.
fn bar(description: &str) -> Result<Option<usize>, MatrixProblem> {
    let (mut columns, mut bars, mut depth) = (0_usize, Vec::new(), 0_usize);
    for c in description.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            'l' | 'c' | 'r' => columns += 1,
            '|' if bars.last() != Some(&columns) => bars.push(columns),
            _ => {}
        }
    }
    bars.retain(|&at| at > 0 && at < columns);
    match bars[..] {
        [] => Ok(None),
        [at] if at + 1 == columns => Ok(Some(at)),
        [_] => Err(MatrixProblem::SeveralRightHandSides),
        _ => Err(MatrixProblem::BarMisplaced { row: 0 }),
    }
}
