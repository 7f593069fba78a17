"""stake: subject holds or buys so many per cent of object. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import mention_at, mention_ending, period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence

EXAMPLES = (
    ("In 2020 the city of Hefei invested $787 million in NIO for a 17% stake.", ("Hefei stake 17 percent NIO 2020",)),
    ("Stellantis is buying 20 per cent of Leapmotor.", ("Stellantis stake 20 percent Leapmotor planned",)),
    (
        "Gotion High-Tech, in which Volkswagen has a 26% stake, makes cells.",
        ("Volkswagen stake 26 percent Gotion High-Tech",),
    ),
    ("Geely owns 9.7 percent of Daimler.", ("Geely stake 9.7 percent Daimler",)),
    ("Volkswagen holds a 26.5% stake in Gotion High-Tech.", ("Volkswagen stake 26.5 percent Gotion High-Tech",)),
)
CUES = (
    "in which",
    "of which",
    "stake",
    "interest",
    "holding",
    " own",
    " hold",
    " held",
    " buy",
    " bought",
    "acquire",
    " take",
    " took",
)

_HOLDS = re.compile(
    r"\b(?:own(?:s|ed|ing)?|hold(?:s|ing)?|held|b[ou]ying|bought|buys|buy|acquir\w+|tak(?:e|es|ing)"
    r"|took|ha[sd]|have|keeps|sold|sell|sells|for|its|with)\b"
)
_IN_WHICH = re.compile(r", (?:in which|of which)(?= )")
_STANDS = re.compile(r"\b(?:owns|holds|has|have|keeps|hold|own)\b")
_STAKE = re.compile(r"(?: equity)?(?: stake| interest| shareholding| holding)(?: in (?:the )?)?")
_OF = re.compile(
    r" of (?:the |a )?(?:(?:shares|stock) (?:of|in) )?(?:(?!of\b|in\b|its\b|and\b|total\b|sales\b)[\w-]+ ){0,4}"
)
_OWNERS = ("company", "organization", "city", "province", "country", "person")


def stake(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield holdings in companies: `a 17% stake in X`, `owns 9.7 percent of X`, `invested in X for a 17% stake`."""
    for quantity in findings.quantities:
        if quantity.unit != "percent":
            continue
        holder, held = _holder(sentence, findings, quantity), _held(sentence, findings, quantity)
        if holder is None or held is None or holder.entity == held.entity:
            continue
        holders = [holder, *_also(sentence, findings, holder)]
        end = max(held.end if held.start > quantity.start else 0, _end(sentence, quantity))
        period = period_near(sentence.text, findings, quantity.start, end)
        for owner in holders:
            yield link(
                sentence,
                findings,
                start=min(owner.start, quantity.start),
                end=end,
                subject=owner.entity,
                name="stake",
                target=held.entity,
                period=None if _STANDS.search(sentence.text[holder.end : quantity.start]) else period,
                quantity=quantity,
            )


def _also(sentence: Sentence, findings: Findings, holder: Mention) -> list[Mention]:
    """Give the first of `A and B each own 50 percent`."""
    if re.match(r" (?:each|both) ", sentence.text[holder.end :]) is None:
        return []
    return [m for m in findings.mentions if sentence.text[m.end : holder.start] == " and " and m.entity.type in _OWNERS]


def _end(sentence: Sentence, quantity: Quantity) -> int:
    match = _STAKE.match(sentence.text, quantity.end)
    return quantity.end + len(match[0].removesuffix(" in ").rstrip()) if match else quantity.end


def _holder(sentence: Sentence, findings: Findings, quantity: Quantity) -> Mention | None:
    holder = subject_before(sentence.text, findings, quantity.start, _OWNERS)
    if holder is None or not _HOLDS.search(sentence.text[holder.end : quantity.start]):
        return None
    return holder


def _held(sentence: Sentence, findings: Findings, quantity: Quantity) -> Mention | None:
    relative = _IN_WHICH.search(sentence.text[: quantity.start])
    if relative and quantity.start - relative.end() < 60:
        return mention_ending(findings, relative.start(), ("company",))
    named = _STAKE.match(sentence.text, quantity.end)
    if named:
        after = (
            mention_at(findings, named.end(), ("company",), slack=30)
            if named[0].endswith("in ") or named[0].endswith("the ")
            else None
        )
        return after or _object_before(sentence, findings, quantity)
    share = _OF.match(sentence.text, quantity.end)
    verb = re.search(
        r"\b(?:owns?|owned|holds?|held|buying|buys|bought|acquired?|takes?|took)(?: (?:about|around|some|a"
        r"|nearly|more than))* $",
        sentence.text[: quantity.start],
    )
    return (
        mention_at(findings, quantity.end + 4, ("company",), slack=share.end() - quantity.end - 4)
        if share and verb
        else None
    )


def _object_before(sentence: Sentence, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give X of `invested $787 million in X for a 17% stake`."""
    before = [m for m in findings.mentions if m.end <= quantity.start and m.entity.type == "company"]
    if before and re.fullmatch(
        r"(?:, getting| for| in (?:return|exchange) for| to (?:get|take))(?: a| an)? ",
        sentence.text[before[-1].end : quantity.start],
    ):
        return before[-1]
    return None
