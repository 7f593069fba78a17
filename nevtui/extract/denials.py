"""Tells figures that a sentence gives and does not claim: denied, made a condition, or told as a dismissed report.

Knows words, no names.
"""

from typing import Final

from nevtui.extract import patterns as re

_COUNTED: Final = (
    r"(?:sell|sold|sells|selling|deliver\w*|hand(?:ed|ing)? over|buil[dt]|building|ma[dk]e|making|produc\w+|export\w*"
    r"|ship\w*|regist\w+|install\w*|reach\w*|exceed\w*|pass(?:ed|ing)?|top(?:ped|ping)?|hit(?:ting)?|cross\w*"
    r"|surpass\w*"
    r"|br[eo]a?k(?:en|ing)?|breach\w*|rise[ns]?|rising|fall(?:en|ing)?|grow[ns]?|growing|drop\w*|increas\w+|c[oa]me"
    r"|have"
    r"|had|been|be|get|go|gone|climb\w*|account\w*)"
)
_NOT: Final = (
    r"(?:\bnever|\byet to|\bfail(?:s|ed|ing)? to|\bunable to|\bunlikely to|\brefus(?:es|ed|ing) to"
    r"|\bdeclin(?:es|ed|ing) to|\brul(?:es|ed|ing) out|\bden(?:ies|ied|ying)|\b(?:could|should) have"
    r"|(?:\bnot|n[’']t)(?! only| just| merely| least| until)"
    r"|\b[Nn]either [A-Z][\w-]+(?: [A-Z][\w-]+)? nor (?:[A-Z][\w-]+(?: [A-Z][\w-]+)?|its [a-z]+)(?: has| have| had)?"
    r"|\bnobody|\bno(?: other)? [a-z]+(?: [a-z]+)?|\bneither|\bwithout)"
)
_DENIED: Final = re.compile(
    rf"{_NOT} (?:[a-z]+ly |yet |even |ever |also |once |able to |going to |to |quite |manag\w+ to "
    rf"|(?:expect|plan|intend|want|hope|aim|anticipate|project)\w* to ){{0,3}}{_COUNTED}"
    r"(?: (?:more|fewer|less|than|over|the|by|its|as|many|much|an?|about|some|above|beyond|to|even|single|past|for"
    r"|through|up|down|at|anywhere|near|close|vehicles|cars|sales|deliveries)){0,5} [^\w\s]{0,2}$"
)
"""Before a figure that was not reached: `has yet to deliver 40,000`."""
_NOBODY: Final = re.compile(
    rf"\b(?:[Nn]either [\w’' -]{{2,30}} nor [\w’' -]{{2,30}}|[Nn]one of [\w’' -]{{2,40}}|No (?!doubt\b)[\w’'-]+"
    rf"(?: [\w’'-]+){{0,2}}) (?:has |had |have |ever |yet ){{0,2}}{_COUNTED}"
    r"(?: (?:more|fewer|less|than|over|the|its|as|many|much|an?|about|some|above|beyond|even"
    r"|through)){0,4} [^\w\s]{0,2}$"
)
"""Before a figure that nobody reached: `Neither X nor Y delivered`."""
_IF: Final = re.compile(
    r"(?:^|[,;:(–—] ?|\b(?:and|but|or|that|even|asked|is|unclear|only|doubts?|wonder\w*|question(?:ed)?|know) )"
    r"(?:[Ii]f|[Uu]nless|[Ww]hether|[Ss]uppos(?:e|ing)|[Aa]ssuming) [^,;]{0,90}$"
)
"""Before a figure that is a condition: `if it sells 5 million cars`."""
_HAD: Final = re.compile(r"(?:^|[“\"])(?:Had|Were) (?:it |they |the |its |[A-Z])[^,;]{0,90}$")
"""Before a figure that never was: `Had NIO sold 100,000 cars, it would have`."""
_NEEDED: Final = re.compile(
    rf"\b(?:need(?:s|ed|ing)?|(?:would|might|may|could) have|takes|taken?) to {_COUNTED}"
    r"(?: (?:more|than|at|least|over|about|some|around|nearly|up|to|the|its|an?|sales|deliveries|of)){0,5}"
    r" [^\w\s]{0,2}$"
)
"""Before a figure that something else would take: `needs to sell 40,000 cars a month to break even`."""
_MUST: Final = re.compile(rf"\b(?:(?:has|have|had) to|must) {_COUNTED}[^,;.]{{0,30}} $")
_GOAL: Final = re.compile(r"\b(?:goals?|targets?|to (?:reach|meet|hit|make|break even))\b")
"""What so many would have to be sold for: nobody has sold them, nor means to."""
_DISMISSED: Final = re.compile(
    r"\b(?:den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing)|disput(?:ed|es|ing)"
    r"|rebut(?:ted|s|ting)|debunk(?:ed|s|ing))\b[^,.;]{0,50}\b(?:reports?|rumou?rs?|claims?|speculation|allegations?"
    r"|suggestions?|talk|that)\b[^,.;]{0,110}$"
)
"""Before what a firm says is not so: `denied a report that its sales had fallen`."""
_RECALLED: Final = re.compile(
    r"\brecall(?:s|ed|ing)?(?: (?:about|around|some|nearly|more than|over|almost|another))? $"
)
"""Before cars that are called back, whatever is said of where they were made."""
_WRONG: Final = re.compile(
    r"(?:\b(?:earlier|previous|original|first) version of (?:this|the|an|our) (?:article|story|report|piece|post|item"
    r"|text)"
    r"|\b(?:incorrectly|wrongly|erroneously|mistakenly|misstated|misreported|in error)\b"
    r"|\bcontrary to what (?:we|this)\b|\bwe (?:said|wrote|reported) (?:on|last|in|that)\b)[^;]{0,120}$"
    r"|, (?:and )?not (?:the |about |some )?[$€£]?$"
)
"""Before a figure that a correction takes back: `an earlier version of this article said`."""
_DREAMT: Final = re.compile(
    r"\b(?:dream(?:ed|t|s|ing)? of|fantasi[sz]ed about)\b[^.;]{0,40}$"
    r"|\bdoubt(?:s|ed|ful)?(?: that)? (?:it|they|the |its |[A-Z])[^.;]{0,70}$"
)
"""Before what somebody only dreams of, or doubts."""
_UNEXPECTED: Final = re.compile(
    r"(?:(?:\bnot|n[’']t|\bnever|\bno longer)(?: (?:[a-z]+ly|really|even))?"
    r" (?:see|expect|foresee|anticipate|believe|think|predict|count on|bank on)|\bnobody (?:sees|expects)"
    r"|\bno longer (?:sees|expects|foresees|anticipates|believes|thinks|predicts|counts on))\b[^,;.]{0,70}(?<! the )$"
)
"""Before what somebody does not expect: `We don't see exports reaching`."""
_CUES: Final = (
    *("not ", "n't ", "n’t ", "never ", "Never ", "yet to ", "fail", "unable", " no ", "No ", "obody", "ither "),
    *("one of ",),
    *("ithout ", "If ", " if ", "nless ", "hether ", "uppos", "ssuming ", "deni", "deny", "ismiss", "eject", "efut"),
    *("isput", "ebut", "ebunk", "ecall", "version of", "dream", "doubt", "correctly", "rongly", "rroneous", "istaken"),
    *("misstated", "in error", "Had ", "Were ", "need", "have to ", "takes to ", "take to ", "no longer"),
    *("has to ", "had to ", "must "),
    *("unlikely", "refus", "declin", "ruled out", "rules out", "could have", "should have"),
    *("isreported", "Contrary", "contrary", "we said", "we wrote", "we reported", "We said", "We wrote", "We reported"),
)
"""Without one of these nothing is denied, supposed or dismissed."""
_FAR: Final = 170


