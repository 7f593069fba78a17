"""Who does what to whom: a light reading of the happenings of a sentence, for the rules that tie entities.

`events` gives for each verb of a table its actors, its mood and where its objects may follow; `named_after` and
`places_from` (in `whereabouts`) give objects and places. Knows no property.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.chains import chain_before
from nevtui.extract.event_times import time_of as time_of
from nevtui.extract.grammar import clause, is_possessive, subject_before
from nevtui.extract.happenings import Doers
from nevtui.extract.happenings import Event as Event
from nevtui.extract.homes import is_home_of_unnamed
from nevtui.extract.mentions_at import stand_in
from nevtui.extract.openers import opened_subject
from nevtui.extract.outsiders import is_told_aside
from nevtui.extract.rows import row_before, row_from
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.extract.verbs import Hit, Verbs

ACTORS: Final = ("company", "organization", "city", "province", "country", "bloc", "person")
FIRMS: Final = ("company",)

_AGENT: Final = (
    r"(?:compan(?:y|ies)|board|government|governments|authorit(?:y|ies)|group|unit|arm|subsidiary|chairman|chief"
    r"|officials?|maker|carmaker|automaker|manufacturer|supplier|firms?|start-?up|giant|fund|funds|shareholders?"
    r"|management|executives?|boss|CEO|president|chief executive|founder|parent|brand|division|team|venture"
    r"|business|wife|husband|family|brother|sister|son|daughter"
    r"|municipality|province|city|county|district|administration|side|sides|partners?|council|ministry|state"
    r"|investor|investors|regulators?|watchdog|prosecutors|court|courts|lawmakers|police|customs"
    r"|investment (?:vehicle|platform|holding|agency)|financing (?:vehicle|platform)|holding)"
)
_NOUN_AFTER_NAME: Final = re.compile(rf"(?:['’]s?)?(?: [\w’'-]+){{0,3}}? {_AGENT}")
_TWO: Final = re.compile(
    r"\b(?:[Tt]he (?:two|three|four|pair|duo|trio|partners|parties|sides)(?: (?:also|companies|firms|sides|parties"
    r"|partners|groups|carmakers|automakers|makers|companies both))?|[Bb]oth(?: (?:companies|firms|sides|parties"
    r"|partners|carmakers|automakers|groups))?|[Tt]hey|[Ee]ach)$"
)
_RELATIVE: Final = re.compile(r",? (?:(?P<all>both|all|two|three|each) of )?(?:which|whom|who|that)$")
_OF_ASIDE: Final = re.compile(r", (?:an?|the|one of|part of|its) (?:[\w-]+ ){0,4}(?:of|by|from) (?:the )?$")
"""Before a name that only says who the subject is: `Y, the motor unit of X, (sold)`."""
_SEVERAL: Final = re.compile(
    r" ?(?:together|jointly|both|each|between them|are|were|have|own|hold|control|make|supply|run|build|plan|want|do)\b"
)
"""Behind `which`: a verb of several, so that all of a row are meant."""
_JOINS: Final = re.compile(r"(?:,|\b(?:and|but|or|then|while|as well as)|, and|[;:–—])$", re.IGNORECASE)
_BY: Final = re.compile(r" (?:jointly |in \d{4} |mainly |partly |in part )?by (?:both )?")
_MODIFIERS: Final = re.compile(
    r"[ “\"(]*(?:(?:(?!(?:and|or|to|in|at|for|with|by|from|on|as|of|that|which|who|said|says|is|was|are|were|will"
    r"|has|have"
    r"|had|would|where|while|when|because|once|into|after|before|than|its|their|also)\b)[\w’'&.-]+"
    r"|(?:government|city|municipality|province|authorities|people|subsidiary|unit|arm|subsidiaries|state"
    r"|county|district|units|fund|funds|affiliate|affiliates|vehicle|branch|owner) of|such as|including|its"
    r"|their)[ “\"(]+)*"
)
"""Words before a name; each ends in a space, so that no two words can be cut in two ways."""
_LONGEST_OBJECT: Final = 80


def events(
    sentence: Sentence,
    findings: Findings,
    verbs: Verbs,
    types: tuple[str, ...] = ACTORS,
    *,
    wanted: Callable[[Hit], bool] | None = None,
) -> Iterator[Event]:
    """Give the happenings that the verbs of a table tell in a sentence, in order; actors are of `types`.

    `wanted` spares the reading of verbs of which the rule sees at once that they say nothing to it.
    """
    hits = verbs.find(sentence.text)
    return _events(sentence.text, findings, hits, types, wanted) if hits else _NONE


_NONE: Final[Iterator[Event]] = iter(())


def _events(
    text: str,
    findings: Findings,
    hits: Sequence[Hit],
    types: tuple[str, ...],
    wanted: Callable[[Hit], bool] | None,
) -> Iterator[Event]:
    for hit in hits:
        if wanted is None or wanted(hit):
            event = _event(text, findings, hit, types)
            if event:
                yield event


def _event(text: str, findings: Findings, hit: Hit, types: tuple[str, ...]) -> Event | None:
    chain = chain_before(text, hit.start, findings.periods)
    kinds = hit.kinds
    agent = _BY.match(text, hit.end)
    is_passive = "participle" in kinds and (chain.has_be or (agent is not None and chain.start == hit.start))
    if kinds == {"base"} and chain.start == hit.start and not _may_be_finite(text, hit.start):
        return None

    def doers() -> tuple[tuple[Mention, ...], str]:
        if is_passive:
            actors = named_at(text, findings, agent.end(), types) if agent else ()
            return actors, text[max(0, chain.start - 60) : chain.start].rstrip()
        is_finite = text.startswith(_BE, chain.start)
        is_loose = chain.status is None and (
            (chain.ends_in_to and not is_finite) or (kinds == {"ing"} and not chain.has_be)
        )
        actors, before = actors_before(text, findings, chain.start, types, is_loose=is_loose)
        opens = _OPENS_SENTENCE if is_loose or text.startswith("Having ", chain.start) else _OPENS
        may_open = is_loose or "ing" in kinds or chain.start < hit.start
        if not actors and may_open and opens.fullmatch(text, 0, chain.start):
            is_supposed = text.startswith("By ") and _SUPPOSED.search(text, hit.end) is not None
            opened = None if is_supposed else opened_subject(text, findings, hit.end, types)
            return ((opened,) if opened else ()), before
        return actors, before

    return Event(
        hit.forms[0].meaning,
        hit.forms[0].lemma,
        chain.start,
        hit.start,
        hit.end,
        is_passive,
        text,
        chain,
        hit,
        Doers(doers),
    )


_BE: Final = ("is ", "are ", "was ", "were ")
"""How a chain begins that has a subject although it ends in `to`: `is to (build)`."""
_OPENS_SENTENCE: Final = re.compile(r"(?:[\w’'-]+ ){0,5}")
"""What stands before a participle that opens a sentence: `Two years after (taking over the plant, X)`."""
_OPENS: Final = re.compile(r"\W*(?:(?:By|After|Before|While|When|In|Since|Upon|Besides|Having|On|With)\b ?)?")
"""Before a verb without a subject that opens a sentence: `By buying ..., X`; who does it is named behind."""
_SUPPOSED: Final = re.compile(
    r"\b(?:would|could|might|may|can|hope[sd]?|want(?:s|ed)|aim(?:s|ed)|plan(?:s|ned)|expects?)\b"
)


def _may_be_finite(text: str, position: int) -> bool:
    """Tell whether a base form may be a verb: `they build`, not `the build`."""
    return (
        re.search(
            r"\b(?:the|a|an|its|their|of|in|this|new|first|earlier|early|later|official|fresh|slow|strong)$",
            text[:position].rstrip(),
        )
        is None
    )


def actors_before(
    text: str, findings: Findings, position: int, types: tuple[str, ...] = ACTORS, *, is_loose: bool = False
) -> tuple[tuple[Mention, ...], str]:
    """Give who stands as the subject before `position`, several where they are joined, and the words there.

    `is_loose` tells that the verb has no subject right before it: `(signed a deal) to build`, `(grew,) adding`.
    """
    left = text[:position].rstrip()
    left = _LATTER.sub("", left) if left.endswith(_LAST_OF_LATTER) else left
    if is_loose:
        named = subject_before(text, findings, position, types)
        return ((*_row_before(text, findings, named, types), named) if named else ()), left[-60:]
    two = _TWO.search(left[-40:])
    if two:
        group = _group(text, findings, len(left) - 40 + two.start() if len(left) > 40 else two.start(), types)
        if group:
            return group, two[0]
    if relative := _RELATIVE.search(left[-16:]):
        end = len(left) - (len(relative[0]))
        named = _ending(text, findings, end, types, is_inner=True)
        are_all = relative["all"] or _SEVERAL.match(text, position)
        earlier = row_before(text, findings.mentions, named, types) if named and are_all else ()
        return ((*earlier, named) if named else ()), left[-60:]
    named = _before_aside(text, findings, left, types) or _ending(text, findings, len(left), types)
    if (
        named
        and left.endswith(",")
        and (
            _OF_ASIDE.search(text, max(0, named.start - 60), named.start)
            or _AMONG_THEM.search(text, max(0, named.start - 90), named.start)
        )
    ):
        return (), left[-60:]
    if named is None and _JOINS.search(left) is None:
        named = _before_noun(text, findings, len(left), types)
        if named is None and re.search(r"[a-z]$", left) and not _is_clause_end(left):
            return (), left[-60:]
    if named is None:
        named = subject_before(text, findings, position, types)
    if named is None or is_told_aside(text, named, left):
        return (), left[-60:]
    return (*_row_before(text, findings, named, types), named), left[-60:]


_AMONG_THEM: Final = re.compile(r", (?:among them|including|such as) (?:[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*(?:,| and) )*$")
"""Before one of several who act together: `Nine makers, among them A and B, have put`."""
_LAST_OF_LATTER: Final = ("latter", "former", "also", "all", "selves", "self")
_LATTER: Final = re.compile(r",? (?:the (?:latter|former)|also|all|itself|themselves)$")


def _before_aside(text: str, findings: Findings, left: str, types: tuple[str, ...]) -> Mention | None:
    """Give `X` of `X, which Y runs with Z, (sold)` and `X, the brand of Y, (sold)`: a subject before an aside."""
    if not left.endswith(","):
        return None
    for mention in reversed(findings.mentions):
        if mention.end < len(left) and mention.start in findings.heads and mention.entity.type in types:
            aside = _ASIDE.match(text, mention.end)
            if aside and not _is_partner(text, mention) and _NO_END.fullmatch(text, aside.end(), len(left) - 1):
                return mention
    return None


_ASIDE: Final = re.compile(
    r"(?: \([^)]{1,40}\)| (?:of|from) [A-Z]\w+)?, (?:(?:in |of |with |for )?(?:which|who|whose|where)|an?|the|one of"
    r"|part of|owned by) "
)
_NO_END: Final = re.compile(r"[^,;:]{2,120}(?:, [A-Z][\w ]{1,20}){0,2}")


def _ending(
    text: str, findings: Findings, position: int, types: tuple[str, ...], *, is_inner: bool = False
) -> Mention | None:
    """Give the mention that ends at `position`, but for an aside in brackets or a possessive.

    `is_inner` tells that it may stand inside another phrase, as before `which`.
    """
    for mention in reversed(findings.mentions):
        if mention.end > position or mention.entity.type not in types:
            continue
        if position - mention.end > 60:
            return None
        if re.fullmatch(
            r"(?:['’]s?)?(?: ?\([^)]{1,50}\))?(?:,? (?:Co|Inc|Ltd|Corp|AG|SE|plc|LLC|GmbH)\b\.?)*[\"”]?,?",
            text[mention.end : position],
        ):
            is_helped = _HELPED.search(text, max(0, mention.start - 12), mention.start) is not None
            stands_free = is_inner or is_helped or mention.start in findings.heads
            if _is_partner(text, mention):
                return None
            return mention if stands_free or not _INNER.search(text[: mention.start][-40:]) else None
    return None


def _is_partner(text: str, mention: Mention) -> bool:
    """Tell B of `the joint venture of A and B, which built`: it is the venture that did."""
    return "enture " in text and _VENTURE_OF.search(text, max(0, mention.start - 80), mention.start) is not None


_VENTURE_OF: Final = re.compile(r"\b[Vv]enture (?:of|between|by) (?:the )?[A-Z][\w &-]{1,50} (?:and|with) (?:the )?$")
"""Before the last of those who run what a sentence is about: `the joint venture of A and (B, which built)`."""


_HELPED: Final = re.compile(r"\b(?:help|helps|helped|let|lets|made|makes|enabled|allowed|saw) $")
"""Before a name that does what follows: `its name helped it win`."""
_INNER: Final = re.compile(
    r"(?<!government)(?<!governments)(?<!authorities)(?<!city)(?<!municipality)(?<!province)(?<!company)(?<!investors)(?<!officials)(?<!and)(?<!unit)"
    r"(?<!subsidiary)(?<!arm)(?<!brand)"
    r" (?:with|of|for|by|in|from|to|at|between|against|like|on|behind|near|outside) (?:the |[\w-]+ ){0,2}$"
)
"""Before a name that stands inside another phrase: `the venture with JAC`, `the plant of BYD`."""


def _before_noun(text: str, findings: Findings, position: int, types: tuple[str, ...]) -> Mention | None:
    """Give `Hefei` of `the Hefei government` and `Geely` of `Geely's board`, at the end of the words."""
    for mention in reversed(findings.mentions):
        if position - mention.end > 60:
            return None
        if mention.end <= position and mention.entity.type in types:
            return mention if _NOUN_AFTER_NAME.fullmatch(text, mention.end, position) else None
    return None


_CLAUSE_END: Final = re.compile(
    r"\b(?:to|by|of|for|after|before|while|when|since|in|on|with|without|from|despite|through|as|and|or|that)$"
)


def _is_clause_end(left: str) -> bool:
    """Tell words that a verb without its own subject follows: `by opening`, `a deal to open`."""
    return (
        _CLAUSE_END.search(left) is not None
        or re.search(r"(?:yuan|dollars?|euros?|million|billion)$", left) is not None
    )


def _row_before(text: str, findings: Findings, last: Mention, types: tuple[str, ...]) -> tuple[Mention, ...]:
    earlier = row_before(text, findings.mentions, last, types)
    if not earlier:
        return ()
    is_both = text[: earlier[0].start].lower().endswith("both ")
    is_subject = is_both or last.start in findings.heads or earlier[0].start in findings.heads
    return earlier if is_subject else ()


def _group(text: str, findings: Findings, position: int, types: tuple[str, ...]) -> tuple[Mention, ...]:
    """Give whom `they`, `the two` or `both companies` at `position` mean: a row in the sentence, or in one before."""
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type in types and mention.start in findings.heads:
            row = (*_row_before(text, findings, mention, types), mention)
            if len(row) > 1:
                return row
    return tuple(mention for mention in group_meant(findings, position) if mention.entity.type in types)


def group_meant(findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give, as if named at `position`, those whom `they` would mean when the sentence begins."""
    return tuple(stand_in(findings, position, position + 4, entity, words=entity.name) for entity in findings.together)


