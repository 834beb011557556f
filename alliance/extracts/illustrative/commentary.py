"""commentary.csv: owners' words by measure and month.

One row repeats what the Board report states; the others show what an owner's comment
looks like, and say so in their first word.
"""

from .apportionment import Row

STATED = (
    "BCH-PC", "contact_performance", "2016-08-01", "",
    "Cambridgeshire's 101 and 999 performance is described as strong, and the wait for "
    "the second line as improved", "2016-09-21", "SEED003", "101-103", "published",
)  # fmt: skip
# unit, measure, month, owner's role, comment
SHOWN = (
    ("BCH-PC", "999_within_target", "2016-06-01", "Head of Public Contact",
     "early summer evenings carried more 999 calls than the roster foresees"),
    ("BCH-PC", "101_secondary_wait", "2016-07-01", "Head of Public Contact",
     "the Cambridgeshire secondary wait fell again; the other two did not change"),
    ("BCH-FEL", "licences_decided_in_agreed_time", "2016-02-01",
     "Head of Firearms and Explosives Licensing",
     "files moved between two offices in the first months of the joint unit"),
    ("BCH-HRLD", "savings_forecast", "2016-08-01", "Director of HR",
     "self-service waits for the new HR system, so its saving is shown at risk"),
    ("BCH-CUS", "savings_forecast", "2016-08-01", "Head of Custody",
     "the saving of the shift pattern starts when the rota does"),
    ("BCH-ICT", "incidents_resolved_in_agreed_time", "2016-08-01", "Head of ICT",
     "the same team serves incidents and several programmes"),
    ("BCH-JPS", "savings_forecast", "2016-03-01",
     "Head of Joint Protective Services",
     "outturn is close to plan; vehicle pooling is under question"),
)  # fmt: skip


def rows() -> list[Row]:
    """commentary.csv, the stated row first."""
    known_on = {"2016-08-01": "2016-08-31", "2016-07-01": "2016-08-05",
                "2016-06-01": "2016-07-06", "2016-03-01": "2016-04-08",
                "2016-02-01": "2016-03-07"}  # fmt: skip
    shown: list[Row] = [
        [f"C{at:02d}", unit, measure, month, role, f"Illustrative: {words}",
         known_on[month], None, None, "illustrative"]
        for at, (unit, measure, month, role, words) in enumerate(SHOWN, 2)
    ]  # fmt: skip
    return [["C01", *STATED], *shown]
