"""Times of asides: `X, founded in 2016, filed`. Knows the times of a sentence, no statements."""

from nevtui.extract import patterns as re
from nevtui.extract.spans import Period


def is_of_an_aside(text: str, period: Period) -> bool:
    """Tell the time of `X, founded in 2016, filed`: it is of what the aside tells, not of the verb behind it."""
    return text.startswith(",", period.end) and (
        _ASIDE.search(text, max(0, period.start - 90), period.start) is not None
        or _OPENS_ASIDE.match(text, 0, period.start) is not None
    )


_ASIDE = re.compile(
    r", (?:(?:which|who|whose|where)\b|(?:an?|the) [^,;]{2,40} )?[^,;]{0,30}\b(?:founded|set up|established|created"
    r"|launched|listed|born|incorporated|started|built|opened|formed|acquired|bought|spun off|went public|joined)\b"
    r"[^,;]{0,40}$"
)
"""From a comma on, words that tell of somebody's past."""
_OPENS_ASIDE = re.compile(
    r"(?:Established|Founded|Set up|Created|Formed|Incorporated|Born|Started|Acquired|Bought|Spun off)\b[^,;]{0,40}$"
)
"""What opens a sentence and tells of its subject's past: `Founded in 2014, X`."""
