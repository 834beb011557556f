"""What binary arithmetic leaves behind decimals: 78.14000000000001 for 78.14."""

import re
from decimal import Decimal

PLAIN = re.compile(r"(?a)-?\d{1,15}\.\d{4,20}")
LEFT_OUT = "What binary arithmetic leaves beyond the 15th digit is dropped."
# A double is written in 16 or 17 digits where 15 are not enough for it.
WRITTEN = (16, 17)
SURE_DIGITS = 15
# More digits may be real ones: then nothing shows that the last are noise.
FEWER = 12


def without(text: str) -> str:
    """The number without noise; as it is where its digits may be real."""
    if not PLAIN.fullmatch(text) or _digits(text) not in WRITTEN:
        return text
    kept = f"{Decimal(f'{float(text):.{SURE_DIGITS}g}'):f}"
    return kept if _digits(kept) <= FEWER else text


def _digits(text: str) -> int:
    return len(text.replace(".", "").lstrip("-0"))
