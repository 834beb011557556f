"""What holds for every value and every text, not only for those written down."""

from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance.extracts.reading import clock, received, repairs, text_scan
from alliance.extracts.reading.batch import Batch
from alliance.extracts.reading.delimited import Delimited
from alliance.extracts.reading.evidence import Known
from alliance.extracts.reading.shape import shape
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict
from alliance.warehouse.faults import RefusedFiles
from tests.reading.files_made import month_long, month_word, with_word

DAILY, COSTS, SAVINGS = (
    shape("contact_daily"),
    shape("unit_costs"),
    shape("unit_savings"),
)
HOURLY, STAFFING = shape("contact_hourly"), shape("staffing")
DAY_FIRST = Known(day_first=True)
COUNTS = st.integers(0, 10**14)
POUNDS = st.integers(-(10**14), 10**14)
DAYS = st.dates(date(2000, 1, 1), date(2049, 12, 31))
MOMENTS = st.datetimes(datetime(2001, 1, 1), datetime(2048, 12, 31)).map(
    lambda found: found.replace(minute=0, second=0, microsecond=0, tzinfo=UTC)
)
SIGNS = st.text("0123456789,.-–−+£()%kmOl'  \u00a0\u200b/:nax#e", max_size=12)
SOME = settings(max_examples=300, derandomize=True, deadline=None)


def verdict(
    value: str, column: str = "actual_gbp", known: Known = DAY_FIRST
) -> Verdict:
    """The verdict on a value of a column, in the first table that has it."""
    found = next(
        s for s in (COSTS, DAILY, SAVINGS, HOURLY, STAFFING) if column in s.columns
    )
    return repairs.verdict(value, column, found, known)


def new(value: str, column: str = "actual_gbp") -> str | None:
    made = verdict(value, column)
    return made.new if isinstance(made, Repaired) else None


@SOME
@given(COUNTS, POUNDS, DAYS, MOMENTS, st.decimals(0, 10**9, places=2))
def test_a_canonical_value_is_never_changed(
    count: int, pounds: int, day: date, moment: datetime, fte: object
) -> None:
    assert verdict(str(count), "offered") is None
    assert verdict(f"00{count % 10**12 or 1}", "offered") is None
    assert verdict(str(pounds)) is None
    assert verdict(day.isoformat(), "day") is None
    assert verdict(f"{day.year}/{(day.year + 1) % 100:02d}", "financial_year") is None
    assert verdict(clock.written(moment), "hour_start") is None
    assert verdict(str(fte), "strength_fte") is None


@SOME
@given(
    SIGNS,
    st.sampled_from(
        [
            "actual_gbp",
            "offered",
            "strength_fte",
            "day",
            "hour_start",
            "title",
            "financial_year",
            "longest_wait_seconds",
        ]
    ),
)
def test_a_repaired_value_is_canonical(value: str, column: str) -> None:
    made = new(value, column)
    assert not made or verdict(made, column) is None


@SOME
@given(SIGNS)
def test_no_repair_adds_or_loses_a_digit(value: str) -> None:
    """Apart from k and m, zeros after the point, and letters for digits."""
    made = new(value)
    if made and not set("kKmMoOlI.") & set(value):
        digits = "".join(filter(str.isdecimal, value))
        assert made.lstrip("-") == (digits.lstrip("0") or "0")
        assert made.startswith("-") <= bool(set("-–−(") & set(value))


@SOME
@given(POUNDS)
def test_money_written_in_any_style_comes_back(amount: int) -> None:
    size, minus = abs(amount), amount < 0
    styles = [
        f"£{size:,}",
        f"{size:,}",
        f"{size:,}".replace(",", "\u00a0"),
        f"{size}.00",
    ]
    for style in styles:
        for signed in (f"-{style}", f"–{style}", f"({style})") if minus else (style,):
            assert new(signed) in (str(amount), None)
            assert new(signed) is not None or signed == str(amount)


@SOME
@given(st.integers(1, 10**9))
def test_thousands_written_with_k_come_back(amount: int) -> None:
    text = f"{amount // 1000}.{amount % 1000:03d}k"
    assert new(text) == str(amount)
    assert new(f"£{text}") == str(amount)


