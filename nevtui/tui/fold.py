"""A typed name as the questions compare it: lower case, without accents. As DuckDB's `strip_accents(lower(…))` does."""

from unicodedata import combining, normalize


def fold(text: str) -> str:
    """Fold case and accents; Chinese stays as it is. `Xí'ān` -> `xi'an`."""
    plain = normalize("NFD", text.strip().lower())
    return normalize("NFC", "".join(character for character in plain if not combining(character)))
