"""The command group, exit codes, and the one place that prints errors. Commands are loaded when they are called."""

import os
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from nevtui import __version__
from nevtui.cli import output
from nevtui.cli.options import chosen_library, library_option, trust_option
from nevtui.model.access import refuse_guests
from nevtui.model.errors import NevtuiError

COMPLETE: Final = "_NEVTUI_COMPLETE"
"""The variable by which a shell asks for completions."""
INTERRUPTED: Final = 130
"""128 and SIGINT, as shells have it."""
READER_GONE: Final = 141
"""128 and SIGPIPE."""
COMMANDS: Final = (
    "sql", "ask", "show", "timeline", "open", "ingest", "forget", "reindex", "extract", "annotate", "explain",
    "review", "names", "check", "versions", "diff", "restore", "config", "completion", "manual",
)  # fmt: skip
"""In the order of the help; each is the module of its name in this room."""
FOR_GUESTS: Final = ("sql", "ask", "show", "timeline", "open", "versions", "diff", "completion", "manual")
"""What a guest may call: commands that read nothing but the library, and write nothing."""


class Commands(click.Group):
    """A group that imports a command once it is called or its help is shown."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command. Gives None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"nevtui.cli.{cmd_name}"), cmd_name)
        return command

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of the help."""
        return list(COMMANDS)


@click.group(
    cls=Commands,
    commands={name: click.Command(name) for name in COMMANDS},
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="nevtui %(version)s")
@library_option
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Open with these statements chosen.")
@click.option("--theme", metavar="NAME", help="nevtui-dark, nevtui-light, nevtui-16 or nevtui-mono.")
@click.option("--ascii", "ascii_signs", is_flag=True, help="Draw signs such as ≥ and ▷ in ASCII.")
@click.option("--fresh", is_flag=True, help="Do not begin where the last session ended.")
@trust_option
@click.pass_context
def nevtui(
    ctx: click.Context,
    library: Path | None,
    where: tuple[str, ...],
    theme: str | None,
    ascii_signs: bool,
    fresh: bool,
    trusted: bool,
) -> int | None:
    """Explore what articles say about China's new-energy vehicles.

    Without a command it opens the explorer: cities, companies and a timeline, and below them the words of the article
    that carry each claim. ? shows its keys, q leaves it.

    \b
    Examples:
      nevtui
      nevtui --where city=Hefei
      nevtui sql "select subject, object, value_usd from statements where property = 'stake'"
      nevtui ask cities --where property=investment --format csv
      nevtui ingest articles/ --library mine && nevtui --library mine
    """
    if ctx.invoked_subcommand not in (None, *FOR_GUESTS):
        refuse_guests(f"nevtui {ctx.invoked_subcommand}")
    if ctx.invoked_subcommand is not None:
        return None
    from nevtui.cli.explore import explore

    return explore(
        chosen_library(library), where=where, theme=theme, ascii_signs=ascii_signs, trusted=trusted, is_fresh=fresh
    )


def main() -> None:
    """Run the command line and leave with its exit code."""
    code = run_command(sys.argv[1:])
    if any(thread.daemon and thread.name.startswith("nevtui-") for thread in threading.enumerate()):
        output.leave(code)
    sys.exit(code)


def run_command(arguments: list[str]) -> int:
    """Run one command line; every error becomes a sentence on stderr and a code: 1 failed, 2 asked wrongly."""
    try:
        code = _invoke(arguments)
        output.flush()
    except (KeyboardInterrupt, click.Abort):
        output.complain("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        output.hush()
        return READER_GONE
    except click.ClickException as error:
        output.complain(_sentence(error))
        return error.exit_code
    except NevtuiError as error:
        output.complain(str(error))
        return error.exit_code
    except OSError as error:
        output.complain(f"{error.filename or 'The output'}: {error.strerror or error}.")
        return 1
    except Exception as error:  # the border: a user gets a sentence, whoever looks for the cause sets NEVTUI_DEBUG
        return _unexpected(error)
    return code if isinstance(code, int) else 0


def _invoke(arguments: list[str]) -> Any:
    """Run the command as click's `main` does, which would answer Ctrl-C and a closed pipe in its own way."""
    asked = os.environ.get(COMPLETE)
    if asked:
        from click.shell_completion import shell_complete

        return shell_complete(nevtui, {}, "nevtui", COMPLETE, asked)
    try:
        with nevtui.make_context("nevtui", arguments) as context:
            return nevtui.invoke(context)
    except click.exceptions.Exit as error:
        return error.exit_code


def _sentence(error: click.ClickException) -> str:
    text = error.format_message()
    context = getattr(error, "ctx", None)
    return f"{text} `{context.command_path} --help` shows what there is." if context else text


def _unexpected(error: Exception) -> int:
    import os

    if os.environ.get("NEVTUI_DEBUG"):
        raise error
    output.complain(
        f"nevtui failed, and should not have: {type(error).__name__}: {error}. NEVTUI_DEBUG=1 shows where it happened."
    )
    return 1
