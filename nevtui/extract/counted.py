"""What a figure counts: the noun phrase behind it. Knows nouns, no figures."""

from nevtui.extract import patterns as re

_ADJECTIVES = (
    "new|energy|new-energy|pure|purely|battery|battery-electric|electric|electrified|plug-in"
    "|hybrid|passenger|commercial|smart|fuel|cell|fossil-fuel"
    "|light|intelligent|premium|domestic|imported|Chinese|Chinese-made|other|more|different|big|large"
    "|leading|strategic|fully|finished|complete"
    "|of its|of the|of their|further|additional|listed|foreign|local|public|charging|swap"
    "|battery-swap|power|high-level|luxury|compact|mini"
    '|car|vehicle|battery|EV|NEV|auto|cell|BEV|"smart|conventional|registered|direct|green|used|own'
    "|articulated|double-decker|heavy-duty|seven-seat|rear-drive|sanitation|logistics|Smart|major|core|swapping"
    "|fast-charging|service|sales"
    "|all-electric|fully-electric|battery-powered|gasoline-powered|petrol-powered|gas-powered|fuel-powered|gasoline"
    "|petrol|diesel|fuel-cell|hydrogen|hydrogen-powered|internal-combustion|combustion-engine|combustion|zero-emission"
    "|low-emission|clean-energy|autonomous|self-driving|brand-new|second-hand|high-end|entry-level|midsize|mid-size"
    "|full-size|small|family|sport|sports|utility|range-extended|extended-range|Chinese-built|Chinese-branded"
    "|made-in-China|mass-market"
)
_COUNTED_NOUNS = {
    "vehicles": "vehicle|vehicles|car|cars|automobile|automobiles|autos|EV|EVs|NEV|NEVs|BEV|BEVs|PHEV|PHEVs|EEV|EEVs"
    "|SUV|SUVs|sedan|sedans|truck|trucks|bus|buses|hybrid|hybrids|taxi|taxis|minivan|minivans|vans|coaches|lorries"
    "|pickups|crossovers|hatchbacks|minibuses|MPVs|e-buses"
    "|robotaxis|saloons",
    "people": "people|workers|employees|jobs|staff|residents|inhabitants|staffers|engineers",
    "companies": "companies|firms|makers|manufacturers|suppliers|enterprises|brands|carmakers|automakers|investors"
    "|entities|businesses",
    "sites": "factories|plants|stations|sites|bases|outlets|stores|showrooms|dealerships|centers|centres|branches",
    "patents": "patents",
    "years": "years",
    "units": "unit|units|piles|points|chargers|models|shares|swaps|outlets|orders",
}
_COUNTED = re.compile(
    rf"(?:(?:[ -]|(?<=\w) (?:and|or) |(?<=\w), )(?:{_ADJECTIVES})){{0,6}}[ -](?:"
    + "|".join(
        rf"(?P<{unit}>{words})\b{'(?!-)' if unit == 'vehicles' else ''}" for unit, words in _COUNTED_NOUNS.items()
    )
    + ")"
)
_FIRST_OF_NOUN = re.compile(r"[ -](\"?[A-Za-z]+)")
_COUNTED_FIRST_WORDS = frozenset(
    re.split("[ -]", words)[0] for words in "|".join((_ADJECTIVES, *_COUNTED_NOUNS.values())).split("|")
)


def measure_of_noun(after: str) -> tuple[str | None, str]:
    """Give unit and words of the noun phrase at the beginning of `after`: ` new energy vehicles` is `vehicles`."""
    word = _FIRST_OF_NOUN.match(after)
    if word is None or word[1] not in _COUNTED_FIRST_WORDS:
        return None, ""
    match = _COUNTED.match(after)
    return (match.lastgroup, match[0]) if match else (None, "")
