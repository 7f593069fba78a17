"""Whom `the company`, `it` and `there` mean in a sentence, by what was remembered of those before."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from nevtui.extract import homes
from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts
from nevtui.extract.antecedents import KINDS, PLACES, SUBJECT_TYPES, Antecedents
from nevtui.extract.demonyms import countries_in
from nevtui.extract.grammar import heads_of, is_possessive
from nevtui.extract.places_meant import place_meant
from nevtui.extract.spans import Mention, Sentence
from nevtui.model.entity import Entity

_COMPANY = (
    r"company|automaker|carmaker|car maker|maker|automobile maker|firm|group|start-?up|brand"
    r"|manufacturer|supplier|business|unit|joint venture|venture|marque|alliance"
    r"|EV maker|NEV maker|battery maker|subsidiary|producer|producers|giant|newcomer"
)
_PEOPLE = r"(?:[Ss]outh )?(?:Chinese|German|Japanese|Korean|American|French|Swedish|British|Italian|Indian|Thai|Dutch)"
_ANAPHOR = re.compile(
    rf"\b(?:(?:(?:[Tt]he|[Tt]his)(?: {_PEOPLE})?"
    r"(?: (?!city|province|country|(?:the|its|their|this|and|of|in)\b)(?:U\.S\."
    rf"|[\w-]+)){{0,2}} (?P<company>{_COMPANY})(?! (?:models?|cars?|vehicles?|SUVs?|sedans?)\b)"
    r"|[Tt]h(?:e|at)(?: (?!province|country)[\w-]+)? (?P<city>city|municipality|capital|county|town|district)"
    r"|[Tt]h(?:e|at)(?: (?!city|country)[\w-]+)? (?P<province>province|autonomous region)"
    r"|[Tt]h(?:e|at) (?P<state>state)(?=['’]s | (?:is|was|has|had|will|would|gives?|gave|pays?|paid|offers?|offered"
    r"|wants?|helps?|helped|also)\b)|[Tt]h(?:e|at) (?P<country>country|nation)"
    r"|[Tt]he (?:country|world|city|province|region|nation)['’]s (?:[\w-]+ ){0,4}?(?P<descr>makers?"
    r"|carmakers?|automakers?|company|manufacturer|seller|producer|supplier)"
    r"|(?P<defined>[Tt]he (?:Company|Group|Issuer)(?! [A-Z]))"
    r"|(?P<there>there(?! (?:is|are|was|were|has|have|had|will|would|may|might|could|seems?|remains?)\b)(?!['’]))"
    r"|(?P<whose>whose)|(?P<we>[Ww]e|[Oo]ur|[Yy]our)"
    r"|(?P<it>[Ii]ts?|[Tt]heir|[Tt]hey))\b(?! of | that | which | makes? (?:it|sense)"
    r"|['’]s\b(?= (?:largest|biggest|top|leading|first|second|third)))"
    rf"|[Tt]he (?:[A-Z][\w-]+ )?[A-Z][\w-]+-(?:based|headquartered)(?: [\w-]+){{0,3}} (?P<seated>{_COMPANY})\b"
    rf"|{homes.MAKER_OF_GOODS})"
)
_ANAPHOR_STARTS = Starts("the |this |that |it|their|they|there|whose|we|our|your")
_WHOLE = re.compile(r"(?i)market|industry|sector|brands|makers|manufacturers|companies|start-?ups")
"""What the name of an industry says where it stands for the whole; `EV batteries` alone are a product."""
_OBJECT = 60
"""Characters behind `the company` within which whoever is named is another."""
_IS_OBJECT = re.compile(r"\b(?:in|of|into|with|for|to|from|on) $")


def resolve(sentence: Sentence, named: Sequence[Mention], antecedents: Antecedents) -> tuple[Mention, ...]:
    """Give the mentions of one sentence, offsets from its beginning, with `the company` and `it` resolved."""
    end = sentence.start + len(sentence.text)
    start = sentence.start
    inside = [
        Mention(m.para, m.start - start, m.end - start, m.text, m.entity)
        for m in sorted(named, key=attrgetter("start"))
        if start <= m.start and m.end <= end and (m.entity.type != "industry" or _stands_for_whole(m))
    ]
    inside = _with_branches(sentence.text, inside)
    if any(map(sentence.text.__contains__, _MAKER_CUES)):
        inside = [_maker_of(sentence.text, mention) for mention in inside]
    meant = list(_meant(sentence, inside, antecedents))
    cities = [m for m in meant if m.entity.type == "city"]
    inside = [m for m in inside if not any(m.start > c.start and m.end < c.end for c in cities)] if cities else inside
    return tuple(sorted([*inside, *meant], key=attrgetter("start")) if meant else inside)


def _with_branches(text: str, inside: list[Mention]) -> list[Mention]:
    """Take `Tesla China` for Tesla: what is told there is told of the firm, not of the country."""
    countries = (one for one in inside if one.entity.type == "country" and text.startswith(" ", one.start - 1))
    ends = {one.start: one.end for one in countries}
    firms = {one.start: ends.pop(one.end + 1) for one in inside if one.entity.type == "company" and one.end + 1 in ends}
    kept = (one for one in inside if one.entity.type != "country" or one.start in ends) if firms else inside
    return [_until(one, firms[one.start], text) if one.start in firms else one for one in kept]


def _until(one: Mention, end: int, text: str) -> Mention:
    return Mention(one.para, one.start, end, text[one.start : end], one.entity)


def _maker_of(text: str, mention: Mention) -> Mention:
    """Give whom `the maker of the X`, `the X maker` and Tesla's `Giga Y` mean, where a table knows; else `mention`."""
    if mention.entity.type in PLACES and text.endswith("Giga ", 0, mention.start):
        start = mention.start - len("Giga ")
        return Mention(mention.para, start, mention.end, text[start : mention.end], Entity.called("company", "Tesla"))
    whose = mention.entity.parent
    if whose is None or mention.entity.type not in ("model", "company"):
        return mention
    before = _MAKER_BEFORE.search(text, max(0, mention.start - 40), mention.start)
    after = _MAKER_AFTER.match(text, mention.end) if mention.entity.type == "model" else None
    if before is None and (after is None or not text.endswith(("The ", "the "), 0, mention.start)):
        return mention
    start, end = (
        (before.start("phrase"), mention.end) if before else (mention.start - len("the "), after.end() if after else 0)
    )
    return Mention(mention.para, start, end, text[start:end], Entity.called("company", whose))


