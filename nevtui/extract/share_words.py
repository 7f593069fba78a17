"""The words of shares: what stands before and behind a percentage that is a part of something."""

from typing import Final

from nevtui.extract import numbers
from nevtui.extract import patterns as re

BOUND: Final = (
    r"(?: (?:about|around|nearly|some|just|under|almost|more than|less than|over|only|slightly|a mere|as much as"
    r"|up to|at least"
    r"|close to|roughly|a little|well|approximately|at most|no more than|another|a further|a|the"
    r"|an impressive|a hefty|a whopping|a full|fully|an estimated|record|all-time|(?:peak|high|low) of))*"
)
SHARE_BEFORE: Final = re.compile(
    r"\b(?:market share|share|proportion|portion|part|percentage|penetration(?: rate)?)"
    r"(?: of [^,;]{2,50}?| there| here)?,? (?:of|at|was|is|stood at|reached|came to|rose to|climbed to"
    r"|fell to|slipped to|dropped to|grew to|hit"
    r"|to be|to|exceeded"
    r"|(?:went|rose|grew|climbed|jumped|increased|gained|fell|dropped|slipped|shrank|declined|slid"
    r"|to (?:edge|inch|rise|climb|grow|fall|slip|drop|shrink|increase|decline))(?: (?:up|down))?"
    r"(?: (?:by )?[\d.]+ (?:percentage )?points?| from [\d.]+ ?(?:%|per ?cent))? to"
    rf"|topped|which was|had reached|has reached|will be|stands at|increased to|jumped to|shrank to"
    rf"|halved to|doubled to|tripled to|\(){BOUND} ?$"
)
PENETRATION_BEFORE: Final = re.compile(
    r"\bpenetration(?: rates?)? (?:of|in|at) [^,;:\d]{2,40}? (?:of|at|was|is|to|reached|hit|topped|exceeded)"
    rf"{BOUND} ?$"
)
"""Before a penetration that is told of a part of the trade: `its NEV penetration in retail stood at`."""
NOW: Final = re.compile(
    rf"\b(?:holds?|accounts? for|makes?(?: up)?|takes?|commands?|controls?|represents?|brings? in|stands? at|derives?"
    rf"|(?:it|share|brands) (?:is|are|has|have)){BOUND} ?$"
)
"""Before a share that somebody has at present, whatever time was spoken of before."""
GROUND: Final = re.compile(r"\b(?:lost|lose|losing|gain\w*|ced\w+|mak\w+|made)(?: [\w-]+)? ground\b[^;.]{0,60} to $")
PART: Final = (
    r"ma[dk](?:e|es|ing) up|t(?:ake|akes|ook|aking) up"
    r"|account(?:ed|s|ing)? for|represent(?:ed|s|ing)?|contribut(?:ed|es|ing)|formed|forms?"
    r"|compris(?:ed|es|ing)"
    r"|br(?:ought|ings) in|st(?:ood|ands?) for|turn(?:ed|s|ing) out|yield(?:ed|s)"
    r"|constitut(?:ed|es|ing)|equal(?:led|led|s)?|equal to|equivalent to|equals|corresponding to|amount(?:ed|s"
    r"|ing)? to|to make up"
    r"|to account for|generat(?:ed|es|ing)|suppl(?:ied|ies|ying)|provid(?:ed|es|ing)"
)
PART_BEFORE: Final = re.compile(rf"\b(?:{PART}){BOUND} ?$")
HELD_BEFORE: Final = re.compile(
    r"\b(?:h[eo]ld(?:s|ing)?|had|has|have|took|takes?|taken|taking|command(?:s|ed)|captur(?:ed|es|ing)"
    r"|control(?:s|led)|won|wins"
    r"|seiz(?:ed|es)|gained|claim(?:ed|s)|owned|grabbed|kept|keeps|dominat(?:ed|es)(?: with)?|with|or|for|came to"
    r"|was|were|is|are"
    r"|below|above|use[sd]?|used|sells?|sold|makes?|made|delivers?|delivered|builds?|built|produc(?:ed|es)"
    r"|exports?|exported"
    r"|gave them|giving them|reached|met|achieved|hit|fulfilled|completed|nearing|of|secur(?:ed|es)|to|reaching|gave"
    r" it|giving it"
    r"|bought|buys|earns?|earned"
    rf"|gets?|got|derives?|derived|draws|saw|and|covers?|covered|cover|pay for){BOUND} ?$"
)
STOP: Final = (
    r"(?:was|were|are|is|has|have|had|will|would|went|came|come|comes|goes|go|and|but|while|which|that|said|says"
    r"|according|as"
    r"|against|compared|up|down|from|with|on|after|or|since|by the end|also|now|today|last(?! (?:year|month)[’'])"
    r"|this|during|over)\b"
)
WHOLE: Final = re.compile(
    rf" (?:share )?of (?:that of )?(?P<whole>that(?: (?:segment|market|total|number))?(?= with|,|\.| and| in)"
    rf"|(?:(?:what|those|all those|the ones) )?"
    rf"(?:(?!{STOP})(?:\d{{1,3}}(?:,\d{{3}})+|[\w’'&/.$-]*[\w’'$&%]) ?){{1,10}})"
)
PREPOSITION: Final = re.compile(r"\b(?:in|for|at|by|of|during|over|since|from)(?: the)? $")
SHARE_AFTER: Final = re.compile(
    r"(?: (?:global|domestic|world|national|overall|local|combined|total))?(?: market"
    r"| sales)? share\b(?! (?:price|capital|swap|offering))"
)
NO_WHOLE: Final = re.compile(
    r"(?:the |its |their )?(?:\d[\d,]* |[A-Z]\w+['’]s )?(?:(?:[\w-]+ )?(?:stake|shares|equity|time|year|month"
    r"|respondents|people|staff|workforce|workers|employees|jobs"
    r"|stock|way|price|prices|value|worth|cost|purchase price|investors?|voters|speed|charge|group|company|venture"
    r"|joint venture|unit|firm|business|subsidiary)\b.*|an? (?!(?:[\w-]+ ){0,3}market\b).*"
    r"|[A-Z][\w-]+(?: [A-Z][\w-]+)*$)"
)
PREDICATE: Final = re.compile(
    r"[^,;.]{0,70}?\b(?:c[oa]mes? from|coming from|came from|went to|goes? to|going to|(?:are|were|was|is"
    r"|being) (?:\w+ )?(?:built|made|sold|registered|bought"
    r"|produced|delivered|in|of|by|assembled|exported|based)(?: in| to| by)?|went to|(?:are|were|was) by)"
    r" (?:buyers |customers |drivers |people |factories |plants |makers )?(?:in |from )?(?:the |mainland )?$"
)
OF_USE: Final = re.compile(
    r" (?:is|are|was|were|will be|have to be|has to be|must be|should be|run|runs|ran|go|goes|went|leave|leaves|left"
    r"|stay|stays|had|have|has)\b(?! by\b)"
)
"""Behind a whole, what is told of a part of it: `of Hefei's taxis are electric`."""
WERE: Final = re.compile(r" (?:of (?:them|these|those|the (?:cars|total|vehicles)) )?(?:were|are|was) (?:of )?$")
OF_CARS: Final = re.compile(
    r"(?:market\b|new cars|new vehicles|all new|total vehicle|vehicle sales|vehicle market|car sales|cars sold"
    r"|vehicles sold|auto sales|car market"
    r"|all (?:cars|vehicles|registrations|sales|passenger)|\bsales\b|registrations|cars registered|new-car"
    r"|passenger (?:car|vehicle)"
    r"|total\b|all vehicles|the cars)"
)
OWN: Final = re.compile(
    r"\b(?:its|their|his)\b|\bthe (?:company|group|brand|firm|maker|automaker|carmaker|alliance|manufacturer"
    r"|start-?up|unit)['’]s\b"
    r"|\b(?:it|they|he) (?:ha(?:s|d|ve) )?(?:built|builds?|made|makes?|sold|sells?|produced?|produces|delivered"
    r"|delivers?"
    r"|shipped|ships?|exported|exports?|bought|buys?|used|uses?)\b"
)
NEW_CARS: Final = re.compile(
    r"^(?:all|total|the|overall|new)\b.*\b(?:cars?|vehicles?|auto|passenger)\b.*\b(?:sales|sold|registrations"
    r"|registered|market)\b"
    r"|^(?:all |total |new )*registrations$|^all (?:new )?(?:cars|vehicles)|^(?:all )?those (?:newly )?(?:licen[cs]ed"
    r"|registered|sold|bought)|^(?:all |the |new )*(?:number |licen[cs]e )?plates(?: issued| handed out)?$"
    r"|^(?:new[- ])?(?:car|vehicle"
    r"|auto) (?:sales|registrations)|^all new cars"
    r"|^the (?:(?:whole|overall|total|entire|[A-Z][\w-]+(?: [A-Z]\w+)?) )?(?:(?:new-)?(?:car|auto|vehicle) )?market$"
)
MARKET: Final = re.compile(r"\b(?:markets?|segment)\b")
ALL_CARS: Final = re.compile(
    r"(?:\b(?:all|the|total)\b.*)?\b(?:cars?|vehicles?|EVs|NEVs|BEVs|plug-ins|hybrids|batter(?:y|ies)|SUVs|buses"
    r"|trucks|registrations"
    r"|installations|smartphones|(?:EV|NEV|electric|hybrid|plug-in|car|vehicle|battery)[\w -]{0,20} sales)\b"
)
NATIONAL: Final = re.compile(
    r"\b(?:national|nationwide|country|nation|province|state|city|region|industry|world|global|worldwide|bloc)\b"
)
TOGETHER: Final = re.compile(
    r"\b(?:[Tt]ogether|[Cc]ombined|[Jj]ointly|[Bb]etween them|[Cc]ollectively"
    r"|the (?:two|three|four|five|six|seven|ten) (?:start-?ups|companies|makers|carmakers|brands|firms))\b"
)
ARE_ELECTRIC: Final = re.compile(
    r"(?: of (?:all |the )?(?:new )?(?:cars|vehicles)[\w' ]{0,40}?)?,? (?:were|are|have been"
    r"|was|ran on) (?:all-|battery-|fully |batter)?(?:NEVs?|electric\b|new[- ]energy|EVs?\b|ies|plug-in"
    r"|battery-electric)"
    r"| (?:new |passenger )?(?:cars?|vehicles?|buyers?)(?: [\w']+){0,6}? (?:was|is|were|are)(?: now| already)?(?: an?)?"
    r" (?:all-|battery-|fully |purely )?(?:electric\b|NEVs?\b|EVs?\b|plug-ins?\b|new[- ]energy)"
    r"| of (?:them|these|which|those)(?: (?:were|are|was))? (?:all-|battery-|fully |purely )?(?:electric\b"
    r"|NEVs?\b|EVs?\b|plug-ins?\b)"
)
CLASS: Final = (
    r"(?:(?:[Nn]ew[- ][Ee]nergy|[Bb]attery[- ]electric|[Pp]ure(?:ly)?[- ]electric|[Ff]ully electric"
    r"|[Pp]lug-in(?: hybrid)?|[Ee]lectric"
    r"|[Hh]ybrid|[Ee]lectrified)(?: (?:passenger )?(?:vehicles|cars|models|automobiles))?(?: sales| deliveries)?"
    r"|(?:NEVs?|B?EVs?|PHEVs?)(?: sales| deliveries)?"
    r"|[Pp]lug-ins|[Hh]ybrids|[Bb]attery (?:cars|vehicles)"
    r"|(?:LFP|[Ll]ithium iron phosphate|[Tt]ernary|NCM)(?: \w+)? batteries|[Ee]xports|[Oo]verseas sales"
    r"|[Ii]mports|[Ss]ales abroad)"
)
CLASS_SUBJECT: Final = re.compile(
    rf"(?:^|[,;(]\s?|\b(?:that|while|and|as|with|thus|want(?:s|ed)?|expects?|sees|has|puts?|foresees|[Ii]n (?:\d{{4}}"
    rf"|[A-Z]\w+(?: [A-Z]\w+)?),?"
    rf"|[Tt]he|where|when|because|since|local) )(?P<class>{CLASS})"
    r"(?: \([A-Z]+s?\))?(?: such as [^;.]{2,80}?)?(?: thus| now| already| together| alone)?"
    r" (?:are to |to |should |will |would |could |may )?(?:\w+ )?(?:up |for )?$"
)
PREDICATE_AFTER: Final = re.compile(
    r"[^;.]{0,60}? (?:c[oa]mes? from|went to|goes to|go to|(?:are|were|was|is|will be|has been|have been"
    r"|had been) |will |depends?|runs? on|ran on|stay|went)"
)
HOLDERS: Final = ("company", "city", "province", "country", "bloc", "model", "industry", "person", "organization")
BESIDE: Final = re.compile(
    rf"(?:['’]s(?= (?:to|at|was) ))?(?:(?: \(|,? (?:with|at|on|has|had|held|to|came next,? with|was|followed with"
    rf"|followed,? with|took"
    rf"|, \w+ with)|, \w+,? with| \w+,? with"
    rf"| (?:was|is|came|came in|ranked|finished|placed|stood|took|held)(?: in)?(?: the)? (?:\w+th|first|second|third)"
    rf"(?: place| spot| position)?,? (?:with|at|on))?{BOUND} ?)"
)
ELLIPTIC: Final = re.compile(
    rf"['’]s?(?: (?:was|at|stood at|came to|(?:climbed|rose|grew|jumped|fell|slid|sank|dropped|slipped"
    rf"|edged (?:up|down)) to))?{BOUND} ?"
)
"""Between a firm and its share, of which the word was said before."""
GOES_ON: Final = re.compile(
    r"(?:\b(?:from|against|after|compared (?:with|to)|versus|than|above|below|and|to|or|not|up from|down from)|,"
    r"|\()(?: (?:the|just"
    r"|\w+['’]s))?"
    rf"{BOUND} ?$"
)
ANOTHER_FIGURE: Final = re.compile(r"[;:]|\b(?:sales|deliveries|output|rose|fell|grew)\b")
AHEAD_OF: Final = re.compile(
    r"\b(?:ahead of|before|followed by|behind|trailed by|then|against|and)(?: (?:the|its|rivals?|[a-z-]+ maker))* $"
)
"""Before whoever has another share: `36.9 percent, ahead of BYD with 15.9`."""
RANKED_WITH: Final = re.compile(rf"\b{numbers.ORDINAL}(?: place)?,? with{BOUND} ?$")
MOVED_TO: Final = re.compile(
    r"\b(?:slipping|slipped|falling|fell|rising|rose|climbing|climbed|up|down|dropped|dropping|had|at|with"
    r"|just) (?:to )?"
    r"(?:\w+ ){0,2}$"
)
SHARE_OF: Final = re.compile(
    r"\b(?:shares?|part|portion|proportion|slices?|piece) of "
    r"(?P<whole>(?:(?!rose|fell|climb|slip|dropp|grew|reach|hit|stood|jump|shr[au]nk|increas|declin"
    r"|came|went"
    rf"|{STOP})[\w’'&/-]+ ?){{1,7}}?)(?= (?:rose|fell|climb|slip|dropp|grew|reach|hit|stood|jump|shr[au]nk|increas"
    rf"|halv|doubl|tripl|declin|came"
    r"|went|was|is|to|at|in|of|has|had|dwindl)|,| ?$)"
)
"""`its share of the Chinese market`, before a verb."""
LEADS: Final = re.compile(
    r"\b(?:leads?|led|leading|dominat(?:es?|ed|ing)|tops|topped|heads|headed) (?P<whole>(?:the|its|[A-Z]\w+['’]s) "
    rf"(?:[\w’'-]+ ){{0,4}}?(?:market|segment)),? with{BOUND} $"
)
"""`X leads the Brazilian market with`, before a share."""
LEVEL_BEFORE: Final = re.compile(r" (?:to|at|from)(?: [\w ]{2,20})? ?$")
"""What tells a level from growth: `rose to 20 percent`."""
AFTER_ENERGY: Final = re.compile(
    rf"\bGWh(?:,? or|,|\)?,? (?:which )?(?:gave|giving|gives) it|,? equal to|,? equivalent to|,? accounting for| \("
    rf"|, for|; share)"
    rf"(?: (?:a|an|about|some))*(?: (?:market )?share of)?{BOUND} ?$"
)
"""Behind energy installed: `2.90 GWh, or 5.16 percent`."""
NOTHING: Final = re.compile(rf"\W*(?i:{BOUND}) ?")
"""What may stand before a part that opens its clause."""
CARS_DO: Final = re.compile(
    r" of (?:all |the |all the )?(?:[a-z-]+ ){0,3}?(?:cars|vehicles|[BN]?EVs|SUVs|buses|trucks|packs|batteries)"
    r"(?: (?:sold|built|made|registered|delivered|bought)[^,;.]{0,40}?)?"
    r" (?:had|have|has|used?|carried|carry|r[au]n|cost|came with|come with|got|get)\b"
)
"""Behind a part of all cars of which something is said."""
UNNAMED: Final = re.compile(
    r"(?:^|[.;:,(] |\b(?:and|but|while|whereas|that|where) )(?P<who>(?:(?!from|with|to|of|in|by)[\w-]+ ){0,4}?"
    r"(?:models|brands|marques|makers|carmakers|automakers|cars|vehicles|buyers|customers|start-?ups|newcomers|rivals"
    r"|competitors|others|suppliers|firms|companies|cells|batteries|packs))"
    r"(?: (?:alone|now|already|still|also|together|[a-z]+ly))?"
    r" (?:h[eo]ld|had|have|took|take|command(?:ed)?|captured?|control(?:led)?|won|claim(?:ed)?|grabbed|kept"
    rf"|account(?:ed)? for|ma[dk]e up|represent(?:ed)?){BOUND} $"
)
"""Before the share of those whom no name tells."""
CHEMISTRY: Final = re.compile(
    r"(?:LFP|[Ll]ithium iron phosphate|[Tt]ernary|NCM|NMC|[Ss]olid-state"
    r"|[Ss]odium-ion)(?: lithium)?(?: \([A-Z]+\))?(?: power)? (?:batteries|cells|ones)\b"
)
MARKET_FIGURES: Final = re.compile(
    r"^(?:all |total |global |the |overall |domestic )*(?:(?:power |EV |vehicle )?battery installations|(?:new-"
    r"|plug-in |pure |new energy )?(?:car|vehicle|EV|NEV"
    r"|(?:battery|electric|plug-in|battery-electric)[ -](?:car|vehicle)|passenger-?car|passenger vehicle|auto|hybrid"
    r"|plug-in hybrid|BEV|PHEV) (?:sales|registrations|installations"
    r"|deliveries))\b"
)
"""Wholes that are a market's, not a firm's: `plug-in hybrid sales`."""
TO_MAKE_UP: Final = re.compile(
    r" (?:(?:to|will|would|should|could|may) (?:make up|account for|hold|have|take|represent|reach|contribute)"
    r"|(?:alone )?(?:making up|accounting for"
    rf"|representing|contributing|taking|holding)){BOUND} ?"
)
"""Between a holder and its share: `China to make up 10 percent`, `with China accounting for 62 percent`."""
IN_PLACE: Final = re.compile(r"\b[Ii]n (?:the )?$")
THAN_SHARE: Final = re.compile(r"\b(?:than|above|below|from|against) (?:\w+['’]s|the) $")
"""Before the share that points are counted from: `2 percentage points less than February's`."""
FORMER: Final = re.compile(
    r"\b(?:from|after|down on|up on)(?: (?:about|around|just|only|nearly|almost|some|over|more than|less than))? $"
)
"""Before the share that was held at another time: `to 14.2% in the first half, from 15.1%`."""
OF_EARLIER_SUM: Final = re.compile(
    r" of the [A-Z$€¥£]{0,3}[\d.,]+(?: (?:million|billion|trillion))?(?: [a-z]+)? (?:that )?(?:it|they|the \w+) had"
    r" (?:lost|earned|made|sold|delivered|posted|reported)\b"
    r"| of what (?:it|they|the \w+) (?:had |have |has |once )?(?:held|had|sold|made|earned|was|were|delivered|took|did"
    r"|been)\b(?= (?:in (?:early |late )?(?:19|20)\d\d|an? (?:year|decade)|the year|before|then|last"
    r"|at (?:its|the) peak))"
)
"""Behind a part that compares two times: `less than a fifth of the 7.1 billion yuan it had lost`."""
OF_PEAK: Final = re.compile(r" (?:of )?(?:its|the|their|last year['’]s) (?:[a-z-]+ )?(?:peak|high|record|best|level)\b")
"""Behind a part of what a figure once was: `roughly half its peak of 11%`."""
