"""The day that an article's address says: `…/2024/05/06/nio-sales.html`. Whole parts only, never a number's middle."""

import re
from datetime import date
from typing import Final

from nevtui.ingest.sources.dates import MONTHS, Stated

_YEAR: Final = r"(?P<year>(?:199|20[0-4])\d)"
_SHAPES: Final = (
    re.compile(rf"[/=_.-]{_YEAR}(?P<sign>[/_.-]?)(?P<month>0[1-9]|1[0-2])(?P=sign)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(rf"[/=_.-]{_YEAR}[/_-](?P<month>\d\d?)[/_-](?P<day>\d\d?)(?=/|$)"),
    re.compile(rf"[/=_.-]{_YEAR}[/_-](?P<month>[a-z]{{3,9}})[/_-](?P<day>\d\d?)(?=[/_-]|$)"),
    re.compile(rf"[/=_.-]{_YEAR}-?(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])(?=/|$)"),
)
"""`/2024/05/06/`, `/20240506/`, `/2024-05/06/` as on Chinese portals, `/2024/may/06/`."""
_MONTH: Final = re.compile(rf"/{_YEAR}[/-]?(?P<month>0[1-9]|1[0-2])/")


def date_in(url: str | None) -> Stated | None:
    """Give the day that `url` says, else the month; None where it says neither."""
    if not url:
        return None
    path = re.sub(r"^[a-z]+://[^/]*", "", url.lower())
    for shape in _SHAPES:
        for match in shape.finditer(path):
            month = MONTHS.get(match["month"]) or (int(match["month"]) if match["month"].isdigit() else 0)
            try:
                return Stated(date(int(match["year"]), month, int(match["day"])), "day")
            except ValueError:
                continue
    month_only = _MONTH.search(path)
    return Stated(date(int(month_only["year"]), int(month_only["month"]), 1), "month") if month_only else None
