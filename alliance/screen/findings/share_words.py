"""Words that the tables and sentences of the fair share page have in common."""

from alliance.screen import labels
from alliance.screen.findings.record_words import sentence

Forces = tuple[str, ...]


def beyond(pence: float) -> str:
    """How far an amount is beyond another: `£20k more`, `£1.2m less`, `the same`."""
    if not pence:
        return "the same"
    return f"{labels.money(abs(pence) / 100)} {'more' if pence > 0 else 'less'}"


def basis(code: object) -> str:
    """A basis of shares: `Net revenue expenditure`."""
    return sentence(str(code).replace("_", " "))
