"""What completion offers, where. `|` is the cursor."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.format.text import harmless_lines
from nevtui.library.dataset import bundled_library, open_library
from nevtui.query.complete import Completer
from nevtui.query.context import context_at
from nevtui.query.engine import Engine
from nevtui.query.layout import laid_out
from nevtui.query.lexer import tokens
from nevtui.query.question import Query
from nevtui.query.scope import Column, scope_at
from tests.query.test_lexer import BROKEN_SQL
from tests.world.hostile_library import hostile_library

FIRST = [
    ("sel|", "select"),
    ("select sub| from statements", "subject"),
    ("select s.prop| from statements s", "property"),
    ("select * from stat|", "statements"),
    ("from stat|", "statements"),
    ("describe cit|", "cities"),
    ("summarize com|", "companies"),
    ("select * from cities c join comp|", "companies"),
    ("select * from statements s join cities c on c.nam|", "name"),
    ("select cou| from cities", "country"),
    ("select co(|", None),
    ("select strf|", "strftime("),
    ("select subject f|", "from"),
    ("select subject from statements gro|", "group by"),
    ("SELECT subject FR|", "FROM"),
    ("with found as (select subject as who from statements) select wh| from found", "who"),
    ("with found as (select 1) select * from fou|", "found"),
    ("select x.wh| from (select subject as who from statements) x", "who"),
    ("create temp table mine as select subject as who from statements; select wh| from mine", "who"),
    ("create temp table mine as select 1 as a; from mi|", "mine"),
    ('select whe| from statements', '"when"'),
    ('select "whe| from statements', '"when"'),
    ("select count(*) as many from cities order by man|", "many"),
    ("select a.name from cities a join companies b on na|", "a.name"),
    ("select value::varc|", "varchar"),
    ("select cast(value as bigi|", "bigint"),
    ("select * from statements where subject = 'Hef|", "Hefei'"),
    ("select * from statements where subject = 'hef|' and true", "Hefei'"),
    ("select * from statements where subject = '合肥|", "Hefei'"),
    ("select * from statements where subject in ('NIO', 'Hef|", "Hefei'"),
    ("select * from statements where s.subject like 'Hef|", None),
    ("select * from statements s where s.subject ilike 'hef|", "Hefei'"),
    ("select * from statements where subject not in ('hef|", "Hefei'"),
    ("select * from statements where lower(subject) = 'hef|", "Hefei'"),
    ("select * from statements where contains(subject, 'hef|", "Hefei'"),
    ("with a as (select subject as who from statements) from a where who = 'Hef|", "Hefei'"),
    ("select case property when 'invest|", "investment'"),
    ("-- sel|", None),
    ("select 'sel|", None),
    ("select /* sel| */ 1", None),
    ("select subject as sub|", None),
    ("select 12|", None),
]  # fmt: skip


@pytest.fixture
async def completer() -> AsyncIterator[Completer]:
    with closing(Engine.open(open_library(bundled_library()))) as engine:
        completer = Completer(engine)
        await completer.wake()
        yield completer
        completer.close()


async def first(completer: Completer, marked: str) -> str | None:
    """Give what the first offer puts in, once all values have come that it asks for."""
    text, position = marked.replace("|", ""), marked.index("|")
    while True:
        offers = completer.offers(text, position)
        waiting = list(completer._values._tasks.values())
        if not waiting:
            return offers.items[0].insert if offers else None
        await asyncio.wait(waiting)


async def test_the_first_offer_is_what_one_means(completer: Completer) -> None:
    found = [(marked, await first(completer, marked)) for marked, _ in FIRST]
    assert found == FIRST


async def test_a_value_takes_the_place_of_what_stands_in_the_quotes(completer: Completer) -> None:
    text = "from statements where subject = 'Hef' and true"
    await first(completer, "from statements where subject = 'Hef|' and true")
    offers = completer.offers(text, text.index("Hef") + 2)
    assert offers is not None
    assert text[offers.begin : offers.end] == "Hef'"


async def test_a_value_that_could_steer_a_terminal_is_spelled_by_numbers_and_found(tmp_path: Path) -> None:
    with closing(Engine.open(open_library(hostile_library(tmp_path / "library")))) as engine:
        completer = Completer(engine)
        await completer.wake()
        asked = "select count(*) from statements where subject = '"
        await first(completer, asked + "|")
        offers = completer.offers(asked, len(asked))
        assert offers is not None
        assert any("chr(8238)" in offer.insert for offer in offers.items)
        for offer in offers.items:
            assert harmless_lines(offer.insert) == offer.insert
            assert engine.ask(Query(asked + offer.insert)).rows[0][0] > 0
        completer.close()


async def test_values_come_most_frequent_first_and_aliases_say_so(completer: Completer) -> None:
    await first(completer, "from statements where property = '|")
    offers = completer.offers("from statements where property = '", 34)
    assert offers is not None
    counts = [int(offer.detail.replace(",", "")) for offer in offers.items]
    assert counts == sorted(counts, reverse=True)
    await first(completer, "from statements where subject = '合肥|")
    offers = completer.offers("from statements where subject = '合肥", 35)
    assert offers is not None
    assert "合肥" in offers.items[0].detail


async def test_functions_come_with_their_signatures(completer: Completer) -> None:
    offers = completer.offers("select list_filt", 16)
    assert offers is not None
    assert offers.items[0].detail == "list_filter(list, lambda) → any[]"


async def test_nothing_is_offered_for_a_whole_keyword_or_where_nothing_is_typed(completer: Completer) -> None:
    assert completer.offers("select subject from", 19) is None
    assert completer.offers("select ", 7) is None
    assert completer.offers("select ", 7, asked=True) is not None


@settings(max_examples=200)
@given(BROKEN_SQL, st.integers(0, 60))
def test_broken_sql_breaks_neither_context_nor_scope(text: str, position: int) -> None:
    position = min(position, len(text))
    context = context_at(text, position)
    assert 0 <= context.begin <= position or context.wanted == "nothing"
    scope_at(tokens(text), position, {"t": (Column("a"),)})


async def test_parentheses_without_end_are_met_at_once(completer: Completer) -> None:
    for text in ("select * from " + "(" * 20_000, "select (" * 3_000, "with a as (" * 3_000):
        assert completer.offers(text, len(text), asked=True) is None
        assert laid_out(text) == text
