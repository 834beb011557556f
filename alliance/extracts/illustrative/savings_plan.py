"""The savings of the illustrative extract: titles, plans and how each one goes.

Plans are thousands of pounds for the three forces together, 2013/14 to 2019/20. What
counts towards a unit's plan is cashable, in-year, net and overlaps no other saving;
every other row is a view of something else and stands beside it. Calibration:
SEED000 (SV001, SV002), SEED003 (SV009, SV010), S04 (SV018 to SV021).
"""

from dataclasses import dataclass

Plan = tuple[int, int, int, int, int, int, int]
UNIT_OWNERS = {
    "BCH-HRLD": "Director of HR",
    "BCH-FEL": "Head of Firearms and Explosives Licensing",
    "BCH-CJ1": "Head of Criminal Justice",
    "BCH-CUS": "Head of Custody",
    "BCH-ICT": "Head of ICT",
    "BCH-IMD": "Head of Information Management",
    "BCH-PC": "Head of Public Contact",
    "BCH-JPS": "Head of Joint Protective Services",
    "BCH-PROC": "Head of Procurement",
    "BCH-PSD": "Head of Professional Standards",
}


@dataclass(frozen=True)
class Saving:
    """One saving; permille of plan for forecast, of plan to date for delivery."""

    saving_id: str
    title: str
    plan: Plan
    forecast_permille: int = 1000
    delivered_permille: int = 1000
    course: str = "approved"
    at_risk_permille: int = 0
    at_risk_reason: str = ""
    variance_reason: str = ""
    confidence: str = "amber_green"
    benefit_type: str = "cashable"
    recurrence: str = "recurrent"
    amount_basis: str = "in_year"
    gross_or_net: str = "net"
    overlaps: str = ""
    to_date_permille: int = 380

    @property
    def unit_id(self) -> str:
        return f"BCH-{self.saving_id.split('-')[0]}"


def _later(first: int, second: int, third: int, fourth: int) -> Plan:
    return (0, 0, 0, first, second, third, fourth)


# One saving reads better as a few lines than as twelve.
# fmt: off
HR_AND_LICENSING = (
    Saving("HRLD-01", "One management structure for HR",
           (0, 0, 80, 300, 360, 380, 390), 985, 1010),
    Saving("HRLD-02", "One transactional and recruitment team",
           (0, 0, 60, 350, 528, 628, 650), 955, 930, at_risk_permille=120,
           at_risk_reason="Recruitment to the new structure is later than planned",
           variance_reason="timing", confidence="amber"),
    Saving("HRLD-03", "Shared training delivery",
           (0, 0, 40, 200, 300, 380, 400), 970, 960, confidence="amber"),
    Saving("HRLD-04", "Self-service through the new HR system",
           (0, 0, 0, 50, 200, 200, 200), 700, 0, at_risk_permille=800,
           at_risk_reason="Depends on the HR system that is procured late",
           variance_reason="timing", confidence="amber_red"),
    Saving("HRLD-05", "Vacancies held during the restructuring",
           _later(100, 0, 0, 0), 1040, 1040, course="delivered_early",
           recurrence="one_off", confidence="green", variance_reason="delivery"),
    Saving("HRLD-06", "Full-year effect of the transactional team",
           _later(420, 150, 0, 0), 960, 930, amount_basis="new_full_year_effect",
           overlaps="HRLD-02", confidence="amber"),
    Saving("HRLD-07", "Supervisors' time returned to operational work",
           _later(90, 180, 180, 180), 900, 820, benefit_type="non_cashable",
           confidence="amber"),
    Saving("FEL-01", "Licensing teams joined at two offices",
           (0, 0, 28, 120, 130, 134, 136), 1095, 1860, variance_reason="delivery",
           confidence="green", to_date_permille=417),
    Saving("FEL-02", "One process for grant and renewal",
           (0, 0, 12, 48, 46, 46, 46), 1080, 1857, variance_reason="delivery",
           confidence="green", to_date_permille=417),
)

