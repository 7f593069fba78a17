"""A plain wording of statements until the room `format` words them."""

from nevtui.model.statement import Statement


def sentence(statement: Statement) -> str:
    """Say who does what, without figure and time."""
    words = (statement.subject, statement.property.replace("_", " "), statement.object or "")
    return " ".join(word for word in words if word)


def label(statement: Statement) -> str:
    """Say the statement in one line."""
    figure = "" if statement.value is None else f"{statement.value:,.15g} {statement.unit or ''}".rstrip()
    return ", ".join(part for part in (sentence(statement), figure, statement.when or "") if part)
