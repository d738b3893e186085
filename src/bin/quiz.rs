//! Mounts the quiz, nothing else.

fn main() {
    ranklab::ui::quiz::start();
}
