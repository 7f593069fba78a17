"""SQL is cut without losing anything, however broken it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.query.layout import laid_out
from nevtui.query.lexer import parameters, statement_at, statements, tokens

BROKEN_SQL = st.lists(
    st.sampled_from(
        ["select", " ", "\n", "'", '"', "--", "/*", "*/", "$", "$$", "$a", "(", ")", ",", ";", "from", "1.5", "1e",
         "::", "合肥", "é", ".", "as", "with", "and", "between", "join", "e'", "\\", "[", "]", "\t"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(BROKEN_SQL)
def test_tokens_and_what_lies_between_are_the_text(text: str) -> None:
    at, rest = 0, ""
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        rest += text[at : token.start]
        at = token.end
    assert (rest + text[at:]).strip() == ""


@given(BROKEN_SQL)
def test_laying_out_changes_blanks_only_and_once(text: str) -> None:
    made = laid_out(text)
    assert [token.text for token in tokens(made)] == [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("select 1; select 2", ["select 1;", "select 2"]),
        ("select ';' -- ; no\n; from t", ["select ';' -- ; no\n;", "from t"]),
        ("/* ; /* nested ; */ */ select 1", ["select 1"]),
        ("select $$a;b$$; x", ["select $$a;b$$;", "x"]),
        ("select 'open; string", ["select 'open; string"]),
        (";; -- nothing", []),
    ],
)
def test_statements_end_at_semicolons_outside_of_strings_and_comments(text: str, found: list[str]) -> None:
    assert [text[begin:end] for begin, end in statements(tokens(text))] == found


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("sel|ect 1;\nselect 2", "select 1;"),
        ("select 1;|\nselect 2", "select 1;"),
        ("select 1;\n|\nselect 2", "select 1;"),
        ("select 1;\n|  select 2", "select 2"),
        ("|\n\nselect 2", "select 2"),
        ("select 1;\nselect 2\n\n|", "select 2"),
    ],
)
def test_the_statement_under_the_cursor(marked: str, found: str) -> None:
    text = marked.replace("|", "")
    span = statement_at(text, marked.index("|"))
    assert span is not None
    assert text[span[0] : span[1]] == found


def test_parameters_are_named_once_in_order_and_not_in_strings() -> None:
    assert parameters("select $city, '$no', $$no$$, $year, $city -- $no") == ["city", "year"]
