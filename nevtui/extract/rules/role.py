"""role: a person holds `title` at object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract import posts
from nevtui.extract.careers import CUES as CAREERS
from nevtui.extract.careers import posts_told
from nevtui.extract.claims import link
from nevtui.extract.events import named_at
from nevtui.extract.governments import country_named
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.post_owners import (
    OF_BODIES,
    OF_TOWN,
    body_beside,
    earlier_firm,
    firm_joined,
    firm_of_its_own,
    firm_spoken_of,
    is_of_a_market,
    may_be_of_a_firm,
    ministry_of,
    state_of,
    text_with,
    time_of_post,
    town_of,
)  # fmt: skip
from nevtui.extract.posts import (
    ALSO,
    APPOINTED,
    APPOINTS,
    AS,
    AT_HOME,
    BEFORE_POST,
    BOARD,
    ELSEWHERE,
    IN_CHARGE,
    IS_ADJECTIVE,
    LEADS,
    LOOSE,
    NAME,
    NAMED_AFTER,
    NO_NAME,
    OF_PLACES,
    OWN_POST,
    OWN_UNIT,
    PARENT,
    PART,
    SAID,
    SAYS_OF,
    SITS_ON,
    STATE_POSTS,
    Title,
    titles,
)  # fmt: skip
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.states import PEOPLES
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Zhu Jiangming, founder and CEO of Leapmotor, spoke.", ("Zhu Jiangming role Leapmotor founder and CEO",)),
    ("The site was shown by Great Wall Motor chairman Wei Jianjun.", ("Wei Jianjun role Great Wall Motor chairman",)),
    ("John Elkann, chairman of Stellantis, agreed.", ("John Elkann role Stellantis chairman",)),
    ("Robin Zeng, who is CATL's chairman and CEO, agreed.", ("Robin Zeng role CATL chairman and CEO",)),
    ("Maria Lopez, managing director of Tesla, agreed.", ("Maria Lopez role Tesla managing director",)),
    ("NIO's founder William Li spoke.", ("William Li role NIO founder",)),
    ("According to Tesla's China president, Anna Berg, sales rose.", ("Anna Berg role Tesla China president",)),
    ("Geely named Anna Berg as its chief financial officer.", ("Anna Berg role Geely chief financial officer",)),
    ("Anna Berg was appointed president of Volvo Cars in 2024.", ("Anna Berg role Volvo Cars president 2024",)),
    ("Paul Weber stepped down as CEO of Volkswagen in 2022.", ("Paul Weber role Volkswagen CEO 2022",)),
    ("Paul Weber, the German economy minister, agreed.", ("Paul Weber role Germany economy minister",)),
    (
        "Anna Berg, chief executive of Zeekr and president of its parent Geely Holding, agreed.",
        ("Anna Berg role Zeekr chief executive", "Anna Berg role Geely Holding president"),
    ),
    (
        "Paul Weber, president of both Volvo Cars and Polestar, agreed.",
        ("Paul Weber role Volvo Cars president", "Paul Weber role Polestar president"),
    ),
    ("Anna Berg, who heads BYD's European business, agreed.", ("Anna Berg role BYD head",)),
    ("The founder of NIO, William Li, agreed.", ("William Li role NIO founder",)),
    ("Gu Huinan, general manager of GAC's Aion unit, agreed.", ("Gu Huinan role GAC Aion general manager",)),
    ("Zhu Huarong, 61, stays chairman of Changan.", ("Zhu Huarong role Changan Automobile chairman",)),
    ("Zhengzhou is growing. The mayor, He Xiong, hopes for more.", ("He Xiong role Zhengzhou mayor",)),
    ("BYD has a plant in Xi'an. The city's party chief, Wang Hao, was there.", ("Wang Hao role Xi'an party chief",)),
    (
        "The CAAM warned of a shortage, said its secretary-general Chen Shihua.",
        ("Chen Shihua role CAAM secretary-general",),
    ),
    ("Zeekr, founded in 2021 by Tom Zhu, is listed.", ("Tom Zhu role Zeekr founder 2021",)),
    ("Founded by Li Bin, NIO sells cars.", ("William Li role NIO founder",)),
    ("In May Tesla hired Tom Zhu from Kia.", ("Tom Zhu role Tesla 2025-05", "Tom Zhu role Kia former")),
    ("Tom Zhu, who used to head cell research at CATL, agreed.", ("Tom Zhu role CATL former head",)),
    ("XPeng grew. President Anna Berg said so.", ("Anna Berg role XPeng President",)),
    ("CATL grew. Chief scientist Anna Berg said so.", ("Anna Berg role CATL Chief scientist",)),
    ("Tom Zhu succeeds Anna Berg as head of Kia.", ("Tom Zhu role Kia head", "Anna Berg role Kia head")),
    ("According to Tom Zhu of the CPCA, prices fall.", ("Tom Zhu role CPCA",)),
    ("Tom Zhu left Tesla in 2024.", ("Tom Zhu role Tesla former 2024",)),
    ("Tom Zhu, the boss, has joined Kia as adviser.", ("Tom Zhu role Kia adviser",)),
    ("NIO grew, its Norway chief Anna Berg said.", ("Anna Berg role NIO Norway chief",)),
    ("BYD builds in Szeged, foreign minister Peter Weber said.", ("Peter Weber role Hungary foreign minister",)),
    ("Lian Yubo is in charge of cars at BYD.", ("Lian Yubo role BYD in charge of cars",)),
    ("The chairman of BYD spoke.", ()),
    ("BYD and CATL chairman posts are vacant.", ()),
)
CUES = (
    "chief", "ceo", "cfo", "coo", "cto", "chair", "president", "founder", "director", "manager", "head", "secretary",
    "minister", "premier", "chancellor", "governor", "mayor", "analyst", "professor", "spokes", "partner", "expert",
    "researcher", "economist", "engineer", "leader", "commissioner", "ambassador", "board", "consultant", "strategist",
    "scientist", "designer", "executive", "boss", "officer", " vp", "fellow", "adviser", "advisor", "owner", "founded",
    "king", "queen", "senator", "lawmaker", "scholar", "dean", "led", "leads", "runs", "representative", "editor",
    "envoy", "said", "says", "ccording to", " sits ", *CAREERS,
)  # fmt: skip

_FIRMS: Final = ("company", "organization", "country", "bloc", "city", "province")
_MAKERS: Final = ("company", "organization")
_OF: Final = re.compile(r",? (?:of|at|for|with|in|from|to) (?:both )?")
_DESCRIBED: Final = re.compile(r"-(?:based|headquartered|listed|owned|backed) (?:[a-z-]+ ){0,4}")
_NAME_END: Final = re.compile(rf"(?:^|(?<=[\s“\"(]))(?P<name>{NAME})$")
_NAME_AT: Final = re.compile(NAME)
_NAME_ENDS: Final = re.compile(r"(?=,? [a-z])|(?=, )|(?= [-–—] )|(?= [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? as\b)")
_LEADS: Final = re.compile(
    r"(?:, \d\d,|,)? (?:who |which )?(?:also |once |now |currently |formerly |previously |then )?"
    rf"(?P<verb>{'|'.join(sorted(LEADS, key=len, reverse=True))}) (?:the |its )?"
)


@dataclass(frozen=True, slots=True)
class _Person:
    """Who holds a post."""

    start: int
    end: int
    entity: Entity


def role(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who holds which post where; persons need not be known beforehand, what they lead must be."""
    last: tuple[_Person, int] | None = None
    told: set[tuple[str, str | None]] = set()
    ends: dict[int, _Person] = {}
    for title in titles(sentence.text):
        if any(m.start == title.start and m.end > title.end and m.entity.type == "person" for m in findings.mentions):
            continue
        person, is_new = _holder(sentence, findings, title, last)
        if person is None:
            continue
        end = title.end
        for claim in _held(sentence, findings, title, person, is_new=is_new):
            end = max(end, claim.end)
            told.add((claim.subject.name, claim.object))
            yield claim
        last, ends[end] = (person, end), person
    yield from _leading(sentence, findings, ends)
    yield from _styled(sentence, findings)
    yield from _untitled(sentence, findings)
    for post in posts_told(sentence, findings):
        if post.title in ("", "former") and (post.person.entity.name, post.firm.name) in told:
            continue
        person = _Person(post.person.start, post.person.end, post.person.entity)
        claim = _claim(sentence, findings, person, post.firm, post.title, (post.start, post.end), is_new=False)
        when, when_end = (post.period.when, post.period.when_end) if post.period else (None, None)
        yield replace(claim, when=when, when_end=when_end)


