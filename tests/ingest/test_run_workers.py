"""A worker that dies or hangs costs the one article that it died of, and nothing of the others."""

from collections import Counter
from pathlib import Path

import pytest

from nevtui.ingest import run as running
from nevtui.ingest.outcome import Outcome
from nevtui.ingest.run import Ways, ingest
from nevtui.model.errors import NevtuiError

BYD = "BYD sold 280,000 vehicles in 2024, the carmaker said in Xi'an, where it has {} plants.\n"
WAYS = Ways(workers=2, seconds=1.5)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(40):
        (folder / f"a{number:02}.txt").write_text(f"Report {number}\n\n" + BYD.format(number))
    return folder


def told(texts: Path, library: Path) -> list[Outcome]:
    heard: list[Outcome] = []
    ingest([texts], library, hear=heard.append, ways=WAYS)
    return heard


@pytest.fixture(autouse=True)
def _clumsy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_WORKER", "tests.ingest.hands:clumsy")


@pytest.mark.parametrize("where", ["name", "title"])
@pytest.mark.parametrize(
    ("what", "why"), [("hang", "took longer than 1.5 seconds"), ("fall always", "killed by SIGKILL")]
)
def test_what_a_worker_dies_of_is_rejected_and_the_others_are_kept(
    texts: Path, tmp_path: Path, where: str, what: str, why: str
) -> None:
    name, title = (f"a20 {what}.txt", "Report") if where == "name" else ("a20b.txt", f"Report to {what} by")
    (texts / name).write_text(f"{title} x\n\n{BYD.format('many')}")
    heard = told(texts, tmp_path / "library")
    assert Counter(outcome.kind for outcome in heard if outcome.why is None)["rejected"] == 0
    assert len([outcome for outcome in heard if outcome.kind in ("stored", "reprint")]) == 40
    (rejected,) = (outcome for outcome in heard if outcome.kind == "rejected")
    assert (Path(rejected.source).name, why in (rejected.why or "")) == (name, True)
    assert [outcome.source for outcome in heard] == sorted(outcome.source for outcome in heard)


@pytest.mark.parametrize("name", ["a07 fall once.txt", "a07b.txt"])
def test_what_a_worker_dies_of_once_is_tried_again(texts: Path, tmp_path: Path, name: str) -> None:
    title = "Report to fall once by" if name == "a07b.txt" else "Report"
    (texts / name).write_text(f"{title} x\n\n{BYD.format('many')}")
    heard = told(texts, tmp_path / "library")
    assert len(list(tmp_path.glob("fell on *"))) == 1
    assert {outcome.kind for outcome in heard} <= {"stored", "reprint"}
    assert len(heard) == 41


def test_workers_that_cannot_begin_are_told_of(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_WORKER", "tests.ingest.hands:none")
    monkeypatch.setattr("nevtui.ingest.pool._STARTS", 2)
    with pytest.raises(NevtuiError, match="cannot be started"):
        told(texts, tmp_path / "library")
