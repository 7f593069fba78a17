"""Settings, completion and the manual page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nevtui.cli.main import COMMANDS
from nevtui.tui.bindings import PRESETS, bindings, keys_of, shown_of, wear_keys
from nevtui.tui.config import SETTINGS, read_config
from nevtui.tui.keymap import CARD, EXPLORE
from tests.own_library import nevtui


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "nevtui" / "settings.toml"


def test_without_a_file_all_is_as_usual(settings: Path) -> None:
    told = nevtui("config").stdout
    assert f"# {settings} (not there" in told
    for setting in SETTINGS:
        assert f"{setting.name} = " in told


def test_a_file_to_begin_with_says_every_setting_and_action_and_changes_nothing(settings: Path) -> None:
    assert nevtui("config", "--write").returncode == 0
    text = settings.read_text("utf-8")
    assert all(f"# {setting.name} = " in text for setting in SETTINGS)
    assert all(action.name in text for action in EXPLORE)
    assert read_config(settings).values == {}
    assert nevtui("config", "--write").returncode == 2, "a file that is there is left as it is"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("them = 'x'", 'There is no setting "them". Did you mean "theme"?'),
        ("theme = 'nevtui-drak'", 'theme cannot be "nevtui-drak". Did you mean "nevtui-dark"?'),
        ("ascii = 'yes'", "ascii is true or false, not 'yes'."),
        ("memory_mb = -5", "memory_mb is a number above 0, not -5."),
        ("[keys]\nserch = 'f3'", 'keys has no action "serch". Did you mean "search"?'),
        ("[keys]\nsearch = 3", 'keys.search is a key such as "f3"'),
        ("[keys]\nsearch = 'f3'\ngoto = 'f3'", 'keys.goto and keys.search are both "f3".'),
        ("keys = 1", "keys is a table"),
        ("theme =", "cannot be read"),
    ],
)
def test_a_slip_is_told_and_the_rest_holds(settings: Path, text: str, why: str) -> None:
    settings.parent.mkdir(parents=True)
    settings.write_text(f"vim = true\n{text}\n", "utf-8")
    ran = nevtui("config", "--check")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert why in ran.stderr
    assert read_config(settings)["vim"] is ("cannot be read" not in why)


@pytest.mark.parametrize("preset", list(PRESETS))
def test_a_preset_has_no_key_twice_and_own_keys_go_before_it(preset: str) -> None:
    try:
        wear_keys(preset, {"search": ("ctrl+y",)})
        keys = [key for action in EXPLORE for key in keys_of(action)]
        assert sorted(keys) == sorted(set(keys))
        search = next(action for action in EXPLORE if action.name == "search")
        assert (keys_of(search), shown_of(search)) == (("ctrl+y",), "Ctrl+y")
        assert len(bindings(EXPLORE)) == len(EXPLORE)
        assert all(keys_of(action) == action.keys for action in CARD)
    finally:
        wear_keys("usual", {})


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_complete_commands(shell: str) -> None:
    assert "_NEVTUI_COMPLETE" in nevtui("completion", shell).stdout
    word = "time" if shell == "fish" else "1"
    asked = {"_NEVTUI_COMPLETE": f"{shell}_complete", "COMP_WORDS": "nevtui time", "COMP_CWORD": word}
    line = [sys.executable, "-m", "nevtui"]
    ran = subprocess.run(
        line, env={**os.environ, **asked, "PYTHONPATH": "."}, capture_output=True, text=True, check=False
    )
    assert "timeline" in ran.stdout


def test_a_shell_that_is_not_known_is_told() -> None:
    ran = nevtui("completion", "tcsh")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert 'No shell "tcsh"' in ran.stderr


def test_the_manual_page_has_every_command_and_no_stray_request() -> None:
    page = nevtui("manual").stdout
    assert all(f".SS nevtui {name} " in page for name in COMMANDS)
    known = (".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".nf", ".fi")
    assert [line for line in page.splitlines() if line.startswith(".") and line.split()[0] not in known] == []
