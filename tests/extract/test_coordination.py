"""Names in one row: found with figures behind them, of one type unless they may be mixed."""

from nevtui.extract.coordination import row_at, row_of, rows_of
from nevtui.extract.spans import Mention
from nevtui.model.entity import Entity


def _mentions(text: str, *names: str, types: tuple[str, ...] = ()) -> list[Mention]:
    kinds = types or ("company",) * len(names)
    return [
        Mention(1, text.index(name), text.index(name) + len(name), name, Entity(f"{kind}:{name}", name, kind))
        for name, kind in zip(names, kinds, strict=True)
    ]


def test_names_with_figures_behind_them_stand_in_one_row() -> None:
    text = "followed by Geely with 235,208, Changan (89,000) and Chery"
    names = _mentions(text, "Geely", "Changan", "Chery")
    assert [[m.text for m in row] for row in rows_of(text, names, ("company",))] == [["Geely", "Changan", "Chery"]]


def test_a_verb_between_names_parts_them() -> None:
    text = "BYD passed Tesla and Geely"
    names = _mentions(text, "BYD", "Tesla", "Geely")
    assert [len(row) for row in rows_of(text, names, ("company",))] == [1, 2]


def test_a_row_is_found_by_its_place_and_by_its_last_name() -> None:
    text = "ahead of Nio and Xpeng"
    names = _mentions(text, "Nio", "Xpeng")
    assert [m.text for m in row_at(text, names, 9, ("company",))] == ["Nio", "Xpeng"]
    assert row_at(text, names, 0, ("company",)) == ()
    assert [m.text for m in row_of(text, names, names[1])] == ["Nio", "Xpeng"]


def test_people_and_firms_share_a_row_only_where_it_may_be_mixed() -> None:
    text = "Wang Xing and Meituan"
    names = _mentions(text, "Wang Xing", "Meituan", types=("person", "company"))
    types = ("person", "company")
    assert len(row_at(text, names, 0, types)) == 1
    assert len(row_at(text, names, 0, types, is_mixed=True)) == 2
