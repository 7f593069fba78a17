"""What stands for the present, the past and the future at large: `now`, `recent years`, `the near future`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.times.lexicon import REFERENCES
from nevtui.extract.times.scene import Scene
from nevtui.extract.times.spans import Meaning, Rule
from nevtui.extract.times.words import unit_of


def _reference(match: re.Match[str], scene: Scene) -> Meaning | None:
    words = " ".join(match["words"].lower().split())
    if match[0] == "Now" and re.match(r",", match.string[match.end() : match.end() + 1]):
        return None
    return Meaning(REFERENCES[words.removeprefix("more ")])


def _adjective(match: re.Match[str], _: Scene) -> Meaning | None:
    return Meaning("PRESENT_REF")


def _recent(match: re.Match[str], _: Scene) -> Meaning | None:
    return Meaning("FUTURE_REF" if "coming" in match[0].lower() else "PAST_REF")


def _ahead(match: re.Match[str], _: Scene) -> Meaning | None:
    sign = unit_of(match["unit"])
    return Meaning(f"PX{sign}" if not sign.startswith("T") else f"PTX{sign[1]}")


def _one_day(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read `will one day`."""
    return Meaning("FUTURE_REF")


def _rule(pattern: str, beginnings: str, read: object) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), beginnings, read)  # type: ignore[arg-type]


RULES: Final = (
    _rule(
        r"(?P<words>the present(?= ?[.,])|(?:the )?(?:recent |distant )past(?= ?[.,])"
        r"|(?<=in )the past(?! (?:\d|few|several|many|couple|half|fiscal|and\b|one|two|three|four|five"
        r"|six|seven|eight|nine|ten|eleven|twelve|fifteen|twen|thirty|forty|fifty|hundred|year|month"
        r"|week|day|decade|quarter|century|hour|season|summer|winter|spring|fall|autumn|weekend"
        r"|thousand))|the (?:near|foreseeable) future|these days|at present|the moment(?=[.,])"
        r"|nowadays|presently|currently|(?:more )?(?<!most )recently|lately|now)(?![\w-])",
        "the |recent |distant |these |at present|nowadays|presently|currently|recently|lately|now|more recently",
        _reference,
    ),
    Rule(
        re.compile(
            r"(?:(?<=^)|(?<!ost ))(?P<words>current)(?= [a-z])(?! (?:years|months|weeks|days"
            r"|decades|hours|year|month|week|quarter|decade|account|affairs)\b)"
        ),
        "current",
        _adjective,
    ),
    _rule(r"(?:the )?(?P<words>future)\b(?! (?:contracts?|generations?))", "the |future", _reference),
    _rule(
        r"(?:the )?(?:most )?(?:recent|coming) (?P<unit>years|months|weeks|days|decades"
        r"|hours)\b(?: and (?:weeks|months|years)\b)?",
        "recent|coming|the |most ",
        _recent,
    ),
    _rule(r"the (?P<unit>years|months|weeks|days|decades) (?:ahead|to come)\b", "the ", _ahead),
    _rule(
        r"(?:(?<=\bwill )|(?<=would )|(?<=could )|(?<=might )|(?<=may )|(?<=can )|(?<= he )|(?<=she )"
        r"|(?<=they )|(?<=must )|(?<=hopes )|(?<=should )|(?<=to ))one day(?= [a-z])(?! (?:of|after"
        r"|before|later|earlier|in|only|to)\b)",
        "one day",
        _one_day,
    ),
)