_MAKER_CUES: Final = ("Giga ", " maker", "aker of", "wner of", "ompany behind", "irm behind", "roup behind")
_MAKER_BEFORE: Final = re.compile(
    r"(?:^|; |\b(?:while|whereas|but|and|that) )"
    r"(?P<phrase>[Tt]he (?:(?:maker|carmaker|manufacturer|owner|parent) of|(?:company|firm|group) behind) (?:the )?)$"
)
_MAKER_AFTER: Final = re.compile(r" (?:maker|manufacturer)\b")


def _stands_for_whole(mention: Mention) -> bool:
    entity = mention.entity
    is_product = entity.type == "industry" and entity.name.endswith((" market", " production"))
    return not is_product or _WHOLE.search(mention.text) is not None


def _meant(sentence: Sentence, inside: list[Mention], antecedents: Antecedents) -> Iterator[Mention]:
    """Yield what stands for a name; who `the German carmaker` is tells who `it` is later in the sentence."""
    known, heads = inside, None
    for match in _ANAPHOR_STARTS.matches(_ANAPHOR, sentence.text):
        if any(_stands_in_the_way(sentence.text, m, match) for m in inside):
            continue
        if homes.is_predicate(sentence.text, match.start(), match[0]):
            continue
        heads = heads_of(sentence.text, known) if heads is None else heads
        coming = _to_come(sentence.text, match, known, heads)
        entity = coming or _entity_of(sentence.text, match, known, heads, antecedents)
        if entity:
            mention = Mention(sentence.para, match.start(), match.end(), match[0], entity)
            if match.lastgroup not in ("it", "there", "whose", "we"):
                known, heads = sorted([*known, mention], key=attrgetter("start")), None
            yield mention


