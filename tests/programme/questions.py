"""The questions of docs/questions.md: what to click, and what stands there."""

import re
from dataclasses import dataclass

from tests.conftest import ROOT

ENTRY = re.compile(
    r"^## (\d+)\. (.+\?)\n\n(.+)\n\n- Path: (.+)\n- Look for: (.+)\n- From: (.+)$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Question:
    """One question with its answer, the links to follow and words to look for."""

    number: int
    text: str
    answer: str
    path: tuple[str, ...]
    look_for: str


QUESTIONS = [
    Question(int(number), text, answer, tuple(path.split(" > ")), look_for)
    for number, text, answer, path, look_for, _ in ENTRY.findall(
        (ROOT / "docs" / "questions.md").read_text()
    )
]