FIVE_UNITS = (
    Saving("CJ1-01", "Single senior management team", _later(150, 170, 170, 170),
           1010, 1030, confidence="green", to_date_permille=400),
    Saving("CJ1-02", "Digital administration in one place",
           _later(150, 250, 300, 310), 1045, 1060, variance_reason="delivery"),
    Saving("CJ1-03", "Joint witness care and file building",
           _later(100, 280, 380, 400), 1020, 990, at_risk_permille=100,
           at_risk_reason="Policies of the three forces are not yet aligned"),
    Saving("CJ1-04", "Officer hours saved by video links to courts",
           _later(60, 120, 140, 140), 960, 900, benefit_type="non_cashable"),
    Saving("CUS-01", "Shared custody management", _later(120, 150, 150, 150),
           990, 980, to_date_permille=400),
    Saving("CUS-02", "Common shift pattern", _later(50, 250, 300, 300), 860, 0,
           at_risk_permille=400, variance_reason="timing", confidence="amber_red",
           at_risk_reason="The date of the new rota is not settled",
           to_date_permille=0),
    Saving("CUS-03", "Joint contracts for custody services", _later(30, 50, 50, 50),
           980, 950, confidence="amber"),
    Saving("CUS-04", "Shared pool of relief detention staff",
           _later(40, 60, 60, 60), 0, 0, course="withdrawn",
           benefit_type="non_cashable", variance_reason="scope", confidence="red"),
    Saving("ICT-01", "Contracts renegotiated for three forces",
           _later(250, 400, 450, 470), 1060, 1080, variance_reason="price",
           confidence="green"),
    Saving("ICT-02", "Duplicate systems decommissioned",
           _later(100, 300, 400, 430), 1030, 880, at_risk_permille=200,
           at_risk_reason="One team serves several programmes at once",
           confidence="amber"),
    Saving("ICT-03", "Single ICT senior management team",
           _later(100, 200, 250, 250), 1010, 940),
    Saving("ICT-04", "Contracts renegotiated before new running costs",
           _later(310, 480, 540, 560), 1060, 1080, gross_or_net="gross",
           overlaps="ICT-01", variance_reason="price", confidence="green"),
    Saving("ICT-05", "Rebate at the end of a licence contract",
           _later(50, 0, 0, 0), 1000, 1000, course="assured_early",
           recurrence="one_off", confidence="green"),
    Saving("ICT-06", "Licence renewals that are no longer needed",
           _later(80, 160, 160, 160), 1000, 980, benefit_type="cost_avoidance"),
    Saving("IMD-01", "One structure for information management",
           _later(100, 240, 270, 280), 960, 900, at_risk_permille=150,
           at_risk_reason="Recruitment follows the final model",
           variance_reason="timing", confidence="amber"),
    Saving("IMD-02", "Records and disclosure work shared",
           _later(50, 110, 130, 130), 985, 960),
    Saving("PC-01", "Single senior management team", _later(150, 200, 200, 200),
           1000, 1000, to_date_permille=400),
    Saving("PC-02", "One model for contact and crime recording",
           _later(250, 600, 800, 850), 935, 860, at_risk_permille=250,
           at_risk_reason="Systems must converge first", variance_reason="timing",
           confidence="amber"),
    Saving("PC-03", "Shared systems and contracts", _later(200, 300, 350, 370),
           960, 930, confidence="amber", variance_reason="price"),
    Saving("PC-04", "Further collaboration of contact services",
           _later(0, 200, 250, 280), 830, 0, course="outline", at_risk_permille=600,
           at_risk_reason="Proposals are still being considered",
           variance_reason="scope", confidence="amber_red"),
    Saving("PC-05", "Repeat calls avoided", _later(100, 150, 150, 150), 940, 880,
           benefit_type="non_cashable", confidence="amber"),
)

OTHER_UNITS = (
    Saving("JPS-01", "Armed policing in one unit",
           (140, 542, 542, 525, 520, 515, 510), 1010, 1020, course="established",
           to_date_permille=417),
    Saving("JPS-02", "Major crime in one unit",
           (180, 700, 700, 640, 640, 635, 630), 1000, 990, course="established",
           to_date_permille=417),
    Saving("JPS-03", "Scientific services in one unit",
           (150, 860, 820, 790, 780, 770, 765), 1020, 1030, course="established",
           confidence="green", to_date_permille=417),
    Saving("JPS-04", "Roads policing and operational support joined",
           (60, 300, 290, 265, 260, 260, 255), 985, 960, course="established",
           to_date_permille=417),
    Saving("JPS-05", "Joint vehicle pool for protective services",
           _later(60, 90, 90, 90), 0, 0, course="withdrawn", variance_reason="scope",
           confidence="red"),
    Saving("JPS-06", "Review of protective services", _later(0, 0, 100, 200), 950, 0,
           course="pipeline", at_risk_permille=500, confidence="amber_red",
           at_risk_reason="No business case has been written yet"),
    Saving("PROC-01", "Tenders held once for three forces",
           (60, 70, 80, 90, 90, 90, 90), 1030, 1000, course="established",
           benefit_type="cost_avoidance"),
    Saving("PROC-02", "Joint contracts for goods and services",
           (0, 60, 90, 110, 120, 120, 120), 1040, 1050, course="established",
           variance_reason="price", confidence="green", to_date_permille=417),
    Saving("PSD-01", "One professional standards team",
           (60, 80, 80, 80, 80, 80, 80), 980, 970, course="established",
           to_date_permille=417),
    Saving("PSD-02", "Contractors charged for vetting", _later(0, 40, 60, 60), 1000,
           0, course="pipeline", benefit_type="income", confidence="amber"),
)
# fmt: on

SAVINGS = HR_AND_LICENSING + FIVE_UNITS + OTHER_UNITS

# Pounds of the three forces together where the record states the unit's total.
STATED_OUTTURN = {
    ("JPS-01", "2013/14"): 120_000,
    ("JPS-02", "2013/14"): 160_000,
    ("JPS-03", "2013/14"): 110_000,
    ("JPS-04", "2013/14"): 50_000,
    ("JPS-01", "2014/15"): 560_000,
    ("JPS-02", "2014/15"): 720_000,
    ("JPS-03", "2014/15"): 890_000,
    ("JPS-04", "2014/15"): 320_000,
    ("JPS-01", "2015/16"): 530_000,
    ("JPS-02", "2015/16"): 640_000,
    ("JPS-03", "2015/16"): 800_000,
    ("JPS-04", "2015/16"): 270_000,
    ("FEL-01", "2015/16"): 53_100,
    ("FEL-02", "2015/16"): 23_200,
}
# Planned 110,000 to 31 August 2016 (28 + 12 in 2015/16, then five months of 14).
STATED_TO_DATE = {"FEL-01": (50_000, 93_000), "FEL-02": (20_000, 37_100)}
