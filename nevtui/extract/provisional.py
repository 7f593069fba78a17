"""Entities for names that the gazetteer does not know, so that an article about a newcomer is read like any other.

They live in one article only, under the fullest form of their name there: `Huayun` and `Huayun's` are `Huayun Auto`,
`Chen` is `Chen Rui`. Nothing of them enters the gazetteer: that is the reader's to decide.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.candidates import Sighting, find_words
from nevtui.extract.deeds import may_be_plain
from nevtui.extract.pinyin import is_chinese_person
from nevtui.extract.plain_words import PLAIN_WORDS
from nevtui.extract.records import replace
from nevtui.extract.spans import Mention
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.identifiers import made_id

_BRACKETED: Final = re.compile(r" ?\([“\"]?(?P<short>[A-Z][\w&.-]{1,15}(?: [A-Z][\w&.-]{1,15}){0,2})[”\"]?[);,]")
"""What a long form is called from then on: `(CPB)`, `("Xinyuan")`."""
_CODE: Final = re.compile(r" (?!Q[1-4]\b|H[12]\b)[A-Z]{1,3}\d{1,3}[A-Z]{0,2}\b(?![-.,]?\d)")
"""What a maker calls a model: `L7`, `ES8`."""
_CAPITAL_BEFORE: Final = re.compile(r"(?<![\w.])(?!(?:The|In|At|On|But|And|For|By|Mr|Ms|Dr) )[A-Z][\w-]+ $")
_NO_FORMS: Final = (cues.GENERIC, cues.NEVER, cues.COMPANY_ENDS, cues.CALENDAR, cues.SITES, PLAIN_WORDS)
_SHORTEST: Final = 3
"""Letters of a short form of a company's name."""
_MOST_WORDS: Final = 20
"""Words of a name that parts are made of."""
_PLACE: Final = attrgetter("para", "start", "end")


@dataclass(frozen=True, slots=True)
class _Family:
    """An entity, and how the article may call it besides its full name."""

    entity: Entity
    forms: tuple[str, ...]


def provisional_mentions(
    article: Article, named: Sequence[Mention], sightings: Sequence[Sighting], *, refused: Collection[str] = ()
) -> tuple[Mention, ...]:
    """Give the mentions in `article` of names that no entity has, in reading order.

    `named` are its known names, `sightings` those that are not (`find_candidates`); a name that is `refused` gets no
    entity, nor does a part of it. A mention may lie over known ones that are part of its name: `Hubei Xinyuan Power`.
    """
    never = "".join(f"| {name} |" for name in refused)
    sightings = [sighting for sighting in sightings if f" {sighting.name} " not in never]
    surnames = _surnames(named)
    initials = _initials(named)
    if not (sightings or surnames or initials):
        return ()
    families = _families(article, named, [sighting for sighting in sightings if sighting.type != "model"])
    mentions = [_mention(sighting, families) for sighting in sightings if sighting.name in families]
    texts = (article.title, *article.paragraphs)
    forms: dict[str, Entity] = {}
    in_order = (families[sighting.name] for sighting in sightings if sighting.name in families)
    for family in dict.fromkeys(in_order):
        for form in family.forms:
            if form.lower() not in cues.FUNCTION_WORDS:
                forms.setdefault(form, family.entity)
    for short, entity in (*surnames.items(), *initials.items()):
        forms.setdefault(short, entity)
    codes = _codes(texts, forms)
    codes.update(_orphans(named, [mention.entity for mention in mentions], codes))
    others = [mention for mention in named if mention.entity.type != "model" or mention.text not in codes]
    taken = [bytearray(len(text)) for text in texts]
    for para, start, end in (*map(_PLACE, others), *map(_PLACE, sightings)):
        taken[para][start:end] = b"\1" * (end - start)
    coded = list(_coded(texts, forms, taken, {(mention.para, mention.start, mention.end) for mention in mentions}))
    begun = {(mention.para, mention.start) for mention in coded}
    mentions = [*(mention for mention in mentions if (mention.para, mention.start) not in begun), *coded]
    mentions.extend(_called(texts, {**codes, **forms}, taken))
    models = [sighting for sighting in sightings if sighting.type == "model" and sighting.name not in families]
    mentions.extend(
        Mention(one.para, one.start, one.end, one.text, codes[one.name]) for one in models if one.name in codes
    )
    mentions.extend(_models(texts, [one for one in models if one.name not in codes], (*named, *mentions)))
    return tuple(sorted(mentions, key=attrgetter("para", "start", "end")))


