//! Mounts the app, nothing else.

fn main() {
    ranklab::ui::start();
}
