"""Letters and signs that look like others, and those that do not show at all."""

import re

# Soft hyphens and zero-width signs.
UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063"
    "\u2064\ufeff"
)
# Signs that turn the direction of a text: it shows in another order than it stands.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
# Letters with the shape of a Latin one: Cyrillic, then Greek.
CYRILLIC = ("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw")
GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρυϲ", "ABEZHIKMNOPTYXaoivpuc")
ALIKE = str.maketrans(CYRILLIC[0] + GREEK[0], CYRILLIC[1] + GREEK[1])
TO_NOTHING = dict.fromkeys(map(ord, UNSEEN))
TO_DASH = dict.fromkeys(map(ord, DASHES), "-")
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
RAISED = re.compile("[\u00b2\u00b3\u00b9\u2070-\u209c\u2020\u2021]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd-\uffff]")
GUARDED = re.compile(r'="[^"]*"')
# What UTF-8 looks like where it was read as Windows-1252 and saved again.
TWICE = re.compile("\u00c2[\u00a0-\u00bf]|\u00c3[\u0080-\u00bf]|\u00e2\u20ac")


def seen(text: str) -> str:
    """The text as it shows: no unseen signs, one plain space between words."""
    return " ".join(unguarded(text).translate(TO_NOTHING).split())


def unguarded(text: str) -> str:
    """0123 from ="0123", which keeps a spreadsheet from making a number of it."""
    guarded = text.startswith("=") and GUARDED.fullmatch(text)
    return text[2:-1] if guarded else text


def plain(text: str) -> str:
    """The text as it shows, in Latin letters of normal width and with plain dashes."""
    return seen(text.translate(FULL_WIDTH).translate(ALIKE).translate(TO_DASH))


def key(text: str) -> str:
    """What two spellings of one name share: small letters and digits, & as and."""
    words = plain(text).casefold().replace("&", " and ")
    return " ".join(re.sub(r"[^\w]+|_+", " ", words).split())
