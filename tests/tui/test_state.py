"""A state goes to a text that needs no quotes, and back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.model.errors import AskedWrongly
from nevtui.model.statement import Field
from nevtui.query.clause import OPERATORS, REACHES, Clause
from nevtui.tui.state import PaneState, State

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
NAMES = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True).filter(
    lambda name: name not in ("key", "sort", "match", "marks")
)
ENTITIES = (Field.CITY, Field.COMPANY, Field.ENTITY)


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    days = st.sampled_from(["2020", "2020-Q2..2021-06", "2024..", "..2019-04-30"])
    field = draw(st.sampled_from([*ENTITIES, Field.PROPERTY, Field.CLAIM, Field.WHEN, Field.TEXT]))
    values = draw(st.lists(days if field is Field.WHEN else WORDS, min_size=1, max_size=3))
    labels = draw(st.one_of(st.just([]), st.lists(WORDS, min_size=len(values), max_size=len(values))))
    return Clause(
        draw(WORDS),
        field,
        tuple(values),
        draw(st.sampled_from([operator.sign for operator in OPERATORS])),
        tuple(labels),
        draw(st.sampled_from(list(REACHES))) if field in ENTITIES else "named",
    )


@st.composite
def states(draw: st.DrawFn) -> State:
    kinds = draw(st.lists(NAMES, min_size=3, max_size=3, unique=True))
    panes = tuple(
        PaneState(
            kind,
            draw(st.none() | WORDS),
            draw(WORDS),
            draw(WORDS),
            draw(st.none() | clauses()),
            tuple(sorted(draw(st.dictionaries(NAMES, WORDS, max_size=3)).items())),
        )
        for kind in kinds
    )
    lists = st.lists(clauses(), max_size=3).map(tuple)
    shares = draw(st.sampled_from(["usual", "roomy", "even"]))
    units = draw(st.sampled_from(["stated", "usd", "head"]))
    return State(panes, draw(st.sampled_from(kinds)), draw(lists), draw(lists), shares, draw(st.booleans()), units)


@given(states())
def test_every_state_comes_back_from_its_text_which_needs_no_quotes(state: State) -> None:
    text = state.to_text()
    assert State.from_text(text) == state
    assert re.fullmatch(r"[\w\-.:=+,/%]+", text)


@given(st.text() | st.from_regex(r"1(/[a-z.]{1,8}=[a-z,:=%0-9]{0,12}){1,5}", fullmatch=True))
def test_what_is_typed_is_a_state_or_refused_in_a_sentence(typed: str) -> None:
    try:
        state = State.from_text(typed)
    except AskedWrongly:
        return
    assert State.from_text(state.to_text()) == state


def test_it_is_short_and_can_be_read() -> None:
    hefei = Clause("cities", Field.CITY, ("city:hefei",), labels=("Hefei",))
    out = Clause("companies", Field.COMPANY, ("company:byd",), "!=", ("BYD",), "group")
    panes = (
        PaneState("cities"),
        PaneState("companies", sort="name"),
        PaneState("timeline", looks=(("unit", "month"),)),
    )
    assert State(panes, "timeline", (hefei, out)).to_text() == (
        "1/panes=cities,companies,timeline/at=timeline/pin=cities,city=city:hefei,Hefei"
        "/pin=companies,company+group%21=company:byd,BYD/companies.sort=name/timeline.unit=month"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it begins with 1/panes="),
        ("2/panes=a", "it begins with 1/panes="),
        ("1/panes", '"panes" has no ='),
        ("1/at=a", "it has not one panes="),
        ("1/panes=a,b,c", "it has not one at="),
        ("1/panes=a,b,a/at=a", "a pane stands in two places"),
        ("1/panes=a,b,c/at=d", '"d" is in no place'),
        ("1/panes=a,b,c/at=a/nope=1", '"nope" is unknown'),
        ("1/panes=a,b,c/at=a/d.key=1", '"d.key" is unknown'),
        ("1/panes=a,b,c/at=a/pin=x", "it has no condition"),
        ("1/panes=a,b,c/at=a/pin=x,nope=1", 'No field "nope"'),
        ("1/panes=a,b,c/at=a/pin=x,city=a%2Cb,A", "it names not each of its values"),
    ],
)
def test_what_is_no_state_says_why(text: str, why: str) -> None:
    with pytest.raises(AskedWrongly, match=re.escape(why)):
        State.from_text(text)
