"""Everything that can go wrong in words a user understands.

NevtuiError                 exit code 1: it was asked rightly and failed
 ├─ QueryFailed             the SQL was refused or failed; carries it, and the position where known
 │   └─ QueryTimedOut       it ran out of its time
 └─ AskedWrongly            exit code 2: what was asked cannot be
     ├─ NotAllowed          a statement that a reader of the library may not run
     ├─ LibraryUnreadable   no library there, or one that cannot be read
     ├─ SourceUnreadable    an article file that cannot be read
     └─ NoSuchName          a question, field or format that does not exist
"""


class NevtuiError(Exception):
    """Base of all: its text is one sentence for the user, without a traceback."""

    exit_code = 1


class QueryFailed(NevtuiError):
    """Raised when DuckDB refuses or fails a query."""

    def __init__(self, message: str, *, sql: str = "", position: int | None = None) -> None:
        super().__init__(message)
        self.sql = sql
        self.position = position
        """0-based character offset into `sql`; None when DuckDB does not say."""


class QueryTimedOut(QueryFailed):
    """Raised when a query ran longer than it was given."""


class AskedWrongly(NevtuiError):
    """Raised when the request itself cannot be answered."""

    exit_code = 2


class NotAllowed(AskedWrongly):
    """Raised before a statement that would do more than read the library is run."""


class LibraryUnreadable(AskedWrongly):
    """Raised when a folder holds no library, or one that is broken or of another schema version."""


class SourceUnreadable(AskedWrongly):
    """Raised when one article file cannot be read; a run goes on without it."""


class NoSuchName(AskedWrongly):
    """Raised for a name outside a closed list; says what was meant, perhaps."""


def unknown(kind: str, name: str, known: tuple[str, ...]) -> NoSuchName:
    """Say that there is no such `kind`, and the nearest `known` one.

    Example: `No question "rankings". Did you mean "ranking"?`
    """
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."
    return NoSuchName(f'No {kind} "{name}". {hint}')
