"""The words of saying, and what stands around them. Closed lists; knows no text."""

from typing import Final

from nevtui.extract import patterns as re

_SAYING: Final = (
    "said|says|say|saying|told|tells|added|adds|announced|announces|claimed|claims|argued|argues|noted|notes|reported"
    "|stated|states|warned|warns|insisted|insists|suggested|suggests|explained|explains|acknowledged|acknowledges"
    "|admitted"
    "|admits|confirmed|confirms|denied|denies|believes|believe|believed|thinks|think|thought|wrote|writes|tweeted"
    "|replied"
    "|responded|declared|declares|vowed|vows|promised|promises|pledged|pledges|alleged|alleges|asserted|asserts"
    "|complained"
    "|concluded|concludes|contended|contends|hopes|hoped|mentioned|observed|recalled|recalls|recommended|remarked"
    "|stressed"
    "|stresses|emphasized|emphasised|underlined|underscored|maintained|maintains|conceded|concedes|cautioned|testified"
    "|quipped|wondered|agreed|agrees|commented|reckons|reckoned|predicted|predicts|forecast|forecasts|estimates"
    "|estimated"
    "|expects|feared|fears|joked|lamented|reiterated|repeated|urged|urges|asked|asks|disclosed|speculated|proposed"
    "|pointed out|points out|made clear|swore|guessed|doubted|accused|demanded|credited|praised|criticized|criticised"
    "|condemned|described|continued|concurred|countered|elaborated|boasted|bragged|shouted|whispered|yelled|learned"
)
_SHOWING: Final = "showed|shows|show|found|finds|indicated|indicates|revealed|reveals|read|reads"
_PHRASES: Final = (
    r"[Aa]ccording to|[Ii]n the words of|[Aa]s per|[Aa]s told by|[Ii]n the view of|[Ii]n the opinion of"
    r"|[Aa]s (?:stated|reported"
    r"|quoted|described) by|[Qq]uoted by|[Cc]iting"
)
CUES: Final = re.compile(rf"\b(?:(?P<phrase>{_PHRASES})|(?P<verb>{_SAYING})|(?P<paper>{_SHOWING}))\b(?!-)")
VERBS_BEFORE_SPEAKER: Final = frozenset(
    (
        *("said", "says", "added", "adds", "wrote", "writes", "explained", "noted", "asked", "argued", "replied"),
        *("recalled", "tweeted", "warned", "insisted", "continued", "quipped", "joked", "reported"),
        *("concluded", "declared", "remarked", "commented", "observed", "stated", "claimed"),
    )
)
"""Verbs that a speaker may stand behind: `“…,” said X`."""
PAPERS: Final = re.compile(
    r"\b(?:data|figures?|reports?|survey|surveys|polls?|study|studies|research|researchers|documents?|records?"
    r"|statistics"
    r"|filings?|statement|analysis|index|census|letter|email|e-mail|memo|message|sign|notice|results?|investigation"
    r"|audit"
    r"|review|inquiry|probe|court|jury|tests?|estimates|papers?|investigators|scientists|court|commission|panel)\b",
    re.I,
)
"""Who `shows` and `finds`."""
AUXILIARY: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|so|to|not to|he's|it's|get|got|widely|also been|previously been) $", re.I
)
"""Before a participle or an infinitive: `is said`, `as expected`; nobody is named who says it."""
HEARERS: Final = re.compile(
    r" (?:(?:reporters|journalists|him|her|them|us|me|lawmakers|investors|parliament|the (?:court|jury|committee"
    r"|newspaper"
    r"|paper|BBC|AP|house|press|crowd|council|media|police|audience|conference|newspaper|magazine|agency|website"
    r"|channel"
    r"|panel|meeting|news conference)|a (?:news |press )?(?:conference|briefing|rally|court|forum|hearing|meeting"
    r"|crowd)"
    r"|(?:[A-Z][\w.'’&-]*)(?: [A-Z][\w.'’&-]*){0,4}))"
    r"(?: (?:on|in|at|after|during|by|via|late|early|last)(?: [\w'’-]+){1,5}?)?(?=,| that\b|:| [“\"]| (?:the|he|she"
    r"|it|they|there"
    r"|his|her|their|a|an)\b)|(?= (?:on|in|at) )(?: (?:on|in|at|late|last|this|early)(?: [\w'’.-]+){1,7}?)(?=,"
    r"| that\b|:)"
)
"""To whom, when and where it is said, between the verb and what is said."""
SOURCE_AFTER: Final = re.compile(
    r" (?P<speaker>(?:[A-Z]|the\b|a\b|an\b|one\b|his\b|her\b|their\b|its\b|he\b|she\b|they\b|two\b|some\b|another\b"
    r"|state\b|police\b|officials?\b|former\b|president\b|spokes))"
)
SOURCE_END: Final = re.compile(
    r"[.;:”\"“—–)]|,(?! (?:an?|the|who|whose|which|also|head|chief|director|chairman|chairwoman|president|professor"
    r"|executive"
    r"|analyst|founder|co-founder|spokes|secretary|minister|managing|senior|deputy|vice|general|\d\d,|aged)\b)"
    r"|,? (?:published|released|issued|compiled|obtained|seen|posted|dated|cited|quoted) (?:by|on|in|last|this|earlier"
    r"|today|yesterday|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    r"|,? (?:in (?:a|an|his|her|its|their|the) (?:\w+ ){0,2}(?:statement|interview|report|letter|email|speech|filing"
    r"|tweet"
    r"|news|press|post|note|article)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|at a (?:\w+ ){0,2}(?:conference"
    r"|briefing"
    r"|news|press|rally|meeting|hearing)|(?:yesterday|today|last|earlier|this week|after|before|during|while|when|as"
    r"|but"
    r"|and (?:that|the|it|he|she|they))\b)"
)
"""Where a speaker ends who stands behind the words of saying."""
ADVERB_AT_END: Final = re.compile(
    r"(?:,? (?:also|has|have|had|would|will|later|earlier|then|once|again|still|already|often|even|further|first|just"
    r"|now"
    r"|did|does|do|could|may|might|can|always|never|[a-z]{3,16}ly))+$"
)
"""Between a speaker and his verb: no part of either."""
FINITE: Final = re.compile(
    r"\b(?:that|was|is|were|are|had|has|have|would|will|could|can|did|do|does|should|may|might|must|[a-z]{2,14}(?:ed"
    r"|ought))\b"
)
"""Signs of a clause: what follows `, said` is what is said, no speaker."""
FIRST_BREAK: Final = re.compile(r"[,;:“\"]")
"""Where a speaker ends who begins a sentence: `According to X, …`."""
APPOSITION: Final = re.compile(
    r"(?:(?:, (?:\d\d?|who|whose|an?|the|its|his|her|their|[a-z][\w-]+)\b[^,;“”\"]{0,110}){1,3}|, [^,;“”\"]{1,110}), ?$"
)
"""`, a spokesman for the bank,` between a subject and its verb."""
CUT: Final = re.compile(
    r"[“”\";:—–(]|\.\s|[,?!][”\"’]?\s|\b(?:and|but|or|that|because|while|as|after|when|if|although|though|since|until"
    r"|where"
    r"|whether|so|which|who|before|than)\s"
)
"""What a subject does not reach over."""
LEADING: Final = re.compile(
    r"\s*(?:and|but|however|meanwhile|also|still|yet|then|now|later|earlier|instead|in addition|moreover|nevertheless"
    r"|in fact|of course|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|in a statement)\b,?(?:\s+|\Z)",
    re.I,
)
"""What stands before a subject and is neither speaker nor said."""
TIME_AT_END: Final = re.compile(
    r"(?:(?:on|in|at|late|early|during|yesterday|today|last|this|earlier|later|after|before|by|to|via|through|with|from"
    r"|while|as|when)\b.{0,120}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.{0,40})"
)
"""What may follow `…, X said` without being said."""
BEFORE_CONTENT: Final = re.compile(r"[,:]? (?:that )?")
BEGINNINGS: Final = "|".join(dict.fromkeys(f"{_SAYING}|{_SHOWING}".split("|"))) + (
    "|according to|in the |as per|as told by|as stated by|as reported by|as quoted by|as described by|quoted by|citing"
)
"""How the words of `CUES` begin."""
