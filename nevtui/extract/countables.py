"""What statements count: nouns with their unit, and the words that say that somebody has so many. Knows no text."""

from typing import Final

from nevtui.extract import numbers
from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts
from nevtui.extract.records import dataclass

NOUNS: Final = {
    "companies": (
        r"companies|firms|suppliers|enterprises|businesses|joint ventures|start-?ups|clients|corporate customers"
        r"|partners"
        r"|investors|carmakers|automakers|EV makers|NEV makers|battery makers|car makers|manufacturers|makers"
        r"|distributors|shareholders|entities|importers|producers|battery manufacturers|chipmakers|subsidiaries"
        r"|affiliates"
    ),
    "sites": (
        r"factories|plants|dealers|stations|bases|stores|showrooms|dealerships|shops|centers|centres|branches"
        r"|sales points"
        r"|service points|points of sale|sites|warehouses|swap stations|superchargers?|hubs|mines|parks|outlets"
        r"|facilities"
        r"|locations|offices|(?:sales and |after-sales )?service (?:outlets|points|centers|centres|stations)"
        r"|sales outlets|labs|laboratories|gigafactories|workshops|garages|galleries|spaces|refineries|terminals"
        r"|platforms for (?:[\w-]+ )?manufacturing|(?:battery |cell |car |assembly |parts )?works"
    ),
    "units": (
        r"(?:super)?charging (?:points|piles|poles|posts|facilities|outlets|connectors|guns|devices|stalls)|stalls"
        r"|(?:number |license |licence )?plates|(?:public |private "
        r"|in-house"
        r"|fast |home |new )*(?:piles|poles|points|chargers)|charging outlets|models|robots|mechanical arms"
        r"|production lines"
        r"|assembly lines|projects|industries|brands|marques|variants|versions|nameplates|(?:new "
        r"|American depositary )*shares"
        r"|ADSs|ADRs|American Depositary Shares|kinds|satellites|vessels|ships|lidars|new models|car carriers|swaps"
        r"|battery swaps|patented technologies"
    ),
    "patents": r"patents|patent applications|invention patents|patented inventions",
    "people": r"jobs|users|owners|customers|buyers|subscribers|visitors|new hires|positions|posts|car owners",
    "": (
        r"countries and regions|countries or regions|countries|nations|cities|markets|provinces|regions|districts"
        r"|counties"
        r"|continents|delegations|links|platforms|states|territories|languages|towns|prefectures|overseas markets"
        r"|working days"
    ),
    "km": r"(?:kilometers|kilometres|km) of (?:expressways?|highways?|motorways?|roads?)",
    "vehicles": (
        r"(?:taxis|cabs|buses|trucks|vehicles|cars|NEVs|EVs|electric vehicles|hybrids|robotaxis|passenger cars"
        r"|vans|BEVs)"
    ),
}
"""What is counted, by the unit of its statement; the empty one is none."""

_DETERMINED: Final = (
    r"(?:of (?:its|the|their|these|such|those) (?!\d|two\b|three\b|four\b|five\b|six\b"
    r"|ten\b))?(?!of\b)(?:(?:public and private"
    r"|private and public) )?(?:(?:[A-Z]\w+ and (?=[A-Z]))?"
    r"(?!(?:percentage|millionth|billionth|thousandth|of|and|in|to|for|at|on|by|from|with|per|more|fewer|less|or|than|million|billion|percent|yuan"
    r"|years?|months?|days?|\d+)\b)[\w’'&/-]+,? ){0,5}?"
)
COUNTED: Final = re.compile(
    rf"(?<![\w.,$€£¥-])(?P<figure>{numbers.FIGURES}|(?i:{numbers.WORDS}))(?:["
    rf" -](?P<scale>{numbers.SCALE}))?(?P<plus>\+?)[ -]"
    rf"(?P<things>{_DETERMINED}(?:"
    + "|".join(rf"(?P<{unit or 'none'}>{words})" for unit, words in NOUNS.items())
    + r"))\b(?![-’'](?!s'?\s)\w)(?! (?:a|per) (?:day|month|year)\b)"
)
"""A number and what it counts: `3,700 swap stations`, `six EV makers`, `50 countries and regions`."""

_NUMBERS: Final = Starts("0|1|2|3|4|5|6|7|8|9|" + numbers.FIRST_WORDS)
"""Where `COUNTED` may begin."""

