"""Files with other headings: say once what each heading means, check again, keep it."""

import streamlit as st

from alliance.extracts.reading import mapping_files
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.shape import Shape, shape, shapes
from alliance.extracts.reports import Unmapped
from alliance.screen import display, labels, tables
from alliance.screen.extracts import kept_mapping, mapping_options, upload
from alliance.screen.extracts.visit import Visit
from alliance.screen.findings import extracts_mapping as findings
from alliance.screen.findings import extracts_names as names
from alliance.screen.findings.extracts_mapping import HEADING, NONE, VALUE, Choice
from alliance.screen.findings.extracts_report import table_title
from alliance.warehouse.faults import RefusedFiles

OTHER = {VALUE: "One value for all rows", NONE: "Not in the file: leave it blank"}


def draw(visit: Visit) -> None:
    """A form for each file that needs a mapping; and the mappings used so far."""
    if visit.found is None:
        return
    for number, mapping in visit.mappings.items():
        kept_mapping.draw(mapping, visit.names[number])
    for unmapped in visit.found.report.unmapped:
        _form(visit, unmapped)


@st.fragment
def _form(visit: Visit, file: Unmapped) -> None:
    """What each of our columns is held by, in one file."""
    name = labels.as_found(file.file, 60)
    display.head(
        f"{name} has other headings than ours",
        "Say once what each means. Suggestions go by spelling alone: confirm each.",
    )
    with st.container(border=True):
        chosen_shape = _table(visit, file)
        if chosen_shape is None:
            return
        options = mapping_options.draw(visit, file, chosen_shape)
        columns = _missing(visit, file, chosen_shape, options)
        guessed = findings.suggestions(file.headings, chosen_shape)
        key = f"map-{visit.round}-{file.number}-{chosen_shape.table}"
        chosen: dict[str, Choice] = {}
        for column in columns:
            held = _column(column, chosen_shape, file, guessed.get(column), key)
            if held:
                chosen[column] = held
        _finish(visit, file, chosen_shape, columns, chosen, options)


def _table(visit: Visit, file: Unmapped) -> Shape | None:
    extracts = [one.table for one in shapes()]
    chosen = st.selectbox(
        "The extract that the file holds",
        extracts,
        index=extracts.index(file.table) if file.table in extracts else None,
        format_func=table_title,
        placeholder="Choose an extract",
        key=f"table-{visit.round}-{file.number}",
    )
    return shape(chosen) if chosen else None


def _missing(
    visit: Visit, file: Unmapped, wanted: Shape, options: dict[str, str]
) -> list[str]:
    """The columns that neither a heading nor the status nor months give."""
    given = {"data_status"} if visit.status else set()
    if options.get("months"):
        given |= {options["months"], wanted.month}
    found = findings.missing(file.headings, wanted)
    return [column for column in found if column not in given]


def _column(
    column: str, wanted: Shape, file: Unmapped, guess: str | None, key: str
) -> Choice | None:
    """What holds one of our columns; None while nothing is chosen."""
    headings = list(dict.fromkeys(findings.open_headings(file.headings, wanted)))
    listed = [*range(len(headings)), *OTHER]

    def shown(option: int | str) -> str:
        if not isinstance(option, int):
            return OTHER[option]
        words = findings.heading_words(headings[option], file.headings, file.sample)
        return f"{words} (suggested)" if headings[option] == guess else words

    left, right = st.columns(2, vertical_alignment="bottom")
    chosen = left.selectbox(
        findings.words(column, wanted),
        listed,
        index=headings.index(guess) if guess in headings else None,
        format_func=shown,
        placeholder="Choose a heading, or say that there is none",
        key=f"{key}-{column}",
    )
    if chosen is None:
        return None
    if isinstance(chosen, int):
        return Choice(HEADING, headings[chosen])
    if chosen == NONE:
        return Choice(NONE)
    label = f"{labels.column(column)}: the value for all rows"
    return Choice(VALUE, value=right.text_input(label, key=f"{key}-{column}-value"))


def _finish(
    visit: Visit,
    file: Unmapped,
    wanted: Shape,
    columns: list[str],
    chosen: dict[str, Choice],
    options: dict[str, str],
) -> None:
    """What is left out, a look at the first rows, and the check with this mapping."""
    key = f"{visit.round}-{file.number}"
    pattern = st.text_input(
        "Names of files that it serves by itself, * for what changes each month",
        names.pattern_of(file.file),
        key=f"pattern-{key}",
    )
    name = names.name_of(file.file)
    options = {**options, "files": pattern.strip()}
    made = findings.mapping(name, wanted, file.headings, chosen, options)
    display.nothing(findings.left_out(made))
    if file.sample:
        words = (
            f"The first rows of {labels.as_found(file.file, 60)} as they would be read"
        )
        shown = findings.preview(file.sample, file.headings, made)
        st.markdown(labels.plain(f"{words}:"))
        tables.accessible_table(shown, words, True)
    if st.button("Check again with this mapping", key=f"use-{key}"):
        _use(visit, file, made, findings.undecided(columns, chosen))


def _use(visit: Visit, file: Unmapped, made: Mapping, undecided: str) -> None:
    """Check all files again with this mapping, unless it leaves something open."""
    try:
        mapping_files.refuse_wrong(made)
    except RefusedFiles as refused:
        undecided = undecided or labels.as_found(refused.faults[0].sentence(), 300)
    if undecided:
        st.warning(labels.plain(undecided))
        return
    visit.mappings[file.number] = made
    upload.start_check(visit)
    st.rerun()
