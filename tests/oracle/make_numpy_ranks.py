#!/usr/bin/env python3
"""What NumPy says about the rank of matrices: what tests/numerical_oracle.rs holds the lab against.

    python3 -m venv target/numpy && target/numpy/bin/pip install numpy==2.4.6
    target/numpy/bin/python tests/oracle/make_numpy_ranks.py            writes tests/oracle/numpy_ranks.json
    target/numpy/bin/python tests/oracle/make_numpy_ranks.py --check    compares with it: ranks exactly, floats nearly

Not part of `script/test`, which needs no NumPy. The first cases are the lab's presets, by their identifiers; their entries
are written here once more, as fractions or decimals. The others are made by a seeded generator.

`rank` is matrix_rank with its usual tolerance, `tolerance` that tolerance, `ranks` the ranks for other tolerances. A case
is left out where a singular value is within a factor of four of a tolerance: there the last bits of two correct programs
may differ.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np

OUTPUT = Path(__file__).with_name("numpy_ranks.json")
TOLERANCES = (1e-14, 1e-10, 1e-6, 0.05)


class Random:
    """The multiplicative generator of Park and Miller (1988)."""

    def __init__(self, seed):
        self.state = seed

    def between(self, low, high):
        self.state = self.state * 48271 % 2147483647
        return low + self.state % (high - low + 1)


def hilbert(n):
    return [[f"1/{i + j + 1}" for j in range(n)] for i in range(n)]


def rows(text):
    return [row.split() for row in text.split(";")]


def presets():
    yield "one-and-almost-zero", rows("1 0; 0 1e-16")
    yield "tenths", rows("0.1 0.2 0.3; 0.4 0.5 0.6; 0.7 0.8 0.9")
    for n in (4, 8, 12):
        yield f"hilbert-{n}", hilbert(n)
    yield "nearly-dependent", rows("1 2 3; 4 5 6; 5 7 9.000001")
    yield "noisy-copies", rows("1.00 1.01; 2.00 1.99; 3.00 3.00")
    yield "tiny-scale", rows("1e-200 2e-200; 3e-200 4e-200")
    yield "rounded-away", rows("1 1; 1 1.00000000000000000001")


def low_rank(random, m, n, rank):
    left = [[random.between(-5, 5) for _ in range(rank)] for _ in range(m)]
    right = [[random.between(-5, 5) for _ in range(n)] for _ in range(rank)]
    return [[sum(a * right[k][j] for k, a in enumerate(row)) for j in range(n)] for row in left]


def generated():
    random = Random(20261125)
    for number in range(60):
        m, n = random.between(1, 12), random.between(1, 12)
        rank = random.between(0, min(m, n))
        entries = low_rank(random, m, n, rank)
        scale = Fraction(10) ** random.between(-30, 30) if number % 3 == 1 else Fraction(1)
        noise = Fraction(1, 10 ** random.between(3, 12)) if number % 3 == 2 else Fraction(0)
        yield (
            f"{m} x {n} of rank {rank}, case {number}",
            [[str(entry * scale + noise * random.between(-9, 9)) for entry in row] for row in entries],
        )


def case(name, texts):
    a = np.array([[float(Fraction(entry)) for entry in row] for row in texts])
    values = np.linalg.svd(a, compute_uv=False)
    tolerance = values.max() * max(a.shape) * np.finfo(float).eps
    for limit in (tolerance, *TOLERANCES):
        if name not in dict(presets()) and any(limit / 4 < value < limit * 4 for value in values):
            return None
    return {
        "name": name,
        "matrix": texts,
        "singular_values": [repr(float(value)) for value in values],
        "tolerance": repr(float(tolerance)),
        "rank": int(np.linalg.matrix_rank(a)),
        "ranks": {repr(limit): int(np.linalg.matrix_rank(a, tol=limit)) for limit in TOLERANCES},
    }


def cases():
    made = [case(name, texts) for name, texts in [*presets(), *generated()]]
    return [one for one in made if one]


def same(old, new):
    floats = ("singular_values", "tolerance")
    if {k: v for k, v in old.items() if k not in floats} != {k: v for k, v in new.items() if k not in floats}:
        return False
    largest = max(map(float, new["singular_values"]))
    pairs = zip(old["singular_values"], new["singular_values"], strict=True)
    return all(abs(float(a) - float(b)) <= 1e-14 * largest for a, b in pairs)


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    made = cases()
    if sys.argv[1:] == ["--check"]:
        known = json.loads(OUTPUT.read_text(encoding="ascii"))
        if len(known) != len(made) or not all(map(same, known, made)):
            sys.exit(f"{OUTPUT} is not what NumPy {np.__version__} says.")
        print(f"{OUTPUT.name}: {len(made)} matrices, as NumPy {np.__version__} says")
    else:
        lines = [json.dumps(one, separators=(",", ":")) for one in made]
        OUTPUT.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="ascii")


if __name__ == "__main__":
    main()
