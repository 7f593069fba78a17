"""Corrections are laid over what was read, find their statement again, and are never lost where they do not."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.naming import Names
from nevtui.ingest.records import Reading, records_of
from nevtui.ingest.reference import Rates, with_ids
from nevtui.ingest.review import Unfound, corrected_entities, corrected_readings, overlap
from nevtui.library.corrections import Correction, Corrections, snapshot
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

TEXT = "Zed sold 5,000 cars in 2024 and 7,000 cars in 2023. Zed partners with Yed and Xed."
ARTICLE = Article("a", "Zed grows", (TEXT, "Nothing here."))
SOLD = Statement("a", 1, "sold 5,000 cars in 2024", "Zed", "company", "sales", 5e3, unit="vehicles", when="2024")
BEFORE = replace(SOLD, evidence="and 7,000 cars in 2023", value=7e3, when="2023")
PARTNER = Statement(
    "a", 1, "partners with Yed", "Zed", "company", "partnership", object="Yed", object_type="company"
)  # fmt: skip
READINGS = [Reading(statement, "extracted") for statement in (SOLD, BEFORE, PARTNER)]


def id_of(statement: Statement, article: Article = ARTICLE) -> str:
    (record,) = records_of(article, [Reading(statement, "extracted")], names=Names([]), rates=Rates({}))
    return record.id


def corrections(*rows: Correction) -> Corrections:
    return Corrections(tuple(c if c.id else replace(c, id=f"c{number}") for number, c in enumerate(rows)))


def fix(statement: Statement, **fields: Any) -> Correction:
    return Correction("fix", statement=id_of(statement), was=snapshot(statement), set=fields)


def reject(statement: Statement) -> Correction:
    return Correction("reject", statement=id_of(statement), was=snapshot(statement))


def said(readings: list[Reading]) -> list[tuple[str, float | None, str]]:
    return [(one.statement.property, one.statement.value, one.origin) for one in readings]


def laid(*rows: Correction, readings: list[Reading] = READINGS) -> tuple[list[Reading], list[Unfound]]:
    unfound: list[Unfound] = []
    return corrected_readings(ARTICLE, readings, corrections(*rows), unfound=unfound), unfound


def test_without_corrections_nothing_changes() -> None:
    assert laid() == (READINGS, [])
    assert corrected_readings("b", READINGS, corrections(reject(SOLD))) == READINGS


def test_a_fix_changes_its_statement_alone_and_says_so() -> None:
    readings, unfound = laid(fix(SOLD, value=5500.0, status="planned"))
    assert said(readings) == [
        ("sales", 5500, "corrected"), ("sales", 7000, "extracted"), ("partnership", None, "extracted"),
    ]  # fmt: skip
    assert readings[0].statement == replace(SOLD, value=5500.0, status="planned")
    assert unfound == []


def test_a_rejected_statement_goes() -> None:
    assert said(laid(reject(SOLD))[0]) == [("sales", 7000, "extracted"), ("partnership", None, "extracted")]


def test_an_added_statement_comes() -> None:
    also = {
        **snapshot(PARTNER),
        "object": "Xed",
        "object_type": "company",
        "evidence": "Xed",
        "subject_type": "company",
    }
    readings, unfound = laid(Correction("add", set=also))
    assert (readings[-1].statement.object, readings[-1].origin, unfound) == ("Xed", "added", [])


def test_fixes_follow_each_other_by_the_ids_that_each_left_behind() -> None:
    once = replace(SOLD, value=5500.0)
    readings, unfound = laid(fix(SOLD, value=5500.0), fix(once, when="2025"), fix(SOLD, status="planned"))
    assert (readings[0].statement, unfound) == (replace(once, when="2025", status="planned"), [])


@pytest.mark.parametrize(
    "newer",
    [
        replace(SOLD, evidence="Zed sold 5,000 cars"),
        replace(SOLD, unit="units", scope="retail"),
        replace(SOLD, when=None, bound="approx"),
    ],
)
def test_a_statement_under_another_id_is_found_by_what_it_said(newer: Statement) -> None:
    readings = [Reading(newer, "extracted"), *READINGS[1:]]
    assert id_of(newer) != id_of(SOLD)
    assert said(laid(reject(SOLD), readings=readings)[0]) == said(READINGS[1:])
    fixed, _ = laid(fix(SOLD, value=1.0), readings=readings)
    assert fixed[0].statement == replace(newer, value=1.0)


def test_a_statement_in_another_paragraph_is_found_by_its_words() -> None:
    moved = Article("a", "Zed grows", ("A lead.", TEXT))
    readings = [Reading(replace(one.statement, para=2), "extracted") for one in READINGS]
    assert said(corrected_readings(moved, readings, corrections(reject(SOLD)))) == said(READINGS[1:])


def test_a_fix_of_a_misread_figure_finds_the_statement_a_newer_extractor_reads_right() -> None:
    misread = replace(SOLD, value=5.0)
    readings, unfound = laid(fix(misread, value=5e3, scope="retail"))
    assert (readings[0].statement, unfound) == (replace(SOLD, scope="retail"), [])


def test_what_was_rejected_for_its_figure_leaves_the_right_figure_alone() -> None:
    misread = replace(SOLD, value=5.0)
    readings, unfound = laid(reject(misread))
    assert readings == READINGS
    assert [one.why for one in unfound] == ["the article does not say that any more"]


def test_a_link_is_not_taken_for_another_one_in_the_same_words() -> None:
    other = replace(PARTNER, object="Xed", evidence="partners with Yed and Xed")
    readings, unfound = laid(reject(other))
    assert (readings, len(unfound)) == (READINGS, 1)


def test_words_that_do_not_stand_there_any_more_are_told_and_the_rest_is_kept() -> None:
    added = Correction("add", set={**snapshot(PARTNER), "evidence": "sold trucks", "subject_type": "company"})
    readings, unfound = laid(added, fix(SOLD, para=2), reject(PARTNER))
    assert readings == READINGS[:2]
    assert [one.correction.action for one in unfound] == ["add", "fix"]
    assert 'does not have the words "sold trucks"' in unfound[0].why


def test_a_reprint_is_corrected_with_the_article_it_prints_and_nothing_is_missed_in_it() -> None:
    again = [Reading(replace(one.statement, article="b", para=3), "extracted") for one in READINGS[:2]]
    made = corrections(fix(SOLD, value=5500.0), reject(BEFORE), reject(PARTNER))
    unfound: list[Unfound] = []
    readings = corrected_readings("b", again, made, story="a", unfound=unfound)
    assert (said(readings), unfound) == ([("sales", 5500, "corrected")], [])
    assert corrected_readings("b", again, made) == again


def test_an_undone_correction_holds_no_more() -> None:
    readings, _ = laid(replace(reject(SOLD), id="x"), Correction("undo", of="x"))
    assert readings == READINGS


def test_a_merged_name_is_put_into_every_role_and_corrections_from_before_and_after_hold() -> None:
    merge = Correction("merge", name="Zed", type="company", into="Zeta", into_type="organization")
    renamed = replace(BEFORE, subject="Zeta", subject_type="organization")
    readings, unfound = laid(reject(SOLD), merge, fix(renamed, value=7001.0))
    assert [(r.statement.subject, r.statement.subject_type) for r in readings] == [("Zeta", "organization")] * 2
    assert (said(readings)[0], unfound) == (("sales", 7001, "corrected"), [])


# Entities.

KNOWN = with_ids(
    [
        Entity("", "Zed", "company", ("Zed Motor", "泽"), "泽", parent="Yed", city="Hefei"),
        Entity("", "Yed", "company", ("Yed Group",)),
        Entity("", "Hefei", "city", country="China"),
        Entity("", "Q7", "model", parent="Zed"),
    ]
)


def entity(known: tuple[Entity, ...], name: str, type: str = "company") -> Entity:
    (found,) = [one for one in known if (one.name, one.type) == (name, type)]
    return found


def test_without_corrections_entities_stay_as_they_are() -> None:
    assert corrected_entities(KNOWN, corrections()) == KNOWN


def test_merged_entities_leave_their_names_and_those_who_named_them() -> None:
    known = corrected_entities(KNOWN, corrections(Correction("merge", name="Zed", type="company", into="Yed")))
    assert [one.name for one in known] == ["Yed", "Hefei", "Q7"]
    assert entity(known, "Yed").aliases == ("Yed Group", "Zed", "Zed Motor", "泽")
    assert entity(known, "Yed").id == "company:yed"
    assert entity(known, "Q7", "model").parent == "Yed"


def test_an_unknown_name_can_be_merged_into_a_new_one() -> None:
    known = corrected_entities(KNOWN, corrections(Correction("merge", name="W Co", type="company", into="W")))
    assert (entity(known, "W").id, entity(known, "W").aliases) == ("company:w", ("W Co",))


def test_an_alias_belongs_to_one_entity_of_a_type() -> None:
    alias = Correction("alias", name="Zed Motor", into="Yed", type="company")
    known = corrected_entities(KNOWN, corrections(alias))
    assert entity(known, "Yed").aliases == ("Yed Group", "Zed Motor")
    assert entity(known, "Zed").aliases == ("泽",)


def test_a_wrong_alias_goes() -> None:
    alias = Correction("alias", name="泽", into="Zed", type="company", removes=True)
    known = corrected_entities(KNOWN, corrections(alias))
    assert (entity(known, "Zed").aliases, entity(known, "Zed").chinese) == (("Zed Motor",), None)


def test_an_entity_is_made_or_changed_and_keeps_its_old_name() -> None:
    new = Correction("entity", name="W", type="company", set={"city": "Hefei", "founded": "2019"})
    renamed = Correction("entity", name="Zed", type="company", set={"name": "Zeta", "ticker": "HKEX:1"})
    known = corrected_entities(KNOWN, corrections(new, renamed))
    assert (entity(known, "W").city, entity(known, "W").founded) == ("Hefei", "2019")
    zeta = entity(known, "Zeta")
    assert (zeta.id, zeta.ticker, "Zed" in zeta.aliases) == ("company:zeta", "HKEX:1", True)
    assert entity(known, "Q7", "model").parent == "Zeta"


def test_an_accepted_candidate_is_an_entity_once() -> None:
    accept = Correction("accept", name="W Motor", type="company")
    known = corrected_entities(KNOWN, corrections(accept, replace(accept, id="again"), Correction("refuse", name="V")))
    assert entity(known, "W Motor").id == "company:w-motor"
    assert len(known) == len(KNOWN) + 1
    refused = corrections(accept, Correction("refuse", name="W Motor"))
    assert corrected_entities(KNOWN, refused) == KNOWN


@given(st.text(), st.text())
def test_words_are_as_alike_one_way_as_the_other(words: str, others: str) -> None:
    assert overlap(words, others) == overlap(others, words)
    assert 0.0 <= overlap(words, others) <= 1.0
    assert overlap(words, words) == 1.0
