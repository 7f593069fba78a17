"""What a run holds, all processes together, at a thousand articles and at very many: the same, or nearly."""

import json
import os
from pathlib import Path

import pytest

from tests.bench.measured import measure
from tests.tools.made_articles import made_articles
from tests.world.program import NEVTUI

pytestmark = pytest.mark.bench

MANY = int(os.environ.get("NEVTUI_BENCH_MANY", "20000"))
"""200000 shows what issue 3 asks for, and takes half an hour."""
FEW = 1_000
WORDS = int(os.environ.get("NEVTUI_BENCH_WORDS", "60"))
"""Short articles: what is held grows with their number, if with anything."""
MEGABYTES = 600
"""Source: issue 3, How good."""


def write_lines(path: Path, count: int) -> Path:
    with path.open("w") as lines:
        for name, text in made_articles(count, words=WORDS):
            lines.write(json.dumps({"id": name, "title": text.split("\n", 1)[0], "text": text}) + "\n")
    return path


def test_memory_is_flat(tmp_path: Path) -> None:
    held = {}
    for count in (FEW, MANY):
        lines = write_lines(tmp_path / f"{count}.jsonl", count)
        took = measure([NEVTUI, "ingest", lines, "--library", tmp_path / f"library-{count}", "--workers", "2"])
        assert took.code == 0, took.complaint
        held[count] = took.megabytes
        print(f"\n{count:,} articles: {took.megabytes:.0f} MB, {count / took.seconds:.0f} a second")
    assert held[MANY] < MEGABYTES
