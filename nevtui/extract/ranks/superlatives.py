"""Reads places that are described: `is the third-largest maker`, `market leader BYD`, `X, its biggest market`."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.coordination import row_at, row_of
from nevtui.extract.grammar import subject_before
from nevtui.extract.ranks import words
from nevtui.extract.ranks.placing import Placing, place_of, ranked, subject_at, where_of
from nevtui.extract.spans import Findings, Mention
from nevtui.model.entity import Entity

_STOPS: Final = (
    r"(?:in|and|by|with|of|for|after|behind|on|to|at|from|that|which|was|is|has|had|said|were|are|when|as|than"
    r"|since|ever"
    r"|it|this|until|while|but|so|its|their)"
)
_LARGEST: Final = re.compile(
    rf"\b(?:(?P<place>{words.ORDINAL})[- ])?(?P<top>{words.SUPERLATIVE})(?![\w-])"
    rf"(?P<between>(?:,? (?!{_STOPS}\b)[\w'’&-]+){{0,6}}?)[ -](?P<class>{words.CLASSES})\b(?![-'’]s?\w)"
    rf"(?!(?: (?!{_STOPS}\b)[a-z-]+){{0,2}} {words.CLASSES}\b)"
    r"(?P<of>(?: of| for)(?: (?!in\b|and\b|which\b|that\b|is\b|was\b|with\b|said\b|the\b|(?:\d|\w+ years"
    r"|\w+ months))[\w-]+){1,4})?"
)
_OF_SITES: Final = re.compile(
    rf"\b(?:(?P<place>{words.ORDINAL})[- ])?(?P<top>{words.SUPERLATIVE}) of (?:the |its |[A-Z][\w-]*['’]s? "
    rf"|all ){{1,2}}"
    rf"(?P<between>(?:(?!{_STOPS}\b)[\w-]+ ){{0,3}}?)(?P<class>{words.CLASSES})\b(?P<of>)"
)
_LEADER: Final = re.compile(r"\b(?:market|industry|sales|segment|category|sector|class) leader\b(?!s|ship)")
_NUMBER_ONE: Final = re.compile(r"(?<=['’]s )(?P<top>number one|No\.? ?1|market leader|favou?rite)(?! \w)")
_BESTSELLER: Final = re.compile(
    rf"\b(?:(?P<place>{words.ORDINAL})[- ])?(?P<top>best[- ]seller|bestseller|top seller|front-?runner)\b(?!s)"
)
_OWNER: Final = (
    r"(?:(?:the|this|that|its|their) |(?:the |this |that )?(?:world|country|nation|city|province|region|continent"
    r"|state|bloc"
    r"|globe|sector|industry|company|group|market|planet|brand|firm|maker|automaker|carmaker|area|municipality"
    r"|mainland)['’]s |(?:last |this )?(?:year|month|quarter|decade)['’]s "
    r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}['’]s? |(?:now|already|by far|still|also|currently|single|undisputed"
    r"|clearly|then"
    r"|overall|both|easily|once|one-time|today|at present|by then) )"
)
_DETERMINERS: Final = re.compile(rf"(?:(?<=[^\w])|^){_OWNER}{{1,4}}$")
_DEFINITE: Final = re.compile(
    r"(?i)\b(?:the|its|their|\w+['’]s?) (?:(?:now|single|undisputed|overall|currently|by far|then) )*$"
)
_NOT_ONE: Final = re.compile(
    r"(?:\b(?:one of|among|some of|many of|all of|two of|three of|most of|part of|amid|as one of|any of|between"
    r"|like|owner of"
    r"|for|with|from|by|to|at|against|beyond|behind|ahead of|beat|beating|beats|pass|passed|passing|overtak\w+"
    r"|overtook"
    r"|surpass\w*|outsell\w*|outsold|including|such as|other|unlike|of|in|into|on|over|below|above|join\w*)) $"
)
_APPOSED: Final = re.compile(
    r"(?:, (?:which (?:is|was|has become|became|remains) )?(?:already |now |still |once |long |currently |by far "
    r"|today |himself )*"
    r"| \((?:already |now |still )*| [–—-] | [–—-]|, (?:as|itself) )"
)
_COPULA: Final = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|remains?|remained|stays?|stayed|became|becomes?|becoming|being)"
    r"(?: (?:now|also|still|already|by far|thus|thereby|once again|again|currently|the|today|therefore|probably"
    r"|in fact|seen as"
    r"|considered|regarded as|ranked as|clearly|easily|often|long|once|currently|expected to be|set to (?:be"
    r"|become)|to become"
    r"|set to become|said to be|likely to (?:be|become)))*"
    r"|as|ma[dk](?:e|es|ing) (?:it|them|him|her)(?: by far)?|ma[dk](?:e|es|ing) (?P<object>[^,;]{2,40}?)"
    r"|represents?|constitutes?) $"
)
_AND_ALSO: Final = re.compile(r"\band(?: also|, [^,]{2,30},)? $")
_IS_DESCRIBED: Final = re.compile(
    r"(?: is| was| remains| became| has been|,)(?: now| also| still)? (?:the|its|[\w]+['’]s)"
    rf" (?:{words.ORDINAL}[- ])?{words.SUPERLATIVE}"
)
_WORLD_MARKET: Final = re.compile(
    r"(?:largest|biggest) (?:new |electric )?(?:car|auto|automobile|automotive|vehicle|EV|NEV) market\b"
)
_BE: Final = re.compile(r"(?:is|are|was|were|remain|stay|bec[ao]me)")
_INNER: Final = re.compile(r"\b(?:of|in|with|for|by|at|from|to|and|on) (?:the )?$")
_ITS_DEAL: Final = re.compile(rf"['’]s (?:[\w-]+ ){{0,3}}?{words.HAPPENINGS} ")
_CHINA: Final = Entity("country:china", "China", "country")
"""Whose market is the largest in the world, where a sentence does not say it."""
_TO_BE: Final = re.compile(
    r"\b(?:compet\w*|vie[sd]?|vying|race[sd]?|racing|aim\w*|fight\w*|battl\w*|contend\w*"
    r"|bid\w*)\b[^,;]{0,40}\bto (?:be|become) "
)
_AS_LOST: Final = re.compile(
    r"\b(?:lost|loses|losing|status|crown|title|position|reputation|role|known|billed|slogan"
    r"|dethron\w+)\b[^,;]{0,30}\bas $"
    r"|\b(?:has|have|had|counts?|counted|names?|named|won|kept) (?:[A-Z][\w-]* ){1,4}as $"
)
_NO_FIRM: Final = re.compile(
    rf"(?:^|, )(?:The|the|Its|Their|This|That)(?: [\w-]+){{0,5}}? (?P<what>{words.PLANTS}|{words.HAPPENINGS})\b"
)
_OWN_SITES: Final = re.compile(
    r"[^.;]{0,60}?\b(?:(?:that )?(?:the company|the group|the firm|the carmaker|the automaker|it|BYD"
    r"|[A-Z]\w+) (?:has|owns|runs|operates)\b"
    r"|for the company)"
)
_OF_ITS: Final = re.compile(
    r" of (?:[A-Z][\w-]*(?: [A-Z][\w-]*)?['’]s?|its|their|the (?:company|group|maker|carmaker|automaker)['’]s)\b"
)
_EVER: Final = re.compile(
    r"[^,;.]{0,40}?\b(?:since (?!(?:19|20)\d\d\b)|so far|to date|on record|in (?:its|their|his) history|ever\b)"
)
_WINDOW: Final = 64


def superlatives(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield whom a sentence calls the largest, the second-largest, the best-selling or the leader."""
    for pattern in (_LARGEST, _OF_SITES, _BESTSELLER, _NUMBER_ONE, _LEADER):
        for match in pattern.finditer(text):
            yield from _described(text, findings, match)


