"""Globs let in and shut out by name, by path and by folder."""

import pytest

from nevtui.ingest.options import Options
from nevtui.ingest.sources.globs import is_shut_out, is_wanted


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("*.html", "a.html", True),
        ("*.html", "2024/05/a.HTML", True),
        ("*.html", "a.htm", False),
        ("2024/*.html", "2024/a.html", True),
        ("2024/*.html", "2024/05/a.html", False),
        ("2024/**/*.html", "2024/05/06/a.html", True),
        ("2024/**/*.html", "2024/a.html", True),
        ("**/a.txt", "a.txt", True),
        ("**/a.txt", "b/c/a.txt", True),
        ("./2024/**", "2024/05/a.txt", True),
        ("article-?.txt", "article-1.txt", True),
        ("article-?.txt", "article-12.txt", False),
        ("article-[0-9].txt", "article-7.txt", True),
        ("article-[!0-9].txt", "article-7.txt", False),
        ("[", "[", True),
        ("a.b*", "aXb", False),
        ("新闻*.txt", "新闻 1.txt", True),
    ],
)
def test_a_glob_lets_in(glob: str, path: str, fits: bool) -> None:
    assert is_wanted(path, Options(include=(glob,))) is fits


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("drafts", "drafts/a.txt", True),
        ("drafts/", "2024/drafts/a.txt", True),
        ("2024/drafts", "2024/drafts/x/a.txt", True),
        ("*.tmp", "a.tmp", True),
        ("drafts", "my drafts/a.txt", False),
        ("**/old/**", "x/old/a.txt", True),
    ],
)
def test_a_glob_shuts_out_with_all_that_is_below(glob: str, path: str, fits: bool) -> None:
    assert is_shut_out(path, Options(exclude=(glob,))) is fits
    assert is_wanted(path, Options(include=("*",), exclude=(glob,))) is not fits


def test_all_is_wanted_where_nothing_is_said() -> None:
    assert is_wanted("a/b.txt", Options())
