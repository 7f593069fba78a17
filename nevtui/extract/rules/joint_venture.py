"""joint_venture: companies that run one together. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import FIRMS, Event, actors_before, events, group_meant, named_at, time_of
from nevtui.extract.grammar import clause, is_possessive, subject_before
from nevtui.extract.mentions_at import mention_ending
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Claim, Findings, Mention, Period, Sentence
from nevtui.extract.verbs import Verbs

EXAMPLES = (
    (
        "Chery dropped talks with Bosch about a joint venture.",
        ("Chery joint_venture Bosch cancelled",),
    ),
    ("Stellantis and CATL are forming a joint venture.", ("Stellantis joint_venture CATL planned",)),
    (
        "Hyundai sold its factory. The plant, a joint venture with BAIC, opened in 2017.",
        ("Hyundai joint_venture BAIC Group",),
    ),
    ("SAIC Motor and General Motors renewed their joint venture.", ("SAIC Motor joint_venture General Motors",)),
    ("Toyota and BYD have set up their joint venture.", ("Toyota joint_venture BYD",)),
    ("Magna has a joint venture with BAIC Group.", ("Magna joint_venture BAIC Group",)),
    ("In 2018 SAIC Motor formed a 50-50 joint venture with CATL.", ("SAIC Motor joint_venture CATL 2018",)),
    ("A joint venture between Volkswagen and JAC Motors makes cars.", ("Volkswagen joint_venture JAC Motors",)),
    (
        "SAIC-GM, a joint venture of General Motors and SAIC Motor, lost money.",
        ("General Motors joint_venture SAIC Motor",),
    ),
    (
        "SAIC-GM-Wuling, the General Motors joint venture, sold 40,000 cars.",
        ("General Motors joint_venture SAIC-GM-Wuling",),
    ),
    ("BMW's joint venture with Great Wall Motor builds the Mini.", ("BMW joint_venture Great Wall Motor",)),
    ("Geely will set up a joint venture with Renault in 2027.", ("Geely joint_venture Renault 2027 planned",)),
    ("Honda and its joint venture partner Dongfeng Motor sold fewer cars.", ("Honda joint_venture Dongfeng Motor",)),
    (
        "Volkswagen's joint ventures FAW-Volkswagen and SAIC Volkswagen lost ground.",
        ("Volkswagen joint_venture FAW-Volkswagen", "Volkswagen joint_venture SAIC Volkswagen"),
    ),
    (
        "Volkswagen's two joint ventures, FAW-Volkswagen in Changchun and SAIC Volkswagen in Shanghai, lost ground.",
        ("Volkswagen joint_venture FAW-Volkswagen", "Volkswagen joint_venture SAIC Volkswagen"),
    ),
    ("Dongfeng Motor closed two of the factories it runs with Honda.", ("Dongfeng Motor joint_venture Honda",)),
    ("Changan Automobile has no joint venture with Tesla.", ()),
    ("CATL agreed with Geely last year to establish a joint venture.", ("CATL joint_venture Geely 2025 planned",)),
    (
        "LG Energy Solution ended its talks with Ford on a joint venture near Ankara.",
        ("LG Energy Solution joint_venture Ford cancelled",),
    ),
    (
        "CATL, BAIC Group and Didi have formed a three-way venture.",
        ("CATL joint_venture BAIC Group", "CATL joint_venture Didi"),
    ),
    ("The joint venture sold 20,000 cars.", ()),
)
CUES = (
    "venture",
    " jv",
    "jointly",
    "half and half",
    "together with",
    "50-50",
    "50:50",
    "fifty-fifty",
    "equal",
    "s with",
)

_VENTURE: Final = re.compile(
    r"\b(?:[Jj]oint[- ][Vv]entures?|JVs?|(?<=-way )ventures?|(?<=['’]s )ventures?|(?<=50-50 )ventures?"
    r"|(?<=50:50 )ventures?|(?<=fifty-fifty )ventures?"
    r"|(?<=set up a )venture|(?<=[fF]ounded a )venture|(?<=[fF]ormed a )venture"
    r"|(?<!jointly )(?<!new )ventures?(?= (?:with|between"
    r"|of|they|that|together|jointly)))\b"
    r"(?:,? (?:company|companies|firm|partnership|agreement|deal|contract|carmaker|maker))?(?: \([^)]{1,40}\))?"
)
_MAKES: Final = Verbs(
    {
        "form": (
            *("form", "set up", "establish", "create", "launch", "start", "build", "found", "announce", "sign", "plan"),
            *("have", "own", "run", "operate", "hold", "enter", "enter into", "agree on", "agree to", "open", "begin"),
            *("put money into", "put", "invest in", "negotiate", "sign up to", "make", "register", "incorporate"),
            *("renew", "extend", "prolong"),
        )
    }
)
_OBJECT: Final = re.compile(r"(?: (?!(?:with|which|who|and|that)\b)[\w%€$.,:/’'-]+){0,9}? $")
_LINK: Final = re.compile(
    r"(?:,)?(?: (?:(?!\b(?:with|between|of|by|which|who|said|and|but|will|has|is|sold|was)\b)[\w’'&-]+)){0,8}?,?"
    r" (?P<link>with|between|of|by|run by|owned by) (?:the )?"
)
_OWNER: Final = re.compile(
    r"(?:['’]s?)? (?:(?:new|own|first|main|Chinese|local|planned|two|three|four|other"
    r"|\d+[-:/]\d+|equal|car|battery) )*$"
)
_PARTNER: Final = re.compile(
    r",? (?:with|and|alongside)? ?(?:its |their )?(?:[\w-]+ ){0,2}(?:joint[- ]venture|JV) partners?,? "
)
_TOGETHER: Final = re.compile(
    r",? (?:the |a )?(?:joint )?(?:venture|company|firm|carmaker)?,? ?(?:which|that)? ?(?:they|the two|both)"
    r" (?:[\w-]+ )?(?:run|own|operate|hold|founded|set up)(?: together| jointly)?"
)
_HALVES: Final = re.compile(
    r"\b(?:half and half|fifty-fifty|50-50|50:50|(?:runs?|owns?|operates?|holds?)(?: \w+)? (?:together|jointly)"
    r"|jointly (?:runs?|owns?|operates?|holds?)|in equal (?:parts|shares)) with (?:the )?"
)


def joint_venture(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield ventures of two companies, under the first named: `A and B form a joint venture`, `A's venture with B`."""
    text = sentence.text
    told = [event for event in events(sentence, findings, _MAKES, FIRMS) if not event.is_denied]
    for match in _VENTURE.finditer(text):
        if _DENIED.search(text[: match.start()]):
            continue
        event = _event_before(text, told, match.start())
        pairs = _pairs(text, findings, match, event)
        period, status = _time_and_status(text, findings, match, event)
        for first, second in pairs:
            if first.entity != second.entity:
                span = (min(first.start, match.start()), max(match.end(), second.end))
                yield _claim(sentence, findings, first, second, span, period, status)
    yield from _talks(sentence, findings)
    yield from _agreed(sentence, findings)
    yield from _partners(sentence, findings)
    yield from _halves(sentence, findings)
    yield from _shared_sites(sentence, findings)


