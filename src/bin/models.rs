//! Mounts the studies of models and data, nothing else.

fn main() {
    ranklab::ui::studies::start_models();
}
