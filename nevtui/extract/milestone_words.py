"""The words of milestones: overtaking, the n-th, the first, round marks. Knows no text."""

from typing import Final

from nevtui.extract import numbers
from nevtui.extract import patterns as re

_ADVERBS: Final = (
    r"(?:also |now |already |again |even |thus |later |since |narrowly |finally |recently |briefly |easily |far )*"
)
FIRST_ABOVE: Final = re.compile(
    r"\bfirst (?:full )?(?:month|quarter|year|half|week|day) (?:ever )?(?:above|over|beyond|past|with (?:more than|over"
    r"|at least)|of more than|to (?:exceed|top|pass))(?: the)? $"
)
"""Before a figure that is reached for the first time: `its first month above`."""
OVERTAKES: Final = re.compile(
    rf"(?:,|,? which|,? who)?(?: has| had| have| to| will| would| may| could| might| should)?(?: thus| soon| also"
    rf"| already| now| have)* ?{_ADVERBS}"
    r"(?:pass(?:ed|es|ing)?|surpass(?:ed|es|ing)?|overt[oa]{1,2}k(?:e|es|en|ing)?|out(?:sold|sells|sell|paced|paces"
    r"|stripped|performed|ranked|did)"
    r"|eclips(?:ed|es)|leapfrogg?(?:ed|s|ing)|unseat(?:ed|s)|dethron(?:ed|es)|displac(?:ed|es)|overhauled|toppled"
    r"|beat|beats|beaten"
    r"|(?:edged|moved|moves|went|pulled|shot|raced|sped|slipped|inched|crept|jumped|climbed) (?:past|ahead of|above"
    r"|in front of)"
    r"|knocked|(?:was|were|is|are|stayed|remained|finished|came in|ended|stood) (?:\w+ )?(?:ahead of|in front of)"
    r"|(?:got|gets|drew|draws) ahead of"
    r"|(?:was|were|is|are) (?:\w+ )?selling better than|sold more (?:\w+ ){0,4}than"
    r"|delivered more (?:\w+ ){0,3}than|made more (?:\w+ ){0,3}than)"
    r"(?: (?:both|even|the|its|rivals?|the US firm|market leader|US rival|local rival|long-time|leader"
    r"|former leader|carmakers?|automakers?"
    r"|arch-?rival|German|Japanese|American|US|bigger|larger|[A-Z][\w-]+['’]s|South Korea['’]s))* ?(?:the )?"
)
"""What stands between who overtakes and who is overtaken."""

IS_OVERTAKEN: Final = re.compile(
    rf"(?:, (?!which|and|but)[^,;]{{3,60}},|,|,? which)?(?: has| had| was| were| is| has been| had been| have been| "
    rf"to| will be)? ?{_ADVERBS}"
    r"(?:lost (?:its|the|their) (?:lead|crown|title|top spot|first place|position|place|spot"
    r"|No\. ?1 [\w ]{0,20})(?: [\w ]{0,40}?)? to"
    r"|(?:dropped|fell|slipped|slid|was|is|finished|dropping|falling|fallen|trailed|sank) (?:far |well "
    r"|just )?behind|trail(?:ed|s)"
    r"|(?:overtaken|surpassed|outsold|passed|unseated|dethroned|displaced|eclipsed|beaten)(?: as (?:[\w’'-]+ ){1,6}?| "
    r")by|gave way to"
    r"|ceded (?:its|the) [\w ]{2,30} to)"
    r"(?: (?:both|its|the|rivals?|newcomer|local|Chinese|archrival|carmaker|automaker|start-?up))* ?"
)
"""The same, told of who is overtaken."""

