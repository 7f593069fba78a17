"""role: a person holds `title` at object. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import mention_at
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Zhu Jiangming, founder and CEO of Leapmotor, spoke.", ("Zhu Jiangming role Leapmotor founder and CEO",)),
    ("The site was shown by Great Wall Motor chairman Wei Jianjun.", ("Wei Jianjun role Great Wall Motor chairman",)),
    ("John Elkann, chairman of Stellantis, agreed.", ("John Elkann role Stellantis chairman",)),
    ("Robin Zeng, who is CATL's chairman and CEO, agreed.", ("Robin Zeng role CATL chairman and CEO",)),
    ("Maria Lopez, managing director of Tesla, agreed.", ("Maria Lopez role Tesla managing director",)),
)
CUES = (
    "chief",
    "ceo",
    "cfo",
    "coo",
    "cto",
    "chair",
    "president",
    "founder",
    "director",
    "manager",
    "head",
    "secretary",
    "minister",
    "premier",
    "chancellor",
    "governor",
    "mayor",
    "analyst",
    "professor",
    "spokes",
    "partner",
    "expert",
    "researcher",
    "economist",
    "engineer",
    "leader",
    "commissioner",
    "ambassador",
)

_POST = (
    r"(?i:chief executive(?: officer)?|CEO|CFO|COO|CTO|[Cc]hair(?:man|woman|person)?|[Pp]resident"
    r"|[Vv]ice[- ][Pp]resident|vice[- ]chair(?:man|woman)?|co-founder|founder|director[- ]general"
    r"|director"
    r"|general manager|manager|deputy head|head|(?:deputy )?secretary[- ]general|(?:deputy "
    r"|[Cc]ommerce |party )?[Ss]ecretary|(?:vice[- ]|prime |foreign |finance )?minister|premier"
    r"|chancellor"
    r"|governor|mayor|[Pp]arty chief|analyst|professor|spokes(?:man|woman|person)|partner|expert"
    r"|researcher|economist|engineer|leader|commissioner|ambassador|chief \w+(?: officer)?)"
)
_TITLE = (
    rf"(?:(?!said\b|says\b|of\b|at\b|who\b)[\w&’'./-]+ ){{0,5}}?{_POST}"
    rf"(?:(?:,| and| &)(?: (?:the )?(?:[\w-]+ ){{0,3}}{_POST})){{0,2}}"
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: (?:[A-Z][\w’'-]+|da|de|van|von)){1,3}"
_AT = re.compile(
    rf"(?P<name>{_NAME}),? (?:who is |who also |now |then )?(?:an? |the "
    rf"|its )?(?P<title>{_TITLE})(?: [\w-]+){{0,4}}? (?:of|at|for|with|in) (?:both )?(?:the "
    rf"|its parent |China's |research firm |consultancy )*"
)
_OWN = re.compile(
    rf",? ?(?:who is |an? |the |its |is )?(?P<title>{_TITLE})(?=[,.;]|$| said| says| and| told| called| also)"
)
_FIRMS = ("company", "organization", "country", "bloc", "city", "province")
_BEFORE_NAME = re.compile(rf"(?P<title>{_TITLE}),? $")
_NO_NAME = re.compile(r"^(?:The|In|On|At|Its|But|And|This|For|According|Meanwhile)\b")


def role(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who holds which post where; persons need not be known beforehand, what they lead must be."""
    for match in _AT.finditer(sentence.text):
        firm = mention_at(findings, match.end(), _FIRMS) or _described(sentence, findings, match.end())
        in_place = (
            firm is not None
            and firm.entity.type in ("city", "province", "country")
            and sentence.text[: firm.start].endswith((" in ", " in the ", " for "))
        )
        if firm and not in_place and not _NO_NAME.match(match["name"]):
            yield from _claims(sentence, findings, match["name"], match.start(), firm, match["title"])
    for person in findings.mentions:
        if person.entity.type == "person":
            yield from _after_person(sentence, findings, person)
            yield from _before_person(sentence, findings, person)


