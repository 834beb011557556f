"""The choices of the answering page: a queue, and the formula of its service level."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from alliance.screen import own_choice
from alliance.screen.queues import QUEUES

USUAL = "Usual: SL1 for 999, SL3 for other queues"
FORMULAS = (
    "SL1 answered in time / answered",
    "SL2 answered in time / offered",
    "SL3 answered in time / (offered - short abandons)",
    "SL4 (answered + abandoned in time) / offered",
)


@dataclass(frozen=True)
class Choice:
    """A queue in words, and a formula: its id and its words."""

    queue: str
    formula: str

    @property
    def formula_id(self) -> str:
        """`SL1` to `SL4`."""
        return self.formula[:3]

    @property
    def is_999(self) -> bool:
        return self.queue == "999"

    @property
    def is_101(self) -> bool:
        return self.queue.startswith("101")

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that the page's query asks for beyond the shared ones."""
        return {"queue": QUEUES[self.queue], "formula": self.formula_id}


def choose(queue: str, formula: str) -> Choice:
    """A choice by its words; the usual formula is that of the queue (ours)."""
    usual = FORMULAS[0] if queue == "999" else FORMULAS[2]
    return Choice(queue, formula if formula in FORMULAS else usual)


def draw() -> Choice:
    """Draw the choices; the address keeps them."""
    with st.container(horizontal=True):
        queue = own_choice.segments("Queue", list(QUEUES), "queue")
        formula = st.selectbox(
            "Service level",
            [USUAL, *FORMULAS],
            key="formula",
            bind="query-params",
        )
    return choose(queue, formula)
