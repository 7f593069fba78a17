"""Rows that are laid aside come back as they were, in memory still or on disk already."""

from array import array

import pytest

from nevtui.ingest import laid_aside
from nevtui.ingest.laid_aside import LaidAside


@pytest.mark.parametrize("tail_bytes", [1, 40, 1 << 20])
def test_rows_come_back_as_they_were(monkeypatch: pytest.MonkeyPatch, tail_bytes: int) -> None:
    monkeypatch.setattr(laid_aside, "_TAIL_BYTES", tail_bytes)
    rows = LaidAside()
    put = [array("I", range(number, number + number % 7)) for number in range(60)]
    for number, row in enumerate(put):
        rows.append(row)
        assert rows[number] == row
    assert [rows[number] for number in range(len(rows))] == put
