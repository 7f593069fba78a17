"""What a whole article tells of whom it speaks: its theme, its country, what it counts, makers only it knows."""

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


def test_a_paragraph_is_not_about_the_last_of_a_list(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "BYD delivered 30,100 cars in January 2026. BYD was ahead of NIO with 20,200 and XPeng with 10,300.",
        "Revenue was 12.5 billion yuan in 2025.",
    )
    assert told[-1] == "BYD revenue 12500000000 CNY 2025"


def test_a_paragraph_that_names_no_firm_tells_of_the_market(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "BYD sold 5,100 cars in Thailand in January 2026.",
        "The month was poor. Sales of battery cars fell 8.5% in January 2026 to 6,300.",
        title="BYD leads a weak Thai market",
    )
    assert told[1:] == [
        "Thailand EV market change -8.5 percent sales 2026-01",
        "Thailand EV market sales 6300 vehicles 2026-01",
    ]


def test_cars_that_nobody_is_said_to_register_are_those_of_a_country(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "BYD registered 1,100 cars in January 2026, more than its German rivals in Germany.",
        "All told, 264,800 new cars were registered, of which 48,600 were purely electric.",
        title="BYD grows in Germany",
    )
    assert "Germany car market registrations 264800 vehicles 2026-01" in told
    assert "Germany EV market registrations 48600 vehicles 2026-01" in told


def test_a_count_beside_a_rank_is_what_was_counted_before(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Retail sales of new energy vehicles in China were 905,000 in January 2026.",
        "Chinese brands held 65.5% of the market. BYD ranked first with 121,700 units.",
    )
    assert "BYD sales 121700 vehicles 2026-01" in told


def test_a_new_maker_calls_its_models_by_name_and_code(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Norvane Motors delivered 27,900 vehicles in January 2026.",
        "The Norvane S3 costs 109,800 yuan.",
    )
    assert "Norvane S3 price 109800 CNY" in told


def test_we_are_the_firm_of_an_interview(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Luo Jingtao runs Kuanyuan Energy, a maker of cells in Jingmen. We spoke to him.",
        "How was your year?",
        "In 2025 our revenue was 14 billion yuan.",
        "Are you profitable?",
        "In the third quarter of 2025 we lost 120 million yuan.",
        "And GAC Aion?",
        "We employ 6,400 people.",
    )
    assert "Kuanyuan Energy revenue 14000000000 CNY 2025" in told
    assert "Kuanyuan Energy profit -120000000 CNY 2025-Q3" in told
    assert "Kuanyuan Energy employees 6400 people" in told