_OWNED: Final = (*PLACES, "model")
"""What somebody has who is meant by `its` right before it."""


def _stands_in_the_way(text: str, mention: Mention, match: re.Match[str]) -> bool:
    """Tell a name inside or right after; `Hefei` of `the Hefei-based company` leaves it what it is."""
    if mention.end < match.end() and match.start() < mention.start:
        if match["city"] and mention.entity.type in ("province", "country"):
            return False
        is_home = mention.entity.type in ("city", "country") and (
            homes.FIRM_WORDS.fullmatch(text, mention.end, match.end()) is not None
        )
        return not (is_home or text.startswith(("-based", "-headquartered"), mention.end))
    if match[0].lower() in ("its", "their", "whose") and mention.entity.type in _OWNED and mention.start >= match.end():
        return False
    return (mention.start < match.end() and match.start() < mention.end) or 0 <= mention.start - match.end() <= 1


def _entity_of(
    text: str, match: re.Match[str], known: Sequence[Mention], heads: frozenset[int], antecedents: Antecedents
) -> Entity | None:
    before = [m for m in known if m.end <= match.start() and m.start in heads]
    if match.lastgroup in ("descr", "seated") and text.endswith(("making ", "makes ", "made "), 0, match.start()):
        return None
    kind = "company" if match.lastgroup in ("descr", "seated", "goods") else match.lastgroup or "it"
    if match.lastgroup == "descr" and (described := _described(text, match, known)):
        return described
    if kind == "it":
        opens = _OPENING.fullmatch(text, 0, match.start()) is not None
        before = [] if opens else [m for m in before if not homes.is_apposed(text, m, match)] or before
    later = _named_later(text, match, known, heads) if kind == "it" and antecedents.is_new else None
    if kind == "it" and before and _is_acted_on(text, match, before):
        subject = before[-1].entity
        before = [m for m in before if m.entity != subject]
        others = [e for e in (antecedents.actor, antecedents.focus) if e and e != subject]
        if others and not before:
            return others[0]
    if kind == "it":
        said_by = _office_that_said(text, match, before)
        entity = later or said_by or _it([m for m in before if not _is_home(text, m)], antecedents, match)
        is_firm = entity and entity.type in PLACES and homes.OF_A_FIRM.match(text, match.end())
        return antecedents.of_kind("company") or entity if is_firm else entity
    if kind == "whose":
        return _whose(text, match, known)
    if kind == "defined":
        return antecedents.main or antecedents.of_kind("company")
    if kind == "we":
        return antecedents.interviewed or _who_speaks(text, match, known, antecedents)
    if kind == "state":
        return _state(before, antecedents)
    inside = [m.entity for m in known if match.start() < m.start and m.end < match.end()]
    if kind == "city" and inside:
        return _city_in(inside[0], antecedents)
    if kind == "city" and (called := _town(match["city"], antecedents)):
        return called
    if kind == "there" or (kind == "country" and text.endswith(" in ", 0, match.start())):
        return place_meant(kind, [m for m in known if m.end <= match.start()], antecedents)
    if kind == "company" and (lands := countries_in(match[0])):
        return homes.of_nation(lands[-1], _spoken_of(before, antecedents)) or _the(kind, match[0], before, antecedents)
    town = next((m for m in known if kind == "company" and match.start() < m.start < match.end()), None)
    if town and not text.startswith("-", town.end):
        actor = antecedents.actor if town.entity.type == "city" else None
        is_from_there = actor is not None and actor.city in (None, town.entity.name)
        return homes.of_town(town.entity.name, _spoken_of(before, antecedents)) or (actor if is_from_there else None)
    if kind == "company" and _is_not_subject(text, match):
        return antecedents.other_company({m.entity.name for m in before})
    return _but_not_its_object(_the(kind, match[0], before, antecedents), kind, match, known, antecedents)


