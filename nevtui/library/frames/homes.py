"""Where companies are based, and the participants that follow: a city counts the statements of its companies.

An article may say where a company is based, and that holds for the whole library. So these rows lie in files of their
own, `based`, and are derived again for those parts only that name a company whose homes have changed.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

import polars

from nevtui.library.frames.derive import based_rows
from nevtui.library.frames.files import read_table, write_table
from nevtui.library.frames.parts import with_based
from nevtui.library.manifest import Part
from nevtui.library.schema import BASED, HOMES, SEATS, TALLY


def homes_of(folder: Path, parts: Collection[Part], whole: Mapping[str, polars.DataFrame]) -> polars.DataFrame:
    """Give every city that a company is based in: as the reference has it, and as statements of `parts` say."""
    cities = whole["cities"].select("name", city_id="entity").unique("name", keep="first", maintain_order=True)
    known = whole["companies"].filter(polars.col("city").is_not_null()).join(cities, left_on="city", right_on="name")
    said = [read_table(folder, part.files[SEATS.name]) for part in parts if part.files[SEATS.name].rows]
    homes = [known.select(company="entity", city="city_id", name="city"), *said]
    return (
        polars.concat(homes).unique(["company", "city"]).select(c.name for c in HOMES.columns).sort("company", "city")
    )


def changed_companies(before: polars.DataFrame, now: polars.DataFrame) -> frozenset[str]:
    """Give the ids of companies that are not based where they were."""
    gone = before.join(now, on=["company", "city", "name"], how="anti")
    new = now.join(before, on=["company", "city", "name"], how="anti")
    return frozenset([*gone["company"], *new["company"]])


def names_any(folder: Path, part: Part, companies: Collection[str]) -> bool:
    """Tell whether statements of `part` name any of `companies`."""
    if not companies:
        return False
    return not set(read_table(folder, part.files[TALLY.name])["entity"]).isdisjoint(companies)


def derive_based(folder: Path, part: Part, homes: polars.DataFrame) -> Part:
    """Write the `based` rows of `part` by `homes`."""
    return with_based(part, write_table(folder, BASED, based_rows(_named(folder, part), homes)))


def _named(folder: Path, part: Part) -> polars.DataFrame:
    scan = polars.scan_parquet(folder / part.files["participants"].file)
    return scan.filter(via="named", type="company").collect()
