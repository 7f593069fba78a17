"""What news of earnings, deals and people says: sums with and without a currency, earlier levels, staff and owners."""

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


def test_a_sum_without_a_currency_is_in_the_one_last_named(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "NIO lost 5.1 billion yuan in 2025.", "Revenue slid 14.6 percent to 24.1 billion.")
    assert "NIO revenue 24100000000 CNY 2025" in told
    told = said(gazetteer, "XPeng raised 5 billion yuan in 2025.", "A new round brought in 35 billion won.")
    assert not any("35000000000 CNY" in line for line in told)


def test_sums_in_a_row_share_a_currency(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "NIO lost 4.2 billion yuan in 2021 and 14.6 billion in 2022.") == [
        "NIO profit -4200000000 CNY 2021",
        "NIO profit -14600000000 CNY 2022",
    ]
    assert said(gazetteer, "In 2021 and 2022 NIO lost 4.2 billion and 14.6 billion yuan, respectively.") == [
        "NIO profit -4200000000 CNY 2021",
        "NIO profit -14600000000 CNY 2022",
    ]


def test_an_earlier_level_has_the_time_it_is_of(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "XPeng swung to a net profit of 412 million yuan in the first half of 2025 from a loss of 1.26 billion yuan a"
        " year earlier.",
        "NIO lost 4.2 billion yuan in the first nine months of 2025, compared with a profit of 120 million yuan.",
        "NIO's margin was 16.5 percent in the fourth quarter of 2025, short of the 18.6 percent posted in the same"
        " period of 2024.",
        "Geely earned 24 billion won in the third quarter of 2025; in the previous quarter it had lost 46 billion won.",
    )
    assert told == [
        "XPeng profit 412000000 CNY 2025-H1",
        "XPeng profit -1260000000 CNY 2024-H1",
        "NIO profit -4200000000 CNY 2025-01..2025-09",
        "NIO profit 120000000 CNY",
        "NIO margin 16.5 percent 2025-Q4",
        "NIO margin 18.6 percent 2024-Q4",
        "Geely profit 24000000000 KRW 2025-Q3",
        "Geely profit -46000000000 KRW 2025-Q2",
    ]