def is_only_wanted(text: str, position: int) -> bool:
    """Tell a plant at `position` that somebody may buy: `in talks to buy Ford's plant`."""
    return _TALKS.search(text, max(0, position - _FAR), position) is not None


_TALKS: Final = re.compile(
    r"\b(?:talks|negotiat\w+|consider\w*|weigh\w*|explor\w+|mull\w*|interest\w*|could|may|might|wants?|wanted|offer\w*)\b[^,;.]{0,20}"
    r" (?:buy|buying|take over|taking over|acquir\w+)\b[^,;.]{0,40}$"
)


def is_dismissed(text: str, position: int) -> bool:
    """Tell whether what stands at `position` is told only as a report that is denied, before it or behind it."""
    if not any(map(text.__contains__, _SAID_UNTRUE)):
        return False
    if _DISMISSED.search(text, max(0, position - _FAR), position):
        return True
    if _DENIED_AFTER.match(text, position) or _UNCONFIRMED.search(text, max(0, position - _FAR), position):
        return True
    untrue = _UNTRUE.search(text)
    return untrue is not None and untrue.start() < position < untrue.end()


_SAID_UNTRUE: Final = (
    *("deni", "deny", "ismiss", "eject", "efut", "isput", "ebut", "ebunk", "untrue", "false", "wrong", "baseless"),
    *("unfounded", "not true", "nonsense", "onfirm", " not say ", "n't say ", "n’t say ", "to say ", "omment"),
)
_UNTRUE: Final = re.compile(
    r"\b(?:[Rr]umou?rs?|[Rr]eports?|[Tt]alk|[Cc]laims?|[Ss]uggestions?|[Ss]peculation) (?:that|of"
    r"|about) [^.;]{5,200}? (?:are|is"
    r"|were|was|have been) (?:all )?(?:untrue|false|wrong|baseless|unfounded|not true|denied|nonsense|dismissed"
    r"|rejected|refuted|rebutted)\b"
)
"""What is said to be so and is not: `Rumours that it will build a plant are untrue`."""
_SOMEBODY: Final = (
    r"(?:(?:the|its|a) (?:[\w-]+ ){1,3}|it |they |he |she |(?:[A-Z][\w-]+ ){1,3})(?:has |have |had |later |promptly )?"
)
_DENIES: Final = r"(?:den(?:ied|ies)|disput(?:ed|es)|reject(?:ed|s)|dismiss(?:ed|es)|refut(?:ed|es)|rebut(?:ted|s))\b"
_DENIED_AFTER: Final = re.compile(
    rf"[^;]{{0,110}}?,? (?:(?:which|a (?:report|claim|figure|number|rumou?r)(?: that| which)?|something)"
    rf" {_SOMEBODY}{_DENIES}(?! (?:reports|rumou?rs|plans|applications|bids))"
    rf"|(?:but|though|although) {_SOMEBODY}{_DENIES}(?: (?:it|this|that|them))?(?=[.,;]|\Z))"
)
"""Behind what is told and taken back: `is said to have cut 5,600 jobs, which the company denied`."""


