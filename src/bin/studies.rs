//! Mounts the studies of matrices, nothing else.

fn main() {
    ranklab::ui::studies::start();
}