def test_a_firm_that_only_an_article_knows_keeps_its_short_name(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Qiyuan New Energy, a battery firm, raised 1.8 billion yuan.", "Qiyuan employs 560 people.")
    assert told == ["Qiyuan New Energy funding 1800000000 CNY", "Qiyuan New Energy employees 560 people"]
    told = said(gazetteer, "Geely New Energy raised 1.8 billion yuan.", "Geely sold 5,600 cars in 2025.")
    assert told[-1] == "Geely sales 5600 vehicles 2025"


def test_what_a_text_does_not_say_of_a_firm_stays_unsaid(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Geely makes cars. Its shares in Hong Kong rose 10 percent.") == [
        "Geely change 10 percent share price"
    ]
    told = said(gazetteer, "Volkswagen bought a firm, making the Hefei-based maker of cars its first in China.")
    assert not any("headquarters" in line for line in told)
    assert "cancelled" not in "".join(
        said(gazetteer, "CATL reported its steepest quarterly profit drop since listing in Shenzhen in 2018.")
    )
    told = said(
        gazetteer,
        "Sales of Ganfeng Lithium fell to 6.4 billion yuan in 2025, as the price of lithium carbonate tumbled by"
        " two-thirds.",
        "BYD warned that it would have to stop production without 29 billion yuan in fresh funds.",
    )
    assert told == ["Ganfeng Lithium revenue 6400000000 CNY 2025"]
    told = said(
        gazetteer,
        "NIO's net loss narrowed to 1.4 billion yuan in the fourth quarter of 2025, less than a fifth of the 7.2"
        " billion yuan it had lost in the same quarter of 2024.",
    )
    assert told == ["NIO profit -1400000000 CNY 2025-Q4", "NIO profit -7200000000 CNY 2024-Q4"]


def test_a_post_and_an_earlier_one_are_held_at_two_firms(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Wang Fengying, XPeng's president and a former general manager of Great Wall Motor, spoke.")
    assert told == [
        "Wang Fengying role XPeng president",
        "Wang Fengying role Great Wall Motor former general manager",
    ]


def test_a_firm_is_wound_up_a_unit_is_named_and_a_plan_is_dropped(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "A court has accepted a petition to wind up Hozon.") == ["Hozon bankruptcy"]
    assert said(gazetteer, "Zeekr, the electric unit of China's Geely, grew.") == ["Geely owns Zeekr"]
    told = said(gazetteer, "Plans by Sunwoda to raise up to 3.5 billion yuan have been shelved; BYD sold 5,600 cars.")
    assert told[-1] == "BYD sales 5600 vehicles"
    assert not any("funding" in line and "cancelled" not in line for line in told)


def test_it_is_not_whom_a_sentence_opens_with(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "XPeng sold 5,600 cars.", "Backed at times by Tencent and CATL, it was worth $25 billion.")
    assert told == [
        "XPeng sales 5600 vehicles",
        "Tencent investment XPeng",
        "CATL investment XPeng",
        "XPeng valuation 25000000000 USD",
    ]


def test_a_round_told_at_length_has_its_leaders(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "XPeng grew. The new round, the fourth, raised 2.2 billion yuan and was co-led by Alibaba.")
    assert told == ["Alibaba investment XPeng", "XPeng funding 2200000000 CNY"]


def test_the_same_months_of_last_year_are_a_year_before_those_told(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "NIO lost 1.7 billion yuan in the third quarter of 2025, widening from 1.4 billion yuan in the same three"
        " months of last year.",
    )
    assert told == ["NIO profit -1700000000 CNY 2025-Q3", "NIO profit -1400000000 CNY 2024-Q3"]


def test_what_had_been_a_year_earlier_has_that_time(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "NIO lost $347 million in the third quarter of 2025; a year before it had made $192 million."
    )
    assert told == [
        "NIO profit -347000000 USD 2025-Q3",
        "NIO profit 192000000 USD 2024-Q3",
    ]
    told = said(
        gazetteer,
        "Li Auto's revenue, which had been 31.7 billion yuan a year earlier, dropped to 30.2 billion yuan in the second"
        " quarter of 2025.",
    )
    assert told[0] == "Li Auto revenue 31700000000 CNY 2024-Q2"


def test_a_part_of_the_company_is_no_share_of_a_whole(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "XPeng agreed to pay in shares equal to 3.25 percent of the company.")
    assert not any("share_of" in line for line in told)
    told = said(gazetteer, "Founded in 2014, XPeng had raised 10 billion yuan from investors.")
    assert "XPeng funding 10000000000 CNY" in told


def test_what_a_brand_has_is_not_its_parents(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Geely's electric brand Zeekr had sales of 20,100 cars and a loss of 2 billion yuan in 2025."
    )
    assert told == ["Zeekr sales 20100 vehicles 2025", "Geely makes Zeekr", "Zeekr profit -2000000000 CNY 2025"]
    told = said(
        gazetteer, "GAC's joint ventures with Honda and Toyota earned 3.1 billion and 4.2 billion yuan in 2025."
    )
    assert not any(line.startswith(("Honda profit", "Toyota profit")) for line in told)
    told = said(gazetteer, "BAIC BluePark is 28.6 percent owned by Mercedes partner BAIC.")
    assert told == ["BAIC Group stake 28.6 percent BAIC BluePark"]


def test_a_figure_may_stand_before_what_it_is_of(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "At 9.3 billion yuan, Geely's profit for 2025 beat forecasts.")
    assert told == ["Geely profit 9300000000 CNY 2025"]


def test_a_loss_wider_than_expected_is_a_fact_and_a_listing_pulled_is_none(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "NIO reported a wider-than-expected loss of 5.1 billion yuan for 2025.")
    assert told == ["NIO profit -5100000000 CNY 2025"]
    assert said(gazetteer, "Svolt has pulled its application to list in Shanghai.") == [
        "SVOLT listing Shanghai Stock Exchange cancelled"
    ]


def test_a_dividend_is_no_profit_and_guidance_no_fact(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "CATL will pay a dividend of 25 billion yuan out of its profit.")
    assert not any("25000000000" in line for line in told)
    told = said(gazetteer, "For the second quarter of 2026 NIO guides revenue of 32.8 billion yuan.")
    assert told == ["NIO revenue 32800000000 CNY 2026-Q2 forecast"]
    told = said(gazetteer, "SAIC-GM, a 50-50 venture of SAIC and General Motors, employs 45,000 people.")
    assert "SAIC-GM employees 45000 people" in told


def test_a_notice_tells_two_years_and_each_has_its_own(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "NIO announces its results for the year ended 31 December 2025.",
        "Loss of NIO was approximately RMB1,093.5 million (2024: RMB1,604.7 million).",
        "Revenue of NIO was RMB7,842.6 million as compared with RMB6,460.1 million for the year ended 31"
        " December 2024.",
    )
    assert told[-4:] == [
        "NIO profit -1093500000 CNY 2025 approx",
        "NIO profit -1604700000 CNY 2024",
        "NIO revenue 7842600000 CNY 2025",
        "NIO revenue 6460100000 CNY 2024",
    ]


def test_a_loss_expected_by_others_is_a_forecast(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "NIO lost 4.1 billion yuan in 2025, worse than the 3.9 billion yuan loss expected by banks.")
    assert told[-1] == "NIO profit -3900000000 CNY 2025 forecast"


def test_a_price_in_another_country_needs_no_currency(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "In Germany the BYD Seal costs 44,990 euros, in Italy 46,890.")
    assert [one for one in told if " price " in one] == ["BYD Seal price 44990 EUR", "BYD Seal price 46890 EUR"]


def test_what_is_made_for_a_car_or_is_used_has_not_its_price(gazetteer: Gazetteer) -> None:
    for text in (
        "A new battery for the BYD Seal costs 70,000 yuan.",
        "Used prices of the BYD Seal have dropped to 120,000 yuan.",
        "Dealers pay 90,000 yuan for a used BYD Seal.",
    ):
        assert not any(" price " in one for one in said(gazetteer, text))


def test_a_firm_that_gains_so_much_to_a_sum_is_its_share(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Geely (175.HK) gained 3.9% to HK$19.87, while NIO lost 5% to HK$35.10.")
    assert "Geely price 19.87 HKD share" in told
    assert "NIO price 35.1 HKD share" in told


def test_a_target_is_for_the_share_that_a_bank_rates(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Nomura Holdings cut Li Auto to neutral and its target price to $26.")
    assert "Li Auto price 26 USD share forecast" in told


def test_the_average_car_of_a_country_is_that_of_its_market(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "The average transaction price of electric cars in China fell to 161,000 yuan in May 2025.")
    assert told == ["China NEV market price 161000 CNY average car 2025-05"]
