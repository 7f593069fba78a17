"""`nevtui completion`: commands and options completed by the shell."""

import click

from nevtui.cli import output
from nevtui.model.errors import unknown

SHELLS = ("bash", "zsh", "fish")
WHERE = {
    "bash": "~/.local/share/bash-completion/completions/nevtui",
    "zsh": "a folder of $fpath, as _nevtui",
    "fish": "~/.config/fish/completions/nevtui.fish",
}


@click.command(short_help="Print what lets a shell complete nevtui's commands.")
@click.argument("shell", metavar="SHELL")
def completion(shell: str) -> int:
    """Print the completion for SHELL: bash, zsh or fish; save it where the shell looks for such.

    \b
    Example:
      nevtui completion bash > ~/.local/share/bash-completion/completions/nevtui
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if shell not in SHELLS or kind is None:
        raise unknown("shell", shell, SHELLS)
    root = click.get_current_context().find_root().command
    output.say(kind(root, {}, "nevtui", "_NEVTUI_COMPLETE").source().strip())
    return 0
