"""What governments decide and investors put in, as many newsrooms tell it: whose it is, and whose it is not."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


def test_a_fine_to_come_is_no_revenue(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "BYD sold 5,100 cars in January 2026. The law would punish below-cost sales with penalties of up to"
        " 10 million yuan.",
    )
    assert not any("10000000" in line for line in told)


def test_a_quota_is_no_capacity(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Canada has a quota: 49,000 cars a year.")
    assert not any("capacity" in line for line in told)


def test_what_so_many_firms_did_is_not_what_the_one_spoken_of_did(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Hozon is bankrupt. In 2025, two dozen suppliers raised 3 billion yuan. Six carmakers sold 30,000 cars.",
    )
    assert told == ["Hozon bankruptcy"]


def test_the_carmaker_is_the_one_that_the_paragraph_names(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "A Ningbo court has ordered Geely to pay 3.6 million yuan. The carmaker was also fined 500,000 yuan.",
        title="Zeekr owner fined",
    )
    assert told[-1].endswith("penalty 500000 CNY Geely")


def test_a_ministry_that_says_it_would_means_itself(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Leapmotor sells cars.",
        "China's Ministry of Commerce regretted the move and said it would file a complaint with the World Trade"
        " Organization.",
        title="Brussels spares Leapmotor",
    )
    assert not any(line.startswith("Leapmotor dispute") for line in told)


def test_an_old_car_that_is_scrapped_calls_no_payment_off(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Buyers who scrapped an old car were paid up to 20,000 yuan for an electric one under China's subsidy scheme.",
    )
    assert "China subsidy 20000 CNY at_most" in told


@pytest.mark.parametrize(
    "words",
    [
        "ruled out buying", "is not interested in buying", "decided against buying", "refused to buy",
        "declined to buy", "stopped short of buying", "has yet to buy", "denied buying", "is in no hurry to buy",
        "is unlikely to buy", "shied away from buying", "saw no need to buy", "is reluctant to buy",
        "has no intention of buying", "was barred from buying", "has been linked with buying",
    ],
)  # fmt: skip
def test_what_a_firm_will_not_do_is_not_told(gazetteer: Gazetteer, words: str) -> None:
    assert said(gazetteer, f"Geely {words} Lotus.") == []
    assert said(gazetteer, f"Geely {words} a 10% stake in Lotus.") == []


def test_a_state_that_refuses_makes_no_rule(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "The EU is in no hurry to tighten the rules.") == []
    told = said(gazetteer, "If Brussels raises its duties to 40%, China will complain to the WTO.")
    assert not any("tariff" in line for line in told)
    assert said(gazetteer, "A court in Munich rejected a complaint by NIO.") == []
    assert said(gazetteer, "There is no dispute between BYD and Tesla.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2025 BYD did not sell 300,000 cars.",
        "In 2025 BYD was unlikely to sell 300,000 cars.",
        "In 2025 BYD could have sold 300,000 cars.",
        "Had BYD bought Opel in 2012, it would own a plant in Rüsselsheim.",
        "Should Geely buy Lotus, it would pay 2 billion yuan.",
        "Geely once came close to buying Lotus.",
        "Reports of a merger between NIO and XPeng were dismissed.",
        "It is not true that BYD was fined.",
        "BYD has not received 2 billion yuan in subsidies.",
    ],
)
def test_what_did_not_happen_is_not_told(gazetteer: Gazetteer, sentence: str) -> None:
    assert said(gazetteer, sentence) == []


def test_what_others_expect_a_state_to_do_is_planned(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Analysts expect Beijing to cut the subsidies.") == ["China policy subsidies planned"]


def test_a_time_of_a_clause_behind_is_not_that_of_the_deed(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "The European Commission on Tuesday imposed a duty of 21.3% on cars made by Chery, closing a probe that it"
        " opened in November 2024.",
    )
    assert "European Commission tariff 21.3 percent Chery 2026-03-03" in told


def test_aid_and_what_owners_lost_are_no_profit_of_the_firm(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "NIO's investors lost 2 billion yuan.") == []
    told = said(gazetteer, "BYD earned 2 billion yuan in 2024, of which 500 million yuan were subsidies.")
    assert "BYD profit 500000000 CNY 2024" not in told


def test_who_speaks_of_a_duty_behind_it_levies_it(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "The EU put duties on Chinese cars.", "A tariff of 15% would help Tesla, India's ministry said."
    )
    assert told[-1].startswith("India tariff 15 percent")


def test_a_time_to_which_a_figure_will_rise_is_not_that_of_the_figure(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Canada caps Chinese EV imports at 49,000 a year, rising to 70,000 in 2030.")
    assert told == ["Canada restriction 49000 vehicles China"]


def test_an_h_share_is_that_of_the_firm_that_stands_before_it(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Zeekr left New York.", "BYD's H shares closed at HK$102.")
    assert told[-1] == "BYD price 102 HKD share"


def test_a_plant_costs_no_aid_and_a_town_loses_no_profit(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Portugal promised CALB 350 million euros in state aid for its own 2 billion euro plant.")
    assert not any("subsidy 2000000000" in line for line in told)
    assert said(gazetteer, "Zibo lost 900 million yuan on a carmaker.") == []
    told = said(gazetteer, "Avatr raised money. Post-money, the firm is worth 10 billion yuan.")
    assert not any(line.startswith("Post-money") for line in told)
