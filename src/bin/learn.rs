//! Mounts the lesson, nothing else.

fn main() {
    ranklab::ui::learn::start();
}
