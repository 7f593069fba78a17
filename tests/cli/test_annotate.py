"""`nevtui annotate` prints what the stages find in any file; offsets index the file as it is decoded."""

import json
from pathlib import Path
from typing import Any

import pytest

from nevtui.cli.main import run_command

KINDS = ("sentences", "mentions", "quantities", "times", "attributions")


def annotated(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str | Path) -> list[dict[str, Any]]:
    run_command(["annotate", *map(str, arguments)])
    return [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]


def spans(found: dict[str, Any]) -> list[dict[str, Any]]:
    parts = [part for kind in KINDS[:4] for part in found[kind]]
    return parts + [part for said in found["attributions"] for part in said.values() if part]


@pytest.mark.parametrize(
    "content",
    [
        b"Sales in Berlin rose 12 percent to $3 million on Monday, the company said.",
        b"Sales in Berlin rose 12 percent\r\nto $3 million on Monday.\r\n\r\nParis fell, the mayor said.\r\n",
        "\ufeffIn Paris 5 km of Straße were built, the mayor said. 🚗 Rome had 3 kg.".encode(),
        "Ein Preis von 5 € in Zürich, Paris.".encode("cp1252"),
        "London paid £5 million.".encode("utf-16"),
        b"+++\r\npublished = 2020-02-02\r\n+++\r\nRome paid $5 yesterday.\r\n",
    ],
)
def test_offsets_index_the_decoded_file(
    content: bytes, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    encoding = "utf-16-le" if content.startswith(b"\xff\xfe") else "cp1252" if b"\xfc" in content else "utf-8"
    text = content.decode(encoding)
    (found,) = annotated(capfdbinary, "--plain", path)
    assert set(found) == {"file", *KINDS}
    assert found["quantities"]
    for part in spans(found):
        assert text[part["start"] : part["end"]].strip()
        if "text" in part:
            assert part["text"] == text[part["start"] : part["end"]]


def test_a_front_matter_says_what_yesterday_is(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "a.md"
    path.write_text("+++\npublished = 2020-02-02\n+++\nRome paid $5 yesterday.\n")
    (plain,) = annotated(capfdbinary, "--plain", path)
    (other,) = annotated(capfdbinary, "--plain", path, "--published", "2021-01-02")
    assert [time["value"] for time in (*plain["times"], *other["times"])] == ["2020-02-01", "2021-01-01"]
    assert [part["text"] for part in plain["quantities"]] == ["$5"]


def test_without_plain_offsets_count_in_title_and_paragraphs(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "a.md"
    path.write_text('+++\ntitle = "Rome pays"\n+++\nRome paid $5 million to Paris.\n\nBerlin paid 3 euros.\n')
    (found,) = annotated(capfdbinary, path)
    assert found["text"] == "Rome pays\n\nRome paid $5 million to Paris.\n\nBerlin paid 3 euros."
    assert all(part["text"] == found["text"][part["start"] : part["end"]] for part in spans(found) if "text" in part)


def test_what_cannot_be_read_is_told_and_the_others_go_on(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x00\x00\x01")
    (tmp_path / "good.txt").write_bytes(b"no newline, 5 kg")
    names = [tmp_path / name for name in ("empty.txt", "binary.txt", "gone.txt", "good.txt")]
    assert run_command(["annotate", "--plain", str(tmp_path), *map(str, names)]) == 2
    captured = capfdbinary.readouterr()
    assert [json.loads(line)["file"] for line in captured.out.splitlines()] == [str(tmp_path / "good.txt")]
    assert len(captured.err.splitlines()) == 4
    assert b"Traceback" not in captured.err


def test_a_wrong_date_is_refused(tmp_path: Path) -> None:
    assert run_command(["annotate", "--published", "soon", str(tmp_path)]) == 2
