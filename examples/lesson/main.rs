//! Compiles the lesson: Markdown with LaTeX to JSON that a page turns into elements without a parser of its own.
//!
//! ```text
//! cargo run --release --no-default-features --example lesson -- OUT_DIR
//! ```
//!
//! writes `index.json`, one file a chapter (`why-rank.json`), `glossary.json` and `sources.json`. What is wrong in the
//! chapters is said with file and line, and then nothing is written.
//!
//! ```text
//! compile    files -> chapters       writer   what a file may name        markdown  text -> nodes
//! fenced     figures, questions ...  formula  LaTeX -> MathML nodes       node      the tree and its JSON
//! output     the JSON files          keep     what stays in one line
//! ```

pub mod compile;
mod fenced;
mod formula;
mod keep;
mod markdown;
pub mod node;
pub mod output;
mod writer;

use compile::{File, compile};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("usage: lesson OUT_DIR");
        return ExitCode::FAILURE;
    };
    match content().and_then(|files| write(&files, Path::new(&folder))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// The files of the lesson, by name.
///
/// # Errors
/// A file that cannot be read.
pub fn content() -> io::Result<Vec<File>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lesson/content");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push(File { name: format!("content/{name}"), text: fs::read_to_string(&path)? });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn write(files: &[File], folder: &Path) -> io::Result<()> {
    let lesson = compile(files).map_err(|problems| {
        io::Error::other(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })?;
    fs::create_dir_all(folder)?;
    for (name, value) in output::files(&lesson) {
        fs::write(folder.join(name), value.to_string())?;
    }
    Ok(())
}