def _described(text: str, findings: Findings, match: re.Match[str]) -> Iterator[Placing]:
    groups = match.groupdict()
    place = place_of(groups["place"]) if groups.get("place") else 1
    if not place or _is_many(text, match):
        return
    covering = next((m for m in findings.mentions if m.start <= match.start() < m.end), None)
    if covering is not None and re.search(r"['’]s ", covering.text):
        yield _placing(text, findings, match, (covering,), place)
        return
    if covering is not None and covering.text[:4].lower() not in ("the ", "this"):
        return
    if _is_plural(match) and not re.search(r"(?:\bare|\bwere|[Tt]he) $", text[: match.start()][-6:]):
        return
    begin = _phrase_start(text, match)
    subjects = _subjects(text, findings, match, begin)
    if subjects:
        yield _placing(text, findings, match, subjects[:1], place)
        for other in subjects[1:]:
            yield _placing(text, findings, match, (other,), place)


def _is_many(text: str, match: re.Match[str]) -> bool:
    """Tell `one of the largest makers` and `the top ten makers` from one that is the first."""
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    if _EVER.match(text, match.end()):
        return True
    if re.search(r"\b(?:one of|among|some of|many of|two of|three of|most of|all) (?:(?!as\b)[\w'’-]+ ){0,4}$", before):
        return True
    if re.search(r"\b(?:a|an|some|many|several|other|two|three|four|five|six|ten|\d+) $", before):
        return True
    return (
        match["top" if "top" in match.groupdict() else 0] == "top"
        and re.match(r"(?:top)[ -](?:\d|two|three|five|ten)", text[match.start() :]) is not None
    )


