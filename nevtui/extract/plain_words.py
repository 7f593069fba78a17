"""Words that are names of somebody or something as well. Knows no rule: `ambiguity` says what they need."""

from typing import Final

from nevtui.extract import patterns as re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLAIN_WORDS: Final = _words(
    """
    Ford Smart Seal May Li Mini King Dolphin Song Yuan Han Tang Qin Hong Ora Wey Firefly Focus Spring Dawn Dream
    Free Passion Mark Will Young Most Wave Beat March Change Alliance Sun Sea Fan He Lynk Great Wall Destroyer Shark
    Seagull Sealion Leopard Titan Star Galaxy Voyager Cat Legend Accord Fit Odyssey Pilot Escape Edge Explorer Model
    Atlas Bolt Volt Leaf Swift Note Sunny Magic Formula Genesis Rising Avatar Hope Fox Tan An Gao Long Lu Ma Shen
    Sit Wang Reading Nice Mobile Orange Split Male Bath Hull Best Van Of Man Hub Same Bar Gold Sand Bay Along Asia
    Tank Seat Ram Alpine Lotus Lincoln Dodge Jaguar Vale Continental Shell Lear Lyric GEM Gem Nikola Lucid Ampere
    Geometry Arrival Lightyear Bentley Holden Vanguard Carlyle Bernstein Brookfield Proton Rover Radar Maple Cowen
    Xia Preface Clever Bingo Starlight Dreamer Almaz Levin Highlander Octavia Escort Mocha Niro Sportage Kangoo
    Courage Taishan Pony Latte Macchiato Raptor Traveller Dashing Air Gravity Born Ami Semi Roadster Civic Sakura
    Transit Icon Gemstone Frigate Duster Polo Golf Macaron Patrol Zoe Ion Hyper Cannon Cloud Rainbow Ariya Citi
    """
)
"""Names that are English words, units or Chinese syllables as well: they need a sign that a name is meant."""

OTHER_THINGS: Final = _words(
    """
    Alpine Amazon Ampere Arrival Bentley Bernstein Carlyle Continental Dodge GEM Gem Genesis Geometry Holden
    Jaguar Lear Lightyear Lincoln Lotus Lucid Lyric Maple Nikola Proton Ram Rover Seat Shell Tank Vale Vanguard
    """
) | {"Great Wall"}
"""Names of companies that as often stand for a town, a person, an animal or a thing: they need their trade near."""

TRADE: Final = re.compile(
    r"car(?:s|makers?)?\b|\bparts\b|auto(?:mo|make|s?\b)|vehicle|truck|brand|marque|[Mm]aker|\b[NP]?EVs?\b|electric|sales"
    r"|shares|supplier|miner|mining|nickel|lithium|iron ore|tyre|tires?\b|chips?\b|batter(?:y|ies)|recycl|dealer"
    r"|SUV|pickup|joint venture|profit|investor|analyst|\bfunds?\b|shareholder|cloud|retailer|e-commerce|\boil\b"
    r"|Volkswagen|Haval|Geely|Stellantis|Tesla|BYD"
)
"""What stands near the name of a company and rarely near a town or an animal."""

SURNAMES: Final = _words(
    """
    Bentley Bernstein Bosch Carlyle Chrysler Cowen Dodge Ferrari Fisker Ford Holden Honda Jefferies Lear Levin Lincoln
    Mahindra Murata Nomura Peugeot Porsche Renault Siemens Suzuki Tata Tesla
    """
)
"""Companies that are called after a person: after a given name the person is meant."""

GIVEN_NAMES: Final = _words(
    """
    Abraham Adam Alan Andrew Anna Anthony Betty Bill Bob Brian Carl Charles Chris Christine Daniel David Doug Edsel
    Edward Elena Elizabeth Emily Eric Frank Gary George Gerald Harrison Helen Henrik Henry Ichiro Jack James Jane
    Jim John Joseph Kevin Larry Laura Leonard Lewis Linda Lisa Louis Lucas Mark Martin Mary Matt Michael Mike Nick
    Nicole Nikola Patrick Paul Peter Philip Ratan Richard Rob Robert Roger Ron Sam Sarah Scott Simon Soichiro Stephen
    Steve Steven Susan Thomas Tim Tom Tony Walter Wayne William
    """
)
"""The commonest given names of English-language news, and those of the founders."""