def _named_later(text: str, match: re.Match[str], known: Sequence[Mention], heads: frozenset[int]) -> Entity | None:
    """Give X of `As it seeks to build 600,000 cars, X has`, which opens a paragraph."""
    if _SUBORDINATE.fullmatch(text, 0, match.start()) is None:
        return None
    later = (m for m in known if m.start > match.end() and m.start in heads and m.entity.type == "company")
    return next((m.entity for m in later if text.endswith(", ", 0, m.start)), None)


_SUBORDINATE: Final = re.compile(
    r"(?:Even )?(?:As|While|Although|Though|If|Since|Because|When|After|Once|Before|To (?:keep|reach|meet)) "
)


def _is_acted_on(text: str, match: re.Match[str], before: Sequence[Mention]) -> bool:
    """Tell an `it` that the subject of its sentence is not: `Magna helped it build`, `BMW is its first customer`."""
    is_object = match[0] == "it" and _is_object(text, match, before)
    return is_object or _IS_ITS.search(text, max(0, match.start() - 90), match.start()) is not None


def _is_object(text: str, match: re.Match[str], before: Sequence[Mention]) -> bool:
    """Tell an `it` that is not the subject of its own verb: `sold to it`, `Magna helped it build`."""
    if before and _HELPED.fullmatch(text, before[-1].end, match.start()):
        return True
    return _BEFORE_OBJECT.search(text, max(0, match.start() - 12), match.start()) is not None


_HELPED: Final = re.compile(r" (?:has |had |will )?help(?:s|ed)? ")


def _to_come(text: str, match: re.Match[str], known: Sequence[Mention], heads: frozenset[int]) -> Entity | None:
    """Give the firm that follows a phrase which opens the sentence: `After closing (its) plant in Y, X sold cars`."""
    if match[0] not in ("its", "their") or _FRONTED.fullmatch(text, 0, match.start()) is None:
        return None
    firms = [m for m in known if m.entity.type == "company"]
    if not firms or firms[0].start < match.start() or firms[0].start not in heads:
        return None
    phrase = text[match.end() : firms[0].start]
    return firms[0].entity if _ENDS_OPENING.fullmatch(phrase) and not is_possessive(text, firms[0]) else None


_FRONTED: Final = re.compile(
    r"(?:(?:Just |Only |Even )?(?:For|With|At|In|On|After|Before|Besides|Despite|Through|Since|While|When|By|From|Until"
    r"|Following|Beyond|Alongside|Thanks to|As part of|In addition to|Having)|[A-Z][a-z]+ing)"
    r"(?: (?!(?:is|are|was|were|has|have|had|will|said|says)\b)[\w’'%$€.-]+){0,6} "
)
"""What opens a sentence before its subject, up to the `its` that means who is named behind it."""
_ENDS_OPENING: Final = re.compile(
    r"(?: (?!(?:is|are|was|were|has|have|had|will|would|said|says|it)\b)[^ ;:]+){1,14}, (?:the )?(?:[\w-]+ ){0,3}"
)


def _but_not_its_object(
    meant: Entity | None, kind: str, match: re.Match[str], known: Sequence[Mention], antecedents: Antecedents
) -> Entity | None:
    """Give another firm where `the company` would be the one that its own sentence names behind it."""
    objects = {m.entity.name for m in known if kind == "company" and 0 < m.start - match.end() < _OBJECT}
    return (antecedents.other_company(objects) or meant) if meant and meant.name in objects else meant


def _described(text: str, match: re.Match[str], known: Sequence[Mention]) -> Entity | None:
    """Give whom an apposition describes: X of `sales at X, until last year the country's biggest carmaker, fell`."""
    before = [m for m in known if m.end <= match.start() and m.entity.type == "company"]
    return before[-1].entity if before and _BESIDE.fullmatch(text, before[-1].end, match.start()) else None


