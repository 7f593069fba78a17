"""An errand is done in a process of its own, to the end, whether anybody waits for it or not."""

import asyncio
import threading
from pathlib import Path

from nevtui.library.corrections import Correction, append
from nevtui.library.dataset import version_of
from nevtui.tui.errand import Done, run_errand
from tests.own_library import make_library


async def test_it_tells_its_progress_its_rows_and_its_complaints(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    kept = append(library, Correction("alias", name="Zephyra Motor", into="NIO", type="company"))
    told: list[tuple[int, int]] = []
    apply = ["review", "apply", "--json", "--library", str(library)]
    done = await run_errand(apply, progress=lambda read, of: told.append((read, of)))
    assert (done.code, told) == (0, [(1, 2), (2, 2)])
    assert [row["correction"]["id"] for row in done.rows] == [kept.id]
    failed = await run_errand([*apply, "zz"], progress=lambda read, of: None)
    assert failed == Done(2, 'No correction "zz". `nevtui review` lists them.')


async def test_it_goes_on_where_nobody_waits_any_more(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    append(library, Correction("refuse", name="Zephyra Motor"))
    before = version_of(library)
    errand = asyncio.create_task(
        run_errand(["review", "apply", "--json", "--library", str(library)], progress=lambda read, of: None)
    )
    await asyncio.sleep(0)
    errand.cancel()
    for thread in threading.enumerate():
        if thread.name == "nevtui-errand":
            thread.join(60)
    assert version_of(library) == before + 1
