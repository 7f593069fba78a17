"""What is typed into the search is understood, or told why not."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.model.errors import AskedWrongly
from nevtui.query.search.asked import Asked, Part
from nevtui.query.search.words import words_in


def test_words_phrases_prefixes_and_exclusions() -> None:
    asked = Asked.parse('Hefei "solid-state battery" batter* -sodium')
    assert asked.groups == (
        (Part(("hefei",)),),
        (Part(("solid", "state", "battery")),),
        (Part(("batter",), is_prefix=True),),
    )
    assert asked.without == (Part(("sodium",), is_out=True),)


def test_either_of_two() -> None:
    assert Asked.parse("tariff OR duty Canada").groups == ((Part(("tariff",)), Part(("duty",))), (Part(("canada",)),))


def test_fields_narrow_it() -> None:
    asked = Asked.parse('publisher:Yicai title:"new plant" after:2023 before:2024-06 article:seeds-01 NIO')
    assert asked.groups[0] == (Part(("yicai",), "publisher"),)
    assert asked.groups[1] == (Part(("new", "plant"), "title"),)
    assert (asked.first, asked.last, asked.articles) == (date(2023, 1, 1), date(2024, 6, 1), ("seeds-01",))


def test_a_year_is_a_span_of_days() -> None:
    asked = Asked.parse("year:2024")
    assert (asked.first, asked.last) == (date(2024, 1, 1), date(2024, 12, 31))


def test_chinese_needs_no_blanks() -> None:
    assert Asked.parse("零跑汽车").groups == ((Part(("零", "跑", "汽", "车")),),)
    assert [word for _, _, word in words_in("NIO蔚来2024年ÉTÉ")] == ["nio", "蔚", "来", "2024", "年", "ete"]


def test_a_number_with_commas_is_a_phrase_and_an_address_is_no_field() -> None:
    assert Asked.parse("20,797").groups == ((Part(("20", "797")),),)
    assert Asked.parse("https://example.org").groups == ((Part(("https", "example", "org")),),)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Nothing is asked for"),
        ('""', "Nothing is asked for"),
        ("-sodium", "Nothing is asked for"),
        ("foo:bar", 'No field "foo"'),
        ("after:soon", "after:soon is no day of report"),
        ("year:2024-13", "is no day of report"),
    ],
)
def test_what_cannot_be_asked_says_why(typed: str, why: str) -> None:
    with pytest.raises(AskedWrongly, match=why):
        Asked.parse(typed)


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("solid-state", "Solid-state cells; a solid state.", ["Solid-state", "solid state"]),
        ("batter*", "Batteries and battery, not bat.", ["Batteries", "battery"]),
        ('"new energy veh*"', "New energy vehicles, new vehicles.", ["New energy vehicles"]),
        ("合肥 NIO", "蔚来在合肥 (NIO).", ["合肥", "NIO"]),
        ("publisher:Yicai Hefei", "Yicai of Hefei", ["Hefei"]),
        ("ete", "Été.", ["Été"]),
        ("-NIO Hefei", "NIO in Hefei", ["Hefei"]),
    ],
)
def test_hits_are_marked_in_the_text(typed: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in Asked.parse(typed).marks(text)] == marked


@given(st.text(max_size=200), st.text(max_size=200))
def test_whatever_is_typed_is_understood_or_refused(typed: str, text: str) -> None:
    try:
        asked = Asked.parse(typed)
    except AskedWrongly:
        return
    spans = asked.marks(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] < two[0] for one, two in itertools.pairwise(spans))
