"""A small library of one's own, read from two articles as a user reads them in: one that may be corrected."""

from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from nevtui.cli.main import run_command
from nevtui.library.dataset import open_library
from nevtui.query.engine import Engine
from nevtui.query.question import Query

DELIVERIES = """---
title: Leapmotor delivers more cars than in any month before
publisher: Zhejiang Auto Post
published: 2024-04-02
---
JINHUA -- Leapmotor delivered 14,567 vehicles in March 2024, the carmaker said on Tuesday.

Hefei invested $300 million in NIO in 2023. Zephyra Motor, a start-up, also showed a model there.

NIO delivered 11,866 vehicles in March 2024, said Li Wenhai, chief executive of Zephyra Motor.
"""

HEFEI = """---
title: Hefei counts on its carmakers
publisher: Anhui Courier
published: 2024-06-11
---
In 2023 Hefei invested $300 million in NIO.

The city of Hefei produced 740,000 vehicles in 2023. Zephyra Motor plans to build a plant there.
"""


@dataclass(frozen=True)
class Ran:
    """What a command line did."""

    returncode: int
    stdout: str
    stderr: str


def nevtui(*arguments: str | Path) -> Ran:
    """Run nevtui as a shell would with pipes for streams, but in this process: a start of Python costs more."""
    out, err = TextIOWrapper(BytesIO(), "utf-8"), TextIOWrapper(BytesIO(), "utf-8")
    with redirect_stdout(out), redirect_stderr(err):
        code = run_command([str(argument) for argument in arguments])
    for stream in (out, err):
        stream.flush()
        stream.seek(0)
    return Ran(code, out.read(), err.read())


def make_library(folder: Path, *, reprints: int = 0) -> Path:
    """Read the two articles into a library below `folder`, the second with so many reprints; give its folder."""
    texts = folder / "texts"
    texts.mkdir(parents=True)
    (texts / "deliveries.md").write_text(DELIVERIES, "utf-8")
    (texts / "hefei.md").write_text(HEFEI, "utf-8")
    for number in range(1, reprints + 1):
        again = HEFEI.replace("Anhui Courier", f"Paper {number}").replace("06-11", f"06-1{number + 1}")
        (texts / f"reprint{number}.md").write_text(again, "utf-8")
    ran = nevtui("ingest", texts, "--library", folder / "mine")
    assert ran.returncode == 0, ran.stderr
    return folder / "mine"


def rows(library: Path, sql: str) -> list[dict[str, Any]]:
    """Ask the library in SQL."""
    with closing(Engine.open(open_library(library))) as engine:
        answer = engine.ask(Query(sql))
    return answer.to_dicts()
