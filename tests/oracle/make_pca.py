#!/usr/bin/env python3
"""Components, Jacobians and eigenvalues from SymPy and mpmath: what tests/pca_oracle.rs holds the Rust code against.

    target/oracle/bin/python tests/oracle/make_pca.py            writes tests/oracle/pca.json
    target/oracle/bin/python tests/oracle/make_pca.py --check    compares with it instead

(make_oracle.py says how to get the Python.) Exact numbers are text, `p` or `p/q`; rounded ones have 20 digits.
"""

import json
import sys
from pathlib import Path

from mpmath import mp
from sympy import Matrix, Poly, Rational, diff, eye, symbols

from make_oracle import Random, by_rank, one_digit, small

OUTPUT = Path(__file__).with_name("pca.json")
mp.dps = 60


def pcg32(seed, stream=54):
    """The generator of O'Neill's pcg_basic.c, each number of 32 bits."""
    mask, multiplier, increment = 2**64 - 1, 6364136223846793005, 2 * stream + 1
    state = (increment + seed) * multiplier + increment & mask
    while True:
        old, state = state, state * multiplier + increment & mask
        shifted, turn = ((old >> 18 ^ old) >> 27) & 0xFFFFFFFF, old >> 59
        yield (shifted >> turn | shifted << (-turn & 31)) & 0xFFFFFFFF


def below(numbers, count):
    while True:
        number = next(numbers)
        if number >= 2**32 % count:
            return number % count


def cloud(seed, flattened):
    """As src/stories/pca.rs describes it."""
    numbers = pcg32(seed)
    left = [Rational(1), Rational(10 - max(0, flattened - 10), 10), Rational(10 - min(10, flattened), 10)]
    directions = [Matrix([[2, 1, 2]]) / 3, Matrix([[-2, 2, 1]]) / 3, Matrix([[1, 2, -2]]) / 3]
    spreads = [Rational(8, 8), Rational(4, 8), Rational(3, 8)]
    rows = []
    for _ in range(60):
        row = Matrix([[-8, 20, 12]])
        for direction, spread, share in zip(directions, spreads, left):
            row += direction * spread * share * sum(below(numbers, 13) - 6 for _ in range(4))
        rows.append(list(row))
    return Matrix(rows)


def texts(matrix):
    return [[str(entry) for entry in matrix.row(row)] for row in range(matrix.rows)]


def exact(value):
    return mp.mpf(value.p) / value.q


def components(name, points, centred):
    mean = Matrix([[sum(points.col(j)) / points.rows for j in range(points.cols)]])
    data = points - Matrix([list(mean)] * points.rows) if centred else points
    squares = data.T * data
    values = mp.eigsy(mp.matrix([[exact(entry) for entry in squares.row(i)] for i in range(squares.rows)]), eigvals_only=True)
    values = sorted((max(value, mp.mpf(0)) for value in values), reverse=True)
    total = exact(squares.trace())
    # What is left of a zero is the last digits of the largest.
    values = [value if value > total * mp.mpf(10) ** -40 else mp.mpf(0) for value in values]
    return {
        "name": name,
        "points": texts(points),
        "centred": centred,
        "mean": [str(entry) for entry in mean],
        "rank": data.rank(),
        "singular_values": [mp.nstr(mp.sqrt(value), 20) for value in values][: min(data.shape)],
        "shares": [mp.nstr(value / total if total else mp.mpf(0), 20) for value in values][: min(data.shape)],
    }


def all_components():
    random = Random(77)
    yield components("diagonal", Matrix([[1, 1], [2, 3], [3, 2], [4, 4]]), True)
    yield components("diagonal as given", Matrix([[1, 1], [2, 3], [3, 2], [4, 4]]), False)
    yield components("the same point", Matrix([[2, 5]] * 3), True)
    yield components("one point", Matrix([[2, 5, 1]]), True)
    for rows, columns, rank in ((3, 3, 3), (5, 2, 2), (6, 3, 2), (7, 3, 1), (4, 5, 4), (12, 12, 6)):
        for centred in (True, False):
            points = by_rank(random, rows, columns, rank, one_digit)
            yield components(f"{rows} x {columns}, product of rank {rank}", points, centred)
    for flattened in (0, 7, 10, 15, 20):
        yield components(f"cloud {flattened}", cloud(13, flattened), True)
    yield components("cloud 0", cloud(13, 0), False)


