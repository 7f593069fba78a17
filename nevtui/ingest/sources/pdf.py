"""A PDF with a text layer -> a draft: lines joined to paragraphs, running heads and page numbers left out."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import quantiles
from typing import Any

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.model.errors import SourceUnreadable

READER = "pdf"
_MOST_PAGES = 500
"""An article has a few pages; of a book or annual report the first ones are read, and that is told."""
_MOST_CHARACTERS = 8_000_000
_FULL = 0.8
"""Share of the usual width below which a line that ends a sentence ends its paragraph."""
_SHORT = 0.55
"""Share below which any line does: a heading."""
_ENDS = tuple('.!?:。！？：”"’)）')
_NUMBER = re.compile(r"\W*(?:page|seite|第)?\s*\d{1,4}\s*(?:页|(?:/|of|von)\s*\d{1,4})?\W*", re.I)


def read_pdf(name: str, content: bytes, options: Options) -> Iterator[Draft | Rejected]:
    """Read the article in `content`. Raises SourceUnreadable: no PDF, encrypted, no text layer, or no pypdf."""
    try:
        import pypdf
    except ImportError as error:
        raise SourceUnreadable(f"{name} is a PDF, and pypdf is not installed: pip install 'nevtui[pdf]'.") from error
    if b"%PDF-" not in content[:1024]:
        raise SourceUnreadable(f"{name} is {'no PDF, whatever its name says' if content.strip() else 'empty'}.")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        yield _draft(pypdf.PdfReader(io.BytesIO(content)), name)
    except SourceUnreadable:
        raise
    except pypdf.errors.DependencyError as error:
        raise SourceUnreadable(f"{name} is encrypted: save it without a password.") from error
    except RecursionError as error:
        raise SourceUnreadable(f"{name} is a PDF that cannot be read: it is nested too deeply.") from error
    except Exception as error:  # the border to pypdf, which raises KeyError and others on damaged files
        raise SourceUnreadable(f"{name} is a damaged PDF: {str(error).rstrip('.') or type(error).__name__}.") from error


def _draft(reader: Any, name: str) -> Draft:
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceUnreadable(f"{name} is encrypted: save it without a password.")
    pages: list[list[str]] = []
    size = 0
    for page in reader.pages[:_MOST_PAGES]:
        text = (page.extract_text() or "").encode("utf-8", "replace").decode("utf-8")
        size += len(text)
        pages.append(text.splitlines())
        if size > _MOST_CHARACTERS:
            break
    if size == 0 or not any(line.strip() for lines in pages for line in lines):
        raise SourceUnreadable(f"{name} has no text layer: it is a scan. Recognise its text first (OCR).")
    total = len(reader.pages)
    notes = (f"only the first {len(pages):,} of {total:,} pages were read",) if len(pages) < total else ()
    return Draft(
        name,
        READER,
        tuple(paragraphs_of_pages(pages)),
        "\n\f\n".join("\n".join(lines) for lines in pages),
        "utf-8",
        "declared",
        said=_said(reader),
        notes=notes,
    )


def paragraphs_of_pages(pages: Sequence[Sequence[str]]) -> list[str]:
    """Join the lines of `pages` to paragraphs by their lengths; parted words are made whole."""
    kept = [[" ".join(line.split()) for line in lines] for lines in _without_running_heads(pages)]
    lengths = sorted(len(line) for lines in kept for line in lines if line)
    if not lengths:
        return []
    width = quantiles(lengths, n=10)[8] if len(lengths) > 4 else lengths[-1]
    paragraphs: list[str] = []
    is_open = False
    for lines in kept:
        for line in lines:
            if not line:
                is_open = is_open and bool(paragraphs) and not paragraphs[-1].endswith(_ENDS)
                continue
            if is_open:
                paragraphs[-1] = _glued(paragraphs[-1], line)
            else:
                paragraphs.append(line)
            share = len(line) / max(width, 1)
            is_open = not (share < _SHORT or (share < _FULL and line.endswith(_ENDS)))
    return paragraphs


def _without_running_heads(pages: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Leave out page numbers, and lines that stand at the top or foot of most pages."""
    edges = Counter(shape for lines in pages for shape in {_shape(line) for line in _edges(lines)})
    running = {shape for shape, count in edges.items() if count >= 3 and count > 0.5 * len(pages)}
    for lines in pages:
        at_edge = set(_edges(lines))
        yield [
            line
            for line in lines
            if not (line in at_edge and (_shape(line) in running or _NUMBER.fullmatch(line.strip())))
        ]


def _edges(lines: Sequence[str]) -> list[str]:
    said = [line for line in lines if line.strip()]
    return [*said[:2], *said[-2:]] if len(said) > 4 else said[:1] + said[-1:]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _glued(text: str, line: str) -> str:
    if text.endswith(("-", "\u00ad", "‐")) and line[:1].islower() and text[-2:-1].isalpha():
        return text[:-1] + line
    if text[-1:] > "\u2e80" and line[:1] > "\u2e80":
        return text + line
    return f"{text} {line}"


def _said(reader: Any) -> dict[str, str]:
    """Give what the document says of itself; its date is of the file, not of the article, and is left out."""
    said = {}
    try:
        about = reader.metadata or {}
        for key, entry in (("author", "/Author"),):
            if value := str(about.get(entry) or "").strip():
                said[key] = value.encode("utf-8", "replace").decode("utf-8")
    except Exception:  # pypdf on damaged metadata: the text is there all the same
        return {}
    return said
