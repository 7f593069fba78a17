"""Which article is which: by its content, its source, the id that it says, its name."""

from dataclasses import replace
from pathlib import Path

import pytest

from nevtui.ingest.catalogue import Catalogue, file_of, stored_source
from nevtui.ingest.duplicates import fingerprint
from nevtui.ingest.tasks import Found
from nevtui.model.article import Article

LONG = "BYD sold two hundred and eighty thousand vehicles in the year 2024, the carmaker said in Xi'an on Tuesday."
ARTICLE = Article("report", "BYD sells more", (LONG,))
OTHER = Article("report", "Chery goes public", ("Chery listed its shares in Hong Kong.",))


def found(article: Article, source: Path | str, *, hash: str = "b" * 32, is_said: bool = False) -> Found:
    return Found(
        source=str(source),
        hash=hash,
        bytes=9,
        article=article,
        is_said=is_said,
        raw="",
        reader="text",
        encoding="utf-8",
        encoding_from="valid",
        print=fingerprint(article),
    )


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The file that `report` was read from; it is there."""
    path = tmp_path / "old" / "report.txt"
    path.parent.mkdir()
    path.write_text("x")
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new" / "report.txt"


def made(rows: list[tuple[str, str, str]], article: Article = ARTICLE) -> Catalogue:
    """Make a catalogue of stored rows, all with the text of one article."""
    sources = {stored: source for stored, source, _ in rows}
    return Catalogue(rows, lambda known: replace(article, id=known), lambda: sources)


def catalogue(source: Path | str, article: Article = ARTICLE) -> Catalogue:
    return made([("report", str(source), "a" * 32)], article)


def test_a_new_name_is_free(new: Path) -> None:
    place = made([]).place(found(ARTICLE, new))
    assert (place.article, place.kind, place.replaced) == (ARTICLE, "stored", None)


def test_content_is_known_wherever_it_lies(old: Path) -> None:
    assert catalogue(old).of_content("a" * 32) == "report"
    assert catalogue(old).of_content("b" * 32) is None


def test_a_changed_file_is_the_same_article_whatever_it_says_now(old: Path) -> None:
    place = catalogue(old).place(found(OTHER, old))
    assert (place.article.id, place.kind, place.replaced) == ("report", "replaced", "report")


def test_a_file_of_the_same_name_elsewhere_is_another_article(old: Path, new: Path) -> None:
    place = catalogue(old).place(found(ARTICLE, new))
    assert place.kind == "stored"
    assert place.article.id.startswith("report-")


def test_a_file_that_moved_and_changed_is_the_same_article(old: Path, new: Path) -> None:
    old.unlink()
    changed = replace(ARTICLE, paragraphs=(LONG, "And more."))
    place = catalogue(old).place(found(changed, new))
    assert (place.article.id, place.kind, place.replaced) == ("report", "replaced", "report")


def test_another_article_under_a_name_whose_file_is_gone_is_another_article(old: Path, new: Path) -> None:
    old.unlink()
    assert catalogue(old).place(found(OTHER, new)).kind == "stored"


def test_an_id_of_its_own_stays(old: Path, new: Path) -> None:
    stored = catalogue(old)
    first = stored.place(found(OTHER, new))
    stored.put(first, found(OTHER, new))
    again = catalogue(old)
    again.put(first, found(OTHER, new))
    later = made([("report", str(old), "a" * 32), (first.article.id, str(new), "b" * 32)], OTHER)
    changed = replace(OTHER, paragraphs=("Chery listed its shares in Shanghai.",))
    place = later.place(found(changed, new, hash="c" * 32))
    assert (place.article.id, place.kind) == (first.article.id, "replaced")


def test_an_id_that_is_said_is_the_same_article_whatever_it_says(old: Path) -> None:
    place = catalogue(old).place(found(OTHER, old, is_said=True))
    assert (place.article, place.kind, place.replaced) == (OTHER, "replaced", "report")


def test_an_article_that_the_run_came_upon_is_not_replaced_by_its_namesake(old: Path, new: Path) -> None:
    old.unlink()
    stored = catalogue(old)
    stored.meet("report")
    assert stored.place(found(ARTICLE, new)).kind == "stored"


def test_what_comes_on_standard_input_replaces_only_its_own_versions() -> None:
    stored = made([("standard-input", "-", "a" * 32)])
    other, version = (replace(article, id="standard-input") for article in (OTHER, ARTICLE))
    assert stored.place(found(other, "-")).kind == "stored"
    assert stored.place(found(version, "-")).kind == "replaced"


def test_a_file_has_moved_only_where_it_is_not_where_it_was(old: Path, new: Path) -> None:
    assert not catalogue(old).has_moved("report", str(old))
    assert not catalogue(old).has_moved("report", str(new))
    old.unlink()
    assert catalogue(old).has_moved("report", str(new))


def test_what_is_known_is_given_in_order(old: Path) -> None:
    rows = [("a", "x", "f" * 32), ("b", "y", "1" * 32)]
    assert list(memoryview(made(rows).known()).cast("Q")) == [
        0x1111111111111111,
        0xFFFFFFFFFFFFFFFF,
    ]


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("/a/b.txt", "/a/b.txt"),
        ("/a/b.zip!c/d.html", "/a/b.zip"),
        ("/a/b.jsonl#12", "/a/b.jsonl"),
        ("/a/b.zip!c.jsonl#12", "/a/b.zip"),
        ("-", "-"),
        ("-#3", "-"),
    ],
)
def test_the_file_of_a_source_is_known(source: str, file: str) -> None:
    assert file_of(source) == file


def test_a_file_whose_name_has_signs_in_it_is_its_own(tmp_path: Path) -> None:
    path = tmp_path / "wow!#3"
    path.write_text("x")
    assert file_of(str(path)) == str(path)


def test_sources_are_kept_with_their_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert [stored_source(name) for name in ("a/../b.txt", "a.zip!x/../y.txt", "-", "-#1")] == [
        f"{tmp_path}/b.txt",
        f"{tmp_path}/a.zip!x/../y.txt",
        "-",
        "-#1",
    ]
