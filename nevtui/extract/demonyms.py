"""Adjectives of countries: `the German carmaker` comes from Germany. Knows no texts."""

from typing import Final

DEMONYMS: Final = {
    "American": "United States",
    "Australian": "Australia",
    "Austrian": "Austria",
    "Belgian": "Belgium",
    "Brazilian": "Brazil",
    "British": "United Kingdom",
    "Canadian": "Canada",
    "Chinese": "China",
    "Czech": "Czech Republic",
    "Dutch": "Netherlands",
    "Finnish": "Finland",
    "French": "France",
    "German": "Germany",
    "Hungarian": "Hungary",
    "Indian": "India",
    "Indonesian": "Indonesia",
    "Israeli": "Israel",
    "Italian": "Italy",
    "Japanese": "Japan",
    "Korean": "South Korea",
    "Malaysian": "Malaysia",
    "Mexican": "Mexico",
    "Moroccan": "Morocco",
    "Norwegian": "Norway",
    "Polish": "Poland",
    "Portuguese": "Portugal",
    "Romanian": "Romania",
    "Russian": "Russia",
    "Singaporean": "Singapore",
    "Slovak": "Slovakia",
    "South Korean": "South Korea",
    "Spanish": "Spain",
    "Swedish": "Sweden",
    "Swiss": "Switzerland",
    "Taiwanese": "Taiwan",
    "Thai": "Thailand",
    "Turkish": "Turkey",
    "U.S.": "United States",
    "UK": "United Kingdom",
    "US": "United States",
    "Vietnamese": "Vietnam",
}
"""Countries under their canonical names."""


def countries_in(words: str) -> tuple[str, ...]:
    """Give the countries whose adjectives stand in `words`."""
    said = set(words.split())
    return tuple([country for adjective, country in DEMONYMS.items() if adjective in said])
