"""tariff: subject puts so many per cent on object's goods. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.duties import DUTY, charged_after, is_rate, opens_list
from nevtui.extract.governments import country_named, is_actor, whose_goods
from nevtui.extract.grammar import clause, period_near
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.parallels import Part, parts_of
from nevtui.extract.rates_beside import old_rate, right_behind
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.statecraft import is_supposed
from nevtui.model.entity import Entity

EXAMPLES = (
    (
        "The Commerce Department banned Chinese software. Imports of Chinese EVs face a 100% tariff.",
        ("United States tariff 100 percent China",),
    ),
    ("The EU charges BYD an extra 17% duty on cars built in China.", ("European Union tariff 17 percent BYD",)),
    (
        "The EU approved tariffs of up to 35% on EVs made in China in 2024.",
        ("European Union tariff 35 percent China 2024 at_most",),
    ),
    ("The United States has put a 100% tariff on Chinese EVs.", ("United States tariff 100 percent China",)),
    (
        "The European Commission imposed duties of 17% on BYD and 35.3% on SAIC.",
        ("European Commission tariff 17 percent BYD", "European Commission tariff 35.3 percent SAIC Motor"),
    ),
    ("The EU put an anti-subsidy tariff of 35.3% on SAIC.", ("European Union tariff 35.3 percent SAIC Motor",)),
    (
        "Brussels raised its tariff on Chinese EVs from 10% to 45.3%.",
        ("European Union tariff 10 percent China", "European Union tariff 45.3 percent China"),
    ),
    (
        "The European Commission has fixed the duties. BYD pays 17%, Geely 18.8% and SAIC 35.3%.",
        (
            "European Commission tariff 17 percent BYD",
            "European Commission tariff 18.8 percent Geely",
            "European Commission tariff 35.3 percent SAIC Motor",
        ),
    ),
    ("Chinese-made EVs face a 100% tariff in the United States.", ("United States tariff 100 percent China",)),
    ("Turkey imposed an additional 40% tariff on vehicles from China.", ("Turkey tariff 40 percent China",)),
    (
        "Washington and Ottawa have put surtaxes on Chinese cars.",
        ("United States tariff China", "Canada tariff China"),
    ),
    ("China imposed retaliatory tariffs of 15% on US cars.", ("China tariff 15 percent United States",)),
    (
        "Ottawa put a tariff of 100% on Chinese EVs. Turkey charges 40%, Brazil will go to 35%.",
        ("Canada tariff 100 percent China", "Turkey tariff 40 percent China", "Brazil tariff 35 percent China planned"),
    ),
    (
        "Chinese cars face tariffs almost everywhere: Mexico charges 50%, Brazil will go to 35% in July 2026.",
        ("Mexico tariff 50 percent China", "Brazil tariff 35 percent China 2026-07 planned"),
    ),
    ("Turkey charges 40 percent on Chinese cars.", ("Turkey tariff 40 percent China",)),
    (
        "Brazil chose stairs. The rate for electric cars went from zero to 10% in January 2024.",
        ("Brazil tariff 10 percent China 2024-01",),
    ),
    (
        "China retaliated with duties of up to 39% on European brandy in July 2025.",
        ("China tariff 39 percent European Union 2025-07 at_most",),
    ),
    (
        "The US put a 100% duty on Chinese cars. Canada followed with 90% in 2024.",
        ("United States tariff 100 percent China", "Canada tariff 90 percent China 2024"),
    ),
    (
        "EU duties of 38.1% on cars made in China came into force on Monday, on top of the existing 10%.",
        ("European Union tariff 38.1 percent China 2026-03-02", "European Union tariff 10 percent China"),
    ),
    (
        "BYD faces EU duties of 17.4%, Geely 19.9%; firms that were not sampled pay 20.8%.",
        (
            "European Union tariff 17.4 percent BYD",
            "European Union tariff 19.9 percent Geely",
            "European Union tariff 20.8 percent China",
        ),
    ),
    (
        "The EU put duties on Chinese cars. Germany paid $11 billion for them, down 37.1%.",
        ("European Union tariff China",),
    ),
    (
        "Canadian tariffs on Chinese EVs fell to 6.1% in 2026.",
        ("Canada tariff 6.1 percent China 2026",),
    ),
    ("Vietnam's import tax on Chinese EVs was cut to zero.", ("Vietnam tariff 0 percent China",)),
    ("Chinese car imports into Mexico, taxed at 20 percent, rose.", ("Mexico tariff 20 percent China",)),
    (
        "Mexico raised its duty on Chinese cars from 20 to 50 percent.",
        ("Mexico tariff 50 percent China", "Mexico tariff 20 percent China"),
    ),
    ("Will the EU put a 50% tariff on Chinese EVs?", ()),
    (
        "The European Union is weighing minimum prices in place of the duties of up to 35.3% imposed on China in 2024.",
        ("European Union tariff 35.3 percent China 2024 at_most",),
    ),
    ("BYD holds 17% of the market, and the EU tariff worries it.", ()),
    (
        "The EU set the duties. BYD, Geely and SAIC, whose books it saw, face 17%, 18.8% and 35.3% respectively.",
        (
            "European Union tariff 17 percent BYD",
            "European Union tariff 18.8 percent Geely",
            "European Union tariff 35.3 percent SAIC Motor",
        ),
    ),
    (
        "The EU will charge China's makers duties at these rates: 17% for BYD, 35.3% for SAIC and 21% for others.",
        (
            "European Union tariff 17 percent BYD planned",
            "European Union tariff 35.3 percent SAIC Motor planned",
            "European Union tariff 21 percent China planned",
        ),
    ),
)
CUES = (
    "tariff", "duty", "duties", "surtax", "surcharge", "import tax", "levy", "levies", " pay", "face", "charge",
    "rate", "follow", "answer", "taxed",
)  # fmt: skip

_ON: Final = re.compile(r" (?:on|for|against) (?:the |all |both )?")
_EXTRA: Final = re.compile(r" (?:an? )?(?:extra|additional|further) (?:duty of )?")
"""Between who is charged and how much."""
_CHARGED: Final = re.compile(
    r"\b(?:charges?|levies|levied|collects?|collected) (?:[\w-]+ ){0,3}[\d.]+ ?(?:%|per ?cent) on (?:[\w-]+ ){0,4}"
    r"(?:cars|vehicles|EVs|imports|models)\b"
    r"|\b(?:cars|vehicles|EVs|imports|models)\b[^.;]{0,60}? taxed at [\d.]+ ?(?:%|per ?cent)"
)
_FROM_TO: Final = re.compile(r" to (?:about |up to |as much as )?$")
_FROM: Final = re.compile(r"\b(?:from|its|was) (?:zero|nothing)?$")
_STANDING: Final = re.compile(r"\b(?:existing|standard|normal|regular|usual|ordinary)(?: [\w-]+){0,3}? $")
"""Before a rate that a new one is added to."""
_FLOOR: Final = re.compile(r"\b(?:floor|minimum|tariff|duty|tax|at least) (?:of )?(?:at least )?$")
_IMPOSED: Final = re.compile(
    r" (?:(?:that|which) (?:were|was|are|is) |now )?(?:imposed|levied|introduced|in force|in place|charged)\b"
)
"""A duty that stands, whatever is weighed in its place."""
_EACH: Final = re.compile(r",? (?:a|per|for each|for every|on each|on every) (?:car|vehicle|unit|EV)\b")
_SCOPE: Final = re.compile(
    r"\b(?:EVs|electric vehicles|electric cars|cars|vehicles|NEVs|battery electric vehicles|hybrids|batteries"
    r"|auto parts"
    r"|passenger cars|trucks|buses)\b"
)
_SET: Final = re.compile(
    r"\b(?:put|puts|putting|impose[sd]?|imposing|levied|levy|levies|slap(?:s|ped)?|introduce[sd]?|announce[sd]?"
    r"|approve[sd]?"
    r"|raise[sd]?|raising|lift(?:s|ed)?|hike[sd]?|increase[sd]?|set|sets|adopt(?:s|ed)?|place[sd]?|confirm(?:s|ed)?"
    r"|answered with|responded with|hit (?:back )?with|apply|applies|applied|extend(?:s|ed)?|plan(?:s|ned)?"
    r"|threaten(?:s|ed)?"
    r"|considering|weigh(?:s|ed|ing)?|quadrupled?|doubled?|tripled?|finali[sz]e[sd]?|lower(?:s|ed)?|cut|cuts"
    r"|reduce[sd]?|slash(?:es|ed)?|remove[sd]?"
    r"|eas(?:e|es|ed)|suspend(?:s|ed)?|scrap(?:s|ped)?|halve[sd]?|trim(?:s|med)?)\b"
)
_NONE: Final = re.compile(
    r"\b(?:rul(?:e|es|ed|ing) out|oppos\w+|reject\w*|against|avoid\w*|escap\w+|drop(?:s|ped)?|no|not|without|despite"
    r"|criticis\w+"
    r"|criticiz\w+|challeng\w+|condemn\w*|exempt\w*|free[sd]?)\b"
)
"""Who does this to a duty levies none."""
_OWNED: Final = re.compile(
    r"(?:['’]s)? (?:(?!(?:has|have|had|put|puts|and|will|would|is|are|was|were|said|to|on|of|in|by|could|may"
    r"|\w+ed)\b)"
    r"[\w%-]+ ){0,4}"
)
_WAIVED: Final = re.compile(
    r"\b(?:waiv\w+|spar(?:e[sd]?|ing)|exempt\w*|forg[ao]\w*|without (?:its|the|any|a))\b[^,;.]{0,30}$"
)
"""Before a duty that somebody need not pay."""
_RULERS: Final = ("country", "bloc", "organization")
_IF: Final = re.compile(r"(?:If|Should|Unless|Were) [^,;]{3,120},")
"""What is only supposed, at the beginning of a sentence."""


@dataclass(frozen=True, slots=True)
class _Levy:
    """A duty in a sentence: who levies it, on whose goods, if said."""

    ruler: Mention | None
    hit: Mention | None
    start: int


def tariff(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield duties by who levies them, on whom, and how high; a government's capital stands for its country."""
    text = sentence.text
    named = DUTY.search(text) or _CHARGED.search(text)
    if is_supposed(text, 0, 0) or not (named or findings.speaks_of_duties):
        return
    supposed = _IF.match(text)
    begin = supposed.end() if supposed else 0
    figures = [
        q for q in findings.quantities if q.start >= begin and is_rate(text, findings, q, is_named=named is not None)
    ]
    parts = parts_of(text, findings.mentions, (), (), figures)
    first: Claim | None = None
    for place, figure in enumerate(figures):
        step = parts.get(figure.start, (Part(),))[0].mention
        for claim in _levied(sentence, findings, figures, place, step.entity if step else None):
            first = first or claim
            yield from old_rate(text, claim, figure.start)
            yield replace(claim, status=first.status) if opens_list(text, figures[0]) else claim
    yield from _floors(sentence, findings) if named else ()
    if named and begin <= named.start() and not any(q.unit == "percent" for q in findings.quantities):
        yield from _without_figure(sentence, findings)


