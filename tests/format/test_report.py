"""A cited report, as it stands in a file."""

from datetime import date
from typing import Any

from nevtui.format.report import report
from nevtui.format.sentences import label
from nevtui.model.statement import Statement


def claim(**values: Any) -> dict[str, Any]:
    """Give a row of the question `cited` for a plant of Geely's."""
    said = Statement(
        "a", 1, "Geely will build", "Geely", "company", "plant", object="Xi'an", object_type="city", **values
    )
    source = {
        "article": "a", "para": 1, "evidence": said.evidence, "publisher": "Xi'an Post", "title": "A plant",
        "published": date(2025, 3, 4), "url": None,
    }  # fmt: skip
    return {"label": label(said), "status": said.status, "first_day": None, "sources": [source]}


def test_a_plan_is_said_to_be_one_and_only_once() -> None:
    told = "".join(report("Xi'an", [claim(status="planned"), claim()], today=date(2026, 1, 2), total=2))
    assert told.splitlines() == [
        "# Xi'an",
        "",
        "2 statements from 1 article, as of 2026-01-02.",
        "",
        "## No time said",
        "",
        "- **Geely builds a plant in Xi'an (planned)** [1 ¶1]",
        "  > Geely will build",
        "- **Geely has a plant in Xi'an** [1 ¶1]",
        "  > Geely will build",
        "",
        "## Sources",
        "",
        "1. Xi'an Post, “A plant”, 4 March 2025.",
    ]
