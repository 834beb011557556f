"""One figure of a page's first row, in words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tile:
    """A figure with its unit; its comparison and its standard or target in words.

    `queries` names what it cannot be told without, where nothing reads like a figure.
    """

    label: str
    value: str
    comparison: str = ""
    target: str = ""
    queries: tuple[str, ...] = ()
