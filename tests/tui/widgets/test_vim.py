"""Vim's keys: what stands in the text, and where the cursor, after some keys. `|` is the cursor."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events

from nevtui.tui.widgets.editor import Editor
from nevtui.tui.widgets.vim import Vim
from tests.tui.widgets.one import showing

CASES = [
    ("|one two", "w", "one |two"),
    ("one |two", "b", "|one two"),
    ("|one two", "e", "on|e two"),
    ("|one\ntwo", "j", "one\n|two"),
    ("one\ntw|o", "k", "on|e\ntwo"),
    ("o|ne", "h", "|one"),
    ("on|e", "l", "on|e"),
    ("|one\ntwo\nthree", "G", "one\ntwo\n|three"),
    ("one\ntwo\n|three", "gg", "|one\ntwo\nthree"),
    ("|one\ntwo\nthree", "2G", "one\n|two\nthree"),
    ("|one two", "$", "one tw|o"),
    ("one tw|o", "0", "|one two"),
    ("|one", "x", "|ne"),
    ("|one two three", "2dw", "|three"),
    ("|one two", "dw", "|two"),
    ("one |two\nthree", "dw", "one| \nthree"),
    ("|one\ntwo\nthree", "dd", "|two\nthree"),
    ("one\n|two", "dd", "|one"),
    ("|one\ntwo\nthree", "2dd", "|three"),
    ("|one\ntwo", "yyp", "one\n|one\ntwo"),
    ("|one\ntwo", "yyP", "|one\none\ntwo"),
    ("|one two", "cwfour", "four| two"),
    ("  |one\ntwo", "ccx", "x|\ntwo"),
    ("|one", "Atwo", "onetwo|"),
    ("o|ne", "Itwo", "two|one"),
    ("  |one", "otwo", "  one\n  two|"),
    ("  |one", "Otwo", "  two|\n  one"),
    ("|one", "atwo", "otwo|ne"),
    ("|one", "rx", "|xne"),
    ("|one", "~", "O|ne"),
    ("|one\n  two", "J", "one| two"),
    ("|one two", "D", "|"),
    ("|one", "dd", "|"),
    ("|one\ntwo\nthree", "Vjd", "|three"),
    ("|one two", "ved", "| two"),
    ("|one\ntwo", "V>", "    |one\ntwo"),
    ("|one two", "xp", "n|oe two"),
    ("|one two", "dwu", "|one two"),
    ("|one\ntwo", ">>", "    |one\ntwo"),
    ("|", "dwxXD~JpPuyyVGd", "|"),
    ("|one", "~~", "ON|e"),
]


async def after(start: str, keys: list[str]) -> str:
    """Give the text with its cursor after some keys, in normal mode first."""
    vim = Vim(lambda wish: None)
    place = start.index("|")
    editor = Editor(start.replace("|", ""), before=lambda event: vim.key(event, editor))
    async with showing(editor) as pilot:
        editor.focus()
        editor.go_to(place)
        await pilot.pause()
        await pilot.press(*keys)
        text, at = editor.text, editor.position
    return text[:at] + "|" + text[at:]


@pytest.mark.parametrize(("start", "keys", "end"), CASES, ids=[f"{start!r} {keys}" for start, keys, _ in CASES])
async def test_keys_do_what_vim_does(start: str, keys: str, end: str) -> None:
    names = {"$": "dollar_sign", "~": "tilde", ">": "greater_than_sign"}
    assert await after(start, [names.get(key, key) for key in keys]) == end


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.text(alphabet="hjklwbe0$ggGxdycpPuiaAIoOJvVrD~>Z12/nN% 合x", max_size=40))
async def test_no_keys_crash_it(keys: str) -> None:
    vim = Vim(lambda wish: None)
    editor = Editor("select 'Hefei 合肥'\nfrom cities\n\n-- end", before=lambda event: vim.key(event, editor))
    async with showing(editor) as pilot:
        for key in keys:
            event = events.Key({"$": "dollar_sign", " ": "space"}.get(key, key), key)
            if not vim.key(event, editor):
                editor.insert(key)
            vim.escape(editor) if key == "Z" else None
        await pilot.pause()
        assert editor.cursor_location <= editor.document.end


@pytest.mark.parametrize("mark", ["v", "V"])
async def test_what_was_marked_in_another_text_is_not_marked_in_this_one(mark: str) -> None:
    """Another tab, or a query out of the history."""
    vim = Vim(lambda wish: None)
    editor = Editor("one\ntwo\nthree", before=lambda event: vim.key(event, editor))
    async with showing(editor) as pilot:
        editor.focus()
        await pilot.pause()
        await pilot.press("G", mark)
        assert vim.mode != "normal"
        editor.text = "four"
        await pilot.press("x")
        assert (editor.text, vim.mode) == ("our", "normal")
