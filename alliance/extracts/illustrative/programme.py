"""risks.csv, decisions.csv, actions.csv: what is published of the programme.

From the five source documents, and for decisions from the commissioners' own pages.
Nothing is scored, and what they do not say is blank. `known_on` is the date of the
source; of an undated one, the date that sources.csv gives it.
"""

from datetime import date

from .apportionment import Row

BOARD_REPORT = "SEED003"
PUBLISHED_ON = {
    "SEED000": date(2016, 1, 31),
    "SEED001": date(2015, 6, 10),
    "SEED002": date(2013, 12, 10),
    "SEED003": date(2016, 9, 21),
    "SEED004": date(2011, 6, 2),
    "M05": date(2014, 5, 13),
    "M07": date(2013, 4, 30),
    "M08": date(2016, 6, 30),
    "M09": date(2016, 6, 30),
    "M10": date(2016, 11, 30),
    "M11": date(2016, 2, 29),
    "M12": date(2015, 11, 30),
    "M14": date(2019, 1, 24),
    "M16": date(2019, 1, 28),
    "S11": date(2015, 2, 28),
    "S13": date(2015, 7, 13),
    "S14": date(2015, 10, 14),
    "S15": date(2015, 6, 25),
    "S16": date(2016, 2, 3),
}

# type, subject, what, kind of wording, waits for (id, words), mitigation, source, lines
RAID = (
    ("risk", "BCH-HRLD", "More demand on HR after the Chancellor's statement, and on "
     "supervisors and leaders to pick up “orphaned” tasks", "stated risk", "", "", "",
     BOARD_REPORT, "84-87"),
    ("risk", "BCH-HRLD", "The new HR systems are procured and put in late",
     "stated risk", "BCH-ERP", "The new HR systems", "A detailed impact assessment and "
     "project exception reports are in place", BOARD_REPORT, "87-91"),
    ("issue", "BCH-ICT", "Resourcing pressures in the one department that has much to "
     "deliver", "stated pressure", "", "", "", BOARD_REPORT, "110-114"),
    ("assumption", "BCH-CUS", "The new rota starts in January 2017: a hope, not a plan",
     "hoped", "", "", "", BOARD_REPORT, "127-128"),
    ("risk", "7F-PROC", "Business activity of the seven forces could diverge without "
     "leadership of commissioners and chief constables", "our reading of a stated "
     "need", "", "", "",
     BOARD_REPORT, "166-168"),
    ("issue", "7F-PROC", "Standard ways of working pull against the local difference "
     "that is needed at times", "stated tension", "", "", "", BOARD_REPORT, "168-169"),
    ("risk", "7F-PROG", "Funding and the secondments of police staff run to March 2017 "
     "only", "our reading of a stated limit", "", "", "", BOARD_REPORT, "208-209"),
    ("issue", "BCH-PROG", "Money and operations both hold significant challenges "
     "ahead", "stated challenge", "", "", "", "SEED002", "11"),
    ("issue", "BCH-PROG", "Staff go through still more change", "stated concern", "",
     "", "", "SEED002", "29"),
    ("issue", "BCH-PROG", "Joint working is hard for the officers and staff who take "
     "part", "stated concern", "", "", "", "SEED000", "23"),
    ("issue", "BEDS-FIN", "Bedfordshire's grant falls and cost and pay press: more "
     "savings are needed", "stated pressure", "", "", "", "SEED000", "21"),
    ("assumption", "7F-PROG", "The seven-force work will save money in the longer term",
     "stated expectation", "", "", "", BOARD_REPORT, "73-74"),
    ("dependency", "BCH-HRLD", "Benefits and cost efficiencies of HR", "stated need",
     "BCH-ERP", "The new HR systems", "", BOARD_REPORT, "87-90"),
    *(("dependency", unit, f"{name} needs what the ICT department delivers",
       "stated pressure", "BCH-ICT", "One ICT department", "", BOARD_REPORT, "110-114")
      for unit, name in (
          ("BCH-ATHENA", "Athena"), ("BCH-PC", "Public Contact"),
          ("BCH-ICT-IC", "Infrastructure convergence"),
          ("BCH-ERP", "The HR and Finance system"))),
    ("dependency", "BCH-ERP", "Building the system", "stated order", "",
     "The independent review of October 2016", "", BOARD_REPORT, "92-94"),
    ("dependency", "BCH-IMD", "Recruitment to the joint structure", "stated order", "",
     "The final model, delivered to UNISON and staff", "", BOARD_REPORT, "123-124"),
    ("dependency", "7F-PROC", "The second full business case, for the whole function",
     "stated order", "", "The permanent head of procurement", "", BOARD_REPORT,
     "161-163"),
    ("dependency", "7F-ICT", "Convergence of ICT", "stated help", "7F-PROC",
     "The assessment of planned procurement", "", BOARD_REPORT, "169-173"),
    ("dependency", "7F-PROG", "Work of the programme after March 2017",
     "our reading of a stated limit",
     "", "Funding beyond March 2017", "", BOARD_REPORT, "208-209"),
)  # fmt: skip

