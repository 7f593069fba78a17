"""`nevtui review` and `nevtui names`, as a shell runs them on a library of one's own."""

import json
from pathlib import Path
from typing import Any

import pytest

from nevtui.library.corrections import CORRECTIONS, read_corrections
from nevtui.library.dataset import bundled_library
from tests.own_library import make_library, nevtui, rows


@pytest.fixture
def library(own_library: Path) -> Path:
    return own_library


def review(library: Path, *arguments: str, code: int = 0) -> str:
    """Run `nevtui review`; give what it told."""
    action, *rest = arguments
    ran = nevtui("review", action, "--library", library, *rest)
    assert ran.returncode == code, ran.stderr
    assert "Traceback" not in ran.stderr
    return ran.stdout + ran.stderr


def listed(library: Path) -> list[dict[str, Any]]:
    ran = nevtui("review", "--json", "--library", library)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def statement(library: Path, **values: str) -> dict[str, Any]:
    """Give the one statement with these values."""
    where = " and ".join(f"{name} = '{value}'" for name, value in values.items())
    (found,) = rows(library, f"select * from statements where {where}")
    return found


def labels(library: Path) -> set[str]:
    return {row["label"] for row in rows(library, "select label from statements")}


def test_a_fix_is_in_the_library_at_once_and_outlives_another_run(library: Path) -> None:
    sold = statement(library, property="deliveries", subject="Leapmotor")
    told = review(library, "fix", sold["statement"][:6], "value=14,568", "scope=retail", "--why", "a misprint")
    assert "1 article read again." in told
    now = statement(library, property="deliveries", subject="Leapmotor")
    assert (now["value"], now["scope"], now["origin"], now["unit"]) == (14568, "retail", "corrected", "vehicles")
    assert nevtui("ingest", library.parent / "texts", "--library", library).returncode in (0, 2)
    assert review(library, "apply")
    assert statement(library, property="deliveries", subject="Leapmotor") == now
    (kept,) = listed(library)
    assert (kept["action"], kept["note"], kept["state"]) == ("fix", "a misprint", "")


def test_a_statement_is_found_under_the_id_it_had_before_it_was_fixed(library: Path) -> None:
    sold = statement(library, property="deliveries", subject="Leapmotor")["statement"]
    review(library, "fix", sold, "value=1")
    assert "14567" not in review(library, "fix", sold)
    review(library, "fix", sold, "value=2")
    assert statement(library, property="deliveries", subject="Leapmotor")["value"] == 2
    assert [row["state"] for row in listed(library)] == ["", ""]


def test_a_correction_holds_for_the_reprints_of_its_article(tmp_path: Path) -> None:
    library = make_library(tmp_path, reprints=2)
    review(library, "fix", statement(library, property="production")["statement"], "value=750000")
    assert statement(library, property="production")["value"] == 750_000
    review(library, "reject", statement(library, property="production")["statement"])
    assert rows(library, "select * from statements where property = 'production'") == []


def test_a_rejected_statement_is_gone_until_that_is_undone(library: Path) -> None:
    before = labels(library)
    review(library, "reject", statement(library, property="production")["statement"])
    assert len(before - labels(library)) == 1
    review(library, "undo", listed(library)[0]["id"][:4])
    assert labels(library) == before
    assert [row["state"] for row in listed(library)] == ["undone", ""]


def test_a_statement_is_added_with_the_words_that_carry_it(library: Path) -> None:
    told = review(
        library, "add", "hefei", "2", "--evidence", "plans to build a plant there", "subject=NIO", "property=plant",
        "object=Hefei", "status=planned",
    )  # fmt: skip
    assert "says now:" in told
    added = statement(library, origin="added")
    assert (added["subject_id"], added["object_type"], added["status"]) == ("company:nio", "city", "planned")
    assert added["evidence"] == "plans to build a plant there"


