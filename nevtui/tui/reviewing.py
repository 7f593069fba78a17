"""Correcting from the panes, and a new version of the library: R, U and Ctrl+R of the explore screen."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from textual.worker import Worker

from nevtui.library.dataset import bundled_library, open_library
from nevtui.model.access import is_guest
from nevtui.model.errors import NevtuiError
from nevtui.query.questions import EVIDENCE
from nevtui.query.selection import Selection
from nevtui.tui.acting import OnExplore
from nevtui.tui.errand import Done, run_errand
from nevtui.tui.heading import Totals
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.panes.timeline import TimelinePane
from nevtui.tui.watch import Watch
from nevtui.tui.work import latest

if TYPE_CHECKING:
    from nevtui.tui.screens.correct import Wanted

LOOK_EVERY: Final = 2.0
"""Seconds between two looks at the library's manifest."""

_BUNDLED: Final = (
    "The library that ships with nevtui is not written to: nevtui ingest FILES --library DIR makes your own."
)
_GUEST: Final = "Guests of this nevtui may only look: correcting is switched off."


class Reviewing(OnExplore):
    """What the explore screen does about corrections and new versions; mixed into it."""

    _watch: Watch | None = None
    _errands = 0
    _left_to_show: tuple[str | None] | None = None
    """The claim to stand on, where a new version of one's own waits until one is back in the panes."""

    @property
    def refusal(self) -> str | None:
        """Why this library cannot be corrected here; None where it can."""
        if is_guest():
            return _GUEST
        folder = self._app.library.folder
        return _BUNDLED if folder.resolve() == bundled_library().resolve() else None

    # Correcting.

    def do_correct(self) -> str | None:
        """Open the form on the statement one stands on."""
        screen = self._screen
        if not isinstance(screen.here, TimelinePane | EvidencePane):
            return "R corrects a statement: go to the timeline or the evidence first."
        if self.refusal is not None:
            return self.refusal
        claim = screen.timeline.key()
        if claim is None:
            return "No statement to correct here."
        row = screen.evidence.row
        if row is not None and screen.evidence.claim == claim:
            self._correct(row)
        else:
            latest(screen, partial(self._correct_first, claim), group="correct")
        return None

    def correct_claim(self, claim: str) -> str | None:
        """Open the form on the first statement that makes `claim`; give the reason where it cannot be corrected."""
        if self.refusal is None:
            latest(self._screen, partial(self._correct_first, claim), group="correct")
        return self.refusal

    async def _correct_first(self, claim: str) -> None:
        try:
            rows = await self._screen.engine.fetch(EVIDENCE.ask(Selection(), claim=claim), rows=1)
        except NevtuiError as error:
            self._screen.keys.notice(str(error))
            return
        for row in rows.to_dicts():
            self._correct(row)

    def _correct(self, row: dict[str, Any]) -> None:
        from nevtui.tui.screens.correct import CorrectScreen

        self._app.push_screen(CorrectScreen(self._screen.engine, row, self._screen.signs), self._corrected)

    def _corrected(self, wanted: "Wanted | None") -> None:
        if wanted is None:
            return
        action = ["reject", wanted.statement] if wanted.rejects else ["fix", wanted.statement, *wanted.pairs]
        note = [f"--note={wanted.note}"] if wanted.note else []
        self._send(["review", *action, *note])

    def do_names(self) -> None:
        """Open the shelves of names."""
        from nevtui.tui.screens.names import NamesScreen

        screen, folder = self._screen, self._app.library.folder
        shelves = NamesScreen(screen.engine, folder, screen.signs, refusal=self.refusal)
        self._app.push_screen(shelves, self._named)

    def _named(self, made: tuple[str, ...] | None) -> None:
        if made:
            self._send(["review", "apply", *made])

    def _send(self, arguments: list[str]) -> None:
        """Have nevtui do it in a process of its own, then show the new version."""
        work = cast("Callable[[], Coroutine[None, None, None]]", partial(self._errand, arguments))
        self._errand_at_work: Worker[None] = self._screen.run_worker(work, group="errand")

    async def _errand(self, arguments: list[str]) -> None:
        screen, self._errands = self._screen, self._errands + 1
        where = ["--library", str(self._app.library.folder.resolve()), "--json"]
        words = "Correcting …"

        def progress(read: int, of: int) -> None:
            nonlocal words
            words = f"Correcting … {read:,} of {of:,} articles read again"
            screen.keys.notice(words)

        ticking = screen.set_interval(0.5, lambda: screen.keys.notice(words))
        screen.keys.notice(words)
        try:
            done = await run_errand(_with_options(arguments, where), progress=progress)
        finally:
            ticking.stop()
            self._errands -= 1
        await self._after(done)

    async def _after(self, done: Done) -> None:
        if done.code:
            self._screen.keys.notice(done.complaint or "It was not corrected, and nothing says why.")
            return
        claim = next((row["claim"] for row in done.rows if row.get("claim")), None)
        if self._app.screen is not self._screen:
            self._left_to_show = (claim,)
        elif await self._reload(claim):
            self._screen.keys.notice(_outcome(done))

    def on_screen_resume(self) -> None:
        """Back in the panes: show what was corrected meanwhile."""
        if self._left_to_show is not None:
            (claim,), self._left_to_show = self._left_to_show, None
            latest(self._screen, partial(self._reload_quietly, claim), group="reload")

    # New versions.

    def keep_watch(self) -> None:
        """Look at the library now and then: one `stat`, and nothing is drawn while nothing has changed."""
        self._watch = Watch(self._app.library)
        self._screen.set_interval(LOOK_EVERY, self.look)

    def look(self) -> None:
        """Offer a new version, unless one of one's own is on its way."""
        if self._watch is not None and not self._errands:
            offer = ("Ctrl+R", "reloads: the library has a new version") if self._watch.is_new else None
            self._screen.keys.offer(offer)

    def do_reload(self) -> str | None:
        """Open the library anew, if there is a new version."""
        if self._watch is None or not self._watch.is_new:
            return "The library has no new version."
        latest(self._screen, self._reload_by_hand, group="reload")
        return None

    async def _reload_by_hand(self) -> None:
        if await self._reload():
            self._screen.keys.notice(f"The library is shown as of version {self._app.library.version:,}.")

    async def _reload_quietly(self, claim: str | None) -> None:
        await self._reload(claim)

    async def _reload(self, claim: str | None = None) -> bool:
        """Open the new version in the place of the old one; the timeline's cursor goes to `claim` if given."""
        app, screen = self._app, self._screen
        try:
            library = await asyncio.to_thread(open_library, app.library.folder)
        except NevtuiError as error:
            screen.keys.notice(str(error))
            return False
        old, engine = app.engine, app.engine.again(library)
        app.engine, app.library = engine, library
        engine.wake()
        self._watch = Watch(library)
        screen.keys.offer(None)
        screen.renew(engine, Totals.of(library), claim=claim)
        if app.prompt is None or app.prompt.engine is not old:  # else it asks that on, until it is opened the next time
            await asyncio.to_thread(old.close)
        return True


def _outcome(done: Done) -> str:
    """Say what became of corrections that were kept."""
    actions = [row["correction"]["action"] for row in done.rows]
    if actions in (["fix"], ["add"]) and not done.rows[0].get("claim"):
        return "The correction is kept, but the article does not say that any more."
    what = "The correction is" if len(actions) == 1 else f"{len(actions):,} corrections are"
    return f"{what} in the library."


def _with_options(arguments: list[str], options: list[str]) -> list[str]:
    """Put options behind the name of the subcommand: what follows may be anything."""
    return [*arguments[:2], *options, *arguments[2:]]
