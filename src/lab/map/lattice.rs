//! Points of the domain, sorted into fibres: two points are in one fibre if the matrix sends them to one place.

use crate::math::Rational;
use crate::math::subspace::scaled_to_integers;
use crate::scene::Vector;
use crate::scene::ascending::sorted;
use crate::scene::ink::FIBRES;
use num_bigint::BigInt;
use num_traits::Zero;

/// The points whose coordinates are −1, −1/2, 0, 1/2 or 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lattice {
    /// The points.
    pub points: Vec<Node>,
    /// How many fibres there are: how many different places the points are sent to.
    pub fibres: usize,
    /// Lines that join points of one fibre, by the indices of their ends.
    pub ties: Vec<(usize, usize)>,
}

/// A point of the lattice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Twice its coordinates, −2 to 2.
    pub doubled: [i8; 3],
    /// Its fibre's number, from 0 in the order of the points.
    pub fibre: usize,
    /// The number of its fibre's ink, below [`FIBRES`]: another one than its neighbours', as far as the inks go.
    pub ink: u8,
    /// Whether it is the first of its fibre.
    pub first: bool,
}

impl Node {
    /// Where it is.
    pub fn at(&self) -> Vector {
        Vector::from(self.doubled.map(|coordinate| f64::from(coordinate) / 2.0))
    }
}

/// The furthest that a doubled coordinate is from 0.
const FURTHEST: i8 = 2;

impl Lattice {
    /// The lattice of a domain of 1 to 3 dimensions, for a matrix with this basis of its row space: two points are sent
    /// to one place where they agree on every row.
    pub fn of(columns: usize, row_space: &[Vec<Rational>]) -> Self {
        let rows: Vec<Vec<BigInt>> = row_space.iter().map(|row| scaled_to_integers(row)).collect();
        let places = boxed(columns, FURTHEST);
        let mut values: Vec<Vec<BigInt>> = Vec::new();
        let mut points = Vec::with_capacity(places.len());
        for doubled in places {
            let value = values_at(&rows, doubled);
            let known = values.iter().position(|other| *other == value);
            let fibre = known.unwrap_or(values.len());
            if known.is_none() {
                values.push(value);
            }
            points.push(Node { doubled, fibre, ink: 0, first: known.is_none() });
        }
        let inks = inks(&points, values.len());
        for point in &mut points {
            point.ink = inks.get(point.fibre).copied().unwrap_or(0);
        }
        let ties = ties(&points, &steps_in_a_fibre(columns, &rows, columns.saturating_sub(rows.len())));
        Self { points, fibres: values.len(), ties }
    }
}

/// Every place with integer coordinates from −`furthest` to `furthest`, in the order of their coordinates; those beyond
/// the dimension are 0.
fn boxed(dimension: usize, furthest: i8) -> Vec<[i8; 3]> {
    let range = |axis: usize| if axis < dimension { -furthest..=furthest } else { 0..=0 };
    range(0).flat_map(|a| range(1).flat_map(move |b| range(2).map(move |c| [a, b, c]))).collect()
}

/// What each row makes of a place.
fn values_at(rows: &[Vec<BigInt>], place: [i8; 3]) -> Vec<BigInt> {
    let value = |row: &Vec<BigInt>| row.iter().zip(place).map(|(entry, coordinate)| entry * coordinate).sum();
    rows.iter().map(value).collect()
}

/// An ink for each fibre: the first from its own number on that no earlier neighbour has; its own where all are taken.
fn inks(points: &[Node], fibres: usize) -> Vec<u8> {
    let mut taken = vec![0_u32; fibres];
    let mut inks = Vec::with_capacity(fibres);
    let pairs = neighbours(points);
    let mut pairs = pairs.iter().peekable();
    for fibre in 0..fibres {
        let own = (fibre % usize::from(FIBRES)) as u8;
        let used = taken.get(fibre).copied().unwrap_or(0);
        let mut candidates = (0..FIBRES).map(|step| (own + step) % FIBRES);
        let ink = candidates.find(|ink| used & (1 << ink) == 0).unwrap_or(own);
        inks.push(ink);
        while let Some((_, later)) = pairs.next_if(|(earlier, _)| *earlier == fibre) {
            if let Some(taken) = taken.get_mut(*later) {
                *taken |= 1 << ink;
            }
        }
    }
    inks
}

