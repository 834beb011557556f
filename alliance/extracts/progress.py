"""How long work says where it stands: a stage in words, and rows done of it."""

from collections.abc import Callable

Progress = Callable[[str, int], None]


def silent(stage: str, done: int) -> None:
    """Say nothing."""
