"""Damage is mended where it leaves no doubt, and counted; text that only looks like it is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.sources.bytes import decode
from nevtui.ingest.sources.mend import once_encoded

CHINESE = "比亚迪在合肥销售五千辆汽车，公司周二表示。"


def _twice(text: str) -> str:
    """Encode as UTF-8 and take the bytes for Windows 1252, as the web's standard does: holes are C1 codes."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


@pytest.mark.parametrize(
    "text", ["It’s “here” – Hefei’s NIO…", "Škoda, Citroën, São Paulo, Zürich", CHINESE, "5 € and 3 £ for ½ a café 🚗"]
)
def test_what_was_encoded_twice_is_restored(text: str) -> None:
    mended, notes = once_encoded(_twice(text))
    assert mended == text
    assert "encoded twice" in notes[0]


def test_a_closing_quotation_mark_that_lost_its_last_byte_is_restored() -> None:
    assert once_encoded("â€œyesâ€ he said, itâ€™s")[0] == "“yes” he said, it’s"


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO, Â bout de souffle",
        "voilà » dit-il, là » encore, et là » enfin",
        CHINESE,
        "Ã© is how a broken é looks",
        "naïve café – “ok”",
    ],
)
def test_text_that_means_it_is_left_alone(text: str) -> None:
    assert once_encoded(text) == (text, ())


@given(text=st.text(alphabet=st.characters(codec="latin-1"), max_size=80) | st.text(max_size=80))
def test_mending_never_breaks(text: str) -> None:
    mended, _ = once_encoded(text)
    assert len(mended) <= len(text)


def test_a_foreign_byte_between_letters_of_utf_8_is_one_of_windows() -> None:
    content = CHINESE.encode() + b" It\x92s here. " + CHINESE.encode()
    decoded = decode(content, "a.txt")
    assert decoded.text == f"{CHINESE} It’s here. {CHINESE}"
    assert decoded.encoding == "utf-8"
    assert decoded.notes == ("1 byte no UTF-8, read as Windows-1252",)


def test_half_a_character_of_utf_8_is_lost_and_counted() -> None:
    decoded = decode(CHINESE.encode()[:-1] + CHINESE.encode(), "a.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("�") >= 1
    assert "shown as �" in decoded.notes[0]


def test_half_a_character_of_chinese_is_lost_and_counted() -> None:
    content = (CHINESE * 20).encode("gb18030")
    decoded = decode(content[:100] + b"\xff" + content[100:], "a.txt")
    assert decoded.encoding == "gb18030"
    assert "shown as �" in decoded.notes[0]
