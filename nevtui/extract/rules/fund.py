"""fund: subject sets up a fund of that size. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events, named_at, time_of
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    (
        "Hefei set up its guidance fund, now worth 20 billion yuan, in 2022.",
        ("Hefei fund 20000000000 CNY 2022",),
    ),
    ("Hefei set up a fund of 10 billion yuan in 2021.", ("Hefei fund 10000000000 CNY 2021",)),
    ("Guangdong plans to launch a 5-billion-yuan fund for start-ups.", ("Guangdong fund 5000000000 CNY planned",)),
    ("CATL will create an investment fund worth $1.5 billion.", ("CATL fund 1500000000 USD planned",)),
    ("NIO Capital raised a fund of 3 billion yuan in 2020.", ("NIO Capital fund 3000000000 CNY 2020",)),
    ("The Anhui government has established a 20 billion yuan industry fund.", ("Anhui fund 20000000000 CNY",)),
    ("XPeng closed a round worth 2 billion yuan led by a fund of NIO.", ()),
    (
        "The government of Hefei issued rules. A guidance fund of 200 million yuan is established.",
        ("Hefei fund 200000000 CNY",),
    ),
    (
        "Hefei will set up a fund of 20 billion yuan for cars together with Gotion and JAC.",
        (
            "Hefei fund 20000000000 CNY planned",
            "Gotion High-Tech fund 20000000000 CNY planned",
            "JAC Motors fund 20000000000 CNY planned",
        ),
    ),
    ("A fund gave NIO 2 billion yuan.", ()),
    ("Hefei has no fund of 2 billion yuan.", ()),
)
CUES = ("fund",)

_SETS_UP: Final = Verbs(
    {
        "set up": (
            *(
                "set up",
                "launch",
                "create",
                "establish",
                "found",
                "start",
                "announce",
                "raise",
                "form",
                "unveil",
                "close",
            ),
            *("plan", "open", "initiate"),
        )
    }
)
_FUND: Final = re.compile(r"\bfunds?\b(?!ing| of funds)")
_NEAR: Final = re.compile(r"(?:(?!\b(?:from|by|through|to|which|and|round|series|Series|financing)\b)[^,;.]){0,60}")
_ROUND: Final = re.compile(r"\b(?:round|[Ss]eries [A-F]|financing)\b")
_FOUNDERS: Final = ("company", "city", "province", "country", "bloc", "organization")


def fund(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield funds with their size: `set up a 5-billion-yuan fund`, `a fund of 5 billion yuan`."""
    text = sentence.text
    sums = [q for q in findings.quantities if is_currency(q.unit) and q.value >= 1e6]
    if not sums:
        return
    for event in events(sentence, findings, _SETS_UP, _FOUNDERS):
        word = _FUND.search(text, event.end, event.end + 90)
        quantity = _size(text, sums, event.end, word) if word else None
        if event.is_passive and not event.is_denied and findings.power and not event.actors:
            yield from _is_set_up(sentence, findings, event, sums)
        if word is None or quantity is None or event.is_denied or event.is_passive:
            continue
        if not _NEAR.fullmatch(text, event.end, min(word.start(), quantity.start)) or _ROUND.search(
            text, event.end, word.start()
        ):
            continue
        for founder in (*event.actors, *_partners(text, findings, max(word.end(), quantity.end))):
            yield link(
                sentence,
                findings,
                start=event.begin,
                end=max(word.end(), quantity.end),
                subject=founder.entity,
                name="fund",
                period=time_of(text, findings, event),
                quantity=quantity,
                stands=event.status,
            )


def _partners(text: str, findings: Findings, end: int) -> tuple[Mention, ...]:
    """Give A and B of `will set up a fund of 5 billion yuan together with A and B`."""
    found = _TOGETHER.match(text, end)
    return named_at(text, findings, found.end(), _FOUNDERS, reach=30) if found else ()


_TOGETHER: Final = re.compile(r"[^,;.]{0,60}?,? (?:together|jointly|along) with (?:the )?")


def _is_set_up(sentence: Sentence, findings: Findings, event: Event, sums: list[Quantity]) -> Iterator[Claim]:
    """Read `a guidance fund of 200 million yuan is established` in what a government decrees."""
    text = sentence.text
    for quantity in sums:
        before = _FUND_OF.search(text, max(0, quantity.start - 60), quantity.start)
        if before and quantity.end + 1 == event.start and findings.power:
            yield link(
                sentence, findings, start=before.start(), end=event.end, subject=findings.power, name="fund",
                period=time_of(text, findings, event), quantity=quantity, stands=event.status,
            )  # fmt: skip


_FUND_OF: Final = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){0,3}fund (?:of|worth) $")


def _size(text: str, sums: list[Quantity], begin: int, word: re.Match[str]) -> Quantity | None:
    """Give the sum before `fund`, or the one after it: `a fund of`, `a fund worth`."""
    for quantity in sums:
        is_before = begin <= quantity.start and quantity.end <= word.start() and word.start() - quantity.end < 50
        is_after = quantity.start >= word.end() and _OF.fullmatch(text, word.end(), quantity.start)
        if is_before or is_after:
            return quantity
    return None


_OF: Final = re.compile(
    r"(?: [\w-]+){0,6}?,? (?:now |today |which is now )?"
    r"(?:of|worth|with|totall?ing)(?: (?:about|around|up to|some|a|total|of|initial))* "
)
