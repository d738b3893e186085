//! One cell of a LaTeX matrix as the text of a number.

/// The deepest braces in a cell: a fraction in braces, its parts in braces again.
const DEEPEST: usize = 8;

/// What `\,` is: it groups the digits of one number.
const THIN_SPACE: char = '\u{2009}';

/// `-\frac{1}{2}` as `-1/2`, `2 \times 10^{-3}` as `2×10^-3`, `0{,}5` as `0,5`. A cell with a command that is not part of a
/// number stays as it is, and so is reported as typed.
pub(super) fn number_text(cell: &str) -> String {
    let cell = cell.trim().trim_matches('$').trim();
    let mut translation = Translation { rest: cell, text: String::new() };
    if translation.run(0, false).is_none() || !translation.rest.is_empty() {
        return cell.to_owned();
    }
    let blank = |c: char| c.is_whitespace() && c != THIN_SPACE;
    let text = translation.text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    // A sign, and a power of ten, belong to the number beside them.
    let text = text.replace(" ×", "×").replace("× ", "×").replace(" /", "/").replace("/ ", "/");
    match text.split_once(' ') {
        Some((sign @ ("-" | "+" | "\u{2212}"), number)) => format!("{sign}{number}"),
        _ => text,
    }
}

struct Translation<'a> {
    rest: &'a str,
    text: String,
}

impl<'a> Translation<'a> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = self.rest.get(c.len_utf8()..)?;
        Some(c)
    }

    /// Translates to the end, or to the brace that closes a group. `None` where a command is not understood.
    fn run(&mut self, depth: usize, in_group: bool) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        while let Some(c) = self.next() {
            match c {
                '{' => self.run(depth + 1, true)?,
                '}' => return in_group.then_some(()),
                '~' => self.text.push(' '),
                '\\' => self.command(depth)?,
                _ => self.text.push(c),
            }
        }
        (!in_group).then_some(())
    }

    fn command(&mut self, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        let end = self.rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest.len());
        let (name, behind) = self.rest.split_at_checked(end)?;
        self.rest = behind;
        match name {
            "" => match self.next()? {
                // A thin space groups digits; the others only move things.
                ',' => self.text.push(THIN_SPACE),
                ';' | ':' | ' ' | '>' => self.text.push(' '),
                '!' => {}
                _ => return None,
            },
            "frac" | "tfrac" | "dfrac" | "cfrac" | "sfrac" | "nicefrac" => {
                // Blanks keep `2\frac12` from being read as 21/2.
                let touching =
                    self.text.ends_with(|c: char| !c.is_whitespace() && !matches!(c, '-' | '+' | '\u{2212}'));
                self.text.push_str(if touching { " " } else { "" });
                self.argument(depth)?;
                self.text.push('/');
                self.argument(depth)?;
                self.text.push(' ');
            }
            "times" | "cdot" => self.text.push('×'),
            "infty" => self.text.push('∞'),
            "vert" | "mid" | "vline" => self.text.push('|'),
            "quad" | "qquad" | "displaystyle" | "textstyle" | "scriptstyle" | "hline" | "hfill" | "toprule"
            | "midrule" | "bottomrule" => self.text.push(' '),
            "phantom" | "hphantom" | "vphantom" | "cline" => {
                // Takes up room but is not seen.
                let length = self.text.len();
                self.argument(depth)?;
                self.text.truncate(length);
                self.text.push(' ');
            }
            _ => return None,
        }
        Some(())
    }

    /// A group in braces, or the next character: `\frac12`.
    fn argument(&mut self, depth: usize) -> Option<()> {
        self.rest = self.rest.trim_start();
        match self.next()? {
            '{' => self.run(depth + 1, true),
            '\\' => self.command(depth + 1),
            '}' => None,
            c => {
                self.text.push(c);
                Some(())
            }
        }
    }
}
