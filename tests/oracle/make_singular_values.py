#!/usr/bin/env python3
"""Singular values to 20 digits, from mpmath with 700 digits: what tests/svd_oracle.rs holds the Rust code against.

    target/oracle/bin/python tests/oracle/make_singular_values.py            writes tests/oracle/singular_values.json
    target/oracle/bin/python tests/oracle/make_singular_values.py --check    compares with it instead

(make_oracle.py says how to get the Python.) Entries are doubles, as the shortest text that names them. `relative` bounds
the relative error of every value where the entries determine them all, since scaling the rows or the columns makes the
matrix well conditioned; with both scaled, somewhat less so. Elsewhere it is null.
"""

import json
import sys
from pathlib import Path

from mpmath import mp, mpf

from make_oracle import Random

OUTPUT = Path(__file__).with_name("singular_values.json")
# Enough for values that are 1e-300 times the largest: their squares are eigenvalues of A^T A.
mp.dps = 700


def uniform(random):
    return random.between(-1000000, 1000000) / 1000000.0


def dense(random, rows, columns):
    return [[uniform(random) for _ in range(columns)] for _ in range(rows)]


def times(rows, left=None, right=None):
    """The rows and columns multiplied by powers of two, which rounds nothing."""
    return [
        [entry * (left[i] if left else 1.0) * (right[j] if right else 1.0) for j, entry in enumerate(row)]
        for i, row in enumerate(rows)
    ]


def kahan(n, sine):
    cosine = (1 - sine * sine) ** 0.5
    return [[sine**i * (0.0 if j < i else 1.0 if i == j else -cosine) for j in range(n)] for i in range(n)]


def hilbert(n):
    return [[1.0 / (i + j + 1) for j in range(n)] for i in range(n)]


def vandermonde(points, columns):
    return [[float(x) ** j for j in range(columns)] for x in points]


def low_rank(random, rows, columns, rank):
    left = [[random.between(-3, 3) for _ in range(rank)] for _ in range(rows)]
    right = [[random.between(-3, 3) for _ in range(columns)] for _ in range(rank)]
    return [[float(sum(a * b[j] for a, b in zip(row, right))) for j in range(columns)] for row in left]


def cases():
    """(name, rows, relative error or None), in a fixed order."""
    one, both = 2e-14, 1e-12
    random = Random(20240301)
    yield "diagonal 1, 1e-16", [[1.0, 0.0], [0.0, 1e-16]], one
    yield "tenths", [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]], None
    yield "all ones 3 x 5", [[1.0] * 5] * 3, None
    yield "integers of nalgebra's issue 1172", [[1.0, 2.0, 2.0], [2.0, -1.0, -1.0], [2.0, 1.0, -1.0]], one
    for n in (3, 6, 8, 12):
        yield f"Hilbert {n}", hilbert(n), None
    for n, sine in ((4, 0.9), (8, 0.5), (12, 0.6), (12, 0.1)):
        # Rows fall by powers of the sine; divided by those, the condition is moderate.
        yield f"Kahan {n}, sine {sine}", kahan(n, sine), one if n <= 8 else None
    yield "Vandermonde 6 x 5", vandermonde(range(1, 7), 5), None
    yield "Vandermonde 12 x 12", vandermonde(range(1, 13), 12), None
    for rows, columns in ((1, 1), (1, 5), (5, 1), (2, 2), (3, 4), (5, 5), (8, 6), (12, 12)):
        yield f"dense {rows} x {columns}", dense(random, rows, columns), one
    for step in (10, 40, 150):
        powers = [2.0 ** (-step * j) for j in range(6)]
        yield f"columns by 2^-{step}", times(dense(random, 6, 6), right=powers), one
        yield f"columns backwards by 2^-{step}", times(dense(random, 7, 6), right=powers[::-1]), one
        yield f"rows by 2^-{step}", times(dense(random, 6, 6), left=powers), one
        yield f"rows backwards by 2^-{step}", times(dense(random, 6, 7), left=powers[::-1]), one
    powers = [2.0 ** (-30 * j) for j in range(6)]
    yield "rows and columns by 2^-30", times(dense(random, 6, 6), left=powers, right=powers), both
    yield "rows and columns by 2^-30, backwards", times(dense(random, 6, 6), powers[::-1], powers[::-1]), both
    for scale in (-660, 660, -1000, 1000):
        yield f"dense by 2^{scale}", times(dense(random, 5, 5), left=[2.0**scale] * 5), one
    yield "subnormal", times(dense(random, 4, 3), left=[2.0**-1060] * 4), None
    yield "from 1e-150 to 1e150", times(dense(random, 4, 4), right=[2.0**500, 1.0, 2.0**-200, 2.0**-500]), one
    for rows, columns, rank in ((4, 4, 2), (6, 9, 3), (12, 12, 5)):
        yield f"{rows} x {columns} of rank {rank}", low_rank(random, rows, columns, rank), None
    yield "48 x 44, by divide and conquer", dense(random, 48, 44), None


def singular_values(rows):
    """The roots of the eigenvalues of A A^T or A^T A, whichever is smaller."""
    if len(rows) > len(rows[0]):
        rows = [list(column) for column in zip(*rows)]
    # 44 values of a dense matrix need no 700 digits, and would take minutes.
    mp.dps = 700 if len(rows) <= 12 else 60
    exact = mp.matrix([[mpf(entry) for entry in row] for row in rows])
    values = mp.eigsy(exact * exact.T, eigvals_only=True)
    largest = max(abs(value) for value in values)
    # What is left of a zero is the last digits of the largest, and its sign an accident.
    roots = [mp.sqrt(value) if value > largest * mpf(10) ** (10 - mp.dps) else mpf(0) for value in values]
    return [mp.nstr(value, 20) for value in sorted(roots, reverse=True)]


def document():
    lines = []
    for name, rows, relative in cases():
        entries = [[repr(float(entry)) for entry in row] for row in rows]
        case = {"name": name, "matrix": entries, "singular_values": singular_values(rows), "relative": relative}
        lines.append(json.dumps(case, separators=(",", ":")))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    made = document()
    if sys.argv[1:] == ["--check"]:
        if OUTPUT.read_text(encoding="ascii") != made:
            sys.exit(f"{OUTPUT} is not what mpmath says now: run this without --check and look at the difference.")
        print(f"{OUTPUT.name}: {made.count(chr(10)) - 2} matrices, as mpmath says")
    else:
        OUTPUT.write_text(made, encoding="ascii")


if __name__ == "__main__":
    main()