def _holder(
    sentence: Sentence, findings: Findings, title: Title, last: tuple[_Person, int] | None
) -> tuple[_Person | None, bool]:
    """Give the person of a title, and whether the sentence tells that he or she is appointed or leaves."""
    text = sentence.text
    if text.startswith(" ", title.end) and (named := _person_at(sentence, findings, title.end + 1)):
        return named, False
    beside = _person_at(sentence, findings, title.end + 2) if text.startswith(", ", title.end) else None
    if last and not beside and ALSO.fullmatch(text, last[1], title.start):
        return last[0], False
    for begin in _beginnings(findings, title):
        for person in _persons_before(sentence, findings, begin):
            gap = text[person.end : begin]
            if APPOINTED.fullmatch(gap):
                return person, True
            if BEFORE_POST.fullmatch(gap) and gap.strip() and not (beside and " and " in gap):
                return person, False
            if AS.fullmatch(gap) and APPOINTS.search(text[max(0, person.start - 40) : person.start]):
                return person, True
    firms = _firms_after(sentence, findings, title.end)
    for end in (title.end, *(firm.end for firm in firms[-1:])):
        after = NAMED_AFTER.match(text, end)
        if (
            after
            and (end == title.end or after[0][:1] == "," or " is " in after[0])
            and (named := _person_at(sentence, findings, after.end()))
        ):
            return named, False
    return None, False


