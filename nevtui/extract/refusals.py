"""Tells what somebody will not do, by the words before its verb: `ruled out (buying)`. Knows words, no names."""

from typing import Final

from nevtui.extract import patterns as re

_NOT: Final = r"(?:not|never|no longer|n['’]t|neither|nor|hardly|barely)"
_DOING: Final = (
    r"rul(?:es?|ed|ing) out|decid(?:es?|ed|ing) against|advis(?:ed|es) against|stop(?:s|ped|ping)? short of"
    r"|sh(?:y|ies|ied|ying) away from|back(?:s|ed|ing)? away from|refrain(?:s|ed|ing)? from|abstain(?:s|ed|ing)? from"
    r"|(?:bar|ban|block|prevent|prohibit|stop|dissuad|deterr?|discourag|exclud)\w* from|den(?:y|ies|ied|ying)"
    r"|avoid(?:s|ed|ing)?|instead of|rather than|without|short of|opposed to|averse to|object(?:s|ed|ing)? to"
    rf"|{_NOT} (?:[a-z]+ ){{0,2}}?(?:interested in|keen on|in favou?r of|thinking (?:of|about)|contemplating"
    r"|considering|planning on|capable of|worth)"
    r"|no (?:[a-z]+ )?(?:intention|plans?|interest|wish|desire|point|question|prospect|hope|chance|thought)(?: of| in"
    r"| for)"
    r"|(?:came|come|(?:was|were|been) once) (?:very |quite |so )?close to"
    r"|(?:could|should) (?:also |well |easily |already |never )?have"
    r"|(?:is|was|are|were|been|being) (?:falsely |wrongly |repeatedly |long )?linked (?:with|to)"
)
_TO_DO: Final = (
    r"refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|hesitat(?:es?|ed|ing)|(?:has|have|had|is|are|was|were) yet"
    r"|in no (?:hurry|rush|position|mood)|unlikely|unwilling|reluctant|hesitant|loath|powerless"
    r"|no (?:[a-z]+ )?(?:need|reason|plans?|intention|wish|desire|incentive|obligation|duty|right|way|interest)"
    r"|(?:forbidden|prohibited|not allowed|not permitted|no longer allowed)"
)
_REFUSED: Final = re.compile(
    rf"\b(?:(?:{_DOING})|(?:{_TO_DO}) to) (?:(?:[a-z]+ly|ever|even|also|further|either) )?(?:be |have )?$"
)
_CUES: Final = (
    *("ul", " against", "short of", "away from", " from ", "den", "avoid", "nstead of", "ather than", "ithout"),
    *("not ", "n't ", "n’t ", "no ", "never ", "refus", "declin", "hesita", " yet ", "unlikely", "unwilling"),
    *("reluctan", "loath", "powerless", "forbidden", "prohibited", "linked", "opposed", "averse", "object", "close to"),
    *("could ", "should "),
)
"""Without one of these nothing is refused."""
_FAR: Final = 70


def is_refused(text: str, verb: int) -> bool:
    """Tell whether somebody does not do, or will not, what the verb that begins at `verb` says."""
    before = text[max(0, verb - _FAR) : verb]
    return any(map(before.__contains__, _CUES)) and _REFUSED.search(before) is not None
