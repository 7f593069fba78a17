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
            words = shlex.split(command)
            with app.suspend():
                code = subprocess.run([*words, str(file)], check=False).returncode
        except SuspendNotSupported as error:
            raise AskedWrongly("This terminal cannot be lent to another editor.") from error
        except (OSError, ValueError, IndexError) as error:
            why = error.strerror if isinstance(error, OSError) else str(error)
            raise AskedWrongly(f'The editor "{command}" does not start: {why}. Set EDITOR to one that does.') from error
        if code:
            raise AskedWrongly(f'The editor "{command}" ended with code {code}; the text is left as it was.')
        try:
            edited = harmless_lines(file.read_bytes().decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            raise AskedWrongly(f'The editor "{command}" left no UTF-8 text; the text is left as it was.') from error
    return edited.removesuffix("\n") if edited.endswith("\n") and not text.endswith("\n") else edited