SIX, FOURTEEN = "The six corporations sole", "The fourteen corporations sole"
SUMMIT, BOARD = "Strategic Alliance Summit", "Business Coordination Board"
REGION, COMMISSIONER = "Eastern Region meeting", "PCC for Cambridgeshire"
NO_DAY = "The day is not stated"
# body, meeting, precision, item, subject, type, needed, agreed, state, note, source,
# lines
DECISIONS = (
    ("Forces and police authorities", "2011-06-02", "by",
     "Strategic Framework Agreement", "BCH-SFA", "approve", None, None, "taken",
     "Before there were commissioners", "SEED004", "3-4"),
    (SIX, "2013-12-01", "month", "Memorandum of Understanding on operational and "
     "organisational support", "BCH-MOU", "approve", 6, 6, "taken", "The month is that "
     "of the Board report", "SEED003", "41-45"),
    *(("Not stated", "2015-12-31", "by", f"Business case for {name}", unit, "approve",
       6, None, "taken", f"Approved in 2015. {NO_DAY}", "SEED000", "13")
      for name, unit in (("Criminal Justice", "BCH-CJ1"), ("Custody", "BCH-CUS"),
                         ("ICT", "BCH-ICT"), ("Information Management", "BCH-IMD"),
                         ("Public Contact", "BCH-PC"))),
    *((SIX, "2016-01-31", "by", f"Section 22A agreement for {name}", unit, "sign_s22a",
       6, 6, "taken", NO_DAY, "SEED000", "5")
      for name, unit in (
          ("Public Contact", "BCH-PC"), ("Human Resources", "BCH-HRLD"),
          ("Firearms and Explosives Licensing", "BCH-FEL"))),
    *((SIX, "2016-09-21", "by", f"Section 22A agreement for {name}", subject,
       "sign_s22a", 6, None, "taken", f"Approved since December 2013. {NO_DAY}",
       BOARD_REPORT, lines)
      for name, subject, lines in (
          ("ICT", "BCH-ICT", "48-57"), ("Information Management", "BCH-IMD", "48-59"),
          ("Criminal Justice and Custody", "JOINT-CJ-CUS", "48-61"))),
    (FOURTEEN, "2016-03-01", "month", "Section 22A agreement for the Seven Force "
     "programme", "7F-PROG", "sign_s22a", 14, None, "taken", "The parties that signed "
     "are not listed", BOARD_REPORT, "74-76"),
    (FOURTEEN, "2016-09-21", "by", "Outline business case for one procurement function",
     "7F-PROC", "support", 14, 14, "taken", "Broad support of all 14, which is no "
     "approval", BOARD_REPORT, "157-160"),
    (REGION, "2016-07-26", "day", "Full business case for a permanent head of "
     "procurement to proceed", "7F-PROC", "agree_to_progress", 14, None, "proposed",
     "The report says proposed, not decided", BOARD_REPORT, "161-163"),
    ("Chief constables", "2016-09-21", "by", "Vetting clearance that counts in all "
     "seven forces", "7F-VET", "approve", None, None, "taken", "An operational "
     "decision of chief constables alone", BOARD_REPORT, "189-191"),
    ("Not stated", "2016-09-21", "by", "Independent review of the Finance and HR "
     "system in October 2016", "BCH-ERP", "agree_to_progress", None, None, "taken", "",
     BOARD_REPORT, "92-94"),
    (BOARD, "2016-09-21", "day", "Collaboration update: note the report", "GOV-BCB",
     "note", None, None, "due", "", BOARD_REPORT, "19; 213"),
    (COMMISSIONER, "2016-09-21", "day", "Notify the Police and Crime Panel of "
     "forthcoming "
     "decisions on more regional and deeper three-force collaboration", "GOV-PCP",
     "notify_panel", None, None, "due", "Paragraphs 2.2 and 6.2 word it differently",
     BOARD_REPORT, "21-22; 215-217"),
    (SUMMIT, "2016-09-28", "day", "Business case for Criminal Justice Phase 2",
     "BCH-CJ2", "consider", 6, None, "due", "The model could start from April 2017",
     BOARD_REPORT, "139-142"),
    ("Not stated", "2016-10-01", "month", "Review of the Seven Force programme, with "
     "options for its future", "7F-REV", "approve", 14, None, "due",
     "The meeting is not stated", BOARD_REPORT, "193-206"),
    (COMMISSIONER, "2013-04-30", "by", "Section 22A agreement for Roads Policing, with "
     "two other units", "BCH-RPU", "sign_s22a", 6, None, "taken",
     "Between November 2012 and April 2013", "M07", ""),
    (SIX, "2014-05-13", "day", "Start of the Strategic Alliance programme", "BCH-PROG",
     "agree_to_progress", 6, 6, "taken", "", "M05", ""),
    (SUMMIT, "2015-02-19", "day", "Full business cases for HR and L&D and for Firearms "
     "and Explosives Licensing to proceed", "JOINT-HRLD-FEL", "agree_to_progress", 6,
     None, "taken", "", "S11", ""),
    (SUMMIT, "2015-06-24", "day", "Preferred proposals in the outline business cases "
     "for Custody and Criminal Justice", "JOINT-CJ-CUS", "agree_to_progress", 6, None,
     "taken", "", "S15", ""),
    (SUMMIT, "2015-07-09", "day", "Collaboration of Public Contact, with two control "
     "rooms, subject to consultation", "BCH-PC", "approve", 6, None, "taken", "",
     "S13", ""),
    *((SUMMIT, "2015-10-13", "day", f"Full business case for {name} to proceed", unit,
       "agree_to_progress", 6, None, "taken", "", "S14", "")
      for name, unit in (("Custody", "BCH-CUS"), ("Criminal Justice", "BCH-CJ1"),
                         ("ICT", "BCH-ICT"))),
    (SUMMIT, "2015-10-13", "day", "Business case for Information Management",
     "BCH-IMD", "approve", 6, None, "taken", "", "S14", ""),
    (BOARD, "2015-11-26", "day", "Section 22A agreement for Public Contact", "BCH-PC",
     "approve", 6, None, "taken", "Cambridgeshire's own agreement", "M12", ""),
    (SUMMIT, "2015-11-27", "day", "Section 22A agreement for Public Contact", "BCH-PC",
     "sign_s22a", 6, None, "taken", "", "M12", ""),
    (SUMMIT, "2016-01-28", "day", "Section 22A agreement for ICT", "BCH-ICT",
     "sign_s22a", 6, None, "taken", "", "S16", ""),
    (BOARD, "2016-02-25", "day", "Section 22A agreement for ICT", "BCH-ICT", "approve",
     6, None, "taken", "Cambridgeshire's own agreement", "M11", ""),
    *((COMMISSIONER, "2016-06-23", "day", f"Updated Section 22A agreement for {name}, "
       "with new cost shares", unit, "approve", 6, None, "taken",
       "The shares are not on the page", source, "")
      for name, unit, source in (
          ("Joint Protective Services", "BCH-JPS", "M08"),
          ("Professional Standards", "BCH-PSD", "M09"))),
    (BOARD, "2016-11-10", "day", "Updated Section 22A agreement for Public Contact: "
     "one leadership team", "BCH-PC", "approve", 6, None, "taken", "", "M10", ""),
    (BOARD, "2019-01-24", "day", "One procurement function for the seven forces",
     "7F-PROC", "approve", 14, None, "taken", "", "M14", ""),
    (FOURTEEN, "2019-01-28", "day", "Section 22A agreement for one procurement "
     "function", "7F-PROC", "sign_s22a", 14, None, "taken", "The date that the "
     "agreement carries", "M16", ""),
)  # fmt: skip

