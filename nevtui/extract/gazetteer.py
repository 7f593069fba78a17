"""Finds every name of every known entity in a text, in one pass. Knows names, not grammar."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation

from nevtui.extract import ambiguity
from nevtui.extract.spans import Mention
from nevtui.model.entity import Entity

_FOLD = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)} | {
    ord("’"): ord("'"), ord("-"): ord(" "), ord("‑"): ord(" "), ord("–"): ord(" "), 0xA0: ord(" "), ord("\n"): ord(" "),
}  # fmt: skip
"""Character for character: `str.lower` can change the length of a text, and with it every offset."""

_SAME_LETTERS = {code: letter for code, letter in _FOLD.items() if not ord("A") <= code <= ord("Z")}


class Gazetteer:
    """All names of all entities, ready to be looked for."""

    def __init__(self, names: dict[str, list[tuple[str, Entity]]]) -> None:
        """Take, by lower-case name, each spelling of it with its entity."""
        self._spellings = list(names.values())
        self._finder = AhoCorasick(list(names), implementation=Implementation.DFA if len(names) < 2000 else None)

    @classmethod
    def build(cls, entities: Iterable[Entity]) -> "Gazetteer":
        """Make one of `entities`: canonical names, aliases and Chinese names."""
        names: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
        for entity in entities:
            for name in dict.fromkeys((entity.name, *entity.aliases, entity.chinese or "")):
                if name.strip():
                    names[name.translate(_FOLD)].append((name, entity))
        return cls(names)

    def find(self, text: str, *, para: int = 0) -> Iterator[Mention]:
        """Yield the mentions in `text` from left to right, the longest where several begin; none overlaps another."""
        chosen: list[tuple[int, int, list[Entity]]] = []
        end_of_last = 0
        for start, end, entities in sorted(self._candidates(text), key=_place):
            if start >= end_of_last:
                chosen.append((start, end, entities))
                end_of_last = end
        sure = frozenset(entities[0].id for _, _, entities in chosen if len(entities) == 1)
        for start, end, entities in chosen:
            yield Mention(para, start, end, text[start:end], ambiguity.choose(entities, text, start, end, sure))

    def _candidates(self, text: str) -> Iterator[tuple[int, int, list[Entity]]]:
        for index, start, end in self._finder.find_matches_as_indexes(_folded(text), overlapping=True):
            if start and text[start - 1].isalnum() and _is_joined(text, start - 1, start):
                continue
            following = text[end : end + 1]
            is_plural = following == "s" and _has_edges(text, start, end + 1)
            if not is_plural and (following == "$" or (following.isalnum() and _is_joined(text, end - 1, end))):
                continue
            words = text[start:end]
            entities = [entity for name, entity in self._spellings[index] if _is_spelled(words, name, entity)]
            if is_plural:
                kinds = ("model", "company") if _are_counted(text, start) else ("model",)
                entities = [entity for entity in entities if entity.type in kinds]
            entities = [entity for entity in entities if ambiguity.is_meant(entity, text, start, end)]
            if entities:
                yield start, end, list(dict.fromkeys(entities))


def _are_counted(text: str, start: int) -> bool:
    """Tell cars called by their maker's name, which are counted, from other words: `7,231 BYDs`."""
    before = text[max(0, start - 16) : start].split()
    return bool(before) and (before[-1][-1].isdigit() or before[-1] in _COUNTING)


_COUNTING = frozenset(
    ("million", "thousand", "hundred", "dozen", "more", "fewer", "many", "were", "new", "used", "electric")
)


def _place(found: tuple[int, int, list[Entity]]) -> tuple[int, int]:
    return found[0], -found[1]


def _folded(text: str) -> str:
    """Give `text` in lower case with spaces for hyphens and breaks, character for character."""
    if text.isascii():
        return text.lower().replace("-", " ").replace("\n", " ")
    return text.translate(_FOLD)


def _has_edges(text: str, start: int, end: int) -> bool:
    """Tell whether a word begins at `start` and ends at `end`; ideographs need no edges, and `US$` is money."""
    if text.startswith("$", end):
        return False
    return not (_is_joined(text, start - 1, start) or _is_joined(text, end - 1, end))


def _is_joined(text: str, left: int, right: int) -> bool:
    if left < 0 or right >= len(text):
        return False
    first, second = text[left], text[right]
    return first.isalnum() and second.isalnum() and not (_is_ideograph(first) or _is_ideograph(second))


def _is_ideograph(character: str) -> bool:
    """Tell Han, kana and Hangul from alphabets. Source: Unicode blocks 2E80-9FFF, AC00-D7AF, F900-FAFF, 20000-3FFFF."""
    return character >= "\u2e80" and (
        character <= "\u9fff"
        or "\uac00" <= character <= "\ud7af"
        or "\uf900" <= character <= "\ufaff"
        or character >= "\U00020000"
    )


def _is_spelled(words: str, name: str, entity: Entity) -> bool:
    """Tell whether `words` may stand for `name`: as it is, or, for makers and models, with other capitals (`Nio`)."""
    if words == name or words.translate(_SAME_LETTERS) == name.translate(_SAME_LETTERS):
        return True
    return len(words) > 2 and words[0].isupper() and entity.type in ("company", "model") and not name.islower()