AHEAD: Final = re.compile(
    r"(?:,? (?:and )?(?:is |was )?(?:just |well |far |narrowly )?(?:ahead of|in front of|overtaking|surpassing"
    r"|passing|beating|outselling))(?: (?:both|rivals?|the|US|local|market leader))* "
)
"""What stands before who is left behind in a ranking: `ranked sixth, ahead of X`."""
LEFT: Final = re.compile(r"\b(?:leaving|left|leaves)(?: behind)? (?:the |rivals? )?(?=[A-Z])")
"""Before who is left behind: `leaving X and Y behind`."""
TOOK_PAST: Final = re.compile(
    r"\b(?:took|lifted|carried|moved|put|pushed|pulled|brought|propelled|taking|lifting|putting) (?:it|them"
    r"|the \w+) (?:past|above|ahead of|in front of) (?:the )?"
)

_THINGS: Final = {
    "vehicles": (
        r"(?:cars?|vehicles?|NEVs?|EVs?|BEVs?|automobiles?|SUVs?|sedans?|trucks?|bus(?:es)?|taxis?|pickups?|models?"
        r"|unit|Model [3SXY]"
        r"|delivery|customer car|electric)"
    ),
    "units": (
        r"(?:battery swaps?|swaps?|batter(?:y|ies)|cells?|packs?|stations?|charging (?:piles?|points?|stations?)"
        r"|chargers?|stores?|piles?"
        r"|engines?|motors?|orders?|robots?|users?|customers?|owners?|swap stations?|lidars?)"
    ),
}
NTH: Final = re.compile(
    rf"\b(?:(?P<figure>{numbers.FIGURES}|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty"
    rf"|fifty)(?:(?P<scale>[ -]?(?:million|billion|thousand))"
    r"(?:th|st|nd|rd)|(?:th|st|nd|rd))|(?<!th )(?<!rd )(?<!nd )(?<!st )(?P<alone>millionth|thousandth|billionth))"
    rf"(?:(?: |-)(?:[\w'’-]+ ){{0,4}}?(?:(?P<vehicles>{_THINGS['vehicles']})|(?P<units>{_THINGS['units']}))\b"
    rf"|(?P<name> )(?=[A-Z])|(?P<bare>(?= (?:in|this|last|on|by)\b|[,.;])))"
)
"""`its 14 millionth new energy vehicle`."""

MARK: Final = re.compile(r"[- ](?:\w+[- ]){0,2}(?:mark|milestone|threshold|barrier|hurdle)\b")
FIRST_TIME: Final = re.compile(r"\bfor the (?:very )?first time\b(?! in (?:a|many|several|\w+) (?:years|months))")
PASSES: Final = re.compile(
    r"\b(?:pass(?:ed|es|ing)?|cross(?:ed|es|ing)?|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|topp(?:ed|ing)|tops"
    r"|reach(?:ed|es|ing)?|hit|hits"
    r"|hitting|(?:went|gone|going|goes|sail(?:ed|s)|blew|blown|mov(?:ed|es)|climb(?:ed|s)|r[oi]se[sn]?|burst"
    r"|push(?:ed|es)"
    r"|jump(?:ed|s)|roll(?:ed|s)|shot|vault(?:ed|s)) (?:through|past|above|over|beyond)|broke(?:n)?(?: through)?"
    r"|breach(?:ed|es|ing)?|beyond|past|above|over|more than|break(?:s"
    r"|ing)? through|clear(?:ed|s)|achiev(?:ed|es)"
    r"|sold|delivered|built|made|mark(?:ed|s|ing)?)(?: (?:the|a|its|of|more|than|over|some|about|symbolic|beyond"
    r"|past))* ?$"
)
"""What stands before a mark that is passed: `passed the 2-million mark`."""

