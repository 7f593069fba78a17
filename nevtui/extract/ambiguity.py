"""Which entity is meant where a name has several, and whether a word that is also plain English is a name at all."""

from functools import lru_cache

from nevtui.extract import patterns as re
from nevtui.extract.plain_words import GIVEN_NAMES, OTHER_THINGS, PLAIN_WORDS, SURNAMES, TRADE
from nevtui.extract.products import is_product, is_vague_code
from nevtui.model.entity import Entity

_SIGN_OF_A_NAME = re.compile(
    r"['’]s\b|[- ](?:Motors?|Auto|Automobile|Company|Group|brand)\b"
    r"| (?:said|says|sold|delivered|made|makes|plans?|will|has|had|is|was|and|announced|reported"
    r"|launched|invested|unveiled|gained|rose|fell|lost|grew|climbed|expects?|aims|wants|handed|built"
    r"|saw|reached|boss|chief|executives?|chairman|chairwoman|CEO|CFO|spokesman|spokeswoman|spokesperson|dealers"
    r"|engineers)\b"
)
_COUNTRY_BEFORE = re.compile(r"\b(?!The|Its?|On|And|But|\w+day\b)(?P<country>[A-Z][a-z]+)(?:['’]s)? $")
_COUNTRY_AFTER = re.compile(r" (?:of|in) (?:the )?(?P<country>[A-Z][a-z]+)")
_INITIAL = re.compile(r"[A-Z]\.")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|[“\"‘(]\s*|\n\s*)$")
_FOLLOWED_BY_COMPANY = re.compile(
    r"[ -](?:Motors?|Automobile|Auto|Automotive|Group|Holdings?|Corp(?:oration)?|Inc|Ltd)\b"
)
_FOLLOWED_BY_PROVINCE = re.compile(r"(?:['’]s)? (?:[Pp]rovince|[Aa]utonomous)\b")
_FOLLOWED_BY_CITY = re.compile(r"(?:['’]s)? (?:[Cc]ity|[Mm]unicipal)\b")
_NEARBY = 120
"""Characters on either side that count as context."""

_FAME = ("country", "bloc", "province", "city", "company", "organization", "model", "person", "industry")


def is_meant(entity: Entity, text: str, start: int, end: int) -> bool:
    """Tell whether the words at `start` name `entity` and are not just an English word that looks like it.

    A plain word in lower case never is one; at the beginning of a sentence it needs a sign, such as `Smart said`.
    """
    words = text[start:end]
    if entity.type in ("country", "city") and _MONEY.match(text, end):
        return False
    if entity.type in ("city", "province") and _FEATURE.match(text, end):
        return False
    if words.capitalize() in PLAIN_WORDS and words.isupper() and words not in (entity.name, *entity.aliases):
        return False
    if words.startswith(("Ministry of", "Department of")) and _is_of_another_country(entity, text, start, end):
        return False
    if words in SURNAMES and _is_of_a_person(text, start):
        return False
    if words in OTHER_THINGS and entity.type == "company" and not _is_in_trade(text, start, end):
        return False
    if entity.type == "model" and is_vague_code(words):
        return is_product(entity, text, start, end)
    if words not in PLAIN_WORDS:
        return True
    after = text[end : end + 24]
    if words in ("May", "March") and re.match(r",? \d|\.? \d", after):
        return False
    if words == "Yuan" and text[max(0, start - _NEARBY) : start].rstrip()[-1:].isdigit():
        return False
    if _SENTENCE_START.search(text[max(0, start - 8) : start]) and not _SIGN_OF_A_NAME.match(after):
        return False
    if entity.type == "model":
        return is_product(entity, text, start, end)
    return entity.type != "person" or not after[1:2].isupper()


_MONEY = re.compile(r" (?:dollars?|cents|pesos?|rupees?|pounds?|francs?|yuan)\b(?! (?:market|zone|area))")
"""What makes a currency of the name of a place: `2,781 U.S. dollars`."""


_FEATURE = re.compile(
    r" (?:Bay|Islands?|Lake|River|Peninsula|Mountains?|Strait|Valley|Gorge)\b(?! (?:Company|Group|Auto|Motor))"
)
"""Behind a name that is no town's: `Hangzhou Bay` lies at other towns, and Wenshan is far from a `Wenshan Bay`."""


def _is_of_another_country(entity: Entity, text: str, start: int, end: int) -> bool:
    """Tell whether `Thailand's`, `Thai` or `of Thailand` stands beside a body of the government of China."""
    country = entity.country or ""
    before, after = _COUNTRY_BEFORE.search(text[max(0, start - 24) : start]), _COUNTRY_AFTER.match(text, end)
    return any(
        found is not None and not found["country"].startswith(country[:4]) for found in (before, after) if country
    )


def _is_of_a_person(text: str, start: int) -> bool:
    """Tell whether a given name or an initial stands before `start`: `Harrison Ford`, `J. Suzuki`."""
    words = text[max(0, start - 16) : start].split()
    if not words or text[start - 1] != " ":
        return False
    return words[-1] in GIVEN_NAMES or _INITIAL.fullmatch(words[-1]) is not None


def _is_in_trade(text: str, start: int, end: int) -> bool:
    """Tell whether `Vale` or `Seat` stands where a company is meant; `the Amazon` is none, `the Amazon group` is."""
    if text[max(0, start - 4) : start].lower() == "the " and not _SIGN_OF_A_NAME.match(text, end):
        return False
    if _ITS_FIGURE.match(text, end) or text[start:end] == "Great Wall":
        return not text.startswith(" of ", end)
    return _speaks_of_trade(text[max(0, start - _NEARBY) : start] + " " + text[end : end + _NEARBY])


_ITS_FIGURE = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}?(?:goal|target|sales|deliveries|market share|output|profit|revenue|orders|exports)\b"
)


@lru_cache(maxsize=1024)
def _speaks_of_trade(near: str) -> bool:
    return TRADE.search(near) is not None


def choose(entities: list[Entity], text: str, start: int, end: int, sure: frozenset[str]) -> Entity:
    """Pick the one of `entities` that is meant; `sure` are the ids of those that the text names beyond doubt."""
    if len(entities) == 1:
        return entities[0]
    after, near = text[end : end + 24], text[max(0, start - _NEARBY) : end + _NEARBY]
    for pattern, kind in (
        (_FOLLOWED_BY_COMPANY, "company"),
        (_FOLLOWED_BY_PROVINCE, "province"),
        (_FOLLOWED_BY_CITY, "city"),
    ):
        of_kind = [entity for entity in entities if entity.type == kind]
        if of_kind and pattern.match(after):
            return _best_known(of_kind)
    named = [entity for entity in entities if entity.id in sure]
    local = [entity for entity in entities if _is_at_home(entity, near)]
    return _best_known(named or local or entities)


def _is_at_home(entity: Entity, near: str) -> bool:
    above = (entity.province, entity.country if entity.country != "China" else None, entity.parent)
    return any(name is not None and name != entity.name and name in near for name in above)


def _best_known(entities: list[Entity]) -> Entity:
    """Pick the best known; a name with brackets, as `Taizhou (Jiangsu)`, is that of the lesser known namesake."""
    fame = {kind: place for place, kind in enumerate(_FAME)}
    return min(entities, key=lambda e: (e.name.endswith(")"), -(e.population or 0), fame.get(e.type, 9), e.id))
