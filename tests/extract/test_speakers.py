"""Whom a sentence credits."""

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.speakers import source_of, speaks_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose, the CAAM said on Monday.", "CAAM"),
        ("According to the CPCA, sales rose.", "CPCA"),
        ("CPCA data show that sales rose.", "CPCA"),
        ("Sales rose, according to figures from the CAAM.", "CAAM"),
        ("Wang Chuanfu, chairman of BYD, said sales would rise.", "Wang Chuanfu"),
        ("“Sales will rise,” said Wang Chuanfu.", "Wang Chuanfu"),
        ("BYD said on Friday that sales rose.", "BYD"),
        ("BYD added capacity for 50,000 cars.", None),
        ("The CAAM met in Beijing.", None),
    ],
)
def test_who_is_credited(text: str, expected: str | None, gazetteer: Gazetteer) -> None:
    assert source_of(text, list(gazetteer.find(text))) == expected


def test_a_speaker_speaks_on_in_the_sentence_after() -> None:
    assert speaks_on("He added that exports had doubled.", "Wang Chuanfu", reports=False) == "Wang Chuanfu"
    assert speaks_on("Exports doubled.", "Wang Chuanfu", reports=False) is None
    assert speaks_on("Exports doubled.", "CAAM", reports=True) == "CAAM"
