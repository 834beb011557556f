"""Results of pure functions, remembered by the content of their arguments.

A page run asks for the same figures and words again and again; making a chart takes
thirty milliseconds, telling its arguments from others a tenth of one.
"""

import hashlib
import io
import pickle
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

import pandas as pd

P = ParamSpec("P")
R = TypeVar("R")
# All pages for two or three choices, about 20 KB each: fewer, and a reader of one page
# after the other would find nothing kept.
MOST = 2048


class _Call:
    """A function with its arguments, equal to another by their content."""

    def __init__(
        self, function: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> None:
        self.work: tuple[Callable[..., Any], Any, dict[str, Any]] | None
        self.work = (function, args, kwargs)
        name = (function.__module__, function.__qualname__)
        content = io.BytesIO()
        pickler = pickle.Pickler(content, protocol=5)
        # Without its memory of objects, equal content always gives equal bytes.
        pickler.fast = True
        pickler.dump((name, args, kwargs))
        self.digest = hashlib.blake2b(content.getbuffer(), digest_size=16).digest()

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Call) and self.digest == other.digest


def remember(function: Callable[P, R]) -> Callable[P, R]:
    """Give the earlier result for the same arguments; the function must be pure.

    Arguments must be picklable (frames, words, numbers, frozen records). Results are
    shared: frames are copied on write, other results must not be changed.
    """

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> R:
        result: Any = _result(_Call(function, args, kwargs))
        if isinstance(result, pd.DataFrame):
            return result.copy(deep=False)  # type: ignore[return-value]
        return result  # type: ignore[no-any-return]

    return remembered


@lru_cache(maxsize=MOST)
def _result(call: _Call) -> Any:
    assert call.work is not None
    function, args, kwargs = call.work
    # The kept key needs only its digest.
    call.work = None
    return function(*args, **kwargs)
