"""Patterns that are compiled when they are first used: what `re.compile` gives, and nothing before."""

import re
from pathlib import Path

import pytest

from nevtui.extract import patterns

WORDS = r"(?P<first>[a-z]+) (?P<second>\d+)"
TEXT = "Ab 12, cd 34 and EF 56"


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_a_pattern_finds_what_one_compiled_at_once_finds(flags: int) -> None:
    late, soon = patterns.compile(WORDS, flags), re.compile(WORDS, flags)
    assert [match.span() for match in late.finditer(TEXT)] == [match.span() for match in soon.finditer(TEXT)]
    assert late.findall(TEXT) == soon.findall(TEXT)
    assert [match.groupdict() for match in late.finditer(TEXT, 5)] == [m.groupdict() for m in soon.finditer(TEXT, 5)]
    assert late.match(TEXT[7:]) is not None
    assert late.fullmatch(TEXT) is None
    assert late.sub("x", TEXT) == soon.sub("x", TEXT)
    assert (late.pattern, late.groupindex) == (soon.pattern, soon.groupindex)


def test_a_match_knows_the_pattern_it_came_of() -> None:
    late, other = patterns.compile(WORDS), patterns.compile(WORDS + "x")
    match = late.search(TEXT)
    assert match is not None
    assert match.re == late
    assert match.re in (other, late)
    assert match.re != other


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = patterns.compile("(")
    with pytest.raises(re.error):
        broken.search(TEXT)


def test_no_pattern_of_the_extractor_is_compiled_at_import() -> None:
    """What is compiled when a module is read costs every start, also of who asks something else."""
    room = Path(patterns.__file__).parent
    eager = [
        f"{file.relative_to(room)}: {line.strip()}"
        for file in room.rglob("*.py")
        if file.name != "patterns.py" and "\nimport re\n" in (text := file.read_text("utf-8"))
        for line in text.splitlines()
        if re.match(r"\S.*(?<![\w.])re\.compile\(", line)
    ]
    assert eager == []