def _described(sentence: Sentence, findings: Findings, position: int) -> Mention | None:
    """Give the organization of `head of big data platform HSMAP`."""
    firm = mention_at(findings, position, ("company", "organization"), slack=40)
    if firm and re.fullmatch(
        r"(?:(?!and\b|at\b|of\b|in\b|who\b|said\b|that\b)[\w-]+ ){1,4}", sentence.text[position : firm.start]
    ):
        return firm
    return None


def _claims(
    sentence: Sentence, findings: Findings, name: str, start: int, firm: Mention, title: str
) -> Iterator[Claim]:
    person = next(
        (m.entity for m in findings.mentions if m.entity.type == "person" and start <= m.start < start + len(name)),
        None,
    )
    person = person or Entity(f"person:{name.lower().replace(' ', '-')}", name, "person")
    yield link(
        sentence,
        findings,
        start=start,
        end=firm.end,
        subject=person,
        name="role",
        target=firm.entity,
        title=title.strip(),
        stands="actual",
    )


def _after_person(sentence: Sentence, findings: Findings, person: Mention) -> Iterator[Claim]:
    """Read `Wang, BYD's chairman`, `Wang, its founder` and `Wang, the BYD chairman`."""
    gap = re.match(r",? (?:who is |who also |is |as )?(?:the )?", sentence.text[person.end :])
    position = person.end + gap.end() if gap else person.end
    firm = mention_at(findings, position, _FIRMS)
    if firm:
        title = re.match(
            rf"(?:['’]s?)? (?P<title>{_TITLE})(?=[,.;]|$| said| says| and| told)", sentence.text[firm.end :]
        )
        if title:
            end = firm.end + title.end()
            yield link(
                sentence,
                findings,
                start=person.start,
                end=end,
                subject=person.entity,
                name="role",
                target=firm.entity,
                title=title["title"],
                stands="actual",
            )
        return
    own = _OWN.match(sentence.text, person.end)
    if (
        own
        and own[0].startswith(",")
        and findings.focus
        and findings.focus.type == "company"
        and not re.match(r" (?:of|at|for|in)\b", sentence.text[own.end() :])
    ):
        yield link(
            sentence,
            findings,
            start=person.start,
            end=own.end(),
            subject=person.entity,
            name="role",
            target=findings.focus,
            title=own["title"],
            stands="actual",
        )


def _before_person(sentence: Sentence, findings: Findings, person: Mention) -> Iterator[Claim]:
    """Read `BYD chairman Wang Chuanfu`, `BYD's chairman, Wang Chuanfu` and `Chairman Wang Chuanfu`."""
    title = _BEFORE_NAME.search(sentence.text[max(0, person.start - 70) : person.start])
    if title is None:
        return
    begin = person.start - len(title[0])
    firm = next(
        (
            m
            for m in findings.mentions
            if m.entity.type in _FIRMS
            and re.fullmatch(r"(?:['’]s?)? ?", sentence.text[m.end : begin])
            and m.end <= begin
        ),
        None,
    )
    words = title["title"]
    if firm is None:
        inner = [m for m in findings.mentions if m.entity.type in _FIRMS and begin <= m.start and m.end < person.start]
        firm = inner[-1] if inner else None
        words = (
            sentence.text[firm.end : person.start].strip(" ,").removeprefix("'s").removeprefix("’s").strip()
            if firm
            else words
        )
    if firm:
        yield link(
            sentence,
            findings,
            start=firm.start,
            end=person.end,
            subject=person.entity,
            name="role",
            target=firm.entity,
            title=words,
            stands="actual",
        )
    elif findings.company and re.fullmatch(_TITLE, words):
        yield link(
            sentence,
            findings,
            start=begin,
            end=person.end,
            subject=person.entity,
            name="role",
            target=findings.company,
            title=words,
            stands="actual",
        )
