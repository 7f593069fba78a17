"""Words and signs of a sentence."""

from nevtui.extract.tokens import tokens_of


def test_a_shortened_verb_is_a_word_of_its_own() -> None:
    words = [word for _, _, word in tokens_of("We’ll list it; they've left BYD's works.")]
    assert words == ["we", "'ll", "list", "it", ";", "they", "'ve", "left", "byd's", "works", "."]


def test_its_parts_keep_their_places() -> None:
    text = "They're here."
    assert [text[start:end] for start, end, _ in tokens_of(text)] == ["They", "'re", "here", "."]
