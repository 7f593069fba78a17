"""Copies of an article are found whatever was done to them; what only looks alike is none."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.ingest.duplicates import Fingerprint, Stories, fingerprint, overlap
from nevtui.ingest.sources import read_article
from nevtui.model.article import Article
from tests.tools.copies import pairs

TEXT = (
    "Aurum Motor said on Monday that it will build a plant for 120,000 cars a year in the west of the city, where the"
    " land was given to it for twenty years. The works are to cost 4.8 billion yuan, of which banks lend a third.",
    "Its chairman told reporters that demand had outgrown the lines of the old works. Nobody was to be dismissed there,"
    " he said, and 3,400 people would be hired for the new ones before the first cars leave them in spring.",
)
NOTES = "A made article on quite another thing: how cells are recycled, who pays for it, and what the law asks."


def of(*paragraphs: str, title: str = "A plant", id: str = "a") -> Article:
    return Article(id, title, paragraphs)


def is_copy(first: Article, second: Article) -> bool:
    return overlap(fingerprint(first), fingerprint(second)).is_copy


@pytest.fixture(scope="module")
def briefs() -> list[Article]:
    return [read_article(path) for path in sorted((Path(__file__).parents[2] / "data" / "briefs").glob("*.md"))[:60]]


def test_edited_copies_are_found_and_nothing_else(briefs: list[Article]) -> None:
    stories, placed = Stories(), {}
    for article in briefs:
        placed[article.id] = stories.place(article.id, fingerprint(article))
    assert set(placed.values()) == {None}
    made = list(pairs(briefs, seed=20261122))
    for pair in made:
        for article in (pair.first, pair.second):
            if article.id not in placed:
                placed[article.id] = stories.place(article.id, fingerprint(article))
    found = [pair for pair in made if placed[pair.second.id] == pair.first.id]
    called_copies = [pair for pair in made if placed[pair.second.id] is not None]
    copies = [pair for pair in made if pair.is_copy]
    assert len([pair for pair in found if pair.is_copy]) >= 0.95 * len(copies)
    assert len([pair for pair in found if pair.is_copy]) >= 0.99 * len(called_copies)


def test_a_new_headline_makes_no_new_text() -> None:
    assert fingerprint(of(*TEXT)) == fingerprint(of(*TEXT, title="Aurum to double its output"))


def test_capitals_quotes_and_thousands_commas_make_no_new_text() -> None:
    changed = tuple(text.upper().replace(",000", "000").replace(",400", "400") for text in TEXT)
    assert fingerprint(of(*TEXT)).sample == fingerprint(of(*changed)).sample


def test_what_a_house_prints_under_everything_is_not_compared() -> None:
    about = ("About Aurum Motor", "Aurum Motor makes electric cars for families, with joy and care, since 2014.")
    assert fingerprint(of(*TEXT, *about, "Copyright 2024 Aurum. All rights reserved.")) == fingerprint(of(*TEXT))


def test_the_report_of_another_month_in_the_same_words_is_no_copy() -> None:
    def report(month: str, cars: str, growth: str, total: str) -> Article:
        return of(
            f"Aurum Motor delivered {cars} cars in {month}, {growth}% more than a year before, it said in a filing."
            f" Since it began deliveries, it has handed over {total} cars to users.",
            "The company goes on to widen its network of charging stations, to make its service better for its users"
            " everywhere in the country, and to prepare the launch of its next car, it said in the same words as ever.",
        )

    assert not is_copy(report("May", "20,544", "233.8", "515,811"), report("June", "21,209", "98.1", "537,020"))


def test_a_copy_may_miss_a_figure() -> None:
    assert is_copy(of(*TEXT), of(TEXT[0].replace("120,000", "many"), TEXT[1]))


def test_two_reports_that_share_a_quote_are_no_copies() -> None:
    quote = '"Demand has outgrown the lines of the old works, and nobody is to be dismissed there," said its chairman.'
    other = of(f"{NOTES} {quote}", NOTES.replace("cells", "motors") + " Some 120,000 people are asked to bring theirs.")
    assert not is_copy(of(*TEXT, quote), other)


@pytest.mark.parametrize("paragraphs", [(), ("",), ("???",), ("— …",)])
def test_an_article_without_words_tells_no_story(paragraphs: tuple[str, ...]) -> None:
    stories = Stories()
    print = fingerprint(of(*paragraphs, title=""))
    assert stories.place("a", print) is None
    assert stories.place("b", print) is None


def test_a_short_article_is_found_again() -> None:
    text = "Aurum Motor has opened its second plant in Wuhu on Friday, its founder Lu Wen said at the site."
    stories = Stories()
    assert [stories.place(id, fingerprint(of(text))) for id in "ab"] == [None, "a"]


def test_chinese_copies_are_found() -> None:
    text = (
        "蔚来公司五月交付新车二万零五百四十四辆,同比增长百分之二百三十三。公司表示,合肥工厂将在年内扩产,并招聘三千人。"
    )
    other = "比亚迪宣布在匈牙利塞格德建设整车工厂,预计三年内投产,为当地创造上万个就业岗位,项目总投资尚未公布。"
    edited = "记者获悉," + text.replace("公司表示", "公司称")
    stories = Stories()
    placed = [stories.place(id, fingerprint(of(said))) for id, said in zip("abc", (text, other, edited), strict=True)]
    assert placed == [None, None, "a"]


def test_a_round_up_joins_one_story_and_ties_none() -> None:
    other = (NOTES * 3, "A works near Wuhu takes 9,000 tonnes a year and pays by weight, in cash, to whoever comes.")
    stories = Stories()
    placed = [
        stories.place(id, fingerprint(article))
        for id, article in (("a", of(*TEXT)), ("round-up", of(*TEXT, *other)), ("b", of(*other)), ("c", of(*other)))
    ]
    assert placed == [None, "a", None, "b"]


def test_what_is_placed_again_keeps_its_story() -> None:
    stories = Stories()
    print = fingerprint(of(*TEXT))
    assert [stories.place(id, print) for id in ("a", "b", "a", "b")] == [None, "a", None, "a"]
    assert len(stories) == 2


def test_a_first_article_that_goes_leaves_its_copies_to_be_placed_anew() -> None:
    stories = Stories()
    print = fingerprint(of(*TEXT))
    for id in "abc":
        stories.place(id, print)
    assert stories.forget("a") == ("b", "c")
    assert [stories.place(id, print) for id in "bca"] == [None, "b", "b"]


def test_a_copy_that_goes_leaves_the_others_alone() -> None:
    stories = Stories()
    print = fingerprint(of(*TEXT))
    for id in "abc":
        stories.place(id, print)
    assert stories.forget("b") == ()
    assert stories.forget("unknown") == ()
    assert stories.place("d", print) == "a"


def test_what_a_library_kept_finds_the_same_stories(briefs: list[Article]) -> None:
    prints = {article.id: fingerprint(article) for article in briefs}
    stories = Stories((id, id, print.packed()) for id, print in prints.items())
    assert [stories.place(f"{id} again", print) for id, print in prints.items()] == list(prints)
    assert [stories.place(id, print) for id, print in prints.items()] == [None] * len(prints)


def test_a_fingerprint_survives_being_kept_and_sent(briefs: list[Article]) -> None:
    print = fingerprint(briefs[0])
    assert Fingerprint.unpacked(print.packed()) == print == pickle.loads(pickle.dumps(print))
    assert len(print.packed()) < 1000


@settings(max_examples=40)
@given(st.binary(max_size=80))
def test_bytes_that_are_no_fingerprint_are_passed_over(packed: bytes) -> None:
    assert Fingerprint.unpacked(packed) is None
    assert len(Stories([("a", "a", packed)])) == 0


@settings(max_examples=40)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_every_text_has_a_fingerprint_that_finds_itself(paragraphs: list[str]) -> None:
    print = fingerprint(of(*paragraphs))
    assert Fingerprint.unpacked(print.packed()) == print
    stories = Stories()
    stories.place("a", print)
    assert stories.place("b", print) == ("a" if print.shingles else None)


def test_half_a_pair_of_characters_breaks_nothing() -> None:
    assert fingerprint(of("Aurum \ud800 Motor", title="\udfff")).shingles == 1