/// Fibres with points one step apart along an axis, the earlier one first, in order.
fn neighbours(points: &[Node]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for point in points {
        for axis in 0..3 {
            let next = index_at(points, moved(point.doubled, unit(axis), 1)).and_then(|index| points.get(index));
            if let Some(other) = next.filter(|other| other.fibre != point.fibre) {
                pairs.push((point.fibre.min(other.fibre), point.fibre.max(other.fibre)));
            }
        }
    }
    // Fewer than a thousand fibres: a pair is one number.
    sorted(pairs, |(one, other)| (one * 1000 + other) as f64)
}

fn unit(axis: usize) -> [i8; 3] {
    std::array::from_fn(|other| i8::from(other == axis))
}

fn moved(place: [i8; 3], step: [i8; 3], times: i8) -> [i8; 3] {
    std::array::from_fn(|axis| place.get(axis).copied().unwrap_or(0) + times * step.get(axis).copied().unwrap_or(0))
}

/// The point at a place. The points are in the order of their coordinates.
fn index_at(points: &[Node], place: [i8; 3]) -> Option<usize> {
    points.binary_search_by(|point| point.doubled.cmp(&place)).ok()
}

/// The shortest steps that stay in a fibre, independent and as many as the kernel has dimensions, or fewer where the
/// lattice is too small for them.
fn steps_in_a_fibre(columns: usize, rows: &[Vec<BigInt>], nullity: usize) -> Vec<[i8; 3]> {
    if nullity == 0 {
        return Vec::new();
    }
    let forward = |step: &[i8; 3]| step.iter().find(|coordinate| **coordinate != 0).is_some_and(|first| *first > 0);
    let stays = |step: &[i8; 3]| values_at(rows, *step).iter().all(Zero::is_zero);
    let length = |step: &[i8; 3]| f64::from(step.iter().map(|coordinate| coordinate * coordinate).sum::<i8>());
    let mut steps = boxed(columns, 2 * FURTHEST);
    steps.retain(|step| forward(step) && stays(step));
    let mut chosen: Vec<[i8; 3]> = Vec::new();
    for step in sorted(steps, length) {
        if chosen.len() < nullity && independent(&chosen, step) {
            chosen.push(step);
        }
    }
    chosen
}

/// Whether a step is no combination of up to two others, which are independent.
fn independent(others: &[[i8; 3]], step: [i8; 3]) -> bool {
    let wide = |step: [i8; 3]| nalgebra::Vector3::from(step.map(i32::from));
    match others {
        [] => true,
        [one] => wide(*one).cross(&wide(step)) != nalgebra::Vector3::zeros(),
        [one, other, ..] => wide(*one).cross(&wide(*other)).dot(&wide(step)) != 0,
    }
}

/// Lines that hold each fibre together: for each step the longest lines through the points along it, and from what
/// those leave apart, a line to the nearest point of the fibre's first part.
fn ties(points: &[Node], steps: &[[i8; 3]]) -> Vec<(usize, usize)> {
    let mut ties = Vec::new();
    let mut parts: Vec<usize> = (0..points.len()).collect();
    for &step in steps {
        for (index, point) in points.iter().enumerate() {
            if index_at(points, moved(point.doubled, step, -1)).is_some() {
                continue;
            }
            let mut last = index;
            while let Some(next) = points.get(last).and_then(|point| index_at(points, moved(point.doubled, step, 1))) {
                join(&mut parts, last, next);
                last = next;
            }
            if last != index {
                ties.push((index, last));
            }
        }
    }
    for (first, one) in points.iter().enumerate().filter(|(_, point)| point.first) {
        let others = || points.iter().enumerate().filter(|(_, other)| other.fibre == one.fibre);
        for (index, other) in others() {
            let part = parts.get(first).copied();
            if parts.get(index).copied() == part {
                continue;
            }
            let held = others().filter(|(held, _)| parts.get(*held).copied() == part);
            if let Some((nearest, _)) = held.min_by_key(|(_, held)| distance(held.doubled, other.doubled)) {
                ties.push((nearest, index));
                join(&mut parts, nearest, index);
            }
        }
    }
    ties
}

/// Gives all points of the second's part to the first's.
fn join(parts: &mut [usize], one: usize, other: usize) {
    if let (Some(&to), Some(&from)) = (parts.get(one), parts.get(other)) {
        parts.iter_mut().filter(|part| **part == from).for_each(|part| *part = to);
    }
}

/// The square of the distance.
fn distance(one: [i8; 3], other: [i8; 3]) -> i32 {
    one.into_iter().zip(other).map(|(a, b)| i32::from(a - b).pow(2)).sum()
}