def _levied(
    sentence: Sentence, findings: Findings, figures: list[Quantity], place: int, step: Entity | None
) -> Iterator[Claim]:
    """Yield the duty of one figure: on `step`, the name in step with it, or on whom the words around it tell."""
    text, quantity = sentence.text, figures[place]
    if _WAIVED.search(text, max(0, quantity.start - 40), quantity.start):
        return
    begin = figures[place - 1].end if place else 0
    stop = figures[place + 1].start if place + 1 < len(figures) else len(text)
    ruler = _ruler(text, findings, quantity.start)
    if ruler is None:
        return
    hit = step or _hit(text, findings, quantity, begin, stop, ruler)
    if hit is None or hit.name == ruler.name:
        return
    payers = [m for m in findings.mentions if begin <= m.start < quantity.start and m.entity == hit]
    is_shared = bool(payers) and hit.type == "company" and step is None
    row = row_before(text, findings.mentions, payers[-1], ("company",)) if is_shared else ()
    period = period_near(text, findings, quantity.start, quantity.end)
    if place + 1 < len(figures) and _FROM_TO.search(text[quantity.end : stop]) and stop - quantity.end < 24:
        period = None
    if _STANDING.search(text, max(0, quantity.start - 40), quantity.start):
        period = None
    start = min((p.start for p in findings.powers if p.entity == ruler and p.end <= quantity.start), default=begin)
    is_old = bool(place) and text.endswith(" from ", 0, quantity.start)
    claim = link(
        sentence, findings, start=start, end=quantity.end, subject=ruler, name="tariff", target=hit,
        period=None if is_old else right_behind(text, findings, quantity) or period, quantity=quantity,
    )  # fmt: skip
    status = "actual" if is_old or _IMPOSED.match(text, quantity.end) else claim.status
    claim = replace(claim, scope=_scope(text, quantity.start), status=status)
    yield from (replace(claim, object=payer.entity.name) for payer in row if payer.start >= begin)
    yield claim


