"""The posts that people hold, as news English names them: `executive vice-president`, `founder and CEO`.

Tables and the patterns made of them; knows no names.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts
from nevtui.extract.cues import words
from nevtui.extract.records import dataclass

_POST: Final = (
    r"(?:chief executives?(?: officer)?|chief (?:financial|operating|technology|technical|marketing|design|commercial"
    r"|product|strategy|information|sustainability|legal|brand|sales|risk|investment|data|science|procurement|people)"
    r"(?: officer)?|chief (?:economist|engineer|analyst|scientist|representative|designer|strategist|editor|of staff)"
    r"|CEOs?|CFO|COO|CTO|CMO|CIO|CPO|co-CEO|MD|chair(?:man|woman|person)?|co-chair(?:man)?|(?:vice"
    r"|deputy)[- ]chair(?:man|woman)?"
    r"|vice[- ]president|EVP|SVP|VP|president|co-president|co-?founders?|founders?|directors?[- ]generals?"
    r"|managing director"
    r"|executive director|board director|board member|member of (?:its|the) (?:\w+ )?board|director|general manager"
    r"|manager|deputy head|co-head|heads?|(?:deputy )?secretary[- ]general|general secretary|vice[- ]secretary"
    r"|secretary"
    r"|minister-president|prime minister|vice[- ]minister|deputy minister|minister|premier|chancellor|governor"
    r"|vice[- ]mayor"
    r"|mayor|party chief|chief|king|queen|senator|lawmaker|congress(?:man|woman)|analyst|professor|spokes(?:man|woman"
    r"|person)"
    r"|(?:managing |senior )?partner|expert|researcher|research fellow|fellow|economist|engineer|leader|commissioner"
    r"|ambassador|trade representative|consultant|strategist|boss|scientist|designer|dean|lecturer|executive|officer"
    r"|vice[- ]general manager|deputy general manager|chairman of the board|supervisor|adviser|advisor|owner|envoy"
    r"|governing mayor|representative|principal|editor-in-chief|editor)"
)
POST: Final = re.compile(rf"(?<![\w’'-])(?i:{_POST})(?: (?:emeritus|designate|elect))?(?![\w-])")
_STARTS: Final = Starts(
    "chief|ceo|cfo|coo|cto|cmo|cio|cpo|co-ceo|md|chair|co-chair|vice|deputy|evp|svp|vp|president|co-president"
    "|co-founder|cofounder|founder|director|managing|executive|board|member of|general|manager|co-head|head"
    "|secretary|minister|prime|premier|chancellor|governor|mayor|party chief|king|queen|senator|lawmaker|congress"
    "|analyst|professor|spokes|senior|partner|expert|researcher|research fellow|fellow|economist|engineer|leader"
    "|commissioner|ambassador|trade rep|consultant|strategist|boss|scientist|designer|dean|lecturer|officer"
    "|supervisor|adviser|advisor|owner|envoy|governing mayor|representative|principal|editor"
)
"""How the words of `POST` begin."""
_JOINED: Final = re.compile(
    r"(?:,| and|, and| &|/|-cum-) ?(?:also )?(?:the )?(?:(?!(?:of|at|in|as|was|is|has|who)\b)"
    rf"[a-z-]+ ){{0,3}}?(?i:{_POST})(?![\w-])"
)
_MORE: Final = re.compile(rf" (?i:{_POST})(?![\w-])")
_STOPS: Final = words(
    """
    of at in on by to for from with as and or but who which that said says told the a an its their his her is was are
    were has had have will would when while after before where also both then than into not because if added
    including named appointed became like whose over among between called it he she they this these company's group's
    firm's per under
    stays stay stayed serves serve served steps stepped step
    remains remained becomes become elected hired made promoted new no every any each some
    """
)
"""Words that stand before a title and are no part of it."""


_IS_VERB: Final = re.compile(
    r"(?!(?:managing|acting|founding|marketing|engineering|purchasing|planning|manufacturing|operating|retired|incoming"
    r"|outgoing|governing|consulting|trading|shipping|trusted|limited|united|advanced|connected"
    r"|integrated)$)[a-z]+(?:ing|ed)"
    r"|[a-z-]+['’]s|January|February|March|April|June|July|August|September|October|November|December|\w+day|\d+"
)
"""What is no part of a title."""


@dataclass(frozen=True, slots=True)
class Title:
    """The words of a post. Offsets count from the beginning of the sentence."""

    start: int
    """Where the first word begins that may belong to it, a firm's name too."""
    end: int


def titles(text: str) -> Iterator[Title]:
    """Yield the titles of a sentence in order, joined ones as one."""
    end = -1
    for post in _STARTS.matches(POST, text):
        if post.start() < end:
            continue
        end = post.end()
        while (more := _MORE.match(text, end)) is not None:
            end = more.end()
        for _ in range(2):
            joined = _JOINED.match(text, end)
            end = joined.end() if joined else end
        yield Title(_beginning(text, post.start()), end)


