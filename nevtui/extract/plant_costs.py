"""Finds what a plant costs: the sum put into it, its price tag, what it comes to. Knows no property."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.plants import Plant
from nevtui.extract.spans import Findings, Quantity
from nevtui.model.vocabulary import is_currency


def cost_of(text: str, findings: Findings, site: Plant) -> Quantity | None:
    """Give what the plant costs: before it, in it, or after it."""
    for quantity in findings.quantities:
        if not is_currency(quantity.unit) or quantity.value < 1e6:
            continue
        if site.start <= quantity.start < site.head:
            return quantity
        before = text[max(0, quantity.start - 60) : quantity.start]
        if _GOODS_WORTH.search(before):
            continue
        if quantity.end + 2 == site.start and text.startswith(", ", quantity.end) and _WITH.search(before):
            return quantity
        if quantity.end <= site.start and _DEAL.fullmatch(text, quantity.end, site.start):
            return quantity
        is_put_in = quantity.end <= site.start and _INTO.fullmatch(text, quantity.end, site.start)
        if is_put_in and _PAYS.search(before) and not THAT_STANDS.match(text, site.start):
            return quantity
        is_after = site.end <= quantity.start <= site.stop + 90 and _SAME.fullmatch(text, site.end, quantity.start)
        if is_after and _HAS_GONE.match(text, quantity.end):
            return quantity
        is_named = is_after and _OUTLAY_FOR.search(text, max(0, site.start - 40), site.start) is not None
        if is_named and _COMES_TO.fullmatch(text, site.stop, quantity.start):
            return quantity
        is_built = site.event is not None and site.event.meaning in ("build", "plan", "open", "enlarge")
        if is_after and (_COSTS.search(before) or (is_built and _FOR.search(before))):
            return quantity
    return None


_WITH: Final = re.compile(
    r"\b(?:With|At|For)(?: an?| the)? (?:total |planned |combined |initial )*(?:investment|cost|outlay"
    r"|price tag|budget|price)"
    r" of (?:about |around |some |nearly |more than |over |almost )?$"
)
"""`With an investment of`, before the cost of the plant that a sentence is about."""
_GOODS_WORTH: Final = re.compile(
    r"\b(?:cars|vehicles|goods|output|cells|batteries|parts|components|products|orders|contracts|exports|equipment)"
    r" (?:[a-z]+ )?worth (?:[a-z]+ ){0,2}$"
)
"""Before the worth of what a plant makes or gets."""
THAT_STANDS: Final = re.compile(
    r"(?:its|their) (?!(?:[\w-]+ ){0,2}(?:new|first|second|third|fourth|fifth|planned|future|next|upcoming|own"
    r"|proposed)\b)"
)
"""What is put into a plant that stands is an investment, and not what the plant costs."""
_OUTLAY_FOR: Final = re.compile(
    r"\b(?:[Ii]nvestments?|[Cc]osts?|[Oo]utlays?|[Pp]rice(?: tag)?|[Bb]ill|[Bb]udget|[Ss]pending) (?:in|for|of|on) $"
)
_COMES_TO: Final = re.compile(
    r"[^.;:\d]{0,40}? (?:(?:has |have |had |is to |will |would |should )?(?:stands?|stood|comes?|came|runs?|ran"
    r"|amounts?|amounted|ris(?:es|en)|rose|grown?|grew|climbed|add(?:s|ed)? up) (?:at|to)|is|was|are|were|will be"
    r"|would be|totals?|totall?ed|reach(?:es|ed)?|(?:is|was|are) (?:put|estimated|set|given) at|at)"
    r"(?: (?:about|around|some|nearly|more than|over|up to|almost|roughly|an estimated))? "
)
"""After `investment in the plant`: `stands at 2 billion euros`."""
_HAS_GONE: Final = re.compile(
    r"(?: \([^)]{1,30}\))? (?:has|have|had|is to|are to|will) (?:flow(?:ed)?|gone?|been (?:invested|spent|put"
    r"|sunk|ploughed)|be (?:invested|spent|put))"
)
_DEAL: Final = re.compile(
    r"[ -](?:deal|agreement|contract|pact|investment|project|memorandum)s? (?:with (?:the )?[^,;.]{3,40}? )?"
    r"(?:(?:in|on) [A-Z]?\w+ )?(?:for|to build|to set up|on|covering) "
)
"""Between a sum and the plant that a contract is about."""
_PAYS: Final = re.compile(
    r"(?i)\b(?:invest\w*|spend\w*|spent|put\w*|pour\w*|pump\w*|commit\w*|plough\w*|sink\w*|sank|inject\w*|pay\w*|paid"
    r"|contribut\w*|earmark\w*|allocat\w*|budget\w*|set(?:s|ting)? aside|channel\w*"
    r"|worth|cost\w*)\b(?:[^.;]{0,40})?$"
)
_INTO: Final = re.compile(
    r"(?: \([^)]{1,30}\))?(?: more| worth| investment| of investment| each| in total| there| over \w+ years?"
    r"| is to be spent| will be spent| was spent| to be invested| will be invested| will go)*"
    r" (?:in|into|on|for|to build|to set up|to construct|building|setting up|to expand|expanding|in building|to open"
    r"|in setting up|into building|constructing|to establish|towards?|to(?= an? )|(?:in|on|into) \w+ing)(?: (?:the|a"
    r"|an|its"
    r"|construction of|expansion of"
    r"|building|build|expanding|setting up|of|the construction of))* ?"
)
_COSTS: Final = re.compile(
    r"(?i)\b(?:cost\w*|worth|invest\w*|spen[dt]\w*|price tag of|valued at|comes? to|came to|totals?|totall?ing"
    r"|budget of|outlay of|priced at)\b(?: [\w-]+){0,4} $"
)
_SAME: Final = re.compile(
    r"(?:(?!\b(?:sales|revenue|profit|subsid\w+|shares)\b)"
    r"(?:[^;:]|;(?= (?:the (?:total )?(?:investment|cost|outlay|price tag)|it cost|its cost)))){0,130}"
)
_FOR: Final = re.compile(r"\bfor (?:about |around |some |nearly |up to |over |more than |almost |a total of )?$")