def _hit(text: str, findings: Findings, quantity: Quantity, begin: int, stop: int, ruler: Entity) -> Entity | None:
    """Give whose goods pay: named after `on`, before the figure as who pays, else in the sentence or spoken of."""
    firms = [m for m in findings.mentions if begin <= m.start < quantity.start and m.entity.type == "company"]
    if firms and _EXTRA.fullmatch(text, firms[-1].end, quantity.start):
        return firms[-1].entity
    charged = charged_after(text, findings.mentions, quantity)
    if charged and charged.name != ruler.name:
        return charged
    on = _ON.match(text, quantity.end)
    if on:
        firm = mention_at(findings, on.end(), ("company", "country"))
        goods = firm or whose_goods(text, findings, on.end(), min(stop, on.end() + 60), ruler)
        if goods:
            return goods.entity
    payers = [m for m in findings.mentions if begin <= m.start < quantity.start and m.entity.type == "company"]
    if payers and payers[-1].text.lower() not in ("its", "it", "they", "their", "them"):
        return payers[-1].entity
    duty = DUTY.search(text, begin, stop)
    for first, last in ((duty.end(), stop) if duty else (quantity.end, stop), (begin, quantity.start), (0, len(text))):
        goods = whose_goods(text, findings, first, last, ruler)
        if goods and _CHARGES.match(text, goods.end):
            continue
        if goods and goods.entity.type == "company" and begin and goods.end <= begin:
            continue
        is_ruler = goods is not None and goods.start in findings.heads and goods.entity.type in ("country", "bloc")
        before = text[: goods.start] if goods else ""
        is_place = before.endswith((" by ", " by the ", " in ", " in the ", " to the "))
        if goods and not is_ruler and not is_place:
            return goods.entity
    return country_named("China") if ruler.name != "China" else None


