"""Whether a library that is open has a new version by now: one `stat` a look."""

from nevtui.library.dataset import Library, commit_of
from nevtui.library.manifest import MANIFEST


class Watch:
    """Looks after one version of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._path = library.folder / MANIFEST
        self._signature: tuple[int, int, int] | None = None
        self._is_new = False

    @property
    def is_new(self) -> bool:
        """Tell whether the folder holds another version than the one that was opened; what was said last is said while
        there is none.
        """
        try:
            status = self._path.stat()
        except OSError:
            return self._is_new
        signature = (status.st_mtime_ns, status.st_ino, status.st_size)
        if signature != self._signature:
            self._signature = signature
            self._is_new = commit_of(self._library.folder) not in (0, self._library.commit)
        return self._is_new
