"""What a user sets once: `settings.toml` in the configuration folder. Read with care, written line by line."""

import os
import re
import tomllib
from pathlib import Path


def settings_file() -> Path:
    """Give where settings lie. Source: XDG Base Directory Specification, configuration."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "nevtui" / "settings.toml"


def is_set(name: str) -> bool:
    """Tell whether a switch is on; a file that cannot be read sets nothing."""
    try:
        return tomllib.loads(settings_file().read_text("utf-8")).get(name) is True
    except (OSError, ValueError):
        return False


def switch(name: str, *, on: bool) -> str | None:
    """Turn a switch on or off and keep the file's other lines. Gives a sentence where it cannot be written."""
    file = settings_file()
    line = f"{name} = {'true' if on else 'false'}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text("utf-8") if file.exists() else ""
        after, found = re.subn(rf"(?m)^{name}\s*=.*$", line, before)
        new = file.with_suffix(f".{os.getpid()}.new")
        new.write_text(after if found else f"{line}\n{before}", "utf-8")
        new.replace(file)
    except (OSError, ValueError) as error:
        return f"The setting cannot be kept in {file}: {error}."
    return None