# subject, action, owner's role, due, precision, wording, state, done, lines of SEED003
ACTIONS = (
    ("BCH-CJ2", "Complete the business case for Phase 2", "", "2016-09-28", "day",
     "will be submitted", "open", None, "139-142"),
    ("BCH-CUS", "Consult on a common shift pattern", "", "2016-08-24", "day",
     "concluded", "done", "2016-08-24", "126-127"),
    ("BCH-ERP", "Review the Finance and HR system independently", "", "2016-10-01",
     "month", "agreed", "open", None, "92-94"),
    ("BCH-ERP", "Go live with the finance system in Cambridgeshire", "", "2017-01-01",
     "month", "current timeline", "open", None, "95-97"),
    ("BCH-ERP", "Go live with the finance system in Bedfordshire and Hertfordshire", "",
     "2017-04-01", "month", "current timeline", "open", None, "95-97"),
    ("BCH-ERP", "Put in the remaining systems", "", "2017-10-31", "by", "planned",
     "open", None, "98-99"),
    ("BCH-FEL", "Hold the Post Implementation Review", "", "2016-10-01", "quarter",
     "is being planned", "open", None, "147-148"),
    ("BCH-IMD", "Bring the final model to UNISON and staff", "", None, "",
     "is being planned", "open", None, "121-124"),
    ("BCH-ICT", "Form one ICT senior management team", "", None, "",
     "being made", "open", None, "114-115"),
    ("BCH-PC", "Consider proposals for further collaboration", "", None, "",
     "are being considered", "open", None, "103-104"),
    ("7F-PROC", "Assess the planned procurement of the seven forces", "", None, "",
     "is being commissioned", "open", None, "169-173"),
    ("7F-CJ", "Write the outline business case", "", "2016-10-01", "month", "planned",
     "open", None, "175-176"),
    ("7F-VET", "Write the full business case", "", "2016-09-01", "season",
     "expected", "open", None, "191-192"),
    ("7F-REV", "Present the review of the programme", "", "2016-10-01", "month",
     "agreed", "open", None, "193-206"),
)  # fmt: skip


def risks() -> list[Row]:
    """risks.csv, the RAID log, in the order of RAID."""
    return [
        [f"R{at:02d}", *entry[:-2], None, "open", "Not scored",
         PUBLISHED_ON[entry[-2]], entry[-2], entry[-1], "published"]
        for at, entry in enumerate(RAID, 1)
    ]  # fmt: skip


def decisions() -> list[Row]:
    """decisions.csv; no source states when a notice was given or the Panel notified."""
    made: list[Row] = []
    for at, decision in enumerate(DECISIONS, 1):
        *facts, state, note, source, lines = decision
        made.append(
            [f"D{at:02d}", *facts, None, None, state, note, PUBLISHED_ON[source],
             source, lines, "published"]
        )  # fmt: skip
    return made


def actions() -> list[Row]:
    """actions.csv: all from the Board report of 21 September 2016."""
    known_on = PUBLISHED_ON[BOARD_REPORT]
    return [
        [f"A{at:02d}", *action[:-1], known_on, BOARD_REPORT, action[-1], "published"]
        for at, action in enumerate(ACTIONS, 1)
    ]