def _beginning(text: str, position: int) -> int:
    """Give where the words before a post begin that may belong to it: up to six, without a sign between them."""
    for _ in range(6):
        if position == 0 or text[position - 1] != " ":
            break
        start = text.rfind(" ", 0, position - 1) + 1
        word = text[start : position - 1]
        if (
            not word
            or word.lower() in _STOPS
            or _IS_VERB.fullmatch(word)
            or not (word[-1].isalnum() or word[-1] in "'’.")
        ):
            break
        position = start + (1 if word[0] in '(“"‘' else 0)
    return position


IN_CHARGE: Final = re.compile(
    r" (?:in charge of|responsible for|overseeing|for) (?:the )?(?:[\w-]+(?: and|,)? ){0,6}?[a-z-]+(?=[,.;]| at| of|$)"
)
"""What a post is about, after it: `in charge of supply chains`."""
NAME: Final = (
    r"[A-ZÀ-Þ][\w’'-]+(?: [A-Z]\.)?(?: (?:al|bin|da|das|de|del|den|der|di|dos|el|la|le|van|von|zu|ibn|bint))?"
    r"(?: [A-ZÀ-Þ][\w’'-]+){1,3}"
)
"""A person's name of two to four words."""
NO_NAME: Final = re.compile(
    r"\b(?:The|In|On|At|Its|But|And|This|For|According|Meanwhile|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday"
    r"|January|February|March|April|June|July|August|September|October|November|December|Co|Ltd|Inc|Corp|Group|Motors?"
    r"|Auto|Automobile|Technology|Energy|Holdings?|Association|Ministry|Institute|University|Bank|Securities|Capital"
    r"|Research|Province|City|Commission|Chinese|German|American|European|Japanese|Korean|Chief|Executive|President"
    r"|Chairman|Director|Minister|Vice|Senior|General|Deputy|Founder|CEO|Former|Electric|Vehicles?|International|Global"
    r"|New|China|United|States|Europe)\b"
)
"""Words that stand in no person's name."""
STATE_POSTS: Final = re.compile(
    r"(?i)\b(?:minister|premier|chancellor|ambassador|king|queen|senator|commerce secretary|treasury secretary"
    r"|energy secretary|transport(?:ation)? secretary|trade secretary|foreign secretary|secretary of state"
    r"|prime minister"
    r"|trade representative|vice[- ]president|(?<!co-)president|lawmaker|envoy)\b"
)
"""Posts that a state has, too."""
LEADS: Final = {
    "chairs": "chairman", "chaired": "chairman", "heads": "head", "headed": "head", "leads": "head", "led": "head",
    "runs": "head", "ran": "head", "founded": "founder", "co-founded": "co-founder", "cofounded": "co-founder",
    "manages": "manager", "owns": "owner", "set up": "founder", "started": "founder", "used to head": "former head",
    "used to run": "former head", "used to lead": "former head", "had run": "former head", "had led": "former head",
    "had headed": "former head", "has led": "head", "has headed": "head", "has run": "head", "has chaired": "chairman",
    "has managed": "manager", "established": "founder", "created": "founder",
}  # fmt: skip
"""Verbs that say who holds a post."""
LED_BY_ANYBODY: Final = (" who ", "heads ", "chairs ", "runs ")
"""Words of `LEADS` before which a name nobody knows is a person's."""


def part_led(text: str, end: int) -> str:
    """Give what of the firm that ends at `end` somebody leads: ` of the business in Europe`, ` in Europe`."""
    part = _PART_LED.match(text, end)
    return f" of the {part['part']}" if part and part["part"] else f" in {part['where']}" if part else ""


