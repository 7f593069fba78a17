"""What governments do, as words: verbs of rule-making, nouns of rules, duties. Tables and the patterns made of them."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts
from nevtui.extract.verbs import Verbs


def lemmas(text: str) -> tuple[str, ...]:
    """Give the words of a text."""
    return tuple(text.split())


MAKING: Final = Verbs(
    {
        "make": lemmas(
            """
            announce issue publish release unveil introduce launch adopt approve pass enact sign propose formulate
            implement enforce extend renew prolong raise lower reduce increase end scrap abolish lift ease relax loosen
            tighten toughen strengthen suspend revise amend update begin start pilot plan draft impose finalise finalize
            promulgate design establish create set put give offer grant allow permit expand widen maintain keep continue
            remove withdraw restrict limit cap outlaw ban halt stop cancel delay postpone halve double trim slash cut
            phase replace restore resume reinstate advance outline detail clarify require demand order oblige mandate
            free exempt waive simplify overhaul reform apply table back endorse ratify confirm pursue promote encourage
            support press urge push favour favor reward regulate curb crack steer stabilise stabilize standardise
            standardize harmonise harmonize discourage bar forbid prohibit force arrange tie link bring lay draw choose
            make let take tell write warn ask summon invite tackle combat rein vote want seek repeal rescind revoke
            dilute soften defer reverse ditch freeze reintroduce broaden sharpen tweak adjust modify change rewrite
            circulate clear shelve drop unwind prescribe stipulate instruct caution remind direct compel streamline
            liberalise liberalize notify relaunch reopen revive restart
            """
        ),
        "phrase": (
            "do away with",
            "get rid of",
            "call for",
            "call on",
            "clamp down on",
            "spell out",
            "rein in",
            "follow up with",
            "come up with",
            "roll out",
            "roll back",
            "work out",
            "step up",
            "scale back",
            "wind down",
            "put forward",
            "green-light",
            "give the green light to",
            "give the go-ahead to",
            "sign off on",
            "wave through",
            "push through",
            "put on hold",
            "bring forward",
            "bring back",
            "agree on",
            "decide on",
            "vote for",
            "water down",
            "back away from",
        ),
    }
)
"""Verbs of which a government is the subject where the object is a rule or a plan."""
_MADE: Final = (
    r"(?:announced|issued|published|released|unveiled|introduced|launched|adopted|approved|passed|enacted|signed"
    r"|proposed"
    r"|implemented|enforced|extended|renewed|prolonged|raised|lowered|reduced|increased|ended|scrapped|abolished|lifted"
    r"|eased|relaxed|loosened|tightened|toughened|suspended|revised|amended|updated|drafted|imposed|finali[sz]ed"
    r"|promulgated|expanded|widened|withdrawn|cancelled|canceled|delayed|postponed|halved|doubled|trimmed|slashed"
    r"|phased out|replaced|restored|resumed|reinstated|waived|overhauled|reformed|endorsed|ratified|removed|set|cut|put"
    r"|brought|laid|drawn|made|rolled out|wound down|dropped|shelved|granted"
    r"|levied|reintroduced|relaunched|curbed|repealed|revoked|rescinded|softened|watered down|reinstated|frozen"
    r"|diluted)"
)

RULE: Final = (
    r"(?i:polic(?:y|ies)|plans?|programmes?|programs?|schemes?|rules?|regulations?|guidelines?|guidance|standards?"
    r"|laws?"
    r"|bills?|decrees?|directives?|measures?|quotas?|mandates?|requirements?|targets?|goals?|roadmap|blueprint"
    r"|strateg(?:y|ies)|initiatives?|campaigns?|exemptions?|tax breaks?|tax cuts?|tax reliefs?|waivers?|incentives?"
    r"|catalogues?|notices?|drafts?|opinions|(?:credit|quota|licen[cs]e|licensing) systems?"
    r"|licen[cs]e[- ]plates?|plates|number plates|ceilings?|thresholds?|limits?|amendments?|legislation|reforms?"
    r"|frameworks?|conditions|purchase tax|sales tax|consumption tax|road tax|taxes|packages?|stimulus|permits?"
    r"|subsid(?:y|ies)|rebates?|handouts?|grants|trade-ins?|perks?|restrictions?|caps?|rulebook|criteria|circular"
    r"|code of conduct|ban|timetable|pilot (?:zones?|cities|schemes?|projects?|programmes?)|trials?|carbon neutrality"
    r"|carbon peak|net zero"
    r"|bus lanes|parking|phase-out|credit rules|credits|procurement|bonus(?:es)?|five-year plans?|vouchers?|draft rules"
    r"|(?:petrol|gasoline|diesel|fossil-fuel|combustion|fuel)(?:-engine|-powered)?(?: engine)? (?:cars|vehicles"
    r"|engines)"
    r"|VAT|value-added tax|tolls?|registration (?:tax|fees?)|(?:export |import )(?:controls|curbs|permits?)"
    r"|checks|supervision|oversight|inspections?|scrutiny|market access|safeguards?|approvals?"
    r"|(?:purchase|buying|buyers?['’]s?|EV|state|government|environmental|electric-car) premiums?|tax credits?"
    r"|proposals?"
    r"|(?:luxury|excise|ownership|vehicle|car|carbon|income|corporate|property) tax(?:es)?|excise dut(?:y|ies)"
    r"|licen[cs]ing|licen[cs]es|overcapacity|price wars?|price-cutting|(?:disorderly|irrational|vicious|cut-?throat"
    r"|unfair|excessive|rat-race) competition|involution)"
)
"""Nouns of rules, plans, reliefs and what they fight."""
_LEVEL: Final = (
    r"(?:ceiling|cap|floor|limit|threshold|requirement|quota|minimum|maximum|bar|hurdle|standard|upper limit"
    r"|lower limit"
    r"|rate|rules?|targets?|ratio)"
)
FIRMS: Final = (
    r"(?:(?:the |its |local |domestic |foreign |all |some )?(?:[\w’'-]+ ){0,4}?(?:industry|carmakers?|automakers?|firms"
    r"|companies|manufacturers|makers|banks|lenders|governments|officials|authorities|dealers|buyers|consumers|drivers"
    r"|motorists|households|suppliers|regions|cities|provinces|localities|exporters|importers|brands|battery makers"
    r"|enterprises|drivers|utilities|operators))\b"
)
"""Whom governments urge and order."""

URGES: Final = re.compile(
    r"(?:press|urg|push|order|ask|tell|told|encourag|requir|forc|oblig|warn|summon|invit|allow|bar|forb|call)\w*"
    rf"(?: on| upon| for)? {FIRMS}"
    r"|(?:(?:order|instruct|direct|compell?)(?:s|ed)?|tells?|told|forc(?:es|ed)) (?!by |in |on |that |reporters"
    r"|journalists|news|investors|lawmakers|parliament|the (?:newspaper|agency|court|press))"
    r"(?:(?!to )[\w’'&-]+ ){1,7}?to (?!pay|repay|refund|return|hand|recall|be\b|have\b|[A-Z])[a-z]+"
)
"""`urged carmakers`, anchored at the verb."""
NAMED_RULE: Final = re.compile(
    rf"(?<![\w-])(?<!\d\.)(?:(?:\d+\.\d+|[\w’'-]+)[ -]){{0,4}}?{RULE}(?:[ -]{RULE})?(?![\w-])"
    r"(?! (?:tariff|dut(?:y|ies)|probe|inqui|investigation|complaint|agreement|contract|deal))"
)
PAYING: Final = re.compile(
    r"\b(?:give|gives|gave|given|giving|offer|offers|offered|offering|grant|grants|granted|granting|pays?|paid|paying"
    r"|reward|rewards|rewarded|award|awards|awarded|hands? out|handed out|provides?|provided|allocate[sd]?)"
    r" (?:[\w,.’'-]+ ){0,8}?(?:subsid(?:y|ies)|rebates?|handouts?|grants?|bonus(?:es)?|vouchers?|pilot cities|cash)$"
)
"""Money given is no rule made."""
HUB: Final = re.compile(
    r"\b(?:set (?:out|itself)|aims?|aimed|aiming|wants?|wanted|seeks?|sought|plans?|planned|strives?|hopes?|vows?|vowed"
    r"|pledged|intends?|determined|working|pushing|push) to (?:make|turn|build|become|develop|transform|create)"
    r"(?: [\w’'-]+){0,9}? (?:hub|cent(?:re|er)|capital|base|leader|cluster|pillar|heartland|home)\b"
)
"""`wants to become a hub of`."""

STATE_RULE: Final = re.compile(
    r"(?i)\b(?:(?:state|government|national|central|federal|official|public)(?: [\w-]+){0,2}? (?:subsid|polic"
    r"|incentive|support"
    r"|program|scheme|standard|rule|plan)|purchase[- ]tax|subsid(?:y|ies)\b|five-year plan|dual[- ]credit|trade-in"
    r"|(?:mandatory|national) standard|export permit|purchase limit|tax (?:break|exemption|credit)s?|NEV (?:credit"
    r"|quota|mandate)|new-energy vehicle (?:credit|quota|mandate))"
)
"""Rules that only the state of the article's country can have made."""
GOAL: Final = re.compile(
    r"\b(?:aims?|wants?|plans?|intends?|hopes?|seeks?|pledge[sd]?|vow(?:s|ed)|promise[sd]?|aimed|planned|wanted"
    r"|sought|is"
    r" working|is trying|is determined|will(?: continue)?) to (?:have|be the|become|stop|end|phase out|make|turn"
    r"|promote|attract|develop|support"
    r"|encourage|speed"
    r" up|accelerate|strengthen|electrify|replace|ensure|foster|nurture|step up|boost|guide|help|stabili[sz]e"
    r"|improve)\b"
)
"""`aims to attract`: a goal of a government that no figure measures."""
GOAL_FOR: Final = re.compile(
    r"\bwants? (?:more|the|its|all|every|local|new|at least|foreign|domestic) [^,;.]{2,50}? to (?:be|have|come|go"
    r"|make|use)\b"
)
"""`wants more parts to be made locally`."""

