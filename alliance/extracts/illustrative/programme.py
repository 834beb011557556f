"""risks.csv, decisions.csv, actions.csv: what the five source documents state.

Nothing is scored, and what they do not say is blank. `known_on` is the date of the
document; of an undated one, the date that sources.csv gives it.
"""

from datetime import date

from .apportionment import Row

BOARD_REPORT = "SEED003"
DOCUMENT_DATES = {
    "SEED000": date(2016, 1, 31),
    "SEED001": date(2015, 6, 10),
    "SEED002": date(2013, 12, 10),
    "SEED003": date(2016, 9, 21),
    "SEED004": date(2011, 6, 2),
}

# unit (blank: the whole alliance), risk, kind of wording, document, lines
RISKS = (
    ("BCH-HRLD", "More demand on HR after the Chancellor's statement", "stated risk",
     BOARD_REPORT, "84-86"),
    ("BCH-HRLD", "More day-to-day demand on supervisors and leaders, who pick up tasks "
     "that nobody owns", "stated risk", BOARD_REPORT, "86-87"),
    ("BCH-HRLD", "The new HR systems are procured and put in late; benefits and cost "
     "efficiencies depend on them", "stated risk", BOARD_REPORT, "87-90"),
    ("BCH-ICT", "Too few people in one department for Athena, Public Contact, "
     "infrastructure convergence, HR and Finance and other projects",
     "stated pressure", BOARD_REPORT, "110-114"),
    ("BCH-CUS", "The date of the new rota is a hope, not a plan", "hoped", BOARD_REPORT,
     "127-128"),
    ("7F-PROC", "Business activity of the seven forces could diverge without "
     "leadership of commissioners and chief constables", "stated need",
     BOARD_REPORT, "166-167"),
    ("7F-PROC", "Standard ways of working pull against the local difference that is "
     "needed at times", "stated tension", BOARD_REPORT, "168-169"),
    ("7F-PROG", "Funding and the secondments of police staff run to March 2017 only",
     "stated limit", BOARD_REPORT, "208-209"),
    ("", "Money and operations both hold significant challenges ahead",
     "stated challenge", "SEED002", "11"),
    ("", "Staff go through still more change", "stated concern", "SEED002", "29"),
    ("", "Joint working is hard for the officers and staff who take part",
     "stated concern", "SEED000", "23"),
    ("", "Bedfordshire's grant falls and cost and pay press: more savings are needed",
     "stated pressure", "SEED000", "21"),
)  # fmt: skip

ALLIANCE, REGION = "Strategic Alliance", "Eastern Region meeting"
SUMMIT, BOARD = "Strategic Alliance Summit", "Business Coordination Board"
# body, meeting, precision, item, unit, type, needed, agreed, state, note, source, lines
DECISIONS = (
    (ALLIANCE, "2011-06-02", "by", "Strategic Framework Agreement", "", "approve", None,
     None, "taken", "Made by forces and police authorities, before there were "
     "commissioners", "SEED004", "3-4"),
    (ALLIANCE, "2013-12-01", "month", "Memorandum of Understanding on operational and "
     "organisational support", "", "approve", 6, 6, "taken",
     "Signed by the commissioners and chief constables of the three forces; the month "
     "is from SEED003:41-45", "SEED002", "15; 21"),
    *((ALLIANCE, "2015-12-31", "by", f"Business case for {name}", unit, "approve", 6,
       None, "taken", "Approved in 2015; the day is not stated", "SEED000", "13")
      for name, unit in (("Criminal Justice", "BCH-CJ1"), ("Custody", "BCH-CUS"),
                         ("ICT", "BCH-ICT"), ("Information Management", "BCH-IMD"),
                         ("Public Contact", "BCH-PC"))),
    *((ALLIANCE, "2016-01-31", "by", f"Section 22A agreement for {name}", unit,
       "sign_s22a", 6, 6, "taken", "Signed by the chief constables and commissioners; "
       "the day is not stated", "SEED000", "5")
      for name, unit in (
          ("Public Contact", "BCH-PC"), ("Human Resources", "BCH-HRLD"),
          ("Firearms and Explosives Licensing", "BCH-FEL"))),
    *((ALLIANCE, "2016-09-21", "by", f"Section 22A agreement for {name}", unit,
       "sign_s22a", 6, None, "taken", "Approved since December 2013; the day is not "
       "stated", BOARD_REPORT, lines)
      for name, unit, lines in (
          ("ICT", "BCH-ICT", "48-57"), ("Information Management", "BCH-IMD", "48-59"),
          ("Criminal Justice and Custody", "BCH-CJ1", "48-61"),
          ("Criminal Justice and Custody", "BCH-CUS", "48-61"))),
    ("Seven forces", "2016-03-01", "month", "Section 22A agreement for the Seven Force "
     "programme", "7F-PROG", "sign_s22a", 14, None, "taken", "The parties that signed "
     "are not listed", BOARD_REPORT, "74-76"),
    (REGION, "2016-07-26", "day", "Full business case for a permanent head of "
     "procurement to proceed", "7F-PROC", "agree_to_progress", 14, None, "taken",
     "Stated as proposed; the outline case had broad support of all 14", BOARD_REPORT,
     "159-163"),
    ("Chief Constables", "2016-09-21", "by", "Vetting clearance that counts in all "
     "seven forces", "7F-VET", "approve", None, None, "taken", "An operational "
     "decision of chief constables alone", BOARD_REPORT, "189-191"),
    ("Not stated", "2016-09-21", "by", "Independent review of the Finance and HR "
     "system in October 2016", "BCH-ERP", "agree_to_progress", None, None, "taken", "",
     BOARD_REPORT, "92-94"),
    (BOARD, "2016-09-21", "day", "Collaboration update: note the report", "", "note",
     None, None, "due", "", BOARD_REPORT, "19; 213"),
    (BOARD, "2016-09-21", "day", "Notify the Police and Crime Panel of forthcoming "
     "decisions on more regional and deeper three-force collaboration", "",
     "notify_panel", None, None, "due", "Paragraphs 2.2 and 6.2 word it differently",
     BOARD_REPORT, "21-22; 215-217"),
    (SUMMIT, "2016-09-28", "day", "Business case for Criminal Justice Phase 2",
     "BCH-CJ2", "approve", 6, None, "due", "The model could start from April 2017",
     BOARD_REPORT, "139-142"),
    ("Not stated", "2016-10-01", "month", "Review of the Seven Force programme, with "
     "options for its future", "7F-REV", "approve", 14, None, "due",
     "The meeting is not stated", BOARD_REPORT, "193-206"),
)  # fmt: skip

