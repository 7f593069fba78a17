"""States abroad that the news of plants names and no table has, and towns that firms are said to be based in."""

from collections.abc import Callable
from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.runs import Run, without_first


def _names(*rows: str) -> frozenset[str]:
    return frozenset(name for row in rows for name in row.split(","))


REGIONS: Final = _names(
    "Alabama,Arizona,Arkansas,Colorado,Connecticut,Delaware,Florida,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky",
    "Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada",
    "New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania",
    "Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin",
    "Wyoming,Ontario,Quebec,Alberta,British Columbia,Manitoba,Saskatchewan,Nova Scotia",
    "Bavaria,Saxony,Saxony-Anhalt,Lower Saxony,Thuringia,Hesse,North Rhine-Westphalia,Baden-Württemberg",
    "Rhineland-Palatinate,Schleswig-Holstein,Mecklenburg-Vorpommern,Normandy,Brittany,Alsace,Lorraine",
    "Hauts-de-France,Andalusia,Aragon,Galicia,Navarre,Extremadura,Lombardy,Piedmont,Silesia,Lower Silesia",
    "Scotland,Wales,Northern Ireland,Flanders,Wallonia",
    "Nuevo Leon,Nuevo León,Guanajuato,Morelos,Sonora,Coahuila,Jalisco,San Luis Potosi,San Luis Potosí",
    "Minas Gerais,Parana,Paraná,Santa Catarina,Rio Grande do Sul",
    "Tamil Nadu,Gujarat,Maharashtra,Karnataka,Andhra Pradesh,Telangana,Haryana,Uttar Pradesh,Odisha",
    "Central Java,East Java,Central Sulawesi,North Sulawesi,South Sulawesi,Johor,Selangor,Perak,Pahang,Kedah",
    "Samut Prakan,Prachin Buri,Ayutthaya,Chachoengsao,Queensland,New South Wales,Western Australia",
    "South Australia,Jeju,Gyeonggi",
    """Give how many of the last of `words` name a region; 0 where they name none.""",
)


POST_AFTER: Final = re.compile(
    r",? (?:an? |the |who\b|(?:[a-z]+ ){0,2}(?:analyst|researcher|lawyer|economist|professor)s?\b)"
)
"""After a name behind a town: a person's."""
FULL_PLACE: Final = {
    "County": "city",
    "District": "city",
    "City": "city",
    "Prefecture": "city",
    "Municipality": "city",
    "Province": "province",
}
OFFICE_OF: Final = re.compile(
    r"\b(?P<kind>municipal|city|county|district|provincial|people['’]s) (?:people['’]s )?government of \Z",
    re.IGNORECASE,
)
"""`the municipal government of X`, at a name's beginning."""
SEATED: Final = ("-based", "-headquartered")
HELD: Final = (*SEATED, "-listed", "-owned", "-backed", "-controlled")
"""What an adjective before a firm's name ends in: `State-owned Foo`."""
_TOWN: Final = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-Za-z]?[a-z]+)?")
_FIRM: Final = re.compile(
    rf"-[a-z]+ (?:(?:[a-z][\w-]* ){{0,4}}?(?:{'|'.join(sorted(cues.COMPANY_NOUNS, key=len, reverse=True))}|group)\b"
    r"|[A-Z])"
)
"""What follows the town: `-based battery maker`, `-based Foo`."""


_LAST_WORDS: Final = frozenset([name.rpartition(" ")[2] for name in REGIONS])


def region_in(text: str, part: Run, is_head: Callable[[str], bool]) -> Run | None:
    """Give the last words of `part` that name a region, where only heads stand before them."""
    if part.words[-1] not in _LAST_WORDS:
        return None
    count = next((count for count in (3, 2, 1) if " ".join(part.words[-count:]) in REGIONS), 0)
    if count == 0 or not all(map(is_head, part.words[:-count])):
        return None
    return without_first(part, text, len(part.words) - count) if count < len(part.words) else part


def town_seated_in(text: str, run: Run, is_head: Callable[[str], bool]) -> Run | None:
    """Give the town of `the Hai Phong-based company` and `Tongling-headquartered Foo Motors`."""
    place = next((n for n, word in enumerate(run.words) if word.endswith(SEATED)), None)
    if place is None:
        return None
    count = next((n for n in range(place + 1) if not is_head(run.words[n])), place)
    words = (*run.words[count:place], run.words[place].rsplit("-", 1)[0])
    end = text.index(run.words[place], run.start) + len(words[-1])
    is_town = len(words) < 4 and all(_TOWN.fullmatch(word) and word not in cues.NEVER for word in words)
    return Run(end - len(" ".join(words)), end, words) if is_town and _FIRM.match(text, end) else None