def _is_plural(match: re.Match[str]) -> bool:
    named = match.groupdict().get("class") or ""
    return named.endswith("s") and not named.endswith(("bus", "series", "reserves"))


def _phrase_start(text: str, match: re.Match[str]) -> int:
    """Give where the phrase of a superlative begins: at `the country's` of `the country's largest maker`."""
    floor = max(0, match.start() - _WINDOW)
    found = _DETERMINERS.search(text, floor, match.start())
    return found.start() if found else match.start()


def _subjects(text: str, findings: Findings, match: re.Match[str], begin: int) -> tuple[Mention, ...]:
    """Give whom the phrase from `begin` describes."""
    is_definite = begin < match.start() and _DEFINITE.search(text[begin : match.start()]) is not None
    is_leader = match.re == _LEADER
    groups = match.groupdict()
    named = groups.get("class") or ""
    if not is_definite and not is_leader and match.start() > 3:
        is_definite = _COPULA.search(text[max(0, match.start() - 40) : match.start()]) is not None
    if match.re == _BESTSELLER and re.search(r"(?i)\b(?:its|their) $", text[begin : match.start()]):
        return ()
    if following := _named_after(text, findings, match):
        return following
    if not (is_definite or is_leader):
        apposed = _apposed(text, findings, begin, named)
        return (apposed,) if apposed and re.search(r"(?i)no\. ?1|number", match[0]) else ()
    if apposed := _apposed(text, findings, begin, named):
        return (apposed,)
    before = text[max(0, begin - 60) : begin]
    if re.search(r"\b(?:in|with|after|following|through) $", before) and re.fullmatch(words.HAPPENINGS, named):
        subject = subject_at(text, findings, begin)
        return (subject,) if subject else ()
    if (
        re.search(r"\bin $", before)
        and _WORLD_MARKET.match(text, match.start())
        and "place" in groups
        and not groups["place"]
    ):
        return (Mention(0, match.start(), match.end(), match[0], _CHINA),)
    copula = _COPULA.search(before)
    if copula is None and _AND_ALSO.search(before):
        subject = subject_at(text, findings, begin)
        is_described = subject is not None and _IS_DESCRIBED.match(text, subject.end, begin) is not None
        return (subject,) if subject and is_described else ()
    if copula is None or _TO_BE.search(before) or _AS_LOST.search(before):
        return ()
    if copula["object"]:
        made = [m for m in findings.mentions if begin - 60 <= m.start and m.end <= begin and m.end >= begin - 2]
        return tuple(made[-1:])
    subject = _right_before(text, findings, begin, copula[0]) or subject_before(text, findings, begin, words.RANKED)
    if _NO_FIRM.search(text[subject.end if subject else 0 : begin]):
        return _thing(text, findings, match, begin)
    if subject is None or begin - subject.end > 160:
        return _thing(text, findings, match, begin)
    if (
        copula[0].startswith(("is", "are", "was", "were"))
        and re.search(r"(?:compan|maker|brand|firm|group|shareholder|supplier)", match[0]) is None
    ):
        return _site_or(text, findings, match, subject, begin)
    row = row_of(text, findings.mentions, subject) if copula[0].startswith(("are", "were")) else ()
    return row or (subject,)


def _right_before(text: str, findings: Findings, begin: int, copula: str) -> Mention | None:
    """Give X of `battery giant X is`, and of `X's IPO was`, whatever stands before it."""
    if _BE.match(copula) is None:
        return None
    end = begin - len(copula)
    for mention in reversed(findings.mentions):
        if mention.end <= end and mention.entity.type in words.RANKED:
            is_it = mention.end == end - 1 and _INNER.search(text[max(0, mention.start - 12) : mention.start]) is None
            return mention if is_it or _ITS_DEAL.fullmatch(text, mention.end, end) else None
    return None


