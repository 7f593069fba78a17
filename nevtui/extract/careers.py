"""Reads who leads, founded, joined or left a firm off verbs: `run by X`, `Y hired X`, `X left Y`, `X led sales at Y`.

Knows no titles but those that such verbs say.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, actors_before, events, named_at, time_of
from nevtui.extract.openers import opened_subject, opens
from nevtui.extract.posts import Title, titles
from nevtui.extract.spans import Findings, Mention, Period, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

CUES: Final = (
    "found", "started", "set up", "establish", " run", " led", "headed", "chaired", "managed", " hire", "poach",
    "recruit", " left", " leav", " quit", " join", " head ", "came from", "came over", "succe", "replac", " over ",
    " post ", "charge of", "responsible for", "looks after", "looking after", "oversee",
)  # fmt: skip

_FIRMS: Final = ("company", "organization")
_PERSON: Final = ("person",)
_LEADS: Final = Verbs(
    {
        "founder": ("found", "start", "set up", "establish", "co-found", "create"),
        "head": ("run", "lead", "head", "manage"),
        "chairman": ("chair",),
    }
)
_ARRIVES: Final = ("come from", "come over from", "join from", "arrive from", "move over from", "switch from")
_MOVES: Final = Verbs({"hire": ("hire", "poach", "recruit"), "leave": ("leave", "quit", *_ARRIVES), "join": ("join",)})
_LED_AT: Final = re.compile(r" (?:[a-z-]+ ){1,4}(?:at|for|of) (?:the )?")
_FROM: Final = re.compile(r"(?: away)?,? from (?:the )?")
_HIMSELF: Final = re.compile(r"\b(?:[Hh]e|[Ss]he)(?: (?:had|has|later|then|also|once)){0,2}$")


@dataclass(frozen=True, slots=True)
class Post:
    """That somebody holds or held a post. Offsets count from the beginning of the sentence."""

    person: Mention
    firm: Entity
    title: str
    start: int
    end: int
    period: Period | None


def posts_told(sentence: Sentence, findings: Findings) -> Iterator[Post]:
    """Yield the posts that verbs tell in a sentence that names a person."""
    if not any(mention.entity.type == "person" for mention in findings.mentions):
        return
    for event in events(sentence, findings, _LEADS, _PERSON):
        if not event.is_denied:
            yield from _led(sentence.text, findings, event)
    yield from _succeeding(sentence, findings)
    yield from _in_charge(sentence, findings)
    for event in events(sentence, findings, _MOVES, (*_FIRMS, "person")):
        if not event.is_denied and not event.is_passive:
            yield from _moved(sentence.text, findings, event)


def _in_charge(sentence: Sentence, findings: Findings) -> Iterator[Post]:
    """Read `X, responsible for sales at Y` and `X is in charge of research at Y`."""
    text = sentence.text
    for person in (m for m in findings.mentions if m.entity.type == "person"):
        duty = _DUTY.match(text, person.end)
        for firm in named_at(text, findings, duty.end(), _FIRMS, reach=30)[:1] if duty else ():
            if duty:
                words = duty["words"] if duty["words"].startswith(("in ", "resp")) else "head"
                yield Post(person, firm.entity, words, person.start, firm.end, None)


_DUTY: Final = re.compile(
    r"(?: \([^)]{1,30}\))?(?:, \d\d)?,?(?: who)?(?: is| was)?(?: now| also)? (?P<words>(?:in charge of|responsible for"
    r"|looks after|oversees|looking after|overseeing) (?:the |its )?(?:(?!at\b|of\b|for\b|and\b"
    r"|with\b)[\w-]+ ){0,4}[\w-]+)"
    r" (?:at|of|for|with) (?:the )?"
)


def _succeeding(sentence: Sentence, findings: Findings) -> Iterator[Post]:
    """Read `X succeeds Y as head of Z`, `X takes over as head from Y` and `the post of head goes to X`."""
    text = sentence.text
    posts = list(titles(text)) if _HANDED.search(text) else []
    persons = [mention for mention in findings.mentions if mention.entity.type == "person"]
    for title in posts:
        words = text[title.start : title.end]
        of = _OF_FIRM.match(text, title.end)
        named = named_at(text, findings, of.end(), _FIRMS, reach=30) if of else ()
        firm = named[0].entity if named else None if of and text[of.end()].isupper() else findings.company
        if firm is None:
            continue
        before, after = persons_around(persons, title)
        handed = _GOES_TO.match(text, title.end) if _POST_OF.search(text, 0, title.start) else None
        left = _TAKEN_FROM.match(text, named[0].end if named else title.end)
        if handed and after and after.start == handed.end():
            yield Post(after, firm, words, title.start, after.end, None)
        if left and after and after.start == left.end():
            yield Post(after, firm, f"former {words}", title.start, after.end, None)
        if after and _FOLLOWED_BY.fullmatch(text, title.end, after.start):
            yield Post(after, firm, words, title.start, after.end, None)
        followed = len(before) > 1 and _SUCCEEDS.fullmatch(text, before[-2].end, before[-1].start)
        if followed and _AS.fullmatch(text, before[-1].end, title.start):
            yield Post(before[-2], firm, words, before[-2].start, title.end, None)

    if not posts and findings.company:
        yield from _handed_over(text, findings, persons, findings.firm or findings.company)


def _handed_over(text: str, findings: Findings, persons: list[Mention], firm: Entity) -> Iterator[Post]:
    """Read `X, who took over from Y last May`, whose posts are not told."""
    for first, second in pairwise(persons):
        if _SUCCEEDS.fullmatch(text, first.end, second.start):
            period = next((p for p in findings.periods if 0 <= p.start - second.end <= _SOON), None)
            yield Post(first, firm, "", first.start, second.end, period)
            yield Post(second, firm, "former", first.start, second.end, period)


_SOON: Final = 6
_FOLLOWED_BY: Final = re.compile(
    r"[^;.]{0,70}? (?:is |was |to be |be |has been |will be |and )?(?:succeeded|replaced"
    r"|followed) by (?:the )?(?:[a-z-]+ ){0,4}"
)
"""From a post that somebody leaves to whoever gets it."""


def persons_around(persons: list[Mention], title: Title) -> tuple[list[Mention], Mention | None]:
    """Give the persons before a title, and the first behind it."""
    before = [person for person in persons if person.end <= title.start]
    return before, next((person for person in persons if person.start >= title.end), None)


_HANDED: Final = re.compile(
    r"\b(?:succe(?:eds?|eded|eding)|replac(?:es?|ed|ing)|tak(?:es?|ing) over|took over|goes to|went to|will go to"
    r"|falls to|passes to)\b"
)
_OF_FIRM: Final = re.compile(r" (?:of|at|for) (?:the )?")
_POST_OF: Final = re.compile(r"\b(?:post|job|role|position|office) (?:of|as) (?:the )?$")
_GOES_TO: Final = re.compile(r"[^;.]{0,90}? (?:goes|went|will go|falls|passes) to (?:Mr\.? |Ms\.? )?")
_TAKEN_FROM: Final = re.compile(r",? from (?:Mr\.? |Ms\.? |founder )?")
_SUCCEEDS: Final = re.compile(
    r"(?:, [^;.]{1,80},| \([^)]{1,20}\)|, who)? (?:will |is to |has |had |would )?(?:succeeds?|succeeded"
    r"|replac(?:es?|ed)"
    r"|takes? over from|took over from|taken over from) (?:the )?(?:[a-z-]+ ){0,3}"
)
_AS: Final = re.compile(
    r"(?:, [^,;.]{1,60},| (?:in|on|last|this|at) [\w ]{2,20}?)? (?:as|in the (?:post|role|job) of) (?:the )?"
)


def _led(text: str, findings: Findings, event: Event) -> Iterator[Post]:
    """Read `Y, founded by X` and `X, who led research at Y`."""
    if event.is_passive:
        firm = _led_firm(text, findings, event)
        title = event.meaning
    else:
        actor = event.actors or _he(findings, event)
        part = _LED_AT.match(text, event.end) if event.meaning == "head" and actor else None
        named = named_at(text, findings, part.end(), _FIRMS, reach=30) if part else ()
        firm = named[0].entity if named else None
        title = f"former {event.meaning}" if "used to" in text[event.verb - 8 : event.verb] else event.meaning
        if part is None and actor and event.meaning == "founder" and not event.actors:
            named = named_at(text, findings, event.end + 1, _FIRMS, reach=30)
            firm = named[0].entity if named else None
        event = replace(event, named=actor)
    for person in event.actors if firm else ():
        if firm:
            period = time_of(text, findings, event) if event.meaning == "founder" else None
            yield Post(person, firm, title, min(event.start, person.start), max(event.end, person.end), period)


def _he(findings: Findings, event: Event) -> tuple[Mention, ...]:
    """Give whom `he` means: the last person named before in the sentence."""
    if _HIMSELF.search(event.subject) is None:
        return ()
    named = [m for m in findings.mentions if m.entity.type == "person" and m.end < event.start]
    return tuple(named[-1:])


def _led_firm(text: str, findings: Findings, event: Event) -> Entity | None:
    """Give what is led: the subject, what follows `Run by X,` or what the text is about."""
    if opens(text, event.start):
        follows = opened_subject(text, findings, event.actors[-1].end if event.actors else event.end, _FIRMS)
        return follows.entity if follows else None
    named, _ = actors_before(text, findings, event.start, _FIRMS)
    return named[-1].entity if named else None


def _moved(text: str, findings: Findings, event: Event) -> Iterator[Post]:
    """Read `Y hired X (from Z)`, `X joined Y` and `X left Y`."""
    period = None if event.lemma in _ARRIVES else time_of(text, findings, event)
    if event.meaning == "hire":
        hired = named_at(text, findings, event.end, _PERSON, reach=40)
        for firm in event.actors[-1:] if hired else ():
            if firm.entity.type in _FIRMS:
                yield Post(hired[0], firm.entity, "", min(firm.start, event.start), hired[0].end, period)
        before = _FROM.match(text, hired[-1].end) if hired else None
        for firm in named_at(text, findings, before.end(), _FIRMS, reach=30) if before else ():
            yield Post(hired[0], firm.entity, "former", hired[0].start, firm.end, None)
        return
    for person in event.actors:
        firms = named_at(text, findings, event.end, _FIRMS, reach=20) if person.entity.type == "person" else ()
        is_told = not text.startswith("come", event.verb) and not any(m.text.startswith("the ") for m in firms)
        for firm in firms[:1] if is_told else ():
            yield Post(
                person, firm.entity, "former" if event.meaning == "leave" else "", person.start, firm.end, period
            )