def _beginnings(findings: Findings, title: Title) -> Iterator[int]:
    """Yield where the title may begin: at its first word, or after a name that stands among its words."""
    yield title.start
    for mention in findings.mentions:
        if title.start <= mention.start < title.end and mention.entity.type == "person":
            yield mention.end + 1


def _persons_before(sentence: Sentence, findings: Findings, position: int) -> Iterator[_Person]:
    """Yield the persons named before `position`, the nearest first; at most sixty characters away."""
    for mention in reversed(findings.mentions):
        if mention.entity.type == "person" and mention.end <= position and position - mention.end < 60:
            yield _Person(mention.start, mention.end, mention.entity)
    for match in _NAME_ENDS.finditer(sentence.text, max(0, position - 60), position):
        found = _NAME_END.search(sentence.text, max(0, match.start() - 50), match.start())
        if found and (person := _unknown(sentence, findings, found.start("name"), found["name"])):
            yield person


def _unknown(sentence: Sentence, findings: Findings, start: int, name: str) -> _Person | None:
    """Give a person that no entity is called, unless the words are, or are within, some other name."""
    end = start + len(name)
    is_other = any(m.start < end and start < m.end and m.entity.type != "person" for m in findings.mentions)
    if is_other or NO_NAME.search(name):
        return None
    return _Person(start, end, Entity.called("person", name))


def _person_at(sentence: Sentence, findings: Findings, position: int) -> _Person | None:
    for mention in findings.mentions:
        if mention.start == position:
            return _Person(mention.start, mention.end, mention.entity) if mention.entity.type == "person" else None
    found = _NAME_AT.match(sentence.text, position)
    return _unknown(sentence, findings, position, found[0]) if found else None


