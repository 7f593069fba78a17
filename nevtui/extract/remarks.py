"""Tells words and sentences that claim nothing: `a figure that includes exports`, `Suppose BYD had built it here`.

Knows words, no names.
"""

from typing import Final

from nevtui.extract import patterns as re

_INCLUDES: Final = re.compile(
    r"\b(?:includ(?:es?|ed|ing)|exclud(?:es?|ed|ing)|counting|excepting|without|leaving out|stripping out|net of"
    r"|inclusive of|exclusive of|before) (?:all |any |its |their |the )?$"
)
_INCLUDED: Final = re.compile(
    r",? (?:(?:are|were|is|was) )?(?:also |all |not )*(?:included|excluded|counted|left out|excepted|aside|apart)\b"
)
_HAS_FIGURE: Final = re.compile(r" (?:of|totall?ing|that)\b")
_IMAGINES: Final = re.compile(
    r"[“\"'‘(]?(?:Suppose|Imagine|Picture|Let(?: us|['’]s) (?:suppose|imagine|assume|say)|Say)"
    r"(?: (?:for a (?:moment|minute)|then|only|just|now))?,?(?: that)? (?=[A-Z]|it |he |she |they |the |a |an )"
    r"|What (?:if|would have happened if)\b"
)


def is_remark(text: str, start: int, end: int) -> bool:
    """Tell `exports` of what another figure includes: `a wholesale figure that includes exports`."""
    if _INCLUDED.match(text, end):
        return True
    return _INCLUDES.search(text, max(0, start - 24), start) is not None and not _HAS_FIGURE.match(text, end)


def is_imagined(text: str) -> bool:
    """Tell a sentence that only supposes what it says: `Suppose that BYD had built its first car here`.

    Neither does an editor's note on the report say anything: `(Corrects the share to 39%)`.
    """
    if text.startswith(_INVERSIONS) and _INVERTED.match(text):
        return True
    return text.startswith(_OPENINGS) and (_IMAGINES.match(text) is not None or _NOTES.match(text) is not None)


_NOTES: Final = re.compile(
    r"\((?:Corrects?|Correcting|Adds|Updates|Recasts|Removes|Refiles|Clarifies|Fixes|Amends|Rewrites|Repeats|Changes)\b"
)
"""How an editor's note begins that tells what of a report is another now."""


_INVERSIONS: Final = ("Had ", "Should ", "Were ")
_INVERTED: Final = re.compile(
    r"(?:Had|Should|Were) (?:[A-Z]|it |they |the |a |an )[^;]{3,140}?, [^.;]{2,60}? (?:would|could|might|will|may)\b"
)
"""A condition without `if`: `Had BYD bought it, it would own a plant there`."""


_OPENINGS: Final = tuple(
    f"{sign}{word}"
    for sign in ("", "“", '"', "'", "‘", "(")
    for word in ("Suppose", "Imagine", "Picture", "Let", "Say", "What ")
) + tuple(f"({word}" for word in ("Correct", "Add", "Updat", "Re", "Clarif", "Fix", "Amend", "Chang"))