FIRST_TO: Final = re.compile(
    r"\b(?:(?:became|becomes?|become|becoming|is|was|are|were|will be|being|as|be|been|remains|ma[dk](?:e|es"
    r"|ing) (?:it|them)|ma[dk](?:e|es|ing) [A-Z][\w ]{1,30}?)"
    r"(?: (?:also|thus|now|even|therefore|the|about to (?:be|become)|set to (?:be|become)))* |, )(?:the "
    r"|China['’]s |the (?:world|country|industry|nation|city)['’]s |among the |one of the |its peer group['’]s )?"
    r"(?:only the )?(?:very )?(?:first|second)(?: (?!time|half|quarter|step|place|phase"
    r"|of (?:which|whom|them|these|two|three|four|five|six|seven|eight|nine|ten)\b|which\b|to\b)"
    r"[\w'’-]+){0,6}?(?:,? (?:in|on|from|of) [\w' ’-]{2,30}?)?,? (?:to (?!date\b|third\b|the\b"
    r"|\d)(?:have )?[a-z]+|without)\b"
)
"""`became the first foreign carmaker to …`."""

SITES: Final = (
    r"(?:plants?|factor(?:y|ies)|gigafactor(?:y|ies)|bases?|sites?|stores?|showrooms?|dealerships?|markets?"
    r"|production (?:sites?|bases?|lines?)"
    r"|stations?|cent(?:re|er)s?|listings?|exports?|facilit(?:y|ies)|hubs?|NIO House|\w+ House|joint ventures?"
    r"|flagship stores?|offices?|lab)"
)
FIRST_SITE: Final = re.compile(
    rf"(?:(?:^|[ (])(?P<its>[Ii]ts|[Tt]heir)|(?<=\w)(?P<owner>['’]s?)) (?:very )?first (?:own |ever |wholly owned "
    rf"|major "
    rf"|big |overseas |foreign |European )?"
    rf"(?:(?:[\w-]+ ){{0,4}}?(?P<site>{SITES})\b(?:(?! (?:was|is|will|has|had|were|that|which|opened"
    rf"|began)\b) [\w'’-]+){{0,4}}? )?(?P<where>in|outside|beyond|abroad|overseas|on)\b"
)
"""`its first factory in Europe`, `Tesla's first outside the United States`."""
ABROAD: Final = re.compile(
    r"\b(?:(?:[Ii]ts|[Tt]heir|['’]s) first (?:overseas|foreign|European|Asian|African|North American"
    r"|Latin American) (?:[\w-]+ ){0,3}?" + SITES + r")\b"
)

