"""listing: a company's shares begin to trade; object is the exchange. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, actors_before, events, named_at, time_of
from nevtui.extract.exchanges import as_exchange, exchange_after, exchanges_joined
from nevtui.extract.grammar import is_possessive, period_near, subject_before
from nevtui.extract.records import replace
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Claim, Findings, Mention, Period, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

EXAMPLES = (
    ("WeRide's shares trade on Nasdaq.", ("WeRide listing Nasdaq",)),
    (
        "Chery began trading on the Hong Kong Stock Exchange on September 25, 2025.",
        ("Chery listing Hong Kong Stock Exchange 2025-09-25",),
    ),
    (
        "Hesai and RoboSense went public in New York in 2023 and in Hong Kong in 2024, respectively.",
        ("Hesai listing New York Stock Exchange 2023", "RoboSense listing Hong Kong Stock Exchange 2024"),
    ),
    ("Contrary to reports, Maextro has not filed for a listing in Hong Kong.", ()),
    (
        "EVE Energy and Sunwoda have filed for an IPO in Hong Kong.",
        ("EVE Energy listing Hong Kong Stock Exchange planned", "Sunwoda listing Hong Kong Stock Exchange planned"),
    ),
    (
        "Momenta filed for a Hong Kong IPO that could fetch $500 million.",
        ("Momenta listing Hong Kong Stock Exchange planned",),
    ),
    ("When Chery listed in Hong Kong, shares rose.", ("Chery listing Hong Kong Stock Exchange",)),
    ("Voyah will be listed on the Hong Kong Stock Exchange.", ("Voyah listing Hong Kong Stock Exchange planned",)),
    (
        "NIO made its debut on the New York Stock Exchange in September 2018.",
        ("NIO listing New York Stock Exchange 2018-09",),
    ),
    ("XPeng was delisted in 2024.", ("XPeng listing 2024 cancelled",)),
    (
        "Momenta, founded in 2016, filed for a listing in Hong Kong.",
        ("Momenta listing Hong Kong Stock Exchange planned",),
    ),
    ("CATL plans a second listing in Hong Kong.", ("CATL listing Hong Kong Stock Exchange planned",)),
    (
        "Leapmotor's initial public offering in Hong Kong took place in 2022.",
        ("Leapmotor listing Hong Kong Stock Exchange 2022",),
    ),
    ("Zeekr went public in New York in May 2024.", ("Zeekr listing New York Stock Exchange 2024-05",)),
    ("GAC Aion aims to go public in 2027.", ("GAC Aion listing 2027 planned",)),
    (
        "Seres shares started trading in Hong Kong in November 2025.",
        ("Seres listing Hong Kong Stock Exchange 2025-11",),
    ),
    ("XPeng, listed in Hong Kong, sold more cars.", ()),
    ("Hong Kong-listed BYD sold more cars.", ("BYD listing Hong Kong Stock Exchange",)),
    ("Li Auto joined the Nasdaq on July 30, 2020.", ("Li Auto listing Nasdaq 2020-07-30",)),
    ("BYD grew. Its Shenzhen-listed shares rose.", ("BYD listing Shenzhen Stock Exchange",)),
    ("BYD's Hong Kong-listed stock fell 3 percent.", ("BYD listing Hong Kong Stock Exchange",)),
    (
        "SVOLT withdrew its application for a listing on the STAR Market.",
        ("SVOLT listing Shanghai Stock Exchange cancelled",),
    ),
    (
        "Hesai lodged an application with the Hong Kong Stock Exchange on January 2.",
        ("Hesai listing Hong Kong Stock Exchange 2026-01-02 planned",),
    ),
    ("Chery has filed for an IPO in Hong Kong.", ("Chery listing Hong Kong Stock Exchange planned",)),
    ("A regulator has cleared the Hong Kong listing of Seres.", ("Seres listing Hong Kong Stock Exchange planned",)),
    ("Li Auto, which trades on the Nasdaq, grew.", ("Li Auto listing Nasdaq",)),
    (
        "Zeekr grew. Its depositary shares ceased trading on the New York Stock Exchange.",
        ("Zeekr listing New York Stock Exchange cancelled",),
    ),
    ("Hozon's Hong Kong IPO plan lapsed in 2024.", ("Hozon listing Hong Kong Stock Exchange 2024 cancelled",)),
    ("Gotion plans to list shares in Zurich.", ("Gotion High-Tech listing SIX Swiss Exchange planned",)),
    (
        "NIO is listed in New York, Hong Kong and Singapore.",
        (
            "NIO listing New York Stock Exchange",
            "NIO listing Hong Kong Stock Exchange",
            "NIO listing Singapore Exchange",
        ),
    ),
    ("NIO has scrapped plans to list in Singapore.", ("NIO listing Singapore Exchange cancelled",)),
)
CUES = (
    *("listed", " join", " trade", "quoted", "dealings", " list", "trading", "first session", "first day"),
    *(
        "debut",
        "public",
        "flotation",
        " ipo",
        " float",
        "share sale",
        "initial public",
        "application",
        "prospectus",
        " bell",
    ),
)

_LISTS: Final = Verbs(
    {
        "list": (
            *(
                "list",
                "go public",
                "float",
                "debut",
                "begin trading",
                "start trading",
                "begin to trade",
                "start to trade",
            ),
            *("make its debut", "make its market debut", "make its trading debut", "make its stock market debut"),
            *("join", "be traded", "trade", "quote", "ring the opening bell", "ring the bell"),
            *("begin dealings", "start dealings", "commence trading", "commence dealings", "dual-list"),
            *("float its shares", "list its shares", "list shares", "sell shares to the public", "make a debut"),
        ),
    }
)
_NOUN: Final = re.compile(
    r"(?<![\w-])(?:IPOs?|[Ii]nitial public offerings?|listings?|flotations?|(?:stock |market |share "
    r"|trading )*debuts?"
    r"|public (?:offering|share sale|listing|float)|first (?:session|day of trading|trading day|day(?= (?:on|in)))"
    r"|share sale)(?![\w-])"
)


def listing(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield listings with exchange and day; an exchange named by its city alone is taken as its exchange."""
    text = sentence.text
    for event in events(sentence, findings, _LISTS, ("company",)):
        if event.is_denied or (_BARE.match(text[event.start : event.end]) and not event.actors):
            continue
        if text[event.verb : event.end] == "listing" and _is_noun(text, findings, event.verb):
            continue
        if _STOPPED.search(text, max(0, event.verb - 16), event.verb):
            continue
        actors = event.actors
        if event.is_passive or not actors:
            actors, _ = actors_before(text, findings, event.start, ("company",))
            actors = actors or _of_shares(text, findings, event.start)
        if event.start == event.verb and _PARTICIPLE.match(text, max(0, event.start - 2)) and event.lemma == "list":
            if not _LISTED_SINCE.match(text, event.end):
                continue
            actors = actors or _of_shares(text, findings, event.start - 1)
        exchange, end = exchange_after(text, findings, event.end)
        if event.lemma == "join" and (exchange is None or not _JOINED.fullmatch(text, event.end, end)):
            continue
        is_of_shares = _SHARES_TRADE.search(text, 0, event.start) is not None
        is_on_one = exchange is not None and _ON_ONE.match(text, event.end) is not None
        if event.lemma in ("trade", "be traded", "quote") and not (
            is_of_shares or is_on_one or _SINCE.search(text[end:])
        ):
            continue
        period = time_of(text, findings, event)
        if exchange is None and not (
            event.lemma in ("go public", "list", "float") and (period or event.status != "actual")
        ):
            continue
        if len(actors) > 1 and "respectively" in text:
            yield from _each_its_own(sentence, findings, event, actors)
            continue
        for actor in actors:
            yield _claim(sentence, findings, actor, exchange, (event.begin, end or event.end), period, event.status)
            for other, stop in exchanges_joined(text, findings, end) if exchange else ():
                yield _claim(sentence, findings, actor, other, (event.begin, stop), None, event.status)
    yield from _delisted(sentence, findings)
    yield from _nouns(sentence, findings)
    yield from _applied(sentence, findings)
    for place in findings.mentions:
        if text.startswith("-listed ", place.end) and (exchange := as_exchange(place)):
            beside = _beside(text, findings, place)
            if beside:
                yield _claim(sentence, findings, beside, exchange, (place.start, beside.end), None, "actual")


