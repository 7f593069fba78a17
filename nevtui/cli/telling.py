"""What a run says when it is over: counts, what was rejected and why, what else is worth knowing."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nevtui.cli import output
from nevtui.format.values import to_json

if TYPE_CHECKING:
    from nevtui.ingest.outcome import Outcome, Report

_MOST_REJECTED: Final = 20
"""Up to so many are told one by one."""
_EXAMPLES: Final = 3
_MOST_NOTES: Final = 10


def tell_outcome(outcome: "Outcome") -> None:
    """Write one outcome for a machine."""
    output.say(to_json(outcome.to_row()))


def tell_totals(report: "Report") -> None:
    """Write the totals for a machine."""
    output.say(to_json(report.to_row()))


def tell_report(report: "Report", library: Path, *, is_dry: bool, is_quiet: bool) -> None:
    """Tell a person what a run did."""
    for line in _rejections(report.rejected):
        output.complain(line)
    if not is_quiet:
        output.complain(_summary(report, library, is_dry=is_dry))
        for line in (*_remarks(report), *_what_is_old(library)):
            output.complain(line)
    if report.interrupted:
        output.complain(
            "Interrupted: nothing was to be written."
            if is_dry
            else "Interrupted: what had been read by then is in the library; the same command reads the rest."
        )


def exit_code(report: "Report") -> int:
    """Give the code that the command ends with: 130 interrupted, 2 where something was rejected."""
    if report.interrupted:
        return 130
    return 2 if report.rejected else 0


def _summary(report: "Report", library: Path, *, is_dry: bool) -> str:
    from nevtui.format.text import plural
    from nevtui.ingest.outcome import KINDS

    counts = [(report.of(kind), kind) for kind in KINDS]
    became = ", ".join(f"{count:,} {_named(kind, count)}" for count, kind in counts if count) or "nothing to do"
    if not report.taken:
        as_it_was = "" if report.of("forgotten") else " Nothing in the library has changed."
        return f"Nothing was written. It would be: {became}." if is_dry else f"{became}.{as_it_was}"
    said = f"{became}; {plural(report.statements, 'statement')}."
    if is_dry:
        return f"Nothing was written. It would be: {said}"
    return f"{said} `nevtui --library {library}` shows them."


def _named(kind: str, count: int) -> str:
    return "reprints" if kind == "reprint" and count != 1 else kind


def _remarks(report: "Report") -> Iterator[str]:
    from nevtui.format.text import plural
    from nevtui.ingest.outcome import UNDATED

    if report.troubles:
        articles = len({trouble.article for trouble in report.troubles})
        first = report.troubles[0]
        yield (
            f"{plural(articles, 'article')} may lack statements: {plural(len(report.troubles), 'failure')}, the first "
            f"in {first.article}, paragraph {first.para}: {first.rule}, {first.error}"
        )
    if report.undated:
        yield f"{plural(report.undated, 'article')} without a date: nothing says it, so none was made up."
    if report.years_inferred:
        yield f"{plural(report.years_inferred, 'date')} with a year that was inferred, and marked so."
    if report.guessed:
        guesses = ", ".join(f"{encoding} {count:,}" for encoding, count in report.guessed.most_common())
        yield f"Encodings that were guessed: {guesses}."
    notes = [(note, noted) for note, noted in report.notes.items() if note != UNDATED]
    for note, noted in notes[:_MOST_NOTES]:
        yield f"{noted.first}{f' and {noted.count - 1:,} more' if noted.count > 1 else ''}: {note}."
    if len(notes) > _MOST_NOTES:
        yield f"{len(notes) - _MOST_NOTES:,} more remarks: --json tells them."


def _what_is_old(library: Path) -> Iterator[str]:
    """Say where a library was read by another extractor, and what reads it anew."""
    from nevtui.extract.version import EXTRACTOR_VERSION
    from nevtui.library.manifest import read_manifest
    from nevtui.model.errors import LibraryUnreadable

    with suppress(LibraryUnreadable):
        if (before := read_manifest(library).extractor) != EXTRACTOR_VERSION:
            yield (
                f"Some of it was read by extractor {before}; this is {EXTRACTOR_VERSION}. "
                f"`nevtui reindex --changed --library {library}` reads it anew."
            )


def _rejections(rejected: "list[Outcome]") -> Iterator[str]:
    """Yield why each was rejected, or where they are many the reasons with some of them."""
    if len(rejected) <= _MOST_REJECTED:
        yield from (outcome.why or f"{outcome.source} cannot be read." for outcome in rejected)
        return
    by_reason: dict[str, list[str]] = defaultdict(list)
    for outcome in rejected:
        by_reason[(outcome.why or "").replace(outcome.source, "…")].append(outcome.source)
    for reason, sources in sorted(by_reason.items(), key=lambda pair: -len(pair[1]))[:_MOST_REJECTED]:
        some = ", ".join(sources[:_EXAMPLES]) + (" …" if len(sources) > _EXAMPLES else "")
        yield f"{len(sources):,} rejected: {reason} ({some})"
    if len(by_reason) > _MOST_REJECTED:
        yield f"{len(by_reason) - _MOST_REJECTED:,} more reasons: --json tells each."
