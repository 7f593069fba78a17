"""States and provinces abroad that the news of plants names and no table of entities has. A closed list of names."""

from typing import Final


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


def region_in(words: tuple[str, ...]) -> int:
    """Give how many of the last of `words` name a region; 0 where they name none."""
    return next((count for count in (3, 2, 1) if " ".join(words[-count:]) in REGIONS), 0)