_DENIED: Final = re.compile(r"\b(?:no|not an?|without a|any) (?:[\w-]+ ){0,2}$")


def _event_before(text: str, told: list[Event], position: int) -> Event | None:
    """Give the verb that the venture is the object of."""
    before = [event for event in told if event.end <= position]
    return before[-1] if before and _OBJECT.fullmatch(text, before[-1].end, position) else None


def _pairs(text: str, findings: Findings, match: re.Match[str], event: Event | None) -> list[tuple[Mention, Mention]]:
    """Give who runs the venture with whom, by what stands after it, before it and around it."""
    link_word = _LINK.match(text, match.end())
    named = named_at(text, findings, link_word.end(), (*FIRMS, "city"), reach=60) if link_word else ()
    is_with = link_word is not None and link_word["link"] == "with"
    if link_word and link_word["link"] == "of" and len(named) == 1 and (beside := _WITH.match(text, named[0].end)):
        return [(named[0], m) for m in named_at(text, findings, beside.end(), FIRMS, reach=40)]
    if not is_with and len(named) > 1:
        return [(named[0], partner) for partner in named[1:]]
    owner = _owner(text, findings, match.start())
    actors = list(event.actors) if event else []
    if is_with and named:
        first = owner or (actors[0] if actors else _apposed(text, findings, match.start()))
        first = first or subject_before(text, findings, match.start()) or _spoken_of(text, findings, match.start())
        return [(first, partner) for partner in named] if first else []
    if len(actors) > 1:
        return [(actors[0], partner) for partner in actors[1:]]
    if owner and (several := _NAMED_VENTURES.match(text, match.end())) and match[0].endswith("s"):
        return [(owner, venture) for venture in _ventures_from(text, findings, several.end())]
    itself = _apposed(text, findings, match.start())
    row = row_before(text, findings.mentions, owner, FIRMS) if owner and link_word is None else ()
    if owner and row:
        return [(row[0], partner) for partner in (*row[1:], owner)]
    if itself and owner:
        return [(owner, itself)]
    if itself and len(named) == 1:
        return [(named[0], itself)]
    if itself is None and owner and (named_next := named_at(text, findings, match.end(), FIRMS, reach=12)):
        return [(owner, named_next[0])]
    if (
        event
        and not actors
        and event.is_passive is False
        and event.subject == ""
        and len(group_meant(findings, 0)) == 2
    ):
        first, second = group_meant(findings, event.start)
        return [(first, second)]
    return []