_BESIDE = re.compile(
    r"(?: \([^)]{1,40}\))?, (?:(?:until|till|for|in|since|as of|by) [^,;.]{2,30} |(?:by far|at one time|at the time) "
    r"|(?:still|once|long|now|then|already|formerly|again|currently|traditionally) ){0,2}"
)


def _is_not_subject(text: str, match: re.Match[str]) -> bool:
    """Tell `in the company`, and `expects the company to`, from the subject of the sentence."""
    if _IS_OBJECT.search(text[max(0, match.start() - 8) : match.start()]):
        return True
    before = _EXPECTS.search(text, max(0, match.start() - 16), match.start())
    return before is not None and _TO_DO.match(text, match.end()) is not None


_OPENING = re.compile(
    r"(?:(?:Originally|First|Once|Now|Also|Jointly|Partly) )?(?:[A-Z]?[a-z]+ed|Built|Bought|Led|Run|Spun|Held|Sold"
    r"|Born)\b(?: [a-z]+){0,5} (?:by|from|with|to) [^;:]{2,80}, "
)
"""What opens a sentence before its subject, and names others: `Backed by A and B, (it)`."""
_BEFORE_OBJECT = re.compile(r"\b(?:against|with|from|by|into|for|than|behind|beside|sued|bought|acquired|backed) $")
_EXPECTS = re.compile(r"\b(?:expect(?:s|ed)?|sees|saw|forecasts?|predicts?|wants|wanted|asked|told|urged) $")
_TO_DO = re.compile(r" (?:to (?!a\b|the\b|its\b)|\w+ing )")
_IS_ITS = re.compile(r"[^,](?:, which [^,]{3,60},)? (?:is|was|are|became|remains) (?:also |now |still )?$")


def _whose(text: str, match: re.Match[str], known: Sequence[Mention]) -> Entity | None:
    """Give whom `whose` follows: `CATL, whose`, `CATL (the maker), whose`."""
    before = [m for m in known if m.end <= match.start() and m.entity.type in ("company", "organization", "industry")]
    is_near = before and _RIGHT_BEFORE.fullmatch(text, before[-1].end, match.start())
    return before[-1].entity if is_near else None


_RIGHT_BEFORE = re.compile(r"(?: \([^)]{1,40}\))?,? ")


def _who_speaks(text: str, match: re.Match[str], known: Sequence[Mention], antecedents: Antecedents) -> Entity | None:
    """Give the firm whose officer speaks of `we` in quotation marks: named beside them, else the one spoken of."""
    closed = _QUOTED.match(text, match.end())
    if match[0].lower() == "your" or closed is None or not _OPENED.search(text, 0, match.start()):
        return None
    if _WATCHER.search(text, closed.end()) or antecedents.body_at(antecedents.para):
        return None
    beside = [m.entity for m in known if m.start >= closed.end() and m.entity.type == "company"]
    return beside[0] if beside else antecedents.actor or antecedents.of_kind("company")


_OPENED: Final = re.compile(r"(?:^|[\s(])[“\"][^“”\"]*$")
_QUOTED: Final = re.compile(
    r"[^“”\"]*[”\"],?(?= (?:[\w’'.-]+,? ){0,9}?(?:said|says|told|added|adds|explained|noted|wrote|according|promis\w+"
    r"|vow\w+|warn\w+|announc\w+|declar\w+|stress\w+|insist\w+|confirm\w+|argu\w+|boast\w+|admit\w+|pledg\w+"
    r"|predict\w+)\b)"
)
_WATCHER: Final = re.compile(
    r"\b(?:analysts?|economists?|researchers?|strategists?|consultan\w+|professors?|minist\w+|mayors?|governors?)\b"
)


def _town(word: str, antecedents: Antecedents) -> Entity | None:
    """Give whom `the county` means: the one that the article calls so, else the one of those last spoken of."""
    towns = [entity for kind, entity in antecedents.towns if kind.startswith(word)]
    spoken_of = (antecedents.focus, *antecedents.here, *antecedents.recent)
    return towns[0] if len(towns) == 1 else next((entity for entity in spoken_of if entity in towns), None)


