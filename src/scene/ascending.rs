//! One small sort for all of a picture: each sort of the standard library costs a visitor's download some kilobytes.

/// The places of keys from the smallest to the largest; equal keys stay in their order.
pub(super) fn ascending(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(keys.len());
    for (place, key) in keys.iter().enumerate() {
        let after = order.partition_point(|other| keys[*other].total_cmp(key).is_le());
        order.insert(after, place);
    }
    order
}

/// Things in the ascending order of a key.
pub fn sorted<T>(things: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let keys: Vec<f64> = things.iter().map(key).collect();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    ascending(&keys).into_iter().filter_map(|place| things[place].take()).collect()
}
