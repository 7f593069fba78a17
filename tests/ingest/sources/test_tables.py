"""Tables are read whatever parts their cells; columns are found by their names, and ragged rows are told."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.tables import read_table
from nevtui.model.errors import SourceUnreadable


def read_all(text: str | bytes, options: Options | None = None) -> list[Draft | Rejected]:
    content = text if isinstance(text, bytes) else text.encode()
    return list(read_table("a.csv", io.BytesIO(content), options or Options()))


def drafts(text: str | bytes, options: Options | None = None) -> list[Draft]:
    return [item for item in read_all(text, options) if isinstance(item, Draft)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_cells_are_parted_by_what_parts_the_header(delimiter: str, end: str, encoding: str) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    writer.writerow(["Headline", "Article Text", "Pub-Date", "n"])
    writer.writerow(['He said: "yes"', f"One, two; three{delimiter}four.{end}{end}Five|six.", "2025-03-04", 1])
    writer.writerow(["T", "BYD sold cars.", "2025-03-05", 2])
    first, second = drafts(text.getvalue().encode(encoding))
    assert first.title == 'He said: "yes"'
    assert [" ".join(block.split()) for block in first.blocks] == [
        " ".join(f"One, two; three{delimiter}four.".split()),
        "Five|six.",
    ]
    assert (second.source, second.said["published"]) == ("a.csv#2", "2025-03-05")
    assert first.notes == ("title <- Headline, text <- Article Text, published <- Pub-Date",)


def test_a_chinese_table_is_read() -> None:
    text = "序号,标题,正文,发布时间,来源\n1,比亚迪的销售,比亚迪在合肥销售五千辆汽车。,2024/5/6 12:30,新华社\n"
    (draft,) = drafts(text.encode("gb18030"))
    assert draft.said == {"published": "2024/5/6 12:30", "publisher": "新华社"}
    assert (draft.encoding, draft.encoding_from) == ("gb18030", "guessed")


def test_excels_line_on_the_delimiter_is_passed_over() -> None:
    assert [draft.title for draft in drafts("sep=;\ntitle;text\nT;BYD sold cars.\n")] == ["T"]


def test_ragged_rows_are_told_by_their_number() -> None:
    found = read_all("title,text,date\na,b,c,d\nT,BYD sold cars.\n\nX\ne,f,,,\n")
    told = [item.why if isinstance(item, Rejected) else item.source for item in found]
    assert told == [
        "a.csv#1 has 4 cells where the header has 3: put quotation marks around cells that hold the delimiter.",
        "a.csv#2",
        "a.csv#4 has 1 cell where the header has 3, and no text.",
        "a.csv#5",
    ]


def test_a_quotation_mark_that_nothing_closes_is_told_and_takes_nothing_in_silently() -> None:
    first, rejected = read_all('title,text\na,b c\nT,"open\nx,y\nz,w\n')
    assert isinstance(first, Draft)
    assert isinstance(rejected, Rejected)
    assert rejected.why == "a.csv#2 has a quotation mark that nothing closes."


def test_a_table_without_a_column_of_text_lists_those_it_has() -> None:
    with pytest.raises(SourceUnreadable, match=r"it has a, b, column 3\. Say which with --map text=COLUMN"):
        read_all("a,b,\n1,2,3\n")


def test_a_column_that_is_not_there_is_told() -> None:
    options = Options(columns=(("text", "corpo"),))
    with pytest.raises(SourceUnreadable, match=r'no column "corpo" \(--map text=corpo\): it has title, text'):
        read_all("title,text\na,b\n", options)


def test_a_column_is_mapped_by_the_user_in_any_case() -> None:
    options = Options(columns=(("text", "notes"), ("title", "WHAT")))
    (draft,) = drafts("what,text,Notes\nT,no,BYD sold cars.\n", options)
    assert (draft.title, draft.blocks) == ("T", ("BYD sold cars.",))


def test_columns_of_one_name_are_told_apart() -> None:
    (draft,) = drafts("title,text,text\nT,one,two\n")
    assert draft.blocks == ("one",)


def test_a_row_that_did_not_change_keeps_its_hash_wherever_it_stands() -> None:
    before = drafts("title,text\na,one\nb,two\n")
    after = drafts("title,text\nnew,zero\na,one\nb,two more\n")
    assert before[0].hash == after[1].hash
    assert before[1].hash != after[2].hash


_CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30)


@given(rows=st.lists(st.tuples(_CELLS, _CELLS.filter(str.strip)), min_size=1, max_size=5))
def test_any_table_that_csv_writes_is_read_row_by_row(rows: list[tuple[str, str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([("title", "text"), *rows])
    assert len(read_all(text.getvalue())) == len(rows)


def test_other_rows_tell_in_which_order_a_date_is_written() -> None:
    american = drafts("title,text,date\na,b,3/4/2025 12:30\nc,d,12/31/2024\ne,f,\n")
    assert [draft.said.get("published") for draft in american] == ["2025-03-04", "2024-12-31", None]
    assert "dates read as month/day/year, as others in the column must be" in american[0].notes
    british = drafts("title,text,date\na,b,3/4/2025\nc,d,31/12/2024\n")
    assert [draft.said["published"] for draft in british] == ["2025-04-03", "2024-12-31"]


@pytest.mark.parametrize("dates", [("3/4/2025", "5/6/2024"), ("31/12/2024", "12/31/2024")])
def test_dates_that_could_be_either_are_left_as_they_stand(dates: tuple[str, str]) -> None:
    found = drafts(f"title,text,date\na,b,{dates[0]}\nc,d,{dates[1]}\n")
    assert tuple(draft.said["published"] for draft in found) == dates


def test_what_breaks_off_early_costs_no_row_before_it() -> None:
    found = read_table("a.csv", io.BytesIO(b"title,text\na,b\nc," + b"x" * 34_000_000), Options())
    assert isinstance(next(found), Draft)
    with pytest.raises(SourceUnreadable, match="line 3, is longer than 32 MB"):
        next(found)
