"""A cited report as Markdown: what is said, each with numbers of its sources, and the sources with their addresses."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from nevtui.format.moments import long_day
from nevtui.format.text import harmless, plural

_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>#|])")


def report(title: str, claims: Sequence[Mapping[str, Any]], *, today: date, total: int) -> Iterator[str]:
    """Write the report line by line: claims by year, then the sources in the order they are first cited.

    `claims` are rows of the question `cited`; `total` is how many there are, where not all are told.
    """
    numbers: dict[str, int] = {}
    sources: dict[str, Mapping[str, Any]] = {}
    for claim in claims:
        for source in claim["sources"]:
            numbers.setdefault(source["article"], len(numbers) + 1)
            sources.setdefault(source["article"], source)
    yield f"# {_plain(title)}\n\n"
    told = f"{len(claims):,} of {total:,} statements" if len(claims) < total else plural(total, "statement")
    yield f"{told} from {plural(len(sources), 'article')}, as of {today.isoformat()}.\n"
    year: object = ""
    for claim in claims:
        now = claim["first_day"].year if claim["first_day"] else None
        if now != year:
            year = now
            yield f"\n## {now or 'No time said'}\n\n"
        yield _line(claim, numbers)
    yield "\n## Sources\n\n"
    for article, number in numbers.items():
        yield f"{number}. {_source(sources[article])}\n"


def citation(source: Mapping[str, Any]) -> str:
    """Write one citation in one line: the words, then who said them, when and where. Not Markdown."""
    words = " ".join(harmless(str(source["evidence"])).split())
    return f"“{words}” {_said(source)}"


def _line(claim: Mapping[str, Any], numbers: Mapping[str, int]) -> str:
    cited = dict.fromkeys((numbers[source["article"]], source["para"]) for source in claim["sources"])
    marks = ", ".join(f"{number} ¶{para}" for number, para in cited)
    words = _plain(" ".join(str(claim["sources"][0]["evidence"]).split()))
    return f"- **{_plain(claim['label'])}** [{marks}]\n  > {words}\n"


def _source(source: Mapping[str, Any]) -> str:
    said = _plain(_said({**source, "url": None, "para": None}))
    return f"{said} <{harmless(source['url'])}>" if source.get("url") else said


def _said(source: Mapping[str, Any]) -> str:
    day = long_day(source["published"], source.get("published_precision")) if source["published"] else "undated"
    parts: Iterable[str | None] = (
        source["publisher"] or "unknown publisher",
        source.get("author"),
        f"“{' '.join(harmless(source['title']).split())}”",
        day,
        f"¶ {source['para']}" if source.get("para") else None,
        harmless(str(source["url"])) if source.get("url") else None,
    )
    return ", ".join(part for part in parts if part) + "."


def _plain(text: str) -> str:
    """Write a text so that Markdown reads none of its signs."""
    return _MARKDOWN.sub(r"\\\1", harmless(text))
