"""What the user names is found: each file once, in order, folders and archives searched through."""

import gzip
import io
import os
import pickle
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from zstandard import ZstdCompressor

from nevtui.ingest.draft import Draft, Rejected, Source
from nevtui.ingest.options import Options
from nevtui.ingest.sources import content, digest, find, read, streams
from nevtui.ingest.sources.bytes import LARGEST_BYTES, hash_of
from nevtui.ingest.sources.stdin import standard_input
from nevtui.model.errors import AskedWrongly
from tests.unprivileged import open_folder, unprivileged

TEXT = "BYD sells more cars\n\nBYD sold 5,000 cars in Hefei.\n"
LINE = '{"title": "BYD", "text": "BYD sold cars."}\n'


def found_in(*paths: Path | str, options: Options | None = None) -> list[str]:
    """Give the names of what is found, passed over and rejected."""
    signs = []
    for found in find(paths, options or Options()):
        if isinstance(found, Source):
            signs.append(found.name)
        else:
            signs.append(("~" if found.is_passed_over else "!") + found.source)
    return signs


def _zip(*members: tuple[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members:
            archive.writestr(name, text)
    return packed.getvalue()


def _tar(members: Iterable[tuple[str, bytes]], mode: str = "w") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:  # type: ignore[call-overload]
        for name, text in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text))
    return packed.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a/z.md", "a/y.txt", "c.html", ".hidden/x.txt", "a/.secret.txt", "pic.png"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT)
    return Path("in")


def test_a_folder_is_searched_through_in_order_and_hidden_things_are_not(folder: Path) -> None:
    assert found_in(folder) == ["in/a/y.txt", "in/a/z.md", "in/b.txt", "in/c.html", "~in/pic.png"]


def test_what_is_named_is_taken_once_and_whatever_its_suffix(folder: Path) -> None:
    (folder / "notes.log").write_text(TEXT)
    assert found_in("in/notes.log", "in/b.txt", "in/b.txt", "in/.hidden/x.txt") == [
        "in/notes.log",
        "in/b.txt",
        "in/.hidden/x.txt",
    ]
    assert found_in("in/b.txt", "in").count("in/b.txt") == 1


def test_a_link_to_a_folder_above_is_no_circle(folder: Path) -> None:
    (folder / "a" / "up").symlink_to("..", target_is_directory=True)
    (folder / "z").symlink_to("a", target_is_directory=True)
    (folder / "same.txt").symlink_to("b.txt")
    assert found_in(folder) == ["in/a/y.txt", "in/a/z.md", "in/b.txt", "in/c.html", "~in/pic.png"]


def test_globs_choose_in_folders_and_archives_but_not_what_is_named(folder: Path) -> None:
    (folder / "d.zip").write_bytes(_zip(("x/1.txt", TEXT), ("x/2.md", TEXT), ("drafts/3.txt", TEXT)))
    options = Options(include=("*.txt",), exclude=("drafts",))
    assert found_in(folder, options=options) == ["in/a/y.txt", "in/b.txt", "in/d.zip!x/1.txt"]
    assert found_in("in/c.html", options=options) == ["in/c.html"]


def test_a_page_in_a_folder_is_found_under_any_name(folder: Path) -> None:
    (folder / "news.php").write_text("<!doctype html><html></html>")
    (folder / "code.php").write_text("<?php echo 1;")
    assert [name for name in found_in(folder) if "php" in name] == ["~in/code.php", "in/news.php"]


def test_that_nothing_is_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(AskedWrongly, match="There is no"):
        list(find([tmp_path / "gone"], Options()))


def test_one_missing_path_of_two_is_rejected(folder: Path) -> None:
    assert found_in("in/gone.txt", "in/b.txt") == ["!in/gone.txt", "in/b.txt"]


def test_a_file_and_a_folder_without_the_right_to_read_are_told() -> None:
    with open_folder() as folder:
        (folder / "a.txt").write_text(TEXT)
        (folder / "shut").mkdir()
        (folder / "shut").chmod(0)
        (folder / "x.dat").write_text(TEXT)
        (folder / "x.dat").chmod(0)
        with unprivileged():
            found = list(find([folder, folder / "x.dat"], Options()))
    told = [rejected.why for rejected in found if isinstance(rejected, Rejected)]
    assert any("shut cannot be searched: Permission denied" in why for why in told)
    assert any("x.dat cannot be read: Permission denied" in why for why in told)


