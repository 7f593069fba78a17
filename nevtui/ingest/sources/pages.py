"""A whole page inside another source (a record, a mail, a web archive) -> the draft that a saved page would give."""

import codecs
from dataclasses import replace

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.model.errors import SourceUnreadable


def draft_of_page(source: str, html: str, options: Options) -> Draft:
    """Read the page `html`, which is decoded already. Raises SourceUnreadable where it holds no article."""
    from nevtui.ingest.sources.html import read_html

    # with its mark in front the page's own word on its encoding, which no longer holds, is not asked
    for found in read_html(source, codecs.BOM_UTF8 + html.encode("utf-8", "replace"), options):
        if isinstance(found, Rejected):
            raise SourceUnreadable(found.why)
        return replace(found, source=source)
    raise SourceUnreadable(f"{source} holds no article.")
