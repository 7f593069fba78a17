"""Posts, stakes, staff and what analysts reckon with, as notices, notes and newsletters write them."""

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


def test_whoever_quits_a_firm_had_his_post_there(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Leapmotor grew. Peter Lang quits Zeekr as design chief.")
    assert told == ["Peter Lang role Zeekr design chief"]


def test_whoever_is_promoted_gets_the_post_without_a_verb(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Moves: Anna Berg promoted to senior vice-president at Geely.") == [
        "Anna Berg role Geely senior vice-president"
    ]


def test_a_co_president_is_of_no_state(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "XPeng is based in Guangzhou. Co-president Brian Gu expects more.")
    assert told[1:] == ["Brian Gu role XPeng Co-president"]


def test_a_new_president_may_follow_a_colon(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Gotion has a new president: Tom Zhu.") == ["Tom Zhu role Gotion High-Tech president"]


def test_the_chief_of_a_market_is_of_the_firm_spoken_of(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Kia shrinks. China chief Anna Berg said so.") == ["Anna Berg role Kia chief"]


def test_a_post_may_stand_between_dashes(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Anna Berg - Zeekr's vice-president - agreed.")
    assert told == ["Anna Berg role Zeekr vice-president"]


def test_jun_behind_a_surname_is_no_month(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Kia appointed Zhao Fei president, after Wang Jun had resigned.")
    assert told == ["Zhao Fei role Kia president"]


def test_the_owner_of_a_car_has_no_post(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Tesla owner Anna Berg complained about the brakes.") == []


def test_an_equity_interest_is_a_stake(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD will purchase 35% of the issued equity interest in Hesai from NIO.")
    assert "BYD stake 35 percent Hesai planned" in told


def test_a_deal_that_puts_a_value_on_a_firm_values_the_one_bought(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Alibaba will buy new shares of NIO in a deal which puts its value at $2.6 billion.")
    assert any(one.startswith("NIO valuation 2600000000 USD") for one in told)
    assert not any(one.startswith("Alibaba valuation") for one in told)


def test_our_colleagues_are_those_of_the_firm_of_whoever_speaks(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "“This is a good day for our 8,600 colleagues,” said Anna Berg, chairman of Farasis.")
    assert "Farasis employees 8600 people" in told


def test_a_note_reckons_with_the_revenue_of_its_firm(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "We keep our rating for CALB.",
        "Sector. We forecast Chinese power-battery demand of 720 GWh in 2026.",
        "Numbers. We see 2026 revenue of Rmb32.0bn and a gross margin of 11.5%.",
        title="CALB: no moat",
    )
    assert told[1:] == ["CALB revenue 32000000000 CNY 2026 forecast", "CALB margin 11.5 percent 2026 forecast"]


def test_the_biggest_of_a_market_have_a_share_of_it_together(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "China's car sales reached 3.4 million in January 2026.",
        "The five biggest groups sold 1.7 million vehicles, 50.4% of the total.",
    )
    assert "China car market market_share 50.4 percent 2026-01" in told
