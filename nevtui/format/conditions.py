"""What decides between two wordings of a property: predicates over a statement, each a fact in words."""

import re
from collections.abc import Callable
from typing import Final

from nevtui.model.statement import Statement

Condition = Callable[[Statement], bool]

PLACES: Final = frozenset(("city", "province", "country", "bloc"))
"""Types of entities that are places."""


def always(statement: Statement) -> bool:
    """Hold for every statement."""
    return True


def is_done(statement: Statement) -> bool:
    """Tell whether it is neither planned, nor forecast, nor cancelled."""
    return statement.status == "actual"


def is_planned(statement: Statement) -> bool:
    """Tell whether it is planned."""
    return statement.status == "planned"


def is_standing(statement: Statement) -> bool:
    """Tell whether it is how things are, as far as said: done, at no time in particular."""
    return is_done(statement) and statement.when is None and statement.when_end is None


def is_standing_plant(statement: Statement) -> bool:
    """Tell whether a plant is simply there: standing, and no word of its cost."""
    return is_standing(statement) and statement.value is None


def is_by_maker(statement: Statement) -> bool:
    """Tell whether the subject makes and sells: a company, an organization, a person."""
    return statement.subject_type in ("company", "organization", "person")


def is_made_by_place(statement: Statement) -> bool:
    """Tell whether the subject is a maker or a place of makers."""
    return is_by_maker(statement) or statement.subject_type in PLACES


def is_at_place(statement: Statement) -> bool:
    """Tell whether the object is a place."""
    return statement.object_type in PLACES


def is_of_place_or_industry(statement: Statement) -> bool:
    """Tell whether the object is a place or an industry, which one is of rather than at."""
    return is_at_place(statement) or statement.object_type == "industry"


def is_at_maker(statement: Statement) -> bool:
    """Tell whether the object is a company or an organization."""
    return statement.object_type in ("company", "organization")


def is_among_equals(statement: Statement) -> bool:
    """Tell whether subject and object are entities of one type."""
    return statement.object_type is not None and statement.object_type == statement.subject_type


def is_named_thing(statement: Statement) -> bool:
    """Tell whether the object is an entity."""
    return statement.object_type is not None


def is_venture_itself(statement: Statement) -> bool:
    """Tell whether the object is the venture rather than the partner: its name holds the subject's, or its initials."""
    words, name = statement.subject.split(), statement.object or ""
    initials = "".join(word[0] for word in words)
    own = (words[0] if words else "", initials if len(initials) > 1 else "")
    return "joint venture" in name or any(part in name.replace("-", " ").split() for part in own if part)


def is_standing_venture(statement: Statement) -> bool:
    """Tell whether the object is a venture that is simply there."""
    return is_standing(statement) and is_venture_itself(statement)


def is_per_share(statement: Statement) -> bool:
    """Tell whether a price is that of a share."""
    return statement.object == "share"


def is_ranked_by(statement: Statement) -> bool:
    """Tell whether the object of a rank is a figure (`sales`) and not a class of things (`EV makers`)."""
    head = _WHERE.split((statement.object or "").replace("_", " "))[0]
    last = head.split(" ")[-1]
    return last in _FIGURE_WORDS or head.endswith("in use") or not last.endswith("s") or last.endswith("ss")


def is_destination(statement: Statement) -> bool:
    """Tell whether a rank goes to a part that is played: `destination of Chinese car exports`."""
    return (statement.object or "").split(" ")[0] in ("destination", "market", "supplier", "maker", "source")


def is_part_named(statement: Statement) -> bool:
    """Tell whether the scope of a share names the part, the whole being the subject's own (`NEV share of sales`)."""
    whole = statement.object or ""
    is_own = " of " not in whole or statement.subject in whole
    return statement.object_type is None and is_own and statement.scope is not None


def is_market(statement: Statement) -> bool:
    """Tell whether the subject calls itself a market."""
    return statement.subject.endswith(" market")


def is_head(statement: Statement) -> bool:
    """Tell whether the post is one at the head of something, which one holds of it rather than at it."""
    return not _HEADS.isdisjoint((statement.title or "").lower().replace("-", " ").replace(",", " ").split())


_HEADS: Final = frozenset(
    ("head", "chief", "founder", "cofounder", "chairman", "chairwoman", "chair", "president", "ceo", "cfo", "cto",
     "coo", "director", "leader", "mayor", "governor", "secretary", "minister", "owner", "boss", "commissioner")
)  # fmt: skip

_WHERE: Final = re.compile(" (?:of|to|by|outside|among|with|in(?! use)) ")
"""What ends the head of a name: `battery factories` of `battery factories outside China`."""

_FIGURE_WORDS: Final = frozenset(
    ("sales", "deliveries", "orders", "exports", "registrations", "installations", "employees", "reserves")
)
"""Last words of figures that look like the plural of a class."""
