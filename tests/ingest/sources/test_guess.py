"""An encoding that nothing declares is found by how common its characters would be, and is reported as a guess."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.ingest.sources.bytes import decode

SIMPLIFIED = (
    "记者昨日从合肥市政府获悉，该市去年新能源汽车产量突破七十四万辆，位居全国前列。蔚来、江淮等企业带动了三百多家配套工厂落户，"
    "其中既有电池材料，也有芯片与座椅。有专家提醒，价格战压缩了利润，部分中小供应商面临资金紧张。"
)
TRADITIONAL = (
    "路透台北電，鴻海旗下電動車平台表示，明年將在高雄設立新廠，預估創造兩千個就業機會。業者坦言，與對岸車廠相比，台灣在成本上"
    "並無優勢，必須靠軟體及安全認證爭取歐美客戶的訂單。"
)
JAPANESE = (
    "日産自動車は広州での生産能力を縮小する方針を固めた。現地ブランドの値下げが続き、販売は三割以上落ち込んでいる。工場の従業員"
    "には早期退職を募るとみられるが、同社はコメントを控えた。"
)
KOREAN = (
    "한국 배터리 업체들은 중국산 저가 제품에 밀려 유럽 시장 점유율이 떨어졌다. 업계에서는 "
    "정부가 세액 공제를 서둘러야 한다는 목소리가 커지고 있다. "
    "관계자는 내년 상반기까지 어려움이 계속될 것으로 내다봤다."
)
GERMAN = (
    "Für viele Zulieferer in Baden-Württemberg wird die Lage schwieriger: Chinesische Hersteller drängen nach Europa, "
    "Zölle hin oder her. „Das spüren wir täglich“, sagte ein Geschäftsführer aus Böblingen "
    "– größere Aufträge blieben aus."
)
FRENCH = (
    "À Douai, l’usine pourrait être cédée à un constructeur chinois dès l’été. Les syndicats, inquiets, réclament des "
    "garanties ; le préfet a reçu une délégation. « Rien n’est décidé », répète la direction."
)
RUSSIAN = (
    "Китайские марки заняли больше половины рынка легковых машин, следует из отчёта агентства, опубликованного в среду."
)

LONG = [
    (SIMPLIFIED, "gb18030"),
    (SIMPLIFIED, "gbk"),
    (SIMPLIFIED, "utf-8"),
    (SIMPLIFIED, "utf-16-le"),
    (SIMPLIFIED, "utf-16-be"),
    (SIMPLIFIED, "utf-32-le"),
    (TRADITIONAL, "big5"),
    (TRADITIONAL, "cp950"),
    (TRADITIONAL, "utf-8"),
    (TRADITIONAL, "utf-16-le"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (KOREAN, "cp949"),
    (KOREAN, "euc_kr"),
    (GERMAN, "cp1252"),
    (GERMAN, "utf-8"),
    (GERMAN, "utf-16-le"),
    (FRENCH, "cp1252"),
    (RUSSIAN, "cp1251"),
]


@pytest.mark.parametrize(("text", "encoding"), LONG)
def test_a_text_is_read_in_the_encoding_it_is_in(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.encoding_from == ("valid" if encoding == "utf-8" else "guessed")


def test_big5_is_called_so_and_hong_kongs_only_where_it_must() -> None:
    assert decode(TRADITIONAL.encode("big5"), "a.txt").encoding == "big5"
    assert decode((TRADITIONAL + "嘅啲").encode("big5hkscs"), "a.txt").encoding == "big5hkscs"


@settings(max_examples=150)
@given(case=st.sampled_from(LONG), start=st.integers(0, 40), length=st.integers(24, 60))
def test_a_sentence_is_enough(case: tuple[str, str], start: int, length: int) -> None:
    text, encoding = case
    piece = text[start : start + length].strip()
    assert decode(piece.encode(encoding), "a.txt").text == piece


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "cp932", "cp949"])
def test_english_text_with_a_chinese_name_in_it_is_no_western_one(encoding: str) -> None:
    name = {"cp932": "トヨタ自動車の工場", "cp949": "현대자동차는 중국에서"}.get(encoding, "中國大陸的市場")
    if encoding == "gb18030":
        name = "中国市场的新能源汽车"
    text = f"The company, known as {name} at home, sold 5,000 cars in March. " * 3
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize(
    "text", ["São Paulo", "5 000 €", "Škoda’s plant", "Citroën", "naïve – “yes”", "Zürich, Genève"]
)
def test_a_few_western_letters_are_not_chinese(text: str) -> None:
    assert decode(text.encode("cp1252"), "a.txt").text == text


def test_what_is_declared_is_believed_where_it_can_be() -> None:
    decoded = decode("prix : 5 €".encode("iso-8859-15"), "a.html", declared="iso-8859-15")
    assert (decoded.text, decoded.encoding, decoded.encoding_from) == ("prix : 5 €", "iso8859-15", "declared")


@pytest.mark.parametrize("declared", ["gb2312", "GBK", '"gb18030"', "x-none", "utf-8"])
def test_valid_utf_8_is_utf_8_whatever_is_declared(declared: str) -> None:
    assert decode(SIMPLIFIED.encode(), "a.html", declared=declared).encoding == "utf-8"


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="GB2312"?>',
        '<meta charset="gb2312">',
        '<meta content="text/html; charset=gb2312">',
    ],
)
def test_markup_declares_its_encoding_in_its_head(head: str) -> None:
    decoded = decode((head + "<p>镕基</p>").encode("gb18030"), "a.html", is_markup=True)
    assert decoded.text.endswith("<p>镕基</p>"), "GB 2312 has no 镕: who declares it means GB 18030"
    assert (decoded.encoding, decoded.encoding_from) == ("gb18030", "declared")


def test_what_is_declared_wrongly_is_not_believed() -> None:
    decoded = decode(SIMPLIFIED.encode("gb18030"), "a.html", declared="ascii")
    assert decoded.text == SIMPLIFIED or decoded.encoding == "cp1252"
    assert decode(SIMPLIFIED.encode("gb18030"), "a.html", declared="utf-8").text == SIMPLIFIED


@pytest.mark.parametrize("declared", ["hex", "rot13", "zlib", "utf-7", "idna", "unicode_escape", "", "\x00", "a" * 900])
def test_a_codec_that_is_no_encoding_of_text_is_not_asked(declared: str) -> None:
    assert decode("Škoda sold cars".encode("cp1252"), "a.html", declared=declared).text == "Škoda sold cars"
