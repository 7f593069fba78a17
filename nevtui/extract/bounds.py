"""What the words around a figure say of its exactness. Knows no units."""

from string import ascii_lowercase

from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.spans import Quantity

_BOUNDS = (
    ("at_most", r"(?<!add )(?<!adds )(?<!added )(?<!adding )up to|as (?:many|much|high) as|less than|fewer than"
                r"|under|below|at most|no more than"
r"|a maximum of|just under|not even"),
    ("at_least", r"(?:more|higher|greater) than"
                 r"|(?<!handed )(?<!hand )(?<!hands )(?<!handing )(?<!taken )(?<!turned )(?<!turns )"
                 r"(?<!turn )(?<!turning )over|above"
r"|at least|upwards of|exceed(?:s|ed|ing)?|beyond|a minimum of|topp(?:ed|ing)"
                 r"|no (?:less|fewer) than|surpass(?:ed|es|ing)?|past|passed|in excess of|well over|a little over"
r"|just over|top"),
    ("approx", r"about|some|nearly|almost|around|roughly|approximately|close to|an estimated|near(?:ed|ing)?"
r"|circa|in the region of|estimated"),
)  # fmt: skip
_BOUND_BEFORE = tuple(
    (bound, re.compile(rf"\b(?:{words})(?:(?<! than) the| a| an)?\s?(?:mark of\s)?$", re.I)) for bound, words in _BOUNDS
)
_BOUND_ENDS = frozenset(
    (
        *("as", "to", "many", "much", "high", "than", "under", "below", "most", "of", "maximum", "even", "over"),
        *("above", "least", "beyond", "minimum", "fewer", "less", "passed", "past", "exceed", "exceeds", "exceeded"),
        *("exceeding", "topped", "topping", "top", "surpass", "surpassed", "surpasses", "surpassing", "excess"),
        *("about", "some", "nearly", "almost", "around", "roughly", "approximately", "estimated", "near", "neared"),
        *("nearing", "circa", "region", "the", "a", "an"),
    )
)
"""The last word of each bound, and what may stand between it and the figure."""
_BOUND_AFTER = re.compile(
    r"\s?(?:or (?P<more>more|above|over)|or (?P<less>less|fewer|below)|at (?:the )?(?P<most>most)|(?P<plus>\+|plus\b))"
)


def with_bound(text: str, quantity: Quantity) -> Quantity:
    """Give `quantity` with what the words around it say of its exactness."""
    before = text[max(0, quantity.start - 26) : quantity.start]
    words = before.rstrip()[-14:].lower()
    if words[len(words.rstrip(ascii_lowercase)) :] in _BOUND_ENDS:
        for bound, pattern in _BOUND_BEFORE:
            if pattern.search(before):
                return replace(quantity, bound=bound)
    after = _BOUND_AFTER.match(text, quantity.end)
    if after:
        return replace(quantity, bound="at_least" if after["more"] or after["plus"] else "at_most")
    return quantity