def _spoken_of(text: str, findings: Findings, position: int) -> Mention | None:
    """Give whom the text is about for `the plant, a joint venture with Y`."""
    thing = _THING.search(text, 0, position) if findings.company else None
    if thing is None or findings.company is None:
        return None
    return Mention(0, thing.start(), position, findings.company.name, findings.company)


_THING: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:\w+ )?(?:plant|factory|site|works|project|unit|business),? (?:is|was|an?|the|its)"
    r"(?: an?)? $"
)


def _ventures_from(text: str, findings: Findings, position: int) -> list[Mention]:
    """Give the ventures that are named one after another from `position` on, a place behind each or not."""
    found: list[Mention] = []
    for mention in findings.mentions:
        if mention.start < position or mention.entity.type != "company":
            continue
        if mention.start > position + 4 and not (found and _NEXT.fullmatch(text, found[-1].end, mention.start)):
            break
        found.append(mention)
    return found


_NEXT: Final = re.compile(r"(?: in [A-Z]\w+(?: [A-Z]\w+)?)?(?:,| and|, and) (?:the )?")
_NAMED_VENTURES: Final = re.compile(r"(?:,|:| –)? (?:the |both )?")
_WITH: Final = re.compile(r" with (?:the )?")


def _owner(text: str, findings: Findings, position: int) -> Mention | None:
    """Give `BMW` of `BMW's joint venture` and `General Motors` of `the General Motors joint venture`."""
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type == "company":
            fits = _OWNER.fullmatch(text, mention.end, position) is not None
            return mention if fits and (is_possessive(text, mention) or text[mention.end : position] == " ") else None
    return None


def _apposed(text: str, findings: Findings, position: int) -> Mention | None:
    """Give `SAIC-GM` of `SAIC-GM, a joint venture` and `SAIC-GM, the General Motors joint venture`."""
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type == "company":
            if _APPOSED.fullmatch(text, mention.end, position):
                return mention
            if not _OWNER.fullmatch(text, mention.end, position):
                return None
    return None