def test_members_of_archives_in_archives_are_found_and_come_with_their_content(tmp_path: Path) -> None:
    inner = _zip(("b/c.txt", TEXT), ("d.jsonl.gz", gzip.compress(LINE.encode())), ("e.png", b"x"))
    (tmp_path / "o.tar.zst").write_bytes(ZstdCompressor().compress(_tar([("i.zip", inner), ("f.txt", b"Text")])))
    found = [source for source in find([tmp_path / "o.tar.zst"], Options()) if isinstance(source, Source)]
    place = str(tmp_path / "o.tar.zst")
    assert [source.name for source in found] == [
        f"{place}!i.zip!b/c.txt",
        f"{place}!i.zip!d.jsonl.gz",
        f"{place}!f.txt",
    ]
    assert content(found[0]) == TEXT.encode()
    assert content(found[1]) == LINE.encode(), "unpacked"
    assert [streams(source) for source in found] == [False, True, False]


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_member_too_large_to_be_held_is_found_again_where_it_is_read(tmp_path: Path, mode: str) -> None:
    many = (LINE * (LARGEST_BYTES // len(LINE) + 2)).encode()
    suffix = {"w": ".tar", "w:gz": ".tgz"}[mode]
    inner = _tar([("first.txt", TEXT.encode()), ("many.jsonl", many), ("last.txt", TEXT.encode())], mode)
    path = tmp_path / f"o{suffix}"
    path.write_bytes(inner)
    found = [source for source in find([path], Options()) if isinstance(source, Source)]
    assert [source.held is None for source in found] == [False, True, False]
    source = pickle.loads(pickle.dumps(found[1]))
    assert digest(source) == hash_of(many)
    first = next(iter(read(source, Options())))
    assert isinstance(first, Draft)
    assert first.source == f"{path}!many.jsonl#1"


def test_names_in_a_zip_made_in_china_are_read(tmp_path: Path) -> None:
    packed = _zip(("xxxx.txt", TEXT)).replace(b"xxxx", "新闻".encode("gb18030"))
    (tmp_path / "a.zip").write_bytes(packed)
    assert found_in(tmp_path / "a.zip") == [f"{tmp_path}/a.zip!新闻.txt"]


def test_two_members_of_one_name_are_two_sources(tmp_path: Path) -> None:
    packed = _tar([("a.txt", b"One"), ("a.txt", b"Two")])
    (tmp_path / "a.tar").write_bytes(packed)
    found = [source for source in find([tmp_path / "a.tar"], Options()) if isinstance(source, Source)]
    assert [(source.name.rpartition("!")[2], content(source)) for source in found] == [
        ("a.txt", b"One"),
        ("a.txt (2)", b"Two"),
    ]


def test_many_members_are_found_in_one_pass(tmp_path: Path) -> None:
    """4,000 members, the archive reopened for each, would be 8 million reads: minutes and not a second."""
    path = tmp_path / "many.tgz"
    path.write_bytes(_tar(((f"{number}.txt", b"BYD sold cars.") for number in range(4_000)), "w:gz"))
    found = list(find([path], Options()))
    assert len(found) == 4_000
    assert all(isinstance(source, Source) and source.held == b"BYD sold cars." for source in found)


def test_a_page_that_was_saved_as_the_server_packed_it_is_read(tmp_path: Path) -> None:
    page = "<html><body><article>" + "<p>BYD sold 5,000 cars in Hefei, the company said in a statement.</p>" * 9
    path = tmp_path / "a.html"
    path.write_bytes(gzip.compress(page.encode()))
    (source,) = find([path], Options())
    assert isinstance(source, Source)
    (draft,) = read(source, Options())
    assert isinstance(draft, Draft)
    assert draft.blocks


@pytest.mark.parametrize(
    ("stream", "suffix"),
    [
        (TEXT.encode(), ".txt"),
        (LINE.encode(), ".json"),
        (gzip.compress(LINE.encode(), mtime=0), ".json"),
        (b"<rss><channel>", ".xml"),
        (b"title,text\na,b\n", ".csv"),
    ],
)
def test_standard_input_is_seen_for_what_it_is(stream: bytes, suffix: str) -> None:
    (source,) = standard_input(Options(), stream=io.BytesIO(stream))
    assert isinstance(source, Source)
    assert (source.name, source.suffix) == ("-", suffix)


def test_an_archive_on_standard_input_is_searched_through() -> None:
    found = list(standard_input(Options(), stream=io.BytesIO(_zip(("a.txt", TEXT), ("b.md", TEXT)))))
    assert [source.name for source in found if isinstance(source, Source)] == ["-!a.txt", "-!b.md"]


def test_large_standard_input_can_be_read_by_other_processes() -> None:
    many = (LINE * (LARGEST_BYTES // len(LINE) + 2)).encode()
    (source,) = standard_input(Options(), stream=io.BytesIO(many))
    assert isinstance(source, Source)
    assert source.held is None
    assert digest(pickle.loads(pickle.dumps(source))) == hash_of(many)


def test_broken_standard_input_is_told() -> None:
    (rejected,) = standard_input(Options(), stream=io.BytesIO(gzip.compress(os.urandom(5_000))[:-600]))
    assert isinstance(rejected, Rejected)
    assert rejected.why.startswith("Standard input is not whole")


def test_a_library_among_the_articles_is_passed_over(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "library.json").write_text('{"schema_version": 2}')
    (folder / "mine" / "articles.parquet").write_bytes(b"PAR1")
    assert [name for name in found_in(folder) if "mine" in name] == ["~in/mine"]
    assert found_in("in/mine") == ["!in/mine"]


def test_a_page_that_is_named_a_text_is_a_page(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><body><article>" + "<p>BYD sold 5,000 cars in Hefei, the company said.</p>" * 9
    (tmp_path / "a.txt").write_text(page)
    (draft,) = read(Source("a.txt", ".txt", tmp_path / "a.txt"), Options())
    assert isinstance(draft, Draft)
    assert draft.reader == "html"


def test_the_parts_of_a_saved_page_are_no_articles(folder: Path) -> None:
    for name in ("c_files/frame.html", "d_files/real.html", "c_files/x.js"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("<html></html>")
    assert [name for name in found_in(folder) if "_files" in name] == ["~in/c_files", "in/d_files/real.html"]


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("title\ttext\tdate\nBYD\tBYD sold cars.\t2025-03-04\n", "table"),
        ('{"title": "BYD", "text": "BYD sold cars."}\n', "json lines"),
        ("Title, text\n\nand a date of it.\n", "text"),
        ("[Update] BYD sold cars in Hefei.\n\nIt did.", "text"),
    ],
)
def test_a_table_or_json_that_is_named_a_text_is_what_it_is(tmp_path: Path, text: str, reader: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    (draft,) = read(Source("a.txt", ".txt", tmp_path / "a.txt"), Options())
    assert isinstance(draft, Draft)
    assert draft.reader == reader
