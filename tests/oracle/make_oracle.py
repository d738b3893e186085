#!/usr/bin/env python3
"""What SymPy says about several hundred matrices: the answers that tests/oracle.rs holds the Rust code against.

    python3 -m venv target/oracle && target/oracle/bin/pip install -r tests/oracle/requirements.txt
    target/oracle/bin/python tests/oracle/make_oracle.py            writes tests/oracle/oracle.json
    target/oracle/bin/python tests/oracle/make_oracle.py --check    compares with it instead; exit status 1 if it differs

The matrices come from a seeded generator of this file's own, so they are the same with every version of Python.
Every number is a string, "p" or "p/q" in lowest terms; pivot columns count from 0; a basis is a list of vectors.
"""

import json
import sys
from pathlib import Path

from sympy import Matrix, Rational

OUTPUT = Path(__file__).with_name("oracle.json")


class Random:
    """The multiplicative generator of Park and Miller (1988)."""

    def __init__(self, seed):
        self.state = seed

    def between(self, low, high):
        self.state = self.state * 48271 % 2147483647
        return low + self.state % (high - low + 1)


def by_rank(random, rows, columns, rank, entry):
    """A product of an (rows x rank) and a (rank x columns) matrix. Its rank is at most that; SymPy says what it is."""
    left = Matrix(rows, rank, lambda i, j: entry(random)) if rank else Matrix.zeros(rows, 0)
    right = Matrix(rank, columns, lambda i, j: entry(random)) if rank else Matrix.zeros(0, columns)
    return left * right if rank else Matrix.zeros(rows, columns)


def small(random):
    return Rational(random.between(-3, 3))


def one_digit(random):
    return Rational(random.between(-9, 9))


def a_fraction(random):
    return Rational(random.between(-5, 5), random.between(1, 6))


def a_decimal(random):
    return Rational(random.between(-20, 20), 10)


def tiny(random):
    return Rational(random.between(-3, 3)) / 10 ** (16 * random.between(0, 1))


def huge(random):
    return Rational(random.between(-9, 9)) * 10 ** random.between(0, 19) + random.between(-9, 9)


def sparse(random):
    return Rational(random.between(-2, 2) if random.between(0, 2) == 0 else 0)


TEXTBOOK = [
    ("counting 3 x 3", "1 2 3; 4 5 6; 7 8 9", None),
    ("invertible 2 x 2", "1 2; 3 4", "5 6"),
    ("needs a swap", "0 2 1; 1 1 0; 3 0 -1", "3 2 1"),
    ("zero in the corner of a dependent matrix", "0 0; 0 3", "1 2"),
    ("all ones", "1 1 1; 1 1 1; 1 1 1", "2 2 2"),
    ("all ones, inconsistent", "1 1 1; 1 1 1; 1 1 1", "2 2 3"),
    ("zero 2 x 3", "0 0 0; 0 0 0", "0 0"),
    ("zero, inconsistent", "0 0 0; 0 0 0", "0 1"),
    ("identity 4", "1 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1", "1 2 3 4"),
    ("permutation", "0 1 0; 0 0 1; 1 0 0", "7 8 9"),
    ("nilpotent", "0 1 0; 0 0 1; 0 0 0", None),
    ("Hilbert 4", "1 1/2 1/3 1/4; 1/2 1/3 1/4 1/5; 1/3 1/4 1/5 1/6; 1/4 1/5 1/6 1/7", "1 1 1 1"),
    ("tenths", "0.1 0.2 0.3; 0.4 0.5 0.6; 0.7 0.8 0.9", None),
    ("a third row of 0.1 + 0.2", "0.1 0.2; 0.2 0.1; 0.3 0.3", "0.3 0.3 0.6"),
    ("nearly singular in floating point", "1 0; 0 1e-16", None),
    ("one plus 1e-16", "1 1; 1 1.0000000000000001", "1 2"),
    ("square metres and square feet", "120 1291.668 4; 85 914.9315 3; 200 2152.78 5; 64 688.8896 2", None),
    ("huge", "123456789012345678901234567890 1; 1 -98765432109876543210987654321", "1 1"),
    ("Vandermonde", "1 1 1 1; 1 2 4 8; 1 3 9 27; 1 4 16 64", "1 0 0 0"),
    ("magic square 4", "16 3 2 13; 5 10 11 8; 9 6 7 12; 4 15 14 1", "34 34 34 34"),
    ("one row", "0 0 3 6", "9"),
    ("one column", "0; 0; 3; 6", "0 0 1 2"),
    ("one entry", "-3/4", "3"),
    ("zero entry", "0", "1"),
]

