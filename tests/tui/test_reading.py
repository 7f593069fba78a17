"""An article laid out: its statements stand level with the paragraph that says them, in columns, and none is lost."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from nevtui.format.signs import UNICODE
from nevtui.format.text import cells
from nevtui.tui.reading_notes import Columns, note, told
from nevtui.tui.reading_text import lay_out, marks_of, places_of


def statement(sentence: str, *, para: int = 1, begin: int = 0, end: int = 4, **more: Any) -> dict[str, Any]:
    facts = {"value": None, "unit": None, "value_high": None, "bound": "exact", "property": "sales", "status": "actual"}
    times = {"when": None, "when_end": None, "cause": None, "articles": 1}
    return {"sentence": sentence, "para": para, "begin": begin, "end": end, **facts, **times, **more}


def drawn(row: dict[str, Any], columns: Columns, width: int) -> str:
    return "".join(text for text, _ in note(row, columns, width, UNICODE, is_current=False))


SOLD = statement("BYD sells", value=410_000.0, unit="vehicles", when="2024-Q1")
RAISED = statement("NIO raises money", value=787e6, unit="USD")
BASED = statement("A maker with a long name is based in a city with a long name, as the paper says")


def test_figures_and_units_stand_one_below_the_other() -> None:
    columns = Columns.of([SOLD, RAISED, BASED], UNICODE)
    lines = [drawn(row, columns, 60) for row in (SOLD, RAISED)]
    assert [line.index(unit) for line, unit in zip(lines, ("cars", "m  "), strict=True)] == [lines[0].index("cars")] * 2
    assert lines[0].startswith("   2024-Q1 BYD sells")


def test_a_sentence_without_a_figure_has_its_room() -> None:
    columns = Columns.of([SOLD, RAISED, BASED], UNICODE)
    assert len(drawn(BASED, columns, 60).rstrip("… ")) > columns.sentence(60)


def test_where_there_is_little_room_the_time_goes_first() -> None:
    columns = Columns.of([SOLD], UNICODE).within(32)
    assert (columns.when, columns.number > 0) == (0, True)
    assert "2024" in "".join(text for text, _ in told(SOLD, UNICODE))


def test_what_others_say_too_or_dispute_is_told() -> None:
    row = {**SOLD, "articles": 3, "cause": "plain"}
    assert "≠ +2" in drawn(row, Columns.of([row], UNICODE), 60)


def test_the_notes_of_a_paragraph_do_not_push_those_of_the_next() -> None:
    rows = [statement(f"first {number}", begin=number) for number in range(6)] + [statement("second", para=2)]
    marks = marks_of(rows)
    laid = lay_out(("title", "short one", "short two"), 40, notes={1: 6, 2: 1})
    places = places_of(laid, marks)
    second = next(line for line, (_, row) in places.items() if row["sentence"] == "second")
    assert laid.lines[second].para == 2


@given(
    st.lists(st.integers(0, 400), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 400)), max_size=60),
    st.integers(4, 95),
)
def test_every_statement_has_a_line_of_its_own_beside_its_paragraph(
    lengths: list[int], said: list[tuple[int, int]], width: int
) -> None:
    texts = ("title", *("word " * (length // 5 + 1) for length in lengths))
    rows = [statement(str(n), para=para % len(lengths) + 1, begin=at, end=at + 3) for n, (para, at) in enumerate(said)]
    counts = {para: sum(row["para"] == para for row in rows) for para in range(1, len(texts))}
    laid = lay_out(texts, width, notes=counts)
    places = places_of(laid, marks_of(rows))
    assert sorted(row["sentence"] for _, row in places.values()) == sorted(row["sentence"] for row in rows)
    for line, (_, row) in places.items():
        begin, end = laid.stretch(row["para"])
        assert begin <= line < end <= len(laid.lines)


@given(st.integers(0, 120), st.text(max_size=80))
def test_a_note_never_leaves_its_room(width: int, sentence: str) -> None:
    row = {**SOLD, "sentence": sentence}
    columns = Columns.of([row], UNICODE).within(width)
    assert cells(drawn(row, columns, width)) <= max(width, 12)
