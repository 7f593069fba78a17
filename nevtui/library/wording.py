"""A correction in words: what it changed, on one line. For the list of the shell and the screens alike."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from nevtui.library.corrections import Correction


def in_words(correction: Correction) -> str:
    """Say what `correction` does, its note at the end.

    Example: `fix NIO sales: value 5 -> 6, status -> planned`.
    """
    words = _WORDS[correction.action](correction)
    return f"{words} ({correction.note})" if correction.note else words


def said(value: Any) -> str:
    """Write a value of a field: figures with commas, nothing as `nothing`."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() and abs(value) < 1e15 else f"{value:,.10g}"
    return str(value)


def _change(correction: Correction, name: str) -> str:
    """Say how a field changes; of what was not kept only what it is now."""
    new = said(correction.set[name])
    return f"{name} {said(correction.was[name])} -> {new}" if name in correction.was else f"{name} -> {new}"


def _about(fields: dict[str, Any]) -> str:
    parts = [str(fields[name]) for name in ("subject", "property", "object") if fields.get(name)]
    return " ".join(parts) or str(fields.get("article", "a statement"))


def _fix(c: Correction) -> str:
    return f"fix {_about(c.was)}: {', '.join(_change(c, name) for name in c.set)}"


def _reject(c: Correction) -> str:
    figure = c.was.get("value")
    return f"reject {_about(c.was)}{f': {said(figure)}' if figure is not None else ''}"


def _add(c: Correction) -> str:
    figure = c.set.get("value")
    unit = f" {c.set['unit']}" if c.set.get("unit") else ""
    return f"add {_about(c.set)}{f': {said(figure)}{unit}' if figure is not None else ''}"


def _merge(c: Correction) -> str:
    kind = f"{c.type}, {c.into_type}" if c.into_type else c.type
    return f"merge {c.name} into {c.into} ({kind})"


def _alias(c: Correction) -> str:
    return f"{c.name} is {'no name of' if c.removes else 'a name of'} {c.into} ({c.type})"


def _entity(c: Correction) -> str:
    changed = ", ".join(_change(c, name) for name in c.set)
    return f"entity {c.name} ({c.type}){f': {changed}' if changed else ''}"


_WORDS: Final[Mapping[str, Callable[[Correction], str]]] = {
    "fix": _fix,
    "reject": _reject,
    "add": _add,
    "merge": _merge,
    "alias": _alias,
    "entity": _entity,
    "accept": lambda c: f"accept {c.name} ({c.type})",
    "refuse": lambda c: f"refuse {c.name}",
    "undo": lambda c: f"undo {c.of}",
}
