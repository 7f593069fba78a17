"""What the tests of this room share: the entities and rates that ship, and rows of the library that ships."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.ingest.reference import Rates, read_entities, read_rates
from nevtui.library.dataset import bundled_library, open_library
from nevtui.model.entity import Entity

ROOT = Path(__file__).resolve().parents[2]


@lru_cache
def _table(name: str) -> polars.DataFrame:
    return polars.read_parquet(list(open_library(bundled_library()).tables[name]))


class Bundled:
    """The tables of the library that ships."""

    def __getattr__(self, name: str) -> polars.DataFrame:
        return _table(name)

    def rows(self, table: str, **values: Any) -> list[dict[str, Any]]:
        """Give the rows of `table` where the columns have these values."""
        return _table(table).filter(**values).to_dicts()


@pytest.fixture(scope="session")
def bundled() -> Bundled:
    return Bundled()


@pytest.fixture(scope="session")
def entities() -> tuple[Entity, ...]:
    return read_entities(ROOT / "data" / "reference")


@pytest.fixture(scope="session")
def rates() -> Rates:
    return read_rates(ROOT / "data" / "reference")


@pytest.fixture
def root() -> Path:
    return ROOT