def _ruler(text: str, findings: Findings, position: int) -> Entity | None:
    """Give who levies: who acts before the figure, whose duty it is, in whose market it is paid, or last spoken of."""
    rulers = [p for p in findings.powers if p.entity.type in _RULERS]
    charging = [p for p in rulers if p.end <= position and _CHARGES.match(text, p.end)]
    if charging:
        return charging[-1].entity
    acting = [p for p in rulers if p.end <= position and (is_actor(text, p, findings.heads) or _owns(text, p))]
    acting = [p for p in acting if not re.search(r"\b(?:from|on|in|made in) (?:the )?$", text[: p.start][-12:])]
    owners = [p for p in rulers if p.end <= position and _owns(text, p)]
    if owners:
        return owners[-1].entity
    if acting:
        return acting[-1].entity if len(acting) == 1 else acting[0].entity
    after = [p for p in rulers if re.search(r"\b(?:in|by|into|entering|enter) (?:the )?$", text[: p.start][-14:])]
    after = [p for p in after if p.entity.name != "China"] or [p for p in rulers if _owns(text, p)]
    if after:
        return after[0].entity
    speaking = [p for p in rulers if p.start > position and _SAYS.match(text, p.end)]
    if speaking:
        return speaking[-1].entity
    focus = findings.focus
    is_ministry = findings.power is not None and findings.power.type == "organization"
    if focus and focus.type == "country" and is_ministry:
        return focus
    if findings.power is not None and findings.power.type in _RULERS:
        is_told = findings.speaks_of_duties or findings.power.country is None
        return findings.power if is_told else country_named(findings.power.country or "")
    return focus if focus and focus.type in ("country", "bloc") else None


