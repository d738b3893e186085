//! The painter's order: what is farther is painted first. Faces that pass through each other are cut along their common
//! line, and lines are cut by faces (binary space partition: Fuchs, Kedem and Naylor, 1980).

use super::Vector;
use super::ascending::sorted;
use super::overlap;
use super::piece::{Body, Piece, Plane, SAME, Side, cut_face};

/// How many faces of a heap are tried as the one that divides it.
const CANDIDATES: usize = 8;
/// How many cuts of faces are made for each face at most; after that what is cut by a plane goes to the side where most
/// of it is.
const CUTS_PER_FACE: usize = 8;

/// A face with its plane.
struct Sheet {
    of: usize,
    corners: Vec<Vector>,
    plane: Plane,
    area: f64,
}

/// Pieces from back to front. Of things that lie in one place the later stays later; if all lies in one plane at right
/// angles to the line of sight, the order is the one that was given. Faces without an area are left out.
pub fn back_to_front(pieces: Vec<Piece>) -> Vec<Piece> {
    if is_flat(&pieces) {
        return pieces;
    }
    let mut sheets = Vec::new();
    let mut rest = Vec::new();
    for Piece { of, body } in pieces {
        match body {
            Body::Face(corners) => {
                if let Some((plane, area)) = Plane::of(&corners) {
                    sheets.push(Sheet { of, corners, plane, area });
                }
            }
            body => rest.push(Piece { of, body }),
        }
    }
    // Large faces divide first: a small one that is cut shows the cut where both are.
    let sheets = sorted(sheets, |sheet| -sheet.area);
    let mut sorter = Sorter { cuts: sheets.len() * CUTS_PER_FACE, sorted: Vec::with_capacity(rest.len() * 2) };
    sorter.sort(sheets, rest);
    sorter.sorted
}

/// Whether all depths are the same.
fn is_flat(pieces: &[Piece]) -> bool {
    let mut depths = pieces.iter().flat_map(|piece| piece.body.places()).map(|place| place.z);
    let first = depths.next();
    depths.all(|depth| first.is_some_and(|first| (depth - first).abs() <= SAME))
}

struct Sorter {
    /// How many more faces may be cut.
    cuts: usize,
    sorted: Vec<Piece>,
}

impl Sorter {
    fn sort(&mut self, mut sheets: Vec<Sheet>, rest: Vec<Piece>) {
        if sheets.is_empty() {
            self.sorted.extend(overlap::back_to_front(rest));
            return;
        }
        let divider = sheets.remove(best_divider(&sheets));
        let plane = divider.plane;
        let mut heaps = [Vec::new(), Vec::new()];
        let mut on = vec![divider];
        for sheet in sheets {
            match plane.side(&sheet.corners) {
                Side::On => on.push(sheet),
                Side::Far => heaps[0].push(sheet),
                Side::Near => heaps[1].push(sheet),
                Side::Both if self.cuts == 0 => heaps[usize::from(is_mostly_near(&sheet.corners, &plane))].push(sheet),
                Side::Both => {
                    self.cuts -= 1;
                    let (parts, _) = cut_face(&sheet.corners, &plane);
                    for (heap, corners) in heaps.iter_mut().zip(parts) {
                        // The part keeps the plane of the whole, which is known better.
                        if let Some((_, area)) = Plane::of(&corners) {
                            heap.push(Sheet { corners, area, ..sheet });
                        }
                    }
                }
            }
        }
        let last_on = on.iter().map(|sheet| sheet.of).max();
        let mut in_plane: Vec<Piece> =
            on.into_iter().map(|sheet| Piece { of: sheet.of, body: Body::Face(sheet.corners) }).collect();
        let [mut far, mut near] = [Vec::new(), Vec::new()];
        for piece in rest {
            match split(piece, &plane) {
                Split::Far(piece) => far.push(piece),
                Split::Near(piece) => near.push(piece),
                Split::Both(one, other) => {
                    far.push(one);
                    near.push(other);
                }
                // Unless a face in the same plane is to cover it, it goes with what is nearer: there it also comes
                // after other faces that it lies in, as an edge lies in two.
                Split::On(piece) if Some(piece.of) > last_on => near.push(piece),
                Split::On(piece) => in_plane.push(piece),
            }
        }
        let [far_sheets, near_sheets] = heaps;
        self.sort(far_sheets, far);
        self.sorted.extend(sorted(in_plane, |piece| piece.of as f64));
        self.sort(near_sheets, near);
    }
}

/// What a plane does to a line or a dot.
enum Split {
    Far(Piece),
    On(Piece),
    Near(Piece),
    Both(Piece, Piece),
}

fn split(piece: Piece, plane: &Plane) -> Split {
    let found = plane.side(piece.body.places());
    match (found, &piece.body) {
        (Side::Far, _) => Split::Far(piece),
        (Side::Near, _) => Split::Near(piece),
        (Side::Both, &Body::Line { ends: [from, to], part: [start, end], width }) => {
            let (first, last) = (plane.height(&from), plane.height(&to));
            let along = first / (first - last);
            let (place, part) = (from + (to - from) * along, start + (end - start) * along);
            let line = |ends, part| Piece { of: piece.of, body: Body::Line { ends, part, width } };
            let (one, other) = (line([from, place], [start, part]), line([place, to], [part, end]));
            if first < 0.0 { Split::Both(one, other) } else { Split::Both(other, one) }
        }
        (Side::On | Side::Both, _) => Split::On(piece),
    }
}

fn is_mostly_near(corners: &[Vector], plane: &Plane) -> bool {
    corners.iter().map(|corner| plane.height(corner)).sum::<f64>() > 0.0
}

/// The place in a heap of the face whose plane cuts others best: where a cut runs outside of the face that makes it, it
/// would show as a seam for no reason.
fn best_divider(sheets: &[Sheet]) -> usize {
    let mut best = (0, f64::INFINITY);
    for (place, divider) in sheets.iter().enumerate().take(CANDIDATES) {
        let mut cost = 0.0;
        for sheet in sheets {
            if cost >= best.1 {
                break;
            }
            if matches!(divider.plane.side(&sheet.corners), Side::Both) {
                let (_, cut) = cut_face(&sheet.corners, &divider.plane);
                cost += 1.0 + outside(&cut, divider);
            }
        }
        if cost < best.1 {
            best = (place, cost);
        }
    }
    best.0
}

/// The length of a line in a face's plane that is outside of the face.
fn outside([from, to]: &[Vector; 2], sheet: &Sheet) -> f64 {
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    let middle = sheet.corners.iter().sum::<Vector>() / sheet.corners.len() as f64;
    let neighbours = sheet.corners.iter().zip(sheet.corners.iter().cycle().skip(1));
    for (corner, next) in neighbours {
        let inward = sheet.plane.normal.cross(&(next - corner));
        let inward = if inward.dot(&(middle - corner)) < 0.0 { -inward } else { inward };
        let (first, last) = (inward.dot(&(from - corner)), inward.dot(&(to - corner)));
        if first < 0.0 && last < 0.0 {
            end = start;
        } else if first < 0.0 {
            start = start.max(first / (first - last));
        } else if last < 0.0 {
            end = end.min(first / (first - last));
        }
    }
    (to - from).norm() * (1.0 - (end - start).max(0.0))
}
