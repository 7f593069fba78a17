"""Which extractor this is. Alone, so that who only asks for it does not wait for the rules."""

from typing import Final

EXTRACTOR_VERSION: Final = "16"
"""Changes whenever the same article may give other statements: a library remembers which one read it."""
