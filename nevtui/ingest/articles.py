"""A draft -> an article: cleaned paragraphs, and a title, a publisher, a date that something says.

Knows no format: readers made drafts of them. Never guesses in silence: what is not said or found is None.
"""

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from nevtui.ingest import addresses, boilerplate, stamps
from nevtui.ingest.draft import Draft
from nevtui.ingest.language import language_of
from nevtui.ingest.options import Options
from nevtui.ingest.outcome import UNDATED
from nevtui.ingest.sources.dates import Stated, parse_stated
from nevtui.ingest.titles import find_title
from nevtui.model.article import Article
from nevtui.model.errors import SourceUnreadable

if TYPE_CHECKING:
    from nevtui.ingest.page import Page

_PRECISIONS = ("day", "month", "year")
_HAVE_FRONT_MATTER = ("text", "markdown")
_LANGUAGES = {
    "eng": "en", "zho": "zh", "chi": "zh", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "jpn": "ja",
    "jap": "ja", "kor": "ko", "rus": "ru", "por": "pt", "ita": "it", "dut": "nl", "nld": "nl",
}  # fmt: skip
"""ISO 639-1 by the first three letters of ISO 639-2 codes and of English names; what else is said is not trusted."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An article as it was taken out of a draft."""

    article: Article
    originals: str
    """The text as it stood."""
    notes: tuple[str, ...] = ()
    """What the user should know: `undated: its dateline says 22 November and no year`."""


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article appeared, as far as that is known."""

    day: date | None = None
    precision: str | None = None
    found: str | None = None
    note: str | None = None


def article_of(draft: Draft, options: Options) -> Taken:
    """Make the article of `draft`. Raises SourceUnreadable for one without text, and for front matter whose date is
    none.
    """
    page = _page(draft)
    title, paragraphs = _title_and_text(draft, page)
    if not paragraphs:
        raise SourceUnreadable(f"{draft.source} has no text" + (" but a title." if title else "."))
    url = draft.said.get("url") or (page.url if page else stamps.said_url(draft.blocks))
    publication = _publication(draft, page, url, options)
    article = Article(
        id=id_of(draft),
        title=title,
        paragraphs=paragraphs,
        publisher=options.publisher or _publisher(draft, page),
        author=_author(draft, page),
        published=publication.day,
        published_precision=publication.precision,
        published_from=publication.found,
        url=url,
        language=options.language or _language(draft, page, (title, *paragraphs)),
    )
    return Taken(article, draft.raw, (*draft.notes, *((publication.note,) if publication.note else ())))


def id_of(draft: Draft) -> str:
    """Give the id that the draft says, else the innermost name of its source without suffix: `a.jsonl#12` -> `a-12`."""
    return draft.said.get("id") or stem_of(draft.source)


def stem_of(source: object) -> str:
    """Give a source's innermost name without its suffix; bytes in it that are no UTF-8 become `�`."""
    path, _, record = str(source).rpartition("#") if re.search(r"#\d+$", str(source)) else (str(source), "", "")
    inner = path.rpartition("!")[2]
    stem = PurePosixPath(inner).stem if inner != "-" else "standard-input"
    return (f"{stem}-{record}" if record else stem).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _title_and_text(draft: Draft, page: "Page | None") -> tuple[str, tuple[str, ...]]:
    title = draft.title or (page.title if page else None)
    if draft.is_clean:
        lines = draft.blocks
        title = title or find_title(lines)[0]
        return title, boilerplate.lightly_cleaned(lines, title)
    if title is not None:
        return title, boilerplate.cleaned(draft.blocks, title)
    title, number = find_title(draft.blocks)
    if number is None:
        return title, boilerplate.cleaned(draft.blocks, None)
    return title, boilerplate.cleaned(draft.blocks[number + 1 :], title)


def _publication(draft: Draft, page: "Page | None", url: str | None, options: Options) -> Publication:
    """Find when the article appeared: as given, as its source says, as the page does, in its text, in its address."""
    if options.published:
        if stated := parse_stated(options.published):
            return Publication(stated.first, stated.precision, "given")
        raise SourceUnreadable(f"--published {options.published} is no date: write 2025-03-04, 2025-03 or 2025.")
    note = None
    if said := draft.said.get("published"):
        if stated := parse_stated(said):
            return _stated(draft, stated)
        if draft.reader in _HAVE_FRONT_MATTER:
            raise SourceUnreadable(
                f"{draft.source} gives a date that is none: {said}. Write it as 2025-03-04, 2025-03 or 2025."
            )
        note = f'its field says "{said[:40]}", which is no date'
    if page and (publication := _shown(page)):
        return publication
    dated = _dateline(draft.blocks) if page else stamps.said_date(draft.blocks)
    if dated:
        return Publication(dated.day, "day", dated.found)
    return _inferred(draft.blocks, url, note)


def _page(draft: Draft) -> "Page | None":
    if draft.html is None:
        return None
    from nevtui.ingest.page import page_of

    return page_of(draft.html)


def _shown(page: "Page") -> Publication | None:
    from nevtui.ingest.page_dates import published_of

    found = published_of(page)
    return Publication(found.first, found.precision, found.found) if found else None


def _stated(draft: Draft, stated: Stated) -> Publication:
    found = "front matter" if draft.reader in _HAVE_FRONT_MATTER else "metadata"
    precision = draft.said.get("published_precision")
    return Publication(stated.first, precision if precision in _PRECISIONS else stated.precision, found)


def _dateline(blocks: Sequence[str]) -> stamps.Dated | None:
    """Give the day of a page's dateline: what its other lines say has been looked at with their places."""
    dated = stamps.said_date(blocks)
    return dated if dated and dated.found == "dateline" else None


def _inferred(blocks: Sequence[str], url: str | None, note: str | None) -> Publication:
    if address := addresses.date_in(url):
        return Publication(address.first, address.precision, "address")
    inferred, dateline = stamps.inferred_date(blocks)
    if inferred:
        return Publication(
            inferred.day, "day", inferred.found, f"the year {inferred.day.year} is inferred from the text"
        )
    if dateline and dateline.month_and_day:
        month, day = dateline.month_and_day
        note = f"undated: the dateline says {day} {month_name[month]} and the text settles no year"
    return Publication(note=note or UNDATED)


def _publisher(draft: Draft, page: "Page | None") -> str | None:
    return (
        draft.said.get("publisher") or (page.publisher if page else None) or stamps.said_publisher(_lines(draft, page))
    )


def _author(draft: Draft, page: "Page | None") -> str | None:
    return draft.said.get("author") or (page.author if page else None) or stamps.said_author(_lines(draft, page))


def _lines(draft: Draft, page: "Page | None") -> Sequence[str]:
    """Give the lines that may name who wrote and printed the text: those at a page's headline come first."""
    if page is None:
        return draft.blocks
    from nevtui.ingest.page_days import lines_at_headline

    return (*lines_at_headline(page), *draft.blocks)


def _language(draft: Draft, page: "Page | None", texts: Sequence[str]) -> str | None:
    said = re.split(r"[-_\s]", draft.said.get("language", "").strip().lower())[0]
    if code := said if re.fullmatch(r"[a-z]{2}", said) else _LANGUAGES.get(said[:3]):
        return code
    return language_of("\n".join(texts)) or (page.language if page else None)