def _surnames(named: Sequence[Mention]) -> dict[str, Entity]:
    """Give what known persons who are named in full are called from then on: `Zeng` for Zeng Yuqun."""
    taken = {mention.text for mention in named}
    found: dict[str, Entity] = {}
    for mention in named:
        words = tuple(mention.text.split())
        if mention.entity.type == "person" and len(words) > 1 and words[0][:1].isupper():
            surname = words[0] if is_chinese_person(words) else words[-1]
            if surname not in taken and surname.lower() not in _NO_SURNAMES:
                found.setdefault(surname, mention.entity)
    return found


_NO_SURNAMES: Final = cues.FUNCTION_WORDS | cues.words(
    "you so long can may will mark young king bill sang ban trump biden"
)


def merged(named: Sequence[Mention], provisional: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give both in reading order, without known names that are part of an unknown one."""
    if not provisional:
        return tuple(named)
    covered: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in provisional:
        covered[mention.para].append((mention.start, mention.end))
    free = [mention for mention in named if not _overlaps(mention, covered[mention.para])]
    own = _shortened(named, free, provisional)
    meant = (replace(m, entity=own[m.text]) if m.text in own else m for m in free)
    return tuple(sorted((*meant, *provisional), key=attrgetter("para", "start", "end")))


def _shortened(named: Sequence[Mention], free: Sequence[Mention], provisional: Sequence[Mention]) -> dict[str, Entity]:
    """Give by short form the firm of this article that it means: `Qiyuan` is `Qiyuan New Energy`, no namesake.

    A short form that is part of the namesake's own name, or that the article does not name but so, stays his.
    """
    begun = {(m.para, m.start): m.entity for m in provisional if m.entity.type == "company"}
    own = {m.text: begun[m.para, m.start] for m in named if (m.para, m.start) in begun and m.text not in m.entity.name}
    others = {m.entity.id for m in free if m.text not in own} if own else set()
    kept = {m.text for m in free if m.text in own and m.entity.id in others}
    return {text: entity for text, entity in own.items() if text not in kept and entity.name.startswith(f"{text} ")}


def _overlaps(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a mention shares a character with one of `spans`, which are in order and apart."""
    place = bisect_left(spans, (mention.end,)) - 1
    return place >= 0 and spans[place][1] > mention.start


def _mention(sighting: Sighting, families: dict[str, _Family]) -> Mention:
    return Mention(sighting.para, sighting.start, sighting.end, sighting.text, families[sighting.name].entity)


def _families(article: Article, named: Sequence[Mention], sightings: Sequence[Sighting]) -> dict[str, _Family]:
    """Give by name whom it names: the fullest form stands for those that shorten it."""
    types = {sighting.name: sighting.type for sighting in sightings}
    told: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        if sighting.cue != "again":
            told[sighting.name].append(sighting)
    taken = {name for mention in named for name in (mention.text, mention.entity.name, *mention.entity.aliases)}
    families = {name: _Family(firm, ()) for name, firm in _shorn(named).items() if types.get(name) == "company"}
    by_form: dict[tuple[str, str], _Family] = {}
    longer: dict[str, _Family] = {}
    for name in sorted(types.keys() - families.keys(), key=lambda name: (-len(name.split()), name)):
        type = types[name]
        family = by_form.get((type, name)) or (longer.get(name) if type == "company" else None)
        if family is None:
            forms = tuple(form for form in _forms(article, name, type, told[name]) if form not in taken)
            family = _Family(Entity(made_id(name, type), name, type), forms)
            by_form.update({(type, form): family for form in forms if (type, form) not in by_form})
        families[name] = family
        if family.entity.type == "company":
            for part in _parts_of(name):
                longer.setdefault(part, family)
    return families


def _shorn(named: Sequence[Mention]) -> dict[str, Entity]:
    """Give known firms by their names without the end: `Li` is Li Auto where the article names that."""
    firms = dict.fromkeys(mention.entity for mention in named if mention.entity.type == "company")
    return {short: firm for firm in firms if (short := without_ends(firm.name)) != firm.name}


def _initials(named: Sequence[Mention]) -> dict[str, Entity]:
    """Give known firms by the initials that only their names begin with in the article: `LG`, `SK`."""
    firms = dict.fromkeys(mention.entity for mention in named if mention.entity.type == "company")
    first = Counter(firm.name.partition(" ")[0] for firm in firms)
    words = ((firm.name.partition(" "), firm) for firm in firms)
    return {word: firm for (word, _, more), firm in words if more and first[word] == 1 and _INITIALS.fullmatch(word)}


_INITIALS: Final = re.compile(r"(?!(?:N?EV|[BP]H?EV|US|UK|EU|UN|AI|IT|SUV|IPO|CEO|GDP)\Z)[A-Z]{2,4}")


def _parts_of(name: str) -> Iterator[str]:
    """Yield all that a company may be called that leaves out words at either end of its name."""
    words = name.split(" ")[:_MOST_WORDS]
    for first in range(len(words)):
        for end in range(first + 1, len(words) + 1):
            yield " ".join(words[first:end])


def _forms(article: Article, name: str, type: str, sightings: Sequence[Sighting]) -> Iterator[str]:
    """Yield what else the article may call `name`, which its surroundings tell at `sightings`."""
    words = tuple(name.split())
    if type == "person" and len(words) > 1:
        yield words[0] if is_chinese_person(words) else words[-1]
    base = without_ends(name)
    if type == "company" and base != name and _is_own(base):
        yield base
    elif type == "company" and len(words) in (2, 3) and _may_be_called(words[0]):
        yield words[0]
    if type in ("company", "organization"):
        for sighting in sightings:
            found = _BRACKETED.match(article.text_of(sighting.para), sighting.end)
            if found:
                yield found["short"]


def _may_be_called(word: str) -> bool:
    """Tell `Ostara` of `Ostara Transport` from a plain word that begins a name."""
    is_plain = word.lower() in cues.HEADS or word in cues.PEOPLES or not word.isalpha() or word.isupper()
    return len(word) > _SHORTEST and not is_plain and _is_own(word) and not may_be_plain(word)


def without_ends(name: str) -> str:
    """Give a company's name without `Auto` and the like: `Huayun`."""
    words = name.split()
    while len(words) > 1 and words[-1] in cues.COMPANY_ENDS:
        words.pop()
    if len(words) > 1 and words[-1] == "New":
        words.pop()
    return " ".join(words)


def _is_own(name: str) -> bool:
    return len(name) >= _SHORTEST and any(all(word not in plain for plain in _NO_FORMS) for word in name.split())


def _codes(texts: Sequence[str], forms: dict[str, Entity]) -> dict[str, Entity]:
    """Give the models of unknown makers by their codes: `L7` is Norvane's where `Norvane L7` stands in the article."""
    makers = {form: entity for form, entity in forms.items() if entity.type == "company"}
    codes: dict[str, Entity] = {}
    for para, start, end, form in find_words(tuple(makers), enumerate(texts)):
        code = _CODE.match(texts[para], end)
        if code and not texts[para][start - 1 : start].isalnum():
            codes.setdefault(code[0].strip(), _coded_model(form, code[0], makers[form]))
    return codes


def _orphans(named: Sequence[Mention], unknown: Sequence[Entity], codes: dict[str, Entity]) -> dict[str, Entity]:
    """Give the models of the unknown maker an article is about: codes that others use, whom it hardly names."""
    makers = Counter(entity for entity in unknown if entity.type == "company").most_common(1)
    if not makers or makers[0][1] < _ABOUT:
        return {}
    maker = makers[0][0]
    others = Counter(mention.entity.name for mention in named if mention.entity.type == "company")
    orphans = (m for m in named if m.entity.type == "model" and _BARE_CODE.fullmatch(m.text) and m.text not in codes)
    return {
        one.text: _coded_model(without_ends(maker.name), f" {one.text}", maker)
        for one in orphans
        if one.entity.parent and others[one.entity.parent] * _ABOUT < makers[0][1]
    }


_ABOUT: Final = 3
"""How often an article names the maker it is about, at least; and how many times as often as another."""
_BARE_CODE: Final = re.compile(r"[A-Z]{1,2}-?\d{1,3}[A-Z]?")


def _coded_model(form: str, code: str, maker: Entity) -> Entity:
    name = f"{form}{code}"
    return Entity(made_id(name, "model"), name, "model", parent=maker.name)


def _coded(
    texts: Sequence[str], forms: dict[str, Entity], taken: Sequence[bytearray], seen: set[tuple[int, int, int]]
) -> Iterator[Mention]:
    """Yield the models that are called by their maker and a code, `Norvane L7`; their words are `taken` then.

    `seen` are the places of names, which the maker's alone may be one of.
    """
    makers = {form: entity for form, entity in forms.items() if entity.type == "company"}
    for para, start, end, form in find_words(tuple(makers), enumerate(texts)):
        code = _CODE.match(texts[para], end)
        first = end if (para, start, end) in seen else start
        if code and not any(taken[para][first : code.end()]) and not texts[para][start - 1 : start].isalnum():
            taken[para][start : code.end()] = b"\1" * (code.end() - start)
            entity = _coded_model(form, code[0], makers[form])
            yield Mention(para, start, code.end(), entity.name, entity)


def _called(texts: Sequence[str], forms: dict[str, Entity], taken: Sequence[bytearray]) -> Iterator[Mention]:
    """Yield the places where one of `forms` stands as a word of its own, and add them to those that are `taken`."""
    for para, start, end, form in find_words(tuple(forms), enumerate(texts)):
        if not any(taken[para][start:end]) and _stands_alone(texts[para], start, end):
            taken[para][start:end] = b"\1" * (end - start)
            yield Mention(para, start, end, form, forms[form])


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell a word of its own, which no other capitalised word stands beside."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isalnum() or after.isalnum() or before in ("-", ".", "&"):
        return False
    if after == " " and text[end + 1 : end + 2].isupper() and not _KIND_AFTER.match(text, end):
        return False
    return not (before == " " and _CAPITAL_BEFORE.search(text, max(0, start - 24), start))


_KIND_AFTER: Final = re.compile(r" (?:SUV|MPV|EV|PHEV|BEV|EREV)\b")


def _models(texts: Sequence[str], sightings: Sequence[Sighting], others: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of unknown models, each under its maker's name and its own: `Huayun H5`."""
    makers = [mention for mention in others if mention.entity.type == "company"]
    by_paragraph: dict[int, list[Mention]] = defaultdict(list)
    backwards = makers[::-1]
    for mention in sorted(backwards, key=attrgetter("start")):
        by_paragraph[mention.para].append(mention)
    most = Counter(mention.entity for mention in makers).most_common(1) if sightings else []
    usual = most[0][0] if most and most[0][1] > 1 else None
    entities: dict[str, Entity] = {}
    for sighting in sightings:
        entity = entities.get(sighting.name)
        if entity is None:
            maker = _maker(texts[sighting.para], sighting, by_paragraph[sighting.para]) or usual
            entity = entities[sighting.name] = _model(sighting, maker)
        yield Mention(sighting.para, sighting.start, sighting.end, sighting.text, entity)


def _model(sighting: Sighting, maker: Entity | None) -> Entity:
    brand = without_ends(maker.name) if maker else ""
    name = sighting.name if not brand or sighting.name.startswith(brand) else f"{brand} {sighting.name}"
    return Entity(made_id(name, "model"), name, "model", parent=maker.name if maker else None)


def _maker(text: str, sighting: Sighting, makers: Sequence[Mention]) -> Entity | None:
    """Give the company named last before a model, of those of its paragraph, which are in order.

    It is X for `X's first car with Y's software, the Z5`.
    """
    place = bisect_left(makers, sighting.start, key=attrgetter("start"))
    while place and makers[place - 1].end > sighting.start:
        place -= 1
    if place > 1 and _APPOSED.fullmatch(text, makers[place - 1].end, sighting.start):
        is_within = _S_CAR.fullmatch(text, makers[place - 2].end, makers[place - 1].start)
        return makers[place - 2 if is_within else place - 1].entity
    return makers[place - 1].entity if place else None


_APPOSED: Final = re.compile(r"['’]s? [^,;.:]{2,40}, the (?:new )?")
_S_CAR: Final = re.compile(r"['’]s? (?:[\w-]+ ){1,6}(?:with|to|on|for|from|using|by|against|like) (?:the )?")