def _city_in(land: Entity, antecedents: Antecedents) -> Entity | None:
    """Give whom `the Anhui capital` means: the city spoken of that lies there."""
    spoken_of = (antecedents.focus, *antecedents.here, *antecedents.recent)
    cities = (entity for entity in spoken_of if entity and entity.type == "city")
    return next((city for city in cities if land.name in (city.province, city.country)), None)


def _state(before: list[Mention], antecedents: Antecedents) -> Entity | None:
    """Give which state of a federation abroad `the state` means; at home it is the government."""
    spoken_of = (*(m.entity for m in reversed(before)), antecedents.scene, *antecedents.here, *antecedents.recent)
    lands = (entity for entity in spoken_of if entity and entity.type == "province")
    land = next(lands, None)
    return land if land and land.country in (None, *homes.FEDERATIONS) else None


def _spoken_of(before: list[Mention], antecedents: Antecedents) -> tuple[Entity | None, ...]:
    here = (mention.entity for mention in reversed(before))
    return (*here, antecedents.focus, *antecedents.here, *antecedents.recent)


def _is_home(text: str, mention: Mention) -> bool:
    """Tell `China` of `China's largest maker`, which `it` does not mean."""
    return mention.entity.type in PLACES and is_possessive(text, mention)


def _office_that_said(text: str, match: re.Match[str], before: Sequence[Mention]) -> Entity | None:
    """Give the ministry of `the Ministry of Commerce said it would`, China for `China's regulator said it would`."""
    if not before or not _SAID_THAT.search(text, max(0, match.start() - 16), match.start()):
        return None
    last = before[-1]
    if last.entity.type == "organization":
        return last.entity if _OFFICE_NAME.search(last.entity.name) else None
    is_owner = len(before) == 1 and _is_home(text, last) and _OFFICE.match(text, last.end)
    return last.entity if is_owner else None


_SAID_THAT: Final = re.compile(r"\b(?:said|says|announced|added|warned|stressed)(?: that)? $")
_OFFICE_NAME: Final = re.compile(r"\b(?:Ministry|Department|Commission|Administration|Council|Cabinet|Bureau)\b")
_OFFICE: Final = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}?(?i:ministry|government|regulators?|watchdog|commission|authorit(?:y|ies)|parliament"
    r"|department|customs|cabinet|bureau)\b"
)


def _it(before: list[Mention], antecedents: Antecedents, match: re.Match[str]) -> Entity | None:
    """Give the last subject named; the one of the sentence before for an `Its` that opens this one."""
    if antecedents.actor and match.start() == 0 and match[0] == "Its":
        return antecedents.actor
    subjects = [m.entity for m in before if m.entity.type in SUBJECT_TYPES and m.entity.type != "model"]
    return subjects[-1] if subjects else antecedents.focus


def _the(kind: str, words: str, before: list[Mention], antecedents: Antecedents) -> Entity | None:
    fitting = [m.entity for m in before if m.entity.type == KINDS[kind][0]]
    if fitting or kind != "company":
        return fitting[-1] if fitting else antecedents.of_kind(kind)
    is_opening = antecedents.is_new and words == "The company" and antecedents.main in antecedents.recent
    main = antecedents.main if is_opening else None
    maker = _maker_of_model(antecedents.focus) if not antecedents.is_new else None
    return antecedents.actor or main or maker or _only_firm(antecedents) or antecedents.of_kind(kind)


def _maker_of_model(focus: Entity | None) -> Entity | None:
    """Give XPeng where the sentence before was about the XPeng P7."""
    parent = focus.parent if focus and focus.type == "model" else None
    return Entity.called("company", parent) if parent else None


def _only_firm(antecedents: Antecedents) -> Entity | None:
    """Give the one firm that the paragraph has named so far, or None."""
    firms = {entity.name: entity for entity in antecedents.here if entity.type == "company"}
    return next(iter(firms.values())) if len(firms) == 1 and not antecedents.is_new else None
