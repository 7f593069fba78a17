"""What stands above a text is read as newsrooms and site generators write it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.sources.front_matter import parse_pairs, said_by, split_front_matter
from nevtui.model.errors import SourceUnreadable


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("k: plain text", "plain text"),
        ("k: BYD: a story", "BYD: a story"),
        ("k: value # a comment", "value"),
        ("k: C# and F#", "C# and F#"),
        ('k: "with \\"quotes\\" and # no comment"', 'with "quotes" and # no comment'),
        ("k: 'it''s'", "it's"),
        ("k:", None),
        ("k: null", None),
        ("k: ~", None),
        ("k: [a, \"b, c\", 'd']", ["a", "b, c", "d"]),
        ("k: []", []),
        ("k:\n  - one\n  - 'two'", ["one", "two"]),
        ("k:\n- one\n- two", ["one", "two"]),
        ("k: >\n  folded\n  text\n\n  two", "folded text\n\ntwo"),
        ("k: >-\n  folded\n  text", "folded text"),
        ("k: |\n  line\n  line", "line\nline"),
        ("k: a long value\n  that goes on", "a long value that goes on"),
        ("k:\n  name: Li Wei\n  mail: x", {"name": "Li Wei", "mail": "x"}),
        ("k: 2024-05-06T10:00:00+08:00", "2024-05-06T10:00:00+08:00"),
    ],
)
def test_a_value_is_read(text: str, value: Any) -> None:
    assert parse_pairs(f"before: x\n{text}\nafter: y") == {"before": "x", "k": value, "after": "y"}


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ({"title": "T", "date": "2024-05-06"}, {"title": "T", "published": "2024-05-06"}),
        ({"published": "2024", "date": "2023"}, {"published": "2024"}),
        ({"authors": ["Li Wei", "O'Brien"]}, {"author": "Li Wei, O'Brien"}),
        ({"author": {"name": "Li Wei"}}, {"author": "Li Wei"}),
        ({"source": "https://x.example/a"}, {"url": "https://x.example/a"}),
        ({"source": "Xinhua"}, {"publisher": "Xinhua"}),
        ({"Canonical URL": "https://x.example/a"}, {"url": "https://x.example/a"}),
        ({"lang": "zh", "lastmod": "2024-06-01"}, {"language": "zh", "updated": "2024-06-01"}),
        ({"created": "2026-01-01", "tags": ["a"], "draft": "true"}, {}),
        ({"author": "", "publisher": None}, {}),
    ],
)
def test_keys_say_fields_as_site_generators_name_them(matter: dict[str, Any], said: dict[str, str]) -> None:
    assert said_by(matter) == said


@pytest.mark.parametrize(
    "text", ["---\n\nText.", "---\nText without keys.\n---\nMore.", "Text\n---\nk: v\n---", "--- x"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert split_front_matter(text, "x.md") == ({}, text)


def test_front_matter_may_be_empty() -> None:
    assert split_front_matter("---\n---\nText.", "x.md") == ({}, "Text.")


def test_toml_that_does_not_end_is_refused() -> None:
    with pytest.raises(SourceUnreadable, match="does not end with"):
        split_front_matter("+++\nk = 1\nText.", "x.md")


@given(text=st.text(alphabet="ab:-[]\"'|>#{},\n \t\\", max_size=120))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    assert isinstance(said_by(parse_pairs(text)), dict)