def named_at(
    text: str, findings: Findings, position: int, types: tuple[str, ...] = ACTORS, *, reach: int = _LONGEST_OBJECT
) -> tuple[Mention, ...]:
    """Give whom the noun phrase at `position` names, but for describing words, and those joined to it."""
    for place, mention in enumerate(findings.mentions):
        is_after = mention.start >= position or text[mention.start : position].lower() == "the "
        if not is_after or mention.start > position + reach:
            continue
        if mention.entity.type not in types or mention.text.lower() in ("its", "their", "whose"):
            continue
        if mention.start > position and _MODIFIERS.fullmatch(text, position, mention.start) is None:
            return ()
        is_owner = is_possessive(text, mention) or _PARTNER.match(text, mention.end) is not None
        if is_owner and (owned := _owned(text, findings, place, types)):
            mention, place = findings.mentions[owned], owned
        elif is_owner and is_home_of_unnamed(text, mention):
            return ()
        return tuple(row_from(text, findings.mentions, place, types))
    return ()


def _owned(text: str, findings: Findings, place: int, types: tuple[str, ...]) -> int | None:
    """Give the index of `CATL` in `China's CATL`: of a name that its home stands before."""
    if findings.mentions[place].entity.type not in ("city", "province", "country", "company"):
        return None
    for index in range(place + 1, min(place + 3, len(findings.mentions))):
        mention = findings.mentions[index]
        between = text[findings.mentions[place].end : mention.start]
        if mention.entity.type in types and _OWNED.fullmatch(between):
            return index
    return None


_PARTNER: Final = re.compile(
    r" (?:partner|rival|supplier|parent|owner|unit|subsidiary|backer|affiliate|shareholder) (?=[A-Z])"
)
"""Behind a firm that only describes the next: `Mercedes partner BAIC`."""
_OWNED: Final = re.compile(
    r"['’]s? (?:[\w-]+ )?(?:parent|owner|maker|partner|unit|subsidiary|affiliate|arm|brand)(?: company)?, (?:the )?"
    r"|(?:['’]s?)? (?:(?!(?:in|of|at|for|to|on|with|by|from|near|and)\b)[\w-]+ ){0,3}"
)


def named_after(
    text: str,
    findings: Findings,
    position: int,
    prepositions: str,
    types: tuple[str, ...] = ACTORS,
    *,
    reach: int = _LONGEST_OBJECT,
) -> tuple[Mention, ...]:
    """Give whom the first of some prepositions (`with|between`) after `position` names, in the same clause."""
    _, end = clause(text, position)
    stop = min(end, position + reach)
    for match in re.finditer(rf"\b(?:{prepositions}) ", text[position:stop]):
        named = named_at(text, findings, position + match.end(), types)
        if named:
            return named
    return ()