def jacobians():
    a, b, c, x = symbols("a b c x")
    models = {
        "product": ([a, b], a * b * x),
        "line": ([a, b], a + b * x),
        "sum": ([a, b, c], (a + b) * x + c),
        "saturation": ([a, b], a * x / (b + x)),
        "ratio": ([a, b, c], a * x / (b + c * x)),
    }
    values = [[Rational(2), Rational(3), Rational(1)], [Rational(-1, 2), Rational(5), Rational(7, 3)], [Rational(0), Rational(1), Rational(0)]]
    places = [[1, 2, 3], [Rational(1, 2)], [2, 2, 2], [0, 1, Rational(-1, 3), 4, 9]]
    for name, (parameters, formula) in models.items():
        for value in values:
            for place in places:
                at = dict(zip(parameters, value))
                rows = [[diff(formula, one).subs(at).subs(x, where) for one in parameters] for where in place]
                jacobian = Matrix(rows)
                yield {
                    "model": name,
                    "parameters": [str(entry) for entry in value[: len(parameters)]],
                    "measurements": [str(entry) for entry in place],
                    "predictions": [str(formula.subs(at).subs(x, where)) for where in place],
                    "jacobian": texts(jacobian),
                    "rank": jacobian.rank(),
                }


def squares():
    random = Random(4711)
    yield Matrix([[0, 1], [0, 0]])
    yield Matrix([[1, 1], [1, 1]])
    yield Matrix([[0, 1, 0], [0, 0, 1], [0, 0, 0]])
    yield Matrix([[0, 1, 2], [1, 3, 1], [2, 1, -1]])
    yield Matrix([[0, -1], [1, 0]])
    yield Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    yield Matrix([[Rational(1, 2), Rational(1, 3)], [0, Rational(-1, 6)]])
    yield Matrix([[1, -2], [3, 1]])
    yield Matrix([[0, 0, 2], [1, 0, 0], [0, 1, 0]])
    yield Matrix([[0, -1, 0], [1, 0, 0], [0, 0, 5]])
    yield Matrix([[2, -1, 0, 0], [1, 2, 0, 0], [0, 0, 0, 0], [0, 0, 1, 3]])
    for size in (1, 2, 3, 4, 6):
        for rank in range(size + 1):
            yield by_rank(random, size, size, rank, small)
            half = by_rank(random, size, size, rank, small)
            yield half + half.T
            # Nilpotent, in other coordinates.
            step = Matrix(size, size, lambda i, j: 1 if j == i + 1 and i < rank else 0)
            lower = Matrix(size, size, lambda i, j: small(random) if j < i else 1 if i == j else 0)
            yield lower * step * lower.inv()
    yield eye(5) * Rational(7, 2)


def instruments():
    variable = symbols("t")
    for matrix in squares():
        polynomial = [entry for entry in reversed(matrix.charpoly(variable).all_coeffs())]
        zeros = next(index for index, entry in enumerate(polynomial) if entry != 0)
        roots = []
        # Without repeated factors, the numerical search converges.
        for factor, times in Poly(list(reversed(polynomial[zeros:])), variable).sqf_list()[1]:
            coefficients = [exact(Rational(entry)) for entry in factor.all_coeffs()]
            roots += mp.polyroots(coefficients, maxsteps=500, extraprec=400) * times
        yield {
            "matrix": texts(matrix),
            "rank": matrix.rank(),
            "determinant": str(matrix.det()),
            "polynomial": [str(entry) for entry in polynomial],
            "non_zero": matrix.rows - zeros,
            "roots": [[mp.nstr(mp.re(root), 20), mp.nstr(mp.chop(mp.im(root), mp.mpf(10) ** -25), 20)] for root in roots],
        }


def document():
    made = {"components": list(all_components()), "jacobians": list(jacobians()), "instruments": list(instruments())}
    parts = []
    for name, cases in made.items():
        lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
        parts.append(f'"{name}":[\n{lines}\n]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    made = document()
    if sys.argv[1:] == ["--check"]:
        if OUTPUT.read_text(encoding="ascii") != made:
            sys.exit(f"{OUTPUT} is not what SymPy and mpmath say now: run this without --check and look at the difference.")
        print(f"{OUTPUT.name}: as SymPy and mpmath say")
    else:
        OUTPUT.write_text(made, encoding="ascii")


if __name__ == "__main__":
    main()