HAS: Final = re.compile(
    r"\b(?:(?:has|have|had|having)(?: (?:been|begun|started))?|counts?|counted|counting|operat(?:es?|ed|ing)"
    r"|runs?|running|ran"
    r"|owns?|owned|boasts?|boasted|lists|hosts?|houses?|housing|holds?|held|holding|manages?|includes?|comprises?"
    r"|covers?"
    r"|covering|serves?|serving|reach(?:es|ed|ing)?|spans?|spanning|spread over|spread across|rests on|consists? of"
    r"|made up of|builds?|built|building|open(?:s|ed|ing)?|set up|sets up|establish(?:ed|es|ing)?|install(?:s|ed"
    r"|ing)?"
    r"|put up|deploy(?:s|ed|ing)?|add(?:s|ed|ing)?|attract(?:s|ed|ing)?|dr[ae]wn?|draws|gather(?:s|ed)?|assembled"
    r"|brought(?: in| together| to)?|bring(?:s)? in|lur(?:es?|ed)|chose|chosen|pick(?:s|ed)|select(?:s|ed)"
    r"|sign(?:s|ed)(?: up)?"
    r"|secured|won|obtained|fil(?:es|ed)|appl(?:ies|ied) for|award(?:ed)|granted|accumulated|develop(?:s|ed|ing)?"
    r"|finished developing"
    r"|launch(?:es|ed|ing)?|introduc(?:es?|ed|ing)|offers?|offered|sells?|selling|sold|markets|brought (?:it|them"
    r"|the company|the firm)|plans? for|aims for|produces?"
    r"|unveil(?:s|ed)?"
    r"|enter(?:s|ed|ing)?|home to|(?:grown|grew|risen|rise|rose|expanded|expand|increased|increase) to|approv(?:es"
    r"|ed)|contain(?:s"
    r"|ed)|network of|fleet of|portfolio of|range of|line-?up of|total of|workforce of|base of|system of|chain of"
    r"|stands? at|stood at|came to|rose to|grew to|numbers?|totall?ed|total|created|creates?|provid(?:es?|ed|ing)"
    r"|generated"
    r"|support(?:s|ed)|issue[ds]?|issuing|put|float(?:ed)?|offer(?:ed|ing)?|with|across|throughout|over|to"
    r"|aim(?:s|ed|ing)? (?:for|at)|(?:leads|led|tops|topped|first|ahead|second|third|fourth|place) with"
    r"|fields?|bring(?:s|ing)?|(?:target|goal|aim|plan) (?:is|was|of)|envisag(?:es?|ed|ing)|foresees?|foresaw"
    r"|calls? for"
    r"|called for|provides? for|targets|targeted|employ(?:s|ed"
    r"|ing)?|us(?:es|ing)|(?:lined|dotted|equipped|fitted|studded) with|distributes|maintains?|maintained"
    r"|plans?|wants?|needs?|has|rel(?:y|ies|ied) on|exports? to|active in|present in|in|of|by)"
    r"(?: (?:already|now|also|only|just|currently|all|together|as many as|in all|up|out|about|around|some|nearly"
    r"|more than"
    r"|over|at least|almost|close to|upwards of|up to|the|a|an|its|their|further|another|total|total of|batch of"
    r"|first batch of"
    r"|roughly|approximately|fewer than|less than|to|for|from|out to|network of|fleet of|combined|exactly"
    r"|further))* ?$"
)
"""What stands before a number of things that a subject has."""

LOOSE: Final = frozenset(("with", "across", "throughout", "over", "to", "in", "of", "by"))
"""Words of `HAS` that say it of certain things only."""

THERE: Final = re.compile(
    r"\b(?:[Tt]here (?:are|were|will be|is|have been|are to be|should be)|[Aa]t (?:its|their) disposal (?:are"
    r"|were)|stood|stand)"
    r"(?: (?:now|already|currently|also|about|around|some|nearly|more than|over|at least|almost|close to"
    r"|upwards of|only|to be"
    r"|still|then|up to|roughly|as many as))* $"
)
"""`There are now some 150,000 …`."""

