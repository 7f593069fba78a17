"""The user's own editor, on a copy of the text: the app steps aside meanwhile."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported

from nevtui.format.text import harmless_lines
from nevtui.model.access import refuse_guests
from nevtui.model.errors import AskedWrongly


def edited_elsewhere(app: "App[None]", text: str) -> str:
    """Give `text` as the editor of `$VISUAL` or `$EDITOR` (else vi) leaves it.

    Raises AskedWrongly where it fails, NotAllowed for a guest.
    """
    refuse_guests("an editor outside nevtui")
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory(prefix="nevtui-") as folder:
        file = Path(folder) / "query.sql"
        file.write_text(text, "utf-8")
        try:
            with app.suspend():
                problem = _problem(command, file)
        except SuspendNotSupported as error:
            raise AskedWrongly("This terminal cannot be lent to another editor.") from error
        if problem:
            raise AskedWrongly(f'The editor "{command}" {problem}')
        try:
            edited = harmless_lines(file.read_bytes().decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            raise AskedWrongly(f'The editor "{command}" left no UTF-8 text; the text is left as it was.') from error
    return edited.removesuffix("\n") if edited.endswith("\n") and not text.endswith("\n") else edited


def _problem(command: str, file: Path) -> str:
    """Run the editor and say what went wrong, or nothing. It raises nothing: the terminal would not come back."""
    try:
        code = subprocess.run([*shlex.split(command), str(file)], check=False).returncode
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        return f"does not start: {why}. Set EDITOR to one that does."
    return f"ended with code {code}; the text is left as it was." if code else ""
