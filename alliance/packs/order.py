"""The order of slides in short codes, so that an address can hold it."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache

from alliance.packs import contents

LENGTH = 3


def code(key: str) -> str:
    """The code of a slide for good: three letters or digits."""
    digest = hashlib.sha256(key.encode()).digest()
    return base64.b32encode(digest).decode().lower()[:LENGTH]


@cache
def by_code() -> dict[str, str]:
    """Each slide's key by its code."""
    return {code(key): key for key in contents.BY_KEY}


def read(codes: str) -> tuple[str, ...]:
    """The keys of codes in a row; what is no code is passed over."""
    parts = [codes[at : at + LENGTH] for at in range(0, len(codes), LENGTH)]
    found = (by_code().get(part) for part in parts)
    return tuple(dict.fromkeys(key for key in found if key))


def written(keys: Sequence[str]) -> str:
    """The codes of keys in a row."""
    return "".join(code(key) for key in keys)


def whole(codes: str) -> tuple[str, ...]:
    """Every slide: in the order that codes say, others behind the one before them in
    the register."""
    order = list(read(codes))
    before = None
    for key in contents.BY_KEY:
        if key not in order:
            order.insert(order.index(before) + 1 if before else 0, key)
        before = key
    return tuple(order)


def moved(
    order: Sequence[str], among: Sequence[str], key: str, by: int
) -> tuple[str, ...]:
    """The order once a slide has changed places with the one before or behind it,
    among those that are shown."""
    place = among.index(key) + by
    if not 0 <= place < len(among):
        return tuple(order)
    other, swapped = among[place], list(order)
    here, there = swapped.index(key), swapped.index(other)
    swapped[here], swapped[there] = other, key
    return tuple(swapped)


def is_register(order: Sequence[str]) -> bool:
    """Whether this is the register's own order."""
    return tuple(order) == tuple(contents.BY_KEY)