_SAYS: Final = re.compile(r"(?:['’]s)?(?: [\w-]+){0,4} (?:said|says|announced|confirmed)\b")
_CHARGES: Final = re.compile(
    r" (?:also |now |already |currently |still )?(?:charge[sd]?|demand(?:s|ed)?|collect(?:s|ed)?"
    r"|(?:will|would|is to|plans to) (?:go (?:up )?to|charge|levy|impose|demand|collect|double|raise)"
    r"|went (?:up )?to|goes (?:up )?to) "
)
"""After the country whose duty the next figure is: `Turkey charges 40 per cent`."""


def _owns(text: str, power: Mention) -> bool:
    """Tell `EU tariffs` and `the EU's standard duty`."""
    duty = DUTY.search(text, power.end, power.end + 40)
    return duty is not None and _OWNED.fullmatch(text, power.end, duty.start()) is not None


def _scope(text: str, position: int) -> str | None:
    found = _SCOPE.search(text, position) or _SCOPE.search(text)
    return found[0] if found else None


def _floors(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `a floor of $7,000 a vehicle`."""
    text = sentence.text
    for quantity in findings.quantities:
        is_money = quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()
        before = _FLOOR.search(text[max(0, quantity.start - 30) : quantity.start])
        if not (is_money and before and _EACH.match(text, quantity.end)):
            continue
        ruler = _ruler(text, findings, quantity.start)
        hit = _hit(text, findings, quantity, 0, len(text), ruler) if ruler else None
        if ruler and hit and hit.name != ruler.name:
            period = period_near(text, findings, 0, quantity.end)
            yield link(
                sentence,
                findings,
                start=quantity.start,
                end=quantity.end,
                subject=ruler,
                name="tariff",
                target=hit,
                period=period,
                quantity=replace(
                    quantity, bound="at_least" if "floor" in before[0] or "min" in before[0] else quantity.bound
                ),
            )


_TO_ZERO: Final = re.compile(r"[^.;]{0,70}? (?:to|at) (?P<zero>zero|nil|nothing)\b(?! (?:tolerance|emission))")


def _without_figure(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the United States has put tariffs on Chinese EVs` and `EU tariffs on Chinese EVs`, without a height."""
    text = sentence.text
    for duty in DUTY.finditer(text):
        begin, stop = clause(text, duty.start())
        rulers = [p for p in findings.powers if p.end <= duty.start() and p.entity.type in _RULERS]
        owner = next((p for p in rulers if _owns(text, p)), None)
        acting = [p for p in rulers if is_actor(text, p, findings.heads) and _SET.search(text, p.end, stop)]
        first = owner or next((p for p in reversed(acting) if begin <= p.start or p is acting[-1]), None)
        if first is None or _NONE.search(text, first.end, duty.start()):
            continue
        hit = whose_goods(text, findings, duty.end(), min(len(text), duty.end() + 110), first.entity)
        if hit is None:
            continue
        row = (*row_before(text, findings.powers, first, _RULERS), first)
        to_zero = _TO_ZERO.match(text, duty.end())
        zero = Quantity(to_zero.start("zero"), to_zero.end(), 0.0, "percent") if to_zero else None
        for power in row:
            if power.entity.name != hit.entity.name:
                yield replace(
                    link(
                        sentence,
                        findings,
                        start=power.start,
                        end=hit.end,
                        subject=power.entity,
                        name="tariff",
                        target=hit.entity,
                        period=period_near(text, findings, duty.start(), hit.end),
                        quantity=zero,
                    ),
                    scope=_scope(text, duty.start()),
                )
        return
