"""Each hostile file ends with an article or one clear reason, within seconds and a gigabyte; none hangs."""

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.format.text import harmless
from nevtui.ingest.draft import Draft, Rejected, Source
from nevtui.ingest.options import Options
from nevtui.ingest.sources import find, read
from nevtui.model.errors import SourceUnreadable
from tests.ingest.hostile import FILES, TEXT, write_corpus

_MOST_SECONDS = 20
"""Of processor time for one file; the slowest takes one."""
_MOST_KILOBYTES = 1_000_000
_READ_ALL = """
import json, sys, time
from pathlib import Path
from tests.ingest.hostile import FILES
from tests.ingest.test_hostile import outcomes_of
told = {}
for name in FILES:
    began = time.process_time()
    told[name] = {"outcomes": list(outcomes_of(Path(sys.argv[1]) / name)), "seconds": time.process_time() - began}
status = Path("/proc/self/status").read_text()  # getrusage would count what whoever started it held before
kilobytes = int(status.partition("VmHWM:")[2].split()[0])
json.dump({"told": told, "kilobytes": kilobytes}, sys.stdout)
"""


def outcomes_of(path: Path) -> Iterator[tuple[str, str]]:
    """Yield what becomes of each source in `path`: its name, and `article` or the reason."""
    for source in find([path], Options()):
        if isinstance(source, Rejected):
            yield source.source, source.why
            continue
        try:
            for found in read(source, Options()):
                yield found.source, "article" if isinstance(found, Draft) else found.why
        except SourceUnreadable as error:
            yield source.name, str(error)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_corpus(folder)
    return folder


@pytest.fixture(scope="module")
def run(corpus: Path) -> dict[str, Any]:
    """Read the whole corpus in one fresh process."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _READ_ALL, str(corpus)],
        capture_output=True,
        timeout=120,
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert done.stderr == b""
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_ends_with_an_article_or_a_clear_reason(run: dict[str, Any], corpus: Path, name: str) -> None:
    told = run["told"][name]
    wanted = FILES[name][1].split("|")
    assert any(words in outcome for _, outcome in told["outcomes"] for words in wanted), told["outcomes"][:3]
    assert told["seconds"] < _MOST_SECONDS
    for source, outcome in told["outcomes"]:
        assert source.startswith(str(corpus / name))
        if outcome != "article":
            assert name in outcome
            assert outcome.endswith(".")
            assert len(outcome) < 300 + len(source)
            assert "\n" not in outcome
            assert "Error" not in outcome, "a reason in the words of a library"


def test_all_of_it_together_takes_less_than_a_gigabyte(run: dict[str, Any]) -> None:
    assert run["kilobytes"] < _MOST_KILOBYTES


def test_a_folder_of_it_is_walked_once_and_to_its_end(corpus: Path) -> None:
    found = list(find([corpus], Options()))
    told = {source.source: source.why for source in found if isinstance(source, Rejected)}
    names = {source.name for source in found if isinstance(source, Source)} | set(told)
    assert len(found) == len(names)
    assert [name for name in FILES if not any(place.startswith(str(corpus / name)) for place in names)] == []
    for name, why in (("fifo.txt", "is a FIFO"), ("socket.txt", "is a socket"), ("device.txt", "is a device")):
        assert why in told[str(corpus / name)]
    for name in ("itself.txt", "nowhere.txt"):
        assert "leads nowhere or in a circle" in told[str(corpus / "loop" / name)]
    assert len([name for name in names if harmless(name) != name]) == 3
    assert str(corpus / "latin-\\xe9\\xff.txt") in names


@pytest.mark.parametrize(("name", "why"), [("fifo.txt", "is a FIFO"), ("device.txt", "is a device")])
def test_what_is_no_file_is_rejected_and_not_opened_where_it_is_named(corpus: Path, name: str, why: str) -> None:
    (found,) = find([corpus / name], Options())
    assert isinstance(found, Rejected)
    assert why in found.why
    assert not found.is_passed_over


def test_a_file_that_vanishes_before_it_is_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    (source,) = find([path], Options())
    path.unlink()
    assert isinstance(source, Source)
    with pytest.raises(SourceUnreadable, match=r"a\.txt cannot be read: No such file"):
        list(read(source, Options()))


def test_a_file_whose_place_a_fifo_has_taken_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    (source,) = find([path], Options())
    path.unlink()
    os.mkfifo(path)
    assert isinstance(source, Source)
    with pytest.raises(SourceUnreadable, match="it is no file"):
        list(read(source, Options()))


def _seeds() -> dict[str, bytes]:
    frame = polars.DataFrame({"title": ["BYD"] * 20, "text": [TEXT] * 20, "date": ["2025-03-04"] * 20})
    packed = io.BytesIO()
    frame.write_parquet(packed)
    record = {"title": "BYD", "text": TEXT, "date": "2025-03-04", "source": {"name": "Yicai"}}
    item = f"<item><title>BYD</title><description>{TEXT}</description></item>"
    page = f"<html><body><article>{f'<p>{TEXT}</p>' * 9}</article></body></html>"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.cn/1\r\n"
    return {
        "a.jsonl": f"{json.dumps(record)}\n".encode() * 3,
        "a.json": json.dumps([record] * 3, indent=1).encode(),
        "a.csv": frame.write_csv().encode(),
        "a.parquet": packed.getvalue(),
        "a.xml": f"<rss><channel>{item * 3}</channel></rss>".encode(),
        "a.eml": f"Subject: BYD\nContent-Type: text/html\n\n<p>{TEXT}</p>".encode(),
        "a.warc": f"{head}Content-Length: {len(answer)}\r\n\r\n{answer}\r\n\r\n".encode(),
        "a.html": page.encode(),
    }


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """Change, put in, take out or double some bytes."""
    damaged = bytearray(content)
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(damaged))
        match chance.randrange(4):
            case 0:
                damaged[place] = chance.randrange(256)
            case 1:
                damaged[place:place] = chance.randbytes(chance.randrange(1, 9))
            case 2:
                del damaged[place : place + chance.randrange(1, 30)]
            case _:
                damaged[place:place] = damaged[max(0, place - 50) : place]
    return bytes(damaged)


@pytest.mark.parametrize("name", sorted(_seeds()))
def test_damage_anywhere_is_read_around_or_told_and_no_library_prints(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(name)
    seed = _seeds()[name]
    told = []
    for _ in range(60):
        source = Source(name, Path(name).suffix, held=_damaged(seed, chance))
        try:
            for found in read(source, Options()):
                if isinstance(found, Draft):
                    "".join([*found.blocks, found.raw, found.title or "", *found.said.values()]).encode()
        except SourceUnreadable as error:
            told.append(str(error))
    assert [why for why in told if name not in why or "Error" in why] == []
    assert capfd.readouterr() == ("", "")
