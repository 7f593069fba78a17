"""Ids of entities, made of their names. Knows no entity."""

import hashlib
import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """Give `name` as plain lower-case ASCII words joined by hyphens; a hash where it has no Latin letter.

    Example: `Xi'an` -> `xian`, `Lynk & Co` -> `lynk-co`, `Überherrn` -> `uberherrn`.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    return "-".join(words) or hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def made_id(name: str, type: str, *, is_taken: bool = False) -> str:
    """Make an id of type and name alone; the plain slug, where it is not taken, stands for the name that it is the slug
    of, word by word with a capital, and every other gets a few digits of its hash.
    """
    plain = slug(name)
    if not is_taken and name == " ".join(map(str.capitalize, plain.split("-"))):
        return f"{type}:{plain}"
    return f"{type}:{plain}-{hashlib.blake2b(name.encode('utf-8', 'surrogatepass'), digest_size=3).hexdigest()}"
