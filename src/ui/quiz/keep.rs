//! What the browser keeps of the quiz: progress on this device, the run in this tab. Storage may be blocked or full.

use web_sys::{Storage, window};

const PROGRESS: &str = "ranklab.progress";
const RUN: &str = "ranklab.quiz";

fn device() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

fn tab() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

/// Progress as it was kept.
pub fn progress() -> Option<String> {
    device()?.get_item(PROGRESS).ok().flatten()
}

/// The run as it was kept, its link on the first line.
pub fn run() -> Option<String> {
    tab()?.get_item(RUN).ok().flatten()
}

/// What was kept last: storage is slow, and most events change nothing of it.
#[derive(Default)]
pub struct Keep {
    progress: String,
    run: String,
}

impl Keep {
    /// Knows what is kept already.
    pub fn of(progress: String) -> Self {
        Self { progress, run: String::new() }
    }

    /// Progress that another tab has kept since.
    pub fn elsewhere(&mut self) -> Option<String> {
        let text = progress().filter(|text| *text != self.progress)?;
        self.progress.clone_from(&text);
        Some(text)
    }

    /// Keeps progress; says whether the browser does.
    pub fn progress(&mut self, text: String) -> bool {
        if text == self.progress {
            return true;
        }
        let kept = device().is_some_and(|storage| storage.set_item(PROGRESS, &text).is_ok());
        self.progress = text;
        kept
    }

    /// Keeps the run for this tab; says whether the browser does.
    pub fn run(&mut self, text: String) -> bool {
        if text == self.run {
            return true;
        }
        let kept = tab().is_some_and(|storage| storage.set_item(RUN, &text).is_ok());
        self.run = text;
        kept
    }
}
