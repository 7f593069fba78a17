"""JSON is read in every shape that exports have: a line an object, arrays, lists in objects, one article."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import LARGEST_BYTES
from nevtui.ingest.sources.json_lines import read_json
from nevtui.model.errors import SourceUnreadable

ONE = {"headline": "BYD sells more", "body": "BYD sold cars.\n\nIn Hefei.", "pub_date": "2025-03-04T23:30:00+08:00"}
TWO = {"headline": "NIO", "body": "NIO sold none.", "pub_date": "2025-03-05"}


def read_all(text: str | bytes, name: str = "a.json", options: Options | None = None) -> list[Draft | Rejected]:
    content = text if isinstance(text, bytes) else text.encode()
    return list(read_json(name, io.BytesIO(content), options or Options()))


def drafts(text: str | bytes, name: str = "a.json", options: Options | None = None) -> list[Draft]:
    found = read_all(text, name, options)
    assert [item.why for item in found if isinstance(item, Rejected)] == []
    return [item for item in found if isinstance(item, Draft)]


@pytest.mark.parametrize(
    "text",
    [
        f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n",
        f"\n{json.dumps(ONE)}\r\n\r\n{json.dumps(TWO)}",
        json.dumps([ONE, TWO]),
        json.dumps([ONE, TWO], indent=2),
        json.dumps({"status": "ok", "totalResults": 2, "articles": [ONE, TWO]}),
        json.dumps({"response": {"status": "ok", "docs": [ONE, TWO]}}, indent=1),
        json.dumps({"hits": {"total": 2, "hits": [{"_id": "1", "_source": ONE}, {"_id": "2", "_source": TWO}]}}),
        json.dumps({"a1": ONE, "a2": TWO}),
        json.dumps(ONE, indent=2) + "\n" + json.dumps(TWO, indent=2),
        json.dumps(ONE) + json.dumps(TWO),
        f"[{json.dumps(ONE)},\n{json.dumps(TWO)},]",
    ],
)
def test_two_articles_are_read_in_any_shape(text: str) -> None:
    found = drafts(text)
    assert [(draft.title, draft.blocks) for draft in found] == [
        ("BYD sells more", ("BYD sold cars.", "In Hefei.")),
        ("NIO", ("NIO sold none.",)),
    ]
    assert found[0].said["published"].startswith("2025-03-04")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_lines_are_read_in_their_encoding(encoding: str) -> None:
    record = {"标题": "比亚迪的销售", "正文": "比亚迪在合肥销售五千辆汽车，公司表示。", "来源": "第一财经"}
    text = "\n".join([json.dumps(record, ensure_ascii=False)] * 2)
    first, second = drafts(text.encode(encoding), "a.jsonl")
    assert first.blocks == second.blocks == ("比亚迪在合肥销售五千辆汽车，公司表示。",)
    assert (first.title, first.said["publisher"]) == ("比亚迪的销售", "第一财经")


def test_what_was_understood_is_told_once() -> None:
    first, second = drafts(f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n")
    assert first.notes == ("title <- headline, text <- body, published <- pub_date",)
    assert second.notes == ()


def test_a_record_has_a_place_and_a_hash_of_its_own() -> None:
    first, second = drafts(f"{json.dumps(ONE)}\n\n{json.dumps(TWO)}\n", "a.jsonl")
    assert (first.source, second.source) == ("a.jsonl#1", "a.jsonl#3")
    (moved,) = drafts(json.dumps(TWO, indent=4))
    assert moved.hash == second.hash != first.hash


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"source": {"id": None, "name": "Reuters"}, "author": None}, {"publisher": "Reuters"}),
        ({"authors": ["A. Li", "B. Wu"], "lang": "en"}, {"author": "A. Li, B. Wu", "language": "en"}),
        ({"authors": [{"name": "A. Li"}, {"name": "B. Wu"}]}, {"author": "A. Li, B. Wu"}),
        ({"publishedAt": {"$date": "2025-03-04T00:00:00Z"}}, {"published": "2025-03-04T00:00:00Z"}),
        ({"date": 1741104000, "link": "https://a.cn/1"}, {"published": "1741104000", "url": "https://a.cn/1"}),
        ({"url": "n/a", "date": "", "source": "NaN"}, {}),
        ({"id": 17}, {"record": "17"}),
        ({"uuid": "4f3c2a10-aaaa-bbbb-cccc-000000000000"}, {"id": "4f3c2a10-aaaa-bbbb-cccc-000000000000"}),
        ({"site": "a.cn", "source": ""}, {"publisher": "a.cn"}),
    ],
)
def test_what_a_record_says_is_said(record: dict[str, Any], said: dict[str, str]) -> None:
    (draft,) = drafts(json.dumps({"title": "T", "text": "BYD sold cars.", **record}))
    assert draft.said == said


@pytest.mark.parametrize(
    ("record", "blocks"),
    [
        ({"content": "<p>One &amp; two.</p><p>Three<br>four.</p>"}, ("One & two.", "Three four.")),
        ({"content": {"rendered": "<p>One.</p>"}}, ("One.",)),
        ({"paragraphs": ["One.", "Two."]}, ("One.", "Two.")),
        ({"text": "5 < 6 and 7 > 6, he said."}, ("5 < 6 and 7 > 6, he said.",)),
        ({"text": "", "content": "Two."}, ("Two.",)),
        ({"fields": {"bodyText": "Three."}}, ("Three.",)),
    ],
)
def test_a_text_becomes_paragraphs(record: dict[str, Any], blocks: tuple[str, ...]) -> None:
    (draft,) = drafts(json.dumps({"title": "T", **record}))
    assert draft.blocks == blocks


def test_a_summary_alone_is_stored_and_noted() -> None:
    (draft,) = drafts('{"title": "T", "description": "BYD sold cars.", "content": null}')
    assert draft.blocks == ("BYD sold cars.",)
    assert "summary only" in draft.notes


def test_a_text_that_newsapi_cut_off_is_noted_and_its_mark_is_no_figure() -> None:
    (draft,) = drafts('{"title": "T", "content": "BYD sold cars in\u2026 [+1200 chars]"}')
    assert draft.blocks == ("BYD sold cars in",)
    assert draft.raw.endswith("[+1200 chars]")
    assert any("cut the text off" in note for note in draft.notes)


def test_columns_are_mapped_by_the_user() -> None:
    options = Options(columns=(("title", "subject line"), ("text", "what")))
    (draft,) = drafts('{"title": "no", "Subject Line": "yes", "what": "BYD sold cars.", "text": "no"}', options=options)
    assert (draft.title, draft.blocks) == ("yes", ("BYD sold cars.",))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"title": "a"', "no JSON object: Expecting"),
        ('{"a": 1, "b": 2}', "holds no text: it has a, b. Say which with --map text=NAME"),
        ('{"title": "a", "text": "  "}', "has no text: text is empty"),
        ('{"title": "a", "text": "x\\u0000y"}', "NUL bytes"),
        ("[1]", "no JSON object but an array"),
        ('"words"', "no JSON object but a string"),
    ],
)
def test_a_line_that_is_no_article_is_told_and_the_others_are_read(line: str, why: str) -> None:
    first, rejected, last = read_all(f"{json.dumps(ONE)}\n{line}\n{json.dumps(TWO)}\n", "a.jsonl")
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert isinstance(rejected, Rejected)
    assert rejected.source == "a.jsonl#2"
    assert why in rejected.why


def test_half_a_sign_is_no_crash() -> None:
    (draft,) = drafts('{"title": "\\ud83d", "text": "cars \\udfff sold"}')
    assert draft.blocks == ("cars � sold",)
    assert any("no characters" in note for note in draft.notes)


def test_an_array_is_read_to_where_it_breaks_off() -> None:
    found = read_json("a.json", io.BytesIO(f"[{json.dumps(ONE)}, {{".encode()), Options())
    assert isinstance(next(found), Draft)
    with pytest.raises(SourceUnreadable, match="broken JSON after item 1"):
        next(found)


def test_an_object_longer_than_an_article_is_searched_for_its_list() -> None:
    many = LARGEST_BYTES // 100_000
    item = json.dumps({"title": "T", "text": "BYD sold cars. " * 10_000})
    text = f'{{"query": {{"q": [1]}}, "tags": ["a"], "articles": [{",".join([item] * many)}], "more": 1}}'
    count = sum(1 for _ in read_json("a.json", io.BytesIO(text.encode()), Options()))
    assert count == many


@given(
    records=st.lists(st.fixed_dictionaries({"title": st.text(), "text": st.text(min_size=1)}), min_size=1, max_size=5)
)
def test_any_text_comes_through_or_is_told(records: list[dict[str, str]]) -> None:
    lines = "\n".join(json.dumps(record) for record in records)
    found = read_all(lines, "a.jsonl")
    assert len(found) == len(records)
    for record, item in zip(records, found, strict=True):
        if isinstance(item, Draft):
            assert "".join(item.raw.split()) == "".join(record["text"].split())


def test_a_line_with_a_nul_does_not_cost_the_others() -> None:
    lines = [json.dumps(ONE)] * 9
    lines[4] = lines[4].replace("cars", "c\x00rs")
    found = read_all("\n".join(lines), "a.jsonl")
    assert [type(item).__name__ for item in found] == ["Draft"] * 4 + ["Rejected"] + ["Draft"] * 4
