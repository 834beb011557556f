"""A variance by reason that closes: from plan to forecast, to the pound."""

from collections.abc import Mapping


def steps(
    amounts: Mapping[str, int], plan: int, forecast: int, rest: str
) -> dict[str, int]:
    """Differences by reason that lead from a plan to a forecast, to the pound.

    What no reason accounts for stands under `rest`, only where there is any.
    """
    found = dict(amounts)
    left = forecast - plan - sum(found.values())
    if left:
        found[rest] = found.get(rest, 0) + left
    return found
