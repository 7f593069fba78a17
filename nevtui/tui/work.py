"""Starting work beside the screen: what is asked anew stops what was asked before."""

from collections.abc import Callable, Coroutine
from typing import Any, cast

from textual.dom import DOMNode
from textual.worker import Worker


def latest(node: DOMNode, work: Callable[[], Coroutine[Any, Any, None]], *, group: str) -> Worker[None]:
    """Run `work` as the only one of its group on `node`; the one before it is cancelled, started or not.

    A function, not a coroutine, is handed over: one that is never awaited would be complained about at exit.
    """
    started = cast("Callable[[], Coroutine[None, None, None]]", work)
    return node.run_worker(started, exclusive=True, group=group)
