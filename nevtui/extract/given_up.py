"""Plants that came to nothing, where that is told behind them: `the plant that X planned in Chile was cancelled`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.plants import Plant


def is_given_up(text: str, site: Plant) -> bool:
    """Tell a plant that was never built, or that is told to be off behind it."""
    if site.event is None and _NEVER_CAME.match(text, site.stop):
        return True
    event = site.event
    is_told = event is None or event.meaning == "plan" or "plan" in text[event.start : event.verb]
    return is_told and _GIVEN_UP.match(text, max(site.stop, site.event.end if site.event else 0)) is not None


_GIVEN_UP: Final = re.compile(
    r"(?: (?:there|in [A-Z][\w ]{2,20}))?(?:, (?:[^,;]|,\d){3,60},|,)? (?:was|were|is|has been|have been|had been)"
    r" (?:later |since |quietly |now |then |never built and )?"
    r"(?:cancelled|canceled|called off|shelved|scrapped|dropped|abandoned|given up|put on ice|put on hold"
    r"|off the table|not going ahead)\b"
)
_NEVER_CAME: Final = re.compile(r",? (?:which |that )?(?:would|(?:was|were) (?:once |originally )?to) have\b")
