"""Verbs in all their forms, from a table of lemmas. Knows spelling, nothing of who does what."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.records import dataclass
from nevtui.extract.tokens import runs_of

IRREGULAR: Final = {
    "be": ("was", "been"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "draw": ("drew", "drawn"),
    "float": ("floated", "floated"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "have": ("had", "had"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "make": ("made", "made"),
    "pay": ("paid", "paid"),
    "pull": ("pulled", "pulled"),
    "put": ("put", "put"),
    "quit": ("quit", "quit"),
    "ring": ("rang", "rung"),
    "run": ("ran", "run"),
    "sell": ("sold", "sold"),
    "set": ("set", "set"),
    "shut": ("shut", "shut"),
    "sink": ("sank", "sunk"),
    "spend": ("spent", "spent"),
    "stand": ("stood", "stood"),
    "lie": ("lay", "lain"),
    "sit": ("sat", "sat"),
    "grind": ("ground", "ground"),
    "split": ("split", "split"),
    "strike": ("struck", "struck"),
    "take": ("took", "taken"),
    "tie": ("tied", "tied"),
    "win": ("won", "won"),
    "let": ("let", "let"),
    "withdraw": ("withdrew", "withdrawn"),
    "tell": ("told", "told"),
    "seek": ("sought", "sought"),
    "cut": ("cut", "cut"),
    "hit": ("hit", "hit"),
    "forbid": ("forbade", "forbidden"),
    "fight": ("fought", "fought"),
    "lend": ("lent", "lent"),
    "spin": ("spun", "spun"),
    "throw": ("threw", "thrown"),
    "freeze": ("froze", "frozen"),
    "wind": ("wound", "wound"),
}
"""Past and participle of verbs that do not end in `ed`, and of those whose forms deserve no guess."""
_DOUBLED: Final = frozenset(
    (
        "set",
        "sit",
        "put",
        "run",
        "get",
        "begin",
        "quit",
        "shut",
        "split",
        "win",
        "plan",
        "scrap",
        "drop",
        "transfer",
        "ban",
        "bar",
        "cap",
        "slap",
        "hit",
        "cut",
        "let",
        "forbid",
        "wrap",
        "submit",
        "commit",
        "admit",
        "permit",
        "step",
        "stop",
        "trim",
        "drag",
        "strip",
    )
)
"""Verbs that double their last letter before `ing` and, where regular, `ed`."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a word of a text may be read as a verb."""

    lemma: str
    meaning: str
    """What the table files the verb under."""
    kinds: frozenset[str]
    """Of `base`, `s`, `ing`, `past`, `participle`: those that are spelled so."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of a verb in a text; offsets count from its beginning."""

    start: int
    end: int
    forms: tuple[Form, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Give all kinds of form that it may be."""
        first, *others = self.forms
        return first.kinds.union(*(form.kinds for form in others)) if others else first.kinds


class Verbs:
    """The verbs of a table, ready to be looked for: `Verbs({"plant": ("build", "set up")})`."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        """Take lemmas by meaning; of a lemma of several words the first is inflected."""
        self._forms: dict[str, tuple[Form, ...]] = {}
        for meaning, lemmas in table.items():
            for lemma in lemmas:
                for spelling, kinds in inflections(lemma).items():
                    form = Form(lemma, meaning, frozenset(kinds))
                    self._forms[spelling] = (*self._forms.get(spelling, ()), form)
        self._longer: dict[str, tuple[str, ...]] = {}
        for spelling in sorted(self._forms, key=len, reverse=True):
            first = spelling.partition(" ")[0]
            self._longer[first] = (*self._longer.get(first, ()), spelling)
        self._firsts = frozenset(self._longer)
        self._bit = 1 << len(_FIRSTS)
        _FIRSTS.append(self._firsts)
        _words_of.cache_clear()
        _tables_with.cache_clear()

    def knows(self, word: str) -> bool:
        """Tell whether a word, in lower case, is a form of one of the verbs."""
        return word in self._forms

    def find(self, text: str) -> Sequence[Hit]:
        """Give the forms in `text`, in order, none overlapping another."""
        tables, places = _words_of(text)
        if not tables & self._bit:
            return ()
        found = [(place, word) for word in self._firsts.intersection(places) for place in places[word]]
        found.sort()
        hits: list[Hit] = []
        past, stop = 0, len(text)
        for start, first in found:
            if start < past:
                continue
            for spelling in self._longer[first]:
                last = start + len(spelling)
                if last <= stop and (spelling == first or _is_there(text, start, last, spelling)):
                    hits.append(Hit(start, last, self._forms[spelling]))
                    past = last
                    break
        return hits


def _is_there(text: str, start: int, last: int, spelling: str) -> bool:
    """Tell whether a verb of several words, of which the first is there, goes on so."""
    return text[start:last].lower() == spelling and _WORD_GOES_ON.match(text, last) is None


_APOSTROPHE: Final = re.compile("['’]")
_WORD_GOES_ON: Final = re.compile(r"[\w-]")


_FIRSTS: Final[list[frozenset[str]]] = []
"""By table the first words of its verbs; most sentences have none of most."""


@lru_cache(maxsize=30_000)
def _tables_with(word: str) -> int:
    """Give the tables in which a verb begins with `word`: bit n stands for the n-th."""
    return sum(1 << table for table, firsts in enumerate(_FIRSTS) if word in firsts)


@lru_cache(maxsize=8)
def _words_of(text: str) -> tuple[int, Mapping[str, Sequence[int]]]:
    """Give the tables of whose verbs a sentence has a first word, and where its words stand, in lower case."""
    places = _places_of_words(text)
    tables = 0
    for word in places:
        tables |= _tables_with(word)
    return tables, places


def _places_of_words(text: str) -> Mapping[str, Sequence[int]]:
    places: dict[str, list[int]] = {}
    for start, _, run in runs_of(text):
        first = run[0]
        if not first.isalnum() or first.isdecimal():
            continue
        word = run if run.isalnum() else _APOSTROPHE.split(run, 1)[0]
        if word in places:
            places[word].append(start)
        else:
            places[word] = [start]
    return places


def inflections(lemma: str) -> dict[str, set[str]]:
    """Give the spellings of a verb with the kinds of form each is: `{"opened": {"past", "participle"}, ...}`."""
    verb, _, rest = lemma.partition(" ")
    past, participle = IRREGULAR.get(verb, (_regular_past(verb),) * 2)
    spellings: dict[str, set[str]] = {}
    kinds = [("base", verb), ("s", _third_person(verb)), ("ing", _gerund(verb)), ("past", past)]
    if verb == "cancel":
        kinds += [("past", "cancelled"), ("participle", "cancelled"), ("ing", "cancelling")]
    if verb == "be":
        kinds += [("s", "is"), ("s", "are"), ("past", "were")]
    for kind, spelling in (*kinds, ("participle", participle)):
        spellings.setdefault(f"{spelling} {rest}".strip(), set()).add(kind)
    return spellings


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    if verb == "have":
        return "has"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"


def _gerund(verb: str) -> str:
    if verb in ("tie", "lie"):
        return f"{verb[0]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _doubled(verb: str) -> str:
    return f"{verb}{verb[-1]}" if verb in _DOUBLED else verb
