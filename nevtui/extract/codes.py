"""What patterns have been compiled to: to take it up again takes a hundredth of the time that it takes to compile it.

Reading thirty thousand words takes a thousand patterns, and compiling those as long as reading the words. Who starts a
program may give it what an earlier one made (`adopt`) and keep what it makes itself (`told`); nobody has to.
"""

from array import array
from importlib import import_module
from re import Pattern
from typing import Any, Final, NamedTuple

from nevtui.extract import needs

_COMPILER, _ENGINE = import_module("re._compiler"), import_module("_sre")
MAKE: Final = (_ENGINE.MAGIC, _ENGINE.CODESIZE)
"""What codes are made for: others do not run on this engine."""
_LETTERS: Final = {2: "H", 4: "I", 8: "Q"}[_ENGINE.CODESIZE]
Asked = tuple[str, int]
"""A pattern and its flags."""


class Code(NamedTuple):
    """What a pattern is compiled to."""

    flags: int
    steps: bytes
    groups: int
    names: tuple[tuple[str, int], ...]


class Needed(NamedTuple):
    """What a pattern cannot match without."""

    words: tuple[str, ...]
    """Words of which each match holds one; none where no such are."""
    is_any_case: bool
    """Whether they stand in lower case here and in any case in a text."""


class Told(NamedTuple):
    """What one program tells another; all of it can be written with `marshal`."""

    codes: dict[Asked, tuple[Any, ...]]
    needed: dict[Asked, tuple[Any, ...]]


_known: Final = Told({}, {})
_made: set[Asked] = set()


def adopt(told: Told) -> None:
    """Take up what an earlier program told, made for the same `MAKE` by the same code."""
    _known.codes.update(told.codes)
    _known.needed.update(told.needed)


def made() -> int:
    """Give how many patterns this program has had to look into that nobody had told it of."""
    return len(_made)


def told() -> Told:
    """Give all that is known by now; `made` counts from here."""
    _made.clear()
    return Told(dict(_known.codes), dict(_known.needed))


def pattern_of(pattern: str, flags: int) -> Pattern[str]:
    """Give what `re.compile` would. Raises re.error."""
    asked = (pattern, int(flags))
    if asked not in _known.codes:
        _known.codes[asked] = tuple(_compiled(*asked))
        _made.add(asked)
    return _taken_up(pattern, Code(*_known.codes[asked]))


def needed_by(pattern: str, flags: int) -> Needed:
    """Give what a match of `pattern` needs. Raises re.error."""
    asked = (pattern, int(flags))
    if asked not in _known.needed:
        _known.needed[asked] = needs.needed_by(needs.parsed(*asked))
        _made.add(asked)
    return Needed(*_known.needed[asked])


def _taken_up(pattern: str, code: Code) -> Pattern[str]:
    names = dict(code.names)
    by_group: list[str | None] = [None] * (code.groups + 1)
    for name, group in names.items():
        by_group[group] = name
    steps = array(_LETTERS, code.steps).tolist()
    made: Pattern[str] = _ENGINE.compile(pattern, code.flags, steps, code.groups, names, tuple(by_group))
    return made


def _compiled(pattern: str, flags: int) -> Code:
    tree = needs.parsed(pattern, flags)
    steps = array(_LETTERS, _COMPILER._code(tree, flags)).tobytes()
    return Code(flags | tree.state.flags, steps, tree.state.groups - 1, tuple(tree.state.groupdict.items()))
