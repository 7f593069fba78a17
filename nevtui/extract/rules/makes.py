"""makes: a company makes a model or sells a brand. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import is_possessive, subject_before
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Tesla's Model 3 and Model Y sell well.", ("Tesla makes Tesla Model 3", "Tesla makes Tesla Model Y")),
    ("NIO builds the ES8 in Hefei.", ("NIO makes NIO ES8",)),
    ("GAC's Aion grew.", ("GAC Group makes GAC Aion",)),
)

_BETWEEN = re.compile(
    r"(?:['’]s?)? (?:(?!and\b|of\b|in\b|to\b|parent\b|owner\b|rival\b|partner\b|supplier\b|chairman\b"
    r"|plant\b|unit\b)[\w-]+ ){0,4}"
)
_LISTED = re.compile(r"(?:,| and|, and|, as well as) (?:the |its )?(?:[\w-]+ ){0,2}")
_VERB = re.compile(
    r"\b(?:makes?|made|builds?|built|produces?|sells|sold|launch(?:ed|es)|unveiled|introduced"
    r"|presented|showed|delivered|offers)\b"
)
_BRANDS = re.compile(
    r"(?<!international )(?<!foreign )(?<!rival )(?<!other )(?<!Chinese )(?<!domestic )\bbrands"
    r" (?:such as|like|including|are|today are)(?: the)? $"
)


def makes(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield makers of models and brands: `Tesla's Model 3`, `its ES8`, `brands such as Zeekr`, `NIO builds the ES8`."""
    maker: Mention | None = None
    last: Mention | None = None
    for made in findings.mentions:
        if made.entity.type not in ("model", "company"):
            continue
        found = _maker(sentence, findings, made)
        if (
            found is None
            and maker
            and last
            and last.entity.type == made.entity.type
            and _LISTED.fullmatch(sentence.text, last.end, made.start)
        ):
            found = (
                maker
                if (made.entity.type == "model" and made.entity.parent in (None, maker.entity.name))
                or _is_brand(made, maker)
                else None
            )
        maker, last = found, made
        if found and found.entity.name != made.entity.name:
            start = min(found.start, made.start)
            yield link(
                sentence,
                findings,
                start=start,
                end=max(found.end, made.end),
                subject=found.entity,
                name="makes",
                target=made.entity,
                stands="actual",
            )


def _is_brand(made: Mention, maker: Mention) -> bool:
    return made.entity.parent == maker.entity.name


def _maker(sentence: Sentence, findings: Findings, made: Mention) -> Mention | None:
    for mention in findings.mentions:
        if mention.entity.type != "company" or mention.end > made.start or mention == made:
            continue
        if is_possessive(sentence.text, mention) and _BETWEEN.fullmatch(sentence.text, mention.end, made.start):
            named = made.entity.type == "model" or (
                made.entity.parent == mention.entity.name
                or (mention.entity.type == "company" and mention.text.lower() not in ("its", "their"))
            )
            is_unit = re.match(r"(?: \w+)? (?:unit|subsidiary|affiliate)\b", sentence.text[made.end :])
            if named and _fits(made, mention) and not is_unit:
                return mention
    if _BRANDS.search(sentence.text[max(0, made.start - 30) : made.start]) and made.entity.type == "company":
        return subject_before(sentence.text, findings, made.start)
    return _by_parent(sentence, findings, made) if made.entity.type == "model" else None


def _fits(made: Mention, maker: Mention) -> bool:
    """Tell whether the gazetteer knows no other maker."""
    return made.entity.parent in (None, maker.entity.name) or made.entity.type == "company"


def _by_parent(sentence: Sentence, findings: Findings, made: Mention) -> Mention | None:
    """Give the maker that the gazetteer knows, where the sentence names it."""
    parent = made.entity.parent
    if parent is None:
        return None
    named = [m for m in findings.mentions if m.entity.type == "company" and m.entity.name == parent]
    if named:
        return named[0]
    says_maker = made.entity.name.startswith(f"{parent} ") and made.text.lower().startswith(parent.lower())
    is_focus = findings.focus is not None and findings.focus.name == parent
    if says_maker or is_focus:
        return Mention(made.para, made.start, made.end, made.text, Entity(f"company:{parent}", parent, "company"))
    return None