_APPOSED: Final = re.compile(
    r"(?: \([^)]{1,40}\))?(?:,| is| was) (?:an?|the|its|another)(?: [\w’'&%:/-]+){0,6}? $|(?: \([^)]{1,40}\))?, "
)


def _time_and_status(
    text: str, findings: Findings, match: re.Match[str], event: Event | None
) -> tuple[Period | None, str | None]:
    if _GIVEN_UP.search(text, 0, match.start()):
        return None, "cancelled"
    if event is None:
        return None, None if _FORMED.search(text[: match.end()]) else "actual"
    if event.lemma in ("have", "own", "run", "operate", "hold", "put", "put money into"):
        return None, "actual"
    status = event.status
    if status == "actual" and event.lemma in ("sign", "agree on", "agree to", "announce", "plan", "negotiate"):
        status = "planned"
    if status == "actual" and _FORMING.search(text[event.start : event.end]):
        status = "planned"
    return time_of(text, findings, event), status


_GIVEN_UP: Final = re.compile(
    r"\b(?:g[ai]v(?:en?|es|ing) up|scrap\w*|drop\w*|abandon\w*|cancel\w*|call\w* off|shelv\w*|ditch\w*)"
    r" (?:(?:plans?|talks|an? agreement|an? deal) (?:for|on|about|to form|to set up) )?(?:an?|the|its|their|any)"
    r" (?:[\w-]+ ){0,3}$"
)
"""Before a venture that came to nothing."""
_FORMED: Final = re.compile(r"\b(?:form|set up|establish|create|plan|propos)")
_FORMING: Final = re.compile(r"\b(?:is|are|to) (?:\w+ )?(?:form|sett|establish|creat|set )")


def _claim(
    sentence: Sentence,
    findings: Findings,
    first: Mention,
    second: Mention,
    span: tuple[int, int],
    period: Period | None,
    status: str | None,
) -> Claim:
    return link(
        sentence,
        findings,
        start=span[0],
        end=span[1],
        subject=first.entity,
        name="joint_venture",
        target=second.entity,
        period=period,
        stands=status,
    )


