//! Mounts the studies, nothing else.

fn main() {
    ranklab::ui::studies::start();
}
