"""Selections and the trail of what one has been through."""

from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.selection import Selection
from nevtui.query.trail import Trail

HEFEI = Clause("cities", Field.CITY, ("city:hefei",), labels=("Hefei",))
XIAN = Clause("cities", Field.CITY, ("city:xian",), labels=("Xi'an",))
NIO = Clause("companies", Field.COMPANY, ("company:nio",), labels=("NIO",))


def test_a_pane_does_not_see_its_own_clause() -> None:
    both = Selection((HEFEI, NIO))
    assert both.for_pane("cities") == Selection((NIO,))
    assert both.for_pane("timeline") == both


def test_a_new_clause_takes_the_place_of_the_old_one_of_its_source() -> None:
    assert Selection((HEFEI, NIO)).replacing(XIAN) == Selection((XIAN, NIO))
    assert Selection((HEFEI,)).replacing(NIO) == Selection((HEFEI, NIO))


def test_each_clause_has_parameters_of_its_own() -> None:
    sql, params = Selection((HEFEI, NIO)).sql()
    assert set(params) == {"c0_values", "c0_via", "c1_values", "c1_via"}
    assert sql.startswith("and ")
    assert Selection().sql() == ("", {})


def test_a_selection_is_said_in_words_and_as_arguments() -> None:
    selection = Selection.from_args(["subject=Hefei", "property=stake,investment"])
    assert selection.phrase() == "subject is Hefei and property is stake or investment"
    assert Selection.from_args(clause.to_arg() for clause in selection.clauses) == selection
    assert Selection().phrase() == "everything"


def test_two_arguments_on_one_field_both_hold() -> None:
    assert len(Selection.from_args(["entity=Hefei", "entity=NIO"]).clauses) == 2


def test_a_trail_goes_back_and_forward_and_forgets_what_lay_ahead() -> None:
    trail = Trail(("a",)).going("b").going("c")
    assert trail.back().here == "b"
    assert trail.back().back().back().here == "a"
    assert trail.back().forward().here == "c"
    assert trail.forward().here == "c"
    assert trail.back().going("d").states == ("a", "b", "d")


def test_a_step_to_where_one_stands_is_none() -> None:
    assert Trail(("a",)).going("a") == Trail(("a",))