@SOME
@given(DAYS)
def test_days_written_in_any_style_come_back(day: date) -> None:
    iso = day.isoformat()
    styles = [f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}", f"{day.day}-{day.month}-{day.year}"]
    styles += [f"{day:%Y%m%d}", f"{day:%Y/%m/%d}", with_word(iso), f"{iso}T00:00:00"]
    styles += [str((day - date(1899, 12, 30)).days), f"{day:%a} {with_word(iso)}"]
    assert {new(style, "day") for style in styles} == {iso}
    first = day.replace(day=1).isoformat()
    assert new(month_word(first), "month") == new(month_long(first), "month") == first


@SOME
@given(DAYS)
def test_without_evidence_a_day_is_known_or_refused(day: date) -> None:
    made = verdict(f"{day:%d/%m/%Y}", "day", Known())
    known = day.day > 12 or day.day == day.month
    assert isinstance(made, Repaired if known else Refused)
    assert not isinstance(made, Repaired) or made.new == day.isoformat()


@SOME
@given(st.integers(2000, 2048))
def test_financial_years_come_back(year: int) -> None:
    later = year + 1
    styles = [f"FY{year}-{later % 100:02d}", f"{year % 100:02d}/{later % 100:02d}"]
    styles += [
        f"{year}/{later}",
        f"{year}–{later % 100:02d}",
        f"FY {year}/{later % 100:02d}",
    ]
    assert {new(style, "financial_year") for style in styles} == {
        f"{year}/{later % 100:02d}"
    }


@SOME
@given(MOMENTS)
def test_a_moment_has_one_local_hour(moment: datetime) -> None:
    made = clock.written(moment)
    assert datetime.fromisoformat(made) == moment
    assert moment in clock.moments(datetime.fromisoformat(made[:16]))
    assert new(f"{moment:%Y-%m-%dT%H:%M:%SZ}", "hour_start") == made


@pytest.mark.parametrize("delimiter", [",", ";"])
@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    rows=st.lists(st.lists(st.text("ab1 é£", max_size=4), max_size=5), max_size=30),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_both_readers_of_text_agree(
    delimiter: str,
    rows: list[list[str]],
    end: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("plain") / "x.csv"
    path.write_text(
        end.join(["a,b,c", *(delimiter.join(row) for row in rows), "z"]),
        encoding="utf-8",
        newline="",
    )
    sheet = Delimited(received.inspect(path, path.name), delimiter)
    fast, slow = (
        _rows(list(batches))
        for batches in (sheet.batches(1, 3), sheet.quoted_batches(1, 3))
    )
    assert fast == slow


def _rows(batches: list[Batch]) -> dict[int, list[str]]:
    """Rows by line; blank ones are left out."""
    found = [row for b in batches for row in (*b.rows(range(len(b.lines))), *b.ragged)]
    assert len({line for line, _ in found}) == len(found)
    for batch in batches:
        assert pc.sort_indices(batch.lines).to_pylist() == list(range(len(batch.lines)))
    return {line: cells for line, cells in found if any(cells)}


@SOME
@given(st.lists(st.binary(max_size=40), max_size=8))
def test_pieces_of_a_file_may_be_cut_anywhere(pieces: list[bytes]) -> None:
    assert _watched(pieces) == _watched([b"".join(pieces)])


def _watched(pieces: list[bytes]) -> tuple[object, ...]:
    """What is seen of pieces: the encoding, or where and why they are refused."""
    watch = text_scan.Watch("x")
    try:
        for piece in pieces:
            watch.look(piece)
        return (watch.encoding(), watch.lines, watch.blank, watch.quotes)
    except RefusedFiles as refused:
        fault = refused.faults[0]
        return (fault.line, fault.rule)


def test_an_endless_line_is_refused_after_a_few_pieces() -> None:
    taken = []
    watch = text_scan.Watch("x")
    endless = (b"x" * 500_000 for _ in range(4_000))
    with pytest.raises(RefusedFiles, match="longer than 1,000,000 characters"):
        taken += [watch.look(piece) or len(taken) for piece in endless]
    assert len(list(endless)) == 4_000 - 3


def test_a_sparse_file_of_two_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "contact_daily.csv"
    with path.open("wb") as stream:
        stream.write(b"force,day,queue\n")
        stream.truncate(2_000_000_000)
    with pytest.raises(RefusedFiles, match="NUL bytes"):
        received.inspect(path, path.name)
