"""Globs of --include and --exclude: `*.html` on a name anywhere, `2024/**/*.txt` on the path, `drafts/` on a folder."""

import re
from collections.abc import Iterable
from functools import lru_cache

from nevtui.ingest.options import Options


def is_wanted(path: str, options: Options) -> bool:
    """Tell whether the file at `path`, relative and with `/`, is let in by `options`."""
    return (not options.include or _matches(path, options.include)) and not is_shut_out(path, options)


def is_shut_out(path: str, options: Options) -> bool:
    """Tell whether a file or folder at `path`, or a folder above it, is excluded."""
    if not options.exclude:
        return False
    parts = path.split("/")
    return any(_matches("/".join(parts[:end]), options.exclude) for end in range(1, len(parts) + 1))


def _matches(path: str, globs: Iterable[str]) -> bool:
    name = path.rpartition("/")[2]
    return any(_shape(glob).fullmatch(path if "/" in glob.rstrip("/") else name) for glob in globs)


@lru_cache(maxsize=256)
def _shape(glob: str) -> re.Pattern[str]:
    """Translate a glob: `**` crosses folders, `*` and `?` do not, `[…]` is one of some. Case does not count."""
    glob = glob.strip().removeprefix("./").rstrip("/").removeprefix("/")
    shape = ""
    place = 0
    while place < len(glob):
        rest = glob[place:]
        if rest.startswith("**/"):
            shape, place = shape + "(?:.*/)?", place + 3
        elif rest.startswith("**"):
            shape, place = shape + ".*", place + 2
        elif match := re.match(r"\[(!?)(\]?[^\]]*)\]", rest):
            inside = re.sub(r"([\\\[\]&~|^])", r"\\\1", match[2])
            shape, place = shape + f"[{'^' if match[1] else ''}{inside}]", place + match.end()
        else:
            shape += {"*": "[^/]*", "?": "[^/]"}.get(rest[0], re.escape(rest[0]))
            place += 1
    try:
        return re.compile(shape, re.IGNORECASE | re.DOTALL)
    except re.error:
        return re.compile(re.escape(glob), re.IGNORECASE)
