"""Who governs in a sentence."""

from dataclasses import replace

import pytest

from nevtui.extract.antecedents import Antecedents
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.governments import country_named, find_powers, governs, together
from nevtui.model.entity import Entity

CHINA = country_named("China")
MIIT = Entity(
    "organization:miit", "MIIT", "organization", ("Ministry of Industry and Information Technology",), country="China"
)
SPOKEN_OF = replace(Antecedents(), country=CHINA, power=MIIT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beijing has tightened the rules.", ["China"]),
        ("The plant in Beijing makes 300,000 cars.", ["Beijing"]),
        ("Brussels and Ottawa followed.", ["European Union", "Canada"]),
        ("The Chinese government paid.", ["China"]),
        ("EU regulators agreed.", ["European Union"]),
        ("The finance ministry published a notice.", ["Ministry of Finance"]),
        ("China's market regulator fined them.", ["State Administration for Market Regulation"]),
        ("The ministry said so.", ["MIIT"]),
        ("The central government paid.", ["China"]),
        ("Hefei's city government invested.", ["Hefei"]),
        ("BYD officials spoke.", []),
    ],
)
def test_governments_are_found_under_every_name(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    powers = find_powers(text, list(gazetteer.find(text)), SPOKEN_OF)
    assert [power.entity.name for power in powers] == expected


def test_an_association_does_not_govern() -> None:
    assert governs(MIIT)
    assert not governs(
        Entity("organization:caam", "CAAM", "organization", ("China Association of Automobile Manufacturers",))
    )


def test_several_ministries_act_for_their_country(gazetteer: Gazetteer) -> None:
    text = "The MIIT and the NDRC agreed."
    powers = find_powers(text, list(gazetteer.find(text)), SPOKEN_OF)
    assert together(powers) == CHINA
