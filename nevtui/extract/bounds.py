"""What the words around a figure say of its exactness. Knows no units."""

from string import ascii_lowercase

from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.spans import Quantity

_BOUNDS = (
    ("at_most", r"up to|as (?:many|much|high) as"
                r"|(?<!no )(?<!not )(?:less|fewer|lower) than|under|below|at most"
r"|(?:no|not) (?:more|higher|greater) than|a maximum of|just under|not even|not (?:exceed|exceeding)"),
    ("at_least", r"(?<!no )(?<!not )(?:more|higher|greater) than"
                 r"|(?<!handed )(?<!hand )(?<!hands )(?<!handing )(?<!taken )(?<!took )(?<!turned )(?<!turns )"
                 r"(?<!turn )(?<!turning )over|above"
r"|at least|upwards of|(?<!not )exceed(?:s|ed|ing)?|beyond|a minimum of|topp(?:ed|ing)"
                 r"|(?:no|not) (?:less|fewer|lower) than"
                 r"|surpass(?:ed|es|ing)?|past|passed|in excess of|well over|a little over"
r"|just over|top"),
    ("approx", r"about|some|nearly|almost|around|roughly|approximately|close to|an estimated|near(?:ed|ing)?"
r"|shy of|just short of|circa|in the region of|estimated"),
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
        *("nearing", "circa", "region", "the", "a", "an", "shy", "short"),
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
        is_the = before.endswith("the ") and _COMPARED.search(before) is not None
        is_level = is_the and _OF_ANOTHER.match(text, quantity.end) is not None
        for bound, pattern in () if is_level else _BOUND_BEFORE:
            if pattern.search(before) and not _GOES_UP.search(before):
                return replace(quantity, bound=bound)
    after = _BOUND_AFTER.match(text, quantity.end)
    if after:
        return replace(quantity, bound="at_least" if after["more"] or after["plus"] else "at_most")
    return quantity


_GOES_UP = re.compile(
    r"\b(?:add(?:s|ed|ing)?|w[eo]nt|go(?:es|ing|ne)?|mov(?:e|es|ed|ing)|edg(?:e|es|ed|ing)|inch(?:es|ed|ing)?|cr[eo]+pt?"
    r"|r[io]se|shot|jump(?:s|ed)?|climb(?:s|ed)?) up to (?:the |an? )?$"
)
"""Before a level that something goes up to, or adds up to: it is no most."""
_COMPARED = re.compile(r"\b(?:above|below|over|under|beyond|past|exceed\w*|top\w*|surpass\w*) the $", re.I)
_OF_ANOTHER = re.compile(
    r"(?: [\w/-]+){0,2}? (?:of (?:last|the|its|a|an|[A-Z]\w+|(?:19|20)\d\d)\b|in (?:19|20)\d\d"
    r"|an? \w+ (?:ago|earlier|before)\b"
    r"|last (?:year|month|week|quarter)\b|(?:that )?(?:it|they) |seen\b|recorded\b|reported\b)"
)
"""After the figure of another, to which one is compared: `above the 120 Wh/kg of the older cell`."""
