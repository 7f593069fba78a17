"""Text is read in whatever encoding it was written, and what is no text is refused in one sentence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.draft import Source
from nevtui.ingest.sources import content
from nevtui.ingest.sources.bytes import decode
from nevtui.model.errors import SourceUnreadable
from tests.unprivileged import open_folder, unprivileged

CHINESE = "合肥市国资在2020年向蔚来投资70亿元，持股百分之二十四。"
WESTERN = "São Paulo: 5,000 véhicules livrés à Göttingen, coût 3 €"


def read_text(path: Path) -> str:
    """Read a file as the readers do."""
    return decode(content(Source(str(path), path.suffix, path)), str(path)).text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-32"),
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (WESTERN, "utf-8"),
        (WESTERN, "utf-16"),
        (WESTERN, "cp1252"),
        (WESTERN.replace("€", "EUR"), "latin-1"),
        ("Plain ASCII, $787 million.", "ascii"),
        ("It’s “quoted” – Hefei’s NIO", "cp1252"),
    ],
)
def test_a_text_is_read_as_it_was_written(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode(encoding))
    assert read_text(path) == text


def test_a_text_in_utf_16_with_its_mark_the_other_way_round_is_read(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xfe\xff" + CHINESE.encode("utf-16-be"))
    assert read_text(path) == CHINESE


def test_all_line_breaks_are_one(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"a\r\nb\rc\nd")
    assert read_text(path) == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("whole", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a binary file"),
        (bytes(range(1, 32)) * 10, "is a binary file"),
        (b"\xff\xfeh\x00a", "is not whole"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, whole: bytes, why: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(whole)
    with pytest.raises(SourceUnreadable, match=why) as caught:
        read_text(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable, match="cannot be read: No such file"):
        read_text(tmp_path / "gone.txt")


def test_a_folder_named_like_an_article_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(SourceUnreadable, match="cannot be read"):
        read_text(tmp_path / "folder.txt")


def test_a_file_without_the_right_to_read_is_refused() -> None:
    with open_folder() as folder:
        path = folder / "article.txt"
        path.write_text("x")
        path.chmod(0)
        with unprivileged(), pytest.raises(SourceUnreadable, match="Permission denied"):
            read_text(path)


def test_escape_codes_are_text_that_the_gate_makes_harmless_later(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("BYD \x1b[31msold\x1b[0m 5,000 cars")
    assert "\x1b" in read_text(path)


@given(content=st.binary(min_size=1, max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text = decode(content, "x.txt").text
    except SourceUnreadable:
        return
    assert text.encode("utf-8")
