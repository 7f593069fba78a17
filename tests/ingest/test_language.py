"""The language of a text shows in its script and its commonest words, or it is None."""

import pytest

from nevtui.ingest.language import language_of

SAMPLES = {
    "en": "The carmaker said that it delivered 20,000 vehicles in May, which is more than a year before.",
    "de": "Der Autobauer hat im Mai mehr als 20.000 Fahrzeuge ausgeliefert, und das ist nicht wenig.",
    "fr": "Le constructeur a livré plus de 20 000 véhicules dans le pays, et les ventes sont en hausse.",
    "es": "El fabricante entregó más de 20.000 vehículos en mayo, y las ventas fueron un récord para la casa.",
    "it": "Il costruttore ha consegnato più di 20.000 vetture nel mese di maggio, e le vendite sono in rialzo.",
    "pt": "O fabricante entregou mais de 20 mil veículos em maio, e as vendas do ano não são uma surpresa.",
    "nl": "De fabrikant heeft in mei meer dan 20.000 auto's geleverd, en de vraag van het publiek is niet zwakker.",
    "sv": "Tillverkaren levererade fler än 20 000 bilar i maj, och det är inte nytt för den som har väntat.",
    "pl": "Producent dostarczył w maju ponad 20 tys. samochodów, a popyt nie jest słabszy, jak to się mówi.",
    "hu": "A gyártó májusban több mint húszezer autót adott át, és az igény nem is volt gyengébb, mint egy éve.",
    "tr": "Üretici mayıs ayında 20 binden fazla araç teslim etti ve bu yıl için daha çok satış bekleniyor.",
    "vi": "Hãng xe đã giao hơn 20.000 chiếc trong tháng 5, và nhu cầu của người mua không giảm so với năm trước.",
    "ru": "Автопроизводитель поставил в мае более 20 тысяч машин, и спрос на них не ослабел, как и год назад.",
    "uk": "Автовиробник поставив у травні понад 20 тисяч машин, і попит на них не ослаб, як і за рік до того.",
    "ar": "قالت الشركة إن التسليم في مايو زاد على ما كان قبل عام من السيارات التي تنتجها في الصين",
    "ja": "自動車メーカーは5月に2万台を納車したと発表した。",
    "ko": "자동차 제조사는 5월에 2만 대를 인도했다고 밝혔다.",
    "th": "ผู้ผลิตรถยนต์ส่งมอบรถมากกว่าสองหมื่นคันในเดือนพฤษภาคม",
    "zh": "蔚来公司5月交付新车2万辆,同比增长30%。",
    "el": "Η εταιρεία παρέδωσε περισσότερα από 20.000 οχήματα τον Μάιο.",
}


@pytest.mark.parametrize(("language", "text"), SAMPLES.items())
def test_a_sentence_shows_its_language(language: str, text: str) -> None:
    assert language_of(text) == language


def test_chinese_names_in_brackets_make_an_english_text_no_chinese_one() -> None:
    text = "Nio (蔚来) said that its plant in Hefei (合肥) is to make the cells of CALB (中创新航) from May on."
    assert language_of(text) == "en"


def test_latin_names_make_a_chinese_text_no_english_one() -> None:
    assert language_of("蔚来 NIO 旗下 ONVO L60 与 FIREFLY 在 Hefei 工厂下线,产能达到10 GWh。") == "zh"


def test_traditional_characters_are_chinese_too() -> None:
    assert language_of("比亞迪於五月交付新車,較去年同期增長。") == "zh"


@pytest.mark.parametrize("text", ["", "   ", "2,025 %", "Nio ES8", "Q7 Q8 X9", "BYD NIO XPeng Li Auto Seres Leapmotor"])
def test_what_shows_no_language_has_none(text: str) -> None:
    assert language_of(text) is None


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    assert language_of("The plant is in the city of Hefei. " * 100_000) == "en"


def test_norwegian_and_danish_are_not_told_apart_by_force() -> None:
    assert language_of("Det er en bil som har det på sig, og den er til for at se.") in (None, "da")
