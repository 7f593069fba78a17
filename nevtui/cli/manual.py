"""`nevtui manual`: the manual page, made from the commands' own help."""

import re
from collections.abc import Iterator

import click

from nevtui import __version__
from nevtui.cli import output


@click.command(short_help="Print the manual page.")
def manual() -> int:
    """Print the manual page, in the language of man.

    \b
    Examples:
      nevtui manual | man -l -
      nevtui manual > ~/.local/share/man/man1/nevtui.1
    """
    output.write(page(click.get_current_context().find_root()))
    return 0


def page(root: click.Context) -> Iterator[str]:
    """Write the page: what nevtui is, its options, every command with its own."""
    group = root.command
    assert isinstance(group, click.Group)
    yield f'.TH NEVTUI 1 "" "nevtui {__version__}" "User Commands"\n'
    yield ".SH NAME\nnevtui \\- explore what articles say about China's new-energy vehicles\n"
    yield ".SH SYNOPSIS\n.B nevtui\n[OPTIONS] [COMMAND]\n"
    yield f".SH DESCRIPTION\n{_text(group.help or '')}\n"
    yield f".SH OPTIONS\n{''.join(_options(group, root))}"
    yield ".SH COMMANDS\n"
    for name in group.list_commands(root):
        command = group.get_command(root, name)
        assert command is not None
        with click.Context(command, info_name=name, parent=root) as context:
            usage = " ".join(command.collect_usage_pieces(context))
            yield f".SS nevtui {name} {_escaped(usage)}\n{_text(command.help or '')}\n"
            yield from _options(command, context)
    yield ".SH FILES\n.TP\n~/.config/nevtui/settings.toml\nsettings; nevtui config shows them\n"
    yield ".TP\n~/.local/state/nevtui\nhistory, drafts, the last session\n"
    yield ".SH ENVIRONMENT\n.TP\nNO_COLOR\nno colours\n.TP\nNEVTUI_GUEST\n1: for strangers; nothing is written\n"
    yield ".SH EXIT STATUS\n0 answered, 1 it failed, 2 it was asked wrongly, 130 interrupted.\n"


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            yield f".TP\n\\fB{_escaped(record[0])}\\fR\n{_escaped(record[1]) or 'see above'}\n"


def _text(text: str) -> str:
    """Write help as paragraphs; what stands behind a `\\b` keeps its lines."""
    parts = []
    for part in re.split(r"\n\s*\n", text.strip()):
        if part.startswith("\b"):
            parts.append(".nf\n" + _escaped(part.removeprefix("\b").strip("\n")) + "\n.fi")
        else:
            parts.append(_escaped(" ".join(part.split())))
    return "\n.PP\n".join(parts)


def _escaped(text: str) -> str:
    """Let no line of a text be read as a command of man."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)
