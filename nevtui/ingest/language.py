"""Tells in which language a text is written, by its script and its commonest words. Says None rather than guess."""

import re
from collections import Counter
from typing import Final

_READ: Final = 3000
"""Characters looked at: more do not change the answer."""
_SHARE: Final = 0.08
"""Share of a text's words that are its language's commonest: running text has 0.25 and more, a list none."""
_LEAD: Final = 1.5
"""By this factor the best language must have more of them than the next: Norwegian and Danish, say, cannot be told."""
_FEWEST: Final = 2
_AMONG_NAMES: Final = 0.5
"""Words of a script to those of an alphabet from which on the latter, if of no language, are names in the former."""

_KANA: Final = re.compile(r"[぀-ヿ]")
_HAN: Final = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_SCRIPTS: Final = {
    "ko": re.compile(r"[가-힣]"),
    "th": re.compile(r"[฀-๿]"),
    "el": re.compile(r"[Ͱ-Ͽἀ-῿]"),
    "he": re.compile(r"[֐-׿]"),
    "hy": re.compile(r"[԰-֏]"),
    "ka": re.compile(r"[Ⴀ-ჿ]"),
}
"""Scripts that only one language of today's press writes. Source: Unicode blocks."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_SYLLABLES_A_WORD: Final = 2.5
"""Signs of a script without spaces that carry as much as a word. Source: Chinese news, 1.6 to 2.5 characters a word."""

_COMMONEST: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a is that for on it with as was by at from has its said be have will are this which"
        " an were not their been after would more than year also he they who",
        "de": "der die und den von das mit ist des sich im nicht dem ein eine auf für werden auch wird sind bei nach"
        " aus hat wurde um zu als über wie noch aber einen einer mehr vor",
        "fr": "le les des et du une est dans pour que qui sur par au avec pas ce sont cette aux ses été plus ou il"
        " elle leur mais ont la en un son ces",
        "es": "el los las del y una por con para que se su al lo como más pero sus ha este entre fue también sobre"
        " ya son la en un según año desde han",
        "it": "il di che gli della per con non una del sono nel alla anche più dei le delle da ha dal è si come"
        " questo stato al ma degli nella",
        "pt": "o os do da dos das em uma para com não que mais por ao foi são pelo pela como se na no também ou"
        " sua seu ano já entre é um",
        "nl": "de het een van en in is dat op te zijn voor met niet aan er ook door naar bij uit maar wordt om dan"
        " heeft werd jaar deze nog worden",
        "sv": "och att det som en på är av för med till den har inte om ett var från vi kan men efter också sig"
        " under vid eller mot i år",
        "da": "og at det som en på er af for med til den har ikke et var fra kan men efter også sig ved eller mod"
        " blev i år over",
        "no": "og at det som en på er av for med til den har ikke et var fra kan men etter også seg ved eller mot"
        " ble i år over",
        "fi": "ja on ei että se oli hän mutta myös ovat kun joka sen vuoden mukaan tai jos niin noin sekä vuonna",
        "pl": "w i na z się do nie to że jest o od po za przez jak dla oraz był są roku tym ma ale tego które",
        "cs": "a v se na je že s z do to o i pro za by ale po jako od podle které jsou byl však roku si ve také",
        "hu": "a az és hogy nem is egy meg csak van már de ez volt mint el kell ha még évben szerint után között",
        "ro": "și de în la cu a că pe pentru din este nu o care mai un au sunt prin fost după dar ale",
        "tr": "ve bir bu da de için ile olarak çok daha en olan gibi kadar ise olduğu yıl sonra göre ancak her",
        "id": "yang dan di dengan untuk dari ini pada itu tidak dalam akan juga ke adalah oleh tahun sebagai bahwa"
        " telah mobil kata",
        "ms": "yang dan di dengan untuk dari ini pada itu tidak dalam akan juga ke adalah oleh tahun sebagai bahawa"
        " telah kereta ialah kata",
        "vi": "và của là các có được trong cho với không một những này đã người về năm khi tại từ đến ra",
        "ru": "и в не на что с по это как из за от для его к был будет также или году при она лет но уже",
        "uk": "і в не на що з та до це як за від для його у й був буде також або році при вона але вже є",
        "bg": "и на да не се за от с по е че са като това до през или но ще към който има също",
        "ar": "في من على إلى أن التي الذي عن مع هذا هذه كان بعد أو كما لا ما قد بين كل",
        "fa": "در از که به را با این است برای آن می یک های و شد کرد تا شده بود خود",
        "hi": "के में की है और से का को पर ने कि यह हैं इस एक भी लिए था नहीं कर",
    }.items()
}
"""Short words that running text of a language cannot do without, by its ISO 639-1 code."""
_LANGUAGES_OF: Final = {
    word: tuple(language for language, words in _COMMONEST.items() if word in words)
    for word in frozenset().union(*_COMMONEST.values())
}
"""The languages that each of these words is one of the commonest of."""


def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of the language that most of `text` is written in; None where it does not show.

    Names of another script in an English text make it no Chinese one. Chinese is `zh`, whichever characters it writes.
    """
    read = text[:_READ]
    words = [word.lower() for word in _WORD.findall(read)]
    if read.isascii():
        return _by_words(words)
    han, kana = len(_HAN.findall(read)), len(_KANA.findall(read))
    own = {language: len(script.findall(read)) / _SYLLABLES_A_WORD for language, script in _SCRIPTS.items()}
    own["ja" if kana * 10 > han else "zh"] = (han + kana) / _SYLLABLES_A_WORD
    language, weight = max(own.items(), key=lambda pair: pair[1])
    in_alphabet = [word for word in words if word[0] < "Ͱ" or "Ѐ" <= word[0] < "԰" or "؀" <= word[0] < "฀"]
    if weight >= _FEWEST and weight > len(in_alphabet):
        return language
    by_words = _by_words(in_alphabet)
    return language if by_words is None and weight >= max(_FEWEST, _AMONG_NAMES * len(in_alphabet)) else by_words


def _by_words(words: list[str]) -> str | None:
    hits = dict.fromkeys(_COMMONEST, 0)
    for word, count in Counter(words).items():
        for language in _LANGUAGES_OF.get(word, ()):
            hits[language] += count
    (language, most), (_, next_most) = Counter(hits).most_common(2)
    is_clear = most >= max(_FEWEST, _SHARE * len(words)) and most >= _LEAD * next_most
    return language if is_clear else None