DECIDES: Final = re.compile(
    r"\b(?:agree[sd]|decide[sd]|vote[sd]|resolve[sd]|opted|moved)(?: (?:last|this) \w+| in [A-Z0-9][\w ]{2,15}"
    r"| on [A-Z][\w ]{2,12})? (?:to|that) (?:let|allow|permit|end|stop|cut|lift|open|ease|abolish|scrap|extend|phase"
    r"|raise|lower|halve|exempt|free|limit|tighten|relax|loosen|remove|waive|introduce|require|force|oblige|keep|continue"
    r"|suspend|postpone|delay|bring forward|soften|roll)\b"
    r"(?=[^.;]{0,90}\b(?:makers?|carmakers|cars|vehicles|companies|investors|ownership|firms|industry|tax\w*|dut\w+"
    r"|subsid\w+|rules?|limits?|plates?|licen[cs]\w+|market|targets?|ban|scheme|incentives?|buyers|drivers)\b)"
)
"""`agreed last year to let foreign companies hold`: a decision, whatever it is about."""

ORDERS: Final = re.compile(
    r"\b(?:order(?:s|ed)?|require[sd]?|oblige[sd]?|mandate[sd]?|told|tells|wants?|asked|asks|calls for|demand(?:s"
    r"|ed)?)\b"
    r"(?=[^.;]{0,160}\b(?:purchases|they buy|fleets?|procurement|purchase|bought by|credits|range of|of new cars"
    r"|of sales|of (?:all |its |their |the )?parts))"
)
"""A demand that figures measure: `ordered departments to make 30 per cent of their purchases electric`."""
ORDERED: Final = (
    "purchase", "they buy", "fleet", "procurement", "bought by", "credits", "range of", "of new cars", "of sales",
    " parts",
)  # fmt: skip
"""What `ORDERS` looks ahead for."""
MUST: Final = re.compile(
    r"(?<!would )\b(?:must|(?:has|have|had) to(?! do with)|needs? to|needs? a|shall|may (?:not|no longer"
    r"|also)|cannot"
    r"|can no longer"
    r"|(?:is|are|be|been|was|were) (?:not |no longer |also |only )?(?:allowed|required|obliged|permitted|forbidden"
    r"|barred"
    r"|banned|exempt(?:ed)?|covered|encouraged|urged|left out|excluded|eligible|entitled|capped|judged|told to"
    r"|ordered to|asked to)"
    r"|qualif(?:y|ies) (?:for|only)"
    r"|(?:pays?|paid|paying) (?:no|neither)(?= (?:[a-z-]+ ){0,3}(?:tax|VAT|dut(?:y|ies)|tolls?|fees?)\b)"
    r"|(?:is|are|was|were|been|be|become|becomes|became) (?:now )?(?:mandatory|compulsory|obligatory))\b"
)
"""What rules demand or allow."""
CONSENTS: Final = re.compile(
    r" (?:(?:still|first|also|yet|now) )?(?:approve|agree|sign off|consent|ratify|clear it|clear the|wave it through"
    r"|give its|give their|be approved|be ratified|be cleared|be signed)\b"
)
"""What those who rule have yet to do themselves: `Regulators must still approve the deal`."""
STANDS_AT: Final = re.compile(
    rf"\b{_LEVEL}(?: (?:for|of|on|in)(?: [\w-]+){{1,4}}?)?,? (?:(?:is|was|were|are|lies|lay|stands|stood|stays|remains"
    r"|rises|rose|goes up|went up|climbs|drops|fell|falls|gave|gives|will be|will rise|will go up|is to be|has been"
    r"|would have been|is set|was set|starts|began)(?: (?:at|to|by|from|up to))?|at) $"
    r"|\b(?:sets?|setting|raised?|raises|lowers?|lowered|lifts?|lifted|puts?)(?: the)? "
    rf"(?:[\w-]+ ){{0,2}}{_LEVEL} (?:at|to|by|from) (?:up to |about )?$"
)
"""`the ceiling lies at`, before a figure."""
STANDS: Final = tuple(
    f"{word} "
    for word in lemmas(
        """
        is was were are lies lay stands stood stays remains rises rose up climbs drops fell falls gave gives be rise
        been set starts began at to by from about
        """
    )
)
"""How what `STANDS_AT` finds may end; a look at it spares the pattern."""

