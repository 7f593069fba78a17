"""policy: a government adopts, changes or ends a rule or a plan. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract import patterns as re
from nevtui.extract.chains import chain_before
from nevtui.extract.claims import link
from nevtui.extract.governments import names_duties, whose_goods
from nevtui.extract.grammar import clause, day_of_saying, period_near, subject_before
from nevtui.extract.refusals import is_refused
from nevtui.extract.rulers import (
    OF_WORKS,
    acting,
    each_body,
    hubs,
    is_interrupted,
    is_no_rule,
    is_of_firm,
    pays_aid,
    rule_after,
    ruling,
)
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.statecraft import (
    CONSENTS,
    DEED,
    DEEDS,
    FOR,
    FOR_YEARS,
    MADE_WHEN,
    MAKING,
    MUST,
    ORDERED,
    ORDERS,
    PROMISED,
    RULE_STARTS,
    STANDS,
    STANDS_AT,
    STATE_RULE,
    TAKES_EFFECT,
    THEY_APPLY,
    UNDER,
    WHICH,
    is_negated,
    is_supposed,
)
from nevtui.extract.verbs import Hit
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Chery grew. Plans for a factory in Hungary have been shelved.", ()),
    (
        "Beijing has extended the purchase tax exemption for NEVs to the end of 2027.",
        ("China policy purchase tax exemption 2027 planned",),
    ),
    ("China's State Council approved guidelines on batteries in 2020.", ("State Council policy guidelines 2020",)),
    (
        "Shanghai will hand out free licence plates to buyers of electric cars until 2027.",
        ("Shanghai policy licence plates 2027 planned",),
    ),
    ("The European Union charges duties on cars made in China; for BYD the rate is 17%.", ()),
    ("New Delhi plans to lower taxes on hybrids.", ("India policy lower taxes planned",)),
    ("Germany ended its subsidies for electric cars in December 2023.", ("Germany policy subsidies 2023-12",)),
    (
        "In June 2023 the MIIT and the NDRC issued a circular on rural sales campaigns.",
        ("NDRC policy circular 2023-06", "MIIT policy circular 2023-06"),
    ),
    ("Beijing has urged carmakers to end discounts.", ("China policy urged carmakers",)),
    (
        "The Ministry of Finance published the rules. They took effect in 2024.",
        (
            "Ministry of Finance policy rules",
            "Ministry of Finance policy 2024",
        ),
    ),
    (
        "The MIIT has tightened the rules. Plug-in hybrids must drive 100 km on batteries alone.",
        ("MIIT policy rules", "MIIT policy 100 km"),
    ),
    (
        "China has ordered cities to make 30 percent of their purchases electric by 2016.",
        ("China policy 30 percent 2016",),
    ),
    ("Jinan wants more batteries to be made locally.", ("Jinan policy wants more batteries to be planned",)),
    ("The purchase tax exemption was extended in 2023.", ("China policy 2023",)),
    (
        "The MIIT has tightened the rules. They apply from January 1, 2027. Cars must drive 100 km on batteries.",
        ("MIIT policy rules", "MIIT policy 2027-01-01 planned", "MIIT policy 100 km 2027-01-01 planned"),
    ),
    (
        "Germany scrapped its purchase premium in December 2023.",
        ("Germany policy purchase premium 2023-12",),
    ),
    ("The European Commission launched an anti-subsidy investigation.", ()),
    (
        "Shenzhen grew. Under the rules of the Ministry of Finance, makers must earn credits of 18 percent by 2027.",
        ("Ministry of Finance policy 18 percent 2027 planned",),
    ),
    ("Jinan has rules. Wang Chuanfu stepped down in May, has been barred from flying.", ()),
    (
        "Beijing has lost patience. It told carmakers to pay. A law against dumping is planned for October.",
        ("China policy told carmakers", "China policy 2026-10 planned"),
    ),
    (
        "The State Council agreed in 2018 to let foreign firms own carmakers.",
        ("State Council policy agreed in 2018 to let 2018 planned",),
    ),
    ("The end of the purchase subsidies in January 2023 hurt.", ("China policy 2023-01",)),
    ("The dual-credit rules, in force since 2018, are mild.", ("China policy 2018",)),
    ("Vietnam: registration tax exemption extended until 2027", ("Vietnam policy 2027 planned",)),
    ("Beijing told FAW and Dongfeng to merge their research.", ("China policy told FAW and Dongfeng to merge",)),
    ("BYD's plan, announced in 2023, was approved by Budapest.", ()),
    (
        "China, which extended its tax break, wants more. By scrapping its purchase limits, Wuhan sells cars.",
        ("China policy tax break", "Wuhan policy purchase limits"),
    ),
    ("Wuhan is the first city to scrap purchase limits.", ("Wuhan policy purchase limits",)),
    ("Buyers in Norway have paid no VAT since 2001.", ("Norway policy 2001",)),
    ("The UK's mandate requires 33 percent of new cars to be electric.", ("United Kingdom policy 33 percent",)),
    ("Irrational competition will be curbed, the State Council said.", ("State Council policy planned",)),
    ("Should Ottawa scrap the mandate, sales would fall.", ()),
    ("The MIIT published BYD's plan to recall cars.", ()),
    ("BYD has announced a plan.", ()),
    ("China has rules. Regulators must still approve the deal.", ()),
    ("Thailand has a plan. Under the plan makers build more cars.", ()),
    ("Hefei set up a guidance fund in 2022.", ()),
    ("Sensors of Hesai and five other Chinese companies may no longer be bought by U.S. agencies.", ()),
    ("Henan has grown. The end of the purchase tax exemption cost sales.", ("China policy",)),
    ("The European Union has not changed its rules.", ()),
    ("Will Beijing extend the tax break?", ()),
)
CUES = (
    "want to", "is to ", "told ", "tells ", "order", "instruct", "compel", "decide", "agree", "voted", "resolved",
    " toll", " vat", "waive", "excise", "notif", "summon", "mandatory", "compulsory", "obligatory", "proposal",
    "purchase", "wants", "minimum", "polic", "plan", "programme", "program", "scheme", "rule", "regulat", "guid",
    "standard", " law", " bill", "decree",
    "directive", "measure", "quota", "mandate", "requirement", "target", "goal", "roadmap", "blueprint", "strateg",
    "initiative", "campaign", "exempt", "tax", "waiver", "incentive", "catalogue", "notice", "draft", "opinion",
    "licen",
    "plate", "ceiling", "threshold", "limit", "amendment", "reform", "framework", "condition", "package", "stimulus",
    "permit", "subsid", "rebate", "handout", "grant", "trade-in", "perk", "restrict", " cap", "criteria", "circular",
    "conduct", " ban", "timetable", "pilot", "trial", "carbon", "net zero", "bus lane", "parking", "phase", "credit",
    "procurement", "bonus", "five-year", "voucher", "vehicles", "cars", "overcapacity", "price", "competition", "must",
    "have to", "has to", "need", "may not", "cannot", "allowed", "required", "oblige", "permitted", "forb", "covered",
    "left out", "eligible", "entitled", "capped", "hub", "centre", "center", "capital", "base", "cluster", "pillar",
    "industry", "firms", "companies", "makers", "effect", "into force", "appl", "bar ", "duties", "extend", "hurdle",
)  # fmt: skip

_MADE_KNOWN = ("announce", "issue", "publish", "release", "unveil", "introduce", "adopt", "approve", "pass", "enact")
"""Verbs of which the day of saying is the day of doing."""
_LONGEST_OBJECT = 80
_RELATIVES = ("that ", "which ", "that the ", "which the ")
"""How what `WHICH` finds ends."""
_TO_COME = re.compile(
    r"\b(?:will|would|to be|plans? to|wants?|is to|are to|intends?|aims?|from 20[3-9]\d"
    r"|(?:is|are) (?:promised|planned|expected|due|foreseen|scheduled|pencilled in))\b"
)
_AND = re.compile(r"(?:,| )(?:and|but) (?:\w+ly |also |will |has |have |would )*$")
"""Before the second verb of a subject."""
_ROW = re.compile(r"(?: (?:for|in|by|from|until) (?:the )?\d{4})?(?:,| and|, and|, then) (?:to |by )?")
_COUNTED = ("vehicles", "units", "km", "companies")
_UNITS = ("percent", "km", "years", "Wh/kg", "kWh", "vehicles", "units")


def policy(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what governments decide: rules made, changed and ended, and what rules demand."""
    is_place = findings.focus is not None and findings.focus.type in ("city", "province")
    if not findings.powers and findings.power is None and not is_place and not STATE_RULE.search(sentence.text):
        return
    taken: list[tuple[int, int]] = []
    demanded = list(_demanded(sentence, findings))
    valued = [clause(sentence.text, claim.end - 1) for claim in demanded if claim.value is not None]
    for claim in (*_made(sentence, findings), *_in_force(sentence, findings), *demanded):
        if claim.value is None and clause(sentence.text, claim.start) in valued:
            continue
        if claim.value is not None or all(claim.end <= start or end <= claim.start for start, end in taken):
            taken.append((claim.start, claim.end))
            yield from each_body(sentence, findings, _decided(sentence, claim))


