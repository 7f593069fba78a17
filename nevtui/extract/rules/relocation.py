"""relocation: subject moves its headquarters to object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import events, time_of
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import PLACES, whereabouts

EXAMPLES = (
    ("NIO relocated to Hefei in 2020.", ("NIO relocation Hefei 2020",)),
    ("NIO moved 300 workers to Hefei in 2020.", ()),
    ("NIO agreed to move its headquarters to Hefei in 2020.", ("NIO relocation Hefei 2020 planned",)),
    ("NIO moved its China headquarters from Shanghai to Hefei.", ("NIO relocation Hefei",)),
    ("Geely has relocated its head office to Hangzhou.", ("Geely relocation Hangzhou",)),
    ("In 2021 XPeng shifted its base to Guangzhou.", ("XPeng relocation Guangzhou 2021",)),
    ("Neta's headquarters will be moved to Jiaxing in 2027.", ("Hozon relocation Jiaxing 2027 planned",)),
    (
        "BYD is moving its European head office from the Netherlands to Budapest.",
        ("BYD relocation Budapest planned",),
    ),
    ("NIO will not move its headquarters to Hefei.", ()),
    ("BYD moved production to Thailand.", ()),
    ("NIO moved its cars to Norway.", ()),
)
CUES = ("relocat", " mov", " shift", "transfer")

_MOVES: Final = Verbs({"move": ("move", "relocate", "shift", "transfer")})
_SEAT: Final = r"(?:headquarters|head office|head offices|base(?: of operations)?|seat|HQ)"
_ITS_SEAT: Final = re.compile(rf" (?:its|their|the company['’]s) (?:[\w-]+ ){{0,2}}{_SEAT}\b")
_MOVED: Final = re.compile(rf"\b{_SEAT}$")
_TO: Final = re.compile(
    r"(?: (?:from|out of) (?:the )?[A-Z][\w ]{2,30}?)?,? to (?:the (?:city|province) of )?(?:the )?"
)


def relocation(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield moves of headquarters from one place to another."""
    text = sentence.text
    for event in events(sentence, findings, _MOVES, ("company", "organization")):
        if event.is_denied:
            continue
        seat = _ITS_SEAT.match(text, event.end)
        end = seat.end() if seat else event.end
        movers = event.actors
        if event.is_passive and seat is None and _MOVED.search(event.subject):
            owners = [m for m in findings.mentions if m.end <= event.start and m.entity.type == "company"]
            movers, seat = tuple(owners[-1:]), _MOVED.search(event.subject)
        place = _place(text, findings, end) if seat or _AS_A_WHOLE.search(text, 0, event.end) else None
        for mover in movers if place else ():
            yield link(
                sentence,
                findings,
                start=min(mover.start, event.start),
                end=place.end if place else end,
                subject=mover.entity,
                name="relocation",
                target=place.entity if place else None,
                period=time_of(text, findings, event),
                stands="planned" if _IS_MOVING.search(text[event.start : event.end]) else event.status,
            )


_AS_A_WHOLE: Final = re.compile(
    r"(?:^[A-Z][\w’' -]{2,40}|, which|, who)(?: has| had| will)? (?:move[sd]?|relocate[sd]?)$"
)
"""What ends before `to Y`: a firm that moves itself."""
_IS_MOVING: Final = re.compile(r"\b(?:is|are) (?:\w+ )?\w+ing$")


def _place(text: str, findings: Findings, position: int) -> Mention | None:
    for mention in whereabouts(findings):
        if mention.entity.type in PLACES and mention.start >= position and _TO.fullmatch(text, position, mention.start):
            return mention
    return None
