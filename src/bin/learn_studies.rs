//! Mounts the lesson's chapters about floating point and low rank, nothing else.

fn main() {
    ranklab::ui::learn::start_studies();
}
