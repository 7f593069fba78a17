"""`nevtui config`: what is set, and where."""

from pathlib import Path

import click

from nevtui.cli import output


@click.command(short_help="Show the settings, or write a file to begin with.")
@click.option(
    "--write", "writes", is_flag=True, help="Write a file with every setting, as comments, where there is none."
)
@click.option("--check", "checks", is_flag=True, help="Only say what is wrong; exit code 2 where something is.")
def config(writes: bool, checks: bool) -> int:
    """Show where the settings lie, what is set and what is wrong with it.

    \b
    Example of a file (TOML):
      theme = "nevtui-light"
      preset = "function"
      [keys]
      search = ["f3", "ctrl+f"]
    """
    from nevtui.model.errors import AskedWrongly
    from nevtui.tui.config import SETTINGS, read_config, sample
    from nevtui.tui.settings import settings_file

    file = settings_file()
    if writes:
        if file.exists():
            raise AskedWrongly(f"{file} is there already: it is left as it is.")
        _write(file, sample())
        output.say(f"Wrote {file}.")
        return 0
    now = read_config(file)
    for trouble in now.troubles:
        output.complain(trouble)
    if not checks:
        output.say(f"# {file}{'' if file.exists() else ' (not there: all is as usual)'}")
        for setting in SETTINGS:
            mark = "" if setting.name in now.values else "   # as usual"
            output.say(f"{setting.name} = {_toml(now[setting.name])}{mark}")
        for name, keys in now.keys.items():
            output.say(f"keys.{name} = {list(keys)}")
    return 2 if now.troubles else 0


def _write(file: Path, text: str) -> None:
    from nevtui.model.errors import NevtuiError

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    except OSError as error:
        raise NevtuiError(f"{file} cannot be written: {error.strerror or error}.") from error


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