def _decided(sentence: Sentence, claim: Claim) -> Claim:
    """Give a claim with the stance of the deed: a rule that is scrapped is a deed done, one expected is planned."""
    words = sentence.text[max(0, claim.start - 60) : claim.end]
    if claim.status == "cancelled" and "would have" not in words:
        return replace(claim, status="planned" if _TO_COME.search(words) else "actual")
    return replace(claim, status="planned") if claim.status == "forecast" else claim


def _made(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the ministry published guidelines`, `Brussels wants to ease its target`, `the plates that Wuhan gives`."""
    text = sentence.text
    done: set[int] = set()
    last: Mention | None = None
    if not findings.powers:
        return
    for verb in (*MAKING.find(text), *hubs(text, findings)):
        power = acting(text, findings, verb.start)
        is_joined = (
            power is None and last is not None and _AND.search(text[max(0, verb.start - 40) : verb.start]) is not None
        )
        power = last if is_joined and not is_interrupted(findings, last, verb.start) else power
        if power is None or (power.start in done and not is_joined) or is_supposed(text, power.start, verb.start):
            continue
        if is_negated(text, power.end, verb.start) or is_refused(text, verb.start):
            continue
        if power.text.lower().endswith(("court", "tribunal")):
            continue
        begin, stop = clause(text, verb.end)
        named = rule_after(text, verb, min(stop, verb.end + _LONGEST_OBJECT))
        first = max(0, power.start - _LONGEST_OBJECT)
        is_relative = text.endswith(_RELATIVES, 0, power.start)
        before = WHICH.search(text[first : power.start]) if is_relative else None
        is_ban = bool(verb.forms) and verb.forms[0].lemma in ("bar", "forbid", "ban", "outlaw")
        if named and ((is_ban and _FOREIGN.search(named[0])) or is_no_rule(findings, named)):
            continue
        if (named is None and before is None) or (named and pays_aid(text, findings, power, named)):
            continue
        done.add(power.start)
        last = power
        start = first + before.start("rule") if named is None and before else power.start
        words, end = (named[0], named.end()) if named else (before["rule"] if before else "", verb.end)
        claim = _claim(sentence, findings, power.entity, start, end, _name(words))
        if claim.when is None and verb.forms and verb.forms[0].lemma in _MADE_KNOWN:
            day = day_of_saying(findings, start, end)
            claim = replace(claim, when=day.when, when_end=day.when_end) if day else claim
        stance = _status(sentence, findings, verb)
        lead = [p for p in findings.periods if p.role == "time" and p.end <= power.start and p.start >= begin]
        if lead and stance == "actual":
            claim = replace(claim, when=lead[-1].when, when_end=lead[-1].when_end)
        yield replace(claim, status=stance)


_SHUTS_OUT = re.compile(
    r"(?i:bans?|curbs|restrictions|limits|quotas?|(?:ex|im)port controls) (?:on|against|for) (?:[a-z]+ )?(?:Chinese"
    r"|American|Russian|foreign)\b"
)
"""A rule that is a `restriction`."""
_PROBED = re.compile(
    r"\b(?:probes?|inquir(?:y|ies)|investigations?|complaints?|lawsuits?) (?:into|against|over|about"
    r"|of) (?:[\w’'-]+ ){0,4}$"
)
"""Before a rule that somebody looks into."""
_FOREIGN = re.compile(
    r"\b(?:Chinese|foreign|American|Russian|Japanese|petrol|gasoline|diesel|combustion|fossil|fuel)\b(?!-cell| cell)"
)
"""Whom a `restriction` shuts out."""


def _in_force(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the rules take effect in July`, `the tax break was prolonged`, `under the five-year plan`."""
    text = sentence.text
    opening = THEY_APPLY.match(text)
    for match in (
        *RULE_STARTS.matches(TAKES_EFFECT, text),
        *RULE_STARTS.matches(PROMISED, text),
        *(UNDER.finditer(text) if "nder " in text else ()),
        *((opening,) if opening and findings.power else ()),
        *(m for m in RULE_STARTS.matches(MADE_WHEN, text) if not is_of_firm(text, findings, m)),
        *(DEED.finditer(text) if any(map(text.__contains__, DEEDS)) and STATE_RULE.search(text) else ()),
    ):
        is_other = _SHUTS_OUT.match(text, match.start()) or _PROBED.search(text, 0, match.start())
        is_other = is_other or OF_WORKS.match(text, match.start())
        ruler = None if is_other else ruling(findings, text, match.start(), match.end())
        if ruler is not None and not is_supposed(text, match.start(), match.end()):
            claim = _claim(sentence, findings, ruler, match.start(), match.end(), None)
            yield claim if claim.status == "cancelled" else replace(claim, status=_stance(match[0]))


def _stance(words: str) -> str:
    """Give whether a rule is in force or to come, by the words of its own verb."""
    return "planned" if _TO_COME.search(words) else "actual"


def _demanded(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read what a rule spoken of demands: `cars must go 100 km`, `the ceiling lies at 140%`."""
    text = sentence.text
    if findings.power is None and not findings.powers:
        return
    last: Claim | None = None
    for quantity in findings.quantities:
        before = text[max(0, quantity.start - 80) : quantity.start]
        if last is not None and last.unit == quantity.unit and _ROW.fullmatch(text, last.end, quantity.start):
            last = replace(_valued(last, findings, quantity), start=quantity.start)
            yield last
            continue
        level = STANDS_AT.search(before) if quantity.unit in _UNITS and before.endswith(STANDS) else None
        if level is None and quantity.unit == "years" and before.endswith(FOR):
            level = FOR_YEARS.search(before)
        is_told_elsewhere = findings.speaks_of_subsidies or findings.speaks_of_duties or names_duties(text)
        if level and is_told_elsewhere and level[0].startswith(("rate", "limit", "ceiling")):
            continue
        ruler = ruling(findings, text, quantity.start - 40, quantity.end) if level else None
        if level and ruler:
            start = quantity.start - len(before) + level.start()
            last = _valued(_claim(sentence, findings, ruler, start, quantity.end, None), findings, quantity)
            yield last
    orders = ORDERS.finditer(text) if any(map(text.__contains__, ORDERED)) else ()
    for match in (*MUST.finditer(text), *orders):
        begin, stop = clause(text, match.start())
        subjects = [m for m in findings.mentions if begin <= m.start < match.start() and m.start in findings.heads]
        if any(m.entity.type in ("company", "person", "model") for m in subjects) or CONSENTS.match(text, match.end()):
            continue
        bound = [
            p for p in findings.powers if begin <= p.start < match.start() and p.entity.type in ("city", "province")
        ]
        ruler = findings.power if bound and match.re == MUST else ruling(findings, text, begin, stop)
        if ruler is None or subject_before(text, findings, match.start(), ("person",)):
            continue
        if _shuts_out(text, findings, begin, match.start(), ruler):
            continue
        claim = _claim(sentence, findings, ruler, begin, min(stop, len(text)), None)
        claim = replace(claim, status=_stance(text[max(begin, match.start() - 12) : match.end()]))
        figures = _figures_of(text, findings, (begin, stop), match)
        if not figures and match.re == MUST:
            yield claim
        for quantity in figures[:4]:
            yield _valued(claim, findings, quantity)


def _figures_of(text: str, findings: Findings, within: tuple[int, int], match: re.Match[str]) -> list[Quantity]:
    """Give the figures of a demand, behind its verb or before: `drive 100 km`, `40 percent of the parts must be`."""
    if match[0].startswith(("pay", "paid")):
        return []
    begin, stop = within
    figures = [q for q in findings.quantities if not _OF_OTHERS.match(text, q.start)]
    behind = [q for q in figures if match.start() <= q.start < stop and q.unit in _UNITS]
    return behind or [
        q
        for q in figures
        if begin <= q.start < match.start()
        and (q.unit in _COUNTED or (q.unit == "percent" and _OF_IT.fullmatch(text, q.end, match.start())))
    ]


_OF_OTHERS = re.compile(r"[\w,.]+ (?:others?|more|further)\b")
"""A number of firms beside those named: `five other makers`."""
_OF_IT = re.compile(r" ?(?:of [^,;.]{3,50} )?")
"""Between a part and what it must be: `40 percent of the parts must be`."""


def _shuts_out(text: str, findings: Findings, begin: int, end: int, ruler: Entity) -> bool:
    """Tell what a country's goods and firms may not do, which is a `restriction`."""
    hit = whose_goods(text, findings, begin, end, ruler)
    if hit is not None and hit.entity.type == "company":
        return _NOT_BOUGHT.match(text, end) is not None
    return hit is not None and hit.entity.type == "country" and not _SOLD_IN.search(text, 0, hit.start)


_NOT_BOUGHT = re.compile(
    r"(?:may (?:not|no longer)|cannot|can no longer) be (?:bought|sold|used|imported|shipped|installed)\b"
)
_SOLD_IN = re.compile(r"\b(?:sold|bought|registered|used|driven|in use|on the road) in (?:the )?$")
"""Before the country for which a rule is made, not whose goods it shuts out."""


def _status(sentence: Sentence, findings: Findings, verb: Hit) -> str:
    """Give whether a rule is made or meant to be, by the words that belong to the verb."""
    chain = chain_before(sentence.text, verb.start, findings.periods)
    if not verb.forms or verb.forms[0].lemma in ("propose", "plan", "draft", "pursue", "want", "seek"):
        return "planned"
    is_wished = chain.ends_in_to and _EXPECTS.search(sentence.text, max(0, verb.start - 60), verb.start)
    return chain.status or ("planned" if is_wished else "actual")


_EXPECTS = re.compile(r"\b(?:expect|forecast|predict|want|wait for)(?:s|ed|ing)? [^,;.]{3,40} to $")


def _valued(claim: Claim, findings: Findings, quantity: Quantity) -> Claim:
    after = [p for p in findings.periods if 0 <= p.start - quantity.end <= 40 and p.role == "time"]
    first = min((q.start for q in findings.quantities if q.start >= quantity.end), default=1 << 20)
    period = next((p for p in after if p.start < first), None)
    return replace(
        claim,
        end=max(claim.start, quantity.end),
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit,
        bound=quantity.bound,
        when=period.when if period else claim.when,
        when_end=period.when_end if period else claim.when_end,
    )


def _claim(sentence: Sentence, findings: Findings, ruler: Entity, start: int, end: int, name: str | None) -> Claim:
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=ruler,
        name="policy",
        target=name,
        period=period_near(sentence.text, findings, start, end),
    )


def _name(words: str) -> str:
    """Give the rule without article and verb's remains."""
    return re.sub(r"^(?:(?:the|a|an|its|their|new|on|for|out|in|up|to|of) )+", "", words.strip())