def test_what_a_market_will_be_is_expected(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Retail sales of NEVs in China will reach 1.1 million units in March 2026.")
    assert told == ["China NEV market sales 1100000 vehicles 2026-03 forecast"]


def test_the_level_of_a_year_before_has_its_own_time(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "The gross margin of NIO was 20.9% in 2025 (21.7% a year ago).")
    assert told == ["NIO margin 20.9 percent 2025", "NIO margin 21.7 percent 2024"]


def test_a_time_told_aside_is_not_that_of_the_sentence(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "NIO delivered 20,100 cars in January 2026.", "BYD, which came in 2021, sold 2,350 cars there."
    )
    assert told[-1] == "BYD sales 2350 vehicles 2026-01"


def test_the_county_is_the_one_that_the_article_calls_so(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Lingke Precision makes bodies in Changyue County, Anhui.",
        "Lingke moved here from Ningbo in 2022. The county is home to 172 parts suppliers.",
    )
    assert told[-1] == "Changyue count 172 companies parts suppliers"


def test_an_earlier_level_may_stand_in_brackets_or_without_its_time(gazetteer: Gazetteer) -> None:
    assert said(
        gazetteer,
        "In January 2026 NIO sold 23,200 cars (January 2025: 13,900) and XPeng 10,300, down from 13,200.",
        "NIO's gross margin was 14.8% in 2025 (2024: 9.6%).",
        "Last week Zeekr sold 3,200 cars (prior week: 3,500 units).",
        "BYD raised its target to 5 million from 4.6 million cars, more than the 3 million (2023) of Tesla.",
    )[:8] == [
        "NIO sales 23200 vehicles 2026-01",
        "NIO sales 13900 vehicles 2025-01",
        "XPeng sales 10300 vehicles 2026-01",
        "XPeng sales 13200 vehicles",
        "NIO margin 14.8 percent 2025",
        "NIO margin 9.6 percent 2024",
        "Zeekr sales 3200 vehicles 2026-02",
        "Zeekr sales 3500 vehicles",
    ]


def test_a_paragraph_goes_on_about_the_firm_that_the_article_is_about(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Yuanhe Drive was founded by Lu Jianming. Yuanhe sells motors. Yuanhe had lost Hozon.",
        "Hozon owes Yuanhe 380 million yuan; Yuanhe sued it in June 2025.",
        "Lu stepped down as chairman in July 2025.",
    )
    assert told[-1] == "Lu Jianming role Yuanhe Drive chairman 2025-07"


def test_a_successor_has_the_post_that_somebody_leaves(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Tom Zhu has stepped down as chairman of Kia and is succeeded by Anna Berg.") == [
        "Tom Zhu role Kia chairman",
        "Anna Berg role Kia chairman",
    ]
    assert said(gazetteer, "Kia fell. Tom Zhu, who took over from Anna Berg, spoke.") == [
        "Tom Zhu role Kia",
        "Anna Berg role Kia former",
    ]


def test_early_money_goes_to_the_firm_spoken_of(gazetteer: Gazetteer) -> None:
    assert said(
        gazetteer,
        "Hozon grew. Early money came from CATL and Alibaba; the city of Yichun put in 300 million yuan in 2018.",
    ) == [
        "CATL investment Hozon",
        "Alibaba investment Hozon",
        "Yichun investment 300000000 CNY Hozon 2018",
    ]


def test_analysts_write_their_periods_short(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "NIO sold 20,500 cars in 2Q25, 41,000 in 1H25 and 221,000 in FY24.") == [
        "NIO sales 20500 vehicles 2025-Q2",
        "NIO sales 41000 vehicles 2025-H1",
        "NIO sales 221000 vehicles 2024",
    ]


def test_a_heading_and_a_colon_name_a_figure(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "NIO grew in 2025. Revenue: 65.7 billion yuan.")[-1] == "NIO revenue 65700000000 CNY 2025"


def test_a_share_may_rise_from_a_level_to_another(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "BYD's market share in China fell from 34.9% to 25.8% in 2025.") == [
        "BYD market_share 34.9 percent China car market",
        "BYD market_share 25.8 percent China car market 2025",
    ]


def test_a_town_is_not_the_province_it_lies_in(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Wuhu, Anhui province, exported 608,000 cars in 2025.") == [
        "Wuhu exports 608000 vehicles 2025",
    ]


def test_a_sentence_about_a_stranger_is_not_about_the_firm_before(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD sold 300,000 cars in January 2026.", "Brightfor sold 12,400 last month.")
    assert all(not line.startswith("BYD sales 12400") for line in told)


def test_a_name_of_a_trade_is_a_firm_that_does_something(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Zhongqin Charging had revenue of 310 million yuan in 2025.")
    assert told == ["Zhongqin Charging revenue 310000000 CNY 2025"]


def test_a_figure_may_stand_before_the_brand_it_counts(gazetteer: Gazetteer) -> None:
    assert said(
        gazetteer, "NIO delivered 23,231 cars in May 2025, including 13,270 Nio, 6,281 Onvo and 3,680 Firefly."
    )[2:] == ["Onvo deliveries 6281 vehicles 2025-05", "Firefly deliveries 3680 vehicles 2025-05"]


def test_the_start_up_of_a_town_is_whom_the_sentence_before_is_about(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Norden Trucks had a bad year. The Gothenburg company delivered 640 trucks in 2025.",
        "Carrocera Motors grew. The Leipzig start-up delivered 410 vans in 2025.",
    )
    assert "Norden Trucks deliveries 640 vehicles 2025" in told
    assert "Carrocera Motors deliveries 410 vehicles 2025" in told


def test_what_was_expected_is_no_growth(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "NIO's revenue was 65.7 billion yuan in 2025, up 8% and 6% above consensus.") == [
        "NIO revenue 65700000000 CNY 2025",
        "NIO change 8 percent revenue 2025",
    ]


def test_a_firm_is_called_by_the_first_word_of_its_name(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Ostara Transport Plc grew. NIO had sales in May 2025.",
        "Ostara had revenue of $1.9 billion in 2025.",
    )
    assert told[-1] == "Ostara Transport revenue 1900000000 USD 2025"


def test_the_text_goes_on_about_whom_others_are_compared_with(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Ankai delivered 5,870 buses in 2025, compared with Yutong's 9,600. Its orders stood at 2,300 vehicles.",
    )
    assert told[-1].startswith("Ankai orders 2300")


def test_the_capital_of_a_province_is_the_city_spoken_of_that_lies_there(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Hefei is catching up. The Anhui capital counted 120 suppliers in 2020.",
        "BYD has a plant in Yibin. The Sichuan city made 100,000 cars in 2024.",
    )
    assert "Hefei count 120 companies suppliers 2020" in told
    assert "Yibin production 100000 vehicles 2024" in told


def test_the_state_is_the_one_spoken_of_in_a_federation_abroad(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Gotion High-Tech will build a plant in Manteno, Illinois. The state offers 536 million dollars in grants.",
        "The state of Michigan gave Gotion High-Tech 175 million dollars in grants.",
    )
    assert "Michigan subsidy 175000000 USD Gotion High-Tech" in told
    assert any(line.startswith("Illinois subsidy 536000000 USD") for line in told)


def test_a_plant_in_the_province_of_anhui_leaves_its_maker_the_subject(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "BYD has a plant in the province of Anhui and sold 50,000 cars in May 2025.")
    assert "BYD sales 50000 vehicles 2025-05" in told


def test_an_item_of_a_list_has_no_time_of_the_one_before(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "• Ottawa keeps its surtax of 100% on Chinese EVs, introduced in October 2024.",
        "• BYD shipped its 10,000th vehicle from Rayong.",
    )
    assert "BYD milestone 10000 vehicles" in told
    in_may = said(gazetteer, "In May 2025 sales rose.", "• BYD sold 210,000 cars.", "• NIO sold 20,000 cars.")
    assert in_may == ["BYD sales 210000 vehicles 2025-05", "NIO sales 20000 vehicles 2025-05"]


def test_the_company_is_not_whom_its_own_sentence_names_behind_it(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Farasis has signed an agreement with Kia.",
        "Under the agreement the company shall supply Kia with 9 GWh of cells.",
        "As at the date of this notice the company operates four production bases that can make 36 GWh a year.",
        title="Kia is a customer",
    )
    assert "Farasis supplies 9 GWh Kia planned" in told
    assert "Farasis count 4 sites production bases" in told
    assert "Farasis capacity 36 GWh" in told


def test_what_a_sentence_dates_it_does_not_tell_again_without_its_time(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Farasis announces that on March 2, 2026 it entered into a framework agreement with Kia and Yutong.",
    )
    assert told == ["Farasis partnership Kia 2026-03-02", "Farasis partnership Yutong 2026-03-02"]


def test_cells_that_no_town_is_said_to_make_are_the_makers(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Gotion High-Tech will build a plant in Manteno, Illinois. The state pays 536 million dollars in incentives.",
        "Production is to begin in 2027 and should reach 40 GWh of cells.",
        title="Gotion High-Tech wins Illinois, and Illinois it",
    )
    assert any(line.startswith("Gotion High-Tech production 40 GWh") for line in told)


def test_what_is_only_supposed_is_not_said(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Imagine that NIO had built its first European plant in Spain in 2019.") == []


def test_exports_that_a_figure_includes_are_not_what_comes_next(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "In January 2026 BYD sold 90,100 cars at retail. The company reports a total which does not exclude exports.",
        "By model, the BYD Seagull led with 30,800.",
    )
    assert "BYD Seagull sales 30800 vehicles 2026-01" in told


def test_a_participle_that_opens_a_sentence_is_no_firm(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Having vowed to sell 90,000 cars in 2025, NIO sold 61,300.")
    assert not any(one.startswith("Having") for one in told)


def test_a_firm_that_opens_a_paragraph_is_whom_it_speaks_of(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Leapmotor led in January 2026 with deliveries of 41,300.",
        "Li Auto, once a darling of investors, came sixth. Its deliveries fell again, to 16,100.",
    )
    assert "Li Auto deliveries 16100 vehicles 2026-01" in told


def test_a_table_of_vehicles_counts_what_was_counted_before_shares(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Retail sales of new energy vehicles in China were 905,000 in January 2026. Here are the market shares.",
        "| Maker | January 2026 | Share |",
        "| BYD | 221,500 | 24.5% |",
    )
    assert "BYD sales 221500 vehicles 2026-01" in told


def test_the_company_is_whose_figures_were_told_last_though_named_once(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Farasis, in which Geely holds 45 percent, had revenue of 7 billion yuan in 2025. Its margin was 4.2 percent.",
        "The Zhenjiang-headquartered company employs 19,000 people.",
        title="Friends of Geely do well",
    )
    assert "Farasis employees 19000 people" in told
