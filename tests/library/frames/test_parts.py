"""Parts are put together so that there are few, and no article is written again often."""

import shutil
from collections import Counter
from pathlib import Path

import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.library.frames.parts import TARGET_ARTICLES, TARGET_BYTES, is_small, to_merge
from nevtui.library.manifest import Part, TableFile
from nevtui.library.writer import open_for_writing
from tests.library.conftest import frames_of


def part(id: int, articles: int, size: int = 0) -> Part:
    return Part(str(id), articles, {"articles": TableFile("x", articles, size, "")})


@settings(max_examples=60)
@given(batches=st.lists(st.integers(1, 1200), min_size=1, max_size=120))
def test_parts_stay_few_and_no_article_is_written_often(batches: list[int]) -> None:
    parts: dict[int, Part] = {}
    members: dict[str, list[int]] = {}
    written: Counter[int] = Counter()
    next_id = 0
    for batch, articles in enumerate(batches):
        parts[next_id], members[str(next_id)] = part(next_id, articles), [batch]
        next_id += 1
        while groups := to_merge(parts.values()):
            for group in groups:
                batches_of = [batch for one in group for batch in members[one.id]]
                written.update(batches_of)
                for one in group:
                    del parts[int(one.id)]
                parts[next_id] = part(next_id, sum(one.articles for one in group))
                members[str(next_id)] = batches_of
                next_id += 1
    assert sum(one.articles for one in parts.values()) == sum(batches)
    assert all(one.articles <= TARGET_ARTICLES for one in parts.values())
    assert sum(map(is_small, parts.values())) <= 3 * 6
    assert max(written.values(), default=0) <= 7


def test_large_articles_fill_a_part_by_their_bytes() -> None:
    assert to_merge([part(number, 3, TARGET_BYTES // 2) for number in range(9)]) == []
    assert all(len(group) == 3 for group in to_merge([part(number, 3, TARGET_BYTES // 3) for number in range(9)]))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of nine runs, made once and not to be written to."""
    folder = tmp_path_factory.mktemp("made") / "library"
    for number in range(9):
        frames = frames_of(f"Hefei invested ${number} million in NIO", article=f"article-{number}")
        with open_for_writing(folder) as writer:
            writer.put(frames)
            writer.commit(frames, extractor="1")
    return folder


@pytest.fixture
def many(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "library"))


def texts(folder: Path) -> list[str]:
    with open_for_writing(folder) as writer:
        return sorted(writer.scan("paragraphs").filter(para=1).collect()["text"])


def test_small_parts_are_put_together_and_keep_their_rows(many: Path) -> None:
    with open_for_writing(many) as writer:
        assert sorted(part.articles for part in writer.parts) == [1, 4, 4]
        assert sorted(writer.articles) == [f"article-{number}" for number in range(9)]
        statements = writer.scan("statements").select("statement").collect()
        participants = writer.scan("participants").select("statement").unique().collect()
    assert texts(many) == [f"Hefei invested ${number} million in NIO" for number in range(9)]
    assert sorted(statements["statement"]) == sorted(participants["statement"])


def test_only_the_part_of_a_dropped_article_is_written_again(many: Path) -> None:
    with open_for_writing(many) as writer:
        before = {part.id for part in writer.parts}
        writer.drop(["article-2", "nobody"])
        writer.settle()
        assert len({part.id for part in writer.parts} - before) == 1
        assert "article-2" not in writer.articles
        assert writer.scan("timeline").filter(article="article-2").collect().is_empty()
        assert writer.scan("statements").collect().height == 8


def test_an_article_that_is_put_again_takes_its_own_place(many: Path) -> None:
    frames = frames_of("Hefei sold its stake in NIO", article="article-2")
    with open_for_writing(many) as writer:
        writer.put(frames)
        writer.commit(frames, extractor="1")
    assert len(texts(many)) == 9
    assert "Hefei sold its stake in NIO" in texts(many)


def test_an_article_put_twice_in_a_run_is_there_once(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "library") as writer:
        for text in ("Hefei invested in NIO", "Hefei put money into NIO"):
            writer.put(frames_of(text))
        assert writer.scan("paragraphs").filter(para=1).collect()["text"].to_list() == ["Hefei put money into NIO"]


def test_a_library_whose_articles_are_all_dropped_is_empty(many: Path) -> None:
    with open_for_writing(many) as writer:
        writer.drop(list(writer.articles))
        library = writer.commit(frames_of("x"), extractor="1")
    assert library.counts["articles"] == 0
    assert all(polars.read_parquet(list(paths)).columns for paths in library.tables.values())
