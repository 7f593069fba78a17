"""Finds the times that a sentence names and resolves relative ones against the day of the article."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

from nevtui.extract import day_spans
from nevtui.extract import distant_times as distant
from nevtui.extract import earlier_times as earlier
from nevtui.extract import patterns as re
from nevtui.extract import period_readers as read
from nevtui.extract.anchors import Anchors
from nevtui.extract.clock import Clock
from nevtui.extract.roles import role_of
from nevtui.extract.spans import Period


def find_periods(
    text: str,
    published: date | None,
    *,
    spoken_of: str | None = None,
    spoken_end: str | None = None,
    named: str | None = None,
) -> tuple[Period, ...]:
    """Give the times that `text` names, in order; offsets count from its beginning.

    In an article without a date relative times cannot be told and are left out. `spoken_of` is what `that year` means,
    to `spoken_end` where it is a span; `named` the time last named at all, after which something is `a year later`.
    """
    places = _ANCHORS.places(text)
    if not places:
        return ()
    clock = Clock(text, published, spoken_of, spoken_end)
    taken: list[Period] = []
    for reader, beginnings in places.items():
        needed = _needed()[reader]
        if needed and not any(map(text.__contains__, needed)):
            continue
        pattern, reads, _ = _READERS[reader]
        match_at, end = pattern.match, -1
        for start in beginnings:
            match = match_at(text, start) if start >= end else None
            if match is None:
                continue
            end = match.end()
            if any(match.start() < other.end and other.start < match.end() for other in taken):
                continue
            if reads in _OF_SPOKEN or "that year" in match[0]:
                clock.speak_of(read.spoken_before(taken, match), spoken_of, spoken_end)
                clock.named = clock.spoken_of if clock.spoken_of != spoken_of else named or spoken_of
            times = reads(match, clock)
            if times is not None:
                taken.append(Period(match.start(), match.end(), *_halves(*times), role=_role(text, match, reads)))
    return tuple(sorted(taken, key=lambda period: period.start))


def _role(text: str, match: re.Match[str], reads: read.Reader) -> str:
    """Give what a time stands for; one told by another is compared with, unless it opens a clause."""
    is_level = reads in _EARLIER and not earlier.opens_clause(text, match.start())
    return "comparison" if is_level else role_of(text, match)


def _halves(when: str, when_end: str | None) -> tuple[str, str | None]:
    """Give `2022-H1` for the months from January to June: a span that has a name of its own is told by it."""
    name = _SPANS.get((when[4:], when_end[4:])) if when_end and when_end[:4] == when[:4] else None
    return (f"{when[:4]}{name}", None) if name else (when, when_end)


_SPANS: Final = {
    ("-01", "-06"): "-H1",
    ("-07", "-12"): "-H2",
    ("-01", "-03"): "-Q1",
    ("-04", "-06"): "-Q2",
    ("-07", "-09"): "-Q3",
    ("-10", "-12"): "-Q4",
}
"""Halves and quarters by the months they begin and end with."""


def names_untold_times(text: str, told: Sequence[Period]) -> bool:
    """Tell whether `text`, of an article without a date, names a time that only its date would tell: `last year`."""
    return any(
        not any(period.start < other.end and other.start < period.end for other in told)
        for period in find_periods(text, _ANY_DAY)
    )


_ANY_DAY: Final = date(2000, 7, 1)
_OF_SPOKEN: Final = (
    read.spoken_year,
    read.second_quarter,
    distant.ago,
    distant.later,
    read.months_ended,
    read.since_new_year,
    read.year_to_date,
    earlier.same_of_year,
    earlier.previous,
)
"""What is read last, and against the times that its own sentence has named before."""
_EARLIER: Final = (earlier.same_of_year, earlier.previous)
_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR: Final = r"(?:19[2-9]\d|20[0-6]\d)"
_COUNT: Final = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a couple of|[1-9]\d?)"
)
_ENDING: Final = r"(?:st|nd|rd|th)?"
_OF_YEAR: Final = (
    rf"(?:,? (?:of |in )?(?:(?P<year>{_YEAR})|(?P<relative>last|this|next|the|the same|that) year"
    r"(?! (?:before|earlier)))\b)?"
)
_NO_FIGURE: Final = r"(?!,\d|\.\d|%| (?:percent|per cent|million|billion|GWh|MWh|units|vehicles|cars|yuan)\b)"
_IN_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTHS: Final = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DAYS: Final = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DIGITS: Final = "0|1|2|3|4|5|6|7|8|9"
_COUNTS: Final = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a couple|1|2|3|4|5|6|7|8|9"
)


def _compiled(*rows: tuple[str, read.Reader, str]) -> tuple[tuple[re.Pattern[str], read.Reader, str], ...]:
    return tuple((re.compile(pattern), reads, beginnings) for pattern, reads, beginnings in rows)


_READERS: Final = _compiled(
    (rf"\b(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b", read.written_day, "19|20"),
    (
        r"\b(?:(?P<number>[1-4])(?P<kind>[QH])(?: (?=20[12]\d))?"
        r"|(?P<written>[QH])(?P<digit>[1-4]) ?['’]|(?P<whole>FY) ?['’]?)(?:20)?"
        r"(?P<short>[12]\d)E?\b(?![-.,]?\d)",
        read.shortened,
        "1q|2q|3q|4q|1h|2h|q1|q2|q3|q4|h1|h2|fy",
    ),
    (
        r"\b[Ss]ince (?:early |late |mid-|the (?:end|beginning|start) of )?(?P<which>last |this )?"
        rf"(?:(?P<month>{_MONTH})(?:"
        rf"(?: of)? (?P<year>{_YEAR}))?|(?P<only>{_YEAR}))(?!\w|[-–]{_MONTH})(?! \d{{1,2}}\b{_NO_FIGURE})",
        read.since,
        "since ",
    ),
    (
        r"\b(?:[Ss]ince|[Ff]rom) the (?:beginning|start|turn) of the year\b",
        read.since_new_year,
        "since the |from the ",
    ),
    (r"\b(?:[Yy]ear[ -]to[ -][Dd]ate|[Tt]he year so far|YTD)\b", read.year_to_date, "year to|year-to|the year so|ytd"),
    (
        rf"\b[Ff]rom (?P<first>{_MONTH}) (?P<first_day>[0-3]?\d){_ENDING}(?:,? (?P<first_year>{_YEAR}))?"
        rf" (?:to|until|till|through) (?P<month>{_MONTH}) (?P<day>[0-3]?\d){_ENDING}\b(?:,? (?P<year>{_YEAR}))?",
        read.days,
        "from ",
    ),
    (
        rf"\b(?:[Ff]rom |[Bb]etween )?(?P<first>{_MONTH})(?: (?P<first_year>{_YEAR}))?(?: to | and "
        rf"| through |-|–)(?P<month>{_MONTH})\b(?! \d{{1,2}}\b{_NO_FIGURE}){_OF_YEAR}",
        read.months,
        f"from |between |{_IN_MONTHS}",
    ),
    (
        rf"\b(?:(?P<count>{_COUNT})[ -]months?|[Yy]ear|(?P<quarter>[Qq]uarter)) (?:period )?"
        rf"(?:to|through|(?:that |which )?end(?:ed|ing)|until)(?: in| on)?(?: the end of)?"
        rf" (?:[123]\d )?(?P<month>{_MONTH})(?: [123]\d\b)?{_OF_YEAR}",
        read.months_to,
        f"{_COUNTS}|year |quarter &onth|ear to|ear through|ear end|ear that end|ear which end|ear until"
        f"|ear period|uarter to|uarter end|uarter"
        f" through",
    ),
    (
        rf"\b(?:[Bb]etween|[Ww]eek (?:of|from)) (?P<month>{_MONTH}) (?P<day>[0-3]?\d){_ENDING} (?:and|to|through)"
        rf" (?:(?P<last_month>{_MONTH}) )?(?P<last_day>[0-3]?\d){_ENDING}\b{_NO_FIGURE}(?:,? (?P<year>{_YEAR}))?",
        day_spans.days_between,
        "between |week of |week from ",
    ),
    (
        r"\b[Ww]eek (?P<way>to|through|ended|ending|that ended|of|from|beginning|starting|up to)(?: on)?"
        rf" (?P<month>{_MONTH}) (?P<day>[0-3]?\d){_ENDING}\b{_NO_FIGURE}(?:,? (?P<year>{_YEAR}))?",
        day_spans.week,
        "week ",
    ),
    (
        rf"\b[Ff]irst (?P<count>\d{{1,2}}|{_COUNT}) days of (?P<month>{_MONTH})\b(?:,? (?P<year>{_YEAR}))?",
        day_spans.first_days,
        "first ",
    ),
    (
        rf"\b(?P<month>{_MONTH}) (?P<day>[0-3]?\d){_ENDING}"
        rf"(?:(?:-|–| to )(?P<last_day>[0-3]?\d)(?![\d:]))?\b{_NO_FIGURE}"
        rf"(?:,? (?P<year>{_YEAR}))?",
        read.day,
        _IN_MONTHS,
    ),
    (
        rf"\b(?P<day>[0-3]?\d){_ENDING} (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?(?!\w)",
        read.day,
        f"{_DIGITS}&{_MONTHS}",
    ),
    (
        rf"\b(?P<month>{_MONTH}) (?:of )?(?P<which>last|this|next|the same|that) year\b",
        read.month_of_relative_year,
        _IN_MONTHS,
    ),
    (rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<month>{_MONTH})(?!\w)", read.which_month, "last |this |next "),
    (rf"\b(?P<month>{_MONTH}),? (?:of )?(?P<year>{_YEAR})\b", read.month, _IN_MONTHS),
    (
        rf"\b(?P<year>{_YEAR})(?:'s)? ?(?:Q(?P<digit>[1-4])|(?P<order>[Ff]irst|[Ss]econd|[Tt]hird"
        r"|[Ff]ourth)[ -]quarter)\b",
        read.quarter,
        "19|20",
    ),
    (
        r"\b(?:Q(?P<digit>[1-4])|(?P<order>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th"
        rf"|[Ff]inal)[ -]quarter)\b{_OF_YEAR}",
        read.quarter,
        "q1|q2|q3|q4|first|second|third|fourth|final|1st|2nd|3rd|4th",
    ),
    (
        r"\b(?:H(?P<digit>[12])|(?P<order>[Ff]irst|[Ss]econd|[Ll]atter)[ -]half)(?! of (?:the )?(?:all"
        rf"|them))\b{_OF_YEAR}",
        read.half,
        "h1|h2|first|second|latter",
    ),
    (
        r"\b(?:[Hh]alf-year|[Ii]nterim)(?P<order>)(?P<digit>)(?P<year>)(?P<relative>)"
        r" (?:report|results?|figures?|profit|net profit|revenue|earnings|sales|statement|accounts|tally|total"
        r"|deliveries|exports|output|production|registrations|installations|volume|count)\b",
        read.half_ended,
        "half-year|interim",
    ),
    (
        r"\b[Ff]ull-year(?= (?:(?!19|20|for\b|of\b|in\b)[\w-]+ ){0,2}(?:forecasts?|targets?|goals?|guidance|outlook)\b"
        r"(?! (?:for|of|in) (?:20|the (?:next|coming|following) year|next)))",
        read.full_year,
        "full-year",
    ),
    (
        rf"\b(?:(?:(?:[Ii]n|[Oo]ver|[Ff]or) (?P<the>the )|[Ii]n )(?P<count>{_COUNT}) months"
        rf"|(?P<of>{_COUNT}|[A-Z][a-z]+)-month)\b"
        r"(?! (?:to|ended|ending|through|of|before|after|since|that|period|high|low|streak|wait|delay|ban|pause"
        r"|old)\b)",
        read.months_ended,
        f"in |over the |for the |{_COUNTS}&month",
    ),
    (
        rf"(?<!its )(?<!their )(?<!his )(?<!her )\b[Ff]irst (?P<count>{_COUNT}) (?P<unit>months|quarters)\b{_OF_YEAR}",
        read.first_months,
        "first ",
    ),
    (
        rf"\b(?:[Ff]rom |[Bb]etween )?(?P<first>{_YEAR})(?:(?: to | and )(?P<last>{_YEAR})"
        rf"|(?:-|–)(?P<short>{_YEAR}|\d\d))\b(?![-,]\d|%)",
        read.years,
        "from 19|from 20|between 19|between 20|19|20",
    ),
    (earlier.SAME, earlier.same_of_year, earlier.SAME_BEGINS),
    (
        r"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext)|[Tt]he current) year\b",
        read.relative_year,
        "last year|this year|next year|the current",
    ),
    (r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>month|week)\b", read.relative_month, "last |this |next "),
    (
        r"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext)|[Tt]he (?:current|present)) quarter\b",
        read.relative_quarter,
        "last |this |next |the current|the present",
    ),
    (
        r"\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin) the (?P<which>past|last|next|coming|previous) (?:decade"
        rf"|(?P<count>{_COUNT}) (?P<unit>years|months))\b",
        read.past_years,
        "over the |in the |during the |within the ",
    ),
    (
        rf"\b(?P<count>(?i:{_COUNT}|a(?= decade))) (?P<unit>years|months|decade) (?P<where>ago)\b",
        distant.ago,
        f"{_COUNTS}|a decade& ago",
    ),
    (
        r"\b(?:[Ii]n|[Ww]ithin) (?:some |about |around |roughly "
        rf"|the next )?(?P<count>{_COUNT})(?: (?:to|or) (?P<count_high>{_COUNT}))?"
        r" (?P<unit>years)\b(?! of| to)(?:['’] time)?",
        distant.ago,
        "in |within ",
    ),
    (r"\b(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", read.weekday, _DAYS),
    (r"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow)\b(?!['’]s)", read.near_day, "yesterday|today|tomorrow"),
    (
        r"\b(?:[Bb]y|[Bb]efore|[Aa]t) (?:year-end|(?:the )?year['’]s end|the year is out|the end of the year)\b",
        read.year_out,
        "by |before |at ",
    ),
    (
        r"\b(?:(?P<which>[Tt]his |[Ll]ast |[Nn]ext )|[Bb]y |[Ii]n )(?:the )?(?:spring|summer|autumn|fall|winter)\b"
        rf"(?: (?:of )?(?P<year>{_YEAR}))?",
        read.season,
        "this |last |next |by |in ",
    ),
    (earlier.PREVIOUS, earlier.previous, earlier.PREVIOUS_BEGINS),
    (
        rf"(?<![\d,.$€£¥])(?<!\d-)\b(?P<year>{_YEAR})\b(?![,.]?\d|[ -](?:vehicles|units|cars|people|yuan|km|kg)|%)",
        read.named_year,
        "19|20",
    ),
    (
        rf"(?<![A-Za-z]['’] )\b(?P<month>{_MONTH})(?P<year>)(?!\w)(?! [0-3]?\d\b{_NO_FIGURE})",
        read.bare_month,
        _IN_MONTHS,
    ),
    (
        r"\b(?:(?P<that>[Tt]hat) year|[Tt]he (?:full|whole|entire) year|[Ff]or the year"
        r"|[Oo]ver the year(?! earlier)|[Tt]he (?:annual|full-year|yearly) (?:total|sum|tally|figure))\b"
        r"(?! (?:before|earlier))",
        read.spoken_year,
        "that year|the full|the whole|the entire|for the year|over the year|the annual|the yearly",
    ),
    (
        r"\b(?:[Ff]or|[Ii]n|[Dd]uring|Over|[Aa]t the end of) the (?P<unit>quarter|half|month)\b"
        r"(?! (?:before|earlier|of|to|ended|ending|after|a|year)\b)",
        read.spoken_quarter,
        "for the |in the |during the |over the |at the end of the ",
    ),
    (rf"\b(?P<count>(?i:{_COUNT})) (?P<unit>years) (?P<where>earlier)\b", distant.ago, f"{_COUNTS}& earlier"),
    (
        rf"\b(?:(?:[Aa]|[Oo]ne|(?i:(?P<count>{_COUNT}))) years? later"
        r"|[Tt]he (?:following|next) year|[Tt]he year after)\b"
        r"(?! (?:the|it|he|they|next|that)\b)",
        distant.later,
        f"a year|one year|{_COUNTS}|the following|the next|the year after& later|ollowing year|he next year|year after",
    ),
    (
        r"\b(?:[Ii]n|[Ff]rom|[Ff]or) the (?P<order>first|second|third|fourth)"
        r"(?=[,.;)]| (?:and|but|from|as|after|when|it|they)\b|$)",
        read.second_quarter,
        "in the |from the |for the ",
    ),
)
_ANCHORS: Final = Anchors([beginnings.partition("&")[0] for _, _, beginnings in _READERS])
_NEEDED: Final = tuple(tuple(filter(None, words.partition("&")[2].split("|"))) for _, _, words in _READERS)
"""By reader the words, behind `&`, without one of which it reads nothing, where its beginnings are many."""


@cache
def _needed() -> tuple[tuple[str, ...], ...]:
    """Give by reader the words without one of which it reads nothing: its own, or those that its pattern tells."""
    return tuple(own or re.needed_by(pattern) for own, (pattern, _, _) in zip(_NEEDED, _READERS, strict=True))