_FORCE: Final = (
    r"(?:take|takes|took|taken|taking) effect"
    r"|(?:come|comes|came|enter|enters|entered|go|goes|went) into (?:force|effect)"
)
TAKES_EFFECT: Final = re.compile(
    rf"\b{RULE}(?! to\b)(?: [\w’'-]+){{0,12}}?(?<!that)(?<!which)(?<!who) (?:(?:will |would |is to |are to |have "
    rf"|has )?"
    rf"(?:{_FORCE}|(?:released|published|issued|unveiled|adopted|approved|announced) (?:in|on|last|by|this|yesterday)\b"
    r"|(?:start|starts|started|begin|begins|began|expire|expires|expired|apply|applies|applied|lapse|lapses|lapsed"
    r"|end|ends|ended|run|runs|ran|last|lasts|came in|comes in|come in|date[ds] back) )"
    r"|(?:has been|have been|was|were|will be|is to be|are to be|is being|are being|be|is|are)"
    rf" (?:\w+ly )?{_MADE}\b"
    r"|(?:will |would )?(?:lets?|allows?|requires?|frees?|gives?|bars?|bans?|obliges?|forces?|exempts?|covers?"
    r"|favou?rs?"
    r"|demands?|calls for|limits?|freed|allowed|required|exempted)\b)"
)
"""`the rules take effect`, `the exemption was extended`, `a decree lets`."""
_WHEN: Final = r"(?:in|on|since|from|last|this|yesterday|early|late|at|as of|to|until|till|through)"
_BORN: Final = (
    r"(?:launched|introduced|adopted|published|issued|signed(?: into law)?|unveiled|passed|approved|enacted|announced"
    r"|released|agreed|begun|started|extended|prolonged|renewed|tightened|relaxed|eased|revised|amended|drafted)"
)
MADE_WHEN: Final = re.compile(
    rf"\b{RULE}(?! to\b)(?: (?:of|for|on|by) [\w’' -]{{3,40}}?)?,? (?:(?:which|that) (?:was|were|had been|has been"
    rf"|have been) )?(?:first |only |jointly )?{_BORN}(?: by [^,;]{{3,50}}?)? {_WHEN}\b"
    rf"|\b{RULE}(?! to\b)(?: (?:of|for|on|by) [\w’' -]{{3,40}}?)?,? (?:(?:which|that) (?:are|is|have been|has been"
    r"|was|were) )?in (?:force|effect|place) (?:since|from|until|as of)\b"
    rf"|\b{RULE}, which (?:{_FORCE}|(?:start|began|begin|expire|appl|lapse|end|r[au]n)\w*) "
    rf"|\b{RULE}(?: for [\w’' -]{{3,40}}?)? (?:extended|prolonged|renewed|scrapped|abolished|halved|suspended|lifted"
    r"|raised|lowered|postponed|delayed|phased out|tightened|eased|relaxed|cut) (?:to|until|till|through|from)\b"
)
"""`The plan, published in November`, `the rules, in force since April`, `the exemption extended until 2027`."""
DEED: Final = re.compile(
    r"\b(?:end|abolition|expiry|expiration|extension|withdrawal|removal|scrapping|phase-?out|phasing[- ]out|halving|cut"
    r"|reduction|introduction|suspension|lifting|reinstatement|return|easing|tightening|renewal|adoption|prolongation"
    rf"|launch) (?:of|in|to) (?:the |its |their |all )?(?:[\w’'-]+ ){{0,4}}?{RULE}\b(?! (?:by|at) (?:[A-Z]\w+ ))"
)
"""`the end of subsidies`, `the cut in the purchase tax break`."""
DEEDS: Final = (
    "end of", "bolition", "expir", "xtension", "ithdrawal", "emoval", "crapping", "hase-out", "haseout", "hasing",
    "alving", "cut in", "cut to", "eduction", "ntroduction", "uspension", "ifting", "einstatement", "eturn of",
    "asing of", "ightening", "enewal", "doption", "rolongation", "aunch of",
)  # fmt: skip
"""Without one of these no deed of a government stands as a noun."""
PROMISED: Final = re.compile(
    r"\b(?:[Ll]aws?|[Bb]ills?|[Rr]ules?|[Dd]ecrees?|[Dd]irectives?|[Ss]tandards?|[Gg]uidelines?|[Bb]ans?)\b"
    r"(?: [\w’'-]+){0,8}? (?:is|are) (?:promised|planned|expected|due|foreseen|scheduled|pencilled in) (?:for|in|by)\b"
)
"""`A law against dumping is promised for October`."""
THEY_APPLY: Final = re.compile(
    r"(?:They|It|These|This|The (?:change|changes|step|steps|move|cut|new \w+))(?: \w+)?"
    rf" (?:will |would )?(?:{_FORCE}|(?:apply|applies|applied|run|runs)(?= from| as of| until| to all)|expires?)\b"
    r"|The (?:amount|sum|rate|payment|minimum|quota|requirement|threshold|ceiling|limit|bar|maximum)s? (?:is"
    r"|are) to \w+"
)
"""`They apply from January`, at the beginning of a sentence."""
RULE_STARTS: Final = Starts(
    "polic|plan|program|scheme|rule|regulation|guid|standard|law|bill|decree|directive|measure|quota|mandate"
    "|requirement"
    "|target|goal|roadmap|blueprint|strateg|initiative|campaign|exemption|tax|waiver|incentive|catalogue|notice|draft"
    "|opinion|credit|licen|plate|number plate|ceiling|threshold|limit|amendment|legislation|reform|framework|condition"
    "|purchase tax|sales tax|consumption tax|road tax|package|stimulus|permit|subsid|rebate|handout|grant|trade-in|perk"
    "|restriction|cap|criteria|circular|code of conduct|ban|timetable|pilot|trial|carbon|net zero|bus lane|parking"
    "|phase-out|procurement|bonus|five-year plan|voucher|petrol|gasoline|diesel|fossil|combustion|fuel|vat|value-added"
    "|toll|registration|export|import|overcapacity|price|disorderly|involution|irrational|vicious|cut-throat|cutthroat|unfair|excessive|rat-race|proposal"
    "|luxury|excise|ownership|vehicle|car|income|corporate|property"
)
"""How the words of `RULE` begin."""

