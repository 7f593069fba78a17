"""Words by which a sentence turns to another time, firm or sum than the one spoken of. Patterns only."""

from typing import Final

from nevtui.extract import patterns as re

TRADED: Final = re.compile(
    r"\b(?:[Ss]tock|[Ss]hares?|trading|IPO|[Ll]isting|listed|debut|bourse|[Ee]xchange|traded?)\b"
)
GLANCE_BACK: Final = re.compile(
    r"\b[Yy]ear (?:earlier|before|ago|previously)\b|\bsame (?:month|period|quarter|half|time)(?: of)? (?:last|the)\b"
    r"|\byear-earlier\b|\byear-ago\b"
)
OF_ANOTHER: Final = re.compile(
    r"^[^,.;]{2,40}(?: (?:owns|holds|has|keeps|controls) (?:about |some |another )?[\d.]+ ?(?:%|per ?cent)"
    r"|(?:,| is) (?:its|the company's|the firm's) (?:[\w-]+ ){0,3}(?:customer|shareholder|supplier|partner|rival"
    r"|competitor|backer|investor|parent|owner)\b)"
)
"""`Bosch owns 6.2 %`, `Li Auto, its biggest customer`: told of another, whom the text goes on to be about."""
OF_THESE: Final = re.compile(
    r"(?:Of|Among) (?:these|those|them|that|this|the total|which|that total|that number)\b|Within (?:that|this)\b"
)