def test_merged_entities_are_one(library: Path) -> None:
    review(library, "merge", "Leapmotor", "into", "NIO")
    subjects = {row["subject"] for row in rows(library, "select subject from statements")}
    assert subjects == {"NIO", "Hefei", "Zephyra Motor", "Li Wenhai"}
    assert rows(library, "select name from companies where name = 'Leapmotor'") == []
    assert rows(library, "select name from aliases where alias = 'Leapmotor'") == [{"name": "NIO"}]


def test_an_alias_is_found_in_the_texts(library: Path) -> None:
    told = review(library, "alias", "Zephyra Motor", "Leapmotor")
    assert "2 articles read again." in told
    mentions = rows(library, "select distinct text, name from mentions where text like 'Zephyra%'")
    assert mentions == [{"text": "Zephyra Motor", "name": "Leapmotor"}]
    review(library, "alias", "Zephyra Motor", "Leapmotor", "--remove")
    assert rows(library, "select text from mentions where text like 'Zephyra%'") == []


def test_an_entity_is_made_with_its_fields(library: Path) -> None:
    review(library, "entity", "Zephyra Motor", "--type", "company", "city=Hefei", "founded=2022")
    (made_company,) = rows(library, "select entity, city, founded from companies where name = 'Zephyra Motor'")
    assert made_company == {"entity": "company:zephyra-motor", "city": "Hefei", "founded": "2022"}
    assert len(rows(library, "select * from mentions where name = 'Zephyra Motor'")) == 3


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("fix", "zzzz", "value=1"), 'No statement "zzzz".'),
        (("fix", "@", "valeu=1"), 'No field "valeu". Did you mean "value"?'),
        (("fix", "@", "value=many"), 'value cannot be "many"'),
        (("fix", "@", "status=plannd"), 'Did you mean "planned"?'),
        (("fix", "@", "evidence=no such words"), 'does not have the words "no such words"'),
        (("fix", "@", "value=740000"), "says that already"),
        (("fix", "@", "when_end=2020"), "ends (2020) before it begins"),
        (("add", "hefei", "9", "--evidence", "x", "subject=NIO", "property=plant"), "has no paragraph 9."),
        (("add", "hefei", "1", "--evidence", "x y", "subject=NIO", "property=plant"), "does not have the words"),
        (("add", "hefei", "1", "--evidence", "Hefei", "property=plant"), "needs a subject"),
        (("add", "hefei", "1", "--evidence", "Hefei", "subject=Zed", "property=plant"), "add subject_type=company"),
        (("add", "hefej", "1", "--evidence", "Hefei", "subject=NIO", "property=plant"), "Did you mean hefei?"),
        (("merge", "Leapmotr", "into", "NIO"), 'Did you mean "Leapmotor"?'),
        (("merge", "NIO", "into", "Nio"), "is the same as NIO already"),
        (("merge", "NIO", "with", "BYD", "x"), "Quote names that have blanks"),
        (("alias", "NIO", "NIO"), 'goes by "NIO" already'),
        (("alias", "NIU", "NIO", "--remove"), 'NIO does not go by "NIU"'),
        (("entity", "Zed"), "--type makes it one"),
        (("entity", "Zed", "--type", "compny"), 'Did you mean "company"?'),
        (("entity", "NIO"), "is known"),
        (("undo", "ffff"), 'No correction "ffff"'),
        (("apply",), "There are no corrections"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_a_sentence_and_nothing_is_kept(
    made_once: Path, arguments: tuple[str, ...], why: str
) -> None:
    produced = statement(made_once, property="production")["statement"] if "@" in arguments else ""
    told = review(made_once, *(produced if word == "@" else word for word in arguments), code=2)
    assert why in told
    assert not (made_once / CORRECTIONS).exists()


def test_the_library_that_ships_is_not_written_to() -> None:
    for arguments in (("review", "undo", "x"), ("names", "refuse", "x"), ("review", "apply")):
        ran = nevtui(*arguments)
        assert ran.returncode == 2
        assert "not written to" in ran.stderr
        assert "nevtui ingest" in ran.stderr
    assert not (bundled_library() / CORRECTIONS).exists()


def test_a_broken_line_is_named_in_the_list(library: Path) -> None:
    (library / CORRECTIONS).write_text('{"action": "fxi"}\n{"action": "refuse", "name": "Zed"}\n', "utf-8")
    ran = nevtui("review", "--library", library)
    assert 'line 1, is passed over: No action "fxi". Did you mean "fix"?' in ran.stderr
    assert "refuse Zed" in ran.stdout


def test_what_a_hand_wrote_is_applied(library: Path) -> None:
    produced = statement(library, property="production")
    line = {"action": "reject", "statement": produced["statement"], "was": {"article": "hefei"}}
    (library / CORRECTIONS).write_text(json.dumps(line) + "\n", "utf-8")
    review(library, "apply")
    assert produced["label"] not in labels(library)


def test_a_correction_that_finds_nothing_is_told_and_kept(library: Path) -> None:
    was = {"article": "hefei", "para": 1, "property": "sales", "subject": "NIO", "value": 3}
    line = {"action": "fix", "was": was, "set": {"value": 4}}
    (library / CORRECTIONS).write_text(json.dumps(line) + "\n", "utf-8")
    assert "the article does not say that any more." in review(library, "apply")
    assert [row["state"] for row in listed(library)] == ["not in the library"]


# Names.


def names(library: Path, *options: str) -> list[tuple[str, str, int]]:
    ran = nevtui("names", "--json", *options, "--library", library)
    assert ran.returncode == 0, ran.stderr
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    return [(row["name"], row["type"], row["articles"]) for row in found]


def test_unknown_names_are_listed_with_the_words_they_stand_in(library: Path) -> None:
    assert ("Zephyra Motor", "company", 2) in names(library)
    assert "Zephyra Motor" in nevtui("names", "--library", library).stdout


def test_an_accepted_name_is_an_entity_and_goes_to_its_shelf(library: Path) -> None:
    ran = nevtui("names", "accept", "--library", library, "Zephyra Motor")
    assert "accept Zephyra Motor (company)" in ran.stderr
    assert rows(library, "select entity from companies where name like 'Zeph%'") == [
        {"entity": "company:zephyra-motor"}
    ]
    assert "Zephyra Motor" not in {name for name, _, _ in names(library)}
    assert names(library, "--shelf", "accepted") == [("Zephyra Motor", "company", 2)]
    assert nevtui("names", "refuse", "Zephyra Motor", "--library", library).returncode == 0
    assert rows(library, "select entity from companies where name like 'Zeph%'") == []
    assert names(library, "--shelf", "accepted") == []
    assert [name for name, _, _ in names(library, "--shelf", "rejected")] == ["Zephyra Motor"]


def test_a_refused_name_is_not_offered_again(library: Path) -> None:
    assert nevtui("names", "refuse", "Zephyra Motor", "--library", library).returncode == 0
    assert "Zephyra Motor" not in {name for name, _, _ in names(library)}
    assert [name for name, _, _ in names(library, "--shelf", "rejected")] == ["Zephyra Motor"]
    nevtui("review", "undo", read_corrections(library)[0].id, "--library", library)
    assert ("Zephyra Motor", "company", 2) in names(library)


def test_a_shelf_or_name_that_is_not_there_is_told(made_once: Path) -> None:
    for arguments, why in (
        (("names", "--shelf", "accept"), 'Did you mean "accepted"?'),
        (("names", "accept", "Zzz"), "nevtui review entity"),
        (("names", "accept", "Zephyra Motor", "--type", "maker"), 'No type "maker"'),
    ):
        ran = nevtui(*arguments, "--library", made_once)
        assert (ran.returncode, why in ran.stderr) == (2, True), ran.stderr
