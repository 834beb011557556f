"""Publishing: in the browser by those whom the setting names, else by command line."""

import shlex

import streamlit as st

from alliance.screen import display
from alliance.screen.extracts import progress, publishers, work
from alliance.screen.extracts.publishers import NotAPublisher, Visitor
from alliance.screen.extracts.visit import Visit
from alliance.screen.findings import extracts_outcomes as outcomes
from alliance.screen.findings.record_words import counted

LONGEST_NOTE = 500
MEND = "These files were refused: mend them and check them again."


def draw(visit: Visit) -> None:
    """Who may publish and how; for a publisher, the note and the button."""
    visitor = publishers.visitor()
    if visitor.setting != "on":
        _by_command_line(visit, visitor)
    elif not visitor.signed_in:
        _signed_out()
    else:
        _signed_in(visit, visitor)


def _by_command_line(visit: Visit, visitor: Visitor) -> None:
    why = "Publishing from the browser is off."
    if visitor.setting == "unfinished":
        why = "The setting names publishers, but its table [auth] is not complete."
    if visit.found and visit.found.report.verdict == "refused":
        display.head("Publish by command line", f"{why} {MEND}")
        return
    display.head("Publish by command line", f"{why} On the server, in the project:")
    st.code(command(visit), language="bash", wrap_lines=True)


def command(visit: Visit) -> str:
    """The command that publishes the files, as a shell takes it."""
    names = [shlex.quote(f"./{n}" if n[0] == "-" else n) for n in visit.names]
    parts = [work.COMMAND, "publish", *(names or ["FILE"]), '--note "Why"']
    if visit.status:
        parts.append(f"--status {visit.status}")
    parts += [
        f"--mapping data/mappings/{mapping.name}.csv"
        for mapping in visit.mappings.values()
    ]
    if visit.found and visit.found.report.warnings:
        parts.append("--accept-warnings")
    return " ".join(parts)


def _signed_out() -> None:
    display.head(
        "Sign in to publish",
        f"For {publishers.roles()}. Sign in before you choose files: signing in opens "
        "a new visit, and its first page is the overview.",
    )
    st.button("Sign in", on_click=publishers.sign_in, key="sign-in")


def _signed_in(visit: Visit, visitor: Visitor) -> None:
    if visitor.may_publish:
        display.head("Publish", f"You are signed in as {visitor.role}.")
        progress.draw(visit, "publish")
        _form(visit)
    else:
        display.head(
            "You are signed in without the right to publish",
            f"Publishing needs one of these roles: {publishers.roles()}. Whoever looks "
            "after the server gives it.",
        )
        progress.draw(visit, "publish")
    st.button("Sign out", on_click=st.logout, key="sign-out")


def _form(visit: Visit) -> None:
    if visit.work:
        return
    if visit.found is None:
        display.nothing("Choose files and check them first.")
        return
    report = visit.found.report
    if report.verdict == "refused":
        display.nothing(MEND)
        return
    note = st.text_input(
        "Note: why this is published", max_chars=LONGEST_NOTE, key=f"note-{visit.round}"
    )
    accepted = not report.warnings or st.checkbox(
        f"I have read the {counted(len(report.warnings), 'warning')}",
        key=f"accept-{visit.round}",
    )
    if st.button("Publish", key="publish"):
        if not note.strip():
            st.warning("Write in a few words why this is published.")
        elif not accepted:
            st.warning("Read the warnings, then say so above.")
        else:
            publish(visit, note)
            st.rerun()


def publish(visit: Visit, note: str) -> None:
    """Start publishing what was checked, if the visitor may; the outcome says so."""
    assert visit.found is not None
    base = f"--base={visit.found.report.base}"
    accept = ["--accept-warnings"] if visit.found.report.warnings else []
    run_as_publisher(visit, "publish", note, [*visit.files(), base, *accept])


def run_as_publisher(
    visit: Visit, kind: work.Kind, note: str, arguments: list[str]
) -> None:
    """Start what only publishers may; who that is comes from the sign-in alone."""
    visit.last = kind
    try:
        by = publishers.publisher()
        who = [f"--identity={by.identity}", f"--role={by.role}", f"--note={note}"]
        visit.run(kind, [*arguments, *who])
    except NotAPublisher:
        visit.outcome = outcomes.NOT_ALLOWED
    except work.TooMany:
        visit.outcome = outcomes.TOO_MANY