def _named_after(text: str, findings: Findings, match: re.Match[str]) -> tuple[Mention, ...]:
    """Give X of `market leader X`, `the largest maker, X,` and `the largest shareholders are X and Y`."""
    for gap in (
        " ",
        ", ",
        " is ",
        " are ",
        " was ",
        " were ",
        " remains ",
        " in China, ",
        " in the world, ",
        " is still ",
    ):
        if text.startswith(gap, match.end()):
            is_mixed = gap in (" are ", " were ")
            row = row_at(text, findings.mentions, match.end() + len(gap), words.RANKED, is_mixed=is_mixed)
            is_one = len(row) == 1 or gap in (" are ", " were ")
            is_whole = gap != ", " or (row and text[row[0].end : row[0].end + 1] in (",", ".", ")", ""))
            is_fitting = row and not (row[0].entity.type in ("city", "province", "country") and gap in (" ", ", "))
            if row and is_one and is_whole and is_fitting:
                return row
    was = _WAS.match(text, match.end())
    named = [m for m in findings.mentions if was and 0 <= m.start - was.end() <= 4 and m.entity.type in words.RANKED]
    return tuple(named[:1])


_WAS: Final = re.compile(
    r"(?: (?!(?:was|is|were|are|has|had|have|and|but|which|that|said)\b)[\w’'-]+){0,7}(?:, [^,;]{2,40},)? (?:is|was"
    r"|remains|remained)"
    r" (?:still )?(?:the )?"
)
"""Between a superlative and who it is: `the most popular model in October was the X`."""


def _apposed(text: str, findings: Findings, begin: int, named: str = "") -> Mention | None:
    """Give X of `X, the largest …`, `X – the largest …` and `X of China, the largest …`."""
    before = [m for m in findings.mentions if m.end <= begin and m.entity.type in words.RANKED]
    if not before or _APPOSED.fullmatch(text, before[-1].end, begin) is None:
        return None
    last = before[-1]
    is_place = last.entity.type in ("city", "province", "country", "bloc")
    if len(before) > 1 and text[before[-2].end : last.start] == " of ":
        return before[-2]
    if not is_place or re.fullmatch(_OF_PLACES, named):
        return last
    if len(before) > 1 and text[before[-2].end : last.start] in (" from ", " in "):
        return before[-2]
    return subject_at(text, findings, last.start) if re.fullmatch(f"{words.PLANTS}|{words.HAPPENINGS}", named) else None


_OF_PLACES: Final = (
    r"|(?:markets?|econom(?:y|ies)|hubs?|cent(?:re|er)s?|bases?|cluster|cit(?:y|ies)|countr(?:y|ies)|provinces?"
    r"|regions?"
    r"|nations?|destinations?|sources?|producers?|exporters?|importers?|sellers?|buyers?|port|consumers?|owners?"
    r"|users?"
    r"|makers?|manufacturers?|investors?|contributors?|customers?|partners?)"
)
"""Classes that places are of."""


def _site_or(text: str, findings: Findings, match: re.Match[str], subject: Mention, begin: int) -> tuple[Mention, ...]:
    """Give the place where one of a firm's own sites is ranked, else the subject."""
    is_site = "class" in match.groupdict() and re.fullmatch(words.PLANTS, match["class"]) is not None
    is_own = _OWN_SITES.match(text, match.end()) or _OF_ITS.match(text, match.end())
    if is_site and is_own and findings.site and subject.entity.type == "company":
        return (Mention(subject.para, subject.start, subject.end, subject.text, findings.site),)
    return (subject,)


def _thing(text: str, findings: Findings, match: re.Match[str], begin: int) -> tuple[Mention, ...]:
    """Give whose plant, deal or listing is the largest: `The plant is the largest …`."""
    thing = _NO_FIRM.search(text, 0, begin)
    if thing is None or "class" not in match.groupdict():
        return ()
    is_site = re.fullmatch(words.PLANTS, thing["what"]) is not None
    is_own = _OWN_SITES.match(text, match.end()) or _OF_ITS.match(text, match.end())
    whose = findings.site if is_site and is_own else findings.company
    return (Mention(0, thing.start(), thing.end(), thing[0], whose),) if whose else ()


def _placing(text: str, findings: Findings, match: re.Match[str], subjects: tuple[Mention, ...], place: int) -> Placing:
    subject = subjects[0]
    between = text[subject.end : match.start()] if subject.end <= match.start() else ""
    return Placing(
        min(subject.start, match.start()),
        max(subject.end, match.end()),
        ranked(subject.entity),
        place,
        _class(match),
        is_standing=re.search(r"\b(?:become|make it|will|would|to be)\b", between) is None,
        where=where_of(text, findings, match.end()),
    )


def _class(match: re.Match[str]) -> str:
    """Give what the ranking goes by: sales for a best seller, else the class: `maker of EV batteries`."""
    groups = match.groupdict()
    if match.re in (_LEADER, _BESTSELLER, _NUMBER_ONE) or "selling" in groups["top"]:
        return "sales"
    words_between = f"{groups['between'].strip(' ,')} " if groups["between"] else ""
    return f"{words_between}{groups['class']}{groups['of'] or ''}".strip()
