"""Whom a sentence credits: `X said`, `according to X`, `X data show`. Knows words of saying, no statement."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Mention

_SAYS: Final = (
    r"(?:said|says|say|told|tells|noted|notes|added|adds|explained|explains|wrote|writes|warned|warns|announced"
    r"|announces"
    r"|reported|reports|predicted|predicts|forecast|forecasts|estimated|estimates|reckons|reckoned|believes|argued"
    r"|argues"
    r"|claimed|claims|confirmed|confirms|stated|states|showed|shows|show|found|finds|calculates|calculated|disclosed"
    r"|discloses|revealed|reveals|commented|pointed out|points out|stressed|put|puts|acknowledged|admitted|insisted"
    r"|cautioned"
    r"|concluded|concludes|observed|remarked|suggested|suggests|expects|thinks)"
)
_PAPERS: Final = (
    r"(?:data|figures|statistics|numbers|report|reports|study|survey|analysis|estimates?|research|tally|count"
    r"|calculations?"
    r"|statement|filing|notice|document|documents|records|bulletin|release)"
)
_KINDS: Final = ("person", "organization", "company")
_TITLE: Final = re.compile(r"(?:['’]s)?(?: [\w’'-]+){1,4} $")
_BEFORE: Final = re.compile(
    rf"(?:\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|cited by|quoted by|as reported by|as told to|[Ii]n the (?:view"
    rf"|words"
    rf"|opinion) of"
    rf"|in an interview with|{_PAPERS}(?: [\w-]+){{0,3}}? (?:from|of|by|released by|published by|compiled by"
    rf"|provided by"
    rf"|issued by|with|at)|by the count of|[Pp]er)"
    rf"|[,”\"] ?{_SAYS},?|^{_SAYS})"
    r" (?:the |an? |its |their |figures from |data from |both |analysts? (?:at|from|with) |a report by "
    r"|the Chinese (?:outlet|newspaper|website) |(?:research|consulting|industry|market|investment|data|analysis|trade)"
    r" (?:firm|house|group|company|body|provider|bank|association) |consultancy |broker(?:age)? |newspaper |outlet "
    r"|website "
    r"|state broadcaster |news agency |analyst |spokesman |chairman |president )*$"
)
"""What stands before whom a sentence credits."""
_LAST_BEFORE: Final = frozenset(
    (
        *_SAYS[3:-1].split("|"),
        *("to", "citing", "Citing", "quoting", "Quoting", "by", "of", "with", "from", "at", "per", "Per", "out"),
        *("the", "an", "a", "its", "their", "both", "outlet", "newspaper", "website", "firm", "house", "group"),
        *("company", "body", "provider", "bank", "association", "consultancy", "broker", "brokerage", "broadcaster"),
        *("agency", "analyst", "spokesman", "chairman", "president"),
    )
)
"""Last words of what `_BEFORE` matches; a look at them spares the pattern."""
_AFTER: Final = re.compile(
    rf"(?: \([A-Z&]{{2,8}}\))?(?:,[^,]{{1,90}},)?(?: (?:has|have|had|also|recently|itself|himself|herself|later|then"
    rf"|on \w+day"
    rf"|\w+ly)){{0,2}} {_SAYS}\b(?! (?:a|an|the) (?:profit|loss|car|sales|revenue|plan|deal|new|net)\b)"
    rf"|(?:['’]s)?(?: (?:latest|official|own|preliminary|monthly|annual|retail|sales|industry|customs"
    rf"|new)){{0,3}} {_PAPERS}"
    rf"(?: [\w-]+){{0,3}}? (?:show|showed|shows|indicate|indicates|indicated|suggest|suggests|suggested|put|puts"
    rf"|reveal|revealed"
    rf"|confirm|say|says|said)\b"
)
"""What stands after whom a sentence credits."""
_SPEAKS: Final = re.compile(
    r"(?:,[^,]{1,90},)?(?: (?:has|have|had|also|later|then|on \w+day|\w+ly)){0,2} (?:said|says|say|told|announced that"
    r"|disclosed|confirmed|calls it|stated|reported (?:that|on))\b"
)
"""What makes a company the source of its own news."""
_AGAIN: Final = re.compile(
    rf"(?:^|[,”\"] )(?:[Hh]e|[Ss]he|[Ii]t|[Tt]he (?:association|agency|ministry|bureau|group|firm|official|analyst"
    rf"|executive"
    rf"|consultancy|company|chairman|president|spokesman|spokeswoman|minister))(?: also| then| further)? {_SAYS}\b"
    rf"|, {_SAYS} (?:he|she|it)\b|\b(?:his|her|its) (?:view|words|opinion|figures|data|count)\b"
)
"""`he added`: who spoke before speaks on."""


def source_of(text: str, mentions: Sequence[Mention]) -> str | None:
    """Give the person or body whom the sentence credits, a person before a body; else None."""
    credited = [mention for mention in mentions if mention.entity.type in _KINDS and _is_credited(text, mention)]
    persons = [mention for mention in credited if mention.entity.type == "person"]
    return (persons or credited)[0].entity.name if credited else None


def _is_credited(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 90) : mention.start]
    if before.endswith(" ") and _last_word(before) in _LAST_BEFORE and _BEFORE.search(before):
        return True
    if mention.entity.type == "company":
        return _SPEAKS.match(text, mention.end) is not None
    return _AFTER.match(text, mention.end) is not None


def _last_word(before: str) -> str:
    """Give the last word of what ends in a space, without the comma behind it and the marks before it."""
    word = before[:-1].rpartition(" ")[2].rstrip(",")
    return word[max(map(word.rfind, ',”"')) + 1 :]


def speaks_on(text: str, last: str | None, *, reports: bool) -> str | None:
    """Give the speaker of the sentence before where he speaks on, or where he is a body that `reports`; else None."""
    return last if last is not None and (reports or _AGAIN.search(text)) else None


_REPORTER: Final = re.compile(
    r"Association|Alliance|Bureau|Research|Administration|Ministry|Dynamics|Institute|Statistics|Securities|Analytics"
    r"|^(?:CAAM|CPCA|CABIA|ACEA|MIIT|NBS|SNE|KPMG|Rho Motion|BloombergNEF|IEA|CnEVPost|Counterpoint|TrendForce)"
)


@lru_cache(maxsize=4096)
def is_reporter(name: str) -> bool:
    """Tell an association or a research house, whose figures run on from sentence to sentence."""
    return _REPORTER.search(name) is not None
