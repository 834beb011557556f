"""One figure of a page's first row, in words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tile:
    """A figure with its unit; its comparison and its standard or target in words."""

    label: str
    value: str
    comparison: str = ""
    target: str = ""