_PART_LED: Final = re.compile(
    r"['’]s (?P<part>[a-z][\w-]+(?: [\w-]+){0,4}?)(?=[,.;]|$| (?:and|since|from|said|has|is|was)\b)"
    r"| in (?P<where>(?:the )?(?:[a-z]+ )?[A-Z]\w+(?: [A-Z]\w+)?)(?=[,.;]|$| and\b)"
)
OF_PLACES: Final = re.compile(
    r"(?i)\b(?:mayor|governor|party|premier|minister|chancellor|secretary|president|head of state|king|queen|ambassador"
    r"|lawmaker|senator|leader|commissioner|representative|envoy|deputy|chief|official|director|member)\b"
)
"""Posts held at a city or a country; a firm's chairman is not."""
LOOSE: Final = re.compile(
    r"(?i)\b(?:independent|analyst|expert|professor|consultant|economist|researcher|strategist|partner|fellow|scholar"
    r"|(?<!chief )scientist|adviser|advisor|lecturer|commentator|observer|(?<!chief )engineer|owner|researchers?)\b"
)
"""Posts that are nobody's of whom the text is about, unless it says so."""
APPOINTED: Final = re.compile(
    r"(?: (?:of|from|at) [A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,2})?(?:, [^,]{1,60},"
    r"|,)? (?:comes? (?:over )?from [A-Z][\w&’'-]+ to be"
    r"|came from"
    r" [A-Z][\w&’'-]+ to be|(?:has been|have been|was|is|were|will be|had been|is to be|to be|been|being) (?:also "
    r"|then |recently |re)?(?:-)?"
    r"(?:appointed|named|elected|promoted to|promoted|made|hired|installed|confirmed|chosen|picked|nominated|sworn in"
    r"|brought in|tapped|replaced|ousted|removed|dismissed|sacked|succeeded)"
    r"|(?:who )?(?:has |had |will |would |is to |is |was |also |later |then |recently |just )*(?:became|taken over"
    r"|come back|becoming|stepping down|joining|returning|leaving|retiring|moving up|moves up|moved up|rises|rose"
    r"|signed on"
    r"|becomes|become|serves|served"
    r"|serve"
    r"|promoted to"
    r"|works|worked|acts|acting|continues|remains|resigned|resigns|resign|steps down|stepped down|step down|retired"
    r"|retires|retire|quit|quits|took over|takes over|take over|taking over|returns|returned|joins|joined|doubles|stays"
    r"|stayed on|stays on)(?: (?:the|its) (?:board|company|firm|group|carmaker|management))?)"
    r"(?: (?:as|to be|to become|(?<=up )to|from (?:his|her) (?:post|position|role) as"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} as))?"
    r" (?:(?:the|its|a|an|their|his|new|next|first|acting|interim|both) ){0,3}$"
)
"""`was named`, between a person and a post."""
APPOINTS: Final = re.compile(
    r" (?:has |had |will |also |recently |on \w+day )*(?:appoint(?:s|ed)?|nam(?:es|ed?)|hir(?:es|ed?)|promot(?:es|ed?)"
    r"|elect(?:s|ed)?|pick(?:s|ed)?|poach(?:es|ed)?|install(?:s|ed)?|nominat(?:es|ed?)|tapp(?:ed|s)|chose|made) $"
)
"""`named`, between a firm and a person."""
AS: Final = re.compile(
    r",? (?:as |to be |to the post of |to )?(?:(?:the|its|a|an|their|new|next|first|acting|interim) ){0,3}$"
)
"""What stands between a person who is named and the post."""
BEFORE_POST: Final = re.compile(
    r"(?:,? ?\(?| [-–—]{1,2} )"
    r"(?:who (?:is|was|used to be|is also|also is|was then|is now|was once|had been|has been) |is |was |now "
    r"|then |formerly |once |also |currently |and |as |being )*(?:(?:the|a|an|its|their|one of its|one of|also|former"
    r"|then) )*(?:the [a-z-]+['’]s )?"
)
"""What may stand between a person and a title."""
NAMED_AFTER: Final = re.compile(
    r"(?:,|:| (?:is|was|will be|has been|became)(?: now| again)?)? (?:named |called |Mr\.? |Ms\.? |Mrs\.? |Dr\.? )?"
)
"""Between a post, or its firm, and who holds it."""
OWN_POST: Final = re.compile(
    r"\b(?:its|their|the (?:company|firm|group|(?:car|auto)maker|brand|city|province|country|ministry|association"
    r"|agency|bureau|zone|county|bloc|venture|supplier|start-?up)['’]s) $"
)
ELSEWHERE: Final = re.compile(r" (?:of|at|for|in(?! charge)|from)\b")
SAYS_OF: Final = re.compile(r" (?:of|from|at|with) (?:the )?(?:[a-z][\w-]+ ){0,3}")
SAID: Final = re.compile(r"\b(?:said|says|told|[Aa]ccording to|added|noted|wrote|warned|argues|believes|thinks)\b")
BOARD: Final = re.compile(r"['’]s (?P<words>(?:[a-z]+ ){0,2}(?:board|committee|council))\b")
SITS_ON: Final = re.compile(r",? who (?:sits|sat|is) on (?:the )?")
ALSO: Final = re.compile(
    r",? (?:and|and also|as well as|and before that|and previously|and formerly|and earlier|and once"
    r"|and until recently)"
    r"(?: the| a)? "
)
"""Between two posts of one person."""
OWN_UNIT: Final = re.compile(
    r" (?:of|at|for|in) (?:the|its) (?:[\w-]+ ){0,2}?(?:base|plant|company|firm|group|division|unit|arm|factory"
    r"|business"
    r"|department|carmaker|automaker|maker|brand|board|site|works)(?![\w’'])(?! of\b)"
)
"""After a title: the firm that the text is about, or a part of it."""
PART: Final = re.compile(r" (?:of|for|in) (?:(?:the|a|an|its) )?(?:[a-z][\w-]* ){1,6}(?=(?:of|at|for) )")
"""`of the research institute` before `of X`."""
IS_ADJECTIVE: Final = re.compile(
    r"-\w+| (?:company|firm|carmaker|automaker|maker|start-?up|group|supplier|think ?tank|bank|unit)\b"
)
"""After a country's name: `a U.S. company`."""
PARENT: Final = re.compile(
    r"['’]s (?:\w+ ){0,2}(?:parent|unit|subsidiary|arm|brand|division|affiliate)(?: company)?,? "
)
AT_HOME: Final = re.compile(
    r"(?:prime |vice[- ]|foreign |finance |commerce )?(?:minister|premier|chancellor|president|secretary)", re.I
)
