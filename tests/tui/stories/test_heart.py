"""The two articles at the heart of the library, told as an analyst finds them."""

from pathlib import Path

from tests.tui.story import telling


async def test_hefei_and_nio_lead_to_787_million_dollars_and_the_words_that_say_so(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "enter")
        assert story.pinned() == ["Hefei", "NIO"]
        told = story.current("timeline")
        assert (told.sentence, told.when, told.value, told.unit) == ("Hefei invests in NIO", "2020", 787e6, "USD")
        assert story.evidence.paragraph.marked == "In 2020 the city invested $787 million in NIO"
        assert "In 2020 the city invested $787" in story.text()
        assert "Jinhua: The Engine Behind China's Electric Vehicle Surge" in story.text()
        assert "http://www.adminso.com" in story.text()

        await story.press("down")
        assert (story.current("timeline").sentence, story.current("timeline").value) == (
            "Hefei takes a stake in NIO",
            17,
        )
        assert "17 %" in story.text()


async def test_jinhua_and_leapmotor_lead_to_280_000_cars_sold_in_2024(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("slash")
        await story.type("jinhua")
        await story.press("enter", "b", "enter")
        assert story.pinned() == ["Jinhua"]
        assert story.names("companies")[0] == "Leapmotor"

        await story.press("enter", "slash")
        await story.type("280,000")
        await story.press("enter")
        told = story.current("timeline")
        assert (told.sentence, told.value, told.when) == ("Leapmotor sells vehicles", 280_000, "2024")
        assert story.evidence.paragraph.marked == "sold 280,000 vehicles last year"


async def test_shaanxi_made_a_million_cars_in_2022_a_seventh_of_the_country_and_ranked_eighth(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("3", "escape", "slash")
        await story.type("shaanxi 2022")
        await story.press("enter")
        figures = {(row.property, row.value) for row in story.screen.timeline.list.rows}
        assert {("production", 1_020_000), ("share_of", 14.5), ("rank", 8)} <= figures
        assert "1,020,000 cars" in story.text()
        assert "14.5 %" in story.text()
        assert "#8" in story.text()


async def test_tariffs_of_100_percent_by_the_us_and_up_to_35_by_the_eu_are_found(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("3", "escape", "slash")
        await story.type("tariff")
        await story.press("enter")
        rows = {(row.sentence.split(" sets")[0], row.bound, row.value) for row in story.screen.timeline.list.rows}
        assert ("United States", "exact", 100) in rows
        assert ("European Union", "at_most", 35) in rows


async def test_demand_of_1_200_gwh_stands_against_4_800_gwh_planned(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("3", "escape", "slash")
        await story.type("gwh 2025 battery")
        await story.press("enter")
        rows = {(row.property, row.value, row.status) for row in story.screen.timeline.list.rows}
        assert ("demand", 1200, "forecast") in rows
        assert ("capacity", 4800, "planned") in rows