DONE: Final = re.compile(
    r"(?:[^,;.]{0,40}?|[^;.]{0,40}?,)? (?:(?:are|were|is|was|will be|have been|had been|has been|are to be"
    r"|is to be|were to be|would be|being|to be)"
    r"(?: (?:now|already|currently|also|being|all))* (?:built|installed|put|opened|set up|in (?:use|service"
    r"|operation|place|the)"
    r"|operational|running|located|based|available|planned|added|ready|under construction|open|on the|listed"
    r"|deployed|completed"
    r"|expected|created|due|connected)|went into (?:service|operation|use)|took part|(?:have |has )?(?:got "
    r"|been )?under way|(?:have|has) got|(?:have|has|had) been (?:signed|started|completed|approved|launched)"
    r"|participated|joined"
    r"|had (?:stated|registered"
    r"|signed|joined|expressed)|have (?:joined|signed|settled|registered|set up|opened)|has begun|run in|ran in"
    r"|settled|moved|sprung up|come|arrived|taken root|opened|operate"
    r"|followed(?! by)|(?:stood|stand|stay)(?: ready| idle| open| empty)? |(?:have|run|operate|own|keep"
    r"|maintain)(?: [a-z]+){0,2} (?:plants?|factories|works|bases|offices"
    r"|research cent\w+)(?= in )|invested|now have|have to do with|serve|line)\b"
)
"""What is said of things after their number: `are to be built`, `went into service`, `took part`."""

NUMBER_OF: Final = re.compile(
    r"\b[Nn]umber of (?P<things>(?:(?!of\b)[\w'’-]+ ){1,8}?)(?:(?:in|at|on|across) [\w' ’-]{2,30} )?(?:has |had "
    r"|have |will )?"
    r"(?:reach(?:ed)?|stood at"
    r"|(?:rose|grew|climbed|went|fell|dropped|declined|increased|shrank)(?: (?:up|down|back))? to"
    r"|was|is|came to|at|to|hit|exceed(?:ed|s)?|topped|passed"
    r"|surpassed|totall?ed)"
    r"(?: (?:about|around|some|nearly|more than|over|almost|close to|only|just|roughly|approximately))* ?$"
)
"""`the number of charging piles in the city reached 10,000`, before the figure."""

_SITES: Final = (
    r"facilities|points|piles|stations|stores|outlets|suppliers|plants|factories|dealers|patents|models|companies|firms"
    r"|chargers|makers|manufacturers|carmakers|automakers|brands|startups|start-ups|cent(?:re|er)s"
)
THEY_NUMBER: Final = re.compile(
    rf"(?:^|[.;,] |\b(?:and|while|but) |[’']s? )(?P<things>(?:[A-Za-z-]+ ){{0,3}}(?:{_SITES}|vehicles|NEVs|EVs|cars"
    rf"|users"
    r"|owners))(?: (?!number)[\w’'-]+){0,6} (?:now )?number(?:s|ed)?"
    r"(?: (?:about|around|some|nearly|more than|over|almost|close to|only|just|roughly|approximately))* ?$"
)
"""`charging points open to the public number 4 million`, before the figure."""

THEY_TOTAL: Final = re.compile(
    rf"(?:^|[.;,] |[’']s )(?P<things>(?:[a-z-]+ ){{0,2}}(?:{_SITES})) (?:now |together )?(?:total(?:s|l?ed)?|c[ao]me to"
    r"|amount(?:s|ed)? to|add(?:s|ed)? up to)"
    r"(?: (?:about|around|some|nearly|more than|over|almost|close to|only|just|roughly|approximately))* ?$"
)
"""`X's swap stations now total 3,245`, before the figure."""

IN_USE_NUMBER: Final = re.compile(
    r"\b(?P<things>(?:(?:new[- ]energy|electric|private|total)[ -])?(?:NEV|EV|car|vehicle|automobile|bus|taxi|truck) "
    r"(?:ownership|population|parc|fleet|stock))(?: in [\w ]{2,20})? (?:had |has )?(?:stood at|stands at|reach(?:ed)?"
    r"|was|is"
    r"|came to|rose to|grew to|grown to|climbed to|of|numbered|exceed(?:ed|s)|topped|passed|totall?ed)"
    r"(?: (?:about|around|some|nearly|more than|over|almost|close to|only|just|roughly|approximately))* ?$"
)
"""`NEV ownership stood at 2.6 million`, before the figure."""

AND_MORE: Final = re.compile(
    r"(?:[^,;.\d]{0,40}?)(?:, [a-z]+ of (?:them|these|which)[^,;.\d]{0,30}|, (?:including|among them) [^;.\d]{2,80})?"
    r",?(?: and| as well as| along with| plus|,)(?: (?:about|around|some|nearly|more than|over"
    r"|almost|close to"
    r"|up to|at least|another|in|in about|in more than|in over|in some|with))* ?"
)
"""What joins one number of things to the next."""

