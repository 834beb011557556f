"""Headings that announce data about persons: such a file is refused unread."""

from alliance.extracts.reading.headings import normal

RULE = "The column holds data about persons; the dashboard takes none."
HELP = "Leave the column out of the export; or list it as ignored in a mapping."
# Each of these words alone makes a heading personal.
WORDS = frozenset(
    {
        "address",
        "birthday",
        "birthdate",
        "caller",
        "callers",
        "cli",
        "collar",
        "crn",
        "dob",
        "ddi",
        "email",
        "ethnicity",
        "firstname",
        "forename",
        "forenames",
        "gender",
        "initials",
        "lastname",
        "mobile",
        "msisdn",
        "nationality",
        "nhs",
        "nino",
        "passport",
        "phone",
        "postcode",
        "religion",
        "surname",
        "surnames",
        "telephone",
        "tel",
        "victim",
        "warrant",
    }
)
PHRASES = (
    "collar_no",
    "date_of_birth",
    "birth_date",
    "e_mail",
    "employee_no",
    "employee_number",
    "employee_id",
    "home_phone",
    "national_insurance",
    "ni_no",
    "ni_number",
    "payroll_no",
    "payroll_number",
    "person_id",
    "post_code",
    "pay_number",
    "pnc_id",
    "shoulder_no",
    "shoulder_number",
    "staff_id",
    "staff_no",
    "staff_number",
    "vehicle_registration",
)
# "Name" alone, or with these words only, is a person's; "Force name" is not.
NAMED = frozenset(
    {
        "agent",
        "contact",
        "customer",
        "display",
        "employee",
        "family",
        "first",
        "full",
        "given",
        "handler",
        "last",
        "line",
        "manager",
        "member",
        "name",
        "names",
        "of",
        "officer",
        "operator",
        "owner",
        "person",
        "preferred",
        "s",
        "staff",
        "supervisor",
        "the",
    }
)


def is_personal(heading: str) -> bool:
    """Whether a heading announces names, addresses or numbers of persons."""
    found = normal(heading)
    words = set(found.split("_"))
    named = bool({"name", "names"} & words) and words <= NAMED
    phrase = any(f"_{part}_" in f"_{found}_" for part in PHRASES)
    return bool(words & WORDS) or named or phrase