UNDER: Final = re.compile(
    rf"\b[Uu]nder (?!\S+ \S+ (?:that|which) (?:it|the company|the firm)\b)"
    r"(?!(?:the|this|that|its) (?:plan|scheme|program|programme|polic(?:y|ies)|measures?|rules?|law|package|initiative)"
    r"(?! of| for| that| which| to)\b)"
    rf"(?:the |a |an |its "
    rf"|China['’]s )?(?P<rule>(?:[\w’'-]+[ -]){{0,5}}?{RULE})(?<!proposal)(?<!proposals)(?![\w-])"
)
"""`Under the 13th Five-Year Plan`."""
WHICH: Final = re.compile(rf"(?P<rule>(?:[\w’'-]+[ -]){{0,4}}?{RULE})(?![\w-]),? (?:that|which) (?:the )?$")
"""`the free plates that`, before a government."""
FOR_YEARS: Final = re.compile(
    r"\b(?:rules?|duties|tariffs|measures|scheme|program(?:me)?|exemption|subsid(?:y|ies)|polic(?:y|ies)|plan)"
    r" (?:will |would |are to |is to |to )?(?:stay|stays|remain|remains|apply|applies|last|lasts|run|runs|be in force"
    r"|be in place|continue|hold)(?: in (?:force|place|effect))? for (?:up to |at least |about )?$"
)
"""`The duties will stay for`, before a number of years."""
FOR: Final = ("for ", "up to ", "at least ", "about ")
"""How that may end."""
TOGETHER: Final = re.compile(r"\b(?:together|along|jointly|in concert) with (?:the )?$")