def _held(sentence: Sentence, findings: Findings, title: Title, person: _Person, *, is_new: bool) -> Iterator[Claim]:
    """Yield a claim for each firm at which the post is held."""
    start, words, end = title.start, sentence.text[title.start : title.end], title.end
    if person.end > start and person.start < title.end:
        start = person.end + len(BEFORE_POST.match(sentence.text, person.end)[0])  # type: ignore[index]
        words = sentence.text[start : title.end]
    inner = [m for m in findings.mentions if start <= m.start < title.end and m.entity.type in _FIRMS]
    if charge := IN_CHARGE.match(sentence.text, end):
        end = charge.end()
        words = sentence.text[start:end]
    firms = firm_joined(findings, sentence.text, person.end, start, end) if is_new else ()
    firms = firms or _firms_after(sentence, findings, end) or _firms_after(sentence, findings, title.end)
    inner = [m for m in inner if m.entity.type in _MAKERS] or firm_of_its_own(findings, start) or inner
    if not firms and not inner and person.start >= title.end:
        firms = () if text_with(sentence.text, person.end) else _firms_after(sentence, findings, person.end)
    firms = tuple(m for m in firms if m.entity.type in _MAKERS or OF_PLACES.search(words))
    if not firms and inner and not is_of_a_market(inner[-1].entity, sentence.text[inner[-1].end : end].strip()):
        firms = (inner[-1],)
    if inner and inner[-1].start >= start:
        words = re.sub(r"^['’]s? ", "", sentence.text[inner[-1].end : end]).strip()
    words = re.sub(r"^(?:now|then|also|current|currently) ", "", words)
    if inner and sentence.text[inner[-1].end : end] == " owner":
        return
    owner = _owner(sentence, findings, title, start, words, person) if not firms else None
    if firms and (two := earlier_firm(findings, sentence.text, inner, start, words)):
        yield _claim(sentence, findings, person, two[0].entity, two[1], (start, end), is_new=is_new)
        words = two[2]
    for firm in firms:
        yield _claim(sentence, findings, person, firm.entity, words, (start, max(end, firm.end)), is_new=is_new)
    if owner is not None:
        words = " ".join(word for word in words.split() if word not in PEOPLES)
        yield _claim(sentence, findings, person, owner, words, (start, end), is_new=is_new)


