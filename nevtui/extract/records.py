"""Makes the dataclasses of the extractor, of which it makes hundreds a sentence. Knows none of them.

A frozen one sets each field by a call, and `dataclasses.replace` looks at each field anew: both together took a tenth
of the time. Only mypy sees these frozen.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:
    from collections.abc import Callable
    from dataclasses import dataclass as _dataclass
    from dataclasses import fields
    from functools import cache
    from operator import attrgetter

    def dataclass(*, frozen: bool = False, slots: bool = False) -> Callable[[type], type]:
        """Give the decorator that makes what `dataclasses.dataclass` would, without the lock on its fields."""

        def made(cls: type) -> type:
            return _dataclass(slots=slots, unsafe_hash=frozen and "__hash__" not in vars(cls))(cls)

        return made

    def replace(record: Any, /, **changes: Any) -> Any:
        """Give what `dataclasses.replace` would; for records of several fields, all of which their makers take."""
        cls = record.__class__
        places, values_of = _shape(cls)
        values = [*values_of(record)]
        for name, value in changes.items():
            values[places[name]] = value
        return cls(*values)

    @cache
    def _shape(cls: type) -> tuple[dict[str, int], Callable[[Any], tuple[Any, ...]]]:
        names = [field.name for field in fields(cls)]
        return {name: place for place, name in enumerate(names)}, attrgetter(*names)