OFF_THE_LINE: Final = re.compile(
    r"\b[Ff]irst(?: (?!time|half|quarter|phase|year|month|week|day)[\w’'-]+){0,6}? (?:(?:to )?(?:c[oa]mes? off"
    r"|roll(?:s|ed)? off|rolling off|left|leaves?|r[ao]n off|drove off|off|rolled out of) (?:the|its|that|a)"
    r" (?:[\w-]+ ){0,3}?(?:lines?|factory|plant)|rolled (?:out|off)|went into (?:service|operation|use)"
    r"|entered service|hit the roads?|were (?:shipped|delivered|handed over)"
    r"|was (?:shipped|delivered|handed over|built|made|produced))\b"
)
"""`the first car came off the line`."""
HANDED_FIRST: Final = re.compile(
    r"\b(?:delivered|handed over|deliver(?:s|ing)?|shipped|exported|sent|produced|built|finished|completed"
    r"|rolled (?:out|off)|opened|sold|turned out)"
    r" (?:the|its|their|a) (?:very )?first(?! (?:in|on|at|to|from|last|this|of)\b)(?: (?!batch|half|quarter|phase"
    r"|stage|time|of\b|two|three)[\w-]+){1,5}"
)
"""`opened its first swap station`, `has sent its first electric cars to Europe`."""
BUILD_FIRST: Final = re.compile(
    rf"\b(?:build(?:s|ing)?|open(?:s|ing)?|set(?:s|ting)? up|establish(?:es|ing)?|launch(?:es|ing)?|start(?:s|ing)?"
    rf"|put up|be|have) (?:the|its|their|a) (?:very )?first"
    rf" (?!time|half|quarter|phase|stage)(?:[\w-]+ ){{0,5}}?{SITES}\b(?: for [\w() -]{{3,50}}?)? (?:in|outside"
    rf"|abroad|overseas|on)\b"
)
"""`will build the first gigafactory for batteries in Morocco`."""
FIRST_SINCE_THEN: Final = re.compile(
    r"\b(?:turned|posted|reported|made|booked|recorded|achieved) (?:a|its|their) first(?:-ever)? (?:[\w-]+ ){0,2}?"
    r"(?:profit|loss)\b|\b(?:the|its|their) first (?!time|half|quarter|phase)(?:[\w.'’-]+ ){0,4}?"
    r"(?:fall|drop|decline|rise|increase|growth|profit|loss|deal|agreement|case|listing|plant)"
    r"\b[^,;.]{0,40}? (?:since|in (?:nearly |more than |almost |over )?[\w-]+ (?:months|quarters|years|decades))\b"
)
"""`the first full-year fall in sales since 2011`."""
RECORD: Final = re.compile(
    r"\b(?:hit|set|sets|reach(?:ed|es)?|broke|posted|notched up|achieved|marked)(?: (?:a|an|its"
    r"|the))? (?:new )?(?:all-time )?(?:monthly |yearly |annual |sales |quarterly |historic )?"
    r"(?:record|high)(?: high)?\b(?! (?:for|of) the (?:year|month))"
    r"|\b(?:the|its|their) (?:best|strongest|busiest|most successful) (?:[a-z]+ )?(?:month|quarter|year|week|half|day)"
    r" (?:ever|yet|on record|to date|in (?:its|their) history|of all time)\b"
)
A_FIRST: Final = re.compile(r"\b(?:a first for|it is a first|this is a first|a first in)\b", re.IGNORECASE)
"""`For Magna it is a first`."""
FIRST_THAT: Final = re.compile(
    r"\bthe first (?!time|half|quarter|year|month|phase|day|week|three|two|few|six|nine"
    r"|ten)(?:[\w-]+ ){0,3}?(?:that |which )?(?P<who>it|they|[Tt]he (?:company|group|carmaker|automaker|firm)"
    r"|[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})"
    r" (?:has |had |have )?(?:ever )?(?:built|opened|set up|made|established|sold|launched|owned|run|operated"
    r"|produced|started|developed)\b"
)
"""`the first that Mercedes-Benz has built outside Germany`."""
WORLD_FIRST: Final = re.compile(
    r"\b(?:the world['’]s first|the first (?!half\b|quarter|\w+ (?:months|quarters|weeks|years|days)\b)"
    r"(?:[\w-]+ ){1,7}in the (?:world|industry|country|nation)|(?:the"
    r"|an) industry['’]?s? first|a world first"
    r"|the (?:country|nation)['’]s first)\b"
)
FIRST_SINCE: Final = re.compile(
    r"\b(?:is|was|be|marks|marked|makes it|being) (?:the|its) first (?!time|half|quarter"
    r"|phase)(?:[\w.'’-]+ ){1,12}?since\b"
)
"""`It is the first big listing by a Chinese company since 2021`."""
CLASS_BEFORE: Final = re.compile(
    r"(?:^|[,;] |\b(?:and|while|that) )(?P<class>(?:[Bb]attery[- ]electric|[Pp]ure electric|[Ee]lectric"
    r"|[Pp]lug-in(?: hybrid)?|[Nn]ew[- ][Ee]nergy"
    r"|[Hh]ybrid)(?: passenger)? (?:vehicles?|cars?)|NEVs?|B?EVs?|PHEVs?|[Hh]ybrids)(?: (?:sales|exports|output"
    r"|registrations|deliveries))?"
    r"(?: \([A-Z]+s?\))?(?: in [A-Z]\w+)? (?:have |has |had |also |even )*$"
)
"""A class of vehicles that stands as the subject of a verb: the market is meant."""
FIRSTS: Final = (
    FIRST_TO,
    OFF_THE_LINE,
    HANDED_FIRST,
    A_FIRST,
    FIRST_THAT,
    WORLD_FIRST,
    FIRST_SINCE,
    FIRST_SINCE_THEN,
    BUILD_FIRST,
)