# unit, action, owner's role, due, precision, wording, state, done, lines of SEED003
ACTIONS = (
    ("BCH-CJ2", "Complete the business case for Phase 2", "", "2016-09-28", "day",
     "will be submitted", "open", None, "139-142"),
    ("BCH-CJ2", "Start the proposed model of Phase 2", "", "2017-04-01", "month",
     "could be implemented", "open", None, "140-141"),
    ("BCH-CUS", "Consult on a common shift pattern", "", "2016-08-24", "day",
     "concluded", "done", "2016-08-24", "126-127"),
    ("BCH-CUS", "Start the new rota", "", "2017-01-01", "month", "hoped", "open", None,
     "127-128"),
    ("BCH-ERP", "Review the Finance and HR system independently", "", "2016-10-01",
     "month", "agreed", "open", None, "92-94"),
    ("BCH-ERP", "Go live with the finance system in Cambridgeshire", "", "2017-01-01",
     "month", "current timeline", "open", None, "95-97"),
    ("BCH-ERP", "Go live with the finance system in Bedfordshire and Hertfordshire", "",
     "2017-04-01", "month", "current timeline", "open", None, "95-97"),
    ("BCH-ERP", "Put in the remaining systems", "", "2017-10-01", "month", "planned",
     "open", None, "98-99"),
    ("BCH-FEL", "Hold the Post Implementation Review", "", "2016-10-01", "quarter",
     "is being planned", "open", None, "147-148"),
    ("BCH-IMD", "Bring the final model to UNISON and staff", "", None, "",
     "is being planned", "open", None, "121-124"),
    ("BCH-ICT", "Form one ICT senior management team", "", None, "",
     "progress is being made", "open", None, "114-115"),
    ("BCH-PC", "Consider proposals for further collaboration", "", None, "",
     "are being considered", "open", None, "103-104"),
    ("7F-PROC", "Assess the planned procurement of the seven forces", "", None, "",
     "is being commissioned", "open", None, "169-173"),
    ("7F-CJ", "Write the outline business case", "", "2016-10-01", "month", "planned",
     "open", None, "175-176"),
    ("7F-VET", "Write the full business case", "", "2016-09-01", "season",
     "expected in the autumn", "open", None, "191-192"),
    ("7F-REV", "Present the review of the programme", "", "2016-10-01", "month",
     "agreed", "open", None, "193-206"),
)  # fmt: skip


def risks() -> list[Row]:
    """risks.csv, in the order of RISKS."""
    return [
        [f"R{at:02d}", unit, risk, wording, None, "open", "Not scored",
         DOCUMENT_DATES[document], document, lines, "published"]
        for at, (unit, risk, wording, document, lines) in enumerate(RISKS, 1)
    ]  # fmt: skip


def decisions() -> list[Row]:
    """decisions.csv; no document states a decision notice or a Panel notification."""
    made: list[Row] = []
    for at, decision in enumerate(DECISIONS, 1):
        *facts, state, note, document, lines = decision
        made.append(
            [f"D{at:02d}", *facts, None, None, state, note, DOCUMENT_DATES[document],
             document, lines, "published"]
        )  # fmt: skip
    return made


def actions() -> list[Row]:
    """actions.csv: all from the Board report of 21 September 2016."""
    known_on = DOCUMENT_DATES[BOARD_REPORT]
    return [
        [f"A{at:02d}", *action[:-1], known_on, BOARD_REPORT, action[-1], "published"]
        for at, action in enumerate(ACTIONS, 1)
    ]
