"""Patterns that are compiled when they are first used: what `re.compile` gives, and nothing before."""

import marshal
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from nevtui.extract import codes, patterns
from nevtui.extract.needs import needed_by, parsed

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


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.VERBOSE | re.MULTILINE])
def test_a_pattern_taken_up_is_the_one_that_was_compiled(monkeypatch: pytest.MonkeyPatch, flags: int) -> None:
    told = marshal.loads(marshal.dumps(tuple(_told_of(WORDS, flags, monkeypatch))))
    monkeypatch.setattr(codes, "_known", codes.Told(*told))
    late, soon = patterns.compile(WORDS, flags), re.compile(WORDS, flags)
    assert late == soon
    assert [m.groupdict() for m in late.finditer(TEXT)] == [m.groupdict() for m in soon.finditer(TEXT)]
    assert (late.groupindex, late.groups, int(late.flags) | re.UNICODE) == (soon.groupindex, soon.groups, soon.flags)
    assert len(codes._known.codes) == 1


def _told_of(pattern: str, flags: int, monkeypatch: pytest.MonkeyPatch) -> codes.Told:
    monkeypatch.setattr(codes, "_known", codes.Told({}, {}))
    patterns.compile(pattern, flags).search(TEXT)
    return codes.told()


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


def _late_ones() -> list[patterns._Late]:
    rooms = [module for name, module in sorted(sys.modules.items()) if name.startswith("nevtui.extract")]
    return [one for room in rooms for one in vars(room).values() if isinstance(one, patterns._Late)]


def test_no_search_that_is_spared_would_have_found_anything(loading: ModuleType) -> None:
    sentences = [text for article in loading.articles() for text in article.paragraphs][::7]
    for late in _late_ones():
        soon, (needed, is_any_case) = late._compiled, needed_by(parsed(late.pattern, late.flags))
        for text in sentences if needed else ():
            found = soon.search(text)
            assert found is None or any(word in (text.lower() if is_any_case else text) for word in needed)


@pytest.mark.parametrize(
    ("pattern", "needed", "is_any_case"),
    [
        (r"\bsold (?:cars|vans)\b", {"sold cars", "sold vans"}, False),
        (r"\b(?:[Cc]ars?|vans?) of", {"Car of", "car of", "Cars of", "cars of", "van of", "vans of"}, False),
        (r"(?i)\b(?:first|second) CARS", {"first cars", "second cars"}, True),
        (r"(?:a|the) [\w-]+ deals?", {" deal"}, False),
        (r"(?:in )?\d+", set(), False),
        (r"(?:market|(?:the )?\d+)", set(), False),
    ],
)
def test_a_pattern_needs_one_of_the_words_that_all_its_matches_have(
    pattern: str, needed: set[str], is_any_case: bool
) -> None:
    words, in_any_case = needed_by(parsed(pattern, 0))
    assert (set(words), in_any_case) == (needed, is_any_case)


def test_a_pattern_in_any_case_finds_the_letters_that_are_the_same_to_it() -> None:
    late, text = patterns.compile("(?i)is kept"), "İS KEPT and ıſ kept"
    assert [match.span() for match in late.finditer(text)] == [m.span() for m in re.finditer("(?i)is kept", text)]