def _firms_after(sentence: Sentence, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give the firms of `of X`, `at research house X`, `in China of X's parent Y`."""
    text = sentence.text
    of = _OF.match(text, position)
    if of is None:
        return ()
    named = named_at(text, findings, of.end(), _FIRMS)
    if not named and (part := PART.match(text, position)):
        return _firms_after(sentence, findings, part.end() - 1)
    if named and (text.startswith("-", named[0].end) or _is_adjective(text, named[0])):
        after = _DESCRIBED.match(text, named[0].end)
        named = tuple(m for m in findings.mentions if after and m.start == after.end() and m.entity.type in _MAKERS)
    if named and of[0].strip() in ("in", "for", "to", "from") and named[0].entity.type not in _MAKERS:
        return _firms_after(sentence, findings, named[0].end)
    if len(named) == 1 and (parent := PARENT.match(text, named[0].end)):
        return named_at(text, findings, parent.end(), _MAKERS) or named
    return named


def _is_adjective(text: str, mention: Mention) -> bool:
    """Tell `a U.S. company` from `GAC's Aion unit`."""
    return mention.entity.type not in _MAKERS and IS_ADJECTIVE.match(text, mention.end) is not None


def _owner(
    sentence: Sentence, findings: Findings, title: Title, start: int, words: str, person: _Person
) -> Entity | None:
    """Give whose post it is where no firm stands beside it: a state's, or the firm's that the text is about."""
    text = sentence.text
    if body := ministry_of(findings, text, title.end, words):
        return body
    people = next((PEOPLES[word] for word in words.split() if word in PEOPLES), None)
    if people:
        return country_named(people)
    own = OWN_POST.search(text[max(0, start - 24) : start])
    if own and (body := body_beside(text, findings, start)):
        return body
    its = next((m.entity for m in findings.mentions if own and m.end <= start <= m.end + 3), None)
    if its is not None and its.type in _FIRMS:
        return its
    is_state = STATE_POSTS.search(words) and AT_HOME.search(words) and not own
    if is_state and start == 0 and words == "President" and may_be_of_a_firm(findings, person.entity):
        return firm_spoken_of(findings, start)
    if is_state and words[:1].isupper():
        return country_named(person.entity.country) if person.entity.country else state_of(findings, words, text)
    if is_state and ("minister" in words or "secretary" in words):
        return state_of(findings, words, text)
    if OF_TOWN.search(words):
        return town_of(findings, start)
    if OF_BODIES.search(words):
        return findings.body
    elsewhere = ELSEWHERE.match(text, title.end)
    is_from = elsewhere is not None and (
        _person_at(sentence, findings, elsewhere.end() + 1) is not None
        or any(0 <= period.start - elsewhere.start() <= 8 for period in findings.periods)
    )
    if (elsewhere and not is_from and not OWN_UNIT.match(text, title.end)) or (LOOSE.search(words) and not own):
        return None
    return firm_spoken_of(findings, start)


def _leading(sentence: Sentence, findings: Findings, ends: dict[int, _Person]) -> Iterator[Claim]:
    """Read `X, who heads Y`, `X founded Y in 2014`."""
    text = sentence.text
    for leads in _LEADS.finditer(text):
        known = (m for m in findings.mentions if m.end == leads.start() and m.entity.type == "person")
        person = next((_Person(m.start, m.end, m.entity) for m in known), ends.get(leads.start()))
        is_told = any(map(leads[0].__contains__, posts.LED_BY_ANYBODY))
        found = _NAME_END.search(text, max(0, leads.start() - 50), leads.start()) if is_told else None
        if person is None and found:
            person = _unknown(sentence, findings, found.start("name"), found["name"])
        for firm in named_at(text, findings, leads.end(), _MAKERS, reach=40) if person else ():
            if person:
                words, place = LEADS[leads["verb"]] + posts.part_led(text, firm.end), (person.start, firm.end)
                yield _claim(sentence, findings, person, firm.entity, words, place, is_new=False)


def _untitled(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `said X of the institute Y` and `X, who sits on Y's board`, where no post is named."""
    text = sentence.text
    for mention in findings.mentions:
        if mention.entity.type != "person":
            continue
        of, sits = SAYS_OF.match(text, mention.end), SITS_ON.match(text, mention.end)
        end = of.end() if of else sits.end() if sits else mention.end + 2
        firm = mention_at(findings, end, _MAKERS)
        is_of = of is not None and firm is not None and firm.entity.type == "organization" and SAID.search(text)
        board = BOARD.match(text, firm.end) if firm else None
        is_behind = firm and text[mention.end : firm.start] == " (" and text.startswith(")", firm.end)
        if firm and (is_of or board or is_behind):
            title = f"{board['words']} member" if board else ""
            person = _Person(mention.start, mention.end, mention.entity)
            yield _claim(sentence, findings, person, firm.entity, title, (mention.start, firm.end), is_new=False)


def _styled(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `President Biden`, whose name is known with the title."""
    for mention in findings.mentions:
        style = STATE_POSTS.match(mention.text) if mention.entity.type == "person" else None
        if style and mention.entity.country:
            person = _Person(mention.start, mention.end, mention.entity)
            country = country_named(mention.entity.country)
            yield _claim(
                sentence, findings, person, country, style[0].lower(), (mention.start, mention.end), is_new=False
            )


def _claim(
    sentence: Sentence,
    findings: Findings,
    person: _Person,
    firm: Entity,
    words: str,
    place: tuple[int, int],
    *,
    is_new: bool,
) -> Claim:
    start, end = min(person.start, place[0]), max(person.end, place[1])
    claim = link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=person.entity,
        name="role",
        target=firm,
        title=words.strip(" ,"),
        stands="actual",
        period=time_of_post(sentence.text, findings, start, end) if is_new else None,
    )
    return replace(claim, source=None)
