"""The settings that may stand in `settings.toml`, read with care: a slip is told in a sentence, none stops a start."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from nevtui.tui.settings import settings_file

PRESETS: Final = ("usual", "vim", "function")
THEMES: Final = ("nevtui-dark", "nevtui-light", "nevtui-16", "nevtui-mono")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name, what it may be, and what it is for."""

    name: str
    usual: Any
    words: str
    choices: tuple[str, ...] = ()

    def wrong(self, value: Any) -> str | None:
        """Say why `value` cannot be; None where it can."""
        if type(value) is not type(self.usual) and not (self.usual is None and isinstance(value, str)):
            kinds = {bool: "true or false", str: "a text in quotes", int: "a whole number"}
            return f"{self.name} is {kinds.get(type(self.usual), 'a text in quotes')}, not {value!r}."
        if self.choices and value not in self.choices:
            near = get_close_matches(str(value), self.choices, n=1)
            hint = f' Did you mean "{near[0]}"?' if near else f" It may be {', '.join(self.choices)}."
            return f'{self.name} cannot be "{value}".{hint}'
        if isinstance(value, int) and not isinstance(value, bool) and value <= 0:
            return f"{self.name} is a number above 0, not {value}."
        return None


SETTINGS: Final = (
    Setting("theme", "", "the colours; empty: what the terminal can show", ("", *THEMES)),
    Setting("ascii", False, "signs such as ≥ and ▷ in ASCII"),
    Setting("preset", "usual", "which keys do what", PRESETS),
    Setting("restore", True, "begin where the last session ended"),
    Setting("vim", False, "vim's keys in the SQL prompt"),
    Setting("memory_mb", 0, "memory that SQL may take, in MB; 0: as usual"),
    Setting("hint", True, "the hint of the first start; it goes away for good with the first pin"),
)
"""Every setting but `keys`, a table of its own: `keys.search = "f3"`."""


@dataclass(frozen=True, slots=True)
class Config:
    """What is set, and what is wrong with the file."""

    values: Mapping[str, Any] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys of actions by name, instead of the usual ones."""
    troubles: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> Any:
        return self.values[name] if name in self.values else next(s.usual for s in SETTINGS if s.name == name)


def read_config(file: Path | None = None) -> Config:
    """Read the settings; what is wrong is left as usual and told in `troubles`."""
    path = file or settings_file()
    try:
        written = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Config()
    except (OSError, ValueError) as error:
        return Config(troubles=(f"The settings in {path} cannot be read: {error}. All is as usual.",))
    values: dict[str, Any] = {}
    keys: dict[str, tuple[str, ...]] = {}
    troubles: list[str] = []
    known = {setting.name: setting for setting in SETTINGS}
    for name, value in written.items():
        if name == "keys":
            keys, more = _keys(value)
            troubles += more
        elif name not in known:
            near = get_close_matches(name, [*known, "keys"], n=1)
            troubles.append(f'There is no setting "{name}".' + (f' Did you mean "{near[0]}"?' if near else ""))
        elif why := (None if name == "memory_mb" and value == 0 else known[name].wrong(value)):
            troubles.append(why)
        else:
            values[name] = value
    return Config(values, keys, tuple(f"{path}: {trouble}" for trouble in troubles))


def _keys(written: Any) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Read own keys: a name of an action of the panes, and a key or several."""
    if not isinstance(written, dict):
        return {}, ['keys is a table: [keys], then search = "f3".']
    from nevtui.tui.keymap import EXPLORE

    names = [action.name for action in EXPLORE]
    keys: dict[str, tuple[str, ...]] = {}
    troubles: list[str] = []
    for name, value in written.items():
        given = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()
        if name not in names:
            near = get_close_matches(name, names, n=1)
            troubles.append(f'keys has no action "{name}".' + (f' Did you mean "{near[0]}"?' if near else ""))
        elif not given or not all(isinstance(key, str) and key.strip() for key in given):
            troubles.append(f'keys.{name} is a key such as "f3", or a list of keys.')
        else:
            keys[name] = tuple(key.strip() for key in given)
    return keys, [*troubles, *_clashes(keys)]


def _clashes(keys: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    taken: dict[str, str] = {}
    for name, given in keys.items():
        for key in given:
            if key in taken:
                yield f'keys.{name} and keys.{taken[key]} are both "{key}".'
            taken[key] = name


def sample() -> str:
    """Write a file with every setting as usual, each with what it is for."""
    from nevtui.tui.keymap import EXPLORE

    lines = ["# nevtui's settings. What is not set is as usual.", ""]
    for setting in SETTINGS:
        choices = f" ({', '.join(choice or '“”' for choice in setting.choices)})" if setting.choices else ""
        lines += [f"# {setting.words}{choices}", f"# {setting.name} = {_toml(setting.usual)}", ""]
    actions = ", ".join(action.name for action in EXPLORE)
    return "\n".join(
        [*lines, "# keys of your own; the actions:", *_wrapped(actions), "# [keys]", '# search = "f3"', ""]
    )


def _wrapped(text: str) -> list[str]:
    import textwrap

    return [f"#   {line}" for line in textwrap.wrap(text, 100)]


def _toml(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
