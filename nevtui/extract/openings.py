"""Words that open a sentence and tell nothing of what it says: `Meanwhile, the company sold` is `The company sold`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Sentence

_OPENING: Final = re.compile(
    r"(?:(?:And|But|Yet|So|Or)(?:,| then,| now,| also,)? (?=[\w“\"])(?!far\b|did\b|do\b|does\b|is\b|are\b|was\b"
    r"|were\b|too\b|what\b|why\b|how\b|who\b|many\b|much\b|will\b|can\b))?"
    r"(?:(?:Meanwhile|However|Moreover|Furthermore|Nevertheless|Nonetheless|Besides|Indeed|Separately|Elsewhere|Still"
    r"|Also|Likewise|Similarly|Additionally|Notably|Thus|Hence|Therefore|Accordingly|Consequently|Then again|In fact"
    r"|In short|In brief|In other words|In particular|In other news|In the meantime|At the same time"
    r"|All the same|Even so"
    r"|That said|To be sure|Of course|After all|What is more|What['’]s more|On top of that|On the other hand"
    r"|On the one hand"
    r"|As a result|As expected|For example|For instance|By the way|On the whole|(?:More |Most |Even more "
    r"|Equally |Quite )?"
    r"(?:[Ss]trikingly|[Ii]mportantly|[Rr]emarkably|[Ss]urprisingly|[Uu]nsurprisingly|[Ii]nterestingly"
    r"|[Ss]ignificantly|[Cc]rucially|[Ff]ortunately"
    r"|[Uu]nfortunately|[Ii]ronically|[Pp]redictably|[Uu]nusually|[Cc]uriously|[Tt]ellingly|[Aa]dmittedly"
    r"|[Oo]bviously)"
    r"|According to (?:the )?(?:latest |official |preliminary |provisional |internal |company |industry |media "
    r"|local |new |recent |published |public )*"
    r"(?:figures|data|statistics|numbers|reports|documents|estimates|filings|records|sources|media)), )?"
)
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?){0,2}(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?(?: ?\([^()]{2,40}\))? ?(?:--|[–—])-? ?(?=[A-Z“\"])"
)
"""Where and when a report was filed: `BEIJING, China, May 10, 2023 (NEWSWIRE) -- `."""
_FEWEST: Final = 12
"""Characters that a sentence has to have behind its opening."""


def without_opening(sentence: Sentence) -> Sentence:
    """Give a sentence from where it says something on; its words stay as they stand."""
    found = (sentence.text[:3].isupper() and _DATELINE.match(sentence.text)) or _OPENING.match(sentence.text)
    if not found or not found.end() or len(sentence.text) - found.end() < _FEWEST:
        return sentence
    return Sentence(sentence.para, sentence.start + found.end(), sentence.text[found.end() :])


def with_capital(sentence: Sentence) -> Sentence:
    """Give a sentence that begins as sentences do, with a capital."""
    first = sentence.text[:1]
    if not first.islower() or len(first.upper()) > 1:
        return sentence
    return Sentence(sentence.para, sentence.start, first.upper() + sentence.text[1:])