def _delisted(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X was delisted from the New York Stock Exchange`."""
    text = sentence.text
    for event in events(sentence, findings, _DELISTS, ("company",)):
        firms = event.actors if not event.is_passive else actors_before(text, findings, event.start, ("company",))[0]
        firms = firms or _of_shares(text, findings, event.start)
        for firm in firms if not event.is_denied and event.status == "actual" else ():
            exchange, end = exchange_after(text, findings, event.end)
            period = time_of(text, findings, event)
            yield _claim(sentence, findings, firm, exchange, (firm.start, end or event.end), period, "cancelled")


def _each_its_own(sentence: Sentence, findings: Findings, event: Event, actors: tuple[Mention, ...]) -> Iterator[Claim]:
    """Read `A and B went public in New York in 2023 and in Hong Kong in 2024, respectively`."""
    places = [m for m in findings.mentions if m.start >= event.end and as_exchange(m)]
    if len(places) != len(actors):
        return
    ends = [*(place.start for place in places[1:]), len(sentence.text)]
    for actor, place, end in zip(actors, places, ends, strict=True):
        period = next((p for p in findings.periods if place.end <= p.start < end), None)
        span = (event.begin, period.end if period else place.end)
        yield _claim(sentence, findings, actor, as_exchange(place), span, period, event.status)


def _is_noun(text: str, findings: Findings, position: int) -> bool:
    """Tell `a listing` and `the Hong Kong listing` from `listing its shares`."""
    is_of_place = any(m.end + 1 == position for m in findings.mentions)
    return is_of_place or _A_NOUN.search(text, max(0, position - 16), position) is not None


_STOPPED: Final = re.compile(r"\b(?:cease[sd]?|stop(?:s|ped)?|end(?:s|ed)?|halt(?:s|ed)?)(?: to)? $")
_SHARES_TRADE: Final = re.compile(r"\b(?:shares|stock)(?:,? which)? (?:now )?$")


_DELISTS: Final = Verbs({"delist": ("delist", "cease trading", "stop trading", "end trading", "cease to trade")})


def _applied(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X lodged an application with the Hong Kong Stock Exchange`."""
    text = sentence.text
    for event in events(sentence, findings, _APPLIES, ("company",)):
        papers = _PAPERS.match(text, event.end)
        exchange, end = exchange_after(text, findings, papers.end() - len(papers["to"])) if papers else (None, 0)
        for actor in event.actors if exchange and not event.is_denied else ():
            period = time_of(text, findings, event)
            yield _claim(sentence, findings, actor, exchange, (event.begin, end), period, "planned")


_APPLIES: Final = Verbs({"apply": ("lodge", "submit", "file", "hand in", "send")})
_PAPERS: Final = re.compile(
    r" (?:an?|its|the|draft|confidential(?:ly)?)(?: [a-z-]+){0,3}? (?:applications?|prospectus|papers|documents"
    r"|filing)"
    r"(?P<to>(?: [a-z-]+){0,3}? (?:with|to|at) )"
)


def _beside(text: str, findings: Findings, place: Mention) -> Mention | None:
    """Give `BYD` of `Hong Kong-listed BYD`, or whom `the Shanghai-listed company` means."""
    start = place.end + len("-listed ")
    if _OWN_SHARES.match(text, start):
        owners = [m for m in findings.mentions if m.end < place.start and is_possessive(text, m)]
        fits = owners and owners[-1].entity.type == "company" and _TO_PLACE.fullmatch(text, owners[-1].end, place.start)
        return owners[-1] if fits else None if owners else _meant(findings, place)
    named = next((m for m in findings.mentions if m.start >= start and m.entity.type == "company"), None)
    if named and re.fullmatch(r"(?:[\w-]+ ){0,4}", text[start : named.start]):
        return named
    about = next((m for m in findings.mentions if m.start < place.start < m.end and m.entity.type == "company"), None)
    if about or not re.match(r"(?:[\w-]+ )?(?:company|firm|\w*maker|group|start-?up)", text[start:]):
        return about
    return _meant(findings, place)


def _meant(findings: Findings, place: Mention) -> Mention | None:
    """Give whom the text is about, as if named at the exchange."""
    return Mention(place.para, place.start, place.end, "", findings.company) if findings.company else None


_OWN_SHARES: Final = re.compile(r"(?:[\w-]+ ){0,2}(?:shares?|stock|securities|paper|depositary receipts)\b")
_TO_PLACE: Final = re.compile(r"(?:['’]s?)? ")
_JOINED: Final = re.compile(r" (?:the )?[\w ]+")
_ON_ONE: Final = re.compile(
    r" on (?:the )?(?:[A-Z]\w+(?: [A-Z]\w+)?['’]s )?(?:[A-Z]\w+ )*(?:Nasdaq|NASDAQ|STAR Market|ChiNext"
    r"|(?:Stock )?Exchange)"
)
"""Where nothing but shares is traded."""
_SINCE: Final = re.compile(r"\bsince\b")
_LISTED_SINCE: Final = re.compile(r" (?:on|in|at) [^,;.]{3,40}? since ")
_A_NOUN: Final = re.compile(r"\b(?:an?|the|its|their|for|of|second|dual|share|stock|public|planned|secondary)[- ]$")
_BARE: Final = re.compile(r"lists?$")
_PARTICIPLE: Final = re.compile(r", listed ")


def _of_shares(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give `Seres` of `Seres shares started trading`."""
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type == "company":
            fits = re.fullmatch(r"(?:['’]s?)? (?:\w+ ){0,2}(?:shares|stock|receipts) ?", text[mention.end : position])
            is_in = _SHARES_IN.search(text[: mention.start][-20:])
            return (mention,) if fits or is_in else ()
    return ()


_SHARES_IN: Final = re.compile(r"\b(?:[Ss]hares|[Ss]tock) (?:in|of) (?:the )?$")


def _nouns(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `its IPO in Hong Kong`, `plans a listing in Shanghai` and `X's Hong Kong debut`."""
    text = sentence.text
    for match in _NOUN.finditer(text):
        exchange, end = exchange_after(text, findings, match.end())
        if exchange is None:
            place = next((m for m in findings.mentions if m.end + 1 == match.start()), None)
            exchange = as_exchange(place) if place else None
            if exchange is None and text.startswith(" there", match.end()):
                named = [as_exchange(m) for m in findings.mentions if m.end <= match.start()]
                exchange = next((one for one in reversed(named) if one), None)
        is_told = _TOLD.search(text[: match.start()][-60:]) is not None
        listed = _possessor(text, findings, match.start())
        listed = listed or next(iter(_of_shares(text, findings, match.start())), None)
        listed = (
            listed or _listed_behind(text, findings, end or match.end()) or _listed_behind(text, findings, match.end())
        )
        listed = listed or (subject_before(text, findings, match.start()) if is_told else None)
        if listed is None or (exchange is None and not is_told) or _RANKED.search(text, 0, match.start()):
            continue
        if _NOT_FILED.search(text, max(0, match.start() - 70), match.start()):
            continue
        period = period_near(text, findings, match.start(), end or match.end())
        if exchange is None and period is None:
            continue
        span = (min(listed.start, match.start()), end or match.end())
        before = text[max(0, match.start() - 70) : match.start()]
        is_filed = _FILED.search(before) is not None or _IS_PLAN.match(text, match.end()) is not None
        is_filed = is_filed and _WITHDRAWN.search(before) is None
        stands = "cancelled" if _OFF.match(text, match.end()) else "planned" if is_filed else None
        row = row_before(text, findings.mentions, listed, ("company",)) if listed.start in findings.heads else ()
        for one in (*row, listed):
            yield _claim(sentence, findings, one, exchange, (min(one.start, span[0]), span[1]), period, stands)


_NOT_FILED: Final = re.compile(
    r"\b(?:not|never|denied|denies|deny|denying|ruled out|rules out|no plans?|nor)\b(?! only\b)[^,;.]{0,50}$"
)
"""Before a listing that nobody has asked for."""


def _listed_behind(text: str, findings: Findings, position: int) -> Mention | None:
    """Give `X` of `the listing of its unit X in Hong Kong` and `the Hong Kong IPO of X`."""
    of = _OF.match(text, position)
    return next(iter(named_at(text, findings, of.end(), ("company",), reach=30)), None) if of else None


_WITHDRAWN: Final = re.compile(
    r"\b(?:withdr[ae]w|withdrawn|pulled|scrapped|shelved|dropped|abandoned|cancelled|rejected)\b"
)
_OF: Final = re.compile(r" (?:of|by|for) (?:the )?")
_IS_PLAN: Final = re.compile(r" (?:plans?|bid|application|ambitions?|hopes|hearing|filing|candidate)\b")
_OFF: Final = re.compile(
    r"[^,;.]{0,60}?\b(?:(?:has |had |have )?(?:lapsed|collapsed|fell through|fallen through|failed)"
    r"|(?:was|were|has been|have been|had been|is) (?:pulled|scrapped|shelved|withdrawn|called off|abandoned|suspended"
    r"|dropped|put on ice|cancelled))\b"
)
"""Behind a listing that does not come."""


_RANKED: Final = re.compile(r"\b(?:the|its) (?:first|biggest|largest|second) (?:[\w.$-]+ ){0,3}$")
"""Before a listing that is compared with others: `It is the first big U.S. listing since 2021`."""
_FILED: Final = re.compile(
    r"\b(?:(?:fil(?:ed|es|ing)|appl(?:ied|ying|ies)) for (?:an? )?(?:[a-z]+ )?"
    r"|(?:approv(?:ed|es|al|ing)|clear(?:ed|s)|clearance|accept(?:ed|s)|applications?|hearing|green light|go-ahead|nod"
    r"|gave the green light|waved through|backed|proposed|planned|bid|aim(?:s|ing)? for|prospectus|agreed)"
    r"(?: (?:to|for|of|on|with|the|its|an?|[\w’'-]+)){0,7} )$"
)
_TOLD: Final = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|complet(?:ed|es|ing)|fil(?:ed|es|ing)|seek(?:s|ing)?|consider(?:s|ing)?|prepar(?:es"
    r"|ing)|aim(?:s|ing|ed)?|hearing"
    r"|eye(?:s|ing)|ma(?:de|kes|king)|carried out|held|appl(?:ied|ying|ies)|approval|green light|go ahead"
    r"|launch(?:ed|es|ing)?"
    r"|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|explor(?:es|ed|ing)|want(?:s|ed)?|intend(?:s|ed|ing)?|hop(?:es|ed|ing)"
    r"|pursu(?:es|ing|ed)|target(?:s|ing|ed)?|conduct(?:ed|s)?|postponed?|delayed?|scrapped|shelved|pric(?:ed|es)"
    r"|ahead of its"
    r"|after its|since its|before its|through its|in its|with its|through an?)\b"
)


def _possessor(text: str, findings: Findings, position: int) -> Mention | None:
    """Give `X` of `X's Hong Kong debut` and `its` of `its listing`."""
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type == "company" and position - mention.end < 60:
            words = text[mention.end : position]
            if is_possessive(text, mention) and re.fullmatch(r"(?:['’]s?)?(?: [\w.$€-]+){0,5} ?", words):
                return mention
    return None


def _claim(
    sentence: Sentence,
    findings: Findings,
    listed: Mention,
    exchange: Entity | None,
    span: tuple[int, int],
    period: Period | None,
    status: str | None,
) -> Claim:
    claim = link(
        sentence,
        findings,
        start=span[0],
        end=span[1],
        subject=listed.entity,
        name="listing",
        target=exchange,
        period=period,
        stands=status,
    )
    return replace(claim, status="planned") if claim.status == "forecast" else claim
