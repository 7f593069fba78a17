"""The words of rankings: superlatives, classes that are ranked, what a ranking goes by, verbs of places."""

from typing import Final

from nevtui.extract import numbers

ORDINAL: Final = (
    "(?:" + numbers.ORDINAL.replace(r"\b", "") + r"|[Nn]o\. ?\d{1,2}|[Nn]umber (?:two|three|four|five|[2-9]))"
)
"""`third`, `12th`, `No. 3`."""

SUPERLATIVE: Final = (
    r"(?:largest|biggest|leading|top-selling|top|best[- ]sell(?:ing|er)|foremost|number[- ]one|No\.? ?1(?!\d)|no\. ?1"
    r"|fastest[- ]growing|(?<!the )highest|longest|strongest|favou?rite"
    r"|most (?:valuable|popular|advanced|profitable|important|successful|expensive|productive|efficient|active"
    r"|prolific"
    r"|sold|visited|innovative|automated))"
)
"""Adjectives that put one first in its class."""

CLASSES: Final = (
    r"(?:(?:car|auto|truck|bus|battery|chip|cell|bike|motorcycle|vehicle|motor|steel|component|parts|phone|panel"
    r"|van|lidar"
    r"|sensor|tyre|tire)?-?makers?|carmakers?|automakers?|chipmakers?|manufacturers?|producers?|sellers?|exporters?"
    r"|importers?|suppliers?|compan(?:y|ies)|firms?|groups?|brands?|marques?|nameplates?|operators?|providers?"
    r"|players?"
    r"|developers?|miners?|refiners?|retailers?|dealers?|distributors?|lenders?|banks?|insurers?|investors?"
    r"|shareholders?"
    r"|stakeholders?|owners?|backers?|buyers?|customers?|consumers?|users?|clients?|markets?|econom(?:y|ies)|hubs?"
    r"|cent(?:re|er)s?|bases?|cluster|cit(?:y|ies)|countr(?:y|ies)|provinces?|regions?|nations?|destinations?"
    r"|sources?"
    r"|models?|cars?|vehicles?|sedans?|SUVs?|MPVs?|EVs?|NEVs?|hatchbacks?|vans?|pickups?|trucks?|bus(?:es)?"
    r"|bestsellers?"
    r"|best[- ]sellers?|joint ventures?|ventures?|start-?ups?|industr(?:y|ies)|sectors?|plants?|factor(?:y|ies)"
    r"|gigafactor(?:y|ies)|complex(?:es)?|sites?|facilit(?:y|ies)|projects?|IPOs?|listings?|flotations?"
    r"|(?:public )?offerings?|recalls?|networks?|fleets?|employers?|taxpayers?|contributors?|competitors?|rivals?"
    r"|conglomerates?|giants?|partners?|port|reserves|deposits?|holder|contributor)"
)
"""Nouns that name what can be ranked: firms, places, products, sites, deals."""

PLANTS: Final = (
    r"(?:plants?|factor(?:y|ies)|gigafactor(?:y|ies)|complex(?:es)?|sites?|facilit(?:y|ies)|bases?|works|project)"
)
"""Sites: where one of a firm's own is meant, the place is what is ranked, else the firm."""

HAPPENINGS: Final = r"(?:IPOs?|listings?|flotations?|offerings?|recalls?|projects?|deals?|investments?|orders?)"
"""What a firm does: its rank is the firm's."""

BY: Final = (
    r"(?:sales(?: volumes?| revenue)?|deliver(?:y|ies)(?: volumes?)?|production|output(?: value)?|installations"
    r"|installed (?:capacity|base)|exports?(?: volumes?)?|volumes?|revenues?|turnover|market share|share"
    r"|registrations"
    r"|capacity|profits?|market (?:value|capitali[sz]ation)|valuation|shipments|population|GDP|size|growth"
    r"|reserves|usage)"
)
"""What a ranking goes by."""

SAME: Final = {
    "output": "production",
    "volume": "sales",
    "volumes": "sales",
    "sales volume": "sales",
    "sales volumes": "sales",
    "delivery": "deliveries",
    "export": "exports",
    "share": "market share",
    "shipments": "deliveries",
}
"""One name for what a ranking goes by."""

PLACE_NOUN: Final = r"(?:places?|spots?|positions?|ranks?|slots?)"

VERBS: Final = {
    "rank": (
        r"(?:rank(?:ed|s|ing)?|came|comes?|coming|placed|places|placing|finish(?:ed|es|ing)?|landed|ended|ends"
        r"|sits|sat"
        r"|stands?|stood|stay(?:ed|s)|remain(?:ed|s)|lies|lay)"
    ),
    "be": r"(?:was|is|were|are|be|been|being)",
    "take": (
        r"(?:takes?|took|taken|taking|claim(?:ed|s|ing)?|held|holds?|holding|kept|keeps?|keeping|secur(?:ed|es|ing)"
        r"|retain(?:ed|s|ing)|occup(?:ied|ies|ying)|grab(?:bed|s)|seiz(?:ed|es)|regain(?:ed|s|ing)|captur(?:ed"
        r"|es)|won"
        r"|earn(?:ed|s|ing)|reach(?:ed|es|ing)?|defend(?:ed|s|ing)|maintain(?:ed|s|ing)|snatched|cemented)"
    ),
    "move": (
        r"(?:rose|rises?|rising|risen|climb(?:ed|s|ing)?|mov(?:ed|es|ing)|jump(?:ed|s|ing)?|advanc(?:ed|es|ing)|leapt"
        r"|leaped|vault(?:ed|s|ing)|improv(?:ed|es|ing)|fell|falls?|falling|dropp?(?:ed|s|ing)?|slipp?(?:ed|s"
        r"|ing)?|slid"
        r"|sank|sinking|went|surg(?:ed|es|ing)|shot|up|down|catapulted|lift(?:ed|s|ing)|push(?:ed|es|ing))"
    ),
    "put": r"(?:puts?|putting|plac(?:ed|es|ing)|rank(?:ed|s|ing)|list(?:ed|s|ing)|rat(?:ed|es|ing)|left|leaves"
    r"|leaving)",
}
"""Verbs that stand before a place in a ranking."""

NOT_A_PLACE: Final = (
    r"(?:[- ](?:quarters?|hal(?:f|ves)|time|plants?|factor(?:y|ies)|phases?|stages?|years?|months?|weeks?|days?"
    r"|generation"
    r"|decade|century|one\b|in a row|in line\b|consecutive|straight|successive|of (?:the |a |its |all )?(?:total|market"
    r"|sales)|batch"
    r"|model|car|vehicle|round|step|floor|anniversary|edition|series|person|foreign|Chinese|domestic|new|[a-z]+ing\b"
    r"|to (?!\w+ place)|hand|party|tier|shift|production|line|site|country|city|brand|company|maker|automaker"
    r"|carmaker"
    r"|and foremost|ever|came|attempt|option|choice|thing|sign|glance|class|rate|degree|level|instance|case|part))"
)
"""What follows an ordinal that counts no place in a ranking: `second quarter`, `third of the total`."""

RANKED: Final = ("company", "city", "province", "country", "model", "bloc", "organization", "person", "industry")
"""Types of entities that are ranked."""