def is_untrue(text: str) -> bool:
    """Tell a sentence that says nothing but that a report is wrong: `Rumours that X would buy Y are false`."""
    if not any(map(text.__contains__, _SAID_UNTRUE)):
        return False
    untrue = _UNTRUE.search(text, 0, len(text))
    return _NOT_TRUE.match(text) is not None or (untrue is not None and untrue.start() < _OPENING)


_OPENING: Final = 24
"""Characters: `Earlier media (reports that)`."""
_NOT_TRUE: Final = re.compile(r"(?:But |And |Yet )?[Ii]t (?:is|was) (?:not true|untrue|false|wrong|nonsense) that\b")


_UNCONFIRMED: Final = re.compile(
    r"\b(?:(?:(?:would|could|did|does|do|will|has|have)(?: not|n['’]t)|neither|nor) (?:yet )?"
    r"|(?:declin|refus)(?:ed|es|ing) to |without )(?:confirm\w*|say\w*|comment\w*(?: on)?|disclos\w+)"
    r" (?:(?:that|whether|if)|(?:[a-z]+ ){0,2}(?:reports?|rumou?rs?)(?: that| of)?)\b[^,.;]{0,110}$"
)
"""Before what a firm leaves open: `would not confirm that it had won an order`."""


def is_not_claimed(text: str, start: int) -> bool:
    """Tell whether the figure that begins at `start` is told, and not said to be so."""
    if not any(map(text.__contains__, _CUES)):
        return False
    begin = max(0, start - _FAR)
    patterns = (_DENIED, _IF, _HAD, _NEEDED, _RECALLED, _WRONG, _DREAMT, _UNEXPECTED, _NOBODY)
    if _MUST.search(text, begin, start) and _GOAL.search(text):
        return True
    return any(pattern.search(text, begin, start) is not None for pattern in patterns) or is_dismissed(text, start)
