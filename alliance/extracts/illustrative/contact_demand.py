"""How many calls to expect: force, queue, day and hour, in thousandths of a call.

Anchors are published for a calendar year and are scaled to 2013-2016, never read as a
financial year: 999 grows by 3 % a year towards its anchor, 101 falls by 2 % a year, the
crime recording line stays level. Between the middles of two calendar years the level
moves in a straight line, so that no year's end shows as a step.
"""

from datetime import date

from .calendar import BANK_HOLIDAYS

# calls, calendar year, permille that reach the queue for 1,000 of the measure
ANCHORS = {
    # C71: around 80,000 and 300,000 received in 2016 (C70 says 110,000 and 330,000).
    ("Bedfordshire", "999"): (80_000, 2016, 1000),
    ("Bedfordshire", "101_primary"): (300_000, 2016, 1000),
    # C58: answered, not received, in 2018.
    ("Cambridgeshire", "999"): (130_142, 2018, 1019),
    ("Cambridgeshire", "101_primary"): (320_897, 2018, 1036),
    # C50: received in 2017.
    ("Hertfordshire", "999"): (153_408, 2017, 1000),
    ("Hertfordshire", "101_primary"): (475_675, 2017, 1000),
    # C70: no less than 50,000 a year, year not stated; the others by population.
    ("Bedfordshire", "crime_recording"): (50_000, 2016, 1000),
    ("Cambridgeshire", "crime_recording"): (63_500, 2016, 1000),
    ("Hertfordshire", "crime_recording"): (88_900, 2016, 1000),
}
# What summer evenings and the nights of New Year add to 999 is taken off the level.
EVENING_ALLOWANCE = {"999": 983, "101_primary": 1000, "crime_recording": 1000}
GROWTH_PERMILLE = {"999": 1030, "101_primary": 980, "crime_recording": 1000}
# Permille of the year's average, January to December, at mid-month.
SEASON = {
    "999": (930, 930, 950, 980, 1030, 1080, 1110, 1070, 1010, 990, 950, 970),
    "101_primary": (970, 970, 990, 1000, 1020, 1050, 1060, 1030, 1010, 990, 960, 950),
    "crime_recording": (
        980, 970, 990, 1000, 1010, 1030, 1040, 1020, 1010, 1000, 970, 980,
    ),
}  # fmt: skip
# Permille of an average day, Monday to Sunday.
WEEK = {
    "999": (950, 930, 940, 960, 1060, 1130, 1030),
    "101_primary": (1110, 1060, 1040, 1030, 1050, 900, 810),
    "crime_recording": (1150, 1080, 1050, 1040, 1020, 880, 780),
}
HOLIDAY = {"999": 1060, "101_primary": 760, "crime_recording": 640}
# Parts of a day's calls by local hour, midnight first.
HOURS = {
    "999 week": (24, 19, 16, 14, 12, 12, 17, 28, 40, 44, 46, 48,
                 50, 50, 53, 60, 64, 66, 64, 60, 57, 54, 47, 37),
    "999 friday": (26, 20, 16, 14, 12, 12, 17, 27, 38, 42, 44, 46,
                   48, 49, 52, 58, 62, 64, 64, 63, 64, 66, 66, 62),
    "999 saturday": (58, 54, 47, 38, 26, 18, 16, 21, 30, 38, 44, 48,
                     50, 51, 53, 56, 58, 60, 62, 64, 66, 68, 70, 68),
    "999 sunday": (64, 60, 52, 42, 28, 18, 15, 18, 26, 34, 42, 46,
                   48, 48, 49, 51, 53, 54, 53, 50, 47, 44, 38, 30),
    "101 week": (8, 6, 5, 4, 4, 5, 11, 27, 58, 78, 80, 76,
                 70, 68, 68, 68, 70, 66, 56, 46, 38, 30, 22, 14),
    "101 weekend": (18, 14, 11, 9, 7, 7, 11, 20, 38, 56, 64, 64,
                    62, 60, 58, 56, 56, 56, 54, 50, 44, 38, 32, 24),
    "crime": (2, 1, 1, 1, 1, 1, 4, 20, 60, 80, 82, 78,
              70, 68, 66, 66, 64, 56, 46, 38, 30, 20, 8, 4),
}  # fmt: skip
EVENING = range(17, 24)


def year_level(force: str, queue: str, year: int) -> int:
    """Calls that reach a queue in a calendar year, scaled from its anchor."""
    calls, anchor_year, received = ANCHORS[force, queue]
    level = calls * received * EVENING_ALLOWANCE[queue]
    growth = GROWTH_PERMILLE[queue]
    for _ in range(abs(year - anchor_year)):
        back = year < anchor_year
        level = level * 1000 // growth if back else level * growth // 1000
    return level // 1_000_000


def day_level(force: str, queue: str, day: date) -> int:
    """Thousandths of a call of an average day around `day`, without season and week."""
    earlier = day.year if day >= date(day.year, 7, 1) else day.year - 1
    first = year_level(force, queue, earlier)
    second = year_level(force, queue, earlier + 1)
    passed = (day - date(earlier, 7, 1)).days
    return (first * (365 - passed) + second * passed) * 1000 // (365 * 365)


def season(queue: str, day: date) -> int:
    """Permille of the year's average, in a straight line between two mid-months."""
    month = day.month - 1 if day.day >= 15 else (day.month - 2) % 12
    passed = (day.day - 15) % 30
    before, after = SEASON[queue][month], SEASON[queue][(month + 1) % 12]
    return (before * (30 - passed) + after * passed) // 30


def week_and_holiday(queue: str, day: date) -> int:
    """Permille for the day of the week; a bank holiday takes the place of both."""
    if (day.month, day.day) == (12, 25):
        return HOLIDAY[queue] * 9 // 10
    if day in BANK_HOLIDAYS:
        return HOLIDAY[queue]
    return WEEK[queue][day.weekday()]


def hour_parts(queue: str, day: date) -> tuple[int, ...]:
    """The shape of a day: parts by local hour."""
    if queue == "crime_recording":
        return HOURS["crime"]
    weekday = 6 if day in BANK_HOLIDAYS else day.weekday()
    if queue == "999":
        return HOURS[
            "999 " + {4: "friday", 5: "saturday", 6: "sunday"}.get(weekday, "week")
        ]
    return HOURS["101 weekend" if weekday >= 5 else "101 week"]


def night_factor(queue: str, day: date, hour: int) -> int:
    """Permille for the night of New Year, the busiest of the year for 999."""
    new_year = (day.month, day.day) == (1, 1) and hour < 5
    eve = (day.month, day.day) == (12, 31) and hour >= 20
    return 1450 if queue == "999" and (new_year or eve) else 1000


def evening_factor(queue: str, hour: int, season_permille: int) -> int:
    """Summer evenings carry the season twice."""
    busy = queue == "999" and hour in EVENING
    return max(1000, season_permille) if busy else 1000
