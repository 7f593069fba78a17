"""Whose a figure is, of which time and of which market, where a sentence names several."""

from nevtui.extract.gazetteer import Gazetteer
from tests.extract.telling import said


def test_a_look_back_to_the_year_before_is_of_that_year_and_over_with_its_sentence(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "BYD sold 30,100 cars in January 2026. A year earlier it had been 13,400. Exports were 5,200."
    )
    assert told == [
        "BYD sales 30100 vehicles 2026-01",
        "BYD sales 13400 vehicles 2025-01",
        "BYD exports 5200 vehicles 2026-01",
    ]


def test_what_a_figure_is_a_multiple_of_is_not_its_time(gazetteer: Gazetteer) -> None:
    month = "NIO exported 3,100 cars in February 2026, 2.6 times the figure of the same month last year."
    assert said(gazetteer, month) == ["NIO exports 3100 vehicles 2026-02", "NIO change 2.6 times exports 2026-02"]
    assert said(gazetteer, "NIO sold 3,100 cars in February 2026.", "BYD sold 5,400, twice last May's total.")[1:] == [
        "BYD sales 5400 vehicles 2026-02",
        "BYD change 2 times sales 2026-02",
    ]


def test_what_is_held_in_stock_is_no_share_and_its_last_level_not_its_time(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "At the end of January BYD held 93,700 cars in stock, 4.1% fewer than at the end of December."
    )
    assert told == ["BYD inventory 93700 vehicles 2026-01", "BYD change -4.1 percent inventory 2026-01"]


def test_what_has_been_since_a_month_has_been_whatever_is_said_besides(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Shares of BYD have risen by 20% since mid-December; we would not chase them.")
    assert told == ["BYD change 20 percent share price 2025-12..2026-03"]


def test_what_adds_up_to_a_sum_is_no_less(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "BYD's sales added up to 30,100 in January.") == ["BYD sales 30100 vehicles 2026-01"]


def test_what_a_country_sells_abroad_it_exports_and_what_another_does_is_its_own(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "China sold 5.9 million cars abroad in 2025, against Japan's 4.2 million.")
    assert told == [
        "China car market exports 5900000 vehicles 2025",
        "Japan car market exports 4200000 vehicles 2025",
    ]


def test_what_a_relative_clause_tells_leaves_its_head_the_subject(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Leapmotor, in which Stellantis has a stake, delivered 41,039 cars in January.")
    assert told == ["Stellantis stake Leapmotor", "Leapmotor deliveries 41039 vehicles 2026-01"]


def test_brands_and_not_their_owners_deliver_in_turn(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer,
        "Voyah and Deepal, the electric brands of Dongfeng and Changan, delivered 10,019 and 20,138 cars in January.",
        "Exports at Voyah and Deepal reached 1,019 and 2,138 respectively in January.",
    )
    assert [line for line in told if "makes" not in line] == [
        "Voyah deliveries 10019 vehicles 2026-01",
        "Deepal deliveries 20138 vehicles 2026-01",
        "Voyah exports 1019 vehicles 2026-01",
        "Deepal exports 2138 vehicles 2026-01",
    ]


def test_a_reason_is_no_plan_though_the_deed_is_one(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Volkswagen will end production in Nanjing this year as its share of the market slides to 12.1%."
    )
    assert "Volkswagen market_share 12.1 percent China car market" in told


def test_what_a_plant_can_make_its_maker_can(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "Volkswagen shrinks.", "The Nanjing plant has an annual capacity of 360,000 cars.")
    assert "Volkswagen capacity 360000 vehicles" in told
    assert said(gazetteer, "Nanjing has an annual capacity of 360,000 cars.") == ["Nanjing capacity 360000 vehicles"]


def test_shares_in_a_row_are_of_one_market(gazetteer: Gazetteer) -> None:
    first = "Hyundai held 8.3% of the global car market in 2025; BYD had 4.1% and Geely 3.2%."
    of_one = [f"{name} market_share {share} percent global car market 2025" for name, share in
              (("Hyundai", "8.3"), ("BYD", "4.1"), ("Geely", "3.2"))]  # fmt: skip
    assert said(gazetteer, first) == of_one
    assert said(gazetteer, first.replace("; BYD", ". BYD")) == of_one


def test_the_country_of_a_market_is_told_by_an_adjective_too(gazetteer: Gazetteer) -> None:
    told = said(
        gazetteer, "Tesla's German registrations halved in January to 885. In all 45,535 battery cars were registered."
    )
    assert told[-1] == "Germany EV market registrations 45535 vehicles 2026-01"


def test_we_are_whom_the_article_is_about_and_a_row_of_exports_goes_on(gazetteer: Gazetteer) -> None:
    told = said(gazetteer, "NIO grows.", '"We have 3,445 swap stations in China," said Li Bin.')
    assert "NIO count 3445 sites swap stations" in told
    row = said(gazetteer, "In January Chery shipped 119,000 cars abroad, Geely 37,000 and Great Wall 41,000.")
    assert [line.split(" 2026")[0] for line in row] == [
        "Chery exports 119000 vehicles",
        "Geely exports 37000 vehicles",
        "Great Wall Motor exports 41000 vehicles",
    ]
