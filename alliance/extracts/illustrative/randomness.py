"""Integer draws that come out the same on every machine and Python version.

Each table (in contact: each force and queue) has a stream of its own, named, so that
a change to one does not move the others. Only `getrandbits` is used.
"""

import hashlib
import random
from math import isqrt

SEED = 20160831


class Draws:
    """Whole numbers from one named stream."""

    def __init__(self, name: str) -> None:
        digest = hashlib.sha256(f"{SEED}/{name}".encode()).digest()
        self.bits = random.Random(int.from_bytes(digest[:8], "big")).getrandbits

    def below(self, limit: int) -> int:
        """One of 0 .. limit - 1."""
        return self.bits(32) * limit >> 32

    def between(self, low: int, high: int) -> int:
        """One of low .. high, both included."""
        return low + self.below(high - low + 1)

    def bell(self) -> int:
        """Bell-shaped around 0, standard deviation 4: set bits of 64, less 32."""
        return self.bits(64).bit_count() - 32

    def near(self, middle: int, deviation: int) -> int:
        """Bell-shaped around `middle` with the given standard deviation."""
        return middle + self.bell() * deviation // 4

    def count(self, thousandths: int) -> int:
        """A count of events whose mean is given in thousandths; variance = mean."""
        spread = self.bell() * isqrt(thousandths * 1000) // 4
        return max(0, (thousandths + spread + self.below(1000)) // 1000)

    def share(self, whole: int, permille: int) -> int:
        """How many of `whole` have a property that `permille` of them have."""
        if whole == 0 or permille <= 0:
            return 0
        deviation = isqrt(whole * permille * (1000 - permille))
        drawn = whole * permille + self.bell() * deviation // 4 + self.below(1000)
        return min(whole, max(0, drawn // 1000))


def wandering(draws: Draws, steps: int, deviation: int) -> list[int]:
    """A series that keeps 7 tenths of its last value and adds noise."""
    series = [0]
    for _ in range(steps - 1):
        series.append(draws.near(series[-1] * 7 // 10, deviation))
    return series