PART: Final = re.compile(
    rf"(?P<figure>{numbers.FIGURES}|(?i:{numbers.WORDS}))(?:[ -](?P<scale>{numbers.SCALE}))? (?:of (?:them|which"
    rf"|these|those)\b"
    r"|(?:are|were) (?:[\w-]+ ){0,3}(?=[a-z])|(?P<ones>(?:[\w-]+ ){0,3}ones)\b)"
)
"""A part of things that were counted before: `three of them`, `350,000 in-house ones`."""

IN_USE: Final = re.compile(
    r"\b(?:in (?:use|service|circulation)|on (?:the|its|their|Chinese|China['’]s|[A-Z]\w+['’]s?"
    r"|[A-Z]\w+) (?:roads?|streets?)|on the road"
    r"|fleet of|registered vehicles|car parc|car ownership|vehicle ownership|run in the city|taxi fleet|(?:NEV|EV"
    r"|car|vehicle|bus|electric) (?:fleet|population|parc|stock)|fleet in [A-Z])\b"
)
"""What tells vehicles in use from those made or sold."""

AREA: Final = re.compile(
    r"\b(?:covers?|covering|covered|occup(?:y|ies|ied|ying)|spans?|spanning|measures?|measuring|takes? up"
    r"|extends? over|area of"
    r"|floor space of|land of|site of|sits on|spread over|spreads over|stretch(?:es|ing)? over|-hectare|on)"
    r"(?: (?:a|an|the|total|floor|planned|land|site|area|of|about|around|some|nearly|more than|over|almost"
    r"|close to|roughly"
    r"|approximately|construction))* ?$"
)
"""What stands before the size of a site."""

OF_PLACES: Final = re.compile(r"charg|piles|poles|chargers|swap stations|outlets|points|jobs|kilomet|km ")
"""Things that a place has where no firm is named for them."""


_CUES: Final = (
    "companies|firms|supplier|enterprises|businesses|ventures|start-up|startup|client|customers|partners"
    "|investors|makers|manufacturers|dealer|distributors|shareholders|entities|importers|producers|subsidiaries"
    "|affiliates|factories|plants|stations|bases|stores|showrooms|shops|centers|centres|branches|points|sites"
    "|warehouses|supercharger|hubs|mines|parks|outlets|facilities|locations|offices|labs|laboratories|workshops"
    "|garages|galleries|spaces|refineries|terminals|works|charg|piles|poles|models|robots| arms| lines|projects"
    "|industries|brands|marques|variants|versions|nameplates|shares| adss| adrs|kinds|satellites|vessels|ships"
    "|lidars|carriers|swaps|technologies|patent|jobs|users|owners|buyers|subscribers|visitors|hires|positions"
    "| posts|countries|nations|cities|markets|provinces|regions|districts|counties|continents|delegations|links"
    "|platforms| states|territories|languages|towns|prefectures|working days|kilomet| km|in use|in service"
    "|in circulation|on the road|roads|streets|fleet|registered vehicles|ownership|hectare|square|acres| mu|m2"
    "|sq m|umber|reserves|deposits|carbon|co2|emissions|number|resources|carmakers|automakers|gigafactories"
    "|run in the city| buses|minibuses| taxis|robotaxis| cabs|stalls|plates|illion cars|illion vehicles"
)
CUES: Final = tuple(_CUES.split("|"))
"""Without one of these, in lower case, nothing is counted."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things. Offsets count from the beginning of the sentence."""

    start: int
    end: int
    value: float
    unit: str | None
    things: str
    """The counted noun with what stands before it: `new charging points`."""


def counted(text: str) -> tuple[Counted, ...]:
    """Give the numbers of countable things in one sentence, in order."""
    found: list[Counted] = []
    for match in _NUMBERS.matches(COUNTED, text):
        value = numbers.number(match["figure"])
        if value is None or (match["figure"][0].isdigit() and _is_year(match)):
            continue
        unit = next(unit for unit in NOUNS if match[unit or "none"])
        things = re.sub(r"^(?:of (?:its|the|their|these|such|those) )", "", match["things"])
        scaled = value * numbers.scale(match["scale"])
        found.append(Counted(match.start(), match.end(), scaled, unit or None, things))
    return tuple(found)


def unit_of(things: str) -> str | None:
    """Give the unit of a noun phrase alone, `units` where the tables do not know it."""
    match = COUNTED.fullmatch(f"2 {things}") or COUNTED.fullmatch(f"2 {things.partition(' with ')[0]}")
    return (next(unit for unit in NOUNS if match[unit or "none"]) or None) if match else "units"


def _is_year(match: re.Match[str]) -> bool:
    return match["scale"] is None and re.fullmatch(r"(?:19|20)\d\d", match["figure"]) is not None