def _shared_sites(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the factories that it runs with Honda`."""
    text = sentence.text
    for match in _SHARED.finditer(text):
        owner = next((m for m in findings.mentions if m.start == match.start("who")), None)
        owner = owner if owner and owner.entity.type == "company" else None
        for partner in named_at(text, findings, match.end(), FIRMS, reach=40) if owner else ():
            if owner and partner.entity != owner.entity:
                yield _claim(sentence, findings, owner, partner, (owner.start, partner.end), None, "actual")


_SHARED: Final = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|works|sites?|bases?),? (?:that |which )?(?P<who>(?:it|they|the [a-z]+"
    r"|[A-Z]\w+(?: [A-Z]\w+)?)) "
    r"(?:runs?|operates?|owns?|holds?|has|ran|operated) (?:jointly |together )?with"
    r" (?:its )?(?:[a-z-]+ ){0,2}?(?:partner )?"
)


def _talks(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X is talking to Y about a joint venture`."""
    text = sentence.text
    for match in _TALKING.finditer(text):
        partners = named_at(text, findings, match.end(), FIRMS, reach=40)
        if not partners or not _ABOUT_VENTURE.match(text, partners[-1].end):
            continue
        actors, _ = actors_before(text, findings, match.start(), FIRMS)
        for first in actors[:1]:
            for second in partners:
                if first.entity != second.entity:
                    yield _claim(sentence, findings, first, second, (first.start, second.end), None, "planned")


def _agreed(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X agreed with Y to establish a joint venture` and `X ended its talks with Y on one`."""
    text = sentence.text
    for match in _AGREED.finditer(text):
        partners = named_at(text, findings, match.end(), FIRMS, reach=40)
        about = _TO_FORM.match(text, partners[-1].end) if partners else None
        actors, _ = actors_before(text, findings, match.start(), FIRMS) if about else ((), "")
        status = "cancelled" if match["off"] else "planned"
        for first in actors[:1]:
            for second in partners:
                if first.entity != second.entity and about:
                    period = next((p for p in findings.periods if match.start() <= p.start < about.end()), None)
                    yield _claim(sentence, findings, first, second, (first.start, about.end()), period, status)


_AGREED: Final = re.compile(
    r"\b(?:(?:has |have |had )?(?:agreed|signed up|sealed a deal|struck a deal|reached an? (?:agreement|deal))"
    r"|(?P<off>(?:has |have |had )?(?:ended|broken off|broke off|called off|abandoned|suspended|dropped|scrapped"
    r"|shelved|halted|stopped"
    r"|cancelled|ditched) (?:its |their "
    r"|the )?"
    r"(?:[a-z]+ )?(?:talks|negotiations|plans))) with (?:the )?"
)
_TO_FORM: Final = re.compile(
    r"(?: [\w, -]{3,40}?)? (?:to (?:set up|establish|form|create|found|launch|start|build)|on|about|over"
    r"|for) (?:an? |the |their )?"
    r"(?:[\w-]+ ){0,3}?(?:joint[- ]venture|venture|JV)\b"
)
_TALKING: Final = re.compile(
    r"\b(?:is |are |has been |have been |was )?(?:talking (?:to|with)|in talks with|negotiating with"
    r"|holding talks with) (?:the )?"
)
_ABOUT_VENTURE: Final = re.compile(
    r"(?:,[^,;.]{1,60},)? (?:about|on|over|to (?:form|set up|establish)) (?:[\w-]+ ){0,3}joint venture\b"
)


def _partners(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `Honda and its joint venture partner Dongfeng` and `its partners in the joint venture are X and Y`."""
    text = sentence.text
    for left in findings.mentions:
        partner = _PARTNER.match(text, left.end) if left.entity.type == "company" else None
        is_own = left.text.lower() in ("its", "their", "whose")
        partner = partner or (_IN_VENTURE.match(text, left.end) if is_own else None)
        if is_own and _VENTURES.match(text, left.end) and text[: left.start].endswith(", "):
            last = mention_ending(findings, left.start - 2, ("company",))
            for venture in (*row_before(text, findings.mentions, last, FIRMS), last) if last else ():
                if venture.entity != left.entity:
                    yield _claim(sentence, findings, left, venture, (venture.start, left.end), None, "actual")
        for right in named_at(text, findings, partner.end(), FIRMS, reach=90) if partner else ():
            if right.entity != left.entity:
                yield _claim(sentence, findings, left, right, (left.start, right.end), None, "actual")


_VENTURES: Final = re.compile(r" (?:[\w-]+ ){0,3}(?:joint )?ventures?\b(?! (?:with|partner))")
_IN_VENTURE: Final = re.compile(
    r" (?:[\w-]+ )?partners? in (?:the|this|that|a) (?:[\w-]+ )?(?:joint )?venture (?:are|is|was|were)"
    r"(?: (?:two|three|the|both|a|an|state-owned|local|companies|owned|by|the [A-Z]\w+ state|[a-z]+))*[:,]? "
)


def _halves(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the venture they run together` and `which it owns half and half with X`."""
    text = sentence.text
    for match in _TOGETHER.finditer(text):
        begin, _ = clause(text, match.start())
        firms = [m for m in findings.mentions if begin <= m.start < match.start() and m.entity.type == "company"]
        first = next((m for m in firms if m.start in findings.heads), None)
        others = named_at(text, findings, first.start, FIRMS) if first else ()
        for second in others[1:]:
            yield _claim(sentence, findings, others[0], second, (others[0].start, match.end()), None, "actual")
    for match in _HALVES.finditer(text):
        owner = subject_before(text, findings, match.start())
        for partner in named_at(text, findings, match.end(), FIRMS, reach=40) if owner else ():
            if owner and partner.entity != owner.entity:
                yield _claim(sentence, findings, owner, partner, (owner.start, partner.end), None, "actual")