# (rows, columns, rank)
LARGE = [
    (6, 9, 4), (9, 6, 5), (8, 8, 7), (8, 8, 8), (10, 12, 6), (12, 10, 10),
    (12, 12, 3), (12, 12, 11), (12, 12, 12), (12, 1, 1), (1, 12, 1),
]  # fmt: skip


def cases():
    """(name, matrix, right-hand side or None), in a fixed order."""
    for name, text, side in TEXTBOOK:
        matrix = Matrix([[Rational(entry) for entry in row.split()] for row in text.split(";")])
        yield name, matrix, side and [Rational(entry) for entry in side.split()]
    random = Random(20240229)
    for rows in range(1, 7):
        for columns in range(1, 7):
            for rank in range(min(rows, columns) + 1):
                for turn, kind in enumerate((small, one_digit)):
                    matrix = by_rank(random, rows, columns, rank, kind)
                    yield from with_side(random, f"{rows} x {columns} by rank {rank}", matrix, rank + turn)
    for kind in (a_fraction, a_decimal, tiny, huge, sparse):
        for rows, columns in ((2, 3), (3, 2), (3, 3), (4, 4), (4, 6), (5, 3)):
            for rank in range(1, min(rows, columns) + 1):
                matrix = by_rank(random, rows, columns, rank, kind)
                yield from with_side(random, f"{kind.__name__} {rows} x {columns} by rank {rank}", matrix, rank)
    for rows, columns, rank in LARGE:
        matrix = by_rank(random, rows, columns, rank, small)
        yield from with_side(random, f"{rows} x {columns} by rank {rank}", matrix, rank)


def with_side(random, name, matrix, turn):
    """The matrix with, in turn, no right-hand side, one made from a solution, and one made from nothing."""
    rows, columns = matrix.shape
    match (turn + rows + columns) % 3:
        case 0:
            yield name, matrix, None
        case 1:
            yield name, matrix, list(matrix * Matrix(columns, 1, lambda i, j: small(random)))
        case _:
            yield name, matrix, [small(random) for _ in range(rows)]


def text(entries):
    return [str(entry) for entry in entries]


def rows_of(matrix):
    return [text(matrix.row(i)) for i in range(matrix.rows)]


def nearest(matrix, side):
    """The point of the column space that is nearest to the right-hand side, by the normal equations."""
    basis = matrix.columnspace()
    if not basis:
        return ["0"] * matrix.rows
    columns = Matrix.hstack(*basis)
    return text(columns * (columns.T * columns).LUsolve(columns.T * Matrix(side)))


def answers(name, matrix, side):
    reduced, pivots = matrix.rref()
    rank = len(pivots)
    return {
        "name": name,
        "matrix": rows_of(matrix),
        "right_hand_side": side and text(side),
        "rref": rows_of(reduced),
        "pivot_columns": list(pivots),
        "rank": rank,
        "nullity": matrix.cols - rank,
        "determinant": str(matrix.det()) if matrix.is_square else None,
        "null_space": [text(vector) for vector in matrix.nullspace()],
        "left_null_space": [text(vector) for vector in matrix.T.nullspace()],
        "rank_augmented": side and len(matrix.row_join(Matrix(side)).rref()[1]),
        "nearest_right_hand_side": side and nearest(matrix, side),
    }


def document():
    lines = ",\n".join(json.dumps(answers(*case), separators=(",", ":")) for case in cases())
    return f"[\n{lines}\n]\n"


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    made = document()
    if sys.argv[1:] == ["--check"]:
        if OUTPUT.read_text(encoding="ascii") != made:
            sys.exit(f"{OUTPUT} is not what SymPy says now: run this without --check and look at the difference.")
        print(f"{OUTPUT.name}: {made.count(chr(10)) - 2} matrices, as SymPy says")
    else:
        OUTPUT.write_text(made, encoding="ascii")


if __name__ == "__main__":
    main()
