"""Pins and cursors: what filters, what stays, and the way back."""

from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.selection import Selection
from nevtui.tui.walk import Walk

HEFEI = Clause("cities", Field.CITY, ("city:hefei",))
XIAN = Clause("cities", Field.CITY, ("city:xian",))
NIO = Clause("companies", Field.COMPANY, ("company:nio",))
BEGIN = Walk.beginning(Selection())


def test_a_moving_cursor_filters_and_leaves_no_trace_on_the_trail() -> None:
    walk = BEGIN.moving(HEFEI).moving(XIAN)
    assert walk.selection == Selection((XIAN,))
    assert walk.pins == Selection()
    assert walk.back() == BEGIN


def test_what_one_stood_on_at_the_left_holds_at_the_right() -> None:
    walk = BEGIN.moving(HEFEI).entering("companies").moving(NIO)
    assert walk.selection == Selection((HEFEI, NIO))


def test_going_left_drops_the_cursors_at_the_right() -> None:
    walk = BEGIN.moving(HEFEI).entering("companies").moving(NIO).entering("cities")
    assert walk.selection == Selection((HEFEI,))


def test_entering_a_pane_changes_nothing_until_its_cursor_moves() -> None:
    walk = BEGIN.moving(HEFEI)
    assert walk.entering("timeline").selection == walk.selection


def test_a_pin_stays_and_takes_the_cursor_at_its_left_with_it() -> None:
    walk = BEGIN.moving(HEFEI).entering("companies").moving(NIO).pinning(NIO, then="timeline")
    assert walk.pins == Selection((HEFEI, NIO))
    assert (walk.pane, walk.cursors) == ("timeline", Selection())


def test_a_cursor_overrides_the_pin_of_its_pane_while_one_walks() -> None:
    pinned = BEGIN.pinning(HEFEI, then="companies")
    walking = pinned.entering("cities").moving(XIAN)
    assert walking.selection == Selection((XIAN,))
    assert walking.pins == Selection((HEFEI,))
    assert walking.pinning(XIAN, then="companies").pins == Selection((XIAN,))


def test_back_and_forward_go_over_pins_and_know_the_pane() -> None:
    walk = BEGIN.pinning(HEFEI, then="companies").pinning(NIO, then="timeline")
    assert (walk.back().pins, walk.back().pane) == (Selection((HEFEI,)), "companies")
    assert walk.back().back().pins == Selection()
    assert walk.back().forward() == walk


def test_pinning_what_is_pinned_already_only_goes_on() -> None:
    walk = BEGIN.pinning(HEFEI, then="companies").entering("cities")
    again = walk.pinning(HEFEI, then="companies")
    assert (again.pane, len(again.trail.states)) == ("companies", 2)


def test_clearing_can_be_gone_back_on() -> None:
    walk = BEGIN.pinning(HEFEI, then="companies")
    assert walk.clearing().pins == Selection()
    assert walk.clearing().back().pins == Selection((HEFEI,))


def test_in_another_order_the_cursors_left_of_where_one_stands_still_filter() -> None:
    order = ("companies", "cities", "timeline")
    walk = BEGIN.moving(HEFEI).entering("companies").moving(NIO).arranged(order, pane="cities")
    assert walk.selection == Selection((HEFEI, NIO))
    assert walk.entering("timeline").selection == Selection((HEFEI, NIO))
    assert walk.entering("companies").selection == Selection((NIO,))


def test_a_pin_holds_though_its_pane_has_gone_and_one_goes_back_to_the_first_pane() -> None:
    walk = BEGIN.pinning(HEFEI, then="companies").pinning(NIO, then="timeline")
    moved = walk.arranged(("people", "models", "timeline"), pane="people")
    assert (moved.pins, moved.pane) == (Selection((HEFEI, NIO)), "people")
    assert (moved.back().pins, moved.back().pane) == (Selection((HEFEI,)), "people")


def test_what_is_taken_alone_is_looked_at_in_the_timeline_or_in_the_last_pane() -> None:
    assert BEGIN.taking(NIO).pane == "timeline"
    assert BEGIN.arranged(("timeline", "cities", "people"), pane="cities").taking(NIO).pane == "timeline"
    assert BEGIN.arranged(("cities", "companies", "people"), pane="cities").taking(NIO).pane == "people"
