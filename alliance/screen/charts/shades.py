"""Shades for amounts: the Analysis Function's sequential blues, and the ink on them."""

from alliance.screen.theme import Mode

# From little to much; the middle ones are the Analysis Function's, the palest is ours,
# so that nothing at all still stands apart from the page.
LIGHT = ("#E4EEF8", "#6BACE6", "#2073BC", "#12436D")
STOPS: dict[Mode, tuple[str, ...]] = {
    "light": LIGHT,
    "dark": ("#16273A", "#12436D", "#2073BC", "#6BACE6", "#E4EEF8"),
}
# Only with pure black does the worse of the middle shades reach 4.5:1.
INKS = ("#ffffff", "#000000")
SCALES: dict[Mode, list[tuple[float, str]]] = {
    mode: [(place / (len(stops) - 1), stop) for place, stop in enumerate(stops)]
    for mode, stops in STOPS.items()
}


def shade(share: float, mode: Mode) -> tuple[float, float, float]:
    """The shade of a share of the most, red, green and blue from 0 to 1."""
    stops = STOPS[mode]
    at = min(max(share, 0.0), 1.0) * (len(stops) - 1)
    low = min(int(at), len(stops) - 2)
    pairs = zip(_parts(stops[low]), _parts(stops[low + 1]), strict=True)
    red, green, blue = (a + (b - a) * (at - low) for a, b in pairs)
    return red, green, blue


def ink(share: float, mode: Mode) -> str:
    """White or dark, whichever stands out more from the shade of a share."""
    under = shade(share, mode)
    return max(INKS, key=lambda colour: contrast(_parts(colour), under))


def contrast(
    one: tuple[float, float, float], other: tuple[float, float, float]
) -> float:
    """How far two colours stand apart (WCAG 2.2): from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _luminance(colour: tuple[float, float, float]) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour
    ]
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
