"""Every key that a screen names leads somewhere."""

from importlib import import_module

import pytest

from nevtui.tui import keymap

SCREENS = {
    "EXPLORE": "explore.ExploreScreen",
    "CARD": "card.CardScreen",
    "READER": "article.ArticleScreen",
    "COMPARE": "compare.CompareScreen",
    "LEDGER": "ledger.LedgerScreen",
    "CORRECT": "correct.CorrectScreen",
    "NAMES": "names.NamesScreen",
    "SQL": "sql.SqlScreen",
}


@pytest.mark.parametrize("group", SCREENS)
def test_what_a_key_is_to_do_can_be_done(group: str) -> None:
    module, name = SCREENS[group].split(".")
    screen = getattr(import_module(f"nevtui.tui.screens.{module}"), name)
    missing = [action.name for action in getattr(keymap, group) if not hasattr(screen, f"do_{action.name}")]
    assert missing == []