GAP: Final = re.compile(
    r"['’]s (?:[a-z]+ )?(?:decision|plans?|move|pledge|promise|proposal|vote|intention) to "
    r"|, which (?:has |had |have |will |would |also |then |now |recently |already ){0,2}"
    r"| (?:is|was|became|becomes|will be) (?:the )?(?:first|second|third|latest|only|last)(?: [a-z-]+){0,4} to "
    r"|(?:['’]s(?! ))?(?:,(?: [\w’'-]+){1,12},)?(?: (?!(?:that|which|who|where|because|while|but|if|when|as|after|by"
    r"|from"
    r"|than|and|of|with|the|a|an|its|whose|should|could|might|can)\b)[\w’'.-]+){0,5}?"
    r"(?: (?:said|says|announced|announces|told)(?: \w+){0,4}?(?: that)? (?:it|they)(?: \w+){0,4}?)? "
)
"""What may stand between a government and its verb."""

_CASE: Final = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Aa]s long as|[Pp]rovided that|[Ss]o long as)\b|^Should ")


def is_supposed(text: str, begin: int, end: int) -> bool:
    """Tell questions and cases that are only supposed from what is told."""
    return text.rstrip().endswith("?") or _CASE.search(text[max(0, begin - 12) : end]) is not None


_NEGATED: Final = re.compile(
    r"\b(?:not|never|no longer|without|refused to|declined to|denied|has yet to|have yet to)\b"
)


def is_negated(text: str, begin: int, end: int) -> bool:
    """Tell `has not decided` between a subject and its verb."""
    return _NEGATED.search(text[begin:end]) is not None
